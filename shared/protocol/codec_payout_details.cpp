#include "codec_impl.h"
#include "payout_details.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(PayoutDetails);
MC_PROTOCOL_TYPE(PayoutDetailsChange);

}  // namespace mc::protocol
