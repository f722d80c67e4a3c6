#include "admin/booking_desk_page.h"

#include <QHeaderView>
#include <QTableView>

#include "admin/booking_panel.h"
#include "admin/desk_words.h"
#include "widgets/button.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/select.h"
#include "widgets/tabs.h"
#include "widgets/text_field.h"

namespace mc::admin {

using protocol::BookingStatus;
using protocol::DeskQueue;

namespace {

constexpr int kPanel = 392;
constexpr int kSearch = 260;
constexpr int kTypingPause = 300;  ///< Milliseconds.

constexpr DeskQueue kQueues[] = {DeskQueue::waiting, DeskQueue::all};

constexpr BookingStatus kStatuses[] = {BookingStatus::held,      BookingStatus::requested, BookingStatus::confirmed,
                                       BookingStatus::completed, BookingStatus::cancelled, BookingStatus::declined,
                                       BookingStatus::expired,   BookingStatus::no_show};

/// Days around now, in the order of the choices; the first is any time.
struct Stretch {
    int before;
    int after;
};
constexpr Stretch kStretches[] = {{0, 0}, {0, 7}, {1, 1}, {7, 0}, {30, 0}, {365, 0}};

}  // namespace

BookingDeskPage::BookingDeskPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone,
                                 QWidget* parent)
    : DeskPage(parent), m_controller(api, zone), m_tabs(new widgets::Tabs(tr("Which bookings"), this)) {
    setObjectName(QStringLiteral("bookingDeskPage"));
    m_tabs->setObjectName(QStringLiteral("deskTabs"));
    for (const auto& text : {tr("To decide"), tr("All")})
        m_tabs->addTab(text);
    m_filters = makeFilters();
    auto* panel = new BookingPanel(m_controller, drafts, zone);
    auto* back = new widgets::Button(tr("All bookings"), widgets::Button::Kind::link);
    back->setObjectName(QStringLiteral("backToDesk"));
    arrange(m_controller, {.tabs = m_tabs,
                           .filters = m_filters,
                           .table = makeTable(),
                           .panel = panel,
                           .panelWidth = kPanel,
                           .back = back,
                           .empty = widgets::Icon::calendarCheck,
                           .columns = {.stay = {DeskModel::MentorColumn, DeskModel::StateColumn},
                                       .giveWay = {DeskModel::CodeColumn, DeskModel::StudentColumn,
                                                   DeskModel::StartColumn, DeskModel::TotalColumn}},
                           .file = QStringLiteral("mentor-connect-bookings")});
    auto* header = table().horizontalHeader();
    header->setStretchLastSection(false);    // What is left belongs to the mentor.
    header->setResizeContentsPrecision(50);  // Not every row there is.
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(DeskModel::MentorColumn, QHeaderView::Stretch);
    connect(m_tabs, &QTabBar::currentChanged, this, &BookingDeskPage::narrow);
    connect(panel, &BookingPanel::toast, this, &Page::toast);
}

QWidget* BookingDeskPage::makeFilters() {
    auto* filters = new QWidget;
    auto* row = new widgets::FlowLayout(filters, 12);
    m_search = new widgets::TextField;
    m_search->setInputName(QStringLiteral("deskSearch"));
    m_search->setPlaceholder(tr("Name or booking"));
    m_search->setGlyph(widgets::Icon::search);
    m_search->input()->setAccessibleName(tr("Search by name or booking"));
    widgets::setScaledWidth(*m_search, kSearch);
    m_status = new widgets::Select(tr("State"));
    m_status->setObjectName(QStringLiteral("deskStatus"));
    m_status->addItem(tr("Every state"));
    for (const auto status : kStatuses)
        m_status->addItem(DeskWords::status(status));
    m_when = new widgets::Select(tr("Start"));
    m_when->setObjectName(QStringLiteral("deskWhen"));
    m_when->addItems({tr("Any time"), tr("In the next 7 days"), tr("A day before or after now"),
                      tr("In the last 7 days"), tr("In the last 30 days"), tr("In the last year")});
    row->addWidget(m_search);
    row->addWidget(m_status);
    row->addWidget(m_when);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &BookingDeskPage::narrow);
    connect(m_search, &widgets::TextField::textChanged, &m_typing, qOverload<>(&QTimer::start));
    for (auto* select : {m_status, m_when})
        connect(select, &QComboBox::currentIndexChanged, this, &BookingDeskPage::narrow);
    return filters;
}

QTableView* BookingDeskPage::makeTable() {
    auto* table = new QTableView;
    table->setObjectName(QStringLiteral("deskTable"));
    table->setAccessibleName(tr("Bookings"));
    return table;
}

void BookingDeskPage::narrow() {
    m_typing.stop();
    const auto filter = wanted();
    m_controller.narrow(filter);
    showFilters();
}

BookingDeskController::Filter BookingDeskPage::wanted() const {
    BookingDeskController::Filter filter{.queue = kQueues[std::clamp(m_tabs->currentIndex(), 0, 1)]};
    if (filter.queue == DeskQueue::waiting) return filter;
    filter.text = m_search->text().trimmed();
    if (const int chosen = m_status->currentIndex(); chosen > 0) filter.status = kStatuses[chosen - 1];
    const auto stretch = kStretches[std::clamp(m_when->currentIndex(), 0, 5)];
    if (stretch.before + stretch.after == 0) return filter;
    // Of a whole minute, so that choosing the same again asks for nothing new.
    const domain::UtcTime now{m_controller.now().seconds / domain::kMinute * domain::kMinute};
    filter.from = now - stretch.before * domain::kDay;
    filter.until = now + stretch.after * domain::kDay;
    return filter;
}

void BookingDeskPage::arrive(const widgets::PageLink& link) {
    if (link.value(QStringLiteral("queue")) == u"all") m_tabs->setCurrentIndex(1);
    reload();
    if (const auto id = domain::parseId<domain::BookingId>(link.part(QStringLiteral("id")).toStdString()))
        m_controller.open(*id);
}

bool BookingDeskPage::focusSearch() {
    m_tabs->setCurrentIndex(1);
    m_search->input()->setFocus(Qt::ShortcutFocusReason);
    return true;
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
