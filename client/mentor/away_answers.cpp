#include "mentor/away_answers.h"

#include <algorithm>

#include "booking/booking_words.h"
#include "net/problem.h"
#include "protocol/booking_answers.h"

namespace mc::mentor {

using protocol::Booking;

void AwayAnswers::send(std::vector<AwayAnswer> answers, const QString& reason) {
    if (m_busy) return;
    std::erase_if(answers, [](const AwayAnswer& answer) { return answer.kind == AwayAnswer::Kind::keep; });
    if (answers.empty()) return;
    std::ranges::reverse(answers);
    m_left = std::move(answers);
    m_reason = reason;
    m_done = 0;
    m_names.clear();
    m_busy = true;
    next();
}

void AwayAnswers::next() {
    if (m_left.empty()) {
        m_busy = false;
        return emit sent(m_done, m_names, m_why);
    }
    const auto answer = std::move(m_left.back());
    m_left.pop_back();
    start(answer)->then(this, [this, name = booking::text(answer.booking.student.name)](const auto& result) {
        if (result) {
            ++m_done;
        } else {
            m_names << name;
            m_why = net::words(result.error());
        }
        next();
    });
}

net::ApiJob<Booking>* AwayAnswers::start(const AwayAnswer& answer) {
    const auto path = [&](const char* deed) {
        return QStringLiteral("/api/bookings/%1/%2").arg(booking::idText(answer.booking.id), QLatin1String(deed));
    };
    const auto reason = m_reason.toStdString();
    if (answer.kind == AwayAnswer::Kind::propose)
        return m_api.post<Booking>(path("move"), protocol::MoveBooking{answer.booking.version, answer.at, reason},
                                   net::Intent());
    if (answer.booking.status == domain::BookingStatus::requested)
        return m_api.put<Booking>(path("decline"), protocol::DeclineBooking{reason});
    return m_api.put<Booking>(path("cancel"), protocol::EndBooking{reason});
}

}  // namespace mc::mentor
