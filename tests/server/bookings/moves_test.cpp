#include <QTest>

#include "bookings/booking_desk.h"
#include "support/confirmed_session.h"
#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using bookings::Booking;
using bookings::MoveReply;
using domain::BookingStatus;
using domain::kDay;
using domain::kHour;
using domain::kMinute;
using domain::Party;
using test::code;

namespace {

/// A confirmed, paid hour, three days ahead, that somebody wants elsewhere.
struct MovesSession : test::ConfirmedSession {
    using ConfirmedSession::ConfirmedSession;
    domain::Result<Booking> move(domain::UserId who, domain::UtcTime to) {
        return moves.move(who, booking.id, now().version, to, "My exam was moved.", clock.now());
    }
    domain::Result<Booking> answer(domain::UserId who, MoveReply reply) {
        return moves.answer(who, booking.id, now().version, reply, clock.now());
    }
    domain::UtcTime later(domain::Seconds by) const { return booking.startsAt + by; }
    std::optional<protocol::MoveProposal> proposal() { return seen(booking, maya).move; }
    std::vector<bookings::Move> history() {
        return (*database).read(
            [&](database::Reader& reader) { return bookings::MoveStore().moves(reader, booking.id); });
    }
};

}  // namespace

class MovesTest : public QObject {
    Q_OBJECT
    using Session = MovesSession;

private slots:
    void studentLongBefore_movesAtOnce_andEverythingFollows() {
        Session house;
        const auto moved = house.move(house.maya, house.later(kDay));
        QCOMPARE(code(moved), "ok");
        const auto after = house.now();
        QVERIFY(after.startsAt == house.later(kDay));
        QVERIFY(after.endsAt == house.later(kDay + kHour));
        QCOMPARE(after.code, house.booking.code);
        QCOMPARE(after.calendarSequence, house.booking.calendarSequence + 1);
        QVERIFY(after.reviewAt == after.endsAt + domain::kCompletedAfter);
        QCOMPARE(house.heard.back(), "moved");
        QCOMPARE(house.blocksTaken(), 8);  // An hour of both: the old time is free again.
        QVERIFY(house.book(house.student("rohan"), house.ananya, house.booking.startsAt));
        QCOMPARE(house.seen(house.booking, house.maya).payment, protocol::PaymentStatus::captured);
        QCOMPARE(house.history().size(), 1u);
        QVERIFY(house.history()[0].isFree);
    }

    void lookingAtATimeAndTakingIt_askHerOtherCalendars() {
        Session house;
        int said = 0;
        house.scheduling.onTaking([&](domain::UserId mentor) { said += mentor == house.ananya ? 1 : 0; });
        QVERIFY(house.moves.preview(house.maya, house.booking.id, house.later(kDay), house.clock.now()));
        QCOMPARE(said, 1);
        QVERIFY(house.move(house.ananya, house.later(kDay)));
        QCOMPARE(said, 2);
        QVERIFY(house.answer(house.maya, MoveReply::agree));
        QCOMPARE(said, 3);
    }

    void aSecondTime_asksTheMentor() {
        Session house;
        QVERIFY(house.move(house.maya, house.later(kDay)));
        QVERIFY(house.move(house.maya, house.later(2 * kDay)));
        QVERIFY(house.now().startsAt == house.later(kDay));
        QVERIFY(house.proposal()->startsAt == house.later(2 * kDay));
        QVERIFY(house.proposal()->by == Party::student);
        QVERIFY(house.answer(house.ananya, MoveReply::agree));
        QVERIFY(house.now().startsAt == house.later(2 * kDay));
        QVERIFY(!house.proposal());
    }

    /// Case 13. She reads that it is her own calendar, not that somebody was faster.
    void agreeing_overHerOwnCalendar_isRefused() {
        Session house;
        house.clock.set(house.booking.startsAt - 5 * kHour);
        QVERIFY(house.move(house.maya, house.later(kDay)));
        house.elsewhere.table.push_back({house.ananya, {house.later(kDay), house.later(kDay + kHour)}});
        house.scheduling.forget(house.ananya);
        const auto answered = house.answer(house.ananya, MoveReply::agree);
        QCOMPARE(code(answered), "slot_taken");
        QCOMPARE(answered.error().extra, std::string(R"({"busy":"elsewhere"})"));
        QVERIFY(house.proposal().has_value());
    }

