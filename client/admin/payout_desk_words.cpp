#include "admin/payout_desk_words.h"

#include "text/format.h"
#include "text/utf8.h"

namespace mc::admin {

using protocol::PayoutFailure;
using protocol::PayoutHold;
using protocol::PayoutRunState;
using protocol::PayoutState;
using text::textOf;

QString PayoutDeskWords::state(const protocol::DeskPayout& payout) {
    const auto reason = [&] {
        return payout.words.empty()
                   ? why(payout.failure)
                   : tr("%1 (“%2”)", "why, the bank’s words").arg(why(payout.failure), textOf(payout.words));
    };
    switch (payout.state) {
        case PayoutState::proposed:
            return tr("Waits for approval");
        case PayoutState::withdrawn:
            return tr("Left out: %1", "why").arg(reason());
        case PayoutState::approved:
            return payout.way == protocol::PayoutWay::manual ? tr("Waits to be paid by hand") : tr("About to be sent");
        case PayoutState::processing:
            return tr("With the provider");
        case PayoutState::quarantined:
            return tr("Stopped: %1", "why").arg(reason());
        case PayoutState::paid:
            return tr("Paid, reference %1").arg(textOf(payout.reference));
        case PayoutState::failed:
            return tr("Failed, owed again: %1").arg(reason());
        case PayoutState::reversed:
            return tr("Sent back, owed again: %1").arg(reason());
    }
    return {};
}

QString PayoutDeskWords::stateWord(const protocol::DeskPayout& payout) {
    switch (payout.state) {
        case PayoutState::quarantined:
            return tr("Stopped");
        case PayoutState::paid:
            return tr("Paid");
        case PayoutState::failed:
            return tr("Failed, owed again");
        case PayoutState::reversed:
            return tr("Sent back, owed again");
        case PayoutState::withdrawn:
            return tr("Left out");
        case PayoutState::proposed:
        case PayoutState::approved:
        case PayoutState::processing:
            break;
    }
    return state(payout);
}

widgets::PillTone PayoutDeskWords::toneOf(PayoutState state) {
    using enum widgets::PillTone;
    switch (state) {
        case PayoutState::paid:
            return success;
        case PayoutState::failed:
        case PayoutState::reversed:
        case PayoutState::quarantined:
            return danger;
        case PayoutState::proposed:
        case PayoutState::approved:
            return warning;
        case PayoutState::processing:
            return accent;
        case PayoutState::withdrawn:
            break;
    }
    return neutral;
}

bool PayoutDeskWords::asksForMore(const protocol::DeskPayout& payout) {
    switch (payout.state) {
        case PayoutState::withdrawn:
        case PayoutState::quarantined:
        case PayoutState::failed:
        case PayoutState::reversed:
            return true;
        case PayoutState::approved:
            return payout.way == protocol::PayoutWay::manual || payout.stopped != PayoutFailure::none;
        case PayoutState::proposed:
        case PayoutState::processing:
        case PayoutState::paid:
            break;
    }
    return false;
}

QString PayoutDeskWords::why(PayoutFailure failure) {
    switch (failure) {
        case PayoutFailure::none:
            break;
        case PayoutFailure::rejected:
            return tr("the run was refused");
        case PayoutFailure::sum_changed:
            return tr("what she is owed has changed");
        case PayoutFailure::details_changed:
            return tr("she has changed where she is paid");
        case PayoutFailure::details_blocked:
            return tr("a payout came back from this account");
        case PayoutFailure::mentor_inactive:
            return tr("she is suspended, or has left");
        case PayoutFailure::disputed:
            return tr("a student’s bank asks it back");
        case PayoutFailure::account_invalid:
            return tr("there is no such account");
        case PayoutFailure::account_closed:
            return tr("the account is closed or frozen");
        case PayoutFailure::account_limit:
            return tr("the account does not take such a transfer");
        case PayoutFailure::bank_rejected:
            return tr("her bank refused it");
        case PayoutFailure::bank_down:
            return tr("a bank could not be reached");
        case PayoutFailure::balance_low:
            return tr("our account held too little");
        case PayoutFailure::provider_refused:
            return tr("the provider refused it");
        case PayoutFailure::by_hand:
            return tr("it could not be paid by hand");
        case PayoutFailure::unknown:
            return tr("nobody said why");
        case PayoutFailure::mismatch:
            return tr("the provider has it with another sum or account");
        case PayoutFailure::twice:
            return tr("the provider has it more than once");
    }
    return {};
}

QString PayoutDeskWords::next(const protocol::DeskPayout& payout) {
    switch (payout.state) {
        case PayoutState::approved:
            if (payout.stopped != PayoutFailure::none && payout.file.empty())
                return tr("Not in the next file for the bank: %1. When it is not to be paid, say that it could not be: "
                          "it "
                          "stays owed.")
                    .arg(why(payout.stopped));
            if (payout.stopped != PayoutFailure::none)
                return tr("In file %1, which was taken before: %2. Stop it at the bank.")
                    .arg(textOf(payout.file), why(payout.stopped));
            return payout.file.empty() ? QString() : tr("In file %1").arg(textOf(payout.file));
        case PayoutState::quarantined:
            return tr(
                "Look for it at the provider. If it has reached her, say that it was paid; if it never will, that it "
                "could not be.");
        case PayoutState::failed:
        case PayoutState::reversed:
            return nextAfter(payout);
        case PayoutState::proposed:
        case PayoutState::withdrawn:
        case PayoutState::processing:
        case PayoutState::paid:
            break;
    }
    return {};
}

/// Of one that is owed again.
QString PayoutDeskWords::nextAfter(const protocol::DeskPayout& payout) {
    if (domain::blocksDetails(payout.failure, payout.state) || payout.failure == PayoutFailure::details_blocked)
        return tr("She is asked for other details. Three days after she has entered them a run pays it.");
    if (payout.failure == PayoutFailure::mentor_inactive) return tr("It stays owed while she may not come in.");
    if (payout.failure == PayoutFailure::disputed) return tr("It stays owed, and waits until the bank has decided.");
    if (payout.failure == PayoutFailure::balance_low)
        return tr("Put money into our account at the provider, then make the run again.");
    if (payout.failure == PayoutFailure::provider_refused)
        return tr("See at the provider what is wrong with our account there, then make the run again.");
    return tr("Make the run again, and it is sent once more.");
}

QString PayoutDeskWords::change(const protocol::DeskPayoutChange& change) {
    const QString begin = tr("%1: %2. %3 before", "name, why, sum")
                              .arg(textOf(change.mentor), why(change.why), text::money(change.before));
    return change.now.isZero()
               ? tr("%1, nothing now.").arg(begin)
               : tr("%1, %2 now: that waits for approval anew.", "…, sum").arg(begin, text::money(change.now));
}

QString PayoutDeskWords::approval(const protocol::DeskPayoutRun& run, bool alone) {
    if (run.state != PayoutRunState::proposed) return {};
    if (alone)
        return tr(
            "Two people have to agree to a run, and you are the only one who may. Under “People” an owner gives "
            "somebody else the finance role; once she has set up a second step for signing in, she can approve it.");
    if (run.mayApprove) return {};
    if (run.paysMe) return tr("It pays you, so others have to decide about it.");
    return tr("You have made or checked it: another admin has to approve it.");
}

QString PayoutDeskWords::file(const protocol::DeskBankFile& file, const domain::ZoneTable& zone) {
    return tr("File %1: %n payout(s), %2. Taken by %3, %4.", "reference, sum, name, when", file.payouts)
        .arg(textOf(file.reference), text::money(file.sum), textOf(file.madeBy), text::dateAndTime(zone, file.madeAt));
}

QString PayoutDeskWords::hold(const protocol::DeskPayoutPreview& preview) {
    if (preview.hold == PayoutHold::below_threshold && preview.receivable > preview.gross)
        return tr("More was given back than she has earned: it is taken off what she earns next");
    return hold(preview.hold);
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
        case PayoutHold::suspended:
            return tr("Suspended: it stays owed until she may come in again");
        case PayoutHold::erased:
            return tr("Has left, and is still owed this");
        case PayoutHold::disputed:
            return tr("Frozen: a bank asks it back");
        case PayoutHold::waiting:
            return tr("Another payout waits for approval");
        case PayoutHold::paid_already:
            return tr("Has a payout of this week");
    }
    return {};
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
