#include "admin/people_page.h"

#include <QTableView>

#include "admin/person_panel.h"
#include "widgets/button.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/select.h"
#include "widgets/text_field.h"

namespace mc::admin {

namespace {

constexpr int kPersonPanel = 400;
constexpr int kPeopleSearch = 340;
using widgets::kTypingPause;

constexpr protocol::Role kRoleChoices[] = {protocol::Role::student, protocol::Role::mentor, protocol::Role::admin};
constexpr protocol::PersonState kPersonStates[] = {protocol::PersonState::active, protocol::PersonState::suspended};

}  // namespace

PeoplePage::PeoplePage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, bool seesMoney,
                       QWidget* parent)
    : DeskPage(parent), m_controller(api, zone, seesMoney) {
    setObjectName(QStringLiteral("peoplePage"));
    auto* filters = makeFilters();
    auto* list = new QTableView;
    list->setObjectName(QStringLiteral("peopleTable"));
    list->setAccessibleName(tr("People"));
    auto* panel = new PersonPanel(m_controller, drafts, zone);
    auto* back = new widgets::Button(tr("All people"), widgets::Button::Kind::link);
    back->setObjectName(QStringLiteral("backToPeople"));
    arrange(m_controller,
            {.filters = filters,
             .table = list,
             .panel = panel,
             .panelWidth = kPersonPanel,
             .back = back,
             .empty = widgets::Icon::users,
             .columns = {.stay = {PeopleModel::NameColumn, PeopleModel::StateColumn},
                         .giveWay = {PeopleModel::EmailColumn, PeopleModel::RolesColumn, PeopleModel::SinceColumn}},
             .orders = orders(),
             .file = QStringLiteral("mentor-connect-people")});
    giveTheRest(PeopleModel::NameColumn);
    connect(panel, &PersonPanel::toast, this, &Page::toast);
    connect(panel, &PersonPanel::navigate, this, &Page::navigate);
}

std::vector<DeskSort::Order> PeoplePage::orders() {
    using enum protocol::PersonSort;
    return {DeskSort::order(newest, PeopleModel::SinceColumn, false, tr("Newest accounts first")),
            DeskSort::order(oldest, PeopleModel::SinceColumn, true, tr("Oldest accounts first")),
            DeskSort::order(name, PeopleModel::NameColumn, true, tr("Names from A to Z")),
            DeskSort::order(name_reversed, PeopleModel::NameColumn, false, tr("Names from Z to A"))};
}

QWidget* PeoplePage::makeFilters() {
    auto* filters = new QWidget(this);  // From the beginning: Tab comes here first.
    auto* row = new widgets::FlowLayout(filters, 12);
    row->setContentsMargins(0, 4, 0, 0);
    m_search = new widgets::TextField;
    m_search->setInputName(QStringLiteral("peopleSearch"));
    m_search->setPlaceholder(tr("Name, e-mail or id"));
    m_search->setGlyph(widgets::Icon::search);
    m_search->input()->setAccessibleName(tr("Search people by name, whole e-mail address or id"));
    widgets::setScaledWidth(*m_search, kPeopleSearch);
    row->addWidget(m_search);
    m_role =
        addSelect(*filters, "peopleRole", tr("Role"), {tr("Every role"), tr("Students"), tr("Mentors"), tr("Admins")});
    m_state = addSelect(*filters, "peopleState", tr("Account"),
                        {tr("Every account"), tr("Active accounts"), tr("Suspended accounts")});
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &PeoplePage::narrow);
    connect(m_search, &widgets::TextField::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &widgets::TextField::returnPressed, this, &PeoplePage::narrow);
    return filters;
}

widgets::Select* PeoplePage::addSelect(QWidget& row, const char* name, const QString& label, const QStringList& items) {
    auto* select = new widgets::Select(label);
    select->setObjectName(QLatin1String(name));
    select->addItems(items);
    row.layout()->addWidget(select);
    connect(select, &QComboBox::currentIndexChanged, this, &PeoplePage::narrow);
    return select;
}

void PeoplePage::narrow() {
    m_typing.stop();
    PeopleController::Filter filter{.text = m_search->text().trimmed()};
    if (const int role = m_role->currentIndex(); role > 0) filter.role = kRoleChoices[role - 1];
    if (const int state = m_state->currentIndex(); state > 0) filter.state = kPersonStates[state - 1];
    m_controller.narrow(filter);
}

void PeoplePage::arrive(const widgets::PageLink& link) {
    reload();
    if (const auto id = domain::parseId<domain::UserId>(link.part(QStringLiteral("id")).toStdString()))
        m_controller.open(*id);
}

bool PeoplePage::focusSearch() {
    m_search->input()->setFocus(Qt::ShortcutFocusReason);
    return true;
}

PeoplePage::Words PeoplePage::forbiddenWords() const {
    return {tr("Your role does not see people’s accounts"),
            tr("Support and owners do. An owner can give you that role.")};
}

PeoplePage::Words PeoplePage::emptyWords() const {
    return {tr("Nobody found"),
            tr("Part of a name is enough; an e-mail address has to be whole. Take a filter away to see more.")};
}

}  // namespace mc::admin
