#pragma once

#include <functional>
#include <optional>
#include <string_view>

#include "domain/ids.h"
#include "platform/http/router.h"
#include "scheduling/scheduling_service.h"

namespace mc::scheduling {

/// The approved mentor of that slug; absent for all others.
using MentorOfSlug = std::function<std::optional<domain::UserId>(std::string_view slug)>;

/// GET and PUT /api/mentors/availability, GET /api/mentors/availability/explain, PUT /api/mentors/toggle-bookings (the
/// mentor's own), GET /api/mentors/{slug}/slots (anybody).
class SchedulingRoutes {
public:
    /// `browseWithoutAccount`: decision 26.
    SchedulingRoutes(SchedulingService& scheduling, MentorOfSlug mentorOfSlug, bool browseWithoutAccount);
    void addTo(http::Router& router);

private:
    http::Response own(const http::Request& request);
    http::Response replace(const http::Request& request);
    http::Response toggle(const http::Request& request);
    http::Response explain(const http::Request& request);
    http::Response slotsOf(const http::Request& request);

    SchedulingService& m_scheduling;
    MentorOfSlug m_mentorOfSlug;
    bool m_browseWithoutAccount;
};

}  // namespace mc::scheduling
