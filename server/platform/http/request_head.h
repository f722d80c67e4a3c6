#pragma once

#include <boost/beast/http/basic_parser.hpp>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/request.h"

namespace mc::http {

/// Why a request could not be read.
enum class HeadFault {
    none,
    malformed,         ///< 400
    too_many_headers,  ///< 431
    unknown_method,    ///< 405: a well-formed method that nobody here has.
    unsupported,       ///< 400: a transfer coding other than chunked, an absolute target, an unknown version.
};

domain::Error errorOf(HeadFault fault);

/// Beast's parser over bytes that lie in one piece, kept as views into them: nothing is copied or allocated but the
/// header table, whose memory is reused. Stricter than Beast where lenience is how requests get smuggled (RFC 9112
/// §6.3): a second Content-Length, Transfer-Encoding or Host, Content-Length beside Transfer-Encoding, folded lines, a
/// missing Host are refused. So is whatever is no UTF-8, since headers and paths are used as text.
class RequestHead final : public boost::beast::http::basic_parser<true> {
public:
    using Base = boost::beast::http::basic_parser<true>;
    static constexpr std::size_t kMaxHeaders = 100;

    /// `headers` is cleared and filled.
    RequestHead(std::vector<Request::Header>& headers, std::string& chunks);

    /// `block` is everything up to and including the empty line; it must stay where it is while the views are used.
    HeadFault read(std::string_view block);

    std::optional<Method> method() const { return m_method; }
    std::string_view target() const { return m_target; }
    std::string_view path() const { return m_target.substr(0, m_target.find('?')); }
    bool keepAlive() const { return Base::keep_alive(); }
    bool hasBody() const { return chunked() || contentLength() > 0; }
    std::uint64_t contentLength() const { return m_length.value_or(0); }
    bool expectsContinue() const { return m_expectsContinue; }
    bool upgradesToWebSocket() const { return m_webSocket && upgrade(); }

    /// Feeds chunked bytes; the chunks' content is appended to `chunks`. How many bytes were used; `fault` when they
    /// make no sense, `tooLong` when the content exceeds `limit`.
    struct Fed {
        std::size_t used = 0;
        bool done = false;
        bool fault = false;
        bool tooLong = false;
    };
    Fed feedChunks(std::string_view bytes, std::size_t limit);

private:
    using ErrorCode = boost::beast::error_code;
    using View = boost::beast::string_view;

    void on_request_impl(boost::beast::http::verb, View method, View target, int version, ErrorCode& error) override;
    void on_field_impl(boost::beast::http::field name, View nameText, View value, ErrorCode& error) override;
    void on_response_impl(int, View, int, ErrorCode&) override {}
    void on_header_impl(ErrorCode&) override { m_headDone = true; }
    void on_body_init_impl(const boost::optional<std::uint64_t>&, ErrorCode&) override {}
    std::size_t on_body_impl(View body, ErrorCode&) override { return body.size(); }
    void on_chunk_header_impl(std::uint64_t, View, ErrorCode&) override {}
    std::size_t on_chunk_body_impl(std::uint64_t, View body, ErrorCode&) override;
    void on_finish_impl(ErrorCode&) override {}

    HeadFault noticed(boost::beast::http::field name, std::string_view value);
    HeadFault judge() const;

    std::vector<Request::Header>& m_headers;
    std::string& m_chunks;
    std::string_view m_block;
    std::string_view m_target;
    std::optional<Method> m_method;
    std::optional<std::uint64_t> m_length;
    HeadFault m_fault = HeadFault::none;
    int m_version = 11;
    int m_hosts = 0;
    int m_codings = 0;
    bool m_headDone = false;
    bool m_feeding = false;
    bool m_expectsContinue = false;
    bool m_webSocket = false;
};

}  // namespace mc::http
