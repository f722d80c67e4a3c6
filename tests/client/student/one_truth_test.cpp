#include <algorithm>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTimer>

#include "booking/booking_page.h"
#include "booking/bookings_page.h"
#include "client/booking/booking_samples.h"
#include "protocol/messaging.h"
#include "protocol/notifications.h"
#include "student/home_page.h"
#include "support/client_house.h"
#include "widgets/clock.h"
#include "support/page_program.h"
#include "widgets/avatar.h"

using namespace mc;
using namespace mc::support;
using domain::BookingStatus;

namespace {

const QString kList = "GET /api/bookings";

/// The pages that show bookings, side by side on one store, and the server they speak to.
struct House : ClientHouse {
    House() {
        api.clock().set(kNow);
        http.on(kList, [this](const HttpStub::Request& request) {
            const bool past = request.query.queryItemValue("when") == "past";
            return HttpStub::Answer{200, jsonOf(protocol::BookingPage{past ? behind : ahead, {}})};
        });
        http.on("GET " + kBookingPath, [this](const auto&) { return HttpStub::Answer{200, jsonOf(booking)}; });
        signIn();
    }
    void show(widgets::Page& page, const widgets::PageLink& link = {}) {
        page.resize(1064, 736);
        page.show();
        page.arrive(link);
    }
    widgets::PageLink one() const { return {"", {{"id", QString::fromStdString(domain::toString(kBookingId))}}, {}}; }
    void change(BookingStatus status) {
        booking.status = status;
        ++booking.version;
        std::erase_if(ahead, [this](const auto& other) { return other.id == booking.id; });
        (status == BookingStatus::confirmed ? ahead : behind).push_back(booking);
    }
    void tell() {
        emitEvent("/notifications", "booking_changed", protocol::BookingChangedEvent{kBookingId, "confirmed"});
    }
    int asked() const { return http.count(kList) + http.count("GET " + kBookingPath); }

    protocol::Booking booking = bookingOf(BookingStatus::requested);
    std::vector<protocol::Booking> ahead{booking}, behind;
    booking::Bookings bookings{api, realtime, session};
};

QString spokenRow(const QWidget& page, const char* list, int row = 0) {
    const auto* view = page.findChild<QListView*>(list);
    return view->model()->index(row, 0).data(Qt::AccessibleTextRole).toString();
}

}  // namespace

/// One store of bookings: what one page learns, every page shows.
class OneTruthTest : public QObject {
    Q_OBJECT

private slots:
    void mentorAccepts_everyOpenPageSaysSo_andTheServerIsAskedOnce() {
        House house;
        student::HomePage home(house.bookings, house.session);
        booking::BookingsPage list(house.bookings, house.session);
        booking::BookingPage page(house.bookings, house.drafts);
        house.show(home);
        house.show(list);
        house.show(page, house.one());
        QVERIFY(house.connectTo("/notifications"));
        QTRY_VERIFY(spokenRow(home, "upcomingList").contains("Requested"));
        QTRY_COMPARE(child<QLabel>(page, "bookingStatus")->text(), "Requested");
        QVERIFY(settle(house));
        const int before = house.asked();
        house.change(BookingStatus::confirmed);
        house.tell();
        house.tell();
        QTRY_VERIFY(child<QWidget>(home, "nextSession")->isVisible());
        QVERIFY(home.controller().next()->id == kBookingId);
        QVERIFY(spokenRow(list, "bookingList").contains("Confirmed"));
        QCOMPARE(child<QLabel>(page, "bookingStatus")->text(), "Confirmed");
        QCOMPARE(house.asked(), before + 1);
    }

    void ownDeed_isSeenElsewhereAtOnce_withoutAnEvent() {
        House house;
        house.change(BookingStatus::confirmed);
        student::HomePage home(house.bookings, house.session);
        booking::BookingPage page(house.bookings, house.drafts);
        house.show(home);
        house.show(page, house.one());
        QTRY_VERIFY(child<QWidget>(home, "nextSession")->isVisible());
        QTRY_VERIFY(page.controller().hasBooking());
        QVERIFY(settle(house));
        house.http.on("PUT " + kBookingPath + "/cancel", [&house](const auto&) {
            house.change(BookingStatus::cancelled);
            return HttpStub::Answer{200, jsonOf(house.booking)};
        });
        const int before = house.asked();
        page.controller().cancel("Ill");
        QTRY_VERIFY(!child<QWidget>(home, "nextSession")->isVisible());
        QCOMPARE(house.asked(), before);
    }

