#include "mentors.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(MentorCard);
MC_PROTOCOL_TYPE(FacetCount);
MC_PROTOCOL_TYPE(MentorFacets);
MC_PROTOCOL_TYPE(MentorPage);
MC_PROTOCOL_TYPE(ExpertiseLevel);
MC_PROTOCOL_TYPE(ExperienceItem);
MC_PROTOCOL_TYPE(DurationPrice);
MC_PROTOCOL_TYPE(MentorProfile);
MC_PROTOCOL_TYPE(OwnMentorProfile);
MC_PROTOCOL_TYPE(ProfileChange);
MC_PROTOCOL_TYPE(OwnMentorPage);
MC_PROTOCOL_TYPE(SetListing);
MC_PROTOCOL_TYPE(DashboardStats);

}  // namespace mc::protocol
