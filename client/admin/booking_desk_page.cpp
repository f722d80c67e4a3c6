#include "admin/booking_desk_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include "admin/booking_panel.h"
#include "admin/desk_words.h"
#include "net/problem.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/select.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"
#include "widgets/table_delegate.h"
#include "widgets/tabs.h"
#include "widgets/text_field.h"

namespace mc::admin {

using net::LoadState;
using protocol::BookingStatus;
using protocol::DeskQueue;

namespace {

constexpr int kInset = widgets::metrics::kInset;
constexpr int kPanel = 392;
constexpr int kLeastTable = 520;
constexpr int kRow = 44;
constexpr int kSearch = 260;
constexpr int kNearEnd = 400;  ///< Pixels before the end at which more is asked for.
constexpr int kRetryAfter = 8;
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
    : Page(parent), m_controller(api, zone), m_tabs(new widgets::Tabs(tr("Which bookings"), this)) {
    setObjectName(QStringLiteral("bookingDeskPage"));
    m_tabs->setObjectName(QStringLiteral("deskTabs"));
    for (const auto& text : {tr("To decide"), tr("All")})
        m_tabs->addTab(text);
    m_filters = buildFilters();
    m_list = buildTable();
    m_side = buildSide(drafts, zone);
    m_both = new widgets::SideBySide(m_list, m_side, kPanel, kLeastTable, widgets::metrics::kGap);
    m_empty = new widgets::EmptyState(widgets::Icon::calendarCheck, {}, {});
    m_states = new widgets::StatePage(m_both, widgets::Skeleton::rows(8), m_empty, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kInset, 12, kInset, kInset);
    column->setSpacing(16);
    column->addWidget(m_tabs);
    column->addWidget(m_filters);
    column->addWidget(m_states, 1);
    connect(m_tabs, &QTabBar::currentChanged, this, &BookingDeskPage::narrow);
    connect(m_panel, &BookingPanel::toast, this, &Page::toast);
    connect(m_states, &widgets::StatePage::retryRequested, this, &BookingDeskPage::reload);
    connect(&m_controller, &BookingDeskController::stateChanged, this, &BookingDeskPage::showState);
    connect(&m_controller, &BookingDeskController::reviewChanged, this, &BookingDeskPage::showPanel);
    connect(m_both, &widgets::SideBySide::folded, this, &BookingDeskPage::showPanel);
    connect(&m_controller, &BookingDeskController::reviewFailed, this,
            [this](const domain::Error& error) { emit toast(widgets::Tone::error, net::words(error)); });
    m_filters->hide();
    showPanel();
    widgets::followTheEye(*this);
}

QWidget* BookingDeskPage::buildFilters() {
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

QWidget* BookingDeskPage::buildTable() {
    auto* card = new widgets::Card;
    card->setInset(1);
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("deskTable"));
    m_table->setAccessibleName(tr("Bookings"));
    m_table->setModel(&m_controller.model());
    widgets::prepareTable(*m_table, kRow);
    auto* header = m_table->horizontalHeader();
    header->setResizeContentsPrecision(50);  // Not every row there is.
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(DeskModel::MentorColumn, QHeaderView::Stretch);
    m_table->viewport()->installEventFilter(this);
    card->column()->addWidget(m_table, 1);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &BookingDeskPage::follow);
    connect(&m_controller.model(), &QAbstractItemModel::modelReset, this, &BookingDeskPage::keepChosen);
    connect(&m_controller, &BookingDeskController::stateChanged, this, &BookingDeskPage::fitColumns);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value > m_table->verticalScrollBar()->maximum() - kNearEnd) m_controller.loadMore();
    });
    return card;
}

QWidget* BookingDeskPage::buildSide(net::Drafts& drafts, const domain::ZoneName& zone) {
    m_panel = new BookingPanel(m_controller, drafts, zone);
    auto* card = new widgets::Card;
    card->setInset(1);
    m_back = new widgets::Button(tr("All bookings"), widgets::Button::Kind::link);
    m_back->setObjectName(QStringLiteral("backToDesk"));
    connect(m_back, &widgets::Button::clicked, this, &BookingDeskPage::escape);
    auto* back = new QHBoxLayout;
    back->setContentsMargins(20, 8, 20, 0);
    back->addWidget(m_back);
    back->addStretch(1);
    card->column()->addLayout(back);
    card->column()->addWidget(m_panel, 1);
    return card;
}

