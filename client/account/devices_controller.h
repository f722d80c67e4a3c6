#pragma once

#include <QObject>
#include <optional>

#include "net/api_client.h"
#include "protocol/devices.h"

namespace mc::account {

/// Where the person is signed in, and signing out there. Holds state, no widgets. GUI thread only.
class DevicesController : public QObject {
    Q_OBJECT
public:
    explicit DevicesController(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    /// Absent until the server has told; this device first.
    const std::optional<protocol::SignedInDevices>& devices() const { return m_devices; }
    bool isBusy() const { return m_busy; }
    domain::UtcTime now() { return m_api.clock().now(); }

    void load();
    void signOut(domain::SessionId session);
    void signOutOthers();

signals:
    void changed();
    void busyChanged();
    void signedOut();  ///< There is one less, or this one alone.
    void failed(const mc::domain::Error& error);

private:
    void send(const QString& path);
    void setBusy(bool busy);

    net::ApiClient& m_api;
    std::optional<protocol::SignedInDevices> m_devices;
    bool m_busy = false;
};

}  // namespace mc::account
