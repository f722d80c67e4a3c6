#include "support/test_program.h"
#include "widgets/clock.h"

#include <QLocale>
#include <QTest>

#include "widgets/format.h"

using namespace mc;
using namespace mc::widgets;

class ClockTest : public QObject {
    Q_OBJECT

private slots:
    void cleanup() {
        setClock(Clock::locale);
        QLocale::setDefault(QLocale::c());
    }

    void locale_decides_untilSomebodyChooses() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::India));
        QVERIFY(isTwelveHourClock());
        QCOMPARE(wallTimeText({19 * 60}).toLower(), QStringLiteral("7:00\u00a0pm"));
        setClock(Clock::twentyFour);
        QCOMPARE(wallTimeText({19 * 60}), "19:00");
        setClock(Clock::locale);
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
        QCOMPARE(wallTimeText({19 * 60}), "19:00");
        setClock(Clock::twelve);
        QCOMPARE(wallTimeText({9 * 60 + 5}).toLower(), QStringLiteral("9:05\u00a0am"));
        QCOMPARE(wallTimeText({0}).toLower(), QStringLiteral("12:00\u00a0am"));
        QCOMPARE(wallTimeText({24 * 60}).toLower(), QStringLiteral("12:00\u00a0am"));
    }

    void everyTime_goesThroughIt() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::India));
        const auto zone = zoneTable({"Asia/Kolkata"});
        const domain::UtcTime at{1'795'008'600};  // 18 November 2026, 19:00 there.
        QCOMPARE(clockTime(zone, at).toLower(), QStringLiteral("7:00\u00a0pm"));
        QVERIFY(clockRange(zone, at, at + 3600).toLower().endsWith(QStringLiteral("8:00\u00a0pm")));
        QVERIFY(relativeTime(zone, at, at).toLower().endsWith(QStringLiteral("7:00\u00a0pm")));
        QVERIFY(widestClock().toLower().endsWith("m"));
    }

    void typed_data() {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<int>("minutes");
        QTest::newRow("an hour") << "7" << 7 * 60;
        QTest::newRow("of twenty-four") << "19:30" << 19 * 60 + 30;
        QTest::newRow("of twelve") << "7:30 pm" << 19 * 60 + 30;
        QTest::newRow("as it is written") << QStringLiteral("7:30\u00a0pm") << 19 * 60 + 30;
        QTest::newRow("close together") << "7PM" << 19 * 60;
        QTest::newRow("with dots") << "7 p.m." << 19 * 60;
        QTest::newRow("noon") << "12 pm" << 12 * 60;
        QTest::newRow("midnight") << "12:15 am" << 15;
        QTest::newRow("no such minute") << "7:60" << -1;
        QTest::newRow("no such hour") << "24" << -1;
        QTest::newRow("thirteen in the afternoon") << "13 pm" << -1;
        QTest::newRow("words") << "evening" << -1;
    }
    void typed() {
        QFETCH(QString, typed);
        const auto time = parseTypedTime(typed);
        QTEST(time ? time->minutes : -1, "minutes");
    }

    void week_beginsAsTheLocaleSays() {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::India));
        QCOMPARE(firstWeekday(), 7);
        QCOMPARE(weekdayAt(1), 1);
        QCOMPARE(placeOfWeekday(6), 6);
        QLocale::setDefault(QLocale(QLocale::German));
        QCOMPARE(weekdayAt(0), 1);
        QCOMPARE(placeOfWeekday(7), 6);
    }
};

MC_TEST_CORE(ClockTest)
#include "clock_test.moc"
