#include "widgets/button.h"

#include <QKeyEvent>
#include <QPainter>
#include <QVariantAnimation>
#include <cmath>

#include "widgets/focus_ring.h"
#include "widgets/painting.h"
#include "widgets/plain_text.h"

namespace mc::widgets {

namespace {

// Icons at a text scale of 1: before the words, behind them, and alone.
constexpr int kGlyph = 18;
constexpr int kTrailing = 16;
constexpr int kOnlyGlyph = 20;

}  // namespace

Button::Button(const QString& text, Kind kind, QWidget* parent)
    : QAbstractButton(parent), m_kind(kind), m_fade(new QVariantAnimation(this)) {
    setPlainText(*this, text);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Minimum, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    m_fade->setEasingCurve(QEasingCurve::OutCubic);
    connect(m_fade, &QVariantAnimation::valueChanged, this, [this](const QVariant& value) {
        m_hover = value.toDouble();
        update();
    });
    setFocusRadius(this, kind == Kind::link ? 4 : metrics::kControlRadius);
}

Button::Button(Icon icon, const QString& accessibleName, Kind kind, QWidget* parent) : Button(QString(), kind, parent) {
    m_glyph = icon;
    setAccessibleName(accessibleName);
    setToolTip(plainToolTip(accessibleName));
}

void Button::setKind(Kind kind) {
    if (kind == m_kind) return;
    m_kind = kind;
    updateGeometry();
    update();
}

void Button::setSize(Size size) {
    m_size = size;
    updateGeometry();
    update();
}

void Button::setGlyph(std::optional<Icon> icon) {
    m_glyph = icon;
    updateGeometry();
    update();
}

void Button::setTrailingGlyph(std::optional<Icon> icon) {
    m_trailing = icon;
    updateGeometry();
    update();
}

void Button::setKeyHint(const QString& key) {
    m_key = key;
    if (sizePolicy().horizontalPolicy() == QSizePolicy::Minimum)
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    updateGeometry();
    update();
}

void Button::setCount(int count) {
    m_count = count;
    m_counts = true;
    update();
}

int Button::heightHint() const {
    const Theme& theme = themeOf(this);
    if (m_kind == Kind::link) return theme.lineHeight(m_size == Size::small ? TextRole::label : TextRole::body);
    switch (m_size) {
        case Size::small:
            return theme.scaled(32);
        case Size::normal:
            return theme.scaled(36);
        case Size::large:
            return theme.scaled(40);
    }
    return 36;
}

/// An icon and the gap beside it.
double Button::glyphWidth(int size) const {
    return themeOf(this).scaled(size) + 8;
}

double Button::keyWidth() const {
    return m_key.isEmpty() ? 0 : keyCapWidth(m_key) + 8;
}

QSize Button::minimumSizeHint() const {
    return sizeHint() - QSize(static_cast<int>(std::ceil(keyWidth())), 0);
}

QSize Button::sizeHint() const {
    const int height = heightHint();
    if (iconOnly()) return {height, height};
    const Theme& theme = themeOf(this);
    const QFont font = theme.font(m_kind == Kind::link && m_size == Size::small ? TextRole::label : TextRole::strong);
    double width = std::ceil(textWidth(text(), font));
    if (m_glyph) width += glyphWidth(kGlyph);
    if (m_trailing) width += glyphWidth(kTrailing);
    width += keyWidth();
    if (m_kind != Kind::link) width += m_size == Size::small ? 2 * kSmallPadding : 28;
    return {static_cast<int>(width) + 1, height};
}

Button::Look Button::look() const {
    const Theme& theme = themeOf(this);
    const auto c = [&](Token token) { return theme.color(token); };
    const bool bare = m_kind == Kind::link || (m_kind == Kind::ghost && iconOnly());
    if (!isEnabled() && !bare) return {c(Token::hover), c(Token::hover), c(Token::hover), c(Token::text3), {}};
    QColor clear = c(Token::hover);
    clear.setAlpha(0);
    switch (m_kind) {
        case Kind::primary:
            return {c(Token::accent), c(Token::accentHover), c(Token::accentPressed), c(Token::onAccent), {}};
        case Kind::secondary:
            return {c(Token::surface), c(Token::hover), c(Token::border), c(Token::text), c(Token::control)};
        case Kind::ghost:
            return {clear, c(Token::hover), c(Token::border), c(isEnabled() ? Token::text2 : Token::text3), {}};
        case Kind::danger:
            return {c(Token::danger), c(Token::dangerHover), c(Token::dangerPressed), c(Token::onAccent), {}};
        case Kind::dangerOutline:
            return {c(Token::surface), c(Token::dangerSoft), c(Token::dangerSoft), c(Token::dangerText),
                    c(Token::danger)};
        case Kind::soft:
            return {c(Token::accentSoft), c(Token::accent), c(Token::accentPressed), c(Token::accentText), {}};
        case Kind::link:
            return {clear, clear, clear, c(isEnabled() ? Token::accentText : Token::text3), {}};
    }
    return {};
}

QColor Button::fillNow(const Look& look) const {
    if (isDown()) return look.pressedFill;
    return mix(look.fill, look.hoverFill, m_hover);
}

void Button::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Look style = look();
    if (m_kind != Kind::link) drawBox(painter, body(), metrics::kControlRadius, fillNow(style), style.edge);
    // The soft form turns solid under the pointer or the focus.
    const bool solid = m_kind == Kind::soft && isEnabled() && (m_hover > 0.5 || isDown());
    QColor color = solid ? themeOf(this).color(Token::onAccent) : style.text;
    if (m_kind == Kind::ghost && isEnabled() && (m_hover > 0.5 || isDown())) color = themeOf(this).color(Token::text);
    paintContents(painter, color);
    paintCount(painter);
}

