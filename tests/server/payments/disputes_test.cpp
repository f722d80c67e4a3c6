#include "payments/disputes.h"

#include <QTest>
#include <algorithm>

#include "checkout.h"
#include "payments/disputed_subjects.h"
#include "payments/sandbox/disputes.h"
#include "support/test_program.h"

using namespace mc;
using domain::DisputeState;
using domain::rupees;
using ledger::AccountKind;
using test::Checkout;

namespace {

/// A paid order of ₹1,000.
struct DisputedPayment : Checkout {
    DisputedPayment() {
        paymentId = pay().razorpay_payment_id;
        settle();
        test::listen(service->events().disputeMoved,
                     [this](const payments::DisputeMoved& event) { moved.push_back(event.state); });
    }
    sandbox::DisputeRow opened(std::int64_t minor = 0) {
        boost::json::object body;
        if (minor != 0) body.emplace("amount", minor);
        const auto row = sandbox.disputes().open(paymentId, body);
        if (!row) throw std::runtime_error(row.error().description);
        settle();
        return *row;
    }
    void move(const sandbox::DisputeRow& row, const char* to) {
        if (!sandbox.disputes().move(row.id, to)) throw std::runtime_error("the bank may not do that");
        settle();
    }
    std::optional<payments::Dispute> dispute(const std::string& id) {
        return database->read([&](database::Reader& reader) { return store.byGateway(reader, id); });
    }
    std::set<domain::Subject> frozen() {
        return database->read([](database::Reader& reader) { return payments::disputedSubjects(reader); });
    }
    /// An event of a dispute that the sandbox does not have, told at that second.
    void tellState(const std::string& kind, const std::string& status, int second) {
        const auto deducted = status == "lost" ? "100000" : "0";
        hear(R"({"event":"payment.dispute.)" + kind + R"(","created_at":)" + std::to_string(1'800'000'100 + second) +
             R"(,"payload":{"dispute":{"entity":{"id":"disp_Told","payment_id":")" + paymentId +
             R"(","amount":100000,"currency":"INR","amount_deducted":)" + deducted +
             R"(,"reason_code":"services_not_provided","respond_by":1800400000,"status":")" + status +
             R"(","phase":"chargeback","created_at":1800000100}}}})")
            .value();
    }

    std::string paymentId;
    std::vector<DisputeState> moved;
    payments::DisputeStore store;
};

}  // namespace

/// What a student's bank asks back past us (PAY-7).
class DisputesTest : public QObject {
    Q_OBJECT
    using Bench = DisputedPayment;

private slots:
    void opened_isKnown_andFreezesWhatItPaysFor() {
        Bench bench;
        const auto row = bench.opened();
        const auto dispute = bench.dispute(row.id).value();
        QCOMPARE(dispute.state, DisputeState::open);
        QCOMPARE(dispute.phase, domain::DisputePhase::chargeback);
        QCOMPARE(dispute.exposure, rupees(1000));
        QCOMPARE(dispute.respondBy, row.respondBy);
        QVERIFY(dispute.studentId == bench.student && dispute.subject == bench.subject);
        QVERIFY(bench.frozen() == std::set{bench.subject});
        QCOMPARE(bench.trialSum(), 0);
    }

