#include "domain/fees.h"
#include "support/test_program.h"

#include <rapidcheck.h>

#include <QTest>

using namespace mc::domain;

namespace {
FeeRates with(GstMode mode) {
    FeeRates rates;
    rates.gstMode = mode;
    return rates;
}
}  // namespace

class FeesTest : public QObject {
    Q_OBJECT
private slots:
    void splitFee_toThePaisa_data() {
        QTest::addColumn<qint64>("price");
        QTest::addColumn<int>("mode");
        QTest::addColumn<qint64>("gateway");
        QTest::addColumn<qint64>("commission");
        QTest::addColumn<qint64>("gst");
        QTest::addColumn<qint64>("net");
        QTest::addColumn<qint64>("mentor");
        QTest::addColumn<qint64>("gross");
        const auto row = [](const char* name, qint64 price, GstMode mode, std::array<qint64, 6> lines) {
            QTest::newRow(name) << price << static_cast<int>(mode) << lines[0] << lines[1] << lines[2] << lines[3]
                                << lines[4] << lines[5];
        };
        const auto contained = GstMode::contained;
        row("1000 contained", 100'000, contained, {2'000, 20'000, 3'051, 16'949, 78'000, 100'000});
        row("1000 to mentor", 100'000, GstMode::added_to_mentor, {2'000, 20'000, 3'600, 20'000, 74'400, 100'000});
        row("1000 to student", 100'000, GstMode::added_to_student, {2'000, 20'000, 3'600, 20'000, 78'000, 103'600});
        row("333", 33'300, contained, {666, 6'660, 1'016, 5'644, 25'974, 33'300});
        row("333.33: the platform takes the remainder", 33'333, contained, {667, 6'666, 1'017, 5'649, 26'000, 33'333});
        row("1599", 159'900, contained, {3'198, 31'980, 4'878, 27'102, 124'722, 159'900});
        row("one paisa", 1, contained, {0, 0, 0, 0, 1, 1});
        row("nothing", 0, contained, {0, 0, 0, 0, 0, 0});
    }
    void splitFee_toThePaisa() {
        QFETCH(qint64, price);
        QFETCH(int, mode);
        const FeeSplit split = splitFee(paise(price), with(static_cast<GstMode>(mode)));
        QTEST(qint64{split.gatewayFee.minor}, "gateway");
        QTEST(qint64{split.commission.minor}, "commission");
        QTEST(qint64{split.gst.minor}, "gst");
        QTEST(qint64{split.platformNet.minor}, "net");
        QTEST(qint64{split.mentorShare.minor}, "mentor");
        QTEST(qint64{split.gross.minor}, "gross");
    }

    void splitFee_linesAlwaysSum() {
        QVERIFY(rc::check("lines sum to the gross and no line is negative, whatever price, rates and mode", [] {
            FeeRates rates =
                with(*rc::gen::element(GstMode::contained, GstMode::added_to_mentor, GstMode::added_to_student));
            rates.commission.ppm = *rc::gen::inRange(0, 400'000);
            rates.gateway.ppm = *rc::gen::inRange(0, 100'000);
            rates.gst.ppm = *rc::gen::inRange(0, 300'000);
            const Money price = paise(*rc::gen::inRange<std::int64_t>(0, 400'000));
            const FeeSplit split = splitFee(price, rates);
            RC_ASSERT(split.gatewayFee + split.platformNet + split.gst + split.mentorShare == split.gross);
            const Money added = rates.gstMode == GstMode::added_to_student ? split.gst : paise(0);
            RC_ASSERT(split.gross == price + added);
            for (const Money& line : {split.gatewayFee, split.commission, split.platformNet, split.gst, split.gross})
                RC_ASSERT(!line.isNegative());
            RC_ASSERT(split.mentorShare.minor >= -1);  // GST on one paisa of rounding, at the very most.
        }));
    }

    void splitFee_nonsense_throws() {
        QVERIFY_EXCEPTION_THROWN(splitFee(paise(-1), {}), std::logic_error);
        FeeRates greedy;
        greedy.commission = percent(99);
        QVERIFY_EXCEPTION_THROWN(splitFee(paise(100), greedy), std::logic_error);
    }

    void splitFee_keepsTheCurrency() {
        const FeeSplit split = splitFee({10'000, {{'U', 'S', 'D'}}}, {});
        QCOMPARE(QString::fromStdString(format(split.mentorShare)), QString("$78.00"));
        QCOMPARE(QString::fromStdString(format(split.gst)), QString("$3.05"));
    }
};

MC_TEST_APPLESS(FeesTest)
#include "fees_test.moc"
