#include "discovery/saved_searches_page.h"

#include <QVBoxLayout>
#include <utility>

#include "net/problem.h"
#include "widgets/button.h"
#include "widgets/card.h"
#include "widgets/flow_layout.h"
#include "widgets/label.h"
#include "widgets/pill.h"
#include "widgets/scroll_area.h"
#include "widgets/skeleton.h"
#include "widgets/states.h"
#include "widgets/tab_order.h"

namespace mc::discovery {

using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

using widgets::kRetryAfter;
using widgets::metrics::kInset;

QString nameOf(const protocol::SavedSearch& search) {
    return QString::fromStdString(search.name);
}

QString linkOf(const protocol::SavedSearch& search) {
    return QStringLiteral("/mentors?search=%1").arg(QString::fromStdString(domain::toString(search.id)));
}

}  // namespace

SavedSearchesPage::SavedSearchesPage(net::ApiClient& api, net::Drafts& drafts, SavedSearches& searches, QWidget* parent)
    : Page(parent), m_api(api), m_drafts(drafts), m_searches(searches) {
    setObjectName(QStringLiteral("savedSearchesPage"));
    auto* content = new QWidget;
    m_cards = new QVBoxLayout(content);
    m_cards->setContentsMargins(kInset, 16, kInset, kInset);
    m_cards->setSpacing(16);
    auto* empty = new widgets::EmptyState(
        widgets::Icon::bookmark, tr("You keep no search yet"),
        tr("Look for a mentor, set the filters you need and save the search. You hear of everybody who comes to fit."));
    auto* find = empty->addAction(tr("Find a mentor"), widgets::Button::Kind::primary);
    connect(find, &widgets::Button::clicked, this, [this] { emit navigate(QStringLiteral("/mentors")); });
    m_states = new widgets::StatePage(new widgets::ScrollArea(content), widgets::Skeleton::rows(4), empty, this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_states);
    connect(m_states, &widgets::StatePage::retryRequested, this, &SavedSearchesPage::reload);
    connect(&searches, &SavedSearches::changed, this, &SavedSearchesPage::showState);
    connect(&searches, &SavedSearches::done, this, [this] {
        if (m_change) m_change->done();
        if (m_question) m_question->finish();
        if (!m_said.isEmpty()) emit toast(widgets::Tone::success, std::exchange(m_said, {}));
    });
    connect(&searches, &SavedSearches::failed, this, [this](const domain::Error& error) {
        m_said.clear();
        if (m_change) return m_change->refuse(error);
        if (m_question) m_question->finish();
        if (isVisible()) emit toast(widgets::Tone::error, net::words(error));
    });
}

QList<widgets::Crumb> SavedSearchesPage::path() const {
    return {{tr("Find a mentor"), QStringLiteral("/mentors")}};
}

void SavedSearchesPage::arrive(const widgets::PageLink& link) {
    showState();
    if (link.path.endsWith(QStringLiteral("/new"))) return keepWaiting(link.query);
    m_searches.load();
}

/// What a guest wanted kept; she names it as she likes afterwards.
void SavedSearchesPage::keepWaiting(const QUrlQuery& query) {
    const MentorFilter filter = fromQuery(query);
    if (!isKeepable(filter)) return m_searches.load();
    m_said = tr("The search is saved.");
    m_searches.keep({.name = suggestedName(filter, priceScaleOf(m_api.terms())).toStdString(),
                     .filter = searchFilterOf(filter),
                     .sort = filter.sort});
}

void SavedSearchesPage::showState() {
    if (m_searches.error() && !m_searches.isLoaded())
        return m_states->showError(tr("Your searches could not be loaded"), net::words(*m_searches.error()),
                                   net::details(*m_searches.error()), kRetryAfter);
    if (!m_searches.isLoaded()) return m_states->showLoading();
    if (m_searches.items().empty()) return m_states->showEmpty();
    m_states->showReady();
    showSearches();
}

void SavedSearchesPage::showSearches() {
    while (auto* item = m_cards->takeAt(0)) {
        if (item->widget()) {
            item->widget()->hide();
            item->widget()->deleteLater();
        }
        delete item;
    }
    for (const auto& search : m_searches.items())
        m_cards->addWidget(cardOf(search));
    m_cards->addStretch(1);
    widgets::followTheEye(*this);
}

