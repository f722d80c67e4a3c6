#pragma once

#include <QPointer>
#include <QSet>
#include <QTimer>
#include <memory>
#include <optional>

#include "mentor/booking_rows_model.h"
#include "net/api_client.h"
#include "net/load_state.h"
#include "net/realtime_client.h"
#include "protocol/mentors.h"
#include "protocol/scheduling.h"

namespace mc::mentor {

/// State of the mentor's first page (MEN-2): figures, requests to answer (BKG-2), next sessions, and those that are
/// over but not marked as completed (BKG-5). Follows `booking_changed` and reloads what a lost connection may have
/// missed. An empty list is the view's to tell.
class OverviewController : public QObject {
    Q_OBJECT

public:
    OverviewController(net::ApiClient& api, net::RealtimeClient& realtime, const domain::ZoneName& viewer,
                       QObject* parent = nullptr);

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    const protocol::DashboardStats& stats() const { return m_stats; }
    BookingRowsModel& requests() { return m_requests; }                      ///< Most urgent first.
    BookingRowsModel& sessions() { return m_sessions; }                      ///< Confirmed ones, next first.
    const std::vector<protocol::Booking>& ended() const { return m_ended; }  ///< To complete, the longest over first.
    const domain::ZoneTable& viewer() const { return m_requests.viewer(); }
    domain::UtcTime now() const { return m_api.clock().now(); }
    /// When what is shown was true, while the server cannot be reached.
    std::optional<domain::UtcTime> staleSince() const { return m_staleSince; }
    bool isBusy(domain::BookingId id) const { return m_busy.contains(id.value); }

    /// Asks for everything; what is shown stays until the answers are there.
    void load();
    void accept(domain::BookingId id);
    /// Answers with `declined` or `declineRefused`.
    void decline(domain::BookingId id, const QString& reason);
    void complete(domain::BookingId id);
    /// Time has passed: a session that is over by now is asked for.
    void tick();
    /// Shows at once; taken back when the server refuses.
    void setAccepting(bool accepting);

signals:
    void stateChanged();  ///< State, figures, or how old they are.
    void busyChanged();
    void accepted(const mc::protocol::Booking& booking);
    void declined(const mc::protocol::Booking& booking);
    void declineRefused(const QString& sentence);
    void completed(const mc::protocol::Booking& booking);
    void acceptingChanged();
    /// A deed did not work; what is shown is as before or was asked for again.
    void refused(const QString& sentence);

private:
    struct Round;
    void part(const std::shared_ptr<Round>& round);
    void show(Round& round);
    void failed(const domain::Error& error);
    void answered(domain::BookingId id, const domain::Result<protocol::Booking>& booking);

    net::ApiClient& m_api;
    BookingRowsModel m_requests;
    BookingRowsModel m_sessions;
    std::vector<protocol::Booking> m_ended;
    protocol::DashboardStats m_stats;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    std::optional<domain::UtcTime> m_staleSince;
    domain::UtcTime m_loadedAt;
    domain::UtcTime m_askedAt;
    QSet<std::int64_t> m_busy;
    std::vector<QPointer<net::ApiCall>> m_calls;
    QTimer m_soon;  ///< Several changes in a row ask once.
    bool m_toggling = false;
};

}  // namespace mc::mentor
