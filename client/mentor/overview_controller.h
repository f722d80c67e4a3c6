#pragma once

#include <QPointer>
#include <QSet>
#include <QTimer>
#include <optional>

#include "booking/bookings.h"
#include "mentor/booking_rows_model.h"
#include "protocol/mentors.h"
#include "protocol/ratings.h"
#include "protocol/reliability.h"
#include "protocol/scheduling.h"

namespace mc::mentor {

/// State of the mentor's first page (MEN-2): figures, requests to answer (BKG-2), next sessions, and those that are
/// over but not marked as completed (BKG-5). The sessions are the shared ones; the figures are asked for when these
/// change. An empty list is the view's to tell.
class OverviewController : public QObject {
    Q_OBJECT

public:
    OverviewController(booking::Bookings& bookings, const domain::ZoneName& viewer, QObject* parent = nullptr);

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    const protocol::DashboardStats& stats() const { return m_stats; }
    /// Comes beside the others; absent until the server told it.
    const std::optional<protocol::MentorReliability>& reliability() const { return m_reliability; }
    /// As reliability().
    const std::optional<protocol::MentorRatings>& ratings() const { return m_ratings; }
    /// She cannot turn bookings on: an admin decides first.
    bool isPausedForRatings() const { return m_ratings && domain::isPaused(m_ratings->standing); }
    BookingRowsModel& requests() { return m_requests; }                      ///< Most urgent first.
    BookingRowsModel& sessions() { return m_sessions; }                      ///< Confirmed ones, next first.
    const std::vector<protocol::Booking>& ended() const { return m_ended; }  ///< To complete, the longest over first.
    const domain::ZoneTable& viewer() const { return m_requests.viewer(); }
    domain::UtcTime now() const { return m_api.clock().now(); }
    /// When what is shown was true, while the server cannot be reached.
    std::optional<domain::UtcTime> staleSince() const { return m_staleSince; }
    bool isBusy(domain::BookingId id) const { return m_busy.contains(id.value); }

    void open();
    /// Asks for everything; what is shown stays until the answers are there.
    void load();
    void accept(domain::BookingId id, bool pause);
    /// Answers with `declined` or `declineRefused`. `pause`, here and above: with it she takes no more bookings.
    void decline(domain::BookingId id, const QString& reason, bool pause);
    void complete(domain::BookingId id);
    /// Shows at once; taken back when the server refuses.
    void setAccepting(bool accepting);

signals:
    void stateChanged();  ///< State, figures, or how old they are.
    void reliabilityChanged();
    void ratingsChanged();
    void busyChanged();
    void accepted(const mc::protocol::Booking& booking);
    void declined(const mc::protocol::Booking& booking);
    void declineRefused(const QString& sentence);
    void completed(const mc::protocol::Booking& booking);
    void acceptingChanged();
    /// A deed did not work; what is shown is as before or was asked for again.
    void refused(const QString& sentence);

private:
    void askStats();
    void askReliability();
    void askRatings();
    /// Once all four answers are there, so that figures and lists come together.
    void show();
    void showLists();
    void failed(const domain::Error& error);
    void paused();
    void answered(domain::BookingId id, const domain::Result<protocol::Booking>& booking);

    booking::Bookings& m_bookings;
    net::ApiClient& m_api;
    BookingRowsModel m_requests;
    BookingRowsModel m_sessions;
    std::vector<protocol::Booking> m_ended;
    protocol::DashboardStats m_stats;
    std::optional<protocol::MentorReliability> m_reliability;
    std::optional<protocol::MentorRatings> m_ratings;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    std::optional<domain::UtcTime> m_staleSince;
    std::optional<domain::Error> m_statsError;  ///< Of the last answer.
    bool m_hasStats = false;
    domain::UtcTime m_statsAt;
    QSet<std::int64_t> m_busy;
    QPointer<net::ApiCall> m_asking;
    QPointer<net::ApiCall> m_askingReliability;
    QPointer<net::ApiCall> m_askingRatings;
    QTimer m_soon;  ///< Several changes in a row ask once.
    bool m_toggling = false;
};

}  // namespace mc::mentor
