#include "admin/desk_words.h"

#include "notifications/notification_words.h"

#include "text/format.h"
#include "text/sentences.h"

namespace mc::admin {

using protocol::BookingReview;
using protocol::BookingStatus;
using protocol::DeskNeed;
using protocol::DeskStepKind;
using protocol::Party;
using widgets::Icon;
using widgets::PillTone;

DeskWords::State DeskWords::state(BookingStatus status, DeskNeed need) {
    if (need == DeskNeed::ruling) return {tr("Contested"), PillTone::danger, Icon::scale};
    if (need == DeskNeed::look) return {tr("Nobody came"), PillTone::warning, Icon::eye};
    switch (status) {
        case BookingStatus::held:
        case BookingStatus::requested:
            return {DeskWords::status(status), PillTone::warning, Icon::clock};
        case BookingStatus::confirmed:
            return {DeskWords::status(status), PillTone::accent, Icon::calendarCheck};
        case BookingStatus::completed:
            return {DeskWords::status(status), PillTone::success, Icon::check};
        case BookingStatus::cancelled:
        case BookingStatus::declined:
        case BookingStatus::expired:
        case BookingStatus::no_show:
            break;
    }
    return {DeskWords::status(status), PillTone::neutral, Icon::calendarX};
}

QString DeskWords::status(BookingStatus status) {
    switch (status) {
        case BookingStatus::held:
            return tr("Held");
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

QString DeskWords::nameOf(Party party, const BookingReview& review) {
    if (party == Party::platform) return tr("The platform");
    return QString::fromStdString(party == Party::student ? review.student.name : review.mentor.name);
}

QString DeskWords::money(domain::MoneyState state) {
    switch (state) {
        case domain::MoneyState::unpaid:
            return tr("Not paid");
        case domain::MoneyState::paid:
            return tr("Paid, nothing goes back");
        case domain::MoneyState::refunding:
            return tr("Refund on its way");
        case domain::MoneyState::refund_failed:
            return tr("Refund failed");
        case domain::MoneyState::refunded:
            break;
    }
    return tr("Refunded");
}

QString DeskWords::absence(domain::NoShowState state) {
    switch (state) {
        case domain::NoShowState::none:
            break;
        case domain::NoShowState::reported:
            return tr("Absence reported");
        case domain::NoShowState::contested:
            return tr("Absence contested");
        case domain::NoShowState::upheld:
            return tr("Absence upheld");
        case domain::NoShowState::rejected:
            return tr("Absence rejected");
    }
    return tr("No absence");
}

QString DeskWords::step(const protocol::DeskStep& step, const BookingReview& review) {
    const bool byAdmin = !step.admin.empty();
    const QString who = byAdmin ? tr("%1 (admin)").arg(QString::fromStdString(step.admin))
                                : nameOf(step.by.value_or(Party::platform), review);
    switch (step.what) {
        case DeskStepKind::held:
            return tr("%1 chose the time").arg(who);
        case DeskStepKind::paid:
            return tr("%1 paid").arg(who);
        case DeskStepKind::requested:
            return tr("%1 asked for the session").arg(who);
        case DeskStepKind::confirmed:
            return step.by == Party::mentor ? tr("%1 accepted").arg(who) : tr("Confirmed");
        case DeskStepKind::completed:
            return byAdmin || step.by == Party::mentor ? tr("%1 completed the session").arg(who)
                                                       : tr("Completed by itself");
        case DeskStepKind::cancelled:
            return tr("%1 cancelled").arg(who);
        case DeskStepKind::declined:
            return step.by == Party::mentor ? tr("%1 declined").arg(who) : tr("Declined: no answer in time");
        case DeskStepKind::expired:
            return tr("Not paid in time");
        case DeskStepKind::no_show:
            return tr("Settled as a no-show");
        case DeskStepKind::reported:
            return step.by == Party::platform ? tr("The records showed an absence")
                                              : tr("%1 reported an absence").arg(who);
        case DeskStepKind::contested:
            return tr("%1 contested it").arg(who);
        case DeskStepKind::ruled:
            return byAdmin ? tr("%1 decided or looked").arg(who) : tr("An admin decided or looked");
        case DeskStepKind::moved:
            return byAdmin ? tr("%1 moved it to another time").arg(who) : tr("Moved to another time");
        case DeskStepKind::refund_begun:
            return tr("The refund was begun");
        case DeskStepKind::refunded:
            return tr("The refund was paid out");
        case DeskStepKind::notes_shared:
            return tr("%1 shared notes").arg(who);
    }
    return {};
}

QString DeskWords::effect(const protocol::DeskChoice& choice, const BookingReview& review) {
    const QString student = QString::fromStdString(review.student.name);
    const QString mentor = QString::fromStdString(review.mentor.name);
    QStringList lines;
    if (domain::refundPercent(choice.verdict) == 100) {
        lines << (choice.toStudent.isZero() ? tr("%1 keeps the refund that is on its way already.").arg(student)
                                            : tr("%1 gets back %2.").arg(student, text::money(choice.toStudent)));
        lines << tr("%1 is paid nothing.").arg(mentor);
    } else {
        lines << tr("%1 is paid %2.").arg(mentor, text::money(choice.toMentor));
        lines << (choice.byPlatform.isZero()
                      ? tr("%1 gets nothing back.").arg(student)
                      : tr("%1 keeps the refund; the platform bears %2.").arg(student, text::money(choice.byPlatform)));
    }
    if (choice.verdict == domain::Verdict::mentor_absent) lines << tr("%1 has a strike.").arg(mentor);
    return text::sentences(lines);
}

QString DeskWords::statement(const protocol::DeskStatement& statement, const BookingReview& review) {
    const QString who = nameOf(statement.by, review);
    switch (statement.voice) {
        case protocol::DeskVoice::report:
            return tr("%1 reported").arg(who);
        case protocol::DeskVoice::contest:
            return tr("%1 contests").arg(who);
        case protocol::DeskVoice::note:
            break;
    }
    return tr("%1 left a note").arg(who);
}

QString DeskWords::ruling(const protocol::DeskRuling& ruling) {
    const QString who = QString::fromStdString(ruling.admin);
    switch (ruling.kind) {
        case protocol::DeskRulingKind::upheld:
            return tr("%1 upheld the report").arg(who);
        case protocol::DeskRulingKind::rejected:
            return tr("%1 rejected the report").arg(who);
        case protocol::DeskRulingKind::noted:
            break;
    }
    return tr("%1 looked at it").arg(who);
}

/// As the reader of the mail has it in her notifications.
QString DeskWords::mail(const protocol::DeskMail& mail, const protocol::BookingReview& review) {
    protocol::Notification about;
    about.type = mail.what;
    about.parameters.role = mail.to;
    about.parameters.other = (mail.to == Party::student ? review.mentor : review.student).name;
    const QString title = notifications::NotificationWords::title(about);
    const QString name = nameOf(mail.to, review);
    switch (mail.state) {
        case protocol::DeskMailState::waiting:
            break;
        case protocol::DeskMailState::sent:
            return tr("to %1: “%2”, sent", "name, what it is about").arg(name, title);
        case protocol::DeskMailState::stuck:
            return tr("to %1: “%2”, could not be sent", "name, what it is about").arg(name, title);
        case protocol::DeskMailState::discarded:
            return tr("to %1: “%2”, was not sent", "name, what it is about").arg(name, title);
    }
    return tr("to %1: “%2”, about to be sent", "name, what it is about").arg(name, title);
}

}  // namespace mc::admin
