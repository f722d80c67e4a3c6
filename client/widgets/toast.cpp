#include "widgets/toast.h"

#include <QAccessible>
#include <QAbstractButton>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QPlainTextEdit>
#include <algorithm>
#include <cmath>
#include <limits>

#include "widgets/button.h"
#include "widgets/painting.h"

namespace mc::widgets {
namespace {

constexpr int kWidth = 400;
constexpr int kStay = 6000;
constexpr std::size_t kMost = 3;
constexpr int kShadow = 8;
constexpr int kToastMargin = 16;

struct Look {
    Icon icon;
    Token color;
};
Look lookOf(Tone tone) {
    switch (tone) {
        case Tone::info:
            return {Icon::info, Token::accentText};
        case Tone::success:
            return {Icon::checkCircle, Token::successText};
        case Tone::warning:
            return {Icon::warning, Token::warningText};
        case Tone::error:
            return {Icon::warning, Token::dangerText};
    }
    return {Icon::info, Token::accentText};
}

}  // namespace

Toast::Toast(Tone tone, const QString& text, QWidget* parent)
    : QWidget(parent), m_tone(tone), m_text(text), m_cross(new Button(Icon::close, tr("Dismiss"))) {
    setAccessibleName(text);
    m_cross->setParent(this);
    m_cross->setSize(Button::Size::small);
    m_cross->installEventFilter(this);
    m_timer.setSingleShot(true);
    m_timer.setInterval(kStay);
    connect(&m_timer, &QTimer::timeout, this, &Toast::dismissed);
    connect(m_cross, &Button::clicked, this, &Toast::dismissed);
    wait();
}

void Toast::setAction(const QString& text, std::function<void()> action) {
    m_action = new Button(text, Button::Kind::link, this);
    m_action->installEventFilter(this);
    connect(m_action, &Button::clicked, this, [this, action = std::move(action)] {
        if (action) action();
        emit dismissed();
    });
}

QSize Toast::sizeHint() const {
    const int wide = themeOf(this).scaled(kWidth);
    const int inner = wide - 48 - 44 - (m_action ? m_action->sizeHint().width() + 12 : 0);
    const QFontMetrics metrics(themeOf(this).font(TextRole::body));
    const QRect box = metrics.boundingRect(QRect(0, 0, inner, 400), Qt::TextWordWrap, m_text);
    return {wide + 2 * kShadow, std::max(48, box.height() + 28) + 2 * kShadow};
}

void Toast::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    const QRect box = rect().adjusted(kShadow, kShadow, -kShadow, -kShadow);
    m_cross->setGeometry(box.right() - 40, box.center().y() - 15, 32, 32);
    if (!m_action) return;
    const QSize size = m_action->sizeHint();
    m_action->setGeometry(box.right() - 48 - size.width(), box.center().y() - size.height() / 2 + 1, size.width(),
                          size.height());
}

void Toast::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    const QRectF box = QRectF(rect()).adjusted(kShadow, kShadow, -kShadow, -kShadow);
    if (!theme.isDark()) {
        for (int i = 1; i <= 6; ++i)
            drawBox(painter, box.translated(0, 2).adjusted(-i, -i, i, i), 12 + i, QColor(0, 0, 0, 4));
    }
    drawBox(painter, box, metrics::kCardRadius, theme.color(Token::surface), theme.color(Token::border));
    const Look look = lookOf(m_tone);
    drawIcon(painter, look.icon, QRectF(box.left() + 16, box.center().y() - 10, 20, 20), theme.color(look.color));
    const double right = m_action ? m_action->x() - 12 : m_cross->x() - 4;
    painter.setFont(theme.font(TextRole::body));
    painter.setPen(theme.color(Token::text));
    painter.drawText(QRectF(box.left() + 48, box.top(), right - box.left() - 48, box.height()),
                     Qt::AlignVCenter | Qt::TextWordWrap, m_text);
}

void Toast::wait() {
    if (m_tone != Tone::error) m_timer.start();
}

