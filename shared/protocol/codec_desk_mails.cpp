#include "codec_impl.h"
#include "desk_mails.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(DeskMails);

}  // namespace mc::protocol
