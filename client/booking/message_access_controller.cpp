#include "booking/message_access_controller.h"

namespace mc::booking {

using domain::Result;
using net::LoadState;
using protocol::MessageAccess;

void MessageAccessController::open(domain::BookingId booking) {
    if (m_booking == booking) return;
    m_booking = booking;
    reload();
}

void MessageAccessController::reload() {
    if (m_call) m_call->abort();
    m_choosing = false;
    m_state = LoadState::loading;
    emit changed();
    auto* job = m_api.get<MessageAccess>(path());
    m_call = job;
    job->then(this, [this](const Result<MessageAccess>& answer) {
        m_call.clear();
        m_state = answer ? LoadState::ready : LoadState::error;
        answer ? void(m_access = *answer) : void(m_error = answer.error());
        emit changed();
    });
}

void MessageAccessController::choose(bool allowed) {
    if (m_choosing || m_state != LoadState::ready) return;
    m_choosing = true;
    emit changed();
    auto* job = m_api.put<MessageAccess>(path(), protocol::ChooseMessageAccess{allowed});
    m_call = job;
    job->then(this, [this](const Result<MessageAccess>& answer) {
        m_call.clear();
        m_choosing = false;
        if (answer) m_access = *answer;
        emit changed();
        if (!answer) emit failed(answer.error());
    });
}

QString MessageAccessController::path() const {
    return QStringLiteral("/api/bookings/%1/message-access").arg(QString::fromStdString(domain::toString(m_booking)));
}

}  // namespace mc::booking
