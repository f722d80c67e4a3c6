#include "admin/funnel_chart.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::admin {

using widgets::TextRole;
using widgets::themeOf;
using widgets::Token;

namespace {

constexpr int kFunnelRow = 38;
constexpr int kBar = 20;
constexpr int kLeastBar = 24;
constexpr int kFunnelGap = 12;
constexpr double kFunnelInset = 8;

}  // namespace

void FunnelChart::show(std::vector<Step> steps) {
    m_steps = std::move(steps);
    startAnew();
}

FunnelChart::Widths FunnelChart::widths() const {
    const auto& theme = themeOf(this);
    Widths widths;
    for (const auto& step : m_steps) {
        widths.name = std::max(widths.name, widgets::textWidth(step.name, theme.font(TextRole::body)));
        widths.count = std::max(widths.count, widgets::figuresWidth(step.counted, theme.font(TextRole::strong)));
        widths.share = std::max(widths.share, widgets::figuresWidth(step.share, theme.font(TextRole::label)));
    }
    return widths;
}

QSize FunnelChart::sizeHint() const {
    const int rows = std::max(1, points());
    return {minimumSizeHint().width() + 120,
            rows * themeOf(this).scaled(kFunnelRow) + 2 * static_cast<int>(kFunnelInset)};
}

QSize FunnelChart::minimumSizeHint() const {
    const auto wide = widths();
    const double words = wide.name + wide.count + wide.share + 3 * kFunnelGap + kLeastBar + 2 * kFunnelInset;
    return {static_cast<int>(std::ceil(words)),
            std::max(1, points()) * themeOf(this).scaled(kFunnelRow) + 2 * static_cast<int>(kFunnelInset)};
}

QRectF FunnelChart::rowRect(int step) const {
    const double high = themeOf(this).scaled(kFunnelRow);
    return {kFunnelInset, kFunnelInset + step * high, width() - 2 * kFunnelInset, high};
}

int FunnelChart::pointAt(const QPointF& place) const {
    const double high = themeOf(this).scaled(kFunnelRow);
    return std::clamp(static_cast<int>((place.y() - kFunnelInset) / high), 0, points() - 1);
}

void FunnelChart::paintStep(QPainter& painter, int at, const Widths& widths, std::int64_t most) const {
    const auto& theme = themeOf(this);
    const auto& step = m_steps[static_cast<std::size_t>(at)];
    const auto row = rowRect(at);
    if (at == current()) widgets::drawBox(painter, row.adjusted(-4, 2, 4, -2), 8, theme.color(Token::hover));
    widgets::drawText(painter, {row.left(), row.top(), widths.name + 1, row.height()}, Qt::AlignVCenter, step.name,
                      theme.font(TextRole::body), theme.color(Token::text2));
    const double end = row.right() - widths.share - kFunnelGap;
    widgets::drawFigures(painter, {end - widths.count, row.top(), widths.count, row.height()},
                         Qt::AlignRight | Qt::AlignVCenter, step.counted, theme.font(TextRole::strong),
                         theme.color(Token::text));
    widgets::drawFigures(painter, {end + kFunnelGap, row.top(), widths.share, row.height()},
                         Qt::AlignRight | Qt::AlignVCenter, step.share,
                         theme.font(step.worst ? TextRole::label : TextRole::detail),
                         theme.color(step.worst ? Token::warningText : Token::text2));
    if (most == 0) return;
    const double left = row.left() + widths.name + kFunnelGap;
    const double room = end - widths.count - kFunnelGap - left;
    const double bar = std::min<double>(theme.scaled(kBar), row.height() - 8);
    const double wide =
        step.count == 0 ? 0.0 : std::max(4.0, room * static_cast<double>(step.count) / static_cast<double>(most));
    if (wide > 0)
        widgets::drawBox(painter, {left, row.center().y() - bar / 2, wide, bar}, 4,
                         theme.color(step.worst ? Token::chart3 : Token::chart1));
}

void FunnelChart::paintEvent(QPaintEvent*) {
    if (points() == 0) return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto wide = widths();
    const auto most = std::ranges::max(m_steps, {}, &Step::count).count;
    for (int at = 0; at < points(); ++at)
        paintStep(painter, at, wide, most);
    paintFocus(painter);
}

}  // namespace mc::admin
