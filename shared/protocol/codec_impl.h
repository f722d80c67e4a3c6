#pragma once

#include "codec.h"
#include "codec_describe.h"
#include "codec_read.h"
#include "codec_write.h"

/// The templates behind codec.h. Heavy: include it only in a codec_<feature>.cpp, which says
/// MC_PROTOCOL_TYPE(CreateBooking) in namespace mc::protocol for each of its structs.
namespace mc::protocol {

template <class T>
domain::Result<T> decode(std::string_view json) {
    T value{};
    const auto read = [](const detail::JsonValue& from, void* out, const detail::Place& place) {
        return detail::readValue(from, *static_cast<T*>(out), place);
    };
    if (const auto done = detail::readDocument(json, &value, read); !done) return done.error();
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
