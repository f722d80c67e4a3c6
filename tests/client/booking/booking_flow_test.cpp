#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QtTest>

#include "client/booking/flow.h"
#include "support/page_program.h"
#include "support/standing.h"
#include "support/web_program.h"
#include "widgets/clock.h"
#include "widgets/theme.h"

namespace mc::booking {

using namespace mc::support;
using domain::BookingStatus;

class BookingFlowTest : public QObject {
    Q_OBJECT
private slots:
    void arrive_holdsTheSlot_showsDetails();
    void mentorWhoIsAsked_isSaidBeforePaying();
    void topicOfTheLink_isHeldWithTheSlot_andChosen();
    void refundsThatAreOver_areLeftOut_data();
    void refundsThatAreOver_areLeftOut();
    void withoutConsent_doesNotContinue();
    void withoutTopic_doesNotContinue();
    void topics_areListedOnce_howeverTheyAreWritten();
    void somethingElse_isNoTopicInAnyLanguage();
    void anotherLength_withoutTopic_namesNone();
    void consent_sendsDetails_opensCheckout();
    void addressNotConfirmed_asksForTheCode_keepsTheTimeAndGoesOn();
    void duration_other_isAskedFromTheServer();
    void duration_refused_keepsTheOldOne();
    void slotTaken_offersAlternatives_oneClickHolds();
    void studentBusy_saysSo();
    void holdExpires_unpaid_canBeHeldAgain();
    void resume_thatFailed_goesOnWhenTriedAgain();
    void resume_afterCrash_takesTheServersState_data();
    void resume_afterCrash_takesTheServersState();
    void resume_beforeTheProfileCame_goesOn();
    void leave_asks_thenReleases();
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

void BookingFlowTest::mentorWhoIsAsked_isSaidBeforePaying() {
    Flow instant;
    QVERIFY(instant.toDetails());
    QVERIFY(!instant.find<QLabel>("askedFirst")->isVisible());
    Flow flow;
    flow.booking.instantBook = false;
    QVERIFY(flow.toDetails());
    QVERIFY(flow.find<QLabel>("askedFirst")->isVisible());
    QCOMPARE(
        flow.find<QLabel>("askedFirst")->text(),
        QString("Your bank reserves ₹1,239.10. You pay only when Ananya accepts. Otherwise it lets go of it within "
                "days."));
}

void BookingFlowTest::topicOfTheLink_isHeldWithTheSlot_andChosen() {
    Flow flow;
    flow.server.on("POST /api/bookings", [&flow](const HttpStub::Request& request) {
        flow.booking.topic = request.json()["topic"].toString().toStdString();
        return HttpStub::Answer{201, jsonOf(flow.booking)};
    });
    flow.arrive("Mock interview");
    QTRY_COMPARE(flow.step(), QString("details"));
    QCOMPARE(flow.server.last("POST /api/bookings").json()["topic"].toString(), QString("Mock interview"));
    QCOMPARE(flow.find<QComboBox>("bookingTopic")->currentText(), QString("Mock interview"));
    flow.click("policyCheck");
    flow.click("continueToPayment");
    QTRY_COMPARE(flow.step(), QString("payment"));
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

void BookingFlowTest::somethingElse_isNoTopicInAnyLanguage() {
    Flow flow;
    QVERIFY(flow.toDetails());
    auto* topics = flow.find<QComboBox>("bookingTopic");
    topics->setCurrentText("Something else");
    QCOMPARE(topics->currentIndex(), topics->count() - 1);
    flow.click("policyCheck");
    flow.click("continueToPayment");
    QTRY_COMPARE(flow.step(), QString("payment"));
    const auto sent = flow.server.last("PUT " + kBookingPath + "/details").json();
    QCOMPARE(sent["topic"], QJsonValue(QString()));
}

void BookingFlowTest::anotherLength_withoutTopic_namesNone() {
    Flow flow;
    flow.booking.topic.clear();
    QVERIFY(flow.toDetails());
    flow.click("duration30");
    QTRY_COMPARE(flow.server.count("PUT " + kBookingPath + "/details"), 1);
    QCOMPARE(flow.server.last("PUT " + kBookingPath + "/details").json()["topic"], QJsonValue(QString()));
    QTRY_COMPARE(flow.find<QLabel>("summaryTotal")->text(), QString("₹899.00"));
    QCOMPARE(flow.find<QComboBox>("bookingTopic")->currentIndex(), -1);
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

void BookingFlowTest::resume_thatFailed_goesOnWhenTriedAgain() {
    Flow flow;
    flow.server.answerOnce("GET " + kBookingPath, 503, HttpStub::problemBody(503, "unavailable"));
    flow.page.arrive({"/bookings/x/checkout", {{"id", QString::fromStdString(domain::toString(kBookingId))}}, {}});
    QTRY_COMPARE(flow.step(), QString("failed"));
    flow.page.reload();
    QTRY_COMPARE(flow.step(), QString("details"));
    QCOMPARE(flow.server.count("POST /api/bookings"), 0);
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

void BookingFlowTest::resume_beforeTheProfileCame_goesOn() {
    Flow flow;
    flow.server.problem("GET /api/mentors/ananya-krishnan", 503, "unavailable");
    flow.booking.topic.clear();
    flow.page.arrive({"/bookings/x/checkout", {{"id", QString::fromStdString(domain::toString(kBookingId))}}, {}});
    QTRY_COMPARE(flow.step(), QString("details"));
    flow.find<QComboBox>("bookingTopic")->setCurrentText("Something else");
    flow.click("policyCheck");
    flow.click("continueToPayment");
    QTRY_COMPARE(flow.step(), QString("payment"));
    QCOMPARE(flow.server.last("PUT " + kBookingPath + "/details").json()["durationMinutes"].toInt(), 60);
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
    QTRY_COMPARE(left, 1);
    leave();
    QCOMPARE(left, 2);
    QTRY_COMPARE(flow.server.count("PUT " + kBookingPath + "/cancel"), 1);
    // A code, which each reader has in her own language.
    QCOMPARE(flow.server.last("PUT " + kBookingPath + "/cancel").json()["reason"], "released_before_paying");
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
    mc::support::prepareForWeb();
    return mc::support::runPageTests<mc::booking::BookingFlowTest>(argc, argv);
}
#include "booking_flow_test.moc"
