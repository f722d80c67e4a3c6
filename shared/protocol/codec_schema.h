#pragma once

#include <domain/ids.h>
#include <domain/money.h>
#include <domain/time.h>
#include <protocol/limits.h>
#include <boost/json/object.hpp>
#include <span>
#include <string_view>

#include "codec_traits.h"

/// JSON Schema 2020-12 of leaves. `schemas` is the components/schemas object; what deserves a name goes there once and
/// is referred to.
namespace mc::protocol::detail {

using JsonObject = boost::json::object;

inline constexpr std::string_view kIdPattern = "^[0-9a-hjkmnp-tv-z]{13}$";
inline constexpr std::string_view kTimeOfDayPattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$|^24:00$";

JsonObject schemaReference(std::string_view name);
JsonObject textSchema(const FieldLimit& limit);
JsonObject integerSchema(std::int64_t least, std::int64_t most, const FieldLimit& limit);
JsonObject numberSchema(const FieldLimit& limit);
JsonObject formatSchema(std::string_view format, std::string_view example);
JsonObject patternSchema(std::string_view pattern, std::string_view example);
JsonObject moneySchema(JsonObject& schemas);
JsonObject namesSchema(std::span<const std::string_view> names);
JsonObject arraySchema(JsonObject items, const FieldLimit& limit);
JsonObject mapSchema(JsonObject values);

/// One member of a struct.
struct MemberSchema {
    std::string_view name;
    bool isOptional = false;
    JsonObject (*make)(JsonObject& schemas, const FieldLimit& limit) = nullptr;
};
/// A reference to the type of that name, which is put into `schemas` where it is not there yet.
JsonObject structSchema(JsonObject& schemas, std::string_view qualified, std::span<const MemberSchema> members,
                        FindLimit findLimit);
JsonObject enumSchema(JsonObject& schemas, std::string_view qualified, std::span<const std::string_view> names);

/// The last part of a type's name as the compiler writes it: "CreateBooking".
std::string_view shortName(std::string_view qualified);

}  // namespace mc::protocol::detail
