#pragma once

#include <optional>
#include <string>

#include "accounts/known_places.h"
#include "platform/http/request.h"

namespace mc::accounts {

/// The device a request came from, by the peer's address and the name it gave itself. Nothing of it is proven.
inline Device deviceOf(const http::Request& request, const std::optional<std::string>& name = {}) {
    return {name.value_or(""), std::string(request.remoteAddress()), {}};
}

}  // namespace mc::accounts
