#include "admin/people_page.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QTableView>

#include "admin/person_panel.h"
#include "widgets/button.h"
#include "widgets/fold.h"
#include "widgets/text_field.h"

namespace mc::admin {

namespace {

constexpr int kPanel = 400;
constexpr int kSearch = 340;
constexpr int kTypingPause = 300;  ///< Milliseconds.

}  // namespace

PeoplePage::PeoplePage(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneName& zone, bool seesMoney,
                       QWidget* parent)
    : DeskPage(parent), m_controller(api, zone, seesMoney) {
    setObjectName(QStringLiteral("peoplePage"));
    auto* search = makeSearch();
    auto* list = new QTableView;
    list->setObjectName(QStringLiteral("peopleTable"));
    list->setAccessibleName(tr("People"));
    auto* panel = new PersonPanel(m_controller, drafts, zone);
    auto* back = new widgets::Button(tr("All people"), widgets::Button::Kind::link);
    back->setObjectName(QStringLiteral("backToPeople"));
    arrange(m_controller,
            {.filters = search,
             .table = list,
             .panel = panel,
             .panelWidth = kPanel,
             .back = back,
             .empty = widgets::Icon::users,
             .columns = {.stay = {PeopleModel::NameColumn, PeopleModel::StateColumn},
                         .giveWay = {PeopleModel::EmailColumn, PeopleModel::RolesColumn, PeopleModel::SinceColumn}},
             .file = QStringLiteral("mentor-connect-people")});
    auto* header = table().horizontalHeader();
    header->setResizeContentsPrecision(50);  // Not every row there is.
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(PeopleModel::NameColumn, QHeaderView::Stretch);
    connect(panel, &PersonPanel::toast, this, &Page::toast);
    connect(panel, &PersonPanel::navigate, this, &Page::navigate);
}

QWidget* PeoplePage::makeSearch() {
    auto* host = new QWidget(this);  // From the beginning: Tab comes here first.
    auto* row = new QHBoxLayout(host);
    row->setContentsMargins(0, 4, 0, 0);
    m_search = new widgets::TextField;
    m_search->setInputName(QStringLiteral("peopleSearch"));
    m_search->setPlaceholder(tr("Name, e-mail or id"));
    m_search->setGlyph(widgets::Icon::search);
    m_search->input()->setAccessibleName(tr("Search people by name, whole e-mail address or id"));
    widgets::setScaledMaximumWidth(*m_search, kSearch);
    row->addWidget(m_search, 1);
    row->addStretch(0);
    m_typing.setSingleShot(true);
    m_typing.setInterval(kTypingPause);
    connect(&m_typing, &QTimer::timeout, this, &PeoplePage::narrow);
    connect(m_search, &widgets::TextField::textChanged, &m_typing, qOverload<>(&QTimer::start));
    connect(m_search, &widgets::TextField::returnPressed, this, &PeoplePage::narrow);
    return host;
}

void PeoplePage::narrow() {
    m_typing.stop();
    m_controller.narrow(m_search->text().trimmed());
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
    return {tr("Nobody found"), tr("Part of a name is enough; an e-mail address has to be whole.")};
}

}  // namespace mc::admin
