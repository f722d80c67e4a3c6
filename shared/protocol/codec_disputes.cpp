#include "codec_impl.h"
#include "disputes.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(DeskDisputePage);
MC_PROTOCOL_TYPE(DeskDispute);
MC_PROTOCOL_TYPE(NoteDispute);
MC_PROTOCOL_TYPE(DisputeEvidence);

}  // namespace mc::protocol
