#include "widgets/sheet_pen.h"

#include <QTextLayout>
#include <algorithm>

namespace mc::widgets {

void sheet::fit(QPainter& painter) {
    const auto room = painter.viewport();
    const double scale = std::min(room.width() / kWidth, room.height() / kHeight);
    painter.scale(scale, scale);
}

namespace {

constexpr double kSheetSmall = 9;

}  // namespace

double SheetPen::write(double x, double y, double width, const QString& words, const Style& style) {
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

double SheetPen::small(double x, double y, double width, const QString& words, Qt::Alignment align) {
    return write(x, y, width, words, {.size = kSheetSmall, .color = sheet::kQuiet, .align = align});
}

double SheetPen::strong(double x, double y, double width, const QString& words) {
    return write(x, y, width, words, {.bold = true});
}

void SheetPen::rule(double y) {
    m_painter.fillRect(QRectF(sheet::kMargin, y, sheet::kContent, 0.8), sheet::kRule);
}

void SheetPen::tint(const QRectF& box) {
    m_painter.setPen(Qt::NoPen);
    m_painter.setBrush(sheet::kTint);
    m_painter.drawRoundedRect(box, 6, 6);
}

}  // namespace mc::widgets
