#pragma once

#include <boost/json/monotonic_resource.hpp>

#include "codec.h"
#include "codec_describe.h"
#include "codec_read.h"
#include "codec_write.h"
#include "json_parse.h"

/// The templates behind codec.h. Heavy: include it only in a codec_<feature>.cpp, which says
/// MC_PROTOCOL_TYPE(CreateBooking) in namespace mc::protocol for each of its structs.
namespace mc::protocol {

template <class T>
domain::Result<T> decode(std::string_view json) {
    unsigned char buffer[4096];
    boost::json::monotonic_resource arena(buffer, sizeof buffer);
    const auto parsed = parseJson(json, &arena);
    if (!parsed) return parsed.error();
    static constexpr FieldLimit kNoLimit;
    const detail::Path top;
    detail::Errors errors;
    T value{};
    detail::readValue(*parsed, value, detail::Place{top, kNoLimit, errors});
    if (!errors.empty()) return std::move(errors).toError();
    return value;
}

template <class T>
void encodeTo(std::string& out, const T& value) {
    detail::writeValue(out, value);
}

template <class T>
std::string encode(const T& value) {
    std::string out;
    out.reserve(256);
    encodeTo(out, value);
    return out;
}

template <class T>
boost::json::object schemaOf() {
    boost::json::object schemas;
    auto schema = detail::schemaFor<T>(schemas, FieldLimit{});
    schema["components"] = boost::json::object{{"schemas", std::move(schemas)}};
    return schema;
}

}  // namespace mc::protocol

/// One struct's codec, in namespace mc::protocol of a codec_<feature>.cpp.
#define MC_PROTOCOL_TYPE(T)                                       \
    template ::mc::domain::Result<T> decode<T>(std::string_view); \
    template std::string encode<T>(const T&);                     \
    template void encodeTo<T>(std::string&, const T&);            \
    template boost::json::object schemaOf<T>()
