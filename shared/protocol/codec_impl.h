#pragma once

#include <algorithm>
#include <array>
#include <boost/core/type_name.hpp>
#include <boost/describe.hpp>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <boost/mp11.hpp>
#include <limits>
#include <map>
#include <optional>
#include <vector>

#include "codec.h"
#include "codec_reader.h"
#include "codec_schema.h"
#include "codec_writer.h"
#include "json_parse.h"

/// The templates behind codec.h. Heavy: include it only in a codec_<feature>.cpp, which says
/// MC_PROTOCOL_TYPE(CreateBooking) in namespace mc::protocol for each of its structs.
namespace mc::protocol::detail {

template <class T>
concept DescribedEnum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;

template <class T>
concept DescribedStruct = std::is_class_v<T> && boost::describe::has_describe_members<T>::value;

template <class T>
concept PlainInteger = std::integral<T> && !std::same_as<T, bool>;

template <class T>
inline constexpr bool kIsOptional = false;
template <class T>
inline constexpr bool kIsOptional<std::optional<T>> = true;

template <class T>
using MembersOf =
    boost::describe::describe_members<T, boost::describe::mod_any_access | boost::describe::mod_inherited>;

/// C++ words that are also names of ours carry a trailing underscore: `private_` is "private".
constexpr std::string_view jsonName(const char* name) {
    std::string_view text(name);
    if (text.back() == '_') text.remove_suffix(1);
    return text;
}

template <DescribedEnum Enum>
struct EnumTable {
    using List = boost::describe::describe_enumerators<Enum>;
    template <class... D>
    static constexpr auto collectNames(boost::mp11::mp_list<D...>) {
        return std::array<std::string_view, sizeof...(D)>{jsonName(D::name)...};
    }
    template <class... D>
    static constexpr auto collectValues(boost::mp11::mp_list<D...>) {
        return std::array<Enum, sizeof...(D)>{D::value...};
    }
    static constexpr auto names = collectNames(boost::mp11::mp_rename<List, boost::mp11::mp_list>{});
    static constexpr auto values = collectValues(boost::mp11::mp_rename<List, boost::mp11::mp_list>{});
};

/// A derived struct has its own limits and those of its bases.
template <class T>
const FieldLimit* findLimit(std::string_view member) {
    const auto* found = Limits<T>::table().find(member);
    boost::mp11::mp_for_each<boost::describe::describe_bases<T, boost::describe::mod_any_access>>([&](auto base) {
        using Base = typename decltype(base)::type;
        if (!found) found = findLimit<Base>(member);
    });
    return found;
}

// ---- reading

template <DescribedStruct T>
bool readValue(const JsonValue& json, T& out, const Place& place);
template <class T>
bool readValue(const JsonValue& json, std::vector<T>& out, const Place& place);
template <class T>
bool readValue(const JsonValue& json, std::optional<T>& out, const Place& place);
template <class T>
bool readValue(const JsonValue& json, std::map<std::string, T>& out, const Place& place);

template <class T>
requires requires(const JsonValue& json, T& out, const Place& place) {
    readLeaf(json, out, place);
}
bool readValue(const JsonValue& json, T& out, const Place& place) {
    return readLeaf(json, out, place);
}

inline bool readValue(const JsonValue& json, JsonValue& out, const Place&) {
    out = JsonValue(json, boost::json::storage_ptr{});  // Out of the decoder's own arena.
    return true;
}

template <PlainInteger T>
bool readValue(const JsonValue& json, T& out, const Place& place) {
    constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
    constexpr auto kTop = std::in_range<std::int64_t>(std::numeric_limits<T>::max())
                              ? static_cast<std::int64_t>(std::numeric_limits<T>::max())
                              : kMost;
    std::int64_t value = 0;
    if (!readInteger(json, static_cast<std::int64_t>(std::numeric_limits<T>::min()), kTop, value, place)) return false;
    out = static_cast<T>(value);
    return true;
}

template <class Tag>
bool readValue(const JsonValue& json, domain::Id<Tag>& out, const Place& place) {
    return readId(json, out.value, place);
}

template <DescribedEnum T>
bool readValue(const JsonValue& json, T& out, const Place& place) {
    const auto index = readEnum(json, EnumTable<T>::names, place);
    if (index >= 0) out = EnumTable<T>::values[static_cast<std::size_t>(index)];
    return index >= 0;
}

template <class T>
bool readValue(const JsonValue& json, std::optional<T>& out, const Place& place) {
    out.reset();
    if (json.is_null()) return true;
    T value{};
    if (!readValue(json, value, place)) return false;
    out = std::move(value);
    return true;
}

template <class T>
bool readValue(const JsonValue& json, std::vector<T>& out, const Place& place) {
    const auto* array = readArray(json, place);
    if (!array) return false;
    out.clear();
    out.reserve(array->size());
    bool good = true;
    for (std::size_t i = 0; i < array->size() && !place.errors.full(); ++i) {
        const Path path{&place.path, {}, i};
        T item{};
        good = readValue((*array)[i], item, Place{path, place.limit, place.errors}) && good;
        out.push_back(std::move(item));
    }
    return good;
}

template <class T>
bool readValue(const JsonValue& json, std::map<std::string, T>& out, const Place& place) {
    const auto* object = readObject(json, place);
    if (!object) return false;
    out.clear();
    bool good = true;
    for (const auto& [key, value] : *object) {
        const Path path{&place.path, key};
        T item{};
        good = readValue(value, item, Place{path, place.limit, place.errors}) && good;
        out.emplace(key, std::move(item));
    }
    return good;
}

template <class T>
bool readMember(const boost::json::object& object, std::string_view name, T& out, const FieldLimit* limit,
                const Place& place) {
    static constexpr FieldLimit kNoLimit;
    const Path path{&place.path, name};
    const Place at{path, limit ? *limit : kNoLimit, place.errors};
    if (const auto* value = object.if_contains(name)) return readValue(*value, out, at);
    return kIsOptional<T> || at.refuse("required", "is required");
}

template <DescribedStruct T>
bool readValue(const JsonValue& json, T& out, const Place& place) {
    const auto* object = readObject(json, place);
    if (!object) return false;
    bool good = true;
    boost::mp11::mp_for_each<MembersOf<T>>([&](auto member) {
        constexpr auto name = jsonName(decltype(member)::name);
        good = readMember(*object, name, out.*member.pointer, findLimit<T>(name), place) && good;
    });
    return good;
}

// ---- writing

template <DescribedStruct T>
void writeValue(std::string& out, const T& value);
template <class T>
void writeValue(std::string& out, const std::vector<T>& items);
template <class T>
void writeValue(std::string& out, const std::map<std::string, T>& entries);

template <class T>
requires requires(std::string& out, const T& value) {
    writeLeaf(out, value);
} &&(!DescribedEnum<T>)void writeValue(std::string& out, const T& value) {
    writeLeaf(out, value);
}

inline void writeValue(std::string& out, const JsonValue& json) {
    writeJson(out, json);
}

template <class Tag>
void writeValue(std::string& out, const domain::Id<Tag>& id) {
    writeId(out, id.value);
}

template <DescribedEnum T>
void writeValue(std::string& out, const T& value) {
    const auto& values = EnumTable<T>::values;
    const auto found = std::find(values.begin(), values.end(), value);
    const auto index = static_cast<std::size_t>(found - values.begin());
    out.push_back('"');
    out.append(EnumTable<T>::names[index < values.size() ? index : 0]).push_back('"');
}

template <class T>
void writeValue(std::string& out, const std::optional<T>& value) {
    if (value)
        writeValue(out, *value);
    else
        out.append("null");
}

/// Everything is written with a comma behind it; the last one becomes the bracket.
inline void closeWith(std::string& out, char bracket) {
    if (out.back() == ',')
        out.back() = bracket;
    else
        out.push_back(bracket);
}

template <class T>
void writeValue(std::string& out, const std::vector<T>& items) {
    out.push_back('[');
    for (const auto& item : items) {
        writeValue(out, static_cast<const T&>(item));
        out.push_back(',');
    }
    closeWith(out, ']');
}

template <class T>
void writeValue(std::string& out, const std::map<std::string, T>& entries) {
    out.push_back('{');
    for (const auto& [key, value] : entries) {
        writeLeaf(out, std::string_view(key));
        out.push_back(':');
        writeValue(out, value);
        out.push_back(',');
    }
    closeWith(out, '}');
}

/// `"name":` made once by the compiler.
template <class Member>
struct QuotedName {
    static constexpr auto name = jsonName(Member::name);
    static constexpr auto text = [] {
        std::array<char, name.size() + 3> quoted{};
        quoted.front() = '"';
        std::copy(name.begin(), name.end(), quoted.begin() + 1);
        quoted[name.size() + 1] = '"';
        quoted.back() = ':';
        return quoted;
    }();
};

template <class Member, class T>
void writeMember(std::string& out, const T& value) {
    if constexpr (kIsOptional<T>) {
        if (value) writeMember<Member>(out, *value);
    } else {
        constexpr const auto& text = QuotedName<Member>::text;
        out.append(text.data(), text.size());
        writeValue(out, value);
        out.push_back(',');
    }
}

template <DescribedStruct T>
void writeValue(std::string& out, const T& value) {
    out.push_back('{');
    boost::mp11::mp_for_each<MembersOf<T>>(
        [&](auto member) { writeMember<decltype(member)>(out, value.*decltype(member)::pointer); });
    closeWith(out, '}');
}

// ---- schema

template <class T>
struct SchemaOf;

template <class T>
JsonObject schemaFor(JsonObject& schemas, const FieldLimit& limit) {
    return SchemaOf<T>::make(schemas, limit);
}

template <>
struct SchemaOf<std::string> {
    static JsonObject make(JsonObject&, const FieldLimit& limit) { return textSchema(limit); }
};
template <>
struct SchemaOf<bool> {
    static JsonObject make(JsonObject&, const FieldLimit&) { return {{"type", "boolean"}}; }
};
template <>
struct SchemaOf<double> {
    static JsonObject make(JsonObject&, const FieldLimit& limit) { return numberSchema(limit); }
};
template <PlainInteger T>
struct SchemaOf<T> {
    static JsonObject make(JsonObject&, const FieldLimit& limit) {
        constexpr bool kWide = sizeof(T) > 4;
        return integerSchema(std::is_signed_v<T> ? INT32_MIN : 0, kWide ? INT64_MAX : INT32_MAX, limit);
    }
};
template <class Tag>
struct SchemaOf<domain::Id<Tag>> {
    static JsonObject make(JsonObject&, const FieldLimit&) {
        return patternSchema("^[0-9a-hjkmnp-tv-z]{13}$", "0d5j8k2m4n6pq");
    }
};
template <>
struct SchemaOf<domain::UtcTime> {
    static JsonObject make(JsonObject&, const FieldLimit&) { return formatSchema("date-time", "2026-11-19T13:30:00Z"); }
};
template <>
struct SchemaOf<domain::CivilDate> {
    static JsonObject make(JsonObject&, const FieldLimit&) { return formatSchema("date", "2026-11-19"); }
};
template <>
struct SchemaOf<domain::WallTime> {
    static JsonObject make(JsonObject&, const FieldLimit&) {
        return patternSchema("^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$", "09:30");
    }
};
template <>
struct SchemaOf<domain::ZoneName> {
    static JsonObject make(JsonObject&, const FieldLimit&) { return textSchema(format(Format::zone)); }
};
template <>
struct SchemaOf<domain::Currency> {
    static JsonObject make(JsonObject&, const FieldLimit&) { return patternSchema("^[A-Z]{3}$", "INR"); }
};
template <>
struct SchemaOf<domain::Money> {
    static JsonObject make(JsonObject& schemas, const FieldLimit&) { return moneySchema(schemas); }
};
template <>
struct SchemaOf<domain::Rate> {
    static JsonObject make(JsonObject&, const FieldLimit& limit) { return integerSchema(INT32_MIN, INT64_MAX, limit); }
};
template <>
struct SchemaOf<JsonValue> {
    static JsonObject make(JsonObject&, const FieldLimit&) { return {}; }
};
template <class T>
struct SchemaOf<std::optional<T>> : SchemaOf<T> {};
template <class T>
struct SchemaOf<std::vector<T>> {
    static JsonObject make(JsonObject& schemas, const FieldLimit& limit) {
        return arraySchema(schemaFor<T>(schemas, limit), limit);
    }
};
template <class T>
struct SchemaOf<std::map<std::string, T>> {
    static JsonObject make(JsonObject& schemas, const FieldLimit& limit) {
        return mapSchema(schemaFor<T>(schemas, limit));
    }
};

template <DescribedEnum T>
struct SchemaOf<T> {
    static JsonObject make(JsonObject& schemas, const FieldLimit&) {
        const auto qualified = boost::core::type_name<T>();
        const auto name = shortName(qualified);
        if (!schemas.contains(name)) schemas[name] = enumSchema(EnumTable<T>::names);
        return schemaReference(name);
    }
};

template <DescribedStruct T>
JsonObject structSchema(JsonObject& schemas) {
    JsonObject properties;
    boost::json::array required;
    boost::mp11::mp_for_each<MembersOf<T>>([&](auto member) {
        using Value = std::remove_cvref_t<decltype(std::declval<T&>().*decltype(member)::pointer)>;
        constexpr auto name = jsonName(decltype(member)::name);
        const auto* limit = findLimit<T>(name);
        properties[name] = schemaFor<Value>(schemas, limit ? *limit : FieldLimit{});
        if constexpr (!kIsOptional<Value>) required.emplace_back(name);
    });
    JsonObject schema{{"type", "object"}, {"properties", std::move(properties)}};
    if (!required.empty()) schema["required"] = std::move(required);
    return schema;
}

template <DescribedStruct T>
struct SchemaOf<T> {
    static JsonObject make(JsonObject& schemas, const FieldLimit&) {
        const auto qualified = boost::core::type_name<T>();
        const auto name = shortName(qualified);
        if (!schemas.contains(name)) {
            schemas[name] = nullptr;  // A struct that contains itself stops here.
            schemas[name] = structSchema<T>(schemas);
        }
        return schemaReference(name);
    }
};

}  // namespace mc::protocol::detail

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
