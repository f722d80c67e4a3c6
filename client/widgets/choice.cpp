#include "widgets/choice.h"

#include <QPainter>
#include <cmath>

#include "widgets/accessible.h"
#include "widgets/focus_ring.h"
#include "widgets/icon.h"
#include "widgets/painting.h"
#include "widgets/plain_text.h"

namespace mc::widgets {
namespace {

constexpr int kChoiceMark = 16;  ///< Box or circle, at a text scale of 1.

/// The mark of a row or card that is so high.
QRectF markIn(double left, double height, const Theme& theme) {
    const double size = theme.scaled(kChoiceMark);
    return {left, std::floor((height - size) / 2), size, size};
}

/// Where a row's words begin, behind its mark.
double wordsLeft(const Theme& theme) {
    return theme.scaled(kChoiceMark) + 8;
}

void drawRadio(QPainter& painter, const QRectF& box, bool checked, bool enabled, const Theme& theme) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const Token edge = !enabled ? Token::border : (checked ? Token::accent : Token::control);
    painter.setPen(Qt::NoPen);
    if (checked) {
        painter.setBrush(theme.color(edge));
        painter.drawEllipse(box);
        painter.setBrush(theme.color(Token::onAccent));
        painter.drawEllipse(box.center(), 3 * box.width() / kChoiceMark, 3 * box.width() / kChoiceMark);
    } else {
        painter.setPen(QPen(theme.color(edge), 1.25));
        painter.setBrush(theme.color(Token::surface));
        painter.drawEllipse(box.adjusted(0.6, 0.6, -0.6, -0.6));
    }
    painter.restore();
}

void drawCheck(QPainter& painter, const QRectF& box, bool checked, bool enabled, const Theme& theme) {
    if (!checked) {
        drawBox(painter, box, 4, theme.color(enabled ? Token::surface : Token::hover),
                theme.color(enabled ? Token::control : Token::border), 1.25);
        return;
    }
    drawBox(painter, box, 4, theme.color(enabled ? Token::accent : Token::control));
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const double unit = box.width() / kChoiceMark;
    painter.setPen(QPen(theme.color(Token::onAccent), 2 * unit, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.translate(box.topLeft());
    painter.drawPolyline(QPolygonF({unit * QPointF(4.2, 8.3), unit * QPointF(7, 11), unit * QPointF(11.8, 5.4)}));
    painter.restore();
}

}  // namespace

CheckRow::CheckRow(const QString& text, QWidget* parent) : QCheckBox(parent) {
    setPlainText(*this, text);
    setCursor(Qt::PointingHandCursor);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusRadius(this, 4);
}

void CheckRow::setCount(std::optional<int> count) {
    m_count = count;
    setSpokenName(*this, count ? QStringLiteral("%1, %2").arg(text()).arg(*count) : text());
    update();
}

QSize CheckRow::sizeHint() const {
    const Theme& theme = themeOf(this);
    const double count = m_count ? theme.scaled(40) : 0;
    const int wide =
        static_cast<int>(std::ceil(wordsLeft(theme) + textWidth(text(), theme.font(TextRole::body)) + count)) + 2;
    return {wide, heightForWidth(testAttribute(Qt::WA_Resized) ? width() : wide)};
}

QSize CheckRow::minimumSizeHint() const {
    return {80, sizeHint().height()};
}

/// Long words wrap.
int CheckRow::heightForWidth(int width) const {
    const Theme& theme = themeOf(this);
    const QRectF room(0, 0, width - wordsLeft(theme) - countWidth(), QWIDGETSIZE_MAX);
    const QFontMetricsF metrics(theme.font(TextRole::body));
    const double words = metrics.boundingRect(room, Qt::TextWordWrap, text()).height();
    return std::max(theme.scaled(28), static_cast<int>(std::ceil(words)) + 8);
}

double CheckRow::countWidth() const {
    if (!m_count) return 0;
    return figuresWidth(QString::number(*m_count), themeOf(this).font(TextRole::detail)) + 8;
}

void CheckRow::resizeEvent(QResizeEvent* event) {
    QCheckBox::resizeEvent(event);
    if (height() != heightForWidth(width())) updateGeometry();
    setFocusRect(this, markIn(0, height(), themeOf(this)).toRect());
}

void CheckRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    drawCheck(painter, markIn(0, height(), theme), isChecked(), isEnabled(), theme);
    const bool dim = !isEnabled() || (m_count && *m_count == 0 && !isChecked());
    double right = width();
    if (m_count) {
        const QString count = QString::number(*m_count);
        const QFont font = theme.font(TextRole::detail);
        drawFigures(painter, QRectF(0, 0, right, height()), Qt::AlignRight | Qt::AlignVCenter, count, font,
                    theme.color(Token::text3));
        right -= countWidth();
    }
    painter.setFont(theme.font(TextRole::body));
    painter.setPen(theme.color(dim ? Token::text3 : Token::text));
    const double left = wordsLeft(theme);
    painter.drawText(QRectF(left, 0, right - left, height()), Qt::AlignVCenter | Qt::AlignLeft | Qt::TextWordWrap,
                     text());
}

RadioRow::RadioRow(const QString& text, QWidget* parent) : QRadioButton(parent) {
    setPlainText(*this, text);
    setCursor(Qt::PointingHandCursor);
    setFocusRadius(this, 8);
}

QSize RadioRow::sizeHint() const {
    const Theme& theme = themeOf(this);
    return {static_cast<int>(std::ceil(wordsLeft(theme) + textWidth(text(), theme.font(TextRole::body)))) + 2,
            theme.scaled(28)};
}

void RadioRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    drawRadio(painter, markIn(0, height(), theme), isChecked(), isEnabled(), theme);
    const double left = wordsLeft(theme);
    drawText(painter, QRectF(left, 0, width() - left, height()), Qt::AlignVCenter | Qt::AlignLeft, text(),
             theme.font(TextRole::body), theme.color(isEnabled() ? Token::text : Token::text3));
}

