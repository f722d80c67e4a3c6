#include "domain/plans.h"
#include "support/test_program.h"

#include <rapidcheck.h>

#include <QTest>
#include <map>

#include "domain/refunds.h"

using namespace mc::domain;

namespace {

constexpr UtcTime kPlanNow{1'800'000'000};

const PlanTerms& shippedPlan(PlanTier tier) {
    return shippedPlans()[static_cast<std::size_t>(tier)];
}

QString writtenMinutes(const std::vector<MinutePart>& parts) {
    QStringList words;
    for (const auto& part : parts)
        words << QString("%1:%2").arg(part.lot.value).arg(part.minutes);
    return words.join(' ');
}

}  // namespace

/// Plans: what they include, and what changing, cancelling and a refused renewal mean (P12.2, cases 50 to 53).
class PlansTest : public QObject {
    Q_OBJECT

private slots:
    void shipped_isTheTableOfTheSources() {
        QCOMPARE(shippedPlan(PlanTier::pro), (PlanTerms{PlanTier::pro, rupees(499), 30, percent(10), false}));
        QCOMPARE(shippedPlan(PlanTier::premium), (PlanTerms{PlanTier::premium, rupees(999), 60, percent(15), true}));
        QVERIFY(shippedPlan(PlanTier::free).price.isZero() && shippedPlan(PlanTier::free).minutes == 0);
    }

    void session_isIncluded_thenDiscounted_data() {
        QTest::addColumn<int>("tier");
        QTest::addColumn<std::vector<MinuteLot>>("lots");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<qint64>("price");
        QTest::addColumn<QString>("taken");
        QTest::addColumn<qint64>("included");
        QTest::addColumn<qint64>("discount");
        const auto days = [](int count) { return kPlanNow + count * kDay; };
        using Lots = std::vector<MinuteLot>;
        QTest::newRow("Free includes nothing") << 0 << Lots{} << 60 << 100'000LL << "" << 0LL << 0LL;
        QTest::newRow("case 50: 30 left, 60 wanted: half included, the rest 10 % off")
            << 1 << Lots{{{7}, 30, days(9)}} << 60 << 100'000LL << "7:30" << 50'000LL << 5'000LL;
        QTest::newRow("all of it is included")
            << 2 << Lots{{{7}, 60, days(9)}} << 60 << 100'000LL << "7:60" << 100'000LL << 0LL;
        QTest::newRow("a shorter one leaves minutes")
            << 2 << Lots{{{7}, 60, days(9)}} << 30 << 60'000LL << "7:30" << 60'000LL << 0LL;
        QTest::newRow("none left: 15 % off")
            << 2 << Lots{{{7}, 0, days(9)}} << 60 << 100'000LL << "" << 0LL << 15'000LL;
        QTest::newRow("the cycle is over") << 1 << Lots{{{7}, 30, days(0)}} << 30 << 50'000LL << "" << 0LL << 5'000LL;
        QTest::newRow("what expires first goes first")
            << 1 << Lots{{{8}, 30, days(20)}, {{7}, 10, days(3)}} << 30 << 50'000LL << "7:10 8:20" << 50'000LL << 0LL;
        QTest::newRow("odd paise are rounded once each")
            << 1 << Lots{{{7}, 20, days(9)}} << 45 << 33'333LL << "7:20" << 14'815LL << 1'852LL;
    }
    void session_isIncluded_thenDiscounted() {
        QFETCH(int, tier);
        QFETCH(std::vector<MinuteLot>, lots);
        QFETCH(int, minutes);
        QFETCH(qint64, price);
        const auto use = usePlan(shippedPlan(PlanTier(tier)), lots, paise(price), minutes, kPlanNow);
        QTEST(writtenMinutes(use.parts), "taken");
        QTEST(qint64(use.reductions.includedMinor), "included");
        QTEST(qint64(use.reductions.planDiscountMinor), "discount");
        QVERIFY_EXCEPTION_THROWN(usePlan(shippedPlan(PlanTier::pro), {}, paise(price), 0, kPlanNow), std::logic_error);
    }

    void cancelled_minutesReturnByTheTier_data() {
        QTest::addColumn<int>("percent");
        QTest::addColumn<QString>("returned");
        QTest::newRow("everything, the last taken first") << 100 << "8:20 7:10";
        QTest::newRow("half") << 50 << "8:15";
        QTest::newRow("nothing") << 0 << "";
        QTest::newRow("more than the last lot gave") << 75 << "8:20 7:3";
    }
    void cancelled_minutesReturnByTheTier() {
        QFETCH(int, percent);
        QTEST(writtenMinutes(returnMinutes({{{7}, 10}, {{8}, 20}}, percent)), "returned");
        QVERIFY_EXCEPTION_THROWN(returnMinutes({}, 101), std::logic_error);
    }

