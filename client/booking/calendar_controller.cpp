#include "booking/calendar_controller.h"

#include "booking/calendar_layout.h"
#include "booking/slots_call.h"
#include "domain/months.h"
#include "text/clock.h"
#include "text/format.h"

namespace mc::booking {

using domain::Party;

CalendarController::CalendarController(Bookings& bookings, QObject* parent) : QObject(parent), m_bookings(bookings) {
    connect(&bookings, &Bookings::listChanged, this, [this](const BookingFilter& filter) {
        if (m_shown && filter == m_filter) emit changed();
    });
    connect(&bookings.api().clock(), &net::ServerClock::minute, this, &CalendarController::minute);
}

void CalendarController::setReader(Party role, const domain::ZoneName& zone) {
    if (m_filter.role == role && m_zone.name() == zone) return;
    leave();
    m_filter.role = role;
    m_zone = text::zoneTable(zone);
}

void CalendarController::show(CalendarScale scale, domain::CivilDate day) {
    const int weekday = text::firstWeekday();
    const bool month = scale == CalendarScale::month;
    m_scale = scale;
    m_day = day;
    m_first = month ? firstOfMonth(day, weekday) : firstOfWeek(day, weekday);
    m_days = month ? daysOfMonth(day, weekday) : 7;
    const auto span = instantsOf(m_zone, m_first, m_days);
    if (!m_shown || span != m_filter.span) {
        leave();
        m_filter.span = span;
        m_shown = true;
        askBusy();
    }
    m_bookings.want(m_filter);
    emit changed();
}

void CalendarController::turn(int by) {
    const bool month = m_scale == CalendarScale::month;
    show(m_scale, month ? domain::addMonths(m_day, by) : domain::addDays(m_day, 7 * by));
}

void CalendarController::reload() {
    if (!m_shown) return;
    m_bookings.refresh(m_filter);
    askBusy();
}

void CalendarController::leave() {
    for (const auto& call : {m_busyCall, m_freeCall})
        if (call) call->abort();
    m_busy.clear();
    m_busyError.reset();
    m_free.reset();
    if (std::exchange(m_shown, false)) m_bookings.leave(m_filter);
}

void CalendarController::askBusy() {
    if (m_filter.role != Party::mentor) return;
    if (m_busyCall) m_busyCall->abort();
    auto* job = booking::askBusy(m_bookings.api(), m_filter.span);
    m_busyCall = job;
    job->then(this, [this](const domain::Result<protocol::ExternalBusyTimes>& times) {
        m_busyCall.clear();
        m_busyError = times ? std::nullopt : std::optional(times.error());
        if (times) m_busy.clear();
        for (std::size_t i = 0; times && i < times->items.size(); ++i)
            m_busy.push_back({times->items[i].startsAt, times->items[i].endsAt});
        emit busyChanged();
    });
}

void CalendarController::askFree(domain::BookingId id) {
    if (m_freeCall) m_freeCall->abort();
    m_free.reset();
    const auto* booking = find(id);
    if (!booking) return emit freeChanged();
    auto* job = askSlots(m_bookings.api(), booking->mentor.id, m_filter.span, booking->durationMinutes);
    m_freeCall = job;
    emit freeChanged();
    job->then(this, [this, minutes = booking->durationMinutes](const domain::Result<protocol::SlotList>& list) {
        m_freeCall.clear();
        if (!list) return;  // Where it can go is not known: the page on which it is chosen says so.
        m_free.emplace();
        for (const auto& slot : list->items)
            if (slot.state != protocol::SlotState::booked && slot.freeMinutes >= minutes)
                m_free->push_back(slot.startsAt);
        emit freeChanged();
    });
}

}  // namespace mc::booking