RadioCard::RadioCard(const QString& title, const QString& value, QWidget* parent)
    : QRadioButton(parent), m_value(value) {
    setPlainText(*this, title);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    announce();
}

void RadioCard::setDetail(const QString& detail) {
    m_detail = detail;
    announce();
    updateGeometry();
    update();
}

void RadioCard::announce() {
    QStringList parts{text(), m_detail, m_value};
    parts.removeAll(QString());
    setSpokenName(*this, parts.join(QStringLiteral(", ")));
}

QSize RadioCard::sizeHint() const {
    const Theme& theme = themeOf(this);
    const int height = m_detail.isEmpty() ? 44 : 62;
    const double words =
        std::max(textWidth(text(), theme.font(TextRole::strong)), textWidth(m_detail, theme.font(TextRole::detail)));
    return {
        static_cast<int>(words + figuresWidth(m_value, theme.font(TextRole::strong))) + 68 + theme.scaled(kChoiceMark),
        theme.scaled(height)};
}

QSize RadioCard::minimumSizeHint() const {
    return sizeHint();
}

void RadioCard::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    const bool chosen = isChecked();
    const QColor edge = theme.color(chosen ? Token::accent : (underMouse() ? Token::control : Token::border));
    drawBox(painter, rect(), metrics::kControlRadius, theme.color(chosen ? Token::accentSoft : Token::surface), edge,
            1);
    drawRadio(painter, markIn(13, height(), theme), chosen, isEnabled(), theme);
    const QFont strong = theme.font(TextRole::strong);
    const double value = figuresWidth(m_value, strong);
    drawText(painter, QRectF(width() - 14 - value - 4, 0, value + 4, height()), Qt::AlignRight | Qt::AlignVCenter,
             m_value, strong, theme.color(Token::text));
    const double left = 23 + theme.scaled(kChoiceMark);
    const double room = width() - left - value - 26;
    const Token title = isEnabled() ? Token::text : Token::text3;
    if (m_detail.isEmpty()) {
        drawText(painter, QRectF(left, 0, room, height()), Qt::AlignVCenter, text(), theme.font(TextRole::body),
                 theme.color(title));
        return;
    }
    const double line = theme.lineHeight(TextRole::body);
    const double top = (height() - line - theme.lineHeight(TextRole::detail)) / 2;
    drawText(painter, QRectF(left, top, room, line), Qt::AlignVCenter, text(), strong, theme.color(title));
    drawText(painter, QRectF(left, top + line, room, theme.lineHeight(TextRole::detail)), Qt::AlignVCenter, m_detail,
             theme.font(TextRole::detail), theme.color(chosen ? Token::text2 : Token::text3));
}

Switch::Switch(const QString& accessibleName, QWidget* parent) : QCheckBox(parent) {
    setAccessibleName(accessibleName);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusRadius(this, 10);
}

QSize Switch::sizeHint() const {
    const Theme& theme = themeOf(this);
    return {theme.scaled(36), theme.scaled(20)};
}

void Switch::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    const double unit = height() / 20.0;
    const QRectF track(rect());
    Token fill = isChecked() ? Token::accent : Token::control;
    if (!isEnabled()) fill = Token::track;
    drawBox(painter, track, 10 * unit, theme.color(fill));
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawEllipse(QPointF((isChecked() ? 26 : 10) * unit, track.center().y()), 8 * unit, 8 * unit);
}

}  // namespace mc::widgets
