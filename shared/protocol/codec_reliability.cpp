#include "codec_impl.h"
#include "reliability.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(MentorReliability);

}  // namespace mc::protocol