QWidget* SavedSearchesPage::cardOf(const protocol::SavedSearch& search) {
    auto* card = new widgets::Card;
    card->setObjectName(QStringLiteral("searchCard"));
    card->column()->setSpacing(8);
    auto* name = new Label(nameOf(search), TextRole::section);
    name->setWordWrap(true);
    card->column()->addWidget(name);
    if (search.fresh > 0)
        card->column()->addWidget(new widgets::Pill(tr("%n new mentor(s)", nullptr, search.fresh),
                                                    widgets::PillTone::accent, widgets::Icon::users),
                                  0, Qt::AlignLeft);
    card->column()->addWidget(filtersOf(search));
    auto* how = new Label(howItTells(search), TextRole::detail, Token::text2);
    how->setWordWrap(true);
    card->column()->addWidget(how);
    card->column()->addWidget(actionsOf(search));
    return card;
}

QWidget* SavedSearchesPage::filtersOf(const protocol::SavedSearch& search) {
    auto* box = new QWidget;
    auto* flow = new widgets::FlowLayout(box, 6);
    for (const FilterChip& chip : chipsOf(filterOf(search), priceScaleOf(m_api.terms())))
        flow->addWidget(new widgets::Pill(chip.text));
    return box;
}

QString SavedSearchesPage::howItTells(const protocol::SavedSearch& search) {
    if (search.tellInApp && search.tellByMail) return tr("You hear of new mentors here, and once a week by mail.");
    if (search.tellInApp) return tr("You hear of new mentors here.");
    if (search.tellByMail) return tr("You hear of new mentors once a week by mail.");
    return tr("New mentors are counted, and you are not told of them.");
}

QWidget* SavedSearchesPage::actionsOf(const protocol::SavedSearch& search) {
    auto* box = new QWidget;
    auto* flow = new widgets::FlowLayout(box, 8);
    const auto add = [&](const QString& text, const QString& spoken, const char* name, widgets::Button::Kind kind) {
        auto* button = new widgets::Button(text, kind);
        button->setObjectName(QLatin1String(name));
        button->setAccessibleName(spoken);
        button->setSize(widgets::Button::Size::small);
        flow->addWidget(button);
        return button;
    };
    auto* open = add(tr("Show the mentors"), tr("Show the mentors for %1", "search").arg(nameOf(search)), "openSearch",
                     widgets::Button::Kind::soft);
    auto* change = add(tr("Change …"), tr("Change the search %1").arg(nameOf(search)), "changeSearch",
                       widgets::Button::Kind::secondary);
    auto* drop =
        add(tr("Delete …"), tr("Delete the search %1").arg(nameOf(search)), "dropSearch", widgets::Button::Kind::ghost);
    connect(open, &widgets::Button::clicked, this, [this, link = linkOf(search)] { emit navigate(link); });
    connect(change, &widgets::Button::clicked, this, [this, search] { askChange(search); });
    connect(drop, &widgets::Button::clicked, this, [this, search] { askDrop(search); });
    return box;
}

void SavedSearchesPage::askChange(const protocol::SavedSearch& search) {
    m_change = new SearchDialog(tr("Change the search"), tr("Save"),
                                {nameOf(search), search.tellInApp, search.tellByMail}, m_drafts,
                                QStringLiteral("search/") + QString::fromStdString(domain::toString(search.id)), this);
    connect(m_change, &SearchDialog::decided, this, [this, id = search.id](const SearchDialog::Wish& wish) {
        m_searches.change(
            id, {.name = wish.name.toStdString(), .tellInApp = wish.tellInApp, .tellByMail = wish.tellByMail});
    });
    m_change->open();
}

void SavedSearchesPage::askDrop(const protocol::SavedSearch& search) {
    m_question = new widgets::Dialog(tr("Delete this search?"), this);
    m_question->addSentence(
        tr("“%1” is kept no longer, and you are not told of new mentors for it.").arg(nameOf(search)));
    m_question->setSafe(tr("Keep it"));
    auto* deed = m_question->setDeed(tr("Delete the search"), widgets::Button::Kind::danger);
    deed->setObjectName(QStringLiteral("dropSearchDeed"));
    connect(m_question, &widgets::Dialog::deed, this, [this, deed, id = search.id] {
        deed->setEnabled(false);
        m_said = tr("The search is deleted.");
        m_searches.drop(id);
    });
    m_question->open();
}

}  // namespace mc::discovery
