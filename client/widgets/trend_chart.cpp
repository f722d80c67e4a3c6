#include "widgets/trend_chart.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/painting.h"
#include "widgets/theme.h"

namespace mc::widgets {

namespace {

constexpr int kTrendHeight = 240;
constexpr int kTrendLeast = 220;
constexpr int kTrendMarks = 4;  ///< About so many lines.
constexpr int kTrendGap = 8;
constexpr int kTrendNoteInset = 10;
constexpr double kTrendDot = 4;

/// 1, 2 or 5 with noughts behind it, not less than that.
std::int64_t roundTrendStep(double least) {
    const double power = std::pow(10.0, std::floor(std::log10(std::max(1.0, least))));
    for (const int times : {1, 2, 5})
        if (power * times >= least) return static_cast<std::int64_t>(power * times);
    return static_cast<std::int64_t>(power * 10);
}

}  // namespace

void TrendChart::show(Trend trend) {
    m_trend = std::move(trend);
    arrange();
    startAnew();
}

QString TrendChart::valueOf(const Trend::Line& line, int step) const {
    const auto& value = line.values[static_cast<std::size_t>(step)];
    return value ? m_trend.worded(*value) : tr("no figure");
}

QString TrendChart::words(int point) const {
    const auto& title = m_trend.steps[static_cast<std::size_t>(point)].title;
    const bool open = m_trend.running && point == points() - 1;
    QStringList words{open ? tr("%1, not over", "days").arg(title) : title};
    for (const auto& line : m_trend.lines)
        words << tr("%1 %2", "name, value").arg(line.name, valueOf(line, point));
    return words.join(QStringLiteral(", "));
}

QSize TrendChart::sizeHint() const {
    return {2 * kTrendLeast, themeOf(this).scaled(kTrendHeight)};
}

QSize TrendChart::minimumSizeHint() const {
    return {kTrendLeast, sizeHint().height()};
}

TrendChart::Scale TrendChart::scale() const {
    std::int64_t least = 0;
    std::int64_t most = m_trend.goal ? m_trend.goal->value : 0;
    for (const auto& line : m_trend.lines)
        for (const auto& value : line.values) {
            least = std::min(least, value.value_or(0));
            most = std::max(most, value.value_or(0));
        }
    const auto step = std::max(m_trend.leastMark, roundTrendStep(static_cast<double>(most - least) / kTrendMarks));
    const auto below = (-least + step - 1) / step;
    auto above = std::max<std::int64_t>(1, (most + step - 1) / step);
    if (m_trend.most) above = std::min(above, std::max<std::int64_t>(1, *m_trend.most / step));
    return {-below * step, step, static_cast<int>(below + above)};
}

void TrendChart::arrange() {
    if (points() == 0) return;
    m_marks = scale();
    m_area = plot(m_marks);
}

void TrendChart::resizeEvent(QResizeEvent* event) {
    arrange();
    Chart::resizeEvent(event);
}

QRectF TrendChart::plot(const Scale& marks) const {
    const auto& theme = themeOf(this);
    const auto font = theme.font(TextRole::detail);
    double left = 0;
    for (int i = 0; i <= marks.marks; ++i)
        left = std::max(left, figuresWidth(m_trend.mark(marks.least + i * marks.step), font));
    double names = 0;
    for (const auto& line : m_trend.lines)
        names = std::max(names, textWidth(line.name, theme.font(TextRole::label)));
    const double line = theme.lineHeight(TextRole::detail);
    const double edge = left + kTrendGap + 2 * kFocusReach;
    return {edge, line / 2 + 2 * kFocusReach, std::max(1.0, width() - edge - names - 2.5 * kTrendGap),
            std::max(1.0, height() - 2 * line - kTrendGap - 3 * kFocusReach)};
}

double TrendChart::across(int step) const {
    const auto& area = m_area;
    return points() <= 1 ? area.center().x() : area.left() + area.width() * step / (points() - 1);
}

double TrendChart::down(std::int64_t value) const {
    const auto whole = static_cast<double>(m_marks.step) * m_marks.marks;
    return m_area.bottom() - m_area.height() * static_cast<double>(value - m_marks.least) / whole;
}

int TrendChart::pointAt(const QPointF& place) const {
    const auto& area = m_area;
    const double share = std::clamp((place.x() - area.left()) / area.width(), 0.0, 1.0);
    return static_cast<int>(std::lround(share * (points() - 1)));
}

void TrendChart::paintScale(QPainter& painter) const {
    const auto& theme = themeOf(this);
    const auto& area = m_area;
    const auto& marks = m_marks;
    const double line = theme.lineHeight(TextRole::detail);
    for (int i = 0; i <= marks.marks; ++i) {
        const auto value = marks.least + i * marks.step;
        const double y = std::round(down(value)) + 0.5;
        painter.setPen(QPen(theme.color(Token::border), 1));
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
        drawFigures(painter, {0, y - line / 2, area.left() - kTrendGap, line}, Qt::AlignRight | Qt::AlignVCenter,
                    m_trend.mark(value), theme.font(TextRole::detail), theme.color(Token::text2));
    }
}

/// As many words as there is room for, the last step's always among them, and the current one's alone where it stands.
void TrendChart::paintSteps(QPainter& painter) const {
    const auto& theme = themeOf(this);
    const double line = theme.lineHeight(TextRole::detail);
    double widest = 1;
    for (const auto& step : m_trend.steps)
        widest = std::max(widest, textWidth(step.label, theme.font(TextRole::label)) + 2 * kTrendGap);
    const auto& area = m_area;
    const int room = std::max(1, static_cast<int>(area.width() / widest));
    const int every = std::max(1, (points() + room - 1) / room);
    const auto paint = [&](int at, TextRole role, Token color) {
        const double x = std::clamp(across(at) - widest / 2, 0.0, std::max(0.0, width() - widest));
        drawText(painter, {x, area.bottom() + kTrendGap, widest, line}, Qt::AlignCenter,
                 m_trend.steps[static_cast<std::size_t>(at)].label, theme.font(role), theme.color(color));
    };
    for (int at = points() - 1; at >= 0; at -= every)
        if (current() < 0 || std::abs(across(at) - across(current())) >= widest)
            paint(at, TextRole::detail, Token::text2);
    if (current() >= 0) paint(current(), TextRole::label, Token::text);
}

void TrendChart::paintGoal(QPainter& painter) const {
    const auto& theme = themeOf(this);
    const auto& area = m_area;
    const double y = std::round(down(m_trend.goal->value)) + 0.5;
    painter.setPen(QPen(theme.color(Token::control), 1, Qt::DashLine));
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    const double line = theme.lineHeight(TextRole::detail);
    const double top = y - line < 2 ? y + 2 : y - line - 1;  // Below it where it is the highest of all.
    drawText(painter, {area.left() + 4, top, area.width() - 4, line}, Qt::AlignLeft, m_trend.goal->words,
             theme.font(TextRole::detail), theme.color(Token::text2));
}

std::vector<QPolygonF> TrendChart::runsOf(const Trend::Line& line, bool solidPart) const {
    const int last = points() - 1;
    const int from = solidPart || !m_trend.running ? 0 : std::max(0, last - 1);
    const int until = solidPart && m_trend.running && last > 0 ? last - 1 : last;
    std::vector<QPolygonF> runs;
    bool open = false;
    for (int at = from; at <= until; ++at) {
        const auto& value = line.values[static_cast<std::size_t>(at)];
        if (value && !open) runs.emplace_back();
        if (value) runs.back() << QPointF(across(at), down(*value));
        open = value.has_value();
    }
    return runs;
}

void TrendChart::paintLine(QPainter& painter, const Trend::Line& line) const {
    const auto color = themeOf(this).color(line.color);
    for (const bool solid : {true, false}) {
        if (!solid && !m_trend.running) continue;
        for (const auto& run : runsOf(line, solid)) {
            QPen pen(color, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
            if (!solid) pen.setDashPattern({1.5, 2.5});
            painter.setPen(pen);
            painter.setBrush(Qt::NoBrush);
            if (run.size() > 1) painter.drawPolyline(run);
            if (run.size() > 1 || !solid) continue;
            painter.setBrush(color);  // Alone between gaps, or in the whole chart.
            painter.drawEllipse(run.front(), 2, 2);
        }
    }
}

/// Beside the last value of each line, apart from each other.
void TrendChart::paintNames(QPainter& painter) const {
    const auto& theme = themeOf(this);
    const auto& area = m_area;
    const double height = theme.lineHeight(TextRole::label);
    std::vector<std::pair<double, const Trend::Line*>> names;
    for (const auto& line : m_trend.lines) {
        const auto last = std::find_if(line.values.rbegin(), line.values.rend(), [](const auto& v) { return v; });
        if (last != line.values.rend()) names.emplace_back(down(**last) - height / 2, &line);
    }
    std::ranges::stable_sort(names, {}, [](const auto& one) { return one.first; });
    double lowest = area.bottom() + height / 2;
    for (auto name = names.rbegin(); name != names.rend(); ++name) {
        name->first = std::min(name->first, lowest - height);
        lowest = name->first;
    }
    for (const auto& [top, line] : names) {
        const QRectF place(area.right() + 1.5 * kTrendGap, top, width() - area.right() - 1.5 * kTrendGap, height);
        // Only the first colour is readable as words on a card in both themes.
        const auto ink = line->color == Token::chart1 ? line->color : Token::text2;
        drawText(painter, place, Qt::AlignLeft | Qt::AlignVCenter, line->name, theme.font(TextRole::label),
                 theme.color(ink));
    }
}

void TrendChart::paintMarks(QPainter& painter) const {
    const auto& theme = themeOf(this);
    const auto& area = m_area;
    const double x = std::round(across(current())) + 0.5;
    painter.setPen(QPen(theme.color(Token::control), 1));
    painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()));
    for (const auto& line : m_trend.lines) {
        const auto& value = line.values[static_cast<std::size_t>(current())];
        if (!value) continue;
        painter.setPen(QPen(theme.color(line.color), 2));
        painter.setBrush(theme.color(Token::surface));
        painter.drawEllipse(QPointF(across(current()), down(*value)), kTrendDot, kTrendDot);
    }
}

