#include "bookings/booking_lists.h"

#include <charconv>

#include "platform/base/paging.h"

namespace mc::bookings {

std::string cursorText(const Cursor& cursor) {
    return std::to_string(cursor.at.seconds) + "-" + domain::toString(cursor.id);
}

std::optional<Cursor> readCursor(std::string_view text) {
    Cursor cursor;
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
    return {when == When::requests ? booking.requestExpiresAt.value_or(booking.startsAt) : booking.startsAt,
            booking.id};
}

}  // namespace

domain::Result<BookingList> listBookings(database::Reader& reader, const ListQuery& query, domain::UtcTime now) {
    std::optional<Cursor> after;
    if (!query.cursor.empty()) {
        after = readCursor(query.cursor);
        if (!after) return base::strangeCursor();
    }
    BookingList list{rows(reader, query, after, now), {}};
    if (list.items.size() > static_cast<std::size_t>(query.limit)) {
        list.items.pop_back();
        list.next = cursorText(cursorOf(list.items.back(), query.when));
    }
    return list;
}

std::vector<Booking> absencesToDecide(database::Reader& reader) {
    return BookingStore().forAdmin(reader);
}

}  // namespace mc::bookings
