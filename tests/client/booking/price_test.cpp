#include <QLabel>
#include <QSignalSpy>
#include <QtTest>

#include "booking/price_card.h"
#include "booking/price_lines.h"
#include "client/booking/flow.h"
#include "client/booking/shown_booking.h"
#include "protocol/invoices.h"
#include "support/page_program.h"
#include "support/web_program.h"
#include "widgets/label.h"
#include "widgets/theme.h"

namespace mc::booking {

using namespace mc::support;

/// What a session costs, line by line, and the state that its invoice is taxed in.
class PriceTest : public QObject {
    Q_OBJECT

private slots:
    void linesThatApply_areShown_andNoOthers() {
        QWidget window;
        PriceLines lines(&window);
        const auto words = [&] {
            QStringList all;
            for (int i = 0; lines.findChild<QLabel*>(QString("priceLine%1").arg(i)); ++i)
                all << lines.findChild<QLabel*>(QString("priceLine%1").arg(i))->text();
            return all.join("; ");
        };
        lines.setPrice(domain::priceSummary(domain::rupees(1000), {}, {}), 60);
        QCOMPARE(words(), QString("Session, 60 min"));
        QCOMPARE(lines.total()->text(), QString("₹1,000.00"));
        QCOMPARE(lines.findChild<QLabel*>("priceGst")->text(),
                 QString("Includes ₹30.51 GST on the platform’s commission"));
        lines.setPrice(domain::priceSummary(domain::rupees(1000), {30, 500'00, 50'00, 20'00}, {}), 60);
        QCOMPARE(words(), QString("Session, 60 min; 30 minutes included in your plan; Discount of your plan; Credits"));
        QCOMPARE(lines.total()->text(), QString("₹430.00"));
        domain::FeeRates rates;
        rates.platformFee = domain::percent(5);
        lines.setPrice(domain::priceSummary(domain::rupees(1000), {}, rates), 60);
        QCOMPARE(words(), QString("Session, 60 min; Platform fee"));
        QCOMPARE(lines.total()->text(), QString("₹1,050.00"));
        QCOMPARE(lines.findChild<QLabel*>("priceGst")->text(),
                 QString("Includes ₹38.14 GST on the platform’s commission and fee"));
        rates.platformFee = {};
        rates.gstMode = domain::GstMode::added_to_student;
        lines.setPrice(domain::priceSummary(domain::rupees(1000), {}, rates), 60);
        QCOMPARE(words(), QString("Session, 60 min; GST"));
        QCOMPARE(lines.total()->text(), QString("₹1,036.00"));
        QVERIFY(lines.findChild<QLabel*>("priceGst")->isHidden());
    }

    void bookingsPage_showsTheSame_andLeadsToItsInvoices() {
        Shown shown(domain::BookingStatus::confirmed);
        shown.booking.payment = protocol::PaymentStatus::captured;
        QVERIFY(shown.arrive());
        QVERIFY(shown.visible("priceCard"));
        QCOMPARE(shown.words("priceTotal"), QString("₹1,239.10"));
        QSignalSpy ways(&shown.page, &widgets::Page::navigate);
        shown.click("showInvoices");
        QCOMPARE(ways.takeFirst().at(0).toString(),
                 QString("/invoices?code=") + QString::fromStdString(shown.booking.code));
    }

    void eachRefund_isShownByItself_andWhatIsUnderReview() {
        Shown shown(domain::BookingStatus::confirmed);
        shown.booking.payment = protocol::PaymentStatus::captured;
        QVERIFY(shown.arrive());
        QVERIFY(!shown.visible("refunds"));
        using protocol::PaymentStatus;
        Shown two(domain::BookingStatus::cancelled);
        two.booking.payment = PaymentStatus::refund_failed;
        two.booking.refunds = {{domain::rupees(500), PaymentStatus::refund_failed, kNow, {}, true, false},
                               {domain::rupees(1239), PaymentStatus::refunded, kNow, kNow, true, true}};
        two.booking.creditsBack = domain::rupees(20);
        QVERIFY(two.arrive());
        QVERIFY(two.visible("refunds"));
        const auto words = [&](const char* name) {
            QStringList all;
            for (const auto* label : two.page.findChild<QWidget*>(name)->findChildren<widgets::Label*>())
                all << label->text();
            return all.join("; ");
        };
        QCOMPARE(words("refund0"),
                 QString("Refund; ₹500.00; It did not go through yet. We keep trying; you need not do anything."));
        QVERIFY2(words("refund1").startsWith("Payment that was not needed; ₹1,239.00; Refunded on 18 Nov 2026."),
                 qPrintable(words("refund1")));
        QCOMPARE(words("creditsReturned"), QString("Credits returned; ₹20.00; They are in your wallet again."));
        Shown odd(domain::BookingStatus::held);
        odd.booking.payment = PaymentStatus::quarantined;
        QVERIFY(odd.arrive());
        QVERIFY(odd.visible("paymentUnderReview"));
    }

    void unpaid_hasNoInvoice_andAMentorNoPrice() {
        Shown unpaid(domain::BookingStatus::held);
        unpaid.booking.payment = protocol::PaymentStatus::created;
        QVERIFY(unpaid.arrive());
        QVERIFY(unpaid.visible("priceCard"));
        QVERIFY(!unpaid.visible("showInvoices"));
        Shown mentors(domain::BookingStatus::confirmed, domain::Party::mentor);
        mentors.booking.price.reset();
        QVERIFY(mentors.arrive());
        QVERIFY(!mentors.visible("priceCard"));
    }

    void state_isAskedOnceAtTheCheckout_andKept() {
        Flow flow;
        flow.server.answer("GET /api/me/billing", 200, jsonOf(protocol::Billing{{}, "29"}));
        flow.server.answer("PUT /api/me/billing", 200, jsonOf(protocol::Billing{{"32"}, "29"}));
        QVERIFY(flow.toDetails());
        auto* state = flow.find<QComboBox>("billingState");
        QTRY_VERIFY(state->isVisible());
        QCOMPARE(state->currentIndex(), -1);
        QVERIFY(flow.find<QLabel>("billingNote")->text().contains("Karnataka"));
        state->setCurrentIndex(state->findText("Kerala"));
        emit state->activated(state->currentIndex());
        QTRY_COMPARE(flow.server.count("PUT /api/me/billing"), 1);
        QCOMPARE(flow.server.last("PUT /api/me/billing").json()["state"].toString(), QString("32"));
        QTRY_VERIFY(state->isEnabled());
        QVERIFY(state->isVisible());  // It does not jump away under her hand.
    }

    void stateThatIsKnown_orMattersNot_isNotAsked_data() {
        QTest::addColumn<QByteArray>("billing");
        QTest::newRow("named") << jsonOf(protocol::Billing{{"32"}, "29"});
        QTest::newRow("no GST") << jsonOf(protocol::Billing{});
    }
    void stateThatIsKnown_orMattersNot_isNotAsked() {
        QFETCH(QByteArray, billing);
        Flow flow;
        flow.server.answer("GET /api/me/billing", 200, billing);
        QVERIFY(flow.toDetails());
        QTRY_VERIFY(flow.server.count("GET /api/me/billing") > 0);
        QVERIFY(!flow.find<QComboBox>("billingState")->isVisible());
    }

    void stateThatIsNotNamed_isNoHindrance() {
        Flow flow;
        flow.server.answer("GET /api/me/billing", 200, jsonOf(protocol::Billing{{}, "29"}));
        QVERIFY(flow.toPayment());
    }
};

}  // namespace mc::booking

MC_TEST_RUN {
    mc::support::prepareForWeb();
    return mc::support::runPageTests<mc::booking::PriceTest>(argc, argv);
}
#include "price_test.moc"
