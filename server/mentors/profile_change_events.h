#pragma once

#include <string>

#include "domain/ids.h"
#include "domain/time.h"
#include "platform/database/signal.h"

namespace mc::mentors {

/// What became of a mentor's new headline or company, raised inside the transaction that made it true. Whose deed it was
/// is said to nobody.
struct ProfileChangeNews {
    domain::UserId mentor;
    domain::UtcTime at;
    std::int64_t version = 0;  ///< Of the change: another for each text and each step.
    std::string text = {};     ///< The question, the answer, or why it was declined.
};

struct ProfileChangeEvents {
    database::Signal<ProfileChangeNews> asked;
    database::Signal<ProfileChangeNews> takenBack;
    database::Signal<ProfileChangeNews> questioned;
    database::Signal<ProfileChangeNews> answered;
    database::Signal<ProfileChangeNews> approved;
    database::Signal<ProfileChangeNews> declined;
};

}  // namespace mc::mentors
