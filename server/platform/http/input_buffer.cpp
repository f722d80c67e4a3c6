#include "platform/http/input_buffer.h"

#include <algorithm>
#include <cstring>

namespace mc::http {

void InputBuffer::consume(std::size_t count) {
    m_begin += count;
    if (m_begin < m_end) return;
    m_begin = m_end = 0;
    if (m_capacity > kSmall) {
        m_data.reset();
        m_capacity = 0;
    }
}

void InputBuffer::assign(std::string_view bytes) {
    m_begin = m_end = 0;
    if (m_capacity < bytes.size()) reserve(bytes.size());
    if (!bytes.empty()) std::memcpy(m_data.get(), bytes.data(), bytes.size());
    m_end = bytes.size();
}

InputBuffer::Space InputBuffer::space(std::size_t limit) {
    const std::size_t held = m_end - m_begin;
    if (held >= limit) return {nullptr, 0};
    if (m_begin > 0) {
        std::memmove(m_data.get(), m_data.get() + m_begin, held);
        m_begin = 0;
        m_end = held;
    }
    if (m_end == m_capacity) reserve(std::clamp(m_capacity * 2, kSmall, limit));
    return {m_data.get() + m_end, std::min(m_capacity, limit) - m_end};
}

void InputBuffer::reserve(std::size_t capacity) {
    std::unique_ptr<char[]> grown(new char[capacity]);
    if (m_end > m_begin) std::memcpy(grown.get(), m_data.get() + m_begin, m_end - m_begin);
    m_end -= m_begin;
    m_begin = 0;
    m_data = std::move(grown);
    m_capacity = capacity;
}

HeadEnd findHeadEnd(std::string_view text, std::size_t from) {
    const char first = text.empty() ? 'G' : text.front();
    const bool letter = (first >= 'A' && first <= 'Z') || (first >= 'a' && first <= 'z');
    if (!letter && text != "\r") return {.bytes = 0, .bad = true};
    for (auto at = text.find('\n', from); at != std::string_view::npos; at = text.find('\n', at + 1)) {
        if (at == 0 || text[at - 1] != '\r') return {.bytes = 0, .bad = true};
        if (at >= 3 && text[at - 2] == '\n') return {.bytes = at + 1, .bad = false};
    }
    return {};
}

}  // namespace mc::http
