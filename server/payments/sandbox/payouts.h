#pragma once

#include <vector>

#include "payments/sandbox/bank_parts.h"
#include "payments/sandbox/payout_records.h"
#include "payments/sandbox/records.h"

namespace mc::sandbox {

/// RazorpayX as the sandbox has it (https://razorpay.com/docs/api/x): contacts and fund accounts that are the same for the
/// same details, validations of these, and payouts that go from queued or processing to processed, failed or reversed by the sandbox's clock.
/// Thread safe.
class Payouts {
public:
    /// The one account from which money is sent.
    static constexpr std::string_view kAccount = "7878780080316316";

    /// Registers outbox handlers: construct before Outbox::start().
    explicit Payouts(const BankParts& parts);

    Answer<ContactRow> createContact(const boost::json::object& body);
    Answer<FundAccountRow> createFundAccount(const boost::json::object& body);
    /// A UPI id is looked up at once; a bank's answer comes by the sandbox's clock.
    Answer<ValidationRow> validate(const boost::json::object& body);
    Answer<ValidationRow> validation(const std::string& id);
    /// `body` as sent. Without a key it is refused, and so is another body under the same key.
    Answer<PayoutRow> create(std::string_view body, const std::string& key);
    Answer<PayoutRow> payout(const std::string& id);
    /// Empty: of any reference.
    Answer<std::vector<PayoutRow>> payouts(const std::string& account, const std::string& reference, const Page& page);

private:
    using Transaction = database::Transaction;
    Answer<PayoutRow> newPayout(Transaction& tx, const boost::json::object& body) const;
    void insert(Transaction& tx, const PayoutRow& row) const;
    void settle(const std::string& id);
    void reverse(const std::string& id);
    void become(Transaction& tx, PayoutRow row) const;

    BankParts m_parts;
};

}  // namespace mc::sandbox
