#include <rapidcheck.h>

#include <QTest>

#include "domain/time.h"
#include "support/test_program.h"
#include "support/zone_tables.h"

using namespace mc::domain;
using mc::support::day;
using mc::support::utc;
using mc::support::zoneTable;

namespace {
const char* const kZones[] = {"UTC",
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
                              "Asia/Beirut"};

QString textOf(const std::optional<UtcTime>& time) {
    return time ? QString::fromStdString(toIso(*time)) : "none";
}
}  // namespace

class ZoneTableTest : public QObject {
    Q_OBJECT
private slots:
    void toUtc_gapIsAbsentOverlapIsFirst_data() {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("wall");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* zone, const char* date, const char* wall, const char* expected) {
            QTest::addRow("%s %s %s", zone, date, wall) << zone << date << wall << expected;
        };
        row("Asia/Kathmandu", "2026-11-19", "09:00", "2026-11-19T03:15:00Z");
        row("Europe/London", "2026-03-29", "01:30", "none");
        row("Europe/London", "2026-03-29", "02:00", "2026-03-29T01:00:00Z");
        row("Europe/London", "2026-10-25", "01:30", "2026-10-25T00:30:00Z");
        row("America/New_York", "2026-03-08", "02:30", "none");
        row("America/New_York", "2026-11-01", "01:30", "2026-11-01T05:30:00Z");
        row("America/Santiago", "2026-09-06", "00:30", "none");
        row("America/Santiago", "2026-04-04", "23:30", "2026-04-05T02:30:00Z");
        row("America/Havana", "2025-03-09", "00:30", "none");
        row("America/Havana", "2025-11-02", "00:30", "2025-11-02T04:30:00Z");
        row("Atlantic/Azores", "2026-03-29", "00:30", "none");
        row("Atlantic/Azores", "2026-10-25", "00:30", "2026-10-25T00:30:00Z");
        row("Australia/Lord_Howe", "2026-10-04", "02:15", "none");
        row("Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04T14:45:00Z");
        row("Pacific/Apia", "2011-12-30", "12:00", "none");
        row("Pacific/Apia", "2011-12-31", "00:00", "2011-12-30T10:00:00Z");
        row("Africa/Cairo", "2026-04-24", "00:30", "none");
        row("UTC", "2026-11-19", "24:00", "2026-11-20T00:00:00Z");
    }
    void toUtc_gapIsAbsentOverlapIsFirst() {
        QFETCH(QString, zone);
        QFETCH(QString, date);
        QFETCH(QString, wall);
        QFETCH(QString, expected);
        const auto table = zoneTable(zone.toStdString());
        const auto time = table.toUtc(*parseCivilDate(date.toStdString()), *parseWallTime(wall.toStdString()));
        QCOMPARE(textOf(time), expected);
    }

    void startOf_whereMidnightIsMissing_isTheFirstInstant_data() {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("date");
        QTest::addColumn<QString>("begin");
        QTest::addColumn<int>("hours");
        const auto row = [](const char* zone, const char* date, const char* begin, int hours) {
            QTest::addRow("%s %s", zone, date) << zone << date << begin << hours;
        };
        row("America/Santiago", "2026-09-06", "2026-09-06T04:00:00Z", 23);
        row("America/Santiago", "2026-04-04", "2026-04-04T03:00:00Z", 25);
        row("America/Havana", "2025-03-09", "2025-03-09T05:00:00Z", 23);
        row("America/Havana", "2025-11-02", "2025-11-02T04:00:00Z", 25);
        row("Atlantic/Azores", "2026-03-29", "2026-03-29T01:00:00Z", 23);
        row("Atlantic/Azores", "2026-10-25", "2026-10-25T00:00:00Z", 25);
        row("Pacific/Apia", "2011-12-29", "2011-12-29T10:00:00Z", 24);
        row("Asia/Kathmandu", "2026-11-19", "2026-11-18T18:15:00Z", 24);
    }
    void startOf_whereMidnightIsMissing_isTheFirstInstant() {
        QFETCH(QString, zone);
        QFETCH(QString, date);
        QFETCH(QString, begin);
        QFETCH(int, hours);
        const auto range = zoneTable(zone.toStdString()).rangeOf(*parseCivilDate(date.toStdString()));
        QCOMPARE(textOf(range->begin), begin);
        QCOMPARE(range->length(), Seconds{hours * kHour});
    }

    void rangeOf_skippedDate_isAbsent() {
        const auto apia = zoneTable("Pacific/Apia");
        QVERIFY(!apia.rangeOf(day("2011-12-30")));
        QVERIFY(apia.rangeOf(day("2011-12-29"))->end == apia.rangeOf(day("2011-12-31"))->begin);
    }

    void dates_followEachOtherWithoutHoles() {
        for (const char* name : kZones) {
            const auto table = zoneTable(name);
            auto previous = table.rangeOf(day("2011-01-01"));
            for (CivilDate date = day("2011-01-02"); date < day("2027-01-01"); date = addDays(date, 1)) {
                const auto range = table.rangeOf(date);
                if (!range) continue;
                QVERIFY2(range->begin == previous->end, (std::string(name) + toString(date)).c_str());
                previous = range;
            }
        }
    }

    void wallClock_roundTrips() {
        QVERIFY(rc::check("toUtc of what the wall shows is that instant or an earlier one that showed the same", [] {
            const auto table =
                zoneTable(*rc::gen::elementOf(std::vector<std::string>(std::begin(kZones), std::end(kZones))));
            const UtcTime time{*rc::gen::inRange<std::int64_t>(1'300'000'000 / 60, 1'900'000'000 / 60) * 60};
            const auto back = table.toUtc(table.dateAt(time), table.wallTimeAt(time));
            RC_ASSERT(back.has_value());
            RC_ASSERT(*back <= time);
            RC_ASSERT(time - *back <= 2 * kHour);
            RC_ASSERT(table.dateAt(*back) == table.dateAt(time));
            RC_ASSERT(table.wallTimeAt(*back) == table.wallTimeAt(time));
        }));
    }

    void emptyTable_isUtc() {
        const ZoneTable table;
        QVERIFY(table.toUtc(day("2026-11-19"), {90}) == utc("2026-11-19T01:30:00Z"));
        QVERIFY(table.startOf(day("2026-11-19")) == utc("2026-11-19T00:00:00Z"));
        QCOMPARE(table.wallTimeAt({-60}).minutes, 1439);
        QCOMPARE(toString(table.dateAt({-60})), std::string("1969-12-31"));
    }

    void construction_unordered_throws() {
        QVERIFY_EXCEPTION_THROWN(ZoneTable({"X"}, {}), std::logic_error);
        QVERIFY_EXCEPTION_THROWN(ZoneTable({"X"}, {{{10}, 0, ""}, {{10}, 60, ""}}), std::logic_error);
    }
};

MC_TEST_APPLESS(ZoneTableTest)
#include "zone_table_test.moc"