    /// Case 37.
    void afterAPartialRefund_theRemainderIsAtStake() {
        Bench bench;
        bench.refund(rupees(400), "cancel:1");
        bench.settle();
        bench.pass(60);
        QCOMPARE(bench.dispute(bench.opened(100'000).id)->exposure, rupees(600));
    }

    void won_freezesNothingAnyMore() {
        Bench bench;
        const auto row = bench.opened();
        bench.move(row, "under_review");
        bench.move(row, "action_required");
        QCOMPARE(bench.dispute(row.id)->state, DisputeState::action_required);
        bench.move(row, "won");
        QCOMPARE(bench.dispute(row.id)->state, DisputeState::won);
        QVERIFY(bench.dispute(row.id)->endedAt);
        QVERIFY(bench.frozen().empty());
        QVERIFY(!bench.view(bench.subject).refund);
        QCOMPARE(bench.moved.size(), std::size_t{4});
    }

    void lost_isThePlatforms_whereWhatWasSoldStands() {
        Bench bench;
        const auto clearing = bench.balance(AccountKind::gateway_clearing);
        const auto funds = bench.balance(AccountKind::student_funds);
        bench.move(bench.opened(), "lost");
        QCOMPARE(bench.balance(AccountKind::gateway_clearing), clearing - 100'000);
        QCOMPARE(bench.balance(AccountKind::promotions), 100'000);
        QCOMPARE(bench.balance(AccountKind::student_funds), funds);
        QCOMPARE(bench.balance(AccountKind::refunds_payable), 0);
        QCOMPARE(bench.trialSum(), 0);
        QCOMPARE(bench.view(bench.subject).refund->amount, rupees(1000));
        QVERIFY(bench.refunds(bench.subject).at(0).byBank);
        QVERIFY(bench.refunded.back().byBank);
        // Case 35: nothing is left to go back.
        QVERIFY(!bench.refund(rupees(1000), "cancel:1"));
    }

    void lost_isTheStudentsMoney_whereNothingStands() {
        Bench bench;
        bench.payables.undone.insert(bench.subject);
        const auto funds = bench.balance(AccountKind::student_funds);
        bench.move(bench.opened(), "lost");
        QCOMPARE(bench.balance(AccountKind::student_funds), funds + 100'000);
        QCOMPARE(bench.balance(AccountKind::promotions), 0);
        QCOMPARE(bench.trialSum(), 0);
    }

    void refundThatDidNotArrive_isReplacedByWhatTheBankTook() {
        Bench bench;
        bench.sandbox.knobs().failRefunds = true;
        const auto funds = bench.balance(AccountKind::student_funds);
        bench.refund(rupees(1000), "cancel:1");
        bench.settle();
        bench.pass(60);
        bench.sandbox.knobs().failRefunds = false;
        bench.move(bench.opened(), "lost");
        for (int days = 0; days < 3; ++days) {
            bench.clock.advance(domain::kDay);
            bench.service->reconcile(bench.clock.now());
            bench.pass(60);
        }
        QCOMPARE(bench.givenBackAtTheGateway(), 0);
        QCOMPARE(bench.balance(AccountKind::student_funds), funds + 100'000);
        QCOMPARE(bench.balance(AccountKind::promotions), 0);
        QCOMPARE(bench.balance(AccountKind::refunds_payable), 0);
        QCOMPARE(bench.trialSum(), 0);
    }

    void whatHadGoneBack_andIsTakenAllTheSame_isALossAndAnAlert() {
        Bench bench;
        const auto row = bench.opened();
        bench.refund(rupees(1000), "cancel:1");
        bench.settle();
        bench.pass(60);
        const auto clearing = bench.balance(AccountKind::gateway_clearing);
        bench.move(row, "lost");
        QCOMPARE(bench.balance(AccountKind::gateway_clearing), clearing - 100'000);
        QCOMPARE(bench.balance(AccountKind::promotions), 100'000);
        QCOMPARE(bench.trialSum(), 0);
        QCOMPARE(bench.timesLogged("payment.alert.disputed_after_refund"), qsizetype{1});
    }

    void everyOrderOfEvents_endsAlike() {
        struct Told {
            const char* kind;
            const char* status;
            int second;
            bool operator<(const Told& other) const { return second < other.second; }
        };
        std::vector<Told> told{{"created", "open", 0},
                               {"under_review", "under_review", 1},
                               {"action_required", "open", 2},
                               {"lost", "lost", 3}};
        do {
            Bench bench;
            for (const auto& [kind, status, second] : told) {
                bench.tellState(kind, status, second);
                bench.tellState(kind, status, second);
            }
            QCOMPARE(bench.dispute("disp_Told")->state, DisputeState::lost);
            QCOMPARE(bench.dispute("disp_Told")->deducted, rupees(1000));
            QCOMPARE(bench.balance(AccountKind::promotions), 100'000);
            QCOMPARE(bench.trialSum(), 0);
        } while (std::next_permutation(told.begin(), told.end()));
    }

    void eventsThatWereLost_areAskedFor() {
        Bench bench;
        bench.sandbox.knobs().dropWebhooks = true;
        const auto row = bench.opened();
        QVERIFY(!bench.dispute(row.id));
        QCOMPARE(bench.service->followDisputes(bench.clock.now()), 1);
        QCOMPARE(bench.dispute(row.id)->state, DisputeState::open);
        bench.move(row, "lost");
        bench.service->followDisputes(bench.clock.now());
        bench.service->followDisputes(bench.clock.now());
        QCOMPARE(bench.dispute(row.id)->state, DisputeState::lost);
        QCOMPARE(bench.balance(AccountKind::promotions), 100'000);
    }

    void askedAboutEachHour_whatAnAdminReadsStaysItsVersion() {
        Bench bench;
        const auto row = bench.opened();
        bench.move(row, "under_review");
        const auto version = bench.dispute(row.id)->version;
        for (int hour = 0; hour < 3; ++hour) {
            bench.clock.advance(domain::kHour);
            QCOMPARE(bench.service->followDisputes(bench.clock.now()), 1);
        }
        QCOMPARE(bench.dispute(row.id)->version, version);
        QCOMPARE(bench.dispute(row.id)->stateAt, bench.clock.now());
        QCOMPARE(bench.moved.size(), std::size_t{2});
    }

    void askedFor_thatWhichWantsMore_isNotTakenForNew() {
        Bench bench;
        const auto row = bench.opened();
        bench.clock.advance(60);
        bench.move(row, "action_required");
        bench.clock.advance(60);
        bench.service->followDisputes(bench.clock.now());
        QCOMPARE(bench.dispute(row.id)->state, DisputeState::action_required);
    }

    /// The payment is in the event.
    void dispute_quickerThanItsPayment_bringsIt() {
        Checkout bench;
        bench.sandbox.knobs().dropWebhooks = true;
        const auto payment = bench.pay().razorpay_payment_id;
        bench.settle();
        bench.sandbox.knobs().dropWebhooks = false;
        QVERIFY(bench.sandbox.disputes().open(payment, {}).has_value());
        bench.settle();
        QCOMPARE(bench.status(), protocol::PaymentStatus::captured);
        QCOMPARE(bench.database->read([](database::Reader& reader) { return payments::disputedSubjects(reader); }),
                 std::set{bench.subject});
    }

    void ofAnotherPayment_isLeftAlone() {
        Bench bench;
        bench.paymentId = "pay_SomebodyElses";
        bench.tellState("created", "open", 0);
        QVERIFY(!bench.dispute("disp_Told"));
        QVERIFY(bench.moved.empty());
    }
};

MC_TEST_APPLESS(DisputesTest)
#include "disputes_test.moc"
