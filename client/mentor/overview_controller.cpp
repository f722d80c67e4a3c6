#include "mentor/overview_controller.h"

#include <algorithm>

#include "net/problem.h"
#include "protocol/notifications.h"
#include "protocol/scheduling.h"
#include "widgets/format.h"

namespace mc::mentor {

using net::LoadState;
using Booking = protocol::Booking;

namespace {

constexpr int kSoon = 200;
constexpr int kRequests = 100;
constexpr int kSessions = 30;
constexpr int kPast = 50;  ///< Far enough back for what nobody marked.

QUrlQuery listQuery(const char* when, int limit) {
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("role"), QStringLiteral("mentor"));
    query.addQueryItem(QStringLiteral("when"), QLatin1String(when));
    query.addQueryItem(QStringLiteral("limit"), QString::number(limit));
    return query;
}

QString pathOf(domain::BookingId id, const char* deed) {
    return QStringLiteral("/api/bookings/%1/%2").arg(QString::fromStdString(domain::toString(id)), QLatin1String(deed));
}

bool isSilence(const domain::Error& error) {
    return error.code == domain::ErrorCode::unavailable || error.code == domain::ErrorCode::timeout;
}

}  // namespace

/// Four answers that are shown together, so that figures and lists never disagree.
struct OverviewController::Round {
    int open = 4;
    protocol::DashboardStats stats;
    std::vector<Booking> requests;
    std::vector<Booking> sessions;
    std::vector<Booking> past;
    std::optional<domain::Error> error;
};

OverviewController::OverviewController(net::ApiClient& api, net::RealtimeClient& realtime,
                                       const domain::ZoneName& viewer, QObject* parent)
    : QObject(parent), m_api(api), m_requests(widgets::zoneTable(viewer)), m_sessions(m_requests.viewer()) {
    m_soon.setSingleShot(true);
    m_soon.setInterval(kSoon);
    connect(&m_soon, &QTimer::timeout, this, &OverviewController::load);
    auto& bell = realtime.of(QStringLiteral("/notifications"));
    bell.on<protocol::BookingChangedEvent>(QStringLiteral("booking_changed"), this,
                                           [this](const auto&) { m_soon.start(); });
    connect(&bell, &net::RealtimeNamespace::joined, this, [this] {
        if (m_state != LoadState::loading) m_soon.start();
    });
    connect(&m_api, &net::ApiClient::reachableChanged, this, [this](bool reachable) {
        if (reachable && m_staleSince) load();
    });
}

void OverviewController::load() {
    m_soon.stop();
    m_askedAt = now();
    for (const auto& call : m_calls)
        if (call) call->abort();
    if (m_state == LoadState::error) {
        m_state = LoadState::loading;
        emit stateChanged();
    }
    auto round = std::make_shared<Round>();
    auto* stats = m_api.get<protocol::DashboardStats>(QStringLiteral("/api/mentors/dashboard/stats"));
    auto* requests =
        m_api.get<protocol::BookingPage>(QStringLiteral("/api/bookings"), listQuery("requests", kRequests));
    auto* sessions =
        m_api.get<protocol::BookingPage>(QStringLiteral("/api/bookings"), listQuery("upcoming", kSessions));
    auto* past = m_api.get<protocol::BookingPage>(QStringLiteral("/api/bookings"), listQuery("past", kPast));
    m_calls = {stats, requests, sessions, past};
    stats->then(this, [this, round](const auto& answer) {
        if (answer)
            round->stats = *answer;
        else
            round->error = answer.error();
        part(round);
    });
    const auto follow = [this, round](net::ApiJob<protocol::BookingPage>* list, std::vector<Booking> Round::*place) {
        list->then(this, [this, round, place](const auto& answer) {
            if (answer)
                (*round).*place = answer->items;
            else
                round->error = answer.error();
            part(round);
        });
    };
    follow(requests, &Round::requests);
    follow(sessions, &Round::sessions);
    follow(past, &Round::past);
}

void OverviewController::tick() {
    if (m_state != LoadState::ready) return;
    for (int i = 0; i < m_sessions.rowCount(); ++i) {
        const auto endsAt = m_sessions.row(i).booking.endsAt;
        if (m_askedAt < endsAt && endsAt <= now()) return load();
    }
}

void OverviewController::part(const std::shared_ptr<Round>& round) {
    if (--round->open > 0) return;
    if (round->error)
        failed(*round->error);
    else
        show(*round);
}

void OverviewController::show(Round& round) {
    std::stable_sort(round.requests.begin(), round.requests.end(), [](const Booking& a, const Booking& b) {
        return a.requestExpiresAt.value_or(a.startsAt) < b.requestExpiresAt.value_or(b.startsAt);
    });
    // Requests are listed on their own; only what is agreed is a session.
    std::erase_if(round.sessions,
                  [](const Booking& booking) { return booking.status != domain::BookingStatus::confirmed; });
    std::erase_if(round.past, [](const Booking& booking) { return !booking.canComplete; });
    std::reverse(round.past.begin(), round.past.end());
    m_ended = std::move(round.past);
    if (m_toggling) round.stats.acceptingBookings = m_stats.acceptingBookings;
    m_stats = round.stats;
    m_requests.set(std::move(round.requests));
    m_sessions.set(std::move(round.sessions));
    m_loadedAt = now();
    m_staleSince.reset();
    m_state = LoadState::ready;
    emit stateChanged();
    emit acceptingChanged();
}

void OverviewController::failed(const domain::Error& error) {
    m_error = error;
    if (m_state == LoadState::ready && isSilence(error))
        m_staleSince = m_loadedAt;
    else
        m_state = LoadState::error;
    emit stateChanged();
}

void OverviewController::accept(domain::BookingId id) {
    if (isBusy(id)) return;
    m_busy.insert(id.value);
    emit busyChanged();
    m_api.put<Booking>(pathOf(id, "accept"))->then(this, [this, id](const domain::Result<Booking>& booking) {
        answered(id, booking);
        if (booking)
            emit accepted(*booking);
        else
            emit refused(net::words(booking.error()));
    });
}

void OverviewController::decline(domain::BookingId id, const QString& reason) {
    if (isBusy(id)) return;
    m_busy.insert(id.value);
    emit busyChanged();
    const protocol::EndBooking body{reason.toStdString()};
    m_api.put<Booking>(pathOf(id, "decline"), body)->then(this, [this, id](const domain::Result<Booking>& booking) {
        answered(id, booking);
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
        if (booking) std::erase_if(m_ended, [id](const Booking& one) { return one.id == id; });
        answered(id, booking);
        if (booking)
            emit completed(*booking);
        else
            emit refused(net::words(booking.error()));
    });
}

void OverviewController::answered(domain::BookingId id, const domain::Result<Booking>& booking) {
    m_busy.remove(id.value);
    if (booking) m_requests.remove(id);
    emit busyChanged();
    // A refusal mostly means that it is no longer a request: ask what it is.
    if (booking || !isSilence(booking.error())) load();
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
            const bool unsaved = done.error().code == domain::ErrorCode::invalid_state;
            emit refused(unsaved ? tr("Save your weekly times under Availability first.") : net::words(done.error()));
        });
}

}  // namespace mc::mentor
