#include "bookings/away_check.h"

#include <algorithm>

namespace mc::bookings {
namespace {

constexpr std::size_t kTimesOffered = 3;
constexpr std::size_t kTimesTried = 24;  ///< The student may be taken at some of them.

bool isAway(const domain::SlotCalendar& calendar, const Booking& booking) {
    return domain::isAway(calendar.availability(), calendar.zone(), booking.range());
}

bool isPaid(const Booking& booking) {
    return booking.status == BookingStatus::requested || booking.status == BookingStatus::confirmed;
}

}  // namespace

domain::Result<AwayOutlook> AwayCheck::look(domain::UserId mentor, const protocol::Availability& wanted,
                                            domain::UtcTime now) const {
    return m_parts.database.read([&](database::Reader& reader) -> domain::Result<AwayOutlook> {
        const auto after = m_parts.scheduling.rehearse(reader, mentor, wanted, now);
        if (!after) return after.error();
        const auto before = m_parts.scheduling.current(reader, mentor, now);
        AwayOutlook outlook;
        outlook.now = m_watch.rate(reader, mentor);
        for (auto& booking : m_store.open(reader, mentor, Party::mentor, now)) {
            if (!isPaid(booking) || !isAway(*after, booking) || isAway(before, booking)) continue;
            if (booking.status == BookingStatus::confirmed)
                outlook.cancelling.push_back(
                    m_watch.rate(reader, mentor, static_cast<int>(outlook.cancelling.size()) + 1));
            auto times = otherTimes(reader, booking, *after, now);
            outlook.sessions.push_back({std::move(booking), std::move(times)});
        }
        return outlook;
    });
}

std::vector<domain::UtcTime> AwayCheck::otherTimes(database::Reader& reader, const Booking& booking,
                                                   const domain::SlotCalendar& wanted, domain::UtcTime now) const {
    const auto taken = m_parts.scheduling.taken(reader, booking.studentId, now);
    // The mentor proposes them: what she keeps for Premium is hers to give.
    auto starts = scheduling::nearestStarts(wanted, booking.durationMinutes, booking.startsAt, now, kTimesTried, true);
    std::erase_if(starts, [&](domain::UtcTime start) {
        const domain::UtcRange session{start, start + booking.durationMinutes * domain::kMinute};
        return std::ranges::any_of(taken, [&](const domain::Busy& busy) { return busy.range.overlaps(session); });
    });
    std::ranges::stable_sort(starts, {}, [&](domain::UtcTime start) { return std::abs(start - booking.startsAt); });
    if (starts.size() > kTimesOffered) starts.resize(kTimesOffered);
    std::ranges::sort(starts);
    return starts;
}

}  // namespace mc::bookings
