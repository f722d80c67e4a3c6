#include <QTest>

#include "domain/end_reason.h"
#include "payments/sandbox/disputes.h"
#include "platform/database/errors.h"
#include "server/payouts/payout_house.h"
#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using domain::PayoutHold;
using domain::PayoutState;
using domain::rupees;
using ledger::AccountKind;
using test::code;
using test::PayoutHouse;

namespace {

/// The bank of the session's student.
struct DisputedHouse : PayoutHouse {
    void open() {
        const auto payment = sandbox.bank().payments({}).at(0).id;
        dispute = sandbox.disputes().open(payment, {})->id;
        settle();
    }
    void end(const char* as) {
        if (!sandbox.disputes().move(dispute, as)) throw std::runtime_error("the bank may not do that");
        settle();
    }
    std::string dispute;
};

}  // namespace

/// While a student's bank asks her payment back, nobody is paid of it (case 37).
class DisputedPayoutsTest : public QObject {
    Q_OBJECT

private slots:
    void disputed_isInNoRun_andStaysOwed() {
        DisputedHouse house;
        house.open();
        QCOMPARE(house.holdOf(house.ananya), PayoutHold::disputed);
        QCOMPARE(house.runs.preview().at(0).frozen, rupees(780));
        QCOMPARE(code(house.runs.make(house.olga)), QString("invalid_state"));
        QCOMPARE(house.owed(), 78'000);
    }

    void disputedWhileItsRunWaits_isLeftOutOfIt() {
        DisputedHouse house;
        house.earn(house.ananya, rupees(900), house.booking.endsAt);
        const auto run = house.made();
        QCOMPARE(house.payoutsOf(run).at(0).net, rupees(1680));
        house.open();
        house.approve(house.pavel, run).value();
        QCOMPARE(house.payoutsOf(run).at(0).state, PayoutState::withdrawn);
        const auto again = house.newest(house.ananya);
        QCOMPARE(again.state, PayoutState::proposed);
        QCOMPARE(again.net, rupees(900));
        QCOMPARE(house.balance(AccountKind::payouts_payable), 0);
    }

    /// What came back of it is held as fast as itself.
    void disputedAfterItCameBack_isHeld() {
        DisputedHouse house;
        house.sandbox.knobs().reversePayouts = true;
        QCOMPARE(house.paidOut().state, PayoutState::reversed);
        house.enter(house.ananya, "ananya@okaxis");
        house.open();
        house.passTo(PayoutHouse::kMonday + 7 * domain::kDay);
        QCOMPARE(house.holdOf(house.ananya), PayoutHold::disputed);
        QCOMPARE(house.runs.preview().at(0).frozen, rupees(780));
        house.end("won");
        QCOMPARE(house.holdOf(house.ananya), PayoutHold::none);
    }

    void won_isPaid() {
        DisputedHouse house;
        house.open();
        house.end("won");
        QCOMPARE(house.holdOf(house.ananya), PayoutHold::none);
        QCOMPARE(house.paidOut().net, rupees(780));
        QCOMPARE(house.trialSum(), 0);
    }

    /// Decision 8: the records bear her out, whatever the bank decides.
    void lost_ofASessionThatWasHeld_isThePlatforms() {
        DisputedHouse house;
        house.open();
        house.end("lost");
        QCOMPARE(house.balance(AccountKind::promotions), 100'000);
        QCOMPARE(house.paidOut().net, rupees(780));
        QCOMPARE(house.trialSum(), 0);
    }

    /// Nobody is paid for what will not take place.
    void lost_ofASessionToCome_cancelsIt() {
        test::ConfirmedSession house;
        const auto payment = house.sandbox.bank().payments({}).at(0).id;
        const auto dispute = house.sandbox.disputes().open(payment, {})->id;
        house.settle();
        QVERIFY(house.now().status == bookings::BookingStatus::confirmed);
        QVERIFY(house.sandbox.disputes().move(dispute, "lost").has_value());
        house.settle();
        QVERIFY(house.now().status == bookings::BookingStatus::cancelled);
        QCOMPARE(house.now().endReason, std::string(domain::kPaymentDisputed));
        QCOMPARE(house.balance(AccountKind::mentor_unearned, house.ananya), 0);
        QCOMPARE(house.owed(), 0);
        QCOMPARE(house.balance(AccountKind::student_funds), 0);
        QCOMPARE(house.balance(AccountKind::promotions), 0);
        QCOMPARE(house.balance(AccountKind::refunds_payable), 0);
        QCOMPARE(house.trialSum(), 0);
        QVERIFY(house.sandbox.bank().refunds().empty());
    }
};

MC_TEST_APPLESS(DisputedPayoutsTest)
#include "disputed_payouts_test.moc"
