#include "widgets/accessible.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QLabel>
#include <QVariant>

#include "widgets/card.h"
#include "widgets/dialog.h"
#include "widgets/nav_rail.h"
#include "widgets/select.h"
#include "widgets/toast.h"

namespace mc::widgets {

namespace {

constexpr char kAction[] = "mcActionName";
constexpr char kHeading[] = "mcHeading";
const QString kOpen = QStringLiteral("open");

/// Something with one action of its own beside taking the focus.
class ActiveAccessible : public QAccessibleWidget {
public:
    using QAccessibleWidget::QAccessibleWidget;

    QStringList actionNames() const override { return QStringList{actionName()} + QAccessibleWidget::actionNames(); }
    void doAction(const QString& name) override {
        if (name == actionName())
            act();
        else
            QAccessibleWidget::doAction(name);
    }

protected:
    virtual QString actionName() const = 0;
    virtual void act() = 0;
};

class PageAccessible final : public ActiveAccessible {
public:
    explicit PageAccessible(SidebarItem* item) : ActiveAccessible(item, QAccessible::ListItem), m_item(item) {}

    QAccessible::State state() const override {
        auto state = ActiveAccessible::state();
        state.selectable = true;
        state.selected = m_item->isChecked();
        return state;
    }

protected:
    QString actionName() const override { return kOpen; }
    void act() override { m_item->click(); }

private:
    SidebarItem* m_item;
};

class CardAccessible final : public ActiveAccessible {
public:
    explicit CardAccessible(Card* card) : ActiveAccessible(card, QAccessible::Button), m_card(card) {}

protected:
    QString actionName() const override {
        const QString name = m_card->property(kAction).toString();
        return name.isEmpty() ? kOpen : name;
    }
    void act() override { emit m_card->clicked(); }

private:
    Card* m_card;
};

/// Follows the label's words.
class HeadingAccessible final : public QAccessibleWidget {
public:
    explicit HeadingAccessible(QLabel* label) : QAccessibleWidget(label, QAccessible::Heading), m_label(label) {}

    QString text(QAccessible::Text what) const override {
        const bool named = what == QAccessible::Name && m_label->accessibleName().isEmpty();
        return named ? m_label->text() : QAccessibleWidget::text(what);
    }

private:
    QLabel* m_label;
};

/// Qt names a combo box by its value on Linux.
class SelectAccessible final : public ActiveAccessible {
public:
    explicit SelectAccessible(Select* select) : ActiveAccessible(select, QAccessible::ComboBox), m_select(select) {}

    QString text(QAccessible::Text what) const override {
        return what == QAccessible::Value ? m_select->currentText() : ActiveAccessible::text(what);
    }
    QAccessible::State state() const override {
        auto state = ActiveAccessible::state();
        state.hasPopup = true;
        state.expandable = true;
        state.expanded = m_select->view()->isVisible();
        return state;
    }

protected:
    QString actionName() const override { return showMenuAction(); }
    void act() override { m_select->showPopup(); }

private:
    Select* m_select;
};

QAccessibleInterface* interfaceOf(QWidget* widget) {
    if (auto* item = qobject_cast<SidebarItem*>(widget)) return new PageAccessible(item);
    if (auto* select = qobject_cast<Select*>(widget)) return new SelectAccessible(select);
    if (auto* card = qobject_cast<Card*>(widget); card && card->focusPolicy() != Qt::NoFocus)
        return new CardAccessible(card);
    if (qobject_cast<NavRail*>(widget)) return new QAccessibleWidget(widget, QAccessible::List);
    if (qobject_cast<Dialog*>(widget)) return new QAccessibleWidget(widget, QAccessible::Dialog);
    if (qobject_cast<Toast*>(widget)) return new QAccessibleWidget(widget, QAccessible::AlertMessage);
    if (auto* label = qobject_cast<QLabel*>(widget); label && label->property(kHeading).toBool())
        return new HeadingAccessible(label);
    if (widget->windowType() == Qt::Window && qstrcmp(widget->metaObject()->className(), "mc::app::MainWindow") == 0)
        return new QAccessibleWidget(widget, QAccessible::Window);
    return nullptr;
}

QAccessibleInterface* make(const QString& className, QObject* object) {
    // Asked for each class of the object, from its own to QObject: the first answer counts.
    if (!className.startsWith(u"mc::") || !object->isWidgetType()) return nullptr;
    return interfaceOf(static_cast<QWidget*>(object));
}

}  // namespace

void installAccessibility() {
    static const bool once = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(once)
}

void setActionName(QWidget& card, const QString& name) {
    card.setProperty(kAction, name);
}

void setHeading(QWidget& widget, bool heading) {
    widget.setProperty(kHeading, heading);
}

void setSpokenName(QWidget& widget, const QString& name) {
    if (widget.accessibleName() != name) widget.setAccessibleName(name);
}

}  // namespace mc::widgets
