#include "mentors/row_set.h"

// Counting bits is one instruction on every processor of the last fifteen years, but not on the oldest this program may
// run on: decide once, at start.
#if defined(__GNUC__) && defined(__x86_64__)
#define MC_POPCNT __attribute__((target("popcnt")))
#else
#define MC_POPCNT
#endif

namespace mc::mentors {

namespace {

using Words = const std::uint64_t*;
using Places = const std::uint32_t*;

struct Counting {
    std::size_t (*both)(Words, Words, std::size_t);
    std::size_t (*sparse)(Words, Words, Places, std::size_t);
};

std::size_t plainBoth(Words a, Words b, std::size_t size) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < size; ++i)
        count += static_cast<std::size_t>(std::popcount(a[i] & b[i]));
    return count;
}

/// The words `a` stand at `places` of `b`.
std::size_t plainSparse(Words a, Words b, Places places, std::size_t size) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < size; ++i)
        count += static_cast<std::size_t>(std::popcount(a[i] & b[places[i]]));
    return count;
}

MC_POPCNT std::size_t quickBoth(Words a, Words b, std::size_t size) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < size; ++i)
        count += static_cast<std::size_t>(std::popcount(a[i] & b[i]));
    return count;
}

MC_POPCNT std::size_t quickSparse(Words a, Words b, Places places, std::size_t size) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < size; ++i)
        count += static_cast<std::size_t>(std::popcount(a[i] & b[places[i]]));
    return count;
}

Counting choose() {
#if defined(__GNUC__) && defined(__x86_64__)
    if (!__builtin_cpu_supports("popcnt")) return {plainBoth, plainSparse};
#endif
    return {quickBoth, quickSparse};
}

const Counting& counting() {
    static const Counting chosen = choose();
    return chosen;
}

}  // namespace

void RowSet::keep(const RowSet& other) {
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_words[i] &= other.m_words[i];
}

void RowSet::join(const RowSet& other) {
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_words[i] |= other.m_words[i];
}

void RowSet::drop(const RowSet& other) {
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_words[i] &= ~other.m_words[i];
}

std::size_t RowSet::count() const {
    return countWith(*this);
}

std::size_t RowSet::countWith(const RowSet& other) const {
    return counting().both(m_words.data(), other.m_words.data(), m_words.size());
}

SparseRows::SparseRows(const RowSet& rows) {
    const auto& words = rows.words();
    m_places.reserve(words.size());
    m_words.reserve(words.size());
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i] == 0) continue;
        m_places.push_back(static_cast<std::uint32_t>(i));
        m_words.push_back(words[i]);
    }
}

std::size_t SparseRows::countWith(const RowSet& other) const {
    return counting().sparse(m_words.data(), other.words().data(), m_places.data(), m_words.size());
}

}  // namespace mc::mentors