    void change_isPaidForWhatIsLeft_data() {
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<int>("day");
        QTest::addColumn<bool>("atOnce");
        QTest::addColumn<qint64>("due");
        QTest::addColumn<int>("minutes");
        QTest::newRow("up on the first day: the whole difference") << 1 << 2 << 0 << true << 50'000LL << 30;
        QTest::newRow("up in the middle: half of it") << 1 << 2 << 15 << true << 25'000LL << 15;
        QTest::newRow("up on the last day") << 1 << 2 << 29 << true << 1'667LL << 1;
        QTest::newRow("down: with the next cycle") << 2 << 1 << 15 << false << 0LL << 0;
        QTest::newRow("to Free: with the next cycle") << 2 << 0 << 15 << false << 0LL << 0;
        QTest::newRow("to the same") << 1 << 1 << 15 << false << 0LL << 0;
    }
    void change_isPaidForWhatIsLeft() {
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(int, day);
        const PlanCycle cycle{kPlanNow, kPlanNow + 30 * kDay};
        const auto change =
            changePlan(shippedPlan(PlanTier(from)), shippedPlan(PlanTier(to)), cycle, kPlanNow + day * kDay);
        QTEST(change.atOnce, "atOnce");
        QTEST(qint64(change.due.minor), "due");
        QTEST(change.minutes, "minutes");
        QVERIFY_EXCEPTION_THROWN(
            changePlan(shippedPlan(PlanTier::pro), shippedPlan(PlanTier::premium), cycle, cycle.end), std::logic_error);
    }

    void whichPlanCounts_data() {
        QTest::addColumn<PlanStanding>("standing");
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("counts");
        QTest::newRow("paid") << PlanStanding::active << -1 << true;
        QTest::newRow("nothing paid yet") << PlanStanding::waiting << -1 << false;
        QTest::newRow("the renewal is a moment late") << PlanStanding::active << 0 << true;
        QTest::newRow("it was refused: a few days of grace") << PlanStanding::past_due << 3 << true;
        QTest::newRow("and then it is over") << PlanStanding::past_due << 4 << false;
        QTest::newRow("cancelled: until what is paid is over") << PlanStanding::ended << -1 << true;
        QTest::newRow("and not longer") << PlanStanding::ended << 0 << false;
    }
    void whichPlanCounts() {
        QFETCH(PlanStanding, standing);
        QFETCH(int, days);
        QFETCH(bool, counts);
        const auto tier = tierNow(PlanTier::premium, standing, kPlanNow, kPlanNow + days * kDay);
        QCOMPARE(tier, counts ? PlanTier::premium : PlanTier::free);
        QCOMPARE(tierNow(PlanTier::premium, standing, {}, kPlanNow), PlanTier::free);
    }

    void whateverIsBooked_minutesAndMoneyAddUp() {
        QVERIFY(rc::check("lots, a session and a tier", [] {
            std::vector<MinuteLot> lots;
            const auto count = *rc::gen::inRange(0, 5);
            for (int i = 0; i < count; ++i)
                lots.push_back({{i + 1}, *rc::gen::inRange(0, 61), kPlanNow + *rc::gen::inRange(-2, 31) * kDay});
            const auto& terms = shippedPlan(*rc::gen::element(PlanTier::free, PlanTier::pro, PlanTier::premium));
            const int minutes = 15 * *rc::gen::inRange(1, 9);
            const auto price = paise(*rc::gen::inRange<std::int64_t>(0, 400'000));
            const auto use = usePlan(terms, lots, price, minutes, kPlanNow);
            int there = 0;
            for (const auto& lot : lots)
                there += kPlanNow < lot.expiresAt ? lot.left : 0;
            RC_ASSERT(use.minutes() == std::min(there, minutes));
            for (const auto& part : use.parts)
                RC_ASSERT(part.minutes > 0 && part.minutes <= lots.at(std::size_t(part.lot.value - 1)).left);
            const auto summary = priceSummary(price, use.reductions, {});
            RC_ASSERT(!summary.total.isNegative());
            RC_ASSERT(use.minutes() < minutes || summary.total.isZero());
            const int percent = *rc::gen::inRange(0, 101);
            std::map<MinuteLotId, int> kept;
            for (const auto& part : use.parts)
                kept[part.lot] += part.minutes;
            int back = 0;
            for (const auto& part : returnMinutes(use.parts, percent)) {
                kept[part.lot] -= part.minutes;
                RC_ASSERT(kept[part.lot] >= 0);
                back += part.minutes;
            }
            RC_ASSERT(back == multiply(paise(use.minutes()), percent, 100).minor);
        }));
    }

    void whateverTheChange_nobodyPaysTwiceForADay() {
        QVERIFY(rc::check("a change at any second of a cycle", [] {
            const PlanCycle cycle{kPlanNow, kPlanNow + *rc::gen::inRange<Seconds>(kDay, 31 * kDay)};
            const auto now = cycle.begin + *rc::gen::inRange<Seconds>(0, cycle.length());
            const auto change = changePlan(shippedPlan(PlanTier::pro), shippedPlan(PlanTier::premium), cycle, now);
            RC_ASSERT(change.due <= rupees(500) && !change.due.isNegative());
            RC_ASSERT(change.minutes >= 0 && change.minutes <= 30);
        }));
    }
};

MC_TEST_APPLESS(PlansTest)
#include "plans_test.moc"
