#pragma once

#include "support/calendar_house.h"
#include "support/microsoft_stand_in.h"

namespace mc::test {

/// A mentor whose calendar at Microsoft is read.
struct MicrosoftHouse {
    explicit MicrosoftHouse(const std::string& publicUrl = {}) : house({{}, outlook.provider()}, publicUrl) {}

    void connect() {
        const auto begun =
            house.signIns.begin(kRohan, {domain::CalendarKind::microsoft, "http://127.0.0.1:50123"}).value();
        const auto code = outlook.allow(begun.address);
        const auto found = house.signIns.finish(kRohan, {OAuthStandIn::stateOf(begun.address), code}).value();
        const auto& first = found.items.at(0);
        source = house.signIns.add(kRohan, {*found.account, {{first.id, first.name}}}).value().items.at(0);
        house.waitFor(source.id);
        source = house.now(source.id);
    }
    domain::CalendarHealth again() { return (source = house.again(source)).health; }
    /// From ten in India, for so many half hours.
    static boost::json::object meeting(const std::string& id, const std::string& showsAs = "busy") {
        return MicrosoftStandIn::event(id, "2026-03-02T04:30:00", "2026-03-02T05:30:00", showsAs);
    }

    MicrosoftStandIn outlook;
    CalendarHouse house;
    const int before = house.free();
    protocol::CalendarSource source;
};

}  // namespace mc::test
