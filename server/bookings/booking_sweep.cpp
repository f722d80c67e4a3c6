#include "bookings/booking_sweep.h"

#include <algorithm>

#include "platform/base/log.h"

namespace mc::bookings {

namespace {
constexpr std::size_t kBatch = 200;
}

int BookingSweep::run(domain::UtcTime now) {
    using Transaction = database::Transaction;
    int changed = 0;
    changed += each(&BookingStore::expiredHolds, now,
                    [&](Transaction& tx, Booking& booking) { return m_holds.expire(tx, booking, now); });
    changed += each(&BookingStore::unansweredRequests, now,
                    [&](Transaction& tx, Booking& booking) { return m_changes.declineUnanswered(tx, booking, now); });
    changed += each(&BookingStore::toReview, now,
                    [&](Transaction& tx, Booking& booking) { return m_settlement.review(tx, booking, now); });
    return changed;
}

void BookingSweep::report() {
    const auto waiting = m_database.read([&](database::Reader& reader) { return m_store.forAdmin(reader); });
    const auto contested = std::ranges::count(waiting, NoShowState::contested, &Booking::noShow);
    if (contested > 0) base::log::error("booking.contested_wait", {{"count", contested}});
}

/// What cannot be changed stays due and at the front: however much of it there is, those behind it are looked at.
int BookingSweep::each(Due due, domain::UtcTime now, const BookingService::Change& what) {
    int changed = 0;
    int failed = 0;
    for (;;) {
        const auto ids = m_database.read(
            [&](database::Reader& reader) { return (m_store.*due)(reader, now, static_cast<int>(kBatch), failed); });
        for (const auto id : ids)
            ++(changeSafely(id, what) ? changed : failed);
        if (ids.size() < kBatch) return changed;
    }
}

/// Whatever is wrong with one booking, the others behind it have their turn.
bool BookingSweep::changeSafely(domain::BookingId id, const BookingService::Change& what) try {
    return m_bookings.changeAsPlatform(id, what).has_value();
} catch (const std::exception& exception) {
    base::log::error("booking.alert.sweep_failed", {{"booking", id}, {"what", exception.what()}});
    return false;
}

}  // namespace mc::bookings
