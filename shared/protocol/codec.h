#pragma once

#include <domain/error.h>
#include <boost/json/fwd.hpp>
#include <cstddef>
#include <string>
#include <string_view>

/// Reads and writes the structs of this folder as JSON. The functions are declared here and instantiated for every
/// protocol struct in codec_<feature>.cpp; a struct that is not listed there does not link. A server room with a struct
/// of its own (an outbox payload, say) includes codec_impl.h in one .cpp and says MC_PROTOCOL_TYPE(TheStruct).
///
/// All functions are thread safe.
namespace mc::protocol {

inline constexpr std::size_t kMaxJsonBytes = 8 * 1024 * 1024;  ///< Bodies are held to less by their route.
inline constexpr std::size_t kMaxJsonDepth = 32;
inline constexpr std::size_t kMaxFieldErrors = 50;

/// Strict: refuses malformed JSON, duplicate keys, invalid UTF-8, more than kMaxJsonDepth levels and anything after the
/// value with malformed_json (the detail names the byte), more than kMaxJsonBytes with body_too_large, and whatever the
/// struct or its Limits do not allow with validation_failed and one FieldError for each fault, in one pass, at most
/// kMaxFieldErrors. Members the struct does not have are ignored; an optional may be absent or null; everything else
/// must be there.
template <class T>
domain::Result<T> decode(std::string_view json);

/// Compact JSON in the order of the members; absent optionals are left out.
template <class T>
std::string encode(const T& value);

/// As encode, appended to what is already there.
template <class T>
void encodeTo(std::string& out, const T& value);

/// JSON Schema 2020-12 as OpenAPI 3.1 wants it: {"$ref": "#/components/schemas/T", "components": {"schemas": {…}}} with
/// T and every struct and enum it reaches; limits are included.
template <class T>
boost::json::object schemaOf();

}  // namespace mc::protocol
