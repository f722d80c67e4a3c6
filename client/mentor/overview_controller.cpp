#include "mentor/overview_controller.h"

#include <algorithm>

#include "net/lost.h"
#include "net/problem.h"
#include "protocol/booking_answers.h"
#include "protocol/scheduling.h"
#include "text/format.h"

namespace mc::mentor {

using booking::BookingFilter;
using booking::Bookings;
using booking::When;
using net::LoadState;
using Booking = protocol::Booking;

namespace {

constexpr int kSoon = 200;
constexpr BookingFilter kRequests{domain::Party::mentor, When::requests};
constexpr BookingFilter kAhead{domain::Party::mentor, When::upcoming};
constexpr BookingFilter kBehind{domain::Party::mentor, When::past};
constexpr BookingFilter kLists[] = {kRequests, kAhead, kBehind};

QString pathOf(domain::BookingId id, const char* deed) {
    return QStringLiteral("/api/bookings/%1/%2").arg(QString::fromStdString(domain::toString(id)), QLatin1String(deed));
}

}  // namespace

OverviewController::OverviewController(Bookings& bookings, const domain::ZoneName& viewer, QObject* parent)
    : QObject(parent),
      m_bookings(bookings),
      m_api(bookings.api()),
      m_requests(text::zoneTable(viewer)),
      m_sessions(m_requests.viewer()) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &OverviewController::askStats);
    connect(&bookings, &Bookings::listChanged, this, [this](const BookingFilter& filter) {
        if (filter.role != domain::Party::mentor) return;
        show();
        if (m_hasStats) m_soon.start();
    });
}

void OverviewController::open() {
    for (const auto& list : kLists)
        m_bookings.want(list);
    askStats();
}

void OverviewController::load() {
    for (const auto& list : kLists)
        m_bookings.refresh(list);
    askStats();
}

void OverviewController::askStats() {
    m_soon.stop();
    if (m_asking) m_asking->abort();
    if (m_state == LoadState::error) {
        m_state = LoadState::loading;
        emit stateChanged();
    }
    askReliability();
    askRatings();
    auto* job = m_api.get<protocol::DashboardStats>(QStringLiteral("/api/mentors/dashboard/stats"));
    m_asking = job;
    job->then(this, [this](const domain::Result<protocol::DashboardStats>& stats) {
        m_asking.clear();
        m_statsError = stats ? std::nullopt : std::optional(stats.error());
        if (stats) {
            const bool accepting = m_toggling ? m_stats.acceptingBookings : stats->acceptingBookings;
            m_stats = *stats;
            m_stats.acceptingBookings = accepting;
            m_hasStats = true;
            m_statsAt = now();
        }
        show();
    });
}

/// Without an answer what was shown stays: the page is of use without it, and the next load asks again.
void OverviewController::askReliability() {
    if (m_askingReliability) m_askingReliability->abort();
    auto* job = m_api.get<protocol::MentorReliability>(QStringLiteral("/api/mentors/dashboard/reliability"));
    m_askingReliability = job;
    job->then(this, [this](const domain::Result<protocol::MentorReliability>& figures) {
        m_askingReliability.clear();
        if (!figures) return;
        m_reliability = *figures;
        emit reliabilityChanged();
    });
}

void OverviewController::askRatings() {
    if (m_askingRatings) m_askingRatings->abort();
    auto* job = m_api.get<protocol::MentorRatings>(QStringLiteral("/api/mentors/dashboard/ratings"));
    m_askingRatings = job;
    job->then(this, [this](const domain::Result<protocol::MentorRatings>& ratings) {
        m_askingRatings.clear();
        if (!ratings) return;
        m_ratings = *ratings;
        emit ratingsChanged();
    });
}

