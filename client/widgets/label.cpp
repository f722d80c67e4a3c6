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

QList<QTextLayout::FormatRange> formatsOf(const std::vector<Span>& spans, const Theme& theme, bool struck) {
    QList<QTextLayout::FormatRange> formats;
    int start = 0;
    for (const Span& span : spans) {
        QTextLayout::FormatRange range;
        range.start = start;
        range.length = static_cast<int>(span.text.size());
        QFont font = theme.font(span.role);
        font.setStrikeOut(struck);
        range.format.setFont(font);
        range.format.setForeground(theme.color(span.color));
        formats.push_back(range);
        start += range.length;
    }
    return formats;
}

// Lays lines out at the role's line height; returns how many there are. `limit` 0 is no limit.
int breakLines(QTextLayout& layout, double width, int lineHeight, int limit) {
    layout.beginLayout();
    int count = 0;
    while (true) {
        QTextLine line = layout.createLine();
        if (!line.isValid()) break;
        line.setLineWidth(width);
        // Baselines on whole pixels, so that labels side by side agree.
        const double gap = (lineHeight - (line.ascent() + line.descent())) / 2;
        line.setPosition(QPointF(0, std::round(count * lineHeight + gap + line.ascent()) - line.ascent()));
        ++count;
        if (limit > 0 && count == limit) break;
    }
    layout.endLayout();
    return std::max(1, count);
}

bool isHeading(TextRole role) {
    return role == TextRole::title || role == TextRole::section;
}

}  // namespace

Label::Label(const QString& text, TextRole role, Token color, QWidget* parent)
    : QLabel(parent), m_role(role), m_color(color) {
    setTextFormat(Qt::PlainText);
    setHeading(*this, isHeading(role));
    setText(text);
}

void Label::setText(const QString& text) {
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

void Label::setRole(TextRole role) {
    m_role = role;
    setHeading(*this, isHeading(role));
    for (Span& span : m_spans)
        span.role = role;
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

void Label::setStruckOut(bool struck) {
    m_struck = struck;
    update();
}

void Label::refresh() {
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

double Label::naturalWidth() const {
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
    QTextLayout layout(text());
    layout.setFormats(formatsOf(m_spans, themeOf(this), m_struck));
    const int lines = breakLines(layout, width - margins.left() - margins.right(), lineHeight(), m_maximumLines);
    return lines * lineHeight() + margins.top() + margins.bottom();
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
        QFont font = theme.font(m_spans[0].role);
        font.setStrikeOut(m_struck);
        drawText(painter, area, static_cast<int>(alignment()) | Qt::AlignVCenter, text(), font,
                 theme.color(m_spans[0].color));
        return;
    }
    QString shown = text();
    shown.replace(QLatin1Char('\n'), QChar::LineSeparator);
    QTextLayout layout(shown);
    QTextOption option(alignment() & Qt::AlignHorizontal_Mask);
    option.setWrapMode(wordWrap() ? QTextOption::WrapAtWordBoundaryOrAnywhere : QTextOption::ManualWrap);
    layout.setTextOption(option);
    layout.setFormats(formatsOf(m_spans, theme, m_struck));
    const int lines = breakLines(layout, area.width(), lineHeight(), m_maximumLines);
    double top = area.top();
    const double height = lines * lineHeight();
    if (alignment() & Qt::AlignVCenter) top += std::max(0.0, (area.height() - height) / 2);
    layout.draw(&painter, QPointF(area.left(), std::round(top)));
}

}  // namespace mc::widgets
