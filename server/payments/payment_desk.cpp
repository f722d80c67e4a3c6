#include "payments/payment_desk.h"

#include <algorithm>
#include <limits>
#include <optional>

#include "payments/ledger/ledger_view.h"
#include "payments/settlement_store.h"
#include "payments/wire_words.h"
#include "platform/jobs/outbox_store.h"

namespace mc::payments {

using database::Reader;
using database::Transaction;
using domain::ErrorCode;
using domain::fail;
using domain::Result;
using protocol::PaymentDeskPage;

namespace {

protocol::DeskBalance balanceOf(ledger::AccountKind account, const domain::Money& sum) {
    return {wireWord<protocol::DeskAccount>(account), sum};
}

protocol::PersonPaymentState personStateOf(OrderStatus status) {
    if (status == OrderStatus::captured) return protocol::PersonPaymentState::paid;
    if (status == OrderStatus::quarantined) return protocol::PersonPaymentState::quarantined;
    return protocol::PersonPaymentState::open;
}

constexpr int kMostRefunds = 200;  ///< Of each state.
constexpr int kSettlementsShown = 12;

/// Of all that is under way to others, what goes to the gateway.
bool isMoney(const jobs::OpenRow& row) {
    return row.kind.starts_with("payment.");
}

std::vector<jobs::OpenRow> undelivered(Reader& reader) {
    auto rows = jobs::OutboxStore().open(reader, false);
    std::erase_if(rows, [](const jobs::OpenRow& row) { return !isMoney(row); });
    return rows;
}

}  // namespace

PaymentDeskPage PaymentDesk::look(domain::UserId admin) const {
    return m_parts.database.read([&](Reader& reader) { return look(reader, admin); });
}

PaymentDeskPage PaymentDesk::look(Reader& reader, domain::UserId admin) const {
    PaymentDeskPage page;
    for (const auto& row : m_proposals.open(reader))
        page.proposals.push_back(ProposalView(m_people).show(reader, row, admin));
    for (const auto& row : m_store.quarantined(reader))
        page.quarantined.push_back(quarantined(reader, row, admin));
    for (const auto& row : m_store.openRefunds(reader, kMostRefunds))
        page.refunds.push_back(refundOf(reader, row, admin));
    page.pendingRefunds = m_store.countPending(reader);
    page.failedRefunds = m_store.countFailed(reader);
    for (const auto& row : undelivered(reader))
        page.deliveries.push_back(
            {row.id, row.kind, row.state == jobs::OutboxState::stuck, row.attempts, row.wantedAt, row.lastError});
    for (const auto& sum : ledger::trialBalance(reader))
        page.balance.push_back(balanceOf(sum.account, sum.sum));
    for (const auto& row : SettlementStore().newest(reader, kSettlementsShown))
        page.settlements.push_back({row.gatewayId, row.amount, row.fees, row.utr, row.at, row.aside});
    return page;
}

protocol::DeskQuarantine PaymentDesk::quarantined(Reader& reader, const QuarantinedRow& row,
                                                  domain::UserId admin) const {
    return {row.payment.id,
            row.receipt,
            nameOf(reader, row.student),
            row.expected,
            row.payment.amount,
            row.seenAt,
            row.student != admin && !m_proposals.openOf(reader, row.payment.id),
            row.mayAccept(),
            m_deeds.takesTwo(row.payment.amount),
            m_deeds.acceptTakesTwo(row)};
}

protocol::DeskRefund PaymentDesk::refundOf(Reader& reader, const OpenRefundRow& row, domain::UserId admin) const {
    const auto refund = m_refunds.refund(reader, row.id).value();
    const bool open = m_deeds.canSettle(reader, refund);
    return {row.id,
            row.receipt,
            nameOf(reader, row.student),
            row.amount,
            wireWord<protocol::DeskRefundState>(row.status),
            open && row.status == RefundStatus::pending,
            row.attempt,
            row.requestedAt,
            row.checkAt,
            open && row.student != admin && !m_proposals.openOf(reader, refund.paymentId),
            m_deeds.takesTwo(row.amount)};
}

std::string PaymentDesk::nameOf(Reader& reader, domain::UserId id) const {
    const auto person = m_people.find(reader, id);
    return person ? person->name : std::string();
}

protocol::DeskLedger PaymentDesk::ledgerOf(const domain::Subject& subject) const {
    return m_parts.database.read([&](Reader& reader) {
        protocol::DeskLedger answer;
        std::optional<domain::JournalId> open;
        for (const auto& line : ledger::linesOf(reader, subject)) {
            if (open != line.journal)
                answer.movements.push_back({wireWord<protocol::DeskMovementKind>(line.kind), line.at, {}});
            open = line.journal;
            answer.movements.back().lines.push_back(balanceOf(line.account, line.amount));
        }
        return answer;
    });
}

Result<protocol::PersonPaymentPage> PaymentDesk::ofPerson(domain::UserId person, const base::Paging& paging) const {
    const auto cursor = base::idCursor(paging);
    if (!cursor) return cursor.error();
    const auto before = *cursor == 0 ? std::numeric_limits<std::int64_t>::max() : *cursor;
    auto rows = m_parts.database.read(
        [&](Reader& reader) { return m_store.ordersOf(reader, person, before, paging.limit + 1); });
    protocol::PersonPaymentPage page;
    if (std::ssize(rows) > paging.limit) {
        rows.resize(static_cast<std::size_t>(paging.limit));
        page.next = domain::toString(rows.back().id);
    }
    for (const auto& row : rows) {
        const auto currency = row.amount.currency;
        page.items.push_back({row.id,
                              row.receipt,
                              personStateOf(row.status),
                              row.amount,
                              {row.returnedMinor, currency},
                              {row.returningMinor, currency},
                              row.createdAt});
    }
    return page;
}

template <class Deed>
Result<PaymentDeskPage> PaymentDesk::done(domain::UserId admin, const Deed& deed) {
    return m_parts.database.write([&](Transaction& tx) -> Result<PaymentDeskPage> {
        if (const auto result = deed(tx); !result) return result.error();
        return look(tx, admin);
    });
}

Result<PaymentDeskPage> PaymentDesk::giveBack(domain::UserId admin, domain::PaymentId payment,
                                              const std::string& reason) {
    return done(admin, [&](Transaction& tx) { return m_deeds.giveBack(tx, admin, payment, reason); });
}

Result<PaymentDeskPage> PaymentDesk::accept(domain::UserId admin, domain::PaymentId payment,
                                            const std::string& reason) {
    return done(admin, [&](Transaction& tx) { return m_deeds.accept(tx, admin, payment, reason); });
}

Result<PaymentDeskPage> PaymentDesk::approve(domain::UserId admin, domain::ProposalId proposal,
                                             const std::string& reason) {
    return done(admin, [&](Transaction& tx) { return m_deeds.approve(tx, admin, proposal, reason); });
}

Result<PaymentDeskPage> PaymentDesk::reject(domain::UserId admin, domain::ProposalId proposal,
                                            const std::string& reason) {
    return done(admin, [&](Transaction& tx) { return m_deeds.reject(tx, admin, proposal, reason); });
}

Result<PaymentDeskPage> PaymentDesk::settle(domain::UserId admin, domain::RefundId refund,
                                            const protocol::SettleRefund& request) {
    return done(admin, [&](Transaction& tx) {
        return m_deeds.settle(tx, admin, refund, {request.reference, request.reason});
    });
}

Result<PaymentDeskPage> PaymentDesk::retryRefund(domain::UserId admin, domain::RefundId id) {
    return m_parts.database.write([&](Transaction& tx) -> Result<PaymentDeskPage> {
        const auto refund = m_refunds.refund(tx, id);
        if (!refund || refund->status != RefundStatus::failed) return fail(ErrorCode::not_found);
        if (m_refunds.isBeingSettled(tx, id)) return fail(ErrorCode::invalid_state, "Somebody proposes to settle it.");
        m_refunds.setDue(tx, id, m_parts.clock.now());
        m_audit.record(tx, {m_parts.clock.now(), admin, "refund.retried", "refund", id.value});
        return look(tx, admin);
    });
}

Result<PaymentDeskPage> PaymentDesk::retryDelivery(domain::UserId admin, domain::OutboxId id) {
    return m_parts.database.write([&](Transaction& tx) -> Result<PaymentDeskPage> {
        const auto rows = undelivered(tx);
        const bool known = std::ranges::find(rows, id, &jobs::OpenRow::id) != rows.end();
        if (!known || jobs::OutboxStore().retry(tx, {.id = id, .kind = {}}, m_parts.clock.now()) == 0)
            return fail(ErrorCode::not_found);
        m_audit.record(tx, {m_parts.clock.now(), admin, "delivery.retried", "delivery", id.value});
        return look(tx, admin);
    });
}

}  // namespace mc::payments
