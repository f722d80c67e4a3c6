#include "payments/payment_desk.h"

#include <algorithm>
#include <boost/describe/enum_to_string.hpp>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>
#include <limits>
#include <optional>

#include "payments/ledger/ledger_view.h"
#include "platform/jobs/outbox_store.h"

namespace mc::payments {

using database::Reader;
using database::Transaction;
using domain::ErrorCode;
using domain::fail;
using domain::Result;
using protocol::PaymentDeskPage;

namespace {

/// The same word on the wire.
template <class Wire, class Own>
Wire wire(Own value) {
    const std::string word = boost::describe::enum_to_string(value, "");
    std::optional<Wire> found;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<Wire>>([&](auto described) {
        if (word == described.name) found = described.value;
    });
    return found.value();
}

protocol::DeskBalance balanceOf(ledger::AccountKind account, const domain::Money& sum) {
    return {wire<protocol::DeskAccount>(account), sum};
}

protocol::PersonPaymentState stateOf(OrderStatus status) {
    if (status == OrderStatus::captured) return protocol::PersonPaymentState::paid;
    if (status == OrderStatus::quarantined) return protocol::PersonPaymentState::quarantined;
    return protocol::PersonPaymentState::open;
}

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
    for (const auto& row : m_store.quarantined(reader))
        page.quarantined.push_back({row.payment.id, row.receipt, nameOf(reader, row.student), row.expected,
                                    row.payment.amount, row.seenAt, row.student != admin});
    for (const auto& row : m_store.failedRefunds(reader))
        page.refunds.push_back(
            {row.id, row.receipt, nameOf(reader, row.student), row.amount, row.attempt, row.requestedAt, row.checkAt});
    for (const auto& row : undelivered(reader))
        page.deliveries.push_back(
            {row.id, row.kind, row.state == jobs::OutboxState::stuck, row.attempts, row.wantedAt, row.lastError});
    for (const auto& sum : ledger::trialBalance(reader))
        page.balance.push_back(balanceOf(sum.account, sum.sum));
    return page;
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
                answer.movements.push_back({wire<protocol::DeskMovementKind>(line.kind), line.at, {}});
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
                              stateOf(row.status),
                              row.amount,
                              {row.returnedMinor, currency},
                              {row.returningMinor, currency},
                              row.createdAt});
    }
    return page;
}

Result<PaymentDeskPage> PaymentDesk::giveBack(domain::UserId admin, domain::PaymentId payment,
                                              const std::string& reason) {
    return m_parts.database.write([&](Transaction& tx) -> Result<PaymentDeskPage> {
        const auto row = m_store.quarantined(tx, payment);
        if (!row) return fail(ErrorCode::not_found);
        if (row->student == admin) return fail(ErrorCode::forbidden, "Nobody decides about her own money.");
        RefundRequests(m_parts).request(tx, row->payment, row->payment.amount,
                                        "quarantine:" + domain::toString(payment));
        const auto detail = "{\"minor\":" + std::to_string(row->payment.amount.minor) + "}";
        m_audit.record(tx, {m_parts.clock.now(), admin, "payment.returned", "payment", payment.value, reason, detail});
        return look(tx, admin);
    });
}

Result<PaymentDeskPage> PaymentDesk::retryRefund(domain::UserId admin, domain::RefundId id) {
    return m_parts.database.write([&](Transaction& tx) -> Result<PaymentDeskPage> {
        const auto refund = m_refunds.refund(tx, id);
        if (!refund || refund->status != RefundStatus::failed) return fail(ErrorCode::not_found);
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
