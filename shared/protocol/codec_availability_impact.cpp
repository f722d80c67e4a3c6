#include "availability_impact.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(AvailabilityImpact);

}  // namespace mc::protocol
