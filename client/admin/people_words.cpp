#include "admin/people_words.h"

#include "admin/order_words.h"

#include "admin/desk_words.h"
#include "messaging/report_dialog.h"
#include "text/format.h"
#include "text/utf8.h"

namespace mc::admin {

using domain::Party;
using domain::PersonDeedBar;
using domain::SuspensionFate;
using protocol::AdminRole;
using protocol::PersonPaymentState;
using text::textOf;

namespace {

const QString kPersonPoint = QStringLiteral(" · ");

}  // namespace

QStringList PeopleWords::roles(const protocol::PersonEntry& entry) {
    QStringList words;
    for (const auto role : entry.roles) {
        if (role == protocol::Role::student) words << tr("Student");
        if (role == protocol::Role::mentor) words << tr("Mentor");
    }
    for (const auto role : entry.adminRoles)
        words << PeopleWords::role(role);
    return words;
}

QString PeopleWords::role(AdminRole role) {
    switch (role) {
        case AdminRole::support:
            return tr("Support");
        case AdminRole::finance:
            return tr("Finance");
        case AdminRole::owner:
            return tr("Owner");
    }
    return {};
}

QString PeopleWords::standing(bool suspended) {
    return suspended ? tr("Suspended") : tr("Active");
}

QString PeopleWords::suspendBar(PersonDeedBar bar) {
    switch (bar) {
        case PersonDeedBar::herself:
            return tr("This is your own account: another admin decides about it.");
        case PersonDeedBar::owners_only:
            return tr("This is an admin’s account: only owners suspend or reinstate it.");
        case PersonDeedBar::last_owner:
            return tr("This is the last owner: make somebody else an owner first.");
    }
    return {};
}

QString PeopleWords::rolesBar(PersonDeedBar bar) {
    switch (bar) {
        case PersonDeedBar::herself:
            return tr("Nobody changes her own roles: another owner does.");
        case PersonDeedBar::owners_only:
            return tr("Only owners change roles.");
        case PersonDeedBar::last_owner:
            return tr("The last owner stays one: make somebody else an owner first.");
    }
    return {};
}

QString PeopleWords::open(const protocol::OpenBooking& booking, const domain::ZoneTable& zone) {
    const QString what = QStringList{textOf(booking.code), text::dateAndTime(zone, booking.startsAt),
                                     tr("with %1").arg(textOf(booking.with))}
                             .join(kPersonPoint);
    switch (booking.fate) {
        case SuspensionFate::released:
            return tr("%1: the time is free again, nothing was paid.").arg(what);
        case SuspensionFate::cancelled:
            if (booking.goesBack.isZero()) return tr("%1: cancelled, nothing was paid.").arg(what);
            return tr("%1: cancelled, %2 goes back to the student.").arg(what, text::money(booking.goesBack));
        case SuspensionFate::call_ends:
            return tr("%1: the call ends. Who was there decides what is paid; you can cancel it among the bookings.")
                .arg(what);
        case SuspensionFate::waits:
            return tr("%1: stays, its reported absence is decided as always.").arg(what);
    }
    return {};
}

QString PeopleWords::booking(const protocol::PersonBooking& booking, const domain::ZoneTable& zone) {
    const QString with = booking.as == Party::mentor ? tr("as mentor with %1").arg(textOf(booking.with))
                                                     : tr("as student with %1").arg(textOf(booking.with));
    return QStringList{textOf(booking.code), text::dateAndTime(zone, booking.startsAt), with,
                       DeskWords::status(booking.status)}
        .join(kPersonPoint);
}

QString PeopleWords::payment(const protocol::PersonPayment& payment, const domain::ZoneTable& zone) {
    const auto back = payment.returned + payment.returning;
    const QString state = payment.state == PersonPaymentState::paid
                              ? OrderWords::paid(payment.amount, payment.returned, payment.returning).word
                          : payment.state == PersonPaymentState::open ? tr("Not paid")
                          : back.minor > 0 ? OrderWords::paid(back, payment.returned, payment.returning).word
                                           : tr("Set aside: another amount came in");
    QStringList words{textOf(payment.code), text::yearDate(zone, payment.at), text::money(payment.amount), state};
    if (payment.returned.minor > 0) words << tr("%1 given back").arg(text::money(payment.returned));
    if (payment.returning.minor > 0) words << tr("%1 on its way back").arg(text::money(payment.returning));
    return words.join(kPersonPoint);
}

QString PeopleWords::report(const protocol::PersonReport& report, const domain::ZoneTable& zone) {
    const bool review = report.part == domain::ReviewPart::review;
    const QString other = textOf(report.other);
    const QString who =
        report.byHer
            ? (review ? tr("Reported a review by %1").arg(other) : tr("Reported an answer by %1").arg(other))
            : (review ? tr("A review was reported by %1").arg(other) : tr("An answer was reported by %1").arg(other));
    const QString state = report.state == domain::ReviewState::hidden     ? tr("Hidden")
                          : report.state == domain::ReviewState::reported ? tr("Waits for a decision")
                                                                          : tr("It stays");
    QStringList words{text::yearDate(zone, report.at), who, messaging::ReportWords::reason(report.reason), state};
    if (!report.text.empty()) words << tr("“%1”", "quoted").arg(textOf(report.text));
    return words.join(kPersonPoint);
}

QString PeopleWords::device(const protocol::SignedInDevice& device, const domain::ZoneTable& zone) {
    QStringList words{device.name.empty() ? tr("A device without a name") : textOf(device.name),
                      tr("last seen %1").arg(text::dateAndTime(zone, device.lastSeen))};
    if (device.secondFactor) words << tr("with a second step");
    return words.join(kPersonPoint);
}

QString PeopleWords::counts(Party as, const protocol::BookingCounts& counts) {
    const QStringList parts{tr("%n upcoming", nullptr, counts.upcoming), tr("%n completed", nullptr, counts.completed),
                            tr("%n cancelled", nullptr, counts.cancelled), tr("%n absence(s)", nullptr, counts.noShow)};
    return as == Party::mentor ? tr("As mentor: %1", "counts of sessions").arg(text::listWords(parts))
                               : tr("As student: %1", "counts of sessions").arg(text::listWords(parts));
}

}  // namespace mc::admin
