#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <optional>
#include <vector>

#include "discovery/favourites.h"
#include "discovery/mentor_filter.h"
#include "discovery/mentor_list_model.h"
#include "net/api_client.h"

namespace mc::discovery {

/// A way out of an empty result: which filter to relax and how many mentors that brings.
struct Relaxation {
    enum class Kind { price, rating, words, other };
    Kind kind = Kind::other;
    QString text;  ///< "Raise the price to ₹1,200"
    int gain = 0;
    MentorFilter filter;
};

/// State of the mentor search: what is asked, what came, and whether it is old. Shows nothing itself.
class DiscoveryController : public QObject {
    Q_OBJECT

public:
    enum class State { loading, empty, error, ready };
    Q_ENUM(State)

    /// `viewer` is the zone in which days are meant.
    DiscoveryController(net::ApiClient& api, Favourites& favourites, domain::ZoneName viewer,
                        QObject* parent = nullptr);

    State state() const { return m_state; }
    const MentorFilter& filter() const { return m_filter; }
    MentorListModel& model() { return m_model; }
    int total() const { return m_total; }
    const std::optional<protocol::MentorFacets>& facets() const { return m_facets; }
    const domain::Error& error() const { return m_error; }
    const std::vector<Relaxation>& relaxations() const { return m_relaxations; }
    const domain::ZoneName& viewer() const { return m_viewer; }
    domain::UtcTime now() { return m_api.clock().now(); }
    const PriceScale& scale() const { return m_scale; }
    /// When what is shown came, if the server could not be reached since; absent while all is fresh.
    std::optional<domain::UtcTime> staleSince() const { return m_staleSince; }

    /// Loads what the filter asks for; the same filter again is ignored.
    void setFilter(const MentorFilter& filter);
    void load();
    /// Asks again for what the rows say of now (who is there, and when she is free next), and leaves them where they
    /// are: the server tells of presence only those who have talked to somebody.
    void refreshCards();

signals:
    void stateChanged();
    void filterChanged();
    void scaleChanged();
    void facetsChanged();
    void relaxationsChanged();
    void staleChanged();

private:
    using Page = domain::Result<protocol::MentorPage>;

    void loadMore();
    void followFavourites();
    void showNone();
    void refreshFrom(const std::string& cursor, int rows);
    void received(const Page& page, const MentorFilter& asked);
    void failed(const domain::Error& error, const MentorFilter& asked);
    void know(const std::vector<protocol::MentorCard>& cards);
    void setState(State state);
    void setStale(std::optional<domain::UtcTime> since);
    void seekRelaxations();
    void tryRelaxation(Relaxation candidate);
    void tryPrice();
    void keepRelaxation(const Relaxation& found);
    QUrlQuery queryOf(const MentorFilter& filter, int limit) const;

    net::ApiClient& m_api;
    Favourites& m_favourites;
    domain::ZoneName m_viewer;
    PriceScale m_scale;
    MentorListModel m_model;
    MentorFilter m_filter;
    MentorFilter m_shown;  ///< What the rows in the model answer.
    std::optional<protocol::MentorFacets> m_facets;
    std::vector<Relaxation> m_relaxations;
    std::optional<std::string> m_next;
    std::optional<domain::UtcTime> m_staleSince;
    domain::UtcTime m_loadedAt;
    domain::Error m_error;
    QPointer<net::ApiCall> m_call;     ///< For the filter's first rows.
    QPointer<net::ApiCall> m_more;     ///< For what follows the last row.
    QPointer<net::ApiCall> m_refresh;  ///< For what the rows say of now.
    QTimer m_slow;
    int m_total = 0;
    State m_state = State::loading;
};

}  // namespace mc::discovery
