#include "analytics.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(AnalyticsReport);

}  // namespace mc::protocol
