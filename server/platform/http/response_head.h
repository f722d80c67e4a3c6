#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "platform/http/response.h"

namespace mc::http {

/// What the edge knows of an answer beside the answer itself.
struct Delivery {
    std::string_view requestId;
    std::string_view date;  ///< IMF-fixdate (RFC 9110 §5.6.7).
    bool keepAlive = true;
    bool secure = false;  ///< Adds Strict-Transport-Security.
};

/// Whether every header may be sent as it is: names are tokens, values hold no line breaks, and none is the edge's own
/// business (Content-Length, Connection, Transfer-Encoding, Date).
bool sendable(const Response& response);

/// Appends status line, headers and the empty line. Unless the response says otherwise: Cache-Control: no-store and a
/// Content-Security-Policy that allows nothing.
void appendHead(std::string& out, const Response& response, const Delivery& delivery);

std::string_view reasonPhrase(int status);

/// "Sat, 21 Nov 2026 21:13:55 GMT"
std::string httpDate(std::int64_t unixSeconds);

}  // namespace mc::http
