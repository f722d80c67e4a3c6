#include "booking/calendar_layout.h"

#include <QtTest>

#include "support/test_program.h"
#include "text/format.h"

namespace mc::booking {

using domain::CivilDate;
using domain::UtcRange;

namespace {

UtcRange span(const char* begin, const char* end) {
    return {*domain::parseIso(begin), *domain::parseIso(end)};
}

QString said(const std::vector<DayStretch>& stretches) {
    QStringList parts;
    for (const auto& each : stretches)
        parts << QStringLiteral("%1: %2-%3").arg(each.day).arg(each.top).arg(each.bottom);
    return parts.join(QStringLiteral(", "));
}

QString said(const std::vector<PlacedBlock>& blocks) {
    QStringList parts;
    for (const auto& each : blocks)
        parts << QStringLiteral("%1 in %2/%3").arg(each.index).arg(each.lane + 1).arg(each.lanes);
    return parts.join(QStringLiteral(", "));
}

}  // namespace

class CalendarLayoutTest : public QObject {
    Q_OBJECT
private slots:
    void stretches_followTheClockOfTheReader_data() {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("first");
        QTest::addColumn<QString>("begin");
        QTest::addColumn<QString>("end");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* zone, const char* first, const char* begin, const char* end,
                            const char* expected) { QTest::newRow(name) << zone << first << begin << end << expected; };
        row("an evening", "Asia/Kolkata", "2026-11-16", "2026-11-19T13:30:00Z", "2026-11-19T14:30:00Z", "3: 1140-1200");
        row("another day in another zone", "Pacific/Auckland", "2026-11-16", "2026-11-19T13:30:00Z",
            "2026-11-19T14:30:00Z", "4: 150-210");
        row("across midnight", "Asia/Kolkata", "2026-11-16", "2026-11-17T18:00:00Z", "2026-11-17T19:00:00Z",
            "1: 1410-1440, 2: 0-30");
        row("ends at midnight", "Asia/Kolkata", "2026-11-16", "2026-11-17T17:30:00Z", "2026-11-17T18:30:00Z",
            "1: 1380-1440");
        row("before and after the week", "Asia/Kolkata", "2026-11-16", "2026-11-15T18:00:00Z", "2026-11-15T18:30:00Z",
            "");
        row("out of the week into it", "Asia/Kolkata", "2026-11-16", "2026-11-15T18:00:00Z", "2026-11-15T19:00:00Z",
            "0: 0-30");
        row("into the missing hour", "Europe/London", "2026-03-23", "2026-03-29T00:30:00Z", "2026-03-29T01:30:00Z",
            "6: 30-150");
        row("from the first of two hours into the second", "Europe/London", "2026-10-19", "2026-10-25T00:30:00Z",
            "2026-10-25T01:30:00Z", "6: 90-120");
        row("the second of two hours", "Europe/London", "2026-10-19", "2026-10-25T01:00:00Z", "2026-10-25T02:00:00Z",
            "6: 60-120");
        row("a day of 25 hours", "Europe/London", "2026-10-19", "2026-10-24T23:00:00Z", "2026-10-26T00:00:00Z",
            "6: 0-1440");
        row("a day of 23 hours", "Europe/London", "2026-03-23", "2026-03-29T00:00:00Z", "2026-03-29T23:00:00Z",
            "6: 0-1440");
        row("midnight is missing", "America/Santiago", "2026-09-06", "2026-09-06T04:00:00Z", "2026-09-06T05:00:00Z",
            "0: 60-120");
        row("a date that is missing", "Pacific/Apia", "2011-12-29", "2011-12-30T09:00:00Z", "2011-12-30T11:00:00Z",
            "0: 1380-1440, 2: 0-60");
    }
    void stretches_followTheClockOfTheReader() {
        QFETCH(QString, zone);
        QFETCH(QString, first);
        QFETCH(QString, begin);
        QFETCH(QString, end);
        QFETCH(QString, expected);
        const auto table = text::zoneTable({zone.toStdString()});
        const auto time = span(begin.toLatin1(), end.toLatin1());
        QCOMPARE(said(stretchesOf(table, *domain::parseCivilDate(first.toStdString()), 7, time)), expected);
    }

    void skippedTimes_areTheHoursTheClockHasNot() {
        const auto london = text::zoneTable({"Europe/London"});
        QCOMPARE(said(skippedTimes(london, {2026, 3, 23}, 7)), QString("6: 60-120"));
        QCOMPARE(said(skippedTimes(london, {2026, 10, 19}, 7)), QString());
        QCOMPARE(said(skippedTimes(text::zoneTable({"America/Santiago"}), {2026, 9, 6}, 7)), QString("0: 0-60"));
    }

