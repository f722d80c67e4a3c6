#include "bookings/outages.h"

#include <QTest>

#include "support/confirmed_session.h"
#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using domain::BookingStatus;
using domain::kDay;
using domain::kHour;
using domain::NoShowState;
using domain::OutageFate;
using test::code;

namespace {

/// A confirmed, paid hour, and an outage over all of it.
struct OutageHouse : test::ConfirmedSession {
    domain::UserId admin = student("admin");
    domain::UtcRange span() const { return booking.range(); }
    auto markAs(domain::UserId who, std::size_t taken = 1) {
        return outages.mark(who, {span(), "The disk was full.", taken}, clock.now());
    }
    auto mark(std::size_t taken = 1) { return markAs(admin, taken); }
    auto refund(domain::UserId who) { return outages.refund(who, booking.id, now().version, clock.now()); }
    std::int64_t audited() {
        return (*database).read([](database::Reader& reader) {
            return reader.scalar<std::int64_t>("SELECT count(*) FROM audit_log WHERE action = 'outage.marked'");
        });
    }
};

}  // namespace

/// Case 39.
class OutagesServiceTest : public QObject {
    Q_OBJECT

private slots:
    void preview_saysWhatMarkingDoes_andChangesNothing() {
        OutageHouse house;
        QCOMPARE(code(house.outages.preview(house.span(), house.clock.now())), "validation_failed");
        house.passTo(house.booking.endsAt);
        const auto version = house.now().version;
        const auto taken = house.outages.preview(house.span(), house.clock.now());
        QVERIFY(taken && taken->size() == 1 && taken->front().fate == OutageFate::choice);
        QCOMPARE(house.now().version, version);
        QCOMPARE(house.audited(), 0);
    }

    void marking_givesTheStudentAChoice_once() {
        OutageHouse house;
        house.passTo(house.booking.endsAt);
        const auto first = house.mark();
        QVERIFY(first && first->counts.sessions == 1 && first->counts.open == 1);
        const auto version = house.now().version;
        const auto again = house.mark();
        QVERIFY(again && again->outage.id == first->outage.id);
        QCOMPARE(house.now().version, version);
        QCOMPARE(house.audited(), 1);
        QCOMPARE(house.heard.back(), std::string("outageChoice"));
        QCOMPARE(code(house.report(house.maya)), "invalid_state");
    }

    void whoeverHadASessionThen_doesNotMarkIt() {
        OutageHouse house;
        house.passTo(house.booking.endsAt);
        for (const auto who : {house.maya, house.ananya})
            QCOMPARE(code(house.markAs(who)), "forbidden");
        QCOMPARE(house.audited(), 0);
    }

    void whatIsMarked_isWhatWasLookedAt() {
        OutageHouse house;
        house.passTo(house.booking.endsAt);
        for (const auto sessions : {0u, 2u})
            QCOMPARE(code(house.mark(sessions)), "changed_elsewhere");
        QCOMPARE(house.audited(), 0);
        QVERIFY(house.mark(1));
    }

    void nothingIsSettledWhileTheStudentChooses_thenEverythingGoesBack() {
        OutageHouse house;
        house.comes(house.ananya, 0);  // The records alone would pay the mentor.
        house.passTo(house.booking.endsAt);
        QVERIFY(house.mark());
        const auto chooseBy = domain::outageChoiceUntil(house.clock.now());
        house.passTo(chooseBy - 1);
        QCOMPARE(house.now().status, BookingStatus::confirmed);
        house.pass(1);
        QCOMPARE(house.now().status, BookingStatus::cancelled);
        QVERIFY(house.now().endedBy == domain::Party::platform);
        QCOMPARE(house.now().noShow, NoShowState::none);
        QCOMPARE(house.refunded(), 1000'00);
        QCOMPARE(house.owed(), 0);
        QCOMPARE(house.trialSum(), 0);
    }

    void refund_isTheStudentsAlone_andGivesEverythingBack() {
        OutageHouse house;
        house.passTo(house.booking.endsAt);
        QCOMPARE(code(house.refund(house.maya)), "invalid_state");
        QVERIFY(house.mark());
        QCOMPARE(code(house.refund(house.ananya)), "not_found");
        QCOMPARE(code(house.outages.refund(house.maya, house.booking.id, 0, house.clock.now())), "changed_elsewhere");
        QVERIFY(house.refund(house.maya));
        QCOMPARE(house.refunded(), 1000'00);
        QCOMPARE(code(house.refund(house.maya)), "invalid_state");
        QCOMPARE(house.trialSum(), 0);
    }

    void anotherTime_isFree_andItsDeadlinesBeginAnew() {
        OutageHouse house;
        house.passTo(house.booking.endsAt);
        const auto later = house.booking.startsAt + 3 * kDay;
        const auto move = [&](domain::UserId who) {
            return house.moves.move(who, house.booking.id, house.now().version, later, "", house.clock.now());
        };
        QCOMPARE(code(move(house.maya)), "invalid_state");
        QVERIFY(house.mark());
        QCOMPARE(code(move(house.ananya)), "invalid_state");
        QCOMPARE(code(move(house.maya)), "ok");
        QVERIFY(house.now().startsAt == later && house.now().terms.deadlineStart == later);
        QCOMPARE(house.changes.previewCancel(house.maya, house.booking.id, house.clock.now())->percent, 100);
        QCOMPARE(code(house.refund(house.maya)), "invalid_state");
    }

    void settledAgainstTheStudent_everythingGoesBack_andNobodyIsBlamed() {
        OutageHouse house;
        house.comes(house.ananya, 0);
        house.passTo(house.booking.endsAt + kDay);
        QCOMPARE(house.owed(), 780'00);
        QVERIFY(house.mark());
        QCOMPARE(house.now().noShow, NoShowState::rejected);
        QVERIFY(!house.now().absent);
        QCOMPARE(house.refunded(), 1000'00);
        QCOMPARE(house.owed(), 0);
        QCOMPARE(house.trialSum(), 0);
    }

    void settledAgainstTheMentor_theStrikeGoes_andNothingIsGivenBackTwice() {
        OutageHouse house;
        house.comes(house.maya, 0);
        house.passTo(house.booking.endsAt + kDay);
        QVERIFY(house.now().absent == domain::Party::mentor);
        QVERIFY(house.mark());
        QVERIFY(!house.now().absent);
        QCOMPARE(house.refunded(), 1000'00);
        QCOMPARE(house.trialSum(), 0);
    }

    void whoMetAllTheSame_isLeftAlone() {
        OutageHouse house;
        house.theyMeet();
        house.passTo(house.booking.endsAt);
        QCOMPARE(house.mark(0)->counts.sessions, 0);
        house.pass(domain::kCompletedAfter);
        QCOMPARE(house.now().status, BookingStatus::completed);
    }
};

MC_TEST_APPLESS(OutagesServiceTest)
#include "outages_test.moc"
