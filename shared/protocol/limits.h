#pragma once

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

namespace mc::protocol {

/// Named shapes of text, instead of regular expressions: quick, linear, the same in client and server.
enum class Format {
    none,
    line,       ///< One line: no control characters.
    email,      ///< local@domain.tld, at most 254 bytes, no spaces.
    slug,       ///< a-z, 0-9 and single hyphens inside.
    zone,       ///< Shape of an IANA zone name; whether it exists is the server's to say.
    url,        ///< http:// or https:// with a host, no spaces or control characters.
    hex,        ///< 0-9 a-f, an even number of digits.
    base64url,  ///< A-Z a-z 0-9 - _
    digits,     ///< 0-9
    phone,      ///< E.164: + and 8 to 15 digits.
    language,   ///< BCP 47: "en", "pt-BR".
    country,    ///< ISO 3166-1 alpha-2, upper case.
};

/// What one field may hold. Each setter returns the changed limit, so that they chain:
/// `range(15, 120).multipleOf(15)`, `length(1, 80).format(Format::line)`. Getters without argument read.
/// For a list, the text and number limits are those of each item, and minItems / maxItems those of the list.
class FieldLimit {
public:
    /// Lengths are Unicode code points. With a least length of 1 or more, blank text counts as empty.
    constexpr FieldLimit minLength(std::size_t count) const { return with(&FieldLimit::m_minLength, count); }
    constexpr FieldLimit maxLength(std::size_t count) const { return with(&FieldLimit::m_maxLength, count); }
    constexpr FieldLimit minimum(std::int64_t value) const { return with(&FieldLimit::m_minimum, value); }
    constexpr FieldLimit maximum(std::int64_t value) const { return with(&FieldLimit::m_maximum, value); }
    constexpr FieldLimit multipleOf(std::int64_t value) const { return with(&FieldLimit::m_multipleOf, value); }
    constexpr FieldLimit minItems(std::size_t count) const { return with(&FieldLimit::m_minItems, count); }
    constexpr FieldLimit maxItems(std::size_t count) const { return with(&FieldLimit::m_maxItems, count); }
    constexpr FieldLimit format(Format value) const { return with(&FieldLimit::m_format, value); }

    constexpr std::size_t minLength() const { return m_minLength; }
    constexpr std::optional<std::size_t> maxLength() const { return m_maxLength; }
    /// Of Money: minor units. Of a real number: whole bounds.
    constexpr std::optional<std::int64_t> minimum() const { return m_minimum; }
    constexpr std::optional<std::int64_t> maximum() const { return m_maximum; }
    constexpr std::int64_t multipleOf() const { return m_multipleOf; }  ///< 1 when any value will do.
    constexpr std::size_t minItems() const { return m_minItems; }
    constexpr std::optional<std::size_t> maxItems() const { return m_maxItems; }
    constexpr Format format() const { return m_format; }

private:
    template <class Member, class Value>
    constexpr FieldLimit with(Member FieldLimit::*member, Value value) const {
        FieldLimit copy = *this;
        copy.*member = value;
        return copy;
    }

    std::size_t m_minLength = 0;
    std::optional<std::size_t> m_maxLength;
    std::optional<std::int64_t> m_minimum;
    std::optional<std::int64_t> m_maximum;
    std::int64_t m_multipleOf = 1;
    std::size_t m_minItems = 0;
    std::optional<std::size_t> m_maxItems;
    Format m_format = Format::none;
};

constexpr FieldLimit minLength(std::size_t count) {
    return FieldLimit{}.minLength(count);
}
constexpr FieldLimit maxLength(std::size_t count) {
    return FieldLimit{}.maxLength(count);
}
constexpr FieldLimit length(std::size_t least, std::size_t most) {
    return minLength(least).maxLength(most);
}
constexpr FieldLimit minimum(std::int64_t value) {
    return FieldLimit{}.minimum(value);
}
constexpr FieldLimit maximum(std::int64_t value) {
    return FieldLimit{}.maximum(value);
}
constexpr FieldLimit range(std::int64_t least, std::int64_t most) {
    return minimum(least).maximum(most);
}
constexpr FieldLimit multipleOf(std::int64_t value) {
    return FieldLimit{}.multipleOf(value);
}
constexpr FieldLimit minItems(std::size_t count) {
    return FieldLimit{}.minItems(count);
}
constexpr FieldLimit maxItems(std::size_t count) {
    return FieldLimit{}.maxItems(count);
}
constexpr FieldLimit format(Format value) {
    return FieldLimit{}.format(value);
}

/// Member name → limit. Members that are not named may hold whatever their type can.
class FieldLimits {
public:
    FieldLimits() = default;
    FieldLimits(std::initializer_list<std::pair<std::string_view, FieldLimit>> fields) : m_fields(fields) {}

    /// Null when the member has no limit. Names must be string literals.
    const FieldLimit* find(std::string_view member) const {
        for (const auto& [name, limit] : m_fields)
            if (name == member) return &limit;
        return nullptr;
    }
    bool empty() const { return m_fields.empty(); }
    auto begin() const { return m_fields.begin(); }
    auto end() const { return m_fields.end(); }

private:
    std::vector<std::pair<std::string_view, FieldLimit>> m_fields;
};

/// The limits of a protocol struct, declared beside it in namespace mc::protocol and read by the decoder, the schema
/// and the client's inputs:
///
///     template <>
///     inline const FieldLimits& Limits<CreateBooking>::table() {
///         static const FieldLimits limits{{"agenda", maxLength(500)}, {"durationMinutes", range(15,
///         120).multipleOf(15)}}; return limits;
///     }
template <class T>
struct Limits {
    static const FieldLimits& table() {
        static const FieldLimits none;
        return none;
    }
};

}  // namespace mc::protocol