    void rowThatStays_keepsTheFocus() {
        House house;
        for (int i = 1; i <= 3; ++i) {
            auto other = bookingOf(BookingStatus::requested);
            other.id = domain::BookingId{100 + i};
            other.startsAt = other.startsAt + i * domain::kHour;
            other.endsAt = other.endsAt + i * domain::kHour;
            house.ahead.push_back(other);
        }
        student::HomePage home(house.bookings, house.session);
        house.show(home);
        auto* list = child<QListView>(home, "upcomingList");
        QTRY_COMPARE(list->model()->rowCount(), 4);
        QSignalSpy reset(list->model(), &QAbstractItemModel::modelReset);
        list->setCurrentIndex(list->model()->index(2, 0));
        const QString row = spokenRow(home, "upcomingList", 2);
        QSignalSpy ticks(&home.controller(), &student::HomeController::tick);
        QTRY_VERIFY(ticks.count() >= 2);
        house.change(BookingStatus::confirmed);
        house.bookings.take(house.booking);
        QTRY_COMPARE(list->model()->rowCount(), 3);
        QCOMPARE(list->currentIndex().data(Qt::AccessibleTextRole).toString(), row);
        QCOMPARE(reset.count(), 0);
    }

    void bookAgainCard_isTheSameOneAfterNews() {
        House house;
        house.behind = {bookingOf(BookingStatus::completed)};
        house.behind[0].id = domain::BookingId{8};
        student::HomePage home(house.bookings, house.session);
        house.show(home);
        QTRY_VERIFY(home.findChild<QWidget*>("bookAgain0"));
        const QPointer<QWidget> card = home.findChild<QWidget*>("bookAgain0");
        house.change(BookingStatus::confirmed);
        house.bookings.take(house.booking);
        QTRY_VERIFY(child<QWidget>(home, "nextSession")->isVisible());
        QVERIFY(card);
    }

    void mentorComesOnline_theDotTurnsGreen() {
        House house;
        house.booking.mentor.online = false;
        house.change(BookingStatus::confirmed);
        student::HomePage home(house.bookings, house.session);
        house.show(home);
        QVERIFY(house.connectTo("/chat"));
        QTRY_VERIFY(home.controller().next());
        QVERIFY(settle(house));  // An answer under way is from before she came.
        house.emitEvent("/chat", "presence", protocol::PresenceEvent{house.booking.mentor.id, true});
        QTRY_VERIFY(home.controller().next()->mentor.online);
        const auto* avatar = child<QWidget>(home, "nextSession")->findChild<widgets::Avatar*>();
        QVERIFY2(avatar->accessibleName().contains("online"), qPrintable(avatar->accessibleName()));
    }

    void mentorComesOnline_whileAnOlderAnswerIsUnderWay_staysOnline() {
        House house;
        house.booking.mentor.online = false;
        house.change(BookingStatus::confirmed);
        student::HomePage home(house.bookings, house.session);
        house.show(home);
        QVERIFY(house.connectTo("/chat"));
        QTRY_VERIFY(home.controller().next());
        QVERIFY(settle(house));
        std::function<void()> release;
        house.http.hold(kList, 200, jsonOf(protocol::BookingPage{house.ahead, {}}), release);
        house.bookings.refresh({domain::Party::student, booking::When::upcoming});
        QTRY_VERIFY(release);
        house.emitEvent("/chat", "presence", protocol::PresenceEvent{house.booking.mentor.id, true});
        QTRY_VERIFY(home.controller().next()->mentor.online);
        house.ahead.front().mentor.online = true;
        house.http.answer(kList, 200, jsonOf(protocol::BookingPage{house.ahead, {}}));
        release();
        QVERIFY(settle(house));
        QVERIFY(home.controller().next()->mentor.online);
    }

    void connectionBack_asksEachListOnce() {
        House house;
        student::HomePage home(house.bookings, house.session);
        booking::BookingsPage list(house.bookings, house.session);
        house.show(home);
        house.show(list);
        QVERIFY(house.connectTo("/notifications"));
        QTRY_VERIFY(spokenRow(home, "upcomingList").contains("Requested"));
        QVERIFY(settle(house));
        const int before = house.asked();
        house.change(BookingStatus::confirmed);
        QSignalSpy joined(&house.realtime.of("/notifications"), &net::RealtimeNamespace::joined);
        house.socket.drop();
        QTRY_COMPARE(joined.count(), 1);
        QTRY_VERIFY(child<QWidget>(home, "nextSession")->isVisible());
        QVERIFY(settle(house));
        QCOMPARE(house.asked(), before + 2);  // Upcoming and past: both pages read the same.
    }

