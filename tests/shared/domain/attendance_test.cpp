#include "domain/attendance.h"

#include <QStringList>
#include <QTest>
#include <boost/describe/enum_to_string.hpp>

#include "support/test_program.h"
#include "support/zone_tables.h"

using namespace mc::domain;
using mc::support::utc;

namespace {

/// An hour; everything in the tables is minutes after its start, or "m:ss".
const UtcRange kSession{utc("2026-11-19T13:30:00Z"), utc("2026-11-19T14:30:00Z")};

UtcTime attendanceAt(const QString& minute) {
    const auto parts = minute.split(':');
    const Seconds seconds = parts.size() > 1 ? parts[1].toInt() : 0;
    return kSession.begin + parts[0].toInt() * kMinute + seconds;
}

/// "-5..40, 45.." : two stays, the second one still going on.
std::vector<Stay> stays(const QString& text) {
    std::vector<Stay> all;
    for (const auto& part : text.split(", ", Qt::SkipEmptyParts)) {
        const auto ends = part.split("..");
        all.push_back({attendanceAt(ends[0]), ends[1].isEmpty() ? std::nullopt : std::optional(attendanceAt(ends[1]))});
    }
    return all;
}

/// "student 11", "mentor 60 contested"; empty: nobody reported.
std::optional<AbsenceReport> report(const QString& text) {
    if (text.isEmpty()) return std::nullopt;
    const auto words = text.split(' ');
    const Party by = words[0] == "student" ? Party::student : words[0] == "mentor" ? Party::mentor : Party::platform;
    return AbsenceReport{by, attendanceAt(words[1]), words.size() > 2};
}

QString name(Verdict verdict) {
    return boost::describe::enum_to_string(verdict, "");
}

QString outcome(const Result<void>& result) {
    return result ? QString("ok") : QString::fromUtf8(toString(result.error().code).data());
}

constexpr int kDayMinutes = 1440;
const QString kThreeHours = QString::number(60 + 180);
const QString kADay = QString::number(60 + kDayMinutes);

}  // namespace

class AttendanceTest : public QObject {
    Q_OBJECT

private slots:
    void presence_countsOnlyBetweenStartAndEnd_data() {
        QTest::addColumn<QString>("mentor");
        QTest::addColumn<QString>("student");
        QTest::addColumn<QString>("expected");  // M S: present; m s: in time; +: met.
        QTest::newRow("nobody") << ""
                                << ""
                                << "";
        QTest::newRow("both all the time") << "-8..63"
                                           << "-3..65"
                                           << "MmSs+";
        QTest::newRow("one second after the start") << "-10..0:01"
                                                    << "0.."
                                                    << "Ss";
        QTest::newRow("fifty-nine seconds") << "5..5:59"
                                            << ""
                                            << "";
        QTest::newRow("a minute") << "5..6"
                                  << ""
                                  << "Mm";
        QTest::newRow("a minute in pieces") << "0..0:30, 40..40:30"
                                            << ""
                                            << "M";
        QTest::newRow("gone before the start") << "-10..0"
                                               << "-10..-1"
                                               << "";
        QTest::newRow("only after the end") << "60..65"
                                            << "61..64"
                                            << "";
        QTest::newRow("the tenth minute and stays") << "10.."
                                                    << ""
                                                    << "Mm";
        QTest::newRow("a second after the tenth minute") << "10:01.."
                                                         << ""
                                                         << "M";
        QTest::newRow("looked in for a second, back at thirty") << "2..2:01, 30.."
                                                                << ""
                                                                << "M";
        QTest::newRow("at eleven, nineteen minutes together") << "11..30"
                                                              << "0..30"
                                                              << "MSs+";
        QTest::newRow("together four minutes fifty-nine") << "0..20"
                                                          << "15:01..60"
                                                          << "MmS";
        QTest::newRow("together five minutes") << "0..20"
                                               << "15..60"
                                               << "MmS+";
        QTest::newRow("together five minutes in three pieces") << "0..60"
                                                               << "1..3, 20..22, 40..41"
                                                               << "MmSs+";
        QTest::newRow("missed each other") << "0..20"
                                           << "30..60"
                                           << "MmS";
        QTest::newRow("two devices do not count twice") << "0..3, 0..3, 1..4"
                                                        << "0..3, 2..4"
                                                        << "MmSs";
        QTest::newRow("records out of order") << "30..60, 0..2"
                                              << "0..60"
                                              << "MmSs+";
        QTest::newRow("still there") << "0.."
                                     << "50.."
                                     << "MmS+";
    }
    void presence_countsOnlyBetweenStartAndEnd() {
        QFETCH(QString, mentor);
        QFETCH(QString, student);
        QFETCH(QString, expected);
        const Presence seen = presence(kSession, {stays(mentor), stays(student)});
        QString text;
        if (seen.mentor) text += 'M';
        if (seen.mentorInTime) text += 'm';
        if (seen.student) text += 'S';
        if (seen.studentInTime) text += 's';
        if (seen.met) text += '+';
        QCOMPARE(text, expected);
    }

