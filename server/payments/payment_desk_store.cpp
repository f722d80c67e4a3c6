#include "payments/payment_desk_store.h"

namespace mc::payments {

namespace {

constexpr std::string_view kQuarantined =
    "SELECT p.id, p.gateway_payment_id, p.order_id, p.amount_minor, p.currency, p.status, p.use, o.amount_minor, "
    "o.currency, o.student_id, o.receipt, p.seen_at, o.status FROM payments p JOIN orders o ON o.id = p.order_id "
    "WHERE p.use = 'quarantined' AND NOT EXISTS "
    "(SELECT 1 FROM refunds r WHERE r.payment_id = p.id AND r.status <> 'superseded') ";

}  // namespace

std::vector<QuarantinedRow> PaymentDeskStore::quarantined(Reader& reader) const {
    return reader.all<QuarantinedRow>(std::string(kQuarantined).append("ORDER BY p.id"));
}

std::optional<QuarantinedRow> PaymentDeskStore::quarantined(Reader& reader, domain::PaymentId id) const {
    return reader.one<QuarantinedRow>(std::string(kQuarantined).append("AND p.id = $1"), id);
}

std::vector<OpenRefundRow> PaymentDeskStore::openRefunds(Reader& reader, int limit) const {
    const auto read = [&](const std::string& status) {
        return reader.all<OpenRefundRow>(
            "SELECT r.id, r.amount_minor, r.currency, o.student_id, o.receipt, r.status, r.attempt, r.requested_at, "
            "r.check_at FROM refunds r JOIN payments p ON p.id = r.payment_id JOIN orders o ON o.id = p.order_id "
            "WHERE r.status = '" +
                status + "' ORDER BY r.id LIMIT $1",
            limit);
    };
    auto rows = read("failed");
    for (auto& row : read("pending"))
        rows.push_back(std::move(row));
    return rows;
}

int PaymentDeskStore::countPending(Reader& reader) const {
    return reader.scalar<int>("SELECT count(*) FROM refunds WHERE status = 'pending'");
}

int PaymentDeskStore::countFailed(Reader& reader) const {
    return reader.scalar<int>("SELECT count(*) FROM refunds WHERE status = 'failed'");
}

std::vector<PersonOrderRow> PaymentDeskStore::ordersOf(Reader& reader, domain::UserId person, std::int64_t before,
                                                       int limit) const {
    return reader.all<PersonOrderRow>(
        "SELECT o.id, o.receipt, o.status, o.amount_minor, o.currency, "
        "COALESCE((SELECT SUM(r.amount_minor) FROM payments p JOIN refunds r ON r.payment_id = p.id "
        "WHERE p.order_id = o.id AND r.status = 'processed'), 0), "
        "COALESCE((SELECT SUM(r.amount_minor) FROM payments p JOIN refunds r ON r.payment_id = p.id "
        "WHERE p.order_id = o.id AND r.status IN ('pending', 'failed')), 0), o.created_at "
        "FROM orders o WHERE o.student_id = $1 AND o.status <> 'superseded' AND o.id < $2 ORDER BY o.id DESC LIMIT $3",
        person, before, limit);
}

}  // namespace mc::payments
