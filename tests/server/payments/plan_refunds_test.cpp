#include <QTest>

#include "plans_bench.h"
#include "support/test_program.h"

using namespace mc;
using domain::kHour;
using domain::PlanStanding;
using domain::PlanTier;
using domain::rupees;
using ledger::AccountKind;
using test::PlansBench;

/// Plans whose money goes back: by hand, by admins, by the bank (PAY-6).
class PlanRefundsTest : public QObject {
    Q_OBJECT

private slots:
    /// Each part is the difference to what stays, so that all of them are the whole; with the last the minutes go, also those
    /// that are kept for something, and so do discount and priority.
    void givenBackInParts_sumsToTheWhole_andTakesTheMinutes() {
        PlansBench bench;
        bench.begin(PlanTier::pro);
        const auto kept = bench.session();
        bench.booked(kept, 10);
        const auto charge = bench.charges().at(0);
        const auto give = [&](std::int64_t minor) { bench.giveByHand(charge, minor); };
        give(166'33);
        give(166'33);
        QCOMPARE(-bench.balance(AccountKind::gst_payable), 25'37);  // Of the 166.34 that stay: 25.3739…
        QCOMPARE(-bench.balance(AccountKind::plan_revenue), 140'97);
        QCOMPARE(bench.plan().minutesLeft, 20);
        QCOMPARE(bench.plan().tier, PlanTier::pro);
        QVERIFY(bench.ended.empty());
        give(166'34);
        for (const auto kind :
             {AccountKind::gst_payable, AccountKind::plan_revenue, AccountKind::student_funds, AccountKind::promotions})
            QCOMPARE(bench.balance(kind), 0);
        QCOMPARE(bench.trialSum(), 0);
        QCOMPARE(bench.plan().minutesLeft, 0);
        QCOMPARE(bench.plan().tier, PlanTier::free);
        bench.database->write([&](database::Transaction& tx) { bench.plans.letGo(tx, kept); });
        QCOMPARE(bench.plan().minutesLeft, 0);
    }

    void givenBackWhole_endsIt_hereAndAtTheGateway_data() {
        QTest::addColumn<QString>("by");
        for (const auto* by : {"the dashboard", "admins", "admins and the dashboard", "the bank"})
            QTest::newRow(by) << by;
    }
    void givenBackWhole_endsIt_hereAndAtTheGateway() {
        QFETCH(QString, by);
        PlansBench bench;
        const auto subscription = bench.begin(PlanTier::pro);
        const auto charge = bench.charges().at(0);
        if (by.startsWith("admins")) bench.grant(charge, by == "admins" ? 499'00 : 100'00);
        if (by.endsWith("dashboard")) bench.giveByHand(charge, by == "the dashboard" ? 499'00 : 399'00);
        if (by == "the bank") bench.loseToTheBank(charge);
        QCOMPARE(bench.plan().tier, PlanTier::free);
        QCOMPARE(bench.plan().standing, PlanStanding::ended);
        QCOMPARE(bench.plan().minutesLeft, 0);
        QCOMPARE(bench.standsAtTheGateway(subscription), std::string("cancelled"));
        QCOMPARE(bench.ended.size(), std::size_t(1));
        QVERIFY(bench.ended[0].student == bench.maya);
        QCOMPARE(bench.ended[0].tier, PlanTier::pro);
        QVERIFY(bench.ended[0].until <= bench.ended[0].at);
        bench.days(70);
        QCOMPARE(bench.charges().size(), std::size_t(1));
        QCOMPARE(bench.ended.size(), std::size_t(1));
        QVERIFY(bench.lapsed.empty());
        QCOMPARE(bench.balance(AccountKind::student_funds), 0);
        QCOMPARE(bench.trialSum(), 0);
        bench.begin(PlanTier::premium);
        QCOMPARE(bench.plan().tier, PlanTier::premium);
        QCOMPARE(bench.plan().minutesLeft, 60);
    }

    /// It is over here at once, and the gateway is asked until it has ended it; a month it charged meanwhile goes back.
    void gatewayThatCannotEndIt_isAskedAgain_andWhatItChargesGoesBack() {
        PlansBench bench;
        const auto subscription = bench.begin(PlanTier::pro);
        const auto charge = bench.charges().at(0);
        QVERIFY(bench.gateway->refund(charge.gatewayPaymentId, rupees(499), "", "by-hand-whole").has_value());
        bench.sandbox.knobs().failCalls = 100'000;
        bench.days(32);
        QCOMPARE(bench.standsAtTheGateway(subscription), std::string("active"));
        QCOMPARE(bench.plan().standing, PlanStanding::ended);
        QCOMPARE(bench.plan().tier, PlanTier::free);
        QCOMPARE(bench.keptAtTheGateway(), 499'00);
        bench.sandbox.knobs().failCalls = 0;
        bench.days(2);
        QCOMPARE(bench.standsAtTheGateway(subscription), std::string("cancelled"));
        QCOMPARE(bench.charges().size(), std::size_t(2));
        QCOMPARE(bench.keptAtTheGateway(), 0);
        QCOMPARE(bench.plan().tier, PlanTier::free);
        QCOMPARE(bench.plan().minutesLeft, 0);
        QCOMPARE(bench.ended.size(), std::size_t(1));
        for (const auto kind : {AccountKind::gst_payable, AccountKind::plan_revenue, AccountKind::student_funds,
                                AccountKind::refunds_payable})
            QCOMPARE(bench.balance(kind), 0);
        QCOMPARE(bench.trialSum(), 0);
    }

    /// Ended there by somebody else already: what is refused is over all the same.
    void endedAtTheGatewayBefore_isNotAskedForEver() {
        PlansBench bench;
        const auto subscription = bench.begin(PlanTier::pro);
        QVERIFY(bench.gateway->cancelSubscription(subscription, false).has_value());
        bench.giveByHand(bench.charges().at(0), 499'00);
        QCOMPARE(bench.plan().standing, PlanStanding::ended);
        const auto waiting = bench.database->read([](database::Reader& reader) {
            return reader.scalar<int>(
                "SELECT count(*) FROM outbox WHERE kind = 'payment.plan_end' AND state <> 'done'");
        });
        QCOMPARE(waiting, 0);
    }

    void planThatIsOver_isNotToldToHaveEnded() {
        PlansBench bench;
        bench.begin(PlanTier::pro);
        bench.plans.change(bench.maya, PlanTier::free).value();
        bench.days(40);
        bench.loseToTheBank(bench.charges().at(0));
        QCOMPARE(bench.keptAtTheGateway(), 499'00);  // The bank took its own.
        QCOMPARE(-bench.balance(AccountKind::plan_revenue), 0);
        QVERIFY(bench.ended.empty());
    }

    /// What was paid on top of a month goes back with it; that alone leaves the month as it was, and nothing after it.
    void changeWithinTheMonth_goesBackWithIt_data() {
        QTest::addColumn<int>("given");
        QTest::addColumn<PlanTier>("tier");
        QTest::addColumn<int>("minutes");
        QTest::newRow("the month") << 0 << PlanTier::free << 0;
        QTest::newRow("the change") << 1 << PlanTier::pro << 30;
    }
    void changeWithinTheMonth_goesBackWithIt() {
        QFETCH(int, given);
        QFETCH(PlanTier, tier);
        QFETCH(int, minutes);
        PlansBench bench;
        bench.begin(PlanTier::pro);
        bench.plans.change(bench.maya, PlanTier::premium).value();
        bench.settle();
        const auto charge = bench.charges().at(static_cast<std::size_t>(given));
        bench.giveByHand(charge, charge.amount.minor);
        QCOMPARE(bench.plan().tier, tier);
        QCOMPARE(bench.plan().minutesLeft, minutes);
        bench.pass(kHour);
        QCOMPARE(bench.keptAtTheGateway(), given == 0 ? 0 : 499'00);
        QCOMPARE(bench.ended.size(), std::size_t(1));
        bench.days(40);
        QCOMPARE(bench.plan().tier, PlanTier::free);
        QCOMPARE(bench.charges().size(), std::size_t(2));
        QCOMPARE(bench.trialSum(), 0);
    }

    /// A month that is over was asked back: the one that is paid counts to its end, and is the last.
    void monthOfBefore_leavesThePaidOne() {
        PlansBench bench;
        const auto subscription = bench.begin(PlanTier::pro);
        bench.days(32);
        QCOMPARE(bench.charges().size(), std::size_t(2));
        bench.loseToTheBank(bench.charges().at(0));
        QCOMPARE(bench.standsAtTheGateway(subscription), std::string("cancelled"));
        QCOMPARE(bench.plan().tier, PlanTier::pro);
        QCOMPARE(bench.plan().minutesLeft, 30);
        QCOMPARE(bench.ended.size(), std::size_t(1));
        QVERIFY(bench.ended[0].until > bench.ended[0].at);
        bench.days(35);
        QCOMPARE(bench.plan().tier, PlanTier::free);
        QCOMPARE(bench.charges().size(), std::size_t(2));
        QCOMPARE(bench.keptAtTheGateway(), 2 * 499'00);  // The bank took its own.
    }
};

MC_TEST_APPLESS(PlanRefundsTest)
#include "plan_refunds_test.moc"
