#pragma once

#include <functional>

#include "mentors/availability_source.h"
#include "scheduling/scheduling_service.h"

namespace mc::scheduling {

/// Free times for the mentors' catalogue, out of the slot engine. Wire it to CatalogueFeed, and
/// SchedulingService::onChanged to CatalogueFeed::refreshAvailability. Not from inside `Database::write`.
class MentorTimes final : public mentors::AvailabilitySource {
public:
    /// The shortest duration the mentor has a price for.
    using ShortestDuration = std::function<int(database::Reader&, domain::UserId)>;

    MentorTimes(SchedulingService& scheduling, ShortestDuration shortest);

    /// `window.begin` is taken for now.
    mentors::FreeTimes freeTimes(database::Reader& reader, domain::UserId mentor,
                                 domain::UtcRange window) const override;
    bool acceptingBookings(database::Reader& reader, domain::UserId mentor) const override;

private:
    SchedulingService& m_scheduling;
    ShortestDuration m_shortest;
};

}  // namespace mc::scheduling
