#pragma once

#include "accounts/legal_texts.h"
#include "app/config.h"
#include "domain/fees.h"

namespace mc::app {

/// What the placeholders of resources/legal stand for on this server (the README names them): who runs it, the refund
/// tiers (decision 6) and the fees of a session (decision 9).
accounts::LegalFacts legalFacts(const Config& config, const domain::FeeRates& rates);

}  // namespace mc::app
