#pragma once

#include <QObject>
#include <QTimer>
#include <optional>
#include <vector>

#include "booking/booking_list_model.h"
#include "booking/bookings.h"
#include "protocol/mentors.h"

namespace mc::student {

/// A mentor one has met, to book again.
struct KnownMentor {
    domain::UserId id;
    std::string name;
    domain::BookingId last;  ///< The latest session with her.
    domain::UtcTime lastMet;
    bool operator==(const KnownMentor& other) const = default;
};

/// What a student comes home to (STU-1): the next session, those after it, a review that is asked for, and mentors to
/// book again. No widgets. GUI thread.
class HomeController : public QObject {
    Q_OBJECT
public:
    explicit HomeController(booking::Bookings& bookings, QObject* parent = nullptr);

    void open();
    void reload();

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }
    /// The next confirmed session that is not over.
    const std::optional<protocol::Booking>& next() const { return m_next; }
    /// The others that are ahead, in order.
    booking::BookingListModel& upcoming() { return m_upcoming; }
    /// The latest completed one that has no review yet.
    const std::optional<protocol::Booking>& toReview() const { return m_toReview; }
    const std::vector<KnownMentor>& known() const { return m_known; }
    /// Well-rated ones with a free time, for somebody who has booked nothing yet.
    const std::vector<protocol::MentorCard>& suggested() const { return m_suggested; }
    domain::UtcTime now() const { return m_bookings.now(); }

signals:
    void stateChanged();
    void changed();
    void suggestedChanged();
    /// Once a second while a session is ahead.
    void tick();

private:
    void show();
    bool rank();
    void settle();
    void askWhomToMeet();
    void lookAtSuggested();

    booking::Bookings& m_bookings;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    std::vector<protocol::Booking> m_ahead;
    std::optional<protocol::Booking> m_next;
    booking::BookingListModel m_upcoming;
    std::optional<protocol::Booking> m_toReview;
    std::vector<KnownMentor> m_known;
    std::vector<protocol::MentorCard> m_suggested;
    QPointer<net::ApiCall> m_asking;
    QTimer m_second{this};
};

}  // namespace mc::student
