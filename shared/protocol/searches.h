#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "domain/search_id.h"
#include "domain/time.h"
#include "protocol/limits.h"
#include "protocol/mentors.h"

namespace mc::protocol {

inline constexpr std::size_t kMostSearches = 20;                     ///< That one person may keep.
inline constexpr std::size_t kMostFilterValues = 20;                 ///< Of one filter, here and of GET /api/mentors.
inline constexpr std::size_t kLongestFilterText = 200;               ///< Code points; as above.
inline constexpr std::int64_t kMostFilterPrice = 1'000'000'000'000;  ///< Minor units; as above.

/// The filters of GET /api/mentors that last: neither a day, which passes, nor the people somebody keeps.
struct SearchFilter {
    std::string words;                          ///< `q`
    std::vector<std::string> expertise;         ///< All of them.
    std::vector<std::string> companies;         ///< One of them.
    std::vector<std::string> languages;         ///< One of them.
    std::optional<std::int64_t> priceMin = {};  ///< Minor units for 30 minutes.
    std::optional<std::int64_t> priceMax = {};
    std::optional<double> ratingMin = {};  ///< Stars.
};
BOOST_DESCRIBE_STRUCT(SearchFilter, (), (words, expertise, companies, languages, priceMin, priceMax, ratingMin))
template <>
inline const FieldLimits& Limits<SearchFilter>::table() {
    static const auto values =
        maxItems(kMostFilterValues).minLength(1).maxLength(kLongestFilterText).format(Format::line);
    static const FieldLimits limits{{"words", maxLength(kLongestFilterText)},
                                    {"expertise", values},
                                    {"companies", values},
                                    {"languages", values},
                                    {"priceMin", range(0, kMostFilterPrice)},
                                    {"priceMax", range(0, kMostFilterPrice)},
                                    {"ratingMin", range(0, 5)}};
    return limits;
}

/// A search somebody keeps (DIS-3).
struct SavedSearch {
    domain::SearchId id;
    std::string name;
    SearchFilter filter;
    MentorSort sort = MentorSort::relevance;
    bool tellInApp = true;
    bool tellByMail = true;  ///< Once a week, where there is something to tell.
    int fresh = 0;           ///< Mentors who have come to fit it and whom its owner has not looked at.
    domain::UtcTime createdAt;
};
BOOST_DESCRIBE_STRUCT(SavedSearch, (), (id, name, filter, sort, tellInApp, tellByMail, fresh, createdAt))

/// GET /api/me/searches: the latest kept first. Every change answers with the list as it is then.
struct SavedSearches {
    std::vector<SavedSearch> items;
};
BOOST_DESCRIBE_STRUCT(SavedSearches, (), (items))

/// POST /api/me/searches → SavedSearches. validation_failed: nothing is filtered (`filter` required), the same filters are
/// kept already (`filter` unique), one more than kMostSearches (`name` too_many).
struct KeepSearch {
    std::string name;
    SearchFilter filter;
    MentorSort sort = MentorSort::relevance;
    bool tellInApp = true;
    bool tellByMail = true;
};
BOOST_DESCRIBE_STRUCT(KeepSearch, (), (name, filter, sort, tellInApp, tellByMail))
template <>
inline const FieldLimits& Limits<KeepSearch>::table() {
    static const FieldLimits limits{{"name", length(1, 60).format(Format::line)}};
    return limits;
}

/// PATCH /api/me/searches/{id} → SavedSearches: what is named is changed. DELETE forgets the search, and
/// PUT /api/me/searches/{id}/seen says that its owner has looked at whom it found.
struct ChangeSearch {
    std::optional<std::string> name = {};
    std::optional<bool> tellInApp = {};
    std::optional<bool> tellByMail = {};
};
BOOST_DESCRIBE_STRUCT(ChangeSearch, (), (name, tellInApp, tellByMail))
template <>
inline const FieldLimits& Limits<ChangeSearch>::table() {
    static const FieldLimits limits{{"name", length(1, 60).format(Format::line)}};
    return limits;
}

}  // namespace mc::protocol
