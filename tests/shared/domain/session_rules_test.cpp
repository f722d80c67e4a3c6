#include "domain/session_rules.h"

#include <QTest>

#include "support/test_program.h"
#include "support/zone_tables.h"

using namespace mc::domain;
using mc::support::utc;

namespace {

template <class T>
QString outcome(const Result<T>& result) {
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
        QCOMPARE(outcome(mayJoin(BookingStatus::confirmed, m_session, at)), expected);
        for (const auto status :
             {BookingStatus::held, BookingStatus::requested, BookingStatus::completed, BookingStatus::cancelled,
              BookingStatus::declined, BookingStatus::expired, BookingStatus::no_show})
            QCOMPARE(outcome(mayJoin(status, m_session, at)), QString("invalid_state"));
    }

    void mayComplete_beforeTheEnd_isTooEarly() {
        const auto at = [&](UtcTime now) { return outcome(mayComplete(BookingStatus::confirmed, m_session, now)); };
        QCOMPARE(at(m_session.begin - 1), QString("too_early"));
        QCOMPARE(at(m_session.end - 1), QString("too_early"));
        QCOMPARE(at(m_session.end), QString("ok"));
        QCOMPARE(outcome(mayComplete(BookingStatus::cancelled, m_session, m_session.end)), QString("invalid_state"));
    }

    void requestExpiresAt_theEarlierOfTheTwo() {
        const UtcTime start = m_session.begin;
        QVERIFY(requestExpiresAt(start - 10 * kDay, start) == start - 8 * kDay);
        QVERIFY(requestExpiresAt(start - 52 * kHour, start) == start - 4 * kHour);
        QVERIFY(requestExpiresAt(start - 20 * kHour, start) == start - 4 * kHour);
        QVERIFY(requestExpiresAt(start - 4 * kHour, start) == start);
        QVERIFY(requestExpiresAt(start - kHour, start) == start);
    }

    void absence_byTheRecords_data() {
        QTest::addColumn<int>("mentorMinute");  // After the start; -100: never.
        QTest::addColumn<int>("studentMinute");
        QTest::addColumn<int>("nowSecond");
        QTest::addColumn<int>("expected");
        const auto row = [](const char* name, int mentor, int student, int now, Absence absent) {
            QTest::newRow(name) << mentor << student << now << static_cast<int>(absent);
        };
        row("both in time", -5, -5, 7200, Absence::nobody);
        row("mentor at ten minutes", 10, 0, 7200, Absence::nobody);
        row("mentor at eleven minutes", 11, 0, 7200, Absence::mentor);
        row("mentor never, after ten minutes", -100, 0, 601, Absence::mentor);
        row("mentor never, at ten minutes", -100, 0, 600, Absence::nobody);
        row("student late but there", 0, 40, 7200, Absence::nobody);
        row("student never, still running", 0, -100, 3599, Absence::nobody);
        row("student never, at the end", 0, -100, 3600, Absence::student);
        row("student after the end", 0, 61, 3700, Absence::student);
        row("neither, running", -100, -100, 1800, Absence::mentor);
        row("neither, ended", -100, -100, 3600, Absence::both);
    }
    void absence_byTheRecords() {
        QFETCH(int, mentorMinute);
        QFETCH(int, studentMinute);
        QFETCH(int, nowSecond);
        QFETCH(int, expected);
        Attendance attendance;
        if (mentorMinute > -100) attendance.mentorJoined = m_session.begin + mentorMinute * kMinute;
        if (studentMinute > -100) attendance.studentJoined = m_session.begin + studentMinute * kMinute;
        QCOMPARE(static_cast<int>(absence(m_session, attendance, m_session.begin + nowSecond)), expected);
    }

    void noShow_moneyAndStrikes() {
        QCOMPARE(noShowRefundPercent(Absence::mentor), 100);
        QCOMPARE(noShowRefundPercent(Absence::both), 100);
        QCOMPARE(noShowRefundPercent(Absence::student), 0);
        QVERIFY(isStrike(Absence::mentor));
        QVERIFY(!isStrike(Absence::both) && !isStrike(Absence::student));
    }

    void mayReportNoShow_byWhomAndWhen() {
        const auto report = [&](Party by, const Attendance& who, UtcTime now) {
            return outcome(mayReportNoShow(by, BookingStatus::confirmed, m_session, who, now));
        };
        const Attendance onlyStudent{{}, m_session.begin};
        const Attendance onlyMentor{m_session.begin, {}};
        QCOMPARE(report(Party::student, onlyStudent, m_session.begin + 600), QString("too_early"));
        QCOMPARE(report(Party::student, onlyStudent, m_session.begin + 601), QString("ok"));
        QCOMPARE(report(Party::student, onlyMentor, m_session.begin + 601), QString("invalid_state"));
        QCOMPARE(report(Party::mentor, onlyMentor, m_session.end - 1), QString("too_early"));
        QCOMPARE(report(Party::mentor, onlyMentor, m_session.end), QString("ok"));
        QCOMPARE(report(Party::mentor, onlyStudent, m_session.end), QString("invalid_state"));
        QCOMPARE(report(Party::student, onlyStudent, m_session.end + kDay - 1), QString("ok"));
        QCOMPARE(report(Party::student, onlyStudent, m_session.end + kDay), QString("contest_window_closed"));
        QCOMPARE(
            outcome(mayReportNoShow(Party::student, BookingStatus::completed, m_session, onlyStudent, m_session.end)),
            QString("invalid_state"));
        QVERIFY(contestUntil(m_session.end) == m_session.end + kDay);
    }
};

MC_TEST_APPLESS(SessionRulesTest)
#include "session_rules_test.moc"
