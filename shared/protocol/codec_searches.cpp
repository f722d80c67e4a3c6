#include "searches.h"

#include "codec_impl.h"

namespace mc::protocol {

MC_PROTOCOL_TYPE(SearchFilter);
MC_PROTOCOL_TYPE(SavedSearch);
MC_PROTOCOL_TYPE(SavedSearches);
MC_PROTOCOL_TYPE(KeepSearch);
MC_PROTOCOL_TYPE(ChangeSearch);

}  // namespace mc::protocol
