#pragma once

#include <boost/describe/class.hpp>
#include <boost/json/object.hpp>
#include <string>
#include <vector>

#include "payments/sandbox/bank_parts.h"
#include "payments/sandbox/records.h"

namespace mc::sandbox {

struct SettlementRow {
    std::string id;
    std::int64_t amount = 0;
    std::int64_t fees = 0;
    std::int64_t tax = 0;
    std::string utr;
    domain::UtcTime createdAt;
};
BOOST_DESCRIBE_STRUCT(SettlementRow, (), (id, amount, fees, tax, utr, createdAt))
boost::json::object toJson(const SettlementRow& row);

/// What the pretended gateway sends to the bank account of whoever is paid (https://razorpay.com/docs/api/settlements): not
/// by itself, so that it can be looked at when it is. Thread safe.
class Settlements {
public:
    explicit Settlements(const BankParts& parts) : m_parts(parts) {}

    /// As of each day: whatever was captured and is not settled, less the fees, what goes back and what banks took. Refused
    /// where nothing is left.
    Answer<SettlementRow> settle();
    Answer<SettlementRow> settlement(const std::string& id);
    std::vector<SettlementRow> settlements(const Page& page);

private:
    using Transaction = database::Transaction;

    BankParts m_parts;
};

}  // namespace mc::sandbox
