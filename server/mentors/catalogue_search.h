#pragma once

#include <deque>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "domain/error.h"
#include "mentors/catalogue.h"
#include "mentors/catalogue_snapshot.h"
#include "mentors/live_state.h"

namespace mc::mentors {

/// The rows of one page and what stands beside them.
struct Found {
    std::vector<Row> rows;
    std::size_t total = 0;
    std::optional<std::string> next;
    std::optional<protocol::MentorFacets> facets;
};

/// One search over one snapshot.
class CatalogueSearch {
public:
    CatalogueSearch(const Snapshot& snapshot, const LiveState& live, const MentorQuery& query, domain::UtcTime now);
    domain::Result<Found> run();

private:
    /// Where the page before ended. With words, those that have them where it counts (tier 0) come before the others;
    /// without, the featured do (tier 2), and `key` then says how many of them there were.
    struct Cursor {
        int tier = 0;
        SortKey key;
    };

    /// A condition: rows of one set, or not of it, and not of a few more.
    struct Term {
        const RowSet* within = nullptr;
        const RowSet* outside = nullptr;
        std::span<const Row> dropped[2] = {};
    };

    void collect();
    void addWords();
    void addExpertise();
    void addAmong();
    std::optional<Term> anyOf(const FacetIndex& index, const std::vector<std::string>& names);
    Term priceTerm() const;
    Term ratingTerm(double stars) const;
    /// Keeps a set made for this search alive.
    const RowSet* own(RowSet set);
    /// The rows that pass every filter but those of one group.
    RowSet without(int group) const;
    static void apply(RowSet& rows, const Term& term);

    std::optional<Cursor> parseCursor() const;
    std::string cursorAfter(int tier, Row row) const;
    std::string featuredCursor(std::size_t shown) const;
    bool hasTiers() const { return !m_strong.empty() && m_query.sort == protocol::MentorSort::relevance; }
    /// Featured mentors come first where nothing says what is looked for first: in no other order, and not among people
    /// somebody has chosen.
    bool hasFeatured() const {
        return m_query.sort == protocol::MentorSort::relevance && m_strong.empty() && m_query.among.empty() &&
               !m_snapshot.featured.empty();
    }
    void takePage(Found& found, const RowSet& all, const std::optional<Cursor>& from) const;
    void takeTiers(Found& found, const RowSet& all, const std::optional<Cursor>& from, std::size_t wanted) const;
    void takeFeatured(Found& found, RowSet all, const std::optional<Cursor>& from, std::size_t wanted) const;
    /// Appends rows of `among`, which are so many, in order, after the key if there is one, until `out` has as many as
    /// wanted.
    void walk(std::vector<Row>& out, const RowSet& among, std::size_t size, std::size_t wanted,
              const SortKey* after) const;
    void sortFew(std::vector<Row>& out, const RowSet& among, std::size_t wanted, std::size_t first) const;

    protocol::MentorFacets facets(const RowSet& all, std::size_t total) const;
    std::vector<protocol::FacetCount> countMore(const FacetIndex& index, const std::vector<std::string>& names,
                                                const RowSet& chosen, RowSet others, std::size_t total) const;
    template <class Count>
    std::vector<protocol::FacetCount> countEach(const FacetIndex& index, const std::vector<std::string>& chosen,
                                                Count count) const;
    std::vector<protocol::FacetCount> countRatings() const;

    const Snapshot& m_snapshot;
    const LiveState& m_live;
    const MentorQuery& m_query;
    domain::UtcTime m_now;
    std::deque<RowSet> m_own;
    std::vector<Term> m_common;           ///< All filters but those a facet counts without.
    std::vector<const RowSet*> m_strong;  ///< With words: the rows that have each where it counts.
    std::optional<Term> m_companies;
    std::optional<Term> m_languages;
    std::optional<Term> m_rating;
};

}  // namespace mc::mentors
