#pragma once

#include <QObject>

#include "net/api_client.h"
#include "net/load_state.h"
#include "protocol/calendars.h"

namespace mc::account {

/// The address at which a person's calendar programs read her sessions (CAL-3). Holds state, no widgets. GUI thread only.
class FeedController : public QObject {
    Q_OBJECT
public:
    explicit FeedController(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    const protocol::CalendarFeed& feed() const { return m_feed; }
    /// Only until it is asked for again: the server tells it once. Empty: not known.
    QString address() const { return m_address; }
    bool isBusy() const { return m_busy; }
    domain::UtcTime now() { return m_api.clock().now(); }

    void load();
    void renew();
    void revoke();

signals:
    void changed();
    void revoked();
    void failed(const mc::domain::Error& error);

private:
    void setBusy(bool busy);

    net::ApiClient& m_api;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    protocol::CalendarFeed m_feed;
    QString m_address;
    bool m_busy = false;
};

}  // namespace mc::account
