#include <QAbstractSlider>
#include <QAction>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTextEdit>
#include <QtTest>
#include <algorithm>

#include "client/booking/shown_booking.h"
#include "protocol/scheduling.h"
#include "support/page_program.h"
#include "support/socket_stub.h"
#include "support/standing.h"
#include "widgets/clock.h"
#include "widgets/theme.h"

namespace mc::booking {

class BookingPageTest : public QObject {
    Q_OBJECT
private slots:
    void fresh_isTheConfirmation();
    void fresh_request_saysWhoAnswersByWhen();
    void longAgenda_isShownWhole();
    void agenda_ofSeveralLinesAndTallSigns_isShownWhole_data();
    void agenda_ofSeveralLinesAndTallSigns_isShownWhole();
    void head_leadsToAllSessionsWithTheOther();
    void unknown_isAnErrorWithRetry();
    void join_opensWithTheWindow();
    void whatMayBeDone_byStatusAndRole_data();
    void whatMayBeDone_byStatusAndRole();
    void cancel_saysWhatComesBack_needsAReason();
    void cancel_refused_saysSoInTheDialog();
    void endsReason_isQuotedOrInTheReadersWords_data();
    void endsReason_isQuotedOrInTheReadersWords();
    void accept_confirms();
    void answering_pausesWithIt_whereWanted();
    void decline_needsAReason();
    void complete_thenReview();
    void review_needsStars_isSentOnce();
    void review_refused_thePageStandsStill();
    void cancel_refused_theQuestionStandsStill();
    void review_lostOnTheWay_isTheSameDeedWhenSentAgain_data();
    void review_lostOnTheWay_isTheSameDeedWhenSentAgain();
    void noShow_canBeReported();
    void noShow_isOfferedTenMinutesAfterTheStart();
    void noShow_againstTheRecords_saysWhatFollows();
    void invitation_isWrittenAndOpened();
    void message_opensTheConversation();
    void news_reloadsTheBooking();
};

void BookingPageTest::longAgenda_isShownWhole() {
    Shown shown(BookingStatus::confirmed);
    shown.booking.agenda =
        "System design round on 2 December: a full mock on a notification service, then the "
        "trade-offs once more, please, and how I should draw what I say.";
    QVERIFY(shown.arrive());
    const auto* agenda = shown.find<QTextEdit>("agendaText");
    QVERIFY(agenda->toPlainText().startsWith("System design round"));
    QTRY_VERIFY(agenda->heightForWidth(agenda->width()) > 20);
    QTRY_VERIFY(agenda->height() >= agenda->heightForWidth(agenda->width()));
    auto* when = shown.find<QLabel>("bookingWhen");
    QVERIFY(when->height() >= when->sizeHint().height());
}

void BookingPageTest::agenda_ofSeveralLinesAndTallSigns_isShownWhole_data() {
    QTest::addColumn<QString>("agenda");
    QTest::addColumn<int>("lines");
    QTest::newRow("three lines") << "First\nSecond\nThird" << 3;
    QTest::newRow("Devanagari") << "सिस्टम डिज़ाइन\nपूरा अभ्यास\nसाफ़ राय" << 3;
    QTest::newRow("one long word") << QString(300, 'w') << 3;
}

void BookingPageTest::agenda_ofSeveralLinesAndTallSigns_isShownWhole() {
    QFETCH(QString, agenda);
    QFETCH(int, lines);
    Shown shown(BookingStatus::confirmed);
    shown.booking.agenda = agenda.toStdString();
    QVERIFY(shown.arrive());
    const auto* words = shown.find<QTextEdit>("agendaText");
    QCOMPARE(words->toPlainText(), agenda);
    const auto least = [&] { return lines * QFontMetrics(words->font()).height() * 9 / 10; };
    QTRY_VERIFY2(words->height() >= least(), qPrintable(QString("%1 of %2").arg(words->height()).arg(least())));
    QTRY_VERIFY(words->height() >= words->heightForWidth(words->width()));
}

void BookingPageTest::fresh_isTheConfirmation() {
    Shown shown(BookingStatus::confirmed);
    QVERIFY(shown.arrive("booked=1"));
    QVERIFY(shown.visible("confirmationPage"));
    QCOMPARE(shown.words("bookingHeadline"), QString("You’re booked with Ananya"));
    QCOMPARE(shown.words("bookingWhen"), QStringLiteral("19:00 – 20:00\u00a0IST"));
    QCOMPARE(shown.words("bookingMoney"), QString("₹1,239.10 · ₹200.00 in credits"));
    QCOMPARE(shown.page.titleDetail(), QString("GRP-20261118-007"));
    QVERIFY(shown.visible("addToCalendar"));
}

void BookingPageTest::fresh_request_saysWhoAnswersByWhen() {
    Shown shown(BookingStatus::requested);
    shown.booking.requestExpiresAt = kSlot - 4 * domain::kHour;
    QVERIFY(shown.arrive("booked=1"));
    QVERIFY(shown.visible("confirmationPage"));
    QCOMPARE(shown.words("bookingHeadline"), QString("Ananya has your request"));
    QVERIFY(!shown.visible("addToCalendar"));
}

void BookingPageTest::head_leadsToAllSessionsWithTheOther() {
    Shown shown(BookingStatus::confirmed, Party::mentor);
    QVERIFY(shown.arrive());
    QCOMPARE(shown.find<QAbstractButton>("allTogether")->text(), QString("All sessions with Maya"));
    QSignalSpy gone(&shown.page, &widgets::Page::navigate);
    shown.click("allTogether");
    QCOMPARE(gone[0][0].toString(), QString("/people/0000000000002?role=mentor"));
    Shown held(BookingStatus::held);
    QVERIFY(held.arrive());
    QVERIFY(!held.visible("allTogether"));
}

void BookingPageTest::unknown_isAnErrorWithRetry() {
    Shown shown(BookingStatus::confirmed);
    shown.server.problem("GET " + kBookingPath, 404, "not_found");
    QVERIFY(!shown.arrive());
    QVERIFY(!shown.visible("bookingHeadline"));
}

void BookingPageTest::join_opensWithTheWindow() {
    Shown shown(BookingStatus::confirmed);
    shown.api.clock().set(kSlot - domain::kHour);
    QVERIFY(shown.arrive());
    QVERIFY(!shown.find<QWidget>("joinButton")->isEnabled());
    QCOMPARE(shown.words("joinHint"), QString("Join opens at 18:50"));
    shown.api.clock().set(kSlot - 10 * domain::kMinute);
    QTRY_VERIFY(shown.find<QWidget>("joinButton")->isEnabled());
    QSignalSpy gone(&shown.page, &widgets::Page::navigate);
    shown.click("joinButton");
    QVERIFY(gone[0][0].toString().endsWith("/call"));
    shown.api.clock().set(shown.booking.joinClosesAt);
    QTRY_VERIFY(!shown.visible("joinButton"));
}

void BookingPageTest::whatMayBeDone_byStatusAndRole_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("role");
    QTest::addColumn<QStringList>("shown");
    using S = BookingStatus;
    const auto row = [](const char* name, S status, Party role, const QStringList& shown) {
        QTest::newRow(name) << int(status) << int(role) << shown;
    };
    row("held", S::held, Party::student, {"payNow", "messageMentor"});
    row("requested, student", S::requested, Party::student, {"messageMentor", "bookAnother", "cancelBooking"});
    row("requested, mentor", S::requested, Party::mentor, {"acceptRequest", "declineRequest", "messageMentor"});
    row("confirmed, student", S::confirmed, Party::student,
        {"addToCalendar", "messageMentor", "bookAnother", "cancelBooking"});
    row("confirmed, mentor", S::confirmed, Party::mentor, {"addToCalendar", "messageMentor", "cancelBooking"});
    row("completed, student", S::completed, Party::student, {"messageMentor", "bookAnother"});
    row("cancelled", S::cancelled, Party::student, {"messageMentor", "bookAnother"});
}

