#pragma once

#include <QPointer>

#include "discovery/saved_searches.h"
#include "discovery/search_dialog.h"
#include "widgets/page.h"

class QVBoxLayout;

namespace mc::widgets {
class StatePage;
}

namespace mc::discovery {

/// "/searches": the searches somebody keeps, what each looks for, how it tells, and how many mentors are new.
/// "/searches/new?q=…" keeps one that a guest asked for before signing in. Object names: savedSearchesPage, searchCard,
/// openSearch, changeSearch, dropSearch, dropSearchDeed.
class SavedSearchesPage : public widgets::Page {
    Q_OBJECT

public:
    SavedSearchesPage(net::ApiClient& api, net::Drafts& drafts, SavedSearches& searches, QWidget* parent = nullptr);

    QString title() const override { return tr("Saved searches"); }
    QList<widgets::Crumb> path() const override;
    void arrive(const widgets::PageLink& link) override;
    void reload() override { m_searches.load(); }

private:
    void showState();
    void showSearches();
    QWidget* cardOf(const protocol::SavedSearch& search);
    QWidget* filtersOf(const protocol::SavedSearch& search);
    QWidget* actionsOf(const protocol::SavedSearch& search);
    static QString howItTells(const protocol::SavedSearch& search);
    void keepWaiting(const QUrlQuery& query);
    void askChange(const protocol::SavedSearch& search);
    void askDrop(const protocol::SavedSearch& search);

    net::ApiClient& m_api;
    net::Drafts& m_drafts;
    SavedSearches& m_searches;
    QVBoxLayout* m_cards;
    widgets::StatePage* m_states;
    QPointer<SearchDialog> m_change;
    QPointer<widgets::Dialog> m_question;
    QString m_said;  ///< What is said once the server has done it.
};

}  // namespace mc::discovery
