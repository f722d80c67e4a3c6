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

struct Counting {
    std::size_t (*both)(Words, Words, std::size_t);
    std::size_t (*bothWithout)(Words, Words, Words, std::size_t);
};

std::size_t plainBoth(Words a, Words b, std::size_t size) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < size; ++i)
        count += static_cast<std::size_t>(std::popcount(a[i] & b[i]));
    return count;
}

std::size_t plainBothWithout(Words a, Words b, Words c, std::size_t size) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < size; ++i)
        count += static_cast<std::size_t>(std::popcount(a[i] & b[i] & ~c[i]));
    return count;
}

MC_POPCNT std::size_t quickBoth(Words a, Words b, std::size_t size) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < size; ++i)
        count += static_cast<std::size_t>(std::popcount(a[i] & b[i]));
    return count;
}

MC_POPCNT std::size_t quickBothWithout(Words a, Words b, Words c, std::size_t size) {
    std::size_t count = 0;
    for (std::size_t i = 0; i < size; ++i)
        count += static_cast<std::size_t>(std::popcount(a[i] & b[i] & ~c[i]));
    return count;
}

Counting choose() {
#if defined(__GNUC__) && defined(__x86_64__)
    if (!__builtin_cpu_supports("popcnt")) return {plainBoth, plainBothWithout};
#endif
    return {quickBoth, quickBothWithout};
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

std::size_t RowSet::countWith(const RowSet& other, const RowSet& without) const {
    return counting().bothWithout(m_words.data(), other.m_words.data(), without.m_words.data(), m_words.size());
}

}  // namespace mc::mentors
