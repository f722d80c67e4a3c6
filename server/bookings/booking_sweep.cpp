#include "bookings/booking_service.h"
#include "platform/base/log.h"

/// What time alone does to bookings.
namespace mc::bookings {

namespace {
constexpr int kBatch = 200;
}

int BookingService::sweep(domain::UtcTime now) {
    int changed = 0;
    const auto each = [&](auto due, const Change& what) {
        std::vector<domain::BookingId> ids;
        do {
            ids = m_parts.database.read([&](database::Reader& reader) { return (m_store.*due)(reader, now, kBatch); });
            int done = 0;
            for (const auto id : ids)
                if (changeSafely(id, what)) ++done;
            changed += done;
            if (done == 0) return;
        } while (ids.size() == kBatch);
    };
    each(&BookingStore::expiredHolds, [&](Transaction& tx, Booking& booking) { return expire(tx, booking, now); });
    each(&BookingStore::unansweredRequests, [&](Transaction& tx, Booking& booking) {
        return decline(tx, booking, Party::platform, "The mentor did not answer in time.", now);
    });
    each(&BookingStore::toReview, [&](Transaction& tx, Booking& booking) { return review(tx, booking, now); });
    return changed;
}

/// Whatever is wrong with one booking, the others behind it have their turn.
bool BookingService::changeSafely(domain::BookingId id, const Change& what) try {
    return changeAsPlatform(id, what);
} catch (const std::exception& exception) {
    base::log::error("booking.alert.sweep_failed", {{"booking", id}, {"what", exception.what()}});
    return false;
}

/// Three hours after the end it is completed when both were there; after a day the join records decide.
domain::Result<void> BookingService::review(Transaction& tx, Booking& booking, domain::UtcTime now) {
    const auto absence = domain::absence(booking.range(), attendance(tx, booking), now);
    if (absence == domain::Absence::nobody) return complete(tx, booking, Party::platform, now);
    if (now >= booking.endsAt + m_options.settleAfterEnd)
        return settleNoShow(tx, booking, Party::platform, absence, now);
    booking.reviewAt = booking.endsAt + m_options.settleAfterEnd;
    m_store.save(tx, booking);
    return {};
}

}  // namespace mc::bookings