double TrendChart::noteWidth() const {
    const auto& theme = themeOf(this);
    const auto font = theme.font(TextRole::detail);
    double widest = textWidth(m_trend.steps[static_cast<std::size_t>(current())].title, theme.font(TextRole::label));
    for (const auto& line : m_trend.lines)
        widest =
            std::max(widest, textWidth(line.name, font) + 3 * kTrendGap + figuresWidth(valueOf(line, current()), font));
    return widest + 2 * kTrendNoteInset;
}

/// Beside the step, on the side with more room.
void TrendChart::paintNote(QPainter& painter) const {
    const auto& theme = themeOf(this);
    const auto& area = m_area;
    const double line = theme.lineHeight(TextRole::detail) + 2;
    const double wide = std::min<double>(noteWidth(), width());
    const double x = across(current());
    const double left = x < area.center().x() ? x + 12 : x - 12 - wide;
    const QRectF box(std::clamp(left, 0.0, width() - wide), area.top() + 4, wide,
                     line * (static_cast<double>(m_trend.lines.size()) + 1) + 2 * kTrendNoteInset);
    const QColor ink = Qt::white;  // As tool tips: dark in both themes.
    drawBox(painter, box, 8, theme.color(Token::tooltip));
    QRectF row(box.left() + kTrendNoteInset, box.top() + kTrendNoteInset, wide - 2 * kTrendNoteInset, line);
    drawText(painter, row, Qt::AlignLeft | Qt::AlignVCenter, m_trend.steps[static_cast<std::size_t>(current())].title,
             theme.font(TextRole::label), ink);
    for (const auto& drawn : m_trend.lines) {
        row.translate(0, line);
        drawText(painter, row, Qt::AlignLeft | Qt::AlignVCenter, drawn.name, theme.font(TextRole::detail), ink);
        drawFigures(painter, row, Qt::AlignRight | Qt::AlignVCenter, valueOf(drawn, current()),
                    theme.font(TextRole::detail), ink);
    }
}

void TrendChart::paintEvent(QPaintEvent*) {
    if (points() == 0) return;
    arrange();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintScale(painter);
    paintSteps(painter);
    if (m_trend.goal) paintGoal(painter);
    for (const auto& line : m_trend.lines)
        paintLine(painter, line);
    paintNames(painter);
    if (current() >= 0) paintMarks(painter);
    if (current() >= 0) paintNote(painter);
    paintFocus(painter);
}

}  // namespace mc::widgets
