#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace mc::calendars {

/// An element of what a server answered. Names are namespace, a blank, and the local name: "DAV: href".
struct XmlElement {
    std::string name;
    std::string text;   ///< Directly inside, as it stands.
    std::string label;  ///< Its attribute "name"; no other is read.
    std::vector<XmlElement> children;

    const XmlElement* find(std::string_view wanted) const;
};

/// Reads what others wrote, in memory that grows with its length alone. Absent when it is broken, in a character set
/// nobody knows, nested or parted beyond all use, or has a document type: with one come entities, and no server of
/// calendars needs any.
std::optional<XmlElement> readXml(std::string_view text);

/// As text between tags.
std::string xmlEscaped(std::string_view text);

}  // namespace mc::calendars
