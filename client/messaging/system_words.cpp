#include "messaging/system_words.h"

namespace mc::messaging {

using protocol::SystemEvent;

QString SystemWords::of(const protocol::Message& message) {
    if (message.removed) return tr("This message was removed");
    if (!message.system) return QString::fromStdString(message.content);
    const QString code = QString::fromStdString(message.system->bookingCode);
    switch (message.system->event) {
        case SystemEvent::booking_confirmed:
            return tr("Booking %1 confirmed").arg(code);
        case SystemEvent::booking_cancelled:
            return tr("Booking %1 was cancelled").arg(code);
        case SystemEvent::booking_moved:
            return tr("Booking %1 has a new time").arg(code);
        case SystemEvent::session_completed:
            return tr("Session %1 completed").arg(code);
    }
    return code;
}

QString SystemWords::brief(const protocol::Message& message) {
    if (!message.system) return of(message);
    switch (message.system->event) {
        case SystemEvent::booking_confirmed:
            return tr("Booking confirmed");
        case SystemEvent::booking_cancelled:
            return tr("Booking cancelled");
        case SystemEvent::booking_moved:
            return tr("Booking moved");
        case SystemEvent::session_completed:
            return tr("Session completed");
    }
    return of(message);
}

QString SystemWords::topic(const protocol::ThreadSummary& thread) {
    return thread.topic.empty() ? tr("Session") : QString::fromStdString(thread.topic);
}

}  // namespace mc::messaging
