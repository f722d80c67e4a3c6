#pragma once

#include <algorithm>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/base/identity.h"
#include "platform/http/router.h"

/// The access test made from the route table: every route × every kind of caller. A route cannot be written without a
/// rule; this says whether the rule is also what happens.
namespace mc::test {

/// Somebody who asks, with a token the router's Authenticator knows; nobody has none.
struct Caller {
    std::string name;
    std::string token;
    domain::Roles roles;
    bool secondFactor = true;  ///< How the session was opened.
};

/// Text for {name} of a route, for this caller. The default is an id of nothing.
using FillParam = std::function<std::string(const http::Route&, std::string_view name, const Caller&)>;

enum class Verdict { reached, unauthenticated, forbidden, second_factor_required, hidden };

inline std::string_view toString(Verdict verdict) {
    switch (verdict) {
        case Verdict::reached:
            return "reached";
        case Verdict::unauthenticated:
            return "unauthenticated";
        case Verdict::forbidden:
            return "forbidden";
        case Verdict::second_factor_required:
            return "second_factor_required";
        case Verdict::hidden:
            return "hidden";
    }
    return "?";
}

/// What the rule says, written down a second time, apart from http::permits.
inline Verdict expectedVerdict(http::Access access, const Caller& caller) {
    using domain::Role;
    using http::Access;
    if (access == Access::anonymous || access == Access::signature) return Verdict::reached;
    if (access == Access::local) return Verdict::hidden;  // The matrix asks from afar.
    if (caller.token.empty()) return Verdict::unauthenticated;
    const auto has = [&](Role role) { return caller.roles.has(role); };
    const bool may = access == Access::signedIn || (access == Access::student && has(Role::student)) ||
                     (access == Access::mentor && has(Role::mentor)) ||
                     (access == Access::support && (has(Role::support) || has(Role::owner))) ||
                     (access == Access::finance && (has(Role::finance) || has(Role::owner))) ||
                     (access == Access::owner && has(Role::owner)) ||
                     (access == Access::admin && (has(Role::support) || has(Role::finance) || has(Role::owner)));
    const bool forAdmins =
        access == Access::support || access == Access::finance || access == Access::owner || access == Access::admin;
    if (may && forAdmins && !caller.secondFactor) return Verdict::second_factor_required;
    return may ? Verdict::reached : Verdict::forbidden;
}

/// "/api/bookings/{id}/cancel" with its parameters filled in.
inline std::string targetOf(const http::Route& route, const Caller& caller, const FillParam& fill) {
    std::string target;
    for (std::size_t at = 0; at < route.pattern.size();) {
        const auto open = std::min(route.pattern.find('{', at), route.pattern.size());
        target += route.pattern.substr(at, open - at);
        if (open == route.pattern.size()) break;
        const auto close = route.pattern.find('}', open);
        auto name = route.pattern.substr(open + 1, close - open - 1);
        if (name.ends_with("...")) name.resize(name.size() - 3);
        target += fill ? fill(route, name, caller) : "0000000000zzz";
        at = close + 1;
    }
    return target;
}

inline http::Response ask(const http::Router& router, http::Method method, std::string_view target,
                          std::string_view token, std::string_view body = {}, std::string_view key = {}) {
    const auto authorization = "Bearer " + std::string(token);
    http::Request::Data data;
    data.method = method;
    data.target = target;
    data.remoteAddress = "203.0.113.1";
    data.requestId = "test";
    data.body = body;
    data.receivedAt = {1'800'000'000};
    if (!token.empty()) data.headers.emplace_back("Authorization", authorization);
    if (!body.empty()) data.headers.emplace_back("Content-Type", "application/json");
    if (!key.empty()) data.headers.emplace_back("Idempotency-Key", key);
    http::Request request(std::move(data));
    return router.handle(request);
}

inline Verdict verdictOf(const http::Response& response, bool known) {
    const auto says = [&](std::string_view code) {
        return response.bytes().find("\"code\":\"" + std::string(code) + '"') != std::string_view::npos;
    };
    if (response.status == 401 && says("unauthenticated")) return Verdict::unauthenticated;
    if (response.status == 403 && says("forbidden")) return Verdict::forbidden;
    if (response.status == 403 && says("second_factor_required")) return Verdict::second_factor_required;
    if (response.status == 404 && !known) return Verdict::hidden;
    return Verdict::reached;
}

/// Every case where what happens is not what the rule says, in words; empty is good. Handlers that are reached run,
/// with an empty body, so use a database of the test's own.
inline std::vector<std::string> accessViolations(const http::Router& router, const std::vector<Caller>& callers,
                                                 const FillParam& fill = {}) {
    std::vector<std::string> violations;
    for (const auto& route : router.routes()) {
        for (const auto& caller : callers) {
            const auto target = targetOf(route, caller, fill);
            const auto response = ask(router, route.method, target, caller.token);
            const auto expected = expectedVerdict(route.access, caller);
            const auto actual = verdictOf(response, route.access != http::Access::local);
            if (expected == actual) continue;
            violations.push_back(std::string(http::toString(route.method)) + ' ' + target + " as " + caller.name +
                                 ": " + std::string(toString(actual)) + " instead of " +
                                 std::string(toString(expected)));
        }
    }
    return violations;
}

}  // namespace mc::test
