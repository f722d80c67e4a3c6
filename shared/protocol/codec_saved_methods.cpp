#include "saved_methods.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(SavedMethods);
MC_PROTOCOL_TYPE(KeepMethods);

}  // namespace mc::protocol
