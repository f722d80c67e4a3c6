#include "widgets/accessible.h"

#include <QAbstractItemView>
#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QLabel>
#include <QVariant>
#include <algorithm>
#include <vector>

#include "widgets/card.h"
#include "widgets/dialog.h"
#include "widgets/focus_ring.h"
#include "widgets/nav_rail.h"
#include "widgets/select.h"
#include "widgets/tab_order.h"
#include "widgets/toast.h"

namespace mc::widgets {

namespace {

constexpr char kAction[] = "mcActionName";
constexpr char kHeadingProperty[] = "mcHeading";
constexpr char kRole[] = "mcRole";

struct ActionWords {
    Q_DECLARE_TR_FUNCTIONS(ActionWords)
};
struct FaultWords {
    Q_DECLARE_TR_FUNCTIONS(FaultWords)
};

/// Parts are told in the order they are seen in; Qt tells them in the order they were made in.
class OrderedAccessible : public QAccessibleWidget {
public:
    using QAccessibleWidget::QAccessibleWidget;

    QAccessible::Role role() const override {
        const QVariant own = widget()->property(kRole);
        return own.isValid() ? static_cast<QAccessible::Role>(own.toInt()) : QAccessibleWidget::role();
    }
    int childCount() const override { return static_cast<int>(parts().size()); }
    QAccessibleInterface* child(int index) const override {
        const auto all = parts();
        const auto at = static_cast<std::size_t>(index);
        return index >= 0 && at < all.size() ? QAccessible::queryAccessibleInterface(all[at]) : nullptr;
    }
    int indexOfChild(const QAccessibleInterface* child) const override {
        const auto all = parts();
        const auto found = child ? std::ranges::find(all, child->object()) : all.end();
        return found == all.end() ? -1 : static_cast<int>(found - all.begin());
    }

private:
    std::vector<QWidget*> parts() const {
        auto all = partsInOrder(*widget());
        std::erase_if(all, [](const QWidget* part) { return qobject_cast<const FocusRing*>(part) != nullptr; });
        return all;
    }
};

/// Something with one action of its own beside taking the focus.
class ActiveAccessible : public OrderedAccessible {
public:
    using OrderedAccessible::OrderedAccessible;

    QStringList actionNames() const override { return QStringList{actionName()} + OrderedAccessible::actionNames(); }
    QString localizedActionName(const QString& name) const override {
        const QString words = actionWords(name);
        return words.isEmpty() ? OrderedAccessible::localizedActionName(name) : words;
    }
    void doAction(const QString& name) override {
        if (name == actionName())
            act();
        else
            OrderedAccessible::doAction(name);
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
    QString actionName() const override { return QLatin1String(action::kOpen); }
    void act() override { m_item->click(); }

private:
    SidebarItem* m_item;
};

/// A card becomes a button when it opens something, which may be after it was first told of.
class CardAccessible final : public ActiveAccessible {
public:
    explicit CardAccessible(Card* card) : ActiveAccessible(card, QAccessible::Grouping), m_card(card) {}

    QAccessible::Role role() const override { return opens() ? QAccessible::Button : ActiveAccessible::role(); }
    QStringList actionNames() const override {
        return opens() ? ActiveAccessible::actionNames() : OrderedAccessible::actionNames();
    }

protected:
    QString actionName() const override {
        const QString name = m_card->property(kAction).toString();
        return name.isEmpty() ? QString::fromLatin1(action::kOpen) : name;
    }
    void act() override {
        if (opens()) emit m_card->clicked();
    }

private:
    bool opens() const { return m_card->focusPolicy() != Qt::NoFocus; }

    Card* m_card;
};

/// A heading, as long as it is one, or plain words; the name of its buddy.
class LabelAccessible final : public QAccessibleWidget {
public:
    explicit LabelAccessible(QLabel* label) : QAccessibleWidget(label, QAccessible::StaticText), m_label(label) {}

    QAccessible::Role role() const override {
        return m_label->property(kHeadingProperty).toBool() ? QAccessible::Heading : QAccessible::StaticText;
    }
    QString text(QAccessible::Text what) const override {
        const bool named = what == QAccessible::Name && m_label->accessibleName().isEmpty();
        return named ? m_label->text() : QAccessibleWidget::text(what);
    }
    QList<std::pair<QAccessibleInterface*, QAccessible::Relation>> relations(
        QAccessible::Relation match) const override {
        auto found = QAccessibleWidget::relations(match);
        if (auto* field = m_label->buddy(); field && (match & QAccessible::Labelled))
            found.append({QAccessible::queryAccessibleInterface(field), QAccessible::Labelled});
        return found;
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
    if (auto* card = qobject_cast<Card*>(widget)) return new CardAccessible(card);
    if (qobject_cast<NavRail*>(widget)) return new OrderedAccessible(widget, QAccessible::List);
    if (qobject_cast<Dialog*>(widget)) return new OrderedAccessible(widget, QAccessible::Dialog);
    if (qobject_cast<Toast*>(widget)) return new OrderedAccessible(widget, QAccessible::AlertMessage);
    if (auto* label = qobject_cast<QLabel*>(widget)) return new LabelAccessible(label);
    if (widget->windowType() == Qt::Window && qstrcmp(widget->metaObject()->className(), "mc::app::MainWindow") == 0)
        return new OrderedAccessible(widget, QAccessible::Window);
    return nullptr;
}

QAccessibleInterface* makeAccessible(const QString& className, QObject* object) {
    // Asked for each class of the object, from its own to QObject: the first answer counts.
    if (!object->isWidgetType()) return nullptr;
    auto* widget = static_cast<QWidget*>(object);
    if (className.startsWith(u"mc::")) return interfaceOf(widget);
    // Nobody had anything better: something that holds parts.
    return className == u"QWidget" ? new OrderedAccessible(widget) : nullptr;
}

}  // namespace

void installAccessibility() {
    static const bool once = [] {
        QAccessible::installFactory(makeAccessible);
        return true;
    }();
    Q_UNUSED(once)
}

QString actionWords(const QString& name) {
    if (name == QLatin1String(action::kOpen)) return ActionWords::tr("Open");
    if (name == QLatin1String(action::kBook)) return ActionWords::tr("Book a session");
    if (name == QLatin1String(action::kFavourite)) return ActionWords::tr("Add to favourites or take out");
    if (name == QLatin1String(action::kSignIn)) return ActionWords::tr("Sign in");
    if (name == QAccessibleActionInterface::pressAction()) return ActionWords::tr("Choose");
    if (name == QAccessibleActionInterface::setFocusAction()) return ActionWords::tr("Go there");
    return {};
}

void setActionName(QWidget& card, const QString& name) {
    card.setProperty(kAction, name);
}

void setRole(QWidget& widget, QAccessible::Role role) {
    widget.setProperty(kRole, static_cast<int>(role));
}

void setHeading(QWidget& widget, bool heading) {
    widget.setProperty(kHeadingProperty, heading);
}

void setSpokenName(QWidget& widget, const QString& name) {
    if (widget.accessibleName() != name) widget.setAccessibleName(name);
}

void setSpokenFault(QWidget& field, const QString& sentence, const QString& hint) {
    setSpokenDescription(field, sentence.isEmpty() ? hint : FaultWords::tr("Wrong: %1").arg(sentence));
}

void setSpokenDescription(QWidget& widget, const QString& sentence) {
    if (widget.accessibleDescription() != sentence) widget.setAccessibleDescription(sentence);
}

}  // namespace mc::widgets
