#include "calls.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(IceServer);
MC_PROTOCOL_TYPE(MeetingLink);
MC_PROTOCOL_TYPE(CallRef);
MC_PROTOCOL_TYPE(CallState);
MC_PROTOCOL_TYPE(CallSignal);
MC_PROTOCOL_TYPE(CallPeerEvent);
MC_PROTOCOL_TYPE(CallEndedEvent);

}  // namespace mc::protocol
