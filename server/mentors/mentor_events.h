#pragma once

#include "domain/ids.h"
#include "domain/time.h"
#include "platform/database/signal.h"

namespace mc::mentors {

struct MentorApplied {
    domain::UserId mentor;
    domain::UtcTime at;
};
struct MentorApproved {
    domain::UserId mentor;
    domain::UtcTime at;
};
struct MentorRejected {
    domain::UserId mentor;
    std::string reason;
    domain::UtcTime at;
};
/// Anything a card or a profile shows, prices included.
struct MentorProfileChanged {
    domain::UserId mentor;
};

struct MentorEvents {
    database::Signal<MentorApplied> applied;
    database::Signal<MentorApproved> approved;
    database::Signal<MentorRejected> rejected;
    database::Signal<MentorProfileChanged> profileChanged;
};

}  // namespace mc::mentors
