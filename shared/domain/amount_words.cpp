#include "domain/amount_words.h"

#include <array>
#include <stdexcept>
#include <string_view>

namespace mc::domain {
namespace {

constexpr std::array<std::string_view, 20> kEnglishOnes{
    "zero", "one",    "two",    "three",    "four",     "five",    "six",     "seven",     "eight",    "nine",
    "ten",  "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"};
constexpr std::array<std::string_view, 10> kEnglishTens{"",      "",      "twenty",  "thirty", "forty",
                                                        "fifty", "sixty", "seventy", "eighty", "ninety"};

/// Each has a word of its own.
constexpr std::array<std::string_view, 100> kHindiNumbers{
    "शून्य",   "एक",      "दो",     "तीन",    "चार",     "पाँच",    "छह",      "सात",    "आठ",      "नौ",
    "दस",    "ग्यारह",   "बारह",   "तेरह",    "चौदह",    "पंद्रह",   "सोलह",    "सत्रह",   "अठारह",   "उन्नीस",
    "बीस",   "इक्कीस",   "बाईस",   "तेईस",    "चौबीस",   "पच्चीस",  "छब्बीस",   "सत्ताईस", "अट्ठाईस",  "उनतीस",
    "तीस",   "इकतीस",   "बत्तीस",  "तैंतीस",   "चौंतीस",   "पैंतीस",   "छत्तीस",   "सैंतीस",   "अड़तीस",   "उनतालीस",
    "चालीस", "इकतालीस", "बयालीस", "तैंतालीस", "चौवालीस", "पैंतालीस", "छियालीस", "सैंतालीस", "अड़तालीस", "उनचास",
    "पचास",  "इक्यावन",  "बावन",   "तिरपन",  "चौवन",    "पचपन",   "छप्पन",    "सत्तावन", "अट्ठावन",  "उनसठ",
    "साठ",   "इकसठ",    "बासठ",   "तिरसठ",  "चौंसठ",    "पैंसठ",    "छियासठ",  "सड़सठ",   "अड़सठ",    "उनहत्तर",
    "सत्तर",  "इकहत्तर",  "बहत्तर",  "तिहत्तर", "चौहत्तर",  "पचहत्तर", "छिहत्तर",  "सतहत्तर", "अठहत्तर",  "उन्यासी",
    "अस्सी",  "इक्यासी",  "बयासी",  "तिरासी", "चौरासी",  "पचासी",  "छियासी",  "सत्तासी", "अट्ठासी",  "नवासी",
    "नब्बे",   "इक्यानवे",  "बानवे",   "तिरानवे", "चौरानवे",  "पंचानवे",  "छियानवे",  "सत्तानवे", "अट्ठानवे",  "निन्यानवे"};

struct IndianUnit {
    std::int64_t of;
    std::string_view english;
    std::string_view hindi;
};
constexpr std::array<IndianUnit, 4> kIndianUnits{
    {{10'000'000, "crore", "करोड़"}, {100'000, "lakh", "लाख"}, {1'000, "thousand", "हज़ार"}, {100, "hundred", "सौ"}}};

std::string wordsBelowHundred(std::int64_t number, Language language) {
    const auto n = static_cast<std::size_t>(number);
    if (language == Language::hi) return std::string(kHindiNumbers[n]);
    if (n < kEnglishOnes.size()) return std::string(kEnglishOnes[n]);
    std::string words(kEnglishTens[n / 10]);
    return n % 10 == 0 ? words : words + "-" + std::string(kEnglishOnes[n % 10]);
}

std::string numberInWords(std::int64_t number, Language language) {
    std::string words;
    const auto add = [&](const std::string& part) { words += (words.empty() ? "" : " ") + part; };
    for (const auto& unit : kIndianUnits) {
        if (number < unit.of) continue;
        add(numberInWords(number / unit.of, language));
        add(std::string(language == Language::hi ? unit.hindi : unit.english));
        number %= unit.of;
    }
    if (number > 0 || words.empty()) add(wordsBelowHundred(number, language));
    return words;
}

std::string englishSum(std::int64_t whole, std::int64_t paise) {
    std::string words;
    if (whole > 0 || paise == 0) words = numberInWords(whole, Language::en) + (whole == 1 ? " rupee" : " rupees");
    if (paise > 0)
        words +=
            (words.empty() ? "" : " and ") + numberInWords(paise, Language::en) + (paise == 1 ? " paisa" : " paise");
    words.front() = static_cast<char>(words.front() - 'a' + 'A');
    return words + " only";
}

std::string hindiSum(std::int64_t whole, std::int64_t paise) {
    std::string words;
    if (whole > 0 || paise == 0) words = numberInWords(whole, Language::hi) + (whole == 1 ? " रुपया" : " रुपये");
    if (paise > 0)
        words += (words.empty() ? "" : " और ") + numberInWords(paise, Language::hi) + (paise == 1 ? " पैसा" : " पैसे");
    return words + " मात्र";
}

}  // namespace

std::string amountInWords(const Money& amount, Language language) {
    if (amount.isNegative()) throw std::logic_error("a sum in words is never negative");
    if (amount.currency != Currency{}) return {};
    const auto whole = amount.minor / 100;
    const auto rest = amount.minor % 100;
    return language == Language::hi ? hindiSum(whole, rest) : englishSum(whole, rest);
}

}  // namespace mc::domain
