#include "domain/session_rules.h"

#include <QTest>

#include "support/test_program.h"
#include "support/zone_tables.h"

using namespace mc::domain;
using mc::support::utc;

namespace {

template <class T>
QString sessionRulesOutcome(const Result<T>& result) {
    return result ? QString("ok") : QString::fromUtf8(toString(result.error().code).data());
}

}  // namespace

class SessionRulesTest : public QObject {
    Q_OBJECT

    const UtcRange m_session{utc("2026-11-19T13:30:00Z"), utc("2026-11-19T14:30:00Z")};

private slots:
    void mayJoin_onlyInsideTheWindow_data() {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("expected");
        QTest::newRow("10:01 before") << "2026-11-19T13:19:59Z"
                                      << "outside_join_window";
        QTest::newRow("10 before") << "2026-11-19T13:20:00Z"
                                   << "ok";
        QTest::newRow("during") << "2026-11-19T14:00:00Z"
                                << "ok";
        QTest::newRow("4:59 after") << "2026-11-19T14:34:59Z"
                                    << "ok";
        QTest::newRow("5 after") << "2026-11-19T14:35:00Z"
                                 << "outside_join_window";
    }
    void mayJoin_onlyInsideTheWindow() {
        QFETCH(QString, now);
        QFETCH(QString, expected);
        const UtcTime at = utc(now.toUtf8().constData());
        QCOMPARE(sessionRulesOutcome(mayJoin(BookingStatus::confirmed, m_session, at)), expected);
        for (const auto status :
             {BookingStatus::held, BookingStatus::requested, BookingStatus::completed, BookingStatus::cancelled,
              BookingStatus::declined, BookingStatus::expired, BookingStatus::no_show})
            QCOMPARE(sessionRulesOutcome(mayJoin(status, m_session, at)), QString("invalid_state"));
    }

    void requestExpiresAt_theEarlierOfTheTwo() {
        const UtcTime start = m_session.begin;
        QVERIFY(requestExpiresAt(start - 10 * kDay, start) == start - 8 * kDay);
        QVERIFY(requestExpiresAt(start - 52 * kHour, start) == start - 4 * kHour);
        QVERIFY(requestExpiresAt(start - 20 * kHour, start) == start - 4 * kHour);
        QVERIFY(requestExpiresAt(start - 4 * kHour, start) == start);
        QVERIFY(requestExpiresAt(start - kHour, start) == start);
    }

    void answerReminders_afterHalfAndThreeQuartersOfTheTime() {
        const UtcTime asked{1'000'000};
        const auto days = answerReminders(asked, asked + 48 * kHour);
        QVERIFY(days[0] == asked + 24 * kHour && days[1] == asked + 36 * kHour);
        const auto minutes = answerReminders(asked, asked + 10 * kMinute);
        QVERIFY(minutes[0] == asked + 5 * kMinute && minutes[1] == asked + 450);
    }
};

MC_TEST_APPLESS(SessionRulesTest)
#include "session_rules_test.moc"
