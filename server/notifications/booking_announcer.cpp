#include "notifications/booking_announcer.h"

#include <boost/describe/enum_to_string.hpp>

#include "domain/end_reason.h"

namespace mc::notifications {

using bookings::Booking;
using calendars::IcsMethod;
using database::Reader;
using database::Transaction;
using domain::Party;
using domain::UserId;
using protocol::NotificationType;

namespace {

constexpr auto kBoth = {Party::student, Party::mentor};

std::string bookingLink(domain::BookingId id) {
    return "/bookings/" + domain::toString(id);
}

std::optional<std::string> unlessEmpty(const std::string& text) {
    return text.empty() ? std::nullopt : std::optional(text);
}

/// What is only reserved is money alone.
domain::Money givenFor(const Booking& booking) {
    return booking.isReserved() ? booking.total : booking.paid();
}

}  // namespace

BookingAnnouncer::BookingAnnouncer(Rooms rooms, ContactLookup contacts)
    : m_rooms(rooms), m_contacts(std::move(contacts)) {}

protocol::NotificationParameters BookingAnnouncer::parametersOf(Reader& reader, const Booking& booking,
                                                                const News& news) const {
    const auto other = news.role == Party::student ? booking.mentorId : booking.studentId;
    const auto start = news.proposed.value_or(booking.startsAt);
    protocol::NotificationParameters about{news.role,    m_contacts(reader, other).name,
                                           booking.code, unlessEmpty(booking.topic),
                                           start,        start + (booking.endsAt - booking.startsAt),
                                           news.amount,  news.by,
                                           news.absent,  unlessEmpty(news.reason),
                                           {},           news.before,
                                           {},           booking.isReserved() ? std::optional(true) : std::nullopt};
    if (!news.items.empty()) {
        about.count = static_cast<int>(news.items.size());
        about.item = news.items.front().text;
    }
    about.chooseBy = news.chooseBy;
    return about;
}

void BookingAnnouncer::tell(Transaction& tx, const Booking& booking, const News& news) {
    const auto to = news.role == Party::student ? booking.studentId : booking.mentorId;
    const auto parameters = parametersOf(tx, booking, news);
    const auto key = std::string(boost::describe::enum_to_string(news.type, "")) + ":" + domain::toString(booking.id) +
                     (news.key.empty() ? "" : ":" + news.key);
    m_rooms.notifications.notify(tx, {to, news.type, parameters, bookingLink(booking.id), key});
    if (!isMailed(news.type, news.role)) return;
    const LetterSession session{booking.id, booking.otherOf(to), to == booking.mentorId ? booking.agenda : "",
                                booking.calendarSequence, news.invitation};
    m_rooms.letters.enqueue(tx, {news.type, to, parameters, m_rooms.clock.now(), session}, key);
}

void BookingAnnouncer::changed(Transaction& tx, const Booking& booking) {
    const auto* status = boost::describe::enum_to_string(booking.status, "");
    m_rooms.notifications.bookingChanged(tx, booking.studentId, booking.id, status);
    m_rooms.notifications.bookingChanged(tx, booking.mentorId, booking.id, status);
}

void BookingAnnouncer::requested(Transaction& tx, const bookings::BookingRequested& event) {
    const auto& booking = event.booking;
    tell(tx, booking, {.type = NotificationType::booking_requested, .role = Party::mentor, .amount = booking.price});
    tell(tx, booking,
         {.type = NotificationType::booking_requested, .role = Party::student, .amount = givenFor(booking)});
    changed(tx, booking);
}

/// The news is that it is confirmed, or is not; this is for whoever looks at it meanwhile.
void BookingAnnouncer::accepted(Transaction& tx, const bookings::BookingAccepted& event) {
    changed(tx, event.booking);
}

void BookingAnnouncer::confirmed(Transaction& tx, const bookings::BookingConfirmed& event) {
    const auto& booking = event.booking;
    for (const auto role : kBoth)
        tell(tx, booking,
             {.type = NotificationType::booking_confirmed,
              .role = role,
              .amount = role == Party::student ? booking.paid() : booking.price,
              .invitation = IcsMethod::request});
    tell(tx, booking, {.type = NotificationType::payment_received, .role = Party::mentor, .amount = booking.price});
    changed(tx, booking);
}

void BookingAnnouncer::declined(Transaction& tx, const bookings::BookingDeclined& event) {
    const auto& booking = event.booking;
    tell(tx, booking,
         {.type = NotificationType::booking_declined,
          .role = Party::student,
          .amount = givenFor(booking),
          .by = booking.endedBy,
          .reason = booking.endReason});
    if (booking.endedBy == Party::platform)
        tell(tx, booking,
             {.type = NotificationType::booking_declined,
              .role = Party::mentor,
              .by = Party::platform,
              .reason = booking.endReason});
    changed(tx, booking);
}

void BookingAnnouncer::cancelled(Transaction& tx, const bookings::BookingCancelled& event) {
    const auto& booking = event.booking;
    // What her bank took is with her: nothing more of it goes back.
    const bool isWithHer = booking.endReason == domain::kPaymentDisputed;
    for (const auto role : kBoth)
        tell(tx, booking,
             {.type = NotificationType::booking_cancelled,
              .role = role,
              .amount = isWithHer ? std::nullopt : std::optional(event.refund),
              .by = booking.endedBy,
              .reason = booking.endReason,
              .invitation = booking.confirmedAt ? std::optional(IcsMethod::cancel) : std::nullopt});
    changed(tx, booking);
}

void BookingAnnouncer::expired(Transaction& tx, const bookings::BookingExpired& event) {
    changed(tx, event.booking);
}

void BookingAnnouncer::paidTooLate(Transaction& tx, const bookings::BookingPaidTooLate& event) {
    tell(tx, event.booking,
         {.type = NotificationType::payment_too_late,
          .role = Party::student,
          .amount = event.booking.total,
          .reason = event.booking.endReason});
    changed(tx, event.booking);
}

void BookingAnnouncer::completed(Transaction& tx, const bookings::BookingCompleted& event) {
    tell(tx, event.booking, {.type = NotificationType::session_completed, .role = Party::mentor});
    tell(tx, event.booking, {.type = NotificationType::review_requested, .role = Party::student});
    changed(tx, event.booking);
}

void BookingAnnouncer::noShow(Transaction& tx, const bookings::NoShowReported& event) {
    tellOfAbsence(tx, event.booking,
                  event.waits ? NotificationType::no_show_waiting : NotificationType::no_show_reported, event.refund);
}

void BookingAnnouncer::upheld(Transaction& tx, const bookings::NoShowUpheld& event) {
    tellOfAbsence(tx, event.booking, NotificationType::no_show_upheld, event.refund, event.reason);
}

void BookingAnnouncer::rejected(Transaction& tx, const bookings::NoShowRejected& event) {
    tellOfAbsence(tx, event.booking, NotificationType::no_show_rejected, event.refund, event.reason);
}

void BookingAnnouncer::tellOfAbsence(Transaction& tx, const Booking& booking, NotificationType type,
                                     const domain::Money& refund, const std::string& reason) {
    for (const auto role : kBoth)
        tell(tx, booking, {.type = type, .role = role, .amount = refund, .absent = booking.absent, .reason = reason});
    changed(tx, booking);
}

void BookingAnnouncer::contested(Transaction& tx, const bookings::NoShowContested& event) {
    const auto other = event.by == Party::student ? Party::mentor : Party::student;
    tell(tx, event.booking, {.type = NotificationType::no_show_contested, .role = other, .by = event.by});
    changed(tx, event.booking);
}

void BookingAnnouncer::notesShared(Transaction& tx, const bookings::NotesShared& event) {
    if (event.first) tell(tx, event.booking, {.type = NotificationType::notes_shared, .role = Party::student});
    changed(tx, event.booking);
}

void BookingAnnouncer::moveProposed(Transaction& tx, const bookings::MoveProposed& event) {
    const auto& booking = event.booking;
    tell(tx, booking,
         {.type = NotificationType::move_proposed,
          .role = event.by == Party::student ? Party::mentor : Party::student,
          .key = std::to_string(booking.version),
          .by = event.by,
          .reason = event.note,
          .proposed = event.startsAt,
          .before = booking.startsAt});
    changed(tx, booking);
}

/// Whoever proposed hears of it; whoever answered, or took it back, knows.
void BookingAnnouncer::moveClosed(Transaction& tx, const bookings::MoveClosed& event) {
    const auto& booking = event.booking;
    if (event.by != event.proposedBy)
        tell(tx, booking,
             {.type = NotificationType::move_declined,
              .role = event.proposedBy,
              .key = std::to_string(booking.version),
              .by = event.by,
              .proposed = event.startsAt,
              .before = booking.startsAt});
    changed(tx, booking);
}

void BookingAnnouncer::moved(Transaction& tx, const bookings::BookingMoved& event) {
    const auto& booking = event.booking;
    for (const auto role : kBoth)
        tell(tx, booking,
             {.type = NotificationType::booking_moved,
              .role = role,
              .key = std::to_string(event.number),
              .by = event.askedBy,
              .reason = event.note,
              .invitation = IcsMethod::request,
              .before = event.before});
    changed(tx, booking);
}

void BookingAnnouncer::outageChoice(Transaction& tx, const bookings::OutageChoiceGiven& event) {
    const auto& booking = event.booking;
    for (const auto role : kBoth)
        tell(tx, booking,
             {.type = NotificationType::outage_choice,
              .role = role,
              .key = std::to_string(booking.startsAt.seconds),
              .amount = role == Party::student ? std::optional(booking.total) : std::nullopt,
              .chooseBy = event.chooseBy});
    changed(tx, booking);
}

void BookingAnnouncer::outageSettled(Transaction& tx, const bookings::OutageSettled& event) {
    for (const auto role : kBoth)
        tell(tx, event.booking, {.type = NotificationType::outage_settled, .role = role, .amount = event.refund});
    changed(tx, event.booking);
}

void BookingAnnouncer::tellStudent(Transaction& tx, const domain::Subject& subject, const News& news) {
    const auto id = domain::bookingOf(subject);
    if (!id) return;  // PurchaseAnnouncer tells.
    const auto booking = m_rooms.bookings.find(tx, *id);
    if (!booking) throw std::logic_error("money moved for a booking that is not there");
    tell(tx, *booking, news);
    changed(tx, *booking);
}

void BookingAnnouncer::paymentFailed(Transaction& tx, const payments::PaymentFailed& event) {
    tellStudent(tx, event.subject,
                {.type = NotificationType::payment_failed, .role = Party::student, .amount = event.amount});
}

void BookingAnnouncer::paymentDeclined(Transaction& tx, const payments::PaymentDeclined& event) {
    tellStudent(tx, event.subject,
                {.type = NotificationType::payment_declined, .role = Party::student, .amount = event.amount});
}

void BookingAnnouncer::surplus(Transaction& tx, const payments::PaymentSurplus& event) {
    tellStudent(tx, event.subject,
                {.type = NotificationType::payment_surplus,
                 .role = Party::student,
                 .key = domain::toString(event.payment),
                 .amount = event.amount});
}

void BookingAnnouncer::quarantined(Transaction& tx, const payments::PaymentQuarantined& event) {
    tellStudent(tx, event.subject,
                {.type = NotificationType::payment_quarantined, .role = Party::student, .amount = event.received});
}

void BookingAnnouncer::refunded(Transaction& tx, const payments::RefundProcessed& event) {
    if (event.byBank) return;  // Her bank tells her.
    tellStudent(tx, event.subject,
                {.type = NotificationType::refund_processed,
                 .role = Party::student,
                 .key = domain::toString(event.refund),
                 .amount = event.amount});
}

void BookingAnnouncer::refundFailed(Transaction& tx, const payments::RefundFailed& event) {
    tellStudent(tx, event.subject,
                {.type = NotificationType::refund_failed,
                 .role = Party::student,
                 .key = domain::toString(event.refund),
                 .amount = event.amount});
}

void BookingAnnouncer::reviewed(Transaction& tx, const reviews::ReviewPosted& event) {
    protocol::NotificationParameters parameters;
    parameters.role = Party::mentor;
    parameters.other = event.review.authorName;
    parameters.topic = unlessEmpty(event.review.topic);
    parameters.rating = event.review.rating;
    const auto key = "reviewed:" + domain::toString(event.booking);
    m_rooms.notifications.notify(tx, {event.mentor, NotificationType::review_received, parameters, "/reviews", key});
    m_rooms.letters.enqueue(
        tx, {NotificationType::review_received, event.mentor, parameters, m_rooms.clock.now(), {}, event.review.text},
        key);
}

void BookingAnnouncer::reviewAnswered(Transaction& tx, const reviews::ReviewAnswered& event) {
    const auto& review = event.review;
    protocol::NotificationParameters parameters;
    parameters.role = Party::student;
    parameters.other = m_contacts(tx, review.mentorId).name;
    parameters.topic = unlessEmpty(review.topic);
    m_rooms.notifications.notify(tx, {review.studentId, NotificationType::review_answered, parameters,
                                      bookingLink(review.bookingId), "answered:" + domain::toString(review.bookingId)});
}

/// To whoever wrote the words, with the admin's reason. The other of the two is told nothing: it is not about her.
void BookingAnnouncer::reviewHidden(Transaction& tx, const reviews::ReviewModerated& event) {
    const auto& review = event.review;
    const bool students = event.part == reviews::ReviewPart::review;
    protocol::NotificationParameters parameters;
    parameters.role = students ? Party::student : Party::mentor;
    parameters.other = m_contacts(tx, students ? review.mentorId : review.studentId).name;
    parameters.topic = unlessEmpty(review.topic);
    parameters.by = Party::platform;
    parameters.reason = unlessEmpty(event.reason);
    m_rooms.notifications.notify(tx, {review.authorOf(event.part), NotificationType::review_hidden, parameters,
                                      students ? bookingLink(review.bookingId) : std::string("/reviews"),
                                      "hidden:" + domain::toString(review.id) + std::to_string(review.version)});
}

void BookingAnnouncer::messaged(Transaction& tx, const messaging::MessageSent& event) {
    const auto conversation = domain::toString(event.message.conversationId);
    protocol::NotificationParameters parameters;
    parameters.other = m_contacts(tx, event.message.senderId).name;
    m_rooms.notifications.renew(tx, {event.to, NotificationType::new_message, parameters, "/messages/" + conversation,
                                     "messages:" + conversation});
}

void BookingAnnouncer::conversationRead(Transaction& tx, const messaging::ConversationRead& event) {
    m_rooms.notifications.settle(tx, event.user, "messages:" + domain::toString(event.conversation));
}

void BookingAnnouncer::remindToAnswer(Transaction& tx, const Booking& booking, int before) {
    tell(tx, booking,
         {.type = NotificationType::request_waiting, .role = Party::mentor, .key = std::to_string(before)});
}

void BookingAnnouncer::remindOfItems(Transaction& tx, const Booking& booking, Party role,
                                     const std::vector<bookings::ActionItem>& items) {
    tell(tx, booking,
         {.type = NotificationType::items_due,
          .role = role,
          .key = domain::toString(items.front().dueDate.value()),
          .items = items});
}

void BookingAnnouncer::remind(Transaction& tx, const Booking& booking) {
    for (const auto role : kBoth)
        tell(tx, booking,
             {.type = NotificationType::booking_reminder,
              .role = role,
              .key = std::to_string(booking.startsAt.seconds)});
}

}  // namespace mc::notifications
