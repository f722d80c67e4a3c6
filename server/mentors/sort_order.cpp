#include "mentors/sort_order.h"

#include <algorithm>

namespace mc::mentors {

namespace {

constexpr std::size_t kRungs = 64;

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

SortOrder::Range SortOrder::range(std::size_t first, std::size_t last) const {
    const auto size = m_rows.size();
    last = std::min(last, size);
    first = std::min(first, last);
    const auto upper = std::min((last + m_step - 1) / m_step, m_ladder.size() - 1);
    const auto lower = first / m_step;
    Range range;
    range.within = &m_ladder[upper];
    range.outside = lower > 0 ? &m_ladder[lower] : nullptr;
    range.before = std::span(m_rows).subspan(lower * m_step, first - lower * m_step);
    range.after = std::span(m_rows).subspan(last, std::min(upper * m_step, size) - last);
    return range;
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

}  // namespace mc::mentors
