#include "codec_reader.h"

#include <boost/json/array.hpp>
#include <boost/json/monotonic_resource.hpp>
#include <boost/json/object.hpp>
#include <cmath>
#include <cstddef>

#include "codec.h"
#include "domain/text.h"
#include "formats.h"
#include "json_parse.h"

namespace mc::protocol::detail {

namespace {

constexpr std::size_t kMaxEchoedName = 64;  ///< Keys of a map come from outside: an error repeats only their beginning.

std::string counted(std::size_t count, std::string_view noun) {
    return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

const boost::json::string* readText(const JsonValue& json, const Place& place) {
    if (const auto* text = json.if_string()) return text;
    place.refuse("type", "must be text", {.kind = "text"});
    return nullptr;
}

bool tooLittle(std::int64_t least, const Place& place) {
    return place.refuse("minimum", "must be at least " + std::to_string(least), {least});
}

bool tooMuch(std::int64_t most, const Place& place) {
    return place.refuse("maximum", "must be at most " + std::to_string(most), {most});
}

bool checkLength(std::string_view text, const Place& place) {
    const auto& limit = place.limit;
    const auto least = static_cast<std::int64_t>(limit.minLength());
    const auto length = limit.minLength() || limit.maxLength() ? domain::codePoints(text) : 0;
    if (least > 0 && isBlank(text)) return place.refuse("min_length", "must not be empty", {least});
    if (length < limit.minLength())
        return place.refuse("min_length", "must be at least " + counted(limit.minLength(), "character"), {least});
    if (limit.maxLength() && length > *limit.maxLength())
        return place.refuse("max_length", "must be at most " + counted(*limit.maxLength(), "character"),
                            {static_cast<std::int64_t>(*limit.maxLength())});
    return true;
}

bool checkRange(std::int64_t value, const Place& place) {
    const auto& limit = place.limit;
    if (limit.minimum() && value < *limit.minimum()) return tooLittle(*limit.minimum(), place);
    if (limit.maximum() && value > *limit.maximum()) return tooMuch(*limit.maximum(), place);
    if (value % limit.multipleOf() != 0)
        return place.refuse("multiple_of", "must be a multiple of " + std::to_string(limit.multipleOf()),
                            {limit.multipleOf()});
    return true;
}

/// Text that `parse` turns into a value.
template <class Value, class Parse>
bool readParsed(const JsonValue& json, Value& out, const Place& place, Parse parse, std::string_view kind,
                std::string_view requirement) {
    const auto* text = readText(json, place);
    if (!text) return false;
    const auto value = parse(std::string_view(*text));
    if (!value) return place.refuse("format", requirement, {.kind = std::string(kind)});
    out = *value;
    return true;
}

}  // namespace

std::string toString(const Path& path) {
    if (!path.parent) return {};
    auto text = toString(*path.parent);
    if (path.name.empty()) return text + "[" + std::to_string(path.index) + "]";
    if (!text.empty()) text += '.';
    return text.append(path.name.substr(0, kMaxEchoedName));
}

void Errors::add(const Path& path, std::string_view rule, std::string_view requirement,
                 domain::FieldParameters parameters) {
    if (!full()) m_errors.add(toString(path), rule, requirement, std::move(parameters));
}

bool Errors::full() const {
    return m_errors.size() >= kMaxFieldErrors;
}

bool readLeaf(const JsonValue& json, bool& out, const Place& place) {
    if (!json.is_bool()) return place.refuse("type", "must be true or false", {.kind = "boolean"});
    out = json.get_bool();
    return true;
}

bool readLeaf(const JsonValue& json, double& out, const Place& place) {
    if (!json.is_number()) return place.refuse("type", "must be a number", {.kind = "number"});
    const auto value = json.to_number<double>();
    if (!std::isfinite(value)) return place.refuse("type", "must be a finite number", {.kind = "number"});
    const auto& limit = place.limit;
    if (limit.minimum() && value < static_cast<double>(*limit.minimum())) return tooLittle(*limit.minimum(), place);
    if (limit.maximum() && value > static_cast<double>(*limit.maximum())) return tooMuch(*limit.maximum(), place);
    out = value;
    return true;
}

bool readLeaf(const JsonValue& json, std::string& out, const Place& place) {
    const auto* json_text = readText(json, place);
    if (!json_text) return false;
    const std::string_view text = *json_text;
    if (text.find('\0') != std::string_view::npos)
        return place.refuse("format", "must not contain U+0000", {.kind = "text"});
    if (!checkLength(text, place)) return false;
    // An empty text is wrong only where a least length says so.
    if (!text.empty() && !matches(place.limit.format(), text))
        return place.refuse("format", requirement(place.limit.format()),
                            {.kind = std::string(name(place.limit.format()))});
    out = text;
    return true;
}

bool readLeaf(const JsonValue& json, domain::UtcTime& out, const Place& place) {
    return readParsed(json, out, place, domain::parseIso, "time", "must be a time such as 2026-11-19T13:30:00Z");
}

bool readLeaf(const JsonValue& json, domain::CivilDate& out, const Place& place) {
    return readParsed(json, out, place, domain::parseCivilDate, "date", "must be a date such as 2026-11-19");
}

bool readLeaf(const JsonValue& json, domain::WallTime& out, const Place& place) {
    return readParsed(json, out, place, domain::parseWallTime, "time_of_day", "must be a time of day such as 09:30");
}

bool readLeaf(const JsonValue& json, domain::ZoneName& out, const Place& place) {
    const auto parse = [](std::string_view text) -> std::optional<domain::ZoneName> {
        if (!matches(Format::zone, text)) return std::nullopt;
        return domain::ZoneName{std::string(text)};
    };
    return readParsed(json, out, place, parse, name(Format::zone), requirement(Format::zone));
}

bool readLeaf(const JsonValue& json, domain::Currency& out, const Place& place) {
    const auto parse = [](std::string_view text) -> std::optional<domain::Currency> {
        if (text.size() != 3) return std::nullopt;
        for (const char c : text)
            if (c < 'A' || c > 'Z') return std::nullopt;
        return domain::Currency{{text[0], text[1], text[2]}};
    };
    return readParsed(json, out, place, parse, "currency", "must be a currency code such as INR");
}

bool readLeaf(const JsonValue& json, domain::Money& out, const Place& place) {
    const auto* object = readObject(json, place);
    if (!object) return false;
    domain::Money money;
    bool good = true;
    const auto member = [&](std::string_view name, const FieldLimit& limit, auto read) {
        const Path path{&place.path, name};
        const Place at{path, limit, place.errors};
        const auto* value = object->if_contains(name);
        good = (value ? read(*value, at) : at.refuse("required", "is required")) && good;
    };
    constexpr auto kLeast = std::numeric_limits<std::int64_t>::min();
    constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
    member("minor", place.limit,
           [&](const auto& value, const Place& at) { return readInteger(value, kLeast, kMost, money.minor, at); });
    member("currency", {}, [&](const auto& value, const Place& at) { return readLeaf(value, money.currency, at); });
    if (good) out = money;
    return good;
}

bool readLeaf(const JsonValue& json, domain::Rate& out, const Place& place) {
    constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
    return readInteger(json, -kMost, kMost, out.ppm, place);
}

bool readInteger(const JsonValue& json, std::int64_t least, std::int64_t most, std::int64_t& out, const Place& place) {
    if (!json.is_int64()) {
        const bool huge = json.is_uint64() || (json.is_double() && std::abs(json.get_double()) >= 9.2e18);
        return place.refuse(huge ? "maximum" : "type", huge ? "is out of range" : "must be a whole number",
                            {.kind = "integer"});
    }
    const auto value = json.get_int64();
    if (value < least) return tooLittle(least, place);
    if (value > most) return tooMuch(most, place);
    if (!checkRange(value, place)) return false;
    out = value;
    return true;
}

bool readId(const JsonValue& json, std::int64_t& out, const Place& place) {
    // Nought stands for nobody (the sender of a system line); nothing is ever found under it.
    const auto parse = [](std::string_view text) -> std::optional<std::int64_t> {
        if (text == "0000000000000") return 0;
        return domain::decodeId(text);
    };
    return readParsed(json, out, place, parse, "id", "must be an id of 13 characters");
}

int readEnum(const JsonValue& json, std::span<const std::string_view> names, const Place& place) {
    const auto* text = readText(json, place);
    if (!text) return -1;
    for (std::size_t i = 0; i < names.size(); ++i)
        if (names[i] == std::string_view(*text)) return static_cast<int>(i);
    std::string choices;
    for (const auto name : names)
        choices.append(choices.empty() ? "" : ", ").append(name);
    place.refuse("enum", "must be one of " + choices, {.kind = choices});
    return -1;
}

const boost::json::object* readObject(const JsonValue& json, const Place& place) {
    if (const auto* object = json.if_object()) return object;
    place.refuse("type", "must be an object", {.kind = "object"});
    return nullptr;
}

const boost::json::array* readArray(const JsonValue& json, const Place& place) {
    const auto* array = json.if_array();
    if (!array) return place.refuse("type", "must be a list", {.kind = "list"}), nullptr;
    const auto& limit = place.limit;
    if (array->size() < limit.minItems())
        return place.refuse("min_items", "must have at least " + counted(limit.minItems(), "item"),
                            {static_cast<std::int64_t>(limit.minItems())}),
               nullptr;
    if (limit.maxItems() && array->size() > *limit.maxItems())
        return place.refuse("too_many", "must have at most " + counted(*limit.maxItems(), "item"),
                            {static_cast<std::int64_t>(*limit.maxItems())}),
               nullptr;
    return array;
}

bool readItems(const boost::json::array& array, void* first, std::size_t size, ReadErased read, const Place& place) {
    bool good = true;
    auto* to = static_cast<std::byte*>(first);
    for (std::size_t i = 0; i < array.size() && !place.errors.full(); ++i, to += size) {
        const Path path{&place.path, {}, i};
        good = read(array[i], to, Place{path, place.limit, place.errors}) && good;
    }
    return good;
}

bool readMembers(const JsonValue& json, void* out, std::span<const MemberReader> members, FindLimit findLimit,
                 const Place& place) {
    static constexpr FieldLimit kNoLimit;
    const auto* object = readObject(json, place);
    if (!object) return false;
    bool good = true;
    for (const auto& member : members) {
        const auto* limit = findLimit(member.name);
        const Path path{&place.path, member.name};
        const Place at{path, limit ? *limit : kNoLimit, place.errors};
        const auto* value = object->if_contains(member.name);
        good =
            (value ? member.read(*value, out, at) : member.isOptional || at.refuse("required", "is required")) && good;
    }
    return good;
}

domain::Result<void> readDocument(std::string_view text, void* out, ReadErased read) {
    static constexpr FieldLimit kNoLimit;
    unsigned char buffer[4096];
    boost::json::monotonic_resource arena(buffer, sizeof buffer);
    const auto parsed = parseJson(text, &arena);
    if (!parsed) return parsed.error();
    const Path top;
    Errors errors;
    read(*parsed, out, {top, kNoLimit, errors});
    if (!errors.empty()) return std::move(errors).toError();
    return {};
}

}  // namespace mc::protocol::detail
