#include "scheduling/mentor_times.h"

namespace mc::scheduling {

MentorTimes::MentorTimes(SchedulingService& scheduling, ShortestDuration shortest)
    : m_scheduling(scheduling), m_shortest(std::move(shortest)) {}

mentors::FreeTimes MentorTimes::freeTimes(database::Reader& reader, domain::UserId mentor,
                                          domain::UtcRange window) const {
    const auto calendar = m_scheduling.calendar(mentor, window.begin);
    mentors::FreeTimes times;
    times.noticeSeconds = calendar->availability().rules.minimumNoticeMinutes * domain::kMinute;
    std::vector<domain::Slot> slots;
    calendar->bookable({window, m_shortest(reader, mentor), window.begin, false}, slots);
    times.starts.reserve(slots.size());
    for (const auto& slot : slots)
        times.starts.push_back(slot.startsAt);
    return times;
}

bool MentorTimes::acceptingBookings(database::Reader& reader, domain::UserId mentor) const {
    return SchedulingStore{}.acceptsBookings(reader, mentor);
}

}  // namespace mc::scheduling
