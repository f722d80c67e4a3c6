#include "mentor/overview_page.h"

#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include "mentor/session_delegate.h"
#include "overview_shown.h"
#include "protocol/notifications.h"
#include "support/row_tips.h"
#include "support/test_program.h"
#include "widgets/choice.h"
#include "widgets/states.h"

using namespace mc;
using net::LoadState;

namespace {

protocol::Booking ended(std::int64_t id, const test::Person& student, const char* startsAt) {
    auto booking = test::sampleBooking(id, student, startsAt, 30, "DSA");
    booking.canComplete = true;
    return booking;
}

}  // namespace

/// What the page shows, the sessions on it, and whether bookings are taken.
class OverviewPageTest : public QObject {
    Q_OBJECT
    using Shown = test::OverviewShown;

private slots:
    void open_showsFiguresRequestsByDeadlineAndAgreedSessions() {
        Shown shown;
        shown.openReady();
        QCOMPARE(shown.nameAt(shown.requestsList(), 0), "Leila Haddad");
        QCOMPARE(shown.nameAt(shown.requestsList(), 1), "Arjun Pillai");
        QCOMPARE(shown.nameAt(shown.requestsList(), 2), "Grace Mwangi");
        QCOMPARE(shown.sessionsList()->model()->rowCount(), 3);  // A request is not a session yet.
        QCOMPARE(shown.find<QWidget>("earnedStat")->accessibleName(), "Earned in November: ₹8,608.08");
        QCOMPARE(shown.find<QWidget>("earnedStat")->accessibleDescription(), "₹2,04,296.82 in all");
        QCOMPARE(shown.find<QWidget>("firstAnswerStat")->accessibleName(), "First answer: 1 h 20 min");
        QCOMPARE(shown.page->titleDetail(), "Wednesday 18 November, 16:42 IST");
        shown.picture("overview");
    }

    void cancellations_sayWhatTheyMean_data() {
        QTest::addColumn<protocol::MentorReliability>("figures");
        QTest::addColumn<QString>("rate");
        QTest::addColumn<QString>("meaning");
        using enum domain::Reliability;
        const QString of = "Cancelled by you: %1 of your last %2 confirmed sessions, %3%";
        QTest::newRow("none") << protocol::MentorReliability{0, 0, 0, good, 20, 10, 10, 20}
                              << "You have cancelled nothing that you confirmed"
                              << "It counts once there are 10 sessions.";
        QTest::newRow("few") << protocol::MentorReliability{2, 1, 50, good, 20, 10, 10, 20} << of.arg(1).arg(2).arg(50)
                             << "It counts once there are 10 sessions.";
        QTest::newRow("good") << protocol::MentorReliability{20, 1, 5, good, 20, 10, 10, 20} << of.arg(1).arg(20).arg(5)
                              << "At 10% you are warned, at 20% your bookings are paused.";
        QTest::newRow("warned") << protocol::MentorReliability{20, 3, 15, warned, 20, 10, 10, 20}
                                << of.arg(3).arg(20).arg(15) << "At 20% your bookings are paused: keep the next";
        QTest::newRow("paused") << protocol::MentorReliability{20, 5, 25, paused, 20, 10, 10, 20}
                                << of.arg(5).arg(20).arg(25) << "Each further cancellation pauses";
    }
    void cancellations_sayWhatTheyMean() {
        QFETCH(protocol::MentorReliability, figures);
        QFETCH(QString, rate);
        QFETCH(QString, meaning);
        Shown shown;
        shown.stub.answer("GET /api/mentors/dashboard/reliability", 200, test::json(figures));
        shown.openReady();
        QTRY_VERIFY(shown.find<QWidget>("reliabilityCard")->isVisible());
        QCOMPARE(shown.find<QLabel>("cancellationRate")->text(), rate);
        QVERIFY2(shown.find<QLabel>("cancellationMeaning")->text().contains(meaning),
                 qPrintable(shown.find<QLabel>("cancellationMeaning")->text()));
        shown.picture(QStringLiteral("reliability-") + QLatin1String(QTest::currentDataTag()));
    }

    /// The page is of use without these figures.
    void cancellations_withoutAnAnswer_areNotShown() {
        Shown shown;
        shown.stub.problem("GET /api/mentors/dashboard/reliability", 503, "unavailable");
        shown.openReady();
        QTRY_COMPARE(shown.stub.count("GET /api/mentors/dashboard/reliability"), 1);
        QVERIFY(!shown.find<QWidget>("reliabilityCard")->isVisible());
    }

