#include "admin/approvals_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

#include "admin/application_panel.h"
#include "admin/profile_change_panel.h"
#include "widgets/button.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/key_hint.h"
#include "widgets/label.h"
#include "widgets/select.h"
#include "widgets/table_delegate.h"
#include "widgets/tabs.h"
#include "widgets/text_field.h"
#include "widgets/theme.h"

namespace mc::admin {

using protocol::ApplicationQueue;
using protocol::ApplicationTurn;

namespace {

constexpr int kApprovalPanel = 376;
constexpr int kLeastHeadline = 120;
constexpr int kNameRoom = 240;  ///< Longer names are cut before the headline goes.

constexpr int kApprovalSearch = 260;
constexpr int kRoomForKeys = 480;  ///< Lower, the foot's room is the list's.
using widgets::kTypingPause;

/// An open application or change of a profile.
template <class Panel>
bool act(Panel& panel, int key) {
    switch (key) {
        case Qt::Key_A:
            panel.approve();
            return true;
        case Qt::Key_B:
            panel.askBack();
            return true;
        case Qt::Key_D:
            panel.decline();
            return true;
        default:
            return false;
    }
}

constexpr ApplicationTurn kTurns[] = {ApplicationTurn::admins, ApplicationTurn::applicant, ApplicationTurn::change};
constexpr ApplicationQueue kApprovalQueues[] = {ApplicationQueue::open, ApplicationQueue::approved,
                                                ApplicationQueue::rejected};

}  // namespace

ApprovalsPage::ApprovalsPage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, QWidget* parent)
    : DeskPage(parent), m_controller(api), m_tabs(new widgets::Tabs(tr("Which applications"), this)) {
    setObjectName(QStringLiteral("approvalsPage"));
    m_tabs->setObjectName(QStringLiteral("approvalsTabs"));
    for (const auto& text : {tr("Open"), tr("Approved"), tr("Declined")})
        m_tabs->addTab(text);
    auto* filters = makeFilters();
    m_panel = new ApplicationPanel(m_controller, drafts, zone);
    m_changePanel = new ProfileChangePanel(m_controller.changes(), drafts, zone);
    auto* either = new QWidget;
    auto* panels = new QVBoxLayout(either);
    panels->setContentsMargins(0, 0, 0, 0);
    panels->addWidget(m_panel);
    panels->addWidget(m_changePanel);
    auto* back = new widgets::Button(tr("All applications"), widgets::Button::Kind::link);
    back->setObjectName(QStringLiteral("backToApplications"));
    arrange(m_controller, {.tabs = m_tabs,
                           .filters = filters,
                           .table = makeTable(),
                           .foot = makeFoot(),
                           .panel = either,
                           .panelWidth = kApprovalPanel,
                           .back = back,
                           .empty = widgets::Icon::verifiedOutline,
                           .columns = {.stay = {ApplicationsModel::ApplicantColumn, ApplicationsModel::EvidenceColumn,
                                                ApplicationsModel::WaitingColumn},
                                       .giveWay = {ApplicationsModel::KycColumn, ApplicationsModel::HeadlineColumn}},
                           .orders = orders(),
                           .file = QStringLiteral("mentor-connect-applications")});
    auto* header = table().horizontalHeader();
    header->setStretchLastSection(false);  // What is left belongs to the headline, or to the name.
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ApplicationsModel::ApplicantColumn, QHeaderView::Fixed);
    header->setSectionResizeMode(ApplicationsModel::HeadlineColumn, QHeaderView::Stretch);
    connect(&m_controller.rows(), &QAbstractItemModel::modelReset, this, &ApprovalsPage::showRows);
    connect(&m_controller.rows(), &QAbstractItemModel::rowsInserted, this, &ApprovalsPage::showRows);
    connect(m_tabs, &QTabBar::currentChanged, this, &ApprovalsPage::changeQueue);
    connect(m_panel, &ApplicationPanel::toast, this, &Page::toast);
    connect(m_changePanel, &ProfileChangePanel::toast, this, &Page::toast);
}

std::vector<DeskSort::Order> ApprovalsPage::orders() {
    using enum protocol::ApplicationSort;
    return {DeskSort::order(oldest, ApplicationsModel::WaitingColumn, false, tr("Longest wait first")),
            DeskSort::order(newest, ApplicationsModel::WaitingColumn, true, tr("Newest first"))};
}

QWidget* ApprovalsPage::makeFilters() {
    auto* filters = new QWidget(this);  // From the beginning: Tab comes here before the list.
    auto* row = new widgets::FlowLayout(filters, 12);
    m_search = new widgets::TextField;
    m_search->setInputName(QStringLiteral("approvalsSearch"));
    m_search->setPlaceholder(tr("Name or company"));
    m_search->setGlyph(widgets::Icon::search);
    m_search->input()->setAccessibleName(tr("Search by name, headline, company or whole e-mail address"));
    widgets::setScaledWidth(*m_search, kApprovalSearch);
    m_turn = new widgets::Select(tr("Waiting for"));
    m_turn->setObjectName(QStringLiteral("approvalsTurn"));
    m_turn->addItems(
        {tr("Waiting for anybody"), tr("Waiting for us"), tr("Waiting for the applicant"), tr("Changes of profiles")});
    row->addWidget(m_search);
    row->addWidget(m_turn);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &ApprovalsPage::narrow);
    connect(m_search, &widgets::TextField::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &widgets::TextField::returnPressed, this, &ApprovalsPage::narrow);
    connect(m_turn, &QComboBox::currentIndexChanged, this, &ApprovalsPage::narrow);
    return filters;
}