void BookingPageTest::whatMayBeDone_byStatusAndRole() {
    QFETCH(int, status);
    QFETCH(int, role);
    QFETCH(QStringList, shown);
    Shown page(static_cast<BookingStatus>(status), static_cast<Party>(role));
    page.api.clock().set(kSlot - 25 * domain::kHour);
    QVERIFY(page.arrive());
    QStringList found;
    for (const auto* name : {"payNow", "acceptRequest", "declineRequest", "completeButton", "joinButton",
                             "addToCalendar", "messageMentor", "bookAnother", "cancelBooking"})
        if (page.visible(name)) found << name;
    QCOMPARE(found, shown);
}

void BookingPageTest::cancel_saysWhatComesBack_needsAReason() {
    Shown shown(BookingStatus::confirmed);
    QVERIFY(shown.arrive());
    const protocol::CancelPreview preview{100, domain::rupees(500), kNow + 98 * domain::kMinute, domain::rupees(250)};
    shown.server.answer("GET " + kBookingPath + "/cancel-preview", 200, jsonOf(preview));
    shown.changes("PUT " + kBookingPath + "/cancel", [](auto& booking) {
        booking.status = BookingStatus::cancelled;
        booking.endedBy = Party::student;
        booking.refund = protocol::RefundState{domain::rupees(500), protocol::PaymentStatus::refund_pending, kNow, {}};
    });
    shown.click("cancelBooking");
    QTRY_COMPARE(shown.words("cancelSentence"), QString("Cancel now and get ₹500.00 back. After 18:20 it is ₹250.00."));
    QVERIFY(!shown.find<QAbstractButton>("confirmCancel")->isEnabled());
    shown.write("cancelReason", "My interview moved");
    shown.click("confirmCancel");
    QTRY_COMPARE(shown.words("bookingHeadline"), QString("You cancelled this session"));
    QCOMPARE(shown.server.last("PUT " + kBookingPath + "/cancel").json()["reason"].toString(),
             QString("My interview moved"));
    QVERIFY(shown.words("bookingMoney").contains("₹500.00 is on its way back to you"));
}

