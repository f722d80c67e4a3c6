#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/invoice.h"
#include "domain/subject.h"
#include "domain/time.h"
#include "protocol/limits.h"

namespace mc::protocol {

using domain::InvoiceKind;
using domain::InvoiceParts;

/// Who issued it, as on that day.
struct InvoiceSeller {
    std::string name;
    std::string address;  ///< In one line; may be empty.
    std::string gstin;    ///< Empty: not registered, and the document is a bill without tax.
    std::string state;    ///< Its code; empty without a GSTIN.
};
BOOST_DESCRIBE_STRUCT(InvoiceSeller, (), (name, address, gstin, state))

/// An invoice, a receipt for credits, or a credit note about one, whole: nothing in it ever changes (PAY-4). An invoice over
/// nothing is of what a plan's minutes paid. The words are the reader's.
struct Invoice {
    domain::InvoiceId id;
    InvoiceKind kind = InvoiceKind::invoice;
    std::string number;                     ///< "MC/26-27/000001"
    std::optional<std::string> ofNumber;    ///< A credit note's invoice …
    std::optional<domain::UtcTime> ofDate;  ///< … and when that was issued.
    domain::UtcTime issuedAt;               ///< Its date is the day in India.
    InvoiceSeller seller;
    std::string buyer;       ///< Name.
    std::string buyerState;  ///< Code; empty: none was named, and the seller's counts.
    domain::SubjectKind subject = domain::SubjectKind::session;
    std::string code;  ///< By which people call what was sold: "GRP-20260218-001".
    int minutes = 0;
    std::string by;  ///< Name of who gives the session.
    domain::SupplyPlace place = domain::SupplyPlace::untaxed;
    std::int64_t gstPpm = 0;  ///< The whole rate: 180000 is 18 %, which may be 9 % and 9 %.
    std::string sac;          ///< Code of the service; empty where untaxed.
    InvoiceParts parts;
    bool granted = false;                            ///< A credit note out of goodwill: no tax changes.
    bool sandbox = false;                            ///< No money moved.
    std::optional<domain::PriceSummary> price = {};  ///< Of an invoice about a session: as it was shown before paying.
};
BOOST_DESCRIBE_STRUCT(Invoice, (),
                      (id, kind, number, ofNumber, ofDate, issuedAt, seller, buyer, buyerState, subject, code, minutes,
                       by, place, gstPpm, sac, parts, granted, sandbox, price))

/// GET /api/payments/invoices?code=&limit=&cursor=: one's own, the newest first; `code`: of what is called so alone.
/// GET /api/admin/invoices?kind=&from=&until=&limit=&cursor=: everybody's, for finance and owners.
struct InvoicePage {
    std::vector<Invoice> items;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(InvoicePage, (), (items, next))

/// GET /api/me/billing, PUT the same with SetBilling: what invoices from now on need of a person.
struct Billing {
    std::optional<std::string> state;  ///< Code of GST; absent: not named yet.
    std::string sellerState;           ///< Counts where none is named; empty: no tax is charged, and none is needed.
};
BOOST_DESCRIBE_STRUCT(Billing, (), (state, sellerState))

struct SetBilling {
    std::string state;  ///< "29"
};
BOOST_DESCRIBE_STRUCT(SetBilling, (), (state))
template <>
inline const FieldLimits& Limits<SetBilling>::table() {
    static const FieldLimits limits{{"state", length(2, 2).format(Format::digits)}};
    return limits;
}

}  // namespace mc::protocol
