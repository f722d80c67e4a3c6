#include "mentors/sort_order.h"

#include <algorithm>

namespace mc::mentors {

namespace {

constexpr std::size_t kRungs = 32;

}  // namespace

SortOrder::SortOrder(std::size_t capacity, bool withLadder)
    : m_capacity(capacity), m_withLadder(withLadder), m_positions(capacity) {
    if (withLadder) rebuildLadder();
}

void SortOrder::change(const RowSet& gone, std::vector<Row> came, const KeyOf& keyOf) {
    const auto before = [&](Row a, Row b) { return keyOf(a) < keyOf(b); };
    std::sort(came.begin(), came.end(), before);
    std::vector<Row> stay;
    stay.reserve(m_rows.size() + came.size());
    std::copy_if(m_rows.begin(), m_rows.end(), std::back_inserter(stay), [&](Row row) { return !gone.contains(row); });
    std::vector<Row> merged;
    merged.reserve(stay.size() + came.size());
    // Few come and many stay: look for each one's place instead of comparing along the way.
    auto from = stay.begin();
    for (const auto row : came) {
        const auto place = std::lower_bound(from, stay.end(), row, before);
        merged.insert(merged.end(), from, place);
        merged.push_back(row);
        from = place;
    }
    merged.insert(merged.end(), from, stay.end());
    m_rows = std::move(merged);
    for (std::size_t i = 0; i < m_rows.size(); ++i)
        m_positions[m_rows[i]] = static_cast<std::uint32_t>(i);
    if (m_withLadder) rebuildLadder();
}

std::size_t SortOrder::lowerBound(const SortKey& key, const KeyOf& keyOf) const {
    const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), key,
                                     [&](Row row, const SortKey& wanted) { return keyOf(row) < wanted; });
    return static_cast<std::size_t>(at - m_rows.begin());
}

std::size_t SortOrder::upperBound(const SortKey& key, const KeyOf& keyOf) const {
    const auto at = std::upper_bound(m_rows.begin(), m_rows.end(), key,
                                     [&](const SortKey& wanted, Row row) { return wanted < keyOf(row); });
    return static_cast<std::size_t>(at - m_rows.begin());
}

void SortOrder::keepRange(RowSet& set, std::size_t first, std::size_t last) const {
    if (last < m_rows.size()) set.keep(before(last));
    if (first > 0) set.drop(before(std::min(first, m_rows.size())));
}

void SortOrder::rebuildLadder() {
    m_step = m_rows.size() / kRungs + 1;
    m_ladder.clear();
    RowSet rung(m_capacity);
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (i % m_step == 0) m_ladder.push_back(rung);
        rung.insert(m_rows[i]);
    }
    m_ladder.push_back(std::move(rung));
}

RowSet SortOrder::before(std::size_t position) const {
    if (position >= m_rows.size()) return m_ladder.back();
    const auto rung = position / m_step;
    auto set = m_ladder[rung];
    for (auto i = rung * m_step; i < position; ++i)
        set.insert(m_rows[i]);
    return set;
}

}  // namespace mc::mentors
