#include "audit.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(AuditPage);

}  // namespace mc::protocol
