#pragma once

#include <boost/json/object.hpp>
#include <boost/json/value.hpp>
#include <limits>
#include <map>
#include <utility>

#include "codec_reader.h"
#include "codec_traits.h"

/// JSON into structs. Included by codec_impl.h only.
namespace mc::protocol::detail {

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
    out = std::vector<T>(array->size());
    return readItems(
        *array, out.data(), sizeof(T),
        [](const JsonValue& item, void* to, const Place& at) { return readValue(item, *static_cast<T*>(to), at); },
        place);
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

template <class T, class Member>
bool readMember(const JsonValue& json, void* out, const Place& place) {
    return readValue(json, static_cast<T*>(out)->*Member::pointer, place);
}

template <class T>
struct MemberReaders {
    template <class... Member>
    static constexpr auto collect(boost::mp11::mp_list<Member...>) {
        return std::array<MemberReader, sizeof...(Member)>{
            {{jsonName(Member::name), kIsOptional<std::remove_cvref_t<decltype(std::declval<T&>().*Member::pointer)>>,
              &readMember<T, Member>}...}};
    }
    static constexpr auto all = collect(boost::mp11::mp_rename<MembersOf<T>, boost::mp11::mp_list>{});
};

template <DescribedStruct T>
bool readValue(const JsonValue& json, T& out, const Place& place) {
    return readMembers(json, &out, MemberReaders<T>::all, &findLimit<T>, place);
}

}  // namespace mc::protocol::detail
