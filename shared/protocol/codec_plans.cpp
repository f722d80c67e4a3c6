#include "plans.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(Plan);
MC_PROTOCOL_TYPE(ChangePlan);
MC_PROTOCOL_TYPE(PlanChangePreview);
MC_PROTOCOL_TYPE(PlanCheckout);
MC_PROTOCOL_TYPE(VerifyPlan);

}  // namespace mc::protocol
