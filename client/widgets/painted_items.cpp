#include "widgets/painted_items.h"

#include <QAccessibleWidget>
#include <QPointer>
#include <map>

#include "widgets/accessible.h"

namespace mc::widgets {
namespace {

PaintedItems* itemsOf(QWidget* widget) {
    return dynamic_cast<PaintedItems*>(widget);
}

class ItemAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    ItemAccessible(QWidget* widget, int index) : m_widget(widget), m_index(index) {}

    bool isValid() const override { return m_widget && m_index < items().itemCount(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_widget ? m_widget->window()->windowHandle() : nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_widget); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    void setText(QAccessible::Text, const QString&) override {}
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text text) const override {
        return text == QAccessible::Name && isValid() ? items().itemWords(m_index) : QString();
    }

    QRect rect() const override {
        if (!isValid()) return {};
        const QRect box = items().itemBox(m_index);
        return {m_widget->mapToGlobal(box.topLeft()), box.size()};
    }

    QAccessible::State state() const override {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.focusable = true;
        state.focused = m_widget->hasFocus() && items().currentItem() == m_index;
        state.selectable = items().isItemEnabled(m_index);
        state.selected = items().isItemChosen(m_index);
        state.disabled = !items().isItemEnabled(m_index);
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    QString localizedActionName(const QString& action) const override { return actionWords(action); }
    void doAction(const QString& action) override {
        if (!isValid()) return;
        if (action == pressAction()) items().pressItem(m_index);
        if (action == setFocusAction()) {
            m_widget->setFocus();
            items().makeCurrent(m_index);
        }
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    PaintedItems& items() const { return *itemsOf(m_widget); }

    QPointer<QWidget> m_widget;
    int m_index;
};

class ItemsAccessible : public QAccessibleWidget {
public:
    explicit ItemsAccessible(QWidget* widget) : QAccessibleWidget(widget, QAccessible::List) {}
    ~ItemsAccessible() override { forget(); }

    int childCount() const override { return items().itemCount(); }

    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount()) return nullptr;
        const auto found = m_ids.find(index);
        if (found != m_ids.end()) return QAccessible::accessibleInterface(found->second);
        auto* made = new ItemAccessible(widget(), index);
        m_ids.emplace(index, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    int indexOfChild(const QAccessibleInterface* wanted) const override {
        for (const auto& [index, id] : m_ids) {
            if (QAccessible::accessibleInterface(id) == wanted) return index;
        }
        return -1;
    }

    QAccessibleInterface* focusChild() const override { return child(items().currentItem()); }

    void forget() {
        for (const auto& [index, id] : m_ids)
            QAccessible::deleteAccessibleInterface(id);
        m_ids.clear();
    }

private:
    PaintedItems& items() const { return *itemsOf(widget()); }

    mutable std::map<int, QAccessible::Id> m_ids;
};

QAccessibleInterface* makeItems(const QString&, QObject* object) {
    auto* widget = qobject_cast<QWidget*>(object);
    return widget && itemsOf(widget) ? new ItemsAccessible(widget) : nullptr;
}

}  // namespace

void installPaintedItems() {
    static const bool once = [] {
        QAccessible::installFactory(makeItems);
        return true;
    }();
    Q_UNUSED(once)
}

void tellItemsChanged(QWidget& widget) {
    if (!QAccessible::isActive()) return;
    if (auto* accessible = dynamic_cast<ItemsAccessible*>(QAccessible::queryAccessibleInterface(&widget)))
        accessible->forget();
}

void tellCurrentItem(QWidget& widget, int index) {
    if (index < 0) return;
    QAccessibleEvent focus(&widget, QAccessible::Focus);
    focus.setChild(index);
    QAccessible::updateAccessibility(&focus);
}

}  // namespace mc::widgets
