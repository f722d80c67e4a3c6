#include <QSignalSpy>
#include <QtTest>

#include "booking/booking_words.h"
#include "client/booking/shown_booking.h"
#include "domain/end_reason.h"
#include "support/page_program.h"

namespace mc::booking {

using protocol::PaymentStatus;

/// What a request says of its money to both, from the asking to its end.
class RequestPageTest : public QObject {
    Q_OBJECT
private slots:
    void waiting_saysThatTheBankOnlyReserves();
    void accept_withMoneyStillReserved_saysThatItIsBeingTaken();
    void accepted_theStudentReadsIt();
    void end_saysThatNothingWasCharged_data();
    void end_saysThatNothingWasCharged();
    void decline_saysThatNobodyIsCharged();
    void cancel_saysThatNothingIsPaid();
};

void RequestPageTest::waiting_saysThatTheBankOnlyReserves() {
    Shown shown(BookingStatus::requested);
    shown.booking.instantBook = false;
    shown.booking.payment = PaymentStatus::reserved;
    shown.booking.requestExpiresAt = kSlot - 4 * domain::kHour;
    QVERIFY(shown.arrive());
    QCOMPARE(shown.words("bookingHeadline"), QString("Waiting for Ananya"));
    QCOMPARE(shown.words("bookingSentence"),
             QString("You hear by Thu 19 Nov, 15:00. Your bank reserves ₹1,239.10. You pay only when Ananya accepts."));
    QCOMPARE(shown.words("bookingMoney"), QString("₹1,239.10 · Reserved at your bank, not paid · ₹200.00 in credits"));
}

void RequestPageTest::accept_withMoneyStillReserved_saysThatItIsBeingTaken() {
    Shown shown(BookingStatus::requested, Party::mentor);
    QVERIFY(shown.arrive());
    shown.changes("PUT " + kBookingPath + "/accept", [](auto& booking) { booking.acceptedAt = kNow; });
    QSignalSpy toasts(&shown.page, &widgets::Page::toast);
    shown.click("acceptRequest");
    QTRY_COMPARE(shown.words("bookingHeadline"), QString("You accepted the request of Maya"));
    QVERIFY(!shown.visible("acceptRequest") && !shown.visible("declineRequest"));
    QVERIFY(toasts[0][1].toString().contains("as soon as the payment has been taken"));
}

void RequestPageTest::accepted_theStudentReadsIt() {
    Shown shown(BookingStatus::requested);
    shown.booking.acceptedAt = kNow;
    QVERIFY(shown.arrive());
    QCOMPARE(shown.words("bookingHeadline"), QString("Ananya accepted your request"));
    QVERIFY(shown.words("bookingSentence").contains("being taken"));
}

void RequestPageTest::end_saysThatNothingWasCharged_data() {
    QTest::addColumn<int>("by");
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("headline");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("declined") << int(Party::mentor) << "I travel"
                              << "Ananya could not take this request"
                              << "“I travel” You were not charged.";
    QTest::newRow("unanswered") << int(Party::platform) << ""
                                << "The request was not answered in time"
                                << "You were not charged.";
    QTest::newRow("not to be had") << int(Party::platform) << QString::fromUtf8(domain::kPaymentNotTaken.data())
                                   << "The payment could not be taken"
                                   << "The session does not take place, and nothing was charged.";
    QTest::newRow("lost elsewhere") << int(Party::platform) << QString::fromUtf8(domain::kMentorBusyElsewhere.data())
                                    << "Ananya is not free at this time any more"
                                    << "You were not charged. Book again shows the next free times.";
}
void RequestPageTest::end_saysThatNothingWasCharged() {
    QFETCH(int, by);
    QFETCH(QString, reason);
    Shown shown(BookingStatus::declined);
    shown.booking.endedBy = static_cast<Party>(by);
    shown.booking.endReason = reason.toStdString();
    shown.booking.payment = PaymentStatus::released;
    QVERIFY(shown.arrive());
    QTEST(shown.words("bookingHeadline"), "headline");
    QTEST(shown.words("bookingSentence"), "sentence");
}

void RequestPageTest::decline_saysThatNobodyIsCharged() {
    Shown shown(BookingStatus::requested, Party::mentor);
    shown.booking.payment = PaymentStatus::reserved;
    QVERIFY(shown.arrive());
    shown.click("declineRequest");
    const auto labels = shown.page.window()->findChildren<QLabel*>();
    QVERIFY(std::ranges::any_of(
        labels, [](const QLabel* label) { return label->text() == "Maya reads your reason and is not charged."; }));
}

void RequestPageTest::cancel_saysThatNothingIsPaid() {
    auto booking = bookingOf(BookingStatus::requested);
    booking.payment = PaymentStatus::reserved;
    QCOMPARE(BookingWords::cancelPreview({100, domain::rupees(0), {}, {}}, booking, kNow),
             QString("You pay nothing. Your bank lets go of what it reserved within days."));
    QCOMPARE(BookingWords::askedFirst(booking), QString());  // Of a mentor who books at once.
    booking.instantBook = false;
    QCOMPARE(BookingWords::askedFirst(booking),
             QString("Your bank reserves ₹1,239.10. You pay only when Ananya accepts."));
}

}  // namespace mc::booking

MC_TEST_PAGES(mc::booking::RequestPageTest)
#include "request_page_test.moc"
