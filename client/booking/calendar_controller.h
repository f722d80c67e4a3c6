#pragma once

#include <QObject>
#include <QPointer>
#include <optional>
#include <vector>

#include "booking/bookings.h"
#include "net/api_job.h"
#include "protocol/scheduling.h"

namespace mc::booking {

enum class CalendarScale { week, month };

/// A week or a month of one's sessions (BKG-7), by the reader's clock; for a mentor with what her other calendars have
/// in it. No widgets. GUI thread.
class CalendarController : public QObject {
    Q_OBJECT
public:
    explicit CalendarController(Bookings& bookings, QObject* parent = nullptr);

    /// As whom, by which clock. What is asked for starts with the first show().
    void setReader(domain::Party role, const domain::ZoneName& zone);
    /// The week or the month that has the day.
    void show(CalendarScale scale, domain::CivilDate day);
    /// By so many weeks or months.
    void turn(int by);
    void showToday() { show(m_scale, today()); }
    void reload();
    /// Nobody looks at it.
    void leave();

    bool isShown() const { return m_shown; }  ///< Some days are.
    CalendarScale scale() const { return m_scale; }
    domain::Party role() const { return m_filter.role; }
    const domain::ZoneTable& zone() const { return m_zone; }
    domain::UtcTime now() const { return m_bookings.now(); }
    domain::CivilDate today() const { return m_zone.dateAt(now()); }
    domain::CivilDate day() const { return m_day; }      ///< That was asked for.
    domain::CivilDate first() const { return m_first; }  ///< Of the days shown.
    int days() const { return m_days; }

    net::LoadState state() const { return m_bookings.list(m_filter).state; }
    const domain::Error& error() const { return m_bookings.list(m_filter).error; }
    std::vector<protocol::Booking> sessions() const { return m_bookings.rows(m_filter); }
    const protocol::Booking* find(domain::BookingId id) const { return m_bookings.find(id); }

    /// Of her other calendars; empty for students.
    const std::vector<domain::UtcRange>& busy() const { return m_busy; }
    /// Why it is not known.
    const std::optional<domain::Error>& busyError() const { return m_busyError; }

    /// Asks where that session could go in the days shown: freeChanged.
    void askFree(domain::BookingId id);
    /// Starts that the server offers for it; absent while that is not known.
    const std::optional<std::vector<domain::UtcTime>>& freeTimes() const { return m_free; }

signals:
    /// Other days, or other sessions in them.
    void changed();
    void busyChanged();
    void freeChanged();
    void minute();

private:
    void askBusy();

    Bookings& m_bookings;
    CalendarScale m_scale = CalendarScale::week;
    domain::ZoneTable m_zone;
    domain::CivilDate m_day;
    domain::CivilDate m_first;
    int m_days = 7;
    BookingFilter m_filter{domain::Party::student, When::during, {}};
    bool m_shown = false;  ///< The store follows the filter.
    std::vector<domain::UtcRange> m_busy;
    std::optional<domain::Error> m_busyError;
    std::optional<std::vector<domain::UtcTime>> m_free;
    QPointer<net::ApiCall> m_busyCall;
    QPointer<net::ApiCall> m_freeCall;
};

}  // namespace mc::booking