    void ratings_sayWhatTheyMean_andWhatHappensNext_data() {
        QTest::addColumn<protocol::MentorRatings>("ratings");
        QTest::addColumn<QString>("title");
        QTest::addColumn<QString>("meaning");
        using enum domain::RatingStanding;
        QTest::newRow("warned") << protocol::MentorRatings{7, 285, warned, 10, 5, 3, 350, 275, {}}
                                << "Your last 7 reviews have 2.85 stars on average"
                                << "Students expect 3.5 or more. If the average is below 2.75 when 3 more reviews have";
        QTest::newRow("paused") << protocol::MentorRatings{10, 240, paused, 10, 5, 3, 350, 300, {}}
                                << "Your bookings are paused for your ratings"
                                << "decides whether you can take bookings again";
        QTest::newRow("kept") << protocol::MentorRatings{0, 0, kept, 10, 5, 3, 350, 300, "Three students left."}
                              << "Your bookings stay paused"
                              << "An admin’s reason: Three students left.";
    }
    void ratings_sayWhatTheyMean_andWhatHappensNext() {
        QFETCH(protocol::MentorRatings, ratings);
        QFETCH(QString, title);
        QFETCH(QString, meaning);
        Shown shown;
        shown.stub.answer("GET /api/mentors/dashboard/ratings", 200, test::json(ratings));
        shown.openReady();
        QTRY_VERIFY(shown.find<QWidget>("standingCard")->isVisible());
        QCOMPARE(shown.find<QLabel>("standingTitle")->text(), title);
        QVERIFY2(shown.find<QLabel>("standingMeaning")->text().contains(meaning),
                 qPrintable(shown.find<QLabel>("standingMeaning")->text()));
        const bool mayTurn = shown.page->barActions()->findChild<QWidget*>("acceptingSwitch")->isEnabled();
        QCOMPARE(mayTurn, !domain::isPaused(ratings.standing));
        shown.picture(QStringLiteral("ratings-") + QLatin1String(QTest::currentDataTag()));
    }

    void ratings_thatMeanNothing_areNotShown() {
        Shown shown;
        shown.stub.answer("GET /api/mentors/dashboard/ratings", 200,
                          test::json(protocol::MentorRatings{.reviews = 10, .average = 480}));
        shown.openReady();
        QTRY_VERIFY(shown.page->controller().ratings());
        QVERIFY(!shown.find<QWidget>("standingCard")->isVisible());
    }

    /// An admin decides between the page's figures and the switch.
    void bookingsOn_refusedForRatings_saysThatAnAdminDecides() {
        Shown shown;
        shown.openReady();
        shown.stub.answer(Shown::kToggle, 409,
                          R"({"type":"about:blank","status":409,"code":"invalid_state","paused":"ratings"})");
        QSignalSpy toasts(shown.page, &widgets::Page::toast);
        shown.page->controller().setAccepting(!shown.page->controller().stats().acceptingBookings);
        QTRY_COMPARE(toasts.count(), 1);
        QCOMPARE(toasts[0][1].toString(), "Your bookings are paused for your ratings until an admin has decided.");
    }

    void join_opensTenMinutesBefore_andLeadsToTheCall() {
        Shown shown;
        shown.openReady();
        auto* join = shown.button("joinButton");
        QVERIFY(join->isVisible() && !join->isEnabled());
        QCOMPARE(join->accessibleDescription(), "Opens Today 16:50");
        shown.api.clock().set(test::instant("2026-11-18T11:20:00Z"));
        QTRY_VERIFY(join->isEnabled());
        QSignalSpy links(shown.page, &widgets::Page::navigate);
        QTest::mouseClick(join, Qt::LeftButton);
        const auto id = QString::fromStdString(domain::encodeId(21));
        QCOMPARE(links.takeFirst().first().toString(), "/bookings/" + id + "/call");
        shown.sessionsList()->setFocus();
        shown.picture("overview-join");
        QTest::keyClick(shown.sessionsList(), Qt::Key_Return);
        QCOMPARE(links.takeFirst().first().toString(), "/bookings/" + id);
    }

    void join_beforeItOpens_givesWayToTheWordsThatSayWhen() {
        Shown shown;
        shown.openReady();
        const auto* list = shown.sessionsList();
        const auto* delegate = static_cast<const mentor::ActionDelegate*>(list->itemDelegate());
        const auto joinIn = [&](int width) {
            return delegate->actionRect({0, 0, width, 84}, list->model()->index(0, 0), mentor::SessionDelegate::join);
        };
        QVERIFY(!joinIn(400).isEmpty());
        QVERIFY(joinIn(260).isEmpty());
        shown.api.clock().set(test::instant("2026-11-18T11:20:00Z"));
        QVERIFY(!joinIn(260).isEmpty());
    }

