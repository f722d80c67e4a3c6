#include "mentors/price_guidance.h"

#include <algorithm>
#include <array>
#include <map>

#include "mentors/catalogue_snapshot.h"

namespace mc::mentors {

namespace {

constexpr std::array kBands{3, 6, 10, 15};  ///< The first year of each but the first.

auto bandOf(int years) {
    return std::ranges::upper_bound(kBands, years) - kBands.begin();
}

/// What is asked for one length, in minor units.
struct Asked {
    std::vector<std::int64_t> near;  ///< By those of the same experience.
    std::vector<std::int64_t> all;
};

RowSet sharing(const Snapshot& snapshot, const std::vector<std::string>& expertise) {
    RowSet rows(snapshot.capacity);
    for (const auto& tag : expertise)
        if (const auto* value = snapshot.expertise->find(tag)) rows.join(*value->rows);
    return rows;
}

std::map<int, Asked> collect(const Snapshot& snapshot, const Peers& peers, const domain::Currency& currency) {
    std::map<int, Asked> lengths;
    const auto band = bandOf(peers.yearsOfExperience);
    sharing(snapshot, peers.expertise).each([&](Row row) {
        const auto* mentor = snapshot.entry(row);
        const bool near = bandOf(mentor->yearsOfExperience) == band;
        for (const auto& offer : mentor->prices) {
            if (offer.price.currency != currency) continue;
            auto& asked = lengths[offer.minutes];
            asked.all.push_back(offer.price.minor);
            if (near) asked.near.push_back(offer.price.minor);
        }
    });
    return lengths;
}

/// The price that `quarters` quarters of them do not exceed.
std::int64_t rank(std::vector<std::int64_t>& prices, std::size_t quarters) {
    const auto at = prices.begin() + static_cast<std::ptrdiff_t>((quarters * prices.size() + 3) / 4 - 1);
    std::ranges::nth_element(prices, at);
    return *at;
}

}  // namespace

std::vector<protocol::PriceGuide> priceGuides(const Snapshot& snapshot, const Peers& peers, const PriceBounds& bounds) {
    const auto currency = bounds.least.currency;
    const auto within = [&](std::int64_t minor) {
        return domain::Money{std::clamp(minor, bounds.least.minor, bounds.most.minor), currency};
    };
    std::vector<protocol::PriceGuide> guides;
    for (auto& [minutes, asked] : collect(snapshot, peers, currency)) {
        auto& prices = asked.near.size() >= kFewestPeers ? asked.near : asked.all;
        if (prices.size() < kFewestPeers) continue;
        guides.push_back({minutes, within(rank(prices, 1)), within(rank(prices, 3))});
    }
    return guides;
}

}  // namespace mc::mentors
