#include "booking/again_controller.h"

#include <algorithm>
#include <cstdlib>

#include "booking/booking_words.h"
#include "booking/slots_call.h"

namespace mc::booking {

using net::LoadState;

namespace {

constexpr domain::Seconds kLooksAhead = 28 * domain::kDay;

/// The offered length nearest to the one of before; a tie goes to the shorter.
int nearestLength(const std::vector<protocol::DurationPrice>& prices, int before) {
    const auto nearest = std::ranges::min_element(
        prices, {}, [before](const auto& offer) { return std::pair(std::abs(offer.minutes - before), offer.minutes); });
    return nearest == prices.end() ? before : nearest->minutes;
}

}  // namespace

AgainController::AgainController(Bookings& bookings, QObject* parent) : QObject(parent), m_bookings(bookings) {
    connect(&bookings, &Bookings::changed, this, [this](domain::BookingId id) {
        if (id == m_id && !m_booking) known();
    });
    connect(&bookings, &Bookings::failed, this, [this](domain::BookingId id, const domain::Error& error) {
        if (id == m_id && !m_booking) fail(error);
    });
}

void AgainController::open(domain::BookingId id) {
    if (m_call) m_call->abort();
    m_id = id;
    m_booking.reset();
    m_mentor.reset();
    m_times.clear();
    settle(LoadState::loading);
    m_bookings.fetch(id);
}

/// Times that were free may be taken by now, prices others.
void AgainController::reload() {
    if (!m_booking) return m_bookings.fetch(m_id);
    settle(LoadState::loading);
    askMentor();
}

void AgainController::known() {
    m_booking = *m_bookings.find(m_id);
    askMentor();
}

void AgainController::askMentor() {
    if (m_call) m_call->abort();
    if (!m_booking->mentor.slug) return settle(LoadState::empty);
    auto* job = m_bookings.api().get<protocol::MentorProfile>(
        QStringLiteral("/api/mentors/%1")
            .arg(QString::fromLatin1(QUrl::toPercentEncoding(text(*m_booking->mentor.slug)))));
    m_call = job;
    job->then(this, [this](const domain::Result<protocol::MentorProfile>& mentor) {
        m_call.clear();
        met(mentor);
    });
}

void AgainController::met(const domain::Result<protocol::MentorProfile>& mentor) {
    m_times.clear();
    m_mentor.reset();
    if (!mentor && mentor.error().code == domain::ErrorCode::not_found) return settle(LoadState::empty);
    if (!mentor) return fail(mentor.error());
    m_mentor = *mentor;
    m_minutes = nearestLength(m_mentor->prices, m_booking->durationMinutes);
    if (!m_mentor->acceptingBookings) return settle(LoadState::empty);
    askTimes(now());
}

void AgainController::askTimes(domain::UtcTime from) {
    auto* job = askSlots(m_bookings.api(), m_booking->mentor.id, {from, from + kLooksAhead}, m_minutes);
    m_call = job;
    job->then(this, [this, from](const domain::Result<protocol::SlotList>& list) {
        m_call.clear();
        offered(list, from);
    });
}

void AgainController::offered(const domain::Result<protocol::SlotList>& list, domain::UtcTime from) {
    if (!list) return fail(list.error());
    m_times = nextTimes(list->items, ownZone(*m_booking), m_booking->startsAt);
    // The next weeks may be full, and her horizon further.
    if (m_times.empty() && list->nextFreeAt && *list->nextFreeAt > from) return askTimes(*list->nextFreeAt);
    settle(m_times.empty() ? LoadState::empty : LoadState::ready);
}

std::optional<domain::Money> AgainController::price() const {
    if (!m_mentor) return std::nullopt;
    for (const auto& offer : m_mentor->prices)
        if (offer.minutes == m_minutes) return offer.price;
    return std::nullopt;
}

QString AgainController::linkAt(domain::UtcTime at) const {
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("at"), text(domain::toIso(at)));
    query.addQueryItem(QStringLiteral("minutes"), QString::number(m_minutes));
    // Encoded as a whole: a topic may hold what has a meaning in a query.
    if (!m_booking->topic.empty())
        query.addQueryItem(QStringLiteral("topic"),
                           QString::fromLatin1(QUrl::toPercentEncoding(text(m_booking->topic))));
    return QStringLiteral("/mentors/%1/book?%2").arg(text(m_mentor->card.slug), query.toString(QUrl::FullyEncoded));
}

void AgainController::fail(const domain::Error& error) {
    m_error = error;
    settle(LoadState::error);
}

void AgainController::settle(LoadState state) {
    m_state = state;
    emit stateChanged();
}

}  // namespace mc::booking
