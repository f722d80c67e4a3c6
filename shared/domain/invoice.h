#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <string>

#include "domain/fees.h"
#include "domain/financial_year.h"
#include "domain/ids.h"
#include "domain/price_summary.h"

namespace mc::domain {

using InvoiceId = Id<struct InvoiceTag>;  ///< Of a credit note as well.

/// The kinds of documents, each with numbers of its own.
BOOST_DEFINE_FIXED_ENUM_CLASS(InvoiceKind, int, invoice, credit_note,
                              receipt)  // Of credits: money was taken and nothing supplied yet, so that no tax is due.

/// Where the student is, seen from the seller: a supply within one state bears the centre's and the state's tax, any other
/// the integrated one (IGST Act, sections 7 and 8). Who is not registered may charge none.
BOOST_DEFINE_FIXED_ENUM_CLASS(SupplyPlace, int, untaxed, same_state, other_state)
/// By the codes of GST; no GSTIN: untaxed. A student who has named no state is where the seller is (section 12(2)(b)(ii)).
SupplyPlace supplyPlace(std::string_view sellerGstin, std::string_view studentState);

/// What a document of account is made of. fee + service + cgst + sgst + igst − reductions == total, always.
struct InvoiceParts {
    Money fee;      ///< Of who gives the session, the gateway's in it: collected, and no supply of the platform.
    Money service;  ///< The platform's own, its fee too, without tax: what GST is computed of. Zero where untaxed.
    Money cgst;
    Money sgst;  ///< In some union territories UTGST (domain/indian_states.h).
    Money igst;
    Money reductions;  ///< ≥ 0 on an invoice: minutes, discount and credits, which the platform bears.
    Money total;
    bool operator==(const InvoiceParts&) const = default;

    Money tax() const { return cgst + sgst + igst; }
};
BOOST_DESCRIBE_STRUCT(InvoiceParts, (), (fee, service, cgst, sgst, igst, reductions, total))
InvoiceParts operator-(const InvoiceParts& a, const InvoiceParts& b);
InvoiceParts& operator+=(InvoiceParts& a, const InvoiceParts& b);

/// The tax is that of splitFee and splitPlatformFee, so that documents and ledger say the same. Where it is two, CGST is the half of it, half up,
/// and SGST the rest.
InvoiceParts invoiceParts(const PriceSummary& price, const FeeRates& rates, SupplyPlace place);

/// The same from its figures; what they come to above the total, the platform bears.
InvoiceParts partsFrom(const Money& fee, const Money& service, const Money& gst, const Money& total, SupplyPlace place);

/// What of an invoice is credited.
struct Credited {
    Money plain;    ///< By rule: the supply became smaller.
    Money granted;  ///< The platform bears it: the supply stays as it was, and so does its tax.
};
/// What stays of an invoice then: the invoice of that smaller price, as the ledger splits what is retained (decision 11), less
/// what was granted. A credit note is what stayed before it less what stays after it, so that the invoice less its notes is
/// always what stays.
InvoiceParts partsLeft(const PriceSummary& price, const FeeRates& rates, SupplyPlace place, const Credited& credited);

/// How much of an invoice over `total` is to be credited once `back` of the `paid` money has gone back. What was paid beyond
/// the total goes back without one (case 24).
Money creditDue(const Money& total, const Money& paid, const Money& back);

/// "MC/26-27/000001" (decision 23): six digits at least. A prefix of at most two letters keeps it within the sixteen
/// characters that are allowed, up to 9,999,999 a year.
std::string documentNumber(std::string_view prefix, FinancialYear year, std::int64_t number);

}  // namespace mc::domain
