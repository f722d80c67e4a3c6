#include "analytics.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(AnalyticsReport);
MC_PROTOCOL_TYPE(AnalyticsFunnel);

}  // namespace mc::protocol
