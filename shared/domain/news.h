#pragma once

#include <boost/describe/enum.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/list.hpp>

/// The words for what people are told, the same in tables and over the wire; whoever shows them makes sentences
/// (decision 34).
namespace mc::domain {

BOOST_DEFINE_FIXED_ENUM_CLASS(MessageType, int, text, system)

/// What became of the booking a line of the system is about.
BOOST_DEFINE_FIXED_ENUM_CLASS(SystemEvent, int, booking_confirmed, booking_cancelled, booking_moved, session_completed)

/// The event table of P7.9 that this server raises, the steps of an application (MEN-1) and what
/// becomes of a mentor's profile.
enum class NotificationType : int {
    booking_requested,
    booking_confirmed,
    booking_declined,
    booking_cancelled,
    booking_reminder,
    session_completed,
    no_show_reported,
    no_show_waiting,
    no_show_upheld,
    no_show_rejected,
    no_show_contested,
    notes_shared,
    payment_received,
    payment_failed,
    payment_declined,
    payment_too_late,
    payment_quarantined,
    refund_processed,
    refund_failed,
    review_requested,
    review_received,
    review_answered,
    review_hidden,
    new_message,
    // Of an application to be a mentor: to the applicant, and (received, answered) to the admins who may decide.
    application_submitted,
    application_received,
    application_questioned,
    application_answered,
    application_approved,
    application_rejected,
    // Of a mentor's new headline or employer: to the admins (received, answered), and to the mentor.
    profile_change_received,
    profile_change_questioned,
    profile_change_answered,
    profile_change_approved,
    profile_change_declined,
    // To a student who waits for a mentor without free times: there are some.
    waitlist_opened,
    // To a mentor: a request still wants an answer; the server takes no bookings for her.
    request_waiting,
    bookings_paused,
    // Another time for a session: wanted, refused or left unanswered, and agreed.
    move_proposed,
    move_declined,
    booking_moved,
    // To whoever keeps a search: mentors fit it who did not before.
    search_matched,
    // To a mentor: cancelling once more may pause her; what her ratings mean for her, and what an admin decided about
    // them. To the admins who may decide: it waits for them.
    cancellations_warned,
    rating_warned,
    rating_paused,
    rating_reinstated,
    rating_kept,
    rating_waiting,
    // Of a message somebody reported: to the admins who may decide (waiting), to whoever reported it, and to whoever
    // wrote what was hidden.
    message_report_waiting,
    message_report_upheld,
    message_report_dismissed,
    message_hidden,
    // To both of a session: what they agreed to do is due today.
    items_due,
    // To both of a session, during which the platform was down: the student chooses what becomes of it; it was settled as
    // an absence, and nobody is blamed for it any more.
    outage_choice,
    outage_settled,
    // To whoever bought credits: they can be spent for a few days more.
    credits_expiring,
    // To whoever has a plan: a renewal was refused and is tried again; it was given up; it ended because what was charged
    // for it went back whole.
    plan_past_due,
    plan_lapsed,
    plan_refunded,
    // To a mentor: a payout arrived, came back, or waits for something she has to do.
    payout_paid,
    payout_returned,
    payout_held,
    // Of a payment that a student's bank asks back: to the admins who answer it, and to the mentor whose share waits.
    dispute_waiting,
    dispute_over,
    share_frozen,
    share_thawed,
    // To a student: money was taken that pays for nothing, a second time or for a price of before. It goes back.
    payment_surplus
};
// One macro takes 52 words at most; what is not named here does not compile below.
BOOST_DESCRIBE_ENUM_BEGIN(NotificationType)
BOOST_DESCRIBE_PP_FOR_EACH(BOOST_DESCRIBE_ENUM_ENTRY, NotificationType, booking_requested, booking_confirmed,
                           booking_declined, booking_cancelled, booking_reminder, session_completed, no_show_reported,
                           no_show_waiting, no_show_upheld, no_show_rejected, no_show_contested, notes_shared,
                           payment_received, payment_failed, payment_declined, payment_too_late, payment_quarantined,
                           refund_processed, refund_failed, review_requested, review_received, review_answered,
                           review_hidden, new_message)
BOOST_DESCRIBE_PP_FOR_EACH(BOOST_DESCRIBE_ENUM_ENTRY, NotificationType, application_submitted, application_received,
                           application_questioned, application_answered, application_approved, application_rejected,
                           profile_change_received, profile_change_questioned, profile_change_answered,
                           profile_change_approved, profile_change_declined, waitlist_opened, request_waiting,
                           bookings_paused, move_proposed, move_declined, booking_moved, search_matched,
                           cancellations_warned, rating_warned, rating_paused, rating_reinstated, rating_kept,
                           rating_waiting, message_report_waiting, message_report_upheld, message_report_dismissed,
                           message_hidden, items_due, outage_choice, outage_settled, credits_expiring, plan_past_due,
                           plan_lapsed, plan_refunded, payout_paid, payout_returned, payout_held, dispute_waiting,
                           dispute_over, share_frozen, share_thawed, payment_surplus)
BOOST_DESCRIBE_ENUM_END(NotificationType)
static_assert(boost::mp11::mp_size<boost::describe::describe_enumerators<NotificationType>>::value ==
              static_cast<int>(NotificationType::payment_surplus) + 1);

}  // namespace mc::domain
