#include "payments/capture_store.h"

#include <boost/describe/enum_to_string.hpp>

namespace mc::payments {

namespace {

/// So few of a sum are found by it and then put in order. Of more, the first are soon found on the way along the times.
constexpr int kFewCaptures = 5000;

constexpr std::string_view kCaptureColumns =
    "SELECT p.id, p.order_id, o.receipt, o.student_id, p.use, p.amount_minor, p.currency, p.fee_minor, p.method, "
    "p.gateway_payment_id, p.captured_at ";

bool areFew(database::Reader& reader, const CaptureFilter& filter) {
    return filter.isOfSomeAmounts() && !filter.student &&
           reader.scalar<int>(
               "SELECT count(*) FROM "
               "(SELECT 1 FROM payments WHERE amount_minor >= $1 AND amount_minor <= $2 LIMIT $3) AS some",
               filter.least, filter.most, kFewCaptures) < kFewCaptures;
}

/// Every parameter is there, asked for or not; + 0: not by that column's index.
std::string listSql(const CaptureFilter& filter, bool few) {
    std::string text(kCaptureColumns);
    if (few)
        text +=
            "FROM (SELECT * FROM payments WHERE amount_minor >= $1 AND amount_minor <= $2"
            " AND captured_at + 0 >= $3 AND captured_at + 0 < $4 LIMIT $5) AS p CROSS JOIN orders o WHERE ";
    else
        text += std::string(filter.student ? "FROM orders o CROSS JOIN payments p"
                                           : "FROM payments p CROSS JOIN orders o") +
                " WHERE p.amount_minor + 0 >= $1 AND p.amount_minor + 0 <= $2"
                " AND p.captured_at >= $3 AND p.captured_at < $4 AND $5 > 0 AND ";
    text += std::string("(p.captured_at, p.id) ") + (filter.rising ? ">" : "<") + " ($6, $7) AND o.id = p.order_id";
    text += filter.use ? " AND p.use = $8" : " AND $8 = ''";
    text += filter.student ? " AND o.student_id = $9" : " AND $9 = 0";
    const std::string way = filter.rising ? "" : " DESC";
    return text + " ORDER BY p.captured_at" + way + ", p.id" + way + " LIMIT $10";
}

base::TimedPlace placeOf(const CaptureFilter& filter) {
    if (filter.after) return *filter.after;
    if (filter.rising) return {filter.from.seconds - 1, std::numeric_limits<std::int64_t>::max()};
    return {filter.until.seconds, 0};
}

}  // namespace

std::vector<CaptureRow> CaptureStore::list(database::Reader& reader, const CaptureFilter& filter, int limit) const {
    const auto place = placeOf(filter);
    const auto use = filter.use ? std::string(boost::describe::enum_to_string(*filter.use, "")) : std::string();
    return reader.all<CaptureRow>(listSql(filter, areFew(reader, filter)), filter.least, filter.most, filter.from,
                                  filter.until, kFewCaptures, place.at, place.id, use,
                                  filter.student.value_or(domain::UserId{}), limit);
}

std::vector<CaptureRow> CaptureStore::called(database::Reader& reader, std::string_view code) const {
    return reader.all<CaptureRow>(
        std::string(kCaptureColumns)
            .append("FROM payments p JOIN orders o ON o.id = p.order_id WHERE p.captured_at IS NOT NULL AND p.id IN "
                    "(SELECT id FROM payments WHERE gateway_payment_id = $1 UNION SELECT p2.id FROM orders o2 "
                    "JOIN payments p2 ON p2.order_id = o2.id WHERE o2.receipt = upper($1) UNION "
                    "SELECT p3.id FROM orders o3 JOIN payments p3 ON p3.order_id = o3.id "
                    "WHERE o3.gateway_order_id = $1 AND o3.gateway_order_id <> '') "
                    "ORDER BY p.captured_at DESC, p.id DESC"),
        code);
}

}  // namespace mc::payments
