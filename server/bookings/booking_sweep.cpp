#include "bookings/booking_sweep.h"

#include <algorithm>

#include "platform/base/log.h"

namespace mc::bookings {

namespace {
constexpr int kBatch = 200;
}

int BookingSweep::run(domain::UtcTime now) {
    int changed = 0;
    const auto among = [&](auto found) {
        return [this, now, found](database::Reader& reader, int skip) {
            return (m_store.*found)(reader, now, kBatch, skip);
        };
    };
    changed += each(among(&BookingStore::expiredHolds),
                    [&](database::Transaction& tx, Booking& booking) { return m_holds.expire(tx, booking, now); });
    changed += each(among(&BookingStore::unansweredRequests), [&](database::Transaction& tx, Booking& booking) {
        return m_changes.declineUnanswered(tx, booking, now);
    });
    changed += each([&](database::Reader& reader, int skip) { return m_proposals.lapsed(reader, now, kBatch, skip); },
                    [&](database::Transaction& tx, Booking& booking) { return m_moves.lapse(tx, booking, now); });
    changed += each(among(&BookingStore::toReview),
                    [&](database::Transaction& tx, Booking& booking) { return review(tx, booking, now); });
    return changed;
}

/// While the student chooses what becomes of an outage, nothing is settled; in the end everything goes back.
domain::Result<void> BookingSweep::review(database::Transaction& tx, Booking& booking, domain::UtcTime now) {
    const auto chooseBy = m_bookings.outageChoice(tx, booking);
    if (!chooseBy) return m_settlement.review(tx, booking, now);
    if (now >= *chooseBy) return m_changes.cancelForOutage(tx, booking, now);
    booking.reviewAt = *chooseBy;
    m_store.save(tx, booking);
    return {};
}

void BookingSweep::report() {
    const auto waiting = m_database.read([&](database::Reader& reader) { return m_store.forAdmin(reader); });
    const auto contested = std::ranges::count(waiting, NoShowState::contested, &Booking::noShow);
    if (contested > 0) base::log::error("booking.contested_wait", {{"count", contested}});
}

/// What cannot be changed stays due and at the front: however much of it there is, those behind it are looked at.
int BookingSweep::each(const Due& due, const BookingService::Change& what) {
    int changed = 0;
    int failed = 0;
    for (;;) {
        const auto ids = m_database.read([&](database::Reader& reader) { return due(reader, failed); });
        for (const auto id : ids)
            ++(changeSafely(id, what) ? changed : failed);
        if (static_cast<int>(ids.size()) < kBatch) return changed;
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
