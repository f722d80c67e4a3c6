#pragma once

#include <domain/error.h>
#include <boost/json/value.hpp>
#include <string_view>

namespace mc::protocol {

/// Parses strictly: one value, valid UTF-8, no duplicate keys, at most kMaxJsonDepth levels and kMaxJsonBytes. Errors:
/// malformed_json with the byte in the detail, body_too_large.
domain::Result<boost::json::value> parseJson(std::string_view text, boost::json::storage_ptr storage = {});

}  // namespace mc::protocol
