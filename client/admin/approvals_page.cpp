#include "admin/approvals_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QScrollBar>
#include <QSignalBlocker>
#include <QTableView>
#include <QVBoxLayout>

#include "admin/application_panel.h"
#include "net/problem.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/key_hint.h"
#include "widgets/label.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"
#include "widgets/table_delegate.h"
#include "widgets/tabs.h"

namespace mc::admin {

using net::LoadState;
using protocol::ApplicationQueue;

namespace {

constexpr int kInset = widgets::metrics::kInset;
constexpr int kPanel = 376;
constexpr int kLeastTable = 520;
constexpr int kRow = 44;
constexpr int kLeastHeadline = 120;
constexpr int kNameRoom = 240;  ///< Longer names are cut before the headline goes.
constexpr int kNearEnd = 200;   ///< Pixels before the end at which more is asked for.
constexpr int kRetryAfter = 8;

constexpr ApplicationQueue kQueues[] = {ApplicationQueue::open, ApplicationQueue::approved, ApplicationQueue::rejected};

}  // namespace

ApprovalsPage::ApprovalsPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, QWidget* parent)
    : Page(parent), m_controller(api), m_tabs(new widgets::Tabs(tr("Which applications"), this)) {
    setObjectName(QStringLiteral("approvalsPage"));
    m_tabs->setObjectName(QStringLiteral("approvalsTabs"));
    for (const auto& text : {tr("Open"), tr("Approved"), tr("Declined")})
        m_tabs->addTab(text);
    m_panel = new ApplicationPanel(m_controller, drafts, zone);
    auto* panel = new widgets::Card;
    m_side = panel;
    panel->setInset(1);
    m_back = new widgets::Button(tr("All applications"), widgets::Button::Kind::link);
    m_back->setObjectName(QStringLiteral("backToApplications"));
    auto* back = new QHBoxLayout;
    back->setContentsMargins(20, 8, 20, 0);
    back->addWidget(m_back);
    back->addStretch(1);
    panel->column()->addLayout(back);
    panel->column()->addWidget(m_panel, 1);
    m_list = buildTable();
    m_both = new widgets::SideBySide(m_list, panel, kPanel, kLeastTable, widgets::metrics::kGap);
    m_empty = new widgets::EmptyState(widgets::Icon::verifiedOutline, {}, {});
    m_states = new widgets::StatePage(m_both, widgets::Skeleton::rows(8), m_empty, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kInset, 12, kInset, kInset);
    column->setSpacing(16);
    column->addWidget(m_tabs);
    column->addWidget(m_states, 1);
    connect(m_tabs, &QTabBar::currentChanged, this,
            [this](int index) { m_controller.choose(kQueues[std::clamp(index, 0, 2)]); });
    connect(m_panel, &ApplicationPanel::toast, this, &Page::toast);
    connect(m_states, &widgets::StatePage::retryRequested, this, &ApprovalsPage::reload);
    connect(&m_controller, &ApprovalsController::stateChanged, this, &ApprovalsPage::showState);
    connect(&m_controller, &ApprovalsController::countsChanged, this, &ApprovalsPage::showCounts);
    connect(&m_controller, &ApprovalsController::reviewChanged, this, &ApprovalsPage::showPanel);
    connect(m_both, &widgets::SideBySide::folded, this, &ApprovalsPage::showPanel);
    connect(m_back, &widgets::Button::clicked, this, &ApprovalsPage::escape);
    connect(&m_controller, &ApprovalsController::reviewFailed, this,
            [this](const domain::Error& error) { emit toast(widgets::Tone::error, net::words(error)); });
    showPanel();
    widgets::followTheEye(*this);
}

/// Where there is no room for both, the application that is open takes the place of the list.
void ApprovalsPage::showPanel() {
    const bool open = m_controller.chosen().has_value();
    m_side->setVisible(open);
    m_back->setVisible(m_both->isFolded());
    m_list->setVisible(!open || !m_both->isFolded());
}

