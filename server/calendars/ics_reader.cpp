#include "calendars/ics_reader.h"

#include <algorithm>
#include <array>

namespace mc::calendars {
namespace {

constexpr std::size_t kLongestLine = 256 * 1024;  // Some thousand dates; what is longer is somebody's picture.

constexpr std::array<std::string_view, 19> kWanted{
    "UID",         "DTSTART",      "DTEND",      "DURATION", "RRULE",
    "RDATE",       "EXDATE",       "STATUS",     "SEQUENCE", "RECURRENCE-ID",
    "TRANSP",      "FREEBUSY",     "TZID",       "TZNAME",   "X-MICROSOFT-CDO-BUSYSTATUS",
    "DESCRIPTION", "TZOFFSETFROM", "TZOFFSETTO", "RSCALE"};

std::string upper(std::string_view text) {
    std::string result(text);
    for (char& c : result)
        if (c >= 'a' && c <= 'z') c = static_cast<char>(c - 'a' + 'A');
    return result;
}

/// Logical lines: those that begin with a blank go on with the one before.
class Lines {
public:
    explicit Lines(std::string_view text) : m_rest(text) {}

    /// Empty lines are stepped over. Absent at the end.
    std::optional<std::string_view> next() {
        m_line.clear();
        while (!m_rest.empty()) {
            const auto part = physical();
            if (m_line.size() < kLongestLine) m_line += part;
            const bool goesOn = !m_rest.empty() && (m_rest.front() == ' ' || m_rest.front() == '\t');
            if (goesOn) {
                m_rest.remove_prefix(1);
            } else if (!m_line.empty()) {
                return m_line;
            }
        }
        if (m_line.empty()) return std::nullopt;
        return m_line;
    }

private:
    std::string_view physical() {
        const auto end = m_rest.find_first_of("\r\n");
        const auto line = m_rest.substr(0, end);
        if (end == std::string_view::npos) {
            m_rest = {};
            return line;
        }
        const bool both = m_rest[end] == '\r' && end + 1 < m_rest.size() && m_rest[end + 1] == '\n';
        m_rest.remove_prefix(end + (both ? 2 : 1));
        return line;
    }

    std::string_view m_rest;
    std::string m_line;
};

/// Up to one of `ends` that stands outside of quotes.
std::size_t findUnquoted(std::string_view text, std::string_view ends) {
    bool quoted = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '"') quoted = !quoted;
        if (!quoted && ends.find(text[i]) != std::string_view::npos) return i;
    }
    return std::string_view::npos;
}

std::string unquoted(std::string_view text) {
    std::string plain(text);
    std::erase(plain, '"');
    return plain;
}

std::optional<IcsProperty> propertyOf(std::string_view line) {
    const auto nameEnd = line.find_first_of(";:");
    if (nameEnd == std::string_view::npos) return std::nullopt;
    IcsProperty property;
    property.name = upper(line.substr(0, nameEnd));
    if (!std::ranges::count(kWanted, property.name)) return std::nullopt;
    line.remove_prefix(nameEnd);
    while (!line.empty() && line.front() == ';') {
        line.remove_prefix(1);
        const auto end = findUnquoted(line, ";:");
        const auto parameter = line.substr(0, end);
        const auto equals = parameter.find('=');
        if (equals != std::string_view::npos)
            property.parameters.emplace_back(upper(parameter.substr(0, equals)),
                                             unquoted(parameter.substr(equals + 1)));
        line = end == std::string_view::npos ? std::string_view() : line.substr(end);
    }
    if (line.empty()) return std::nullopt;
    property.value = line.substr(1);
    return property;
}

bool isRead(const std::string& name) {
    return name == "VEVENT" || name == "VFREEBUSY" || name == "VTIMEZONE";
}

/// Where the reader stands. Depth counts what is open; only what isRead, and parts of zones, are kept.
class Place {
public:
    explicit Place(std::vector<IcsComponent>& components) : m_components(components) {}

    void begin(std::string name) {
        ++m_depth;
        if (m_depth == 1) {
            m_calendar = name == "VCALENDAR";
        } else if (m_depth == 2 && m_calendar && isRead(name)) {
            m_current = &m_components.emplace_back(IcsComponent{std::move(name), {}, {}});
        } else if (m_depth == 3 && m_current != nullptr && m_current->name == "VTIMEZONE") {
            m_part = &m_current->parts.emplace_back(IcsComponent{std::move(name), {}, {}});
        }
    }
    void end() {
        if (m_depth == 3) m_part = nullptr;
        if (m_depth == 2) m_current = nullptr;
        if (m_depth > 0) --m_depth;
    }
    void add(IcsProperty property) {
        auto* target = m_depth == 2 ? m_current : m_depth == 3 ? m_part : nullptr;
        if (target != nullptr) target->properties.push_back(std::move(property));
    }
    bool isInside() const { return m_depth > 0; }

private:
    std::vector<IcsComponent>& m_components;
    IcsComponent* m_current = nullptr;
    IcsComponent* m_part = nullptr;
    std::size_t m_depth = 0;
    bool m_calendar = false;
};

}  // namespace

std::string_view IcsProperty::parameter(std::string_view wanted) const {
    for (const auto& [key, text] : parameters)
        if (key == wanted) return text;
    return {};
}

const IcsProperty* IcsComponent::find(std::string_view wanted) const {
    const auto found = std::ranges::find(properties, wanted, &IcsProperty::name);
    return found == properties.end() ? nullptr : &*found;
}

IcsText readIcs(std::string_view text) {
    constexpr std::string_view kByteOrderMark = "\xef\xbb\xbf";
    if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
    IcsText result;
    Lines lines(text);
    Place place(result.components);
    bool first = true;
    while (const auto line = lines.next()) {
        const auto head = upper(line->substr(0, 6));
        if (head == "BEGIN:") {
            auto name = upper(line->substr(6));
            name.erase(name.find_last_not_of(" \t") + 1);
            if (first && name != "VCALENDAR") return result;
            place.begin(std::move(name));
        } else if (first) {
            return result;
        } else if (head.starts_with("END:")) {
            place.end();
        } else if (auto property = propertyOf(*line)) {
            place.add(*std::move(property));
        }
        first = false;
    }
    if (first) return result;
    result.kind = place.isInside() ? IcsText::Kind::cutShort : IcsText::Kind::whole;
    return result;
}

}  // namespace mc::calendars
