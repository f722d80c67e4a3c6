#include "mentors/catalogue_search.h"

#include <algorithm>
#include <charconv>

#include "mentors/words.h"

namespace mc::mentors {

namespace {

using protocol::FacetCount;
using protocol::MentorSort;

constexpr std::size_t kMostWords = 8;
constexpr std::size_t kMostFacetValues = 60;
/// Below so many rows it is cheaper to sort them than to walk the order of all and look for them.
constexpr std::size_t kFewRows = 1200;

enum Group { kNothing, kCompanies, kLanguages, kRating };

template <class Number>
bool takeNumber(std::string_view& text, Number& number, int base = 16) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number, base);
    if (error != std::errc{}) return false;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    if (!text.empty() && text.front() == '-') text.remove_prefix(1);
    return true;
}

std::string hex(std::uint64_t value) {
    char digits[20];
    return {digits, std::to_chars(digits, digits + sizeof digits, value, 16).ptr};
}

domain::Error badCursor() {
    auto error = domain::fail(domain::ErrorCode::validation_failed, "cursor is not one of this list");
    error.fields.push_back({"cursor", "format", "cursor is not one of this list"});
    return error;
}

}  // namespace

CatalogueSearch::CatalogueSearch(const Snapshot& snapshot, const LiveState& live, const MentorQuery& query,
                                 domain::UtcTime now)
    : m_snapshot(snapshot), m_live(live), m_query(query), m_now(now), m_common(*snapshot.listed) {}

domain::Result<Found> CatalogueSearch::run() {
    const auto cursor = parseCursor();
    if (!m_query.cursor.empty() && !cursor) return badCursor();
    collect();
    const auto all = without(kNothing);
    Found found;
    found.total = all.count();
    takePage(found, all, cursor);
    if (m_query.facets) found.facets = facets(all, found.total);
    return found;
}

void CatalogueSearch::collect() {
    addWords();
    for (const auto& tag : m_query.expertise) {
        const auto* value = m_snapshot.expertise->find(tag);
        m_common.keep(value ? *value->rows : RowSet(m_snapshot.capacity));
    }
    if (m_query.priceMin || m_query.priceMax) keepPrices();
    if (m_query.freeWithin) m_common.keep(m_live.freeWithin(*m_query.freeWithin, m_now));
    m_companies = anyOf(*m_snapshot.companies, m_query.companies);
    m_languages = anyOf(*m_snapshot.languages, m_query.languages);
    if (m_query.ratingMin) m_rating = ratedAtLeast(*m_query.ratingMin);
}

/// Every word somewhere; those whose every word is in name, company, headline or tags come first.
void CatalogueSearch::addWords() {
    auto words = wordsOf(m_query.text);
    if (words.empty()) return;
    const bool openEnd = m_query.text.back() != ' ';
    words.resize(std::min(words.size(), kMostWords));
    m_strong = m_common;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool asPrefix = openEnd && i + 1 == words.size();
        RowSet anywhere(m_snapshot.capacity);
        m_snapshot.words->join(anywhere, words[i], asPrefix);
        m_common.keep(anywhere);
        RowSet strong(m_snapshot.capacity);
        m_snapshot.strongWords->join(strong, words[i], asPrefix);
        m_strong->keep(strong);
    }
}

std::optional<RowSet> CatalogueSearch::anyOf(const FacetIndex& index, const std::vector<std::string>& names) const {
    if (names.empty()) return std::nullopt;
    RowSet rows(m_snapshot.capacity);
    for (const auto& name : names)
        if (const auto* value = index.find(name)) rows.join(*value->rows);
    return rows;
}

void CatalogueSearch::keepPrices() {
    const auto& order = m_snapshot.order(MentorSort::price_asc);
    const auto keyOf = m_snapshot.keysOf(MentorSort::price_asc);
    const auto position = [&](std::int64_t price) {
        return price <= 0 ? 0 : order.lowerBound({static_cast<std::uint64_t>(price), 0, 0}, keyOf);
    };
    const auto first = position(m_query.priceMin.value_or(0));
    const auto last = m_query.priceMax ? position(*m_query.priceMax + 1) : order.rows().size();
    order.keepRange(m_common, first, last);
}

RowSet CatalogueSearch::ratedAtLeast(double stars) const {
    const auto least = ratingMicros(stars);
    const auto& order = m_snapshot.order(MentorSort::rating);
    // The order runs from the best down: those at or above the bar stand before the first that is below.
    const auto keyOf = m_snapshot.keysOf(MentorSort::rating);
    const auto last = order.lowerBound({~least + 1, 0, 0}, keyOf);
    auto rows = *m_snapshot.listed;
    if (least > 0) order.keepRange(rows, 0, last);
    return rows;
}

RowSet CatalogueSearch::without(int group) const {
    auto rows = m_common;
    if (m_companies && group != kCompanies) rows.keep(*m_companies);
    if (m_languages && group != kLanguages) rows.keep(*m_languages);
    if (m_rating && group != kRating) rows.keep(*m_rating);
    return rows;
}

// ---- pages

/// "sort tier-primary-secondary-id", in hexadecimal: where the page before ended, whatever changed since.
std::string CatalogueSearch::cursorAfter(int tier, Row row) const {
    const auto& key = m_snapshot.entry(row)->keys[indexOf(m_query.sort)];
    std::string cursor{static_cast<char>('0' + indexOf(m_query.sort)), static_cast<char>('0' + tier)};
    return cursor + "-" + hex(key.primary) + "-" + hex(key.secondary) + "-" + hex(static_cast<std::uint64_t>(key.id));
}

