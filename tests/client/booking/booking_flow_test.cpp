#include <QAbstractButton>
#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

#include "app/start.h"
#include "booking/booking_flow_page.h"
#include "booking/checkout_view.h"
#include "client/booking/booking_samples.h"
#include "support/http_stub.h"
#include "widgets/clock.h"
#include "support/memory_keeper.h"
#include "support/standing.h"
#include "support/test_program.h"
#include "widgets/theme.h"

namespace mc::booking {
namespace {

using namespace mc::support;
using domain::BookingStatus;
using Step = BookingFlowController::Step;

/// The student's, which is not the zone the tests run in.
const domain::ZoneName kAccountZone{"Asia/Kolkata"};

/// The page in a window, with a server that holds the slot.
struct Flow {
    Flow() {
        api.setServer(server.url());
        api.clock().set(kNow);
        server.answer("GET /api/mentors/ananya-krishnan", 200, jsonOf(ananya()));
        server.on("POST /api/bookings", [this](const auto&) { return HttpStub::Answer{201, jsonOf(booking)}; });
        server.on("GET " + kBookingPath, [this](const auto&) { return HttpStub::Answer{200, jsonOf(booking)}; });
        server.on("PUT " + kBookingPath + "/details", [this](const HttpStub::Request& request) {
            const int minutes = request.json()["durationMinutes"].toInt();
            booking.durationMinutes = minutes;
            booking.endsAt = booking.startsAt + minutes * domain::kMinute;
            booking.price = priceOf(minutes);
            booking.topic = request.json()["topic"].toString().toStdString();
            return HttpStub::Answer{200, jsonOf(booking)};
        });
        server.on("POST /api/payments/create-order", [this](const auto&) {
            return HttpStub::Answer{200, jsonOf(order)};
        });
        server.on("GET /checkout/0000000000005", [this](const auto&) {
            return HttpStub::Answer{200, checkoutHtml, false, false, "text/html"};
        });
        server.answer("PUT " + kBookingPath + "/cancel", 200, jsonOf(bookingOf(BookingStatus::expired)));
        page.resize(1216, 736);
        page.show();
    }
    void arrive() {
        QUrlQuery query;
        query.addQueryItem("at", "2026-11-19T13:30:00Z");
        query.addQueryItem("minutes", "60");
        page.arrive({"/mentors/ananya-krishnan/book", {{"slug", "ananya-krishnan"}}, query});
    }
    bool toDetails() {
        arrive();
        return QTest::qWaitFor([this] { return step() == "details"; });
    }
    bool toPayment() {
        if (!toDetails()) return false;
        find<QComboBox>("bookingTopic")->setCurrentIndex(0);
        click("policyCheck");
        click("continueToPayment");
        return QTest::qWaitFor([this] { return step() == "payment"; });
    }
    QString step() const { return page.property("step").toString(); }
    template <class T>
    T* find(const QString& name) {
        return page.findChild<T*>(name);
    }
    void click(const QString& name) { find<QAbstractButton>(name)->click(); }
    CheckoutBridge& checkout() { return page.findChild<CheckoutView*>("checkoutView")->bridge(); }

