#include "admin/dispute_words.h"

#include "text/format.h"
#include "text/utf8.h"

namespace mc::admin {

using protocol::DisputePhase;
using protocol::DisputeState;
using text::textOf;

QString DisputeWords::state(DisputeState state) {
    switch (state) {
        case DisputeState::open:
            return tr("Wants an answer");
        case DisputeState::under_review:
            return tr("The bank is reading");
        case DisputeState::action_required:
            return tr("The bank wants more");
        case DisputeState::closed:
            return tr("Closed, no money was moved");
        case DisputeState::won:
            return tr("Won");
        case DisputeState::lost:
            return tr("Lost");
    }
    return {};
}

QString DisputeWords::phase(DisputePhase phase) {
    switch (phase) {
        case DisputePhase::fraud:
            return tr("Suspected fraud");
        case DisputePhase::retrieval:
            return tr("A question of the bank");
        case DisputePhase::chargeback:
            return tr("Chargeback");
        case DisputePhase::pre_arbitration:
            return tr("Asked back for the second time");
        case DisputePhase::arbitration:
            return tr("Before the card network");
    }
    return {};
}

QString DisputeWords::reason(const std::string& code) {
    if (code == "services_not_provided" || code == "goods_or_services_not_received_or_partially_received")
        return tr("the session was not given");
    if (code == "goods_or_services_not_as_described") return tr("it was not as described");
    if (code == "credit_not_processed") return tr("a refund did not arrive");
    if (code == "duplicate_processing" || code == "paid_by_other_means") return tr("it was paid twice");
    if (code == "chargeback_authorization" || code == "fraudulent_transaction")
        return tr("the card’s owner did not agree to it");
    return tr("“%1”", "words of a bank").arg(textOf(code).replace(QLatin1Char('_'), QLatin1Char(' ')));
}

QString DisputeWords::about(const protocol::DeskDispute& dispute) {
    return tr("%1 of %2, %3", "amount, booking, student")
        .arg(text::money(dispute.amount), textOf(dispute.code), textOf(dispute.student));
}

QString DisputeWords::due(const protocol::DeskDispute& dispute, const domain::ZoneTable& zone) {
    if (!dispute.endedAt) return tr("Answer until %1").arg(text::dateAndTime(zone, dispute.respondBy));
    const auto when = text::yearDate(zone, *dispute.endedAt);
    if (dispute.state == DisputeState::lost)
        return tr("%1: %2 was taken", "when, amount").arg(when, text::money(dispute.deducted));
    return tr("%1: the money stays", "when").arg(when);
}

QString DisputeWords::noted(const protocol::DeskDispute& dispute, const domain::ZoneTable& zone) {
    if (dispute.note.empty() || !dispute.notedAt) return {};
    return tr("Sent, as %1 noted on %2: %3", "name, when, what")
        .arg(textOf(dispute.notedBy), text::yearDate(zone, *dispute.notedAt), textOf(dispute.note));
}

QString DisputeWords::fileName(const protocol::DeskDispute& dispute) {
    return QStringLiteral("dispute-") + textOf(dispute.code.empty() ? dispute.gatewayDisputeId : dispute.code);
}

}  // namespace mc::admin
