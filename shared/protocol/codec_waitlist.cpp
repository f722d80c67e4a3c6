#include "codec_impl.h"
#include "waitlist.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(Waitlist);

}  // namespace mc::protocol
