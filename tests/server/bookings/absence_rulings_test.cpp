#include <QTest>

#include "bookings/booking_desk.h"
#include "protocol/codec.h"
#include "support/confirmed_session.h"
#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using bookings::Ruling;
using domain::AbsenceRuling;
using domain::BookingStatus;
using domain::kDay;
using domain::kHour;
using domain::kMinute;
using domain::NoShowState;
using domain::Party;
using ledger::AccountKind;
using test::code;

namespace {

/// A session whose absence is contested, and an admin who decides.
struct Contested : test::ConfirmedSession {
    domain::UserId admin = student("admin");
    bookings::BookingDesk desk{parts(), bookings, changes, settlement, moves};

    domain::Result<bookings::Booking> rule(AbsenceRuling ruling, std::optional<int> version = {}) {
        return ruleAs(admin, ruling, version);
    }
    domain::Result<bookings::Booking> ruleAs(domain::UserId who, AbsenceRuling ruling,
                                             std::optional<int> version = {}) {
        return settlement.rule(who, booking.id, {ruling, "As the records show.", version.value_or(now().version)},
                               clock.now());
    }
    domain::Result<bookings::Booking> look(domain::UserId who) {
        return settlement.note(who, booking.id, "Both were told.", now().version, clock.now());
    }
    /// The student says the mentor was not there, against the records; nothing has moved.
    void contestedByTheMentor(bool completed = false) {
        theyMeet();
        passTo(booking.endsAt + (completed ? 4 * kHour : 0));
        report(maya).value();
        contest(ananya).value();
    }
    /// The records bear the mentor out, who is paid; the student contests it.
    void contestedByTheStudent() {
        comes(ananya, 0);
        passTo(booking.endsAt);
        report(ananya).value();
        contest(maya).value();
    }
    /// The records bear the student out, who has the money back; the mentor contests it.
    void contestedAfterTheRefund() {
        comes(maya, 0);
        passTo(booking.startsAt + 11 * kMinute);
        report(maya).value();
        pass(kMinute);
        contest(ananya).value();
    }
    std::int64_t timesRefunded() {
        settle();
        return (*database).read(
            [](database::Reader& reader) { return reader.scalar<std::int64_t>("SELECT count(*) FROM refunds"); });
    }
    std::vector<std::string> deeds() {
        return (*database).read([](database::Reader& reader) {
            return reader.all<std::string>("SELECT action || ' ' || reason FROM audit_log ORDER BY number");
        });
    }
    std::int64_t rows(const char* sql) {
        return (*database).read([&](database::Reader& reader) { return reader.scalar<std::int64_t>(sql); });
    }
    protocol::BookingReview reviewed() { return desk.review(admin, booking.id, clock.now()).value(); }
};

}  // namespace

