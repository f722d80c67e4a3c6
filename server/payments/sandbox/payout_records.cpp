#include "payments/sandbox/payout_records.h"

#include <boost/json/parse.hpp>

namespace mc::sandbox {
namespace {

namespace json = boost::json;

json::value orNothing(const std::string& text) {
    return text.empty() ? json::value(nullptr) : json::value(text);
}

/// As RazorpayX words it, for people.
std::string describedReason(const std::string& reason) {
    if (reason == "bank_account_closed")
        return "Payout failed as the beneficiary account is closed. Please contact the beneficiary bank.";
    if (reason == "beneficiary_bank_offline") return "Beneficiary bank systems are offline. Please retry after 30 min.";
    return {};
}

/// Where it stands and why.
json::value statusDetails(const PayoutRow& row) {
    if (row.failureReason.empty()) return nullptr;
    return json::object{{"description", describedReason(row.failureReason)},
                        {"source", "beneficiary_bank"},
                        {"reason", row.failureReason}};
}

}  // namespace

json::object toJson(const ContactRow& row) {
    return {{"id", row.id},
            {"entity", "contact"},
            {"name", row.name},
            {"contact", nullptr},
            {"email", nullptr},
            {"type", row.type},
            {"reference_id", orNothing(row.referenceId)},
            {"batch_id", nullptr},
            {"active", true},
            {"notes", json::array{}},
            {"created_at", row.createdAt.seconds}};
}

json::object toJson(const FundAccountRow& row) {
    json::object object{{"id", row.id},
                        {"entity", "fund_account"},
                        {"contact_id", row.contactId},
                        {"account_type", row.accountType},
                        {"batch_id", nullptr},
                        {"active", true},
                        {"created_at", row.createdAt.seconds}};
    object.emplace(row.accountType, json::parse(row.shown));
    return object;
}

json::object toJson(const PayoutRow& row) {
    const bool isCharged = row.status != "queued";
    return {{"id", row.id},
            {"entity", "payout"},
            {"fund_account_id", row.fundAccountId},
            {"amount", row.amount},
            {"currency", row.currency},
            {"notes", json::array{}},
            {"fees", isCharged ? kPayoutFee + kPayoutTax : 0},
            {"tax", isCharged ? kPayoutTax : 0},
            {"status", row.status},
            {"purpose", row.purpose},
            {"utr", orNothing(row.utr)},
            {"mode", row.mode},
            {"reference_id", orNothing(row.referenceId)},
            {"narration", row.narration},
            {"batch_id", nullptr},
            {"status_details", statusDetails(row)},
            {"failure_reason", orNothing(describedReason(row.failureReason))},
            {"created_at", row.createdAt.seconds}};
}

json::object toJson(const ValidationRow& row) {
    const auto results = row.isCompleted ? json::object{{"account_status", row.active ? "active" : "invalid"},
                                                        {"registered_name", nullptr}}
                                         : json::object{{"account_status", nullptr}, {"registered_name", nullptr}};
    return {{"id", row.id},
            {"entity", "fund_account.validation"},
            {"fund_account", json::object{{"id", row.fundAccountId}, {"entity", "fund_account"}}},
            {"status", row.isCompleted ? "completed" : "created"},
            {"amount", row.amount},
            {"currency", "INR"},
            {"notes", json::array{}},
            {"results", results},
            {"utr", nullptr},
            {"created_at", row.createdAt.seconds}};
}

}  // namespace mc::sandbox
