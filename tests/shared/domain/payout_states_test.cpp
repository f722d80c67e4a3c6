#include "domain/payout_failures.h"

#include <QTest>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include "support/test_program.h"

using namespace mc::domain;
using enum PayoutState;

namespace {

std::vector<PayoutState> everyPayoutState() {
    std::vector<PayoutState> states;
    boost::mp11::mp_for_each<boost::describe::describe_enumerators<PayoutState>>(
        [&](auto each) { states.push_back(each.value); });
    return states;
}

}  // namespace

class PayoutStatesTest : public QObject {
    Q_OBJECT

private slots:
    void everyChange_isInTheTable() {
        const std::vector<std::pair<PayoutState, PayoutState>> allowed{
            {proposed, approved},  {proposed, withdrawn}, {approved, processing}, {approved, quarantined},
            {approved, paid},      {approved, failed},    {approved, reversed},   {processing, quarantined},
            {processing, paid},    {processing, failed},  {processing, reversed}, {quarantined, paid},
            {quarantined, failed}, {paid, reversed}};
        for (const auto from : everyPayoutState())
            for (const auto to : everyPayoutState())
                QCOMPARE(mayBecome(from, to), std::ranges::find(allowed, std::pair(from, to)) != allowed.end());
    }

    /// Case 48: only what names the account, or came back from it without a word.
    void whatBlocksAnAccount_data() {
        QTest::addColumn<int>("failure");
        QTest::addColumn<bool>("whenFailed");
        QTest::addColumn<bool>("whenReversed");
        const auto row = [](const char* name, PayoutFailure failure, bool whenFailed, bool whenReversed) {
            QTest::newRow(name) << static_cast<int>(failure) << whenFailed << whenReversed;
        };
        row("no such account", PayoutFailure::account_invalid, true, true);
        row("closed", PayoutFailure::account_closed, true, true);
        row("limit of the account", PayoutFailure::account_limit, true, true);
        row("refused by her bank", PayoutFailure::bank_rejected, false, true);
        row("nobody said why", PayoutFailure::unknown, false, true);
        row("bank down", PayoutFailure::bank_down, false, false);
        row("our own balance", PayoutFailure::balance_low, false, false);
        row("refused by the provider", PayoutFailure::provider_refused, false, false);
        row("disputed", PayoutFailure::disputed, false, false);
        row("by hand", PayoutFailure::by_hand, false, false);
    }
    void whatBlocksAnAccount() {
        QFETCH(int, failure);
        QFETCH(bool, whenFailed);
        QFETCH(bool, whenReversed);
        QCOMPARE(blocksDetails(static_cast<PayoutFailure>(failure), failed), whenFailed);
        QCOMPARE(blocksDetails(static_cast<PayoutFailure>(failure), reversed), whenReversed);
    }

    void onlyWhatWasApproved_isInTheBooks() {
        for (const auto state : everyPayoutState())
            QCOMPARE(isInTheBooks(state), state != proposed && state != withdrawn);
    }
};

MC_TEST_APPLESS(PayoutStatesTest)
#include "payout_states_test.moc"