void Toast::enterEvent(QEnterEvent* event) {
    QWidget::enterEvent(event);
    m_timer.stop();
}

void Toast::leaveEvent(QEvent* event) {
    QWidget::leaveEvent(event);
    wait();
}

bool Toast::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn) m_timer.stop();
    if (event->type() == QEvent::FocusOut) wait();
    return QWidget::eventFilter(watched, event);
}

void Toast::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        emit dismissed();
        return;
    }
    QWidget::keyPressEvent(event);
}

ToastHost::ToastHost(QWidget* window) : QWidget(window), m_window(window) {
    setObjectName(QStringLiteral("toasts"));
    setAccessibleName(tr("Notices"));
    window->installEventFilter(this);
    hide();
}

void ToastHost::post(Tone tone, const QString& text, const QString& action, std::function<void()> run) {
    while (m_toasts.size() >= kMost)
        drop(m_toasts.front());
    auto* toast = new Toast(tone, text, this);
    if (!action.isEmpty()) toast->setAction(action, std::move(run));
    connect(toast, &Toast::dismissed, this, [this, toast] { drop(toast); });
    m_toasts.push_back(toast);
    toast->show();
    place();
    QAccessibleEvent event(toast, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

void ToastHost::clear() {
    while (!m_toasts.empty())
        drop(m_toasts.front());
}

bool ToastHost::takeFocus() {
    if (m_toasts.empty()) return false;
    const auto buttons = m_toasts.back()->findChildren<Button*>();
    if (!buttons.isEmpty()) buttons.last()->setFocus(Qt::ShortcutFocusReason);
    return true;
}

void ToastHost::drop(Toast* toast) {
    m_toasts.erase(std::remove(m_toasts.begin(), m_toasts.end(), toast), m_toasts.end());
    toast->hide();
    toast->deleteLater();
    place();
}

void ToastHost::place() {
    if (m_toasts.empty() || !m_window) {
        hide();
        return;
    }
    int height = 0;
    int width = 0;
    for (Toast* toast : m_toasts) {
        const QSize size = toast->sizeHint();
        width = std::min(size.width(), m_window->width() - 2 * kToastMargin);
        toast->setGeometry(0, height, width, size.height());
        height += size.height() - kShadow;
    }
    height += kShadow;
    setGeometry(freePlace({width, height}));
    raise();
    show();
}

/// What is covered there that somebody may want to press or write in, in square pixels.
int ToastHost::covered(const QRect& place) const {
    int area = 0;
    for (const auto* widget : m_window->findChildren<QWidget*>()) {
        if (!widget->isVisible() || isAncestorOf(widget) || !(widget->focusPolicy() & Qt::TabFocus)) continue;
        const bool button = qobject_cast<const QAbstractButton*>(widget);
        const bool input = qobject_cast<const QLineEdit*>(widget) || qobject_cast<const QPlainTextEdit*>(widget);
        if (!button && !input) continue;
        const QRect part = place & QRect(widget->mapTo(m_window.data(), QPoint(0, 0)), widget->size());
        area += part.isEmpty() ? 0 : part.width() * part.height();
    }
    return area;
}

/// As near to the bottom right as no button is covered; where something always is, as little as can be.
QRect ToastHost::freePlace(const QSize& size) const {
    QRect best;
    int least = std::numeric_limits<int>::max();
    const int right = m_window->width() - size.width() - kToastMargin;
    for (const int x : {right, right / 2, kToastMargin}) {
        for (int y = m_window->height() - size.height() - kToastMargin; y >= kToastMargin; y -= kToastMargin) {
            const QRect place(QPoint(x, y), size);
            const int area = covered(place);
            if (area >= least) continue;
            least = area;
            best = place;
            if (area == 0) return best;
        }
    }
    return best.isNull() ? QRect(QPoint(right, m_window->height() - size.height() - kToastMargin), size) : best;
}

bool ToastHost::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_window && event->type() == QEvent::Resize) place();
    return QWidget::eventFilter(watched, event);
}

}  // namespace mc::widgets
