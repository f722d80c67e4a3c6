#include "tour/hands.h"

#include <QAbstractItemView>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPlainTextEdit>
#include <QScrollArea>

namespace mc::tour {

namespace {

void sendKey(QWidget* widget, int key, const QString& text = {}) {
    for (const auto type : {QEvent::KeyPress, QEvent::KeyRelease}) {
        QKeyEvent event(type, key, Qt::NoModifier, text);
        QApplication::sendEvent(widget, &event);
    }
}

void sendClick(QWidget* widget, const QPoint& at) {
    const QPoint global = widget->mapToGlobal(at);
    QMouseEvent press(QEvent::MouseButtonPress, at, global, Qt::LeftButton, Qt::LeftButton, {});
    QApplication::sendEvent(widget, &press);
    QMouseEvent release(QEvent::MouseButtonRelease, at, global, Qt::LeftButton, Qt::NoButton, {});
    QApplication::sendEvent(widget, &release);
}

bool clearField(QWidget* field) {
    if (auto* line = qobject_cast<QLineEdit*>(field))
        line->selectAll();
    else if (auto* area = qobject_cast<QPlainTextEdit*>(field))
        area->selectAll();
    else
        return false;
    sendKey(field, Qt::Key_Delete);
    return true;
}

}  // namespace

void reveal(QWidget* widget) {
    for (auto* parent = widget->parentWidget(); parent; parent = parent->parentWidget())
        if (auto* area = qobject_cast<QScrollArea*>(parent)) area->ensureWidgetVisible(widget, 8, 8);
}

QWidget* Hands::find(const QString& name) const {
    if (m_window.objectName() == name) return &m_window;
    for (auto* widget : m_window.findChildren<QWidget*>(name))
        if (widget->isVisible()) return widget;
    return nullptr;
}

bool Hands::click(const QString& name) const {
    auto* widget = find(name);
    if (!widget || !widget->isEnabled()) return false;
    reveal(widget);
    // The words of a check box may be short in a long row: its mark is at the left.
    const bool box = qobject_cast<QCheckBox*>(widget);
    sendClick(widget, box ? QPoint(12, widget->height() / 2) : widget->rect().center());
    return true;
}

bool Hands::type(const QString& name, const QString& text) const {
    auto* widget = find(name);
    if (!widget || !widget->isEnabled()) return false;
    if (auto* proxy = widget->focusProxy()) widget = proxy;
    reveal(widget);
    widget->setFocus(Qt::TabFocusReason);
    if (!clearField(widget)) return false;
    for (const QChar letter : text)
        sendKey(widget, 0, letter);
    return true;
}

bool Hands::press(const QString& name, int key) const {
    auto* widget = find(name);
    if (!widget || !widget->isEnabled()) return false;
    reveal(widget);
    widget->setFocus(Qt::TabFocusReason);
    sendKey(widget, key);
    return true;
}

bool Hands::openRow(const QString& name, const QString& contains) const {
    auto* list = find<QAbstractItemView>(name);
    if (!list || !list->model()) return false;
    for (int row = 0; row < list->model()->rowCount(); ++row) {
        const auto index = list->model()->index(row, 0);
        const QString words =
            index.data(Qt::AccessibleTextRole).toString() + QLatin1Char(' ') + index.data().toString();
        if (!words.contains(contains, Qt::CaseInsensitive)) continue;
        list->scrollTo(index);
        list->setCurrentIndex(index);
        return press(name, Qt::Key_Return);
    }
    return false;
}

bool Hands::trigger(const QString& action) const {
    for (auto* menu : m_window.findChildren<QMenu*>())
        if (menu->isVisible())
            for (auto* entry : menu->actions())
                if (entry->objectName() == action) {
                    menu->hide();
                    entry->trigger();
                    return true;
                }
    return false;
}

}  // namespace mc::tour
