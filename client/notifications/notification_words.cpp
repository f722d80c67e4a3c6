#include "notifications/notification_words.h"

#include "domain/attendance.h"
#include "domain/end_reason.h"
#include "domain/reliability.h"
#include "widgets/format.h"

namespace mc::notifications {

using domain::Party;
using protocol::NotificationType;

namespace {

constexpr int kContestHours = static_cast<int>(domain::kContestLength / domain::kHour);

}  // namespace

QString NotificationWords::title(const protocol::Notification& notification) {
    const auto& about = notification.parameters;
    const auto type = notification.type;
    if (about.other && (type == NotificationType::new_message || !about.role)) return titleAboutSomebody(type, about);
    if (!about.role) return plainTitle(type);
    return *about.role == Party::mentor ? titleForMentor(type, about) : titleForStudent(type, about);
}

QString NotificationWords::titleAboutSomebody(NotificationType type, const Parameters& about) {
    switch (type) {
        case NotificationType::new_message:
            return tr("New message from %1").arg(nameOf(about));
        case NotificationType::application_received:
            return tr("%1 would like to be a mentor").arg(nameOf(about));
        case NotificationType::application_answered:
            return tr("%1 answered a question about the application").arg(nameOf(about));
        case NotificationType::profile_change_received:
            return tr("%1 changed the headline or the company").arg(nameOf(about));
        case NotificationType::profile_change_answered:
            return tr("%1 answered a question about the profile").arg(nameOf(about));
        case NotificationType::waitlist_opened:
            return tr("%1 has free times again").arg(nameOf(about));
        case NotificationType::search_matched:
            return foundBySearch(about);
        case NotificationType::rating_waiting:
            return tr("%1 is paused for low ratings").arg(nameOf(about));
        case NotificationType::message_report_waiting:
            return tr("A message of %1 was reported").arg(nameOf(about));
        case NotificationType::dispute_waiting:
            return tr("The bank of %1 asks a payment back").arg(nameOf(about));
        default:
            return plainTitle(type);
    }
}

QString NotificationWords::titleForStudent(NotificationType type, const Parameters& about) {
    switch (type) {
        case NotificationType::booking_requested:
            return tr("Request sent to %1").arg(nameOf(about));
        case NotificationType::booking_confirmed:
            return tr("You're booked with %1").arg(nameOf(about));
        case NotificationType::booking_declined:
            if (about.reason == domain::kMentorBusyElsewhere) return tr("Your session cannot take place");
            return about.reason == domain::kPaymentNotTaken ? tr("Your payment could not be taken") : plainTitle(type);
        case NotificationType::booking_cancelled:
            return cancelled(about);
        case NotificationType::booking_reminder:
            return tr("Your session with %1 starts soon").arg(nameOf(about));
        case NotificationType::items_due:
            return tr("Due today, agreed with %1").arg(nameOf(about));
        case NotificationType::outage_choice:
            return tr("Choose what becomes of your session with %1").arg(nameOf(about));
        case NotificationType::outage_settled:
            return tr("Your session with %1 does not count as missed").arg(nameOf(about));
        case NotificationType::move_proposed:
            return tr("%1 asks for another time").arg(nameOf(about));
        case NotificationType::booking_moved:
            return tr("Your session with %1 has a new time").arg(nameOf(about));
        case NotificationType::notes_shared:
            return tr("%1 shared notes").arg(nameOf(about));
        case NotificationType::refund_processed:
            return about.amount ? tr("%1 was refunded").arg(amountOf(about)) : plainTitle(type);
        case NotificationType::review_requested:
            return tr("How was your session with %1?").arg(nameOf(about));
        case NotificationType::review_answered:
            return tr("%1 answered your review").arg(nameOf(about));
        case NotificationType::review_hidden:
            return tr("Your review was hidden");
        default:
            return plainTitle(type);
    }
}

QString NotificationWords::titleForMentor(NotificationType type, const Parameters& about) {
    switch (type) {
        case NotificationType::booking_requested:
            return tr("%1 asks for a session").arg(nameOf(about));
        case NotificationType::booking_confirmed:
            return tr("%1 booked a session").arg(nameOf(about));
        case NotificationType::request_waiting:
            return tr("%1 still waits for your answer").arg(nameOf(about));
        case NotificationType::booking_declined:
            if (about.reason == domain::kMentorBusyElsewhere) return tr("What you accepted cannot take place");
            return about.reason == domain::kPaymentNotTaken ? tr("A payment could not be taken")
                                                            : tr("A request ran out");
        case NotificationType::booking_cancelled:
            return cancelled(about);
        case NotificationType::booking_reminder:
            return tr("Your session with %1 starts soon").arg(nameOf(about));
        case NotificationType::move_proposed:
            return tr("%1 asks for another time").arg(nameOf(about));
        case NotificationType::booking_moved:
            return tr("Your session with %1 has a new time").arg(nameOf(about));
        case NotificationType::items_due:
            return tr("Due today, agreed with %1").arg(nameOf(about));
        case NotificationType::outage_choice:
            return tr("%1 chooses what becomes of your session").arg(nameOf(about));
        case NotificationType::outage_settled:
            return tr("Your session with %1 does not count as missed").arg(nameOf(about));
        case NotificationType::review_received:
            if (!about.rating) return plainTitle(type);
            return tr("%1 gave you %n of 5 stars", nullptr, *about.rating).arg(nameOf(about));
        case NotificationType::review_hidden:
            return tr("Your answer to %1 was hidden").arg(nameOf(about));
        default:
            return plainTitle(type);
    }
}

QString NotificationWords::plainTitle(NotificationType type) {
    switch (type) {
        case NotificationType::booking_requested:
            return tr("A session was asked for");
        case NotificationType::booking_confirmed:
            return tr("A session is booked");
        case NotificationType::booking_declined:
            return tr("Your request was declined");
        case NotificationType::booking_cancelled:
            return tr("A session was cancelled");
        case NotificationType::booking_reminder:
            return tr("A session starts soon");
        case NotificationType::session_completed:
            return tr("Session completed");
        case NotificationType::no_show_reported:
            return tr("A session did not take place");
        case NotificationType::no_show_waiting:
            return tr("A session is said not to have taken place");
        case NotificationType::no_show_upheld:
            return tr("The report of an absence stands");
        case NotificationType::no_show_rejected:
            return tr("The report of an absence was rejected");
        case NotificationType::no_show_contested:
            return tr("The report was contested");
        case NotificationType::notes_shared:
            return tr("Notes were shared");
        case NotificationType::payment_received:
            return tr("Payment received");
        case NotificationType::payment_failed:
            return tr("Your payment did not go through");
        case NotificationType::payment_declined:
            return tr("A payment was not taken");
        case NotificationType::payment_too_late:
            return tr("Your payment came too late");
        case NotificationType::payment_quarantined:
            return tr("Your payment is being looked at");
        case NotificationType::payment_surplus:
            return tr("You paid more than was due");
        case NotificationType::refund_processed:
            return tr("A refund was paid");
        case NotificationType::refund_failed:
            return tr("Your refund takes longer");
        case NotificationType::review_requested:
            return tr("How was your session?");
        case NotificationType::review_received:
            return tr("You got a review");
        case NotificationType::review_answered:
            return tr("Your review was answered");
        case NotificationType::review_hidden:
            return tr("Something you wrote was hidden");
        case NotificationType::new_message:
            return tr("New message");
        case NotificationType::application_submitted:
            return tr("Your application is handed in");
        case NotificationType::application_received:
            return tr("Somebody would like to be a mentor");
        case NotificationType::application_questioned:
            return tr("There is a question about your application");
        case NotificationType::application_answered:
            return tr("A question about an application was answered");
        case NotificationType::application_approved:
            return tr("Welcome: you are a mentor");
        case NotificationType::application_rejected:
            return tr("Your application was declined");
        case NotificationType::profile_change_received:
            return tr("A mentor changed the headline or the company");
        case NotificationType::profile_change_questioned:
            return tr("A question about your new headline");
        case NotificationType::profile_change_answered:
            return tr("A mentor answered a question about the profile");
        case NotificationType::profile_change_approved:
            return tr("Students see your new headline");
        case NotificationType::profile_change_declined:
            return tr("Your new headline was declined");
        case NotificationType::waitlist_opened:
            return tr("A mentor you wait for has free times");
        case NotificationType::request_waiting:
            return tr("A request still waits for your answer");
        case NotificationType::bookings_paused:
            return tr("Your bookings are paused");
        case NotificationType::move_proposed:
            return tr("Another time is asked for");
        case NotificationType::move_declined:
            return tr("Your session stays where it is");
        case NotificationType::booking_moved:
            return tr("A session has a new time");
        case NotificationType::search_matched:
            return tr("New mentors fit a search you saved");
        case NotificationType::cancellations_warned:
            return tr("You cancel many sessions");
        case NotificationType::rating_warned:
            return tr("Your ratings are low");
        case NotificationType::rating_paused:
            return tr("Your bookings are paused for your ratings");
        case NotificationType::rating_reinstated:
            return tr("You can take bookings again");
        case NotificationType::rating_kept:
            return tr("Your bookings stay paused");
        case NotificationType::rating_waiting:
            return tr("A mentor is paused for low ratings");
        case NotificationType::message_report_waiting:
            return tr("A message was reported");
        case NotificationType::message_report_upheld:
            return tr("A message you reported was removed");
        case NotificationType::message_report_dismissed:
            return tr("A message you reported stays");
        case NotificationType::message_hidden:
            return tr("A message you wrote was removed");
        case NotificationType::items_due:
            return tr("What you agreed on is due today");
        case NotificationType::outage_choice:
            return tr("The platform was down during a session");
        case NotificationType::outage_settled:
            return tr("A session does not count as missed");
        case NotificationType::credits_expiring:
            return tr("Some of your credits expire soon");
        case NotificationType::plan_past_due:
            return tr("Your plan could not be renewed yet");
        case NotificationType::plan_lapsed:
        case NotificationType::plan_refunded:
            return tr("Your plan has ended");
        case NotificationType::payout_paid:
            return tr("Your payout is sent");
        case NotificationType::payout_returned:
            return tr("Your payout came back");
        case NotificationType::payout_held:
            return tr("Your payout waits");
        case NotificationType::dispute_waiting:
            return tr("A bank asks a payment back");
        case NotificationType::dispute_over:
            return tr("A dispute is over");
        case NotificationType::share_frozen:
            return tr("A share of yours waits");
        case NotificationType::share_thawed:
            return tr("A share of yours waits no more");
    }
    return tr("News");
}

QString NotificationWords::cancelled(const Parameters& about) {
    if (about.by == about.role) return tr("You cancelled a session");
    if (about.by == Party::platform) return tr("A session was cancelled");
    return tr("%1 cancelled a session").arg(nameOf(about));
}

QString NotificationWords::text(const protocol::Notification& notification, const domain::ZoneTable& zone) {
    const auto& about = notification.parameters;
    const QString name = nameOf(about);
    switch (notification.type) {
        case NotificationType::booking_requested:
            if (about.role == Party::student && about.reserved && about.amount)
                return tr("Your bank reserves %1. You pay only when %2 accepts.", "amount, name")
                    .arg(amountOf(about), name);
            if (about.role == Party::student) return tr("You get everything back if %1 does not accept.").arg(name);
            return session(about, zone);
        case NotificationType::booking_declined:
            return declined(about);
        case NotificationType::booking_cancelled:
            if (about.reserved && about.role == Party::student)
                return tr("%1. %2").arg(session(about, zone), tr("You were not charged."));
            return about.amount && !about.reserved ? tr("%1. %2").arg(session(about, zone), refund(about))
                                                   : session(about, zone);
        case NotificationType::no_show_reported:
            return tr("%1 Either of you may contest within %n hour(s).", nullptr, kContestHours).arg(absent(about));
        case NotificationType::no_show_waiting:
            return tr("%1 The records show otherwise. Without an answer within %n hour(s) the report stands.", nullptr,
                      kContestHours)
                .arg(absent(about));
        case NotificationType::no_show_upheld:
            return about.amount ? refund(about) : absent(about);
        case NotificationType::no_show_rejected:
            return ruling(about);
        case NotificationType::no_show_contested:
            return tr("An admin will look and decide.");
        case NotificationType::payment_received:
            if (!about.amount) return {};
            return tr("%1 for %2").arg(amountOf(about), QString::fromStdString(about.bookingCode.value_or("")));
        case NotificationType::payment_failed:
            return tr("The payment did not go through. The time is still held for a while: you can try again.");
        case NotificationType::payment_declined:
            return tr("Your bank set it aside and it was no longer needed: it becomes free again within a few days.");
        case NotificationType::payment_too_late:
            if (!about.amount) return tr("The time was taken meanwhile. Your money goes back to you in full.");
            return tr("The time was taken meanwhile. %1 goes back to you in full.").arg(amountOf(about));
        case NotificationType::payment_quarantined:
            if (!about.amount) return tr("It was taken and is being looked at. Please do not pay again.");
            return tr("%1 was taken and is being looked at. Please do not pay again.").arg(amountOf(about));
        case NotificationType::payment_surplus:
            if (!about.amount) return tr("What was taken a second time goes back to you in full, by itself.");
            return tr("%1 was taken that was not due. It goes back to you in full, by itself.").arg(amountOf(about));
        case NotificationType::refund_processed:
            return tr("It reaches your account within a few days.");
        case NotificationType::refund_failed:
            if (!about.amount) return tr("The bank did not take it yet. It is sent again.");
            return tr("The bank did not take %1 yet. It is sent again.").arg(amountOf(about));
        case NotificationType::new_message:
            return tr("Open the conversation to read it.");
        case NotificationType::application_submitted:
        case NotificationType::application_received:
        case NotificationType::application_questioned:
        case NotificationType::application_answered:
        case NotificationType::application_approved:
        case NotificationType::application_rejected:
            return ofApplication(notification.type);
        case NotificationType::profile_change_received:
        case NotificationType::profile_change_questioned:
        case NotificationType::profile_change_answered:
        case NotificationType::profile_change_approved:
        case NotificationType::profile_change_declined:
            return ofProfile(notification.type);
        case NotificationType::waitlist_opened:
            return tr("The first to choose one has it kept for two hours.");
        case NotificationType::search_matched:
            return whoFits(about);
        case NotificationType::bookings_paused:
            if (about.reason == domain::kCancelledTooOften)
                return tr(
                    "You cancelled too many confirmed sessions. Look over your times, then turn bookings on again.");
            return tr("Two requests in a row ran out. Turn bookings on again when you are back.");
        case NotificationType::review_hidden:
        case NotificationType::rating_reinstated:
        case NotificationType::rating_kept:
        case NotificationType::message_hidden:
            return about.reason ? tr("An admin’s reason: %1").arg(QString::fromStdString(*about.reason)) : QString();
        case NotificationType::cancellations_warned:
            return tr("If it goes on, your bookings are paused. Sessions that you keep make it better.");
        case NotificationType::rating_warned:
            return tr("If the next reviews are as low, your bookings are paused. Read what students wrote.");
        case NotificationType::rating_paused:
            return tr("An admin looks into it and decides. What is booked stays as it is.");
        case NotificationType::rating_waiting:
            return tr("It waits for a decision: reinstate, or keep paused.");
        case NotificationType::message_report_waiting:
            return tr("It waits for a decision: remove the message, or let it stay.");
        case NotificationType::message_report_upheld:
            return tr("Neither of you sees it any more. Thank you for telling us.");
        case NotificationType::message_report_dismissed:
            return tr("An admin has looked at it and found nothing against the rules.");
        case NotificationType::move_proposed:
        case NotificationType::move_declined:
        case NotificationType::booking_moved:
            return ofMove(notification.type, about, zone);
        case NotificationType::items_due:
            return itemsOf(about, zone);
        case NotificationType::outage_choice:
        case NotificationType::outage_settled:
            return ofOutage(notification.type, about, zone);
        case NotificationType::credits_expiring:
            return expiring(about, zone);
        case NotificationType::plan_past_due:
            if (!about.chooseBy) return {};
            return tr("The payment was refused and is tried again. Until %1 nothing changes but the minutes.")
                .arg(widgets::dateAndTime(zone, *about.chooseBy));
        case NotificationType::plan_lapsed:
            return tr("The payment was refused each time. What you booked stays as it is.");
        case NotificationType::plan_refunded:
            if (!about.chooseBy)
                return tr("You were paid back, so it is not charged again. Your bookings stay as they are.");
            return tr("A month was paid back, so it is not charged again. What else you paid counts until %1.")
                .arg(widgets::dateAndTime(zone, *about.chooseBy));
        case NotificationType::payout_paid:
        case NotificationType::payout_returned:
        case NotificationType::payout_held:
            return payout(notification.type, about);
        case NotificationType::dispute_waiting:
        case NotificationType::dispute_over:
        case NotificationType::share_frozen:
        case NotificationType::share_thawed:
            return ofDispute(notification.type, about, zone);
        case NotificationType::request_waiting:
        case NotificationType::booking_confirmed:
        case NotificationType::booking_reminder:
        case NotificationType::session_completed:
        case NotificationType::notes_shared:
        case NotificationType::review_requested:
        case NotificationType::review_received:
        case NotificationType::review_answered:
            return session(about, zone);
    }
    return {};
}

}  // namespace mc::notifications
