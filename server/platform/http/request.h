#pragma once

#include <algorithm>
#include <array>
#include <boost/json/fwd.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/error.h"
#include "domain/ids.h"
#include "domain/time.h"
#include "platform/base/identity.h"
#include "platform/base/paging.h"
#include "platform/http/query.h"

namespace mc::http {

enum class Method : std::uint8_t { get, head, post, put, patch, delete_ };
std::string_view toString(Method method);
std::optional<Method> parseMethod(std::string_view text);

struct Route;

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
    /// The body as the protocol struct that the route declares: malformed_json, or validation_failed with every field.
    /// Throws std::logic_error for another struct. Include "platform/http/json.h" to call it.
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

    // The query. What the route declares was checked before the handler runs; asking for a name that it does not declare
    // throws std::logic_error, so that GET /api/openapi.json leaves nothing out.

    /// Percent-decoded; "" for `?name` and `?name=`, the declared usual value or absent when not there.
    std::optional<std::string> query(std::string_view name) const;
    /// All of a repeatable one, in order: `?tag=a&tag=b`; without empty ones.
    std::vector<std::string> queryAll(std::string_view name) const;
    /// As the route's declaration has it: whole, number, choice, instant. Absent when not there or empty.
    std::optional<std::int64_t> queryWhole(std::string_view name) const;
    std::optional<double> queryNumber(std::string_view name) const;
    std::optional<domain::UtcTime> queryInstant(std::string_view name) const;
    std::optional<domain::CivilDate> queryDate(std::string_view name) const;
    std::optional<domain::WallTime> queryTimeOfDay(std::string_view name) const;
    template <protocol::detail::DescribedEnum Enum>
    std::optional<Enum> queryChoice(std::string_view name) const {
        using Table = protocol::detail::EnumTable<Enum>;
        const auto text = query(name);
        const auto found = std::ranges::find(Table::names, std::string_view(text ? *text : ""));
        if (found == Table::names.end()) return std::nullopt;
        return Table::values[static_cast<std::size_t>(found - Table::names.begin())];
    }
    /// For routes that declare param::paging.
    base::Paging paging() const;

    /// Who is asking. Only for routes whose access rule needs a sign-in; otherwise throws std::logic_error.
    const base::Actor& actor() const;
    /// Null when nobody is signed in.
    const base::Actor* actorIfAny() const { return m_actor ? &*m_actor : nullptr; }

    /// The Idempotency-Key of this request, present on routes with `Idempotency::required`. A handler whose effect must
    /// never happen twice stores it, unique per user, in the transaction of the effect: see idempotency.h.
    std::string_view idempotencyKey() const { return m_idempotencyKey; }

private:
    friend class Router;
    const QueryParameter* declared(std::string_view name) const;
    void expectBody(boost::json::object (*schema)()) const;

    const Route* m_route = nullptr;  ///< Null for a request that came to none.
    Data m_data;
    std::string_view m_path;
    QueryPairs m_query;
    std::string_view m_pattern;
    std::array<std::pair<std::string_view, std::string_view>, kMaxParams> m_params;
    std::size_t m_paramCount = 0;
    std::optional<base::Actor> m_actor;
    std::string_view m_idempotencyKey;
};

}  // namespace mc::http
