#include "platform/http/request_head.h"

#include <boost/beast/http/error.hpp>
#include <charconv>
#include <functional>
#include <utility>

#include "domain/text.h"
#include "platform/http/text.h"

namespace mc::http {

namespace beast = boost::beast;
using beast::http::field;

namespace {

std::string_view plain(beast::string_view text) {
    return {text.data(), text.size()};
}

bool within(std::string_view inner, std::string_view outer) {
    const std::less_equal<const char*> before;
    return before(outer.data(), inner.data()) && before(inner.data() + inner.size(), outer.data() + outer.size());
}

std::optional<std::uint64_t> digits(std::string_view text) {
    std::uint64_t value = 0;
    const auto* end = text.data() + text.size();
    const auto [stop, problem] = std::from_chars(text.data(), end, value);
    const bool whole = problem == std::errc{} && stop == end && text.front() >= '0' && text.front() <= '9';
    return whole ? std::optional(value) : std::nullopt;
}

/// A line that begins with a blank belongs to the one before it (RFC 9112 §5.2), and not everybody thinks so.
bool isFolded(std::string_view block) {
    return block.find("\n ") != std::string_view::npos || block.find("\n\t") != std::string_view::npos;
}

}  // namespace

domain::Error errorOf(HeadFault fault) {
    using domain::ErrorCode;
    switch (fault) {
        case HeadFault::too_many_headers:
            return domain::fail(ErrorCode::header_too_large, "The request line and headers are too long.");
        case HeadFault::unknown_method:
            return domain::fail(ErrorCode::method_not_allowed, "There is no such method.");
        case HeadFault::unsupported:
            return domain::fail(ErrorCode::malformed_request, "This form of request is not supported.");
        default:
            return domain::fail(ErrorCode::malformed_request, "The request is not well-formed HTTP.");
    }
}

RequestHead::RequestHead(std::vector<Request::Header>& headers, std::string& chunks)
    : m_headers(headers), m_chunks(chunks) {
    m_headers.clear();
    m_chunks.clear();
    body_limit(boost::none);
    header_limit(UINT32_MAX);  // The connection holds blocks to its own limit before they come here.
    eager(false);
}

HeadFault RequestHead::read(std::string_view block) {
    m_block = block;
    if (isFolded(block) || !domain::isUtf8(block)) return HeadFault::malformed;
    ErrorCode error;
    put(boost::asio::buffer(block.data(), block.size()), error);
    if (m_fault != HeadFault::none) return m_fault;
    if (error == beast::http::error::bad_version) return HeadFault::unsupported;
    if (error || !m_headDone) return HeadFault::malformed;
    return judge();
}

HeadFault RequestHead::judge() const {
    if (m_hosts != 1 && m_version == 11) return HeadFault::malformed;
    if (m_version == 10 && chunked()) return HeadFault::malformed;
    if (!m_target.starts_with('/')) return HeadFault::unsupported;
    return m_method ? HeadFault::none : HeadFault::unknown_method;
}

void RequestHead::on_request_impl(beast::http::verb, View method, View target, int version, ErrorCode&) {
    m_method = parseMethod(plain(method));
    m_target = plain(target);
    m_version = version;
}

void RequestHead::on_field_impl(field name, View nameText, View value, ErrorCode& error) {
    if (m_headDone) return;  // Trailers: nobody here needs them.
    const auto text = plain(value);
    if (m_headers.size() == kMaxHeaders) {
        m_fault = HeadFault::too_many_headers;
    } else if ((!text.empty() && !within(text, m_block)) || !isHeaderValue(text)) {
        m_fault = HeadFault::malformed;  // Glued together elsewhere, or a control character.
    } else {
        m_fault = noticed(name, text);
    }
    if (m_fault != HeadFault::none) {
        error = beast::http::error::bad_field;
        return;
    }
    m_headers.emplace_back(plain(nameText), text);
}

HeadFault RequestHead::noticed(field name, std::string_view value) {
    switch (name) {
        case field::content_length:
            if (m_length || value.empty()) return HeadFault::malformed;
            m_length = digits(value);
            return m_length ? HeadFault::none : HeadFault::malformed;
        case field::transfer_encoding:
            if (++m_codings > 1) return HeadFault::malformed;
            return equalsIgnoringCase(value, "chunked") ? HeadFault::none : HeadFault::unsupported;
        case field::host:
            ++m_hosts;
            return m_hosts > 1 ? HeadFault::malformed : HeadFault::none;
        case field::expect:
            m_expectsContinue = equalsIgnoringCase(value, "100-continue");
            return HeadFault::none;
        case field::upgrade:
            m_webSocket = equalsIgnoringCase(value, "websocket");
            return HeadFault::none;
        default:
            return HeadFault::none;
    }
}

std::size_t RequestHead::on_chunk_body_impl(std::uint64_t, View body, ErrorCode&) {
    m_chunks.append(body.data(), body.size());
    return body.size();
}

RequestHead::Fed RequestHead::feedChunks(std::string_view bytes, std::size_t limit) {
    Fed fed;
    if (!std::exchange(m_feeding, true)) body_limit(static_cast<std::uint64_t>(limit));
    while (fed.used < bytes.size() && !is_done()) {
        ErrorCode error;
        const auto rest = bytes.substr(fed.used);
        fed.used += put(boost::asio::buffer(rest.data(), rest.size()), error);
        if (error == beast::http::error::need_more) break;
        fed.tooLong = error == beast::http::error::body_limit;
        fed.fault = error && !fed.tooLong;
        if (error) break;
    }
    fed.done = is_done();
    return fed;
}

}  // namespace mc::http
