#include "mentors/catalogue_entry.h"

#include <algorithm>
#include <boost/describe/enum_to_string.hpp>
#include <cmath>
#include <limits>

#include "mentors/words.h"
#include "protocol/codec.h"
#include "protocol/codec_writer.h"

namespace mc::mentors {

namespace {

constexpr auto kMost = std::numeric_limits<std::uint64_t>::max();

/// Bigger first.
std::uint64_t descending(std::uint64_t value) {
    return kMost - value;
}

std::uint64_t averageMicros(const MentorRecord& record) {
    if (record.ratingCount <= 0) return 0;
    return static_cast<std::uint64_t>(record.ratingSum) * 1'000'000 / static_cast<std::uint64_t>(record.ratingCount);
}

/// How good a mentor is without knowing what is looked for: the rating as if ten reviews of 4.3 were there already, so
/// that one lucky star leads nowhere; a little for experience on the platform and for the verified badge.
std::uint64_t quality(const MentorRecord& record) {
    const auto stars = static_cast<double>(record.ratingSum) + 43.0;
    const auto average = stars / (record.ratingCount + 10);
    const auto sessions = std::min(1.0, std::log1p(record.sessionsCompleted) / std::log(1000.0));
    return static_cast<std::uint64_t>((average + 0.5 * sessions + (record.verified ? 0.2 : 0.0)) * 1'000'000);
}

/// Decision 17 lets a mentor leave out the 30 minutes: then the shortest duration's price, in proportion.
std::int64_t priceOf30(const std::vector<Offer>& prices) {
    for (const auto& price : prices)
        if (price.minutes == 30) return price.price.minor;
    const auto& shortest = prices.front();
    return (shortest.price.minor * 60 + shortest.minutes) / (2 * shortest.minutes);
}

void addWords(std::vector<std::string>& words, std::string_view text) {
    for (auto& word : wordsOf(text))
        words.push_back(std::move(word));
}

/// As one text: a hundred thousand mentors have millions of words.
std::string sortedOnce(std::vector<std::string> words) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
    std::string text;
    for (const auto& word : words)
        text.append(text.empty() ? "" : " ").append(word);
    text.shrink_to_fit();
    return text;
}

void collectWords(CatalogueEntry& entry, const MentorRecord& record) {
    std::vector<std::string> words;
    for (const auto* text : {&record.name, &record.company, &record.headline})
        addWords(words, *text);
    for (const auto& tag : record.expertise)
        addWords(words, tag);
    entry.strongWords = sortedOnce(words);
    for (const auto* text : {&record.bio, &record.city, &record.country})
        addWords(words, *text);
    for (const auto& topic : record.topics)
        addWords(words, topic);
    for (const auto& language : record.languages)
        addWords(words, language);
    entry.words = sortedOnce(std::move(words));
}

std::array<SortKey, kSortCount> keysOf(const CatalogueEntry& entry, const MentorRecord& record) {
    using protocol::MentorSort;
    const auto best = descending(quality(record));
    const auto price = static_cast<std::uint64_t>(std::max<std::int64_t>(0, entry.price));
    std::array<SortKey, kSortCount> keys;
    const auto set = [&](MentorSort sort, std::uint64_t primary, std::uint64_t secondary) {
        keys[indexOf(sort)] = {primary, secondary, record.id.value};
    };
    set(MentorSort::relevance, best, 0);
    set(MentorSort::price_asc, price, best);
    set(MentorSort::price_desc, descending(price), best);
    set(MentorSort::rating, descending(entry.ratingMicros),
        descending(static_cast<std::uint64_t>(std::max(0, record.ratingCount))));
    set(MentorSort::sessions, descending(static_cast<std::uint64_t>(std::max(0, record.sessionsCompleted))), best);
    return keys;
}

}  // namespace

std::uint64_t ratingMicros(double stars) {
    return static_cast<std::uint64_t>(std::llround(std::clamp(stars, 0.0, 1000.0) * 1'000'000));
}

std::string openCard(const MentorRecord& record) {
    constexpr std::string_view kLive = ",\"online\":false,\"featured\":false";
    auto text = protocol::encode(makeCard(record));
    // Quotes inside of texts are escaped, so that only the members themselves can look like this.
    text.erase(text.find(kLive), kLive.size());
    text.pop_back();
    text.shrink_to_fit();
    return text;
}

void closeCard(std::string& out, bool online, bool featured, std::optional<domain::UtcTime> nextFreeAt,
               std::optional<domain::Activity> active) {
    out.append(online ? ",\"online\":true" : ",\"online\":false");
    out.append(featured ? ",\"featured\":true" : ",\"featured\":false");
    if (nextFreeAt) {
        out.append(",\"nextFreeAt\":");
        protocol::detail::writeLeaf(out, *nextFreeAt);
    }
    if (active) out.append(R"(,"active":")").append(boost::describe::enum_to_string(*active, "")).push_back('"');
    out.push_back('}');
}

protocol::MentorCard makeCard(const MentorRecord& record) {
    protocol::MentorCard card;
    card.id = record.id;
    card.slug = record.slug;
    card.name = record.name;
    card.headline = record.headline;
    card.company = record.company;
    card.expertise = record.expertise;
    card.ratingAverage =
        record.ratingCount > 0 ? static_cast<double>(record.ratingSum) / static_cast<double>(record.ratingCount) : 0;
    card.reviewCount = record.ratingCount;
    card.sessionsCompleted = record.sessionsCompleted;
    card.responseSeconds = record.responseSeconds;
    if (!record.prices.empty()) {
        card.priceFrom = record.prices.front().price;
        card.priceFromMinutes = record.prices.front().minutes;
    }
    card.verified = record.verified;
    card.instantBook = record.instantBook;
    card.timeZone = record.zone;
    card.languages = record.languages;
    card.photo = record.photo;
    return card;
}

std::optional<CatalogueEntry> makeEntry(const MentorRecord& record) {
    if (record.prices.empty() || record.unlisted) return std::nullopt;
    CatalogueEntry entry;
    entry.id = record.id;
    entry.card = openCard(record);
    entry.price = priceOf30(record.prices);
    entry.ratingMicros = averageMicros(record);
    entry.yearsOfExperience = record.yearsOfExperience;
    entry.lastSeenAt = record.lastSeenAt;
    entry.prices = record.prices;
    entry.keys = keysOf(entry, record);
    entry.company = record.company;
    entry.expertise = record.expertise;
    entry.languages = record.languages;
    collectWords(entry, record);
    return entry;
}

}  // namespace mc::mentors
