#pragma once

#include <array>
#include <boost/json/fwd.hpp>
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "platform/base/clock.h"
#include "platform/base/rate_limit.h"
#include "platform/http/access.h"
#include "platform/http/idempotency.h"
#include "platform/http/query.h"
#include "platform/http/request.h"
#include "platform/http/reply.h"
#include "platform/http/response.h"

namespace mc::http {

class RouteTree;

/// May return a Response at once, or `later(pool, work)` for what waits for something slow.
using Handler = std::function<Reply(const Request&)>;

/// Where the handler runs.
enum class Run {
    worker,   ///< On a worker: may read and write the database. What waits for anything else returns `later(…)`.
    inline_,  ///< On the I/O thread: only for answers out of memory, within some tens of microseconds. Never blocks.
};

/// For pages that are open to everybody: a whole campus may stand behind one address.
inline constexpr base::RateLimit kBrowsingRate{1200, 60};

struct Limits {
    std::size_t bodyBytes = 64 * 1024;  ///< A longer body is refused with 413 before any of it is read.
    base::RateLimit rate;               ///< Per user, or per address for those not signed in; 429 with Retry-After.
};

/// `&protocol::schemaOf<T>`.
using Schema = boost::json::object (*)();

inline constexpr std::string_view kHtml = "text/html";
inline constexpr std::string_view kForm = "application/x-www-form-urlencoded";

/// What a route takes and answers, for GET /api/openapi.json. The router holds requests to it: a body of another type
/// is 415, and Request::decode throws unless it reads the struct that is declared here.
struct Docs {
    std::string id;  ///< operationId: unique among all routes.
    std::string summary;
    Schema request = nullptr;              ///< Null: takes no body.
    std::string_view requestType = kJson;  ///< kJson, kForm, or "image/jpeg, image/png": any of these.
    bool mayBeEmpty = false;               ///< The body.
    Schema response = nullptr;             ///< Null for an answer without a body, and for one that is no JSON.
    std::string_view responseType = kJson;
    int status = 200;           ///< Of the good answer.
    std::vector<int> others{};  ///< Further statuses whose body is of the same kind: a page that says "too late".
    Schema refusal = nullptr;   ///< Of a handler that refuses in another's form; else RFC 9457 as everywhere.
};
/// One by one what `requestType` names.
std::vector<std::string_view> requestTypes(const Docs& docs);

struct RouteOptions {
    Limits limits = {};
    Idempotency idempotency = Idempotency::none;
    Run run = Run::worker;
    std::vector<QueryParameter> query = {};  ///< What the handler may read of the query; checked before it runs.
    Docs docs = {};
};

/// One line of the route table:
///
///     router.add({Method::put, "/api/bookings/{id}/cancel", Access::signedIn,
///                 [this](const Request& request) { return cancel(request); },
///                 {.limits = {.bodyBytes = 4096, .rate = {5, 60}},
///                  .docs = {.id = "cancelBooking", .summary = "Cancel a booking"}}});
struct Route {
    Route(Method routeMethod, std::string routePattern, Access rule, Handler routeHandler,
          RouteOptions routeOptions = {})
        : method(routeMethod),
          pattern(std::move(routePattern)),
          access(rule),
          handler(std::move(routeHandler)),
          options(std::move(routeOptions)) {}

    Method method;
    std::string pattern;  ///< Segments are literal or {name}; a last segment {name...} takes the rest of the path.
    Access access;
    Handler handler;
    RouteOptions options;
};

/// The route table, and the way of a request through it: match, token, role, rate limit, idempotency key, handler.
/// Knows no sockets; tests may call `handle`. Add every route before the server starts; afterwards it is read-only and
/// thread safe.
class Router {
public:
    /// `authenticator` may be null while there are no accounts: then every rule that needs a sign-in answers 401.
    /// `idempotency` may be null if no route requires a key.
    explicit Router(const base::Clock& clock, const base::Authenticator* authenticator = nullptr,
                    IdempotencyStore* idempotency = nullptr);
    ~Router();
    Router(const Router&) = delete;
    Router& operator=(const Router&) = delete;

    /// Throws std::invalid_argument for a bad pattern, a route already there, or a missing handler; std::logic_error
    /// for Idempotency::required on a route whose rule names no user or that runs inline, and for too many parameters.
    void add(Route route);
    const std::vector<Route>& routes() const { return m_routes; }

    /// Null route: `problem` says why (not_found, method_not_allowed with `allow`).
    struct Match {
        const Route* route = nullptr;
        domain::ErrorCode problem = domain::ErrorCode::not_found;
        std::string allow;
        std::array<std::pair<std::string_view, std::string_view>, Request::kMaxParams> params{};
        std::size_t paramCount = 0;
    };
    /// `path` without the query; HEAD finds the GET route. The parameters are views into `path`, not decoded: ids and
    /// slugs need no decoding, and others are refused with 404 when they hold a "%".
    Match match(Method method, std::string_view path) const;
    /// The methods of that path, as Allow names them; empty when there is no such path.
    std::string allowed(std::string_view path) const;

    /// The whole way, on the calling thread, what the handler left for later included. What a handler throws is logged
    /// and answered with 500 (or, for an ErrorException, with its error). Problem answers carry the request id.
    Response handle(Request& request) const;
    /// As far as it goes without waiting: the answer, or what remains to be done on a pool. That never throws, and
    /// needs the request and the router until it is done; when it cannot be done, call its `abandon`.
    Reply start(Request& request, const Match& match) const;

    /// OpenAPI 3.1 of the route table. `title` and `version` are the product's; `server` is the address that the paths
    /// follow, "/" for the one it was asked at.
    boost::json::object openApi(std::string_view title, std::string_view version, std::string_view server) const;

private:
    struct KeyClaim;
    Reply answer(Request& request, const Match& match) const;
    std::optional<domain::Error> authorise(const Route& route, Request& request) const;
    std::optional<Response> admit(const Route& route, Request& request) const;
    Reply runOnce(const Route& route, Request& request) const;
    Response settle(const KeyClaim& claim, const Request& request, Response response) const;
    void release(const KeyClaim& claim) const;
    void keep(const IdempotencyStore::Claim& claim, const Response& response) const;

    const base::Authenticator* m_authenticator;
    IdempotencyStore* m_idempotency;
    mutable base::RateLimiter m_limiter;
    std::vector<Route> m_routes;
    std::unique_ptr<RouteTree> m_tree;
};

/// Reports whether a part of the server can do its work; for GET /readyz. Called on a worker.
struct ReadinessProbe {
    std::string name;  ///< "database"
    std::function<bool()> ready;
};

/// GET /healthz (200 while the process runs), GET /readyz (503 naming the probes that fail), GET /api/openapi.json.
/// Call it last: the OpenAPI text is made from the routes that are there when it is first asked for. `publicUrl`: where
/// people reach the server; empty when nobody said.
void addPlatformRoutes(Router& router, std::vector<ReadinessProbe> probes, const std::string& publicUrl = {});

}  // namespace mc::http
