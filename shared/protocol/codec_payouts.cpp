#include "codec_impl.h"
#include "payouts.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(PayoutPage);
MC_PROTOCOL_TYPE(PayoutStatement);
MC_PROTOCOL_TYPE(PayoutYearStatement);
MC_PROTOCOL_TYPE(Earnings);
MC_PROTOCOL_TYPE(PayoutDesk);
MC_PROTOCOL_TYPE(ApprovePayoutRun);
MC_PROTOCOL_TYPE(RejectPayoutRun);
MC_PROTOCOL_TYPE(MarkPayoutPaid);
MC_PROTOCOL_TYPE(MarkPayoutFailed);
MC_PROTOCOL_TYPE(PutBankFileAway);

}  // namespace mc::protocol
