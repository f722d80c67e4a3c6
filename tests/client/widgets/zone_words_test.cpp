#include <QtTest>

#include "support/test_program.h"
#include "widgets/format.h"

namespace mc::widgets {

class ZoneWordsTest : public QObject {
    Q_OBJECT
private slots:
    void clock_inEachZone_isItsWallTime_data();
    void clock_inEachZone_isItsWallTime();
};

void ZoneWordsTest::clock_inEachZone_isItsWallTime_data() {
    QTest::addColumn<QString>("zone");
    QTest::addColumn<QString>("clock");
    QTest::newRow("no transitions") << "UTC"
                                    << "13:30";
    QTest::newRow("unknown") << "Nowhere/Atall"
                             << "13:30";
    QTest::newRow("Kolkata") << "Asia/Kolkata"
                             << "19:00";
    QTest::newRow("Kathmandu") << "Asia/Kathmandu"
                               << "19:15";
    QTest::newRow("London in winter") << "Europe/London"
                                      << "13:30";
    QTest::newRow("New York in winter") << "America/New_York"
                                        << "08:30";
}

void ZoneWordsTest::clock_inEachZone_isItsWallTime() {
    QFETCH(QString, zone);
    QFETCH(QString, clock);
    const auto table = zoneTable({zone.toStdString()});
    QCOMPARE(clockTime(table, *domain::parseIso("2026-11-19T13:30:00Z")), clock);
}

}  // namespace mc::widgets

MC_TEST_CORE(mc::widgets::ZoneWordsTest)
#include "zone_words_test.moc"
