#include <QLabel>
#include <QSignalSpy>
#include <QtTest>

#include "client/booking/flow.h"
#include "support/page_program.h"
#include "support/web_program.h"
#include "widgets/clock.h"
#include "widgets/theme.h"

namespace mc::booking {

using namespace mc::support;
using domain::BookingStatus;

/// From the payment's page on: what it says, what becomes of it, and what the server makes of the money.
class CheckoutTest : public QObject {
    Q_OBJECT
private slots:
    void checkout_succeeded_verifiesAndConfirms();
    void checkout_succeeded_verifyLost_followsTheServer();
    void checkout_badSignature_returnsToPayment();
    void checkout_failed_saysSoInOurWords_data();
    void checkout_failed_saysSoInOurWords();
    void checkout_speaksTheReadersLanguage();
    void checkout_page_speaksOverTheChannel();
    void checkout_isCovered_untilItHasPainted();
    void checkout_neverPainted_isNeverWhite();
    void checkout_thatCannotBeReached_saysSo();
    void nothingDue_skipsCheckout();
    void request_isDoneToo();
    void checkout_crashes_theServerIsAsked_thenItGoesOn();
    void checkout_crashesAfterPaying_isConfirmed();
    void tooLate_saysWhatBecameOfTheMoney_data();
    void tooLate_saysWhatBecameOfTheMoney();
    void holdExpires_whilePaid_waitsForTheServer();
    void leave_afterPayment_asksNothing();
    void foreignCheckoutAddress_isNeverOpened();
};

void CheckoutTest::checkout_succeeded_verifiesAndConfirms() {
    Flow flow;
    QVERIFY(flow.toPayment());
    flow.server.on("POST /api/payments/verify", [&](const auto&) {
        flow.booking = bookingOf(BookingStatus::confirmed);
        return HttpStub::Answer{200, jsonOf(orderOf(protocol::PaymentStatus::captured))};
    });
    QSignalSpy gone(&flow.page, &widgets::Page::navigate);
    flow.checkout().succeeded("order_1", "pay_1", "abc");
    QTRY_COMPARE(flow.step(), QString("done"));
    QCOMPARE(flow.server.last("POST /api/payments/verify").json()["razorpay_payment_id"].toString(), QString("pay_1"));
    QCOMPARE(gone.count(), 1);
    QCOMPARE(gone[0][0].toString(), "/bookings/" + QString::fromStdString(domain::toString(kBookingId)) + "?booked=1");
}

void CheckoutTest::checkout_succeeded_verifyLost_followsTheServer() {
    Flow flow;
    QVERIFY(flow.toPayment());
    flow.server.on("POST /api/payments/verify", [](const auto&) { return HttpStub::Answer{0, {}, false, true}; });
    flow.checkout().succeeded("order_1", "pay_1", "abc");
    QTRY_COMPARE(flow.step(), QString("confirming"));
    QTRY_VERIFY(flow.server.count("POST /api/payments/verify") > 0);
    QCOMPARE(flow.step(), QString("confirming"));  // Never back to paying.
    flow.booking = bookingOf(BookingStatus::confirmed);
    QTRY_COMPARE(flow.step(), QString("done"));
}

void CheckoutTest::checkout_badSignature_returnsToPayment() {
    Flow flow;
    QVERIFY(flow.toPayment());
    flow.server.problem("POST /api/payments/verify", 400, "signature_invalid");
    flow.checkout().succeeded("order_1", "pay_1", "forged");
    QTRY_COMPARE(flow.step(), QString("payment"));
    QVERIFY(!flow.find<QLabel>("paymentMessage")->text().isEmpty());
}

void CheckoutTest::checkout_failed_saysSoInOurWords_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("known") << "insufficient_funds"
                           << "There is not enough money for this payment.";
    QTest::newRow("unknown") << "BAD_REQUEST_ERROR"
                             << "The payment did not go through.";
}

void CheckoutTest::checkout_failed_saysSoInOurWords() {
    QFETCH(QString, code);
    QFETCH(QString, words);
    Flow flow;
    QVERIFY(flow.toPayment());
    flow.checkout().failed(code);
    const QString said = flow.find<QLabel>("paymentMessage")->text();
    QVERIFY2(said.startsWith(words) && said.contains("still held") && !said.contains(code), qPrintable(said));
    QCOMPARE(flow.step(), QString("payment"));
    flow.click("backToDetails");
    QCOMPARE(flow.step(), QString("details"));
}

