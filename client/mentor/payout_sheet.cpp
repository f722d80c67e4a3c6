#include "mentor/payout_sheet.h"

#include <QPdfWriter>

#include "mentor/payout_words.h"
#include "text/format.h"
#include "text/utf8.h"

namespace mc::mentor {

namespace sheet = widgets::sheet;
using text::textOf;

namespace {

constexpr double kShareWidth = 110;
constexpr double kAboutWidth = sheet::kContent - kShareWidth - 12;
constexpr double kLineRoom = 48;  ///< Of one session, at most.
constexpr double kEndRoom = 190;  ///< For the sum and the years.

}  // namespace

bool PayoutSheet::writePdf(QIODevice& file) const {
    QPdfWriter writer(&file);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF());
    writer.setTitle(tr("Payout of %1").arg(PayoutWords::week(m_statement.payout)));
    QPainter painter;
    if (!painter.begin(&writer)) return false;
    const double scale = writer.width() / sheet::kWidth;
    painter.scale(scale, scale);
    Pen pen(painter, m_family);
    double y = paintHead(pen);
    const auto makeRoom = [&](double room) {
        if (y + room <= sheet::kHeight - sheet::kMargin) return;
        writer.newPage();
        y = sheet::kMargin;
    };
    for (const auto& line : m_statement.lines) {
        makeRoom(kLineRoom);
        y = paintLine(pen, y, line);
    }
    makeRoom(kEndRoom);
    paintYears(pen, paintSum(pen, y));
    return painter.end();
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
    constexpr double kSumHeight = 40;
    constexpr double kInside = 12;
    const auto& payout = m_statement.payout;
    y += 6;
    pen.tint(QRectF(sheet::kMargin, y, sheet::kContent, kSumHeight));
    pen.write(sheet::kMargin + kInside, y + 12, sheet::kHalf, tr("Paid to you"), {.size = 12, .bold = true});
    pen.write(sheet::kRight - kInside - sheet::kHalf, y + 9, sheet::kHalf, text::money(payout.net),
              {.size = 16, .bold = true, .align = Qt::AlignRight});
    return pen.small(sheet::kMargin + kInside, y + kSumHeight + 6, sheet::kContent - 2 * kInside,
                     PayoutWords::sum(payout), Qt::AlignRight) +
           16;
}

void PayoutSheet::paintYears(Pen& pen, double y) const {
    for (const auto& year : m_statement.years)
        y = pen.small(sheet::kMargin, y, sheet::kContent,
                      tr("Financial year %1: %2 earned in this payout, %3 TDS kept back", "year, amounts")
                          .arg(textOf(year.year), text::money(year.earned), text::money(year.tds))) +
            2;
}

}  // namespace mc::mentor