void BookingPageTest::cancel_refused_saysSoInTheDialog() {
    Shown shown(BookingStatus::confirmed);
    QVERIFY(shown.arrive());
    shown.server.problem("PUT " + kBookingPath + "/cancel", 409, "invalid_state");
    shown.click("cancelBooking");
    shown.write("cancelReason", "x");
    shown.click("confirmCancel");
    QTRY_VERIFY(shown.server.count("PUT " + kBookingPath + "/cancel") == 1);
    QTRY_VERIFY(shown.find<QAbstractButton>("confirmCancel")->isEnabled());
}

void BookingPageTest::endsReason_isQuotedOrInTheReadersWords_data() {
    QTest::addColumn<QString>("reason");
    QTest::addColumn<QString>("words");
    QTest::newRow("somebody's own") << "My flight was moved"
                                    << "“My flight was moved”";
    QTest::newRow("let go while it was paid") << "released_before_paying"
                                              << "The time was released before paying.";
    QTest::newRow("as it was written earlier") << "Released before paying."
                                               << "“Released before paying.”";
    QTest::newRow("none") << QString() << QString();
}
void BookingPageTest::endsReason_isQuotedOrInTheReadersWords() {
    QFETCH(QString, reason);
    Shown shown(BookingStatus::cancelled, Party::mentor);
    shown.booking.endedBy = Party::student;
    shown.booking.endReason = reason.toStdString();
    QVERIFY(shown.arrive());
    QTEST(shown.words("bookingSentence"), "words");
}

