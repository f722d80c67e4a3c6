#include "booking/session_drag.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "booking/booking_words.h"

namespace mc::booking {

using domain::Party;
using domain::UtcTime;

namespace {

constexpr int kQuarter = 15;
constexpr int kLastQuarter = 24 * 60 - kQuarter;
constexpr domain::Seconds kNear = 20 * domain::kMinute;

}  // namespace

std::optional<UtcTime> dropTime(const domain::ZoneTable& zone, domain::CivilDate day, double minutes,
                                const FreeStarts& free) {
    const int quarter = std::clamp(static_cast<int>(std::lround(minutes / kQuarter)) * kQuarter, 0, kLastQuarter);
    const auto at = zone.toUtc(day, {quarter});
    if (!at || !free || free->empty()) return at;
    const auto away = [&](UtcTime start) { return std::abs(start - *at); };
    const auto nearest = *std::ranges::min_element(*free, {}, away);
    return away(nearest) <= kNear ? nearest : at;
}

DropAnswer dropAnswer(const protocol::Booking& booking, UtcTime at, UtcTime now, const FreeStarts& free) {
    if (at == booking.startsAt) return DropAnswer::same;
    if (at <= now) return DropAnswer::over;
    if (!free) return DropAnswer::unknown;
    return std::ranges::find(*free, at) == free->end() ? DropAnswer::taken : DropAnswer::free;
}

QString DropWords::of(DropAnswer answer, const protocol::Booking& booking) {
    const bool own = booking.myRole == Party::mentor;  // Times are always the mentor's.
    const QString mentor = firstName(booking.mentor.name);
    switch (answer) {
        case DropAnswer::free:
            return own ? tr("You are free then") : tr("%1 is free then").arg(mentor);
        case DropAnswer::unknown:
            return tr("Looking for free times …");
        case DropAnswer::same:
            return tr("This is the time it has now");
        case DropAnswer::over:
            return tr("That time is over");
        case DropAnswer::taken:
            return own ? tr("You are not free then") : tr("%1 is not free then").arg(mentor);
    }
    return {};
}

}  // namespace mc::booking
