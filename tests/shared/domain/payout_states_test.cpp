#include "domain/payout_states.h"

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
            {proposed, approved},   {proposed, withdrawn}, {approved, processing}, {approved, paid},
            {approved, failed},     {approved, reversed},  {processing, paid},     {processing, failed},
            {processing, reversed}, {paid, reversed}};
        for (const auto from : everyPayoutState())
            for (const auto to : everyPayoutState())
                QCOMPARE(mayBecome(from, to), std::ranges::find(allowed, std::pair(from, to)) != allowed.end());
    }

    void onlyWhatWasApproved_isInTheBooks() {
        for (const auto state : everyPayoutState())
            QCOMPARE(isInTheBooks(state), state != proposed && state != withdrawn);
    }
};

MC_TEST_APPLESS(PayoutStatesTest)
#include "payout_states_test.moc"
