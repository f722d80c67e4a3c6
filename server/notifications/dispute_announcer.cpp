#include "notifications/dispute_announcer.h"

namespace mc::notifications {

using database::Transaction;
using domain::DisputeState;
using payments::DisputeMoved;
using protocol::NotificationType;

namespace {

constexpr domain::Roles kFinance{domain::Role::finance, domain::Role::owner};

std::string lineOf(const DisputeMoved& event) {
    return "dispute:" + domain::toString(event.dispute);
}

bool isWaiting(DisputeState state) {
    return state == DisputeState::open || state == DisputeState::action_required;
}

}  // namespace

void DisputeAnnouncer::moved(Transaction& tx, const DisputeMoved& event) {
    const auto id = domain::bookingOf(event.subject);
    const auto booking = id ? m_bookings.find(tx, *id) : std::nullopt;
    const auto person = m_people.find(tx, event.student);
    const auto student = person ? person->name : std::string();
    tellFinance(tx, event, booking, student);
    if (booking) tellMentor(tx, event, *booking, student);
}

/// While the bank reads there is nothing to do: the line is dealt with until it asks again, or has decided.
void DisputeAnnouncer::tellFinance(Transaction& tx, const DisputeMoved& event,
                                   const std::optional<bookings::Booking>& booking, const std::string& student) {
    const auto type = isWaiting(event.state) ? NotificationType::dispute_waiting : NotificationType::dispute_over;
    protocol::NotificationParameters about;
    about.other = student;
    about.amount = event.exposure;
    about.dispute = event.state;
    if (booking) about.bookingCode = booking->code;
    if (isWaiting(event.state)) about.chooseBy = event.respondBy;
    for (const auto admin : m_people.admins(tx, kFinance)) {
        if (admin == event.student || (booking && admin == booking->mentorId)) continue;
        if (event.state == DisputeState::under_review) {
            m_notifications.settle(tx, admin, lineOf(event));
            continue;
        }
        m_notifications.renew(tx, {admin, type, about, "/admin/disputes", lineOf(event)});
        m_letters.enqueue(tx, {type, admin, about, event.at}, lineOf(event) + ":" + domain::toIso(event.at));
    }
}

void DisputeAnnouncer::tellMentor(Transaction& tx, const DisputeMoved& event, const bookings::Booking& booking,
                                  const std::string& student) {
    const bool isOver = domain::isOver(event.state);
    if (!event.isNew && !isOver) return;
    protocol::NotificationParameters about;
    about.other = student;
    about.bookingCode = booking.code;
    about.startsAt = booking.startsAt;
    about.endsAt = booking.endsAt;
    const auto type = isOver ? NotificationType::share_thawed : NotificationType::share_frozen;
    m_notifications.renew(tx, {booking.mentorId, type, about, "/earnings", lineOf(event)});
}

}  // namespace mc::notifications
