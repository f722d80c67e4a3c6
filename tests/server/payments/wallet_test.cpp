#include "payments/wallet.h"

#include <QTest>
#include <boost/describe/enum_to_string.hpp>
#include <random>

#include "checkout.h"
#include "payments/sandbox/disputes.h"
#include "support/qt_print.h"
#include "support/result_code.h"
#include "support/test_program.h"

using namespace mc;
using domain::kDay;
using domain::kHour;
using domain::Money;
using domain::paise;
using domain::rupees;
using domain::Subject;
using ledger::AccountKind;
using test::code;

namespace {

/// One student who buys credits as the server sells them, and what she could spend them on.
struct WalletBench : test::PaymentBench {
    WalletBench()
        : wallet({*database, clock, ids, ledger}, {.packs = {rupees(500), rupees(1000)}}, {}), student(person("maya")) {
        service->sell(domain::SubjectKind::credits, wallet);
        service->events().captured.connect([this](auto& tx, const auto& event) { wallet.onCaptured(tx, event); });
        service->events().refundProcessed.connect(
            [this](auto& tx, const auto& event) { wallet.onRefunded(tx, event); });
        test::listen(wallet.expiring, [this](const payments::CreditsExpiring& event) { told.push_back(event); });
    }

    protocol::Order chosen(std::int64_t whole = 500) {
        const auto subject = wallet.choose(student, rupees(whole), clock.now()).value();
        return service->createOrder(student, subject, clock.now()).value();
    }
    /// Answers the gateway's id of the payment.
    std::string buy(std::int64_t whole = 500) {
        const auto paid = *sandbox.checkout({.orderId = chosen(whole).gatewayOrderId, .method = "upi"});
        const auto order = service->verify(student, {paid.orderId, paid.paymentId, paid.signature});
        if (order->status != protocol::PaymentStatus::captured) throw std::runtime_error("credits were not bought");
        return paid.paymentId;
    }
    /// Something to spend them on.
    Subject session() { return {domain::SubjectKind::session, ids.nextValue()}; }
    bool keep(const Subject& subject, const Money& amount) {
        return database->write(
            [&](database::Transaction& tx) { return wallet.keepFor(tx, subject, student, amount, clock.now()); });
    }
    void letGo(const Subject& subject) {
        database->write([&](database::Transaction& tx) { wallet.letGo(tx, subject, clock.now()); });
    }
    void spend(const Subject& subject) {
        database->write([&](database::Transaction& tx) { wallet.spend(tx, subject, "GRP-1", clock.now()); });
    }
    Subject spent(const Money& amount) {
        const auto subject = session();
        if (!keep(subject, amount)) throw std::runtime_error("too few credits");
        spend(subject);
        return subject;
    }
    void giveBack(const Subject& subject, const Money& amount) {
        database->write([&](database::Transaction& tx) { wallet.giveBack(tx, subject, amount, "GRP-1", clock.now()); });
    }
    Money spendable() { return wallet.look(student).spendable; }
    std::int64_t owed() { return -balance(AccountKind::student_credits); }
    bool booksAgree() {
        return trialSum() == 0 && database->read([](database::Reader& reader) {
            return payments::WalletStore().wrongSums(reader).empty();
        });
    }
    /// What became of them, the oldest first: "bought 50000".
    std::string story() {
        std::string text;
        auto moves = wallet.moves(student, {.limit = 50, .cursor = {}})->items;
        for (auto move = moves.rbegin(); move != moves.rend(); ++move)
            text += std::string(boost::describe::enum_to_string(move->kind, "")) + " " +
                    std::to_string(move->amount.minor) + "; ";
        return text;
    }

    payments::Wallet wallet;
    domain::UserId student;
    std::vector<payments::CreditsExpiring> told;
};

}  // namespace

