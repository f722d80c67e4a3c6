#include "widgets/pill.h"

#include <QKeyEvent>
#include <QPainter>
#include <algorithm>
#include <cmath>

#include "widgets/focus_ring.h"
#include "widgets/painting.h"
#include "widgets/plain_text.h"

namespace mc::widgets {
namespace {
QString countText(int count) {
    return count > 99 ? QStringLiteral("99+") : QString::number(count);
}
}  // namespace

PillColors colorsOf(PillTone tone, const Theme& theme) {
    switch (tone) {
        case PillTone::neutral:
            return {theme.isDark() ? Token::hover : Token::sunken, Token::text2};
        case PillTone::accent:
            return {Token::accentSoft, Token::accentText};
        case PillTone::success:
            return {Token::successSoft, Token::successText};
        case PillTone::warning:
            return {Token::warningSoft, Token::warningText};
        case PillTone::danger:
            return {Token::dangerSoft, Token::dangerText};
    }
    return {Token::sunken, Token::text2};
}

double drawPill(QPainter& painter, const QRectF& rect, const QString& text, PillTone tone, std::optional<Icon> icon) {
    const Theme& theme = themeOf(painter);
    const PillColors colors = colorsOf(tone, theme);
    const double width = std::min(rect.width(), pillWidth(text, icon.has_value()));
    const double height = theme.scaled(24);
    const QRectF box(rect.left(), rect.center().y() - height / 2, width, height);
    drawBox(painter, box, height / 2, theme.color(colors.fill));
    double x = box.left() + 8;
    if (icon) {
        const double size = theme.scaled(14);
        drawIcon(painter, *icon, QRectF(x, box.center().y() - size / 2, size, size), theme.color(colors.text));
        x += size + 4;
    }
    drawText(painter, QRectF(x, box.top(), box.right() - 8 - x + 1, height), Qt::AlignVCenter | Qt::AlignLeft, text,
             theme.font(TextRole::tag), theme.color(colors.text));
    return width;
}

Pill::Pill(const QString& text, PillTone tone, std::optional<Icon> icon, QWidget* parent)
    : QLabel(text, parent), m_tone(tone), m_icon(icon) {
    setTextFormat(Qt::PlainText);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Pill::set(const QString& text, PillTone tone, std::optional<Icon> icon) {
    setText(text);
    m_tone = tone;
    m_icon = icon;
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const {
    return {static_cast<int>(pillWidth(text(), m_icon.has_value())), themeOf(this).scaled(24)};
}

void Pill::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawPill(painter, rect(), text(), m_tone, m_icon);
}

Badge::Badge(int count, PillTone tone, QWidget* parent) : QLabel(parent), m_tone(tone) {
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCount(count);
}

void Badge::setCount(int count) {
    m_count = count;
    setText(countText(count));
    setVisible(count > 0);
    updateGeometry();
}

double badgeWidth(int count) {
    const double least = themeOf().scaled(20);
    return std::max(least, std::ceil(textWidth(countText(count), themeOf().font(TextRole::label))) + 12);
}

void drawBadge(QPainter& painter, const QRectF& rect, int count, PillTone tone) {
    const Theme& theme = themeOf(painter);
    drawBox(painter, rect, rect.height() / 2, theme.color(tone == PillTone::danger ? Token::danger : Token::accent));
    drawText(painter, rect, Qt::AlignCenter, countText(count), theme.font(TextRole::label),
             theme.color(Token::onAccent));
}

QSize Badge::sizeHint() const {
    return {static_cast<int>(badgeWidth(m_count)), themeOf(this).scaled(20)};
}

void Badge::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    drawBadge(painter, rect(), m_count, m_tone);
}

Chip::Chip(const QString& text, QWidget* parent) : QAbstractButton(parent) {
    setPlainText(*this, text);
    setAccessibleName(tr("Remove filter %1").arg(text));
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setFocusRadius(this, 14);
    connect(this, &QAbstractButton::clicked, this, &Chip::removed);
}

QSize Chip::sizeHint() const {
    const Theme& theme = themeOf(this);
    return {static_cast<int>(std::ceil(textWidth(text(), theme.font(TextRole::tag)))) + 24 + theme.scaled(14),
            theme.scaled(28)};
}

void Chip::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    const QColor ink = theme.color(Token::accentText);
    drawBox(painter, rect(), height() / 2.0, theme.color(Token::accentSoft),
            underMouse() ? theme.color(Token::accentText) : QColor());
    const double cross = theme.scaled(14);
    drawText(painter, QRectF(10, 0, width() - cross - 20, height()), Qt::AlignVCenter, text(),
             theme.font(TextRole::tag), ink);
    drawIcon(painter, Icon::close, QRectF(width() - cross - 10, (height() - cross) / 2, cross, cross), ink);
}

void Chip::keyPressEvent(QKeyEvent* event) {
    switch (event->key()) {
        case Qt::Key_Backspace:
        case Qt::Key_Delete:
        case Qt::Key_Return:
        case Qt::Key_Enter:
            emit removed();
            return;
        default:
            QAbstractButton::keyPressEvent(event);
    }
}

}  // namespace mc::widgets
