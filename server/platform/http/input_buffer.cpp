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

}  // namespace mc::http
