#include "bookings/booking_counts.h"

namespace mc::bookings {

struct StatusCount {
    domain::BookingStatus status = domain::BookingStatus::held;
    int count = 0;
};
BOOST_DESCRIBE_STRUCT(StatusCount, (), (status, count))

protocol::BookingCounts countsOf(database::Reader& reader, domain::UserId user, Party party) {
    const auto rows = reader.all<StatusCount>(
        party == Party::student ? "SELECT status, count(*) FROM bookings WHERE student_id = $1 GROUP BY status"
                                : "SELECT status, count(*) FROM bookings WHERE mentor_id = $1 GROUP BY status",
        user);
    protocol::BookingCounts counts;
    using enum domain::BookingStatus;
    for (const auto& row : rows) {
        if (row.status == requested || row.status == confirmed) counts.upcoming += row.count;
        if (row.status == completed) counts.completed += row.count;
        if (row.status == cancelled || row.status == declined) counts.cancelled += row.count;
        if (row.status == no_show) counts.noShow += row.count;
    }
    return counts;
}

std::vector<EndedSession> endedBetween(database::Reader& reader, const domain::UtcRange& when) {
    return reader.all<EndedSession>(
        "SELECT b.status, b.mentor_id, b.student_id, EXISTS (SELECT 1 FROM bookings e WHERE e.student_id = "
        "b.student_id "
        "AND e.status = 'completed' AND (e.ended_at < b.ended_at OR (e.ended_at = b.ended_at AND e.id < b.id))) "
        "FROM bookings b WHERE b.ended_at >= $1 AND b.ended_at < $2 "
        "AND b.status IN ('completed', 'cancelled', 'no_show') ORDER BY b.ended_at, b.id",
        when.begin, when.end);
}

std::int64_t bookedMinutes(database::Reader& reader, const domain::UtcRange& when) {
    return reader.scalar<std::int64_t>(
        "SELECT coalesce(sum(ends_at - starts_at), 0) / 60 FROM bookings WHERE starts_at >= $1 AND starts_at < $2 "
        "AND status IN ('confirmed', 'completed', 'no_show')",
        when.begin, when.end);
}

std::optional<domain::UtcTime> firstMade(database::Reader& reader) {
    return reader.one<domain::UtcTime>("SELECT created_at FROM bookings ORDER BY id LIMIT 1");
}

}  // namespace mc::bookings
