#include "domain/price_summary.h"
#include "support/test_program.h"

#include <rapidcheck.h>

#include <QTest>

using namespace mc::domain;

Q_DECLARE_METATYPE(mc::domain::GstMode)

class PriceSummaryTest : public QObject {
    Q_OBJECT

    static Money sumOf(const std::vector<PriceLine>& lines) {
        Money sum;
        for (const auto& line : lines)
            sum += line.amount;
        return sum;
    }
    static QString said(const PriceSummary& summary) {
        QString text;
        for (const auto& line : linesOf(summary))
            text += QString("%1:%2 ").arg(int(line.kind)).arg(line.amount.minor);
        return text + QString("= %1").arg(summary.total.minor);
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
        QTEST(said(summary), "lines");
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

    void platformFee_isOnWhatThePlanLeaves_alsoWhereCreditsPayIt_data() {
        QTest::addColumn<qint64>("price");
        QTest::addColumn<qint64>("included");
        QTest::addColumn<qint64>("discount");
        QTest::addColumn<qint64>("credits");
        QTest::addColumn<GstMode>("mode");
        QTest::addColumn<QString>("lines");
        QTest::addColumn<qint64>("gst");  // 30.51 or 36.00 of it on the commission.
        const auto contained = GstMode::contained;
        QTest::newRow("on the price") << 100'000LL << 0LL << 0LL << 0LL << contained << "0:100000 4:5000 = 105000"
                                      << 3'051LL + 763;
        QTest::newRow("after minutes and discount") << 100'000LL << 50'000LL << 5'000LL << 0LL << contained
                                                    << "0:100000 1:-50000 2:-5000 4:2250 = 47250" << 3'051LL + 343;
        QTest::newRow("credits pay it, too")
            << 100'000LL << 0LL << 0LL << 200'000LL << contained << "0:100000 3:-105000 4:5000 = 0" << 3'051LL + 763;
        QTest::newRow("nothing left, no fee")
            << 100'000LL << 100'000LL << 0LL << 0LL << contained << "0:100000 1:-100000 = 0" << 3'051LL;
        QTest::newRow("half up") << 1'010LL << 0LL << 0LL << 0LL << contained << "0:1010 4:51 = 1061" << 31LL + 8;
        QTest::newRow("GST added to both") << 100'000LL << 0LL << 0LL << 0LL << GstMode::added_to_student
                                           << "0:100000 4:5000 5:4500 = 109500" << 3'600LL + 900;
        QTest::newRow("no mentor bears its GST") << 100'000LL << 0LL << 0LL << 0LL << GstMode::added_to_mentor
                                                 << "0:100000 4:5000 = 105000" << 3'600LL + 763;
    }
    void platformFee_isOnWhatThePlanLeaves_alsoWhereCreditsPayIt() {
        QFETCH(qint64, price);
        QFETCH(qint64, included);
        QFETCH(qint64, discount);
        QFETCH(qint64, credits);
        QFETCH(GstMode, mode);
        FeeRates rates;
        rates.gstMode = mode;
        rates.platformFee = percent(5);
        const auto summary = priceSummary(paise(price), {60, included, discount, credits}, rates);
        QTEST(said(summary), "lines");
        QTEST(qint64(summary.gst.minor), "gst");
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
                rates.platformFee.ppm = *rc::gen::inRange(0, 1'000'001);
                const auto price = paise(amount());
                const auto summary =
                    priceSummary(price, {*rc::gen::inRange(0, 120), amount(), amount(), amount()}, rates);
                RC_ASSERT(sumOf(linesOf(summary)) == summary.total);
                RC_ASSERT(!summary.total.isNegative());
                RC_ASSERT(!summary.credits.isNegative() && !summary.discount.isNegative());
                RC_ASSERT(summary.included + summary.discount <= price);
                const auto split = splitFee(price, rates);
                RC_ASSERT(split.gatewayFee + split.platformNet + split.gst + split.mentorShare == split.gross);
                const auto fee = splitPlatformFee(summary.platformFee, rates);
                RC_ASSERT(fee.net + fee.gst == fee.charged);
                RC_ASSERT(!fee.net.isNegative() && !fee.gst.isNegative());
                RC_ASSERT(fee.amount == platformFeeOn(price - summary.included - summary.discount, rates));
                RC_ASSERT(summary.gst == split.gst + fee.gst);
                RC_ASSERT(summary.paid() == split.gross - summary.included - summary.discount + fee.charged);
            }));
    }
};

MC_TEST_APPLESS(PriceSummaryTest)
#include "price_summary_test.moc"
