#include "mentor/payout_words.h"

#include "text/format.h"
#include "text/utf8.h"

namespace mc::mentor {

using domain::PayoutHold;
using domain::PayoutState;
using text::textOf;
using widgets::PillTone;

QString PayoutWords::state(PayoutState state) {
    switch (state) {
        case PayoutState::proposed:
        case PayoutState::withdrawn:
            break;  // Not hers to see before it is approved.
        case PayoutState::approved:
            return tr("Approved");
        case PayoutState::processing:
            return tr("On its way");
        case PayoutState::quarantined:
            return tr("Being checked");
        case PayoutState::paid:
            return tr("Paid");
        case PayoutState::failed:
            return tr("Could not be paid");
        case PayoutState::reversed:
            return tr("Sent back by the bank");
    }
    return {};
}

PillTone PayoutWords::tone(PayoutState state) {
    if (state == PayoutState::paid) return PillTone::success;
    return state == PayoutState::failed || state == PayoutState::reversed ? PillTone::danger : PillTone::accent;
}

QString PayoutWords::hold(const protocol::Earnings& earnings) {
    switch (earnings.hold) {
        case PayoutHold::none:
        case PayoutHold::paid_already:
        case PayoutHold::erased:
            break;
        case PayoutHold::suspended:
            return tr("While your account is suspended, what you are owed waits.");
        case PayoutHold::disputed:
            return tr("What would be due waits until students’ banks have decided.");
        case PayoutHold::waiting:
            return tr("A payout of yours waits for approval.");
        case PayoutHold::below_threshold:
            return tr("From %1 on it is paid; what is less waits for the week after.")
                .arg(text::moneyShort(earnings.least));
        case PayoutHold::no_details:
            return tr("Say where you are paid, then it can be sent.");
        case PayoutHold::details_changed:
            return tr("Where you are paid was changed: nothing is sent for 72 hours.");
        case PayoutHold::details_blocked:
            return tr("Your bank sent the last payout back. Please enter where you are paid again.");
        case PayoutHold::upi_limit:
            return tr("It is more than UPI sends at once. Please enter a bank account.");
    }
    return {};
}

QString PayoutWords::sum(const protocol::Payout& payout) {
    QString words = tr("%1 earned").arg(text::money(payout.gross));
    if (!payout.receivable.isZero()) words += tr(" − %1 given back").arg(text::money(payout.receivable));
    if (payout.tds.isNegative())
        words += tr(" + %1 TDS returned").arg(text::money(-payout.tds));
    else if (!payout.tds.isZero())
        words += tr(" − %1 TDS").arg(text::money(payout.tds));
    return words + tr(" = %1", "sum").arg(text::money(payout.net));
}

QString PayoutWords::about(const protocol::PayoutLine& line) {
    if (line.code.empty()) return tr("A payout that came back, sent again");
    return QStringLiteral("%1 · %2").arg(textOf(line.code), textOf(line.student));
}

QString PayoutWords::split(const protocol::PayoutLine& line) {
    if (line.code.empty()) return {};
    if (line.share.isNegative()) return tr("Given back after it had been paid out");
    return tr("%1 − %2 commission − %3 payment fee")
        .arg(text::money(line.price), text::money(line.commission), text::money(line.fee));
}

QString PayoutWords::week(const protocol::Payout& payout) {
    return text::weekRange(payout.week);
}

QString PayoutWords::fileName(const protocol::Payout& payout) {
    return QStringLiteral("payout-%1.pdf").arg(textOf(domain::toString(payout.week)));
}

}  // namespace mc::mentor
