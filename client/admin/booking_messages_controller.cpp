#include "admin/booking_messages_controller.h"

namespace mc::admin {

void BookingMessagesController::open(domain::BookingId booking) {
    if (m_call) m_call->abort();
    m_booking = booking;
    m_messages.reset();
    emit changed();
    auto* job = m_api.get<protocol::BookingMessages>(path("message-access"));
    m_call = job;
    job->then(this, [this](const domain::Result<protocol::BookingMessages>& answer) {
        m_call.clear();
        if (!answer) return emit failed(answer.error());
        m_messages = *answer;
        emit changed();
    });
}

void BookingMessagesController::read(QObject* context, Done<protocol::ShownMessagePage> done) {
    m_api.post<protocol::ShownMessagePage>(path("messages/look"))->then(context, std::move(done));
}

void BookingMessagesController::look(domain::MessageId message, QObject* context,
                                     Done<protocol::MessageInContext> done) {
    m_api
        .post<protocol::MessageInContext>(QStringLiteral("/api/admin/reported-messages/%1/look")
                                              .arg(QString::fromStdString(domain::toString(message))))
        ->then(context, std::move(done));
}

QString BookingMessagesController::path(const char* part) const {
    return QStringLiteral("/api/admin/bookings/%1/%2")
        .arg(QString::fromStdString(domain::toString(m_booking)), QLatin1String(part));
}

}  // namespace mc::admin
