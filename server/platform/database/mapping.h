#pragma once

#include <array>
#include <boost/describe/enumerators.hpp>
#include <boost/describe/members.hpp>
#include <boost/mp11/algorithm.hpp>
#include <concepts>
#include <cstring>
#include <optional>
#include <string>
#include <type_traits>
#include <vector>

#include "domain/ids.h"
#include "domain/money.h"
#include "domain/time.h"
#include "platform/database/errors.h"
#include "platform/database/statement.h"

/// How C++ values and SQL values meet. `Column<T>` has `kCount` (columns read), `read(statement, first column)` and,
/// for values of one column, `bind(statement, index, value)`. UtcTime is integer seconds, CivilDate and enums are text,
/// WallTime is integer minutes, Rate is integer ppm, Money reads two columns (minor, currency), optional is NULL.
namespace mc::database {

using Blob = std::vector<std::byte>;

template <class T>
struct Column;

template <class T>
concept DescribedEnum = std::is_enum_v<T> && boost::describe::has_describe_enumerators<T>::value;
template <class T>
concept DescribedStruct = std::is_class_v<T> && boost::describe::has_describe_members<T>::value;

[[noreturn]] void throwBadValue(std::string_view what, std::string_view value);

template <std::integral T>
struct Column<T> {
    static constexpr int kCount = 1;
    static T read(const Statement& statement, int column) { return static_cast<T>(statement.intAt(column)); }
    static void bind(Statement& statement, int index, T value) {
        statement.bindInt(index, static_cast<std::int64_t>(value));
    }
};
template <>
struct Column<bool> {
    static constexpr int kCount = 1;
    static bool read(const Statement& statement, int column) { return statement.intAt(column) != 0; }
    static void bind(Statement& statement, int index, bool value) { statement.bindInt(index, value ? 1 : 0); }
};
/// For statistics only; never money.
template <>
struct Column<double> {
    static constexpr int kCount = 1;
    static double read(const Statement& statement, int column) { return statement.doubleAt(column); }
    static void bind(Statement& statement, int index, double value) { statement.bindDouble(index, value); }
};
template <>
struct Column<std::string> {
    static constexpr int kCount = 1;
    static std::string read(const Statement& statement, int column) { return std::string(statement.textAt(column)); }
    static void bind(Statement& statement, int index, const std::string& value) { statement.bindText(index, value); }
};
template <>
struct Column<std::string_view> {
    static void bind(Statement& statement, int index, std::string_view value) { statement.bindText(index, value); }
};
template <>
struct Column<const char*> {
    static void bind(Statement& statement, int index, const char* value) { statement.bindText(index, value); }
};
template <std::size_t N>
struct Column<char[N]> {
    static void bind(Statement& statement, int index, const char* value) { statement.bindText(index, value); }
};
template <>
struct Column<std::nullopt_t> {
    static void bind(Statement& statement, int index, std::nullopt_t) { statement.bindNull(index); }
};
template <>
struct Column<Blob> {
    static constexpr int kCount = 1;
    static Blob read(const Statement& statement, int column) {
        const auto bytes = statement.blobAt(column);
        return {bytes.begin(), bytes.end()};
    }
    static void bind(Statement& statement, int index, const Blob& value) { statement.bindBlob(index, value); }
};
template <class Tag>
struct Column<domain::Id<Tag>> {
    static constexpr int kCount = 1;
    static domain::Id<Tag> read(const Statement& statement, int column) { return {statement.intAt(column)}; }
    static void bind(Statement& statement, int index, domain::Id<Tag> id) { statement.bindInt(index, id.value); }
};
template <>
struct Column<domain::UtcTime> {
    static constexpr int kCount = 1;
    static domain::UtcTime read(const Statement& statement, int column) { return {statement.intAt(column)}; }
    static void bind(Statement& statement, int index, domain::UtcTime time) { statement.bindInt(index, time.seconds); }
};
template <>
struct Column<domain::CivilDate> {
    static constexpr int kCount = 1;
    static domain::CivilDate read(const Statement& statement, int column) {
        const auto date = domain::parseCivilDate(statement.textAt(column));
        if (!date) throwBadValue("date", statement.textAt(column));
        return *date;
    }
    static void bind(Statement& statement, int index, domain::CivilDate date) {
        statement.bindTextCopy(index, domain::toString(date));
    }
};
template <>
struct Column<domain::WallTime> {
    static constexpr int kCount = 1;
    static domain::WallTime read(const Statement& statement, int column) {
        return {static_cast<int>(statement.intAt(column))};
    }
    static void bind(Statement& statement, int index, domain::WallTime time) { statement.bindInt(index, time.minutes); }
};
template <>
struct Column<domain::ZoneName> {
    static constexpr int kCount = 1;
    static domain::ZoneName read(const Statement& statement, int column) {
        return {std::string(statement.textAt(column))};
    }
    static void bind(Statement& statement, int index, const domain::ZoneName& zone) {
        statement.bindText(index, zone.value);
    }
};
template <>
struct Column<domain::Rate> {
    static constexpr int kCount = 1;
    static domain::Rate read(const Statement& statement, int column) { return {statement.intAt(column)}; }
    static void bind(Statement& statement, int index, domain::Rate rate) { statement.bindInt(index, rate.ppm); }
};
template <>
struct Column<domain::Currency> {
    static constexpr int kCount = 1;
    static domain::Currency read(const Statement& statement, int column) {
        const auto text = statement.textAt(column);
        if (text.size() != 3) throwBadValue("currency", text);
        return {{text[0], text[1], text[2]}};
    }
    static void bind(Statement& statement, int index, const domain::Currency& currency) {
        statement.bindText(index, currency.text());
    }
};
template <>
struct Column<domain::Money> {
    static constexpr int kCount = 2;
    static domain::Money read(const Statement& statement, int column) {
        return {statement.intAt(column), Column<domain::Currency>::read(statement, column + 1)};
    }
};
template <class T>
struct Column<std::optional<T>> {
    static constexpr int kCount = Column<T>::kCount;
    static std::optional<T> read(const Statement& statement, int column) {
        if (statement.isNull(column)) return std::nullopt;
        return Column<T>::read(statement, column);
    }
    static void bind(Statement& statement, int index, const std::optional<T>& value) {
        if (value)
            Column<T>::bind(statement, index, *value);
        else
            statement.bindNull(index);
    }
};

/// Enums are stored by the name they were declared with.
template <DescribedEnum T>
struct Column<T> {
    static constexpr int kCount = 1;
    static T read(const Statement& statement, int column) {
        const auto text = statement.textAt(column);
        std::optional<T> found;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto d) {
            if (text == d.name) found = d.value;
        });
        if (!found) throwBadValue("enum value", text);
        return *found;
    }
    static void bind(Statement& statement, int index, T value) {
        const char* name = nullptr;
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<T>>([&](auto d) {
            if (d.value == value) name = d.name;
        });
        if (name == nullptr) throwBadValue("enum value", std::to_string(static_cast<long long>(value)));
        statement.bindText(index, name);
    }
};

/// A described struct is its members, in order; members that are structs themselves are laid out in place.
template <DescribedStruct T>
struct Column<T> {
    using Members = boost::describe::describe_members<T, boost::describe::mod_public | boost::describe::mod_inherited>;
    template <class Member>
    using TypeOf = std::remove_cvref_t<decltype(std::declval<T&>().*Member::pointer)>;

    static constexpr int count() {
        int total = 0;
        boost::mp11::mp_for_each<Members>([&](auto m) { total += Column<TypeOf<decltype(m)>>::kCount; });
        return total;
    }
    static constexpr int kCount = count();

    static T read(const Statement& statement, int column) {
        T row{};
        boost::mp11::mp_for_each<Members>([&](auto m) {
            using Value = TypeOf<decltype(m)>;
            row.*m.pointer = Column<Value>::read(statement, column);
            column += Column<Value>::kCount;
        });
        return row;
    }
};

}  // namespace mc::database
