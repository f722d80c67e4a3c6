#pragma once

#include <QObject>
#include <QPointer>

#include "net/api_client.h"
#include "net/realtime_client.h"
#include "net/session.h"
#include "protocol/feature_flags.h"

namespace mc::net {

/// What owners have open for whoever is here (ADM-4), a guest or somebody who signed in: asked for when the socket has
/// joined and each time it says that something has changed. Until it is known everything counts as open, and the server
/// refuses what is not. GUI thread only.
class Features : public QObject {
    Q_OBJECT
public:
    Features(ApiClient& api, RealtimeClient& realtime, Session& session, QObject* parent = nullptr);

    const protocol::Features& now() const { return m_now; }
    /// False until the server has said it.
    bool isKnown() const { return m_known; }

    void ask();
    /// From now on a guest hears of changes, too; whoever is signed in does anyway.
    void listen();
    /// Another server may be asked: what this one said is so no more.
    void forget();

signals:
    void changed();

private:
    void reset();
    void take(const protocol::Features& features);

    ApiClient& m_api;
    RealtimeClient& m_realtime;
    Session& m_session;
    QPointer<ApiCall> m_call;
    protocol::Features m_now;
    bool m_known = false;
};

}  // namespace mc::net