    void laterSession_hasNoJoin_andOpens() {
        Shown shown;
        shown.openReady();
        shown.sessionsList()->setFocus();
        QTest::keyClick(shown.sessionsList(), Qt::Key_Down);
        QVERIFY(!shown.button("joinButton")->isVisible());
        QSignalSpy links(shown.page, &widgets::Page::navigate);
        QTest::mouseClick(shown.button("openSessionButton"), Qt::LeftButton);
        QCOMPARE(links.first().first().toString(), "/bookings/" + QString::fromStdString(domain::encodeId(22)));
    }

    void endedSession_asksToBeCompleted_untilItIs() {
        Shown shown;
        shown.past = {ended(32, {204, "Tara Shah", "Asia/Kolkata"}, "2026-11-18T10:30:00Z"),
                      ended(31, {202, "Noor Rahman", "Asia/Dhaka"}, "2026-11-17T15:30:00Z")};
        shown.past[0].canComplete = false;  // Completed long ago.
        shown.openReady();
        QVERIFY(shown.find<QWidget>("endedCard")->isVisible());
        QVERIFY(shown.button("completeButton0")->accessibleName().contains("Noor Rahman"));
        QVERIFY(!shown.button("completeButton1")->isVisible());
        shown.picture("overview-ended");
        shown.stub.on(Shown::deedLine(31, "complete"), [&shown](const auto&) {
            shown.past[1].canComplete = false;
            return Shown::answer(test::json(shown.past[1]));
        });
        QSignalSpy toasts(shown.page, &widgets::Page::toast);
        QTest::mouseClick(shown.button("completeButton0"), Qt::LeftButton);
        QVERIFY(!shown.button("completeButton0")->isEnabled());
        QTRY_VERIFY(!shown.find<QWidget>("endedCard")->isVisible());
        QCOMPARE(toasts.first().at(1).toString(), "Completed: the session with Noor Rahman");
    }

    void endedSession_refused_staysAndSaysWhy() {
        Shown shown;
        shown.past = {ended(31, {202, "Noor Rahman", "Asia/Dhaka"}, "2026-11-17T15:30:00Z")};
        shown.openReady();
        shown.stub.problem(Shown::deedLine(31, "complete"), 409, "invalid_state");
        QSignalSpy toasts(shown.page, &widgets::Page::toast);
        QTest::mouseClick(shown.button("completeButton0"), Qt::LeftButton);
        QTRY_COMPARE(toasts.count(), 1);
        QTRY_VERIFY(shown.button("completeButton0")->isEnabled());
    }

    void sessionThatEnds_whileThePageIsOpen_asksToBeCompleted() {
        Shown shown;
        shown.openReady();
        QVERIFY(!shown.find<QWidget>("endedCard")->isVisible());
        shown.sessions.erase(shown.sessions.begin());
        shown.past = {ended(21, {201, "Maya Nair", "Asia/Kolkata"}, "2026-11-18T11:30:00Z")};
        shown.api.clock().set(test::instant("2026-11-18T12:01:00Z"));
        QTRY_VERIFY(shown.find<QWidget>("endedCard")->isVisible());
        QVERIFY(shown.button("completeButton0")->accessibleName().contains("Maya Nair"));
    }

    void manyEndedSessions_showTwo_andLeadToTheRest() {
        Shown shown;
        for (int i = 0; i < 5; ++i)
            shown.past.push_back(ended(40 - i, {202, "Noor Rahman", "Asia/Dhaka"}, "2026-11-17T15:30:00Z"));
        shown.openReady();
        QVERIFY(shown.button("completeButton1")->isVisible());
        QCOMPARE(shown.button("endedMore")->text(), "3 more to mark");
        QSignalSpy links(shown.page, &widgets::Page::navigate);
        QTest::mouseClick(shown.button("endedMore"), Qt::LeftButton);
        QCOMPARE(links.first().first().toString(), "/bookings?role=mentor&when=past");
    }

    void bookingChanged_loadsAnewOnce() {
        Shown shown;
        shown.openReady();
        QTRY_VERIFY(shown.realtime.of("/notifications").isJoined());
        const int asked = shown.stub.count(Shown::kStats);
        shown.requests.push_back(test::sampleRequest(14, {104, "Tara Shah", "Asia/Kolkata"}, "2026-11-27T13:00:00Z", 30,
                                                     "Career", "", "2026-11-18T13:40:00Z", 38922));
        const auto path = "GET /api/bookings/" + QString::fromStdString(domain::encodeId(14));
        shown.stub.answer(path, 200, test::json(shown.requests.back()));
        const QByteArray event = test::json(protocol::BookingChangedEvent{domain::BookingId{14}, "requested"});
        for (int i = 0; i < 3; ++i)
            shown.socket.emitEvent("/notifications", "booking_changed", event);
        QTRY_COMPARE(shown.nameAt(shown.requestsList(), 0), "Tara Shah");
        QTRY_COMPARE(shown.stub.count(path), 1);
        QTRY_VERIFY(shown.stub.count(Shown::kStats) > asked);
        QCOMPARE(shown.nameAt(shown.requestsList(), shown.requestsList()->currentIndex().row()), "Leila Haddad");
    }

