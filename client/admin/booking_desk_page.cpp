#include "admin/booking_desk_page.h"

#include <QTableView>

#include "admin/booking_filters.h"
#include "admin/booking_messages.h"
#include "admin/booking_panel.h"
#include "text/format.h"
#include "widgets/button.h"
#include "widgets/tabs.h"

namespace mc::admin {

using protocol::DeskQueue;

namespace {

constexpr int kBookingPanel = 392;
constexpr int kRoomForAll = 600;  ///< All the filters beside the rows.
constexpr DeskQueue kBookingQueues[] = {DeskQueue::waiting, DeskQueue::all};

}  // namespace

BookingDeskPage::BookingDeskPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone,
                                 bool readsMessages, QWidget* parent)
    : DeskPage(parent), m_controller(api, zone), m_tabs(new widgets::Tabs(tr("Which bookings"), this)) {
    setObjectName(QStringLiteral("bookingDeskPage"));
    m_tabs->setObjectName(QStringLiteral("deskTabs"));
    for (const auto& text : {tr("To decide"), tr("All")})
        m_tabs->addTab(text);
    m_filters = new BookingFilters(m_controller, zone, this);
    auto* messages = readsMessages ? new BookingMessages(api, text::zoneTable(zone)) : nullptr;
    auto* panel = new BookingPanel(m_controller, drafts, zone, messages);
    auto* back = new widgets::Button(tr("All bookings"), widgets::Button::Kind::link);
    back->setObjectName(QStringLiteral("backToDesk"));
    arrange(m_controller,
            {.tabs = m_tabs,
             .filters = m_filters,
             .table = makeTable(),
             .panel = panel,
             .panelWidth = kBookingPanel,
             .back = back,
             .empty = widgets::Icon::calendarCheck,
             .columns = {.stay = {DeskModel::MentorColumn, DeskModel::StateColumn},
                         .giveWay = {DeskModel::CodeColumn, DeskModel::StudentColumn, DeskModel::StartColumn,
                                     DeskModel::TotalColumn, DeskModel::MadeColumn}},
             .orders = orders(),
             .file = QStringLiteral("mentor-connect-bookings")});
    giveTheRest(DeskModel::MentorColumn);
    connect(m_tabs, &QTabBar::currentChanged, this, &BookingDeskPage::changeQueue);
    connect(m_filters, &BookingFilters::changed, this, &BookingDeskPage::narrow);
    connect(panel, &BookingPanel::toast, this, &Page::toast);
}

QTableView* BookingDeskPage::makeTable() {
    auto* table = new QTableView;
    table->setObjectName(QStringLiteral("deskTable"));
    table->setAccessibleName(tr("Bookings"));
    return table;
}

/// What waits has an order of its own.
std::vector<DeskSort::Order> BookingDeskPage::orders() {
    using enum protocol::BookingSort;
    return {{.words = tr("Longest waiting first")},
            DeskSort::order(latest_start, DeskModel::StartColumn, false, tr("Latest start first")),
            DeskSort::order(earliest_start, DeskModel::StartColumn, true, tr("Earliest start first")),
            DeskSort::order(newest, DeskModel::MadeColumn, false, tr("Newest bookings first")),
            DeskSort::order(oldest, DeskModel::MadeColumn, true, tr("Oldest bookings first"))};
}

void BookingDeskPage::changeQueue() {
    const bool waiting = wanted().queue == DeskQueue::waiting;
    startSorted(waiting ? QString() : QStringLiteral("latest_start"), waiting);
    narrow();
}

void BookingDeskPage::narrow() {
    m_controller.narrow(wanted());
    showFilters();
}

BookingDeskController::Filter BookingDeskPage::wanted() const {
    const auto queue = kBookingQueues[std::clamp(m_tabs->currentIndex(), 0, 1)];
    return queue == DeskQueue::waiting ? BookingDeskController::Filter() : m_filters->wanted();
}

void BookingDeskPage::arrive(const widgets::PageLink& link) {
    if (link.value(QStringLiteral("queue")) == u"all") m_tabs->setCurrentIndex(1);
    reload();
    if (const auto id = domain::parseId<domain::BookingId>(link.part(QStringLiteral("id")).toStdString()))
        m_controller.open(*id);
}

bool BookingDeskPage::focusSearch() {
    m_tabs->setCurrentIndex(1);
    m_filters->focusSearch();
    return true;
}

void BookingDeskPage::fitHeight() {
    m_filters->setRoomy(isRoomy(kRoomForAll));
}

void BookingDeskPage::showCounts() {
    m_tabs->setTabCount(0, m_controller.waiting());
}

BookingDeskPage::Words BookingDeskPage::forbiddenWords() const {
    return {tr("Your role does not see everybody’s bookings"),
            tr("Finance and owners do. An owner can give you that role.")};
}

BookingDeskPage::Words BookingDeskPage::emptyWords() const {
    if (m_controller.filter().queue == DeskQueue::waiting)
        return {tr("Nothing to decide"), tr("Contested absences and sessions nobody kept appear here.")};
    return {tr("No bookings"), tr("None is like this. Take a filter away to see more.")};
}

}  // namespace mc::admin
