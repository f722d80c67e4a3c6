#include <rapidcheck.h>

#include <QTest>
#include <map>

#include "domain/slots.h"
#include "support/slow_slots.h"
#include "support/test_program.h"
#include "support/zone_tables.h"

using namespace mc::domain;
using mc::support::SlowSlots;

namespace {

const std::vector<std::string> kSlotsPropertyZones{"UTC",
                                                   "Asia/Kolkata",
                                                   "Asia/Kathmandu",
                                                   "Europe/London",
                                                   "America/New_York",
                                                   "America/Los_Angeles",
                                                   "America/Santiago",
                                                   "America/Havana",
                                                   "Atlantic/Azores",
                                                   "America/St_Johns",
                                                   "Australia/Lord_Howe",
                                                   "Pacific/Apia",
                                                   "Africa/Cairo",
                                                   "Africa/Casablanca",
                                                   "Pacific/Chatham",
                                                   "Asia/Beirut",
                                                   "Asia/Tehran",
                                                   "America/Asuncion"};

std::shared_ptr<const ZoneTable> zoneOf(const std::string& name) {
    static std::map<std::string, std::shared_ptr<const ZoneTable>> tables;
    auto& table = tables[name];
    // Later than 2011 no clock here was moved back over midnight by a minute, which would give a date two beginnings.
    if (!table) table = std::make_shared<ZoneTable>(mc::support::zoneTable(name, 2012, 2030));
    return table;
}

int quarter(int from, int to) {
    return *rc::gen::inRange(from, to + 1) * 15;
}

std::vector<DayWindow> anyWindows() {
    std::vector<DayWindow> windows;
    int at = 0;
    for (int count = *rc::gen::inRange(0, 4); count > 0 && at < 1440; --count) {
        const int begin = std::min(at + *rc::gen::element(0, 0, 15, 30, 60, 90, 240), 1425);
        const int end = std::min(begin + quarter(1, 32), 1440);
        windows.push_back({{begin}, {end}});
        at = end;
    }
    return windows;
}

struct Case {
    std::shared_ptr<const ZoneTable> zone;
    Availability availability;
    std::vector<Busy> busy;
    SlotQuery query;
};

/// Around one of the zone's transitions, if it has any.
UtcTime anyMoment(const ZoneTable& zone) {
    const auto& periods = zone.periods();
    const UtcTime base = periods.size() > 1 ? periods[*rc::gen::inRange<std::size_t>(1, periods.size())].begin
                                            : UtcTime{1'700'000'000 / 60 * 60};
    return base + *rc::gen::inRange(-3 * 1440, 720) * kMinute;
}

Availability anyAvailability(CivilDate around) {
    Availability availability;
    for (int weekday = 1; weekday <= 7; ++weekday)
        for (const DayWindow& window : anyWindows())
            availability.windows.push_back({weekday, window.begin, window.end});
    for (int i = *rc::gen::inRange(0, 3); i > 0; --i)
        availability.exceptions.push_back({addDays(around, 3 * i + *rc::gen::inRange(-3, 0)), anyWindows(), ""});
    if (*rc::gen::inRange(0, 4) == 0) {
        const CivilDate first = addDays(around, *rc::gen::inRange(-2, 6));
        availability.vacations.push_back({first, addDays(first, *rc::gen::inRange(0, 3))});
    }
    auto& rules = availability.rules;
    rules.bufferBeforeMinutes = *rc::gen::element(0, 0, 15, 30);
    rules.bufferAfterMinutes = *rc::gen::element(0, 0, 15, 45);
    rules.minimumNoticeMinutes = *rc::gen::element(0, 60, 240, 1440);
    rules.horizonDays = *rc::gen::element(3, 45, 45);
    rules.dailyCap = *rc::gen::element(0, 0, 1, 2);
    rules.premiumFirstDay = *rc::gen::arbitrary<bool>();
    availability.acceptingBookings = *rc::gen::inRange(0, 20) != 0;
    return availability;
}

std::vector<Busy> anyBusy(UtcTime from) {
    std::vector<Busy> busy;
    for (int i = *rc::gen::inRange(0, 12); i > 0; --i) {
        const bool session = *rc::gen::arbitrary<bool>();
        const Seconds step = session ? kBlock : kMinute;
        const UtcTime begin{(from.seconds / kBlock * kBlock) + *rc::gen::inRange<Seconds>(0, 6 * kDay / step) * step};
        const Seconds length = session ? quarter(1, 8) * kMinute : *rc::gen::inRange(1, 600) * kMinute;
        busy.push_back({{begin, begin + length}, session ? BusyKind::session : BusyKind::other});
    }
    return busy;
}

Case anyCase() {
    Case c;
    c.zone = zoneOf(*rc::gen::elementOf(kSlotsPropertyZones));
    const UtcTime from = anyMoment(*c.zone);
    c.availability = anyAvailability(c.zone->dateAt(from));
    c.busy = anyBusy(from);
    c.query.window = {from, from + *rc::gen::inRange<Seconds>(1, 6 * 1440) * kMinute};
    c.query.now = from + *rc::gen::inRange(-3 * 1440, 1440) * kMinute;
    c.query.durationMinutes = quarter(1, 8);
    c.query.premium = *rc::gen::arbitrary<bool>();
    return c;
}

}  // namespace

class SlotsPropertyTest : public QObject {
    Q_OBJECT
private slots:
    void engine_agreesWithTheSlowReference() {
        QVERIFY(rc::check("bookable and marked slots are the reference's", [] {
            const Case c = anyCase();
            const SlotCalendar calendar(c.availability, c.zone, c.busy);
            const SlowSlots slow(c.availability, *c.zone, c.busy, c.query);
            std::vector<Slot> marked;
            calendar.marked(c.query, marked);
            RC_CLASSIFY(!marked.empty(), "has slots");
            RC_ASSERT(marked == slow.marked());
            const auto bookable = calendar.bookable(c.query);
            RC_ASSERT(bookable == slow.bookable());
            const auto first = calendar.firstBookable(c.query);
            RC_ASSERT(first == (bookable.empty() ? std::nullopt : std::optional(bookable.front().startsAt)));
        }));
    }

