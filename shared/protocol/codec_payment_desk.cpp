#include "codec_impl.h"
#include "payment_desk.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(PaymentDeskPage);
MC_PROTOCOL_TYPE(DeskLedger);
MC_PROTOCOL_TYPE(ReturnPayment);
MC_PROTOCOL_TYPE(SettleRefund);

}  // namespace mc::protocol
