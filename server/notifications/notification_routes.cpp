#include "notifications/notification_routes.h"

#include "platform/http/json.h"

namespace mc::notifications {

using http::Access;
using http::Method;
using http::Request;

void NotificationRoutes::addTo(http::Router& router) {
    router.add({Method::get,
                "/api/notifications",
                Access::signedIn,
                [this](const Request& request) {
                    return http::answer(m_service.list(request.actor().user, request.paging()));
                },
                {.limits = {.rate = {120, 60}},
                 .query = http::param::paging(30),
                 .docs = {.id = "listNotifications",
                          .summary = "My notifications, newest first",
                          .response = &protocol::schemaOf<protocol::NotificationPage>}}});
    router.add({Method::get,
                "/api/notifications/unread-count",
                Access::signedIn,
                [this](const Request& request) {
                    return http::ok(protocol::UnreadNotifications{m_service.unread(request.actor().user)});
                },
                {.limits = {.rate = {240, 60}},
                 .docs = {.id = "countUnreadNotifications",
                          .summary = "How many are unread",
                          .response = &protocol::schemaOf<protocol::UnreadNotifications>}}});
    router.add({Method::put,
                "/api/notifications/{id}/read",
                Access::signedIn,
                [this](const Request& request) {
                    const auto id = request.pathId<domain::NotificationId>("id");
                    if (!id) return http::problem(id.error());
                    return http::answer(m_service.markRead(request.actor().user, *id));
                },
                {.limits = {.bodyBytes = 1024, .rate = {240, 60}},
                 .docs = {.id = "markNotificationRead", .summary = "Mark one as read", .status = 204}}});
    router.add({Method::put,
                "/api/notifications/read-all",
                Access::signedIn,
                [this](const Request& request) {
                    m_service.markAllRead(request.actor().user);
                    return http::noContent();
                },
                {.limits = {.bodyBytes = 1024, .rate = {60, 60}},
                 .docs = {.id = "markAllNotificationsRead", .summary = "Mark all as read", .status = 204}}});
}

}  // namespace mc::notifications
