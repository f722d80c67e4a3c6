#include "codec_impl.h"
#include "order_desk.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(DeskOrderPage);
MC_PROTOCOL_TYPE(DeskOrder);
MC_PROTOCOL_TYPE(ProposeGoodwill);
MC_PROTOCOL_TYPE(DecideProposal);

}  // namespace mc::protocol
