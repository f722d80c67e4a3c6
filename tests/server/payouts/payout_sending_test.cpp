#include "payouts/payout_sending.h"

#include <QTest>

#include "server/payouts/payout_house.h"
#include "support/captured_log.h"
#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using domain::kDay;
using domain::kHour;
using domain::PayoutFailure;
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
        QCOMPARE(house.balance(AccountKind::bank), -78'590);
        QCOMPARE(house.balance(AccountKind::payout_fees), 590);
        QCOMPARE(house.balance(AccountKind::payouts_payable), 0);
        QCOMPARE(house.balance(AccountKind::mentor_payable, house.ananya), 0);
        QCOMPARE(house.trialSum(), 0);
    }

    /// An event that says nothing of a fee may come before the one that does; and that one twice.
    void feeToldLater_isBookedOnce() {
        PayoutHouse house;
        house.sandbox.knobs().lowBalance = true;
        QCOMPARE(house.paidOut().state, PayoutState::processing);
        const auto payout = house.newest(house.ananya);
        for (const std::int64_t fee : {0, 590, 590}) {
            (*house.database).write([&](database::Transaction& tx) {
                house.sending.observe(tx,
                                      {payout.gatewayPayoutId, domain::toString(payout.id), payout.net,
                                       gateway::PayoutState::processed, "UTR1", "", "", "", domain::Money{fee, {}}});
            });
            QCOMPARE(house.balance(AccountKind::payout_fees), fee);
            QCOMPARE(house.balance(AccountKind::bank), -78'000 - fee);
        }
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

    /// Each time a line that names the payout and nobody, and it is asked for again.
    void providerThatDoesNotAnswer_isLogged() {
        PayoutHouse house;
        const test::CapturedLog log;
        house.sandbox.knobs().dropWebhooks = true;
        house.approved();
        house.settle();
        house.pass(kHour);
        const auto payout = house.newest(house.ananya);
        QCOMPARE(payout.state, PayoutState::processing);
        house.sandbox.knobs().failCalls = 1;
        house.sending.followUp();
        const auto line = QByteArray("\"event\":\"payouts.unanswered\",\"payout\":\"") +
                          QByteArray::fromStdString(domain::toString(payout.id)) + "\",\"status\":502}";
        QCOMPARE(log.count(line), qsizetype{1});
        QCOMPARE(log.count("payouts.unanswered"), qsizetype{1});
        house.pass(kHour);
        house.sending.followUp();
        QCOMPARE(house.newest(house.ananya).state, PayoutState::paid);
        QCOMPARE(log.count("payouts.unanswered"), qsizetype{1});
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
        QCOMPARE(payout.failure, PayoutFailure::account_invalid);
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

    void closedAccount_isBlocked_andItsMoneyOwedAgain() {
        PayoutHouse house;
        house.sandbox.knobs().closedAccounts = true;
        const auto payout = house.paidOut();
        QCOMPARE(payout.state, PayoutState::failed);
        QCOMPARE(payout.failure, PayoutFailure::account_closed);
        QCOMPARE(house.heard, Heard{"returned"});
        QVERIFY(house.details.of(house.ananya).account->blocked);
        QCOMPARE(house.balance(AccountKind::mentor_payable, house.ananya), -78'000);
        QCOMPARE(house.balance(AccountKind::payouts_payable), 0);
        QCOMPARE(house.balance(AccountKind::bank), 0);
    }

    /// A bank that is down is nobody's account: it is sent once more in the same week.
    void bankDown_blocksNothing_andTheSameWeekPaysIt() {
        PayoutHouse house;
        house.sandbox.knobs().failPayouts = true;
        const auto payout = house.paidOut();
        QCOMPARE(payout.state, PayoutState::failed);
        QCOMPARE(payout.failure, PayoutFailure::bank_down);
        QVERIFY(!payout.words.empty());
        QVERIFY(!house.details.of(house.ananya).account->blocked);
        QCOMPARE(house.holdOf(house.ananya), PayoutHold::none);
        house.sandbox.knobs().failPayouts = false;
        const auto again = house.paidOut();
        QCOMPARE(again.state, PayoutState::paid);
        QCOMPARE(again.period, payout.period);
        QCOMPARE(house.sentBySandbox(), 78'000);
        QCOMPARE(house.balance(AccountKind::mentor_payable, house.ananya), 0);
        QCOMPARE(house.trialSum(), 0);
    }

    /// Undone with its tax: what is paid next is reckoned as if it had not been.
    void failed_givesItsTaxBack_andTheSameSessionsAreDue() {
        PayoutHouse house;
        house.earn(house.ananya, rupees(59'220), house.booking.endsAt);
        house.sandbox.knobs().failPayouts = true;
        const auto failed = house.paidOut();
        QCOMPARE(failed.tds, rupees(100));
        QCOMPARE(house.balance(AccountKind::tds_payable), 0);
        QCOMPARE(house.balance(AccountKind::mentor_payable, house.ananya), -60'000'00);
        house.sandbox.knobs().failPayouts = false;
        const auto again = house.paidOut();
        QCOMPARE(again.state, PayoutState::paid);
        QCOMPARE(again.net, rupees(59'900));
        QCOMPARE(house.balance(AccountKind::tds_payable), -100'00);
        const auto items = [&](const payouts::PayoutRow& payout) {
            return (*house.database).read([&](database::Reader& reader) {
                return house.store.items(reader, payout.id);
            });
        };
        QVERIFY(items(again) == items(failed));
        QCOMPARE(house.trialSum(), 0);
    }

    /// The next week's tax was reckoned on top of it: its own stays kept, and the year's is what it has to be.
    void failedAfterTheNext_leavesTheYearsTaxRight() {
        PayoutHouse house;
        house.earn(house.ananya, rupees(59'220), house.booking.endsAt);
        house.sandbox.knobs().lowBalance = true;
        house.paidOut();
        house.earn(house.ananya, rupees(10'000), house.clock.now());
        house.passTo(PayoutHouse::kMonday + 7 * kDay);
        house.approved();
        QCOMPARE(house.balance(AccountKind::tds_payable), -200'00);
        const auto first = house.payoutsOf(house.ananya).at(1);
        (*house.database).write([&](database::Transaction& tx) {
            house.sending.observe(tx, {first.gatewayPayoutId, domain::toString(first.id), first.net,
                                       gateway::PayoutState::failed, "", "", "beneficiary_bank_offline"});
        });
        QCOMPARE(house.balance(AccountKind::tds_payable), -200'00);
        QCOMPARE(house.balance(AccountKind::mentor_payable, house.ananya), -59'900'00);
        house.sandbox.knobs().lowBalance = false;
        house.passTo(PayoutHouse::kMonday + 14 * kDay);
        const auto again = house.payoutsOf(house.approved()).at(0);
        QCOMPARE(again.net, rupees(59'900));
        QCOMPARE(again.tds, rupees(0));
        QCOMPARE(house.balance(AccountKind::tds_payable), -200'00);
        QCOMPARE(house.trialSum(), 0);
    }

    /// Neither stuck nor lost: it failed, says why, and is owed and due again.
    void refused_failsWithItsReason_andCanBePaidInTheSameWeek() {
        PayoutHouse house;
        house.sandbox.knobs().refusePayouts = true;
        const auto payout = house.paidOut();
        QCOMPARE(payout.state, PayoutState::failed);
        QCOMPARE(payout.failure, PayoutFailure::provider_refused);
        QVERIFY(payout.words.starts_with("Payouts are not allowed"));
        QVERIFY(!house.details.of(house.ananya).account->blocked);
        QCOMPARE(house.balance(AccountKind::payouts_payable), 0);
        QCOMPARE(house.balance(AccountKind::mentor_payable, house.ananya), -78'000);
        const auto stuck = (*house.database).read([](database::Reader& reader) {
            return reader.scalar<std::int64_t>(
                "SELECT count(*) FROM outbox WHERE kind = 'payment.payout' AND state <> 'done'");
        });
        QCOMPARE(stuck, std::int64_t{0});
        house.sandbox.knobs().refusePayouts = false;
        QCOMPARE(house.paidOut().state, PayoutState::paid);
        QCOMPARE(house.sentBySandbox(), 78'000);
        QCOMPARE(house.trialSum(), 0);
    }

    /// Case 47: what the look finds is not what was sent. Neither sent again nor forgotten.
    void foundWithAnotherSum_isForAPersonToDecide() {
        PayoutHouse house;
        house.approved();
        const auto payout = house.newest(house.ananya);
        const auto seen = [&](std::int64_t minor, std::string account) {
            (*house.database).write([&](database::Transaction& tx) {
                house.sending.observe(tx, {"pout_1", domain::toString(payout.id), domain::paise(minor),
                                           gateway::PayoutState::processed, "UTR1", "", "", std::move(account)});
            });
        };
        seen(780, {});
        const auto now = house.newest(house.ananya);
        QCOMPARE(now.state, PayoutState::quarantined);
        QCOMPARE(now.failure, PayoutFailure::mismatch);
        QVERIFY(now.words.starts_with("pout_1"));
        seen(78'000, {});  // Whatever it says now, somebody looks first.
        house.pass(kDay);
        QCOMPARE(house.newest(house.ananya).state, PayoutState::quarantined);
        QCOMPARE(house.sentBySandbox(), 0);
        QCOMPARE(house.balance(AccountKind::payouts_payable), -78'000);
        QCOMPARE(code(house.sending.markPaid(house.ananya, payout.id, "UTR1")), QString("forbidden"));
        QVERIFY(house.sending.markFailed(house.olga, payout.id, "It was never there.", false));
        QCOMPARE(house.newest(house.ananya).state, PayoutState::failed);
        QCOMPARE(house.balance(AccountKind::mentor_payable, house.ananya), -78'000);
        QCOMPARE(house.trialSum(), 0);
    }

    void foundForAnotherAccount_isForAPersonToDecide() {
        PayoutHouse house;
        house.sandbox.knobs().lowBalance = true;
        QCOMPARE(house.paidOut().state, PayoutState::processing);
        const auto payout = house.newest(house.ananya);
        (*house.database).write([&](database::Transaction& tx) {
            house.sending.observe(tx, {payout.gatewayPayoutId, domain::toString(payout.id), payout.net,
                                       gateway::PayoutState::processed, "UTR1", "", "", "fa_of_somebody"});
        });
        QCOMPARE(house.newest(house.ananya).state, PayoutState::quarantined);
        QVERIFY(house.sending.markPaid(house.olga, payout.id, "UTR1"));
        QCOMPARE(house.newest(house.ananya).state, PayoutState::paid);
        QCOMPARE(house.balance(AccountKind::bank), -78'000);
    }

    /// The answer was lost and there are two of them: sent once more there would be three.
    void foundTwice_isForAPersonToDecide() {
        PayoutHouse house;
        house.approved();
        const auto payout = house.newest(house.ananya);
        const auto reference = domain::toString(payout.id);
        const auto account = *house.payoutGateway.fundAccount(
            {domain::toString(house.ananya), "Ananya Kapoor", domain::PayoutDetailsKind::upi, "ananya.k@okicici", ""});
        house.sandbox.knobs().dropWebhooks = true;
        for (const auto* key : {"first", "second"})
            QVERIFY(house.payoutGateway.send({account, domain::PayoutDetailsKind::upi, payout.net, reference}, key)
                        .has_value());
        (*house.database).write([&](database::Transaction& tx) {
            house.store.setAsked(tx, payout.id, house.clock.now());
        });
        house.pass(kDay);
        const auto now = house.newest(house.ananya);
        QCOMPARE(now.state, PayoutState::quarantined);
        QCOMPARE(now.failure, PayoutFailure::twice);
        QCOMPARE(house.sentBySandbox(), 2 * 78'000);
    }

    /// After it was approved and before it was sent.
    void blockedMeanwhile_isNotPaidThere() {
        PayoutHouse house;
        house.approved();
        house.block(house.ananya);
        house.pass(kDay);
        const auto payout = house.newest(house.ananya);
        QCOMPARE(payout.state, PayoutState::failed);
        QCOMPARE(payout.failure, PayoutFailure::details_blocked);
        QCOMPARE(house.sentBySandbox(), 0);
        QCOMPARE(house.balance(AccountKind::mentor_payable, house.ananya), -78'000);
    }

    void suspendedMeanwhile_isNotPaid() {
        PayoutHouse house;
        house.approved();
        house.shutOut(house.ananya);
        house.pass(kDay);
        QCOMPARE(house.newest(house.ananya).failure, PayoutFailure::mentor_inactive);
        QCOMPARE(house.sentBySandbox(), 0);
    }

    /// It was done, though nobody answered: what came up since does not make it owed twice.
    void blockedAfterItWasSent_isPaidAndNotOwedAgain() {
        PayoutHouse house;
        house.sandbox.knobs().dropWebhooks = true;
        house.sandbox.faults().add({.on = "POST /v1/payouts", .fault = sandbox::Fault::lost});
        house.approved();
        house.settle();
        QCOMPARE(house.newest(house.ananya).state, PayoutState::approved);
        QVERIFY(house.newest(house.ananya).askedAt);
        house.block(house.ananya);
        for (int quarter = 0; quarter < 8; ++quarter) {
            house.pass(3 * kHour);
            house.sending.followUp();
        }
        QCOMPARE(house.newest(house.ananya).state, PayoutState::paid);
        QCOMPARE(house.sentBySandbox(), 78'000);
        QCOMPARE(house.balance(AccountKind::mentor_payable, house.ananya), 0);
    }

    /// It was not done, and nobody answered: owed again only once that is sure.
    void blockedAfterItWasAskedFor_isOwedAgainLater() {
        PayoutHouse house;
        house.sandbox.faults().add({.on = "POST /v1/payouts", .fault = sandbox::Fault::fails});
        house.approved();
        house.settle();
        QVERIFY(house.newest(house.ananya).askedAt);
        house.block(house.ananya);
        house.pass(kHour / 2);
        QCOMPARE(house.newest(house.ananya).state, PayoutState::approved);
        house.pass(kHour);
        QCOMPARE(house.newest(house.ananya).failure, PayoutFailure::details_blocked);
        QCOMPARE(house.sentBySandbox(), 0);
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
        QCOMPARE(house.balance(AccountKind::payout_fees), 0);
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
                        house.sending.observe(tx, {"pout_1", domain::toString(payout.id), payout.net, state, "UTR1",
                                                   "closed", "", "", domain::Money{590, {}}});
                    });
            QCOMPARE(house.newest(house.ananya).state, PayoutState::reversed);
            QCOMPARE(house.balance(AccountKind::mentor_payable, house.ananya), -78'000);
            QCOMPARE(house.balance(AccountKind::payouts_payable), 0);
            QCOMPARE(house.balance(AccountKind::bank), 0);
            QCOMPARE(house.balance(AccountKind::payout_fees), 0);
            QCOMPARE(house.trialSum(), 0);
        } while (std::next_permutation(said.begin(), said.end()));
    }

    void byHand_isMarkedPaidOnce() {
        PayoutHouse house(PayoutWay::manual);
        house.approved();
        house.pass(kDay);
        QCOMPARE(house.sentBySandbox(), 0);
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
    }

    void byHandThatFailed_isOwedAgain_andBlocksOnlyAWrongAccount_data() {
        QTest::addColumn<bool>("wrong");
        QTest::newRow("the account is wrong") << true;
        QTest::newRow("something else") << false;
    }
    void byHandThatFailed_isOwedAgain_andBlocksOnlyAWrongAccount() {
        QFETCH(bool, wrong);
        PayoutHouse house(PayoutWay::manual);
        house.approved();
        QVERIFY(house.sending.markFailed(house.olga, house.newest(house.ananya).id, "The bank was closed", wrong));
        QCOMPARE(house.balance(AccountKind::mentor_payable, house.ananya), -78'000);
        QCOMPARE(house.details.of(house.ananya).account->blocked, wrong);
        QCOMPARE(house.newest(house.ananya).words, std::string("The bank was closed"));
    }
};

MC_TEST_CORE(PayoutSendingTest)
#include "payout_sending_test.moc"