    HttpStub server;
    protocol::Booking booking = bookingOf(BookingStatus::held);
    protocol::Order order = orderOf();
    QByteArray checkoutHtml = "<p>checkout</p>";
    net::ApiClient api;
    net::RealtimeClient realtime;
    MemoryKeeper keeper;
    net::Session session{api, keeper};
    QTemporaryDir folder;
    net::Drafts drafts{folder.path(), api, session};
    Bookings bookings{api, realtime, session};
    BookingFlowPage page{bookings, drafts, kAccountZone};
};

}  // namespace

class BookingFlowTest : public QObject {
    Q_OBJECT
private slots:
    void arrive_holdsTheSlot_showsDetails();
    void refundsThatAreOver_areLeftOut_data();
    void refundsThatAreOver_areLeftOut();
    void withoutConsent_doesNotContinue();
    void withoutTopic_doesNotContinue();
    void topics_areListedOnce_howeverTheyAreWritten();
    void consent_sendsDetails_opensCheckout();
    void addressNotConfirmed_asksForTheCode_keepsTheTimeAndGoesOn();
    void duration_other_isAskedFromTheServer();
    void duration_refused_keepsTheOldOne();
    void slotTaken_offersAlternatives_oneClickHolds();
    void studentBusy_saysSo();
    void checkout_succeeded_verifiesAndConfirms();
    void checkout_succeeded_verifyLost_followsTheServer();
    void checkout_badSignature_returnsToPayment();
    void checkout_failed_saysSoInOurWords_data();
    void checkout_failed_saysSoInOurWords();
    void checkout_speaksTheReadersLanguage();
    void checkout_page_speaksOverTheChannel();
    void checkout_isCovered_untilItHasPainted();
    void checkout_neverPainted_isNeverWhite();
    void nothingDue_skipsCheckout();
    void request_isDoneToo();
    void holdExpires_unpaid_canBeHeldAgain();
    void holdExpires_whilePaid_waitsForTheServer();
    void checkout_crashes_theServerIsAsked_thenItGoesOn();
    void checkout_crashesAfterPaying_isConfirmed();
    void tooLate_saysWhatBecameOfTheMoney_data();
    void tooLate_saysWhatBecameOfTheMoney();
    void resume_thatFailed_goesOnWhenTriedAgain();
    void resume_afterCrash_takesTheServersState_data();
    void resume_afterCrash_takesTheServersState();
    void leave_asks_thenReleases();
    void leave_afterPayment_asksNothing();
    void foreignCheckoutAddress_isNeverOpened();
    void claim_sameIntentOnRetry();
};

void BookingFlowTest::arrive_holdsTheSlot_showsDetails() {
    Flow flow;
    QVERIFY(flow.toDetails());
    const auto wish = flow.server.last("POST /api/bookings");
    QCOMPARE(wish.json()["startsAt"].toString(), QString("2026-11-19T13:30:00Z"));
    QCOMPARE(wish.json()["durationMinutes"].toInt(), 60);
    QVERIFY(!wish.headers.value("idempotency-key").isEmpty());
    QVERIFY(flow.find<QAbstractButton>("duration60")->isChecked());
    QCOMPARE(flow.find<QComboBox>("bookingTopic")->currentIndex(), -1);  // Nothing is chosen for the person.
    QCOMPARE(flow.find<QLabel>("summaryTotal")->text(), QString("₹1,239.10"));
}

void BookingFlowTest::refundsThatAreOver_areLeftOut_data() {
    QTest::addColumn<qint64>("beforeSlot");
    QTest::addColumn<QString>("words");
    QTest::newRow("days before") << qint64(2 * domain::kDay)
                                 << "Cancelling: 100 percent back before Wed 18 Nov, 19:00, 50 percent back until Thu "
                                    "19 Nov, 15:00 and 0 percent back after that";
    QTest::newRow("hours before")
        << qint64(6 * domain::kHour)
        << "Cancelling: 50 percent back until Thu 19 Nov, 15:00 and 0 percent back after that";
    QTest::newRow("just before") << qint64(domain::kHour) << "Cancelling: 0 percent back from now on";
}
void BookingFlowTest::refundsThatAreOver_areLeftOut() {
    QFETCH(qint64, beforeSlot);
    Flow flow;
    flow.api.clock().set(kSlot - beforeSlot);
    flow.booking.createdAt = kSlot - beforeSlot;
    flow.booking.holdExpiresAt = flow.booking.createdAt + 15 * domain::kMinute;
    QVERIFY(flow.toDetails());
    QTEST(flow.find<QWidget>("refundTiers")->accessibleName(), "words");
}

void BookingFlowTest::withoutConsent_doesNotContinue() {
    Flow flow;
    QVERIFY(flow.toDetails());
    flow.click("continueToPayment");
    QVERIFY(flow.find<QWidget>("detailsError")->isVisible());
    QCOMPARE(flow.server.count("PUT " + kBookingPath + "/details"), 0);
    flow.click("policyCheck");
    QVERIFY(!flow.find<QWidget>("detailsError")->isVisible());
}

void BookingFlowTest::consent_sendsDetails_opensCheckout() {
    Flow flow;
    QVERIFY(flow.toDetails());
    flow.find<QComboBox>("bookingTopic")->setCurrentText("Career guidance");
    flow.find<QPlainTextEdit>("bookingAgenda")->setPlainText("My first mock.");
    flow.click("policyCheck");
    flow.click("continueToPayment");
    QTRY_COMPARE(flow.step(), QString("payment"));
    const auto sent = flow.server.last("PUT " + kBookingPath + "/details").json();
    QCOMPARE(sent["topic"].toString(), QString("Career guidance"));
    QCOMPARE(sent["agenda"].toString(), QString("My first mock."));
    QVERIFY(sent["policyAccepted"].toBool());
    QTRY_COMPARE(flow.server.count("GET /checkout/0000000000005"), 1);
    QCOMPARE(flow.server.last("GET /checkout/0000000000005").query.queryItemValue("theme"), QString("light"));
}

void BookingFlowTest::addressNotConfirmed_asksForTheCode_keepsTheTimeAndGoesOn() {
    Flow flow;
    flow.server.problem("POST /api/payments/create-order", 403, "email_not_verified");
    flow.server.problem("POST /api/auth/verify-email", 422, "token_invalid");
    flow.server.answer("POST /api/auth/resend-verification", 204, {});
    QVERIFY(flow.toDetails());
    flow.find<QComboBox>("bookingTopic")->setCurrentIndex(0);
    flow.click("policyCheck");
    flow.click("continueToPayment");
    QTRY_VERIFY(flow.find<QLineEdit>("confirmAddressCode"));
    QCOMPARE(flow.step(), QString("details"));
    QCOMPARE(flow.server.count("PUT " + kBookingPath + "/cancel"), 0);

    // A wrong code is said at the field; a new one can be sent for.
    auto* code = flow.find<QLineEdit>("confirmAddressCode");
    auto* confirm = flow.find<QAbstractButton>("confirmAddress");
    QVERIFY(!confirm->isEnabled());
    QTest::keyClicks(code, "1x2y3456");
    QCOMPARE(code->text(), QString("123456"));
    confirm->click();
    QTRY_VERIFY(code->accessibleDescription().contains("not right"));
    flow.click("confirmAddressAgain");
    QTRY_COMPARE(flow.server.count("POST /api/auth/resend-verification"), 1);
    QTRY_COMPARE(code->text(), QString());

    // It went to a mistyped address: the code goes to the right one.
    protocol::Me me;
    me.id = {101};
    me.timeZone = {"Asia/Kolkata"};
    me.pendingEmail = "maya@students.example";
    QVERIFY(!flow.find<QLineEdit>("rightAddress")->isVisible());
    flow.click("confirmAddressWrong");
    flow.find<QLineEdit>("rightAddress")->setText("maya at students");
    flow.click("sendToRightAddress");
    QVERIFY(!flow.find<QLineEdit>("rightAddress")->accessibleDescription().isEmpty());
    QCOMPARE(flow.server.count("POST /api/me/email"), 0);
    flow.find<QLineEdit>("rightAddress")->setText("maya@students.example");
    flow.server.problem("POST /api/me/email", 422, "validation_failed",
                        R"([{"path":"password","rule":"required","message":"x"}])");
    flow.click("sendToRightAddress");
    QTRY_VERIFY(flow.find<QLineEdit>("rightAddressPassword")->isVisible());
    flow.find<QLineEdit>("rightAddressPassword")->setText("correct horse");
    flow.server.answer("POST /api/me/email", 200, jsonOf(me));
    flow.click("sendToRightAddress");
    QTRY_VERIFY(!flow.find<QLineEdit>("rightAddress")->isVisible());
    QCOMPARE(flow.server.last("POST /api/me/email").json()["email"].toString(), QString("maya@students.example"));
    QCOMPARE(flow.server.last("POST /api/me/email").json()["password"].toString(), QString("correct horse"));

    // The right one leads to the payment of the very time that was held.
    me.pendingEmail.reset();
    me.emailVerified = true;
    flow.server.answer("POST /api/auth/verify-email", 200, jsonOf(me));
    flow.server.answer("POST /api/payments/create-order", 200, jsonOf(flow.order));
    QSignalSpy confirmed(&flow.page, &BookingFlowPage::addressConfirmed);
    QTest::keyClicks(code, "654321");
    QTest::keyClick(code, Qt::Key_Return);
    QTRY_COMPARE(flow.step(), QString("payment"));
    QCOMPARE(confirmed.size(), 1);
    QCOMPARE(flow.server.last("POST /api/auth/verify-email").json()["code"].toString(), QString("654321"));
    QCOMPARE(flow.server.count("POST /api/bookings"), 1);
}

void BookingFlowTest::duration_other_isAskedFromTheServer() {
    Flow flow;
    QVERIFY(flow.toDetails());
    flow.click("duration30");
    QTRY_COMPARE(flow.find<QLabel>("summaryTotal")->text(), QString("₹899.00"));
    QVERIFY(flow.find<QAbstractButton>("duration30")->isChecked());
}

void BookingFlowTest::duration_refused_keepsTheOldOne() {
    Flow flow;
    flow.booking = bookingOf(BookingStatus::held, 30);
    QVERIFY(flow.toDetails());
    flow.server.problem("PUT " + kBookingPath + "/details", 409, "slot_taken");
    flow.click("duration60");
    QTRY_VERIFY(flow.find<QWidget>("detailsError")->isVisible());
    QVERIFY(flow.find<QAbstractButton>("duration30")->isChecked());
    QCOMPARE(flow.find<QLabel>("summaryTotal")->text(), QString("₹899.00"));
}

void BookingFlowTest::slotTaken_offersAlternatives_oneClickHolds() {
    Flow flow;
    flow.server.answerOnce("POST /api/bookings", 409,
                           R"({"status":409,"code":"slot_taken","detail":"x","errors":[],)"
                           R"("alternatives":["2026-11-19T14:30:00Z","2026-11-20T13:30:00Z"]})");
    flow.arrive();
    QTRY_COMPARE(flow.step(), QString("taken"));
    QVERIFY(flow.find<QAbstractButton>("alternative0")->isVisible());
    QCOMPARE(flow.find<QAbstractButton>("alternative0")->text(), QString("Tomorrow, 20:00 – 21:00"));
    QVERIFY(flow.find<QAbstractButton>("alternative1"));
    const auto firstKey = flow.server.last("POST /api/bookings").headers.value("idempotency-key");
    flow.click("alternative1");
    QTRY_COMPARE(flow.step(), QString("details"));
    QCOMPARE(flow.server.last("POST /api/bookings").json()["startsAt"].toString(), QString("2026-11-20T13:30:00Z"));
    QVERIFY(flow.server.last("POST /api/bookings").headers.value("idempotency-key") != firstKey);
}

void BookingFlowTest::studentBusy_saysSo() {
    Flow flow;
    flow.server.problem("POST /api/bookings", 409, "student_busy");
    flow.arrive();
    QTRY_COMPARE(flow.step(), QString("taken"));
    QVERIFY(flow.find<QAbstractButton>("chooseAnother")->isVisible());
    QSignalSpy gone(&flow.page, &widgets::Page::navigate);
    flow.click("chooseAnother");
    QCOMPARE(gone[0][0].toString(), QString("/mentors/ananya-krishnan"));
}

void BookingFlowTest::checkout_succeeded_verifiesAndConfirms() {
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

void BookingFlowTest::checkout_succeeded_verifyLost_followsTheServer() {
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

void BookingFlowTest::checkout_badSignature_returnsToPayment() {
    Flow flow;
    QVERIFY(flow.toPayment());
    flow.server.problem("POST /api/payments/verify", 400, "signature_invalid");
    flow.checkout().succeeded("order_1", "pay_1", "forged");
    QTRY_COMPARE(flow.step(), QString("payment"));
    QVERIFY(!flow.find<QLabel>("paymentMessage")->text().isEmpty());
}

void BookingFlowTest::checkout_failed_saysSoInOurWords_data() {
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("words");
    QTest::newRow("known") << "insufficient_funds"
                           << "There is not enough money for this payment.";
    QTest::newRow("unknown") << "BAD_REQUEST_ERROR"
                             << "The payment did not go through.";
}

void BookingFlowTest::checkout_failed_saysSoInOurWords() {
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

void BookingFlowTest::checkout_speaksTheReadersLanguage() {
    const QScopeGuard english([] { QLocale::setDefault(QLocale(QLocale::English, QLocale::India)); });
    for (const auto& [language, code] : {std::pair{QLocale::English, "en"}, std::pair{QLocale::Hindi, "hi"}}) {
        QLocale::setDefault(QLocale(language, QLocale::India));
        Flow flow;
        QVERIFY(flow.toPayment());
        QTRY_COMPARE(flow.server.count("GET /checkout/0000000000005"), 1);
        QCOMPARE(flow.server.last("GET /checkout/0000000000005").query.queryItemValue("lang"), code);
    }
}

void BookingFlowTest::checkout_page_speaksOverTheChannel() {
    Flow flow;
    flow.checkoutHtml = R"(<script src="qrc:///qtwebchannel/qwebchannel.js"></script><script>
        new QWebChannel(qt.webChannelTransport, channel => channel.objects.checkout.failed("card_expired"));
        </script>)";
    QVERIFY(flow.toPayment());
    QTRY_VERIFY_WITH_TIMEOUT(flow.find<QLabel>("paymentMessage")->text().contains("card has expired"), 20'000);
}

void BookingFlowTest::checkout_isCovered_untilItHasPainted() {
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

void BookingFlowTest::checkout_neverPainted_isNeverWhite() {
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

void BookingFlowTest::nothingDue_skipsCheckout() {
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

void BookingFlowTest::request_isDoneToo() {
    Flow flow;
    QVERIFY(flow.toPayment());
    flow.server.on("POST /api/payments/verify", [&](const auto&) {
        flow.booking = bookingOf(BookingStatus::requested);
        return HttpStub::Answer{200, jsonOf(orderOf(protocol::PaymentStatus::captured))};
    });
    flow.checkout().succeeded("order_1", "pay_1", "abc");
    QTRY_COMPARE(flow.step(), QString("done"));
}

void BookingFlowTest::holdExpires_unpaid_canBeHeldAgain() {
    Flow flow;
    QVERIFY(flow.toDetails());
    flow.api.clock().set(kNow + 15 * domain::kMinute);
    QTRY_COMPARE(flow.step(), QString("expired"));
    flow.booking.holdExpiresAt = kNow + 40 * domain::kMinute;
    flow.click("holdAgain");
    QTRY_COMPARE(flow.step(), QString("details"));
    QCOMPARE(flow.server.count("POST /api/bookings"), 2);
}

void BookingFlowTest::withoutTopic_doesNotContinue() {
    Flow flow;
    QVERIFY(flow.toDetails());
    flow.click("policyCheck");
    flow.click("continueToPayment");
    const Standing after(flow.page);
    QVERIFY(flow.find<QLabel>("detailsError")->text().contains("topic"));
    QVERIFY(flow.find<QComboBox>("bookingTopic")->accessibleDescription().contains("topic"));
    flow.find<QComboBox>("bookingTopic")->setCurrentIndex(0);
    QVERIFY(!flow.find<QLabel>("detailsError")->isVisible());
    MC_COMPARE_STANDING(after);
    QCOMPARE(flow.server.count("PUT " + kBookingPath + "/details"), 0);
}

void BookingFlowTest::topics_areListedOnce_howeverTheyAreWritten() {
    Flow flow;
    auto mentor = ananya();
    mentor.topics = {"System Design", "Mock interview"};
    flow.server.answer("GET /api/mentors/ananya-krishnan", 200, jsonOf(mentor));
    QVERIFY(flow.toDetails());
    auto* topics = flow.find<QComboBox>("bookingTopic");
    QTRY_VERIFY(topics->count() > 0);
    QStringList found;
    for (int i = 0; i < topics->count(); ++i)
        found << topics->itemText(i);
    QCOMPARE(found, QStringList({"System Design", "Mock interview", "DSA", "Something else"}));
}

/// The page's own process is gone; what is known afterwards is what the server says.
void BookingFlowTest::checkout_crashes_theServerIsAsked_thenItGoesOn() {
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

void BookingFlowTest::checkout_crashesAfterPaying_isConfirmed() {
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

void BookingFlowTest::tooLate_saysWhatBecameOfTheMoney_data() {
    QTest::addColumn<int>("payment");
    QTest::addColumn<QString>("words");
    using P = protocol::PaymentStatus;
    QTest::newRow("unpaid") << int(P::created) << "Nothing was paid.";
    QTest::newRow("captured") << int(P::captured) << "it was taken and is on its way back to you";
    QTest::newRow("quarantined") << int(P::quarantined) << "not in the right amount. It is on its way back";
    QTest::newRow("only reserved") << int(P::released) << "Your bank had only reserved the amount";
}

void BookingFlowTest::tooLate_saysWhatBecameOfTheMoney() {
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

void BookingFlowTest::resume_thatFailed_goesOnWhenTriedAgain() {
    Flow flow;
    flow.server.answerOnce("GET " + kBookingPath, 503, HttpStub::problemBody(503, "unavailable"));
    flow.page.arrive({"/bookings/x/checkout", {{"id", QString::fromStdString(domain::toString(kBookingId))}}, {}});
    QTRY_COMPARE(flow.step(), QString("failed"));
    flow.page.reload();
    QTRY_COMPARE(flow.step(), QString("details"));
    QCOMPARE(flow.server.count("POST /api/bookings"), 0);
}

void BookingFlowTest::holdExpires_whilePaid_waitsForTheServer() {
    Flow flow;
    QVERIFY(flow.toPayment());
    flow.booking.payment = protocol::PaymentStatus::attempted;
    flow.api.clock().set(kNow + 15 * domain::kMinute);
    QTRY_COMPARE(flow.step(), QString("confirming"));
    flow.booking = bookingOf(BookingStatus::confirmed);
    QTRY_COMPARE(flow.step(), QString("done"));
}

void BookingFlowTest::resume_afterCrash_takesTheServersState_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("payment");
    QTest::addColumn<QString>("step");
    using P = protocol::PaymentStatus;
    QTest::newRow("held, unpaid") << int(BookingStatus::held) << int(P::created) << "details";
    QTest::newRow("held, money is there") << int(BookingStatus::held) << int(P::captured) << "confirming";
    QTest::newRow("confirmed meanwhile") << int(BookingStatus::confirmed) << int(P::captured) << "done";
    QTest::newRow("requested meanwhile") << int(BookingStatus::requested) << int(P::captured) << "done";
    QTest::newRow("expired meanwhile") << int(BookingStatus::expired) << int(P::none) << "expired";
}

void BookingFlowTest::resume_afterCrash_takesTheServersState() {
    QFETCH(int, status);
    QFETCH(int, payment);
    QFETCH(QString, step);
    Flow flow;
    flow.booking = bookingOf(static_cast<BookingStatus>(status));
    flow.booking.payment = static_cast<protocol::PaymentStatus>(payment);
    flow.page.arrive({"/bookings/x/checkout", {{"id", QString::fromStdString(domain::toString(kBookingId))}}, {}});
    QTRY_COMPARE(flow.step(), step);
    QCOMPARE(flow.server.count("POST /api/bookings"), 0);
    QCOMPARE(flow.server.count("POST /api/payments/create-order"), 0);
}

void BookingFlowTest::leave_asks_thenReleases() {
    Flow flow;
    QVERIFY(flow.toDetails());
    int left = 0;
    const auto leave = [&] { flow.page.mayLeave(widgets::Page::Leaving::forAnother, [&left] { ++left; }); };
    leave();
    QTRY_VERIFY(flow.find<QAbstractButton>("releaseTime"));
    QCOMPARE(left, 0);
    flow.click("releaseTime");
    QCOMPARE(left, 1);
    leave();
    QCOMPARE(left, 2);
    QTRY_COMPARE(flow.server.count("PUT " + kBookingPath + "/cancel"), 1);
}

void BookingFlowTest::leave_afterPayment_asksNothing() {
    Flow flow;
    flow.booking.payment = protocol::PaymentStatus::captured;
    flow.arrive();
    QTRY_COMPARE(flow.step(), QString("confirming"));
    bool left = false;
    flow.page.mayLeave(widgets::Page::Leaving::forAnother, [&left] { left = true; });
    QVERIFY(left);
    QCOMPARE(flow.server.count("PUT " + kBookingPath + "/cancel"), 0);
}

void BookingFlowTest::foreignCheckoutAddress_isNeverOpened() {
    Flow flow;
    flow.order.checkoutPath = "https://evil.example/pay";
    QVERIFY(flow.toPayment());
    QVERIFY(flow.page.controller().checkoutUrl(false).isEmpty());
}

void BookingFlowTest::claim_sameIntentOnRetry() {
    Flow flow;
    flow.server.on("POST /api/bookings", [](const auto&) {
        return HttpStub::Answer{503, HttpStub::problemBody(503, "unavailable")};
    });
    flow.arrive();
    QTRY_COMPARE(flow.step(), QString("failed"));
    const auto key = flow.server.last("POST /api/bookings").headers.value("idempotency-key");
    flow.server.on("POST /api/bookings", [&](const auto&) { return HttpStub::Answer{201, jsonOf(flow.booking)}; });
    flow.page.reload();
    QTRY_COMPARE(flow.step(), QString("details"));
    QCOMPARE(flow.server.last("POST /api/bookings").headers.value("idempotency-key"), key);
}

}  // namespace mc::booking

MC_TEST_RUN {
    qputenv("QTWEBENGINE_CHROMIUM_FLAGS", "--no-sandbox");
    mc::app::prepare();
    QApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::India));
    mc::widgets::setClock(mc::widgets::Clock::twentyFour);
    mc::widgets::Theme theme(mc::widgets::Theme::Mode::light);
    theme.install(app);
    mc::booking::BookingFlowTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "booking_flow_test.moc"