    void judge_decision8_data() {
        QTest::addColumn<QString>("mentor");
        QTest::addColumn<QString>("student");
        QTest::addColumn<QString>("report");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("expected");
        QTest::addColumn<QString>("nextLook");
        const auto row = [](const char* name, const QString& mentor, const QString& student, const QString& report,
                            const QString& now, const QString& expected, const QString& nextLook = {}) {
            QTest::newRow(name) << mentor << student << report << now << expected << nextLook;
        };
        // Nobody reported.
        row("met, running", "0..", "0..", "", "30", "undecided", kThreeHours);
        row("met, three hours less a second", "0..60", "0..60", "", "239:59", "undecided", kThreeHours);
        row("met, three hours", "0..60", "0..60", "", kThreeHours, "held");
        row("mentor eleven minutes late, met, nobody complains", "11..30", "0..30", "", kThreeHours, "held");
        row("nobody came, three hours", "", "", "", kThreeHours, "undecided", kADay);
        row("nobody came, a day less a second", "", "", "", "1499:59", "undecided", kADay);
        row("nobody came, a day", "", "", "", kADay, "neither");
        row("mentor alone", "0..60", "", "", kADay, "student_absent");
        row("student alone", "", "0..60", "", kADay, "mentor_absent");
        row("mentor for a second, student waits", "0..0:01", "0..60", "", kADay, "mentor_absent");
        row("met too short, mentor in time", "0..40", "38..60", "", kADay, "student_absent");
        row("met too short, mentor late", "50..54", "0..60", "", kADay, "mentor_absent");
        row("missed each other, both in time", "0..3", "4..8", "", kADay, "neither");
        row("missed each other, both late", "20..30", "40..50", "", kADay, "neither");

        // The student reported.
        row("mentor never came, student waits", "", "0..", "student 11", "11", "mentor_absent");
        row("mentor never came, nor did the student", "", "", "student 11", "11", "neither");
        row("mentor comes in the eleventh minute", "10:30..", "0..", "student 11", "11", "mentor_absent");
        row("mentor late, met, reported after the end", "11..60", "0..60", "student 90", "90", "mentor_absent");
        row("mentor in time, student says not", "2..60", "0..60", "student 90", "90", "undecided", "1530");
        row("mentor in time, silent for a day", "2..60", "0..60", "student 90", "1530", "mentor_absent");
        row("mentor in time, a day less a second", "2..60", "0..60", "student 90", "1529:59", "undecided", "1530");
        row("mentor in time, contested", "2..60", "0..60", "student 90 contested", "3000", "for_admin");
        row("borne out, contested", "", "0..60", "student 11 contested", "3000", "for_admin");

        // The mentor reported.
        row("student never came", "0..60", "", "mentor 60", "60", "student_absent");
        row("neither came", "", "", "mentor 60", "60", "neither");
        row("student looked in for a second", "0..60", "3..3:01", "mentor 60", "60", "student_absent");
        row("student waited, mentor says not", "", "0..60", "mentor 60", "60", "undecided", "1500");
        row("student waited, silent for a day", "", "0..60", "mentor 60", "1500", "student_absent");
        row("they met, mentor says not", "0..60", "0..60", "mentor 60", "61", "undecided", "1500");
        row("student absent, contested", "0..60", "", "mentor 60 contested", "3000", "for_admin");

        // The platform settled by the records; both may contest.
        row("settled as neither", "", "", "platform 1500", "1501", "neither");
        row("settled, contested", "0..60", "", "platform 1500 contested", "1501", "for_admin");
    }
    void judge_decision8() {
        QFETCH(QString, mentor);
        QFETCH(QString, student);
        QFETCH(QString, now);
        QFETCH(QString, expected);
        QFETCH(QString, nextLook);
        QFETCH(QString, report);
        const auto found = judge(kSession, {stays(mentor), stays(student)}, ::report(report), attendanceAt(now));
        QCOMPARE(name(found.verdict), expected);
        QCOMPARE(found.nextLook.has_value(), !nextLook.isEmpty());
        if (found.nextLook) QCOMPARE((*found.nextLook - attendanceAt(nextLook)), Seconds{0});
    }