/// Decision 8: an admin upholds or rejects what is contested, and the money follows, once.
class AbsenceRulingsTest : public QObject {
    Q_OBJECT

private slots:
    void upheld_forTheStudent_everythingGoesBackAndTheMentorHasAStrike() {
        for (const bool completed : {false, true}) {
            Contested house;
            house.contestedByTheMentor(completed);
            const auto ruled = house.rule(AbsenceRuling::upheld);
            QCOMPARE(code(ruled), QString("ok"));
            QCOMPARE(ruled->status, completed ? BookingStatus::completed : BookingStatus::no_show);
            QCOMPARE(ruled->noShow, NoShowState::upheld);
            QVERIFY(ruled->absent == Party::mentor);
            QCOMPARE(house.refunded(), 1000'00);
            QCOMPARE(house.timesRefunded(), 1);
            QCOMPARE(house.owed(), 0);
            QCOMPARE(house.balance(AccountKind::mentor_unearned, house.ananya), 0);
            QCOMPARE(house.trialSum(), 0);
            QVERIFY(!house.seen(house.booking, house.maya).canReview);  // Case 41.
            QCOMPARE(house.heard.back(), std::string("noShowUpheld"));
        }
    }

    void rejected_forTheMentor_theSessionCountsAsHeld() {
        for (const bool completed : {false, true}) {
            Contested house;
            house.contestedByTheMentor(completed);
            const auto ruled = house.rule(AbsenceRuling::rejected);
            QCOMPARE(code(ruled), QString("ok"));
            QCOMPARE(ruled->status, BookingStatus::completed);
            QCOMPARE(ruled->noShow, NoShowState::rejected);
            QVERIFY(!ruled->absent);
            QCOMPARE(house.refunded(), 0);
            QCOMPARE(house.owed(), 780'00);
            QCOMPARE(house.balance(AccountKind::mentor_unearned, house.ananya), 0);
            QCOMPARE(house.balance(AccountKind::promotions), 0);
            QCOMPARE(house.trialSum(), 0);
            QVERIFY(house.seen(house.booking, house.maya).canReview);
            QCOMPARE(std::ranges::count(house.heard, "completed"), 1);
            QCOMPARE(house.heard.back(), std::string("noShowRejected"));
            QCOMPARE(house.rows("SELECT sessions_completed FROM mentors"), 1);
        }
    }

    void upheld_forTheMentor_whatWasWithheldIsOwedAgain() {
        Contested house;
        house.contestedByTheStudent();
        QCOMPARE(house.owed(), 0);
        const auto ruled = house.rule(AbsenceRuling::upheld);
        QCOMPARE(ruled->status, BookingStatus::no_show);
        QVERIFY(ruled->absent == Party::student);
        QCOMPARE(house.owed(), 780'00);
        QCOMPARE(house.balance(AccountKind::mentor_unearned, house.ananya), 0);
        QCOMPARE(house.refunded(), 0);
        QCOMPARE(house.trialSum(), 0);
    }

    void rejected_forTheStudent_everythingGoesBackAndNobodyIsBlamed() {
        Contested house;
        house.contestedByTheStudent();
        const auto ruled = house.rule(AbsenceRuling::rejected);
        QCOMPARE(ruled->status, BookingStatus::no_show);
        QVERIFY(!ruled->absent);
        QCOMPARE(house.owed(), 0);
        QCOMPARE(house.refunded(), 1000'00);
        QCOMPARE(house.timesRefunded(), 1);
        QCOMPARE(house.balance(AccountKind::mentor_unearned, house.ananya), 0);
        QCOMPARE(house.trialSum(), 0);
    }

    void upheld_afterTheRefund_movesNothingMore() {
        Contested house;
        house.contestedAfterTheRefund();
        const auto journals = house.rows("SELECT count(*) FROM ledger_journals");
        const auto ruled = house.rule(AbsenceRuling::upheld);
        QVERIFY(ruled->absent == Party::mentor);
        QCOMPARE(house.refunded(), 1000'00);
        QCOMPARE(house.timesRefunded(), 1);
        QCOMPARE(house.rows("SELECT count(*) FROM ledger_journals"), journals);
    }

    /// What the student has back stays hers: the platform pays the mentor.
    void rejected_afterTheRefund_isBorneByThePlatform() {
        Contested house;
        house.contestedAfterTheRefund();
        const auto ruled = house.rule(AbsenceRuling::rejected);
        QCOMPARE(ruled->status, BookingStatus::no_show);
        QVERIFY(!ruled->absent);
        QCOMPARE(house.owed(), 780'00);
        QCOMPARE(house.balance(AccountKind::promotions), 780'00);
        QCOMPARE(house.balance(AccountKind::commission), 0);
        QCOMPARE(house.refunded(), 1000'00);
        QCOMPARE(house.timesRefunded(), 1);
        QCOMPARE(house.trialSum(), 0);
    }

    void choices_sayBeforehandWhatEachMoves() {
        for (const auto ruling : {AbsenceRuling::upheld, AbsenceRuling::rejected})
            for (const auto& contest : {&Contested::contestedByTheStudent, &Contested::contestedAfterTheRefund}) {
                Contested house;
                (house.*contest)();
                const auto before = house.reviewed();
                QVERIFY(before.need == protocol::DeskNeed::ruling);
                QCOMPARE(before.choices.size(), 2u);
                const auto choice = *std::ranges::find(before.choices, ruling, &protocol::DeskChoice::ruling);
                const auto refunded = house.refunded();
                const auto borne = house.balance(AccountKind::promotions);
                QVERIFY(house.rule(ruling));
                QCOMPARE(house.owed(), choice.toMentor.minor);
                QCOMPARE(house.refunded() - refunded, choice.toStudent.minor);
                QCOMPARE(house.balance(AccountKind::promotions) - borne, choice.byPlatform.minor);
                QVERIFY(house.reviewed().choices.empty());
                QVERIFY(house.reviewed().need == protocol::DeskNeed::nothing);
            }
    }

    void twice_orWithAnOldVersion_movesNothing() {
        Contested house;
        house.contestedByTheStudent();
        const int version = house.now().version;
        QCOMPARE(code(house.rule(AbsenceRuling::rejected, version - 1)), QString("changed_elsewhere"));
        QCOMPARE(house.refunded(), 0);
        QVERIFY(house.deeds().empty());
        QCOMPARE(code(house.rule(AbsenceRuling::rejected, version)), QString("ok"));
        QCOMPARE(code(house.rule(AbsenceRuling::upheld, version)), QString("changed_elsewhere"));
        QCOMPARE(code(house.rule(AbsenceRuling::upheld)), QString("invalid_state"));
        QCOMPARE(house.owed(), 0);
        QCOMPARE(house.timesRefunded(), 1);
        QCOMPARE(house.deeds().size(), 1u);
    }

    void oneOfTheTwo_cannotDecide() {
        Contested house;
        house.contestedByTheStudent();
        for (const auto who : {house.maya, house.ananya}) {
            QCOMPARE(code(house.ruleAs(who, AbsenceRuling::rejected)), QString("forbidden"));
            QVERIFY(!house.desk.review(who, house.booking.id, house.clock.now())->mayDecide);
        }
        QCOMPARE(house.now().noShow, NoShowState::contested);
        QVERIFY(house.deeds().empty());
    }

    void notContested_isNotDecided() {
        Contested house;
        house.theyMeet();
        QCOMPARE(code(house.rule(AbsenceRuling::upheld)), QString("invalid_state"));
        house.passTo(house.booking.endsAt);
        QVERIFY(house.report(house.maya));
        QCOMPARE(code(house.rule(AbsenceRuling::upheld)), QString("invalid_state"));
        QCOMPARE(code(house.settlement.rule(house.admin, {4}, {}, house.clock.now())), QString("not_found"));
    }

    /// Else the one who lost could hold the money up for ever.
    void decided_cannotBeContestedAgain() {
        for (const auto ruling : {AbsenceRuling::upheld, AbsenceRuling::rejected}) {
            Contested house;
            house.contestedByTheStudent();
            QVERIFY(house.rule(ruling));
            for (const auto who : {house.maya, house.ananya}) {
                QVERIFY(!house.seen(house.booking, who).canContest);
                QCOMPARE(code(house.contest(who)), QString("invalid_state"));
            }
        }
    }

    void decision_isInTheAuditLogWithItsReason() {
        Contested house;
        house.contestedByTheStudent();
        QVERIFY(house.rule(AbsenceRuling::rejected));
        QVERIFY((house.deeds() == std::vector<std::string>{"absence.rejected As the records show."}));
        const auto ruling = house.reviewed().ruling;
        QVERIFY(ruling && ruling->kind == protocol::DeskRulingKind::rejected);
        QCOMPARE(ruling->admin, std::string("admin"));
    }

    // Sessions that neither kept
    void neitherKept_waitsUntilSomebodyLooked() {
        Contested house;
        house.passTo(house.booking.endsAt + kDay);
        QVERIFY(house.reviewed().need == protocol::DeskNeed::look);
        QCOMPARE(code(house.look(house.maya)), QString("forbidden"));
        QCOMPARE(code(house.look(house.admin)), QString("ok"));
        QVERIFY(house.reviewed().need == protocol::DeskNeed::nothing);
        QCOMPARE(code(house.look(house.admin)), QString("invalid_state"));
        QVERIFY((house.deeds() == std::vector<std::string>{"absence.noted Both were told."}));
        QCOMPARE(house.refunded(), 1000'00);
    }

    void neitherKept_lookedAtThenContested_isDecided() {
        Contested house;
        house.passTo(house.booking.endsAt + kDay);
        QVERIFY(house.look(house.admin));
        QVERIFY(house.contest(house.ananya));
        QVERIFY(house.reviewed().need == protocol::DeskNeed::ruling);
        QVERIFY(house.rule(AbsenceRuling::rejected));
        QCOMPARE(house.owed(), 780'00);
        QVERIFY(house.now().absent == Party::student);
        QVERIFY(house.reviewed().ruling->kind == protocol::DeskRulingKind::rejected);
    }

    // The desk
    void review_hasTheHistoryAndMasksAddresses() {
        Contested house;
        house.contestedByTheStudent();
        QVERIFY(house.rule(AbsenceRuling::upheld));
        const auto review = house.reviewed();
        std::vector<protocol::DeskStepKind> steps;
        for (const auto& step : review.history)
            steps.push_back(step.what);
        using enum protocol::DeskStepKind;
        QVERIFY((steps == std::vector{held, paid, confirmed, reported, no_show, contested, ruled}));
        QVERIFY(
            (review.attendance.mentor == std::vector<domain::Stay>{{house.booking.startsAt, house.booking.endsAt}}));
        QCOMPARE(review.statements.size(), 2u);
        QVERIFY(review.student.email.starts_with("m…@"));
        QVERIFY(protocol::encode(review).find("maya1@") == std::string::npos);
    }

    /// INDEXED BY fails where the index does not serve the query.
    void whatWaits_isFoundByItsIndex() {
        Contested house;
        house.passTo(house.booking.endsAt + kDay);
        QCOMPARE(house.rows("SELECT count(*) FROM bookings INDEXED BY bookings_for_admin "
                            "WHERE (no_show = 'contested' OR (no_show = 'reported' AND status = 'no_show' AND absent "
                            "IS NULL)) AND no_show_reported_at > 0"),
                 1);
    }
};

MC_TEST_APPLESS(AbsenceRulingsTest)
#include "absence_rulings_test.moc"
