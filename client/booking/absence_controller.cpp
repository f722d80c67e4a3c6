#include "booking/absence_controller.h"

#include <utility>

#include "booking/booking_words.h"
#include "net/problem.h"

namespace mc::booking {

using protocol::AbsenceFile;

void AbsenceController::load(domain::BookingId id) {
    if (m_call) m_call->abort();
    if (std::exchange(m_id, id) != id) m_file.reset();
    auto* job = m_api.get<AbsenceFile>(QStringLiteral("/api/bookings/%1/absence").arg(idText(id)));
    m_call = job;
    job->then(this, [this](const domain::Result<AbsenceFile>& file) {
        m_call.clear();
        received(file);
    });
}

void AbsenceController::received(const domain::Result<AbsenceFile>& file) {
    m_error.reset();
    if (file)
        m_file = *file;
    else if (!m_file)
        m_error = file.error();
    emit changed();
}

void AbsenceController::note(const QString& text) {
    if (isBusy()) return;
    if (m_call) m_call->abort();  // It would show what was there before.
    auto* job = m_api.put<AbsenceFile>(QStringLiteral("/api/bookings/%1/absence-note").arg(idText(m_id)),
                                       protocol::WriteAbsenceNote{text.toStdString()});
    m_noteCall = job;
    emit changed();
    job->then(this, [this](const domain::Result<AbsenceFile>& file) {
        m_noteCall.clear();
        if (!file) {
            emit changed();
            return emit refused(net::words(file.error()));
        }
        received(file);
        emit noted();
    });
}

}  // namespace mc::booking
