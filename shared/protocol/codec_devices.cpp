#include "devices.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(SignedInDevice);
MC_PROTOCOL_TYPE(SignedInDevices);

}  // namespace mc::protocol
