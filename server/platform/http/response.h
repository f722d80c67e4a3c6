#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "domain/error.h"

namespace mc::http {

/// One answer. Plain data: a handler fills it, the edge sends it and adds the request id, Date and security headers.
struct Response {
    int status = 200;
    std::string contentType;  ///< Empty: no Content-Type.
    std::string body;
    /// Instead of `body`, for bytes that many answers share: a cached page, an encoded list. Null: `body` is used.
    std::shared_ptr<const std::string> shared;
    std::vector<std::pair<std::string, std::string>> headers;  ///< Values with CR, LF or NUL are refused by the edge.
    /// Set by problem(): the router writes the body again, with the request id in it.
    std::shared_ptr<const domain::Error> error;

    std::string_view bytes() const { return shared ? std::string_view(*shared) : std::string_view(body); }
    Response&& with(std::string name, std::string value) && {
        headers.emplace_back(std::move(name), std::move(value));
        return std::move(*this);
    }
};

inline constexpr std::string_view kJson = "application/json";
inline constexpr std::string_view kProblemJson = "application/problem+json";

/// Text that already is JSON (a cached card, encode(dto)). `ok(dto)` and `created(dto)` are in "platform/http/json.h".
Response json(std::string text, int status = 200);
Response json(std::shared_ptr<const std::string> text, int status = 200);
Response noContent();                                          ///< 204
Response bytes(std::string contentType, std::string content);  ///< 200, any type: .ics, PDF, CSV.
/// 200, offered as a file: sets Content-Disposition. Characters outside a-z A-Z 0-9 . - _ become "_".
Response download(std::string contentType, std::string content, std::string_view fileName);
Response html(std::string text, int status = 200);
/// RFC 9457 with the status of httpStatus(error.code). The router adds requestId.
Response problem(domain::Error error);
Response problem(domain::ErrorCode code, std::string detail = {});

}  // namespace mc::http
