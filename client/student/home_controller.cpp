#include "student/home_controller.h"

#include <algorithm>
#include <utility>

namespace mc::student {

using booking::BookingFilter;
using booking::Bookings;
using booking::When;
using domain::BookingStatus;
using net::LoadState;
using protocol::Booking;

namespace {

constexpr int kSecondMs = 1000;
constexpr std::size_t kKnown = 3;
constexpr std::size_t kSuggested = 3;
constexpr int kAsked = 12;  ///< Some of the best have no time.
constexpr BookingFilter kAhead{domain::Party::student, When::upcoming};
constexpr BookingFilter kBehind{domain::Party::student, When::past};

std::vector<KnownMentor> knownFrom(const std::vector<Booking>& past) {
    std::vector<KnownMentor> known;
    for (const auto& booking : past) {
        const bool met = booking.status == BookingStatus::completed && booking.mentor.slug;
        const bool listed =
            std::any_of(known.begin(), known.end(), [&](const auto& mentor) { return mentor.id == booking.mentor.id; });
        if (met && !listed && known.size() < kKnown)
            known.push_back({booking.mentor.id, booking.mentor.name, booking.id, booking.startsAt});
    }
    return known;
}

}  // namespace

HomeController::HomeController(booking::Bookings& bookings, QObject* parent) : QObject(parent), m_bookings(bookings) {
    connect(&m_second, &QTimer::timeout, this, [this] {
        if (rank()) emit changed();  // A session that is over makes room for the next.
        emit tick();
    });
    connect(&bookings.api().clock(), &net::ServerClock::minute, this, &HomeController::lookAtSuggested);
    connect(&bookings, &Bookings::listChanged, this, [this](const BookingFilter& filter) {
        if (filter == kAhead || filter == kBehind) show();
    });
}

/// A free time that has passed is nothing to suggest.
void HomeController::lookAtSuggested() {
    const auto over = [this](const protocol::MentorCard& card) { return *card.nextFreeAt <= now(); };
    if (m_state != LoadState::empty || std::ranges::none_of(m_suggested, over)) return;
    m_suggested.clear();
    askWhomToMeet();
}

void HomeController::open() {
    m_bookings.want(kAhead);
    m_bookings.want(kBehind);
    m_second.start(kSecondMs);
    show();
}

void HomeController::reload() {
    m_bookings.refresh(kAhead);
    m_bookings.refresh(kBehind);
}

void HomeController::show() {
    m_ahead = m_bookings.rows(kAhead);
    const auto past = m_bookings.rows(kBehind);
    const auto asked = std::ranges::find_if(past, &Booking::canReview);
    m_toReview = asked == past.end() ? std::nullopt : std::optional(*asked);
    m_known = knownFrom(past);
    m_next.reset();
    rank();
    settle();
}

/// Whether the next session is another one, or a row is gone.
bool HomeController::rank() {
    const auto wasNext = m_next ? m_next->id : domain::BookingId{};
    const auto wasAhead = m_ahead.size();
    std::erase_if(m_ahead, [this](const Booking& booking) { return now() >= booking.endsAt; });
    m_upcoming.setNow(now());
    if (wasNext && wasAhead == m_ahead.size()) return false;
    std::vector<Booking> others = m_ahead;
    const auto next = std::ranges::find(others, BookingStatus::confirmed, &Booking::status);
    m_next.reset();
    if (next != others.end()) {
        m_next = *next;
        others.erase(next);
    }
    m_upcoming.set(std::move(others));
    return true;
}

void HomeController::settle() {
    const auto& ahead = m_bookings.list(kAhead);
    const bool waits = ahead.state == LoadState::loading || m_bookings.list(kBehind).state == LoadState::loading;
    m_error = ahead.error;
    const bool nothing = m_ahead.empty() && !m_toReview && m_known.empty();
    const auto state = ahead.state == LoadState::error ? LoadState::error
                       : waits                         ? LoadState::loading
                       : nothing                       ? LoadState::empty
                                                       : LoadState::ready;
    if (state == LoadState::empty) askWhomToMeet();
    if (std::exchange(m_state, state) != state) emit stateChanged();
    emit changed();
}

void HomeController::askWhomToMeet() {
    if (m_asking || !m_suggested.empty()) return;
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("sort"), QStringLiteral("rating"));
    query.addQueryItem(QStringLiteral("limit"), QString::number(kAsked));
    auto* job = m_bookings.api().get<protocol::MentorPage>(QStringLiteral("/api/mentors"), query);
    m_asking = job;
    job->then(this, [this](const domain::Result<protocol::MentorPage>& page) {
        m_asking.clear();
        if (!page) return;  // Asked for again with the next look at the page; the way to all mentors is there.
        for (const auto& card : page->items)
            m_bookings.api().photos().know(card.id, card.photo);
        for (const auto& card : page->items)
            if (card.nextFreeAt && m_suggested.size() < kSuggested) m_suggested.push_back(card);
        emit suggestedChanged();
    });
}

}  // namespace mc::student
