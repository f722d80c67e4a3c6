#include "notifications/describe_range.h"

#include <array>
#include <cstdio>

#include "platform/mail/words.h"

namespace mc::notifications {

namespace {

/// The tz database spells zones without letters of their own as "+0545".
std::string zoneText(const domain::ZoneTable::Period& period) {
    const auto& name = period.abbreviation;
    if (!name.empty() && name[0] != '+' && name[0] != '-') return name;
    const auto minutes = std::abs(period.offset) / domain::kMinute;
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "UTC%c%02d:%02d", period.offset < 0 ? '-' : '+',
                  static_cast<int>(minutes / 60), static_cast<int>(minutes % 60));
    return text.data();
}

}  // namespace

std::string describeRange(const domain::ZoneTable& zone, domain::UtcRange range, domain::Language language) {
    const auto& words = mail::Words::of(language);
    const auto beginDate = zone.dateAt(range.begin);
    const auto endDate = zone.dateAt(range.end);
    const auto beginZone = zoneText(zone.at(range.begin));
    const auto endZone = zoneText(zone.at(range.end));
    auto text = words.date(beginDate) + ", " + domain::toString(zone.wallTimeAt(range.begin));
    if (beginZone != endZone) text += " " + beginZone;
    text += " – ";
    if (endDate != beginDate) text += words.date(endDate) + ", ";
    return text + domain::toString(zone.wallTimeAt(range.end)) + " " + endZone;
}

std::string describeInstant(const domain::ZoneTable& zone, domain::UtcTime at, domain::Language language) {
    return mail::Words::of(language).date(zone.dateAt(at)) + ", " + domain::toString(zone.wallTimeAt(at)) + " " +
           zoneText(zone.at(at));
}

}  // namespace mc::notifications
