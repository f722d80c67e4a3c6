#pragma once

#include <domain/error.h>
#include <string>
#include <string_view>

namespace mc::protocol {

/// A problem answer as the client sees it.
struct Problem {
    domain::Error error;    ///< `extra` holds, as a JSON object, the members RFC 9457 does not name.
    int status = 0;         ///< HTTP status.
    std::string requestId;  ///< Empty when the server gave none.
};

/// RFC 9457: {"type","title","status","code","detail","requestId","errors":[{"path","rule","limit","kind","message"}]} and the members
/// of `error.extra`. Send it as application/problem+json.
std::string encodeProblem(const domain::Error& error, int status, std::string_view requestId);

/// Never fails: a body that is no problem document (a proxy's page, say), or a code this build does not know, gets the
/// code its status stands for.
Problem decodeProblem(std::string_view body, int status);

}  // namespace mc::protocol
