#pragma once

/// Bodies as protocol structs. Heavy: include it in *_routes.cpp only.

#include <string>
#include <utility>

#include "platform/http/request.h"
#include "platform/http/response.h"
#include "protocol/codec.h"

namespace mc::http {

/// malformed_json when the body is not UTF-8. Whether it says to be JSON is the router's to check.
domain::Result<std::string_view> jsonBody(const Request& request);

template <class T>
domain::Result<T> Request::decode() const {
    expectBody(&protocol::schemaOf<T>);
    const auto text = jsonBody(*this);
    if (!text) return text.error();
    return protocol::decode<T>(*text);
}

template <class T>
Response ok(const T& dto) {
    return json(protocol::encode(dto), 200);
}
/// 201; `location` is the path of what was made.
template <class T>
Response created(const T& dto, std::string location = {}) {
    auto response = json(protocol::encode(dto), 201);
    if (!location.empty()) response.headers.emplace_back("Location", std::move(location));
    return response;
}
/// ok(dto) or problem(error).
template <class T>
Response answer(const domain::Result<T>& result) {
    return result ? ok(*result) : problem(result.error());
}
inline Response answer(const domain::Result<void>& result) {
    return result ? noContent() : problem(result.error());
}

}  // namespace mc::http
