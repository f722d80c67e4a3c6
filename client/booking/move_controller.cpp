#include "booking/move_controller.h"

#include <utility>

#include "booking/booking_words.h"
#include "booking/slots_call.h"
#include "net/lost.h"
#include "net/problem.h"
#include "text/format.h"

namespace mc::booking {

using net::LoadState;

MoveController::MoveController(Bookings& bookings, QObject* parent) : QObject(parent), m_bookings(bookings) {
    connect(&bookings, &Bookings::changed, this, [this](domain::BookingId id) {
        if (id == m_id) known();
    });
    connect(&bookings, &Bookings::failed, this, [this](domain::BookingId id, const domain::Error& error) {
        if (id != m_id || m_booking) return;
        m_error = error;
        m_state = LoadState::error;
        emit stateChanged();
    });
}

void MoveController::open(domain::BookingId id, std::optional<domain::UtcTime> at) {
    for (const auto& call : {m_slotsCall, m_previewCall})
        if (call) call->abort();
    m_id = id;
    m_booking.reset();
    m_wanted = at;
    m_chosen.reset();
    m_preview.reset();
    m_refusal.reset();
    m_intent.reset();
    m_slots.clear();
    m_state = LoadState::loading;
    emit stateChanged();
    m_bookings.fetch(id);
}

void MoveController::reload() {
    m_bookings.fetch(m_id);
    if (m_booking) loadSlots();
}

/// The other side may have moved or cancelled it meanwhile: what is shown is always the booking as it is.
void MoveController::known() {
    const bool first = !m_booking;
    m_booking = *m_bookings.find(m_id);
    m_state = LoadState::ready;
    if (first) {
        m_zone = ownZone(*m_booking);
        m_first = text::weekFromToday(m_zone, m_wanted.value_or(m_booking->startsAt), now());
        loadSlots();
        if (const auto at = std::exchange(m_wanted, std::nullopt); at && m_booking->canMove) choose(*at);
    }
    emit stateChanged();
}

void MoveController::showWeek(domain::CivilDate first) {
    if (!m_booking || first == m_first || first < m_zone.dateAt(now())) return;
    m_first = first;
    m_slots.clear();
    loadSlots();
}

void MoveController::loadSlots() {
    if (m_slotsCall) m_slotsCall->abort();
    auto* job = askSlots(m_bookings.api(), m_booking->mentor.id, weekOf(m_zone, m_first), m_booking->durationMinutes);
    m_slotsCall = job;
    m_slotsError.reset();
    emit slotsChanged();
    job->then(this, [this](const domain::Result<protocol::SlotList>& list) {
        m_slotsCall.clear();
        if (list) {
            m_slots = list->items;
            m_firstDay = list->firstDay;
        } else {
            m_slotsError = list.error();
        }
        emit slotsChanged();
    });
}

void MoveController::choose(domain::UtcTime at) {
    if (m_chosen == at || m_busy) return;
    m_chosen = at;
    m_intent.reset();
    askPreview();
}

void MoveController::askPreview() {
    if (m_previewCall) m_previewCall->abort();
    m_preview.reset();
    m_refusal.reset();
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("startsAt"), QString::fromStdString(domain::toIso(*m_chosen)));
    auto* job = m_bookings.api().get<protocol::MovePreview>(
        QStringLiteral("/api/bookings/%1/move-preview").arg(idText(m_id)), query);
    m_previewCall = job;
    emit chosenChanged();
    job->then(this, [this](const domain::Result<protocol::MovePreview>& preview) {
        m_previewCall.clear();
        if (preview)
            m_preview = *preview;
        else
            m_refusal = preview.error();
        emit chosenChanged();
    });
}

void MoveController::move(const QString& note) {
    if (m_busy || !m_chosen || !m_preview) return;
    m_busy = true;
    emit chosenChanged();
    if (!m_intent) m_intent.emplace();
    const protocol::MoveBooking body{m_booking->version, *m_chosen, note.toStdString()};
    m_bookings.api()
        .post<protocol::Booking>(QStringLiteral("/api/bookings/%1/move").arg(idText(m_id)), body, *m_intent)
        ->then(this, [this](const domain::Result<protocol::Booking>& result) { finish(result); });
}

/// A wish whose answer was lost is sent again under the same key; one that was refused is another wish.
void MoveController::finish(const domain::Result<protocol::Booking>& result) {
    m_busy = false;
    if (result) {
        m_bookings.take(*result);
        return emit moved(result->startsAt == *m_chosen);
    }
    if (!net::isLost(result.error())) {
        m_intent.reset();
        reload();
    }
    emit chosenChanged();
    emit failed(net::words(result.error()));
}

}  // namespace mc::booking