    void signOut_emptiesTheStore_andALateAnswerIsDropped() {
        House house;
        student::HomePage home(house.bookings, house.session);
        house.show(home);
        QTRY_VERIFY(home.controller().state() != net::LoadState::loading);
        std::function<void()> release;
        house.http.hold("GET " + kBookingPath, 200, jsonOf(house.booking), release);
        house.bookings.fetch(kBookingId);
        QTRY_VERIFY(release);
        house.session.signOut();
        QVERIFY(!house.bookings.find(kBookingId));
        QCOMPARE(home.controller().upcoming().rowCount(), 0);
        auto other = mayaNair();
        other.id = domain::UserId{102};
        house.signIn(other);
        QSignalSpy changed(&house.bookings, &booking::Bookings::changed);
        release();
        house.http.answer("GET /api/me/ping", 204);
        QSignalSpy ping(house.api.get<void>("/api/me/ping"), &net::ApiCall::finished);
        QVERIFY(ping.wait());
        QCOMPARE(changed.count(), 0);
        QVERIFY(!house.bookings.find(kBookingId));
    }

    void answerFromBeforeTheDeed_doesNotUndoIt() {
        House house;
        student::HomePage home(house.bookings, house.session);
        house.show(home);
        QTRY_VERIFY(home.controller().state() != net::LoadState::loading);
        std::function<void()> release;
        const auto old = jsonOf(protocol::BookingPage{house.ahead, {}});
        house.http.hold(kList, 200, old, release);
        house.bookings.refresh({domain::Party::student, booking::When::upcoming});
        QTRY_VERIFY(release);
        house.change(BookingStatus::confirmed);
        house.bookings.take(house.booking);
        QVERIFY(home.controller().next());
        house.http.on(kList, [&house](const auto&) {
            return HttpStub::Answer{200, jsonOf(protocol::BookingPage{house.ahead, {}})};
        });
        QSignalSpy told(&house.bookings, &booking::Bookings::listChanged);
        release();
        QVERIFY(told.wait());
        QVERIFY(home.controller().next());
        QVERIFY(home.controller().next()->status == BookingStatus::confirmed);
    }

    /// A page may close on what it is told.
    void listIsLeftByWhomItIsToldTo_isAskedForNoMore() {
        House house;
        const booking::BookingFilter upcoming{domain::Party::student, booking::When::upcoming};
        house.bookings.want(upcoming);
        house.bookings.refresh(upcoming);  // Again after this answer.
        QSignalSpy told(&house.bookings, &booking::Bookings::listChanged);
        connect(&house.bookings, &booking::Bookings::listChanged, this,
                [&](const auto& filter) { house.bookings.leave(filter); });
        QVERIFY(told.wait());
        QVERIFY(settle(house));
        QCOMPARE(house.http.count(kList), 1);
    }

    void listThatFailed_isLeftByWhomANewTryIsToldTo_isAskedForNoMore() {
        House house;
        const booking::BookingFilter upcoming{domain::Party::student, booking::When::upcoming};
        house.http.answer(kList, 500);
        house.bookings.want(upcoming);
        QTRY_VERIFY(house.bookings.list(upcoming).state == net::LoadState::error);
        const int before = house.http.count(kList);
        connect(&house.bookings, &booking::Bookings::listChanged, this,
                [&](const auto& filter) { house.bookings.leave(filter); });
        emit house.api.clock().jumped();  // All is asked again.
        QVERIFY(settle(house));
        QCOMPARE(house.http.count(kList), before);
    }

    void sessionEnds_leavesTheListByItself() {
        House house;
        house.change(BookingStatus::confirmed);
        booking::BookingsPage list(house.bookings, house.session);
        house.show(list);
        auto* view = child<QListView>(list, "bookingList");
        QTRY_COMPARE(view->model()->rowCount(), 1);
        QVERIFY(settle(house));
        house.ahead.clear();
        house.api.clock().set(house.booking.endsAt);
        QTRY_COMPARE(view->model()->rowCount(), 0);
    }

private:
    /// Nothing is under way any more.
    static bool settle(House& house) {
        return QTest::qWaitFor([&house] {
            const auto timers = house.bookings.findChildren<QTimer*>();
            const bool gathers = std::any_of(timers.begin(), timers.end(), [](const QTimer* timer) {
                return timer->isSingleShot() && timer->isActive();
            });
            return !gathers && house.api.findChildren<net::ApiCall*>().isEmpty();
        });
    }
};

MC_TEST_PAGES(OneTruthTest)
#include "one_truth_test.moc"
