#include "payments/invoices.h"

#include <algorithm>

#include "domain/indian_states.h"
#include "payments/ledger/ledger_view.h"

namespace mc::payments {

using database::Reader;
using domain::ErrorCode;
using domain::fail;
using domain::InvoiceKind;
using domain::Result;

namespace {

bool hasGoneBack(const Refund& refund) {
    return refund.status == RefundStatus::processed;
}

/// What the sale of something whose minutes paid for it, and what was given back of that, left in the books: over nothing.
domain::InvoiceParts partsInBooks(const std::vector<ledger::Line>& lines, const domain::Money& nothing,
                                  domain::SupplyPlace place) {
    using enum ledger::AccountKind;
    auto fee = nothing;
    auto service = nothing;
    auto gst = nothing;
    for (const auto& line : lines) {
        if (line.kind != ledger::JournalKind::sale && line.kind != ledger::JournalKind::sale_reversal) continue;
        if (line.account == mentor_unearned || line.account == gateway_fee) fee -= line.amount;
        if (line.account == commission) service -= line.amount;
        if (line.account == gst_payable) gst -= line.amount;
    }
    return domain::partsFrom(fee, service, gst, nothing, place);
}

std::string stateOfSeller(const std::string& gstin) {
    return gstin.empty() ? std::string() : std::string(domain::stateCodeOf(gstin));
}

}  // namespace

void Invoices::onCaptured(Transaction& tx, const PaymentCaptured& event) {
    const auto order = *m_payments.order(tx, event.order);
    const auto item = itemOf(tx, order);
    if (!isPaid(tx, event)) return;
    const auto buyer = m_people.find(tx, event.student);
    InvoiceRow row;
    row.kind = event.subject.kind == domain::SubjectKind::credits ? InvoiceKind::receipt : InvoiceKind::invoice;
    row.orderId = event.order;
    row.studentId = event.student;
    row.sellerName = m_options.sellerName;
    row.sellerAddress = m_options.sellerAddress;
    row.sellerGstin = m_options.gstin;
    row.buyerName = buyer ? buyer->name : std::string();
    row.buyerState = m_store.stateOf(tx, event.student);
    row.subject = event.subject.kind;
    row.code = order.receipt;
    row.minutes = item.minutes;
    row.by = item.by;
    // Of credits nothing is taxed before they are spent.
    row.place = item.gst.ppm == 0 ? domain::SupplyPlace::untaxed : domain::supplyPlace(row.sellerGstin, row.buyerState);
    const bool taxed = row.place != domain::SupplyPlace::untaxed;
    row.gst = taxed ? item.gst : domain::Rate{};
    row.sac = taxed ? m_options.sac : std::string();
    row.parts = domain::invoiceParts(item.price, item.rates(), row.place);
    issue(tx, row, event.at);
    // Of money that was in quarantine, something may have gone back before.
    std::optional<Refund> last;
    for (const auto& refund : m_refunds.ofOrder(tx, event.order))
        if (hasGoneBack(refund)) last = refund;
    if (last) credit(tx, m_store.ofOrder(tx, event.order).value(), *last, event.at);
}

/// By money that stays, by credits that were spent, or by minutes of a plan. Else its subject cannot be had any more: whoever
/// sells it has asked all of it back in this transaction (case 22), or has let go what was kept for it.
bool Invoices::isPaid(Reader& reader, const PaymentCaptured& event) const {
    if (!event.payment)
        return !m_wallet.spentFor(reader, event.subject, event.amount.currency).isZero() ||
               !m_plans.takenFor(reader, event.subject).empty();
    return m_refunds.total(reader, event.payment) < m_payments.payment(reader, event.payment).value().amount.minor;
}

/// What is paid with credits is paid: they lower nothing. Orders of before prices were kept, and paid since, are of the rates
/// of that day.
PricedItem Invoices::itemOf(Reader& reader, const Order& order) const {
    if (auto item = m_prices.find(reader, order.id)) {
        item->price.total += item->price.credits;
        item->price.credits = {0, item->price.total.currency};
        return *item;
    }
    const domain::FeeRates usual;
    return {domain::priceSummary(order.amount, {}, usual), usual.commission, usual.gateway, usual.gst, usual.gstMode};
}

void Invoices::onRefunded(Transaction& tx, const RefundProcessed& event) {
    const auto refund = m_refunds.refund(tx, event.refund);
    const auto payment = refund ? m_payments.payment(tx, refund->paymentId) : std::nullopt;
    if (!payment || payment->use != PaymentUse::accepted) return;
    if (const auto invoice = m_store.ofOrder(tx, payment->orderId)) credit(tx, *invoice, *refund, event.at);
}

void Invoices::onCreditsReturned(Transaction& tx, const CreditsReturned& event) {
    creditSubject(tx, event.subject, event.at);
}

void Invoices::onSaleReduced(Transaction& tx, const SaleReduced& event) {
    creditSubject(tx, event.subject, event.at);
}

void Invoices::creditSubject(Transaction& tx, const domain::Subject& subject, domain::UtcTime at) {
    const auto order = m_payments.currentOrder(tx, subject);
    const auto invoice = order ? m_store.ofOrder(tx, order->id) : std::nullopt;
    if (invoice) credit(tx, *invoice, std::nullopt, at);
}

/// In money and in credits. Of what the platform gave, other refunds may have taken the place.
Invoices::Given Invoices::givenFor(Reader& reader, const Order& order) const {
    const auto currency = order.amount.currency;
    Given given{m_wallet.spentFor(reader, order.subject, currency),
                m_wallet.returnedOf(reader, order.subject, currency),
                {0, currency}};
    if (const auto payment = m_payments.acceptedPayment(reader, order.subject)) given.paid += payment->amount;
    for (const auto& refund : m_refunds.ofOrder(reader, order.id)) {
        if (!hasGoneBack(refund)) continue;
        given.back += refund.amount;
        if (refund.granted) given.granted += refund.amount;
    }
    given.granted.minor = std::min(given.granted.minor, ledger::grantedFor(reader, order.subject));
    return given;
}

domain::InvoiceParts Invoices::staysOf(Reader& reader, const InvoiceRow& invoice, const Order& order) const {
    const auto& total = invoice.parts.total;
    if (total.isZero()) return partsInBooks(ledger::linesOf(reader, order.subject), total, invoice.place);
    const auto item = itemOf(reader, order);
    const auto [paid, back, granted] = givenFor(reader, order);
    const auto credited = domain::creditDue(total, paid, back);
    const auto borne = std::min(credited, granted);
    return domain::partsLeft(item.price, item.rates(), invoice.place, {credited - borne, borne});
}

void Invoices::credit(Transaction& tx, const InvoiceRow& invoice, const std::optional<Refund>& refund,
                      domain::UtcTime at) {
    const auto order = *m_payments.order(tx, invoice.orderId);
    const auto left = invoice.parts - m_store.creditedOf(tx, invoice.orderId, invoice.parts.total.currency);
    const auto stays = staysOf(tx, invoice, order);
    if (stays == left) return;
    auto note = invoice;
    note.kind = InvoiceKind::credit_note;
    if (refund) note.refundId = refund->id;
    note.granted = refund && refund->granted;
    note.parts = left - stays;
    issue(tx, note, at);
}

const std::string& Invoices::prefixOf(InvoiceKind kind) const {
    switch (kind) {
        case InvoiceKind::credit_note:
            return m_options.creditPrefix;
        case InvoiceKind::receipt:
            return m_options.receiptPrefix;
        case InvoiceKind::invoice:
            break;
    }
    return m_options.prefix;
}

void Invoices::issue(Transaction& tx, InvoiceRow row, domain::UtcTime at) {
    const auto year = domain::financialYearOf(at);
    row.id = m_parts.ids.next<domain::InvoiceId>();
    row.issuedAt = at;
    row.year = year.begins;
    row.placeInYear = m_store.nextNumber(tx, row.kind, row.year);
    row.number = domain::documentNumber(prefixOf(row.kind), year, row.placeInYear);
    m_store.insert(tx, row);
}

Result<protocol::InvoicePage> Invoices::list(InvoiceFilter filter, const base::Paging& paging) const {
    const auto after = base::timedCursor(paging);
    if (!after) return after.error();
    filter.after = *after;
    return m_parts.database.read([&](Reader& reader) {
        auto rows = m_store.list(reader, filter, paging.limit + 1);
        protocol::InvoicePage page;
        if (std::ssize(rows) > paging.limit) {
            rows.resize(static_cast<std::size_t>(paging.limit));
            page.next = base::timedCursor({rows.back().issuedAt.seconds, rows.back().id.value});
        }
        for (const auto& row : rows)
            page.items.push_back(show(reader, row));
        return page;
    });
}

Result<protocol::Invoice> Invoices::find(domain::UserId student, domain::InvoiceId id) const {
    return m_parts.database.read([&](Reader& reader) -> Result<protocol::Invoice> {
        const auto row = m_store.find(reader, id);
        if (!row || row->studentId != student) return fail(ErrorCode::not_found);
        return show(reader, *row);
    });
}

protocol::Invoice Invoices::show(Reader& reader, const InvoiceRow& row) const {
    protocol::Invoice dto;
    dto.id = row.id;
    dto.kind = row.kind;
    dto.number = row.number;
    if (row.kind == InvoiceKind::credit_note) {
        const auto invoice = m_store.ofOrder(reader, row.orderId).value();
        dto.ofNumber = invoice.number;
        dto.ofDate = invoice.issuedAt;
    }
    dto.issuedAt = row.issuedAt;
    dto.seller = {row.sellerName, row.sellerAddress, row.sellerGstin, stateOfSeller(row.sellerGstin)};
    dto.buyer = row.buyerName;
    dto.buyerState = row.buyerState;
    dto.subject = row.subject;
    dto.code = row.code;
    dto.minutes = row.minutes;
    dto.by = row.by;
    dto.place = row.place;
    dto.gstPpm = row.gst.ppm;
    dto.sac = row.sac;
    dto.parts = row.parts;
    dto.granted = row.granted;
    dto.sandbox = m_options.sandbox;
    const bool hasPrice = row.kind == InvoiceKind::invoice && row.subject == domain::SubjectKind::session;
    if (const auto item = hasPrice ? m_prices.find(reader, row.orderId) : std::nullopt) dto.price = item->price;
    return dto;
}

protocol::Billing Invoices::billing(Reader& reader, domain::UserId user) const {
    protocol::Billing dto;
    if (auto state = m_store.stateOf(reader, user); !state.empty()) dto.state = std::move(state);
    dto.sellerState = stateOfSeller(m_options.gstin);
    return dto;
}

protocol::Billing Invoices::billing(domain::UserId user) const {
    return m_parts.database.read([&](Reader& reader) { return billing(reader, user); });
}

Result<protocol::Billing> Invoices::setState(domain::UserId user, const std::string& state) {
    if (!domain::indianState(state)) return domain::invalid("state", "format", "must be the code of a state");
    return m_parts.database.write([&](Transaction& tx) -> Result<protocol::Billing> {
        m_store.setState(tx, user, state, m_parts.clock.now());
        return billing(tx, user);
    });
}

}  // namespace mc::payments
