#include "payments/order_desk_store.h"

namespace mc::payments {

namespace {

/// So few of a sum are found by it and then put in order. Of more, the newest are soon found among all: by time, and the
/// sum (+ 0: not by its index) is looked at on the way.
constexpr int kFew = 5000;

constexpr std::string_view kColumns =
    "SELECT o.id, o.receipt, o.student_id, o.status, o.amount_minor, o.currency, "
    "COALESCE((SELECT SUM(r.amount_minor) FROM payments p JOIN refunds r ON r.payment_id = p.id "
    "WHERE p.order_id = o.id AND r.status = 'processed'), 0), "
    "COALESCE((SELECT SUM(r.amount_minor) FROM payments p JOIN refunds r ON r.payment_id = p.id "
    "WHERE p.order_id = o.id AND r.status IN ('pending', 'failed')), 0), o.created_at ";

bool areFew(database::Reader& reader, const OrderFilter& filter) {
    return filter.isOfSomeAmounts() &&
           reader.scalar<int>(
               "SELECT count(*) FROM "
               "(SELECT 1 FROM orders WHERE amount_minor >= $1 AND amount_minor <= $2 LIMIT $3) AS some",
               filter.least, filter.most, kFew) < kFew;
}

std::string listSql(const OrderFilter& filter, bool few) {
    std::string text(kColumns);
    text += few ? "FROM (SELECT * FROM orders WHERE amount_minor >= $1 AND amount_minor <= $2 LIMIT $3) AS o WHERE "
                : "FROM orders o WHERE o.amount_minor + 0 >= $1 AND o.amount_minor + 0 <= $2 AND $3 > 0 AND ";
    text += "o.created_at >= $4 AND (o.created_at, o.id) < ($5, $6) ";
    text += filter.status ? "AND o.status = $7 " : "AND $7 = '' ";
    text += filter.student ? "AND o.student_id = $8 " : "AND $8 = 0 ";
    return text + "ORDER BY o.created_at DESC, o.id DESC LIMIT $9";
}

}  // namespace

std::vector<DeskOrderRow> OrderDeskStore::list(Reader& reader, const OrderFilter& filter, int limit) const {
    base::TimedPlace before{filter.until.seconds, 0};
    if (filter.after && filter.after->at < before.at) before = *filter.after;
    const auto status =
        filter.status ? std::string(boost::describe::enum_to_string(*filter.status, "")) : std::string();
    const auto student = filter.student.value_or(domain::UserId{});
    return reader.all<DeskOrderRow>(listSql(filter, areFew(reader, filter)), filter.least, filter.most, kFew,
                                    filter.from, before.at, before.id, status, student, limit);
}

std::vector<DeskOrderRow> OrderDeskStore::called(Reader& reader, std::string_view code) const {
    return reader.all<DeskOrderRow>(
        std::string(kColumns).append(
            "FROM orders o WHERE o.id IN (SELECT id FROM orders WHERE receipt = upper($1) UNION "
            "SELECT id FROM orders WHERE gateway_order_id = $1 AND gateway_order_id <> '' UNION "
            "SELECT order_id FROM payments WHERE gateway_payment_id = $1) ORDER BY o.created_at DESC, o.id DESC"),
        code);
}

std::vector<AttemptRow> OrderDeskStore::attempts(Reader& reader, domain::OrderId order) const {
    return reader.all<AttemptRow>(
        "SELECT id, gateway_payment_id, amount_minor, currency, status, use, method, failure, seen_at FROM payments "
        "WHERE order_id = $1 ORDER BY id",
        order);
}

}  // namespace mc::payments
