#include "app/legal_facts.h"

#include "domain/money.h"

namespace mc::app {
namespace {

constexpr std::int64_t kPartsInAPercent = 10'000;
constexpr std::int64_t kExample = 1000'00;  ///< Minor units of a price that is easy to reckon with.

std::string percents(std::int64_t whole) {
    return std::to_string(whole) + " %";
}

/// "20 %", "2.5 %"
std::string percents(domain::Rate rate) {
    auto text = std::to_string(rate.ppm / kPartsInAPercent);
    if (const auto rest = rate.ppm % kPartsInAPercent; rest != 0) {
        auto digits = std::to_string(kPartsInAPercent + rest).substr(1);
        digits.erase(digits.find_last_not_of('0') + 1);
        text += '.' + digits;
    }
    return text + " %";
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
            {"commission", percents(rates.commission)},
            {"gateway_fee", percents(rates.gateway)},
            {"gst", percents(rates.gst)},
            {"example_price", domain::formatShort(split.listPrice)},
            {"example_commission", domain::formatShort(split.commission)},
            {"example_gateway", domain::formatShort(split.gatewayFee)},
            {"example_share", domain::formatShort(split.mentorShare)}};
}

}  // namespace mc::app
