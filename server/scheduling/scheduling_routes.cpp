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

http::QueryParameter durationParameter() {
    return http::param::whole("duration", "Minutes", 15, 120).otherwise("30");
}

int durationOf(const Request& request) {
    return static_cast<int>(request.queryWhole("duration").value());
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
                 .docs = {.id = "getAvailability",
                          .summary = "My weekly times, exceptions and rules",
                          .response = &schemaOf<protocol::Availability>}}});
    router.add({Method::put,
                "/api/mentors/availability",
                Access::mentor,
                [this](const Request& r) { return replace(r); },
                {.limits = {.rate = {240, 60}},
                 .docs = {.id = "replaceAvailability",
                          .summary = "Replace them; the version must be the one that was read",
                          .request = &schemaOf<protocol::Availability>,
                          .response = &schemaOf<protocol::Availability>}}});
    router.add({Method::get,
                "/api/mentors/availability/explain",
                Access::mentor,
                [this](const Request& r) { return explain(r); },
                {.limits = {.rate = {240, 60}},
                 .query = {http::param::instant("at", "The time in question; now when absent"), durationParameter()},
                 .docs = {.id = "explainTime",
                          .summary = "Why a time of mine is not free",
                          .response = &schemaOf<protocol::SlotExplanation>}}});
    router.add({Method::put,
                "/api/mentors/toggle-bookings",
                Access::mentor,
                [this](const Request& r) { return toggle(r); },
                {.limits = {.rate = {240, 60}},
                 .docs = {.id = "toggleBookings",
                          .summary = "Take bookings or not",
                          .request = &schemaOf<protocol::ToggleBookings>,
                          .response = &schemaOf<protocol::Availability>}}});
    router.add(
        {Method::get,
         "/api/mentors/{slug}/slots",
         m_browseWithoutAccount ? Access::anonymous : Access::signedIn,
         [this](const Request& r) { return slotsOf(r); },
         {.limits = {.rate = http::kBrowsingRate},
          .query = {http::param::instant("from", "Now when absent"),
                    http::param::instant("to", "At most 62 days later; 28 days when absent"), durationParameter()},
          .docs = {.id = "listSlots",
                   .summary = "A mentor's free and booked times",
                   .response = &schemaOf<protocol::SlotList>}}});
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
    const UtcTime now = request.receivedAt();
    const auto at = request.queryInstant("at").value_or(now);
    return http::ok(m_scheduling.explain(request.actor().user, at, durationOf(request), now));
}

Response SchedulingRoutes::slotsOf(const Request& request) {
    const auto mentor = m_mentorOfSlug(request.param("slug"));
    if (!mentor) return http::problem(ErrorCode::not_found);
    const UtcTime now = request.receivedAt();
    const UtcTime begin = request.queryInstant("from").value_or(now);
    const UtcTime end = request.queryInstant("to").value_or(begin + kUsualWindow);
    const auto* actor = request.actorIfAny();
    const auto viewer = actor ? std::optional(actor->user) : std::nullopt;
    return http::answer(m_scheduling.slotsFor(*mentor, durationOf(request), {begin, end}, now, viewer));
}

}  // namespace mc::scheduling
