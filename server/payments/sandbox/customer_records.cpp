#include "payments/sandbox/customer_records.h"

#include <algorithm>
#include <boost/json/array.hpp>
#include <boost/json/parse.hpp>

namespace mc::sandbox {
namespace {

namespace json = boost::json;

constexpr std::string_view kTestVpa = "success@razorpay";
constexpr std::string_view kTestCard = "4111111111111111";
constexpr std::string_view kTestBank = "HDFC";

bool isDigits(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

/// By ISO/IEC 7812: what the first digits stand for.
std::string networkOf(std::string_view number) {
    const auto begins = [&](std::initializer_list<std::string_view> prefixes) {
        return std::ranges::any_of(prefixes, [&](std::string_view prefix) { return number.starts_with(prefix); });
    };
    if (begins({"60", "65", "81", "82", "508"})) return "RuPay";
    if (begins({"34", "37"})) return "American Express";
    if (begins({"51", "52", "53", "54", "55", "22", "23", "24", "25", "26", "27"})) return "MasterCard";
    if (begins({"4"})) return "Visa";
    return "Unknown";
}

bool isVpa(std::string_view text) {
    const auto at = text.find('@');
    return at != std::string_view::npos && at > 0 && at + 1 < text.size() && text.size() <= 100;
}

json::value vpaJson(const Instrument& instrument) {
    if (instrument.method != "upi") return nullptr;
    const auto at = instrument.account.find('@');
    return json::object{{"username", instrument.account.substr(0, at)},
                        {"handle", instrument.account.substr(at + 1)},
                        {"name", nullptr}};
}

}  // namespace

std::optional<Instrument> instrumentOf(const std::string& method, const std::string& typed) {
    if (method == "upi") {
        const auto vpa = typed.empty() ? std::string(kTestVpa) : typed;
        return isVpa(vpa) ? std::optional(Instrument{method, vpa, {}}) : std::nullopt;
    }
    if (method == "card") {
        const auto number = typed.empty() ? std::string(kTestCard) : typed;
        const bool fits = isDigits(number) && number.size() >= 12 && number.size() <= 19;
        if (!fits) return std::nullopt;
        return Instrument{method, number.substr(number.size() - 4), networkOf(number)};
    }
    if (method == "netbanking") return Instrument{method, typed.empty() ? std::string(kTestBank) : typed, {}};
    return std::nullopt;
}

json::object toJson(const CustomerRow& row) {
    return {{"id", row.id},
            {"entity", "customer"},
            {"name", row.name},
            {"email", row.email},
            {"contact", row.contact},
            {"gstin", row.gstin.empty() ? json::value(nullptr) : json::value(row.gstin)},
            {"notes", json::parse(row.notes)},
            {"created_at", row.createdAt.seconds}};
}

json::object cardJson(const Instrument& card, const std::string& id) {
    return {{"id", id},
            {"entity", "card"},
            {"name", ""},
            {"last4", card.account},
            {"network", card.network},
            {"type", "debit"},
            {"issuer", "SNDB"},
            {"international", false},
            {"emi", false},
            {"sub_type", "consumer"}};
}

json::object toJson(const TokenRow& row) {
    const auto& by = row.instrument;
    json::object object{{"id", row.id},
                        {"entity", "token"},
                        {"token", row.token},
                        {"bank", by.method == "netbanking" ? json::value(by.account) : json::value(nullptr)},
                        {"wallet", nullptr},
                        {"method", by.method},
                        {"vpa", vpaJson(by)},
                        {"recurring", false},
                        {"auth_type", nullptr},
                        {"mrn", nullptr},
                        {"used_at", row.usedAt.seconds},
                        {"created_at", row.createdAt.seconds},
                        {"expired_at", row.expiresAt.seconds},
                        {"dcc_enabled", false}};
    if (by.method == "card") object.emplace("card", cardJson(by, "card_" + row.id.substr(6)));
    return object;
}

}  // namespace mc::sandbox
