#include "second_factor.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(SignInCode);
MC_PROTOCOL_TYPE(SecondFactor);
MC_PROTOCOL_TYPE(StartSecondFactor);
MC_PROTOCOL_TYPE(SecondFactorSecret);
MC_PROTOCOL_TYPE(ConfirmSecondFactor);
MC_PROTOCOL_TYPE(RecoveryCodes);
MC_PROTOCOL_TYPE(SecondFactorProof);

}  // namespace mc::protocol
