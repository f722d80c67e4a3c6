#include "reviews.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(CreateReview);
MC_PROTOCOL_TYPE(Review);
MC_PROTOCOL_TYPE(ReviewPage);
MC_PROTOCOL_TYPE(ReplyToReview);
MC_PROTOCOL_TYPE(ReportReview);
MC_PROTOCOL_TYPE(ReportedReview);
MC_PROTOCOL_TYPE(ReportedReviewPage);
MC_PROTOCOL_TYPE(DecideReview);

}  // namespace mc::protocol
