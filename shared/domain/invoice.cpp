#include "domain/invoice.h"

#include <algorithm>

#include "domain/indian_states.h"

namespace mc::domain {
namespace {

constexpr std::size_t kLeastNumberDigits = 6;

void setTax(InvoiceParts& parts, const Money& gst, SupplyPlace place) {
    if (place == SupplyPlace::other_state) {
        parts.igst = gst;
        return;
    }
    parts.cgst = multiply(gst, 1, 2);
    parts.sgst = gst - parts.cgst;
}

Money reductionsOf(const PriceSummary& price) {
    return price.included + price.discount + price.credits;
}

/// What is left of it at a smaller total.
InvoiceParts partsAt(const Money& total, const PriceSummary& price, const FeeRates& rates, SupplyPlace place) {
    const Money none{0, total.currency};
    InvoiceParts parts{none, none, none, none, none, none, total};
    if (total.isZero() && !price.total.isZero()) return parts;
    const bool whole = total == price.total;
    const auto scaled = [&](const Money& amount) {
        return whole ? amount : multiply(amount, total.minor, price.total.minor);
    };
    parts.reductions = scaled(reductionsOf(price));
    if (place != SupplyPlace::untaxed) {
        const auto split = splitFee(scaled(price.sessionFee), rates);
        const auto own = splitPlatformFee(scaled(price.platformFee), rates);
        parts.service = split.platformNet + own.net;
        setTax(parts, split.gst + own.gst, place);
    }
    parts.fee = total + parts.reductions - parts.service - parts.tax();
    return parts;
}

}  // namespace

SupplyPlace supplyPlace(std::string_view sellerGstin, std::string_view studentState) {
    if (sellerGstin.empty()) return SupplyPlace::untaxed;
    const bool same = studentState.empty() || studentState == stateCodeOf(sellerGstin);
    return same ? SupplyPlace::same_state : SupplyPlace::other_state;
}

InvoiceParts operator-(const InvoiceParts& a, const InvoiceParts& b) {
    return {a.fee - b.fee,   a.service - b.service,       a.cgst - b.cgst,  a.sgst - b.sgst,
            a.igst - b.igst, a.reductions - b.reductions, a.total - b.total};
}

InvoiceParts& operator+=(InvoiceParts& a, const InvoiceParts& b) {
    a.fee += b.fee;
    a.service += b.service;
    a.cgst += b.cgst;
    a.sgst += b.sgst;
    a.igst += b.igst;
    a.reductions += b.reductions;
    a.total += b.total;
    return a;
}

InvoiceParts invoiceParts(const PriceSummary& price, const FeeRates& rates, SupplyPlace place) {
    return partsAt(price.total, price, rates, place);
}

InvoiceParts partsFrom(const Money& fee, const Money& service, const Money& gst, const Money& total,
                       SupplyPlace place) {
    const Money none{0, total.currency};
    InvoiceParts parts{fee, none, none, none, none, fee + service + gst - total, total};
    if (place == SupplyPlace::untaxed) {
        parts.fee += service + gst;
        return parts;
    }
    parts.service = service;
    setTax(parts, gst, place);
    return parts;
}

InvoiceParts partsLeft(const PriceSummary& price, const FeeRates& rates, SupplyPlace place, const Credited& credited) {
    auto parts = partsAt(price.total - credited.plain, price, rates, place);
    parts.reductions += credited.granted;
    parts.total -= credited.granted;
    return parts;
}

Money creditDue(const Money& total, const Money& paid, const Money& back) {
    const Money none{0, total.currency};
    if (back >= paid) return total;
    const auto beyond = std::max(paid - total, none);
    return std::clamp(back - beyond, none, total);
}

std::string documentNumber(std::string_view prefix, FinancialYear year, std::int64_t number) {
    auto digits = std::to_string(number);
    if (digits.size() < kLeastNumberDigits) digits.insert(0, kLeastNumberDigits - digits.size(), '0');
    return std::string(prefix) + "/" + toString(year) + "/" + digits;
}

}  // namespace mc::domain
