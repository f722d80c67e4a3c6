#include "applications.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(ApplicationPosition);
MC_PROTOCOL_TYPE(ApplicationForm);
MC_PROTOCOL_TYPE(ApplicationRemark);
MC_PROTOCOL_TYPE(OwnApplication);
MC_PROTOCOL_TYPE(SaveApplication);
MC_PROTOCOL_TYPE(SubmitApplication);
MC_PROTOCOL_TYPE(ApplicationText);
MC_PROTOCOL_TYPE(PriceGuidance);
MC_PROTOCOL_TYPE(ApplicationEvidence);
MC_PROTOCOL_TYPE(ApplicationSummary);
MC_PROTOCOL_TYPE(ApplicationCounts);
MC_PROTOCOL_TYPE(ApplicationPage);
MC_PROTOCOL_TYPE(ApplicationReview);
MC_PROTOCOL_TYPE(ProfileChangeReview);
MC_PROTOCOL_TYPE(SetEvidence);
MC_PROTOCOL_TYPE(ApproveApplication);
MC_PROTOCOL_TYPE(RejectApplication);

}  // namespace mc::protocol
