#pragma once

#include <QObject>
#include <QPointer>
#include <optional>
#include <vector>

#include "booking/bookings.h"
#include "booking/next_times.h"
#include "net/load_state.h"
#include "protocol/mentors.h"
#include "protocol/scheduling.h"

namespace mc::booking {

/// A session like an earlier one (BKG-4): the same mentor, topic and length, and when she is free next. No widgets. GUI
/// thread.
class AgainController : public QObject {
    Q_OBJECT
public:
    explicit AgainController(Bookings& bookings, QObject* parent = nullptr);

    void open(domain::BookingId id);
    void reload();

    /// Empty: she takes no bookings, or has no time at all; `mentor` tells which, where she is still to be found.
    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    bool hasBooking() const { return m_booking.has_value(); }
    const protocol::Booking& booking() const { return *m_booking; }
    const std::optional<protocol::MentorProfile>& mentor() const { return m_mentor; }
    /// As before, or the nearest that she offers now.
    int minutes() const { return m_minutes; }
    bool hasOtherLength() const { return m_booking && m_minutes != m_booking->durationMinutes; }
    /// Of a session of that length now.
    std::optional<domain::Money> price() const;
    const std::vector<DayTimes>& times() const { return m_times; }
    domain::UtcTime now() const { return m_bookings.now(); }
    /// To the details of a session at that time.
    QString linkAt(domain::UtcTime at) const;

signals:
    void stateChanged();

private:
    void known();
    void askMentor();
    void met(const domain::Result<protocol::MentorProfile>& mentor);
    void askTimes(domain::UtcTime from);
    void offered(const domain::Result<protocol::SlotList>& list, domain::UtcTime from);
    void fail(const domain::Error& error);
    void settle(net::LoadState state);

    Bookings& m_bookings;
    domain::BookingId m_id;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    std::optional<protocol::Booking> m_booking;
    std::optional<protocol::MentorProfile> m_mentor;
    int m_minutes = 30;
    std::vector<DayTimes> m_times;
    QPointer<net::ApiCall> m_call;
};

}  // namespace mc::booking
