#include "calendars/feed_routes.h"

#include "platform/crypto/digest.h"
#include "platform/http/json.h"
#include "platform/http/known.h"

namespace mc::calendars {

using http::Access;
using http::Method;
using http::Request;
using http::Response;
using protocol::schemaOf;

namespace {

constexpr const char* kOwn = "/api/me/calendar-feed";

}  // namespace

void FeedRoutes::addTo(http::Router& router) {
    router.add({Method::get,
                CalendarFeeds::path("{token}"),
                Access::anonymous,
                [this](const Request& request) { return show(request); },
                {.limits = {.rate = http::kBrowsingRate},
                 .docs = {.id = "readCalendarFeed",
                          .summary = "Somebody's sessions as an iCalendar file, for calendar programs to read again",
                          .responseType = "text/calendar",
                          .others = {304}}}});
    router.add({Method::get,
                kOwn,
                Access::signedIn,
                [this](const Request& request) { return http::ok(m_feeds.of(request.actor().user)); },
                {.limits = {.rate = {240, 60}},
                 .docs = {.id = "getCalendarFeed",
                          .summary = "Whether there is an address at which calendar programs read my sessions",
                          .response = &schemaOf<protocol::CalendarFeed>}}});
    router.add({Method::post,
                kOwn,
                Access::signedIn,
                [this](const Request& request) { return http::created(m_feeds.renew(request.actor().user)); },
                {.limits = {0, {10, 60}},
                 .docs = {.id = "renewCalendarFeed",
                          .summary = "A new address at which calendar programs read my sessions; it is told once",
                          .response = &schemaOf<protocol::CalendarFeedAddress>,
                          .status = 201}}});
    router.add({Method::delete_,
                kOwn,
                Access::signedIn,
                [this](const Request& request) {
                    m_feeds.revoke(request.actor().user);
                    return http::noContent();
                },
                {.limits = {0, {10, 60}},
                 .docs = {.id = "revokeCalendarFeed",
                          .summary = "Nobody reads my sessions at that address any more",
                          .status = 204}}});
}

Response FeedRoutes::show(const Request& request) {
    auto sessions = m_feeds.read(request.param("token"));
    if (!sessions) return http::problem(sessions.error());
    const auto tag = '"' + crypto::sha256Hex(*sessions).substr(0, 32) + '"';
    auto response = http::isKnown(request, tag)
                        ? Response{.status = 304}
                        : http::download("text/calendar; charset=utf-8", *std::move(sessions), "sessions.ics");
    return std::move(response).with("ETag", tag).with("Cache-Control", "private, no-cache");
}

}  // namespace mc::calendars
