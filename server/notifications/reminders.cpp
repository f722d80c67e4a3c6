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

/// Which request is reminded of, and how often it was before.
struct AnswerReminderFacts {
    domain::BookingId booking;
    int before = 0;
};
BOOST_DESCRIBE_STRUCT(AnswerReminderFacts, (), (booking, before))

}  // namespace mc::notifications

namespace mc::protocol {
MC_PROTOCOL_TYPE(notifications::ReminderFacts);
MC_PROTOCOL_TYPE(notifications::AnswerReminderFacts);
}  // namespace mc::protocol

namespace mc::notifications {

namespace {

constexpr const char* kReminderKind = "reminder";
constexpr const char* kAnswerKind = "answer_reminder";
constexpr domain::Seconds kBefore = 15 * domain::kMinute;

}  // namespace

Reminders::Reminders(Rooms rooms) : m_rooms(rooms) {
    m_rooms.outbox.handle(kReminderKind, jobs::Lane::reminder,
                          [this](const jobs::Delivery& delivery) { remind(delivery.payload); });
    m_rooms.outbox.handle(kAnswerKind, jobs::Lane::reminder,
                          [this](const jobs::Delivery& delivery) { remindToAnswer(delivery.payload); });
}

void Reminders::plan(database::Transaction& tx, const bookings::Booking& booking) {
    m_rooms.outbox.enqueue(tx, kReminderKind, protocol::encode(ReminderFacts{booking.id, booking.startsAt}),
                           "reminder:" + domain::toString(booking.id) + ":" + std::to_string(booking.startsAt.seconds),
                           booking.startsAt - kBefore);
}

/// What is past is not made up for: two mails at once would say one thing.
void Reminders::planAnswer(database::Transaction& tx, const bookings::Booking& booking) {
    const auto now = m_rooms.clock.now();
    int before = 0;
    for (const auto due : domain::answerReminders(booking.requestedAt.value(), booking.requestExpiresAt.value())) {
        const AnswerReminderFacts facts{booking.id, before++};
        if (due < now) continue;
        m_rooms.outbox.enqueue(tx, kAnswerKind, protocol::encode(facts),
                               "answer:" + domain::toString(booking.id) + ":" + std::to_string(facts.before), due);
    }
}

void Reminders::planAll() {
    const auto now = m_rooms.clock.now();
    const auto [coming, requested] = m_rooms.database.read([&](database::Reader& reader) {
        return std::pair(m_rooms.bookings.starting(reader, {now, {std::numeric_limits<std::int64_t>::max()}}),
                         m_rooms.bookings.requested(reader));
    });
    if (coming.empty() && requested.empty()) return;
    m_rooms.database.write([&, &coming = coming, &requested = requested](database::Transaction& tx) {
        for (const auto& booking : coming)
            plan(tx, booking);
        for (const auto& booking : requested)
            if (!booking.acceptedAt) planAnswer(tx, booking);
    });
}

void Reminders::remindToAnswer(const std::string& json) {
    const auto facts = protocol::decode<AnswerReminderFacts>(json);
    if (!facts) throw jobs::PermanentFailure("the facts of a reminder are damaged");
    m_rooms.database.write([&](database::Transaction& tx) {
        const auto booking = m_rooms.bookings.find(tx, facts->booking);
        const bool waits = booking && booking->status == domain::BookingStatus::requested && !booking->acceptedAt;
        if (waits && m_rooms.clock.now() < *booking->requestExpiresAt)
            m_rooms.announcer.remindToAnswer(tx, *booking, facts->before);
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
