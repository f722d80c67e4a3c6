#pragma once

#include <string>
#include <vector>

#include "domain/availability.h"
#include "domain/ids.h"
#include "domain/time.h"
#include "platform/database/signal.h"

namespace mc::mentors {

/// What became of an application, raised inside the transaction that made it true. Whose deed it was is said to nobody.
struct ApplicationNews {
    domain::UserId applicant;
    domain::UtcTime at;
    std::int64_t version = 0;  ///< Of the application: another for each step, however often one is repeated.
    std::string text = {};     ///< The question, the answer, or the reason of a rejection.
};
/// The applicant is a mentor.
struct ApplicationApproved {
    ApplicationNews news;
    domain::ZoneName zone;
    std::vector<domain::WeeklyWindow> windows;  ///< The times the mentor wished to offer.
};

struct ApplicationEvents {
    database::Signal<ApplicationNews> submitted;  ///< Also again, once mended.
    database::Signal<ApplicationNews> questioned;
    database::Signal<ApplicationNews> answered;
    database::Signal<ApplicationNews> rejected;
    database::Signal<ApplicationApproved> approved;
};

}  // namespace mc::mentors
