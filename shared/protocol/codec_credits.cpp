#include "credits.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(Wallet);
MC_PROTOCOL_TYPE(CreditMovePage);
MC_PROTOCOL_TYPE(BuyCredits);

}  // namespace mc::protocol
