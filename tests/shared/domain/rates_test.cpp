#include "domain/rates.h"

#include <rapidcheck.h>

#include <QTest>
#include <vector>

#include "domain/refunds.h"
#include "support/test_program.h"

using namespace mc::domain;

namespace {

using RateLines = std::vector<DatedRate>;

/// "commission 15 2027-04-01"
DatedRate rateLine(RateKind kind, const char* value, CivilDate from) {
    return {kind, from, parseRateValue(kind, value).value()};
}

const ZoneTable& indianTime() {
    static const ZoneTable zone({"Asia/Kolkata"}, {{{0}, 19'800, "IST"}});
    return zone;
}

FeeRates anyRates() {
    FeeRates rates;
    rates.commission.ppm = *rc::gen::inRange(0, 800'000);
    rates.gateway.ppm = *rc::gen::inRange(0, 200'000);
    rates.gst.ppm = *rc::gen::inRange(0, 250'000);
    rates.platformFee.ppm = *rc::gen::inRange(0, 300'000);
    rates.gstMode = *rc::gen::element(GstMode::contained, GstMode::added_to_mentor, GstMode::added_to_student);
    return rates;
}

bool sums(const FeeSplit& split) {
    return split.gatewayFee + split.platformNet + split.gst + split.mentorShare == split.gross;
}

}  // namespace

/// Rates by date, and whom the launch offer spares.
class RatesTest : public QObject {
    Q_OBJECT

private slots:
    void values_asTyped_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("value");
        QTest::addColumn<QString>("label");
        const auto row = [](RateKind kind, const char* text, qint64 value, const char* label) {
            QTest::addRow("%s", label) << static_cast<int>(kind) << text << value << label;
        };
        row(RateKind::commission, "20", 200'000, "20 %");
        row(RateKind::gateway_fee, "2.36", 23'600, "2.36 %");
        row(RateKind::gst, "0.1", 1'000, "0.1 %");
        row(RateKind::platform_fee, "2.5", 25'000, "2.5 %");
        row(RateKind::commission, "0.0001", 1, "0.0001 %");
        row(RateKind::commission, "100", 1'000'000, "100 %");
        row(RateKind::gst_mode, "added_to_mentor", 1, "added_to_mentor");
        row(RateKind::tds, "tenth_of_percent", 2, "tenth_of_percent");
        row(RateKind::launch_offer, "3", 3, "3 months");
        row(RateKind::launch_offer, "1", 1, "1 month");
    }
    void values_asTyped() {
        QFETCH(int, kind);
        QFETCH(QString, text);
        QFETCH(qint64, value);
        QFETCH(QString, label);
        const auto rateKind = static_cast<RateKind>(kind);
        QCOMPARE(parseRateValue(rateKind, text.toStdString()), std::optional<std::int64_t>(value));
        QCOMPARE(QString::fromStdString(rateValueText(rateKind, value)), text);
        QCOMPARE(QString::fromStdString(rateLabel(rateKind, value)), label);
    }

    void values_nonsense_data() {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("text");
        for (const char* text : {"", "-1", "20 %", "20%", "1e2", ".5", "5.", "1.00001", "100.0001", "1000000000", "x"})
            QTest::addRow("commission '%s'", text) << static_cast<int>(RateKind::commission) << text;
        for (const char* text : {"", "2.5", "61", "-3", "three"})
            QTest::addRow("months '%s'", text) << static_cast<int>(RateKind::launch_offer) << text;
        for (const char* text : {"", "1", "Contained", "one_percent"})
            QTest::addRow("mode '%s'", text) << static_cast<int>(RateKind::gst_mode) << text;
    }
    void values_nonsense() {
        QFETCH(int, kind);
        QFETCH(QString, text);
        QVERIFY(!parseRateValue(static_cast<RateKind>(kind), text.toStdString()));
    }

    void anEmptyTable_isWhatIsShipped() {
        const auto rates = ratesAt({}, {2026, 11, 27});
        QVERIFY(rates.fees.commission == percent(20));
        QVERIFY(rates.fees.gateway == percent(2));
        QVERIFY(rates.fees.platformFee == Rate{});
        QVERIFY(rates.fees.gst == percent(18));
        QVERIFY(rates.fees.gstMode == GstMode::contained);
        QVERIFY(rates.tds == TdsProfile::one_percent);
        QVERIFY(!rates.freeUntil);
    }

    void theLastLineThatHasBegun_counts() {
        const RateLines table{rateLine(RateKind::commission, "25", {2027, 4, 1}),
                              rateLine(RateKind::commission, "15", {2026, 4, 1}),
                              rateLine(RateKind::tds, "tenth_of_percent", {2026, 4, 1})};
        const auto commission = [&](CivilDate date) { return ratesAt(table, date).fees.commission; };
        QVERIFY(commission({2026, 3, 31}) == percent(20));
        QVERIFY(commission({2026, 4, 1}) == percent(15));
        QVERIFY(commission({2027, 3, 31}) == percent(15));
        QVERIFY(commission({2027, 4, 1}) == percent(25));
        QVERIFY(ratesAt(table, {2027, 4, 1}).tds == TdsProfile::tenth_of_percent);
        QVERIFY(ratesAt(table, {2027, 4, 1}).fees.gateway == percent(2));
    }

    void platformFee_isADatedRateOfItsOwn() {
        const RateLines table{rateLine(RateKind::platform_fee, "5", {2027, 4, 1}),
                              rateLine(RateKind::platform_fee, "0", {2027, 6, 1})};
        const auto fee = [&](CivilDate date) { return ratesAt(table, date).fees.platformFee; };
        QVERIFY(fee({2027, 3, 31}) == Rate{});
        QVERIFY(fee({2027, 4, 1}) == percent(5));
        QVERIFY(fee({2027, 6, 1}) == Rate{});
        const auto fees = ratesAt(table, {2027, 4, 1}).fees;
        QVERIFY(splitFee(rupees(1000), fees).mentorShare == rupees(780));
    }

    void ofTwoLinesOfADate_theLaterCounts() {
        const RateLines table{rateLine(RateKind::commission, "25", {2027, 4, 1}),
                              rateLine(RateKind::commission, "18", {2027, 4, 1})};
        QVERIFY(ratesAt(table, {2027, 4, 1}).fees.commission == percent(18));
    }

    void aDate_beginsAtMidnightOfTheOperator() {
        const RateLines table{rateLine(RateKind::commission, "15", {2027, 4, 1})};
        const auto midnight = *parseIso("2027-03-31T18:30:00Z");
        QVERIFY(ratesFor(table, indianTime(), midnight - 1, {}).fees.commission == percent(20));
        QVERIFY(ratesFor(table, indianTime(), midnight, {}).fees.commission == percent(15));
    }

    void launchOffer_sparesWhoCameUnderIt_data() {
        QTest::addColumn<QString>("since");
        QTest::addColumn<QString>("at");
        QTest::addColumn<bool>("spared");
        // The offer stands from 1 January to 1 June 2027.
        QTest::newRow("first day") << "2027-02-10T06:00:00Z"
                                   << "2027-02-10T06:00:00Z" << true;
        QTest::newRow("last second") << "2027-02-10T06:00:00Z"
                                     << "2027-05-09T18:29:59Z" << true;
        QTest::newRow("three months later") << "2027-02-10T06:00:00Z"
                                            << "2027-05-09T18:30:00Z" << false;
        QTest::newRow("from 30 November to the last of February") << "2026-11-30T06:00:00Z"
                                                                  << "2027-01-02T06:00:00Z" << false;
        QTest::newRow("came before the offer") << "2026-12-31T06:00:00Z"
                                               << "2027-01-02T06:00:00Z" << false;
        QTest::newRow("came on its last day, keeps it") << "2027-05-31T06:00:00Z"
                                                        << "2027-08-30T06:00:00Z" << true;
        QTest::newRow("came when it was over") << "2027-06-01T06:00:00Z"
                                               << "2027-06-02T06:00:00Z" << false;
    }
    void launchOffer_sparesWhoCameUnderIt() {
        QFETCH(QString, since);
        QFETCH(QString, at);
        QFETCH(bool, spared);
        const RateLines table{rateLine(RateKind::launch_offer, "3", {2027, 1, 1}),
                              rateLine(RateKind::launch_offer, "0", {2027, 6, 1})};
        const auto rates = ratesFor(table, indianTime(), *parseIso(at.toStdString()), parseIso(since.toStdString()));
        QCOMPARE(rates.freeUntil.has_value(), spared);
        QVERIFY(rates.fees.commission == (spared ? Rate{} : percent(20)));
        QVERIFY(rates.fees.gateway == percent(2));
        QVERIFY(splitFee(rupees(1000), rates.fees).mentorShare == (spared ? rupees(980) : rupees(780)));
    }

    void unsoundRates_areFoundWhereTheyBegin() {
        const RateLines table{rateLine(RateKind::commission, "60", {2027, 1, 1}),
                              rateLine(RateKind::gateway_fee, "39", {2027, 2, 1}),
                              rateLine(RateKind::gst_mode, "added_to_mentor", {2027, 3, 1})};
        QVERIFY(firstUnsound(table, {2026, 12, 1}) == CivilDate({2027, 3, 1}));
        QVERIFY(!firstUnsound(std::span(table).first(2), {2026, 12, 1}));
        QVERIFY(!leavesAShare({percent(99), percent(2)}));
        QVERIFY(leavesAShare({percent(98), percent(2)}));
    }

    /// Whatever is sold at whatever rates, and whatever part of it goes back.
    void lines_sumToThePaisa() {
        QVERIFY(rc::check("the parts of a sale, of what is kept and of what goes back sum exactly", [] {
            const auto rates = anyRates();
            RC_PRE(leavesAShare(rates));
            const auto price = paise(*rc::gen::inRange<std::int64_t>(0, 100'000'000));
            const auto split = splitFee(price, rates);
            RC_ASSERT(sums(split));
            const auto percentBack = *rc::gen::inRange(0, 101);
            const auto back = splitRefund(split.gross, price, percentBack, rates);
            RC_ASSERT(back.refund + back.kept == split.gross);
            RC_ASSERT(sums(back.retained));
            RC_ASSERT(back.retained.mentorShare <= split.mentorShare);
            const auto fee = splitPlatformFee(platformFeeOn(price, rates), rates);
            const auto kept = splitPlatformFee(keptOf(fee.amount, percentBack), rates);
            RC_ASSERT(fee.net + fee.gst == fee.charged);
            RC_ASSERT(kept.net + kept.gst == kept.charged);
            RC_ASSERT(kept.charged <= fee.charged && kept.net <= fee.net && kept.gst <= fee.gst);
        }));
    }

    void anyTableAndMentor_giveRatesThatSum() {
        QVERIFY(rc::check("the launch offer takes the commission and nothing else", [] {
            const RateLines table{{RateKind::commission, {2027, 1, 1}, *rc::gen::inRange(0, 500'000)},
                                  {RateKind::launch_offer, {2027, 1, 1}, *rc::gen::inRange(0, 13)}};
            const UtcTime at{*rc::gen::inRange<std::int64_t>(1'780'000'000, 1'900'000'000)};
            const UtcTime since{*rc::gen::inRange<std::int64_t>(1'780'000'000, at.seconds + 1)};
            const auto rates = ratesFor(table, indianTime(), at, since);
            const auto plain = ratesFor(table, indianTime(), at, {});
            RC_ASSERT(rates.fees.gateway == plain.fees.gateway);
            RC_ASSERT(rates.fees.commission == (rates.freeUntil ? Rate{} : plain.fees.commission));
            RC_ASSERT(sums(splitFee(rupees(777), rates.fees)));
        }));
    }
};

MC_TEST_APPLESS(RatesTest)
#include "rates_test.moc"
