#include "student/home_page.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QLabel>
#include <QListView>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QtTest>

#include "booking/booking_words.h"
#include "client/booking/booking_samples.h"
#include "support/http_stub.h"
#include "widgets/clock.h"
#include "support/memory_keeper.h"
#include "support/page_program.h"
#include "widgets/stars.h"
#include "widgets/theme.h"

namespace mc::student {
namespace {

using namespace mc::support;
using domain::BookingStatus;

protocol::Booking another(std::int64_t id, BookingStatus status, domain::Seconds fromNow) {
    auto booking = bookingOf(status);
    booking.id = domain::BookingId{id};
    booking.startsAt = kNow + fromNow;
    booking.endsAt = booking.startsAt + domain::kHour;
    booking.joinOpensAt = booking.startsAt - 10 * domain::kMinute;
    booking.joinClosesAt = booking.endsAt + 5 * domain::kMinute;
    return booking;
}

struct Home {
    Home() {
        api.setServer(server.url());
        api.clock().set(kNow);
        server.on("GET /api/bookings", [this](const HttpStub::Request& request) {
            const bool isPast = request.query.queryItemValue("when") == "past";
            return HttpStub::Answer{200, jsonOf(protocol::BookingPage{isPast ? past : ahead, {}})};
        });
        protocol::AuthTokens tokens;
        tokens.user.id = domain::UserId{2};
        tokens.user.name = "Maya Nair";
        tokens.user.timeZone = {"Asia/Kolkata"};
        session.adopt(tokens, false);
        page.resize(1064, 736);
        page.show();
    }
    bool arrive() {
        page.arrive({});
        return QTest::qWaitFor([this] { return page.controller().state() != net::LoadState::loading; });
    }
    template <class T>
    T* find(const QString& name) {
        return page.findChild<T*>(name);
    }
    bool visible(const QString& name) { return find<QWidget>(name) && find<QWidget>(name)->isVisible(); }

