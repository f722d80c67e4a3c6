#include "payouts/payout_sending.h"

#include <QTest>

#include "server/payouts/payout_house.h"
#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using domain::kDay;
using domain::kHour;
using domain::PayoutHold;
using domain::PayoutState;
using domain::PayoutWay;
using domain::rupees;
using ledger::AccountKind;
using test::code;
using test::PayoutHouse;

namespace {

using Heard = std::vector<std::string>;

}  // namespace

/// Approved payouts on their way, against the sandbox and by hand.
class PayoutSendingTest : public QObject {
    Q_OBJECT

private slots:
    void approved_isPaidOnceByTheProvider() {
        PayoutHouse house;
        const auto payout = house.paidOut();
        QCOMPARE(payout.state, PayoutState::paid);
        QVERIFY(payout.reference.starts_with("UTR"));
        QCOMPARE(house.sentBySandbox(), 78'000);
        QCOMPARE(house.heard, Heard{"paid"});
        QCOMPARE(house.balance(AccountKind::bank), -78'000);
        QCOMPARE(house.balance(AccountKind::payouts_payable), 0);
        QCOMPARE(house.balance(AccountKind::mentor_payable, house.ananya), 0);
        QCOMPARE(house.trialSum(), 0);
    }

    /// Case 47, at every call there is: contact, fund account, payout, look-up.
    void lostAnswers_payOnce_data() {
        QTest::addColumn<int>("lost");
        for (int lost = 1; lost <= 6; ++lost)
            QTest::newRow(qPrintable(QString("%1 answers").arg(lost))) << lost;
    }
    void lostAnswers_payOnce() {
        QFETCH(int, lost);
        PayoutHouse house;
        house.sandbox.knobs().loseAnswers = lost;
        QCOMPARE(house.paidOut().state, PayoutState::paid);
        QCOMPARE(house.sentBySandbox(), 78'000);
        QCOMPARE(house.heard, Heard{"paid"});
    }

    void providerThatIsDown_paysOnceItIsBack() {
        PayoutHouse house;
        house.sandbox.knobs().failCalls = 5;
        QCOMPARE(house.paidOut().state, PayoutState::paid);
        QCOMPARE(house.sentBySandbox(), 78'000);
    }

    void lostEvents_areAskedFor() {
        PayoutHouse house;
        house.sandbox.knobs().dropWebhooks = true;
        const auto payout = house.paidOut();
        QCOMPARE(payout.state, PayoutState::paid);
        QVERIFY(!payout.checkAt);
        QCOMPARE(house.heard, Heard{"paid"});
    }

    void repeatedEvents_haveOneEffect() {
        PayoutHouse house;
        house.sandbox.knobs().webhookCopies = 3;
        QCOMPARE(house.paidOut().state, PayoutState::paid);
        QCOMPARE(house.heard, Heard{"paid"});
        QCOMPARE(house.trialSum(), 0);
    }

    void lowBalance_waitsAndIsPaid() {
        PayoutHouse house;
        house.sandbox.knobs().lowBalance = true;
        QCOMPARE(house.paidOut().state, PayoutState::processing);
        house.sandbox.knobs().lowBalance = false;
        house.pass(kDay);
        QCOMPARE(house.newest(house.ananya).state, PayoutState::paid);
    }

    void accountThatIsNotThere_isToldBeforeAnythingIsSent() {
        PayoutHouse house;
        house.sandbox.knobs().unknownAccounts = true;
        const auto payout = house.paidOut();
        QCOMPARE(payout.state, PayoutState::failed);
        QCOMPARE(house.heard, Heard{"returned"});
        QCOMPARE(house.sentBySandbox(), 0);
        QVERIFY(house.details.of(house.ananya).account->blocked);
        QCOMPARE(house.balance(AccountKind::mentor_payable, house.ananya), -78'000);
        QCOMPARE(house.trialSum(), 0);
    }

    /// A bank takes its time to answer; later payouts to the same account ask nobody.
    void bankAccount_isValidatedBeforeItsFirstPayout_andOnce() {
        PayoutHouse house;
        const auto version = house.details.of(house.ananya).version;
        house.details
            .change(house.ananya,
                    {version, domain::PayoutDetailsKind::bank, "Ananya Kapoor", "50100012345678", "HDFC0001234"})
            .value();
        house.passTo(PayoutHouse::kMonday + 7 * kDay);
        QCOMPARE(house.paidOut().state, PayoutState::paid);
        const auto validated = [&] {
            return (*house.database).read([&](database::Reader& reader) {
                return payouts::DetailsStore().current(reader, house.ananya)->validatedAt;
            });
        };
        const auto first = validated();
        QVERIFY(first);
        house.sandbox.knobs().unknownAccounts = true;
        house.earn(house.ananya, rupees(900), house.clock.now());
        house.passTo(PayoutHouse::kMonday + 14 * kDay);
        QCOMPARE(house.paidOut().state, PayoutState::paid);
        QVERIFY(validated() == first);
    }

    void failed_isOwedAgainAndItsAccountIsBlocked() {
        PayoutHouse house;
        house.sandbox.knobs().failPayouts = true;
        const auto payout = house.paidOut();
        QCOMPARE(payout.state, PayoutState::failed);
        QCOMPARE(house.heard, Heard{"returned"});
        QVERIFY(house.details.of(house.ananya).account->blocked);
        QCOMPARE(house.balance(AccountKind::mentor_payable, house.ananya), -78'000);
        QCOMPARE(house.balance(AccountKind::payouts_payable), 0);
        QCOMPARE(house.balance(AccountKind::bank), 0);
    }

    /// Case 48, and its tax: kept once, whatever the bank does.
    void reversed_isPaidAgainWithTheNextRun_withoutMoreTax() {
        PayoutHouse house;
        house.earn(house.ananya, rupees(59'220), house.booking.endsAt);
        house.sandbox.knobs().reversePayouts = true;
        const auto back = house.paidOut();
        QCOMPARE(back.state, PayoutState::reversed);
        QCOMPARE(back.net, rupees(59'900));
        QCOMPARE(house.heard, (Heard{"paid", "returned"}));
        QCOMPARE(house.balance(AccountKind::bank), 0);
        QCOMPARE(house.balance(AccountKind::mentor_payable, house.ananya), -59'900'00);
        QCOMPARE(house.balance(AccountKind::tds_payable), -100'00);

        house.sandbox.knobs().reversePayouts = false;
        house.passTo(PayoutHouse::kMonday + 7 * kDay);
        QCOMPARE(house.holdOf(house.ananya), PayoutHold::details_blocked);
        house.enter(house.ananya, "ananya@okaxis");
        house.passTo(PayoutHouse::kMonday + 14 * kDay);
        const auto again = house.paidOut();
        QCOMPARE(again.state, PayoutState::paid);
        QCOMPARE(again.net, rupees(59'900));
        QCOMPARE(house.balance(AccountKind::tds_payable), -100'00);
        QCOMPARE(house.balance(AccountKind::mentor_payable, house.ananya), 0);
        QCOMPARE(house.sentBySandbox(), 59'900'00);
        QCOMPARE(house.trialSum(), 0);
    }

    /// In any order, any number of times, the same end.
    void whatTheProviderSays_movesForwardOnly() {
        using gateway::PayoutState::processed;
        using gateway::PayoutState::processing;
        using gateway::PayoutState::reversed;
        std::vector<gateway::PayoutState> said{processing, processed, reversed};
        do {
            PayoutHouse house;
            house.approved();
            const auto payout = house.newest(house.ananya);
            for (int round = 0; round < 2; ++round)
                for (const auto state : said)
                    (*house.database).write([&](database::Transaction& tx) {
                        house.sending.observe(
                            tx, {"pout_1", domain::toString(payout.id), payout.net, state, "UTR1", "closed"});
                    });
            QCOMPARE(house.newest(house.ananya).state, PayoutState::reversed);
            QCOMPARE(house.balance(AccountKind::mentor_payable, house.ananya), -78'000);
            QCOMPARE(house.balance(AccountKind::payouts_payable), 0);
            QCOMPARE(house.balance(AccountKind::bank), 0);
            QCOMPARE(house.trialSum(), 0);
        } while (std::next_permutation(said.begin(), said.end()));
    }

    void byHand_isInTheFileUntilItIsMarkedPaid() {
        PayoutHouse house(PayoutWay::manual);
        const auto run = house.approved();
        house.pass(kDay);
        QCOMPARE(house.sentBySandbox(), 0);
        const auto file = house.sending.bankFile(house.olga, run.id).value();
        QVERIFY(file.find("\"upi\",\"Ananya Kapoor\",\"ananya.k@okicici\",\"\",\"780.00\",\"INR\"") !=
                std::string::npos);
        const auto payout = house.newest(house.ananya);
        QCOMPARE(code(house.sending.markPaid(house.ananya, payout.id, "UTR 4711")), QString("forbidden"));
        QVERIFY(house.sending.markPaid(house.olga, payout.id, "UTR 4711"));
        QCOMPARE(house.newest(house.ananya).reference, std::string("UTR 4711"));
        QCOMPARE(house.balance(AccountKind::bank), -78'000);
        const auto deeds = (*house.database).read([](database::Reader& reader) {
            return audit::AuditLog().search(reader, {.action = "payout.marked_paid"});
        });
        QCOMPARE(deeds.at(0).deed.detail, std::string(R"({"reference":"UTR 4711"})"));
        QCOMPARE(code(house.sending.markPaid(house.olga, payout.id, "UTR 4711")), QString("invalid_state"));
        QCOMPARE(code(house.sending.bankFile(house.olga, run.id)), QString("invalid_state"));
    }

    void byHandThatFailed_isOwedAgain() {
        PayoutHouse house(PayoutWay::manual);
        house.approved();
        QVERIFY(house.sending.markFailed(house.olga, house.newest(house.ananya).id, "No such account"));
        QCOMPARE(house.balance(AccountKind::mentor_payable, house.ananya), -78'000);
        QVERIFY(house.details.of(house.ananya).account->blocked);
    }
};

MC_TEST_CORE(PayoutSendingTest)
#include "payout_sending_test.moc"
