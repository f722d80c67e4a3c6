#include "domain/money.h"
#include "support/test_program.h"

#include <rapidcheck.h>

#include <QTest>
#include <limits>

using namespace mc::domain;

namespace {
constexpr qint64 kMax = std::numeric_limits<qint64>::max();
constexpr qint64 kMin = std::numeric_limits<qint64>::min();
Money in(const char* code, std::int64_t minor) {
    return {minor, {{code[0], code[1], code[2]}}};
}
}  // namespace

class MoneyTest : public QObject {
    Q_OBJECT
private slots:
    void format_grouping_data() {
        QTest::addColumn<QString>("currency");
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<QString>("full");
        QTest::addColumn<QString>("brief");
        const auto row = [](const char* currency, qint64 minor, const char* full, const char* brief) {
            QTest::addRow("%s %lld", currency, static_cast<long long>(minor))
                << currency << minor << QString::fromUtf8(full) << QString::fromUtf8(brief);
        };
        row("INR", 0, "₹0.00", "₹0");
        row("INR", 5, "₹0.05", "₹0.05");
        row("INR", 89'900, "₹899.00", "₹899");
        row("INR", 159'900, "₹1,599.00", "₹1,599");
        row("INR", 99'999'00, "₹99,999.00", "₹99,999");
        row("INR", 1'00'000'00, "₹1,00,000.00", "₹1,00,000");
        row("INR", 12'34'56'789'50, "₹12,34,56,789.50", "₹12,34,56,789.50");
        row("INR", -20'000, "−\u00a0₹200.00", "−\u00a0₹200");
        row("INR", kMax, "₹92,23,37,20,36,85,47,758.07", "₹92,23,37,20,36,85,47,758.07");
        row("INR", kMin, "−\u00a0₹92,23,37,20,36,85,47,758.08", "−\u00a0₹92,23,37,20,36,85,47,758.08");
        row("USD", 123'450, "$1,234.50", "$1,234.50");
        row("USD", 123'456'789'00, "$123,456,789.00", "$123,456,789");
        row("EUR", 100, "€1.00", "€1");
        row("JPY", 1'234'567, "¥1,234,567", "¥1,234,567");
        row("KWD", 1'234'500, "KWD\u00a01,234.500", "KWD\u00a01,234.500");
        row("CHF", 123'450, "CHF\u00a01,234.50", "CHF\u00a01,234.50");
    }
    void format_grouping() {
        QFETCH(QString, currency);
        QFETCH(qint64, minor);
        QFETCH(QString, full);
        QFETCH(QString, brief);
        const Money amount = in(currency.toStdString().c_str(), minor);
        QCOMPARE(QString::fromStdString(format(amount)), full);
        QCOMPARE(QString::fromStdString(formatShort(amount)), brief);
    }

    void multiply_roundsHalfUpOnce_data() {
        QTest::addColumn<qint64>("minor");
        QTest::addColumn<qint64>("ppm");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("20 % of 1000") << qint64{100'000} << qint64{200'000} << qint64{20'000};
        QTest::newRow("20 % of 333") << qint64{33'300} << qint64{200'000} << qint64{6'660};
        QTest::newRow("half up") << qint64{1} << qint64{500'000} << qint64{1};
        QTest::newRow("just below half") << qint64{1} << qint64{499'999} << qint64{0};
        QTest::newRow("2 % of 0.25") << qint64{25} << qint64{20'000} << qint64{1};
        QTest::newRow("0.1 %") << qint64{50'000'000} << qint64{1'000} << qint64{50'000};
        QTest::newRow("reversal") << qint64{-25} << qint64{20'000} << qint64{-1};
        QTest::newRow("whole of the largest") << kMax << qint64{1'000'000} << kMax;
        QTest::newRow("nothing") << kMax << qint64{0} << qint64{0};
    }
    void multiply_roundsHalfUpOnce() {
        QFETCH(qint64, minor);
        QFETCH(qint64, ppm);
        QFETCH(qint64, expected);
        QCOMPARE(qint64{multiply(paise(minor), {ppm}).minor}, expected);
    }

    void multiply_isTheNearest() {
        QVERIFY(rc::check("off by at most half a minor unit, and odd in the amount", [] {
            const auto minor = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000);
            const auto ppm = *rc::gen::inRange<std::int64_t>(0, 1'000'001);
            const auto product = multiply(paise(minor), {ppm});
            const auto exact = static_cast<long double>(minor) * static_cast<long double>(ppm) / 1e6L;
            const auto error = static_cast<long double>(product.minor) - exact;
            RC_ASSERT(error > -0.5L && error <= 0.5L);
            RC_ASSERT(multiply(paise(-minor), {ppm}) == -product);
        }));
    }

    void overflow_throws() {
        QVERIFY_EXCEPTION_THROWN(paise(kMax) + paise(1), std::logic_error);
        QVERIFY_EXCEPTION_THROWN(paise(kMin) - paise(1), std::logic_error);
        QVERIFY_EXCEPTION_THROWN(paise(0) - paise(kMin), std::logic_error);
        QVERIFY_EXCEPTION_THROWN(-paise(kMin), std::logic_error);
        QVERIFY_EXCEPTION_THROWN(multiply(paise(kMax), {1'000'001}), std::logic_error);
        QVERIFY_EXCEPTION_THROWN(multiply(paise(kMax), {2'000'000}), std::logic_error);
        QVERIFY_EXCEPTION_THROWN(multiply(paise(kMin), {1}), std::logic_error);
        QVERIFY_EXCEPTION_THROWN(multiply(paise(100), {-1}), std::logic_error);
        QCOMPARE((paise(kMax) + paise(kMin)).minor, std::int64_t{-1});
        QCOMPARE((paise(kMax - 1) + paise(1)).minor, std::int64_t{kMax});
    }

    void twoCurrencies_throw() {
        QVERIFY_EXCEPTION_THROWN(paise(1) + in("USD", 1), std::logic_error);
        QVERIFY_EXCEPTION_THROWN(paise(1) - in("USD", 1), std::logic_error);
        QCOMPARE((in("USD", 5) - in("USD", 7)).minor, std::int64_t{-2});
    }
};

MC_TEST_APPLESS(MoneyTest)
#include "money_test.moc"
