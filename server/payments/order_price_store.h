#pragma once

#include <optional>

#include "payments/payables.h"

namespace mc::payments {

/// The SQL of what an order's price is made of: written with the order, never changed. Free of state.
class OrderPriceStore {
public:
    void insert(database::Transaction& tx, domain::OrderId order, const PricedItem& item) const;
    /// Absent for orders of before prices were kept.
    std::optional<PricedItem> find(database::Reader& reader, domain::OrderId order) const;
};

}  // namespace mc::payments