    void judge_aNextLook_isWhenItIsDecided() {
        const Attendance nobody;
        auto now = kSession.begin;
        int looks = 0;
        for (auto found = judge(kSession, nobody, {}, now); found.nextLook; found = judge(kSession, nobody, {}, now)) {
            QVERIFY(*found.nextLook > now);
            now = *found.nextLook;
            QVERIFY(++looks < 5);
        }
        QCOMPARE(name(judge(kSession, nobody, {}, now).verdict), QString("neither"));
    }

    void mayComplete_afterTheEndAndOnlyWhatWasMet_data() {
        QTest::addColumn<QString>("mentor");
        QTest::addColumn<QString>("student");
        QTest::addColumn<bool>("reported");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("expected");
        QTest::newRow("before the start") << ""
                                          << "" << false << "-1"
                                          << "too_early";
        QTest::newRow("a second before the end") << "0.."
                                                 << "0.." << false << "59:59"
                                                 << "too_early";
        QTest::newRow("met, the end") << "0.."
                                      << "0.." << false << "60"
                                      << "ok";
        QTest::newRow("met late") << "11..30"
                                  << "0..30" << false << "60"
                                  << "ok";
        QTest::newRow("nobody came") << ""
                                     << "" << false << "60"
                                     << "invalid_state";
        QTest::newRow("mentor alone") << "0..60"
                                      << "" << false << "60"
                                      << "invalid_state";
        QTest::newRow("met for a minute") << "0..60"
                                          << "0..1" << false << "60"
                                          << "invalid_state";
        QTest::newRow("met and reported") << "0..60"
                                          << "0..60" << true << "60"
                                          << "invalid_state";
    }
    void mayComplete_afterTheEndAndOnlyWhatWasMet() {
        QFETCH(QString, mentor);
        QFETCH(QString, student);
        QFETCH(bool, reported);
        QFETCH(QString, now);
        QFETCH(QString, expected);
        const Attendance seen{stays(mentor), stays(student)};
        QCOMPARE(outcome(mayComplete(BookingStatus::confirmed, reported, kSession, seen, attendanceAt(now))), expected);
        for (const auto status : {BookingStatus::requested, BookingStatus::completed, BookingStatus::cancelled})
            QCOMPARE(outcome(mayComplete(status, reported, kSession, seen, attendanceAt(now))),
                     QString("invalid_state"));
    }

