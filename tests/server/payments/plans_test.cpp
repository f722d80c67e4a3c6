#include <QTest>

#include "payments/rate_table.h"
#include "plans_bench.h"
#include "support/result_code.h"
#include "support/test_program.h"

using namespace mc;
using domain::kDay;
using domain::PlanStanding;
using domain::PlanTier;
using domain::rupees;
using ledger::AccountKind;
using test::code;
using test::PlansBench;

/// Plans are subscribed to, renewed, changed and ended as the gateway says (PAY-6, cases 50 to 53).
class PlansTest : public QObject {
    Q_OBJECT

private slots:
    void begun_givesItsMinutes_andIsRevenue() {
        PlansBench bench;
        QCOMPARE(bench.plan().tier, PlanTier::free);
        QCOMPARE(bench.plan().offers.size(), std::size_t(3));
        bench.begin(PlanTier::pro);
        const auto plan = bench.plan();
        QCOMPARE(plan.tier, PlanTier::pro);
        QCOMPARE(plan.standing, PlanStanding::active);
        QCOMPARE(plan.minutesLeft, 30);
        QCOMPARE(-bench.balance(AccountKind::plan_revenue), 422'88);
        QCOMPARE(-bench.balance(AccountKind::gst_payable), 76'12);
        QCOMPARE(bench.balance(AccountKind::student_funds), 0);
        QCOMPARE(bench.trialSum(), 0);
    }

    /// 499 × 20 ⁄ 120 = 83.166… = 83.17, from the day on for which it was set; the month before had 76.12.
    void gst_isThatOfTheDay() {
        PlansBench bench;
        const domain::CivilDate from{2027, 2, 1};
        const domain::DatedRate line{domain::RateKind::gst, from, 200'000};
        bench.database->write([&](database::Transaction& tx) {
            payments::RateTable().set(tx, line, {2027, 1, 15}, bench.clock.now()).value();
        });
        bench.begin(PlanTier::pro);
        QCOMPARE(-bench.balance(AccountKind::gst_payable), 76'12);
        bench.days(32);
        QCOMPARE(-bench.balance(AccountKind::gst_payable), 76'12 + 83'17);
        QCOMPARE(-bench.balance(AccountKind::plan_revenue), 422'88 + 415'83);
        QCOMPARE(bench.trialSum(), 0);
    }

    void heardOfOften_isOneLotForEachInvoice() {
        PlansBench bench;
        const auto checkout = bench.plans.checkout(bench.maya, PlanTier::pro).value();
        const auto proof = bench.paidAt(checkout.subscriptionId);
        for (int i = 0; i < 3; ++i) {
            QVERIFY(bench.plans.verify(bench.maya, proof));
            bench.settle();
            bench.plans.run();
        }
        QCOMPARE(bench.plan().minutesLeft, 30);
        QCOMPARE(bench.balance(AccountKind::student_funds), 0);
    }

    void clientThatNeverCameBack_isFoundByTheEventOrTheClock_data() {
        QTest::addColumn<bool>("webhooks");
        QTest::newRow("by the event") << true;
        QTest::newRow("by the clock") << false;
    }
    void clientThatNeverCameBack_isFoundByTheEventOrTheClock() {
        QFETCH(bool, webhooks);
        PlansBench bench;
        bench.sandbox.knobs().dropWebhooks = !webhooks;
        bench.paidAt(bench.plans.checkout(bench.maya, PlanTier::premium)->subscriptionId);
        bench.settle();
        if (!webhooks) bench.clock.advance(120);
        bench.plans.run();
        QCOMPARE(bench.plan().tier, PlanTier::premium);
        QCOMPARE(bench.plan().minutesLeft, 60);
    }

    /// Nobody is charged for two plans.
    void checkoutOfAnotherPlan_isTheOnlyOneThatCanBePaid() {
        PlansBench bench;
        const auto first = bench.plans.checkout(bench.maya, PlanTier::pro).value();
        const auto second = bench.plans.checkout(bench.maya, PlanTier::premium).value();
        QVERIFY(second.subscriptionId != first.subscriptionId);
        QVERIFY(!bench.sandbox.subscribe(first.subscriptionId, {.method = "card"}));
        bench.plans.verify(bench.maya, bench.paidAt(second.subscriptionId)).value();
        QCOMPARE(bench.plan().tier, PlanTier::premium);
    }

    /// Paid in a window that was closed: what she chooses then is a change of what she has.
    void checkoutAfterAnotherWasPaid_isRefused() {
        PlansBench bench;
        bench.paidAt(bench.plans.checkout(bench.maya, PlanTier::pro)->subscriptionId);
        QCOMPARE(code(bench.plans.checkout(bench.maya, PlanTier::premium)), QString("invalid_state"));
        QCOMPARE(bench.plan().tier, PlanTier::pro);
    }

    void sums_areOfThoseThatGoOn() {
        PlansBench bench;
        const auto sums = [&] {
            return bench.database->read([&](database::Reader& reader) { return bench.plans.sums(reader, {}); });
        };
        QVERIFY(sums() == (domain::PlanSums{rupees(0), 0, 0}));
        bench.begin(PlanTier::pro);
        QVERIFY(sums() == (domain::PlanSums{rupees(499), 1, 0}));
        bench.plans.change(bench.maya, PlanTier::premium).value();
        QVERIFY(sums() == (domain::PlanSums{rupees(999), 1, 0}));
        bench.plans.change(bench.maya, PlanTier::free).value();
        QVERIFY(sums() == (domain::PlanSums{rupees(0), 0, 0}));
    }

    void suspended_isChargedForNoFurtherMonth() {
        PlansBench bench;
        bench.begin(PlanTier::pro);
        bench.database->write([&](database::Transaction& tx) {
            tx.execute("UPDATE users SET suspended_at = $1 WHERE id = $2", bench.clock.now(), bench.maya);
        });
        bench.days(70);
        QCOMPARE(bench.plan().standing, PlanStanding::ended);
        QCOMPARE(-bench.balance(AccountKind::plan_revenue), 422'88);
    }

    void checkoutOfTheSamePlan_isTheSameOne() {
        PlansBench bench;
        const auto first = bench.plans.checkout(bench.maya, PlanTier::pro).value();
        QCOMPARE(bench.plans.checkout(bench.maya, PlanTier::pro)->subscriptionId, first.subscriptionId);
        QCOMPARE(code(bench.plans.checkout(bench.maya, PlanTier::free)), QString("validation_failed"));
        const auto ravi = bench.person("ravi");
        QCOMPARE(code(bench.plans.verify(ravi, bench.paidAt(first.subscriptionId))), QString("not_found"));
        auto forged = protocol::VerifyPlan{first.subscriptionId, "pay_1", "abcd"};
        QCOMPARE(code(bench.plans.verify(bench.maya, forged)), QString("signature_invalid"));
        // Hers was paid, whoever said so: another checkout learns of it first.
        QCOMPARE(code(bench.plans.checkout(bench.maya, PlanTier::premium)), QString("invalid_state"));
        QCOMPARE(bench.plan().tier, PlanTier::pro);
    }

    void renewed_hasNewMinutes_andTheOldOnesAreGone() {
        PlansBench bench;
        bench.begin(PlanTier::pro);
        bench.booked(bench.session(), 15);
        QCOMPARE(bench.plan().minutesLeft, 15);
        bench.days(32);
        QCOMPARE(bench.plan().standing, PlanStanding::active);
        QCOMPARE(bench.plan().minutesLeft, 30);
        QCOMPARE(-bench.balance(AccountKind::plan_revenue), 2 * 422'88);
    }

    /// Case 50, and case 51.
    void session_takesWhatIsThere_andReturnsIt() {
        PlansBench bench;
        bench.begin(PlanTier::pro);
        const auto session = bench.session();
        const auto use = bench.booked(session, 60);
        QCOMPARE(use.minutes(), 30);
        QCOMPARE(use.reductions.includedMinor, 500'00);
        QCOMPARE(use.reductions.planDiscountMinor, 50'00);
        QCOMPARE(bench.plan().minutesLeft, 0);
        bench.database->write([&](database::Transaction& tx) { bench.plans.giveBack(tx, session, 50); });
        QCOMPARE(bench.plan().minutesLeft, 15);
        const auto other = bench.session();
        bench.booked(other, 15);
        bench.database->write([&](database::Transaction& tx) { bench.plans.letGo(tx, other); });
        QCOMPARE(bench.plan().minutesLeft, 15);
    }

    void renewalThatIsRefused_countsForAFewDays_thenEnds() {
        PlansBench bench;
        bench.begin(PlanTier::pro);
        bench.sandbox.knobs().failCharges = 10;
        bench.days(32);
        QCOMPARE(bench.plan().standing, PlanStanding::past_due);
        QCOMPARE(bench.plan().tier, PlanTier::pro);
        QCOMPARE(bench.plan().minutesLeft, 0);
        QCOMPARE(bench.late.size(), std::size_t(1));
        bench.days(4);
        QCOMPARE(bench.plan().standing, PlanStanding::ended);
        QCOMPARE(bench.plan().tier, PlanTier::free);
        QCOMPARE(bench.lapsed.size(), std::size_t(1));
        bench.sandbox.knobs().failCharges = 0;
        bench.days(40);
        QCOMPARE(-bench.balance(AccountKind::plan_revenue), 422'88);
    }

    void renewalThatSucceedsLater_goesOn() {
        PlansBench bench;
        bench.begin(PlanTier::pro);
        bench.sandbox.knobs().failCharges = 1;
        bench.days(34);
        QCOMPARE(bench.plan().standing, PlanStanding::active);
        QCOMPARE(bench.plan().minutesLeft, 30);
        QVERIFY(bench.lapsed.empty());
    }

    void higherPlan_isPaidForTheRest_atOnce() {
        PlansBench bench;
        bench.begin(PlanTier::pro);
        bench.days(15);
        const auto preview = bench.plans.preview(bench.maya, PlanTier::premium).value();
        QVERIFY(preview.atOnce);
        QVERIFY(preview.due > rupees(200) && preview.due < rupees(300));
        const auto changed = bench.plans.change(bench.maya, PlanTier::premium).value();
        QCOMPARE(changed.tier, PlanTier::premium);
        QCOMPARE(changed.minutesLeft, 30 + preview.minutes);
        QCOMPARE(bench.balance(AccountKind::student_funds), 0);
        QCOMPARE(code(bench.plans.change(bench.maya, PlanTier::premium)), QString("invalid_state"));
        bench.days(20);
        QCOMPARE(bench.plan().minutesLeft, 60);
    }

    /// In the month's first moment as well: 30 more minutes, and not 60.
    void higherPlan_inTheSameMoment_hasNoMinutesTwice() {
        PlansBench bench;
        bench.begin(PlanTier::pro);
        QCOMPARE(bench.plans.preview(bench.maya, PlanTier::premium)->minutes, 30);
        QCOMPARE(bench.plans.change(bench.maya, PlanTier::premium)->minutesLeft, 60);
        for (int i = 0; i < 3; ++i) {
            bench.settle();
            bench.plans.run();
        }
        QCOMPARE(bench.plan().minutesLeft, 60);
        QCOMPARE(-bench.balance(AccountKind::plan_revenue), 422'88 + 423'73);  // 499.00 and 500.00
    }

    /// The month began as another plan than it is when both of its invoices are heard of.
    void changeHeardOfLate_givesWhatEachInvoiceWasFor() {
        PlansBench bench;
        bench.begin(PlanTier::premium);
        bench.plans.change(bench.maya, PlanTier::free).value();
        bench.days(40);
        QCOMPARE(bench.plan().minutesLeft, 0);
        const auto checkout = bench.plans.checkout(bench.maya, PlanTier::pro).value();
        bench.sandbox.knobs().dropWebhooks = true;
        bench.paidAt(checkout.subscriptionId);
        bench.clock.advance(15 * kDay);
        const auto premium = bench.database->read([](database::Reader& reader) {
            return payments::PlanStore().gatewayPlan(reader, PlanTier::premium, rupees(999)).value();
        });
        QVERIFY(bench.gateway->changeSubscription(checkout.subscriptionId, premium, true).has_value());
        bench.plans.run();
        const auto minutes = bench.database->read([](database::Reader& reader) {
            return reader.all<int>("SELECT minutes FROM plan_cycles ORDER BY begins_at DESC LIMIT 2");
        });
        QCOMPARE(minutes.at(1), 30);
        QVERIFY(minutes.at(0) > 13 && minutes.at(0) < 17);
        QCOMPARE(bench.plan().minutesLeft, minutes[0] + minutes[1]);
        QCOMPARE(bench.plan().tier, PlanTier::premium);
    }

    void lowerPlan_beginsWithTheNextMonth() {
        PlansBench bench;
        bench.begin(PlanTier::premium);
        QVERIFY(!bench.plans.preview(bench.maya, PlanTier::pro)->atOnce);
        const auto changed = bench.plans.change(bench.maya, PlanTier::pro).value();
        QCOMPARE(changed.tier, PlanTier::premium);
        QCOMPARE(changed.nextTier, std::optional(PlanTier::pro));
        bench.days(32);
        QCOMPARE(bench.plan().tier, PlanTier::pro);
        QVERIFY(!bench.plan().nextTier);
        QCOMPARE(bench.plan().minutesLeft, 30);
    }

    void cancelled_countsUntilTheEnd() {
        PlansBench bench;
        bench.begin(PlanTier::premium);
        const auto cancelled = bench.plans.change(bench.maya, PlanTier::free).value();
        QVERIFY(cancelled.cancels);
        QCOMPARE(cancelled.tier, PlanTier::premium);
        bench.days(20);
        QCOMPARE(bench.plan().tier, PlanTier::premium);
        bench.days(14);
        QCOMPARE(bench.plan().tier, PlanTier::free);
        QCOMPARE(bench.plan().standing, PlanStanding::ended);
        QVERIFY(bench.lapsed.empty());
        bench.begin(PlanTier::pro);
        QCOMPARE(bench.plan().tier, PlanTier::pro);
    }

    void gatewayThatIsSilent_changesNothing() {
        PlansBench bench;
        bench.begin(PlanTier::pro);
        bench.sandbox.knobs().failCalls = 1;
        QCOMPARE(code(bench.plans.change(bench.maya, PlanTier::free)), QString("gateway_unavailable"));
        QVERIFY(!bench.plan().cancels);
    }
};

MC_TEST_APPLESS(PlansTest)
#include "plans_test.moc"
