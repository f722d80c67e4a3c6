#include "codec_impl.h"
#include "feature_flags.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(FlagList);
MC_PROTOCOL_TYPE(ChangeFlag);
MC_PROTOCOL_TYPE(Features);

}  // namespace mc::protocol
