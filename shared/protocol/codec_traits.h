#pragma once

#include <array>
#include <boost/describe.hpp>
#include <boost/json/fwd.hpp>
#include <boost/mp11.hpp>
#include <concepts>
#include <optional>
#include <string_view>
#include <type_traits>

#include "limits.h"

/// What the codec's templates know of a type. Included by codec_impl.h, and where the names of an enum are listed.
namespace mc::protocol::detail {

using JsonValue = boost::json::value;

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

/// Whatever struct they are asked of.
using FindLimit = const FieldLimit* (*)(std::string_view member);

}  // namespace mc::protocol::detail
