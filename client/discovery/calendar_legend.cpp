#include "discovery/calendar_legend.h"

#include <QPainter>
#include <cmath>
#include <utility>

#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::discovery {

using widgets::TextRole;
using widgets::Token;

namespace {
constexpr int kSquare = 12;
constexpr int kGap = 6;
constexpr int kBetween = 16;
}  // namespace

CalendarLegend::CalendarLegend(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize CalendarLegend::sizeHint() const {
    const QFont font = widgets::themeOf(this).font(TextRole::detail);
    const auto wide = [&](const QString& words) { return widgets::textWidth(words, font) + kSquare + kGap; };
    double width = wide(tr("Free")) + kBetween + wide(tr("Booked"));
    if (m_premium) width += kBetween + wide(tr("Premium"));
    return {static_cast<int>(std::ceil(width)) + 4, widgets::themeOf(this).lineHeight(TextRole::body)};
}

void CalendarLegend::setPremium(bool premium) {
    if (std::exchange(m_premium, premium) == premium) return;
    updateGeometry();
    update();
}

void CalendarLegend::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const auto& theme = widgets::themeOf(this);
    const QFont font = theme.font(TextRole::detail);
    double x = 0;
    const auto entry = [&](const QString& words, Token fill, Token edge) {
        widgets::drawBox(painter, QRectF(x, (height() - kSquare) / 2.0, kSquare, kSquare), 3.5, theme.color(fill),
                         theme.color(edge));
        x += kSquare + kGap;
        const double width = std::ceil(widgets::textWidth(words, font)) + 2;
        widgets::drawText(painter, QRectF(x, 0, width, height()), Qt::AlignVCenter, words, font,
                          theme.color(Token::text2));
        x += width + kBetween - 2;
    };
    entry(tr("Free"), Token::successSoft, Token::slotBorder);
    entry(tr("Booked"), Token::hover, Token::border);
    if (m_premium) entry(tr("Premium"), Token::accentSoft, Token::accentSoft);
}

}  // namespace mc::discovery
