#include "legal.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(LegalVersions);
MC_PROTOCOL_TYPE(LegalDocument);
MC_PROTOCOL_TYPE(Agreements);
MC_PROTOCOL_TYPE(GiveAgreement);
MC_PROTOCOL_TYPE(LegalDraft);
MC_PROTOCOL_TYPE(PublishLegalText);

}  // namespace mc::protocol
