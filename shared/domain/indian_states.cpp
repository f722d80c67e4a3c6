#include "domain/indian_states.h"

namespace mc::domain {
namespace {

constexpr std::string_view kGstinDigits = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
/// 9: a digit, A: a letter, X: either.
constexpr std::string_view kGstinShape = "99AAAAA9999AXZX";

bool fitsGstin(char c, char kind) {
    const bool digit = c >= '0' && c <= '9';
    const bool letter = c >= 'A' && c <= 'Z';
    if (kind == '9') return digit;
    if (kind == 'A') return letter;
    return kind == 'X' ? digit || letter : c == kind;
}

/// The products of the digits with 1 and 2 in turn, each as the sum of its two digits to base 36.
char gstinCheckDigit(std::string_view text) {
    std::size_t sum = 0;
    for (std::size_t i = 0; i + 1 < kGstinShape.size(); ++i) {
        const auto product = kGstinDigits.find(text[i]) * (1 + i % 2);
        sum += product / kGstinDigits.size() + product % kGstinDigits.size();
    }
    return kGstinDigits[(kGstinDigits.size() - sum % kGstinDigits.size()) % kGstinDigits.size()];
}

}  // namespace

bool isGstin(std::string_view text) {
    if (text.size() != kGstinShape.size()) return false;
    for (std::size_t i = 0; i < text.size(); ++i)
        if (!fitsGstin(text[i], kGstinShape[i])) return false;
    return indianState(stateCodeOf(text)) && text.back() == gstinCheckDigit(text);
}

}  // namespace mc::domain
