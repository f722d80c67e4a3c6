#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace mc::mentors {

/// A row of the catalogue: a mentor's place in every column, kept for life.
using Row = std::uint32_t;

/// A set of rows as bits; all sets of one catalogue have the same capacity, a multiple of 64.
class RowSet {
public:
    RowSet() = default;
    explicit RowSet(std::size_t capacity) : m_words(capacity / 64) {}

    std::size_t capacity() const { return m_words.size() * 64; }
    bool contains(Row row) const { return (m_words[row / 64] >> (row % 64)) & 1; }
    void insert(Row row) { m_words[row / 64] |= std::uint64_t{1} << (row % 64); }
    void erase(Row row) { m_words[row / 64] &= ~(std::uint64_t{1} << (row % 64)); }

    void keep(const RowSet& other);  ///< Intersection.
    void join(const RowSet& other);  ///< Union.
    void drop(const RowSet& other);  ///< Difference.
    std::size_t count() const;
    std::size_t countWith(const RowSet& other) const;  ///< Rows in both.

    const std::vector<std::uint64_t>& words() const { return m_words; }
    std::vector<std::uint64_t>& words() { return m_words; }

    template <class Visit>
    void each(Visit visit) const {
        for (std::size_t i = 0; i < m_words.size(); ++i)
            for (auto word = m_words[i]; word != 0; word &= word - 1)
                visit(static_cast<Row>(i * 64 + static_cast<std::size_t>(std::countr_zero(word))));
    }

private:
    std::vector<std::uint64_t> m_words;
};

/// The words of a set that are not empty, for counting many times against others.
class SparseRows {
public:
    explicit SparseRows(const RowSet& rows);
    std::size_t countWith(const RowSet& other) const;

private:
    std::vector<std::uint32_t> m_places;
    std::vector<std::uint64_t> m_words;
};

/// A part of a snapshot: shared with the snapshot before until somebody asks to change it. Changing is for the one who
/// builds the next snapshot, while it still holds the last one.
template <class T>
class Shared {
public:
    Shared() : m_value(std::make_shared<T>()) {}
    explicit Shared(T value) : m_value(std::make_shared<T>(std::move(value))) {}
    const T& operator*() const { return *m_value; }
    const T* operator->() const { return m_value.get(); }
    T& own() {
        if (m_value.use_count() != 1) m_value = std::make_shared<T>(*m_value);
        return *m_value;
    }

private:
    std::shared_ptr<T> m_value;
};

}  // namespace mc::mentors
