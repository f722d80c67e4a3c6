#include "notifications/item_reminders.h"

#include <set>

#include "protocol/codec_impl.h"

namespace mc::notifications {

/// Whom of which booking, about what is due on which day.
struct ItemReminderFacts {
    domain::BookingId booking;
    domain::Party role = domain::Party::student;
    domain::CivilDate due;
};
BOOST_DESCRIBE_STRUCT(ItemReminderFacts, (), (booking, role, due))

}  // namespace mc::notifications

namespace mc::protocol {
MC_PROTOCOL_TYPE(notifications::ItemReminderFacts);
}  // namespace mc::protocol

namespace mc::notifications {

using database::Reader;
using database::Transaction;
using domain::Party;

namespace {

constexpr const char* kItemKind = "item_reminder";
constexpr domain::WallTime kMorning{8 * 60};
constexpr auto kBothParties = {Party::student, Party::mentor};

std::string keyOf(const ItemReminderFacts& facts, domain::UtcTime at) {
    return "item:" + domain::toString(facts.booking) + (facts.role == Party::student ? ":student:" : ":mentor:") +
           domain::toString(facts.due) + ":" + std::to_string(at.seconds);
}

std::set<domain::CivilDate> daysOf(const std::vector<bookings::ActionItem>& items) {
    std::set<domain::CivilDate> days;
    for (const auto& item : items)
        if (!item.done && item.dueDate) days.insert(*item.dueDate);
    return days;
}

}  // namespace

ItemReminders::ItemReminders(Rooms rooms, ContactLookup contacts) : m_rooms(rooms), m_contacts(std::move(contacts)) {
    m_rooms.outbox.handle(kItemKind, jobs::Lane::reminder,
                          [this](const jobs::Delivery& delivery) { remind(delivery.payload); });
}

void ItemReminders::plan(Transaction& tx, const bookings::Booking& booking) {
    for (const auto due : daysOf(m_rooms.bookings.actionItems(tx, booking.id)))
        for (const auto role : kBothParties)
            planOne(tx, booking, role, due);
}

void ItemReminders::planOne(Transaction& tx, const bookings::Booking& booking, Party role, domain::CivilDate due) {
    const auto at = morningOf(tx, booking, role, due);
    if (!at || *at < m_rooms.clock.now()) return;
    const ItemReminderFacts facts{booking.id, role, due};
    m_rooms.outbox.enqueue(tx, kItemKind, protocol::encode(facts), keyOf(facts, *at), *at);
}

void ItemReminders::planAll() {
    // Nowhere is it a day later than the day before this one.
    const auto since = domain::addDays(domain::ZoneTable().dateAt(m_rooms.clock.now()), -1);
    const auto ids =
        m_rooms.database.read([&](Reader& reader) { return m_rooms.bookings.withItemsDue(reader, since); });
    if (ids.empty()) return;
    m_rooms.database.write([&](Transaction& tx) {
        for (const auto id : ids)
            plan(tx, m_rooms.bookings.find(tx, id).value());
    });
}

/// A day that her zone has skipped is no day, and eight o'clock is always there but for zones nobody lives in.
std::optional<domain::UtcTime> ItemReminders::morningOf(Reader& reader, const bookings::Booking& booking, Party role,
                                                        domain::CivilDate date) const {
    const auto who = role == Party::student ? booking.studentId : booking.mentorId;
    const auto zone = m_rooms.zones.find(m_contacts(reader, who).timeZone);
    return zone ? zone->toUtc(date, kMorning) : domain::ZoneTable().toUtc(date, kMorning);
}

void ItemReminders::remind(const std::string& json) {
    const auto facts = protocol::decode<ItemReminderFacts>(json);
    if (!facts) throw jobs::PermanentFailure("the facts of a reminder are damaged");
    m_rooms.database.write([&](Transaction& tx) {
        const auto booking = m_rooms.bookings.find(tx, facts->booking);
        if (!booking) return;
        const auto morning = morningOf(tx, *booking, facts->role, facts->due);
        const auto now = m_rooms.clock.now();
        if (!morning || now >= *morning + domain::kDay - kMorning.minutes * domain::kMinute)
            return;  // The day is over.
        if (now < *morning) return planOne(tx, *booking, facts->role, facts->due);
        std::vector<bookings::ActionItem> open;
        for (auto& item : m_rooms.bookings.actionItems(tx, booking->id))
            if (!item.done && item.dueDate == facts->due) open.push_back(std::move(item));
        if (!open.empty()) m_rooms.announcer.remindOfItems(tx, *booking, facts->role, open);
    });
}

}  // namespace mc::notifications
