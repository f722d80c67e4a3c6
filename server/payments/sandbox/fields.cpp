#include "payments/sandbox/fields.h"

#include <algorithm>
#include <array>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace mc::sandbox {
namespace {

namespace json = boost::json;

/// https://razorpay.com/docs/payments/international-payments/#supported-currencies
constexpr std::array kCurrencies{
    "AED", "ALL", "AMD", "AUD", "AWG", "AZN", "BAM", "BBD", "BDT", "BGN", "BHD", "BIF", "BMD", "BND", "BOB", "BRL",
    "BSD", "BTN", "BWP", "BZD", "CAD", "CHF", "CLP", "CNY", "COP", "CRC", "CUP", "CVE", "CZK", "DJF", "DKK", "DOP",
    "DZD", "EGP", "ETB", "EUR", "FJD", "GBP", "GHS", "GIP", "GMD", "GNF", "GTQ", "GYD", "HKD", "HNL", "HRK", "HTG",
    "HUF", "IDR", "ILS", "INR", "IQD", "ISK", "JMD", "JOD", "JPY", "KES", "KGS", "KHR", "KMF", "KRW", "KWD", "KYD",
    "KZT", "LAK", "LKR", "LRD", "LSL", "MAD", "MDL", "MGA", "MKD", "MMK", "MNT", "MOP", "MUR", "MVR", "MWK", "MXN",
    "MYR", "MZN", "NAD", "NGN", "NIO", "NOK", "NPR", "NZD", "OMR", "PEN", "PGK", "PHP", "PKR", "PLN", "PYG", "QAR",
    "RON", "RSD", "RUB", "RWF", "SAR", "SCR", "SEK", "SGD", "SLL", "SOS", "SVC", "SZL", "THB", "TND", "TRY", "TTD",
    "TWD", "TZS", "UAH", "UGX", "USD", "UYU", "UZS", "VND", "VUV", "XAF", "XCD", "XOF", "XPF", "YER", "ZAR", "ZMW"};

/// Code points.
std::size_t lengthOf(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::string the(std::string_view name, std::string_view rest) {
    return "The " + std::string(name) + std::string(rest);
}

/// A note's value as text; nothing for what can be none.
std::optional<std::string> noteOf(const json::value& value) {
    if (value.is_string()) return std::string(value.get_string());
    if (value.is_number() || value.is_bool()) return json::serialize(value);
    if (value.is_null()) return std::string();
    return std::nullopt;
}

}  // namespace

void Fields::refuse(std::string description, std::string_view field) {
    if (!m_refusal) m_refusal = sandbox::refuse(std::move(description), std::string(field));
}

void Fields::allowOnly(const std::vector<std::string_view>& names) {
    for (const auto& member : m_body)
        if (std::ranges::find(names, std::string_view(member.key())) == names.end())
            refuse(std::string(member.key()) + " is/are not required and should not be sent");
}

std::int64_t Fields::wholeOf(const json::value& value, std::string_view name, std::int64_t least, std::int64_t most) {
    if (!value.is_int64()) {
        refuse(the(name, " must be an integer."), name);
        return least;
    }
    const auto number = value.get_int64();
    if (number < least) refuse(the(name, " must be at least ") + std::to_string(least) + ".", name);
    if (number > most) refuse(the(name, " may not be greater than ") + std::to_string(most) + ".", name);
    return number;
}

std::int64_t Fields::amount(std::int64_t least, std::string_view name) {
    const auto* value = find(name);
    if (value == nullptr) {
        refuse(the(name, " field is required."), name);
        return 0;
    }
    if (!value->is_int64()) {
        refuse(the(name, " must be an integer."), name);
        return 0;
    }
    if (value->get_int64() < least)
        refuse(the(name, least == kLeastAmount ? " must be at least INR 1.00" : " must be at least 1"), name);
    return value->get_int64();
}

std::string Fields::currency() {
    const auto code = requiredText("currency", 3);
    if (!m_refusal && std::ranges::find(kCurrencies, code) == kCurrencies.end())
        refuse("Currency is not supported", "currency");
    return code;
}

std::string Fields::text(std::string_view name, std::size_t longest) {
    const auto* value = find(name);
    if (value == nullptr || value->is_null()) return {};
    // A receipt or a phone number as a number is read as its digits.
    const auto text = noteOf(*value);
    if (!text || value->is_bool()) {
        refuse(the(name, " must be a string."), name);
        return {};
    }
    if (lengthOf(*text) > longest)
        refuse(the(name, " may not be greater than ") + std::to_string(longest) + " characters.", name);
    return *text;
}

std::string Fields::requiredText(std::string_view name, std::size_t longest) {
    auto value = text(name, longest);
    if (value.empty()) refuse(the(name, " field is required."), name);
    return value;
}

std::string Fields::choice(std::string_view name, const std::vector<std::string_view>& choices) {
    if (!has(name)) return std::string(choices.front());
    auto value = text(name, 64);
    if (std::ranges::find(choices, value) == choices.end()) refuse(the("selected ", name) + " is invalid.", name);
    return value;
}

std::int64_t Fields::whole(std::string_view name, std::int64_t least, std::int64_t most, std::int64_t otherwise) {
    const auto* value = find(name);
    return value == nullptr || value->is_null() ? otherwise : wholeOf(*value, name, least, most);
}

std::int64_t Fields::requiredWhole(std::string_view name, std::int64_t least, std::int64_t most) {
    if (!has(name)) refuse(the(name, " field is required."), name);
    return whole(name, least, most, least);
}

bool Fields::flag(std::string_view name, bool otherwise) {
    const auto* value = find(name);
    if (value == nullptr) return otherwise;
    if (*value == true || *value == 1 || *value == "1") return true;
    if (*value == false || *value == 0 || *value == "0") return false;
    refuse(the(name, " field must be true or false."), name);
    return otherwise;
}

std::string Fields::notes() {
    const auto* value = find("notes");
    if (value == nullptr || value->is_null()) return "[]";
    if (value->is_array() && value->get_array().empty()) return "[]";
    if (!value->is_object()) {
        refuse("The notes must be an array.", "notes");
        return "[]";
    }
    const auto& given = value->get_object();
    if (given.size() > kMostNotes) refuse("Notes: number of notes cannot exceed 15.", "notes");
    json::object kept;
    for (const auto& [key, note] : given) {
        const auto text = noteOf(note);
        const bool fits = text && lengthOf(*text) <= kLongestNote && lengthOf(key) <= kLongestNote;
        if (!fits) refuse("Notes: each key and value may have at most 256 characters.", "notes");
        if (fits) kept.emplace(key, *text);
    }
    return kept.empty() ? "[]" : json::serialize(kept);
}

const json::object* Fields::object(std::string_view name) {
    const auto* value = find(name);
    if (value == nullptr) return nullptr;
    if (!value->is_object()) refuse(the(name, " must be an array."), name);
    return value->if_object();
}

bool Fields::isNo(std::string_view name) {
    return has(name) && !flag(name, true);
}

std::int64_t Fields::captureMinutes() {
    const bool older = isNo("payment_capture");
    const bool no = isNo("capture");
    const auto* payment = object("payment");
    if (payment == nullptr) return older || no ? kLongestManual : 0;
    Fields said(*payment);
    said.allowOnly({"capture", "capture_options"});
    const auto capture = said.choice("capture", {"automatic", "manual"});
    const auto* options = said.object("capture_options");
    std::int64_t minutes = kLongestManual;
    if (options != nullptr) {
        Fields periods(*options);
        periods.allowOnly({"automatic_expiry_period", "manual_expiry_period", "refund_speed"});
        minutes = periods.whole("manual_expiry_period", 1, kLongestManual, kLongestManual);
        periods.whole("automatic_expiry_period", 1, kLongestManual, kLongestManual);
        periods.choice("refund_speed", {"normal", "optimum"});
        if (periods.refusal()) m_refusal = m_refusal ? m_refusal : periods.refusal();
    }
    if (said.refusal()) m_refusal = m_refusal ? m_refusal : said.refusal();
    return capture == "manual" ? minutes : 0;
}

Answer<json::object> parseBody(std::string_view text) {
    if (text.empty()) return json::object();
    boost::system::error_code error;
    auto value = json::parse(text, error);
    if (error || !value.is_object()) return refuse("The request body is not valid JSON.");
    return std::move(value.get_object());
}

}  // namespace mc::sandbox
