#include "invoices.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(InvoicePage);
MC_PROTOCOL_TYPE(Invoice);
MC_PROTOCOL_TYPE(Billing);
MC_PROTOCOL_TYPE(SetBilling);

}  // namespace mc::protocol