void BookingDeskPage::narrow() {
    m_typing.stop();
    const auto queue = kQueues[std::clamp(m_tabs->currentIndex(), 0, 1)];
    m_filters->setVisible(queue == DeskQueue::all);
    BookingDeskController::Filter filter{.queue = queue};
    if (queue == DeskQueue::all) {
        filter.text = m_search->text().trimmed();
        if (const int chosen = m_status->currentIndex(); chosen > 0) filter.status = kStatuses[chosen - 1];
        const auto stretch = kStretches[std::clamp(m_when->currentIndex(), 0, 5)];
        if (stretch.before + stretch.after > 0) {
            // Of a whole minute, so that choosing the same again asks for nothing new.
            const domain::UtcTime now{m_controller.now().seconds / domain::kMinute * domain::kMinute};
            filter.from = now - stretch.before * domain::kDay;
            filter.until = now + stretch.after * domain::kDay;
        }
    }
    m_controller.narrow(filter);
}

void BookingDeskPage::arrive(const widgets::PageLink& link) {
    if (link.value(QStringLiteral("queue")) == u"all") m_tabs->setCurrentIndex(1);
    m_controller.reload();
    if (const auto id = domain::parseId<domain::BookingId>(link.part(QStringLiteral("id")).toStdString()))
        m_controller.open(*id);
}

bool BookingDeskPage::focusSearch() {
    m_tabs->setCurrentIndex(1);
    m_search->input()->setFocus(Qt::ShortcutFocusReason);
    return true;
}

/// Where there is no room for both, the booking that is open takes the place of the list.
void BookingDeskPage::showPanel() {
    const bool open = m_controller.chosen().has_value();
    m_side->setVisible(open);
    m_back->setVisible(m_both->isFolded());
    m_list->setVisible(!open || !m_both->isFolded());
}

/// The sum gives way first, then who the student is and when it was: the panel has all of it.
void BookingDeskPage::fitColumns() {
    const auto* header = m_table->horizontalHeader();
    const auto widthOf = [&](int column) {
        return std::max(static_cast<QAbstractItemView*>(m_table)->sizeHintForColumn(column),
                        header->sectionSizeHint(column));
    };
    const int room = m_table->viewport()->width();
    int needed = 0;
    for (const int column :
         {DeskModel::CodeColumn, DeskModel::StartColumn, DeskModel::MentorColumn, DeskModel::StateColumn})
        needed += widthOf(column);
    const int student = widthOf(DeskModel::StudentColumn);
    m_table->setColumnHidden(DeskModel::TotalColumn, needed + student + widthOf(DeskModel::TotalColumn) > room);
    m_table->setColumnHidden(DeskModel::StudentColumn, needed + student > room);
    m_table->setColumnHidden(DeskModel::StartColumn, needed > room);
}

/// The row before the person's eyes is the booking that is open.
void BookingDeskPage::follow() {
    const auto index = m_table->currentIndex();
    if (!index.isValid()) return;
    const auto id = m_controller.model().row(index.row()).id;
    if (m_controller.chosen() != id) m_controller.open(id);
}

/// A list that was read again keeps its place.
void BookingDeskPage::keepChosen() {
    const auto chosen = m_controller.chosen();
    const int row = chosen ? m_controller.model().find(*chosen) : -1;
    if (row < 0) return;
    const QSignalBlocker quiet(m_table->selectionModel());
    m_table->setCurrentIndex(m_controller.model().index(row, 0));
}

bool BookingDeskPage::escape() {
    if (!m_controller.chosen()) return false;
    m_controller.close();
    m_table->clearSelection();
    m_table->setFocus(Qt::OtherFocusReason);
    return true;
}

bool BookingDeskPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        widgets::afterLayout(*m_table, [this] { fitColumns(); });
    return Page::eventFilter(watched, event);
}

void BookingDeskPage::showState() {
    m_tabs->setTabCount(0, m_controller.waiting());
    switch (m_controller.state()) {
        case LoadState::loading:
            return m_states->showLoading();
        case LoadState::ready:
            return m_states->showReady();
        case LoadState::empty:
            return showEmpty();
        case LoadState::error:
            if (m_controller.error().code == domain::ErrorCode::forbidden)
                return m_states->showError(tr("Your role does not see everybody’s bookings"),
                                           tr("Finance and owners do. An owner can give you that role."));
            return m_states->showError(tr("The bookings could not be loaded"), net::words(m_controller.error()),
                                       net::details(m_controller.error()), kRetryAfter);
    }
}

/// A booking that was opened by its link, or decided just now, stays before the eyes.
void BookingDeskPage::showEmpty() {
    if (m_controller.chosen()) return m_states->showReady();
    if (m_controller.filter().queue == DeskQueue::waiting)
        m_empty->setTexts(tr("Nothing to decide"), tr("Contested absences and sessions nobody kept appear here."));
    else
        m_empty->setTexts(tr("No bookings"), tr("None is like this. Take a filter away to see more."));
    m_states->showEmpty();
}

}  // namespace mc::admin
