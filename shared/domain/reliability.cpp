#include "domain/reliability.h"

namespace mc::domain {

bool countsForReliability(const ConfirmedEnd& end) {
    using enum BookingStatus;
    if (end.status == cancelled) return end.endedBy == Party::mentor;
    return end.status == completed || end.status == no_show;
}

CancellationRate cancellationRate(std::span<const ConfirmedEnd> newestFirst, const ReliabilityRules& rules) {
    CancellationRate rate;
    for (const auto& end : newestFirst) {
        if (rate.sessions == rules.last) break;
        if (!countsForReliability(end)) continue;
        ++rate.sessions;
        if (end.status == BookingStatus::cancelled) ++rate.cancelled;
    }
    if (rate.sessions == 0) return rate;
    rate.percent = rate.cancelled * 100 / rate.sessions;
    if (rate.sessions < rules.least) return rate;
    if (rate.percent >= rules.warnAt) rate.reliability = Reliability::warned;
    if (rate.percent >= rules.pauseAt) rate.reliability = Reliability::paused;
    return rate;
}

}  // namespace mc::domain
