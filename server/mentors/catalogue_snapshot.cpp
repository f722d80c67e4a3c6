#include "mentors/catalogue_snapshot.h"

#include "mentors/words.h"

namespace mc::mentors {

using protocol::MentorSort;

void FacetIndex::insert(std::string_view name, Row row) {
    const auto [at, isNew] = m_byFoldedName.try_emplace(fold(name), m_values.size());
    if (isNew) m_values.push_back({std::string(name), 0, Shared<RowSet>(RowSet(m_capacity))});
    auto& value = m_values[at->second];
    if (value.rows->contains(row)) return;
    value.rows.own().insert(row);
    ++value.count;
}

void FacetIndex::erase(std::string_view name, Row row) {
    const auto at = m_byFoldedName.find(fold(name));
    if (at == m_byFoldedName.end() || !m_values[at->second].rows->contains(row)) return;
    m_values[at->second].rows.own().erase(row);
    --m_values[at->second].count;
}

const FacetIndex::Value* FacetIndex::find(std::string_view name) const {
    const auto at = m_byFoldedName.find(fold(name));
    return at == m_byFoldedName.end() ? nullptr : &m_values[at->second];
}

Snapshot::Snapshot(std::size_t rowCapacity)
    : capacity((rowCapacity + kChunkRows - 1) / kChunkRows * kChunkRows),
      listed(RowSet(capacity)),
      strongWords(WordIndex(capacity)),
      words(WordIndex(capacity)),
      expertise(FacetIndex(capacity)),
      companies(FacetIndex(capacity)),
      languages(FacetIndex(capacity)) {
    for (std::size_t i = 0; i < capacity / kChunkRows; ++i)
        chunks.emplace_back(Chunk(kChunkRows));
    for (std::size_t i = 0; i < kSortCount; ++i) {
        const auto sort = static_cast<MentorSort>(i);
        orders.emplace_back(SortOrder(capacity, sort == MentorSort::price_asc || sort == MentorSort::rating));
    }
}

void Snapshot::change(const std::vector<RowChange>& changes) {
    std::vector<std::shared_ptr<const CatalogueEntry>> before;
    before.reserve(changes.size());
    for (const auto& change : changes) {
        const auto& chunk = *chunks[change.row / kChunkRows];
        before.push_back(chunk[change.row % kChunkRows]);
        if (before.back()) take(change.row, *before.back());
    }
    std::vector<RowChange> moved;
    for (std::size_t i = 0; i < changes.size(); ++i) {
        const auto& [row, entry] = changes[i];
        chunks[row / kChunkRows].own()[row % kChunkRows] = entry;
        if (entry) add(row, *entry);
        if (!entry || !before[i] || entry->keys != before[i]->keys) moved.push_back(changes[i]);
    }
    // Last, because placing a row compares its key with those of the rows around it.
    if (!moved.empty()) changeOrders(moved);
}

void Snapshot::take(Row row, const CatalogueEntry& entry) {
    listed.own().erase(row);
    --count;
    for (const auto& word : entry.strongWords)
        strongWords.own().erase(word, row);
    for (const auto& word : entry.words)
        words.own().erase(word, row);
    for (const auto& tag : entry.expertise)
        expertise.own().erase(tag, row);
    for (const auto& language : entry.languages)
        languages.own().erase(language, row);
    if (!entry.company.empty()) companies.own().erase(entry.company, row);
}

void Snapshot::add(Row row, const CatalogueEntry& entry) {
    listed.own().insert(row);
    ++count;
    for (const auto& word : entry.strongWords)
        strongWords.own().insert(word, row);
    for (const auto& word : entry.words)
        words.own().insert(word, row);
    for (const auto& tag : entry.expertise)
        expertise.own().insert(tag, row);
    for (const auto& language : entry.languages)
        languages.own().insert(language, row);
    if (!entry.company.empty()) companies.own().insert(entry.company, row);
}

void Snapshot::changeOrders(const std::vector<RowChange>& changes) {
    RowSet gone(capacity);
    std::vector<Row> came;
    for (const auto& change : changes) {
        gone.insert(change.row);
        if (change.entry) came.push_back(change.row);
    }
    for (std::size_t i = 0; i < kSortCount; ++i)
        orders[i].own().change(gone, came, keysOf(static_cast<MentorSort>(i)));
}

}  // namespace mc::mentors
