#pragma once

#include <QObject>

#include "net/session.h"

namespace mc::account {

/// The person's photo on the server. Holds state, no widgets. GUI thread only.
class PhotoController : public QObject {
    Q_OBJECT
public:
    PhotoController(net::ApiClient& api, net::Session& session, QObject* parent = nullptr);

    const protocol::Me& me() const { return m_session.user(); }
    bool isBusy() const { return m_busy; }
    void put(const QByteArray& jpeg);
    void remove();

signals:
    void busyChanged();
    void changed();  ///< me() has another photo, or none.
    void failed(const mc::domain::Error& error);

private:
    void send(net::ApiRequest request);

    net::ApiClient& m_api;
    net::Session& m_session;
    bool m_busy = false;
};

}  // namespace mc::account
