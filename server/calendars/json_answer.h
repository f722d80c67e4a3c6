#pragma once

#include <boost/json/object.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace mc::calendars {

/// What a server of others answers, read without trust. Absent when it is no JSON object, or nests deeper than 32.
std::optional<boost::json::object> readObject(std::string_view text);

/// Empty when it is not there, or is no text.
std::string textIn(const boost::json::object& object, std::string_view name);
bool flagIn(const boost::json::object& object, std::string_view name);
/// Null when it is not there, or is something else.
const boost::json::object* objectIn(const boost::json::object& object, std::string_view name);
const boost::json::array* arrayIn(const boost::json::object& object, std::string_view name);

}  // namespace mc::calendars
