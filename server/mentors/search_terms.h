#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "mentors/catalogue_entry.h"
#include "protocol/searches.h"

namespace mc::mentors {

/// What of a filter is compared with mentors: folded, sorted, each once. Two filters that find the same are the same.
struct SearchTerms {
    std::vector<std::string> words;          ///< Whole ones.
    std::optional<std::string> wordStart{};  ///< The last, which may be the beginning of one.
    std::vector<std::string> expertise;      ///< All of them.
    std::vector<std::string> companies;      ///< One of them.
    std::vector<std::string> languages;      ///< One of them.
    std::optional<std::int64_t> priceMin{};  ///< Minor units for 30 minutes, inclusive.
    std::optional<std::int64_t> priceMax{};
    std::optional<std::int64_t> ratingMicros{};  ///< Millionths of a star.

    /// Every mentor fits.
    bool isEmpty() const;
};
BOOST_DESCRIBE_STRUCT(SearchTerms, (),
                      (words, wordStart, expertise, companies, languages, priceMin, priceMax, ratingMicros))

/// What terms are compared with, of one mentor.
struct Findable {
    std::vector<std::string> words;  ///< Sorted, as are the next but the company.
    std::vector<std::string> expertise;
    std::vector<std::string> languages;
    std::string company;
    std::int64_t price = 0;         ///< Minor units for 30 minutes.
    std::int64_t ratingMicros = 0;  ///< 0 without reviews.
    bool operator==(const Findable&) const = default;
};
BOOST_DESCRIBE_STRUCT(Findable, (), (words, expertise, languages, company, price, ratingMicros))

SearchTerms termsOf(const protocol::SearchFilter& filter);
Findable findableOf(const CatalogueEntry& entry);
/// Exactly what Catalogue::search with these filters would say of her.
bool fits(const SearchTerms& terms, const Findable& mentor);

}  // namespace mc::mentors
