#include "app/legal_facts.h"

#include "domain/money.h"
#include "domain/rates.h"

namespace mc::app {
namespace {

constexpr std::int64_t kExample = 1000'00;  ///< Minor units of a price that is easy to reckon with.

std::string percents(std::int64_t whole) {
    return std::to_string(whole) + " %";
}

std::string hours(domain::Seconds seconds) {
    return std::to_string(seconds / domain::kHour);
}

}  // namespace

accounts::LegalFacts legalFacts(const Config& config, const domain::FeeRates& rates) {
    const auto name = config.legal.operatorName.empty() ? config.name : config.legal.operatorName;
    const auto contact = config.legal.contact.empty() ? config.mail.sender.address : config.legal.contact;
    const auto split = domain::splitFee({kExample, config.prices.least.currency}, rates);
    return {{"product", config.name},
            {"operator", name},
            {"imprint", config.legal.address.empty() ? name : name + ", " + config.legal.address},
            {"contact", contact},
            {"full_hours", hours(config.cancellation.fullBefore)},
            {"partial_hours", hours(config.cancellation.partialUntil)},
            {"partial_percent", percents(std::int64_t{config.cancellation.partialPercent})},
            {"commission", domain::percentText(rates.commission)},
            {"gateway_fee", domain::percentText(rates.gateway)},
            {"gst", domain::percentText(rates.gst)},
            {"example_price", domain::formatShort(split.listPrice)},
            {"example_commission", domain::formatShort(split.commission)},
            {"example_gateway", domain::formatShort(split.gatewayFee)},
            {"example_share", domain::formatShort(split.mentorShare)}};
}

}  // namespace mc::app
