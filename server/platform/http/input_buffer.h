#pragma once

#include <cstddef>
#include <memory>
#include <string_view>

namespace mc::http {

/// Bytes that arrived and are not used up, in one piece. Small while a connection idles.
class InputBuffer {
public:
    static constexpr std::size_t kSmall = 2048;

    std::string_view view() const { return {m_data.get() + m_begin, m_end - m_begin}; }
    bool empty() const { return m_begin == m_end; }
    void consume(std::size_t count);
    void commit(std::size_t count) { m_end += count; }
    void assign(std::string_view bytes);

    struct Space {
        char* data;
        std::size_t size;
    };
    /// Room for at least one byte more, at most `limit` in all; moves what is there, so views into it end. Size 0 when
    /// the limit is reached.
    Space space(std::size_t limit);

private:
    void reserve(std::size_t capacity);

    std::unique_ptr<char[]> m_data;
    std::size_t m_capacity = 0;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
};

struct HeadEnd {
    std::size_t bytes = 0;  ///< Up to and including the empty line; 0 when it has not come.
    bool bad = false;       ///< What is there can be no request.
};
/// Looks for the end of a request's head; `from` skips what was looked at before. Lines end in CRLF and in nothing
/// else.
HeadEnd findHeadEnd(std::string_view text, std::size_t from);

}  // namespace mc::http