    void explain_isFreeExactlyWhereASlotIs() {
        QVERIFY(rc::check("every quarter of an hour: free if and only if bookable", [] {
            const Case c = anyCase();
            const SlotCalendar calendar(c.availability, c.zone, c.busy);
            const auto offered = calendar.bookable(c.query);
            std::map<UtcTime, int> free;
            for (const Slot& slot : offered)
                free[slot.startsAt] = slot.freeMinutes;
            const UtcTime first{(c.query.window.begin.seconds + kBlock - 1) / kBlock * kBlock};
            for (UtcTime at = first; at < c.query.window.end; at = at + kBlock) {
                const auto why = calendar.explain(at, c.query.durationMinutes, c.query.now, c.query.premium);
                RC_ASSERT((why.reason == SlotReason::free) == free.contains(at));
                if (free.contains(at)) RC_ASSERT(why.freeMinutes == free[at]);
            }
        }));
    }

    void bookedSlots_neverOverlapNorExceedTheCap() {
        QVERIFY(rc::check("booking slots one after the other keeps buffers and cap", [] {
            Case c = anyCase();
            c.busy.clear();
            SlotCalendar calendar(c.availability, c.zone, {});
            for (int i = 0; i < 12; ++i) {
                c.query.durationMinutes = quarter(1, 8);
                const auto offered = calendar.bookable(c.query);
                if (offered.empty()) break;
                const UtcTime start = (*rc::gen::elementOf(offered)).startsAt;
                c.busy.push_back({{start, start + c.query.durationMinutes * kMinute}, BusyKind::session});
                calendar = SlotCalendar(c.availability, c.zone, c.busy);
            }
            const auto& rules = c.availability.rules;
            std::map<CivilDate, int> perDay;
            for (std::size_t i = 0; i < calendar.busy().size(); ++i) {
                const UtcRange& session = calendar.busy()[i].range;
                ++perDay[c.zone->dateAt(session.begin)];
                if (i == 0) continue;
                const Seconds gap = session.begin - calendar.busy()[i - 1].range.end;
                RC_ASSERT(gap >= (rules.bufferAfterMinutes + rules.bufferBeforeMinutes) * kMinute);
            }
            for (const auto& [date, count] : perDay)
                RC_ASSERT(rules.dailyCap == 0 || count <= rules.dailyCap);
        }));
    }
};

MC_TEST_APPLESS(SlotsPropertyTest)
#include "slots_property_test.moc"
