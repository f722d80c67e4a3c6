#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "payments/sandbox/bank_parts.h"
#include "payments/sandbox/records.h"

namespace mc::sandbox {

struct DisputeRow {
    std::string id;
    std::string paymentId;
    std::int64_t amount = 0;
    std::string currency;
    std::int64_t deducted = 0;
    std::string reasonCode;
    std::string phase;
    std::string status;
    domain::UtcTime respondBy;
    domain::UtcTime createdAt;
};
BOOST_DESCRIBE_STRUCT(DisputeRow, (),
                      (id, paymentId, amount, currency, deducted, reasonCode, phase, status, respondBy, createdAt))
boost::json::object toJson(const DisputeRow& row);

/// What students' banks ask back of the pretended gateway (https://razorpay.com/docs/api/disputes): a person on the panel is
/// the bank. Thread safe.
class Disputes {
public:
    explicit Disputes(const BankParts& parts) : m_parts(parts) {}

    /// As a bank would: {amount?, phase?, reason_code?}; without an amount, what is left of the payment.
    Answer<DisputeRow> open(const std::string& paymentId, const boost::json::object& body);
    /// What the bank does next: under_review, action_required, won, lost or closed. Nothing follows the last three.
    Answer<DisputeRow> move(const std::string& id, std::string_view to);
    /// By whoever was paid: it is lost.
    Answer<DisputeRow> accept(const std::string& id);
    Answer<DisputeRow> dispute(const std::string& id);
    std::vector<DisputeRow> disputes(const Page& page);

private:
    using Transaction = database::Transaction;
    void tell(Transaction& tx, const DisputeRow& row, std::string_view what) const;
    Answer<DisputeRow> become(Transaction& tx, DisputeRow row, std::string_view to) const;

    BankParts m_parts;
};

}  // namespace mc::sandbox
