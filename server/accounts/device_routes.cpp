#include "accounts/device_routes.h"

#include "platform/http/json.h"

namespace mc::accounts {
namespace {

using http::Access;
using http::Method;
using http::Request;
using http::Response;

constexpr base::RateLimit kSigningOut{30, 60};

}  // namespace

void DeviceRoutes::add(http::Router& router) {
    router.add({Method::get,
                "/api/me/sessions",
                Access::signedIn,
                [this](const Request& request) { return list(request); },
                {.limits = {.rate = {60, 60}},
                 .docs = {.id = "listSessions",
                          .summary = "Where the person is signed in, this device first",
                          .response = &protocol::schemaOf<protocol::SignedInDevices>}}});
    router.add({Method::delete_,
                "/api/me/sessions",
                Access::signedIn,
                [this](const Request& request) { return signOutOthers(request); },
                {.limits = {0, kSigningOut},
                 .docs = {.id = "endOtherSessions", .summary = "Sign out everywhere but here", .status = 204}}});
    router.add(
        {Method::delete_,
         "/api/me/sessions/{id}",
         Access::signedIn,
         [this](const Request& request) { return signOut(request); },
         {.limits = {0, kSigningOut}, .docs = {.id = "endSession", .summary = "Sign a device out", .status = 204}}});
}

Response DeviceRoutes::list(const Request& request) const {
    return http::ok(m_devices.list(request.actor()));
}

Response DeviceRoutes::signOut(const Request& request) {
    const auto session = request.pathId<domain::SessionId>("id");
    if (!session) return http::problem(session.error());
    return http::answer(m_devices.signOut(request.actor(), *session));
}

Response DeviceRoutes::signOutOthers(const Request& request) {
    m_devices.signOutOthers(request.actor());
    return http::noContent();
}

}  // namespace mc::accounts
