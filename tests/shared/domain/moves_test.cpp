#include "domain/moves.h"

#include <QTest>

#include "support/test_program.h"
#include "support/zone_tables.h"

using namespace mc::domain;
using mc::support::utc;

class MovesTest : public QObject {
    Q_OBJECT

    const UtcRange m_session{utc("2026-11-19T13:30:00Z"), utc("2026-11-19T14:30:00Z")};

private slots:
    void mayMove_whoWhenAndHowOften_data() {
        QTest::addColumn<Party>("by");
        QTest::addColumn<qint64>("notice");
        QTest::addColumn<bool>("instantBook");
        QTest::addColumn<int>("freeMoves");
        QTest::addColumn<QString>("expected");
        const qint64 day = 24 * kHour;
        const auto row = [](const char* name, Party by, qint64 notice, bool instant, int free, const char* expected) {
            QTest::newRow(name) << by << notice << instant << free << QString(expected);
        };
        row("student, a second more than a day", Party::student, day + 1, true, 0, "at_once");
        row("student, exactly a day", Party::student, day, true, 0, "by_consent");
        row("student, a second time", Party::student, 3 * day, true, 1, "by_consent");
        row("student, a mentor who wants to be asked", Party::student, 3 * day, false, 0, "by_consent");
        row("student, a second before", Party::student, 1, true, 0, "by_consent");
        row("student, at the start", Party::student, 0, true, 0, "invalid_state");
        row("mentor, long before", Party::mentor, 30 * day, true, 0, "by_consent");
        row("mentor, during it", Party::mentor, -60, true, 0, "invalid_state");
        row("platform", Party::platform, 60, false, 5, "at_once");
        row("platform, during it", Party::platform, -60, true, 0, "invalid_state");
    }
    void mayMove_whoWhenAndHowOften() {
        QFETCH(Party, by);
        QFETCH(qint64, notice);
        QFETCH(bool, instantBook);
        QFETCH(int, freeMoves);
        QFETCH(QString, expected);
        const auto way =
            mayMove({BookingStatus::confirmed, m_session, instantBook, freeMoves}, by, m_session.begin - notice);
        const auto outcome = !way                       ? QString::fromUtf8(toString(way.error().code).data())
                             : *way == MoveWay::at_once ? QString("at_once")
                                                        : QString("by_consent");
        QCOMPARE(outcome, expected);
    }

    void case39_whatAnOutageTook_isMovedAtOnce_data() {
        QTest::addColumn<Party>("by");
        QTest::addColumn<qint64>("notice");
        QTest::addColumn<bool>("allowed");
        QTest::newRow("student, when it is over") << Party::student << qint64(-2 * kDay) << true;
        QTest::newRow("student, during it") << Party::student << qint64(-60) << true;
        QTest::newRow("platform, when it is over") << Party::platform << qint64(-2 * kDay) << true;
        QTest::newRow("mentor, when it is over") << Party::mentor << qint64(-2 * kDay) << false;
    }
    void case39_whatAnOutageTook_isMovedAtOnce() {
        QFETCH(Party, by);
        QFETCH(qint64, notice);
        QFETCH(bool, allowed);
        const MoveFacts facts{BookingStatus::confirmed, m_session, false, 5, true};
        const auto way = mayMove(facts, by, m_session.begin - notice);
        QCOMPARE(way.has_value(), allowed);
        if (way) QVERIFY(*way == MoveWay::at_once);
    }

    void mayMove_onlyWhatIsConfirmed() {
        for (const auto status :
             {BookingStatus::held, BookingStatus::requested, BookingStatus::completed, BookingStatus::cancelled,
              BookingStatus::declined, BookingStatus::expired, BookingStatus::no_show})
            for (const auto by : {Party::student, Party::mentor, Party::platform})
                for (const bool outage : {false, true})
                    QVERIFY(!mayMove({status, m_session, true, 0, outage}, by, m_session.begin - 3 * kDay));
    }

    void moveAnswerUntil_aDayOrFourHoursBeforeTheEarlierStart() {
        const auto start = m_session.begin;
        QVERIFY(moveAnswerUntil(start - 5 * kDay, start, start + kDay) == start - 4 * kDay);
        QVERIFY(moveAnswerUntil(start - 26 * kHour, start, start + kDay) == start - 4 * kHour);
        QVERIFY(moveAnswerUntil(start - 26 * kHour, start, start - 20 * kHour) == start - 24 * kHour);
        QVERIFY(moveAnswerUntil(start - 4 * kHour, start, start + kDay) == start);
        QVERIFY(moveAnswerUntil(start - 5 * kHour, start, start - 2 * kHour) == start - 2 * kHour);
    }
};

MC_TEST_APPLESS(MovesTest)
#include "moves_test.moc"
