#pragma once

#include <set>

#include "bookings/booking_service.h"
#include "platform/database/database.h"

namespace mc::test {

/// Every block of every live booking, by person; a block met twice is an overlap.
inline bool hasOverlap(database::Database& database, const bookings::BookingService& bookings) {
    std::set<std::pair<domain::UserId, std::int64_t>> taken;
    bool twice = false;
    database.read([&](database::Reader& reader) {
        const auto live =
            reader.all<domain::BookingId>("SELECT id FROM bookings WHERE status IN ('held', 'requested', 'confirmed')");
        for (const auto id : live) {
            const auto booking = *bookings.find(reader, id);
            for (auto at = booking.startsAt; at < booking.endsAt; at = at + 15 * domain::kMinute)
                for (const auto person : {booking.mentorId, booking.studentId})
                    twice |= !taken.emplace(person, at.seconds).second;
        }
    });
    return twice;
}

/// The occupancy table holds exactly the blocks of the live bookings.
inline bool occupancyFits(database::Database& database) {
    return database.read([](database::Reader& reader) {
        return reader.scalar<std::int64_t>(
                   "SELECT coalesce(sum((ends_at - starts_at) / 900 * 2), 0) FROM bookings "
                   "WHERE status IN ('held', 'requested', 'confirmed')") ==
               reader.scalar<std::int64_t>("SELECT count(*) FROM occupancy");
    });
}

}  // namespace mc::test
