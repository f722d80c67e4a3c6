#include "net/server_clock.h"
#include "support/test_program.h"

#include <QDateTime>
#include <QSignalSpy>
#include <QtTest>

namespace mc::net {

class ServerClockTest : public QObject {
    Q_OBJECT
private slots:
    void beforeAnyAnswer_isTheComputersTime() {
        ServerClock clock;
        QVERIFY(std::abs(clock.now().seconds - QDateTime::currentSecsSinceEpoch()) <= 1);
    }
    void heard_aDateFarAway_isTaken() {
        ServerClock clock;
        QSignalSpy jumped(&clock, &ServerClock::jumped);
        clock.heard("Thu, 19 Nov 2026 13:30:00 GMT");
        QCOMPARE(jumped.count(), 1);
        QVERIFY(clock.now() - *domain::parseIso("2026-11-19T13:30:00Z") <= 1);
        QVERIFY(clock.now() >= *domain::parseIso("2026-11-19T13:30:00Z"));
    }
    void heard_withinTheNetworksDelay_doesNotJump() {
        ServerClock clock;
        clock.set(*domain::parseIso("2026-11-19T13:30:00Z"));
        QSignalSpy jumped(&clock, &ServerClock::jumped);
        clock.heard("Thu, 19 Nov 2026 13:30:01 GMT");
        QCOMPARE(jumped.count(), 0);
    }
    void heard_nonsense_isIgnored_data() {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("other format") << QByteArray("2026-11-19T13:30:00Z");
        QTest::newRow("wrong weekday") << QByteArray("Mon, 19 Nov 2026 13:30:00 GMT");
    }
    void heard_nonsense_isIgnored() {
        QFETCH(QByteArray, header);
        ServerClock clock;
        QSignalSpy jumped(&clock, &ServerClock::jumped);
        clock.heard(header);
        QCOMPARE(jumped.count(), 0);
    }
    void computerSlept_goesOnWithTheTimeAndSaysSo() {
        qint64 uptime = 1'000;
        ServerClock clock(nullptr, [&uptime] { return uptime; });
        const auto evening = *domain::parseIso("2026-11-19T13:30:00Z");
        clock.set(evening);
        QSignalSpy jumped(&clock, &ServerClock::jumped);
        QSignalSpy minute(&clock, &ServerClock::minute);
        uptime += 8 * 3'600'000;
        QCOMPARE(clock.now(), evening + 8 * domain::kHour);
        QTRY_COMPARE(jumped.count(), 1);
        QTRY_COMPARE(minute.count(), 1);
    }
    void minute_isToldAsItBegins_withoutAJump() {
        qint64 uptime = 1'000;
        ServerClock clock(nullptr, [&uptime] { return uptime; });
        clock.set(*domain::parseIso("2026-11-19T18:29:57Z"));
        QSignalSpy jumped(&clock, &ServerClock::jumped);
        QSignalSpy minute(&clock, &ServerClock::minute);
        uptime += 3'000;
        QTRY_COMPARE(minute.count(), 1);
        QCOMPARE(jumped.count(), 0);
    }
};

}  // namespace mc::net

MC_TEST_CORE(mc::net::ServerClockTest)
#include "server_clock_test.moc"
