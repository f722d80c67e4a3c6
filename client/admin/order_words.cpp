#include "admin/order_words.h"

#include "text/format.h"
#include "text/utf8.h"

namespace mc::admin {

using protocol::DeskAttemptState;
using protocol::DeskAttemptUse;
using protocol::DeskOrderState;
using protocol::DeskProposalState;
using protocol::DeskRefundState;
using protocol::ProposedDeed;
using text::textOf;
using widgets::Icon;
using widgets::PillTone;

namespace {

const QString kOrderPoint = QStringLiteral(" · ");

}  // namespace

OrderWords::State OrderWords::state(DeskOrderState state) {
    switch (state) {
        case DeskOrderState::open:
            return {tr("Not paid"), PillTone::neutral, Icon::clock};
        case DeskOrderState::paid:
            return {tr("Paid"), PillTone::success, Icon::check};
        case DeskOrderState::quarantined:
            return {tr("Set aside"), PillTone::warning, Icon::warning};
        case DeskOrderState::reserved:
            return {tr("Reserved", "an order"), PillTone::neutral, Icon::clock};
        case DeskOrderState::superseded:
            break;
    }
    return {tr("Replaced"), PillTone::neutral, Icon::archive};
}

OrderWords::State OrderWords::paid(const domain::Money& amount, const domain::Money& returned,
                                   const domain::Money& returning) {
    const bool all = returned + returning >= amount;
    if (returning.minor > 0)
        return {all ? tr("Refund on its way") : tr("Part on its way back"), PillTone::warning, Icon::clock};
    if (returned.minor > 0) return {all ? tr("Paid back") : tr("Partly paid back"), PillTone::neutral, Icon::rupee};
    return {tr("Paid"), PillTone::success, Icon::check};
}

OrderWords::State OrderWords::state(const protocol::DeskOrderLine& line) {
    if (line.state == DeskOrderState::paid) return paid(line.amount, line.returned, line.returning);
    const auto back = line.returned + line.returning;
    // All of it or nothing.
    if (line.state == DeskOrderState::quarantined && back.minor > 0) return paid(back, line.returned, line.returning);
    return state(line.state);
}

OrderWords::State OrderWords::state(const protocol::DeskOrder& order) {
    if (order.refunds.empty()) return state(order.state);
    protocol::DeskOrderLine line{.state = order.state, .amount = order.amount};
    line.returned = line.returning = {0, order.refunds.front().amount.currency};
    for (const auto& refund : order.refunds)
        (refund.state == DeskRefundState::processed ? line.returned : line.returning) += refund.amount;
    return state(line);
}

OrderWords::State OrderWords::use(DeskAttemptUse use) {
    switch (use) {
        case DeskAttemptUse::accepted:
            return {tr("Pays its order"), PillTone::success, Icon::check};
        case DeskAttemptUse::surplus:
            return {tr("Goes back"), PillTone::neutral, Icon::undo};
        case DeskAttemptUse::quarantined:
            return {tr("Set aside"), PillTone::warning, Icon::warning};
        case DeskAttemptUse::none:
        case DeskAttemptUse::declined:
        case DeskAttemptUse::reserved:
            break;
    }
    return {tr("Just taken"), PillTone::neutral, Icon::clock};
}

QString OrderWords::attemptState(const protocol::DeskAttempt& attempt) {
    if (attempt.state == DeskAttemptState::failed) return tr("failed");
    switch (attempt.use) {
        case DeskAttemptUse::accepted:
            return tr("it pays the order");
        case DeskAttemptUse::surplus:
            return tr("it came for nothing and goes back");
        case DeskAttemptUse::quarantined:
            return tr("another amount, set aside");
        case DeskAttemptUse::declined:
            return tr("only reserved: the bank lets it go");
        case DeskAttemptUse::reserved:
            return tr("reserved: taken when the mentor accepts");
        case DeskAttemptUse::none:
            break;
    }
    return tr("reserved, about to be taken");
}

QString OrderWords::method(const std::string& method) {
    if (method == "upi") return tr("UPI");
    if (method == "card") return tr("Card");
    if (method == "netbanking") return tr("Net banking");
    if (method == "wallet") return tr("Wallet of a payment app");
    if (method == "emi") return tr("EMI");
    if (method == "paylater") return tr("Pay later");
    return method.empty() ? QString() : tr("Another payment method");
}

QString OrderWords::attempt(const protocol::DeskAttempt& attempt, const domain::ZoneTable& zone) {
    QStringList words{text::dateAndTime(zone, attempt.at), text::money(attempt.amount), attemptState(attempt)};
    if (!attempt.method.empty()) words << method(attempt.method);
    words << textOf(attempt.gatewayPaymentId);
    if (!attempt.failure.empty()) words << textOf(attempt.failure);
    return words.join(kOrderPoint);
}

QString OrderWords::refund(const protocol::DeskOrderRefund& refund, const domain::ZoneTable& zone) {
    QStringList words{text::dateAndTime(zone, refund.requestedAt), text::money(refund.amount)};
    switch (refund.state) {
        case DeskRefundState::pending:
            words << tr("on its way");
            break;
        case DeskRefundState::processed:
            words << tr("paid");
            break;
        case DeskRefundState::failed:
            words << tr("failed, is tried again");
            break;
    }
    if (refund.byHand) words << tr("made by hand at the gateway");
    if (refund.byBank) words << tr("taken by the student’s bank");
    if (!refund.reference.empty()) words << tr("paid another way, by “%1”", "reference").arg(textOf(refund.reference));
    if (refund.granted && refund.byBank) words << tr("borne by the platform");
    if (refund.granted && !refund.byBank) words << tr("goodwill, borne by the platform");
    return words.join(kOrderPoint);
}

QString OrderWords::deed(const protocol::DeskProposal& proposal) {
    const QString sum = text::money(proposal.amount);
    switch (proposal.deed) {
        case ProposedDeed::goodwill:
            return tr("Give %1 back as goodwill").arg(sum);
        case ProposedDeed::give_back:
            return tr("Give back %1 that was set aside").arg(sum);
        case ProposedDeed::settle:
            return tr("Settle a refund of %1 that was paid another way, by “%2”", "sum, reference")
                .arg(sum, textOf(proposal.reference));
        case ProposedDeed::accept:
            break;
    }
    return tr("Accept %1 that was set aside").arg(sum);
}

QString OrderWords::proposal(const protocol::DeskProposal& proposal, const domain::ZoneTable& zone) {
    QStringList words{tr("Proposed by %1, %2: “%3”", "name, when, reason")
                          .arg(textOf(proposal.by), text::dateAndTime(zone, proposal.at), textOf(proposal.reason))};
    if (proposal.state == DeskProposalState::open) words << tr("Another admin has to agree.");
    if (!proposal.decidedAt) return words.join(u'\n');
    const QString when = text::dateAndTime(zone, *proposal.decidedAt);
    const QString why = textOf(proposal.decisionReason);
    words << (proposal.state == DeskProposalState::approved
                  ? tr("Agreed by %1, %2: “%3”", "name, when, reason").arg(textOf(proposal.decidedBy), when, why)
                  : tr("Refused by %1, %2: “%3”", "name, when, reason").arg(textOf(proposal.decidedBy), when, why));
    return words.join(u'\n');
}

}  // namespace mc::admin
