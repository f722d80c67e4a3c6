#include "message_reports.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(ReportMessage);
MC_PROTOCOL_TYPE(MessageAccess);
MC_PROTOCOL_TYPE(ChooseMessageAccess);
MC_PROTOCOL_TYPE(ReportedMessage);
MC_PROTOCOL_TYPE(ReportedMessagePage);
MC_PROTOCOL_TYPE(ShownMessage);
MC_PROTOCOL_TYPE(MessageInContext);
MC_PROTOCOL_TYPE(DecideMessage);
MC_PROTOCOL_TYPE(BookingMessages);
MC_PROTOCOL_TYPE(ShownMessagePage);

}  // namespace mc::protocol
