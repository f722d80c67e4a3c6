#include "domain/payouts.h"

#include <rapidcheck.h>

#include <QTest>
#include <algorithm>
#include <random>

#include "support/test_program.h"

using namespace mc::domain;

namespace {

const ZoneTable& payoutZone() {
    static const ZoneTable zone({"Asia/Kolkata"}, {{{0}, 19'800, "IST"}});
    return zone;
}

UtcTime inIndia(const char* local) {
    return *parseIso(std::string(local) + "+05:30");
}

PayoutItem earnedItem(const Money& amount, UtcTime at, std::int64_t booking = 1) {
    return {BookingId{booking}, amount, at, at + kDay};
}

/// The run of Monday, 30 November 2026.
const PayoutPeriod& payoutWeek() {
    static const PayoutPeriod period = duePayout(payoutZone(), inIndia("2026-11-30T06:00:00"));
    return period;
}

using EarnedBefore = std::map<FinancialYear, Money>;

/// As if each year had had one profile all the time.
PayoutPlan planIn(const PayoutPeriod& period, const std::vector<PayoutItem>& items, const EarnedBefore& before,
                  const PayoutTerms& terms = {}) {
    std::map<FinancialYear, TaxedSoFar> taxed;
    for (const auto& [year, earned] : before)
        taxed[year] = {earned, tdsOfYear(terms.tdsOf(year), earned)};
    return planPayout(items, period, terms, taxed);
}

PayoutPlan planOf(const std::vector<PayoutItem>& items, const EarnedBefore& before = {},
                  const PayoutTerms& terms = {}) {
    return planIn(payoutWeek(), items, before, terms);
}

}  // namespace

/// What is paid out each week, and what of it is kept back.
class PayoutsTest : public QObject {
    Q_OBJECT

private slots:
    // When
    void period_data() {
        QTest::addColumn<QString>("now");
        QTest::addColumn<QString>("due");
        QTest::addColumn<QString>("next");
        QTest::newRow("a second before six") << "2026-11-30T05:59:59"
                                             << "2026-11-16"
                                             << "2026-11-23";
        QTest::newRow("at six") << "2026-11-30T06:00:00"
                                << "2026-11-23"
                                << "2026-11-30";
        QTest::newRow("on Sunday night") << "2026-12-06T23:59:59"
                                         << "2026-11-23"
                                         << "2026-11-30";
        QTest::newRow("on Friday") << "2026-11-27T12:00:00"
                                   << "2026-11-16"
                                   << "2026-11-23";
    }
    void period() {
        QFETCH(QString, now);
        QFETCH(QString, due);
        QFETCH(QString, next);
        const auto at = inIndia(now.toUtf8());
        QCOMPARE(QString::fromStdString(toString(duePayout(payoutZone(), at).monday)), due);
        QCOMPARE(QString::fromStdString(toString(nextPayout(payoutZone(), at).monday)), next);
        QVERIFY(duePayout(payoutZone(), at).runsAt <= at);
        QVERIFY(nextPayout(payoutZone(), at).runsAt > at);
    }

    /// Case 42, and the contest window behind it.
    void due_data() {
        QTest::addColumn<QString>("at");
        QTest::addColumn<bool>("due");
        QTest::newRow("Sunday 05:59, a day before the run") << "2026-11-29T05:59:59" << true;
        QTest::newRow("Sunday 06:00") << "2026-11-29T06:00:00" << true;
        QTest::newRow("Sunday 06:01 may be contested at the run") << "2026-11-29T06:00:01" << false;
        QTest::newRow("Sunday 23:59 waits a week") << "2026-11-29T23:59:00" << false;
        QTest::newRow("weeks ago") << "2026-10-01T12:00:00" << true;
    }
    void due() {
        QFETCH(QString, at);
        QFETCH(bool, due);
        QCOMPARE(isDue(earnedItem(rupees(780), inIndia(at.toUtf8())), payoutWeek()), due);
    }

    void keptOfACancelledSession_isOfTheWeekInWhichItWasKept() {
        PayoutItem kept{BookingId{1}, rupees(390), inIndia("2026-11-29T23:59:59"), inIndia("2026-11-29T23:59:59")};
        QVERIFY(isDue(kept, payoutWeek()));
        kept.at = kept.availableFrom = inIndia("2026-11-30T00:00:00");
        QVERIFY(!isDue(kept, payoutWeek()));
    }

    void whatIsWithheldAfterTheWeek_countsAllTheSame() {
        const auto earned = earnedItem(rupees(780), inIndia("2026-11-28T12:00:00"));
        const PayoutItem withheld{BookingId{1}, rupees(-780), inIndia("2026-11-30T03:00:00"), earned.availableFrom};
        const auto plan = planOf({earned, withheld});
        QCOMPARE(plan.items.size(), std::size_t{2});
        QVERIFY(!plan.isPaid());
        QCOMPARE(plan.carried->minor, std::int64_t{0});
    }

    // How much
    void case43_threshold_data() {
        QTest::addColumn<qint64>("owed");
        QTest::addColumn<bool>("paid");
        QTest::newRow("499.99") << qint64{499'99} << false;
        QTest::newRow("500.00") << qint64{500'00} << true;
    }
    void case43_threshold() {
        QFETCH(qint64, owed);
        QFETCH(bool, paid);
        const auto plan = planOf({earnedItem(paise(owed), inIndia("2026-11-24T12:00:00"))});
        QCOMPARE(plan.isPaid(), paid);
        QCOMPARE(plan.net.minor, paid ? owed : qint64{0});
        QVERIFY(plan.isPaid() || plan.carried->minor == owed);
    }

    void case44_onlyThePartAboveTheThreshold_isTaxed() {
        const auto at = inIndia("2026-11-24T12:00:00");
        const auto plan = planOf({earnedItem(rupees(2000), at)}, {{{2026}, rupees(49'500)}});
        QCOMPARE(plan.tds.minor, std::int64_t{15'00});  // 1 % of 1,500.
        QCOMPARE(plan.net.minor, std::int64_t{1985'00});
        QCOMPARE(planOf({earnedItem(rupees(500), at)}, {{{2026}, rupees(49'500)}}).tds.minor, std::int64_t{0});
        QCOMPARE(planOf({earnedItem(rupees(1000), at)}, {{{2026}, rupees(50'000)}}).tds.minor, std::int64_t{10'00});
    }

    void theThreshold_isOfWhatIsSent() {
        // 502 less 5.02 of tax are 496.98: below ₹500 net.
        const auto plan = planOf({earnedItem(rupees(502), inIndia("2026-11-24T12:00:00"))}, {{{2026}, rupees(60'000)}});
        QVERIFY(!plan.isPaid());
        QCOMPARE(plan.carried->minor, std::int64_t{502'00});
        QVERIFY(plan.tds.isZero());
    }

    void case45_aWeekOver31March_isOfTwoYears() {
        const auto period = duePayout(payoutZone(), inIndia("2027-04-05T06:00:00"));
        const std::vector<PayoutItem> items{earnedItem(rupees(1000), inIndia("2027-03-31T23:59:59")),
                                            earnedItem(rupees(1000), inIndia("2027-04-01T00:00:00"))};
        const auto plan = planIn(period, items, {{{2026}, rupees(60'000)}});
        QCOMPARE(plan.years.size(), std::size_t{2});
        QCOMPARE(plan.years[0].year.begins, 2026);
        QCOMPARE(plan.years[0].tds.minor, std::int64_t{10'00});
        QCOMPARE(plan.years[1].year.begins, 2027);
        QCOMPARE(plan.years[1].tds.minor, std::int64_t{0});
        QCOMPARE(plan.net.minor, std::int64_t{1990'00});
    }

    /// Each year by what held in it: the one that is over had 1 %, the one that runs 0.1 % above a threshold nobody reached.
    void case45_eachYearHasItsOwnProfile() {
        const auto period = duePayout(payoutZone(), inIndia("2027-04-05T06:00:00"));
        const std::vector<PayoutItem> items{earnedItem(rupees(1000), inIndia("2027-03-31T23:59:59")),
                                            earnedItem(rupees(1000), inIndia("2027-04-01T00:00:00"))};
        const PayoutTerms terms{
            rupees(500), TdsProfile::tenth_of_percent, {{FinancialYear{2026}, TdsProfile::one_percent}}};
        const auto plan = planIn(period, items, {{{2026}, rupees(60'000)}, {{2027}, rupees(600'000)}}, terms);
        QCOMPARE(plan.years[0].tds, rupees(10));
        QCOMPARE(plan.years[1].tds, rupees(1));
    }

    /// Earned and taxed in March, taken back in April: its tax is of the year in which it was kept, and returns whole.
    void whatIsTakenBack_countsInTheYearInWhichItWasEarned() {
        const auto period = duePayout(payoutZone(), inIndia("2027-04-12T06:00:00"));
        const auto earned = inIndia("2027-03-30T12:00:00");
        const auto later = inIndia("2027-04-06T12:00:00");
        PayoutItem back{BookingId{1}, rupees(-1000), later, earned};
        back.takenFrom = earned;
        const auto plan = planIn(period, {back, earnedItem(rupees(3000), later, 2)}, {{{2026}, rupees(60'000)}});
        QCOMPARE(plan.years.size(), std::size_t{2});
        QCOMPARE(plan.years[0].year.begins, 2026);
        QCOMPARE(plan.years[0].earned, rupees(-1000));
        QCOMPARE(plan.years[0].tds, rupees(-10));
        QCOMPARE(plan.years[1].earned, rupees(3000));
        QCOMPARE(plan.net, rupees(2010));
    }

    /// It was due before: the week in which it came back can pay it.
    void whatCameBack_isDueAtOnce() {
        auto back = earnedItem(rupees(780), inIndia("2026-11-30T05:00:00"));
        back.availableFrom = back.at;
        QVERIFY(!isDue(back, payoutWeek()));
        back.isTaxed = true;
        QVERIFY(isDue(back, payoutWeek()));
    }

    void case46_aRefundAfterThePayout_isNettedAndNeverTurnsIntoATransfer() {
        const auto at = inIndia("2026-11-24T12:00:00");
        const PayoutItem back{BookingId{9}, rupees(-780), at, at};
        const auto netted = planOf({earnedItem(rupees(1560), at), back});
        QCOMPARE(netted.gross.minor, std::int64_t{1560'00});
        QCOMPARE(netted.receivable.minor, std::int64_t{780'00});
        QCOMPARE(netted.net.minor, std::int64_t{780'00});
        const auto more = planOf({earnedItem(rupees(390), at), back});
        QVERIFY(!more.isPaid());
        QVERIFY(more.net.isZero());
        QCOMPARE(more.carried->minor, std::int64_t{-390'00});
    }

    void tds_isTheSameInAnyOrder() {
        QVERIFY(rc::check("the tax of a year does not depend on how it is paid out", [] {
            const auto profile =
                *rc::gen::element(TdsProfile::none, TdsProfile::one_percent, TdsProfile::tenth_of_percent);
            const auto count = *rc::gen::inRange(1, 30);
            std::vector<Money> parts;
            for (int i = 0; i < count; ++i)
                parts.push_back(paise(*rc::gen::inRange<std::int64_t>(-2'000'00, 60'000'00)));
            const auto taxOf = [&] {
                Money earned;
                Money tax;
                for (const auto& part : parts) {
                    tax += tdsOf(profile, {earned, tax}, part);
                    earned += part;
                }
                RC_ASSERT(tax == tdsOfYear(profile, earned));
                return tax;
            };
            const auto before = taxOf();
            std::mt19937 shuffle(static_cast<unsigned>(*rc::gen::inRange(0, 1'000'000)));
            std::ranges::shuffle(parts, shuffle);
            RC_ASSERT(taxOf() == before);
        }));
    }

    /// Of one year, taxed by one profile until then and by another from then on: what was withheld stays, each payout is
    /// taxed by its own day, the threshold is of the whole year, and nothing is given back that was not withheld.
    void profileThatChangesWithinAYear_isOfWhatIsPaidFromThenOn_data() {
        using enum TdsProfile;
        QTest::addColumn<TdsProfile>("now");
        QTest::addColumn<qint64>("earned");
        QTest::addColumn<qint64>("withheld");
        QTest::addColumn<qint64>("amount");
        QTest::addColumn<qint64>("tds");
        const auto row = [](const char* what, TdsProfile now, std::array<qint64, 4> rupeesOf) {
            QTest::newRow(what) << now << rupeesOf[0] << rupeesOf[1] << rupeesOf[2] << rupeesOf[3];
        };
        row("1 % until then, below the new threshold", tenth_of_percent, {60'000, 100, 10'000, 0});
        row("1 % until then, over the new threshold", tenth_of_percent, {495'000, 4'450, 10'000, 5});
        row("1 % until then, above the new threshold", tenth_of_percent, {550'000, 5'000, 10'000, 10});
        row("none until then: no tax of before", one_percent, {60'000, 0, 10'000, 100});
        row("none until then, over the threshold", one_percent, {45'000, 0, 10'000, 50});
        row("0.1 % until then: the threshold is reached long since", one_percent, {100'000, 0, 10'000, 100});
        row("no tax any more", none, {60'000, 100, 10'000, 0});
        row("no tax any more, and some taken back", none, {60'000, 100, -10'000, 0});
        row("a lower tax, and some taken back", tenth_of_percent, {60'000, 100, -10'000, 0});
        row("none was withheld of what is taken back", one_percent, {70'000, 0, -10'000, 0});
        row("less was withheld than it would be now", one_percent, {600'000, 100, -100'000, -100});
        row("as much was withheld", one_percent, {60'000, 100, -5'000, -50});
    }
    void profileThatChangesWithinAYear_isOfWhatIsPaidFromThenOn() {
        QFETCH(TdsProfile, now);
        QFETCH(qint64, earned);
        QFETCH(qint64, withheld);
        QFETCH(qint64, amount);
        QFETCH(qint64, tds);
        QCOMPARE(tdsOf(now, {rupees(earned), rupees(withheld)}, rupees(amount)), rupees(tds));
    }

    void withheld_isNeverBelowNothing_howeverProfilesChange() {
        QVERIFY(rc::check("in any order of profiles and parts", [] {
            TaxedSoFar year;
            const auto count = *rc::gen::inRange(1, 30);
            for (int i = 0; i < count; ++i) {
                const auto part = paise(*rc::gen::inRange<std::int64_t>(-60'000'00, 300'000'00));
                const auto profile =
                    *rc::gen::element(TdsProfile::none, TdsProfile::one_percent, TdsProfile::tenth_of_percent);
                const auto tds = tdsOf(profile, year, part);
                RC_ASSERT(part.isNegative() || !tds.isNegative());
                year.withheld += tds;
                year.earned += part;
                RC_ASSERT(!year.withheld.isNegative());
            }
        }));
    }

    void plans_addUp() {
        QVERIFY(rc::check("what is due is paid less tax, or carried; never below zero; in any order the same", [] {
            const auto start = inIndia("2026-03-20T00:00:00").seconds;
            std::vector<PayoutItem> items;
            const auto count = *rc::gen::inRange(0, 12);
            for (int i = 0; i < count; ++i)
                items.push_back(earnedItem(paise(*rc::gen::inRange<std::int64_t>(-3'000'00, 30'000'00)),
                                           {*rc::gen::inRange(start, start + 300 * kDay)}, i + 1));
            const std::map<FinancialYear, Money> before{
                {{2025}, paise(*rc::gen::inRange<std::int64_t>(0, 700'000'00))},
                {{2026}, paise(*rc::gen::inRange<std::int64_t>(0, 700'000'00))}};
            const PayoutTerms terms{rupees(500), *rc::gen::element(TdsProfile::none, TdsProfile::one_percent,
                                                                   TdsProfile::tenth_of_percent)};
            const auto plan = planOf(items, before, terms);
            Money dueSum;
            for (const auto& item : items)
                if (isDue(item, payoutWeek())) dueSum += item.amount;
            RC_ASSERT(plan.gross - plan.receivable == dueSum);
            RC_ASSERT(plan.net + plan.tds + plan.carried.value_or(paise(0)) == dueSum);
            RC_ASSERT((plan.isPaid() ? plan.net >= terms.least : plan.net.isZero() && plan.tds.isZero()));
            std::ranges::reverse(items);
            const auto again = planOf(items, before, terms);
            RC_ASSERT(again.net == plan.net);
            RC_ASSERT(again.tds == plan.tds);
        }));
    }

    void shippedProfiles() {
        QCOMPARE(tdsOfYear(TdsProfile::one_percent, rupees(50'000)).minor, std::int64_t{0});
        QCOMPARE(tdsOfYear(TdsProfile::one_percent, rupees(60'000)).minor, std::int64_t{100'00});
        QCOMPARE(tdsOfYear(TdsProfile::tenth_of_percent, rupees(500'000)).minor, std::int64_t{0});
        QCOMPARE(tdsOfYear(TdsProfile::tenth_of_percent, rupees(600'000)).minor, std::int64_t{100'00});
        QCOMPARE(tdsOfYear(TdsProfile::none, rupees(600'000)).minor, std::int64_t{0});
        QCOMPARE(tdsOfYear(TdsProfile::one_percent, {600'000'00, {{'U', 'S', 'D'}}}).minor, std::int64_t{0});
    }

    void detailsThatAreNew_holdForThreeDays() {
        const auto now = inIndia("2026-11-30T06:00:00");
        QVERIFY(!holdsForDetails({}, now));
        QVERIFY(holdsForDetails(now - 72 * kHour + 1, now));
        QVERIFY(!holdsForDetails(now - 72 * kHour, now));
    }

    /// Case 48: it was taxed when it was first sent.
    void whatCameBack_isSentAgainWithoutTax() {
        auto back = earnedItem(rupees(59'000), inIndia("2026-11-24T12:00:00"));
        back.availableFrom = back.at;
        back.isTaxed = true;
        const auto plan = planOf({back, earnedItem(rupees(1'000), inIndia("2026-11-24T12:00:00"))},
                                 {{FinancialYear{2026}, rupees(60'000)}});
        QCOMPARE(plan.gross, rupees(60'000));
        QCOMPARE(plan.tds, rupees(10));
        QCOMPARE(plan.net, rupees(59'990));
        QCOMPARE(plan.years.size(), std::size_t{1});
        QCOMPARE(plan.years.front().earned, rupees(1'000));
    }
};

MC_TEST_APPLESS(PayoutsTest)
#include "payouts_test.moc"