    void mentorsProposal_canBeAgreedToDeclinedOrTakenBack_data() {
        QTest::addColumn<int>("reply");
        QTest::addColumn<bool>("byStudent");
        QTest::addColumn<QString>("outcome");
        const auto row = [](const char* name, MoveReply reply, bool byStudent, const char* outcome) {
            QTest::newRow(name) << static_cast<int>(reply) << byStudent << QString(outcome);
        };
        row("the student agrees", MoveReply::agree, true, "moved");
        row("the student keeps the time", MoveReply::decline, true, "moveClosed");
        row("the student takes everything back", MoveReply::refund, true, "cancelled");
        row("the mentor takes it back", MoveReply::withdraw, false, "moveClosed");
        row("the mentor cannot agree herself", MoveReply::agree, false, "moveProposed");
        row("the mentor cannot decline herself", MoveReply::decline, false, "moveProposed");
        row("the mentor cannot cancel so", MoveReply::refund, false, "moveProposed");
        row("the student cannot take back what is not hers", MoveReply::withdraw, true, "moveProposed");
    }
    void mentorsProposal_canBeAgreedToDeclinedOrTakenBack() {
        QFETCH(int, reply);
        QFETCH(bool, byStudent);
        QFETCH(QString, outcome);
        Session house;
        QVERIFY(house.move(house.ananya, house.later(kDay)));
        const auto answered = house.answer(byStudent ? house.maya : house.ananya, static_cast<MoveReply>(reply));
        QCOMPARE(code(answered), outcome == "moveProposed" ? "invalid_state" : "ok");
        QCOMPARE(QString::fromStdString(house.heard.back()), outcome);
        QVERIFY(house.now().startsAt == (outcome == "moved" ? house.later(kDay) : house.booking.startsAt));
        QCOMPARE(house.proposal().has_value(), outcome == "moveProposed");
    }

