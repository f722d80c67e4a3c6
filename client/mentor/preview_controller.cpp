#include "mentor/preview_controller.h"

#include <algorithm>
#include <utility>

#include "booking/slots_call.h"
#include "text/format.h"

namespace mc::mentor {

using net::LoadState;

PreviewController::PreviewController(net::ApiClient& api, domain::UserId self, QObject* parent)
    : QObject(parent), m_api(api), m_self(self), m_first(m_zone.dateAt(now())) {}

/// What was saved meanwhile is to be seen; the week stays.
void PreviewController::open() {
    if (m_state == LoadState::error) {
        m_state = LoadState::loading;
        emit stateChanged();
    }
    m_answer.reset();
    m_askError.reset();
    emit answerChanged();
    loadSlots();
}

void PreviewController::showWeek(domain::CivilDate first) {
    if (first == m_first || first < today()) return;
    m_first = first;
    m_slots.clear();
    loadSlots();
}

void PreviewController::setMinutes(int minutes) {
    if (minutes == m_minutes) return;
    m_minutes = minutes;
    m_answer.reset();
    emit answerChanged();
    loadSlots();
}

void PreviewController::loadSlots() {
    if (m_slotsCall) m_slotsCall->abort();
    auto* job = booking::askSlots(m_api, m_self, booking::weekOf(m_zone, m_first), m_minutes);
    m_slotsCall = job;
    if (m_state == LoadState::ready) emit slotsChanged();
    job->then(this, [this](const domain::Result<protocol::SlotList>& list) {
        m_slotsCall.clear();
        loaded(list);
    });
}

void PreviewController::loaded(const domain::Result<protocol::SlotList>& list) {
    if (!list) {
        m_error = list.error();
        m_state = LoadState::error;
        return emit stateChanged();
    }
    // Her zone is known by the first answer: the week that was asked for is another one then.
    if (std::exchange(m_zoneName, list->mentorZone) != list->mentorZone) {
        m_zone = text::zoneTable(list->mentorZone);
        m_first = std::max(m_first, today());
        return loadSlots();
    }
    m_slots = list->items;
    m_firstDay = list->firstDay;
    if (std::exchange(m_state, LoadState::ready) != LoadState::ready) return emit stateChanged();
    emit slotsChanged();
}

void PreviewController::ask(domain::CivilDate date, domain::WallTime time) {
    if (m_askCall) m_askCall->abort();
    m_answer.reset();
    m_askError.reset();
    const auto at = m_zone.toUtc(date, time);
    if (!at) {  // The clock is put forward over it; which day it would be of is all that is shown.
        const auto day = booking::weekOf(m_zone, date).begin;
        m_answer = protocol::SlotExplanation{day, false, domain::SlotReason::gap, {}, {}, {}, {}};
        return emit answerChanged();
    }
    QUrlQuery query;
    query.addQueryItem(QStringLiteral("at"), QString::fromStdString(domain::toIso(*at)));
    query.addQueryItem(QStringLiteral("duration"), QString::number(m_minutes));
    auto* job = m_api.get<protocol::SlotExplanation>(QStringLiteral("/api/mentors/availability/explain"), query);
    m_askCall = job;
    emit answerChanged();
    job->then(this, [this](const domain::Result<protocol::SlotExplanation>& answer) {
        m_askCall.clear();
        if (answer)
            m_answer = *answer;
        else
            m_askError = answer.error();
        emit answerChanged();
    });
}

}  // namespace mc::mentor
