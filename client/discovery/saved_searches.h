#pragma once

#include <QObject>
#include <optional>
#include <vector>

#include "discovery/mentor_filter.h"
#include "net/api_client.h"
#include "net/session.h"
#include "protocol/searches.h"

namespace mc::discovery {

/// What of a filter lasts: neither a day nor the favourites.
protocol::SearchFilter searchFilterOf(const MentorFilter& filter);
/// Its filters and order as the page shows them.
MentorFilter filterOf(const protocol::SavedSearch& search);
/// Something is looked for that lasts.
bool isKeepable(const MentorFilter& filter);
/// What a search is called as long as nobody says otherwise: its words and filters, as many as there is room for.
QString suggestedName(const MentorFilter& filter, const PriceScale& scale);

/// The searches the person keeps (DIS-3), as every page shows them. Loaded with each sign-in and with news of mentors who
/// fit; empty for guests. GUI thread only.
class SavedSearches : public QObject {
    Q_OBJECT
public:
    SavedSearches(net::ApiClient& api, net::Session& session, QObject* parent = nullptr);

    /// Whether there is somebody to keep them for.
    bool isOffered() const { return m_session.isSignedIn(); }
    /// Since the sign-in: what is not there is kept no more.
    bool isLoaded() const { return m_loaded; }
    /// Of the last load, where it failed.
    const std::optional<domain::Error>& error() const { return m_error; }
    /// The latest kept first.
    const std::vector<protocol::SavedSearch>& items() const { return m_items; }
    const protocol::SavedSearch* find(domain::SearchId id) const;
    /// Kept with these filters, whatever the order; null: none is.
    const protocol::SavedSearch* same(const MentorFilter& filter) const;
    /// Mentors nobody has looked at, of all of them.
    int fresh() const;

    void load();
    void keep(const protocol::KeepSearch& request);
    void change(domain::SearchId id, const protocol::ChangeSearch& request);
    void markSeen(domain::SearchId id);
    void drop(domain::SearchId id);

signals:
    void changed();
    /// keep, change or drop: done.
    void done();
    void failed(const mc::domain::Error& error);

private:
    using Answer = domain::Result<protocol::SavedSearches>;
    void received(const Answer& answer);
    void follow(net::ApiJob<protocol::SavedSearches>* job, bool quietly);

    net::ApiClient& m_api;
    net::Session& m_session;
    std::vector<protocol::SavedSearch> m_items;
    std::optional<domain::Error> m_error;
    bool m_loaded = false;
};

}  // namespace mc::discovery
