#include "events.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(ReportEvents);
MC_PROTOCOL_TYPE(ForgetEvents);
MC_PROTOCOL_TYPE(ChooseAnalytics);
MC_PROTOCOL_TYPE(AnalyticsConsent);

}  // namespace mc::protocol
