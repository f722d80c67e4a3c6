#pragma once

#include <algorithm>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "mentors/catalogue_entry.h"
#include "mentors/row_set.h"
#include "mentors/sort_order.h"
#include "mentors/word_index.h"

namespace mc::mentors {

/// The values of one facet (expertise, company, language) and who has each. A value keeps its place for life.
class FacetIndex {
public:
    struct Value {
        std::string name;  ///< As it was first written.
        std::size_t count = 0;
        Shared<RowSet> rows;
    };

    explicit FacetIndex(std::size_t capacity = 0) : m_capacity(capacity) {}

    void insert(std::string_view name, Row row);
    void erase(std::string_view name, Row row);

    /// Places the values in the order they are offered in: the most frequent first. After changes, before the rest.
    void arrange();
    bool isArranged() const { return m_isArranged; }
    /// Every value that somebody has, in that order.
    template <class Visit>
    void each(Visit visit) const {
        for (const auto place : m_arranged)
            visit(m_values[place]);
    }
    /// By name, without regard to case and accents; null when nobody ever had it.
    const Value* find(std::string_view name) const;

private:
    std::size_t m_capacity;
    std::vector<Value> m_values;
    std::unordered_map<std::string, std::size_t> m_byFoldedName;
    std::vector<std::size_t> m_arranged;
    bool m_isArranged = true;
};

/// One change: what becomes of a row. No entry: the row is given up.
struct RowChange {
    Row row = 0;
    std::shared_ptr<const CatalogueEntry> entry;
};

/// The catalogue at one moment. Immutable once published; copying one shares everything.
struct Snapshot {
    explicit Snapshot(std::size_t rowCapacity = 64);

    /// For the one who builds the next snapshot: applies changes to at most one row each.
    void change(const std::vector<RowChange>& changes);

    /// Null for a row nobody has.
    const CatalogueEntry* entry(Row row) const { return sharedEntry(row).get(); }
    const std::shared_ptr<const CatalogueEntry>& sharedEntry(Row row) const {
        return (*chunks[row / kChunkRows])[row % kChunkRows];
    }
    /// They are a handful: a look at each.
    bool isFeatured(Row row) const { return std::find(featured.begin(), featured.end(), row) != featured.end(); }
    const SortOrder& order(protocol::MentorSort sort) const { return *orders[indexOf(sort)]; }
    SortOrder::KeyOf keysOf(protocol::MentorSort sort) const {
        return [this, sort](Row row) -> const SortKey& { return entry(row)->keys[indexOf(sort)]; };
    }

    static constexpr std::size_t kChunkRows = 256;
    using Chunk = std::vector<std::shared_ptr<const CatalogueEntry>>;

    std::size_t capacity;
    std::size_t count = 0;
    std::vector<Shared<Chunk>> chunks;
    Shared<RowSet> listed;
    Shared<WordIndex> strongWords;
    Shared<WordIndex> words;
    Shared<FacetIndex> expertise;
    Shared<FacetIndex> companies;
    Shared<FacetIndex> languages;
    std::vector<Shared<SortOrder>> orders;
    std::vector<Row> featured;  ///< In the order they are shown in; all of them listed.

private:
    /// New rows of each word, gathered so that a word is looked up once in a change of many mentors.
    struct NewWords {
        std::unordered_map<std::string_view, std::vector<Row>> strong;
        std::unordered_map<std::string_view, std::vector<Row>> all;
    };
    void changeRow(Row row, const CatalogueEntry* before, const CatalogueEntry* after, NewWords& added);
    void changeOrders(const std::vector<RowChange>& changes);
};

}  // namespace mc::mentors
