#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/money.h"
#include "domain/time.h"
#include "platform/database/transaction.h"

namespace mc::payments {

using SettlementId = domain::Id<struct SettlementTag>;

/// Money that has come to our bank account from the gateway.
struct SettlementRow {
    SettlementId id;
    std::string gatewayId;
    domain::Money amount;
    domain::Money fees;  ///< That the gateway kept of it; they were booked with each payment.
    std::string utr;     ///< As the bank's own statement names it.
    domain::UtcTime at;
    bool aside = false;  ///< Of another currency than ours: not in the books.
};
BOOST_DESCRIBE_STRUCT(SettlementRow, (), (id, gatewayId, amount, fees, utr, at, aside))

/// The SQL of settlements. Free of state.
class SettlementStore {
public:
    using Reader = database::Reader;
    using Transaction = database::Transaction;

    /// False: it is known.
    bool insert(Transaction& tx, const SettlementRow& row) const;
    /// The newest first.
    std::vector<SettlementRow> newest(Reader& reader, int limit) const;
};

}  // namespace mc::payments
