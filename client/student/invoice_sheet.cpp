#include "student/invoice_sheet.h"

#include <QPainter>
#include <QPdfWriter>

#include "student/invoice_words.h"
#include "text/format.h"

namespace mc::student {

namespace {

constexpr double kSheetMargin = widgets::sheet::kMargin;
constexpr double kSheetContent = widgets::sheet::kContent;
constexpr double kSheetRight = widgets::sheet::kRight;
constexpr double kSheetAmountWidth = 110;
constexpr double kSheetSacWidth = 64;
constexpr double kSheetWordsWidth = kSheetContent - kSheetAmountWidth - kSheetSacWidth - 24;
constexpr double kSheetHalf = widgets::sheet::kHalf;
constexpr double kSheetFoot = widgets::sheet::kHeight - kSheetMargin - 44;
constexpr double kPriceLine = 15;

QString sheetText(const std::string& text) {
    return QString::fromStdString(text);
}

}  // namespace

bool InvoiceSheet::print(QPagedPaintDevice& paper) const {
    QPainter painter;
    if (!painter.begin(&paper)) return false;
    widgets::sheet::fit(painter);
    paint(painter);
    return painter.end();
}

bool InvoiceSheet::writePdf(QIODevice& file) const {
    QPdfWriter writer(&file);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(InvoiceWords::title(m_invoice) + u' ' + sheetText(m_invoice.number));
    writer.setCreator(sheetText(m_invoice.seller.name));
    return print(writer);
}

void InvoiceSheet::paint(QPainter& painter) const {
    painter.setRenderHint(QPainter::Antialiasing);
    Pen pen(painter, m_family);
    paintPrice(pen, paintTotal(pen, paintLines(pen, paintParties(pen, paintHead(pen)))));
    pen.rule(kSheetFoot);
    pen.small(kSheetMargin, kSheetFoot + 10, kSheetContent, InvoiceWords::notes(m_invoice).join(u' '));
}

/// Who issues it, and what it is.
double InvoiceSheet::paintHead(Pen& pen) const {
    const auto& seller = m_invoice.seller;
    double left = pen.write(kSheetMargin, kSheetMargin, kSheetHalf, sheetText(seller.name), {.size = 15, .bold = true});
    left = pen.small(kSheetMargin, left + 4, kSheetHalf, sheetText(seller.address));
    if (!seller.gstin.empty())
        left = pen.small(kSheetMargin, left + 2, kSheetHalf, tr("GSTIN %1").arg(sheetText(seller.gstin)));
    const double side = kSheetRight - kSheetHalf;
    double right = pen.write(side, kSheetMargin, kSheetHalf, InvoiceWords::title(m_invoice),
                             {.size = 20, .color = widgets::sheet::kAccent, .bold = true, .align = Qt::AlignRight});
    right = pen.write(side, right + 6, kSheetHalf, sheetText(m_invoice.number),
                      {.size = 11, .bold = true, .align = Qt::AlignRight});
    right = pen.small(side, right + 2, kSheetHalf, InvoiceWords::date(m_invoice.issuedAt), Qt::AlignRight);
    const double y = std::max(left, right) + 20;
    pen.rule(y);
    return y + 16;
}

/// For whom, and for what.
double InvoiceSheet::paintParties(Pen& pen, double y) const {
    double left = pen.small(kSheetMargin, y, kSheetHalf, tr("For"));
    left = pen.strong(kSheetMargin, left + 2, kSheetHalf, sheetText(m_invoice.buyer));
    const QString place = InvoiceWords::place(m_invoice);
    if (!place.isEmpty()) left = pen.small(kSheetMargin, left + 2, kSheetHalf, tr("Place of supply: %1").arg(place));
    const double second = kSheetRight - kSheetHalf;
    const bool isSession = m_invoice.subject == domain::SubjectKind::session;
    double right = pen.small(second, y, kSheetHalf, isSession ? tr("Booking") : tr("Order"));
    right = pen.strong(second, right + 2, kSheetHalf, sheetText(m_invoice.code));
    if (m_invoice.ofNumber && m_invoice.ofDate)
        right = pen.small(second, right + 2, kSheetHalf,
                          tr("Against invoice %1 of %2", "number, date")
                              .arg(sheetText(*m_invoice.ofNumber), InvoiceWords::date(*m_invoice.ofDate)));
    return std::max(left, right) + 24;
}

double InvoiceSheet::paintLines(Pen& pen, double y) const {
    constexpr double kSacAt = kSheetMargin + kSheetWordsWidth + 12;
    constexpr double kAmountAt = kSheetRight - kSheetAmountWidth;
    pen.small(kSheetMargin, y, kSheetWordsWidth, tr("What"));
    if (!m_invoice.sac.empty()) pen.small(kSacAt, y, kSheetSacWidth, tr("SAC"));
    y = pen.small(kAmountAt, y, kSheetAmountWidth, tr("Amount"), Qt::AlignRight) + 6;
    pen.rule(y);
    for (const auto& line : InvoiceWords::lines(m_invoice)) {
        y += 8;
        pen.write(kSacAt, y, kSheetSacWidth, line.sac, {});
        pen.write(kAmountAt, y, kSheetAmountWidth, text::money(line.amount), {.align = Qt::AlignRight});
        y = pen.write(kSheetMargin, y, kSheetWordsWidth, line.words, {});
        y = pen.small(kSheetMargin, y + 1, kSheetWordsWidth, line.detail) + 8;
        pen.rule(y);
    }
    return y + 12;
}

/// What it comes to, in figures and in words.
double InvoiceSheet::paintTotal(Pen& pen, double y) const {
    constexpr double kTotalHeight = 40;
    constexpr double kInside = 12;
    pen.tint(QRectF(kSheetMargin, y, kSheetContent, kTotalHeight));
    const bool isNote = m_invoice.kind == domain::InvoiceKind::credit_note;
    pen.write(kSheetMargin + kInside, y + 12, kSheetHalf, isNote ? tr("Given back") : tr("Total"),
              {.size = 12, .bold = true});
    pen.write(kSheetRight - kInside - kSheetHalf, y + 9, kSheetHalf, text::money(m_invoice.parts.total),
              {.size = 16, .bold = true, .align = Qt::AlignRight});
    return pen.small(kSheetMargin + kInside, y + kTotalHeight + 8, kSheetContent - 2 * kInside,
                     InvoiceWords::inWords(m_invoice.parts.total), Qt::AlignRight);
}

/// As the student saw it before paying; left out where very long names have taken its room.
void InvoiceSheet::paintPrice(Pen& pen, double y) const {
    const auto lines = InvoiceWords::price(m_invoice);
    const double needed = 24 + kPriceLine * (static_cast<double>(lines.size()) + 2);
    if (lines.empty() || y + needed > kSheetFoot - kPriceLine) return;
    const double words = kSheetHalf - kSheetAmountWidth;
    y = pen.small(kSheetMargin, y + 24, kSheetHalf, tr("The price as you saw it")) + 4;
    for (const auto& line : lines) {
        pen.small(kSheetMargin + words, y, kSheetAmountWidth, text::money(line.amount), Qt::AlignRight);
        y = pen.small(kSheetMargin, y, words, line.words) + 3;
        if (!line.detail.isEmpty()) y = pen.small(kSheetMargin, y, kSheetHalf, line.detail) + 3;
    }
}

}  // namespace mc::student
