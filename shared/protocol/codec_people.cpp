#include "people.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(PersonPage);
MC_PROTOCOL_TYPE(PersonReview);
MC_PROTOCOL_TYPE(PersonDeedReason);
MC_PROTOCOL_TYPE(SetAdminRoles);
MC_PROTOCOL_TYPE(RevealedEmail);
MC_PROTOCOL_TYPE(PersonBookingPage);
MC_PROTOCOL_TYPE(PersonPaymentPage);
MC_PROTOCOL_TYPE(PersonReports);

}  // namespace mc::protocol
