#include "widgets/week_calendar_accessible.h"

#include <QAccessibleWidget>
#include <map>

#include "widgets/accessible.h"
#include "widgets/week_calendar.h"

namespace mc::widgets {
namespace {

class SlotAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    SlotAccessible(WeekCalendar* calendar, int index) : m_calendar(calendar), m_index(index) {}

    bool isValid() const override { return m_calendar && m_index < m_calendar->slotCount(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_calendar ? m_calendar->window()->windowHandle() : nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_calendar); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    void setText(QAccessible::Text, const QString&) override {}
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text text) const override {
        return text == QAccessible::Name && isValid() ? m_calendar->slotWords(m_index) : QString();
    }

    QRect rect() const override {
        if (!isValid()) return {};
        const QRect box = m_calendar->slotRect(m_index);
        return {m_calendar->mapToGlobal(box.topLeft()), box.size()};
    }

    QAccessible::State state() const override {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        const CalendarSlot& slot = m_calendar->slot(m_index);
        state.focusable = true;
        state.focused = m_calendar->hasFocus() && m_calendar->cursor() == m_index;
        state.selectable = slot.state == CalendarSlotState::free;
        state.selected = m_calendar->chosen() == slot.startsAt;
        state.disabled = slot.state != CalendarSlotState::free;
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    QStringList actionNames() const override { return {pressAction(), setFocusAction()}; }
    QString localizedActionName(const QString& action) const override { return actionWords(action); }
    void doAction(const QString& action) override {
        if (!isValid()) return;
        if (action == pressAction()) m_calendar->choose(m_index);
        if (action == setFocusAction()) {
            m_calendar->setFocus();
            m_calendar->setCursorSlot(m_index);
        }
    }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    QPointer<WeekCalendar> m_calendar;
    int m_index;
};

class CalendarAccessible : public QAccessibleWidget {
public:
    explicit CalendarAccessible(QWidget* widget) : QAccessibleWidget(widget, QAccessible::List) {}
    ~CalendarAccessible() override { forget(); }

    int childCount() const override { return calendar()->slotCount(); }

    QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount()) return nullptr;
        const auto found = m_ids.find(index);
        if (found != m_ids.end()) return QAccessible::accessibleInterface(found->second);
        auto* made = new SlotAccessible(calendar(), index);
        m_ids.emplace(index, QAccessible::registerAccessibleInterface(made));
        return made;
    }

    int indexOfChild(const QAccessibleInterface* wanted) const override {
        for (const auto& [index, id] : m_ids) {
            if (QAccessible::accessibleInterface(id) == wanted) return index;
        }
        return -1;
    }

    QAccessibleInterface* focusChild() const override { return child(calendar()->cursor()); }

    void forget() {
        for (const auto& [index, id] : m_ids)
            QAccessible::deleteAccessibleInterface(id);
        m_ids.clear();
    }

private:
    WeekCalendar* calendar() const { return static_cast<WeekCalendar*>(widget()); }

    mutable std::map<int, QAccessible::Id> m_ids;
};

QAccessibleInterface* makeWeek(const QString&, QObject* object) {
    auto* calendar = qobject_cast<WeekCalendar*>(object);
    return calendar ? new CalendarAccessible(calendar) : nullptr;
}

}  // namespace

void installWeekCalendarAccessibility() {
    static const bool once = [] {
        QAccessible::installFactory(makeWeek);
        return true;
    }();
    Q_UNUSED(once)
}

void notifyWeekCalendarChanged(WeekCalendar* calendar) {
    if (!QAccessible::isActive()) return;
    if (auto* accessible = dynamic_cast<CalendarAccessible*>(QAccessible::queryAccessibleInterface(calendar)))
        accessible->forget();
}

}  // namespace mc::widgets
