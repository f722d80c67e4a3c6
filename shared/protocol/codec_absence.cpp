#include "absence.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(AbsenceFile);
MC_PROTOCOL_TYPE(WriteAbsenceNote);

}  // namespace mc::protocol
