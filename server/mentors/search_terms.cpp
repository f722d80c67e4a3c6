#include "mentors/search_terms.h"

#include <algorithm>

#include "mentors/words.h"
#include "protocol/codec_impl.h"

namespace mc::protocol {
MC_PROTOCOL_TYPE(mentors::SearchTerms);
MC_PROTOCOL_TYPE(mentors::Findable);
}  // namespace mc::protocol

namespace mc::mentors {

namespace {

using Texts = std::vector<std::string>;

Texts sortedTexts(Texts texts) {
    std::ranges::sort(texts);
    const auto rest = std::ranges::unique(texts);
    texts.erase(rest.begin(), rest.end());
    return texts;
}

Texts folded(const Texts& names) {
    Texts list;
    for (const auto& name : names)
        list.push_back(fold(name));
    return sortedTexts(std::move(list));
}

Texts split(std::string_view words) {
    Texts list;
    while (!words.empty()) {
        const auto end = std::min(words.find(' '), words.size());
        list.emplace_back(words.substr(0, end));
        words.remove_prefix(std::min(end + 1, words.size()));
    }
    return list;
}

bool has(const Texts& sorted, const std::string& text) {
    return std::ranges::binary_search(sorted, text);
}

bool hasStart(const Texts& sorted, const std::string& start) {
    const auto at = std::ranges::lower_bound(sorted, start);
    return at != sorted.end() && at->starts_with(start);
}

bool hasOne(const Texts& sorted, const Texts& wanted) {
    return wanted.empty() || std::ranges::any_of(wanted, [&](const auto& one) { return has(sorted, one); });
}

bool hasAll(const Texts& sorted, const Texts& wanted) {
    return std::ranges::all_of(wanted, [&](const auto& one) { return has(sorted, one); });
}

}  // namespace

bool SearchTerms::isEmpty() const {
    return words.empty() && !wordStart && expertise.empty() && companies.empty() && languages.empty() &&
           priceMin.value_or(0) == 0 && !priceMax && ratingMicros.value_or(0) == 0;
}

SearchTerms termsOf(const protocol::SearchFilter& filter) {
    SearchTerms terms;
    auto words = wordsOf(filter.words);
    const bool isOpen = !words.empty() && filter.words.back() != ' ';
    words.resize(std::min(words.size(), kMostWords));
    if (isOpen) {
        terms.wordStart = std::move(words.back());
        words.pop_back();
    }
    terms.words = sortedTexts(std::move(words));
    terms.expertise = folded(filter.expertise);
    terms.companies = folded(filter.companies);
    terms.languages = folded(filter.languages);
    terms.priceMin = filter.priceMin;
    terms.priceMax = filter.priceMax;
    if (filter.ratingMin) terms.ratingMicros = static_cast<std::int64_t>(ratingMicros(*filter.ratingMin));
    return terms;
}

Findable findableOf(const CatalogueEntry& entry) {
    return {.words = split(entry.words),
            .expertise = folded(entry.expertise),
            .languages = folded(entry.languages),
            .company = fold(entry.company),
            .price = entry.price,
            .ratingMicros = static_cast<std::int64_t>(entry.ratingMicros)};
}

bool fits(const SearchTerms& terms, const Findable& mentor) {
    return mentor.price >= terms.priceMin.value_or(0) && mentor.price <= terms.priceMax.value_or(mentor.price) &&
           mentor.ratingMicros >= terms.ratingMicros.value_or(0) && hasAll(mentor.expertise, terms.expertise) &&
           hasOne(mentor.languages, terms.languages) &&
           (terms.companies.empty() || (!mentor.company.empty() && has(terms.companies, mentor.company))) &&
           hasAll(mentor.words, terms.words) && (!terms.wordStart || hasStart(mentor.words, *terms.wordStart));
}

}  // namespace mc::mentors
