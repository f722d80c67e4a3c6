#include "codec_impl.h"
#include "journal.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(JournalPage);

}  // namespace mc::protocol
