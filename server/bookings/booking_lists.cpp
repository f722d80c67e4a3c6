#include "bookings/booking_lists.h"

#include <charconv>

#include "platform/base/paging.h"

namespace mc::bookings {

std::string cursorText(const Cursor& cursor) {
    return (cursor.first ? "p" : "") + std::to_string(cursor.at.seconds) + "-" + domain::toString(cursor.id);
}

std::optional<Cursor> readCursor(std::string_view text) {
    Cursor cursor;
    cursor.first = text.starts_with('p');
    if (cursor.first) text.remove_prefix(1);
    const auto dash = text.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto number = text.substr(0, dash);
    const auto [end, error] = std::from_chars(number.data(), number.data() + number.size(), cursor.at.seconds);
    const auto id = domain::parseId<domain::BookingId>(text.substr(dash + 1));
    if (error != std::errc() || end != number.data() + number.size() || !id) return std::nullopt;
    cursor.id = *id;
    return cursor;
}

namespace {

std::vector<Booking> rows(database::Reader& reader, const ListQuery& query, std::optional<Cursor> after,
                          domain::UtcTime now) {
    const BookingStore store;
    const int limit = query.limit + 1;
    if (query.when == When::upcoming) return store.upcoming(reader, query.user, query.role, now, after, limit);
    if (query.when == When::during) return store.during(reader, query.user, query.role, query.span, now, after, limit);
    if (query.when == When::past) return store.past(reader, query.user, query.role, now, after, limit);
    return store.requests(reader, query.user, query.role, after, limit);
}

Cursor cursorOf(const Booking& booking, When when) {
    if (when != When::requests) return {booking.startsAt, booking.id};
    return {booking.requestExpiresAt.value_or(booking.startsAt), booking.id, booking.priority};
}

/// Absent: from the start.
domain::Result<std::optional<Cursor>> placeAt(const std::string& cursor) {
    if (cursor.empty()) return std::optional<Cursor>();
    const auto after = readCursor(cursor);
    if (!after) return base::strangeCursor();
    return after;
}

/// `items` are one more than are shown, where there are more.
BookingList pageOf(std::vector<Booking> items, int limit, When when) {
    BookingList list{std::move(items), {}};
    if (list.items.size() > static_cast<std::size_t>(limit)) {
        list.items.pop_back();
        list.next = cursorText(cursorOf(list.items.back(), when));
    }
    return list;
}

}  // namespace

domain::Result<BookingList> listBookings(database::Reader& reader, const ListQuery& query, domain::UtcTime now) {
    const auto after = placeAt(query.cursor);
    if (!after) return after.error();
    return pageOf(rows(reader, query, *after, now), query.limit, query.when);
}

domain::Result<BookingList> listTogether(database::Reader& reader, const PairQuery& query) {
    const auto after = placeAt(query.cursor);
    if (!after) return after.error();
    auto items = BookingStore().together(reader, query.user, query.role, query.other, *after, query.limit + 1);
    if (items.empty() && !*after) return domain::fail(domain::ErrorCode::not_found);
    return pageOf(std::move(items), query.limit, When::past);
}

std::vector<Booking> absencesToDecide(database::Reader& reader) {
    return BookingStore().forAdmin(reader);
}

}  // namespace mc::bookings