    void timesShownTwice_areBothOfThem() {
        const auto london = text::zoneTable({"Europe/London"});
        QVERIFY(isShownTwice(london, *domain::parseIso("2026-10-25T00:30:00Z")));
        QVERIFY(isShownTwice(london, *domain::parseIso("2026-10-25T01:30:00Z")));
        QVERIFY(!isShownTwice(london, *domain::parseIso("2026-10-24T23:59:00Z")));
        QVERIFY(!isShownTwice(london, *domain::parseIso("2026-10-25T02:00:00Z")));
        QVERIFY(!isShownTwice(london, *domain::parseIso("2026-03-29T01:30:00Z")));
    }

    void blocks_standSideBySide_data() {
        QTest::addColumn<std::vector<UtcRange>>("times");
        QTest::addColumn<QString>("expected");
        const auto hours = [](std::initializer_list<std::pair<int, int>> halves) {
            std::vector<UtcRange> times;
            const auto day = *domain::parseIso("2026-11-19T00:00:00Z");
            for (const auto& [begin, end] : halves)
                times.push_back({day + begin * 30 * domain::kMinute, day + end * 30 * domain::kMinute});
            return times;
        };
        QTest::newRow("none") << hours({}) << "";
        QTest::newRow("one after the other") << hours({{10, 12}, {12, 14}}) << "0 in 1/1, 1 in 1/1";
        QTest::newRow("two") << hours({{10, 12}, {11, 13}}) << "0 in 1/2, 1 in 2/2";
        QTest::newRow("the third takes the first's place")
            << hours({{10, 12}, {11, 14}, {12, 13}}) << "0 in 1/2, 1 in 2/2, 2 in 1/2";
        QTest::newRow("three, and one apart")
            << hours({{10, 14}, {10, 12}, {11, 13}, {14, 15}}) << "0 in 1/3, 1 in 2/3, 2 in 3/3, 3 in 1/1";
        QTest::newRow("the longer of two first") << hours({{10, 11}, {10, 14}}) << "1 in 1/2, 0 in 2/2";
        QTest::newRow("across midnight beside one of the next day")
            << hours({{47, 49}, {48, 50}}) << "0 in 1/1, 1 in 1/2, 0 in 2/2";
    }
    void blocks_standSideBySide() {
        QFETCH(std::vector<UtcRange>, times);
        QFETCH(QString, expected);
        const domain::ZoneTable utc;
        QCOMPARE(said(placeBlocks(utc, {2026, 11, 16}, 7, times)), expected);
    }

    void twoOfAnHourThatComesTwice_standSideBySide() {
        const auto london = text::zoneTable({"Europe/London"});
        const auto blocks = placeBlocks(london, {2026, 10, 19}, 7,
                                        {span("2026-10-25T00:00:00Z", "2026-10-25T00:30:00Z"),
                                         span("2026-10-25T01:00:00Z", "2026-10-25T01:30:00Z")});
        QCOMPARE(said(blocks), QString("0 in 1/2, 1 in 2/2"));
    }

    void entries_leaveALineForTheRest() {
        QCOMPARE(shownEntries(0, 3), 0);
        QCOMPARE(shownEntries(3, 3), 3);
        QCOMPARE(shownEntries(4, 3), 2);
        QCOMPARE(shownEntries(4, 1), 0);
        QCOMPARE(shownEntries(4, 0), 0);
    }

    void months_areWholeWeeks_data() {
        QTest::addColumn<int>("weekday");
        QTest::addColumn<QString>("day");
        QTest::addColumn<QString>("first");
        QTest::addColumn<int>("days");
        QTest::newRow("five weeks from Monday on") << 1 << "2026-10-18"
                                                   << "2026-09-28" << 35;
        QTest::newRow("six weeks") << 1 << "2026-11-30"
                                   << "2026-10-26" << 42;
        QTest::newRow("from Sunday on") << 7 << "2026-11-30"
                                        << "2026-11-01" << 35;
        QTest::newRow("four weeks") << 1 << "2027-02-28"
                                    << "2027-02-01" << 28;
        QTest::newRow("over the year's end") << 1 << "2026-12-31"
                                             << "2026-11-30" << 35;
    }
    void months_areWholeWeeks() {
        QFETCH(int, weekday);
        QFETCH(QString, day);
        QFETCH(QString, first);
        QFETCH(int, days);
        const auto date = *domain::parseCivilDate(day.toStdString());
        QCOMPARE(QString::fromStdString(domain::toString(firstOfMonth(date, weekday))), first);
        QCOMPARE(daysOfMonth(date, weekday), days);
    }
};

}  // namespace mc::booking

MC_TEST_CORE(mc::booking::CalendarLayoutTest)
#include "calendar_layout_test.moc"
