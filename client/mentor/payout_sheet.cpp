#include "mentor/payout_sheet.h"

#include <algorithm>

#include "mentor/payout_words.h"
#include "text/format.h"
#include "text/utf8.h"

namespace mc::mentor {

namespace sheet = widgets::sheet;
using text::textOf;

namespace {

constexpr double kShareWidth = 110;
constexpr double kAboutWidth = sheet::kContent - kShareWidth - 12;
constexpr double kEndRoom = 190;  ///< For the sum and the years.

/// What all of it comes to, in a tinted box. Answers where it ended.
double paintSheetTotal(widgets::SheetPen& pen, double y, const QString& words, const domain::Money& sum) {
    constexpr double kTotalHeight = 40;
    constexpr double kInside = 12;
    pen.tint(QRectF(sheet::kMargin, y, sheet::kContent, kTotalHeight));
    pen.write(sheet::kMargin + kInside, y + 12, sheet::kHalf, words, {.size = 12, .bold = true});
    pen.write(sheet::kRight - kInside - sheet::kHalf, y + 9, sheet::kHalf, text::money(sum),
              {.size = 16, .bold = true, .align = Qt::AlignRight});
    return y + kTotalHeight;
}

}  // namespace

widgets::SheetPages PayoutSheet::pages() const {
    return {.title = tr("Payout of %1").arg(PayoutWords::week(m_statement.payout)),
            .lines = m_statement.lines.size(),
            .endRoom = kEndRoom,
            .head = [this](Pen& pen) { return paintHead(pen); },
            .line = [this](Pen& pen, double y, std::size_t line) { return paintLine(pen, y, m_statement.lines[line]); },
            .end = [this](Pen& pen, double y) { paintYears(pen, paintSum(pen, y)); }};
}

bool PayoutSheet::writePdf(QIODevice& file) const {
    return pages().write(file, m_family);
}

bool PayoutSheet::print(QPagedPaintDevice& paper) const {
    return pages().draw(paper, m_family);
}

double PayoutSheet::paintHead(Pen& pen) const {
    const auto& payout = m_statement.payout;
    double left = pen.write(sheet::kMargin, sheet::kMargin, sheet::kHalf, tr("Payout"),
                            {.size = 20, .color = sheet::kAccent, .bold = true});
    left = pen.write(sheet::kMargin, left + 4, sheet::kHalf, PayoutWords::week(payout), {.size = 11, .bold = true});
    left = pen.small(sheet::kMargin, left + 2, sheet::kHalf, PayoutWords::state(payout.state));
    const double side = sheet::kRight - sheet::kHalf;
    double right = pen.write(side, sheet::kMargin, sheet::kHalf, textOf(m_statement.mentor),
                             {.size = 11, .bold = true, .align = Qt::AlignRight});
    right = pen.small(side, right + 2, sheet::kHalf, tr("To %1").arg(textOf(payout.account)), Qt::AlignRight);
    if (payout.paidAt)
        right = pen.small(side, right + 2, sheet::kHalf, tr("Paid on %1").arg(text::yearDate(m_zone, *payout.paidAt)),
                          Qt::AlignRight);
    if (!payout.reference.empty())
        right =
            pen.small(side, right + 2, sheet::kHalf, tr("Reference %1").arg(textOf(payout.reference)), Qt::AlignRight);
    const double y = std::max(left, right) + 16;
    pen.rule(y);
    return y + 8;
}

double PayoutSheet::paintLine(Pen& pen, double y, const protocol::PayoutLine& line) const {
    pen.write(sheet::kRight - kShareWidth, y, kShareWidth, text::money(line.share), {.align = Qt::AlignRight});
    double end = pen.strong(sheet::kMargin, y, kAboutWidth, PayoutWords::about(line));
    QStringList below;
    if (line.startsAt) below << text::yearDate(m_zone, *line.startsAt);
    if (const auto split = PayoutWords::split(line); !split.isEmpty()) below << split;
    end = pen.small(sheet::kMargin, end + 1, kAboutWidth, below.join(QStringLiteral(" · "))) + 6;
    pen.rule(end);
    return end + 6;
}

double PayoutSheet::paintSum(Pen& pen, double y) const {
    const double end = paintSheetTotal(pen, y + 6, tr("Paid to you"), m_statement.payout.net);
    return pen.small(sheet::kMargin, end + 6, sheet::kContent, PayoutWords::sum(m_statement.payout), Qt::AlignRight) +
           16;
}

void PayoutSheet::paintYears(Pen& pen, double y) const {
    for (const auto& year : m_statement.years)
        y = pen.small(sheet::kMargin, y, sheet::kContent,
                      tr("Financial year %1: %2 earned in this payout, %3 TDS deducted", "year, amounts")
                          .arg(textOf(year.year), text::money(year.earned), text::money(year.tds))) +
            2;
}

bool PayoutYearSheet::writePdf(QIODevice& file) const {
    const widgets::SheetPages pages{
        .title = tr("Payouts of %1", "financial year").arg(textOf(m_statement.year)),
        .lines = m_statement.lines.size(),
        .endRoom = kEndRoom,
        .head = [this](Pen& pen) { return paintHead(pen); },
        .line = [this](Pen& pen, double y, std::size_t line) { return paintLine(pen, y, m_statement.lines[line]); },
        .end = [this](Pen& pen, double y) { paintSum(pen, y); }};
    return pages.write(file, m_family);
}

double PayoutYearSheet::paintHead(Pen& pen) const {
    double left = pen.write(sheet::kMargin, sheet::kMargin, sheet::kHalf, tr("Payouts"),
                            {.size = 20, .color = sheet::kAccent, .bold = true});
    left = pen.write(sheet::kMargin, left + 4, sheet::kHalf, tr("Financial year %1").arg(textOf(m_statement.year)),
                     {.size = 11, .bold = true});
    const double right = pen.write(sheet::kRight - sheet::kHalf, sheet::kMargin, sheet::kHalf,
                                   textOf(m_statement.mentor), {.size = 11, .bold = true, .align = Qt::AlignRight});
    const double y = std::max(left, right) + 16;
    pen.rule(y);
    return y + 8;
}

double PayoutYearSheet::paintLine(Pen& pen, double y, const protocol::PayoutYearLine& line) const {
    const auto& payout = line.payout;
    pen.write(sheet::kRight - kShareWidth, y, kShareWidth, text::money(line.earned), {.align = Qt::AlignRight});
    double end = pen.strong(sheet::kMargin, y, kAboutWidth, PayoutWords::week(payout));
    QStringList below{tr("%1 TDS deducted").arg(text::money(line.tds)), PayoutWords::state(payout.state)};
    if (payout.paidAt) below << text::yearDate(m_zone, *payout.paidAt);
    if (!payout.reference.empty()) below << textOf(payout.reference);
    end = pen.small(sheet::kMargin, end + 1, kAboutWidth, below.join(QStringLiteral(" · "))) + 6;
    pen.rule(end);
    return end + 6;
}

void PayoutYearSheet::paintSum(Pen& pen, double y) const {
    const double end = paintSheetTotal(pen, y + 6, tr("Earned before tax"), m_statement.earned);
    pen.small(sheet::kMargin, end + 6, sheet::kContent,
              tr("%1 TDS was deducted from it.").arg(text::money(m_statement.tds)), Qt::AlignRight);
}

}  // namespace mc::mentor