/// Credits are bought, owed, spent, given back, and expire (PAY-5).
class WalletTest : public QObject {
    Q_OBJECT

private slots:
    /// Their payment is gone, and so is what is left of them; what was spent is the platform's.
    void theirPaymentIsTakenByABank_takesWhatIsLeft() {
        WalletBench bench;
        const auto payment = bench.buy(500);
        bench.spent(rupees(200));
        const auto dispute = bench.sandbox.disputes().open(payment, {});
        bench.settle();
        QVERIFY(bench.sandbox.disputes().move(dispute->id, "lost").has_value());
        bench.settle();
        QCOMPARE(bench.spendable(), rupees(0));
        QCOMPARE(bench.owed(), 0);
        QCOMPARE(bench.balance(AccountKind::promotions), 200'00);
        QVERIFY(bench.booksAgree());
    }

    void bought_isOwedUntilItIsSpent() {
        WalletBench bench;
        bench.buy(500);
        QCOMPARE(bench.spendable(), rupees(500));
        QCOMPARE(bench.owed(), 500'00);
        QCOMPARE(bench.balance(AccountKind::student_funds), 0);
        QCOMPARE(bench.balance(AccountKind::commission), 0);
        const auto lots = bench.wallet.look(bench.student).lots;
        QCOMPARE(lots.size(), std::size_t(1));
        QCOMPARE(lots[0].expiresAt->seconds, (bench.clock.now() + 365 * kDay).seconds);
        bench.spent(rupees(200));
        QCOMPARE(bench.spendable(), rupees(300));
        QCOMPARE(bench.owed(), 300'00);
        QCOMPARE(-bench.balance(AccountKind::student_funds), 200'00);
        QVERIFY(bench.booksAgree());
        QCOMPARE(bench.story(), std::string("bought 50000; spent -20000; "));
    }

    void heardOfOften_isBoughtOnce() {
        WalletBench bench;
        bench.buy();
        bench.settle();
        bench.service->reconcile(bench.clock.now());
        QCOMPARE(bench.spendable(), rupees(500));
        QVERIFY(bench.booksAgree());
    }

    void packThatIsNotPaid_isTheSameOrder() {
        WalletBench bench;
        const auto first = bench.chosen();
        QCOMPARE(bench.chosen().id, first.id);
        QVERIFY(bench.chosen(1000).id != first.id);
        bench.buy(500);
        QVERIFY(bench.chosen(500).id != first.id);
        QCOMPARE(bench.service->order(bench.student, {domain::SubjectKind::credits, first.creditsId->value})->status,
                 protocol::PaymentStatus::captured);
    }

    void whatIsNotSold_orAnothers_isRefused() {
        WalletBench bench;
        QCOMPARE(code(bench.wallet.choose(bench.student, rupees(501), bench.clock.now())),
                 QString("validation_failed"));
        const auto subject = *bench.wallet.choose(bench.student, rupees(500), bench.clock.now());
        const auto ravi = bench.person("ravi");
        QCOMPARE(code(bench.service->createOrder(ravi, subject, bench.clock.now())), QString("not_found"));
        QCOMPARE(code(bench.service->order(ravi, subject)), QString("not_found"));
        bench.clock.advance(kHour);
        QCOMPARE(code(bench.service->createOrder(bench.student, subject, bench.clock.now())), QString("hold_expired"));
    }

    void addressThatIsNotConfirmed_buysNothing() {
        WalletBench bench;
        const auto subject = *bench.wallet.choose(bench.student, rupees(500), bench.clock.now());
        bench.database->write(
            [](database::Transaction& tx) { tx.execute("UPDATE users SET email_verified_at = NULL"); });
        QCOMPARE(code(bench.service->createOrder(bench.student, subject, bench.clock.now())),
                 QString("email_not_verified"));
    }

    void paidLate_isBoughtAllTheSame() {
        WalletBench bench;
        const auto order = bench.chosen();
        bench.sandbox.knobs().authorizeOnly = true;
        bench.clock.advance(2 * kHour);
        QVERIFY(bench.sandbox.checkout({.orderId = order.gatewayOrderId, .method = "card"}));
        bench.settle();
        bench.pass(60);
        bench.service->reconcile(bench.clock.now());
        QCOMPARE(bench.spendable(), rupees(500));
        QVERIFY(bench.booksAgree());
    }

    void kept_isNobodyElses_andReturnsWhole() {
        WalletBench bench;
        bench.buy(500);
        const auto session = bench.session();
        QVERIFY(bench.keep(session, rupees(400)));
        QVERIFY(!bench.keep(bench.session(), rupees(200)));
        QCOMPARE(bench.spendable(), rupees(100));
        QCOMPARE(bench.wallet.look(bench.student).kept, rupees(400));
        QCOMPARE(bench.owed(), 500'00);
        QVERIFY(bench.booksAgree());
        bench.letGo(session);
        QCOMPARE(bench.spendable(), rupees(500));
        QCOMPARE(bench.story(), std::string("bought 50000; "));
        QVERIFY(bench.booksAgree());
    }

    void givenBack_returnsToTheLotsItCameFrom_onceForASubject() {
        WalletBench bench;
        bench.buy(500);
        bench.clock.advance(kDay);
        bench.buy(1000);
        const auto session = bench.spent(rupees(800));
        bench.giveBack(session, rupees(400));
        bench.giveBack(session, rupees(400));
        const auto lots = bench.wallet.look(bench.student).lots;
        QCOMPARE(lots.size(), std::size_t(2));
        QCOMPARE(lots[0].left, rupees(100));
        QCOMPARE(lots[1].left, rupees(1000));
        QVERIFY(bench.booksAgree());
        QCOMPARE(bench.story(), std::string("bought 50000; bought 100000; spent -80000; returned 40000; "));
    }

    void notSpentInTime_isToldBefore_andThenGone() {
        WalletBench bench;
        bench.buy(500);
        bench.clock.advance(kDay);
        bench.buy(1000);
        bench.clock.advance(352 * kDay);
        bench.wallet.run();
        bench.wallet.run();
        QCOMPARE(bench.told.size(), std::size_t(1));
        QCOMPARE(bench.told[0].amount, rupees(1500));
        QCOMPARE(bench.told[0].expiresAt.seconds, (test::kBenchNow + 365 * kDay).seconds);
        bench.clock.advance(12 * kDay);
        bench.wallet.run();
        QCOMPARE(bench.spendable(), rupees(1000));
        QCOMPARE(bench.balance(AccountKind::expired_credits), -500'00);
        bench.clock.advance(kDay);
        bench.wallet.run();
        QCOMPARE(bench.spendable(), rupees(0));
        QCOMPARE(bench.told.size(), std::size_t(1));
        QVERIFY(bench.booksAgree());
        QCOMPARE(bench.story(), std::string("bought 50000; bought 100000; expired -50000; expired -100000; "));
    }

    void expired_isNotSpent_evenBeforeItIsTaken() {
        WalletBench bench;
        bench.buy(500);
        bench.clock.advance(365 * kDay);
        QCOMPARE(bench.spendable(), rupees(0));
        QVERIFY(!bench.keep(bench.session(), rupees(1)));
    }

    /// Five days were left of them when the session was booked, and are when it is cancelled.
    void whatReturnsLate_isGoodForAsLongAsItWas() {
        WalletBench bench;
        bench.buy(500);
        bench.clock.advance(360 * kDay);
        bench.wallet.run();
        const auto session = bench.spent(rupees(500));
        bench.clock.advance(30 * kDay);
        bench.wallet.run();
        bench.giveBack(session, rupees(500));
        QCOMPARE(bench.spendable(), rupees(500));
        bench.clock.advance(5 * kDay - 1);
        bench.wallet.run();
        QCOMPARE(bench.spendable(), rupees(500));
        bench.clock.advance(1);
        bench.wallet.run();
        QCOMPARE(bench.spendable(), rupees(0));
        QCOMPARE(bench.balance(AccountKind::expired_credits), -500'00);
        QVERIFY(bench.booksAgree());
    }

    void moneyThatWentBackByHand_takesWhatIsLeft() {
        WalletBench bench;
        const auto payment = bench.buy(500);
        bench.spent(rupees(300));
        QVERIFY(bench.gateway->refund(payment, rupees(500), "", "by-hand-0001"));
        bench.settle();
        bench.pass(kHour);
        bench.service->reconcile(bench.clock.now());
        QCOMPARE(bench.spendable(), rupees(0));
        QCOMPARE(bench.balance(AccountKind::promotions), 300'00);
        QCOMPARE(bench.owed(), 0);
        QCOMPARE(-bench.balance(AccountKind::student_funds), 300'00);
        QVERIFY(bench.booksAgree());
        QCOMPARE(bench.story(), std::string("bought 50000; spent -30000; taken_back -20000; "));
    }

    void moves_arePaged() {
        WalletBench bench;
        bench.buy(1000);
        for (int i = 0; i < 4; ++i)
            bench.spent(rupees(100));
        const auto first = *bench.wallet.moves(bench.student, {.limit = 3, .cursor = {}});
        QCOMPARE(first.items.size(), std::size_t(3));
        const auto rest = *bench.wallet.moves(bench.student, {.limit = 3, .cursor = *first.next});
        QCOMPARE(rest.items.size(), std::size_t(2));
        QVERIFY(!rest.next);
        QCOMPARE(rest.items.back().kind, domain::CreditMovement::bought);
        QCOMPARE(code(bench.wallet.moves(bench.student, {.limit = 3, .cursor = "?"})), QString("validation_failed"));
    }

    /// Whatever happens in whatever order, no lot is below nothing and the books owe what there is.
    void anyStory_leavesTheBooksRight() {
        WalletBench bench;
        for (int i = 0; i < 4; ++i)
            bench.buy(i % 2 == 0 ? 500 : 1000);
        std::vector<std::pair<Subject, Money>> kept;
        std::vector<std::pair<Subject, Money>> used;
        std::mt19937_64 chance(20270115);
        const auto any = [&](int below) { return int(chance() % std::uint64_t(below)); };
        for (int step = 0; step < 400; ++step) {
            const auto amount = paise(any(60'000));
            const auto session = bench.session();
            switch (any(5)) {
                case 0:
                    if (bench.keep(session, amount)) kept.emplace_back(session, amount);
                    break;
                case 1:
                    if (kept.empty()) break;
                    bench.letGo(kept.back().first);
                    kept.pop_back();
                    break;
                case 2:
                    if (kept.empty()) break;
                    bench.spend(kept.back().first);
                    used.push_back(kept.back());
                    kept.pop_back();
                    break;
                case 3:
                    if (used.empty()) break;
                    bench.giveBack(used.back().first, paise(any(int(used.back().second.minor) + 1)));
                    used.pop_back();
                    break;
                default:
                    bench.clock.advance(any(20) * kDay);
                    bench.wallet.run();
            }
            QVERIFY2(bench.booksAgree(), qPrintable(QString("step %1").arg(step)));
        }
        Money keptNow;
        for (const auto& [subject, amount] : kept)
            keptNow += amount;
        QCOMPARE(bench.wallet.look(bench.student).kept, keptNow);
    }
};

MC_TEST_APPLESS(WalletTest)
#include "wallet_test.moc"
