#include "mentors/catalogue_search.h"

#include <algorithm>
#include <charconv>
#include <unordered_set>

#include "mentors/words.h"
#include "platform/base/paging.h"

namespace mc::mentors {

namespace {

using protocol::FacetCount;
using protocol::MentorSort;

constexpr std::size_t kMostFacetValues = 60;
/// Below so many rows it is cheaper to sort them than to walk the order of all and look for them.
constexpr std::size_t kFewRows = 1200;

constexpr int kFeaturedTier = 2;

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

}  // namespace

CatalogueSearch::CatalogueSearch(const Snapshot& snapshot, const LiveState& live, const MentorQuery& query,
                                 domain::UtcTime now)
    : m_snapshot(snapshot), m_live(live), m_query(query), m_now(now) {}

domain::Result<Found> CatalogueSearch::run() {
    auto cursor = parseCursor();
    if (!m_query.cursor.empty() && !cursor) return base::strangeCursor();
    collect();
    // Nobody is featured any more: the others begin.
    if (cursor && cursor->tier == kFeaturedTier && !hasFeatured()) cursor.reset();
    // Without a filter nothing has to be copied or counted.
    const bool filtered = !m_common.empty() || m_companies || m_languages || m_rating;
    const auto kept = filtered ? without(kNothing) : RowSet();
    const auto& all = filtered ? kept : *m_snapshot.listed;
    Found found;
    found.total = filtered ? all.count() : m_snapshot.count;
    takePage(found, all, cursor);
    if (m_query.facets) found.facets = facets(all, found.total);
    return found;
}

void CatalogueSearch::collect() {
    addWords();
    addExpertise();
    addAmong();
    if (m_query.priceMin || m_query.priceMax) m_common.push_back(priceTerm());
    if (m_query.freeWithin) m_common.push_back({own(m_live.freeWithin(*m_query.freeWithin, m_now))});
    m_companies = anyOf(*m_snapshot.companies, m_query.companies);
    m_languages = anyOf(*m_snapshot.languages, m_query.languages);
    if (m_query.ratingMin) m_rating = ratingTerm(*m_query.ratingMin);
}

/// Every word somewhere; those whose every word is in name, company, headline or tags come first.
void CatalogueSearch::addWords() {
    auto words = wordsOf(m_query.text);
    if (words.empty()) return;
    const bool openEnd = m_query.text.back() != ' ';
    words.resize(std::min(words.size(), kMostWords));
    for (std::size_t i = 0; i < words.size(); ++i) {
        const bool asPrefix = openEnd && i + 1 == words.size();
        RowSet anywhere(m_snapshot.capacity);
        m_snapshot.words->join(anywhere, words[i], asPrefix);
        m_common.push_back({own(std::move(anywhere))});
        RowSet strong(m_snapshot.capacity);
        m_snapshot.strongWords->join(strong, words[i], asPrefix);
        m_strong.push_back(own(std::move(strong)));
    }
}

void CatalogueSearch::addExpertise() {
    for (const auto& tag : m_query.expertise) {
        const auto* value = m_snapshot.expertise->find(tag);
        m_common.push_back({value ? &*value->rows : own(RowSet(m_snapshot.capacity))});
    }
}

/// A look at every row, some hundreds of microseconds with 100,000 mentors: whoever asks it is one person now and then.
void CatalogueSearch::addAmong() {
    if (m_query.among.empty()) return;
    const std::unordered_set<domain::UserId> wanted(m_query.among.begin(), m_query.among.end());
    RowSet rows(m_snapshot.capacity);
    m_snapshot.listed->each([&](Row row) {
        if (wanted.contains(m_snapshot.entry(row)->id)) rows.insert(row);
    });
    m_common.push_back({own(std::move(rows))});
}

std::optional<CatalogueSearch::Term> CatalogueSearch::anyOf(const FacetIndex& index,
                                                            const std::vector<std::string>& names) {
    if (names.empty()) return std::nullopt;
    if (names.size() == 1)
        if (const auto* value = index.find(names.front())) return Term{&*value->rows};
    RowSet rows(m_snapshot.capacity);
    for (const auto& name : names)
        if (const auto* value = index.find(name)) rows.join(*value->rows);
    return Term{own(std::move(rows))};
}

CatalogueSearch::Term CatalogueSearch::priceTerm() const {
    const auto& order = m_snapshot.order(MentorSort::price_asc);
    const auto keyOf = m_snapshot.keysOf(MentorSort::price_asc);
    const auto position = [&](std::int64_t price) {
        return price <= 0 ? 0 : order.lowerBound({static_cast<std::uint64_t>(price), 0, 0}, keyOf);
    };
    const auto first = position(m_query.priceMin.value_or(0));
    const auto last = m_query.priceMax ? position(*m_query.priceMax + 1) : order.rows().size();
    const auto range = order.range(first, last);
    return {range.within, range.outside, {range.before, range.after}};
}

/// The order runs from the best down: those at or above the bar stand before the first that is below.
CatalogueSearch::Term CatalogueSearch::ratingTerm(double stars) const {
    const auto least = ratingMicros(stars);
    const auto& order = m_snapshot.order(MentorSort::rating);
    const auto end =
        least == 0 ? order.rows().size() : order.lowerBound({~least + 1, 0, 0}, m_snapshot.keysOf(MentorSort::rating));
    const auto range = order.range(0, end);
    return {range.within, range.outside, {range.before, range.after}};
}

const RowSet* CatalogueSearch::own(RowSet set) {
    return &m_own.emplace_back(std::move(set));
}

RowSet CatalogueSearch::without(int group) const {
    auto rows = *m_snapshot.listed;
    for (const auto& term : m_common)
        apply(rows, term);
    if (m_companies && group != kCompanies) apply(rows, *m_companies);
    if (m_languages && group != kLanguages) apply(rows, *m_languages);
    if (m_rating && group != kRating) apply(rows, *m_rating);
    return rows;
}

void CatalogueSearch::apply(RowSet& rows, const Term& term) {
    rows.keep(*term.within);
    if (term.outside) rows.drop(*term.outside);
    for (const auto& dropped : term.dropped)
        for (const auto row : dropped)
            rows.erase(row);
}

// ---- pages

/// "sort tier-primary-secondary-id", in hexadecimal: where the page before ended, whatever changed since.
std::string CatalogueSearch::cursorAfter(int tier, Row row) const {
    const auto& key = m_snapshot.entry(row)->keys[indexOf(m_query.sort)];
    std::string cursor{static_cast<char>('0' + indexOf(m_query.sort)), static_cast<char>('0' + tier)};
    return cursor + "-" + hex(key.primary) + "-" + hex(key.secondary) + "-" + hex(static_cast<std::uint64_t>(key.id));
}

std::string CatalogueSearch::featuredCursor(std::size_t shown) const {
    const std::string head{static_cast<char>('0' + indexOf(m_query.sort)), static_cast<char>('0' + kFeaturedTier), '-'};
    return head + hex(shown) + "-0-0";
}

std::optional<CatalogueSearch::Cursor> CatalogueSearch::parseCursor() const {
    std::string_view text = m_query.cursor;
    if (text.size() < 3 || text.size() > 64 || text[0] != static_cast<char>('0' + indexOf(m_query.sort)) ||
        text[1] < '0' || text[1] > '0' + kFeaturedTier || text[2] != '-')
        return std::nullopt;
    Cursor cursor;
    cursor.tier = text[1] - '0';
    if (cursor.tier == kFeaturedTier && m_query.sort != MentorSort::relevance) return std::nullopt;
    text.remove_prefix(3);
    if (!takeNumber(text, cursor.key.primary) || !takeNumber(text, cursor.key.secondary) ||
        !takeNumber(text, cursor.key.id) || !text.empty())
        return std::nullopt;
    return cursor;
}

void CatalogueSearch::takePage(Found& found, const RowSet& all, const std::optional<Cursor>& from) const {
    const auto wanted = static_cast<std::size_t>(m_query.limit) + 1;
    if (hasTiers()) return takeTiers(found, all, from, wanted);
    if (hasFeatured()) return takeFeatured(found, all, from, wanted);
    walk(found.rows, all, found.total, wanted, from ? &from->key : nullptr);
    if (found.rows.size() < wanted) return;
    found.rows.pop_back();
    found.next = cursorAfter(0, found.rows.back());
}

/// Those who are featured and fit, then all others. A page that ends among the former says how many they were.
void CatalogueSearch::takeFeatured(Found& found, RowSet all, const std::optional<Cursor>& from,
                                   std::size_t wanted) const {
    const bool inRest = from && from->tier != kFeaturedTier;
    std::size_t shown = from && !inRest ? static_cast<std::size_t>(from->key.primary) : 0;
    std::size_t place = 0;
    for (const auto row : m_snapshot.featured) {
        if (!all.contains(row)) continue;
        all.erase(row);
        if (!inRest && place++ >= shown && found.rows.size() < wanted) found.rows.push_back(row);
    }
    const auto ofFeatured = found.rows.size();
    if (ofFeatured < wanted) walk(found.rows, all, found.total, wanted, inRest ? &from->key : nullptr);
    if (found.rows.size() < wanted) return;
    found.rows.pop_back();
    shown += found.rows.size();
    found.next = found.rows.size() > ofFeatured ? cursorAfter(0, found.rows.back()) : featuredCursor(shown);
}

void CatalogueSearch::takeTiers(Found& found, const RowSet& all, const std::optional<Cursor>& from,
                                std::size_t wanted) const {
    auto first = all;
    for (const auto* strong : m_strong)
        first.keep(*strong);
    auto second = all;
    second.drop(first);
    const auto size = first.count();
    const bool inSecond = from && from->tier == 1;
    if (!inSecond) walk(found.rows, first, size, wanted, from ? &from->key : nullptr);
    const auto ofFirst = found.rows.size();
    if (ofFirst < wanted) walk(found.rows, second, found.total - size, wanted, inSecond ? &from->key : nullptr);
    if (found.rows.size() < wanted) return;
    found.rows.pop_back();
    found.next = cursorAfter(found.rows.size() > ofFirst ? 1 : 0, found.rows.back());
}

void CatalogueSearch::walk(std::vector<Row>& out, const RowSet& among, std::size_t size, std::size_t wanted,
                           const SortKey* after) const {
    const auto& order = m_snapshot.order(m_query.sort);
    const auto first = after ? order.upperBound(*after, m_snapshot.keysOf(m_query.sort)) : 0;
    if (size < kFewRows) return sortFew(out, among, wanted, first);
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
    const SparseRows found(all);
    protocol::MentorFacets facets;
    facets.expertise = countEach(*m_snapshot.expertise, m_query.expertise,
                                 [&](const FacetIndex::Value& value, bool) { return found.countWith(*value.rows); });
    const auto count = [&](const FacetIndex& index, const std::vector<std::string>& names,
                           const std::optional<Term>& chosen, int group) {
        if (chosen) return countMore(index, names, *chosen->within, without(group), total);
        return countEach(index, names,
                         [&](const FacetIndex::Value& value, bool) { return found.countWith(*value.rows); });
    };
    facets.companies = count(*m_snapshot.companies, m_query.companies, m_companies, kCompanies);
    facets.languages = count(*m_snapshot.languages, m_query.languages, m_languages, kLanguages);
    facets.ratings = countRatings();
    return facets;
}

/// One more value beside those chosen: it brings the rows that have none of them.
std::vector<FacetCount> CatalogueSearch::countMore(const FacetIndex& index, const std::vector<std::string>& names,
                                                   const RowSet& chosen, RowSet others, std::size_t total) const {
    others.drop(chosen);
    const SparseRows found(others);
    return countEach(index, names, [&](const FacetIndex::Value& value, bool isChosen) {
        return isChosen ? total : total + found.countWith(*value.rows);
    });
}

/// The values most mentors have, and every chosen one; the most frequent first, whatever is chosen, so that the list
/// stands still under the pointer.
template <class Count>
std::vector<FacetCount> CatalogueSearch::countEach(const FacetIndex& index, const std::vector<std::string>& chosen,
                                                   Count count) const {
    std::vector<const FacetIndex::Value*> picked;
    for (const auto& name : chosen)
        if (const auto* value = index.find(name)) picked.push_back(value);
    std::vector<FacetCount> counts;
    std::size_t offered = 0;
    index.each([&](const FacetIndex::Value& value) {
        const bool isChosen = std::find(picked.begin(), picked.end(), &value) != picked.end();
        if (offered++ < kMostFacetValues || isChosen)
            counts.push_back({value.name, static_cast<int>(count(value, isChosen))});
    });
    return counts;
}

std::vector<FacetCount> CatalogueSearch::countRatings() const {
    const auto others = without(kRating);
    std::vector<FacetCount> counts;
    for (const auto& [name, stars] : {std::pair{"3", 3.0}, {"4", 4.0}, {"4.5", 4.5}}) {
        auto rows = others;
        apply(rows, ratingTerm(stars));
        counts.push_back({name, static_cast<int>(rows.count())});
    }
    return counts;
}

}  // namespace mc::mentors
