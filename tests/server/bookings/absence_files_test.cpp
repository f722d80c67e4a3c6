#include "bookings/absence_files.h"

#include <QTest>

#include "support/confirmed_session.h"
#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using domain::kMinute;
using domain::NoShowState;
using domain::Party;
using test::code;

namespace {

/// A session of Maya's with Ananya, and what is known about who kept it.
struct Kept : test::ConfirmedSession {
    bookings::AbsenceFiles files{*database, bookings};

    bookings::AbsenceFile seenBy(domain::UserId who) { return files.find(who, booking.id).value(); }
    QString note(domain::UserId who, const std::string& text = "I waited for an hour.") {
        return code(files.note(who, booking.id, text, clock.now()));
    }
    /// The records bear Maya out: everything went back.
    void mentorMissedIt() {
        comes(maya, 0);
        passTo(booking.startsAt + 11 * kMinute);
        report(maya).value();
    }
};

}  // namespace

/// The evidence of an absence as its two people see it, and what a student may write about it (decision 8, case 41).
class AbsenceFilesTest : public QObject {
    Q_OBJECT

private slots:
    void records_andStatements_areSeenByBoth_andByNobodyElse() {
        Kept house;
        house.mentorMissedIt();
        house.pass(kMinute);
        house.contest(house.ananya).value();
        for (const auto who : {house.maya, house.ananya}) {
            const auto file = house.seenBy(who);
            QCOMPARE(file.attendance.student.size(), 1u);
            QVERIFY(file.attendance.mentor.empty());
            QCOMPARE(file.statements.size(), 2u);
            QCOMPARE(file.statements[0].kind, bookings::StatementKind::no_show);
            QCOMPARE(file.statements[1].author, house.ananya);
            QVERIFY(!file.ruling);
        }
        QCOMPARE(code(house.files.find(house.student("somebody"), house.booking.id)), QString("not_found"));
    }

    void note_byTheStudentWhoseMoneyWentBack_once_andBothReadIt() {
        Kept house;
        house.mentorMissedIt();
        QVERIFY(house.seenBy(house.maya).canNote);
        QVERIFY(!house.seenBy(house.ananya).canNote);
        QCOMPARE(house.note(house.ananya), QString("not_found"));
        QCOMPARE(house.note(house.maya, "  "), QString("validation_failed"));
        QCOMPARE(house.note(house.maya), QString("ok"));
        QCOMPARE(house.seenBy(house.ananya).note->text, std::string("I waited for an hour."));
        QVERIFY(!house.seenBy(house.maya).canNote);
        QCOMPARE(house.note(house.maya), QString("invalid_state"));
    }

    void note_isRefused_whileItIsOpen_andWhereNothingWentBack() {
        Kept contested;
        contested.mentorMissedIt();
        contested.contest(contested.ananya).value();
        QCOMPARE(contested.note(contested.maya), QString("invalid_state"));

        Kept met;
        met.theyMeet();
        met.passTo(met.booking.endsAt);
        QCOMPARE(met.note(met.maya), QString("invalid_state"));
        met.report(met.maya).value();  // Against the records: it waits.
        QCOMPARE(met.now().noShow, NoShowState::reported);
        QCOMPARE(met.note(met.maya), QString("invalid_state"));

        Kept missed;
        missed.comes(missed.ananya, 0);
        missed.passTo(missed.booking.endsAt);
        missed.report(missed.ananya).value();
        QVERIFY(missed.now().absent == Party::student);
        QCOMPARE(missed.note(missed.maya), QString("invalid_state"));
    }
};

MC_TEST_CORE(AbsenceFilesTest)
#include "absence_files_test.moc"
