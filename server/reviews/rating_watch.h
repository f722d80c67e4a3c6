#pragma once

#include "domain/error.h"
#include "domain/rating_standing.h"
#include "platform/base/clock.h"
#include "platform/database/database.h"
#include "platform/database/signal.h"
#include "protocol/ratings.h"
#include "reviews/rating_store.h"
#include "scheduling/scheduling_service.h"

namespace mc::reviews {

/// What a mentor's ratings mean for her has changed. Whose deed it was is said to nobody.
struct RatingNews {
    domain::UserId mentor;
    domain::UtcTime at;
    std::int64_t version = 0;  ///< Another for each step.
    std::string reason = {};   ///< Of a decision.
};

/// Raised inside the transaction that made it true.
struct RatingEvents {
    database::Signal<RatingNews> warned;
    database::Signal<RatingNews> eased;  ///< A warning is forgotten: her ratings are better.
    database::Signal<RatingNews> paused;
    database::Signal<RatingNews> reinstated;
    database::Signal<RatingNews> kept;
};

/// Mentors whose stars are low (domain/rating_standing.h): warned, then paused until an admin decides (RatingDesk). A
/// pause turns her bookings off and keeps her from turning them on; what is booked stays. Thread safe.
class RatingWatch {
public:
    /// References must outlive it.
    struct Parts {
        database::Database& database;
        const base::Clock& clock;
        scheduling::SchedulingService& scheduling;
    };
    RatingWatch(Parts parts, const domain::RatingRules& rules) : m_parts(parts), m_rules(rules) {}

    RatingEvents& events() { return m_events; }

    /// In the transaction in which a review of hers came, was hidden or is shown again.
    void changed(database::Transaction& tx, domain::UserId mentor);
    /// invalid_state with {"paused":"ratings"} beside it for whoever is paused for them.
    domain::Result<void> mayAccept(database::Reader& reader, domain::UserId mentor) const;
    /// What she is told on her home.
    protocol::MentorRatings own(domain::UserId mentor) const;
    domain::RatingFigures figures(database::Reader& reader, const RatingRow& row) const;

private:
    /// What follows from a step, once it is stored.
    void tell(database::Transaction& tx, domain::RatingStanding before, const RatingRow& row);
    /// Whether she took bookings till then.
    bool stopBookings(database::Transaction& tx, domain::UserId mentor);

    Parts m_parts;
    domain::RatingRules m_rules;
    RatingStore m_store;
    RatingEvents m_events;
};

}  // namespace mc::reviews
