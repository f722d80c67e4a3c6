#pragma once

#include <algorithm>
#include <boost/json/value.hpp>
#include <map>

#include "codec_traits.h"
#include "codec_writer.h"

/// Structs into JSON. Included by codec_impl.h only.
namespace mc::protocol::detail {

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

}  // namespace mc::protocol::detail
