#include "domain/end_reason.h"
#include "notifications/notification_words.h"
#include "widgets/format.h"

namespace mc::notifications {

using domain::Party;
using protocol::NotificationType;

QString NotificationWords::nameOf(const Parameters& about) {
    return QString::fromStdString(about.other.value_or(""));
}

QString NotificationWords::amountOf(const Parameters& about) {
    return about.amount ? widgets::moneyShort(*about.amount) : QString();
}

QString NotificationWords::ofApplication(NotificationType type) {
    switch (type) {
        case NotificationType::application_submitted:
            return tr("We look into it and answer here and by mail.");
        case NotificationType::application_questioned:
            return tr("It goes on once you have answered.");
        case NotificationType::application_approved:
            return tr("Students can find and book you. Look over your times first.");
        case NotificationType::application_rejected:
            return tr("Read why, mend it and hand it in again.");
        default:
            return tr("The application waits for a decision.");
    }
}

QString NotificationWords::ofProfile(NotificationType type) {
    switch (type) {
        case NotificationType::profile_change_questioned:
            return tr("Answer it in your profile. Students see the old one until we have decided.");
        case NotificationType::profile_change_approved:
            return tr("We have looked into it. Your profile is as you wrote it.");
        case NotificationType::profile_change_declined:
            return tr("Your profile stays as it was. Read why and change it again.");
        default:
            return tr("The change waits for a decision.");
    }
}

QString NotificationWords::ofMove(NotificationType type, const Parameters& about, const domain::ZoneTable& zone) {
    if (!about.startsAt || !about.before) return {};
    const QString now = widgets::dateAndTime(zone, *about.startsAt);
    const QString before = widgets::dateAndTime(zone, *about.before);
    if (type == NotificationType::move_proposed) return tr("Instead of %1: %2").arg(before, now);
    if (type == NotificationType::booking_moved) return tr("%1, before that %2").arg(now, before);
    if (about.by == Party::platform) return tr("%1 did not answer in time. It is still %2.").arg(nameOf(about), before);
    return tr("%1 keeps to %2.").arg(nameOf(about), before);
}

QString NotificationWords::ofOutage(NotificationType type, const Parameters& about, const domain::ZoneTable& zone) {
    if (type == NotificationType::outage_settled)
        return about.amount && !about.amount->isZero() ? refund(about)
                                                       : tr("The platform was down. Nobody is blamed for it.");
    if (about.role != Party::student) return tr("The platform was down. Nothing of it counts against you.");
    if (!about.chooseBy) return tr("The platform was down. Take another time, or everything back.");
    return tr("The platform was down. Take another time, or everything back, until %1.")
        .arg(widgets::dateAndTime(zone, *about.chooseBy));
}

QString NotificationWords::foundBySearch(const Parameters& about) {
    if (!about.search) return plainTitle(NotificationType::search_matched);
    return tr("%n new mentor(s) for “%1”", nullptr, about.count.value_or(1)).arg(QString::fromStdString(*about.search));
}

QString NotificationWords::whoFits(const Parameters& about) {
    if (!about.other) return tr("Open the search to see who it is.");
    const int others = about.count.value_or(1) - 1;
    if (others < 1) return tr("%1 fits what you look for.").arg(nameOf(about));
    return tr("%1 and %n other(s) fit what you look for.", nullptr, others).arg(nameOf(about));
}

QString NotificationWords::itemsOf(const Parameters& about, const domain::ZoneTable& zone) {
    if (!about.item) return session(about, zone);
    const QString first = QString::fromStdString(*about.item);
    const int others = about.count.value_or(1) - 1;
    return others < 1 ? first : tr("%1, and %n more", nullptr, others).arg(first);
}

QString NotificationWords::session(const Parameters& about, const domain::ZoneTable& zone) {
    const QString topic = about.topic ? QString::fromStdString(*about.topic) : tr("Session");
    if (!about.startsAt) return topic;
    return tr("%1, %2").arg(topic, widgets::dateAndTime(zone, *about.startsAt));
}

QString NotificationWords::refund(const Parameters& about) {
    if (about.amount->isZero()) return tr("Nothing is refunded.");
    if (about.role == Party::student) return tr("%1 goes back to you.").arg(amountOf(about));
    return tr("%1 goes back to %2.").arg(amountOf(about), nameOf(about));
}

QString NotificationWords::expiring(const Parameters& about, const domain::ZoneTable& zone) {
    if (!about.amount || !about.chooseBy) return {};
    return tr("%1 can be spent until %2. Your next booking is paid with it first.", "amount, time")
        .arg(amountOf(about), widgets::dateAndTime(zone, *about.chooseBy));
}

QString NotificationWords::payout(NotificationType type, const Parameters& about) {
    if (!about.amount) return {};
    if (type == NotificationType::payout_paid)
        return tr("%1 is on its way to your account.", "amount").arg(amountOf(about));
    if (type == NotificationType::payout_returned)
        return tr("%1 is owed to you again. “Earnings” says what comes next.", "amount").arg(amountOf(about));
    return tr("%1 is kept for you. “Earnings” says what it waits for.", "amount").arg(amountOf(about));
}

QString NotificationWords::ofDispute(NotificationType type, const Parameters& about, const domain::ZoneTable& zone) {
    const bool isShares = type == NotificationType::share_frozen || type == NotificationType::share_thawed;
    if (isShares && !(about.other && about.bookingCode)) return {};
    const auto code = QString::fromStdString(about.bookingCode.value_or(""));
    if (type == NotificationType::share_frozen)
        return tr("The bank of %1 asks back what was paid for %2. Your share is kept until the bank has decided.",
                  "student, booking")
            .arg(nameOf(about), code);
    if (type == NotificationType::share_thawed)
        return tr("The bank of %1 has decided about %2. What is yours of it is paid with the next payout.",
                  "student, booking")
            .arg(nameOf(about), code);
    if (about.dispute == domain::DisputeState::won) return tr("Won: %1 stays.").arg(amountOf(about));
    if (about.dispute == domain::DisputeState::lost) return tr("Lost: %1 was taken.").arg(amountOf(about));
    if (type == NotificationType::dispute_over) return tr("The bank’s question is closed. No money was moved.");
    if (!about.chooseBy) return {};
    return tr("%1: answer the bank until %2.", "amount, time")
        .arg(amountOf(about), widgets::dateAndTime(zone, *about.chooseBy));
}

QString NotificationWords::absent(const Parameters& about) {
    if (!about.absent) return tr("Neither of you joined.");
    if (about.absent == about.role) return tr("You were reported absent.");
    return tr("%1 was reported absent.").arg(nameOf(about));
}

QString NotificationWords::ruling(const Parameters& about) {
    if (!about.amount) return {};
    if (!about.amount->isZero()) return refund(about);
    if (about.role == Party::mentor) return tr("You are paid for the session.");
    return tr("%1 is paid for the session.").arg(nameOf(about));
}

/// What was accepted, and what an event of the mentor's other calendars had taken meanwhile.
QString NotificationWords::lostElsewhere(const Parameters& about) {
    if (about.role == Party::mentor)
        return tr("Your own calendar had taken the time. %1 gets everything back.").arg(nameOf(about));
    if (about.reserved)
        return tr("%1 is not free at that time any more. You were not charged. Other times are free.")
            .arg(nameOf(about));
    return tr("%1 is not free at that time any more. Everything goes back to you. Other times are free.")
        .arg(nameOf(about));
}

QString NotificationWords::declined(const Parameters& about) {
    if (about.reason == domain::kPaymentNotTaken)
        return tr("The payment could not be taken. The session does not take place, and nothing was charged.");
    if (about.reason == domain::kMentorBusyElsewhere) return lostElsewhere(about);
    if (about.role == Party::mentor) return tr("It was not answered in time and has been declined.");
    if (!about.amount) return {};
    if (about.reserved && about.by == Party::platform)
        return tr("%1 did not answer in time. You were not charged.").arg(nameOf(about));
    if (about.reserved) return tr("%1 cannot take this session. You were not charged.").arg(nameOf(about));
    if (about.by == Party::platform)
        return tr("%1 did not answer in time. %2 goes back to you in full.").arg(nameOf(about), amountOf(about));
    return tr("%1 cannot take this session. %2 goes back to you in full.").arg(nameOf(about), amountOf(about));
}

}  // namespace mc::notifications
