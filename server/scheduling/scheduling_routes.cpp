#include "scheduling/scheduling_routes.h"

#include <boost/json/object.hpp>

#include "platform/http/json.h"

namespace mc::scheduling {
namespace {

using domain::ErrorCode;
using domain::UtcTime;
using http::Access;
using http::Method;
using http::Request;
using http::Response;

constexpr domain::Seconds kUsualWindow = 28 * domain::kDay;
constexpr int kUsualDuration = 30;

/// The query parameter as an instant; absent when it is not there.
domain::Result<std::optional<UtcTime>> queryTime(const Request& request, std::string_view name) {
    const auto text = request.query(name);
    if (!text) return std::optional<UtcTime>{};
    if (const auto time = domain::parseIso(*text)) return time;
    const std::string path(name);
    return domain::Error{ErrorCode::validation_failed,
                         "The request is not valid.",
                         {{path, "format", path + " must be a time like 2026-11-19T13:30:00Z"}},
                         {}};
}

domain::Result<int> queryDuration(const Request& request) {
    const auto duration = request.queryInt("duration", 15, 120);
    if (!duration) return duration.error();
    return static_cast<int>(duration->value_or(kUsualDuration));
}

}  // namespace

SchedulingRoutes::SchedulingRoutes(SchedulingService& scheduling, MentorOfSlug mentorOfSlug, bool browseWithoutAccount)
    : m_scheduling(scheduling), m_mentorOfSlug(std::move(mentorOfSlug)), m_browseWithoutAccount(browseWithoutAccount) {}

void SchedulingRoutes::addTo(http::Router& router) {
    using protocol::schemaOf;
    router.add({Method::get,
                "/api/mentors/availability",
                Access::mentor,
                [this](const Request& r) { return own(r); },
                {.limits = {.rate = {240, 60}},
                 .docs = {.summary = "My weekly times, exceptions and rules",
                          .response = &schemaOf<protocol::Availability>}}});
    router.add({Method::put,
                "/api/mentors/availability",
                Access::mentor,
                [this](const Request& r) { return replace(r); },
                {.limits = {.rate = {240, 60}},
                 .docs = {.summary = "Replace them; the version must be the one that was read",
                          .request = &schemaOf<protocol::Availability>,
                          .response = &schemaOf<protocol::Availability>}}});
    router.add({Method::get,
                "/api/mentors/availability/explain",
                Access::mentor,
                [this](const Request& r) { return explain(r); },
                {.limits = {.rate = {240, 60}},
                 .docs = {.summary = "Why a time of mine is not free",
                          .response = &schemaOf<protocol::SlotExplanation>,
                          .query = {{"at", "Instant"}, {"duration", "Minutes, 30 if absent"}}}}});
    router.add({Method::put,
                "/api/mentors/toggle-bookings",
                Access::mentor,
                [this](const Request& r) { return toggle(r); },
                {.limits = {.rate = {240, 60}},
                 .docs = {.summary = "Take bookings or not",
                          .request = &schemaOf<protocol::ToggleBookings>,
                          .response = &schemaOf<protocol::Availability>}}});
    router.add({Method::get,
                "/api/mentors/{slug}/slots",
                m_browseWithoutAccount ? Access::anonymous : Access::signedIn,
                [this](const Request& r) { return slotsOf(r); },
                {.limits = {.rate = http::kBrowsingRate},
                 .docs = {.summary = "A mentor's free and booked times",
                          .response = &schemaOf<protocol::SlotList>,
                          .query = {{"from", "Instant, now if absent"},
                                    {"to", "Instant, at most 62 days later; 28 if absent"},
                                    {"duration", "Minutes, 30 if absent"}}}}});
}

Response SchedulingRoutes::own(const Request& request) {
    return http::ok(m_scheduling.own(request.actor().user));
}

Response SchedulingRoutes::replace(const Request& request) {
    const auto wanted = request.decode<protocol::Availability>();
    if (!wanted) return http::problem(wanted.error());
    return http::answer(m_scheduling.replace(request.actor().user, *wanted, request.receivedAt()));
}

Response SchedulingRoutes::toggle(const Request& request) {
    const auto wanted = request.decode<protocol::ToggleBookings>();
    if (!wanted) return http::problem(wanted.error());
    return http::answer(m_scheduling.setAccepting(request.actor().user, wanted->accepting, request.receivedAt()));
}

Response SchedulingRoutes::explain(const Request& request) {
    const auto at = queryTime(request, "at");
    if (!at) return http::problem(at.error());
    const auto duration = queryDuration(request);
    if (!duration) return http::problem(duration.error());
    const UtcTime now = request.receivedAt();
    return http::ok(m_scheduling.explain(request.actor().user, at->value_or(now), *duration, now));
}

Response SchedulingRoutes::slotsOf(const Request& request) {
    const auto mentor = m_mentorOfSlug(request.param("slug"));
    if (!mentor) return http::problem(ErrorCode::not_found);
    const auto from = queryTime(request, "from");
    if (!from) return http::problem(from.error());
    const auto to = queryTime(request, "to");
    if (!to) return http::problem(to.error());
    const auto duration = queryDuration(request);
    if (!duration) return http::problem(duration.error());
    const UtcTime now = request.receivedAt();
    const UtcTime begin = from->value_or(now);
    return http::answer(m_scheduling.slotsFor(*mentor, *duration, {begin, to->value_or(begin + kUsualWindow)}, now));
}

}  // namespace mc::scheduling
