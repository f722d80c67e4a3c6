#include "domain/invoice.h"
#include "support/test_program.h"

#include <rapidcheck.h>

#include <QTest>

using namespace mc::domain;

namespace {

constexpr auto kKarnataka = "29ZZZZZ0000Z1ZM";

QString said(const InvoiceParts& parts) {
    return QString("fee %1 service %2 cgst %3 sgst %4 igst %5 less %6 = %7")
        .arg(parts.fee.minor)
        .arg(parts.service.minor)
        .arg(parts.cgst.minor)
        .arg(parts.sgst.minor)
        .arg(parts.igst.minor)
        .arg(parts.reductions.minor)
        .arg(parts.total.minor);
}

}  // namespace

class InvoiceTest : public QObject {
    Q_OBJECT

private slots:
    void financialYear_beginsAtMidnightInIndia_data() {
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("year");
        QTest::addColumn<QString>("day");
        QTest::newRow("31 March 23:59:59 IST") << "2027-03-31T18:29:59Z"
                                               << "26-27"
                                               << "2027-03-31";
        QTest::newRow("1 April 00:00:00 IST") << "2027-03-31T18:30:00Z"
                                              << "27-28"
                                              << "2027-04-01";
        QTest::newRow("January") << "2027-01-15T08:00:00Z"
                                 << "26-27"
                                 << "2027-01-15";
        QTest::newRow("the century's end") << "2099-06-01T00:00:00Z"
                                           << "99-00"
                                           << "2099-06-01";
        QTest::newRow("before 1970") << "1969-12-31T18:29:59Z"
                                     << "69-70"
                                     << "1969-12-31";
    }
    void financialYear_beginsAtMidnightInIndia() {
        QFETCH(QString, at);
        const auto time = *parseIso(at.toStdString());
        QTEST(QString::fromStdString(toString(financialYearOf(time))), "year");
        QTEST(QString::fromStdString(toString(dayInIndia(time))), "day");
    }

    void numbers_haveSixDigits_andSixteenCharactersAtMost() {
        QCOMPARE(documentNumber("MC", {2026}, 1), std::string("MC/26-27/000001"));
        QCOMPARE(documentNumber("CN", {2026}, 1'234'567), std::string("CN/26-27/1234567"));
        QCOMPARE(documentNumber("CN", {2026}, 9'999'999).size(), std::size_t(16));
    }

    void place_isWhereTheStudentIs() {
        QCOMPARE(supplyPlace("", "29"), SupplyPlace::untaxed);
        QCOMPARE(supplyPlace(kKarnataka, "29"), SupplyPlace::same_state);
        QCOMPARE(supplyPlace(kKarnataka, "27"), SupplyPlace::other_state);
        QCOMPARE(supplyPlace(kKarnataka, "96"), SupplyPlace::other_state);
        QCOMPARE(supplyPlace(kKarnataka, ""), SupplyPlace::same_state);
    }

    void parts_toThePaisa_data() {
        QTest::addColumn<PriceSummary>("price");
        QTest::addColumn<int>("place");
        QTest::addColumn<QString>("parts");
        using enum SupplyPlace;
        const auto row = [](const char* name, const PriceSummary& price, SupplyPlace place, const char* parts) {
            QTest::newRow(name) << price << int(place) << QString(parts);
        };
        const auto thousand = priceSummary(rupees(1000), {}, {});
        row("one state", thousand, same_state, "fee 80000 service 16949 cgst 1526 sgst 1525 igst 0 less 0 = 100000");
        row("two states", thousand, other_state, "fee 80000 service 16949 cgst 0 sgst 0 igst 3051 less 0 = 100000");
        row("a bill", thousand, untaxed, "fee 100000 service 0 cgst 0 sgst 0 igst 0 less 0 = 100000");
        row("case 29", priceSummary(rupees(333), {}, {}), same_state,
            "fee 26640 service 5644 cgst 508 sgst 508 igst 0 less 0 = 33300");
        row("discount and credits are the platform's",
            priceSummary(rupees(1599), {.planDiscountMinor = 15'990, .creditsMinor = 20'000}, {}), other_state,
            "fee 127920 service 27102 cgst 0 sgst 0 igst 4878 less 35990 = 123910");
    }
    void parts_toThePaisa() {
        QFETCH(PriceSummary, price);
        QFETCH(int, place);
        QTEST(said(invoiceParts(price, {}, static_cast<SupplyPlace>(place))), "parts");
    }

    void gstThatIsAdded_isTaxOfTheServiceAlone() {
        FeeRates rates;
        rates.gstMode = GstMode::added_to_student;
        const auto price = priceSummary(rupees(1000), {}, rates);
        QCOMPARE(said(invoiceParts(price, rates, SupplyPlace::same_state)),
                 QString("fee 80000 service 20000 cgst 1800 sgst 1800 igst 0 less 0 = 103600"));
    }

