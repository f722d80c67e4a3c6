#include "platform/http/router.h"

#include <algorithm>
#include <stdexcept>

#include "platform/base/log.h"
#include "platform/crypto/digest.h"
#include "platform/http/route_tree.h"
#include "platform/http/text.h"
#include "protocol/problem.h"

namespace mc::http {

using domain::Error;
using domain::ErrorCode;
using domain::fail;
namespace log = base::log;

namespace {

constexpr std::size_t kMaxKeyLength = 128;
constexpr std::array kMethods{Method::get, Method::head, Method::post, Method::put, Method::patch, Method::delete_};

bool namesUser(Access access) {
    return access != Access::anonymous && access != Access::signature && access != Access::local;
}

void check(const Route& route) {
    if (!route.handler) throw std::invalid_argument("a route needs a handler: " + route.pattern);
    if (route.options.query.size() > QueryParameter::kMost)
        throw std::logic_error("too many query parameters: " + route.pattern);
    if (route.options.idempotency == Idempotency::none) return;
    if (!namesUser(route.access)) throw std::logic_error("an idempotency key belongs to a user: " + route.pattern);
    if (route.options.run == Run::inline_) throw std::logic_error("idempotent routes run on workers: " + route.pattern);
}

std::string_view bearerToken(const Request& request) {
    constexpr std::string_view kScheme = "Bearer ";
    const auto value = request.header("Authorization");
    if (value.size() <= kScheme.size() || !equalsIgnoringCase(value.substr(0, kScheme.size()), kScheme)) return {};
    return value.substr(kScheme.size());
}

/// Whether the body is of the declared kind; one that names none is taken at its word later.
bool takes(const Route& route, const Request& request) {
    if (route.options.docs.request == nullptr) return true;
    auto type = request.header("Content-Type");
    type = type.substr(0, std::min(type.find(';'), type.size()));
    while (type.ends_with(' '))
        type.remove_suffix(1);
    if (type.empty()) return true;
    for (const auto declared : requestTypes(route.options.docs))
        if (equalsIgnoringCase(type, declared)) return true;
    return false;
}

std::string allowedMethods(const RouteTree::Found& found) {
    std::string allow;
    for (const auto method : kMethods) {
        const bool head = method == Method::head && found.route(Method::get) != RouteTree::kNone;
        if (!head && found.route(method) == RouteTree::kNone) continue;
        if (!allow.empty()) allow += ", ";
        allow += toString(method);
    }
    return allow;
}

void nameRequest(Response& response, std::string_view requestId) {
    if (response.error) response.body = protocol::encodeProblem(*response.error, response.status, requestId);
}

/// `work` is the handler, or what it left for later.
template <class Work>
auto guarded(const Route& route, const Request& request, const Work& work) -> decltype(work()) {
    try {
        return work();
    } catch (const domain::ErrorException& exception) {
        return problem(exception.error());
    } catch (const std::exception& exception) {
        log::error("http.handler_failed",
                   {{"route", route.pattern}, {"request", request.requestId()}, {"what", exception.what()}});
    } catch (...) {
        log::error("http.handler_failed", {{"route", route.pattern}, {"request", request.requestId()}});
    }
    return problem(ErrorCode::internal);
}

/// The handler; what it leaves for later is guarded alike.
Reply run(const Route& route, const Request& request) {
    auto reply = guarded(route, request, [&] { return route.handler(request); });
    if (auto* later = std::get_if<Later>(&reply)) {
        later->work = [&route, &request, work = std::move(later->work)] { return guarded(route, request, work); };
    }
    return reply;
}

void nameRequest(Reply& reply, std::string_view requestId) {
    if (auto* response = std::get_if<Response>(&reply)) nameRequest(*response, requestId);
}

/// What goes wrong here is not the handler's: the database behind tokens or keys, say.
template <class Work>
auto finished(const Request& request, const Work& work) -> decltype(work()) {
    decltype(work()) reply;
    try {
        reply = work();
    } catch (const std::exception& exception) {
        log::error("http.request_failed", {{"request", request.requestId()}, {"what", exception.what()}});
        reply = problem(ErrorCode::internal);
    }
    nameRequest(reply, request.requestId());
    return reply;
}

}  // namespace

std::vector<std::string_view> requestTypes(const Docs& docs) {
    constexpr std::string_view kBetween = ", ";
    std::vector<std::string_view> types;
    for (auto rest = docs.requestType; !rest.empty();) {
        const auto type = rest.substr(0, rest.find(kBetween));
        types.push_back(type);
        rest.remove_prefix(std::min(rest.size(), type.size() + kBetween.size()));
    }
    return types;
}

/// A claim that outlives the stack it was made on.
struct Router::KeyClaim {
    domain::UserId user;
    std::string route;
    std::string key;
    std::string bodyHash;
    IdempotencyStore::Claim view() const { return {user, route, key, bodyHash}; }
};

Router::Router(const base::Clock& clock, const base::Authenticator* authenticator, IdempotencyStore* idempotency)
    : m_authenticator(authenticator),
      m_idempotency(idempotency),
      m_limiter(clock),
      m_tree(std::make_unique<RouteTree>()) {}

Router::~Router() = default;

void Router::add(Route route) {
    check(route);
    if (route.options.idempotency != Idempotency::none && m_idempotency == nullptr)
        throw std::logic_error("there is no idempotency store for " + route.pattern);
    m_tree->add(route.method, route.pattern, m_routes.size());
    m_routes.push_back(std::move(route));
}

Router::Match Router::match(Method method, std::string_view path) const {
    Match match;
    const auto found = m_tree->find(path);
    if (!found) return match;
    auto index = found->route(method);
    if (index == RouteTree::kNone && method == Method::head) index = found->route(Method::get);
    if (index == RouteTree::kNone) {
        match.problem = ErrorCode::method_not_allowed;
        match.allow = allowedMethods(*found);
        return match;
    }
    match.route = &m_routes[index];
    match.params = found->params;
    match.paramCount = found->paramCount;
    return match;
}

std::string Router::allowed(std::string_view path) const {
    const auto found = m_tree->find(path);
    return found ? allowedMethods(*found) : std::string();
}

Response Router::handle(Request& request) const {
    auto reply = start(request, match(request.method(), request.path()));
    if (const auto* later = std::get_if<Later>(&reply)) return later->work();
    return std::get<Response>(std::move(reply));
}

Reply Router::start(Request& request, const Match& match) const {
    auto reply = finished(request, [&] { return answer(request, match); });
    if (auto* later = std::get_if<Later>(&reply)) {
        later->work = [&request, work = std::move(later->work)] { return finished(request, work); };
    }
    return reply;
}

Reply Router::answer(Request& request, const Match& match) const {
    if (!isText(request.m_data.target))
        return problem(ErrorCode::malformed_request, "The path and the query must be UTF-8 without U+0000.");
    if (match.route == nullptr) {
        auto response = problem(match.problem);
        if (!match.allow.empty()) response.headers.emplace_back("Allow", match.allow);
        return response;
    }
    const Route& route = *match.route;
    request.m_route = &route;
    request.m_pattern = route.pattern;
    request.m_params = match.params;
    request.m_paramCount = match.paramCount;
    if (auto refused = admit(route, request)) return *std::move(refused);
    if (route.options.idempotency == Idempotency::required) return runOnce(route, request);
    return run(route, request);
}

/// Whoever it is, may she, is it not too often, and is what she sends of the declared kind? Empty: she may.
std::optional<Response> Router::admit(const Route& route, Request& request) const {
    if (auto refused = authorise(route, request)) return problem(*std::move(refused));
    if (route.options.limits.rate.count > 0) {
        auto key = request.m_actor ? domain::toString(request.m_actor->user) : std::string(request.remoteAddress());
        key += toString(route.method);  // Reading a list must not use up the right to add to it.
        const int wait = m_limiter.take(route.pattern, key, route.options.limits.rate);
        if (wait > 0) return problem(ErrorCode::rate_limited).with("Retry-After", std::to_string(wait));
    }
    if (auto wrong = checkQuery(route.options.query, request.m_query)) return problem(*std::move(wrong));
    if (!takes(route, request))
        return problem(ErrorCode::unsupported_media_type, "Send " + std::string(route.options.docs.requestType) + '.');
    return std::nullopt;
}

std::optional<Error> Router::authorise(const Route& route, Request& request) const {
    if (route.access == Access::local)
        return request.loopback() ? std::nullopt : std::optional(fail(ErrorCode::not_found));
    if (route.access == Access::signature) return std::nullopt;
    const auto token = bearerToken(request);
    if (!token.empty() && m_authenticator != nullptr) {
        auto actor = m_authenticator->authenticate(token);
        if (actor) {
            request.m_actor = *actor;
        } else if (namesUser(route.access)) {
            return actor.error();
        }
    }
    if (!namesUser(route.access)) return std::nullopt;
    if (!request.m_actor) return fail(ErrorCode::unauthenticated, "Sign in first.");
    return refusal(route.access, *request.m_actor);
}

Reply Router::runOnce(const Route& route, Request& request) const {
    const auto key = request.header("Idempotency-Key");
    if (!isVisibleAscii(key, kMaxKeyLength))
        return problem(ErrorCode::idempotency_key_required,
                       "Send an Idempotency-Key of 1 to 128 visible ASCII characters with this request.");
    request.m_idempotencyKey = key;
    // Of two requests on one pattern with different ids the second is another request, so the path counts, too.
    KeyClaim claim{request.actor().user, std::string(toString(route.method)) + ' ' + route.pattern, std::string(key),
                   crypto::sha256Hex(std::string(request.path()) + '\n' + std::string(request.body()))};
    auto earlier = m_idempotency->claim(claim.view());
    if (!earlier) return problem(earlier.error());
    if (*earlier) return std::move(**earlier).with("Idempotent-Replayed", "true");
    auto reply = run(route, request);
    if (auto* response = std::get_if<Response>(&reply)) return settle(claim, request, std::move(*response));
    auto& later = std::get<Later>(reply);
    later.abandon = [this, claim] { release(claim); };
    later.work = [this, &request, claim = std::move(claim), work = std::move(later.work)] {
        return settle(claim, request, work());
    };
    return reply;
}

/// Decision 30: what was done is kept. A refusal and a failure did nothing, so their key is free again.
Response Router::settle(const KeyClaim& claim, const Request& request, Response response) const {
    if (response.status >= 400) {
        release(claim);
        return response;
    }
    nameRequest(response, request.requestId());
    response.error.reset();
    keep(claim.view(), response);
    return response;
}

/// The answer is what it is, whether or not the key can be freed: it is by itself when the server starts anew.
void Router::release(const KeyClaim& claim) const {
    try {
        m_idempotency->release(claim.view());
    } catch (const std::exception& exception) {
        log::error("http.key_not_freed", {{"route", claim.route}, {"what", exception.what()}});
    }
}

/// The effect is there and the caller shall hear of it, whether or not the answer can be kept.
void Router::keep(const IdempotencyStore::Claim& claim, const Response& response) const {
    try {
        m_idempotency->store(claim, response);
    } catch (const std::exception& exception) {
        log::error("http.answer_not_kept", {{"route", claim.route}, {"what", exception.what()}});
    }
}

}  // namespace mc::http