void BookingPageTest::accept_confirms() {
    Shown shown(BookingStatus::requested, Party::mentor);
    QVERIFY(shown.arrive());
    shown.changes("PUT " + kBookingPath + "/accept", [](auto& booking) { booking.status = BookingStatus::confirmed; });
    shown.click("acceptRequest");
    QTRY_COMPARE(shown.words("bookingStatus"), QString("Confirmed"));
    QVERIFY(!shown.visible("acceptRequest"));
}

void BookingPageTest::answering_pausesWithIt_whereWanted() {
    for (const bool wanted : {false, true}) {
        Shown shown(BookingStatus::requested, Party::mentor);
        QVERIFY(shown.arrive());
        shown.changes("PUT " + kBookingPath + "/accept",
                      [](auto& booking) { booking.status = BookingStatus::confirmed; });
        QSignalSpy toasts(&shown.page, &widgets::Page::toast);
        QVERIFY(shown.visible("pauseWithAnswer"));
        if (wanted) shown.click("pauseWithAnswer");
        shown.click("acceptRequest");
        QTRY_COMPARE(toasts.count(), wanted ? 2 : 1);
        QCOMPARE(shown.server.last("PUT " + kBookingPath + "/accept").json()["pause"].toBool(), wanted);
        QVERIFY(!shown.visible("pauseWithAnswer"));
    }
}

void BookingPageTest::decline_needsAReason() {
    Shown shown(BookingStatus::requested, Party::mentor);
    QVERIFY(shown.arrive());
    shown.changes("PUT " + kBookingPath + "/decline", [](auto& booking) {
        booking.status = BookingStatus::declined;
        booking.endedBy = Party::mentor;
    });
    shown.click("declineRequest");
    QVERIFY(!shown.find<QAbstractButton>("confirmDecline")->isEnabled());
    shown.write("declineReason", "I travel that day.");
    shown.click("confirmDecline");
    QTRY_COMPARE(shown.words("bookingHeadline"), QString("You declined this request"));
}

void BookingPageTest::complete_thenReview() {
    Shown shown(BookingStatus::confirmed, Party::mentor);
    shown.api.clock().set(kSlot + 2 * domain::kHour);
    shown.booking.canComplete = true;
    QVERIFY(shown.arrive());
    QVERIFY(shown.visible("completeButton"));
    shown.changes("PUT " + kBookingPath + "/complete", [](auto& booking) {
        booking.status = BookingStatus::completed;
        booking.canComplete = false;
    });
    shown.click("completeButton");
    QTRY_COMPARE(shown.words("bookingStatus"), QString("Completed"));
    QVERIFY(!shown.visible("completeButton"));
    QVERIFY(!shown.visible("submitReview"));
}

void BookingPageTest::review_needsStars_isSentOnce() {
    Shown shown(BookingStatus::completed);
    shown.booking.canReview = true;
    QVERIFY(shown.arrive());
    QVERIFY(shown.visible("submitReview"));
    QVERIFY(!shown.find<QWidget>("submitReview")->isEnabled());
    shown.find<QAbstractSlider>("reviewStars")->setValue(5);
    shown.write("reviewText", "She stopped me at the cache.");
    shown.server.on("POST " + kBookingPath + "/review", [&](const auto&) {
        shown.booking.canReview = false;
        shown.booking.myRating = 5;
        protocol::Review review;
        review.id = domain::ReviewId{4};
        return HttpStub::Answer{201, jsonOf(review)};
    });
    shown.click("submitReview");
    QTRY_VERIFY(!shown.visible("submitReview"));
    const auto sent = shown.server.last("POST " + kBookingPath + "/review");
    QCOMPARE(sent.json()["rating"].toInt(), 5);
    QCOMPARE(sent.json()["text"].toString(), QString("She stopped me at the cache."));
    QVERIFY(sent.json()["isPublic"].toBool());
    QVERIFY(!sent.headers.value("idempotency-key").isEmpty());
    QCOMPARE(shown.server.count("POST " + kBookingPath + "/review"), 1);
}

