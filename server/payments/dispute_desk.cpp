#include "payments/dispute_desk.h"

#include <algorithm>

namespace mc::payments {

using database::Reader;
using domain::ErrorCode;
using domain::fail;
using domain::Result;
using protocol::DisputeQueue;

namespace {

constexpr int kDocuments = 100;  ///< Of one order.

}  // namespace

std::string DisputeDesk::nameOf(Reader& reader, domain::UserId id) const {
    const auto person = m_people.find(reader, id);
    return person ? person->name : std::string();
}

protocol::DeskDispute DisputeDesk::show(Reader& reader, const Dispute& dispute, domain::UserId admin) const {
    const auto order = m_payments.order(reader, dispute.orderId).value();
    protocol::DeskDispute shown;
    shown.id = dispute.id;
    shown.version = dispute.version;
    shown.gatewayDisputeId = dispute.gatewayDisputeId;
    shown.gatewayPaymentId = m_payments.payment(reader, dispute.paymentId).value().gatewayPaymentId;
    shown.order = order.id;
    shown.setSubject(order.subject);
    shown.code = order.receipt;
    shown.student = nameOf(reader, order.studentId);
    shown.phase = dispute.phase;
    shown.state = dispute.state;
    shown.reasonCode = dispute.reasonCode;
    shown.amount = dispute.amount;
    shown.exposure = dispute.exposure;
    shown.deducted = dispute.deducted;
    shown.openedAt = dispute.openedAt;
    shown.respondBy = dispute.respondBy;
    shown.endedAt = dispute.endedAt;
    shown.note = dispute.note;
    if (dispute.notedBy) shown.notedBy = nameOf(reader, *dispute.notedBy);
    shown.notedAt = dispute.notedAt;
    shown.mayAnswer = order.studentId != admin;
    return shown;
}

Result<protocol::DeskDisputePage> DisputeDesk::list(domain::UserId admin, DisputeQueue queue,
                                                    const base::Paging& paging) const {
    const auto cursor = base::idCursor(paging);
    if (!cursor) return cursor.error();
    return m_parts.database.read([&](Reader& reader) {
        const bool isOver = queue == DisputeQueue::over;
        auto rows = isOver ? m_store.over(reader, *cursor, paging.limit + 1) : m_store.open(reader);
        protocol::DeskDisputePage page;
        if (isOver && std::ssize(rows) > paging.limit) {
            rows.resize(static_cast<std::size_t>(paging.limit));
            page.next = domain::toString(rows.back().id);
        }
        for (const auto& row : rows)
            page.items.push_back(show(reader, row, admin));
        return page;
    });
}

Result<protocol::DeskDispute> DisputeDesk::find(domain::UserId admin, domain::DisputeId id) const {
    return m_parts.database.read([&](Reader& reader) -> Result<protocol::DeskDispute> {
        const auto dispute = m_store.find(reader, id);
        if (!dispute) return fail(ErrorCode::not_found, "There is no such dispute.");
        return show(reader, *dispute, admin);
    });
}

Result<protocol::DeskDispute> DisputeDesk::note(domain::UserId admin, domain::DisputeId id,
                                                const protocol::NoteDispute& request) {
    return m_parts.database.write([&](database::Transaction& tx) -> Result<protocol::DeskDispute> {
        auto dispute = m_store.find(tx, id);
        if (!dispute) return fail(ErrorCode::not_found, "There is no such dispute.");
        if (dispute->studentId == admin) return fail(ErrorCode::forbidden, "Nobody answers about her own payment.");
        if (dispute->version != request.version) return fail(ErrorCode::changed_elsewhere);
        const auto now = m_parts.clock.now();
        dispute->note = request.note;
        dispute->notedBy = admin;
        dispute->notedAt = now;
        if (const auto saved = m_store.update(tx, *dispute); !saved) return saved.error();
        m_audit.record(tx, {now, admin, "dispute.noted", "dispute", id.value, request.note});
        ++dispute->version;
        return show(tx, *dispute, admin);
    });
}

Result<protocol::DisputeEvidence> DisputeDesk::evidence(domain::UserId admin, domain::DisputeId id) const {
    auto dispute = find(admin, id);
    if (!dispute) return dispute.error();
    auto order = m_parts.orders.review(admin, dispute->order);
    if (!order) return order.error();
    auto documents =
        m_parts.invoices.list({.student = order->studentId, .code = order->code}, {.limit = kDocuments, .cursor = {}});
    if (!documents) return documents.error();
    protocol::DisputeEvidence evidence;
    evidence.dispute = *std::move(dispute);
    evidence.madeAt = m_parts.clock.now();
    evidence.order = *std::move(order);
    evidence.documents = std::move(documents->items);
    std::ranges::reverse(evidence.documents);
    const auto item =
        m_parts.database.read([&](Reader& reader) { return m_prices.find(reader, evidence.dispute.order); });
    if (item) evidence.price = item->price;
    return evidence;
}

}  // namespace mc::payments
