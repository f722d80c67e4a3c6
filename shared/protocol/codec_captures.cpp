#include "captures.h"
#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(DeskCapturePage);

}  // namespace mc::protocol
