#pragma once

#include "calendars/xml_tree.h"

namespace mc::calendars {

/// One of the things a server of calendars tells of (RFC 4918 §14.24), with those of its properties that it has.
struct DavResource {
    std::string href;  ///< As the server writes it.
    int status = 200;  ///< Of the whole; 404 when it is not there.
    std::vector<XmlElement> properties;

    const XmlElement* property(std::string_view name) const;
    /// Empty without that property.
    std::string textOf(std::string_view name) const;
};

struct Multistatus {
    std::vector<DavResource> resources;
    std::string syncToken;  ///< RFC 6578; empty without one.
};

/// Absent when it is something else.
std::optional<Multistatus> readMultistatus(std::string_view text);

/// Without blanks at both ends.
std::string trimmed(std::string_view text);

}  // namespace mc::calendars
