#include "booking/together_controller.h"

#include <algorithm>
#include <utility>

namespace mc::booking {

using domain::BookingStatus;
using domain::Party;
using net::LoadState;
using protocol::Booking;

TogetherController::TogetherController(Bookings& bookings, QObject* parent)
    : QObject(parent), m_bookings(bookings), m_ticks(bookings) {
    connect(&bookings, &Bookings::listChanged, this, [this](const BookingFilter& filter) {
        if (filter == m_filter) show();
    });
    connect(&bookings.api().clock(), &net::ServerClock::minute, this, [this] {
        if (isOpen()) show();
    });
    connect(&m_ticks, &ItemTicks::failed, this, [this](domain::BookingId id, const domain::Error& error) {
        emit notTicked(error);
        m_bookings.fetch(id);  // The other side may have been quicker.
    });
}

TogetherController::~TogetherController() {
    m_bookings.leave(m_filter);
}

void TogetherController::open(domain::UserId other, Party role) {
    m_either = false;
    follow({role, When::together, {}, other});
}

void TogetherController::openAsEither(domain::UserId other) {
    m_either = true;
    follow({Party::mentor, When::together, {}, other});
}

void TogetherController::follow(const BookingFilter& filter) {
    if (filter != m_filter) {
        m_bookings.leave(m_filter);
        m_looked.clear();
    }
    m_filter = filter;
    m_bookings.want(filter);
    show();
}

void TogetherController::reload() {
    if (isOpen()) m_bookings.refresh(m_filter);
}

/// The last of them may have gone.
LoadState TogetherController::state() const {
    const auto state = m_bookings.list(m_filter).state;
    return state == LoadState::ready && m_sessions.empty() ? LoadState::empty : state;
}

void TogetherController::show() {
    m_sessions = m_bookings.rows(m_filter);
    if (state() == LoadState::empty && std::exchange(m_either, false))
        return follow({Party::student, When::together, {}, m_filter.with});
    std::vector<Booking> ahead;
    std::vector<Booking> before;
    for (const auto& session : m_sessions)
        (isAhead(session) ? ahead : before).push_back(session);
    std::ranges::reverse(ahead);
    m_ahead.setNow(now());
    m_ahead.set(std::move(ahead));
    m_before.setNow(now());
    m_before.set(std::move(before));
    emit stateChanged();
}

bool TogetherController::isAhead(const Booking& booking) const {
    const bool agreed = booking.status == BookingStatus::requested || booking.status == BookingStatus::confirmed;
    return agreed && booking.endsAt > now();
}

int TogetherController::met() const {
    return static_cast<int>(std::ranges::count(m_sessions, BookingStatus::completed, &Booking::status));
}

std::vector<std::string> TogetherController::goals() const {
    std::vector<std::string> named;
    for (const auto& session : m_sessions) {
        const bool counts = isAhead(session) || session.status == BookingStatus::confirmed ||
                            session.status == BookingStatus::completed;
        const bool isNew = !session.topic.empty() && std::ranges::find(named, session.topic) == named.end();
        if (counts && isNew) named.push_back(session.topic);
    }
    return named;
}

std::vector<ItemTogether> TogetherController::items() {
    std::vector<ItemTogether> found;
    for (const auto& session : m_sessions)
        for (int i = 0; i < static_cast<int>(session.actionItems.size()); ++i) {
            const auto& item = session.actionItems[static_cast<std::size_t>(i)];
            const std::pair which(session.id, item.text);
            if (!item.done) m_looked.insert(which);
            if (m_looked.contains(which)) found.push_back({session.id, i, item});
        }
    return found;
}

void TogetherController::tick(const ItemTogether& item, bool done) {
    const auto* session = m_bookings.find(item.booking);
    if (!session) return;  // Signed out meanwhile.
    const auto found = std::ranges::find(session->actionItems, item.item.text, &protocol::ActionItem::text);
    if (found == session->actionItems.end()) return show();  // Taken away meanwhile.
    m_ticks.tick(*session, static_cast<int>(found - session->actionItems.begin()), done);
}

}  // namespace mc::booking