QWidget* ApprovalsPage::buildTable() {
    auto* card = new widgets::Card;
    card->setInset(1);
    m_table = new QTableView;
    m_table->setObjectName(QStringLiteral("applicationsTable"));
    m_table->setAccessibleName(tr("Applications"));
    m_table->setModel(&m_controller.model());
    widgets::prepareTable(*m_table, kRow);
    auto* header = m_table->horizontalHeader();
    header->setStretchLastSection(false);  // What is left belongs to the headline, or to the name.
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ApplicationsModel::ApplicantColumn, QHeaderView::Fixed);
    header->setSectionResizeMode(ApplicationsModel::HeadlineColumn, QHeaderView::Stretch);
    m_table->installEventFilter(this);
    m_table->viewport()->installEventFilter(this);
    card->column()->addWidget(m_table, 1);
    card->column()->addWidget(new widgets::Divider);
    card->column()->addWidget(buildFoot());
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ApprovalsPage::follow);
    connect(&m_controller.model(), &QAbstractItemModel::modelReset, this, &ApprovalsPage::keepChosen);
    connect(&m_controller.model(), &QAbstractItemModel::modelReset, this, &ApprovalsPage::showRows);
    connect(&m_controller.model(), &QAbstractItemModel::rowsInserted, this, &ApprovalsPage::showRows);
    for (const auto changed : {&ApprovalsController::stateChanged, &ApprovalsController::countsChanged})
        connect(&m_controller, changed, this, &ApprovalsPage::fitColumns);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        if (value > m_table->verticalScrollBar()->maximum() - kNearEnd) m_controller.loadMore();
    });
    return card;
}

/// The keys of the list, and how much of it is there.
QWidget* ApprovalsPage::buildFoot() {
    auto* foot = new QWidget;
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(16, 8, 16, 8);
    auto* hints = new QWidget;
    auto* flow = new widgets::FlowLayout(hints, 12);
    const std::pair<QStringList, QString> keys[] = {{{QStringLiteral("↑"), QStringLiteral("↓")}, tr("move")},
                                                    {{QStringLiteral("A")}, tr("approve")},
                                                    {{QStringLiteral("B")}, tr("ask back")},
                                                    {{QStringLiteral("D")}, tr("decline")}};
    for (const auto& [caps, words] : keys)
        flow->addWidget(new widgets::KeyHint(caps, words));
    m_shown = new widgets::Label({}, widgets::TextRole::detail, widgets::Token::text2);
    m_shown->setObjectName(QStringLiteral("applicationsShown"));
    row->addWidget(hints, 1);
    row->addWidget(m_shown);
    return foot;
}

void ApprovalsPage::showRows() {
    widgets::spanHeadings(*m_table);
    const auto& counts = m_controller.counts();
    const int all = m_controller.queue() == ApplicationQueue::open       ? counts.submitted + counts.questioned
                    : m_controller.queue() == ApplicationQueue::approved ? counts.approved
                                                                         : counts.rejected;
    m_shown->setText(tr("%1 of %2", "applications shown").arg(m_controller.model().applications()).arg(all));
}

void ApprovalsPage::arrive(const widgets::PageLink& link) {
    m_controller.reload();
    if (const auto id = domain::parseId<domain::UserId>(link.part(QStringLiteral("id")).toStdString()))
        m_controller.open(*id);
}

