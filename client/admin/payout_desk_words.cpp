#include "admin/payout_desk_words.h"

#include "text/format.h"
#include "text/utf8.h"

namespace mc::admin {

using protocol::PayoutHold;
using protocol::PayoutRunState;
using protocol::PayoutState;
using text::textOf;

QString PayoutDeskWords::state(const protocol::DeskPayout& payout) {
    switch (payout.state) {
        case PayoutState::proposed:
            return tr("Waits for approval");
        case PayoutState::withdrawn:
            return payout.failure == "changed" ? tr("Withdrawn: something had changed since the run was made")
                                               : tr("Withdrawn");
        case PayoutState::approved:
            return payout.way == protocol::PayoutWay::manual ? tr("Waits to be paid by hand") : tr("About to be sent");
        case PayoutState::processing:
            return tr("With the provider");
        case PayoutState::paid:
            return tr("Paid, reference %1").arg(textOf(payout.reference));
        case PayoutState::failed:
            return tr("Failed, owed again: %1").arg(textOf(payout.failure));
        case PayoutState::reversed:
            return tr("Sent back, owed again: %1").arg(textOf(payout.failure));
    }
    return {};
}

QString PayoutDeskWords::hold(PayoutHold hold) {
    switch (hold) {
        case PayoutHold::none:
            break;
        case PayoutHold::below_threshold:
            return tr("Carried: below the least sum");
        case PayoutHold::no_details:
            return tr("Has not said where to be paid");
        case PayoutHold::details_changed:
            return tr("Changed where to be paid less than 72 hours ago");
        case PayoutHold::details_blocked:
            return tr("The bank sent the last payout back");
        case PayoutHold::upi_limit:
            return tr("More than UPI sends at once");
        case PayoutHold::disputed:
            return tr("Frozen: a bank asks it back");
        case PayoutHold::waiting:
            return tr("Another payout waits for approval");
        case PayoutHold::paid_already:
            return tr("Has a payout of this week");
    }
    return {};
}

QString PayoutDeskWords::sum(const domain::Money& gross, const domain::Money& receivable, const domain::Money& tds,
                             const domain::Money& net, const std::string& account) {
    QString words = text::money(gross);
    if (!receivable.isZero()) words += tr(" − %1 given back").arg(text::money(receivable));
    if (!tds.isZero()) words += tr(" − %1 TDS").arg(text::money(tds));
    words += tr(" = %1", "sum").arg(text::money(net));
    return account.empty() ? words : tr("%1 to %2", "sum, account").arg(words, textOf(account));
}

QString PayoutDeskWords::decided(const protocol::DeskPayoutRun& run, const domain::ZoneTable& zone) {
    const QString made = text::dateAndTime(zone, run.madeAt);
    const QString begin = run.madeBy ? tr("Made or checked by %1, %2", "name, when").arg(textOf(*run.madeBy), made)
                                     : tr("Made by the server, %1: two admins have to approve it").arg(made);
    if (!run.decidedBy || !run.decidedAt) return begin;
    const QString name = textOf(*run.decidedBy);
    const QString when = text::dateAndTime(zone, *run.decidedAt);
    if (run.state == PayoutRunState::approved) return tr("%1; approved by %2, %3").arg(begin, name, when);
    return tr("%1; refused by %2, %3: %4", "…, name, when, why").arg(begin, name, when, textOf(run.reason));
}

domain::Money PayoutDeskWords::total(const protocol::DeskPayoutRun& run) {
    domain::Money sum;
    for (const auto& payout : run.payouts)
        if (payout.state != PayoutState::withdrawn) sum += payout.net;
    return sum;
}

}  // namespace mc::admin
