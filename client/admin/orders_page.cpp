#include "admin/orders_page.h"

#include <QTableView>

#include "admin/money_filters.h"
#include "admin/order_panel.h"
#include "admin/order_words.h"
#include "net/server_terms.h"
#include "widgets/button.h"

namespace mc::admin {

using protocol::DeskOrderState;

namespace {

constexpr int kOrderPanel = 392;

constexpr DeskOrderState kOrderStates[] = {DeskOrderState::open, DeskOrderState::reserved, DeskOrderState::paid,
                                           DeskOrderState::quarantined, DeskOrderState::superseded};

}  // namespace

OrdersPage::OrdersPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, QWidget* parent)
    : DeskPage(parent), m_controller(api, zone), m_filters(makeFilters()) {
    setObjectName(QStringLiteral("ordersPage"));
    auto* panel = new OrderPanel(m_controller, drafts, zone);
    auto* back = new widgets::Button(tr("All orders"), widgets::Button::Kind::link);
    back->setObjectName(QStringLiteral("backToOrders"));
    arrange(m_controller,
            {.filters = m_filters,
             .table = makeTable(),
             .panel = panel,
             .panelWidth = kOrderPanel,
             .back = back,
             .empty = widgets::Icon::rupee,
             .columns = {.stay = {OrdersModel::StudentColumn, OrdersModel::StateColumn, OrdersModel::AmountColumn},
                         .giveWay = {OrdersModel::CodeColumn, OrdersModel::ReturnedColumn, OrdersModel::TimeColumn}},
             .orders = orders(),
             .file = QStringLiteral("mentor-connect-orders")});
    giveTheRest(OrdersModel::StudentColumn);
    connect(m_filters, &MoneyFilters::changed, this, &OrdersPage::narrow);
    connect(panel, &OrderPanel::toast, this, &Page::toast);
    connect(panel, &OrderPanel::navigate, this, &Page::navigate);
}

std::vector<DeskSort::Order> OrdersPage::orders() {
    using enum protocol::OrderSort;
    return {DeskSort::order(newest, OrdersModel::TimeColumn, false, tr("Newest orders first")),
            DeskSort::order(oldest, OrdersModel::TimeColumn, true, tr("Oldest orders first")),
            DeskSort::order(highest, OrdersModel::AmountColumn, false, tr("Highest amounts first")),
            DeskSort::order(lowest, OrdersModel::AmountColumn, true, tr("Lowest amounts first"))};
}

QTableView* OrdersPage::makeTable() {
    auto* list = new QTableView;
    list->setObjectName(QStringLiteral("ordersTable"));
    list->setAccessibleName(tr("Orders"));
    return list;
}

MoneyFilters* OrdersPage::makeFilters() {
    QStringList states{tr("Every state")};
    for (const auto state : kOrderStates)
        states << OrderWords::state(state).word;
    return new MoneyFilters(
        {.prefix = QStringLiteral("orders"),
         .search = tr("Name, booking or id"),
         .searchSpoken = tr("Search by name, booking, or the gateway’s id of an order or a payment"),
         .state = tr("State"),
         .states = states,
         .when = tr("Ordered")},
        m_controller.terms().priceLeast().currency, this);  // From the beginning: Tab comes here first.
}

void OrdersPage::narrow() {
    OrdersController::Filter filter{.money = m_filters->wanted(m_controller.now())};
    if (const auto chosen = m_filters->state()) filter.state = kOrderStates[*chosen];
    m_controller.narrow(filter);
}

void OrdersPage::arrive(const widgets::PageLink& link) {
    reload();
    if (const auto id = domain::parseId<domain::OrderId>(link.part(QStringLiteral("id")).toStdString()))
        m_controller.open(*id);
}

bool OrdersPage::focusSearch() {
    m_filters->focusSearch();
    return true;
}

OrdersPage::Words OrdersPage::forbiddenWords() const {
    return {tr("Your role does not see payments"), tr("Finance and owners do. An owner can give you that role.")};
}

OrdersPage::Words OrdersPage::emptyWords() const {
    return {tr("No orders"), tr("None is like this. Take a filter away to see more.")};
}

}  // namespace mc::admin
