#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace mc::calendars {

/// One line of a calendar (RFC 5545 §3.1), of those that say when somebody is busy.
struct IcsProperty {
    std::string name;                                             ///< In upper case.
    std::vector<std::pair<std::string, std::string>> parameters;  ///< Names in upper case, values without quotes.
    std::string value;

    /// Empty when there is none.
    std::string_view parameter(std::string_view wanted) const;
};

/// A VEVENT, VFREEBUSY or VTIMEZONE; a zone has its STANDARD and DAYLIGHT as parts.
struct IcsComponent {
    std::string name;  ///< In upper case.
    std::vector<IcsProperty> properties;
    std::vector<IcsComponent> parts;

    const IcsProperty* find(std::string_view wanted) const;
};

struct IcsText {
    enum class Kind { whole, cutShort, noCalendar };
    Kind kind = Kind::noCalendar;
    std::vector<IcsComponent> components;
};

/// Reads what others wrote, in time and memory that grow with its length alone: nested components are stepped over and
/// nothing is read that has no part in when somebody is busy. CR, LF and both end a line.
IcsText readIcs(std::string_view text);

}  // namespace mc::calendars
