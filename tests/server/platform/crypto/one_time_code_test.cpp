#include "platform/crypto/one_time_code.h"
#include "support/test_program.h"

#include <QTest>

using namespace mc::crypto;
using mc::domain::UtcTime;

namespace {
const std::string kRfcSecret = "12345678901234567890";
}

class OneTimeCodeTest : public QObject {
    Q_OBJECT
private slots:
    /// RFC 4226, appendix D.
    void counted_data() {
        QTest::addColumn<int>("counter");
        QTest::addColumn<QString>("code");
        const QStringList codes{"755224", "287082", "359152", "969429", "338314",
                                "254676", "287922", "162583", "399871", "520489"};
        for (int i = 0; i < codes.size(); ++i)
            QTest::addRow("%d", i) << i << codes[i];
    }
    void counted() {
        QFETCH(int, counter);
        QTEST(QString::fromStdString(oneTimeCode(kRfcSecret, static_cast<std::uint64_t>(counter))), "code");
    }

    /// RFC 6238, appendix B: SHA-1, eight digits.
    void timed_data() {
        QTest::addColumn<qint64>("seconds");
        QTest::addColumn<QString>("code");
        QTest::newRow("1970-01-01") << qint64(59) << "94287082";
        QTest::newRow("2005-03-18 a") << qint64(1111111109) << "07081804";
        QTest::newRow("2005-03-18 b") << qint64(1111111111) << "14050471";
        QTest::newRow("2009-02-13") << qint64(1234567890) << "89005924";
        QTest::newRow("2033-05-18") << qint64(2000000000) << "69279037";
        QTest::newRow("2603-10-11") << qint64(20000000000) << "65353130";
    }
    void timed() {
        QFETCH(qint64, seconds);
        const auto step = oneTimeStepAt(UtcTime{seconds});
        QTEST(QString::fromStdString(oneTimeCode(kRfcSecret, static_cast<std::uint64_t>(step), 8)), "code");
        const auto six = oneTimeCode(kRfcSecret, static_cast<std::uint64_t>(step));
        QVERIFY(oneTimeStepOf(kRfcSecret, six, UtcTime{seconds}) == std::optional(step));
    }

    void drift_data() {
        QTest::addColumn<int>("late");
        QTest::addColumn<bool>("taken");
        QTest::newRow("two steps early") << -2 << false;
        QTest::newRow("one step early") << -1 << true;
        QTest::newRow("now") << 0 << true;
        QTest::newRow("one step late") << 1 << true;
        QTest::newRow("two steps late") << 2 << false;
    }
    void drift() {
        QFETCH(int, late);
        const UtcTime now{1'800'000'000};
        const auto step = oneTimeStepAt(now);
        const auto code = oneTimeCode(kRfcSecret, static_cast<std::uint64_t>(step));
        const auto found = oneTimeStepOf(kRfcSecret, code, now + late * kOneTimeStep);
        QTEST(found.has_value(), "taken");
        if (found) QCOMPARE(*found, step);
    }

    void otherShapes_areNoCode_data() {
        QTest::addColumn<QString>("code");
        QTest::newRow("empty") << "";
        QTest::newRow("five") << "28708";
        QTest::newRow("seven") << "2870820";
        QTest::newRow("letters") << "28708a";
    }
    void otherShapes_areNoCode() {
        QFETCH(QString, code);
        QVERIFY(!oneTimeStepOf(kRfcSecret, code.toStdString(), UtcTime{59}));
    }

    /// RFC 4648, section 10, without the padding.
    void base32_data() {
        QTest::addColumn<QString>("plain");
        QTest::addColumn<QString>("text");
        QTest::newRow("0") << ""
                           << "";
        QTest::newRow("1") << "f"
                           << "MY";
        QTest::newRow("2") << "fo"
                           << "MZXQ";
        QTest::newRow("3") << "foo"
                           << "MZXW6";
        QTest::newRow("4") << "foob"
                           << "MZXW6YQ";
        QTest::newRow("5") << "fooba"
                           << "MZXW6YTB";
        QTest::newRow("6") << "foobar"
                           << "MZXW6YTBOI";
    }
    void base32() {
        QFETCH(QString, plain);
        QTEST(QString::fromStdString(toBase32(plain.toStdString())), "text");
    }
    void base32_ofHighBytes() { QCOMPARE(toBase32(std::string("\xff\xfe\x80", 3)), std::string("777IA")); }
};

MC_TEST_APPLESS(OneTimeCodeTest)
#include "one_time_code_test.moc"
