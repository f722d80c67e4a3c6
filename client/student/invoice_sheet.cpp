#include "student/invoice_sheet.h"

#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>

#include "student/invoice_words.h"
#include "text/format.h"

namespace mc::student {

namespace {

constexpr double kSheetMargin = 48;
constexpr double kSheetContent = InvoiceSheet::kWidth - 2 * kSheetMargin;
constexpr double kSheetRight = InvoiceSheet::kWidth - kSheetMargin;
constexpr double kSheetAmountWidth = 110;
constexpr double kSheetSacWidth = 64;
constexpr double kSheetWordsWidth = kSheetContent - kSheetAmountWidth - kSheetSacWidth - 24;
constexpr double kSheetHalf = (kSheetContent - 24) / 2;

// Paper is white whatever the theme.
const QColor kSheetInk(0x1A, 0x1A, 0x23);
const QColor kSheetQuiet(0x52, 0x52, 0x60);
const QColor kSheetAccent(0x43, 0x38, 0xCA);
const QColor kSheetTint(0xEE, 0xEE, 0xFB);
const QColor kSheetRule(0xD8, 0xD8, 0xE2);
constexpr double kSheetSmall = 9;
constexpr double kSheetUsual = 10;

QString sheetText(const std::string& text) {
    return QString::fromStdString(text);
}

}  // namespace

/// Writes downwards; each piece answers where it ended.
class InvoiceSheet::Pen {
public:
    Pen(QPainter& painter, QString family) : m_painter(painter), m_family(std::move(family)) {}

    struct Style {
        double size = 10;
        QColor color = kSheetInk;
        bool bold = false;
        Qt::Alignment align = Qt::AlignLeft;
    };
    double write(double x, double y, double width, const QString& words, const Style& style) {
        QFont font(m_family);
        font.setPixelSize(qRound(style.size));
        font.setWeight(style.bold ? QFont::DemiBold : QFont::Normal);
        font.setHintingPreference(QFont::PreferNoHinting);
        QTextOption option(style.align);
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        QTextLayout layout(words, font);
        layout.setTextOption(option);
        double height = 0;
        layout.beginLayout();
        for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width);
            line.setPosition({0, height});
            height += line.height();
        }
        layout.endLayout();
        m_painter.setPen(style.color);
        layout.draw(&m_painter, {x, y});
        return words.isEmpty() ? y : y + height;
    }
    double small(double x, double y, double width, const QString& words, Qt::Alignment align = Qt::AlignLeft) {
        return write(x, y, width, words, {.size = kSheetSmall, .color = kSheetQuiet, .align = align});
    }
    double strong(double x, double y, double width, const QString& words) {
        return write(x, y, width, words, {.size = kSheetUsual, .bold = true});
    }
    void rule(double y) { m_painter.fillRect(QRectF(kSheetMargin, y, kSheetContent, 0.8), kSheetRule); }
    void tint(const QRectF& box) {
        m_painter.setPen(Qt::NoPen);
        m_painter.setBrush(kSheetTint);
        m_painter.drawRoundedRect(box, 6, 6);
    }

private:
    QPainter& m_painter;
    QString m_family;
};

void InvoiceSheet::print(QPagedPaintDevice& paper) const {
    QPainter painter(&paper);
    const auto area = painter.viewport();
    const double scale = std::min(area.width() / kWidth, area.height() / kHeight);
    painter.scale(scale, scale);
    paint(painter);
}

bool InvoiceSheet::writePdf(QIODevice& file) const {
    QPdfWriter writer(&file);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(InvoiceWords::title(m_invoice) + u' ' + sheetText(m_invoice.number));
    writer.setCreator(sheetText(m_invoice.seller.name));
    QPainter painter;
    if (!painter.begin(&writer)) return false;
    const double scale = writer.width() / kWidth;
    painter.scale(scale, scale);
    paint(painter);
    return painter.end();
}

void InvoiceSheet::paint(QPainter& painter) const {
    painter.setRenderHint(QPainter::Antialiasing);
    Pen pen(painter, m_family);
    paintTotal(pen, paintLines(pen, paintParties(pen, paintHead(pen))));
    constexpr double kFoot = kHeight - kSheetMargin - 44;
    pen.rule(kFoot);
    pen.small(kSheetMargin, kFoot + 10, kSheetContent, InvoiceWords::notes(m_invoice).join(u' '));
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
                             {.size = 20, .color = kSheetAccent, .bold = true, .align = Qt::AlignRight});
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
    double right = pen.small(second, y, kSheetHalf, tr("Booking"));
    right = pen.strong(second, right + 2, kSheetHalf, sheetText(m_invoice.code));
    if (m_invoice.ofNumber && m_invoice.ofDate)
        right = pen.small(second, right + 2, kSheetHalf,
                          tr("Credits invoice %1 of %2", "number, date")
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
void InvoiceSheet::paintTotal(Pen& pen, double y) const {
    constexpr double kTotalHeight = 40;
    constexpr double kInside = 12;
    pen.tint(QRectF(kSheetMargin, y, kSheetContent, kTotalHeight));
    const bool isNote = m_invoice.kind == domain::InvoiceKind::credit_note;
    pen.write(kSheetMargin + kInside, y + 12, kSheetHalf, isNote ? tr("Given back") : tr("Total"),
              {.size = 12, .bold = true});
    pen.write(kSheetRight - kInside - kSheetHalf, y + 9, kSheetHalf, text::money(m_invoice.parts.total),
              {.size = 16, .bold = true, .align = Qt::AlignRight});
    pen.small(kSheetMargin + kInside, y + kTotalHeight + 8, kSheetContent - 2 * kInside,
              InvoiceWords::inWords(m_invoice.parts.total), Qt::AlignRight);
}

}  // namespace mc::student
