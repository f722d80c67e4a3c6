#include "codec_impl.h"
#include "ratings.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(MentorRatings);
MC_PROTOCOL_TYPE(RatingCase);
MC_PROTOCOL_TYPE(RatingCasePage);
MC_PROTOCOL_TYPE(DecideRating);

}  // namespace mc::protocol
