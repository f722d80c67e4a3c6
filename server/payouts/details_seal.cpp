#include "payouts/details_seal.h"

#include <stdexcept>

namespace mc::payouts {

namespace {

std::string placeOf(domain::PayoutDetailsId id, std::string_view field) {
    return "payout_details:" + domain::toString(id) + ":" + std::string(field);
}

}  // namespace

void DetailsSeal::seal(DetailsRow& row, const PlainDetails& plain) const {
    row.kind = plain.kind;
    row.holder = m_sealer.sealFor(placeOf(row.id, "holder"), plain.holder);
    row.account = m_sealer.sealFor(placeOf(row.id, "account"), plain.account);
    row.ifsc = m_sealer.sealFor(placeOf(row.id, "ifsc"), plain.ifsc);
}

PlainDetails DetailsSeal::open(const DetailsRow& row) const {
    const auto field = [&](std::string_view name, const database::Blob& sealed) {
        auto plain = m_sealer.openFor(placeOf(row.id, name), sealed);
        if (!plain) throw std::runtime_error("payout details do not open: " + domain::toString(row.id));
        return *std::move(plain);
    };
    return {row.kind, field("holder", row.holder), field("account", row.account), field("ifsc", row.ifsc)};
}

bool DetailsSeal::isCurrent(const DetailsRow& row) const {
    for (const auto* field : {&row.holder, &row.account, &row.ifsc})
        if (crypto::Sealer::keyOf(*field) != m_sealer.currentKey()) return false;
    return true;
}

}  // namespace mc::payouts
