#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>
#include <map>
#include <optional>
#include <set>
#include <vector>

#include "net/load_state.h"
#include "net/realtime_client.h"
#include "net/session.h"
#include "protocol/bookings.h"

namespace mc::booking {

/// As the server lists them.
enum class When { upcoming, past, requests, during, together };

/// Which bookings a list shows.
struct BookingFilter {
    domain::Party role = domain::Party::student;
    When when = When::upcoming;
    domain::UtcRange span = {};  ///< Of `during`: what upcoming and past have in it, the earliest first, whole.
    domain::UserId with = {};    ///< Of `together`: what upcoming and past have with her, the latest first, whole.
    auto operator<=>(const BookingFilter& other) const = default;
};

/// What is known of one list.
struct BookingListState {
    net::LoadState state = net::LoadState::loading;
    domain::Error error;                        ///< Why the last try did not work; rows may be known all the same.
    std::optional<domain::UtcTime> staleSince;  ///< When the rows were true, while no newer ones come.
    bool more = false;                          ///< The server has further rows.
};

/// The bookings of the person who is signed in, once for the application: pages read them here and do not ask for
/// themselves. A deed's answer, the server's `booking_changed`, a new connection and the hour at which a session ends
/// reach every list and every page together. What was asked for one person is never shown to another. GUI thread only.
class Bookings : public QObject {
    Q_OBJECT
public:
    Bookings(net::ApiClient& api, net::RealtimeClient& realtime, net::Session& session, QObject* parent = nullptr);

    /// Follows this list until the sign-out; asks when nothing is known or what is known may be old.
    void want(const BookingFilter& filter);
    /// Nobody looks at this list any more.
    void leave(const BookingFilter& filter);
    /// Asks for it again. What is shown stays until the answer is there.
    void refresh(const BookingFilter& filter);
    void loadMore(const BookingFilter& filter);
    const BookingListState& list(const BookingFilter& filter) const;
    /// In the server's order: what comes next first, what was last first, what runs out next first.
    std::vector<protocol::Booking> rows(const BookingFilter& filter) const;

    /// Null when it was never heard of. Valid until control returns to the event loop.
    const protocol::Booking* find(domain::BookingId id) const;
    /// Asks for one: `changed`, or `failed`.
    void fetch(domain::BookingId id);
    /// The server's answer to a deed.
    void take(const protocol::Booking& booking);

    domain::UtcTime now() const { return m_api.clock().now(); }
    net::ApiClient& api() { return m_api; }

signals:
    void listChanged(const mc::booking::BookingFilter& filter);
    /// Also when it was asked for and is as before.
    void changed(mc::domain::BookingId id);
    void failed(mc::domain::BookingId id, const mc::domain::Error& error);
    /// What happened lately was not heard: whoever shows a booking that is in no list fetches it.
    void gap();

private:
    struct List {
        BookingListState shown;
        std::vector<domain::BookingId> ids;
        std::optional<std::string> next;
        QPointer<net::ApiCall> call;
        bool again = false;  ///< Asked for while it was under way.
        bool more = false;   ///< The next page is wanted once the answer under way is there.
        bool loaded = false;
        domain::UtcTime loadedAt;
    };
    struct Fetch {
        QPointer<net::ApiCall> call;
        bool again = false;
    };
    using Filters = std::set<BookingFilter>;

    void listen(net::RealtimeClient& realtime);
    void clear();
    void askForNews();
    void refreshAll();
    void ask(const BookingFilter& filter, const std::optional<std::string>& cursor);
    void answered(const BookingFilter& filter, bool first, const domain::Result<protocol::BookingPage>& answer);
    void listFailed(const BookingFilter& filter, const domain::Error& error);
    void fetched(domain::BookingId id, const domain::Result<protocol::Booking>& result);
    void forget(domain::BookingId id);
    /// False when what is known is newer.
    bool remember(const protocol::Booking& booking);
    /// Into the lists it belongs to and out of the others; the list that just came from the server is right.
    void place(const protocol::Booking& booking, Filters& touched, const List* asTheServerSays = nullptr);
    bool belongs(const BookingFilter& filter, const protocol::Booking& booking) const;
    bool insert(const BookingFilter& filter, List& list, const protocol::Booking& booking);
    bool before(const BookingFilter& filter, domain::BookingId a, domain::BookingId b) const;
    void tell(const Filters& touched);
    void setOnline(domain::UserId user, bool online);
    void second();
    void findNextEnd();

    net::ApiClient& m_api;
    net::RealtimeNamespace& m_news;
    std::map<domain::BookingId, protocol::Booking> m_known;
    std::map<BookingFilter, List> m_lists;  ///< Those somebody wanted.
    std::map<domain::BookingId, Fetch> m_fetching;
    std::set<domain::BookingId> m_changed;  ///< Told by the server and not asked for yet.
    bool m_everything = false;              ///< Lists are to be asked for with the next news.
    QTimer m_soon{this};                    ///< Several changes in a row ask once.
    QTimer m_second{this};
    std::optional<domain::UtcTime> m_nextEnd;  ///< When time alone moves a booking to another list.
    std::optional<domain::UtcTime> m_askAt;
};

}  // namespace mc::booking
