#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/invoice.h"
#include "domain/subject.h"
#include "payments/payment_store.h"
#include "platform/base/paging.h"

namespace mc::payments {

/// A document as it was issued.
struct InvoiceRow {
    domain::InvoiceId id;
    domain::InvoiceKind kind = domain::InvoiceKind::invoice;
    int year = 0;  ///< In which the financial year began.
    std::int64_t placeInYear = 0;
    std::string number;
    domain::OrderId orderId;
    std::optional<domain::RefundId> refundId;  ///< A credit note's.
    domain::UserId studentId;
    domain::UtcTime issuedAt;
    std::string sellerName;
    std::string sellerAddress;
    std::string sellerGstin;
    std::string buyerName;
    std::string buyerState;
    domain::SubjectKind subject = domain::SubjectKind::session;
    std::string code;
    int minutes = 0;
    std::string by;
    domain::SupplyPlace place = domain::SupplyPlace::untaxed;
    domain::Rate gst;
    std::string sac;
    domain::InvoiceParts parts;
    bool granted = false;
};
BOOST_DESCRIBE_STRUCT(InvoiceRow, (),
                      (id, kind, year, placeInYear, number, orderId, refundId, studentId, issuedAt, sellerName,
                       sellerAddress, sellerGstin, buyerName, buyerState, subject, code, minutes, by, place, gst, sac,
                       parts, granted))

/// Which documents are wanted.
struct InvoiceFilter {
    std::optional<domain::UserId> student = {};
    std::optional<domain::InvoiceKind> kind = {};
    std::string code = {};                            ///< Of what people call so; empty: of anything.
    domain::UtcTime from = {};                        ///< When it was issued.
    domain::UtcTime until = {std::int64_t{1} << 60};  ///< Not included.
    std::optional<base::TimedPlace> after = {};
};

/// The SQL of invoices, credit notes and of what they need of a person. Free of state.
class InvoiceStore {
public:
    using Reader = database::Reader;
    using Transaction = database::Transaction;

    /// The next number of its kind in that year: taken, if the transaction is kept.
    std::int64_t nextNumber(Transaction& tx, domain::InvoiceKind kind, int year) const;
    void insert(Transaction& tx, const InvoiceRow& row) const;
    std::optional<InvoiceRow> find(Reader& reader, domain::InvoiceId id) const;
    /// The invoice or the receipt of an order, not its credit notes.
    std::optional<InvoiceRow> ofOrder(Reader& reader, domain::OrderId order) const;
    /// What of an order's invoice was credited, part by part.
    domain::InvoiceParts creditedOf(Reader& reader, domain::OrderId order, domain::Currency currency) const;
    /// The newest first, at most `limit`.
    std::vector<InvoiceRow> list(Reader& reader, const InvoiceFilter& filter, int limit) const;

    /// Empty while none is named.
    std::string stateOf(Reader& reader, domain::UserId user) const;
    void setState(Transaction& tx, domain::UserId user, std::string_view state, domain::UtcTime now) const;
};

}  // namespace mc::payments
