#include "widgets/drawer.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>
#include <algorithm>

#include "widgets/button.h"
#include "widgets/theme.h"

namespace mc::widgets {
namespace {

constexpr int kLeastBeside = 48;  ///< Of what is below, so that one sees where the drawer came from.

}  // namespace

Drawer::Drawer(const QString& title, int width, QWidget* over)
    : QWidget(over),
      m_panel(new QWidget(this)),
      m_column(new QVBoxLayout(m_panel)),
      m_done(new Button(QString(), Button::Kind::primary)),
      m_width(width) {
    setAccessibleName(title);
    setFocusPolicy(Qt::ClickFocus);
    m_column->setContentsMargins(16, 16, 12, 16);
    m_column->setSpacing(12);
    m_column->addWidget(m_done);
    connect(m_done, &Button::clicked, this, &Drawer::close);
    over->installEventFilter(this);
    hide();
}

void Drawer::open(QWidget* content) {
    m_before = QApplication::focusWidget();
    m_content = content;
    m_column->insertWidget(0, content, 1);
    content->show();
    place();
    raise();
    show();
    focusNextPrevChild(true);
}

void Drawer::close() {
    if (!isOpen()) return;
    hide();
    if (m_before) m_before->setFocus(Qt::OtherFocusReason);
    emit closed();
}

QWidget* Drawer::takeContent() {
    if (m_content) m_content->setParent(nullptr);
    return std::exchange(m_content, nullptr);
}

void Drawer::place() {
    setGeometry(parentWidget()->rect());
    m_panel->setGeometry(0, 0, std::min(themeOf(this).scaled(m_width), width() - kLeastBeside), height());
}

bool Drawer::eventFilter(QObject* watched, QEvent* event) {
    if (watched == parent() && event->type() == QEvent::Resize) place();
    return QWidget::eventFilter(watched, event);
}

void Drawer::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Theme& theme = themeOf(this);
    QColor scrim(0, 0, 0);
    scrim.setAlphaF(theme.isDark() ? 0.5F : 0.28F);
    painter.fillRect(rect(), scrim);
    painter.fillRect(m_panel->geometry(), theme.color(Token::window));
    painter.fillRect(QRect(m_panel->width(), 0, 1, height()), theme.color(Token::border));
}

void Drawer::mousePressEvent(QMouseEvent* event) {
    if (!m_panel->geometry().contains(event->position().toPoint())) close();
}

void Drawer::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) return close();
    QWidget::keyPressEvent(event);
}

bool Drawer::focusNextPrevChild(bool next) {
    QWidget* from = QApplication::focusWidget();
    if (!from || !isAncestorOf(from)) from = this;
    QWidget* widget = from;
    do {
        widget = next ? widget->nextInFocusChain() : widget->previousInFocusChain();
        if (isAncestorOf(widget) && (widget->focusPolicy() & Qt::TabFocus) && widget->isEnabled() &&
            widget->isVisibleTo(this) && !widget->focusProxy()) {
            widget->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    } while (widget != from);
    return true;
}

}  // namespace mc::widgets
