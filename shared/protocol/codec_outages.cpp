#include "outages.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(OutagePage);
MC_PROTOCOL_TYPE(Outage);
MC_PROTOCOL_TYPE(OutageSpan);
MC_PROTOCOL_TYPE(OutagePreview);
MC_PROTOCOL_TYPE(MarkOutage);
MC_PROTOCOL_TYPE(RefundForOutage);

}  // namespace mc::protocol