    /// Decision 7: whoever is asked to come at another time owes nothing for not coming.
    void refundInsteadOfTheMentorsTime_givesEverythingBack_evenMinutesBefore() {
        Session house;
        house.clock.set(house.booking.startsAt - kHour);
        QVERIFY(house.move(house.ananya, house.later(kDay)));
        QVERIFY(house.answer(house.maya, MoveReply::refund));
        QCOMPARE(house.refunded(), 1000'00);
        QCOMPARE(house.trialSum(), 0);
        QCOMPARE(house.blocksTaken(), 0);
        QVERIFY(!house.proposal());
    }

    void proposalOfTheStudent_bringsNobodyMoneyBack() {
        Session house;
        house.clock.set(house.booking.startsAt - 5 * kHour);
        QVERIFY(house.move(house.maya, house.later(kDay)));
        QCOMPARE(code(house.answer(house.maya, MoveReply::refund)), "invalid_state");
        QCOMPARE(code(house.answer(house.ananya, MoveReply::refund)), "invalid_state");
    }

    /// Decision 6: what a cancellation costs is counted from the earliest start there ever was.
    void tier_isNotLaunderedByMoving_data() {
        QTest::addColumn<qint64>("shift");
        QTest::addColumn<qint64>("notice");  // Before the first start.
        QTest::addColumn<int>("percent");
        QTest::newRow("later, then cancelled") << qint64(5 * kDay) << qint64(3 * kHour) << 0;
        QTest::newRow("later, cancelled in time") << qint64(5 * kDay) << qint64(25 * kHour) << 100;
        QTest::newRow("earlier: the new start counts") << qint64(-kDay) << qint64(24 * kHour + 5 * kHour) << 50;
    }
    void tier_isNotLaunderedByMoving() {
        QFETCH(qint64, shift);
        QFETCH(qint64, notice);
        QFETCH(int, percent);
        Session house;
        const auto outlook = house.moves.preview(house.maya, house.booking.id, house.later(shift), house.clock.now());
        QCOMPARE(code(outlook), "ok");
        QVERIFY(house.move(house.maya, house.later(shift)));
        QVERIFY(house.now().terms.deadlineStart == outlook->deadlineStart);
        house.clock.set(house.booking.startsAt - notice);
        QCOMPARE(house.changes.previewCancel(house.maya, house.booking.id, house.clock.now())->percent, percent);
        QVERIFY(house.cancel(house.maya));
        QCOMPARE(house.refunded(), 10'00 * percent);
    }

    /// Whoever is asked reads which deadlines would count; the mentor's are nobody's.
    void proposal_tellsTheStudentWhatCancellingGivesThen() {
        Session house;
        QVERIFY(house.move(house.ananya, house.later(-kDay)));
        const auto shown = house.proposal();
        QCOMPARE(shown->policy.size(), house.seen(house.booking, house.maya).policy.size());
        QVERIFY(shown->policy[0].until == house.later(-2 * kDay));
        QVERIFY(house.seen(house.booking, house.ananya).move->policy.empty());
        QVERIFY(house.answer(house.maya, MoveReply::agree));
        QVERIFY(house.seen(house.booking, house.maya).policy[0].until == shown->policy[0].until);
    }

    void nobodyAnswers_theSessionStaysAndWhoAskedHears() {
        Session house;
        QVERIFY(house.move(house.ananya, house.later(kDay)));
        const auto until = house.proposal()->answerUntil;
        QVERIFY(until == house.clock.now() + kDay);
        house.clock.set(until - 1);
        house.sweep.run(house.clock.now());
        QCOMPARE(house.heard.back(), "moveProposed");
        house.clock.set(until);
        QCOMPARE(code(house.answer(house.maya, MoveReply::agree)), "invalid_state");
        house.sweep.run(house.clock.now());
        QCOMPARE(house.heard.back(), "moveClosed");
        house.sweep.run(house.clock.now());
        QCOMPARE(std::ranges::count(house.heard, std::string("moveClosed")), 1);
        QVERIFY(house.now().startsAt == house.booking.startsAt);
    }

    void cancelledMeanwhile_theProposalGoesWithoutAWord() {
        Session house;
        QVERIFY(house.move(house.ananya, house.later(kDay)));
        QVERIFY(house.cancel(house.maya));
        QVERIFY(!house.proposal());
        QCOMPARE(code(house.answer(house.maya, MoveReply::agree)), "invalid_state");
        house.pass(2 * kDay);
        QCOMPARE(std::ranges::count(house.heard, std::string("moveClosed")), 0);
    }

    void takenMeanwhile_agreeingChangesNothing() {
        Session house;
        QVERIFY(house.move(house.ananya, house.later(kDay)));
        house.paid(house.student("rohan"), house.ananya, house.later(kDay));
        const auto before = house.now().version;
        QCOMPARE(code(house.answer(house.maya, MoveReply::agree)), "slot_taken");
        QCOMPARE(house.now().version, before);
        QVERIFY(house.proposal());
    }

    void studentBusyThen_isTold() {
        Session house;
        const auto other = house.mentor("kabir");
        house.paid(house.maya, other, house.later(kDay));
        QCOMPARE(code(house.move(house.maya, house.later(kDay))), "student_busy");
        QVERIFY(house.now().startsAt == house.booking.startsAt);
        QCOMPARE(house.blocksTaken(), 16);
    }

    /// Half of it is still its own.
    void overlappingItself_isNoObstacle() {
        Session house;
        QCOMPARE(code(house.move(house.maya, house.later(30 * kMinute))), "ok");
        QCOMPARE(house.blocksTaken(), 8);
    }

    void case11_dailyCapDoesNotCountTheSessionItself() {
        Session house({.dailyCap = 1});
        QCOMPARE(code(house.move(house.maya, house.later(kHour))), "ok");
        Session full({.dailyCap = 1});
        const auto other = full.paid(full.student("rohan"), full.ananya, full.later(kDay));
        QVERIFY(!full.move(full.maya, other.startsAt + 2 * kHour));
    }

    void refused_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("answer");
        QTest::newRow("the time it has") << "same"
                                         << "validation_failed";
        QTest::newRow("another version") << "version"
                                         << "changed_elsewhere";
        QTest::newRow("a stranger") << "stranger"
                                    << "not_found";
        QTest::newRow("the past") << "past"
                                  << "slot_not_offered";
        QTest::newRow("during the session") << "during"
                                            << "invalid_state";
    }
    void refused() {
        QFETCH(QString, what);
        QFETCH(QString, answer);
        Session house;
        const auto who = what == "stranger" ? house.student("eve") : house.maya;
        const auto to = what == "same" ? house.booking.startsAt : what == "past" ? house.in(-kDay) : house.later(kDay);
        const int version = house.now().version + (what == "version" ? 1 : 0);
        if (what == "during") house.clock.set(house.later(kMinute));
        QCOMPARE(code(house.moves.move(who, house.booking.id, version, to, "", house.clock.now())), answer);
        QVERIFY(house.now().startsAt == house.booking.startsAt);
    }

    void anotherProposal_takesThePlaceOfTheFirst() {
        Session house;
        QVERIFY(house.move(house.ananya, house.later(kDay)));
        const auto stale = house.now().version;
        QVERIFY(house.move(house.ananya, house.later(2 * kDay)));
        QCOMPARE(code(house.moves.answer(house.maya, house.booking.id, stale, MoveReply::agree, house.clock.now())),
                 "changed_elsewhere");
        QVERIFY(house.answer(house.maya, MoveReply::agree));
        QVERIFY(house.now().startsAt == house.later(2 * kDay));
    }

    void studentsOwnMove_endsTheMentorsProposal() {
        Session house;
        QVERIFY(house.move(house.ananya, house.later(kDay)));
        QVERIFY(house.move(house.maya, house.later(3 * kDay)));
        QVERIFY(house.now().startsAt == house.later(3 * kDay));
        QVERIFY(!house.proposal());
    }

    void admin_movesForTheTwo_auditedAndOnlyOthersSessions() {
        Session house({.instantBook = true});
        const auto admin = house.student("farah");
        bookings::BookingDesk desk{house.parts(), house.bookings, house.changes, house.settlement, house.moves};
        const auto shown = desk.review(admin, house.booking.id, house.clock.now()).value();
        QVERIFY(shown.canMove);
        const auto moved =
            desk.move(admin, house.booking.id, {shown.version, house.later(kDay), "Outage"}, house.clock.now());
        QCOMPARE(code(moved), "ok");
        QVERIFY(moved->startsAt == house.later(kDay));
        QCOMPARE(moved->history.back().what, protocol::DeskStepKind::moved);
        QCOMPARE(code(desk.move(house.maya, house.booking.id, {moved->version, house.later(2 * kDay), "Mine"},
                                house.clock.now())),
                 "forbidden");
        const auto lines = (*house.database).read([](database::Reader& reader) {
            return reader.scalar<int>("SELECT count(*) FROM audit_log WHERE action = 'booking.moved'");
        });
        QCOMPARE(lines, 1);
    }
};

MC_TEST_APPLESS(MovesTest)
#include "moves_test.moc"
