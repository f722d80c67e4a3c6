#pragma once

#include <string>

#include "domain/error.h"
#include "domain/slots.h"
#include "protocol/scheduling.h"

namespace mc::scheduling {

/// For the mentor, who may know what stands in the way.
protocol::SlotExplanation toDto(const domain::SlotExplanation& why, domain::UtcTime at,
                                const domain::SlotCalendar& calendar);
/// A detail for whoever reads the answer itself; people read what the client makes of the code. Nothing of the mentor's
/// sessions and rules: "This time is not free."
std::string refusal(domain::SlotReason reason);
/// What a student who asked for this time is told: mentor_not_accepting, slot_taken for what was free before somebody
/// booked, slot_for_premium, else slot_not_offered.
domain::ErrorCode errorCode(domain::SlotReason reason);

}  // namespace mc::scheduling
