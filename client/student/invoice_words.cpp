#include "student/invoice_words.h"

#include <QLocale>

#include "booking/billing.h"
#include "booking/price_lines.h"
#include "domain/amount_words.h"
#include "domain/indian_states.h"
#include "text/format.h"
#include "text/reader_language.h"

namespace mc::student {

using domain::InvoiceKind;
using domain::SupplyPlace;
using protocol::Invoice;

namespace {

constexpr std::int64_t kPpmOfAPercent = 10'000;
const domain::ZoneName kZoneOfTax{"Asia/Kolkata"};

QString wordsOf(const std::string& text) {
    return QString::fromStdString(text);
}

}  // namespace

QString InvoiceWords::title(const Invoice& invoice) {
    if (invoice.kind == InvoiceKind::credit_note) return tr("Credit note");
    if (invoice.subject == domain::SubjectKind::credits) return tr("Receipt");
    return invoice.seller.gstin.empty() ? tr("Bill") : tr("Tax invoice");
}

QString InvoiceWords::what(const Invoice& invoice) {
    if (invoice.subject == domain::SubjectKind::credits) return tr("Credits for sessions");
    if (invoice.subject == domain::SubjectKind::plan) return tr("One month of a plan");
    if (invoice.by.empty()) return wordsOf(invoice.code);
    return tr("%n minute(s) with %1", nullptr, invoice.minutes).arg(wordsOf(invoice.by));
}

QString InvoiceWords::date(domain::UtcTime issuedAt) {
    return text::yearDate(text::zoneTable(kZoneOfTax), issuedAt);
}

QString InvoiceWords::year(const Invoice& invoice) {
    const int begins = domain::financialYearOf(invoice.issuedAt).begins;
    const auto of = [](int year, int month) {
        return QLocale().toString(QDate(year, month, 1), QStringLiteral("MMMM yyyy"));
    };
    return tr("%1 – %2", "first and last month of a financial year").arg(of(begins, 4), of(begins + 1, 3));
}

QString InvoiceWords::place(const Invoice& invoice) {
    const auto& code = invoice.buyerState.empty() ? invoice.seller.state : invoice.buyerState;
    return code.empty() ? QString() : QStringLiteral("%1 (%2)").arg(booking::Billing::name(code), wordsOf(code));
}

QString InvoiceWords::inWords(const domain::Money& amount) {
    return wordsOf(domain::amountInWords(amount, text::readerLanguage()));
}

QString InvoiceWords::rate(std::int64_t ppm) {
    return QLocale().toString(static_cast<double>(ppm) / kPpmOfAPercent, 'f', QLocale::FloatingPointShortest) +
           QStringLiteral("\u00a0%");
}

std::vector<InvoiceWords::Line> InvoiceWords::lines(const Invoice& invoice) {
    const auto& parts = invoice.parts;
    const bool isNote = invoice.kind == InvoiceKind::credit_note;
    if (invoice.granted && parts.fee.isZero())
        return {{tr("Goodwill"), tr("Tax stays as it is."), {}, -parts.reductions}};
    std::vector<Line> lines;
    const bool taxed = invoice.place != SupplyPlace::untaxed;
    // A plan is the platform's own service, whole.
    const bool isPlan = taxed && invoice.subject == domain::SubjectKind::plan;
    if (!isPlan)
        lines.push_back(
            {what(invoice),
             taxed
                 ? tr("The mentor’s fee, collected for %1. The platform charges no GST on it.").arg(wordsOf(invoice.by))
                 : QString(),
             {},
             parts.fee});
    if (taxed)
        lines.push_back({isPlan ? what(invoice) : tr("Service of the platform"), tr("Taxable value"),
                         wordsOf(invoice.sac), parts.service});
    if (invoice.place == SupplyPlace::same_state) {
        lines.push_back({tr("CGST %1", "rate").arg(rate(invoice.gstPpm / 2)), {}, {}, parts.cgst});
        const QString ours = domain::bearsUtgst(invoice.seller.state) ? tr("UTGST %1", "rate") : tr("SGST %1", "rate");
        lines.push_back({ours.arg(rate(invoice.gstPpm / 2)), {}, {}, parts.sgst});
    }
    if (invoice.place == SupplyPlace::other_state)
        lines.push_back({tr("IGST %1", "rate").arg(rate(invoice.gstPpm)), {}, {}, parts.igst});
    if (!parts.reductions.isZero())
        lines.push_back({isNote ? tr("Reductions, and what was credited before") : tr("Plan and minutes"),
                         {},
                         {},
                         -parts.reductions});
    return lines;
}

std::vector<InvoiceWords::Line> InvoiceWords::price(const Invoice& invoice) {
    if (!invoice.price) return {};
    std::vector<Line> lines;
    for (const auto& line : domain::linesOf(*invoice.price))
        lines.push_back({booking::PriceLines::words(*invoice.price, line.kind, invoice.minutes), {}, {}, line.amount});
    lines.push_back({tr("Paid"), booking::PriceLines::gstNote(*invoice.price), {}, invoice.price->total});
    return lines;
}

QStringList InvoiceWords::notes(const Invoice& invoice) {
    QStringList notes;
    if (invoice.sandbox) notes << tr("This is a test: no money moved.");
    if (invoice.seller.gstin.empty())
        notes << tr("%1 is not registered for GST; none is charged.").arg(wordsOf(invoice.seller.name));
    if (invoice.subject == domain::SubjectKind::credits && !invoice.seller.gstin.empty())
        notes << tr("Sessions that are paid with them are invoiced with GST.");
    if (invoice.place != SupplyPlace::untaxed) notes << tr("Tax is not payable under reverse charge.");
    notes << tr("Made by a computer; it needs no signature.");
    return notes;
}

QString InvoiceWords::fileName(const Invoice& invoice) {
    return wordsOf(invoice.number).replace(u'/', u'-') + QStringLiteral(".pdf");
}

}  // namespace mc::student