    void mayReportAbsence_byWhomAndWhen_data() {
        QTest::addColumn<QString>("by");
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("reported");
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char* name, const char* by, BookingStatus status, bool reported, const char* now,
                            const char* expected) {
            QTest::newRow(name) << by << static_cast<int>(status) << reported << now << expected;
        };
        row("student, ten minutes", "student", BookingStatus::confirmed, false, "10", "too_early");
        row("student, a second later", "student", BookingStatus::confirmed, false, "10:01", "ok");
        row("student, after completion", "student", BookingStatus::completed, false, "100", "ok");
        row("student, a day less a second", "student", BookingStatus::confirmed, false, "1499:59", "ok");
        row("student, a day", "student", BookingStatus::completed, false, "1500", "contest_window_closed");
        row("student, twice", "student", BookingStatus::confirmed, true, "20", "invalid_state");
        row("student, cancelled", "student", BookingStatus::cancelled, false, "20", "invalid_state");
        row("mentor, running", "mentor", BookingStatus::confirmed, false, "59:59", "too_early");
        row("mentor, the end", "mentor", BookingStatus::confirmed, false, "60", "ok");
        row("mentor, of what is completed", "mentor", BookingStatus::completed, false, "60", "invalid_state");
        row("mentor, a day", "mentor", BookingStatus::confirmed, false, "1500", "contest_window_closed");
    }
    void mayReportAbsence_byWhomAndWhen() {
        QFETCH(QString, by);
        QFETCH(int, status);
        QFETCH(bool, reported);
        QFETCH(QString, now);
        QFETCH(QString, expected);
        const Party party = by == "student" ? Party::student : Party::mentor;
        QCOMPARE(
            outcome(mayReportAbsence(party, static_cast<BookingStatus>(status), reported, kSession, attendanceAt(now))),
            expected);
    }

    void nextAnswerAt_isWhereTheAnswersChange() {
        std::vector<Seconds> found;
        for (auto next = nextAnswerAt(kSession, kSession.begin - kDay); next; next = nextAnswerAt(kSession, *next)) {
            const auto answers = [&](UtcTime now) {
                return outcome(mayReportAbsence(Party::student, BookingStatus::confirmed, false, kSession, now)) +
                       outcome(mayReportAbsence(Party::mentor, BookingStatus::confirmed, false, kSession, now));
            };
            QVERIFY(answers(*next - 1) != answers(*next));
            found.push_back(*next - kSession.begin);
        }
        QVERIFY((found == std::vector<Seconds>{601, kHour, kHour + kDay}));
    }

    void mayContest_byTheOtherWithinADay_data() {
        QTest::addColumn<QString>("report");
        QTest::addColumn<QString>("student");
        QTest::addColumn<QString>("mentor");
        QTest::addColumn<QString>("now");
        QTest::newRow("nobody reported") << ""
                                         << "invalid_state"
                                         << "invalid_state"
                                         << "90";
        QTest::newRow("student reported") << "student 60"
                                          << "invalid_state"
                                          << "ok"
                                          << "1499:59";
        QTest::newRow("mentor reported") << "mentor 60"
                                         << "ok"
                                         << "invalid_state"
                                         << "90";
        QTest::newRow("settled by itself") << "platform 60"
                                           << "ok"
                                           << "ok"
                                           << "90";
        QTest::newRow("contested") << "student 60 contested"
                                   << "invalid_state"
                                   << "invalid_state"
                                   << "90";
        QTest::newRow("a day later") << "student 60"
                                     << "invalid_state"
                                     << "contest_window_closed"
                                     << "1500";
    }
    void mayContest_byTheOtherWithinADay() {
        QFETCH(QString, report);
        QFETCH(QString, student);
        QFETCH(QString, mentor);
        QFETCH(QString, now);
        QCOMPARE(outcome(mayContest(Party::student, ::report(report), attendanceAt(now))), student);
        QCOMPARE(outcome(mayContest(Party::mentor, ::report(report), attendanceAt(now))), mentor);
    }

    void payableFrom_whenNothingCanComeAnyMore() {
        QVERIFY(payableFrom(kSession, {}) == kSession.end + kDay);
        QVERIFY(payableFrom(kSession, report("student 11")) == kSession.end + kDay);
        QVERIFY(payableFrom(kSession, report("mentor 90")) == attendanceAt("90") + kDay);
        QVERIFY(payableFrom(kSession, report("platform 1500")) == attendanceAt("1500") + kDay);
    }

    void verdicts_moneyAndBlame() {
        QCOMPARE(refundPercent(Verdict::mentor_absent), 100);
        QCOMPARE(refundPercent(Verdict::neither), 100);
        QCOMPARE(refundPercent(Verdict::student_absent), 0);
        QVERIFY_EXCEPTION_THROWN(refundPercent(Verdict::for_admin), std::logic_error);
        QVERIFY(absentParty(Verdict::mentor_absent) == Party::mentor);
        QVERIFY(absentParty(Verdict::student_absent) == Party::student);
        QVERIFY(!absentParty(Verdict::neither) && !absentParty(Verdict::held));
    }
};

MC_TEST_APPLESS(AttendanceTest)
#include "attendance_test.moc"
