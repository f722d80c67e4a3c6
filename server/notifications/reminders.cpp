#include "notifications/reminders.h"

#include <limits>

#include "protocol/codec_impl.h"

namespace mc::notifications {

/// Which start of which booking is reminded of.
struct ReminderFacts {
    domain::BookingId booking;
    domain::UtcTime startsAt;
};
BOOST_DESCRIBE_STRUCT(ReminderFacts, (), (booking, startsAt))

}  // namespace mc::notifications

namespace mc::protocol {
MC_PROTOCOL_TYPE(notifications::ReminderFacts);
}  // namespace mc::protocol

namespace mc::notifications {

namespace {

constexpr const char* kKind = "reminder";
constexpr domain::Seconds kBefore = 15 * domain::kMinute;

}  // namespace

Reminders::Reminders(Rooms rooms) : m_rooms(rooms) {
    m_rooms.outbox.handle(kKind, jobs::Lane::reminder,
                          [this](const jobs::Delivery& delivery) { remind(delivery.payload); });
}

void Reminders::plan(database::Transaction& tx, const bookings::Booking& booking) {
    m_rooms.outbox.enqueue(tx, kKind, protocol::encode(ReminderFacts{booking.id, booking.startsAt}),
                           "reminder:" + domain::toString(booking.id) + ":" + std::to_string(booking.startsAt.seconds),
                           booking.startsAt - kBefore);
}

void Reminders::planAll() {
    const auto now = m_rooms.clock.now();
    const auto coming = m_rooms.database.read([&](database::Reader& reader) {
        return m_rooms.bookings.starting(reader, {now, {std::numeric_limits<std::int64_t>::max()}});
    });
    if (coming.empty()) return;
    m_rooms.database.write([&](database::Transaction& tx) {
        for (const auto& booking : coming)
            plan(tx, booking);
    });
}

void Reminders::remind(const std::string& json) {
    const auto facts = protocol::decode<ReminderFacts>(json);
    if (!facts) throw jobs::PermanentFailure("the facts of a reminder are damaged");
    m_rooms.database.write([&](database::Transaction& tx) {
        const auto booking = m_rooms.bookings.find(tx, facts->booking);
        const bool stands =
            booking && booking->status == domain::BookingStatus::confirmed && booking->startsAt == facts->startsAt;
        if (stands && m_rooms.clock.now() < booking->startsAt) m_rooms.announcer.remind(tx, *booking);
    });
}

}  // namespace mc::notifications
