#include "payments/sandbox/disputes.h"

#include <algorithm>
#include <array>

#include "payments/sandbox/bank_store.h"
#include "payments/sandbox/events.h"
#include "payments/sandbox/fields.h"

namespace mc::sandbox {
namespace {

namespace json = boost::json;

constexpr domain::Seconds kTimeToAnswer = 5 * domain::kDay;
constexpr std::array<std::string_view, 5> kMoves{"under_review", "action_required", "won", "lost", "closed"};
constexpr std::string_view kDisputeRows =
    "SELECT id, payment_id, amount, currency, deducted, reason_code, phase, status, respond_by, created_at FROM "
    "sandbox_disputes ";

std::string disputeSql(std::string_view rest) {
    return std::string(kDisputeRows).append(rest);
}

std::optional<DisputeRow> disputeOf(database::Reader& reader, std::string_view id) {
    return reader.one<DisputeRow>(disputeSql("WHERE id = $1"), id);
}

bool isOver(const DisputeRow& row) {
    return row.status == "won" || row.status == "lost" || row.status == "closed";
}

}  // namespace

json::object toJson(const DisputeRow& row) {
    return {{"id", row.id},
            {"entity", "dispute"},
            {"payment_id", row.paymentId},
            {"amount", row.amount},
            {"currency", row.currency},
            {"amount_deducted", row.deducted},
            {"reason_code", row.reasonCode},
            {"respond_by", row.respondBy.seconds},
            {"status", row.status},
            {"phase", row.phase},
            {"created_at", row.createdAt.seconds},
            {"evidence", json::object{{"amount", row.amount}, {"summary", nullptr}, {"submitted_at", nullptr}}}};
}

Answer<DisputeRow> Disputes::open(const std::string& paymentId, const json::object& body) {
    Fields fields(body);
    fields.allowOnly({"amount", "phase", "reason_code"});
    DisputeRow row;
    row.id = newId(m_parts, "disp_");
    row.paymentId = paymentId;
    row.amount = fields.has("amount") ? fields.amount(1) : 0;
    row.phase = fields.choice("phase", {"chargeback", "fraud", "retrieval", "pre_arbitration", "arbitration"});
    row.reasonCode = fields.text("reason_code", 60);
    row.status = "open";
    row.createdAt = m_parts.clock.now();
    row.respondBy = row.createdAt + kTimeToAnswer;
    if (row.reasonCode.empty()) row.reasonCode = "goods_or_services_not_received_or_partially_received";
    if (fields.refusal()) return *fields.refusal();
    return m_parts.database.write([&](Transaction& tx) -> Answer<DisputeRow> {
        const auto payment = store::payment(tx, paymentId);
        if (!payment) return unknownId("pay_", paymentId);
        if (!payment->captured) return refuse("The payment status should be captured for action to be taken");
        auto made = row;
        if (made.amount == 0) made.amount = payment->amount - payment->refunded;
        if (made.amount <= 0 || made.amount > payment->amount) return refuse("The amount is invalid.", "amount");
        made.currency = payment->currency;
        tx.execute(
            "INSERT INTO sandbox_disputes (id, payment_id, amount, currency, deducted, reason_code, phase, status, "
            "respond_by, created_at) VALUES ($1, $2, $3, $4, 0, $5, $6, $7, $8, $9)",
            made.id, made.paymentId, made.amount, made.currency, made.reasonCode, made.phase, made.status,
            made.respondBy, made.createdAt);
        tell(tx, made, "created");
        return made;
    });
}

Answer<DisputeRow> Disputes::move(const std::string& id, std::string_view to) {
    if (std::ranges::find(kMoves, to) == kMoves.end()) return refuse("The status is invalid.", "status");
    return m_parts.database.write([&](Transaction& tx) -> Answer<DisputeRow> {
        const auto row = disputeOf(tx, id);
        if (!row) return unknownId("disp_", id);
        return become(tx, *row, to);
    });
}

Answer<DisputeRow> Disputes::accept(const std::string& id) {
    return m_parts.database.write([&](Transaction& tx) -> Answer<DisputeRow> {
        const auto row = disputeOf(tx, id);
        if (!row) return unknownId("disp_", id);
        if (row->status != "open" || m_parts.clock.now() > row->respondBy)
            return refuse("Dispute can only be accepted when it is open and before respond_by.");
        return become(tx, *row, "lost");
    });
}

/// One that wants more is open as before; only its event says so.
Answer<DisputeRow> Disputes::become(Transaction& tx, DisputeRow row, std::string_view to) const {
    if (isOver(row)) return refuse("The dispute is closed.");
    row.status = to == "action_required" ? "open" : std::string(to);
    if (to == "lost") row.deducted = row.amount;
    if (to == "action_required") row.respondBy = m_parts.clock.now() + kTimeToAnswer;
    tx.execute("UPDATE sandbox_disputes SET status = $1, deducted = $2, respond_by = $3 WHERE id = $4", row.status,
               row.deducted, row.respondBy, row.id);
    tell(tx, row, to);
    return row;
}

void Disputes::tell(Transaction& tx, const DisputeRow& row, std::string_view what) const {
    const auto payment = store::payment(tx, row.paymentId);
    announce(m_parts, tx, std::string("payment.dispute.").append(what),
             with(entity("payment", *payment), "dispute", row));
}

Answer<DisputeRow> Disputes::dispute(const std::string& id) {
    auto row = m_parts.database.read([&](database::Reader& reader) { return disputeOf(reader, id); });
    if (!row) return unknownId("disp_", id);
    return *row;
}

std::vector<DisputeRow> Disputes::disputes(const Page& page) {
    return m_parts.database.read([&](database::Reader& reader) {
        return reader.all<DisputeRow>(disputeSql("WHERE created_at >= $1 AND created_at <= $2 ORDER BY created_at "
                                                 "DESC, id DESC LIMIT $3 OFFSET $4"),
                                      page.from, page.to, page.count, page.skip);
    });
}

}  // namespace mc::sandbox
