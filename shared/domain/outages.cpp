#include "domain/outages.h"

#include <algorithm>

namespace mc::domain {

namespace {

Seconds taken(const UtcRange& outage, const UtcRange& session) {
    return std::min(outage.end, session.end) - std::max(outage.begin, session.begin);
}

}  // namespace

OutageFate outageFate(const UtcRange& outage, const OutageFacts& facts) {
    if (facts.met || taken(outage, facts.session) < kOutageTakes) return OutageFate::untouched;
    if (facts.status == BookingStatus::confirmed) return OutageFate::choice;
    if (facts.status != BookingStatus::no_show) return OutageFate::untouched;
    if (!facts.givenBack) return OutageFate::refund;
    return facts.blamed ? OutageFate::cleared : OutageFate::untouched;
}

Result<void> mayMarkOutage(const UtcRange& outage, UtcTime now) {
    FieldErrors wrong;
    if (outage.end > now) wrong.add("until", "maximum", "must not be ahead");
    if (outage.end < now - kOutageMarkedIn) wrong.add("until", "minimum", "must be in the last 30 days");
    if (outage.length() < kOutageTakes) wrong.add("from", "maximum", "must be at least 5 minutes before the end");
    if (outage.length() > kOutageAtMost) wrong.add("from", "minimum", "must be at most 7 days before the end");
    return std::move(wrong).toResult();
}

}  // namespace mc::domain
