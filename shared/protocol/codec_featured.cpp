#include "featured.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(FeaturedMentor);
MC_PROTOCOL_TYPE(FeaturedList);
MC_PROTOCOL_TYPE(SetFeatured);

}  // namespace mc::protocol