void OverviewController::show() {
    std::optional<domain::Error> error = m_statsError;
    m_staleSince = m_hasStats && m_statsError && net::isLost(*m_statsError) ? std::optional(m_statsAt) : std::nullopt;
    bool waits = !m_hasStats && !m_statsError;
    for (const auto& filter : kLists) {
        const auto& list = m_bookings.list(filter);
        waits = waits || list.state == LoadState::loading;
        if (list.state == LoadState::error || (list.staleSince && !net::isLost(list.error))) error = list.error;
        if (list.staleSince && (!m_staleSince || *list.staleSince < *m_staleSince)) m_staleSince = list.staleSince;
    }
    const bool stays = m_staleSince && m_state == LoadState::ready;
    if (error && !stays) return failed(*error);
    if (waits) return;
    showLists();
    m_state = LoadState::ready;
    emit stateChanged();
    emit acceptingChanged();
}

void OverviewController::showLists() {
    // Requests are listed on their own; only what is agreed is a session.
    auto sessions = m_bookings.rows(kAhead);
    std::erase_if(sessions, [](const Booking& booking) { return booking.status != domain::BookingStatus::confirmed; });
    m_ended = m_bookings.rows(kBehind);
    std::erase_if(m_ended, [](const Booking& booking) { return !booking.canComplete; });
    std::ranges::reverse(m_ended);
    m_requests.set(m_bookings.rows(kRequests));
    m_sessions.set(std::move(sessions));
}

void OverviewController::failed(const domain::Error& error) {
    m_error = error;
    m_state = LoadState::error;
    emit stateChanged();
}

void OverviewController::accept(domain::BookingId id, bool pause) {
    if (isBusy(id)) return;
    m_busy.insert(id.value);
    emit busyChanged();
    const protocol::AcceptBooking body{pause};
    m_api.put<Booking>(pathOf(id, "accept"), body)->then(this, [this, id, pause](const auto& booking) {
        answered(id, booking);
        if (booking && pause) paused();
        if (booking)
            emit accepted(*booking);
        else
            emit refused(net::words(booking.error()));
    });
}

void OverviewController::decline(domain::BookingId id, const QString& reason, bool pause) {
    if (isBusy(id)) return;
    m_busy.insert(id.value);
    emit busyChanged();
    const protocol::DeclineBooking body{reason.toStdString(), pause};
    m_api.put<Booking>(pathOf(id, "decline"), body)->then(this, [this, id, pause](const auto& booking) {
        answered(id, booking);
        if (booking && pause) paused();
        if (booking)
            emit declined(*booking);
        else
            emit declineRefused(net::words(booking.error()));
    });
}

void OverviewController::complete(domain::BookingId id) {
    if (isBusy(id)) return;
    m_busy.insert(id.value);
    emit busyChanged();
    m_api.put<Booking>(pathOf(id, "complete"))->then(this, [this, id](const domain::Result<Booking>& booking) {
        answered(id, booking);
        if (booking)
            emit completed(*booking);
        else
            emit refused(net::words(booking.error()));
    });
}

void OverviewController::answered(domain::BookingId id, const domain::Result<Booking>& booking) {
    m_busy.remove(id.value);
    if (booking) m_bookings.take(*booking);
    emit busyChanged();
    // A refusal mostly means that it is no longer a request: ask what it is.
    if (!booking && !net::isLost(booking.error())) m_bookings.fetch(id);
}

/// With an answer, by the server.
void OverviewController::paused() {
    m_stats.acceptingBookings = false;
    emit acceptingChanged();
}

void OverviewController::setAccepting(bool accepting) {
    if (accepting == m_stats.acceptingBookings || m_toggling) return;
    m_stats.acceptingBookings = accepting;
    m_toggling = true;
    emit acceptingChanged();
    const protocol::ToggleBookings body{accepting};
    m_api.put<protocol::Availability>(QStringLiteral("/api/mentors/toggle-bookings"), body)
        ->then(this, [this, accepting](const domain::Result<protocol::Availability>& done) {
            m_toggling = false;
            if (!done) m_stats.acceptingBookings = !accepting;
            emit acceptingChanged();
            if (done) return;
            const bool unsaved =
                done.error().code == domain::ErrorCode::invalid_state && !net::isPausedForRatings(done.error());
            emit refused(unsaved ? tr("Save your weekly times under Availability first.") : net::words(done.error()));
        });
}

}  // namespace mc::mentor
