#pragma once

#include "admin/desk_page.h"
#include "admin/orders_controller.h"
#include "net/drafts.h"

namespace mc::admin {

class MoneyFilters;

/// "/admin/orders" and "/admin/orders/{id}": everybody's orders, what came in for each and what went back. Object names:
/// ordersPage, ordersTable, backToOrders, and those of MoneyFilters behind "orders".
class OrdersPage : public DeskPage {
    Q_OBJECT

public:
    /// `zone`: the admin's.
    OrdersPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, QWidget* parent = nullptr);

    QString title() const override { return tr("Orders"); }
    void arrive(const widgets::PageLink& link) override;
    bool focusSearch() override;

private:
    MoneyFilters* makeFilters();
    QTableView* makeTable();
    static std::vector<DeskSort::Order> orders();
    Words emptyWords() const override;
    QString failedTitle() const override { return tr("The orders could not be loaded"); }
    Words forbiddenWords() const override;
    void narrow();

    OrdersController m_controller;
    MoneyFilters* m_filters;
};

}  // namespace mc::admin
