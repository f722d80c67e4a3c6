#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <string>

#include "platform/http/router.h"

namespace mc::http {

using boost::json::array;
using boost::json::object;

namespace {

std::string lowerName(Method method) {
    std::string name(toString(method));
    for (auto& c : name)
        c = static_cast<char>(c - 'A' + 'a');
    return name;
}

/// "{rest...}" is "{rest}" there.
std::string openApiPath(std::string pattern) {
    const auto dots = pattern.find("...}");
    return dots == std::string::npos ? pattern : pattern.erase(dots, 3);
}

object parameter(std::string_view name, std::string_view in, bool required, std::string_view description) {
    object out{{"name", name}, {"in", in}, {"required", required}, {"schema", {{"type", "string"}}}};
    if (!description.empty()) out["description"] = description;
    return out;
}

array parametersOf(const Route& route) {
    array out;
    const auto path = openApiPath(route.pattern);
    for (auto open = path.find('{'); open != std::string::npos; open = path.find('{', open + 1))
        out.push_back(parameter(path.substr(open + 1, path.find('}', open) - open - 1), "path", true, {}));
    for (const auto& [name, meaning] : route.options.docs.query)
        out.push_back(parameter(name, "query", false, meaning));
    if (route.options.idempotency == Idempotency::required)
        out.push_back(parameter("Idempotency-Key", "header", true, "1 to 128 visible ASCII characters."));
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

object operationOf(const Route& route, object& components) {
    const Docs& docs = route.options.docs;
    object operation;
    if (!docs.summary.empty()) operation["summary"] = docs.summary;
    operation["x-access"] = toString(route.access);
    if (auto parameters = parametersOf(route); !parameters.empty()) operation["parameters"] = std::move(parameters);
    if (docs.request != nullptr)
        operation["requestBody"] =
            object{{"required", true}, {"content", content(kJson, schemaInto(components, docs.request))}};
    object good{{"description", "Success"}};
    if (docs.response != nullptr) good["content"] = content(kJson, schemaInto(components, docs.response));
    object responses;
    responses[std::to_string(docs.status)] = std::move(good);
    responses["default"] = object{{"$ref", "#/components/responses/Problem"}};
    operation["responses"] = std::move(responses);
    const bool open =
        route.access == Access::anonymous || route.access == Access::signature || route.access == Access::local;
    if (!open) operation["security"] = array{object{{"accessToken", array{}}}};
    return operation;
}

object problemSchema() {
    const object text{{"type", "string"}};
    const object field{{"type", "object"}, {"properties", object{{"path", text}, {"rule", text}, {"message", text}}}};
    return {{"type", "object"},
            {"required", array{"type", "title", "status", "code"}},
            {"properties", object{{"type", text},
                                  {"title", text},
                                  {"status", object{{"type", "integer"}}},
                                  {"code", text},
                                  {"detail", text},
                                  {"requestId", text},
                                  {"errors", object{{"type", "array"}, {"items", field}}}}}};
}

}  // namespace

object Router::openApi(std::string_view title, std::string_view version) const {
    object paths;
    object schemas;
    for (const auto& route : routes()) {
        auto& item = paths[openApiPath(route.pattern)];
        if (item.is_null()) item = object{};
        item.as_object()[lowerName(route.method)] = operationOf(route, schemas);
    }
    schemas["Problem"] = problemSchema();
    object problemResponse{{"description", "What went wrong (RFC 9457)"},
                           {"content", content(kProblemJson, object{{"$ref", "#/components/schemas/Problem"}})}};
    object components{{"schemas", std::move(schemas)},
                      {"responses", object{{"Problem", std::move(problemResponse)}}},
                      {"securitySchemes", object{{"accessToken", object{{"type", "http"}, {"scheme", "bearer"}}}}}};
    return {{"openapi", "3.1.0"},
            {"info", object{{"title", title}, {"version", version}}},
            {"paths", std::move(paths)},
            {"components", std::move(components)}};
}

}  // namespace mc::http
