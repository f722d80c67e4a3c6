#pragma once

#include "accounts/devices.h"
#include "platform/http/router.h"

namespace mc::accounts {

/// /api/me/sessions: where the person is signed in.
class DeviceRoutes {
public:
    explicit DeviceRoutes(Devices& devices) : m_devices(devices) {}
    void add(http::Router& router);

private:
    http::Response list(const http::Request& request) const;
    http::Response signOut(const http::Request& request);
    http::Response signOutOthers(const http::Request& request);

    Devices& m_devices;
};

}  // namespace mc::accounts
