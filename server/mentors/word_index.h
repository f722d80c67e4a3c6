#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "mentors/row_set.h"

namespace mc::mentors {

/// The rows a word stands in: a sorted list while they are few, bits once they are many.
class Posting {
public:
    void insert(std::span<const Row> rows, std::size_t capacity);
    void erase(Row row);
    void joinTo(RowSet& set) const;
    /// The rows as bits when they are kept so; null otherwise.
    const RowSet* bits() const { return m_bits.capacity() ? &m_bits : nullptr; }

private:
    std::vector<Row> m_rows;
    RowSet m_bits;
};

/// Word → rows, in the order of the words, so that a beginning finds all words that have it. Kept in chunks: changing
/// one word copies its chunk's list of words and its own rows, nothing else.
class WordIndex {
public:
    explicit WordIndex(std::size_t capacity = 0) : m_capacity(capacity) {}

    void insert(std::string_view word, std::span<const Row> rows);
    void erase(std::string_view word, Row row);

    /// Adds to `set` the rows of this very word, or of every word that begins so.
    void join(RowSet& set, std::string_view word, bool asPrefix) const;

private:
    struct Item {
        std::string word;
        Shared<Posting> posting;
    };
    using Chunk = std::vector<Item>;
    static constexpr std::size_t kLargest = 256;  ///< Words in a chunk before it is split.

    std::size_t chunkOf(std::string_view word) const;

    std::size_t m_capacity = 0;
    std::vector<Shared<Chunk>> m_chunks;
};

}  // namespace mc::mentors
