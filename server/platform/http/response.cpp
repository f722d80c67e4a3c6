#include "platform/http/response.h"

#include <algorithm>
#include <cctype>

#include "protocol/problem.h"

namespace mc::http {

namespace {

/// What slowDown() said; empty for all other errors.
std::string retryAfter(const domain::Error& error) {
    constexpr std::string_view kBegin = "{\"retryAfter\":";
    if (error.code != domain::ErrorCode::rate_limited || !error.extra.starts_with(kBegin)) return {};
    return error.extra.substr(kBegin.size(), error.extra.size() - kBegin.size() - 1);
}

}  // namespace

Response json(std::string text, int status) {
    Response response;
    response.status = status;
    response.contentType = kJson;
    response.body = std::move(text);
    return response;
}

Response json(std::shared_ptr<const std::string> text, int status) {
    auto response = json(std::string{}, status);
    response.shared = std::move(text);
    return response;
}

Response noContent() {
    Response response;
    response.status = 204;
    return response;
}

Response bytes(std::string contentType, std::string content) {
    Response response;
    response.contentType = std::move(contentType);
    response.body = std::move(content);
    return response;
}

Response download(std::string contentType, std::string content, std::string_view fileName) {
    std::string safe(fileName);
    std::replace_if(
        safe.begin(), safe.end(),
        [](unsigned char c) { return !(c < 0x80 && std::isalnum(c)) && c != '.' && c != '-' && c != '_'; }, '_');
    return bytes(std::move(contentType), std::move(content))
        .with("Content-Disposition", "attachment; filename=\"" + safe + "\"");
}

Response html(std::string text, int status) {
    auto response = bytes("text/html; charset=utf-8", std::move(text));
    response.status = status;
    return response;
}

Response problem(domain::Error error) {
    Response response;
    response.status = domain::httpStatus(error.code);
    response.contentType = kProblemJson;
    response.body = protocol::encodeProblem(error, response.status, {});
    if (auto seconds = retryAfter(error); !seconds.empty())
        response.headers.emplace_back("Retry-After", std::move(seconds));
    response.error = std::make_shared<const domain::Error>(std::move(error));
    return response;
}

Response problem(domain::ErrorCode code, std::string detail) {
    return problem(domain::fail(code, std::move(detail)));
}

}  // namespace mc::http
