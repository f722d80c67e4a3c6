#pragma once

#include <string>
#include <vector>

#include "payments/sandbox/bank_parts.h"
#include "payments/sandbox/customer_records.h"
#include "payments/sandbox/records.h"

namespace mc::sandbox {

/// Customers and what they pay by again (https://razorpay.com/docs/api/customers). Thread safe.
class Customers {
public:
    explicit Customers(const BankParts& parts) : m_parts(parts) {}

    Answer<CustomerRow> create(const boost::json::object& body);
    Answer<CustomerRow> edit(const std::string& id, const boost::json::object& body);
    Answer<CustomerRow> customer(const std::string& id);
    std::vector<CustomerRow> customers(const Page& page);
    Answer<std::vector<TokenRow>> tokens(const std::string& customerId);
    Answer<TokenRow> token(const std::string& customerId, const std::string& id);
    /// Absent: it is gone.
    std::optional<Refusal> removeToken(const std::string& customerId, const std::string& id);

private:
    BankParts m_parts;
};

namespace store {

std::optional<CustomerRow> customer(database::Reader& reader, std::string_view id);
std::optional<TokenRow> token(database::Reader& reader, std::string_view id);
/// The customer's token for it, which is made when there is none.
std::string keepInstrument(const BankParts& parts, database::Transaction& tx, const std::string& customerId,
                           const Instrument& instrument);
void useToken(const BankParts& parts, database::Transaction& tx, const std::string& id);

}  // namespace store
}  // namespace mc::sandbox
