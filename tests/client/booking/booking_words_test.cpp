#include "booking/booking_words.h"

#include <QUrl>
#include <QUrlQuery>
#include <QtTest>

#include "booking/refund_words.h"
#include "client/booking/booking_samples.h"
#include "domain/end_reason.h"
#include "support/test_program.h"

namespace mc::booking {

using namespace mc::support;
using domain::BookingStatus;
using domain::Party;
using domain::rupees;

class BookingWordsTest : public QObject {
    Q_OBJECT
private slots:
    void cancelPreview_saysWhatComesBack_data();
    void cancelPreview_saysWhatComesBack();
    void tiers_areDates();
    void when_namesBothZones();
    void when_sameClock_saysItOnce();
    void money_perState_data();
    void money_perState();
    void googleLink_survivesOddNames();
    void timeTheMentorLost_isNotPaidTooLate_data();
    void timeTheMentorLost_isNotPaidTooLate();
    void outlookLink_isOfTheKindOfAccount();
    void paymentOfAnotherPrice_isNotNothing();
    void refundOfWhatCostsNothingNow_isSaid();
    void refund_saysWhereItIs_data();
    void refund_saysWhereItIs();
};

void BookingWordsTest::timeTheMentorLost_isNotPaidTooLate_data() {
    QTest::addColumn<std::string>("reason");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("money");
    QTest::newRow("lost elsewhere") << std::string(domain::kMentorBusyElsewhere)
                                    << "Ananya is not free at this time any more"
                                    << "₹500.00 is on its way back to you.";
    QTest::newRow("ran out") << std::string() << "The time was released"
                             << "Your payment came too late. ₹500.00 is on its way back to you.";
}

void BookingWordsTest::timeTheMentorLost_isNotPaidTooLate() {
    QFETCH(std::string, reason);
    QFETCH(QString, title);
    QFETCH(QString, money);
    auto booking = bookingOf(BookingStatus::expired);
    booking.endReason = reason;
    booking.refund = protocol::RefundState{rupees(500), protocol::PaymentStatus::refund_pending, kNow, {}};
    QCOMPARE(BookingWords::released(booking), title);
    QCOMPARE(BookingWords::moneyAfterRelease(booking), money);
}

void BookingWordsTest::paymentOfAnotherPrice_isNotNothing() {
    auto booking = bookingOf(BookingStatus::expired);
    booking.payment = protocol::PaymentStatus::created;
    QVERIFY(BookingWords::isUnpaid(booking));
    QCOMPARE(BookingWords::moneyAfterRelease(booking), QString("Nothing was paid."));
    booking.refunds = {{rupees(500), protocol::PaymentStatus::refund_pending, kNow, {}, true, true}};
    QVERIFY(!BookingWords::isUnpaid(booking));
    QCOMPARE(BookingWords::moneyAfterRelease(booking),
             QString("What you had paid was not needed. ₹500.00 is on its way back to you."));
}

void BookingWordsTest::refundOfWhatCostsNothingNow_isSaid() {
    auto booking = bookingOf(BookingStatus::confirmed);
    booking.price = domain::priceSummary(rupees(500), {30, 500'00, 0, 0}, {});
    QCOMPARE(BookingWords::money(booking), QString("Nothing was due"));
    booking.refund = protocol::RefundState{rupees(500), protocol::PaymentStatus::refunded, kNow, kNow};
    QCOMPARE(BookingWords::money(booking), QString("₹500.00 was paid back"));
}

void BookingWordsTest::refund_saysWhereItIs_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("sent");
    QTest::addColumn<QString>("words");
    using protocol::PaymentStatus;
    QTest::newRow("asked for") << int(PaymentStatus::refund_pending) << false
                               << "Asked for on 18 Nov 2026. It goes to your bank next.";
    QTest::newRow("on its way") << int(PaymentStatus::refund_pending) << true
                                << "On its way to your bank since 18 Nov 2026. It arrives within 5 to 7 working days.";
    QTest::newRow("done") << int(PaymentStatus::refunded) << true
                          << "Refunded on 19 Nov 2026. Your bank may take a few days to show it.";
    QTest::newRow("failed") << int(PaymentStatus::refund_failed) << true
                            << "It did not go through yet. We keep trying; you need not do anything.";
}

void BookingWordsTest::refund_saysWhereItIs() {
    QFETCH(int, status);
    QFETCH(bool, sent);
    QFETCH(QString, words);
    protocol::RefundState refund{rupees(500), static_cast<protocol::PaymentStatus>(status), kNow, {}, sent};
    if (refund.status == protocol::PaymentStatus::refunded) refund.processedAt = kNow + domain::kDay;
    const auto zone = ownZone(bookingOf(BookingStatus::cancelled));
    QCOMPARE(RefundWords::next(refund, zone), words);
    refund.byBank = true;
    QCOMPARE(RefundWords::title(refund), QString("Taken back by your bank"));
    QCOMPARE(RefundWords::next(refund, zone), QString("Your bank took it on 18 Nov 2026, as you had asked it to."));
}

void BookingWordsTest::cancelPreview_saysWhatComesBack_data() {
    QTest::addColumn<qint64>("refund");
    QTest::addColumn<qint64>("changesIn");  // Seconds after kNow; 0: never.
    QTest::addColumn<qint64>("refundAfter");
    QTest::addColumn<QString>("words");
    QTest::newRow("later today") << qint64{500} << qint64{98 * 60} << qint64{250}
                                 << "Cancel now and get ₹500.00 back. After 18:20 it is ₹250.00.";
    QTest::newRow("another day") << qint64{500} << qint64{26 * 3600} << qint64{250}
                                 << "Cancel now and get ₹500.00 back. After Thu 19 Nov, 18:42 it is ₹250.00.";
    QTest::newRow("then nothing") << qint64{250} << qint64{3600} << qint64{0}
                                  << "Cancel now and get ₹250.00 back. After 17:42 you get nothing back.";
    QTest::newRow("nothing any more") << qint64{0} << qint64{0} << qint64{0} << "Cancelling now gives nothing back.";
}

void BookingWordsTest::cancelPreview_saysWhatComesBack() {
    QFETCH(qint64, refund);
    QFETCH(qint64, changesIn);
    QFETCH(qint64, refundAfter);
    QFETCH(QString, words);
    protocol::CancelPreview preview{50, rupees(refund), {}, {}};
    if (changesIn) {
        preview.changesAt = kNow + changesIn;
        preview.refundAfter = rupees(refundAfter);
    }
    QCOMPARE(BookingWords::cancelPreview(preview, bookingOf(BookingStatus::confirmed), kNow), words);
}

void BookingWordsTest::tiers_areDates() {
    const auto booking = bookingOf(BookingStatus::held);
    const auto zone = ownZone(booking);
    QCOMPARE(BookingWords::tier(booking.policy[0], zone), QString("before Wed 18 Nov, 19:00"));
    QCOMPARE(BookingWords::tier(booking.policy[1], zone), QString("until Thu 19 Nov, 15:00"));
    QCOMPARE(BookingWords::tier(booking.policy[2], zone), QString("after that"));
}

void BookingWordsTest::when_namesBothZones() {
    const auto booking = bookingOf(BookingStatus::confirmed);
    QCOMPARE(BookingWords::dayAndTime(booking), QStringLiteral("Thu 19 Nov 2026, 19:00 – 20:00\u00a0IST"));
    QCOMPARE(BookingWords::whenThere(booking), QString("13:30 – 14:30 in London"));
    const auto mentor = bookingOf(BookingStatus::confirmed, 60, Party::mentor);
    QCOMPARE(BookingWords::whenThere(mentor), QString("19:00 – 20:00 in Kolkata"));
}

void BookingWordsTest::when_sameClock_saysItOnce() {
    auto booking = bookingOf(BookingStatus::confirmed);
    booking.mentor.timeZone = {"Asia/Colombo"};
    QCOMPARE(BookingWords::whenThere(booking), QString());
    QCOMPARE(BookingWords::startThere(booking), QString());
}

void BookingWordsTest::money_perState_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("role");
    QTest::addColumn<bool>("refunded");
    QTest::addColumn<QString>("words");
    QTest::newRow("held") << int(BookingStatus::held) << int(Party::student) << false
                          << "₹1,239.10 to pay · ₹200.00 in credits";
    QTest::newRow("paid") << int(BookingStatus::confirmed) << int(Party::student) << false
                          << "₹1,239.10 · ₹200.00 in credits";
    QTest::newRow("refunded") << int(BookingStatus::cancelled) << int(Party::student) << true
                              << "₹1,239.10 · ₹500.00 was paid back · ₹200.00 in credits";
    QTest::newRow("mentor ahead") << int(BookingStatus::confirmed) << int(Party::mentor) << false
                                  << "You receive ₹1,247.22";
    QTest::newRow("mentor after") << int(BookingStatus::completed) << int(Party::mentor) << false
                                  << "You earned ₹1,247.22";
}

void BookingWordsTest::money_perState() {
    QFETCH(int, status);
    QFETCH(int, role);
    QFETCH(bool, refunded);
    QFETCH(QString, words);
    auto booking = bookingOf(static_cast<BookingStatus>(status), 60, static_cast<Party>(role));
    if (refunded) booking.refund = protocol::RefundState{rupees(500), protocol::PaymentStatus::refunded, kNow, kNow};
    QCOMPARE(BookingWords::money(booking), words);
}

void BookingWordsTest::googleLink_survivesOddNames() {
    auto booking = bookingOf(BookingStatus::confirmed);
    booking.mentor.name = "Ana & Co + <b>";
    const QUrl link(googleCalendarLink(booking), QUrl::StrictMode);
    QVERIFY(link.isValid());
    QCOMPARE(QUrlQuery(link).queryItemValue("text", QUrl::FullyDecoded), QString("Mock interview with Ana & Co + <b>"));
    QCOMPARE(QUrlQuery(link).queryItemValue("dates", QUrl::FullyDecoded), QString("20261119T133000Z/20261119T143000Z"));
}

void BookingWordsTest::outlookLink_isOfTheKindOfAccount() {
    auto booking = bookingOf(BookingStatus::confirmed);
    booking.mentor.name = "Ana & Co + <b>";
    const auto linkOf = [&](OutlookAccount account) {
        return QUrl(outlookCalendarLink(booking, account), QUrl::StrictMode);
    };
    QCOMPARE(linkOf(OutlookAccount::own).host(), QString("outlook.live.com"));
    QCOMPARE(linkOf(OutlookAccount::work).host(), QString("outlook.office.com"));
    const auto link = linkOf(OutlookAccount::own);
    QVERIFY(link.isValid());
    const auto value = [query = QUrlQuery(link)](const char* name) {
        return query.queryItemValue(name, QUrl::FullyDecoded);
    };
    QCOMPARE(value("path"), QString("/calendar/action/compose"));
    QCOMPARE(value("rru"), QString("addevent"));
    QCOMPARE(value("subject"), QString("Mock interview with Ana & Co + <b>"));
    QCOMPARE(value("startdt"), QString("2026-11-19T13:30:00Z"));
    QCOMPARE(value("enddt"), QString("2026-11-19T14:30:00Z"));
}

}  // namespace mc::booking

MC_TEST_CORE(mc::booking::BookingWordsTest)
#include "booking_words_test.moc"
