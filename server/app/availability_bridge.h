#pragma once

#include "mentors/availability_source.h"
#include "mentors/mentor_store.h"
#include "platform/base/zones.h"
#include "scheduling/scheduling_service.h"

namespace mc::app {

/// What the catalogue asks of scheduling, which stands to its right. Thread safe.
class AvailabilityBridge final : public mentors::AvailabilitySource {
public:
    AvailabilityBridge(scheduling::SchedulingService& scheduling, const base::Zones& zones)
        : m_scheduling(scheduling), m_zones(zones) {}

    mentors::FreeTimes freeTimes(database::Reader& reader, domain::UserId mentor,
                                 domain::UtcRange window) const override;
    bool acceptingBookings(database::Reader& reader, domain::UserId mentor) const override;

private:
    scheduling::SchedulingService& m_scheduling;
    const base::Zones& m_zones;
    mentors::MentorStore m_mentors;
};

}  // namespace mc::app
