#pragma once

#include <string_view>

#include "platform/http/request.h"

namespace mc::http {

/// Whoever asks has it already: If-None-Match names this tag, which has its quotes (RFC 9110 §13.1.2).
inline bool isKnown(const Request& request, std::string_view tag) {
    return request.header("If-None-Match").find(tag) != std::string_view::npos;
}

}  // namespace mc::http
