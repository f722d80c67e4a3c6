#include "mentor/zone_shift.h"

#include <QtTest>

#include "support/test_program.h"
#include "text/format.h"

namespace mc::mentor {

class ZoneShiftTest : public QObject {
    Q_OBJECT
private slots:
    void windows_moveByTheClocksDifference_data() {
        QTest::addColumn<int>("begin");
        QTest::addColumn<int>("end");
        QTest::addColumn<QString>("to");
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        const auto row = [](const char* name, int begin, int end, const char* to, const char* before,
                            const char* after) { QTest::newRow(name) << begin << end << to << before << after; };
        // Of a Thursday, seen on Wednesday 18 November 2026 in Kolkata.
        row("west", 1080, 1200, "Europe/London", "2026-11-19T12:30:00Z", "2026-11-19T18:00:00Z");
        row("east", 1080, 1200, "Asia/Kathmandu", "2026-11-19T12:30:00Z", "2026-11-19T12:15:00Z");
        row("the same clock", 1080, 1200, "Asia/Colombo", "2026-11-19T12:30:00Z", "2026-11-19T12:30:00Z");
        row("until midnight", 1320, 1440, "Europe/London", "2026-11-19T16:30:00Z", "2026-11-19T22:00:00Z");
    }
    void windows_moveByTheClocksDifference() {
        QFETCH(int, begin);
        QFETCH(int, end);
        QFETCH(QString, to);
        QFETCH(QString, before);
        QFETCH(QString, after);
        const auto shifted = shiftedWindows({{4, {begin}, {end}}}, text::zoneTable({"Asia/Kolkata"}),
                                            text::zoneTable({to.toStdString()}), {2026, 11, 18});
        QCOMPARE(shifted.size(), 1u);
        QCOMPARE(shifted[0].weekday, 4);
        QCOMPARE(QString::fromStdString(domain::toIso(shifted[0].before.begin)), before);
        QCOMPARE(QString::fromStdString(domain::toIso(shifted[0].after.begin)), after);
        QCOMPARE(shifted[0].before.length(), domain::Seconds{(end - begin) * 60});
        QCOMPARE(shifted[0].after.length(), domain::Seconds{(end - begin) * 60});
    }

    void days_areTheNextSeven_inOrder_eachOnce() {
        const std::vector<domain::WeeklyWindow> windows{{1, {540}, {600}}, {3, {540}, {600}}, {3, {900}, {960}}};
        const auto utc = text::zoneTable({"UTC"});
        const auto shifted = shiftedWindows(windows, utc, utc, {2026, 11, 18});
        QCOMPARE(shifted.size(), 3u);
        QCOMPARE(domain::toIso(shifted[0].before.begin), std::string("2026-11-18T09:00:00Z"));
        QCOMPARE(domain::toIso(shifted[1].before.begin), std::string("2026-11-18T15:00:00Z"));
        QCOMPARE(domain::toIso(shifted[2].before.begin), std::string("2026-11-23T09:00:00Z"));
    }

    void timeThatDoesNotExist_isLeftOut() {
        // Clocks in London go from 01:00 to 02:00 on 28 March 2027.
        const auto shifted = shiftedWindows({{7, {75}, {105}}}, text::zoneTable({"Asia/Kolkata"}),
                                            text::zoneTable({"Europe/London"}), {2027, 3, 27});
        QVERIFY(shifted.empty());
    }
};

}  // namespace mc::mentor

MC_TEST_CORE(mc::mentor::ZoneShiftTest)
#include "zone_shift_test.moc"
