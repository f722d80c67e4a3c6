#pragma once

#include <QTest>
#include <concepts>
#include <string>
#include <string_view>

namespace QTest {

/// QCOMPARE for our own types that have a toString of their own (ids, codes, dates), which Qt Test cannot use.
template <class T>
requires requires(const T& value) {
    { toString(value) } -> std::convertible_to<std::string_view>;
}
bool qCompare(const T& actual, const T& wanted, const char* actualText, const char* wantedText, const char* file,
              int line) {
    const std::string got(toString(actual));
    const std::string want(toString(wanted));
    return compare_helper(
        actual == wanted, "Compared values are not the same", [&] { return qstrdup(got.c_str()); },
        [&] { return qstrdup(want.c_str()); }, actualText, wantedText, file, line);
}

}  // namespace QTest
