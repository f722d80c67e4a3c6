#pragma once

#include "domain/ids.h"

namespace mc::domain {

/// What one admin wants done with money and another has to agree to.
using ProposalId = Id<struct ProposalTag>;

}  // namespace mc::domain
