#include "calendars/json_answer.h"

#include <boost/json/parse.hpp>

namespace mc::calendars {

namespace json = boost::json;

std::optional<json::object> readObject(std::string_view text) {
    boost::system::error_code error;
    auto value = json::parse(text, error, {}, {.max_depth = 32});
    if (error || !value.is_object()) return std::nullopt;
    return std::move(value.get_object());
}

std::string textIn(const json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    return value != nullptr && value->is_string() ? std::string(value->get_string()) : std::string();
}

bool flagIn(const json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    return value != nullptr && value->is_bool() && value->get_bool();
}

const json::object* objectIn(const json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    return value == nullptr ? nullptr : value->if_object();
}

const json::array* arrayIn(const json::object& object, std::string_view name) {
    const auto* value = object.if_contains(name);
    return value == nullptr ? nullptr : value->if_array();
}

}  // namespace mc::calendars
