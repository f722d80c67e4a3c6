#include "calendars/calendar_zones.h"

#include <unicode/timezone.h>

#include <algorithm>

#include "calendars/ics_values.h"

namespace mc::calendars {

using domain::kDay;
using domain::kHour;
using domain::kMinute;
using domain::Seconds;
using domain::UtcTime;
using Periods = std::vector<domain::ZoneTable::Period>;

namespace {

// Zones that begin in 1601 are asked for the years in question only; a zone whose last change is older has that one.
constexpr Seconds kAround = 800 * kDay;

/// "+0530", "-003730". Absent when malformed.
std::optional<Seconds> offsetOf(const IcsProperty* property) {
    if (property == nullptr) return std::nullopt;
    const std::string_view text = property->value;
    const bool signedDigits = (text.size() == 5 || text.size() == 7) && (text[0] == '+' || text[0] == '-') &&
                              text.find_first_not_of("0123456789", 1) == std::string_view::npos;
    if (!signedDigits) return std::nullopt;
    const auto two = [&](std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); };
    const Seconds offset = two(1) * kHour + two(3) * kMinute + (text.size() == 7 ? two(5) : 0);
    return text[0] == '-' ? -offset : offset;
}

bool isBefore(Seconds local, Seconds offsetFrom, const RecurrenceRule& rule) {
    if (!rule.until) return true;
    const bool utc = rule.until->kind == RecurrenceRule::Until::Kind::utc;
    return (utc ? local - offsetFrom : local) <= rule.until->seconds;
}

/// When one STANDARD or DAYLIGHT of a zone sets in.
void addOnsets(const IcsComponent& part, domain::UtcRange window, Budget& budget, Periods& periods) {
    const auto from = offsetOf(part.find("TZOFFSETFROM"));
    const auto to = offsetOf(part.find("TZOFFSETTO"));
    const auto* first = part.find("DTSTART");
    if (!from || !to || first == nullptr) return;
    const auto clock = parseClock(first->value);
    if (!clock) return;
    const Seconds start = clock->local;
    const auto add = [&](Seconds local) { periods.push_back({{local - *from}, *to, {}}); };
    add(start);
    for (const auto& property : part.properties) {
        if (property.name == "RDATE")
            for (const auto& text : split(property.value))
                if (const auto date = parseClock(text)) add(date->local);
        if (property.name != "RRULE") continue;
        const auto rule = parseRule(property.value);
        if (!rule) continue;
        // A zone changes a few times a year; what says more is no zone, and its budget ends it.
        Budget own(std::min<std::int64_t>(budget.left(), 20'000));
        visitRule(*rule, start, window.begin.seconds - kAround, window.end.seconds + kAround, own, [&](Seconds local) {
            if (!isBefore(local, *from, *rule)) return false;
            add(local);
            return true;
        });
        budget.spend(20'000 - std::max<std::int64_t>(0, own.left()));
    }
}

Zone zoneOf(const IcsComponent& component, domain::UtcRange window, Budget& budget) {
    Periods periods;
    for (const auto& part : component.parts)
        addOnsets(part, window, budget, periods);
    if (periods.empty()) return nullptr;
    std::ranges::stable_sort(periods, {}, &domain::ZoneTable::Period::begin);
    Periods ascending;
    for (auto& period : periods) {
        if (!ascending.empty() && ascending.back().begin == period.begin) ascending.pop_back();
        ascending.push_back(std::move(period));
    }
    return std::make_shared<const domain::ZoneTable>(domain::ZoneName{}, std::move(ascending));
}

}  // namespace

UtcTime instantOf(const domain::ZoneTable& zone, Seconds local) {
    const Seconds day = local / kDay - (local % kDay < 0 ? 1 : 0);
    const Seconds clock = local - day * kDay;
    const domain::WallTime time{static_cast<int>(clock / kMinute)};
    if (const auto instant = zone.toUtc(domain::fromDays(day), time)) return *instant + clock % kMinute;
    constexpr Seconds kWidestOffset = 26 * kHour;  // So much earlier it surely was before the gap.
    return {local - zone.offsetAt({local - kWidestOffset})};
}

CalendarZones::CalendarZones(const base::Zones& zones, const std::vector<IcsComponent>& components,
                             domain::UtcRange window, Budget& budget)
    : m_zones(zones) {
    for (const auto& component : components) {
        const auto* id = component.find("TZID");
        if (component.name != "VTIMEZONE" || id == nullptr) continue;
        if (auto zone = zoneOf(component, window, budget)) m_own[id->value] = std::move(zone);
    }
}

Zone CalendarZones::find(std::string_view name) const {
    if (const auto found = m_found.find(name); found != m_found.end()) return found->second;
    Zone zone;
    // "/freeassociation.sourceforge.net/Europe/London": the name is what is left behind some of its parts.
    for (auto rest = name; !zone && !rest.empty();) {
        zone = known(std::string(rest));
        const auto slash = rest.find('/');
        rest = slash == std::string_view::npos ? std::string_view() : rest.substr(slash + 1);
    }
    if (!zone) zone = ofWindows(name);
    if (const auto own = m_own.find(name); !zone && own != m_own.end()) zone = own->second;
    m_found.emplace(name, zone);
    return zone;
}

Zone CalendarZones::known(const std::string& name) const {
    return m_zones.find(domain::ZoneName{name});
}

Zone CalendarZones::ofWindows(std::string_view name) const {
    icu::UnicodeString id;
    auto status = U_ZERO_ERROR;
    icu::TimeZone::getIDForWindowsID(
        icu::UnicodeString::fromUTF8(icu::StringPiece(name.data(), static_cast<int>(name.size()))), nullptr, id,
        status);
    if (U_FAILURE(status) || id.isEmpty()) return nullptr;
    std::string text;
    return known(id.toUTF8String(text));
}

}  // namespace mc::calendars
