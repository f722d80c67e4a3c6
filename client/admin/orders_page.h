#pragma once

#include <QTimer>

#include "admin/desk_page.h"
#include "admin/orders_controller.h"
#include "net/drafts.h"

namespace mc::widgets {
class Select;
class TextField;
}  // namespace mc::widgets

namespace mc::admin {

class SumField;

/// "/admin/orders" and "/admin/orders/{id}": everybody's orders, what came in for each and what went back. Object names:
/// ordersPage, ordersTable, ordersSearch, ordersState, ordersWhen, ordersLeast, ordersMost, backToOrders.
class OrdersPage : public DeskPage {
    Q_OBJECT

public:
    /// `zone`: the admin's.
    OrdersPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, QWidget* parent = nullptr);

    QString title() const override { return tr("Orders"); }
    void arrive(const widgets::PageLink& link) override;
    bool focusSearch() override;

private:
    QWidget* makeFilters();
    widgets::Select* addSelect(QLayout& row, const QString& label, const char* name, const QStringList& items);
    SumField* addSum(QLayout& row, const QString& label, const char* name);
    QTableView* makeTable();
    static std::vector<DeskSort::Order> orders();
    Words emptyWords() const override;
    QString failedTitle() const override { return tr("The orders could not be loaded"); }
    Words forbiddenWords() const override;
    OrdersController::Filter wanted() const;
    void narrow();

    OrdersController m_controller;
    widgets::TextField* m_search;
    widgets::Select* m_state;
    widgets::Select* m_when;
    SumField* m_least;
    SumField* m_most;
    QTimer m_typing;
};

}  // namespace mc::admin
