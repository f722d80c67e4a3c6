#pragma once

#include <optional>
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
    /// Where the page before ended. With words, those that have them where it counts (tier 0) come before the others.
    struct Cursor {
        int tier = 0;
        SortKey key;
    };

    void collect();
    void addWords();
    std::optional<RowSet> anyOf(const FacetIndex& index, const std::vector<std::string>& names) const;
    void keepPrices();
    RowSet ratedAtLeast(double stars) const;
    /// The rows that pass every filter but those of one group.
    RowSet without(int group) const;

    std::optional<Cursor> parseCursor() const;
    std::string cursorAfter(int tier, Row row) const;
    void takePage(Found& found, const RowSet& all, const std::optional<Cursor>& from) const;
    /// Appends rows of `among` in order, after the key if there is one, until `out` has as many as wanted.
    void walk(std::vector<Row>& out, const RowSet& among, std::size_t wanted, const SortKey* after) const;
    void sortFew(std::vector<Row>& out, const RowSet& among, std::size_t wanted, std::size_t first) const;

    protocol::MentorFacets facets(const RowSet& all, std::size_t total) const;
    template <class Count>
    std::vector<protocol::FacetCount> countEach(const FacetIndex& index, const std::vector<std::string>& chosen,
                                                Count count) const;
    std::vector<protocol::FacetCount> countRatings() const;

    const Snapshot& m_snapshot;
    const LiveState& m_live;
    const MentorQuery& m_query;
    domain::UtcTime m_now;
    RowSet m_common;                 ///< All filters but those a facet counts without.
    std::optional<RowSet> m_strong;  ///< With words: the rows that have all of them where it counts.
    std::optional<RowSet> m_companies;
    std::optional<RowSet> m_languages;
    std::optional<RowSet> m_rating;
};

}  // namespace mc::mentors
