#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/error.h"
#include "domain/ids.h"
#include "domain/time.h"
#include "platform/http/access.h"

namespace mc::http {

enum class Method : std::uint8_t { get, head, post, put, patch, delete_ };
std::string_view toString(Method method);
std::optional<Method> parseMethod(std::string_view text);

/// What `?limit=&cursor=` asked for.
struct Paging {
    int limit = 0;
    std::string cursor;  ///< Empty: from the start.
};

/// One request as a handler sees it. Views point into the connection's buffers and live until the handler returns; copy
/// what must live longer. A request is used by one thread at a time.
class Request {
public:
    static constexpr std::size_t kMaxParams = 6;
    using Header = std::pair<std::string_view, std::string_view>;

    /// What the edge, or a test, puts in.
    struct Data {
        Method method = Method::get;
        std::string_view target;  ///< Path and query as sent, for example "/api/mentors?q=go".
        std::vector<Header> headers;
        std::string_view body;
        std::string_view requestId;
        std::string_view remoteAddress;  ///< clientName() of the peer, or of whom a trusted proxy names.
        bool loopback = false;           ///< The peer itself is on this machine and no proxy spoke for another.
        bool secure = false;             ///< Came over TLS.
        domain::UtcTime receivedAt;
    };

    explicit Request(Data data);
    /// Gives the parts back, so that their memory can serve the next request.
    Data release() && { return std::move(m_data); }

    Method method() const { return m_data.method; }
    std::string_view path() const { return m_path; }  ///< Without the query, not decoded.
    std::string_view routePattern() const { return m_pattern; }
    std::string_view requestId() const { return m_data.requestId; }
    /// Who counts as one client: an IPv4 address, or a /64 of IPv6.
    std::string_view remoteAddress() const { return m_data.remoteAddress; }
    bool loopback() const { return m_data.loopback; }
    bool secure() const { return m_data.secure; }
    /// When the server had the request whole. Rules that depend on time use this, not a later now (decision 6).
    domain::UtcTime receivedAt() const { return m_data.receivedAt; }

    /// Empty when absent. Names are compared without case.
    std::string_view header(std::string_view name) const;
    const std::vector<Header>& headers() const { return m_data.headers; }
    /// Raw bytes, as signed by a webhook's sender.
    std::string_view body() const { return m_data.body; }
    /// The body as a protocol struct: malformed_json, unsupported_media_type, or validation_failed with every field.
    /// Include "platform/http/json.h" to call it.
    template <class T>
    domain::Result<T> decode() const;

    /// The text that stands for {name} in the pattern. The pattern must have it.
    std::string_view param(std::string_view name) const;
    /// not_found when the text is no id: such an object cannot exist.
    template <class IdType>
    domain::Result<IdType> pathId(std::string_view name) const {
        if (auto id = domain::parseId<IdType>(param(name))) return *id;
        return domain::fail(domain::ErrorCode::not_found);
    }

    /// First value of that name, percent-decoded; "" for `?name` and `?name=`, absent when not there.
    std::optional<std::string> query(std::string_view name) const;
    /// All of them, in order: `?tag=a&tag=b`.
    std::vector<std::string> queryAll(std::string_view name) const;
    /// validation_failed when present and not a whole number within [least, most].
    domain::Result<std::optional<std::int64_t>> queryInt(std::string_view name, std::int64_t least,
                                                         std::int64_t most) const;
    /// `limit` between 1 and most.
    domain::Result<Paging> paging(int usual = 20, int most = 100) const;

    /// Who is asking. Only for routes whose access rule needs a sign-in; otherwise throws std::logic_error.
    const Actor& actor() const;
    /// Null when nobody is signed in.
    const Actor* actorIfAny() const { return m_actor ? &*m_actor : nullptr; }

    /// The Idempotency-Key of this request, present on routes with `Idempotency::required`. A handler whose effect must
    /// never happen twice stores it, unique per user, in the transaction of the effect: see idempotency.h.
    std::string_view idempotencyKey() const { return m_idempotencyKey; }

private:
    friend class Router;

    Data m_data;
    std::string_view m_path;
    std::string_view m_query;
    std::string_view m_pattern;
    std::array<std::pair<std::string_view, std::string_view>, kMaxParams> m_params;
    std::size_t m_paramCount = 0;
    std::optional<Actor> m_actor;
    std::string_view m_idempotencyKey;
};

}  // namespace mc::http
