#include "mentor/busy_week.h"

#include <algorithm>

#include "booking/slots_call.h"

namespace mc::mentor {

void BusyWeek::load(const domain::ZoneTable& zone) {
    if (m_call) m_call->abort();
    const auto today = zone.dateAt(m_api.clock().now());
    auto* job = booking::askBusy(m_api, booking::weekOf(zone, today));
    m_call = job;
    job->then(this, [this, zone, today](const domain::Result<protocol::ExternalBusyTimes>& times) {
        m_call.clear();
        m_error = times ? std::nullopt : std::optional(times.error());
        if (times) m_days = {};
        for (std::size_t i = 0; times && i < times->items.size(); ++i)
            for (const auto& part :
                 booking::stretchesOf(zone, today, 7, {times->items[i].startsAt, times->items[i].endsAt}))
                m_days[static_cast<std::size_t>(domain::isoWeekday(domain::addDays(today, part.day)) - 1)].push_back(
                    part);
        emit changed();
    });
}

bool BusyWeek::isFree() const {
    return std::ranges::all_of(m_days, [](const auto& day) { return day.empty(); });
}

}  // namespace mc::mentor
