#include "bookings.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(CreateBooking);
MC_PROTOCOL_TYPE(BookingDetails);
MC_PROTOCOL_TYPE(PersonSummary);
MC_PROTOCOL_TYPE(RefundTier);
MC_PROTOCOL_TYPE(ActionItem);
MC_PROTOCOL_TYPE(SessionNotes);
MC_PROTOCOL_TYPE(ToggleActionItem);
MC_PROTOCOL_TYPE(NoShow);
MC_PROTOCOL_TYPE(MoveProposal);
MC_PROTOCOL_TYPE(Booking);
MC_PROTOCOL_TYPE(BookingPage);
MC_PROTOCOL_TYPE(EndBooking);
MC_PROTOCOL_TYPE(MoveBooking);
MC_PROTOCOL_TYPE(AnswerMove);
MC_PROTOCOL_TYPE(MovePreview);
MC_PROTOCOL_TYPE(CancelPreview);
MC_PROTOCOL_TYPE(Statement);

}  // namespace mc::protocol
