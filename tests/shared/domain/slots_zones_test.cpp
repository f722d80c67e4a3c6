#include <QTest>

#include "domain/slots.h"
#include "support/test_program.h"
#include "support/zone_tables.h"

using namespace mc::domain;
using mc::support::zoneTable;

// Decision 1 and cases 5 to 10. The expected instants were computed by another implementation of the tz rules (Python's
// zoneinfo), with transitions that already happened, so that a new tz database does not change them.
class SlotsZonesTest : public QObject {
    Q_OBJECT
private slots:
    void slots_aroundTransitions_data() {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("begin");
        QTest::addColumn<QString>("end");
        QTest::addColumn<int>("duration");
        QTest::addColumn<QString>("expected");  // Day of month, hour and minute in UTC.
        const auto row = [](const char* zone, const char* date, const char* begin, const char* end, int duration,
                            const char* what, const char* expected) {
            QTest::addRow("%s %s %s", zone, date, what) << zone << date << begin << end << duration << expected;
        };
        row("America/New_York", "2025-03-09", "01:00", "05:00", 30, "gap",
            "09T06:00 09T06:30 09T07:00 09T07:30 09T08:00 09T08:30");
        row("America/New_York", "2025-11-02", "00:00", "03:00", 60, "overlap",
            "02T04:00 02T04:30 02T05:00 02T05:30 02T07:00");
        row("America/Los_Angeles", "2025-03-09", "01:30", "03:30", 60, "gap shortens the window", "09T09:30");
        row("Europe/London", "2025-03-30", "00:30", "03:00", 30, "gap", "30T00:30 30T01:00 30T01:30");
        row("Europe/London", "2025-10-26", "00:30", "02:30", 60, "overlap lengthens the window",
            "25T23:30 26T00:00 26T00:30");
        row("America/Santiago", "2025-09-07", "00:00", "02:30", 30, "midnight missing", "07T04:00 07T04:30 07T05:00");
        row("America/Santiago", "2025-04-05", "22:00", "24:00", 60, "midnight twice",
            "06T01:00 06T01:30 06T02:00 06T02:30");
        row("America/Havana", "2025-03-09", "00:00", "02:00", 30, "midnight missing", "09T05:00 09T05:30");
        row("America/Havana", "2025-11-02", "00:00", "02:00", 60, "first hour twice", "02T04:00 02T04:30 02T06:00");
        row("Atlantic/Azores", "2025-03-30", "00:00", "02:00", 30, "midnight missing", "30T01:00 30T01:30");
        row("Atlantic/Azores", "2025-10-26", "00:00", "02:00", 60, "first hour twice", "26T00:00 26T00:30 26T02:00");
        row("Asia/Kathmandu", "2026-11-19", "09:00", "10:30", 30, "quarter-hour offset", "19T03:15 19T03:45 19T04:15");
        row("Asia/Kolkata", "2026-11-19", "08:45", "10:15", 30, "the same instants in India",
            "19T03:15 19T03:45 19T04:15");
        row("Pacific/Apia", "2011-12-30", "09:00", "12:00", 30, "skipped date", "");
        row("Pacific/Apia", "2011-12-31", "00:00", "01:00", 30, "after the skipped date", "30T10:00 30T10:30");
        row("Australia/Lord_Howe", "2025-10-05", "01:30", "03:30", 30, "half-hour gap", "04T15:00 04T15:30 04T16:00");
        row("Australia/Lord_Howe", "2025-04-06", "01:00", "02:30", 60, "half-hour overlap", "05T14:00 05T14:30");
        row("America/St_Johns", "2025-03-09", "01:30", "03:30", 30, "gap at -03:30", "09T05:00 09T05:30");
        row("America/St_Johns", "2025-11-02", "00:30", "02:30", 60, "overlap at -02:30", "02T03:00 02T03:30 02T04:00");
        row("Africa/Casablanca", "2025-02-23", "01:30", "03:30", 30, "Ramadan: overlap",
            "23T00:30 23T01:00 23T01:30 23T03:00");
        row("Africa/Casablanca", "2025-04-06", "01:00", "04:00", 30, "after Ramadan: gap",
            "06T01:00 06T01:30 06T02:00 06T02:30");
        row("Africa/Cairo", "2025-04-25", "00:00", "02:00", 30, "midnight missing", "24T22:00 24T22:30");
        row("Africa/Cairo", "2025-10-30", "22:30", "24:00", 60, "last hour twice", "30T19:30 30T20:00 30T20:30");
        row("Asia/Beirut", "2025-03-30", "00:00", "01:30", 30, "midnight missing", "29T22:00");
        row("Pacific/Chatham", "2025-09-28", "02:15", "04:45", 30, "gap at +12:45", "27T13:30 27T14:00 27T14:30");
        row("Asia/Tehran", "2022-03-22", "00:00", "02:00", 30, "midnight missing", "21T20:30 21T21:00");
        row("Australia/Sydney", "2025-10-05", "01:00", "04:00", 60, "gap in the south", "04T15:00 04T15:30 04T16:00");
    }
    void slots_aroundTransitions() {
        QFETCH(QString, zone);
        QFETCH(QString, date);
        QFETCH(QString, begin);
        QFETCH(QString, end);
        QFETCH(int, duration);
        QFETCH(QString, expected);
        const CivilDate day = *parseCivilDate(date.toStdString());
        Availability availability;
        availability.rules.minimumNoticeMinutes = 0;
        availability.windows = {
            {isoWeekday(day), *parseWallTime(begin.toStdString()), *parseWallTime(end.toStdString())}};
        const SlotCalendar calendar(availability, std::make_shared<ZoneTable>(zoneTable(zone.toStdString())), {});

        const UtcTime noon{toDays(day) * kDay + 12 * kHour};
        QStringList found;
        for (const Slot& slot : calendar.bookable({{noon - 3 * kDay, noon + 3 * kDay}, duration, noon - 3 * kDay}))
            found << QString::fromStdString(toIso(slot.startsAt).substr(8, 8));
        QCOMPARE(found.join(' '), expected);
    }

