#include "admin/captures_page.h"

#include <QTableView>

#include "admin/money_filters.h"
#include "admin/order_panel.h"
#include "admin/order_words.h"
#include "net/server_terms.h"
#include "widgets/button.h"

namespace mc::admin {

using protocol::DeskAttemptUse;

namespace {

constexpr int kCapturePanel = 392;

constexpr DeskAttemptUse kUses[] = {DeskAttemptUse::accepted, DeskAttemptUse::surplus, DeskAttemptUse::quarantined};

}  // namespace

CapturesPage::CapturesPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, QWidget* parent)
    : DeskPage(parent), m_controller(api, zone), m_filters(makeFilters()) {
    setObjectName(QStringLiteral("capturesPage"));
    auto* panel = new OrderPanel(m_controller.order(), drafts, zone);
    auto* back = new widgets::Button(tr("All payments"), widgets::Button::Kind::link);
    back->setObjectName(QStringLiteral("backToCaptures"));
    arrange(m_controller,
            {.filters = m_filters,
             .table = makeTable(),
             .panel = panel,
             .panelWidth = kCapturePanel,
             .back = back,
             .empty = widgets::Icon::rupee,
             .columns = {.stay = {CapturesModel::StudentColumn, CapturesModel::UseColumn, CapturesModel::AmountColumn},
                         .giveWay = {CapturesModel::CodeColumn, CapturesModel::TimeColumn, CapturesModel::MethodColumn,
                                     CapturesModel::FeeColumn}},
             .orders = orders(),
             .file = QStringLiteral("mentor-connect-payments")});
    giveTheRest(CapturesModel::StudentColumn);
    connect(m_filters, &MoneyFilters::changed, this, &CapturesPage::narrow);
    connect(panel, &OrderPanel::toast, this, &Page::toast);
    connect(panel, &OrderPanel::navigate, this, &Page::navigate);
}

std::vector<DeskSort::Order> CapturesPage::orders() {
    using enum protocol::CaptureSort;
    return {DeskSort::order(newest, CapturesModel::TimeColumn, false, tr("Newest payments first")),
            DeskSort::order(oldest, CapturesModel::TimeColumn, true, tr("Oldest payments first"))};
}

QTableView* CapturesPage::makeTable() {
    auto* list = new QTableView;
    list->setObjectName(QStringLiteral("capturesTable"));
    list->setAccessibleName(tr("Money received"));
    return list;
}

MoneyFilters* CapturesPage::makeFilters() {
    QStringList uses{tr("Whatever became of it")};
    for (const auto use : kUses)
        uses << OrderWords::use(use).word;
    return new MoneyFilters(
        {.prefix = QStringLiteral("captures"),
         .search = tr("Name, booking or id"),
         .searchSpoken = tr("Search by name, booking, or the gateway’s id of a payment or an order"),
         .state = tr("What became of it"),
         .states = uses,
         .when = tr("Paid in")},
        m_controller.terms().priceLeast().currency, this);  // From the beginning: Tab comes here first.
}

void CapturesPage::narrow() {
    CapturesController::Filter filter{.money = m_filters->wanted(m_controller.now())};
    if (const auto chosen = m_filters->state()) filter.use = kUses[*chosen];
    m_controller.narrow(filter);
}

void CapturesPage::arrive(const widgets::PageLink&) {
    reload();
}

bool CapturesPage::focusSearch() {
    m_filters->focusSearch();
    return true;
}

CapturesPage::Words CapturesPage::forbiddenWords() const {
    return {tr("Your role does not see payments"), tr("Finance and owners do. An owner can give you that role.")};
}

CapturesPage::Words CapturesPage::emptyWords() const {
    return {tr("Nothing was paid in"), tr("No payment is like this. Take a filter away to see more.")};
}

}  // namespace mc::admin
