#pragma once

#include "support/calendar_house.h"
#include "support/google_stand_in.h"

namespace mc::test {

/// A mentor whose calendar at Google is read.
struct GoogleHouse {
    explicit GoogleHouse(const std::string& publicUrl = {}) : house({google.provider(), {}}, publicUrl) {}

    /// An hour from ten in India, on the day the house looks at.
    static GoogleStandIn::Period atTen() { return {"2026-03-02T10:00:00+05:30", "2026-03-02T11:00:00+05:30"}; }
    static domain::UtcRange rangeAtTen() { return {*domain::parseIso(atTen().start), *domain::parseIso(atTen().end)}; }

    void connect() {
        const auto begun =
            house.signIns.begin(kRohan, {domain::CalendarKind::google, "http://127.0.0.1:50123"}).value();
        const auto code = google.allow(begun.address);
        const auto found = house.signIns.finish(kRohan, {OAuthStandIn::stateOf(begun.address), code}).value();
        const auto& first = found.items.at(0);
        source = house.signIns.add(kRohan, {*found.account, {{first.id, first.name}}}).value().items.at(0);
        house.waitFor(source.id);
        source = house.now(source.id);
    }
    domain::CalendarHealth again() { return (source = house.again(source)).health; }

    GoogleStandIn google;
    CalendarHouse house;
    protocol::CalendarSource source;
};

}  // namespace mc::test
