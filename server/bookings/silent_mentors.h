#pragma once

#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <string_view>

#include "domain/ids.h"
#include "domain/time.h"
#include "platform/base/clock.h"
#include "platform/base/random.h"
#include "platform/database/database.h"
#include "platform/database/signal.h"
#include "scheduling/scheduling_service.h"

namespace mc::bookings {

/// Requests left unanswered, or sessions cancelled too often (CancellationWatch).
BOOST_DEFINE_FIXED_ENUM_CLASS(PauseCause, int, silence, cancellations)

/// The platform takes no bookings for that mentor any more.
struct BookingsPaused {
    domain::UserId mentor;
    domain::UtcTime at;
    PauseCause cause = PauseCause::silence;
};

/// Mentors who leave requests unanswered. Two that run out in a row pause her bookings until she says that she is back;
/// what is booked stays. Whoever pauses by herself is left in peace. Thread safe.
class SilentMentors {
public:
    /// References must outlive it.
    struct Parts {
        database::Database& database;
        const base::Clock& clock;
        base::Random& random;
        scheduling::SchedulingService& scheduling;
    };
    explicit SilentMentors(Parts parts) : m_parts(parts) {}

    /// Raised inside the transaction that pauses.
    database::Signal<BookingsPaused> paused;

    // In the transaction in which it happened
    void lapsed(database::Transaction& tx, domain::UserId mentor);
    void answered(database::Transaction& tx, domain::UserId mentor);
    /// Nothing for whoever takes no bookings anyway.
    void pause(database::Transaction& tx, domain::UserId mentor, PauseCause cause);

    // The way back from the mail
    /// Of whoever was paused.
    std::string tokenOf(database::Reader& reader, domain::UserId mentor) const;
    bool isAccepting(database::Reader& reader, domain::UserId mentor) const {
        return m_parts.scheduling.isAccepting(reader, mentor);
    }
    bool mayAccept(database::Reader& reader, domain::UserId mentor) const {
        return m_parts.scheduling.mayAccept(reader, mentor).has_value();
    }
    struct State {
        domain::UserId mentor;
        bool accepting = false;
        bool mayAccept = true;  ///< Else she is paused for something this cannot take back.
    };
    /// Absent for a token nobody has.
    std::optional<State> state(std::string_view token) const;
    /// Takes bookings again where she may; as state, afterwards.
    std::optional<State> resume(std::string_view token);

private:
    std::optional<domain::UserId> mentorOf(database::Reader& reader, std::string_view token) const;

    Parts m_parts;
};

}  // namespace mc::bookings