    HttpStub server;
    std::vector<protocol::Booking> ahead, past;
    net::ApiClient api;
    net::RealtimeClient realtime;
    MemoryKeeper keeper;
    net::Session session{api, keeper};
    booking::Bookings bookings{api, realtime, session};
    HomePage page{bookings, session};
};

}  // namespace

class HomePageTest : public QObject {
    Q_OBJECT
private slots:
    void nothingYet_saysWhatToDo();
    void nothingYet_suggestsMentorsWithTheirNextFreeTimes();
    void suggestions_followTheClock();
    void greeting_leavesHonorificsOut();
    void next_isTheFirstConfirmed_othersAreListed();
    void join_isClosedAndSaysWhen_thenOpens();
    void sessionOver_nextTakesItsPlace();
    void review_oneClick_opensTheBookingWithTheStars();
    void bookAgain_listsEachMentorOnce();
    void failed_saysSo();
    void greeting_followsTheOwnZone();
};

void HomePageTest::nothingYet_saysWhatToDo() {
    Home home;
    QVERIFY(home.arrive());
    QVERIFY(home.page.controller().state() == net::LoadState::empty);
    QVERIFY(!home.visible("nextSession"));
}

void HomePageTest::nothingYet_suggestsMentorsWithTheirNextFreeTimes() {
    Home home;
    protocol::MentorPage mentors;
    for (int i = 1; i <= 5; ++i) {
        auto card = ananya().card;
        card.id = domain::UserId{i};
        card.slug = "mentor-" + std::to_string(i);
        if (i != 2) card.nextFreeAt = kNow + i * domain::kHour;
        mentors.items.push_back(card);
    }
    home.server.answer("GET /api/mentors", 200, jsonOf(mentors));
    QVERIFY(home.arrive());
    QTRY_VERIFY(home.visible("suggested2"));
    QVERIFY(!home.find<QWidget>("suggested3"));
    QVERIFY(home.find<QWidget>("suggested0")->accessibleName().contains("Free: Today 17:42"));
    QSignalSpy gone(&home.page, &widgets::Page::navigate);
    QTest::mouseClick(home.find<QWidget>("suggested1"), Qt::LeftButton);  // The second has no time.
    QCOMPARE(gone[0][0].toString(), QString("/mentors/mentor-3"));
}

void HomePageTest::suggestions_followTheClock() {
    Home home;
    auto card = ananya().card;
    card.nextFreeAt = kNow + 20 * domain::kHour;
    home.server.answer("GET /api/mentors", 200, jsonOf(protocol::MentorPage{{card}}));
    QVERIFY(home.arrive());
    QTRY_VERIFY(home.visible("suggested0"));
    QVERIFY(home.find<QWidget>("suggested0")->accessibleName().contains("Free: Tomorrow 12:42"));
    home.api.clock().set(kNow + 8 * domain::kHour);  // Past midnight.
    QVERIFY(home.find<QWidget>("suggested0")->accessibleName().contains("Free: Today 12:42"));

    card.nextFreeAt = kNow + 25 * domain::kHour;
    home.server.answer("GET /api/mentors", 200, jsonOf(protocol::MentorPage{{card}}));
    home.api.clock().set(kNow + 21 * domain::kHour);  // The time is over: there is another one.
    QTRY_VERIFY(home.find<QWidget>("suggested0")->accessibleName().contains("Free: Today 17:42"));
    QCOMPARE(home.page.findChildren<QWidget*>(QRegularExpression("^suggested\\d$")).size(), 1);
}

void HomePageTest::greeting_leavesHonorificsOut() {
    Home home;
    auto me = home.session.user();
    me.name = "Dr. Maya Nair";
    home.session.setUser(me);
    QCOMPARE(home.page.title(), QString("Good afternoon, Maya"));
}

void HomePageTest::next_isTheFirstConfirmed_othersAreListed() {
    Home home;
    home.ahead = {another(1, BookingStatus::requested, domain::kHour),
                  another(2, BookingStatus::confirmed, 2 * domain::kHour),
                  another(3, BookingStatus::confirmed, domain::kDay)};
    QAbstractItemModelTester tester(&home.page.controller().upcoming(),
                                    QAbstractItemModelTester::FailureReportingMode::QtTest);
    QVERIFY(home.arrive());
    QVERIFY(home.visible("nextSession"));
    QCOMPARE(home.page.controller().next()->id.value, 2);
    auto* list = home.find<QListView>("upcomingList");
    QCOMPARE(list->model()->rowCount(), 2);
    QVERIFY(list->model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains("Requested"));
    QSignalSpy gone(&home.page, &widgets::Page::navigate);
    list->setCurrentIndex(list->model()->index(1, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(gone[0][0].toString(), QString("/bookings/0000000000003"));
}

void HomePageTest::join_isClosedAndSaysWhen_thenOpens() {
    Home home;
    home.ahead = {another(2, BookingStatus::confirmed, 18 * domain::kMinute)};
    QVERIFY(home.arrive());
    QVERIFY(!home.find<QWidget>("joinButton")->isEnabled());
    QCOMPARE(home.find<QLabel>("joinHint")->text(), QString("Join opens at 16:50"));
    home.api.clock().set(kNow + 8 * domain::kMinute);
    QTRY_VERIFY(home.find<QWidget>("joinButton")->isEnabled());
    QSignalSpy gone(&home.page, &widgets::Page::navigate);
    home.find<QAbstractButton>("joinButton")->click();
    QCOMPARE(gone[0][0].toString(), QString("/bookings/0000000000002/call"));
}

void HomePageTest::sessionOver_nextTakesItsPlace() {
    Home home;
    home.ahead = {another(2, BookingStatus::confirmed, -30 * domain::kMinute),
                  another(3, BookingStatus::confirmed, domain::kDay)};
    QVERIFY(home.arrive());
    QCOMPARE(home.page.controller().next()->id.value, 2);
    home.api.clock().set(kNow + domain::kHour);
    QTRY_COMPARE(home.page.controller().next()->id.value, 3);
    QTRY_VERIFY(!home.visible("upcomingList"));
}

void HomePageTest::review_oneClick_opensTheBookingWithTheStars() {
    Home home;
    home.past = {another(8, BookingStatus::completed, -2 * domain::kDay)};
    home.past[0].canReview = true;
    QVERIFY(home.arrive());
    QVERIFY(home.visible("reviewPrompt"));
    QSignalSpy gone(&home.page, &widgets::Page::navigate);
    QTest::keyClick(home.find<QWidget>("reviewStars"), Qt::Key_4);
    QCOMPARE(gone[0][0].toString(), QString("/bookings/0000000000008?review=4"));
}

void HomePageTest::bookAgain_listsEachMentorOnce() {
    Home home;
    home.past = {another(8, BookingStatus::completed, -2 * domain::kDay),
                 another(7, BookingStatus::completed, -9 * domain::kDay),
                 another(6, BookingStatus::cancelled, -9 * domain::kDay)};
    QVERIFY(home.arrive());
    QTRY_VERIFY(home.visible("bookAgain0"));
    QVERIFY(!home.find<QWidget>("bookAgain1"));
    QVERIFY(!home.visible("reviewPrompt"));
    auto* card = QAccessible::queryAccessibleInterface(home.find<QWidget>("bookAgain0"));
    QCOMPARE(card->role(), QAccessible::Button);
    QVERIFY(card->text(QAccessible::Name).contains("Ananya"));
    QCOMPARE(card->actionInterface()->actionNames().value(0), QString("book"));
    QSignalSpy gone(&home.page, &widgets::Page::navigate);
    QTest::mouseClick(home.find<QWidget>("bookAgain0"), Qt::LeftButton);
    QCOMPARE(gone.at(0).at(0).toString(), booking::linkTo(domain::BookingId{8}, "/again"));  // The latest.
}

void HomePageTest::failed_saysSo() {
    Home home;
    home.server.problem("GET /api/bookings", 503, "unavailable");
    QVERIFY(home.arrive());
    QVERIFY(home.page.controller().state() == net::LoadState::error);
}

void HomePageTest::greeting_followsTheOwnZone() {
    Home home;
    QCOMPARE(home.page.title(), QString("Good afternoon, Maya"));
    QCOMPARE(home.page.titleDetail(), QString("Wednesday 18 November, 16:42 IST"));
    home.api.clock().set(kNow + 5 * domain::kHour);
    QCOMPARE(home.page.title(), QString("Good evening, Maya"));
}

}  // namespace mc::student

MC_TEST_PAGES(mc::student::HomePageTest)
#include "home_page_test.moc"
