#include "support/described_answer.h"

#include <algorithm>
#include <map>
#include <regex>

namespace mc::tests {

Description::Description(const http::Router& router)
    : m_router(router), m_document(router.openApi("Mentor Connect", "1", "/")) {}

const boost::json::object& Description::resolved(const boost::json::object& object) const {
    const auto* reference = object.if_contains("$ref");
    if (!reference) return object;
    return at(std::string_view(reference->as_string()).substr(1));
}

const boost::json::object* Description::operation(const http::Route& route) const {
    auto path = route.pattern;
    if (const auto dots = path.find("...}"); dots != std::string::npos) path.erase(dots, 3);
    const auto* item = m_document.at("paths").as_object().if_contains(path);
    if (!item) return nullptr;
    std::string method(http::toString(route.method));
    for (auto& c : method)
        c = static_cast<char>(c - 'A' + 'a');
    const auto* found = item->as_object().if_contains(method);
    return found ? &found->as_object() : nullptr;
}

std::string Description::faultOf(http::Method method, std::string_view target, const http::Response& response) const {
    const auto* route = m_router.match(method, target.substr(0, target.find('?'))).route;
    if (!route) return {};
    const auto fault = faultOf(*route, response);
    return fault.empty() ? fault
                         : std::string(http::toString(method)) + ' ' + std::string(target) + " answered " +
                               std::to_string(response.status) + ": " + fault;
}

std::string Description::faultOf(const http::Route& route, const http::Response& response) const {
    const auto* told = operation(route);
    if (!told) return "the route is not described";
    const auto& responses = told->at("responses").as_object();
    const auto status = std::to_string(response.status);
    const auto* answer = responses.if_contains(status);
    if (!answer) answer = responses.if_contains(status.substr(0, 1) + "XX");
    if (!answer) return "the status is not described";
    const auto* content = resolved(answer->as_object()).if_contains("content");
    if (!content) return response.bytes().empty() ? "" : "a body is not described";
    const auto type = response.contentType.substr(0, response.contentType.find(';'));
    const auto* body = content->as_object().if_contains(type);
    if (!body) return "the content type " + type + " is not described";
    if (!type.ends_with("json")) return {};
    return faultOf(boost::json::parse(response.bytes()), body->at("schema").as_object(), "the body");
}

std::string Description::faultOf(const boost::json::value& value, const boost::json::object& anySchema,
                                 const std::string& where) const {
    const auto& schema = resolved(anySchema);
    if (const auto* type = schema.if_contains("type"); type && !isOf(value, type->as_string()))
        return where + " is not of type " + std::string(type->as_string());
    if (const auto* names = schema.if_contains("enum")) {
        const auto& list = names->as_array();
        if (std::find(list.begin(), list.end(), value) == list.end()) return where + " is none of its enum";
    }
    if (const auto* text = value.if_string()) return faultOfText(std::string(*text), schema, where);
    if (value.is_number()) return faultOfNumber(value.to_number<double>(), schema, where);
    if (const auto* list = value.if_array()) return faultOfList(*list, schema, where);
    if (const auto* object = value.if_object()) return faultOfObject(*object, schema, where);
    return {};
}

bool Description::isOf(const boost::json::value& value, std::string_view type) {
    if (type == "string") return value.is_string();
    if (type == "integer") return value.is_int64() || value.is_uint64();
    if (type == "number") return value.is_number();
    if (type == "boolean") return value.is_bool();
    return type == "array" ? value.is_array() : value.is_object();
}

std::string Description::faultOfText(const std::string& text, const boost::json::object& schema,
                                     const std::string& where) {
    const auto* pattern = schema.if_contains("pattern");
    if (!pattern || text.empty()) return {};
    static std::map<std::string, std::regex> compiled;
    const std::string expression(pattern->as_string());
    const auto at = compiled.try_emplace(expression, expression).first;
    return std::regex_search(text, at->second) ? "" : where + " \"" + text + "\" does not match " + expression;
}

std::string Description::faultOfNumber(double number, const boost::json::object& schema, const std::string& where) {
    const auto* least = schema.if_contains("minimum");
    const auto* most = schema.if_contains("maximum");
    const bool good =
        (!least || number >= least->to_number<double>()) && (!most || number <= most->to_number<double>());
    return good ? "" : where + " is out of its range";
}

std::string Description::faultOfList(const boost::json::array& list, const boost::json::object& schema,
                                     const std::string& where) const {
    const auto* items = schema.if_contains("items");
    for (std::size_t i = 0; items && i < list.size(); ++i)
        if (auto fault = faultOf(list[i], items->as_object(), where + "[" + std::to_string(i) + "]"); !fault.empty())
            return fault;
    return {};
}

std::string Description::faultOfObject(const boost::json::object& object, const boost::json::object& schema,
                                       const std::string& where) const {
    if (const auto* required = schema.if_contains("required"))
        for (const auto& name : required->as_array())
            if (!object.contains(name.as_string()))
                return where + " has no " + std::string(std::string_view(name.as_string()));
    const auto* properties = schema.if_contains("properties");
    if (!properties) return {};
    for (const auto& [name, value] : object) {
        const auto place = where + "." + std::string(std::string_view(name));
        const auto* property = properties->as_object().if_contains(name);
        if (!property && schema.contains("additionalProperties")) continue;
        if (!property) return place + " is not described";
        if (auto fault = faultOf(value, property->as_object(), place); !fault.empty()) return fault;
    }
    return {};
}

const boost::json::object& Description::at(std::string_view pointer) const {
    const auto* place = &m_document;
    while (!pointer.empty()) {
        pointer.remove_prefix(1);
        const auto name = pointer.substr(0, pointer.find('/'));
        pointer.remove_prefix(name.size());
        place = &place->at(name).as_object();
    }
    return *place;
}

}  // namespace mc::tests