    void whatMinutesPayWhole_isInvoicedWithItsTax_overNothing() {
        const auto price = priceSummary(rupees(3000), {60, 300'000, 0, 0}, {});
        const QString whole = "fee 240000 service 50847 cgst 0 sgst 0 igst 9153 less 300000 = 0";
        QCOMPARE(said(invoiceParts(price, {}, SupplyPlace::other_state)), whole);
        QCOMPARE(said(partsFrom(rupees(2400), paise(50847), paise(9153), rupees(0), SupplyPlace::other_state)), whole);
        QCOMPARE(said(partsFrom(rupees(2400), paise(50847), paise(9153), rupees(0), SupplyPlace::untaxed)),
                 QString("fee 300000 service 0 cgst 0 sgst 0 igst 0 less 300000 = 0"));
    }

    void creditOfHalf_isWhatTheLedgerGivesBack() {
        const auto price = priceSummary(rupees(1000), {}, {});
        const auto note = invoiceParts(price, {}, SupplyPlace::other_state) -
                          partsLeft(price, {}, SupplyPlace::other_state, {rupees(500), rupees(0)});
        const auto kept = splitFee(rupees(500), {});
        const auto whole = splitFee(rupees(1000), {});
        QCOMPARE(note.igst, whole.gst - kept.gst);
        QCOMPARE(note.service, whole.platformNet - kept.platformNet);
        QCOMPARE(said(note), QString("fee 40000 service 8474 cgst 0 sgst 0 igst 1526 less 0 = 50000"));
    }

    /// Nor when all of it was granted: only what is unsold has no tax any more.
    void goodwill_lowersNoTax() {
        const auto price = priceSummary(rupees(1000), {}, {});
        const auto left = [&](std::int64_t plain, std::int64_t granted) {
            return partsLeft(price, {}, SupplyPlace::other_state, {rupees(plain), rupees(granted)});
        };
        QCOMPARE(said(left(0, 0) - left(0, 200)), QString("fee 0 service 0 cgst 0 sgst 0 igst 0 less -20000 = 20000"));
        QCOMPARE(said(left(0, 0) - left(0, 1000)),
                 QString("fee 0 service 0 cgst 0 sgst 0 igst 0 less -100000 = 100000"));
        QCOMPARE(said(left(0, 200) - left(1000, 0)),
                 QString("fee 80000 service 16949 cgst 0 sgst 0 igst 3051 less 20000 = 80000"));
        QCOMPARE(said(left(0, 1000) - left(1000, 0)),
                 QString("fee 80000 service 16949 cgst 0 sgst 0 igst 3051 less 100000 = 0"));
    }

    void creditDue_data() {
        QTest::addColumn<qint64>("total");
        QTest::addColumn<qint64>("paid");
        QTest::addColumn<qint64>("back");
        QTest::addColumn<qint64>("due");
        QTest::newRow("half") << 100LL << 100LL << 50LL << 50LL;
        QTest::newRow("all") << 100LL << 100LL << 100LL << 100LL;
        QTest::newRow("what was too much") << 100LL << 120LL << 20LL << 0LL;
        QTest::newRow("… and some more") << 100LL << 120LL << 50LL << 30LL;
        QTest::newRow("less was paid, all of it went back") << 100LL << 90LL << 90LL << 100LL;
        QTest::newRow("less was paid, some went back") << 100LL << 90LL << 10LL << 10LL;
    }
    void creditDue() {
        QFETCH(qint64, total);
        QFETCH(qint64, paid);
        QFETCH(qint64, back);
        QTEST(qint64{mc::domain::creditDue(paise(total), paise(paid), paise(back)).minor}, "due");
    }

    void partsAlwaysSum_andSoDoTheNotesOfAnInvoice() {
        QVERIFY(rc::check("whatever price, rates, place and refunds", [] {
            const auto amount = [](std::int64_t most) { return *rc::gen::inRange<std::int64_t>(0, most); };
            FeeRates rates;
            rates.gstMode = *rc::gen::element(GstMode::contained, GstMode::added_to_mentor, GstMode::added_to_student);
            rates.commission.ppm = *rc::gen::inRange(0, 400'000);
            rates.gst.ppm = *rc::gen::inRange(0, 300'000);
            rates.platformFee.ppm = *rc::gen::inRange(0, 300'000);
            const auto place =
                *rc::gen::element(SupplyPlace::untaxed, SupplyPlace::same_state, SupplyPlace::other_state);
            const auto price =
                priceSummary(paise(1 + amount(400'000)), {30, amount(90'000), amount(90'000), amount(90'000)}, rates);
            RC_PRE(!price.total.isZero());
            const auto sums = [](const InvoiceParts& parts) {
                RC_ASSERT(parts.fee + parts.service + parts.tax() - parts.reductions == parts.total);
            };
            const auto whole = invoiceParts(price, rates, place);
            sums(whole);
            RC_ASSERT(whole.total == price.total);
            RC_ASSERT(!whole.cgst.isNegative() && !whole.sgst.isNegative() && !whole.igst.isNegative());
            RC_ASSERT(whole.sgst <= whole.cgst && whole.cgst - whole.sgst <= paise(1));
            Credited before{paise(0), paise(0)};
            auto left = whole;
            while (before.plain + before.granted < price.total) {
                const auto now = std::min(left.total, paise(1 + amount(price.total.minor)));
                const bool granted = *rc::gen::arbitrary<bool>();
                (granted ? before.granted : before.plain) += now;
                const auto stays = partsLeft(price, rates, place, before);
                const auto note = left - stays;
                sums(note);
                RC_ASSERT(note.total == now);
                if (granted) RC_ASSERT(note.tax().isZero() && note.fee.isZero());
                left = stays;
            }
            RC_ASSERT(left.total.isZero());
            if (before.granted.isZero()) RC_ASSERT(left == whole - whole);
        }));
    }
};

MC_TEST_APPLESS(InvoiceTest)
#include "invoice_test.moc"
