#pragma once

#include <boost/describe/enum.hpp>

#include "domain/ids.h"

namespace mc::domain {

using DocumentId = Id<struct DocumentTag>;

/// What a document of an applicant is to prove (MEN-1).
BOOST_DEFINE_FIXED_ENUM_CLASS(DocumentKind, int, identity, employment)

}  // namespace mc::domain
