#include "scheduling.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(DayWindow);
MC_PROTOCOL_TYPE(WeeklyWindow);
MC_PROTOCOL_TYPE(DayException);
MC_PROTOCOL_TYPE(SchedulingRules);
MC_PROTOCOL_TYPE(Vacation);
MC_PROTOCOL_TYPE(Availability);
MC_PROTOCOL_TYPE(ToggleBookings);
MC_PROTOCOL_TYPE(Slot);
MC_PROTOCOL_TYPE(SlotList);
MC_PROTOCOL_TYPE(SlotExplanation);

}  // namespace mc::protocol
