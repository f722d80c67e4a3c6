#pragma once

#include "domain/error.h"

namespace mc::net {

/// Whether nobody knows if the deed was done: nothing came back, or the server gave up on the way. The server's no is
/// an answer. What is lost is told again, with the same Intent where it has one.
inline bool isLost(const domain::Error& error) {
    return error.code == domain::ErrorCode::unavailable || error.code == domain::ErrorCode::timeout;
}

}  // namespace mc::net
