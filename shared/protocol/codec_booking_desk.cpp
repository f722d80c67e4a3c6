#include "booking_desk.h"
#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(DeskPage);
MC_PROTOCOL_TYPE(BookingReview);
MC_PROTOCOL_TYPE(EndAsAdmin);
MC_PROTOCOL_TYPE(MoveAsAdmin);
MC_PROTOCOL_TYPE(RuleOnAbsence);
MC_PROTOCOL_TYPE(NoteOnAbsence);

}  // namespace mc::protocol
