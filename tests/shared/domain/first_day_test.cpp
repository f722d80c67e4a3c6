#include "domain/first_day.h"

#include <QTest>

#include "domain/slots.h"
#include "support/test_program.h"
#include "support/zone_tables.h"

using namespace mc::domain;
using mc::support::utc;
using mc::support::zoneTable;

Q_DECLARE_METATYPE(mc::domain::SlotReason)

namespace {

/// Open day and night, a week ahead, and the last day is for Premium alone.
Availability openAlways(bool kept = true) {
    Availability availability;
    for (int weekday = 1; weekday <= 7; ++weekday)
        availability.windows.push_back({weekday, {0}, {1440}});
    availability.rules.minimumNoticeMinutes = 0;
    availability.rules.horizonDays = 7;
    availability.rules.premiumFirstDay = kept;
    return availability;
}

SlotCalendar firstDayCalendar(const char* zone, bool kept = true) {
    return {openAlways(kept), std::make_shared<ZoneTable>(zoneTable(zone)), {}};
}

}  // namespace

/// Priority booking (P12.2): which starts are for Premium alone, and until when.
class FirstDayTest : public QObject {
    Q_OBJECT

private slots:
    void start_isKept_onTheDayThatOpensLast_data() {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("start");
        QTest::addColumn<SlotReason>("others");
        QTest::addColumn<SlotReason>("premium");
        const auto row = [](const char* name, const char* zone, const char* now, const char* start, SlotReason others,
                            SlotReason premium) { QTest::newRow(name) << zone << now << start << others << premium; };
        using enum SlotReason;
        const char* noon = "2026-11-16T06:30:00Z";  // 12:00 in India.
        row("tomorrow", "Asia/Kolkata", noon, "2026-11-17T06:30:00Z", free, free);
        row("the day before the last", "Asia/Kolkata", noon, "2026-11-22T18:00:00Z", free, free);
        row("the last day's first start", "Asia/Kolkata", noon, "2026-11-22T18:30:00Z", premium, free);
        row("the last day's last start", "Asia/Kolkata", noon, "2026-11-23T18:00:00Z", premium, free);
        row("beyond it", "Asia/Kolkata", noon, "2026-11-23T18:30:00Z", horizon, horizon);
        row("a second before her midnight", "Asia/Kolkata", "2026-11-16T18:29:59Z", "2026-11-23T06:30:00Z", premium,
            free);
        row("her midnight: everybody", "Asia/Kolkata", "2026-11-16T18:30:00Z", "2026-11-23T06:30:00Z", free, free);
        row("by her clock, whoever asks from where", "America/Santiago", "2026-11-17T02:59:59Z", "2026-11-23T15:00:00Z",
            premium, free);
        row("her midnight in Santiago", "America/Santiago", "2026-11-17T03:00:00Z", "2026-11-23T15:00:00Z", free, free);
        row("not her grid", "Asia/Kolkata", noon, "2026-11-23T06:35:00Z", not_offered, not_offered);
    }
    void start_isKept_onTheDayThatOpensLast() {
        QFETCH(QString, zone);
        QFETCH(QString, now);
        QFETCH(QString, start);
        QFETCH(SlotReason, others);
        QFETCH(SlotReason, premium);
        const auto calendar = firstDayCalendar(qPrintable(zone));
        const auto at = utc(qPrintable(start));
        const auto asked = utc(qPrintable(now));
        QCOMPARE(calendar.explain(at, 30, asked).reason, others);
        QCOMPARE(calendar.explain(at, 30, asked, true).reason, premium);
        const auto day = firstDay(calendar.availability().rules, calendar.zone(), asked);
        QCOMPARE(day && day->keeps(at), others == SlotReason::premium || others == SlotReason::not_offered);
    }

    void day_saysUntilWhen() {
        const auto calendar = firstDayCalendar("Asia/Kolkata");
        const auto day = firstDay(calendar.availability().rules, calendar.zone(), utc("2026-11-16T06:30:00Z")).value();
        QCOMPARE(day.begins, utc("2026-11-22T18:30:00Z"));
        QCOMPARE(day.ends, utc("2026-11-23T18:30:00Z"));
        QCOMPARE(day.opensAt, utc("2026-11-16T18:30:00Z"));
        QVERIFY(!firstDay(openAlways(false).rules, calendar.zone(), utc("2026-11-16T06:30:00Z")));
    }

    void search_neverShowsThemAsFree_toOthers() {
        const auto now = utc("2026-11-16T06:30:00Z");
        const UtcRange last{utc("2026-11-22T18:30:00Z"), utc("2026-11-23T18:30:00Z")};
        const auto calendar = firstDayCalendar("Asia/Kolkata");
        QVERIFY(calendar.bookable({last, 30, now}).empty());
        QVERIFY(!calendar.firstBookable({last, 30, now}));
        std::vector<Slot> shown;
        calendar.marked({last, 30, now}, shown);
        QCOMPARE(shown.size(), std::size_t{48});
        for (const auto& slot : shown) {
            QCOMPARE(slot.state, SlotState::premium);
            QCOMPARE(slot.freeMinutes, 0);
        }
        QCOMPARE(calendar.bookable({last, 30, now, true, true}).size(), std::size_t{48});
        QCOMPARE(firstDayCalendar("Asia/Kolkata", false).bookable({last, 30, now}).size(), std::size_t{48});
    }

    void whatIsBooked_isBookedToEverybody() {
        const auto now = utc("2026-11-16T06:30:00Z");
        const UtcRange session{utc("2026-11-23T06:30:00Z"), utc("2026-11-23T07:30:00Z")};
        const SlotCalendar calendar(openAlways(), std::make_shared<ZoneTable>(zoneTable("Asia/Kolkata")),
                                    {{session, BusyKind::session}});
        QCOMPARE(calendar.explain(session.begin, 30, now).reason, SlotReason::busy);
        std::vector<Slot> shown;
        calendar.marked({session, 30, now}, shown);
        for (const auto& slot : shown)
            QCOMPARE(slot.state, SlotState::booked);
    }
};

MC_TEST_APPLESS(FirstDayTest)
#include "first_day_test.moc"
