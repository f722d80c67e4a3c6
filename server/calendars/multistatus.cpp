#include "calendars/multistatus.h"

#include <algorithm>
#include <charconv>

namespace mc::calendars {
namespace {

/// "HTTP/1.1 404 Not Found"; 0 when it says none.
int davStatusOf(std::string_view line) {
    const auto blank = line.find(' ');
    if (blank == std::string_view::npos) return 0;
    int status = 0;
    const auto digits = line.substr(blank + 1, 3);
    std::from_chars(digits.data(), digits.data() + digits.size(), status);
    return status;
}

DavResource davResourceOf(XmlElement&& response) {
    DavResource resource;
    for (auto& part : response.children) {
        if (part.name == "DAV: href" && resource.href.empty()) resource.href = trimmed(part.text);
        if (part.name == "DAV: status") resource.status = davStatusOf(trimmed(part.text));
        if (part.name != "DAV: propstat") continue;
        const auto* status = part.find("DAV: status");
        if (status != nullptr && davStatusOf(trimmed(status->text)) / 100 != 2) continue;
        for (auto& inner : part.children)
            if (inner.name == "DAV: prop") std::ranges::move(inner.children, std::back_inserter(resource.properties));
    }
    return resource;
}

}  // namespace

std::string trimmed(std::string_view text) {
    constexpr std::string_view kBlanks = " \t\r\n";
    const auto begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos) return {};
    return std::string(text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin));
}

const XmlElement* DavResource::property(std::string_view name) const {
    const auto found = std::ranges::find(properties, name, &XmlElement::name);
    return found == properties.end() ? nullptr : &*found;
}

std::string DavResource::textOf(std::string_view name) const {
    const auto* found = property(name);
    return found == nullptr ? std::string() : trimmed(found->text);
}

std::optional<Multistatus> readMultistatus(std::string_view text) {
    auto root = readXml(text);
    if (!root || root->name != "DAV: multistatus") return std::nullopt;
    Multistatus result;
    for (auto& child : root->children) {
        if (child.name == "DAV: sync-token") result.syncToken = trimmed(child.text);
        if (child.name == "DAV: response") result.resources.push_back(davResourceOf(std::move(child)));
    }
    return result;
}

}  // namespace mc::calendars
