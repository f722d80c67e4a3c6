#include "domain/payout_details.h"

#include <algorithm>

#include "domain/financial_year.h"

namespace mc::domain {
namespace {

constexpr std::size_t kIfsc = 11;
constexpr std::size_t kBankCode = 4;
constexpr std::string_view kHidden = "••••";

bool isCapital(char c) {
    return c >= 'A' && c <= 'Z';
}

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isLetter(char c) {
    return isCapital(c) || (c >= 'a' && c <= 'z');
}

bool isAlphanumeric(char c) {
    return isLetter(c) || isDigit(c);
}

bool isBetween(std::size_t size, std::size_t least, std::size_t most) {
    return least <= size && size <= most;
}

}  // namespace

bool isIfsc(std::string_view text) {
    if (text.size() != kIfsc || text[kBankCode] != '0') return false;
    return std::ranges::all_of(text.substr(0, kBankCode), isCapital) &&
           std::ranges::all_of(text.substr(kBankCode + 1), [](char c) { return isCapital(c) || isDigit(c); });
}

std::string normalIfsc(std::string_view typed) {
    std::string text;
    for (const char c : typed)
        if (c != ' ') text += c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    return text;
}

bool isUpiId(std::string_view text) {
    const auto at = text.find('@');
    if (at == std::string_view::npos) return false;
    const auto name = text.substr(0, at);
    const auto handle = text.substr(at + 1);
    if (!isBetween(name.size(), 2, 256) || !isBetween(handle.size(), 2, 64) || !isLetter(handle.front())) return false;
    return std::ranges::all_of(name, [](char c) { return isAlphanumeric(c) || c == '.' || c == '-' || c == '_'; }) &&
           std::ranges::all_of(handle, isAlphanumeric);
}

bool isAccountNumber(std::string_view text) {
    return isBetween(text.size(), 5, 35) && std::ranges::all_of(text, isAlphanumeric);
}

std::string maskedAccount(std::string_view account) {
    const std::size_t shown = account.size() < 8 ? 2 : 4;
    return std::string(kHidden) + ' ' + std::string(account.substr(account.size() - std::min(shown, account.size())));
}

std::string maskedUpiId(std::string_view upiId) {
    const auto at = std::min(upiId.find('@'), upiId.size());
    const auto shown = std::min<std::size_t>(at / 2, 2);
    return std::string(upiId.substr(0, shown)) + std::string(kHidden) + std::string(upiId.substr(at));
}

UtcTime detailsKeptUntil(UtcTime sentAt) {
    constexpr int kYearsKept = 8;
    constexpr Seconds kAheadInIndia = 5 * kHour + 30 * kMinute;
    const CivilDate over{financialYearOf(sentAt).begins + 1 + kYearsKept, 4, 1};
    return {toDays(over) * kDay - kAheadInIndia};
}

}  // namespace mc::domain
