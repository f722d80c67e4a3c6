#include "payments/gateway/payout_reasons.h"

#include <algorithm>
#include <array>

namespace mc::gateway {
namespace {

using enum domain::PayoutFailure;

struct Reason {
    std::string_view word;
    domain::PayoutFailure means;
};

constexpr std::array kReasons{Reason{"bank_account_invalid", account_invalid},
                              Reason{"beneficiary_account_invalid", account_invalid},
                              Reason{"beneficiary_vpa_invalid", account_invalid},
                              Reason{"invalid_beneficiary", account_invalid},
                              Reason{"invalid_ifsc_code", account_invalid},
                              Reason{"bank_account_closed", account_closed},
                              Reason{"bank_account_dormant", account_closed},
                              Reason{"bank_account_frozen", account_closed},
                              Reason{"beneficiary_account_dormant", account_closed},
                              Reason{"imps_not_allowed", account_limit},
                              Reason{"nre_bank_account", account_limit},
                              Reason{"transaction_limit_exceeded", account_limit},
                              Reason{"beneficiary_bank_rejected", bank_rejected},
                              Reason{"NPCI_system_down", bank_down},
                              Reason{"beneficiary_bank_down", bank_down},
                              Reason{"beneficiary_bank_failure", bank_down},
                              Reason{"beneficiary_bank_offline", bank_down},
                              Reason{"beneficiary_bank_technical_error", bank_down},
                              Reason{"beneficiary_psp_offline", bank_down},
                              Reason{"gateway_degraded", bank_down},
                              Reason{"gateway_down", bank_down},
                              Reason{"gateway_technical_error", bank_down},
                              Reason{"gateway_timeout", bank_down},
                              Reason{"npci_beneficiary_timeout", bank_down},
                              Reason{"server_error", bank_down},
                              Reason{"server_error_temporary", bank_down},
                              Reason{"amount_limit_exhausted", balance_low},
                              Reason{"amount_limit_exhausted_neft", balance_low},
                              Reason{"insufficient_funds", balance_low},
                              Reason{"low_balance", balance_low}};

}  // namespace

domain::PayoutFailure failureOf(std::string_view reason) {
    const auto found = std::ranges::find(kReasons, reason, &Reason::word);
    return found == kReasons.end() ? unknown : found->means;
}

domain::PayoutFailure failureOf(const Payout& ended) {
    const bool byHand = ended.state == PayoutState::rejected || ended.state == PayoutState::cancelled;
    return byHand ? provider_refused : failureOf(ended.reason);
}

}  // namespace mc::gateway