/// Of those that are open whoever waits longest comes first, of the others the latest decision, which waits for nobody.
void ApprovalsPage::changeQueue() {
    const bool isOpen = m_tabs->currentIndex() <= 0;
    startSorted(isOpen ? QStringLiteral("oldest") : QStringLiteral("newest"));
    m_turn->setVisible(isOpen);
    narrow();
}

void ApprovalsPage::narrow() {
    m_typing.stop();
    ApprovalsController::Filter filter{.queue = kApprovalQueues[std::clamp(m_tabs->currentIndex(), 0, 2)],
                                       .text = m_search->text().trimmed()};
    const int turn = m_turn->currentIndex();
    if (filter.queue == ApplicationQueue::open && turn > 0) filter.turn = kTurns[turn - 1];
    m_controller.narrow(filter);
}

bool ApprovalsPage::focusSearch() {
    m_search->input()->setFocus(Qt::ShortcutFocusReason);
    return true;
}

QTableView* ApprovalsPage::makeTable() {
    auto* table = new QTableView;
    table->setObjectName(QStringLiteral("applicationsTable"));
    table->setAccessibleName(tr("Applications"));
    return table;
}

/// The keys of the list, and how much of it is there.
QWidget* ApprovalsPage::makeFoot() {
    m_foot = new QWidget;
    auto* row = new QHBoxLayout(m_foot);
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
    return m_foot;
}

void ApprovalsPage::fitHeight() {
    m_foot->setVisible(isRoomy(kRoomForKeys));
}

void ApprovalsPage::showRows() {
    widgets::spanHeadings(table());
    const auto& counts = m_controller.counts();
    const int all = m_controller.queue() == ApplicationQueue::open       ? counts.submitted + counts.questioned
                    : m_controller.queue() == ApplicationQueue::approved ? counts.approved
                                                                         : counts.rejected;
    const int shown = m_controller.rows().applications();
    m_shown->setText(m_controller.isNarrowed() ? tr("%n shown", nullptr, shown)
                                               : tr("%1 of %2", "applications shown").arg(shown).arg(all));
}

void ApprovalsPage::arrive(const widgets::PageLink& link) {
    reload();
    if (const auto id = domain::parseId<domain::UserId>(link.part(QStringLiteral("id")).toStdString()))
        m_controller.show(*id, link.value(QStringLiteral("change")) == u"1");
}

void ApprovalsPage::reload() {
    DeskPage::reload();
    m_controller.changes().reload();
}

/// Names have as much room as they need and leave the evidence its own. The headline, which the application says of
/// itself anyway, gives way where there is too little, and then what is known of who it is.
void ApprovalsPage::fitColumns() {
    auto* header = table().horizontalHeader();
    const int name = widthOf(ApplicationsModel::ApplicantColumn);
    const int least = std::min(name, widgets::themeOf(&table()).scaled(kNameRoom));
    int rest = table().viewport()->width() - widthOf(ApplicationsModel::EvidenceColumn) -
               widthOf(ApplicationsModel::WaitingColumn);
    const int kyc = widthOf(ApplicationsModel::KycColumn);
    const bool knows = columns().isChosen(ApplicationsModel::KycColumn) && least + kyc <= rest;
    table().setColumnHidden(ApplicationsModel::KycColumn, !knows);
    if (knows) rest -= kyc;
    const int headline = std::max(widgets::themeOf(&table()).scaled(kLeastHeadline),
                                  header->sectionSizeHint(ApplicationsModel::HeadlineColumn));
    const bool hidden = !columns().isChosen(ApplicationsModel::HeadlineColumn) || least + headline > rest;
    table().setColumnHidden(ApplicationsModel::HeadlineColumn, hidden);
    header->resizeSection(ApplicationsModel::ApplicantColumn,
                          hidden ? std::max(rest, 0) : std::min(name, std::max(least, rest - 2 * headline)));
}

bool ApprovalsPage::actOnKey(int key) {
    if (m_controller.changes().review()) return act(*m_changePanel, key);
    return m_controller.review() && act(*m_panel, key);
}

void ApprovalsPage::showCounts() {
    const auto& counts = m_controller.counts();
    m_tabs->setTabCount(0, counts.submitted + counts.questioned);
    m_tabs->setTabCount(1, counts.approved);
    m_tabs->setTabCount(2, counts.rejected);
}

ApprovalsPage::Words ApprovalsPage::forbiddenWords() const {
    return {tr("Your role does not decide about applications"),
            tr("Support and owners do. An owner can give you that role.")};
}

ApprovalsPage::Words ApprovalsPage::emptyWords() const {
    if (m_controller.isNarrowed())
        return {tr("Nobody found"), tr("None is like this. Take a filter away to see more.")};
    switch (m_controller.queue()) {
        case ApplicationQueue::approved:
            return {tr("Nobody was approved yet"), tr("Mentors you approve appear here.")};
        case ApplicationQueue::rejected:
            return {tr("Nobody was declined"), tr("Applications you decline appear here, with your reasons.")};
        case ApplicationQueue::open:
            break;
    }
    return {tr("Nobody is waiting"), tr("New applications appear here.")};
}

}  // namespace mc::admin
