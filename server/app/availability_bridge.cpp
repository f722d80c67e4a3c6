#include "app/availability_bridge.h"

#include <algorithm>

namespace mc::app {

namespace {

int shortestOffered(const std::vector<protocol::DurationPrice>& prices) {
    const auto least = std::min_element(prices.begin(), prices.end(),
                                        [](const auto& a, const auto& b) { return a.minutes < b.minutes; });
    return least == prices.end() ? 0 : least->minutes;
}

}  // namespace

mentors::FreeTimes AvailabilityBridge::freeTimes(database::Reader& reader, domain::UserId mentor,
                                                 domain::UtcRange window) const {
    mentors::FreeTimes times;
    const auto calendar = m_scheduling.calendar(mentor);
    const auto minutes = shortestOffered(m_mentors.prices(reader, mentor));
    if (minutes == 0 || !calendar->availability().acceptingBookings) return times;
    // The catalogue applies the notice itself, at the time of each question.
    auto availability = calendar->availability();
    times.noticeSeconds = availability.rules.minimumNoticeMinutes * domain::kMinute;
    availability.rules.minimumNoticeMinutes = 0;
    const auto zone = m_zones.find(calendar->zone().name());
    if (!zone) return times;
    const domain::SlotCalendar plain(std::move(availability), zone, calendar->busy());
    for (const auto& slot : plain.bookable({window, minutes, window.begin}))
        times.starts.push_back(slot.startsAt);
    return times;
}

bool AvailabilityBridge::acceptingBookings(database::Reader&, domain::UserId mentor) const {
    return m_scheduling.calendar(mentor)->availability().acceptingBookings;
}

}  // namespace mc::app
