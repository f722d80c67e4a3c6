#include "domain/price_summary.h"
#include "support/test_program.h"

#include <rapidcheck.h>

#include <QTest>

using namespace mc::domain;

class PriceSummaryTest : public QObject {
    Q_OBJECT

    static Money sumOf(const std::vector<PriceLine>& lines) {
        Money sum;
        for (const auto& line : lines)
            sum += line.amount;
        return sum;
    }

private slots:
    void whatApplies_data() {
        QTest::addColumn<qint64>("price");
        QTest::addColumn<int>("minutes");
        QTest::addColumn<qint64>("included");
        QTest::addColumn<qint64>("discount");
        QTest::addColumn<qint64>("credits");
        QTest::addColumn<QString>("lines");
        QTest::newRow("nothing lowers it") << 100'000LL << 0 << 0LL << 0LL << 0LL << "0:100000 = 100000";
        QTest::newRow("discount, then credits")
            << 159'900LL << 0 << 0LL << 15'990LL << 20'000LL << "0:159900 2:-15990 3:-20000 = 123910";
        QTest::newRow("case 50: half of it included, the rest discounted")
            << 100'000LL << 30 << 50'000LL << 5'000LL << 0LL << "0:100000 1:-50000 2:-5000 = 45000";
        QTest::newRow("all of it included: no discount is left")
            << 100'000LL << 60 << 120'000LL << 5'000LL << 7'000LL << "0:100000 1:-100000 = 0";
        QTest::newRow("more credits than due") << 50'000LL << 0 << 0LL << 0LL << 80'000LL << "0:50000 3:-50000 = 0";
        QTest::newRow("more discount than price")
            << 50'000LL << 0 << 0LL << 90'000LL << 5'000LL << "0:50000 2:-50000 = 0";
        QTest::newRow("free") << 0LL << 0 << 0LL << 0LL << 500LL << "0:0 = 0";
    }
    void whatApplies() {
        QFETCH(qint64, price);
        QFETCH(int, minutes);
        QFETCH(qint64, included);
        QFETCH(qint64, discount);
        QFETCH(qint64, credits);
        const auto summary = priceSummary(paise(price), {minutes, included, discount, credits}, {});
        QString said;
        for (const auto& line : linesOf(summary))
            said += QString("%1:%2 ").arg(int(line.kind)).arg(line.amount.minor);
        QTEST(said + QString("= %1").arg(summary.total.minor), "lines");
    }

    void gstThatIsAdded_isALine() {
        FeeRates rates;
        rates.gstMode = GstMode::added_to_student;
        const auto summary = priceSummary(rupees(1000), {}, rates);
        QVERIFY(!summary.gstIncluded);
        QCOMPARE(linesOf(summary).back(), (PriceLine{PriceLineKind::gst, rupees(36)}));
        QCOMPARE(summary.total, rupees(1036));
        QCOMPARE(priceSummary(rupees(1000), {}, {}).gst, paise(3051));
    }

    void minutesAreNamed_onlyWhereTheyAreWorthSomething() {
        QCOMPARE(priceSummary(rupees(500), {.includedMinutes = 30}, {}).includedMinutes, 0);
        QCOMPARE(priceSummary(rupees(500), {.includedMinutes = 30, .includedMinor = 1}, {}).includedMinutes, 30);
    }

    void nonsense_throws() {
        QVERIFY_EXCEPTION_THROWN(priceSummary(rupees(500), {.planDiscountMinor = -1}, {}), std::logic_error);
        QVERIFY_EXCEPTION_THROWN(priceSummary(rupees(500), {.creditsMinor = -1}, {}), std::logic_error);
        QVERIFY_EXCEPTION_THROWN(priceSummary(rupees(-500), {}, {}), std::logic_error);
    }

    void linesAlwaysSum() {
        QVERIFY(
            rc::check("whatever price, rates and reductions, the lines make the total, which is never below zero", [] {
                const auto amount = [] { return *rc::gen::inRange<std::int64_t>(0, 400'000); };
                FeeRates rates;
                rates.gstMode =
                    *rc::gen::element(GstMode::contained, GstMode::added_to_mentor, GstMode::added_to_student);
                rates.commission.ppm = *rc::gen::inRange(0, 400'000);
                rates.gateway.ppm = *rc::gen::inRange(0, 50'000);
                rates.gst.ppm = *rc::gen::inRange(0, 300'000);
                const auto price = paise(amount());
                const auto summary =
                    priceSummary(price, {*rc::gen::inRange(0, 120), amount(), amount(), amount()}, rates);
                RC_ASSERT(sumOf(linesOf(summary)) == summary.total);
                RC_ASSERT(!summary.total.isNegative());
                RC_ASSERT(!summary.credits.isNegative() && !summary.discount.isNegative());
                RC_ASSERT(summary.included + summary.discount <= price);
                const auto split = splitFee(price, rates);
                RC_ASSERT(split.gatewayFee + split.platformNet + split.gst + split.mentorShare == split.gross);
                RC_ASSERT(summary.gst == split.gst);
            }));
    }
};

MC_TEST_APPLESS(PriceSummaryTest)
#include "price_summary_test.moc"
