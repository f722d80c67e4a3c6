#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "mentors/mentor.h"
#include "protocol/mentors.h"

namespace mc::mentors {

/// Where a mentor stands in one order; the smallest comes first. Ties go to the better, then to the older mentor.
struct SortKey {
    std::uint64_t primary = 0;
    std::uint64_t secondary = 0;
    std::int64_t id = 0;
    auto operator<=>(const SortKey&) const = default;
};

inline constexpr std::size_t kSortCount = 5;  ///< As many as protocol::MentorSort has.
inline constexpr std::size_t indexOf(protocol::MentorSort sort) {
    return static_cast<std::size_t>(sort);
}

/// A rating in millionths of a star, as filters and orders compare it.
std::uint64_t ratingMicros(double stars);

/// One mentor as the catalogue keeps it: everything searching needs, and the card but for what changes by itself.
struct CatalogueEntry {
    domain::UserId id;
    std::string card;  ///< The card's JSON without what `closeCard` adds.
    std::array<SortKey, kSortCount> keys;
    std::int64_t price = 0;          ///< Minor units for 30 minutes.
    std::uint64_t ratingMicros = 0;  ///< 0 without reviews.
    int yearsOfExperience = 0;
    std::optional<domain::UtcTime> lastSeenAt;
    std::vector<Offer> prices;
    std::string company;
    std::vector<std::string> expertise;
    std::vector<std::string> languages;
    std::string strongWords;  ///< Of name, company, headline and tags: sorted, each once, a space between.
    std::string words;        ///< Those and all others, likewise.
};

/// Absent for a mentor without a price, who has nothing to book, and for one who is unlisted.
std::optional<CatalogueEntry> makeEntry(const MentorRecord& record);

/// Adds what an entry's card leaves out: "online", "featured", "nextFreeAt", "active" and the closing brace.
void closeCard(std::string& out, bool online, bool featured, std::optional<domain::UtcTime> nextFreeAt,
               std::optional<domain::Activity> active);
/// The card's JSON without them.
std::string openCard(const MentorRecord& record);

/// The card of a record, offline and without free times.
protocol::MentorCard makeCard(const MentorRecord& record);

}  // namespace mc::mentors
