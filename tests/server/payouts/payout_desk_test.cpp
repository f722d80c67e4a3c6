#include "payouts/payout_desk.h"

#include <QTest>
#include <array>

#include "server/payouts/payout_house.h"
#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using domain::rupees;
using protocol::PayoutHold;

namespace {

struct DeskHouse : test::PayoutHouse {
    payouts::PayoutDesk desk{{*database, clock, planner, runs, sending, files}};

    protocol::DeskPayoutPreview preview() { return desk.look(pavel).preview.at(0); }
    protocol::DeskPayout payout() { return desk.look(pavel).runs.at(0).payouts.at(0); }
    /// The student's bank asks the session's payment back.
    void dispute() {
        QVERIFY(sandbox.disputes().open(sandbox.bank().payments({}).at(0).id, {}).has_value());
        settle();
    }
    void nextWeek() { passTo(clock.now() + 7 * domain::kDay); }
    /// As if the payment had been given back by then.
    void giveBack() {
        withhold();
        (*database).write([&](database::Transaction& tx) {
            ledger.post(tx, {ledger::JournalKind::sale_reversal,
                             "test_reversal",
                             booking.id,
                             clock.now(),
                             {{{ledger::AccountKind::student_funds}, -rupees(1'000)},
                              {{ledger::AccountKind::gateway_fee}, rupees(20)},
                              {{ledger::AccountKind::commission}, rupees(200)},
                              {{ledger::AccountKind::mentor_unearned, ananya}, rupees(780)}}});
        });
    }
};

template <class Row>
void verifyFigures(const Row& row, std::array<std::int64_t, 5> figures) {
    QCOMPARE(row.sessions, static_cast<int>(figures[0]));
    QCOMPARE(row.price, rupees(figures[1]));
    QCOMPARE(row.commission, rupees(figures[2]));
    QCOMPARE(row.fee, rupees(figures[3]));
    QCOMPARE(row.other, rupees(figures[4]));
    QCOMPARE(row.price - row.commission - row.fee + row.other, row.gross - row.receivable);
}

}  // namespace

/// The figures at the desk: each row adds up, and stays as it was.
class PayoutDeskTest : public QObject {
    Q_OBJECT

private slots:
    void preview_andPayout_sayWhatTheyAreMadeOf() {
        DeskHouse house;
        verifyFigures(house.preview(), {1, 1'000, 200, 20, 0});
        house.approved();
        verifyFigures(house.payout(), {1, 1'000, 200, 20, 0});
        QVERIFY(!house.payout().paidOn);
    }

    void paid_saysWhen() {
        DeskHouse house;
        const auto paid = house.paidOut();
        QCOMPARE(paid.state, domain::PayoutState::paid);
        QCOMPARE(house.payout().paidOn, paid.endedAt);
        QVERIFY(house.payout().paidOn);
    }

    /// What another session takes away is no session of this payout.
    void whatWasGivenBack_isTakenOff() {
        DeskHouse house;
        const auto before = house.earn(house.ananya, rupees(300), house.clock.now() - 30 * domain::kDay);
        verifyFigures(house.preview(), {2, 1'300, 200, 20, 0});
        house.takeBack(before, house.ananya, rupees(300));
        house.nextWeek();
        verifyFigures(house.preview(), {1, 1'000, 200, 20, 0});
        QCOMPARE(house.preview().receivable, rupees(300));
    }

    /// Later refunds are told by later payouts: a row of the past is not written anew.
    void rowOfThePast_staysAsItWas() {
        DeskHouse house;
        house.paidOut();
        house.giveBack();
        verifyFigures(house.payout(), {1, 1'000, 200, 20, 0});
        house.earn(house.ananya, rupees(2'000), house.clock.now() - domain::kDay);
        house.nextWeek();
        verifyFigures(house.preview(), {1, 2'000, 0, 0, -780});
        QCOMPARE(house.preview().net, rupees(1'220));
    }

    /// Who owes something is owed nothing, but not forgotten.
    void receivable_isShown_thoughNothingIsDue() {
        DeskHouse house;
        house.paidOut();
        QVERIFY(house.desk.look(house.pavel).preview.empty());
        house.giveBack();
        house.nextWeek();
        QCOMPARE(house.preview().hold, PayoutHold::below_threshold);
        verifyFigures(house.preview(), {0, 0, 0, 0, -780});
        QCOMPARE(house.preview().net, rupees(-780));
    }

    void whatCameBack_isSentAgainWithoutASession() {
        DeskHouse house;
        house.earn(house.ananya, rupees(400), house.clock.now() - 10 * domain::kDay);
        house.sandbox.knobs().reversePayouts = true;
        QCOMPARE(house.paidOut().state, domain::PayoutState::reversed);
        house.nextWeek();
        verifyFigures(house.preview(), {0, 0, 0, 0, 1'180});
    }

    void frozen_hasItsSum() {
        DeskHouse house;
        house.dispute();
        QCOMPARE(house.preview().hold, PayoutHold::disputed);
        QCOMPARE(house.preview().frozen, rupees(780));
        house.earn(house.ananya, rupees(600), house.clock.now() - 8 * domain::kDay);
        QCOMPARE(house.preview().hold, PayoutHold::none);
        QCOMPARE(house.preview().net, rupees(600));
        QCOMPARE(house.preview().frozen, rupees(780));
    }
};

MC_TEST_APPLESS(PayoutDeskTest)
#include "payout_desk_test.moc"
