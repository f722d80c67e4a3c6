#pragma once

#include <QObject>
#include <QPointer>
#include <optional>
#include <vector>

#include "booking/bookings.h"
#include "net/api_job.h"
#include "protocol/scheduling.h"

namespace mc::booking {

/// Choosing another time for a session (BKG-4): the booking, the mentor's week, and what the time that is chosen would
/// mean. No widgets. GUI thread.
class MoveController : public QObject {
    Q_OBJECT
public:
    explicit MoveController(Bookings& bookings, QObject* parent = nullptr);

    /// `at`: a time that was chosen before.
    void open(domain::BookingId id, std::optional<domain::UtcTime> at = {});
    void reload();

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }
    const protocol::Booking& booking() const { return *m_booking; }  ///< Once ready.
    bool isMentor() const { return m_booking->myRole == domain::Party::mentor; }
    domain::UtcTime now() const { return m_bookings.now(); }

    const domain::ZoneTable& zone() const { return m_zone; }
    domain::CivilDate week() const { return m_first; }
    /// The seven days from this one; a day before today is refused.
    void showWeek(domain::CivilDate first);
    const std::vector<protocol::Slot>& slotList() const { return m_slots; }
    /// Kept for Premium at the moment.
    const std::optional<protocol::FirstDay>& firstDay() const { return m_firstDay; }
    bool slotsLoading() const { return !m_slotsCall.isNull(); }
    const std::optional<domain::Error>& slotsError() const { return m_slotsError; }

    std::optional<domain::UtcTime> chosen() const { return m_chosen; }
    void choose(domain::UtcTime at);
    /// Of the time that is chosen; absent while the server is asked.
    const std::optional<protocol::MovePreview>& preview() const { return m_preview; }
    /// Why it cannot be that time.
    const std::optional<domain::Error>& refusal() const { return m_refusal; }
    bool isBusy() const { return m_busy; }

    /// Moves the session to the chosen time, or asks for it: moved() or failed().
    void move(const QString& note);

signals:
    void stateChanged();
    void slotsChanged();
    void chosenChanged();  ///< Also what it would mean, and whether it is being asked for.
    void moved(bool atOnce);
    void failed(const QString& words);

private:
    void known();
    void loadSlots();
    void askPreview();
    void finish(const domain::Result<protocol::Booking>& result);

    Bookings& m_bookings;
    domain::BookingId m_id;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    std::optional<protocol::Booking> m_booking;
    domain::ZoneTable m_zone;
    domain::CivilDate m_first{1970, 1, 5};
    std::vector<protocol::Slot> m_slots;
    std::optional<protocol::FirstDay> m_firstDay;
    std::optional<domain::Error> m_slotsError;
    std::optional<domain::UtcTime> m_wanted;  ///< To be chosen once the booking is known.
    std::optional<domain::UtcTime> m_chosen;
    std::optional<protocol::MovePreview> m_preview;
    std::optional<domain::Error> m_refusal;
    std::optional<net::Intent> m_intent;  ///< Kept while the same wish is tried again.
    QPointer<net::ApiCall> m_slotsCall;
    QPointer<net::ApiCall> m_previewCall;
    bool m_busy = false;
};

}  // namespace mc::booking
