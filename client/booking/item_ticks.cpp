#include "booking/item_ticks.h"

#include <algorithm>

namespace mc::booking {

using protocol::Booking;

namespace {

QString tickedPath(domain::BookingId id) {
    return QStringLiteral("/api/bookings/%1").arg(QString::fromStdString(domain::toString(id)));
}

}  // namespace

void ItemTicks::tick(const Booking& booking, int index, bool done) {
    send(booking, index, done, true);
}

void ItemTicks::send(const Booking& booking, int index, bool done, bool mayRetry) {
    const auto id = booking.id;
    const std::string item = booking.actionItems[static_cast<std::size_t>(index)].text;
    const QString path = QStringLiteral("%1/action-items/%2").arg(tickedPath(id)).arg(index);
    m_bookings.api()
        .put<Booking>(path, protocol::ToggleActionItem{booking.notesVersion, done})
        ->then(this, [this, id, item, done, mayRetry](const domain::Result<Booking>& result) {
            const bool elsewhere = !result && result.error().code == domain::ErrorCode::changed_elsewhere;
            if (elsewhere && mayRetry) return tickAmongNew(id, item, done);
            if (!result) return emit failed(id, result.error());
            m_bookings.take(*result);
            emit ticked(id);
        });
}

void ItemTicks::tickAmongNew(domain::BookingId id, const std::string& item, bool done) {
    m_bookings.api()
        .get<Booking>(tickedPath(id))
        ->then(this, [this, id, item, done](const domain::Result<Booking>& now) {
            if (!now) return emit failed(id, now.error());
            m_bookings.take(*now);
            const auto found = std::ranges::find(now->actionItems, item, &protocol::ActionItem::text);
            if (found == now->actionItems.end()) return emit failed(id, domain::fail(domain::ErrorCode::not_found));
            send(*now, static_cast<int>(found - now->actionItems.begin()), done, false);
        });
}

}  // namespace mc::booking
