#pragma once

#include <chrono>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "platform/http/access_log.h"
#include "platform/http/request_head.h"
#include "platform/http/router.h"

namespace mc::http {

using SteadyTime = std::chrono::steady_clock::time_point;

/// Everything between the first byte of a request and the last of its answer. Kept and used again: in the steady state
/// a request allocates next to nothing.
struct Exchange {
    std::vector<Request::Header> headers;
    std::string chunks;  ///< Content of a chunked body, or of one that did not come with its head.
    std::optional<RequestHead> head;
    std::optional<Request> request;
    Router::Match match;
    Response response;
    std::string out;
    std::string_view separate;   ///< A long body, written after `out`.
    std::string_view routeName;  ///< For the log.
    std::string requestId;
    SteadyTime startedAt;

    void setProblem(domain::Error error);
    void setBusy();  ///< 503: who should do the work has too much of it already.
    /// Writes the answer into `out`, a long body apart. What cannot be sent as it is becomes a 500.
    void render(std::string_view date, bool keepAlive, bool secure);
    std::size_t renderedBytes() const { return out.size() + separate.size(); }
    AccessEntry entry(std::int64_t millis, SteadyTime now) const;
    /// Makes it ready for the next request, keeping its memory.
    void reset();
};

}  // namespace mc::http
