#pragma once

#include "domain/ids.h"

namespace mc::domain {

using SearchId = Id<struct SearchTag>;  ///< A search somebody keeps.

}  // namespace mc::domain
