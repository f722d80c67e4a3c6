#include "payments.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(PriceSummary);
MC_PROTOCOL_TYPE(CreateOrder);
MC_PROTOCOL_TYPE(Order);
MC_PROTOCOL_TYPE(VerifyPayment);
MC_PROTOCOL_TYPE(RefundState);

}  // namespace mc::protocol
