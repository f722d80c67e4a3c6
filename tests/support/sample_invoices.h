#pragma once

#include "domain/invoice.h"
#include "protocol/invoices.h"

namespace mc::support {

/// ₹1,000 for an hour, from one state into another, on 15 January 2027.
inline protocol::Invoice sampleInvoice(domain::SupplyPlace place = domain::SupplyPlace::other_state) {
    protocol::Invoice invoice;
    invoice.id = {501};
    invoice.number = "MC/26-27/000041";
    invoice.issuedAt = {1'800'000'000};
    invoice.seller = {"Graphora Mentoring Pvt. Ltd.", "4 MG Road, Bengaluru 560001, India", "29ZZZZZ0000Z1ZM", "29"};
    invoice.buyer = "Maya Nair";
    invoice.buyerState = place == domain::SupplyPlace::other_state ? "32" : "29";
    invoice.code = "GRP-20270115-001";
    invoice.minutes = 60;
    invoice.by = "Ananya Krishnan";
    invoice.place = place;
    invoice.gstPpm = 180'000;
    invoice.sac = "998599";
    if (place == domain::SupplyPlace::untaxed) {
        invoice.seller.gstin.clear();
        invoice.seller.state.clear();
        invoice.gstPpm = 0;
        invoice.sac.clear();
    }
    invoice.parts = domain::invoiceParts(domain::priceSummary(domain::rupees(1000), {}, {}), {}, place);
    return invoice;
}

/// Half of it, a day later.
inline protocol::Invoice sampleCreditNote() {
    auto note = sampleInvoice();
    const domain::Money none;
    note.id = {502};
    note.kind = domain::InvoiceKind::credit_note;
    note.ofNumber = note.number;
    note.ofDate = note.issuedAt;
    note.number = "CN/26-27/000007";
    note.issuedAt = note.issuedAt + domain::kDay;
    note.parts = note.parts - domain::partsLeft(domain::priceSummary(domain::rupees(1000), {}, {}), {}, note.place,
                                                {domain::rupees(500), none});
    return note;
}

inline protocol::InvoicePage sampleInvoices() {
    auto earlier = sampleInvoice(domain::SupplyPlace::same_state);
    earlier.id = {503};
    earlier.number = "MC/25-26/000900";
    earlier.issuedAt = earlier.issuedAt - 300 * domain::kDay;
    return {{sampleCreditNote(), sampleInvoice(), earlier}, {}};
}

}  // namespace mc::support
