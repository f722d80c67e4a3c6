#include "mentors/catalogue_snapshot.h"

#include <algorithm>

#include "mentors/words.h"

namespace mc::mentors {

using protocol::MentorSort;

namespace {

/// The first word, taken off the text; empty at its end.
std::string_view nextWord(std::string_view& text) {
    const auto word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    return word;
}

/// Both texts are sorted words.
template <class Gone, class Came>
void eachDifference(std::string_view before, std::string_view after, Gone gone, Came came) {
    if (before == after) return;
    auto b = nextWord(before);
    auto a = nextWord(after);
    while (!b.empty() || !a.empty()) {
        const auto order = a.empty() ? -1 : b.empty() ? 1 : b.compare(a);
        if (order < 0) gone(b);
        if (order > 0) came(a);
        if (order <= 0) b = nextWord(before);
        if (order >= 0) a = nextWord(after);
    }
}

}  // namespace

void FacetIndex::insert(std::string_view name, Row row) {
    const auto [at, isNew] = m_byFoldedName.try_emplace(fold(name), m_values.size());
    if (isNew) m_values.push_back({std::string(name), 0, Shared<RowSet>(RowSet(m_capacity))});
    auto& value = m_values[at->second];
    if (value.rows->contains(row)) return;
    value.rows.own().insert(row);
    ++value.count;
    m_isArranged = false;
}

void FacetIndex::erase(std::string_view name, Row row) {
    const auto at = m_byFoldedName.find(fold(name));
    if (at == m_byFoldedName.end() || !m_values[at->second].rows->contains(row)) return;
    m_values[at->second].rows.own().erase(row);
    --m_values[at->second].count;
    m_isArranged = false;
}

void FacetIndex::arrange() {
    if (m_isArranged) return;
    m_arranged.clear();
    for (std::size_t i = 0; i < m_values.size(); ++i)
        if (m_values[i].count > 0) m_arranged.push_back(i);
    std::sort(m_arranged.begin(), m_arranged.end(), [this](std::size_t a, std::size_t b) {
        const auto& first = m_values[a];
        const auto& second = m_values[b];
        return first.count != second.count ? first.count > second.count : first.name < second.name;
    });
    m_isArranged = true;
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
    std::vector<RowChange> moved;
    NewWords added;  // Points into the words of `changes`.
    for (const auto& [row, entry] : changes) {
        const auto before = sharedEntry(row);
        chunks[row / kChunkRows].own()[row % kChunkRows] = entry;
        changeRow(row, before.get(), entry.get(), added);
        if (!entry || !before || entry->keys != before->keys) moved.push_back({row, entry});
    }
    for (const auto& [word, rows] : added.strong)
        strongWords.own().insert(word, rows);
    for (const auto& [word, rows] : added.all)
        words.own().insert(word, rows);
    for (auto* index : {&expertise, &companies, &languages})
        if (!(*index)->isArranged()) index->own().arrange();
    // Last, because placing a row compares its key with those of the rows around it.
    if (!moved.empty()) changeOrders(moved);
}

void Snapshot::changeRow(Row row, const CatalogueEntry* before, const CatalogueEntry* after, NewWords& added) {
    static const CatalogueEntry kNobody;
    const auto& old = before ? *before : kNobody;
    const auto& now = after ? *after : kNobody;
    const auto erase = [&](auto& index) { return [&, row](std::string_view name) { index.own().erase(name, row); }; };
    const auto insert = [&](auto& index) { return [&, row](std::string_view name) { index.own().insert(name, row); }; };
    const auto gather = [row](auto& rowsOf) {
        return [&, row](std::string_view word) { rowsOf[word].push_back(row); };
    };
    eachDifference(old.strongWords, now.strongWords, erase(strongWords), gather(added.strong));
    eachDifference(old.words, now.words, erase(words), gather(added.all));
    if (old.expertise != now.expertise) {
        std::for_each(old.expertise.begin(), old.expertise.end(), erase(expertise));
        std::for_each(now.expertise.begin(), now.expertise.end(), insert(expertise));
    }
    if (old.languages != now.languages) {
        std::for_each(old.languages.begin(), old.languages.end(), erase(languages));
        std::for_each(now.languages.begin(), now.languages.end(), insert(languages));
    }
    if (old.company != now.company) {
        if (!old.company.empty()) erase(companies)(old.company);
        if (!now.company.empty()) insert(companies)(now.company);
    }
    if (before && !after) listed.own().erase(row), --count;
    if (after && !before) listed.own().insert(row), ++count;
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
