#pragma once

#include <QTest>
#include <concepts>
#include <string>
#include <string_view>

namespace mc::support {

/// Outside QTest, so that only a toString of the type's own namespace counts.
template <class T>
concept Printable = requires(const T& value) {
    { toString(value) } -> std::convertible_to<std::string_view>;
};

template <Printable T>
std::string printed(const T& value) {
    return std::string(toString(value));
}

}  // namespace mc::support

namespace QTest {

/// QCOMPARE for our own types that have a toString of their own (ids, codes, dates), which Qt Test cannot use.
template <mc::support::Printable T>
bool qCompare(const T& actual, const T& wanted, const char* actualText, const char* wantedText, const char* file,
              int line) {
    const std::string got = mc::support::printed(actual);
    const std::string want = mc::support::printed(wanted);
    return compare_helper(
        actual == wanted, "Compared values are not the same", [&] { return qstrdup(got.c_str()); },
        [&] { return qstrdup(want.c_str()); }, actualText, wantedText, file, line);
}

}  // namespace QTest
