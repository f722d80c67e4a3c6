#include <array>
#include <cstdio>

#include "notifications/booking_announcer.h"

namespace mc::notifications {

namespace {

constexpr std::array kDays{"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
constexpr std::array kMonths{"Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};

std::string dateText(domain::CivilDate date) {
    return std::string(kDays[static_cast<std::size_t>(domain::isoWeekday(date) - 1)]) + " " + std::to_string(date.day) +
           " " + kMonths[static_cast<std::size_t>(date.month - 1)] + " " + std::to_string(date.year);
}

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

std::string describeRange(const domain::ZoneTable& zone, domain::UtcRange range) {
    const auto beginDate = zone.dateAt(range.begin);
    const auto endDate = zone.dateAt(range.end);
    const auto beginZone = zoneText(zone.at(range.begin));
    const auto endZone = zoneText(zone.at(range.end));
    auto text = dateText(beginDate) + ", " + domain::toString(zone.wallTimeAt(range.begin));
    if (beginZone != endZone) text += " " + beginZone;
    text += " – ";
    if (endDate != beginDate) text += dateText(endDate) + ", ";
    return text + domain::toString(zone.wallTimeAt(range.end)) + " " + endZone;
}

}  // namespace mc::notifications