void BookingPageTest::review_refused_thePageStandsStill() {
    Shown shown(BookingStatus::completed);
    shown.booking.canReview = true;
    QVERIFY(shown.arrive());
    shown.server.problem("POST " + kBookingPath + "/review", 503, "unavailable");
    shown.find<QAbstractSlider>("reviewStars")->setValue(4);
    const Standing before(shown.page);
    shown.click("submitReview");
    QTRY_VERIFY(shown.visible("reviewError"));
    MC_COMPARE_STANDING(before);
}

void BookingPageTest::cancel_refused_theQuestionStandsStill() {
    Shown shown(BookingStatus::confirmed);
    shown.server.answer("GET " + kBookingPath + "/cancel-preview", 200, jsonOf(protocol::CancelPreview{}));
    shown.server.problem("PUT " + kBookingPath + "/cancel", 503, "unavailable");
    QVERIFY(shown.arrive());
    shown.click("cancelBooking");
    QTRY_VERIFY(!shown.words("cancelSentence").startsWith("Looking up"));
    shown.write("cancelReason", "My flight was moved");
    const Standing before(shown.page);
    shown.click("confirmCancel");
    QTRY_COMPARE(shown.server.count("PUT " + kBookingPath + "/cancel"), 1);
    QTRY_VERIFY(shown.find<QWidget>("confirmCancel")->isEnabled());
    MC_COMPARE_STANDING(before);
}

void BookingPageTest::review_lostOnTheWay_isTheSameDeedWhenSentAgain_data() {
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<bool>("same");
    QTest::newRow("out of reach") << QByteArray("unavailable") << true;
    QTest::newRow("given up by the server") << QByteArray("timeout") << true;
    QTest::newRow("refused") << QByteArray("validation_failed") << false;
}

void BookingPageTest::review_lostOnTheWay_isTheSameDeedWhenSentAgain() {
    QFETCH(QByteArray, code);
    Shown shown(BookingStatus::completed);
    shown.booking.canReview = true;
    QVERIFY(shown.arrive());
    const QString line = "POST " + kBookingPath + "/review";
    shown.server.problem(line, 503, code);
    shown.find<QAbstractSlider>("reviewStars")->setValue(5);
    QByteArray keys[2];
    for (int i = 0; i < 2; ++i) {
        QTRY_VERIFY(shown.find<QWidget>("submitReview")->isEnabled());
        shown.click("submitReview");
        QTRY_COMPARE(shown.server.count(line), i + 1);
        keys[i] = shown.server.last(line).headers.value("idempotency-key");
    }
    QTEST(keys[0] == keys[1], "same");
}

void BookingPageTest::noShow_canBeReported() {
    Shown shown(BookingStatus::confirmed);
    shown.api.clock().set(kSlot + 11 * domain::kMinute);
    shown.booking.canReportNoShow = true;
    QVERIFY(shown.arrive());
    shown.changes("POST " + kBookingPath + "/no-show", [](auto& booking) {
        booking.status = BookingStatus::no_show;
        booking.canReportNoShow = false;
        booking.noShow = {protocol::NoShowState::reported, Party::mentor, kSlot, kSlot + domain::kDay};
    });
    shown.click("reportNoShow");
    shown.click("confirmNoShow");
    QTRY_COMPARE(shown.words("bookingStatus"), QString("No-show"));
}

void BookingPageTest::noShow_isOfferedTenMinutesAfterTheStart() {
    Shown shown(BookingStatus::confirmed);
    shown.api.clock().set(kSlot + 9 * domain::kMinute);
    QVERIFY(shown.arrive());
    QVERIFY(!shown.visible("reportNoShow"));
    shown.booking.canReportNoShow = true;  // What the server says from then on.
    shown.api.clock().set(kSlot + 10 * domain::kMinute + 1);
    QTRY_VERIFY(shown.visible("reportNoShow"));
}

