#pragma once

#include <string>

#include "domain/error.h"
#include "domain/slots.h"

namespace mc::scheduling {

/// The stable code of protocol::SlotExplanation: the enumerator's name.
std::string reasonCode(domain::SlotReason reason);
/// One English sentence for the mentor, with local times: "A session at 18:00 is followed by a buffer of 15 minutes."
std::string sentence(const domain::SlotExplanation& why, const domain::SlotCalendar& calendar);
/// The same for somebody else, who learns nothing of the mentor's sessions and rules: "This time is not free."
std::string refusal(domain::SlotReason reason);
/// What a student who asked for this time is told: mentor_not_accepting, slot_taken for what was free before somebody
/// booked, else slot_not_offered.
domain::ErrorCode errorCode(domain::SlotReason reason);

}  // namespace mc::scheduling
