#include "reviews.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(CreateReview);
MC_PROTOCOL_TYPE(Review);
MC_PROTOCOL_TYPE(ReviewPage);

}  // namespace mc::protocol