    void everyDay_hasItsOwnSlots_data() {
        QTest::addColumn<QString>("zone");
        for (const char* zone : {"America/Santiago", "America/Havana", "Atlantic/Azores", "Africa/Cairo", "Asia/Beirut",
                                 "Asia/Tehran", "America/Asuncion", "Pacific/Apia", "America/Scoresbysund",
                                 "Australia/Lord_Howe", "Asia/Kathmandu", "America/St_Johns"})
            QTest::newRow(zone) << zone;
    }
    void everyDay_hasItsOwnSlots() {
        QFETCH(QString, zone);
        const auto table = std::make_shared<ZoneTable>(zoneTable(zone.toStdString(), 2012));
        Availability availability;
        availability.rules = {0, 0, 0, 180, 0};
        for (int weekday = 1; weekday <= 7; ++weekday)
            availability.windows.push_back({weekday, {12 * 60}, {12 * 60 + 30}});
        const SlotCalendar calendar(availability, table, {});
        for (CivilDate first{2012, 1, 1}; first.year < 2026; first = addDays(first, 170)) {
            const UtcTime from = *table->startOf(first);
            CivilDate date = first;
            for (const Slot& slot : calendar.bookable({{from, *table->startOf(addDays(first, 170))}, 30, from - 1})) {
                QCOMPARE(toString(table->dateAt(slot.startsAt)), toString(date));
                QCOMPARE(table->wallTimeAt(slot.startsAt).minutes, 720);
                date = addDays(date, 1);
            }
            QCOMPARE(toString(date), toString(addDays(first, 170)));
        }
    }

    void session_acrossATransition_lastsItsRealMinutes() {
        const auto table = std::make_shared<ZoneTable>(zoneTable("Europe/London"));
        Availability availability;
        availability.rules.minimumNoticeMinutes = 0;
        availability.windows = {{7, {30}, {180}}};
        const auto lengthAt = [&](const char* from) {
            const UtcTime at = mc::support::utc(from);
            return SlotCalendar(availability, table, {}).bookable({{at, at + 1}, 15, at - kDay}).at(0).freeMinutes;
        };
        // 00:30 to 03:00 by the clock: 90 real minutes in spring; in autumn 210, of which a session may take 120.
        QCOMPARE(lengthAt("2025-03-30T00:30:00Z"), 90);
        QCOMPARE(lengthAt("2025-03-30T01:00:00Z"), 60);
        QCOMPARE(lengthAt("2025-10-25T23:30:00Z"), 120);
        QCOMPARE(lengthAt("2025-10-26T02:00:00Z"), 60);
    }
};

MC_TEST_APPLESS(SlotsZonesTest)
#include "slots_zones_test.moc"
