#include <QTest>
#include <random>

#include "server/bookings/sequence_graph.h"
#include "support/test_program.h"
#include "support/test_seed.h"

using namespace mc;
using domain::BookingStatus;
using test::DeedSet;
using test::deedSetOf;
using test::GatewayTruth;
using test::hasDeed;
using test::kLongestSequence;
using test::kPartByHandMinor;
using test::kSequencePriceMinor;
using test::MoneyDeed;
using test::SequenceEnd;

namespace {

/// 9 + 9² + … + 9⁶
constexpr std::int64_t kSequences = 597'870;
/// Of them, those in which the refund is told: without it there are 8 + 8² + … + 8⁶.
constexpr std::int64_t kSequencesWithARefund = kSequences - 299'592;

/// Whether anything of the set tells us of the payment.
bool tellsOfThePayment(DeedSet set) {
    using enum MoneyDeed;
    return (set & (deedSetOf(verify) | deedSetOf(authorized) | deedSetOf(captured) | deedSetOf(order_paid) |
                   deedSetOf(dispute))) != 0;
}

/// Nothing is paid for it any more.
bool isUndone(DeedSet set, std::int64_t byHandMinor) {
    return tellsOfThePayment(set) && hasDeed(set, MoneyDeed::refund_processed) && byHandMinor == kSequencePriceMinor;
}

BookingStatus expectedSession(DeedSet set, bool wasCancelled) {
    if (wasCancelled) return BookingStatus::cancelled;
    if (tellsOfThePayment(set)) return BookingStatus::confirmed;
    return hasDeed(set, MoneyDeed::expiry) ? BookingStatus::expired : BookingStatus::held;
}

/// What is wrong with where it ended; empty: nothing.
std::string sequenceFault(DeedSet set, const SequenceEnd& end, std::int64_t byHandMinor = kPartByHandMinor) {
    const bool wasCancelled = end.session == BookingStatus::cancelled;
    const bool undone = isUndone(set, byHandMinor);
    if (undone && !wasCancelled) return "it stands, and all of its money went back";
    if (wasCancelled && !undone && !hasDeed(set, MoneyDeed::cancel)) return "cancelled by nobody";
    if (end.session != expectedSession(set, wasCancelled)) return "the session is not where it should be";
    if (end.returnedMinor > end.takenMinor) return "more went back than came in";
    std::int64_t sum = 0;
    for (const auto& [account, minor] : end.accounts)
        sum += minor;
    if (sum != 0) return "the books do not balance";
    if (!tellsOfThePayment(set)) return {};
    if (end.inFlightMinor != 0) return "a refund is still under way";
    const auto byHand = hasDeed(set, MoneyDeed::refund_processed) ? byHandMinor : 0;
    if (!wasCancelled && end.takenMinor - end.returnedMinor != kSequencePriceMinor - byHand)
        return "it is not paid in full";
    if (wasCancelled && end.returnedMinor != end.takenMinor) return "not all of it went back";
    for (const auto* account : {"student_funds", "mentor_unearned", "refunds_payable", "mentor_payable", "promotions"})
        if (wasCancelled && end.accounts.contains(account)) return std::string("something is left of ") + account;
    return {};
}

/// What is left to be seen for real, beside the graph.
int realSequences() {
    const auto given = qEnvironmentVariableIntValue("MC_SEQUENCES");
    return given > 0 ? given : 300;
}

}  // namespace

/// PAY-1, cases 17 to 25: whatever is told of a payment, in any order, any number of times, with the session running
/// out or being cancelled in between, ends in the same place.
class PaymentSequencesTest : public QObject {
    Q_OBJECT

private slots:
    void everySequence_endsWhereItsSetDoes_data() { bothWays(); }
    void everySequence_endsWhereItsSetDoes() {
        QFETCH(bool, atOnce);
        test::SequenceEnds ends;
        std::int64_t seen = 0;
        std::size_t states = 0;
        std::string fault;
        for (const auto truth : test::kGatewayTruths) {
            const test::SequenceGraph graph(truth, atOnce);
            states += graph.states();
            graph.each([&](DeedSet set, const SequenceEnd& end, const std::vector<MoneyDeed>& way, std::int64_t count) {
                seen += count;
                ends.add(set, end, way);
                if (const auto what = sequenceFault(set, end); !what.empty() && fault.empty())
                    fault = what + " after one as " + test::toText(way);
            });
        }
        qInfo() << seen << "sequences," << states << "states," << ends.size() << "ends";
        QVERIFY2(fault.empty(), fault.c_str());
        QCOMPARE(seen, kSequences);
    }

    /// All of it was given back in the gateway's dashboard: whichever is heard of first, nothing stands.
    void everySequence_withAllGivenBackByHand_endsUndone_data() { bothWays(); }
    void everySequence_withAllGivenBackByHand_endsUndone() {
        QFETCH(bool, atOnce);
        test::SequenceEnds ends;
        std::string fault;
        std::int64_t seen = 0;
        const test::SequenceGraph graph(GatewayTruth::partly_returned, atOnce, kSequencePriceMinor);
        graph.each([&](DeedSet set, const SequenceEnd& end, const std::vector<MoneyDeed>& way, std::int64_t count) {
            seen += count;
            ends.add(set, end, way);
            if (const auto what = sequenceFault(set, end, kSequencePriceMinor); !what.empty() && fault.empty())
                fault = what + " after one as " + test::toText(way);
        });
        QVERIFY2(fault.empty(), fault.c_str());
        QCOMPARE(seen, kSequencesWithARefund);
    }

    /// Without any pruning; MC_SEQUENCES=n for n of them.
    void sequencesAtRandom_endSo_data() { bothWays(); }
    void sequencesAtRandom_endSo() {
        QFETCH(bool, atOnce);
        const auto seed = test::testSeed();
        std::mt19937 random(seed);
        test::SequenceEnds ends;
        std::map<GatewayTruth, test::SequenceHouse> houses;
        for (const auto truth : test::kGatewayTruths)
            houses.try_emplace(truth, truth, atOnce);
        for (int i = 0; i < realSequences(); ++i) {
            std::vector<MoneyDeed> deeds;
            DeedSet set = 0;
            while (deeds.size() < kLongestSequence) {
                deeds.push_back(test::kMoneyDeeds[random() % test::kMoneyDeeds.size()]);
                set |= deedSetOf(deeds.back());
            }
            auto& house = houses.at(test::truthOf(set));
            house.run(deeds);
            const auto end = house.end();
            ends.add(set, end, deeds);
            const auto fault = sequenceFault(set, end);
            QVERIFY2(fault.empty(), (fault + " after " + test::toText(deeds)).c_str());
        }
    }

private:
    static void bothWays() {
        QTest::addColumn<bool>("atOnce");
        QTest::newRow("what follows is done after each deed") << true;
        QTest::newRow("what follows is done in the end") << false;
    }
};

MC_TEST_RUN {
    qputenv("QTEST_FUNCTION_TIMEOUT", "3600000");  // Five minutes may be too few on a busy machine.
    QCoreApplication app(argc, argv);
    PaymentSequencesTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "payment_sequences_test.moc"
