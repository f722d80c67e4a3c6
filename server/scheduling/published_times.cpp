#include "scheduling/published_times.h"

#include "domain/openings.h"

namespace mc::scheduling {

std::int64_t PublishedTimes::minutesWithin(const domain::UtcRange& range) {
    const auto mentors = m_database.read([this](database::Reader& reader) {
        auto found = m_store.mentors(reader);
        std::erase_if(found, [&](domain::UserId mentor) { return !m_mentors.find(reader, mentor); });
        return found;
    });
    domain::Seconds open = 0;
    for (const auto mentor : mentors) {
        const auto calendar = m_scheduling.calendar(mentor, m_clock.now());
        if (calendar->availability().acceptingBookings) open += domain::openWithin(*calendar, range);
    }
    return open / domain::kMinute;
}

}  // namespace mc::scheduling