void CheckoutTest::checkout_speaksTheReadersLanguage() {
    const QScopeGuard english([] { QLocale::setDefault(QLocale(QLocale::English, QLocale::India)); });
    for (const auto& [language, code] : {std::pair{QLocale::English, "en"}, std::pair{QLocale::Hindi, "hi"}}) {
        QLocale::setDefault(QLocale(language, QLocale::India));
        Flow flow;
        QVERIFY(flow.toPayment());
        QTRY_COMPARE(flow.server.count("GET /checkout/0000000000005"), 1);
        QCOMPARE(flow.server.last("GET /checkout/0000000000005").query.queryItemValue("lang"), code);
    }
}

void CheckoutTest::checkout_page_speaksOverTheChannel() {
    Flow flow;
    flow.checkoutHtml = R"(<script src="qrc:///qtwebchannel/qwebchannel.js"></script><script>
        new QWebChannel(qt.webChannelTransport, channel => channel.objects.checkout.failed("card_expired"));
        </script>)";
    QVERIFY(flow.toPayment());
    QTRY_VERIFY_WITH_TIMEOUT(flow.find<QLabel>("paymentMessage")->text().contains("card has expired"), 20'000);
}

void CheckoutTest::checkout_isCovered_untilItHasPainted() {
    Flow flow;
    QVERIFY(flow.toPayment());
    auto* view = flow.find<CheckoutView>("checkoutView");
    auto* cover = flow.find<QWidget>("loadingCover");
    QVERIFY(!view->isPainted());
    QVERIFY(!cover->isHidden());
    QCOMPARE(cover->size(), view->size());
    QSignalSpy painted(view, &CheckoutView::painted);
    QTRY_COMPARE_WITH_TIMEOUT(painted.count(), 1, 20'000);
    QVERIFY(!cover->isVisible());
}

void CheckoutTest::checkout_neverPainted_isNeverWhite() {
    const widgets::Theme dark(widgets::Theme::Mode::dark);
    Flow flow;
    widgets::setThemeOf(&flow.page, dark);
    flow.server.on("GET /checkout/0000000000005", [](const auto&) { return HttpStub::Answer{200, {}, true}; });
    QVERIFY(flow.toPayment());
    auto* view = flow.find<CheckoutView>("checkoutView");
    QTRY_COMPARE(flow.server.count("GET /checkout/0000000000005"), 1);
    QVERIFY(!flow.find<QWidget>("loadingCover")->isHidden());
    QCOMPARE(view->findChild<QObject*>("document")->property("backgroundColor").value<QColor>(),
             dark.color(widgets::Token::window));
    QCOMPARE(view->grab().toImage().pixelColor(4, 4), dark.color(widgets::Token::window));
}

void CheckoutTest::checkout_thatCannotBeReached_saysSo() {
    Flow flow;
    flow.server.on("GET /checkout/0000000000005", [](const auto&) { return HttpStub::Answer{200, {}, false, true}; });
    QVERIFY(flow.toPayment());
    const auto* said = flow.find<QLabel>("paymentMessage");
    QTRY_VERIFY_WITH_TIMEOUT(said->text().contains("cannot be reached"), 20'000);
}

void CheckoutTest::nothingDue_skipsCheckout() {
    Flow flow;
    flow.order = orderOf(protocol::PaymentStatus::captured);
    flow.order.checkoutPath.clear();
    QVERIFY(flow.toDetails());
    flow.find<QComboBox>("bookingTopic")->setCurrentIndex(0);
    flow.click("policyCheck");
    flow.server.on("POST /api/payments/create-order", [&](const auto&) {
        flow.booking = bookingOf(BookingStatus::confirmed);
        return HttpStub::Answer{200, jsonOf(flow.order)};
    });
    flow.click("continueToPayment");
    QTRY_COMPARE(flow.step(), QString("done"));
    QVERIFY(!flow.find<QWidget>("checkoutView"));
}

void CheckoutTest::request_isDoneToo() {
    Flow flow;
    QVERIFY(flow.toPayment());
    flow.server.on("POST /api/payments/verify", [&](const auto&) {
        flow.booking = bookingOf(BookingStatus::requested);
        return HttpStub::Answer{200, jsonOf(orderOf(protocol::PaymentStatus::captured))};
    });
    flow.checkout().succeeded("order_1", "pay_1", "abc");
    QTRY_COMPARE(flow.step(), QString("done"));
}

/// The page's own process is gone; what is known afterwards is what the server says.
void CheckoutTest::checkout_crashes_theServerIsAsked_thenItGoesOn() {
    Flow flow;
    QVERIFY(flow.toPayment());
    auto* view = flow.page.findChild<CheckoutView*>("checkoutView");
    QTRY_VERIFY(view->isPainted());
    view->load(QUrl("chrome://kill"));
    QTRY_COMPARE_WITH_TIMEOUT(flow.step(), QString("confirming"), 20'000);
    QTRY_COMPARE_WITH_TIMEOUT(flow.step(), QString("payment"), 20'000);
    const QString words = flow.find<QLabel>("paymentMessage")->text();
    QVERIFY2(words.contains("No payment has arrived"), qPrintable(words));
    QTRY_VERIFY(view->isPainted());  // Opened anew, on the same order.
    QCOMPARE(flow.server.count("POST /api/payments/create-order"), 1);
}

void CheckoutTest::checkout_crashesAfterPaying_isConfirmed() {
    Flow flow;
    QVERIFY(flow.toPayment());
    auto* view = flow.page.findChild<CheckoutView*>("checkoutView");
    QTRY_VERIFY(view->isPainted());
    flow.booking.payment = protocol::PaymentStatus::attempted;
    view->load(QUrl("chrome://kill"));
    QTRY_COMPARE_WITH_TIMEOUT(flow.step(), QString("confirming"), 20'000);
    const int asked = flow.server.count("GET " + kBookingPath);
    QTRY_VERIFY_WITH_TIMEOUT(flow.server.count("GET " + kBookingPath) > asked + 5, 20'000);
    QCOMPARE(flow.step(), QString("confirming"));
    flow.booking = bookingOf(BookingStatus::confirmed);
    QTRY_COMPARE(flow.step(), QString("done"));
}

void CheckoutTest::tooLate_saysWhatBecameOfTheMoney_data() {
    QTest::addColumn<int>("payment");
    QTest::addColumn<QString>("words");
    using P = protocol::PaymentStatus;
    QTest::newRow("unpaid") << int(P::created) << "Nothing was paid.";
    QTest::newRow("captured") << int(P::captured) << "it was taken and is on its way back to you";
    QTest::newRow("quarantined") << int(P::quarantined) << "not in the right amount. It is on its way back";
    QTest::newRow("only reserved") << int(P::released) << "Your bank had only reserved the amount";
}

void CheckoutTest::tooLate_saysWhatBecameOfTheMoney() {
    QFETCH(int, payment);
    QFETCH(QString, words);
    Flow flow;
    QVERIFY(flow.toPayment());
    flow.booking.status = BookingStatus::expired;
    flow.booking.payment = static_cast<protocol::PaymentStatus>(payment);
    ++flow.booking.version;
    flow.bookings.fetch(kBookingId);
    QTRY_COMPARE(flow.step(), QString("expired"));
    QString said;
    for (const auto* label : flow.find<QWidget>("holdExpired")->findChildren<QLabel*>())
        said += label->text() + '\n';
    QVERIFY2(said.contains(words), qPrintable(said));
}

void CheckoutTest::holdExpires_whilePaid_waitsForTheServer() {
    Flow flow;
    QVERIFY(flow.toPayment());
    flow.booking.payment = protocol::PaymentStatus::attempted;
    flow.api.clock().set(kNow + 15 * domain::kMinute);
    QTRY_COMPARE(flow.step(), QString("confirming"));
    flow.booking = bookingOf(BookingStatus::confirmed);
    QTRY_COMPARE(flow.step(), QString("done"));
}

void CheckoutTest::leave_afterPayment_asksNothing() {
    Flow flow;
    flow.booking.payment = protocol::PaymentStatus::captured;
    flow.arrive();
    QTRY_COMPARE(flow.step(), QString("confirming"));
    bool left = false;
    flow.page.mayLeave(widgets::Page::Leaving::forAnother, [&left] { left = true; });
    QVERIFY(left);
    QCOMPARE(flow.server.count("PUT " + kBookingPath + "/cancel"), 0);
}

void CheckoutTest::foreignCheckoutAddress_isNeverOpened() {
    Flow flow;
    flow.order.checkoutPath = "https://evil.example/pay";
    QVERIFY(flow.toPayment());
    QVERIFY(flow.page.controller().checkoutUrl(false).isEmpty());
}

}  // namespace mc::booking

MC_TEST_RUN {
    mc::support::prepareForWeb();
    return mc::support::runPageTests<mc::booking::CheckoutTest>(argc, argv);
}
#include "checkout_test.moc"
