#include "bookings/booking_counts.h"

#include <boost/describe/class.hpp>

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

}  // namespace mc::bookings
