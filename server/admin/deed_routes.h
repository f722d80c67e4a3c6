#pragma once

#include "platform/http/json.h"

/// What every deed of an admin has in common at the edge.
namespace mc::admin {

inline constexpr base::RateLimit kReading{240, 60};
inline constexpr base::RateLimit kDeciding{60, 60};

template <class Body, class Answer>
http::RouteOptions deedOptions(std::string id, std::string summary) {
    return {.limits = {.bodyBytes = 16 * 1024, .rate = kDeciding},
            .docs = {.id = std::move(id),
                     .summary = std::move(summary),
                     .request = &protocol::schemaOf<Body>,
                     .response = &protocol::schemaOf<Answer>}};
}

/// Of a deed that moves money or a session: done once, however often it is asked for with one key (SEC-4).
template <class Body, class Answer>
http::RouteOptions onceOptions(std::string id, std::string summary) {
    auto options = deedOptions<Body, Answer>(std::move(id), std::move(summary));
    options.idempotency = http::Idempotency::required;
    return options;
}

/// Runs `deed(admin, id, body)` on the id of the path and the body the route declares.
template <class Id, class Body, class Deed>
http::Response withBody(const http::Request& request, const Deed& deed) {
    const auto id = request.pathId<Id>("id");
    if (!id) return http::problem(id.error());
    const auto body = request.decode<Body>();
    if (!body) return http::problem(body.error());
    return http::answer(deed(request.actor().user, *id, *body));
}

}  // namespace mc::admin
