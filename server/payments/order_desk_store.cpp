#include "payments/order_desk_store.h"

#include <boost/describe/enum_to_string.hpp>
#include <limits>

namespace mc::payments {

namespace {

/// So few of a sum, or of some days, are found by it and then put in order. Of more, the first are soon found in the order
/// they are asked for, and the rest (+ 0: not by its index) is looked at on the way.
constexpr int kFewOrders = 5000;
constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();

constexpr std::string_view kOrderColumns =
    "SELECT o.id, o.receipt, o.student_id, o.status, o.amount_minor, o.currency, "
    "COALESCE((SELECT SUM(r.amount_minor) FROM payments p JOIN refunds r ON r.payment_id = p.id "
    "WHERE p.order_id = o.id AND r.status = 'processed'), 0), "
    "COALESCE((SELECT SUM(r.amount_minor) FROM payments p JOIN refunds r ON r.payment_id = p.id "
    "WHERE p.order_id = o.id AND r.status IN ('pending', 'failed')), 0), o.created_at ";

/// What the order is not by, if there are few of it.
bool areFew(database::Reader& reader, const OrderFilter& filter) {
    if (filter.order.byAmount)
        return filter.isOfSomeDays() &&
               reader.scalar<int>(
                   "SELECT count(*) FROM "
                   "(SELECT 1 FROM orders WHERE created_at >= $1 AND created_at < $2 LIMIT $3) AS some",
                   filter.from, filter.until, kFewOrders) < kFewOrders;
    return filter.isOfSomeAmounts() &&
           reader.scalar<int>(
               "SELECT count(*) FROM "
               "(SELECT 1 FROM orders WHERE amount_minor >= $1 AND amount_minor <= $2 LIMIT $3) AS some",
               filter.least, filter.most, kFewOrders) < kFewOrders;
}

/// Between two parameters, and whether the lower and the upper one are looked for in the column's index.
std::string between(const std::string& column, const std::string& least, const std::string& most, bool lower,
                    bool upper) {
    return column + (lower ? " >= " : " + 0 >= ") + least + " AND " + column + (upper ? " " : " + 0 ") + most;
}

/// Every parameter is there, asked for or not. What there is little of is found by its index. Else the order's own index
/// is gone along, from the place on: the bound on that side is one of the place, too.
std::string listSql(const OrderFilter& filter, bool few) {
    const auto [byAmount, rising] = filter.order;
    const bool bySums = byAmount != few;  // Whose index it is.
    const bool lower = few || !rising;
    const bool upper = few || rising;
    const auto bounds = between("amount_minor", "$1", "<= $2", bySums && lower, bySums && upper) + " AND " +
                        between("created_at", "$3", "< $4", !bySums && lower, !bySums && upper);
    const std::string by = byAmount ? "o.amount_minor" : "o.created_at";
    std::string text(kOrderColumns);
    text += few ? "FROM (SELECT * FROM orders WHERE " + bounds + " LIMIT $5) AS o WHERE "
                : "FROM orders o WHERE " + bounds + " AND $5 > 0 AND ";
    text += "(" + by + ", o.id) " + (rising ? ">" : "<") + " ($6, $7) ";
    text += filter.status ? "AND o.status = $8 " : "AND $8 = '' ";
    text += filter.student ? "AND o.student_id = $9 " : "AND $9 = 0 ";
    const std::string way = rising ? "" : " DESC";
    return text + "ORDER BY " + by + way + ", o.id" + way + " LIMIT $10";
}

base::TimedPlace placeOf(const OrderFilter& filter) {
    const auto [byAmount, rising] = filter.order;
    if (rising) {
        const base::TimedPlace first{(byAmount ? filter.least : filter.from.seconds) - 1, kMost};
        return filter.after && filter.after->at > first.at ? *filter.after : first;
    }
    const base::TimedPlace first =
        byAmount ? base::TimedPlace{filter.most, kMost} : base::TimedPlace{filter.until.seconds, 0};
    return filter.after && filter.after->at <= first.at ? *filter.after : first;
}

}  // namespace

std::vector<DeskOrderRow> OrderDeskStore::list(Reader& reader, const OrderFilter& filter, int limit) const {
    const auto place = placeOf(filter);
    const auto status =
        filter.status ? std::string(boost::describe::enum_to_string(*filter.status, "")) : std::string();
    const auto student = filter.student.value_or(domain::UserId{});
    return reader.all<DeskOrderRow>(listSql(filter, areFew(reader, filter)), filter.least, filter.most, filter.from,
                                    filter.until, kFewOrders, place.at, place.id, status, student, limit);
}

std::vector<DeskOrderRow> OrderDeskStore::called(Reader& reader, std::string_view code) const {
    return reader.all<DeskOrderRow>(
        std::string(kOrderColumns)
            .append(
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
