#include "admin/desk_sort.h"

#include <QActionGroup>
#include <QHeaderView>
#include <QMenu>
#include <QTableView>

#include "widgets/table_delegate.h"

namespace mc::admin {

DeskSort::DeskSort(QTableView& table, std::vector<Order> orders)
    : QObject(&table), m_table(table), m_orders(std::move(orders)) {
    if (m_orders.empty()) return;
    auto* header = table.horizontalHeader();
    header->setSectionsClickable(true);
    connect(header, &QHeaderView::sectionClicked, this, &DeskSort::chooseByTitle);
    show(m_orders.front().code);
}

void DeskSort::show(const QString& code) {
    m_chosen = code;
    widgets::TableSort sort;
    for (const auto& order : m_orders) {
        if (order.column >= 0) sort.sortable.push_back(order.column);
        if (order.code != code) continue;
        sort.column = order.column;
        sort.rising = order.rising;
        m_table.setAccessibleDescription(order.words);
    }
    widgets::showSorted(m_table, sort);
}

void DeskSort::choose(const QString& code) {
    if (code == m_chosen) return;
    show(code);
    emit chosenAnew(code);
}

/// Its first order, or, where the rows have one of its orders, the other one.
void DeskSort::chooseByTitle(int column) {
    const Order* next = nullptr;
    for (const auto& order : m_orders)
        if (order.column == column && order.code != m_chosen && !next) next = &order;
    if (next) choose(next->code);
}

void DeskSort::popUp(const QPoint& global) {
    delete m_menu;
    m_menu = new QMenu(&m_table);
    m_menu->setObjectName(QStringLiteral("sortMenu"));
    auto* group = new QActionGroup(m_menu);
    for (const auto& order : m_orders) {
        if (order.code.isEmpty() && !m_own) continue;
        auto* action = m_menu->addAction(order.words);
        action->setCheckable(true);
        action->setChecked(order.code == m_chosen);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, code = order.code] { choose(code); });
        if (action->isChecked()) m_menu->setActiveAction(action);
    }
    m_menu->popup(global);
}

}  // namespace mc::admin
