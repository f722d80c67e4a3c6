#include "codec_schema.h"

#include <boost/json/array.hpp>
#include <boost/json/value.hpp>

#include "formats.h"

namespace mc::protocol::detail {

namespace json = boost::json;

JsonObject schemaReference(std::string_view name) {
    return {{"$ref", json::string("#/components/schemas/").append(name)}};
}

JsonObject textSchema(const FieldLimit& limit) {
    JsonObject schema{{"type", "string"}};
    if (limit.minLength() > 0) schema["minLength"] = limit.minLength();
    if (limit.maxLength()) schema["maxLength"] = *limit.maxLength();
    if (const auto format = schemaFormat(limit.format()); !format.empty()) schema["format"] = format;
    if (const auto pattern = schemaPattern(limit.format()); !pattern.empty()) schema["pattern"] = pattern;
    return schema;
}

JsonObject integerSchema(std::int64_t least, std::int64_t most, const FieldLimit& limit) {
    JsonObject schema{{"type", "integer"}, {"format", most > INT32_MAX ? "int64" : "int32"}};
    if (limit.minimum() || least == 0) schema["minimum"] = limit.minimum().value_or(least);
    if (limit.maximum()) schema["maximum"] = *limit.maximum();
    if (limit.multipleOf() != 1) schema["multipleOf"] = limit.multipleOf();
    return schema;
}

JsonObject numberSchema(const FieldLimit& limit) {
    JsonObject schema{{"type", "number"}};
    if (limit.minimum()) schema["minimum"] = *limit.minimum();
    if (limit.maximum()) schema["maximum"] = *limit.maximum();
    return schema;
}

JsonObject formatSchema(std::string_view format, std::string_view example) {
    return {{"type", "string"}, {"format", format}, {"examples", json::array{example}}};
}

JsonObject patternSchema(std::string_view pattern, std::string_view example) {
    return {{"type", "string"}, {"pattern", pattern}, {"examples", json::array{example}}};
}

JsonObject moneySchema(JsonObject& schemas) {
    if (!schemas.contains("Money"))
        schemas["Money"] =
            JsonObject{{"type", "object"},
                       {"description", "Integer minor units (paise) of an ISO 4217 currency."},
                       {"required", json::array{"minor", "currency"}},
                       {"properties", JsonObject{{"minor", JsonObject{{"type", "integer"}, {"format", "int64"}}},
                                                 {"currency", patternSchema("^[A-Z]{3}$", "INR")}}}};
    return schemaReference("Money");
}

JsonObject namesSchema(std::span<const std::string_view> names) {
    json::array values;
    for (const auto name : names)
        values.emplace_back(name);
    return {{"type", "string"}, {"enum", std::move(values)}};
}

JsonObject enumSchema(JsonObject& schemas, std::string_view qualified, std::span<const std::string_view> names) {
    const auto name = shortName(qualified);
    if (!schemas.contains(name)) schemas[name] = namesSchema(names);
    return schemaReference(name);
}

JsonObject structSchema(JsonObject& schemas, std::string_view qualified, std::span<const MemberSchema> members,
                        FindLimit findLimit) {
    const auto type = shortName(qualified);
    if (schemas.contains(type)) return schemaReference(type);
    schemas[type] = nullptr;  // A struct that contains itself stops here.
    JsonObject properties;
    json::array required;
    for (const auto& member : members) {
        const auto* limit = findLimit(member.name);
        properties[member.name] = member.make(schemas, limit ? *limit : FieldLimit{});
        if (!member.isOptional) required.emplace_back(member.name);
    }
    JsonObject schema{{"type", "object"}, {"properties", std::move(properties)}};
    if (!required.empty()) schema["required"] = std::move(required);
    schemas[type] = std::move(schema);
    return schemaReference(type);
}

JsonObject arraySchema(JsonObject items, const FieldLimit& limit) {
    JsonObject schema{{"type", "array"}, {"items", std::move(items)}};
    if (limit.minItems() > 0) schema["minItems"] = limit.minItems();
    if (limit.maxItems()) schema["maxItems"] = *limit.maxItems();
    return schema;
}

JsonObject mapSchema(JsonObject values) {
    return {{"type", "object"}, {"additionalProperties", std::move(values)}};
}

std::string_view shortName(std::string_view qualified) {
    const auto end = qualified.find('<');  // Page<MentorCard> is told from others by its whole name.
    const auto colon = qualified.substr(0, end).rfind(':');
    return colon == std::string_view::npos ? qualified : qualified.substr(colon + 1);
}

}  // namespace mc::protocol::detail