void BookingPageTest::noShow_againstTheRecords_saysWhatFollows() {
    for (const bool bornOut : {true, false}) {
        Shown shown(BookingStatus::confirmed);
        shown.api.clock().set(kSlot + 11 * domain::kMinute);
        shown.booking.canReportNoShow = true;
        shown.booking.recordsBearOut = bornOut;
        QVERIFY(shown.arrive());
        shown.click("reportNoShow");
        const auto says = [&](const QString& words) {
            for (const auto* label : shown.page.window()->findChildren<QLabel*>())
                if (label->text().contains(words)) return true;
            return false;
        };
        QTRY_VERIFY(says(bornOut ? "You get everything back. Ananya" : "has 24 hours to answer"));
    }
}

void BookingPageTest::invitation_isWrittenAndOpened() {
    Shown shown(BookingStatus::confirmed);
    QVERIFY(shown.arrive());
    shown.server.answer("GET " + kBookingPath + "/calendar.ics", 200, "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n");
    QUrl opened;
    shown.page.setOpener([&](const QUrl& url) {
        opened = url;
        return true;
    });
    shown.find<QAction>("calendarFile")->trigger();
    QTRY_VERIFY(opened.isLocalFile());
    QFile file(opened.toLocalFile());
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.readAll().startsWith("BEGIN:VCALENDAR"));
    // It goes with the program: in a folder of its own, once however often it is opened.
    const QFileInfo place(file);
    QVERIFY(place.absolutePath() != QDir::tempPath());
    opened.clear();
    shown.find<QAction>("calendarFile")->trigger();
    QTRY_VERIFY(opened.isLocalFile());
    QCOMPARE(place.dir().entryList(QDir::Files), QStringList{place.fileName()});
    shown.find<QAction>("calendarGoogle")->trigger();
    QCOMPARE(opened.host(), QString("calendar.google.com"));
    QVERIFY(opened.query().contains("20261119T133000Z"));
    shown.find<QAction>("calendarOutlook")->trigger();
    QCOMPARE(opened.host(), QString("outlook.live.com"));
    shown.find<QAction>("calendarOutlookWork")->trigger();
    QCOMPARE(opened.host(), QString("outlook.office.com"));
    shown.click("addToCalendar");
    auto* menu = shown.find<QMenu>("calendarMenu");
    QTRY_VERIFY(menu->isVisible());
    QTest::keyClick(menu, Qt::Key_O);
    QCOMPARE(opened.host(), QString("outlook.live.com"));
}

void BookingPageTest::message_opensTheConversation() {
    Shown shown(BookingStatus::confirmed);
    QVERIFY(shown.arrive());
    QSignalSpy gone(&shown.page, &widgets::Page::navigate);
    shown.click("messageMentor");
    QCOMPARE(gone[0][0].toString(), QString("/messages/0000000000009"));
}

void BookingPageTest::news_reloadsTheBooking() {
    Shown shown(BookingStatus::requested);
    SocketStub socket;
    shown.realtime.start(socket.url());
    QVERIFY(shown.arrive());
    QTRY_VERIFY(shown.realtime.of("/notifications").isJoined());
    shown.booking.status = BookingStatus::confirmed;
    socket.emitEvent("/notifications", "booking_changed", R"({"bookingId":"0000000000003","status":"confirmed"})");
    socket.emitEvent(
        "/notifications", "booking_changed",
        R"({"bookingId":")" + QByteArray::fromStdString(domain::toString(kBookingId)) + R"(","status":"confirmed"})");
    QTRY_COMPARE(shown.words("bookingStatus"), QString("Confirmed"));
}

}  // namespace mc::booking

MC_TEST_PAGES(mc::booking::BookingPageTest)
#include "booking_page_test.moc"