void Button::paintContents(QPainter& painter, const QColor& color) const {
    const Theme& theme = themeOf(this);
    if (iconOnly()) {
        const double size = theme.scaled(kOnlyGlyph);
        const QPointF middle = QRectF(body()).center();
        if (m_glyph)
            drawIcon(painter, *m_glyph, QRectF(middle.x() - size / 2, middle.y() - size / 2, size, size), color);
        return;
    }
    const QFont font = theme.font(m_kind == Kind::link && m_size == Size::small ? TextRole::label : TextRole::strong);
    const double text = std::ceil(textWidth(this->text(), font)) + 1;
    const double words = text + (m_glyph ? glyphWidth(kGlyph) : 0) + (m_trailing ? glyphWidth(kTrailing) : 0);
    // Where there is no room for the key it is left out.
    const bool keyed = !m_key.isEmpty() && words + keyWidth() <= width() - 8;
    const double total = words + (keyed ? keyWidth() : 0);
    double x = m_kind == Kind::link ? 0 : std::round((width() - total) / 2);
    const double middle = height() / 2.0;
    if (m_glyph) {
        const double size = theme.scaled(kGlyph);
        drawIcon(painter, *m_glyph, QRectF(x, middle - size / 2, size, size), color);
        x += glyphWidth(kGlyph);
    }
    QFont drawn = font;
    if (m_kind == Kind::link && m_hover > 0.5) drawn.setUnderline(true);
    drawText(painter, QRectF(x, 0, text, height()), Qt::AlignVCenter | Qt::AlignLeft, this->text(), drawn, color);
    x += text;
    if (m_trailing) {
        const double size = theme.scaled(kTrailing);
        drawIcon(painter, *m_trailing, QRectF(x + 8, middle - size / 2, size, size), color);
        x += glyphWidth(kTrailing);
    }
    if (keyed) {
        QColor edge = color;
        edge.setAlphaF(0.55F);
        const double high = theme.scaled(18);
        drawKeyCap(painter, QRectF(x + 8, middle - high / 2, keyCapWidth(m_key), high), m_key, color, edge, {});
    }
}

void Button::paintCount(QPainter& painter) const {
    if (m_count <= 0) return;
    const Theme& theme = themeOf(this);
    const QString text = m_count > 99 ? QStringLiteral("99+") : QString::number(m_count);
    const QFont font = theme.font(TextRole::label);
    const double high = theme.scaled(16);
    const double wide = std::max(high, textWidth(text, font) + 8);
    // The button is as wide as a long count needs; the icon stays in its first square.
    const QRectF badge(std::min(height() / 2.0 + 1, width() - wide - 2), 1, wide, high);
    drawBox(painter, badge.adjusted(-2, -2, 2, 2), high / 2 + 2, theme.color(Token::window));
    drawBox(painter, badge, high / 2, theme.color(Token::danger));
    drawText(painter, badge, Qt::AlignCenter, text, font, theme.color(Token::onAccent));
}

void Button::fade(bool in) {
    m_fade->stop();
    m_fade->setDuration(themeOf(this).motion());
    m_fade->setStartValue(m_hover);
    m_fade->setEndValue(in ? 1.0 : 0.0);
    m_fade->start();
}

void Button::enterEvent(QEnterEvent* event) {
    QAbstractButton::enterEvent(event);
    if (isEnabled()) fade(true);
}

void Button::leaveEvent(QEvent* event) {
    QAbstractButton::leaveEvent(event);
    fade(false);
}

void Button::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!event->isAutoRepeat()) click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void Button::changeEvent(QEvent* event) {
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::EnabledChange) {
        setCursor(isEnabled() ? Qt::PointingHandCursor : Qt::ArrowCursor);
        if (!isEnabled()) m_hover = 0;
    }
}

}  // namespace mc::widgets
