#pragma once

#include <boost/core/type_name.hpp>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <map>

#include "codec_schema.h"
#include "codec_traits.h"

/// Structs into JSON Schema. Included by codec_impl.h only.
namespace mc::protocol::detail {

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
    static JsonObject make(JsonObject&, const FieldLimit&) { return patternSchema(kIdPattern, "0d5j8k2m4n6pq"); }
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
    static JsonObject make(JsonObject&, const FieldLimit&) { return patternSchema(kTimeOfDayPattern, "09:30"); }
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
        return enumSchema(schemas, qualified, EnumTable<T>::names);
    }
};

template <class T>
struct MemberSchemas {
    template <class Member>
    using Value = std::remove_cvref_t<decltype(std::declval<T&>().*Member::pointer)>;
    template <class... Member>
    static constexpr auto collect(boost::mp11::mp_list<Member...>) {
        return std::array<MemberSchema, sizeof...(Member)>{
            {{jsonName(Member::name), kIsOptional<Value<Member>>, &schemaFor<Value<Member>>}...}};
    }
    static constexpr auto all = collect(boost::mp11::mp_rename<MembersOf<T>, boost::mp11::mp_list>{});
};

template <DescribedStruct T>
struct SchemaOf<T> {
    static JsonObject make(JsonObject& schemas, const FieldLimit&) {
        const auto qualified = boost::core::type_name<T>();
        return structSchema(schemas, qualified, MemberSchemas<T>::all, &findLimit<T>);
    }
};

}  // namespace mc::protocol::detail
