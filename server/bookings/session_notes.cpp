#include "bookings/session_notes.h"

#include <algorithm>

namespace mc::bookings {

using domain::ErrorCode;
using domain::fail;

namespace {

domain::Result<void> requireVersion(const Booking& booking, int version) {
    if (booking.notesVersion == version) return {};
    return fail(ErrorCode::changed_elsewhere, "The notes were changed elsewhere. Please load them again.");
}

/// Items are known by their words, when two write at once and when one is ticked. What was there twice before may stay.
domain::Result<void> requireDistinct(const std::vector<protocol::ActionItem>& items,
                                     const std::vector<ActionItem>& before) {
    for (std::size_t i = 0; i < items.size(); ++i) {
        const auto& words = items[i].text;
        const auto known = std::ranges::count(before, words, &ActionItem::text);
        if (std::ranges::count(items, words, &protocol::ActionItem::text) > std::max<std::ptrdiff_t>(1, known))
            return domain::invalid("actionItems[" + std::to_string(i) + "].text", "unique", "is there twice");
    }
    return {};
}

std::vector<ActionItem> rowsOf(const std::vector<protocol::ActionItem>& items) {
    std::vector<ActionItem> rows;
    for (const auto& item : items)
        rows.push_back({item.text, item.link, item.dueDate, item.done});
    return rows;
}

}  // namespace

domain::Result<Booking> SessionNotes::write(domain::UserId mentor, domain::BookingId id,
                                            const protocol::SessionNotes& notes, domain::UtcTime now) {
    return m_bookings.change(id, mentor, Party::mentor, [&](Transaction& tx, Booking& booking) -> domain::Result<void> {
        const bool isHeldOrOver = booking.status == BookingStatus::completed ||
                                  (booking.status == BookingStatus::confirmed && now >= booking.startsAt);
        if (!isHeldOrOver) return fail(ErrorCode::invalid_state, "Notes are written from the session's start on.");
        if (const auto same = requireVersion(booking, notes.version); !same) return same;
        if (notes.actionItems) {
            const auto distinct = requireDistinct(*notes.actionItems, m_store.actionItems(tx, booking.id));
            if (!distinct) return distinct;
        }
        const bool first = !booking.notesSharedAt;
        booking.notes = notes.content;
        booking.notesSharedAt = now;
        ++booking.notesVersion;
        m_store.save(tx, booking);
        if (notes.actionItems) m_store.replaceActionItems(tx, booking.id, rowsOf(*notes.actionItems));
        m_bookings.events().notesShared.emit(tx, {booking, first});
        return {};
    });
}

domain::Result<Booking> SessionNotes::tick(domain::UserId actor, domain::BookingId id, int index,
                                           const protocol::ToggleActionItem& item) {
    return m_bookings.change(id, actor, std::nullopt, [&](Transaction& tx, Booking& booking) -> domain::Result<void> {
        if (const auto same = requireVersion(booking, item.version); !same) return same;
        if (!m_store.tickActionItem(tx, booking.id, index, item.done)) return fail(ErrorCode::not_found);
        ++booking.notesVersion;
        m_store.save(tx, booking);
        m_bookings.events().notesShared.emit(tx, {booking, false});
        return {};
    });
}

}  // namespace mc::bookings
