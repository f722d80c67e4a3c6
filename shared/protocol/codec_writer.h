#pragma once

#include <domain/ids.h>
#include <domain/money.h>
#include <domain/time.h>
#include <boost/json/fwd.hpp>
#include <charconv>
#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>

/// Writes leaves straight into the text: a page of twenty cards is a thousand of these.
namespace mc::protocol::detail {

void writeLeaf(std::string& out, std::string_view text);  ///< Quoted and escaped. The text is UTF-8.
void writeLeaf(std::string& out, double value);           ///< Shortest form; null when not finite.
void writeLeaf(std::string& out, domain::UtcTime time);
void writeLeaf(std::string& out, domain::CivilDate date);
void writeLeaf(std::string& out, domain::WallTime time);
void writeLeaf(std::string& out, const domain::Money& money);
void writeJson(std::string& out, const boost::json::value& json);
void writeId(std::string& out, std::int64_t id);

inline void writeLeaf(std::string& out, const std::string& text) {
    writeLeaf(out, std::string_view(text));
}
inline void writeLeaf(std::string& out, bool value) {
    out.append(value ? "true" : "false");
}
inline void writeLeaf(std::string& out, const domain::ZoneName& zone) {
    writeLeaf(out, std::string_view(zone.value));
}
inline void writeLeaf(std::string& out, const domain::Currency& currency) {
    writeLeaf(out, currency.text());
}

template <std::integral Integer>
requires(!std::same_as<Integer, bool>) void writeLeaf(std::string& out, Integer value) {
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, value).ptr;
    out.append(digits, static_cast<std::size_t>(end - digits));
}
inline void writeLeaf(std::string& out, domain::Rate rate) {
    writeLeaf(out, rate.ppm);
}

}  // namespace mc::protocol::detail
