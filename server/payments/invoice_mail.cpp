#include "payments/invoice_mail.h"

#include <boost/describe/enum_to_string.hpp>

#include "domain/amount_words.h"
#include "domain/indian_states.h"
#include "platform/mail/templates.h"
#include "protocol/codec_impl.h"

namespace mc::payments {

/// Emptied once delivered.
struct InvoiceMailFacts {
    domain::InvoiceId invoice;
};
BOOST_DESCRIBE_STRUCT(InvoiceMailFacts, (), (invoice))

}  // namespace mc::payments

namespace mc::protocol {
MC_PROTOCOL_TYPE(payments::InvoiceMailFacts);
}  // namespace mc::protocol

namespace mc::payments {

namespace {

constexpr std::string_view kInvoiceMail = "invoice";

/// Empty where the document has no such part.
std::string invoiceFigure(const domain::Money& amount) {
    return amount.isZero() ? std::string() : domain::format(amount);
}

std::string nameOfState(const std::string& code, domain::Language language) {
    const auto state = domain::indianState(code);
    return state ? std::string(state->name(language)) : std::string();
}

std::string yesWhereTest(bool holds) {
    return holds ? "yes" : "";
}

mail::Values invoiceValues(const protocol::Invoice& invoice, domain::Language language) {
    const auto& parts = invoice.parts;
    const bool isReceipt = invoice.kind == domain::InvoiceKind::receipt;
    const bool isGoodwill = invoice.granted && parts.fee.isZero();
    return {{"number", invoice.number},
            {"of", invoice.ofNumber.value_or("")},
            {"date", mail::Words::of(language).date(domain::dayInIndia(invoice.issuedAt))},
            {"code", invoice.code},
            {"by", invoice.by},
            {"minutes", std::to_string(invoice.minutes)},
            {"seller", invoice.seller.name},
            {"gstin", invoice.seller.gstin},
            {"state", nameOfState(invoice.buyerState, language)},
            {"sac", invoice.sac},
            {"fee", isReceipt ? std::string() : invoiceFigure(parts.fee)},
            {"service", invoiceFigure(parts.service)},
            {"cgst", invoiceFigure(parts.cgst)},
            {"sgst", invoiceFigure(parts.sgst)},
            {"statetax", domain::bearsUtgst(invoice.seller.state) ? "UTGST" : "SGST"},
            {"igst", invoiceFigure(parts.igst)},
            {"goodwill", isGoodwill ? domain::format(parts.total) : std::string()},
            {"reductions", isGoodwill ? std::string() : invoiceFigure(-parts.reductions)},
            {"total", domain::format(parts.total)},
            {"words", domain::amountInWords(parts.total, language)},
            {"sandbox", yesWhereTest(invoice.sandbox)}};
}

std::string invoiceWords(const protocol::Invoice& invoice) {
    if (invoice.kind == domain::InvoiceKind::credit_note) return "credit_note";
    if (invoice.kind == domain::InvoiceKind::receipt) return "receipt";
    return invoice.seller.gstin.empty() ? "bill" : "invoice";
}

}  // namespace

InvoiceMail::InvoiceMail(const Parts& parts, std::string productName, domain::Language language)
    : m_parts(parts), m_productName(std::move(productName)), m_language(language) {
    m_parts.mailer.compose(kInvoiceMail, [this](const std::string& facts) { return write(facts); });
}

domain::Result<void> InvoiceMail::send(domain::UserId student, domain::InvoiceId id) {
    return m_parts.database.write([&](database::Transaction& tx) -> domain::Result<void> {
        const auto row = m_store.find(tx, id);
        if (!row || row->studentId != student) return domain::fail(domain::ErrorCode::not_found);
        m_parts.mailer.enqueue(tx, kInvoiceMail, protocol::encode(InvoiceMailFacts{id}));
        return {};
    });
}

std::optional<mail::Mail> InvoiceMail::write(const std::string& json) const {
    const auto facts = protocol::decode<InvoiceMailFacts>(json);
    if (!facts) throw jobs::PermanentFailure("the facts of an invoice's mail are damaged");
    return m_parts.database.read([&](database::Reader& reader) -> std::optional<mail::Mail> {
        const auto row = m_store.find(reader, facts->invoice);
        const auto to = row ? m_people.contact(reader, row->studentId) : std::nullopt;
        if (!to || !to->verified) return std::nullopt;
        const auto language = to->language.value_or(m_language);
        const auto invoice = m_parts.invoices.show(reader, *row);
        auto values = invoiceValues(invoice, language);
        values["name"] = to->name;
        values["product"] = m_productName;
        return mail::render(
            {.form = "invoice", .words = invoiceWords(invoice), .language = language, .values = std::move(values)},
            to->email, to->name);
    });
}

}  // namespace mc::payments
