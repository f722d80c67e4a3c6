#include "booking_answers.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(AcceptBooking);
MC_PROTOCOL_TYPE(DeclineBooking);

}  // namespace mc::protocol
