#include "admin/dispute_sheet.h"

#include <algorithm>
#include <utility>

#include "account/legal_sections.h"
#include "admin/desk_words.h"
#include "admin/dispute_words.h"
#include "admin/order_words.h"
#include "booking/price_lines.h"
#include "text/format.h"
#include "text/utf8.h"
#include "widgets/sheet_pages.h"

namespace mc::admin {

namespace sheet = widgets::sheet;
using text::textOf;

namespace {

constexpr double kLabelWidth = 150;
constexpr double kTextWidth = sheet::kContent - kLabelWidth - 12;
constexpr double kRowRoom = 96;
constexpr int kMostAtOnce = 300;  ///< Characters of a row, so that it fits into its room.

/// What is longer goes on in a row of its own.
QString takePart(QString& rest) {
    if (rest.size() <= kMostAtOnce) return std::exchange(rest, QString());
    auto end = rest.lastIndexOf(QLatin1Char(' '), kMostAtOnce);
    if (end <= 0) end = rest.at(kMostAtOnce).isLowSurrogate() ? kMostAtOnce - 1 : kMostAtOnce;
    const auto part = rest.left(end);
    rest = rest.mid(end).trimmed();
    return part;
}

}  // namespace

DisputeSheet::DisputeSheet(const protocol::DisputeEvidence& evidence, const domain::ZoneTable& zone, QString family)
    : m_evidence(evidence), m_zone(zone), m_family(std::move(family)) {
    const auto& dispute = evidence.dispute;
    heading(tr("The payment"));
    row(tr("Payment"), textOf(dispute.gatewayPaymentId));
    row(tr("Dispute"), textOf(dispute.gatewayDisputeId));
    row(tr("The bank’s reason"), textOf(dispute.reasonCode));
    row(tr("Amount"), text::money(dispute.amount));
    row(tr("Of it not given back"), text::money(dispute.exposure));
    row(tr("Paid by"), textOf(dispute.student));
    if (evidence.session) addSession(*evidence.session);
    if (evidence.session) addPolicy(*evidence.session);
    addAgreements();
    if (evidence.price) addPrice(*evidence.price);
    addBooks();
    addMessages();
}

void DisputeSheet::heading(const QString& words) {
    m_rows.push_back({words, {}, true});
}

void DisputeSheet::row(const QString& label, const QString& text) {
    QString rest = text;
    m_rows.push_back({label, takePart(rest), false});
    while (!rest.isEmpty())
        m_rows.push_back({{}, takePart(rest), false});
}

QString DisputeSheet::when(const std::optional<domain::UtcTime>& time) const {
    if (!time) return {};
    return tr("%1, %2", "day, time").arg(text::yearDate(m_zone, *time), text::clockTime(m_zone, *time));
}

void DisputeSheet::addSession(const protocol::EvidenceSession& session) {
    heading(tr("The session"));
    row(tr("Booking"), textOf(session.code));
    row(tr("Mentor"), textOf(session.mentor));
    if (!session.topic.empty()) row(tr("Topic"), textOf(session.topic));
    row(tr("State"), DeskWords::status(session.status));
    row(tr("Booked"), when(session.bookedAt));
    row(tr("Confirmed"), when(session.confirmedAt));
    row(tr("From"), when(session.startsAt));
    row(tr("Until"), when(session.endsAt));
    heading(tr("Who was in the room"));
    row(tr("Student"), session.studentCame ? tr("Was there") : tr("Was not there"));
    row(tr("Mentor"), session.mentorCame ? tr("Was there") : tr("Was not there"));
    row(tr("Together"), session.met ? tr("At least five minutes") : tr("Less than five minutes"));
    for (const auto& stay : session.stays) {
        const auto who = stay.who == domain::Party::student ? tr("Student came and left") : tr("Mentor came and left");
        row(who, tr("%1 to %2", "times").arg(when(stay.from), when(stay.until)));
    }
}

void DisputeSheet::addPolicy(const protocol::EvidenceSession& session) {
    const auto& policy = session.policy;
    heading(tr("The policy as it was booked"));
    row(tr("Agreed to"), session.policyAccepted ? tr("Yes, when booking") : tr("No"));
    row(tr("Everything back"), tr("Until %1 before the start").arg(text::durationWords(policy.fullBefore)));
    row(tr("%1 % back").arg(policy.partialPercent),
        tr("Until %1 before the start").arg(text::durationWords(policy.partialUntil)));
}

void DisputeSheet::addAgreements() {
    if (m_evidence.agreements.empty()) return;
    heading(tr("Texts that were agreed to"));
    for (const auto& agreement : m_evidence.agreements)
        row(account::legalTitle(agreement.kind),
            tr("Version %1, on %2", "number, when").arg(QString::number(agreement.version), when(agreement.at)));
}

/// Line by line as the student saw it.
void DisputeSheet::addPrice(const domain::PriceSummary& price) {
    heading(tr("The price as it was shown"));
    const auto& session = m_evidence.session;
    const int minutes = session ? static_cast<int>((session->endsAt - session->startsAt) / domain::kMinute) : 0;
    for (const auto& line : domain::linesOf(price))
        row(booking::PriceLines::words(price, line.kind, minutes), text::money(line.amount));
    if (price.gstIncluded) row(tr("GST, contained"), text::money(price.gst));
    row(tr("Total"), text::money(price.total));
}

void DisputeSheet::addBooks() {
    heading(tr("Paid, invoiced and given back"));
    for (const auto& attempt : m_evidence.order.attempts)
        row(when(attempt.at), tr("%1 by %2, %3", "amount, way, payment")
                                  .arg(text::money(attempt.amount), OrderWords::method(attempt.method),
                                       textOf(attempt.gatewayPaymentId)));
    for (const auto& document : m_evidence.documents) {
        const bool isNote = document.kind == domain::InvoiceKind::credit_note;
        row(when(document.issuedAt),
            (isNote ? tr("Credit note %1 over %2", "number, amount") : tr("Invoice %1 over %2", "number, amount"))
                .arg(textOf(document.number), text::money(document.parts.total)));
    }
    for (const auto& refund : m_evidence.order.refunds)
        row(tr("Given back"), OrderWords::refund(refund, m_zone));
    if (m_evidence.order.refunds.empty()) row(tr("Given back"), tr("Nothing"));
}

void DisputeSheet::addMessages() {
    if (m_evidence.messages.empty()) return;
    heading(tr("Messages, which both allow to be read"));
    for (const auto& message : m_evidence.messages)
        row(tr("%1, %2", "name, when").arg(textOf(message.sender), when(message.at)),
            message.removed ? tr("Removed") : textOf(message.content));
}

bool DisputeSheet::writePdf(QIODevice& file) const {
    const widgets::SheetPages pages{
        .title = DisputeWords::about(m_evidence.dispute),
        .lines = m_rows.size(),
        .lineRoom = kRowRoom,
        .head = [this](Pen& pen) { return paintHead(pen); },
        .line = [this](Pen& pen, double y, std::size_t line) { return paintRow(pen, y, m_rows[line]); }};
    return pages.write(file, m_family);
}

double DisputeSheet::paintHead(Pen& pen) const {
    double y = pen.write(sheet::kMargin, sheet::kMargin, sheet::kContent, tr("Evidence"),
                         {.size = 20, .color = sheet::kAccent, .bold = true});
    y = pen.write(sheet::kMargin, y + 4, sheet::kContent, DisputeWords::about(m_evidence.dispute),
                  {.size = 11, .bold = true});
    y = pen.small(sheet::kMargin, y + 2, sheet::kContent,
                  tr("Put together on %1. Times are those of %2.", "when, zone")
                      .arg(when(m_evidence.madeAt), textOf(m_zone.name().value))) +
        12;
    pen.rule(y);
    return y + 4;
}

double DisputeSheet::paintRow(Pen& pen, double y, const Row& row) const {
    if (row.isHeading)
        return pen.write(sheet::kMargin, y + 12, sheet::kContent, row.label, {.size = 12, .bold = true}) + 6;
    const double label = pen.small(sheet::kMargin, y + 1, kLabelWidth, row.label);
    const double text = pen.write(sheet::kMargin + kLabelWidth + 12, y, kTextWidth, row.text, {});
    return std::max(label, text) + 3;
}

}  // namespace mc::admin
