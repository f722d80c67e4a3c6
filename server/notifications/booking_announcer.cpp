#include "notifications/booking_announcer.h"

#include <boost/describe/enum_to_string.hpp>

#include "platform/mail/templates.h"

namespace mc::notifications {

using bookings::Booking;
using calendars::IcsMethod;
using database::Reader;
using database::Transaction;
using domain::Party;
using domain::UserId;
using protocol::NotificationType;

namespace {

std::string bookingLink(domain::BookingId id) {
    return "/bookings/" + domain::toString(id);
}

std::string topicOf(const Booking& booking) {
    return booking.topic.empty() ? "Session" : booking.topic;
}

/// Stable over repetition, different for each change of one booking.
std::string keyOf(const Booking& booking, std::string_view what) {
    return std::string(what) + ":" + domain::toString(booking.id);
}

std::string refundText(const domain::Money& refund) {
    return refund.isZero() ? "Nothing is refunded for this cancellation."
                           : domain::format(refund) + " goes back to the student.";
}

}  // namespace

BookingAnnouncer::BookingAnnouncer(Rooms rooms, ContactLookup contacts)
    : m_rooms(rooms), m_contacts(std::move(contacts)) {}

std::string BookingAnnouncer::name(Reader& reader, UserId user) const {
    return m_contacts(reader, user).name;
}

std::string BookingAnnouncer::when(Reader& reader, const Booking& booking, UserId user) const {
    const auto zone = m_rooms.zones.find(m_contacts(reader, user).timeZone);
    static const domain::ZoneTable utc(domain::ZoneName{"UTC"}, {{domain::UtcTime{0}, 0, "UTC"}});
    return describeRange(zone ? *zone : utc, booking.range());
}

void BookingAnnouncer::bell(Transaction& tx, UserId to, NotificationType type, std::string title, std::string message,
                            const Booking& booking, const std::string& key) {
    m_rooms.notifications.notify(
        tx, {to, type, std::move(title), std::move(message), bookingLink(booking.id), keyOf(booking, key)});
}

void BookingAnnouncer::changed(Transaction& tx, const Booking& booking) {
    const auto* status = boost::describe::enum_to_string(booking.status, "");
    m_rooms.notifications.bookingChanged(tx, booking.studentId, booking.id, status);
    m_rooms.notifications.bookingChanged(tx, booking.mentorId, booking.id, status);
}

void BookingAnnouncer::write(Transaction& tx, UserId to, const Booking& booking, const Letter& letter) {
    const auto reader = m_contacts(tx, to);
    if (reader.email.empty()) return;
    const auto other = booking.otherOf(to);
    const auto mine = when(tx, booking, to);
    const auto theirs = when(tx, booking, other);
    auto mail = mail::render("session",
                             {{"subject", letter.subject},
                              {"name", reader.name},
                              {"intro", letter.intro},
                              {"when", mine},
                              {"whenOther", theirs == mine ? "" : theirs + " for " + name(tx, other)},
                              {"other", name(tx, other)},
                              {"topic", topicOf(booking)},
                              {"code", booking.code},
                              {"detail", letter.detail},
                              {"agenda", to == booking.mentorId ? booking.agenda : ""},
                              {"outro", letter.outro}},
                             reader.email, reader.name);
    if (letter.invitation) {
        const auto ics = m_rooms.calendars.invitation(booking, to, reader.email, *letter.invitation);
        mail.attachments.push_back(
            mail::calendarAttachment(ics, *letter.invitation == IcsMethod::cancel ? "CANCEL" : "REQUEST"));
    }
    m_rooms.mailer.enqueue(tx, mail, keyOf(booking, letter.key) + ":" + domain::toString(to));
}

void BookingAnnouncer::requested(Transaction& tx, const bookings::BookingRequested& event) {
    const auto& booking = event.booking;
    const auto student = name(tx, booking.studentId);
    const auto mentor = name(tx, booking.mentorId);
    bell(tx, booking.mentorId, NotificationType::booking_requested, student + " asks for a session",
         topicOf(booking) + ", " + when(tx, booking, booking.mentorId), booking, "requested");
    bell(tx, booking.studentId, NotificationType::booking_requested, "Request sent to " + mentor,
         "You get everything back if " + mentor + " does not accept.", booking, "requested");
    write(tx, booking.mentorId, booking,
          {student + " asks for a session",
           "please accept or decline this request in Mentor Connect.",
           "",
           "Unanswered requests are declined and refunded.",
           "requested",
           {}});
    write(tx, booking.studentId, booking,
          {"Your request was sent",
           mentor + " has been asked and will answer soon.",
           domain::format(booking.total) + " was paid and goes back in full if the request is not accepted.",
           "You will hear from us as soon as there is an answer.",
           "requested",
           {}});
    changed(tx, booking);
}

void BookingAnnouncer::confirmed(Transaction& tx, const bookings::BookingConfirmed& event) {
    const auto& booking = event.booking;
    const auto student = name(tx, booking.studentId);
    const auto mentor = name(tx, booking.mentorId);
    bell(tx, booking.studentId, NotificationType::booking_confirmed, "You're booked with " + mentor,
         topicOf(booking) + ", " + when(tx, booking, booking.studentId), booking, "confirmed");
    bell(tx, booking.mentorId, NotificationType::booking_confirmed, student + " booked a session",
         topicOf(booking) + ", " + when(tx, booking, booking.mentorId), booking, "confirmed");
    bell(tx, booking.mentorId, NotificationType::payment_received, "Payment received",
         domain::format(booking.price) + " for " + booking.code, booking, "paid");
    write(tx, booking.studentId, booking,
          {"You're booked with " + mentor, "your session is paid and confirmed.",
           "Paid: " + domain::format(booking.total), "Join from the app, from 10 minutes before the start.",
           "confirmed", IcsMethod::request});
    write(tx, booking.mentorId, booking,
          {student + " booked a session with you", "a session is paid and confirmed.",
           "Session price: " + domain::format(booking.price), "Join from the app, from 10 minutes before the start.",
           "confirmed", IcsMethod::request});
    changed(tx, booking);
}

void BookingAnnouncer::declined(Transaction& tx, const bookings::BookingDeclined& event) {
    const auto& booking = event.booking;
    const auto mentor = name(tx, booking.mentorId);
    const bool unanswered = booking.endedBy == Party::platform;
    const auto why = unanswered ? mentor + " did not answer in time." : mentor + " cannot take this session.";
    const auto refund = domain::format(booking.total) + " goes back to you in full.";
    bell(tx, booking.studentId, NotificationType::booking_declined, "Your request was declined", why + " " + refund,
         booking, "declined");
    if (unanswered)
        bell(tx, booking.mentorId, NotificationType::booking_declined, "A request ran out",
             "It was not answered in time and has been declined.", booking, "declined");
    write(tx, booking.studentId, booking,
          {"Your request was declined", why, refund, "Other mentors may be free at this time.", "declined", {}});
    changed(tx, booking);
}

void BookingAnnouncer::cancelled(Transaction& tx, const bookings::BookingCancelled& event) {
    const auto& booking = event.booking;
    const auto actor = booking.endedBy == Party::mentor ? booking.mentorId : booking.studentId;
    const auto who = booking.endedBy == Party::platform ? std::string("Mentor Connect") : name(tx, actor);
    const auto invitation = booking.confirmedAt ? std::optional(IcsMethod::cancel) : std::nullopt;
    for (const auto to : {booking.studentId, booking.mentorId}) {
        const auto by = to == actor && booking.endedBy != Party::platform ? std::string("You") : who;
        bell(tx, to, NotificationType::booking_cancelled, by + " cancelled a session",
             topicOf(booking) + ", " + when(tx, booking, to) + ". " + refundText(event.refund), booking, "cancelled");
        write(tx, to, booking,
              {"Session cancelled", by + " cancelled this session: " + booking.endReason, refundText(event.refund),
               "Your calendar entry is withdrawn with this mail.", "cancelled", invitation});
    }
    changed(tx, booking);
}

void BookingAnnouncer::expired(Transaction& tx, const bookings::BookingExpired& event) {
    changed(tx, event.booking);
}

void BookingAnnouncer::paidTooLate(Transaction& tx, const bookings::BookingPaidTooLate& event) {
    const auto& booking = event.booking;
    const auto refund = domain::format(booking.total) + " goes back to you in full.";
    bell(tx, booking.studentId, NotificationType::booking_expired, "Your payment came too late",
         "The time was taken meanwhile. " + refund, booking, "too-late");
    write(tx, booking.studentId, booking,
          {"Your payment came too late",
           "the time was given away after your hold ran out.",
           refund,
           "Please choose another time.",
           "too-late",
           {}});
    changed(tx, booking);
}

void BookingAnnouncer::completed(Transaction& tx, const bookings::BookingCompleted& event) {
    const auto& booking = event.booking;
    const auto mentor = name(tx, booking.mentorId);
    bell(tx, booking.mentorId, NotificationType::session_completed, "Session completed",
         topicOf(booking) + " with " + name(tx, booking.studentId), booking, "completed");
    bell(tx, booking.studentId, NotificationType::review_requested, "How was your session with " + mentor + "?",
         "Leave a rating for " + topicOf(booking) + ".", booking, "review");
    write(tx, booking.studentId, booking,
          {"How was your session with " + mentor + "?",
           "your session is over. Please rate it in Mentor Connect.",
           "",
           "A few words help other students to choose.",
           "review",
           {}});
    changed(tx, booking);
}

void BookingAnnouncer::noShow(Transaction& tx, const bookings::NoShowReported& event) {
    const auto& booking = event.booking;
    const auto absent = !booking.absent
                            ? std::string("Nobody")
                            : name(tx, *booking.absent == Party::mentor ? booking.mentorId : booking.studentId);
    const auto fact = booking.absent ? absent + " was reported absent." : "Neither of you joined.";
    if (event.waits) {
        for (const auto to : {booking.studentId, booking.mentorId})
            bell(tx, to, NotificationType::no_show_reported, fact,
                 "The records show otherwise. Without an answer within 24 hours the report stands.", booking,
                 "no-show");
        return changed(tx, booking);
    }
    for (const auto to : {booking.studentId, booking.mentorId}) {
        bell(tx, to, NotificationType::no_show_reported, "A session did not take place",
             fact + " Either of you may contest within 24 hours.", booking, "no-show");
        write(tx, to, booking,
              {"A session did not take place",
               fact,
               event.refund.isZero() ? "" : refundText(event.refund),
               "Either of you may contest this within 24 hours; an admin then decides.",
               "no-show",
               {}});
    }
    changed(tx, booking);
}

void BookingAnnouncer::upheld(Transaction& tx, const bookings::NoShowUpheld& event) {
    const auto& booking = event.booking;
    const auto money = event.refund.isZero() ? "Nothing is refunded." : refundText(event.refund);
    for (const auto to : {booking.studentId, booking.mentorId})
        bell(tx, to, NotificationType::no_show_reported, "The report of an absence stands", money, booking, "upheld");
    changed(tx, booking);
}

void BookingAnnouncer::contested(Transaction& tx, const bookings::NoShowContested& event) {
    const auto other = event.by == Party::student ? event.booking.mentorId : event.booking.studentId;
    bell(tx, other, NotificationType::no_show_reported, "The report was contested", "An admin will look and decide.",
         event.booking, "contested");
    changed(tx, event.booking);
}

void BookingAnnouncer::notesShared(Transaction& tx, const bookings::NotesShared& event) {
    if (event.first)
        bell(tx, event.booking.studentId, NotificationType::notes_shared,
             name(tx, event.booking.mentorId) + " shared notes", topicOf(event.booking), event.booking, "notes");
    changed(tx, event.booking);
}

void BookingAnnouncer::refunded(Transaction& tx, const payments::RefundProcessed& event) {
    const auto booking = domain::bookingOf(event.subject);
    if (!booking) return;
    m_rooms.notifications.notify(
        tx, {event.student, NotificationType::refund_processed, domain::format(event.amount) + " was refunded",
             "It reaches your account within a few days.", bookingLink(*booking),
             "refund:" + domain::toString(event.refund)});
}

void BookingAnnouncer::reviewed(Transaction& tx, const reviews::ReviewPosted& event) {
    const auto stars = std::to_string(event.review.rating) + (event.review.rating == 1 ? " star" : " stars");
    const auto subject = event.review.authorName + " gave " + stars;
    m_rooms.notifications.notify(tx, {event.mentor, NotificationType::review_received, subject, event.review.topic,
                                      bookingLink(event.booking), "reviewed:" + domain::toString(event.booking)});
    const auto contact = m_contacts(tx, event.mentor);
    if (contact.email.empty()) return;
    m_rooms.mailer.enqueue(
        tx,
        mail::render("review",
                     {{"subject", subject}, {"name", contact.name}, {"stars", stars}, {"text", event.review.text}},
                     contact.email, contact.name),
        "reviewed:" + domain::toString(event.booking));
}

void BookingAnnouncer::messaged(Transaction& tx, const messaging::MessageSent& event) {
    const auto conversation = domain::toString(event.message.conversationId);
    m_rooms.notifications.renew(
        tx, {event.to, NotificationType::new_message, "New message from " + name(tx, event.message.senderId),
             "Open the conversation to read it.", "/messages/" + conversation, "messages:" + conversation});
}

void BookingAnnouncer::conversationRead(Transaction& tx, const messaging::ConversationRead& event) {
    m_rooms.notifications.settle(tx, event.user, "messages:" + domain::toString(event.conversation));
}

void BookingAnnouncer::remind(Transaction& tx, const Booking& booking) {
    for (const auto to : {booking.studentId, booking.mentorId}) {
        const auto other = name(tx, booking.otherOf(to));
        bell(tx, to, NotificationType::booking_reminder, "Your session with " + other + " starts soon",
             when(tx, booking, to), booking, "reminder");
        write(tx, to, booking,
              {"Your session with " + other + " starts soon",
               "your session begins in a few minutes.",
               "",
               "Join from the app.",
               "reminder",
               {}});
    }
}

}  // namespace mc::notifications
