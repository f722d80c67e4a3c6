#pragma once

#include <functional>
#include <span>
#include <vector>

#include "mentors/catalogue_entry.h"
#include "mentors/row_set.h"

namespace mc::mentors {

/// All rows in one order, and for each row its position. With a ladder it also answers "the rows at positions a to b"
/// as a set without walking them: rung n holds the rows before position n × step.
class SortOrder {
public:
    using KeyOf = std::function<const SortKey&(Row)>;

    explicit SortOrder(std::size_t capacity = 0, bool withLadder = false);

    /// Takes `gone` out and puts `came` in; a row whose key changed is in both. `keyOf` knows the keys of the rows that
    /// stay and of those that came; `came` need not be in order.
    void change(const RowSet& gone, std::vector<Row> came, const KeyOf& keyOf);

    std::span<const Row> rows() const { return m_rows; }
    std::uint32_t positionOf(Row row) const { return m_positions[row]; }
    /// The first position whose key is not before `key`, or is after it.
    std::size_t lowerBound(const SortKey& key, const KeyOf& keyOf) const;
    std::size_t upperBound(const SortKey& key, const KeyOf& keyOf) const;

    /// The rows at positions [first, last), as a set that holds them all, less one that holds none of them, less a few
    /// rows at both ends. Only with a ladder; points into this order.
    struct Range {
        const RowSet* within = nullptr;
        const RowSet* outside = nullptr;  ///< Null: nothing.
        std::span<const Row> before;
        std::span<const Row> after;
    };
    Range range(std::size_t first, std::size_t last) const;

private:
    void rebuildLadder();

    std::size_t m_capacity;
    bool m_withLadder;
    std::vector<Row> m_rows;
    std::vector<std::uint32_t> m_positions;
    std::size_t m_step = 0;
    std::vector<RowSet> m_ladder;
};

}  // namespace mc::mentors
