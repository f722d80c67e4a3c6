#pragma once

#include <boost/describe/class.hpp>
#include <boost/json/object.hpp>
#include <string>

#include "domain/time.h"

/// RazorpayX's entities as the sandbox stores them, in the columns' order. Amounts are minor units.
namespace mc::sandbox {

struct ContactRow {
    std::string id;
    std::string name;
    std::string type;
    std::string referenceId;
    domain::UtcTime createdAt;
};
BOOST_DESCRIBE_STRUCT(ContactRow, (), (id, name, type, referenceId, createdAt))

struct FundAccountRow {
    std::string id;
    std::string contactId;
    std::string accountType;  ///< bank_account or vpa
    std::string detailsHash;  ///< Tells accounts apart; no account number is kept.
    std::string shown;        ///< JSON, the account masked.
    domain::UtcTime createdAt;
};
BOOST_DESCRIBE_STRUCT(FundAccountRow, (), (id, contactId, accountType, detailsHash, shown, createdAt))

struct PayoutRow {
    std::string id;
    std::string fundAccountId;
    std::int64_t amount = 0;
    std::string currency;
    std::string mode;
    std::string purpose;
    std::string referenceId;
    std::string narration;
    std::string status;
    std::string utr;
    std::string failureReason;  ///< "beneficiary_bank_offline"
    std::string idempotencyKey;
    std::string bodyHash;
    domain::UtcTime createdAt;
};
/// What RazorpayX takes for each, and the tax on it.
inline constexpr std::int64_t kPayoutFee = 5'00;
inline constexpr std::int64_t kPayoutTax = 90;
BOOST_DESCRIBE_STRUCT(PayoutRow, (),
                      (id, fundAccountId, amount, currency, mode, purpose, referenceId, narration, status, utr,
                       failureReason, idempotencyKey, bodyHash, createdAt))

/// Whether there is such an account.
struct ValidationRow {
    std::string id;
    std::string fundAccountId;
    std::int64_t amount = 0;  ///< Sent there; 0 for a UPI id.
    bool active = true;
    domain::UtcTime completedAt;
    domain::UtcTime createdAt;
    bool isCompleted = false;  ///< When it was asked for.
};
BOOST_DESCRIBE_STRUCT(ValidationRow, (), (id, fundAccountId, amount, active, completedAt, createdAt, isCompleted))

boost::json::object toJson(const ContactRow& row);
boost::json::object toJson(const FundAccountRow& row);
boost::json::object toJson(const PayoutRow& row);
boost::json::object toJson(const ValidationRow& row);

}  // namespace mc::sandbox
