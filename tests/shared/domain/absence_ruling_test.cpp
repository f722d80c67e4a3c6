#include "domain/absence_ruling.h"

#include <QTest>
#include <boost/describe/enum_from_string.hpp>
#include <boost/describe/enum_to_string.hpp>

#include "support/test_program.h"
#include "support/zone_tables.h"

using namespace mc::domain;
using mc::support::utc;

namespace {

const UtcRange kAbsenceRulingSession{utc("2026-11-19T13:30:00Z"), utc("2026-11-19T14:30:00Z")};

/// "0..60", in minutes after the start; empty: never there.
std::vector<Stay> absenceRulingStays(const QString& text) {
    if (text.isEmpty()) return {};
    const auto ends = text.split("..");
    return {{kAbsenceRulingSession.begin + ends[0].toInt() * kMinute,
             kAbsenceRulingSession.begin + ends[1].toInt() * kMinute}};
}

std::optional<Party> party(const QString& name) {
    Party found{};
    if (!boost::describe::enum_from_string(name.toStdString().c_str(), found)) return std::nullopt;
    return found;
}

}  // namespace

class AbsenceRulingTest : public QObject {
    Q_OBJECT

private slots:
    /// Decision 8: an admin upholds or rejects, and the money follows.
    void rule_decides_data() {
        QTest::addColumn<QString>("mentorStays");
        QTest::addColumn<QString>("studentStays");
        QTest::addColumn<QString>("absent");
        QTest::addColumn<QString>("contestedBy");
        QTest::addColumn<QString>("upheld");
        QTest::addColumn<QString>("rejected");
        const auto row = [](const char* name, const char* mentor, const char* student, const char* absent,
                            const char* by, const char* upheld, const char* rejected) {
            QTest::newRow(name) << mentor << student << absent << by << upheld << rejected;
        };
        row("they met, the student says otherwise", "0..60", "0..60", "mentor", "mentor", "mentor_absent", "held");
        row("they met, the mentor says otherwise", "0..60", "0..60", "student", "student", "student_absent", "held");
        row("the mentor was late", "11..60", "0..60", "mentor", "mentor", "mentor_absent", "held");
        row("only the student is on record", "", "0..60", "mentor", "mentor", "mentor_absent", "held");
        row("nobody is on record, the mentor says so of herself", "", "", "mentor", "mentor", "mentor_absent",
            "student_absent");
        row("only the mentor is on record", "0..60", "", "student", "student", "student_absent", "neither");
        row("the mentor reported, and was not there herself", "", "0..60", "student", "student", "student_absent",
            "mentor_absent");
        row("nobody kept it, the mentor was there", "", "", "nobody", "mentor", "neither", "student_absent");
        row("nobody kept it, the student was there", "", "", "nobody", "student", "neither", "mentor_absent");
        row("both came and missed each other, the student contests", "0..5", "20..60", "student", "student",
            "student_absent", "neither");
    }
    void rule_decides() {
        QFETCH(QString, mentorStays);
        QFETCH(QString, studentStays);
        QFETCH(QString, absent);
        QFETCH(QString, contestedBy);
        const Attendance seen{absenceRulingStays(mentorStays), absenceRulingStays(studentStays)};
        const ContestedAbsence contested{party(absent), *party(contestedBy)};
        const auto outcome = [&](AbsenceRuling ruling) {
            return QString(boost::describe::enum_to_string(rule(kAbsenceRulingSession, seen, contested, ruling), ""));
        };
        QTEST(outcome(AbsenceRuling::upheld), "upheld");
        QTEST(outcome(AbsenceRuling::rejected), "rejected");
    }

    /// Whatever was recorded, there is a verdict that money can follow.
    void rule_alwaysMovesTheMoney() {
        for (const auto& mentor : {"", "0..60", "11..60", "0..3"})
            for (const auto& student : {"", "0..60", "11..60", "0..3"})
                for (const auto& absent : {"mentor", "student", "nobody"})
                    for (const auto by : {Party::mentor, Party::student})
                        for (const auto ruling : {AbsenceRuling::upheld, AbsenceRuling::rejected}) {
                            const auto verdict =
                                rule(kAbsenceRulingSession, {absenceRulingStays(mentor), absenceRulingStays(student)},
                                     {party(absent), by}, ruling);
                            QVERIFY(refundPercent(verdict) == 0 || refundPercent(verdict) == 100);
                        }
    }
};

MC_TEST_APPLESS(AbsenceRulingTest)
#include "absence_ruling_test.moc"
