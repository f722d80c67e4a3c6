#include "widgets/label.h"

#include <QPainter>
#include <QTextLayout>
#include <algorithm>
#include <cmath>

#include "widgets/accessible.h"
#include "widgets/painting.h"
#include "widgets/plain_text.h"

namespace mc::widgets {
namespace {

constexpr std::size_t kHeightsKept = 8;  ///< Widths a layout tries on its way.

QList<QTextLayout::FormatRange> formatsOf(const std::vector<Span>& spans, const Theme& theme) {
    QList<QTextLayout::FormatRange> formats;
    int start = 0;
    for (const Span& span : spans) {
        QTextLayout::FormatRange range;
        range.start = start;
        range.length = static_cast<int>(span.text.size());
        range.format.setFont(theme.font(span.role));
        range.format.setForeground(theme.color(span.color));
        formats.push_back(range);
        start += range.length;
    }
    return formats;
}

// Lays lines out at the role's line height, or higher where a script or a sign needs it; returns how high they are
// together. `limit` 0 is no limit.
int breakLines(QTextLayout& layout, double width, int lineHeight, int limit) {
    layout.beginLayout();
    int count = 0;
    int top = 0;
    while (limit == 0 || count < limit) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) break;
        line.setLineWidth(width);
        const double ink = line.ascent() + line.descent();
        const int height = std::max(lineHeight, static_cast<int>(std::ceil(ink)));
        // Baselines on whole pixels, so that labels side by side agree.
        line.setPosition(QPointF(0, std::round(top + (height - ink) / 2 + line.ascent()) - line.ascent()));
        top += height;
        ++count;
    }
    layout.endLayout();
    return std::max(lineHeight, top);
}

/// What is measured is what is drawn: lines of the text, and long words broken.
void prepare(QTextLayout& layout, const QString& text, bool wraps, Qt::Alignment alignment) {
    QString lines = text;
    lines.replace(QLatin1Char('\n'), QChar::LineSeparator);
    layout.setText(lines);
    QTextOption option(alignment & Qt::AlignHorizontal_Mask);
    option.setWrapMode(wraps ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::ManualWrap);
    layout.setTextOption(option);
}

bool isHeading(TextRole role) {
    return role == TextRole::display || role == TextRole::title || role == TextRole::section;
}

}  // namespace

Label::Label(const QString& text, TextRole role, Token color, QWidget* parent)
    : QLabel(parent), m_role(role), m_color(color) {
    setTextFormat(Qt::PlainText);
    setHeading(*this, isHeading(role));
    setText(text);
}

void Label::setText(const QString& text) {
    // What is told each second is mostly what is shown: nothing around is laid out again.
    if (m_spans.size() == 1 && m_spans[0].text == text && m_spans[0].role == m_role && m_spans[0].color == m_color)
        return;
    setSpans({{text, m_role, m_color}});
}

void Label::setSpans(std::vector<Span> spans) {
    m_spans = std::move(spans);
    QString all;
    for (const Span& span : m_spans)
        all += span.text;
    if (all != text()) QLabel::setText(all);
    refresh();
}

void Label::setColor(Token color) {
    m_color = color;
    for (Span& span : m_spans)
        span.color = color;
    update();
}

void Label::setElided(bool elided) {
    m_elided = elided;
    refresh();
}

void Label::setMaximumLines(int lines) {
    m_maximumLines = lines;
    refresh();
}

void Label::setTabular(bool tabular) {
    m_tabular = tabular;
    refresh();
}

void Label::refresh() {
    m_measures = {};
    updateGeometry();
    update();
}

int Label::lineHeight() const {
    const Theme& theme = themeOf(this);
    int height = theme.lineHeight(m_role);
    for (const Span& span : m_spans)
        height = std::max(height, theme.lineHeight(span.role));
    // Scripts with tall marks (Devanagari) get two pixels more.
    const QString shown = text();
    const bool tall = std::any_of(shown.cbegin(), shown.cend(),
                                  [](QChar c) { return c.unicode() >= 0x0900 && c.unicode() <= 0x0D7F; });
    return height + (tall ? 2 : 0);
}

Label::Measures& Label::measures() const {
    const double scale = themeOf(this).textScale();
    const bool holds = m_measures.scale == scale && m_measures.wraps == wordWrap();
    if (!holds || m_measures.heights.size() > kHeightsKept) m_measures = {scale, wordWrap(), {}, {}};
    return m_measures;
}

double Label::naturalWidth() const {
    auto& width = measures().width;
    if (!width) width = measureWidth();
    return *width;
}

double Label::measureWidth() const {
    const Theme& theme = themeOf(this);
    double width = 0;
    for (const Span& span : m_spans) {
        const QFont font = theme.font(span.role);
        double widest = 0;
        for (const QString& line : span.text.split(QLatin1Char('\n')))
            widest = std::max(widest, m_tabular ? figuresWidth(line, font) : textWidth(line, font));
        width += widest;
    }
    return width;
}

QSize Label::sizeHint() const {
    const QMargins margins = contentsMargins();
    const int width = static_cast<int>(std::ceil(naturalWidth())) + 1 + margins.left() + margins.right();
    const int lines = wordWrap() ? 1 : static_cast<int>(text().count(QLatin1Char('\n'))) + 1;
    return {width, lineHeight() * lines + margins.top() + margins.bottom()};
}

QSize Label::minimumSizeHint() const {
    const QSize hint = sizeHint();
    if (m_elided || wordWrap()) return {std::min(hint.width(), 24), hint.height()};
    return hint;
}

int Label::heightForWidth(int width) const {
    const QMargins margins = contentsMargins();
    const int inner = width - margins.left() - margins.right();
    auto& heights = measures().heights;
    auto found = std::find_if(heights.begin(), heights.end(), [inner](const auto& one) { return one.first == inner; });
    if (found == heights.end()) found = heights.insert(found, {inner, measureHeight(inner)});
    return found->second + margins.top() + margins.bottom();
}

int Label::measureHeight(int width) const {
    // A line without a letter would be as high as some other font's.
    if (text().isEmpty()) return lineHeight();
    QTextLayout layout;
    prepare(layout, text(), wordWrap(), alignment());
    layout.setFormats(formatsOf(m_spans, themeOf(this)));
    return breakLines(layout, width, lineHeight(), m_maximumLines);
}

void Label::resizeEvent(QResizeEvent* event) {
    QLabel::resizeEvent(event);
    if (m_elided) setToolTip(naturalWidth() > contentsRect().width() + 0.5 ? plainToolTip(text()) : QString());
}

void Label::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    const QRectF area = contentsRect();
    const bool single = !wordWrap() && m_spans.size() == 1;
    if (single && m_tabular) {
        drawFigures(painter, area, static_cast<int>(alignment()) | Qt::AlignVCenter, text(),
                    theme.font(m_spans[0].role), theme.color(m_spans[0].color));
        return;
    }
    if (single && m_elided) {
        drawText(painter, area, static_cast<int>(alignment()) | Qt::AlignVCenter, text(), theme.font(m_spans[0].role),
                 theme.color(m_spans[0].color));
        return;
    }
    QTextLayout layout;
    prepare(layout, text(), wordWrap(), alignment());
    layout.setFormats(formatsOf(m_spans, theme));
    const double height = breakLines(layout, area.width(), lineHeight(), m_maximumLines);
    double top = area.top();
    if (alignment() & Qt::AlignVCenter) top += std::max(0.0, (area.height() - height) / 2);
    layout.draw(&painter, QPointF(area.left(), std::round(top)));
}

}  // namespace mc::widgets
