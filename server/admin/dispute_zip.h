#pragma once

#include <string>
#include <vector>

#include "accounts/agreements.h"
#include "protocol/disputes.h"

namespace mc::admin {

/// The evidence as one file: tables that any program opens, the texts that were agreed to, the two's messages where both
/// allow it, and all of it as evidence.json. Codes, numbers and times in UTC; no sentence of ours.
std::string disputeZip(const protocol::DisputeEvidence& evidence, const std::vector<accounts::AgreedText>& texts);

}  // namespace mc::admin
