#pragma once

#include <string>

#include "domain/error.h"

namespace mc::http {

/// rate_limited, for limits that are kept below the routes. The answer carries the seconds twice: in `retryAfter`, for
/// events of a socket, and in the header Retry-After.
inline domain::Error slowDown(const std::string& why, std::int64_t seconds) {
    const auto number = std::to_string(seconds);
    return {
        domain::ErrorCode::rate_limited, why + " Wait " + number + " seconds.", {}, "{\"retryAfter\":" + number + "}"};
}

}  // namespace mc::http