    void acceptingSwitch_tellsTheServer() {
        Shown shown;
        shown.openReady();
        protocol::Availability off;
        off.timeZone = test::kBengaluru;
        off.acceptingBookings = false;
        shown.stub.answer(Shown::kToggle, 200, test::json(off));
        auto* accepting = shown.find<widgets::Switch>("acceptingSwitch");
        QVERIFY(accepting->isChecked());
        QTest::mouseClick(accepting, Qt::LeftButton);
        QTRY_COMPARE(shown.stub.count(Shown::kToggle), 1);
        QCOMPARE(shown.stub.last(Shown::kToggle).json().value("accepting"), QJsonValue(false));
        QVERIFY(!accepting->isChecked());
    }

    void acceptingSwitch_refused_goesBack() {
        Shown shown;
        shown.openReady();
        shown.stub.problem(Shown::kToggle, 409, "invalid_state");
        QSignalSpy toasts(shown.page, &widgets::Page::toast);
        auto* accepting = shown.find<widgets::Switch>("acceptingSwitch");
        QTest::mouseClick(accepting, Qt::LeftButton);
        QTRY_COMPARE(toasts.count(), 1);
        QVERIFY(accepting->isChecked());
        QVERIFY(toasts.first().at(1).toString().contains("Availability"));
    }

    void nothingYet_saysWhatToDo() {
        Shown shown;
        shown.requests.clear();
        shown.sessions.clear();
        shown.stats = {};
        shown.openReady();
        QVERIFY(!shown.requestsList()->isVisible());
        QVERIFY(!shown.sessionsList()->isVisible());
        QCOMPARE(shown.find<QWidget>("ratingStat")->accessibleDescription(), "No reviews yet");
        shown.picture("overview-empty");
    }

    void serverError_offersRetry() {
        Shown shown;
        shown.stub.problem(Shown::kStats, 500, "internal");
        shown.open();
        QTRY_COMPARE(shown.page->controller().state(), LoadState::error);
        shown.picture("overview-error");
        shown.stub.answer(Shown::kStats, 200, test::json(test::sampleStats()));
        QTest::mouseClick(shown.find<QAbstractButton>("retryButton"), Qt::LeftButton);
        QTRY_COMPARE(shown.page->controller().state(), LoadState::ready);
    }

    void lostAfterwards_keepsTheRowsAndSaysSo() {
        Shown shown;
        shown.openReady();
        shown.stub.on(Shown::kStats, [](const auto&) { return support::HttpStub::Answer{200, {}, false, true}; });
        shown.page->reload();
        auto* banner = shown.window->findChild<widgets::OfflineBanner*>();
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(shown.requestsList()->isVisible());
    }

    void slowAnswer_showsSkeletons() {
        Shown shown;
        shown.stub.on(Shown::kStats, [](const auto&) { return support::HttpStub::Answer{200, {}, true}; });
        shown.open();
        QCOMPARE(shown.page->controller().state(), LoadState::loading);
        QVERIFY(!shown.requestsList()->isVisible());
    }

    void whatIsCut_isToldWhole() {
        Shown shown;
        const std::string longName = "Venkata Satyanarayana Subrahmanyam Raghavendra " + std::string(120, 'y');
        shown.requests[2].student.name = longName;  // Leaves the topic no room at all.
        shown.requests[2].topic = "Consensus";
        shown.sessions[1].student.name = longName;
        shown.sessions[1].topic = "Replication " + std::string(120, 'x');
        shown.openReady();
        for (auto* list : {shown.requestsList(), shown.sessionsList()}) {
            const support::RowTips tips(*list);
            QVERIFY2(tips.wrong.isEmpty(), qPrintable(tips.wrong.join(u'\n')));
            QVERIFY(tips.cut >= 2);
        }
        auto* list = shown.requestsList();
        const QRect row = list->visualRect(list->model()->index(2, 0));
        QString said;
        for (int y = row.top(); y < row.bottom() && said.isEmpty(); ++y)
            said = support::tipAt(*list, {row.left() + 120, y});
        QCOMPARE(said, QString::fromStdString(longName) + " · 60 min, Consensus");
    }
};

MC_TEST_GUI(OverviewPageTest)
#include "overview_page_test.moc"
