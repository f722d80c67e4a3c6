#include "mentors/answer_cache.h"

#include <bit>

namespace mc::mentors {

namespace {

constexpr std::size_t kOverhead = 320;  ///< Of one entry: headers, a node, a bucket.
constexpr std::size_t kCard = 700;      ///< Of one card of its page, which is counted before it is written.

/// With its length in front, so that no two lists of texts look alike.
void addText(std::string& key, const std::string& text) {
    key.append(std::to_string(text.size())).append(":").append(text);
}

void addTexts(std::string& key, const std::vector<std::string>& texts) {
    key.append(std::to_string(texts.size())).append("[");
    for (const auto& text : texts)
        addText(key, text);
}

template <class Number>
void addNumber(std::string& key, const std::optional<Number>& number) {
    if (number) key.append(std::to_string(std::bit_cast<std::int64_t>(*number)));
    key.push_back(';');
}

std::size_t sizeOf(const std::string& key, const CachedAnswer& answer) {
    return kOverhead + key.size() + 2 * answer.tail.size() + answer.rows.size() * (kCard + sizeof(Row));
}

}  // namespace

std::string AnswerCache::keyOf(const MentorQuery& query) {
    std::string key;
    if (query.freeWithin || !query.among.empty()) return key;  // What one person keeps is nobody else's question.
    key.reserve(128);
    addText(key, query.text);
    for (const auto* list : {&query.expertise, &query.companies, &query.languages})
        addTexts(key, *list);
    addNumber(key, query.priceMin);
    addNumber(key, query.priceMax);
    addNumber(key, query.ratingMin);
    key.push_back(static_cast<char>('0' + static_cast<int>(query.sort)));
    key.push_back(query.facets ? 'f' : '-');
    key.append(std::to_string(query.limit));
    addText(key, query.cursor);
    return key;
}

AnswerCache::Known AnswerCache::find(const std::string& key) const {
    const std::lock_guard lock(m_mutex);
    const auto at = m_answers.find(key);
    return at == m_answers.end() ? Known{} : at->second;
}

void AnswerCache::putPage(const std::string& key, std::shared_ptr<const CachedPage> page) {
    const std::lock_guard lock(m_mutex);
    if (const auto at = m_answers.find(key); at != m_answers.end()) at->second.page = std::move(page);
}

void AnswerCache::put(std::string key, std::shared_ptr<const CachedAnswer> answer) {
    const auto size = sizeOf(key, *answer);
    const std::lock_guard lock(m_mutex);
    if (m_bytes + size > kMostBytes) {
        m_answers.clear();
        m_bytes = 0;
    }
    if (m_answers.emplace(std::move(key), Known{std::move(answer), nullptr}).second) m_bytes += size;
}

std::size_t AnswerCache::bytes() const {
    const std::lock_guard lock(m_mutex);
    return m_bytes;
}

}  // namespace mc::mentors