std::optional<CatalogueSearch::Cursor> CatalogueSearch::parseCursor() const {
    std::string_view text = m_query.cursor;
    if (text.size() < 3 || text.size() > 64 || text[0] != static_cast<char>('0' + indexOf(m_query.sort)) ||
        (text[1] != '0' && text[1] != '1') || text[2] != '-')
        return std::nullopt;
    Cursor cursor;
    cursor.tier = text[1] - '0';
    text.remove_prefix(3);
    if (!takeNumber(text, cursor.key.primary) || !takeNumber(text, cursor.key.secondary) ||
        !takeNumber(text, cursor.key.id) || !text.empty())
        return std::nullopt;
    return cursor;
}

void CatalogueSearch::takePage(Found& found, const RowSet& all, const std::optional<Cursor>& from) const {
    const auto wanted = static_cast<std::size_t>(m_query.limit) + 1;
    auto rest = all;
    std::size_t inFirstTier = 0;
    if (m_strong && m_query.sort == MentorSort::relevance) {
        auto strong = *m_strong;
        strong.keep(all);
        rest.drop(strong);
        if (!from || from->tier == 0) walk(found.rows, strong, wanted, from ? &from->key : nullptr);
        inFirstTier = found.rows.size();
        if (found.rows.size() < wanted) {
            const bool inSecond = from && from->tier == 1;
            walk(found.rows, rest, wanted, inSecond ? &from->key : nullptr);
        }
    } else {
        walk(found.rows, all, wanted, from ? &from->key : nullptr);
    }
    if (found.rows.size() < wanted) return;
    found.rows.pop_back();
    const bool two = m_strong && m_query.sort == MentorSort::relevance;
    const int tier = two && found.rows.size() > inFirstTier ? 1 : 0;
    found.next = cursorAfter(tier, found.rows.back());
}

void CatalogueSearch::walk(std::vector<Row>& out, const RowSet& among, std::size_t wanted, const SortKey* after) const {
    const auto& order = m_snapshot.order(m_query.sort);
    const auto first = after ? order.upperBound(*after, m_snapshot.keysOf(m_query.sort)) : 0;
    if (among.count() < kFewRows) return sortFew(out, among, wanted, first);
    const auto rows = order.rows();
    for (auto i = first; i < rows.size() && out.size() < wanted; ++i)
        if (among.contains(rows[i])) out.push_back(rows[i]);
}

void CatalogueSearch::sortFew(std::vector<Row>& out, const RowSet& among, std::size_t wanted, std::size_t first) const {
    const auto& order = m_snapshot.order(m_query.sort);
    std::vector<std::uint32_t> positions;
    among.each([&](Row row) {
        if (order.positionOf(row) >= first) positions.push_back(order.positionOf(row));
    });
    const auto take = std::min(positions.size(), wanted - out.size());
    std::partial_sort(positions.begin(), positions.begin() + static_cast<std::ptrdiff_t>(take), positions.end());
    for (std::size_t i = 0; i < take; ++i)
        out.push_back(order.rows()[positions[i]]);
}

// ---- facets

protocol::MentorFacets CatalogueSearch::facets(const RowSet& all, std::size_t total) const {
    protocol::MentorFacets facets;
    facets.expertise = countEach(*m_snapshot.expertise, m_query.expertise,
                                 [&](const FacetIndex::Value& value, bool) { return all.countWith(*value.rows); });
    const auto countMore = [&](const FacetIndex& index, const std::vector<std::string>& names,
                               const std::optional<RowSet>& chosen, int group) {
        const auto others = chosen ? without(group) : all;
        return countEach(index, names, [&](const FacetIndex::Value& value, bool isChosen) {
            if (!chosen) return all.countWith(*value.rows);
            return isChosen ? total : total + others.countWith(*value.rows, *chosen);
        });
    };
    facets.companies = countMore(*m_snapshot.companies, m_query.companies, m_companies, kCompanies);
    facets.languages = countMore(*m_snapshot.languages, m_query.languages, m_languages, kLanguages);
    facets.ratings = countRatings();
    return facets;
}

/// The values most mentors have, and every chosen one; the most frequent first, whatever is chosen, so that the list
/// stands still under the pointer.
template <class Count>
std::vector<FacetCount> CatalogueSearch::countEach(const FacetIndex& index, const std::vector<std::string>& chosen,
                                                   Count count) const {
    std::vector<const FacetIndex::Value*> values;
    for (const auto& value : index.values())
        if (value.count > 0) values.push_back(&value);
    const auto isBefore = [](const FacetIndex::Value* a, const FacetIndex::Value* b) {
        return a->count != b->count ? a->count > b->count : a->name < b->name;
    };
    std::sort(values.begin(), values.end(), isBefore);
    std::vector<const FacetIndex::Value*> picked;
    for (const auto& name : chosen)
        if (const auto* value = index.find(name)) picked.push_back(value);
    std::vector<FacetCount> counts;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const bool isChosen = std::find(picked.begin(), picked.end(), values[i]) != picked.end();
        if (i >= kMostFacetValues && !isChosen) continue;
        counts.push_back({values[i]->name, static_cast<int>(count(*values[i], isChosen))});
    }
    return counts;
}

std::vector<FacetCount> CatalogueSearch::countRatings() const {
    const auto others = without(kRating);
    std::vector<FacetCount> counts;
    for (const auto& [name, stars] : {std::pair{"3", 3.0}, {"4", 4.0}, {"4.5", 4.5}})
        counts.push_back({name, static_cast<int>(others.countWith(ratedAtLeast(stars)))});
    return counts;
}

}  // namespace mc::mentors
