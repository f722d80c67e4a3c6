#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <string>

#include "domain/text.h"
#include "platform/http/router.h"
#include "protocol/codec_schema.h"

namespace mc::http {

using boost::json::array;
using boost::json::object;

namespace {

constexpr int kNotModified = 304;

std::string lowerName(Method method) {
    return domain::lowerAscii(toString(method));
}

/// "{rest...}" is "{rest}" there.
std::string openApiPath(std::string pattern) {
    const auto dots = pattern.find("...}");
    return dots == std::string::npos ? pattern : pattern.erase(dots, 3);
}

object parameter(std::string_view name, std::string_view in, bool required, object schema,
                 std::string_view description = {}) {
    object out{{"name", name}, {"in", in}, {"required", required}, {"schema", std::move(schema)}};
    if (!description.empty()) out["description"] = description;
    return out;
}

object valueSchema(const QueryParameter& parameter) {
    using Kind = QueryParameter::Kind;
    namespace detail = protocol::detail;
    switch (parameter.kind) {
        case Kind::text:
            return detail::textSchema(parameter.limit);
        case Kind::whole:
            return detail::integerSchema(INT64_MIN, *parameter.limit.maximum(), parameter.limit);
        case Kind::number:
            return detail::numberSchema(parameter.limit);
        case Kind::choice:
            return detail::namesSchema(parameter.choices);
        case Kind::instant:
            return detail::formatSchema("date-time", "2026-11-19T13:30:00Z");
        case Kind::date:
            return detail::formatSchema("date", "2026-11-19");
        case Kind::timeOfDay:
            return detail::patternSchema(detail::kTimeOfDayPattern, "09:30");
        case Kind::zone:
            return detail::textSchema(protocol::format(protocol::Format::zone));
    }
    return {};
}

object querySchema(const QueryParameter& parameter) {
    auto schema = valueSchema(parameter);
    if (!parameter.usual.empty()) {
        if (parameter.kind == QueryParameter::Kind::whole)
            schema["default"] = std::stoll(parameter.usual);
        else
            schema["default"] = parameter.usual;
    }
    if (!parameter.limit.maxItems()) return schema;
    return protocol::detail::arraySchema(std::move(schema), parameter.limit);
}

/// What Request::pathId takes is called {id} everywhere.
object pathSchema(std::string_view name) {
    if (name == "id") return protocol::detail::patternSchema(protocol::detail::kIdPattern, "0d5j8k2m4n6pq");
    return {{"type", "string"}, {"minLength", 1}};
}

object keyParameter() {
    return parameter("Idempotency-Key", "header", true,
                     {{"type", "string"}, {"minLength", 1}, {"maxLength", 128}, {"pattern", "^[!-~]+$"}},
                     "Of one's own choice: the same request with the same key is done once.");
}

std::vector<std::string> pathNames(const std::string& path) {
    std::vector<std::string> names;
    for (auto open = path.find('{'); open != std::string::npos; open = path.find('{', open + 1))
        names.push_back(path.substr(open + 1, path.find('}', open) - open - 1));
    return names;
}

array parametersOf(const Route& route) {
    array out;
    for (const auto& name : pathNames(openApiPath(route.pattern)))
        out.push_back(parameter(name, "path", true, pathSchema(name)));
    for (const auto& declared : route.options.query)
        out.push_back(parameter(declared.name, "query", false, querySchema(declared), declared.meaning));
    if (route.options.idempotency == Idempotency::required) out.push_back(keyParameter());
    return out;
}

/// The schema itself; what it refers to joins the document's components.
object schemaInto(object& components, Schema make) {
    auto schema = make();
    if (auto* parts = schema.if_contains("components")) {
        for (auto& [name, part] : parts->as_object()["schemas"].as_object())
            components[name] = std::move(part);
        schema.erase("components");
    }
    return schema;
}

object content(std::string_view type, object schema) {
    return {{std::string(type), object{{"schema", std::move(schema)}}}};
}

object reference(std::string_view kind, std::string_view name) {
    return {{"$ref", "#/components/" + std::string(kind) + '/' + std::string(name)}};
}

object bodyOf(const Docs& docs, object& components) {
    object contents;
    for (const auto type : requestTypes(docs))
        contents[type] = object{{"schema", schemaInto(components, docs.request)}};
    return {{"required", !docs.mayBeEmpty}, {"content", std::move(contents)}};
}

/// The good answer, and the others of its kind.
object answerOf(const Docs& docs, std::string_view description, object& components) {
    object answer{{"description", description}};
    if (docs.response != nullptr)
        answer["content"] = content(docs.responseType, schemaInto(components, docs.response));
    else if (docs.responseType != kJson)
        answer["content"] = content(docs.responseType, object{{"type", "string"}});
    return answer;
}

bool isOpen(Access access) {
    return access == Access::anonymous || access == Access::local;
}

object problemAnswer(std::string_view description) {
    return {{"description", description}, {"content", content(kProblemJson, reference("schemas", "Problem"))}};
}

object refusalOf(const Docs& docs, object& components) {
    if (docs.refusal == nullptr) return reference("responses", "Problem");
    auto answer = problemAnswer("What went wrong");
    answer["content"].as_object()[kJson] = object{{"schema", schemaInto(components, docs.refusal)}};
    return answer;
}

/// What the router itself may refuse; "4XX" is for what the handler may.
object refusalsOf(const Route& route, object& components) {
    object refusals;
    const auto& options = route.options;
    const auto problem = refusalOf(options.docs, components);
    if (options.docs.request != nullptr) refusals["400"] = problem;
    if (options.docs.request != nullptr || !options.query.empty()) refusals["422"] = problem;
    if (!isOpen(route.access)) refusals["401"] = problem;
    if (!isOpen(route.access) && route.access != Access::signedIn && route.access != Access::signature)
        refusals["403"] = problem;
    if (route.pattern.find('{') != std::string::npos || route.access == Access::local) refusals["404"] = problem;
    if (options.docs.request != nullptr) refusals["413"] = refusals["415"] = problem;
    if (options.limits.rate.count > 0) refusals["429"] = reference("responses", "TooMany");
    refusals["4XX"] = refusals["5XX"] = problem;
    return refusals;
}

object responsesOf(const Route& route, object& components) {
    const Docs& docs = route.options.docs;
    auto responses = refusalsOf(route, components);
    responses[std::to_string(docs.status)] = answerOf(docs, docs.status == 204 ? "Done" : "Success", components);
    for (const int status : docs.others)
        responses[std::to_string(status)] = status == kNotModified
                                                ? object{{"description", "As the asker has it"}}
                                                : answerOf(docs, "Refused, in the same form", components);
    return responses;
}

array securityOf(Access access) {
    if (isOpen(access)) return {};
    return {object{{access == Access::signature ? "webhookSignature" : "accessToken", array{}}}};
}

/// "bookings" of "/api/bookings/{id}".
std::string tagOf(std::string_view pattern) {
    constexpr std::string_view kApi = "/api/";
    pattern.remove_prefix(pattern.starts_with(kApi) ? kApi.size() : 1);
    return std::string(pattern.substr(0, pattern.find('/')));
}

object operationOf(const Route& route, object& components) {
    const Docs& docs = route.options.docs;
    object operation{{"operationId", docs.id}, {"summary", docs.summary}, {"tags", array{tagOf(route.pattern)}}};
    operation["x-access"] = toString(route.access);
    operation["security"] = securityOf(route.access);
    if (auto parameters = parametersOf(route); !parameters.empty()) operation["parameters"] = std::move(parameters);
    if (docs.request != nullptr) operation["requestBody"] = bodyOf(docs, components);
    operation["responses"] = responsesOf(route, components);
    return operation;
}

object problemSchema() {
    const object text{{"type", "string"}};
    const object field{{"type", "object"},
                       {"properties", object{{"path", text},
                                             {"rule", text},
                                             {"limit", object{{"type", "integer"}}},
                                             {"kind", text},
                                             {"message", text}}}};
    return {{"type", "object"},
            {"additionalProperties", true},  // Some codes say more, "alternatives" for one.
            {"required", array{"type", "title", "status", "code"}},
            {"properties", object{{"type", text},
                                  {"title", text},
                                  {"status", object{{"type", "integer"}}},
                                  {"code", text},
                                  {"detail", text},
                                  {"requestId", text},
                                  {"errors", object{{"type", "array"}, {"items", field}}}}}};
}

object responseComponents() {
    auto tooMany = problemAnswer("Too often: ask again after so many seconds");
    tooMany["headers"] =
        object{{"Retry-After", object{{"required", true}, {"schema", object{{"type", "integer"}, {"minimum", 1}}}}}};
    return {{"Problem", problemAnswer("What went wrong (RFC 9457)")}, {"TooMany", std::move(tooMany)}};
}

object securitySchemes() {
    return {{"accessToken", object{{"type", "http"}, {"scheme", "bearer"}, {"bearerFormat", "JWT"}}},
            {"webhookSignature", object{{"type", "apiKey"},
                                        {"in", "header"},
                                        {"name", "X-Razorpay-Signature"},
                                        {"description", "HMAC-SHA256 of the raw body with the webhook's secret"}}}};
}

object infoOf(std::string_view title, std::string_view version) {
    return {
        {"title", title},
        {"version", version},
        {"license", object{{"name", "GNU General Public License v3.0 or later"}, {"identifier", "GPL-3.0-or-later"}}}};
}

}  // namespace

object Router::openApi(std::string_view title, std::string_view version, std::string_view server) const {
    object paths;
    object schemas;
    for (const auto& route : routes()) {
        auto& item = paths[openApiPath(route.pattern)];
        if (item.is_null()) item = object{};
        item.as_object()[lowerName(route.method)] = operationOf(route, schemas);
    }
    schemas["Problem"] = problemSchema();
    object components{
        {"schemas", std::move(schemas)}, {"responses", responseComponents()}, {"securitySchemes", securitySchemes()}};
    return {{"openapi", "3.1.0"},
            {"info", infoOf(title, version)},
            {"servers", array{object{{"url", server}}}},
            {"paths", std::move(paths)},
            {"components", std::move(components)}};
}

}  // namespace mc::http
