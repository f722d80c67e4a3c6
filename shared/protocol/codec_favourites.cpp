#include "favourites.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(Favourites);

}  // namespace mc::protocol
