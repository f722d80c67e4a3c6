#include "payments/invoice_store.h"

#include <boost/describe/enum_to_string.hpp>
#include <limits>

namespace mc::payments {
namespace {

constexpr std::string_view kInvoiceColumns =
    "SELECT id, kind, year, place_in_year, number, order_id, refund_id, student_id, issued_at, seller_name, "
    "seller_address, seller_gstin, buyer_name, buyer_state, subject_kind, code, minutes, given_by, supply_place, "
    "gst_ppm, sac, fee_minor, currency, service_minor, currency, cgst_minor, currency, sgst_minor, currency, "
    "igst_minor, currency, reductions_minor, currency, total_minor, currency, granted FROM invoices ";

std::string invoiceSql(std::string_view tail) {
    return std::string(kInvoiceColumns).append(tail);
}

}  // namespace

std::int64_t InvoiceStore::nextNumber(Transaction& tx, domain::InvoiceKind kind, int year) const {
    return tx.scalar<std::int64_t>(
        "INSERT INTO invoice_numbers (kind, year, last) VALUES ($1, $2, 1) "
        "ON CONFLICT (kind, year) DO UPDATE SET last = invoice_numbers.last + 1 RETURNING last",
        kind, year);
}

void InvoiceStore::insert(Transaction& tx, const InvoiceRow& row) const {
    const auto& parts = row.parts;
    tx.execute(
        "INSERT INTO invoices (id, kind, year, place_in_year, number, order_id, refund_id, student_id, issued_at, "
        "seller_name, seller_address, seller_gstin, buyer_name, buyer_state, subject_kind, code, minutes, given_by, "
        "supply_place, gst_ppm, sac, currency, fee_minor, service_minor, cgst_minor, sgst_minor, igst_minor, "
        "reductions_minor, total_minor, granted) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, "
        "$15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30)",
        row.id, row.kind, row.year, row.placeInYear, row.number, row.orderId, row.refundId, row.studentId, row.issuedAt,
        row.sellerName, row.sellerAddress, row.sellerGstin, row.buyerName, row.buyerState, row.subject, row.code,
        row.minutes, row.by, row.place, row.gst, row.sac, parts.total.currency, parts.fee.minor, parts.service.minor,
        parts.cgst.minor, parts.sgst.minor, parts.igst.minor, parts.reductions.minor, parts.total.minor, row.granted);
}

std::optional<InvoiceRow> InvoiceStore::find(Reader& reader, domain::InvoiceId id) const {
    return reader.one<InvoiceRow>(invoiceSql("WHERE id = $1"), id);
}

std::optional<InvoiceRow> InvoiceStore::ofOrder(Reader& reader, domain::OrderId order) const {
    return reader.one<InvoiceRow>(invoiceSql("WHERE order_id = $1 AND kind <> 'credit_note'"), order);
}

domain::InvoiceParts InvoiceStore::creditedOf(Reader& reader, domain::OrderId order, domain::Currency currency) const {
    const domain::Money none{0, currency};
    domain::InvoiceParts sum{none, none, none, none, none, none, none};
    for (const auto& note :
         reader.all<InvoiceRow>(invoiceSql("WHERE order_id = $1 AND kind = 'credit_note' ORDER BY id"), order))
        sum += note.parts;
    return sum;
}

std::vector<InvoiceRow> InvoiceStore::list(Reader& reader, const InvoiceFilter& filter, int limit) const {
    const auto place = filter.after.value_or(base::TimedPlace{filter.until.seconds, 0});
    const auto kind = filter.kind ? std::string(boost::describe::enum_to_string(*filter.kind, "")) : std::string();
    auto text = invoiceSql("WHERE issued_at >= $1 AND issued_at < $2 AND (issued_at, id) < ($3, $4)");
    text += filter.student ? " AND student_id = $5" : " AND $5 = 0";
    text += filter.kind ? " AND kind = $6" : " AND $6 = ''";
    text += filter.code.empty() ? " AND $7 = ''" : " AND code = $7";
    return reader.all<InvoiceRow>(text + " ORDER BY issued_at DESC, id DESC LIMIT $8", filter.from, filter.until,
                                  place.at, place.id, filter.student.value_or(domain::UserId{}), kind, filter.code,
                                  limit);
}

std::string InvoiceStore::stateOf(Reader& reader, domain::UserId user) const {
    return reader.one<std::string>("SELECT state FROM billing_states WHERE user_id = $1", user).value_or("");
}

void InvoiceStore::setState(Transaction& tx, domain::UserId user, std::string_view state, domain::UtcTime now) const {
    tx.execute(
        "INSERT INTO billing_states (user_id, state, set_at) VALUES ($1, $2, $3) "
        "ON CONFLICT (user_id) DO UPDATE SET state = $2, set_at = $3",
        user, state, now);
}

}  // namespace mc::payments
