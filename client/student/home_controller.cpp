#include "student/home_controller.h"

#include <algorithm>

#include "protocol/notifications.h"

namespace mc::student {

using domain::BookingStatus;
using net::LoadState;
using protocol::Booking;

namespace {

constexpr int kSecondMs = 1000;
constexpr int kPastRows = 20;
constexpr int kAheadRows = 10;
constexpr std::size_t kKnown = 3;

QUrlQuery queryOf(const char* when, int limit) {
    QUrlQuery query;
    query.addQueryItem("role", "student");
    query.addQueryItem("when", when);
    query.addQueryItem("limit", QString::number(limit));
    return query;
}

std::vector<KnownMentor> knownFrom(const std::vector<Booking>& past) {
    std::vector<KnownMentor> known;
    for (const auto& booking : past) {
        const bool met = booking.status == BookingStatus::completed && booking.mentor.slug;
        const bool listed =
            std::any_of(known.begin(), known.end(), [&](const auto& mentor) { return mentor.id == booking.mentor.id; });
        if (met && !listed && known.size() < kKnown)
            known.push_back({booking.mentor.id, booking.mentor.name, *booking.mentor.slug, booking.startsAt});
    }
    return known;
}

}  // namespace

HomeController::HomeController(net::ApiClient& api, net::RealtimeClient& realtime, QObject* parent)
    : QObject(parent), m_api(api) {
    connect(&m_second, &QTimer::timeout, this, [this] {
        rank();  // A session that is over makes room for the next.
        emit tick();
    });
    connect(&m_api.clock(), &net::ServerClock::jumped, this, [this] {
        if (m_loaded) load();
    });
    realtime.of(QStringLiteral("/notifications"))
        .on<protocol::BookingChangedEvent>(QStringLiteral("booking_changed"), this, [this](const auto&) {
            if (m_loaded) load();
        });
}

void HomeController::load() {
    m_loaded = true;
    const QString path = QStringLiteral("/api/bookings");
    m_api.get<protocol::BookingPage>(path, queryOf("upcoming", kAheadRows))->then(this, [this](const auto& result) {
        loadedUpcoming(result);
    });
    m_api.get<protocol::BookingPage>(path, queryOf("past", kPastRows))->then(this, [this](const auto& result) {
        loadedPast(result);
    });
}

void HomeController::loadedUpcoming(const domain::Result<protocol::BookingPage>& result) {
    if (!result) {
        m_error = result.error();
        if (m_hasUpcoming) return;  // What is known stays readable.
        m_state = LoadState::error;
        return emit stateChanged();
    }
    m_ahead = result->items;
    m_hasUpcoming = true;
    rank();
    m_second.start(kSecondMs);
    settle();
}

void HomeController::loadedPast(const domain::Result<protocol::BookingPage>& result) {
    m_hasPast = true;
    if (result) {
        const auto asked = std::find_if(result->items.begin(), result->items.end(),
                                        [](const Booking& booking) { return booking.canReview; });
        m_toReview = asked == result->items.end() ? std::nullopt : std::optional(*asked);
        m_known = knownFrom(result->items);
    }
    settle();
}

void HomeController::rank() {
    const auto wasNext = m_next ? m_next->id : domain::BookingId{};
    m_next.reset();
    std::vector<Booking> others;
    for (const auto& booking : m_ahead) {
        const bool over = now() >= booking.endsAt;
        if (!m_next && booking.status == BookingStatus::confirmed && !over)
            m_next = booking;
        else if (!over)
            others.push_back(booking);
    }
    m_upcoming.setNow(now());
    const bool same = static_cast<int>(others.size()) == m_upcoming.rowCount() && m_next && m_next->id == wasNext;
    if (same) return;
    m_upcoming.replace(std::move(others));
    if (m_state == LoadState::ready || m_state == LoadState::empty) emit changed();
}

void HomeController::settle() {
    if (!m_hasUpcoming || !m_hasPast) return;
    const bool nothing = m_ahead.empty() && !m_toReview && m_known.empty();
    const auto state = nothing ? LoadState::empty : LoadState::ready;
    if (m_state != state) {
        m_state = state;
        emit stateChanged();
    }
    emit changed();
}

bool HomeController::mayJoin() const {
    return m_next && now() >= m_next->joinOpensAt && now() < m_next->joinClosesAt;
}

}  // namespace mc::student
