#include "payments/gateway/payout_gateway.h"

#include <boost/json/value.hpp>

namespace mc::gateway {
namespace {

namespace json = boost::json;
using domain::PayoutDetailsKind;

constexpr std::int64_t kMostByImps = 500'000'00;
constexpr std::int64_t kSentToValidate = 1'00;
constexpr const char* kNarration = "Mentoring";  ///< On the mentor's statement: letters, digits and spaces.

Error notUnderstood(std::string description) {
    Error error;
    error.kind = Error::Kind::unreadable;
    error.description = std::move(description);
    return error;
}

/// An entity of which only the id matters.
Answer<std::string> idOf(const Answer<json::value>& answer) {
    if (!answer) return answer.error();
    const auto* object = answer->if_object();
    const auto* id = object == nullptr ? nullptr : object->if_contains("id");
    if (id == nullptr || !id->is_string() || !isGatewayId(id->get_string()))
        return notUnderstood("the answer has no id");
    return std::string(id->get_string());
}

Answer<Payout> payoutOf(const Answer<json::value>& answer) {
    if (!answer) return answer.error();
    auto payout = parsePayout(*answer);
    if (!payout) return notUnderstood("the answer is no payout");
    return *std::move(payout);
}

Answer<Validation> validationOf(const Answer<json::value>& answer) {
    if (!answer) return answer.error();
    auto validation = parseValidation(*answer);
    if (!validation || !isGatewayId(validation->id)) return notUnderstood("the answer is no validation");
    return *std::move(validation);
}

json::object fundAccountBody(const std::string& contact, const Payee& payee) {
    if (payee.kind == PayoutDetailsKind::upi)
        return {{"contact_id", contact}, {"account_type", "vpa"}, {"vpa", json::object{{"address", payee.account}}}};
    return {
        {"contact_id", contact},
        {"account_type", "bank_account"},
        {"bank_account", json::object{{"name", payee.name}, {"ifsc", payee.ifsc}, {"account_number", payee.account}}}};
}

const char* modeOf(const Transfer& transfer) {
    if (transfer.kind == PayoutDetailsKind::upi) return "UPI";
    return transfer.amount.minor <= kMostByImps ? "IMPS" : "NEFT";
}

}  // namespace

Answer<std::string> PayoutGateway::fundAccount(const Payee& payee) const {
    const auto contact = idOf(m_gateway.call(
        "POST", "/contacts", {{"name", payee.name}, {"type", "vendor"}, {"reference_id", payee.reference}}));
    if (!contact) return contact;
    return idOf(m_gateway.call("POST", "/fund_accounts", fundAccountBody(*contact, payee)));
}

Answer<Validation> PayoutGateway::validate(const std::string& fundAccount, PayoutDetailsKind kind) const {
    json::object body{{"account_number", m_account}, {"fund_account", json::object{{"id", fundAccount}}}};
    if (kind == PayoutDetailsKind::bank) {
        body["amount"] = kSentToValidate;
        body["currency"] = "INR";
    }
    return validationOf(m_gateway.call("POST", "/fund_accounts/validations", body));
}

Answer<Validation> PayoutGateway::validation(const std::string& id) const {
    if (!isGatewayId(id)) return parseError(400, {});
    return validationOf(m_gateway.call("GET", "/fund_accounts/validations/" + id, {}));
}

Answer<Payout> PayoutGateway::send(const Transfer& transfer, const std::string& idempotencyKey) const {
    return payoutOf(m_gateway.call("POST", "/payouts",
                                   {{"account_number", m_account},
                                    {"fund_account_id", transfer.fundAccount},
                                    {"amount", transfer.amount.minor},
                                    {"currency", transfer.amount.currency.text()},
                                    {"mode", modeOf(transfer)},
                                    {"purpose", "payout"},
                                    {"queue_if_low_balance", true},
                                    {"reference_id", transfer.reference},
                                    {"narration", kNarration}},
                                   idempotencyKey));
}

Answer<Payout> PayoutGateway::payout(const std::string& id) const {
    if (!isGatewayId(id)) return parseError(400, {});
    return payoutOf(m_gateway.call("GET", "/payouts/" + id, {}));
}

Answer<std::vector<Payout>> PayoutGateway::called(const std::string& reference) const {
    if (!isGatewayId(reference)) return parseError(400, {});
    const auto answer =
        m_gateway.call("GET", "/payouts?account_number=" + m_account + "&reference_id=" + reference + "&count=100", {});
    if (!answer) return answer.error();
    const auto* object = answer->if_object();
    const auto* items = object == nullptr ? nullptr : object->if_contains("items");
    if (items == nullptr || !items->is_array()) return notUnderstood("the answer is no list");
    std::vector<Payout> payouts;
    for (const auto& item : items->get_array()) {
        auto payout = parsePayout(item);
        if (!payout) return notUnderstood("the list holds what is no payout");
        payouts.push_back(*std::move(payout));
    }
    return payouts;
}

}  // namespace mc::gateway
