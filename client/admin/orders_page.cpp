#include "admin/orders_page.h"

#include <QHeaderView>
#include <QTableView>

#include "admin/order_panel.h"
#include "admin/order_words.h"
#include "admin/sum_field.h"
#include "net/server_terms.h"
#include "widgets/button.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/select.h"

namespace mc::admin {

using protocol::DeskOrderState;

namespace {

constexpr int kPanel = 392;
constexpr int kSearch = 320;
constexpr int kSum = 170;
constexpr int kTypingPause = 300;  ///< Milliseconds.

constexpr DeskOrderState kStates[] = {DeskOrderState::open, DeskOrderState::paid, DeskOrderState::quarantined,
                                      DeskOrderState::superseded};
constexpr int kDays[] = {0, 1, 7, 30, 365};  ///< Before now, in the order of the choices; the first is any time.

}  // namespace

OrdersPage::OrdersPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, QWidget* parent)
    : DeskPage(parent), m_controller(api, zone) {
    setObjectName(QStringLiteral("ordersPage"));
    auto* filters = makeFilters();
    auto* panel = new OrderPanel(m_controller, drafts, zone);
    auto* back = new widgets::Button(tr("All orders"), widgets::Button::Kind::link);
    back->setObjectName(QStringLiteral("backToOrders"));
    arrange(m_controller,
            {.filters = filters,
             .table = makeTable(),
             .panel = panel,
             .panelWidth = kPanel,
             .back = back,
             .empty = widgets::Icon::rupee,
             .columns = {.stay = {OrdersModel::StudentColumn, OrdersModel::StateColumn, OrdersModel::AmountColumn},
                         .giveWay = {OrdersModel::CodeColumn, OrdersModel::ReturnedColumn, OrdersModel::TimeColumn}},
             .orders = orders(),
             .file = QStringLiteral("mentor-connect-orders")});
    auto* header = table().horizontalHeader();
    header->setStretchLastSection(false);    // What is left belongs to the student.
    header->setResizeContentsPrecision(50);  // Not every row there is.
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(OrdersModel::StudentColumn, QHeaderView::Stretch);
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

QWidget* OrdersPage::makeFilters() {
    auto* filters = new QWidget(this);  // From the beginning: Tab comes here first.
    auto* row = new widgets::FlowLayout(filters, 12);
    m_search = new widgets::TextField;
    m_search->setInputName(QStringLiteral("ordersSearch"));
    m_search->setPlaceholder(tr("Name, booking or id"));
    m_search->setGlyph(widgets::Icon::search);
    m_search->input()->setAccessibleName(tr("Search by name, booking, or the gateway’s id of an order or a payment"));
    widgets::setScaledWidth(*m_search, kSearch);
    row->addWidget(m_search);
    QStringList states{tr("Every state")};
    for (const auto state : kStates)
        states << OrderWords::state(state).word;
    m_state = addSelect(*row, tr("State"), "ordersState", states);
    m_when = addSelect(*row, tr("Ordered"), "ordersWhen",
                       {tr("Any time"), tr("In the last 24 hours"), tr("In the last 7 days"), tr("In the last 30 days"),
                        tr("In the last year")});
    m_least = addSum(*row, tr("Sum, at least"), "ordersLeast");
    m_most = addSum(*row, tr("Sum, at most"), "ordersMost");
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &OrdersPage::narrow);
    for (auto* field : {m_search, static_cast<widgets::TextField*>(m_least), static_cast<widgets::TextField*>(m_most)})
        connect(field, &widgets::TextField::textChanged, &m_typing, qOverload<>(&QTimer::start));
    return filters;
}

widgets::Select* OrdersPage::addSelect(QLayout& row, const QString& label, const char* name, const QStringList& items) {
    auto* select = new widgets::Select(label);
    select->setObjectName(QLatin1String(name));
    select->addItems(items);
    row.addWidget(select);
    connect(select, &QComboBox::currentIndexChanged, this, &OrdersPage::narrow);
    return select;
}

SumField* OrdersPage::addSum(QLayout& row, const QString& label, const char* name) {
    auto* field = new SumField({}, m_controller.terms().priceLeast().currency);
    field->setInputName(QLatin1String(name));
    field->setPlaceholder(label);
    field->input()->setAccessibleName(label);
    widgets::setScaledWidth(*field, kSum);
    row.addWidget(field);
    return field;
}

void OrdersPage::narrow() {
    m_typing.stop();
    m_controller.narrow(wanted());
}

OrdersController::Filter OrdersPage::wanted() const {
    OrdersController::Filter filter{.least = m_least->sum(), .most = m_most->sum(), .text = m_search->text().trimmed()};
    if (const int chosen = m_state->currentIndex(); chosen > 0) filter.state = kStates[chosen - 1];
    const int days = kDays[std::clamp(m_when->currentIndex(), 0, 4)];
    // Of a whole minute, so that choosing the same again asks for nothing new.
    const domain::UtcTime now{m_controller.now().seconds / domain::kMinute * domain::kMinute};
    if (days > 0) filter.from = now - days * domain::kDay;
    return filter;
}

void OrdersPage::arrive(const widgets::PageLink& link) {
    reload();
    if (const auto id = domain::parseId<domain::OrderId>(link.part(QStringLiteral("id")).toStdString()))
        m_controller.open(*id);
}

bool OrdersPage::focusSearch() {
    m_search->input()->setFocus(Qt::ShortcutFocusReason);
    return true;
}

OrdersPage::Words OrdersPage::forbiddenWords() const {
    return {tr("Your role does not see payments"), tr("Finance and owners do. An owner can give you that role.")};
}

OrdersPage::Words OrdersPage::emptyWords() const {
    return {tr("No orders"), tr("None is like this. Take a filter away to see more.")};
}

}  // namespace mc::admin
