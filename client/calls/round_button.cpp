#include "calls/round_button.h"

#include <QMenu>
#include <QPainter>
#include <algorithm>

#include "widgets/accessible.h"
#include "widgets/focus_ring.h"
#include "widgets/painting.h"
#include "widgets/plain_text.h"
#include "widgets/theme.h"

namespace mc::calls {

using widgets::Icon;
using widgets::Theme;
using widgets::themeOf;
using widgets::Token;

namespace {

constexpr int kDisc = 48;
constexpr int kLeaveWidth = 64;
constexpr int kBare = 40;
constexpr int kWordGap = 4;
constexpr int kArrow = 20;

struct Colors {
    Token fill;
    Token edge;
    Token icon;
};

Colors colorsOf(RoundButton::Look look, bool hovered) {
    using Look = RoundButton::Look;
    switch (look) {
        case Look::off:
            return {Token::dangerSoft, Token::danger, Token::dangerText};
        case Look::lit:
            return {Token::accentSoft, Token::accent, Token::accentText};
        case Look::leave:
            return {hovered ? Token::dangerHover : Token::danger, hovered ? Token::dangerHover : Token::danger,
                    Token::onAccent};
        case Look::disc:
            return {hovered ? Token::hover : Token::window, Token::window, Token::text};
        case Look::discOff:
            return {Token::danger, Token::danger, Token::onAccent};
        case Look::bare:
            return {hovered ? Token::hover : Token::window, Token::window, Token::text2};
        case Look::plain:
            break;
    }
    return {hovered ? Token::track : Token::hover, Token::control, Token::text};
}

bool hasWord(RoundButton::Look look) {
    using Look = RoundButton::Look;
    return look != Look::bare && look != Look::disc && look != Look::discOff;
}

/// The arrow for the devices of a control.
class Arrow final : public QAbstractButton {
public:
    Arrow(const QString& name, QWidget* parent) : QAbstractButton(parent) {
        setAccessibleName(name);
        setToolTip(widgets::plainToolTip(name));
        setFocusPolicy(Qt::StrongFocus);
        setCursor(Qt::PointingHandCursor);
        widgets::setFocusRadius(this, kArrow / 2.0);
    }
    QSize sizeHint() const override { return {kArrow, kArrow}; }

protected:
    void paintEvent(QPaintEvent*) override {
        const Theme& theme = themeOf(this);
        QPainter painter(this);
        widgets::drawBox(painter, QRectF(rect()), kArrow / 2.0,
                         theme.color(underMouse() ? Token::hover : Token::surface), theme.color(Token::control));
        widgets::drawIcon(painter, Icon::chevronUp, QRectF(rect()).adjusted(4, 4, -4, -4), theme.color(Token::text2));
    }
};

}  // namespace

RoundButton::RoundButton(Icon icon, const QString& word, Look look, QWidget* parent)
    : QAbstractButton(parent), m_icon(icon), m_look(look) {
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    widgets::setFocusRadius(this, look == Look::bare ? 8 : kDisc / 2.0);
    show(icon, word, look);
}

void RoundButton::show(Icon icon, const QString& word, Look look) {
    m_icon = icon;
    m_look = look;
    if (text() != word) setText(word);
    widgets::setSpokenName(*this, word);
    if (!hasWord(look)) setToolTip(widgets::plainToolTip(word));
    widgets::setFocusRect(this, disc());
    updateGeometry();
    update();
}

void RoundButton::setArrowMenu(QMenu* menu, const QString& name) {
    m_arrow = new Arrow(name, this);
    m_arrow->setObjectName(objectName() + QStringLiteral("Devices"));
    m_arrow->resize(kArrow, kArrow);
    connect(m_arrow, &QAbstractButton::clicked, this, [this, menu] {
        menu->ensurePolished();
        const QPoint corner = mapToGlobal(QPoint(0, 0));
        menu->popup(QPoint(corner.x(), corner.y() - menu->sizeHint().height() - kWordGap));
    });
}

QSize RoundButton::sizeHint() const {
    if (m_look == Look::bare) return {kBare, kBare};
    if (!hasWord(m_look)) return {kDisc, kDisc};
    const Theme& theme = themeOf(this);
    const int wide = m_look == Look::leave ? kLeaveWidth : kDisc;
    const int word = static_cast<int>(widgets::textWidth(text(), theme.font(widgets::TextRole::detail))) + 4;
    return {std::max({wide, word, 64}), kDisc + kWordGap + theme.lineHeight(widgets::TextRole::detail) + 2};
}

QRect RoundButton::disc() const {
    if (m_look == Look::bare) return rect();
    const int wide = m_look == Look::leave ? kLeaveWidth : kDisc;
    return {(width() - wide) / 2, 0, wide, kDisc};
}

void RoundButton::resizeEvent(QResizeEvent*) {
    widgets::setFocusRect(this, disc());
    if (m_arrow) m_arrow->move(disc().right() - kArrow + 5, 0);
}

void RoundButton::enterEvent(QEnterEvent*) {
    update();
}

void RoundButton::leaveEvent(QEvent*) {
    update();
}

void RoundButton::paintEvent(QPaintEvent*) {
    const Theme& theme = themeOf(this);
    const Colors colors = colorsOf(isChecked() && m_look == Look::bare ? Look::lit : m_look, underMouse() || isDown());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF circle(disc());
    const double radius = m_look == Look::bare ? 8 : circle.height() / 2;
    const bool edged = hasWord(m_look) && m_look != Look::leave;
    widgets::drawBox(painter, circle, radius, theme.color(isEnabled() ? colors.fill : Token::surface),
                     edged ? theme.color(isEnabled() ? colors.edge : Token::border) : QColor());
    const QPointF centre = circle.center();
    widgets::drawIcon(painter, m_icon, QRectF(centre.x() - 10, centre.y() - 10, 20, 20),
                      theme.color(isEnabled() ? colors.icon : Token::text3));
    if (!hasWord(m_look)) return;
    const QRectF word(0, circle.bottom() + kWordGap, width(), height() - circle.bottom() - kWordGap);
    widgets::drawText(painter, word, Qt::AlignHCenter | Qt::AlignVCenter, text(), theme.font(widgets::TextRole::detail),
                      theme.color(Token::text2));
}

}  // namespace mc::calls