/// Names have as much room as they need and leave the evidence its own. The headline, which the application says of
/// itself anyway, gives way where there is too little.
void ApprovalsPage::fitColumns() {
    auto* header = m_table->horizontalHeader();
    const auto widthOf = [&](int column) {
        return std::max(static_cast<QAbstractItemView*>(m_table)->sizeHintForColumn(column),
                        header->sectionSizeHint(column));
    };
    const int rest = m_table->viewport()->width() - widthOf(ApplicationsModel::EvidenceColumn) -
                     widthOf(ApplicationsModel::WaitingColumn);
    const int headline = std::max(widgets::themeOf(m_table).scaled(kLeastHeadline),
                                  header->sectionSizeHint(ApplicationsModel::HeadlineColumn));
    const int name = widthOf(ApplicationsModel::ApplicantColumn);
    const int least = std::min(name, widgets::themeOf(m_table).scaled(kNameRoom));
    const bool hidden = least + headline > rest;
    m_table->setColumnHidden(ApplicationsModel::HeadlineColumn, hidden);
    header->resizeSection(ApplicationsModel::ApplicantColumn,
                          hidden ? std::max(rest, 0) : std::min(name, std::max(least, rest - 2 * headline)));
}

/// The row before the person's eyes is the application that is open.
void ApprovalsPage::follow() {
    const auto index = m_table->currentIndex();
    if (!index.isValid()) return;
    const auto* application = m_controller.model().application(index.row());
    if (application && m_controller.chosen() != application->id) m_controller.open(application->id);
}

/// A list that was read again keeps its place.
void ApprovalsPage::keepChosen() {
    const auto chosen = m_controller.chosen();
    const int row = chosen ? m_controller.model().find(*chosen) : -1;
    if (row < 0) return;
    const QSignalBlocker quiet(m_table->selectionModel());
    m_table->setCurrentIndex(m_controller.model().index(row, 0));
}

bool ApprovalsPage::escape() {
    if (!m_controller.chosen()) return false;
    m_controller.close();
    m_table->clearSelection();
    m_table->setFocus(Qt::OtherFocusReason);
    return true;
}

/// Letters decide while the list has the keys, and nowhere else: not while somebody types.
bool ApprovalsPage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_table->viewport() && event->type() == QEvent::Resize)
        widgets::afterLayout(*m_table, [this] { fitColumns(); });
    if (watched == m_table && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->modifiers() == Qt::NoModifier && decideByKey(key->key())) return true;
    }
    return Page::eventFilter(watched, event);
}

bool ApprovalsPage::decideByKey(int key) {
    if (!m_controller.review()) return false;
    switch (key) {
        case Qt::Key_A:
            m_panel->approve();
            return true;
        case Qt::Key_B:
            m_panel->askBack();
            return true;
        case Qt::Key_D:
            m_panel->decline();
            return true;
        default:
            return false;
    }
}

void ApprovalsPage::showCounts() {
    const auto& counts = m_controller.counts();
    m_tabs->setTabCount(0, counts.submitted + counts.questioned);
    m_tabs->setTabCount(1, counts.approved);
    m_tabs->setTabCount(2, counts.rejected);
}

void ApprovalsPage::showState() {
    switch (m_controller.state()) {
        case LoadState::loading:
            return m_states->showLoading();
        case LoadState::ready:
            return m_states->showReady();
        case LoadState::empty:
            return showEmpty();
        case LoadState::error:
            if (m_controller.error().code == domain::ErrorCode::forbidden)
                return m_states->showError(tr("Your role does not decide about applications"),
                                           tr("Support and owners do. An owner can give you that role."));
            return m_states->showError(tr("The applications could not be loaded"), net::words(m_controller.error()),
                                       net::details(m_controller.error()), kRetryAfter);
    }
}

void ApprovalsPage::showEmpty() {
    switch (m_controller.queue()) {
        case ApplicationQueue::open:
            m_empty->setTexts(tr("Nobody is waiting"), tr("New applications appear here."));
            break;
        case ApplicationQueue::approved:
            m_empty->setTexts(tr("Nobody was approved yet"), tr("Mentors you approve appear here."));
            break;
        case ApplicationQueue::rejected:
            m_empty->setTexts(tr("Nobody was declined"),
                              tr("Applications you decline appear here, with your reasons."));
            break;
    }
    m_states->showEmpty();
}

}  // namespace mc::admin
