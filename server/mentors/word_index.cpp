#include "mentors/word_index.h"

#include <algorithm>

namespace mc::mentors {

namespace {

bool beginsWith(std::string_view text, std::string_view beginning) {
    return text.substr(0, beginning.size()) == beginning;
}

}  // namespace

void Posting::insert(std::span<const Row> rows, std::size_t capacity) {
    // A row takes 32 bits in the list.
    if (!bits() && (m_rows.size() + rows.size()) * 32 >= capacity) {
        m_bits = RowSet(capacity);
        for (const auto row : m_rows)
            m_bits.insert(row);
        m_rows = {};
    }
    for (const auto row : rows) {
        if (bits()) {
            m_bits.insert(row);
            continue;
        }
        const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), row);
        if (at == m_rows.end() || *at != row) m_rows.insert(at, row);
    }
}

void Posting::erase(Row row) {
    if (bits()) return m_bits.erase(row);
    const auto at = std::lower_bound(m_rows.begin(), m_rows.end(), row);
    if (at != m_rows.end() && *at == row) m_rows.erase(at);
}

void Posting::joinTo(RowSet& set) const {
    if (bits()) return set.join(m_bits);
    for (const auto row : m_rows)
        set.insert(row);
}

/// The last chunk whose first word is not after `word`; the first chunk when there is none.
std::size_t WordIndex::chunkOf(std::string_view word) const {
    const auto after = std::upper_bound(m_chunks.begin(), m_chunks.end(), word,
                                        [](std::string_view w, const auto& chunk) { return w < chunk->front().word; });
    return after == m_chunks.begin() ? 0 : static_cast<std::size_t>(after - m_chunks.begin()) - 1;
}

void WordIndex::insert(std::string_view word, std::span<const Row> rows) {
    if (m_chunks.empty()) m_chunks.emplace_back(Chunk{Item{std::string(word), {}}});
    const auto index = chunkOf(word);
    auto& chunk = m_chunks[index].own();
    auto at = std::lower_bound(chunk.begin(), chunk.end(), word,
                               [](const Item& item, std::string_view w) { return item.word < w; });
    if (at == chunk.end() || at->word != word) at = chunk.insert(at, Item{std::string(word), {}});
    at->posting.own().insert(rows, m_capacity);
    if (chunk.size() <= kLargest) return;
    const auto half = chunk.begin() + kLargest / 2;
    Chunk second(std::make_move_iterator(half), std::make_move_iterator(chunk.end()));
    chunk.erase(half, chunk.end());
    m_chunks.emplace(m_chunks.begin() + static_cast<std::ptrdiff_t>(index) + 1, std::move(second));
}

/// A word nobody uses any more stays, empty, until the catalogue is built anew.
void WordIndex::erase(std::string_view word, Row row) {
    if (m_chunks.empty()) return;
    auto& chunk = m_chunks[chunkOf(word)].own();
    const auto at = std::lower_bound(chunk.begin(), chunk.end(), word,
                                     [](const Item& item, std::string_view w) { return item.word < w; });
    if (at != chunk.end() && at->word == word) at->posting.own().erase(row);
}

void WordIndex::join(RowSet& set, std::string_view word, bool asPrefix) const {
    if (m_chunks.empty()) return;
    for (auto index = chunkOf(word); index < m_chunks.size(); ++index) {
        const auto& chunk = *m_chunks[index];
        auto at = std::lower_bound(chunk.begin(), chunk.end(), word,
                                   [](const Item& item, std::string_view w) { return item.word < w; });
        for (; at != chunk.end(); ++at) {
            if (asPrefix ? !beginsWith(at->word, word) : at->word != word) return;
            at->posting->joinTo(set);
        }
    }
}

}  // namespace mc::mentors
