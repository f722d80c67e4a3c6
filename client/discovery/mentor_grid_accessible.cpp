#include "discovery/mentor_grid_accessible.h"

#include <QAccessibleWidget>
#include <QPersistentModelIndex>
#include <QPointer>
#include <map>

#include "discovery/mentor_grid.h"
#include "widgets/accessible.h"

namespace mc::discovery {
namespace {

const auto kOpen = QString::fromLatin1(widgets::action::kOpen);
const auto kBook = QString::fromLatin1(widgets::action::kBook);
const auto kFavourite = QString::fromLatin1(widgets::action::kFavourite);

class CardAccessible : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    CardAccessible(MentorGrid* grid, const QModelIndex& index) : m_grid(grid), m_index(index) {}

    int row() const { return m_index.row(); }
    bool isValid() const override { return m_grid && m_index.isValid(); }
    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_grid ? m_grid->window()->windowHandle() : nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_grid); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    void setText(QAccessible::Text, const QString&) override {}
    QAccessible::Role role() const override { return QAccessible::ListItem; }

    QString text(QAccessible::Text what) const override {
        return what == QAccessible::Name && isValid() ? m_index.data(Qt::AccessibleTextRole).toString() : QString();
    }

    QRect rect() const override {
        if (!isValid()) return {};
        const QRect box = m_grid->visualRect(m_index);
        return {m_grid->viewport()->mapToGlobal(box.topLeft()), box.size()};
    }

    QAccessible::State state() const override {
        QAccessible::State state;
        state.invalid = !isValid();
        if (!isValid()) return state;
        state.focusable = true;
        state.focused = m_grid->hasFocus() && m_grid->currentIndex() == m_index;
        state.selectable = true;
        state.selected = m_grid->currentIndex() == m_index;
        return state;
    }

    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }
    QStringList actionNames() const override { return {kOpen, kBook, kFavourite, setFocusAction()}; }
    QString localizedActionName(const QString& action) const override { return widgets::actionWords(action); }
    void doAction(const QString& action) override {
        if (!isValid()) return;
        m_grid->setCurrentIndex(m_index);
        if (action == kOpen) emit m_grid->opened(m_index);
        if (action == kBook && m_grid->isBookEnabled()) emit m_grid->bookRequested(m_index);
        if (action == kFavourite) emit m_grid->favouriteToggled(m_index);
        if (action == setFocusAction()) m_grid->setFocus();
    }
    QStringList keyBindingsForAction(const QString& action) const override {
        if (action == kFavourite) return {QStringLiteral("F")};
        return action == kBook ? QStringList{QStringLiteral("B")} : QStringList{};
    }

private:
    QPointer<MentorGrid> m_grid;
    QPersistentModelIndex m_index;
};

class GridAccessible : public QAccessibleWidget {
public:
    explicit GridAccessible(MentorGrid* grid) : QAccessibleWidget(grid, QAccessible::List), m_grid(grid) {}
    ~GridAccessible() override { forget(); }

    int childCount() const override { return m_grid->model() ? m_grid->model()->rowCount() : 0; }
    QAccessibleInterface* child(int row) const override {
        if (row < 0 || row >= childCount()) return nullptr;
        const auto found = m_ids.find(row);
        if (found != m_ids.end()) {
            auto* known = static_cast<CardAccessible*>(QAccessible::accessibleInterface(found->second));
            if (known->row() == row) return known;
            QAccessible::deleteAccessibleInterface(found->second);  // The rows are others now.
            m_ids.erase(found);
        }
        auto* made = new CardAccessible(m_grid, m_grid->model()->index(row, 0));
        m_ids.emplace(row, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    int indexOfChild(const QAccessibleInterface* wanted) const override {
        for (const auto& [row, id] : m_ids)
            if (QAccessible::accessibleInterface(id) == wanted) return row;
        return -1;
    }
    QAccessibleInterface* focusChild() const override { return child(m_grid->currentIndex().row()); }

private:
    void forget() {
        for (const auto& [row, id] : m_ids)
            QAccessible::deleteAccessibleInterface(id);
        m_ids.clear();
    }

    MentorGrid* m_grid;
    mutable std::map<int, QAccessible::Id> m_ids;
};

QAccessibleInterface* make(const QString&, QObject* object) {
    auto* grid = qobject_cast<MentorGrid*>(object);
    return grid ? new GridAccessible(grid) : nullptr;
}

}  // namespace

void installMentorGridAccessibility() {
    static const bool once = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    Q_UNUSED(once)
}

}  // namespace mc::discovery
