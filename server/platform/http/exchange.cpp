#include "platform/http/exchange.h"

#include "platform/base/log.h"
#include "platform/http/response_head.h"
#include "protocol/problem.h"

namespace mc::http {

namespace {

constexpr std::size_t kGather = 16 * 1024;  ///< Longer bodies are not copied behind their head.
constexpr std::size_t kKeptBytes = 64 * 1024;

void shrink(std::string& text) {
    text.clear();
    if (text.capacity() > kKeptBytes) text.shrink_to_fit();
}

}  // namespace

void Exchange::setProblem(domain::Error error) {
    response = problem(std::move(error));
    response.body = protocol::encodeProblem(*response.error, response.status, requestId);
}

void Exchange::setBusy() {
    setProblem(domain::fail(domain::ErrorCode::unavailable, "The server is busy."));
    response.headers.emplace_back("Retry-After", "1");
}

void Exchange::render(std::string_view date, bool keepAlive, bool secure) {
    if (!sendable(response)) {
        base::log::error("http.bad_response", {{"route", routeName}, {"request", requestId}});
        setProblem(domain::fail(domain::ErrorCode::internal));
    }
    out.clear();
    appendHead(out, response, {.requestId = requestId, .date = date, .keepAlive = keepAlive, .secure = secure});
    const bool headOnly = head && head->method() == Method::head;
    const bool bodiless = headOnly || response.status == 204 || response.status == 304;
    const auto body = bodiless ? std::string_view{} : response.bytes();
    separate = body.size() > kGather ? body : std::string_view{};
    if (separate.empty()) out.append(body);
}

AccessEntry Exchange::entry(std::int64_t millis, SteadyTime now) const {
    const std::chrono::duration<double, std::milli> elapsed = now - startedAt;
    const bool known = head && head->method();
    return {.millis = millis,
            .method = known ? toString(*head->method()) : "-",
            .route = routeName.empty() ? "-" : routeName,
            .status = response.status,
            .elapsedMs = elapsed.count(),
            .bytes = renderedBytes(),
            .requestId = requestId};
}

void Exchange::reset() {
    if (request) headers = (*std::move(request)).release().headers;
    request.reset();
    head.reset();
    headers.clear();
    match = {};
    separate = routeName = {};
    response = {};
    shrink(chunks);
    shrink(out);
}

}  // namespace mc::http
