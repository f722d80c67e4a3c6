#include "booking/booking_words.h"

#include <QDateTime>
#include <QUrl>
#include <QUrlQuery>

#include "domain/end_reason.h"
#include "text/dates.h"
#include "text/format.h"
#include "text/names.h"
#include "text/sentences.h"

namespace mc::booking {

using domain::BookingStatus;
using domain::Party;
using protocol::Booking;
using protocol::PaymentStatus;

QString text(const std::string& utf8) {
    return QString::fromStdString(utf8);
}

QString idText(domain::BookingId id) {
    return text(domain::toString(id));
}

QString linkTo(domain::BookingId id, const QString& rest) {
    return QStringLiteral("/bookings/") + idText(id) + rest;
}

QString linkToAgain(const Booking& booking) {
    const bool offered =
        booking.myRole == Party::student && booking.mentor.slug && booking.status != BookingStatus::held;
    return offered ? linkTo(booking.id, QStringLiteral("/again")) : QString();
}

QString linkToTogether(const Booking& booking) {
    const bool isMentor = booking.myRole == Party::mentor;
    return QStringLiteral("/people/%1?role=%2")
        .arg(text(domain::toString(otherOf(booking).id)),
             isMentor ? QStringLiteral("mentor") : QStringLiteral("student"));
}

QString firstName(const std::string& name) {
    return text::givenName(name);
}

const protocol::PersonSummary& otherOf(const Booking& booking) {
    return booking.myRole == Party::mentor ? booking.student : booking.mentor;
}

const protocol::PersonSummary& selfOf(const Booking& booking) {
    return booking.myRole == Party::mentor ? booking.mentor : booking.student;
}

domain::ZoneTable ownZone(const Booking& booking) {
    return text::zoneTable(selfOf(booking).timeZone);
}

domain::ZoneTable otherZone(const Booking& booking) {
    return text::zoneTable(otherOf(booking).timeZone);
}

bool sameClock(const Booking& booking) {
    return ownZone(booking).offsetAt(booking.startsAt) == otherZone(booking).offsetAt(booking.startsAt);
}

QString BookingWords::status(BookingStatus status) {
    switch (status) {
        case BookingStatus::held:
            return tr("Not paid yet");
        case BookingStatus::requested:
            return tr("Requested");
        case BookingStatus::confirmed:
            return tr("Confirmed");
        case BookingStatus::completed:
            return tr("Completed");
        case BookingStatus::cancelled:
            return tr("Cancelled");
        case BookingStatus::declined:
            return tr("Declined");
        case BookingStatus::expired:
            return tr("Expired");
        case BookingStatus::no_show:
            return tr("No-show");
    }
    return {};
}

QString BookingWords::when(const Booking& booking) {
    const auto zone = ownZone(booking);
    return QStringLiteral("%1\u00a0%2")
        .arg(text::clockRange(zone, booking.startsAt, booking.endsAt), text::zoneAbbreviation(zone, booking.startsAt));
}

QString BookingWords::whenThere(const Booking& booking) {
    if (sameClock(booking)) return {};
    return tr("%1 in %2")
        .arg(text::clockRange(otherZone(booking), booking.startsAt, booking.endsAt),
             text::zoneCity(otherOf(booking).timeZone));
}

QString BookingWords::dayAndTime(const Booking& booking) {
    const auto zone = ownZone(booking);
    const auto date = zone.dateAt(booking.startsAt);
    return QStringLiteral("%1, %2").arg(text::dateText(date, text::DateForm::weekdayYear), when(booking));
}

QString BookingWords::startThere(const Booking& booking) {
    if (sameClock(booking)) return {};
    return QStringLiteral("%1 %2").arg(text::clockTime(otherZone(booking), booking.startsAt),
                                       text::zoneCity(otherOf(booking).timeZone));
}

QString BookingWords::topicAndLength(const Booking& booking) {
    const QString length = tr("%n min", nullptr, booking.durationMinutes);
    return booking.topic.empty() ? length : QStringLiteral("%1 · %2").arg(text(booking.topic), length);
}

QString BookingWords::refund(const protocol::RefundState& refund) {
    const QString amount = text::money(refund.amount);
    switch (refund.status) {
        case PaymentStatus::refunded:
            return tr("%1 was paid back").arg(amount);
        case PaymentStatus::refund_failed:
            return tr("Paying back %1 did not work yet; we keep trying").arg(amount);
        default:
            return tr("%1 is on its way back to you").arg(amount);
    }
}

QString BookingWords::released(const Booking& booking) {
    return booking.endReason == domain::kMentorBusyElsewhere
               ? tr("%1 is not free at this time any more").arg(firstName(otherOf(booking).name))
               : tr("The time was released");
}

QString BookingWords::moneyAfterRelease(const Booking& booking) {
    const bool isLate = booking.endReason != domain::kMentorBusyElsewhere;
    if (booking.refund)
        return (isLate ? tr("Your payment came too late. %1.") : tr("%1.")).arg(refund(*booking.refund));
    // Another price's: it counts for nothing, and it was paid all the same.
    if (!booking.refunds.empty())
        return tr("What you had paid was not needed. %1.").arg(refund(booking.refunds.back()));
    switch (booking.payment) {
        case PaymentStatus::none:
        case PaymentStatus::created:
            return tr("Nothing was paid.");
        case PaymentStatus::attempted:
            return tr("No payment has arrived. If your bank took it all the same, it comes back to you by itself.");
        case PaymentStatus::released:
        case PaymentStatus::reserved:
            return tr("Your bank had only reserved the amount. It is yours again within days, by itself.");
        case PaymentStatus::quarantined:
            return tr("Your payment was taken, but not in the right amount. It is on its way back to you.");
        case PaymentStatus::refunded:
            return isLate ? tr("Your payment came too late and was paid back.") : tr("Your payment was paid back.");
        case PaymentStatus::captured:
        case PaymentStatus::refund_pending:
        case PaymentStatus::refund_failed:
            return isLate ? tr("Your payment came too late: it was taken and is on its way back to you.")
                          : tr("Your payment was taken and is on its way back to you.");
    }
    return {};
}

bool BookingWords::isUnpaid(const Booking& booking) {
    const bool isNew = booking.payment == PaymentStatus::none || booking.payment == PaymentStatus::created;
    return isNew && booking.refunds.empty();
}

QString BookingWords::payment(PaymentStatus status) {
    switch (status) {
        case PaymentStatus::none:
        case PaymentStatus::created:
            return tr("Nothing was paid");
        case PaymentStatus::attempted:
            return tr("No payment has arrived");
        case PaymentStatus::captured:
            return tr("Paid");
        case PaymentStatus::refund_pending:
            return tr("On its way back to you");
        case PaymentStatus::refunded:
            return tr("Paid back");
        case PaymentStatus::refund_failed:
            return tr("Paying it back did not work yet; we keep trying");
        case PaymentStatus::quarantined:
            return tr("Not the amount that was asked for arrived; we are looking into it");
        case PaymentStatus::released:
            return tr("Not taken; your bank gives it free again within days");
        case PaymentStatus::reserved:
            return tr("Reserved at your bank, not paid");
    }
    return {};
}

QString BookingWords::askedFirst(const Booking& booking) {
    if (booking.instantBook || !booking.price || booking.price->total.isZero()) return {};
    return tr("Your bank reserves %1. You pay only when %2 accepts.", "amount, first name")
        .arg(text::money(booking.price->total), firstName(booking.mentor.name));
}

QString BookingWords::money(const Booking& booking) {
    if (booking.mentorReceives) {
        const QString amount = text::money(*booking.mentorReceives);
        return booking.status == BookingStatus::completed ? tr("You earned %1").arg(amount)
                                                          : tr("You receive %1").arg(amount);
    }
    if (booking.price && booking.price->paid().isZero() && booking.refund) return refund(*booking.refund);
    if (!booking.price) return {};
    if (booking.price->paid().isZero()) return tr("Nothing was due");
    QStringList words{inMoney(booking), inCredits(booking)};
    words.removeAll(QString());
    return words.join(QStringLiteral(" · "));
}

/// What returned at once, or pays at all.
QString BookingWords::inCredits(const Booking& booking) {
    if (booking.creditsBack)
        return tr("%1 is among your credits again", "amount").arg(text::money(*booking.creditsBack));
    const bool isOver = booking.status == BookingStatus::expired;
    if (isOver || booking.price->credits.isZero()) return {};
    return tr("%1 in credits", "amount").arg(text::money(booking.price->credits));
}

QString BookingWords::inMoney(const Booking& booking) {
    if (booking.price->total.isZero()) return booking.refund ? refund(*booking.refund) : QString();
    const QString total = text::money(booking.price->total);
    const bool unpaid = booking.payment == PaymentStatus::none || booking.payment == PaymentStatus::created ||
                        booking.payment == PaymentStatus::attempted;
    if (booking.status == BookingStatus::held && unpaid) return tr("%1 to pay").arg(total);
    if (booking.refund) return QStringLiteral("%1 · %2").arg(total, refund(*booking.refund));
    if (booking.status == BookingStatus::expired) return moneyAfterRelease(booking);
    return unpaid || booking.payment == PaymentStatus::captured
               ? total
               : QStringLiteral("%1 · %2").arg(total, payment(booking.payment));
}

QString BookingWords::reason(const std::string& reason) {
    if (reason == domain::kReleasedBeforePaying) return tr("The time was released before paying.");
    if (reason == domain::kOtherTimeWanted) return tr("Another time was asked for.");
    if (reason == domain::kMentorBusyElsewhere) return tr("The mentor’s own calendar had taken the time.");
    if (reason == domain::kPlatformWasDown) return tr("The platform was down at that time.");
    if (reason == domain::kPaymentDisputed) return tr("The payment was taken back by the student’s bank.");
    if (reason == domain::kPaymentReturned) return tr("The payment was given back.");
    if (reason == domain::kPaymentNotTaken) return tr("The payment could not be taken.");
    return reason.empty() ? QString() : tr("“%1”").arg(text(reason));
}

QString BookingWords::noShow(const Booking& booking) {
    using protocol::NoShowState;
    const auto& noShow = booking.noShow;
    if (booking.outage) return booking.outage->chooseBy ? QString() : outage(booking);
    if (noShow.state == NoShowState::none) return {};
    if (noShow.state == NoShowState::rejected)
        return tr("An absence was reported, and an admin has rejected the report.");
    const bool mine = noShow.absent && *noShow.absent == booking.myRole;
    const QString who = !noShow.absent ? tr("Nobody came to the call.")
                        : mine         ? tr("You are reported as absent.")
                                       : tr("%1 is reported as absent.").arg(firstName(otherOf(booking).name));
    switch (noShow.state) {
        case NoShowState::contested:
            return text::sentences({who, tr("This is contested; an admin decides.")});
        case NoShowState::upheld:
            return text::sentences({who, tr("The report stands.")});
        default:
            break;
    }
    if (!noShow.contestUntil) return who;
    const QString until = text::dateAndTime(ownZone(booking), *noShow.contestUntil);
    return text::sentences({who, tr("It can be contested until %1.").arg(until)});
}

QString BookingWords::outage(const Booking& booking) {
    if (!booking.outage) return {};
    return booking.outage->fate == domain::OutageFate::choice
               ? tr("It did not take place.")
               : tr("The platform was down at that time. Nobody is blamed for it.");
}

QString BookingWords::awaitsChoice() {
    return tr("Awaiting choice");
}

QString BookingWords::cancelPreview(const protocol::CancelPreview& preview, const Booking& booking,
                                    domain::UtcTime now) {
    const bool mentor = booking.myRole == Party::mentor;
    const QString amount = text::money(preview.refund);
    if (mentor) return tr("%1 gets %2 back, everything that was paid.").arg(firstName(booking.student.name), amount);
    if (booking.payment == PaymentStatus::reserved)
        return tr("You pay nothing. Your bank lets go of what it reserved within days.");
    const QString first = preview.refund.isZero()
                              ? tr("Cancelling now gives nothing back.")
                              : text::sentences({tr("Cancel now and get %1 back.").arg(amount), shares(preview)});
    if (!preview.changesAt || !preview.refundAfter) return first;
    const auto zone = ownZone(booking);
    const bool today = zone.dateAt(now) == zone.dateAt(*preview.changesAt);
    const QString when =
        today ? text::clockTime(zone, *preview.changesAt) : text::dateAndTime(zone, *preview.changesAt);
    const QString then = preview.refundAfter->isZero()
                             ? tr("After %1 you get nothing back.").arg(when)
                             : tr("After %1 it is %2.").arg(when, text::money(*preview.refundAfter));
    return text::sentences({first, then});
}

QString BookingWords::shares(const protocol::CancelPreview& preview) {
    if (preview.toCredits.isZero()) return {};
    if (preview.toCredits == preview.refund) return tr("It is among your credits again at once.");
    return tr("%1 of it is among your credits again at once.", "amount").arg(text::money(preview.toCredits));
}

QString BookingWords::tier(const protocol::RefundTier& tier, const domain::ZoneTable& zone) {
    if (!tier.until) return tr("after that");
    const QString at = text::dateAndTime(zone, *tier.until);
    return tier.inclusive ? tr("until %1").arg(at) : tr("before %1").arg(at);
}

namespace {

QString utcText(domain::UtcTime at, const QString& format) {
    return QDateTime::fromSecsSinceEpoch(at.seconds, Qt::UTC).toString(format);
}

QString calendarTitle(const Booking& booking) {
    const QString topic = booking.topic.empty() ? BookingWords::tr("Mentoring session") : text(booking.topic);
    return BookingWords::tr("%1 with %2").arg(topic, text(otherOf(booking).name));
}

QString calendarDetails(const Booking& booking) {
    return BookingWords::tr("Video call in Mentor Connect, booking %1").arg(text(booking.code));
}

/// Each value encoded whole: a "+" in a topic is no space.
QString linkWith(const char* place, const QList<QPair<QString, QString>>& values) {
    QUrlQuery query;
    for (const auto& [key, value] : values)
        query.addQueryItem(key, QString::fromLatin1(QUrl::toPercentEncoding(value)));
    QUrl url(QString::fromLatin1(place));
    url.setQuery(query);
    return QString::fromLatin1(url.toEncoded());
}

}  // namespace

QString googleCalendarLink(const Booking& booking) {
    const auto stamp = [](domain::UtcTime at) { return utcText(at, QStringLiteral("yyyyMMdd'T'HHmmss'Z'")); };
    return linkWith("https://calendar.google.com/calendar/render",
                    {{"action", "TEMPLATE"},
                     {"text", calendarTitle(booking)},
                     {"dates", stamp(booking.startsAt) + u'/' + stamp(booking.endsAt)},
                     {"details", calendarDetails(booking)}});
}

QString outlookCalendarLink(const Booking& booking, OutlookAccount account) {
    const auto stamp = [](domain::UtcTime at) { return utcText(at, QStringLiteral("yyyy-MM-dd'T'HH:mm:ss'Z'")); };
    const bool own = account == OutlookAccount::own;
    return linkWith(own ? "https://outlook.live.com/calendar/0/deeplink/compose"
                        : "https://outlook.office.com/calendar/0/deeplink/compose",
                    {{"path", "/calendar/action/compose"},
                     {"rru", "addevent"},
                     {"subject", calendarTitle(booking)},
                     {"startdt", stamp(booking.startsAt)},
                     {"enddt", stamp(booking.endsAt)},
                     {"body", calendarDetails(booking)}});
}

}  // namespace mc::booking
