#include "application_documents.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(ApplicationDocument);
MC_PROTOCOL_TYPE(ApplicationDocuments);

}  // namespace mc::protocol
