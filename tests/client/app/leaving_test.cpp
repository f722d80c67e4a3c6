#include <QAbstractButton>
#include <QMenu>
#include <QPointer>

#include "booking/bookings.h"
#include "discovery/favourites.h"
#include "discovery/saved_searches.h"
#include "net/usage_events.h"
#include "app/main_window.h"
#include "app/pages.h"
#include "client/booking/booking_samples.h"
#include "client/calls/call_room.h"
#include "mentor/availability_page.h"
#include "support/client_house.h"
#include "support/test_program.h"
#include "support/web_program.h"
#include "widgets/dialog.h"
#include "widgets/nav_rail.h"

using namespace mc;
using app::Mode;
using support::child;
using support::jsonOf;

namespace {

/// The real pages in the real window, with stubs at the far end.
struct LeavingHouse {
    LeavingHouse() {
        app::registerPages(pages, services);
        window.setEntrance(new QWidget);
        auto me = support::mayaNair();
        me.roles.push_back(protocol::Role::mentor);
        protocol::Availability availability;
        availability.version = 1;
        availability.timeZone = {"Asia/Kolkata"};
        house.http.answer("GET /api/mentors/availability", 200, jsonOf(availability));
        house.http.answer("POST /api/auth/sign-out", 204);
        house.signIn(me);
        window.show();
        window.enter(Mode::mentor);
    }
    bool hasEdited() {
        window.follow("/availability");
        auto* page = qobject_cast<mentor::AvailabilityPage*>(window.navigator().current());
        if (!page || !QTest::qWaitFor([&] { return page->controller().state() == net::LoadState::ready; }))
            return false;
        page->controller().setDay(1, {{{600}, {720}}});
        return page->hasUnsaved();
    }
    /// With a time that is hers for now.
    bool isBooking() {
        auto& http = house.http;
        http.answer("GET /api/mentors/ananya-krishnan", 200, jsonOf(support::ananya()));
        http.answer("POST /api/bookings", 201, jsonOf(support::bookingOf(domain::BookingStatus::held)));
        http.answer("PUT " + support::kBookingPath + "/cancel", 200,
                    jsonOf(support::bookingOf(domain::BookingStatus::expired)));
        window.enter(Mode::student);
        window.follow("/mentors/ananya-krishnan/book?at=2026-11-19T13:30:00Z&minutes=60");
        return QTest::qWaitFor([this] { return window.navigator().current()->property("step") == "details"; });
    }
    bool isCalling() {
        auto booking = support::bookingFor(domain::Party::student);
        protocol::MeetingLink link;
        link.room = "r";
        link.closesAt = booking.joinClosesAt;
        house.api.clock().set(support::kStart - 5 * domain::kMinute);
        house.http.answer("GET " + support::kPath, 200, jsonOf(booking));
        house.http.answer("GET " + support::kPath + "/meeting-link", 200, jsonOf(link));
        house.socket.onRequest = [state = jsonOf(protocol::CallState{support::kId, false, link.closesAt})](
                                     const QString& event, const QJsonValue&) {
            return event == "join_call" ? state : QByteArray();
        };
        window.enter(Mode::student);
        window.follow("/bookings/" + support::kPath.section('/', -1) + "/call");
        if (!house.connectTo("/call")) return false;
        auto* join = child<QAbstractButton>(window, "lobbyJoinButton");
        if (!QTest::qWaitFor([join] { return join->isVisible() && join->isEnabled(); })) return false;
        join->click();
        return QTest::qWaitFor([this] { return child<QWidget>(window, "leaveCall")->isVisible(); });
    }
    void goOut(const QString& way) {
        static const QMap<QString, QPair<Qt::Key, Qt::KeyboardModifiers>> kKeys{
            {"Ctrl 2", {Qt::Key_2, Qt::ControlModifier}},
            {"Alt Left", {Qt::Key_Left, Qt::AltModifier}},
            {"Esc", {Qt::Key_Escape, Qt::NoModifier}}};
        m_home = window.mode();
        m_asked = window.navigator().current();
        if (way == "close") return void(window.close());
        if (way == "link") return window.follow("/messages");
        if (kKeys.contains(way)) {
            QVERIFY(QTest::qWaitForWindowActive(&window));
            return QTest::keyClick(&window, kKeys[way].first, kKeys[way].second);
        }
        child<widgets::NavRail>(window, "sidebar")->account()->click();
        auto* menu = child<QMenu>(window, "accountMenu");
        menu->findChild<QAction*>(way == "home" ? "switchModeAction" : "signOutAction")->trigger();
        menu->close();
    }
    bool isOut(const QString& way) {
        if (way == "close") return !window.isVisible();
        if (way == "home") return window.mode() != m_home;
        return way == "sign out" ? !house.session.isSignedIn() : window.navigator().current() != m_asked;
    }

    support::ClientHouse house;
    messaging::Conversations conversations{house.api, house.realtime, house.session, house.drafts};
    notifications::NotificationCenter notifications{house.api, house.realtime, house.session};
    booking::Bookings bookings{house.api, house.realtime, house.session};
    discovery::Favourites favourites{house.api, house.session};
    discovery::SavedSearches searches{house.api, house.session};
    net::UsageEvents usage{house.api, house.session};
    app::Services services{house.api,    house.realtime, house.session,  house.theme,   house.languages,
                           house.drafts, conversations,  bookings,       notifications, house.devices,
                           favourites,   searches,       house.settings, usage,         house.features};
    app::PageRegistry pages;
    app::MainWindow window{services, pages};

private:
    Mode m_home = Mode::mentor;
    QPointer<widgets::Page> m_asked;
};

}  // namespace

/// Nothing is lost on the way out of the real pages.
class LeavingTest : public QObject {
    Q_OBJECT
    using House = LeavingHouse;

    static void everyWay() {
        QTest::addColumn<QString>("way");
        for (const char* way : {"link", "Alt Left", "Esc", "home", "sign out", "close"})
            QTest::addRow("%s", way) << QString(way);
    }
    /// She stays the first time and goes the second.
    static void isAskedAbout(House& house, const char* deed) {
        QFETCH(QString, way);
        const QPointer<widgets::Page> page = house.window.navigator().current();
        house.goOut(way);
        QVERIFY(child<QAbstractButton>(house.window, deed));
        QVERIFY(!house.isOut(way));
        child<QAbstractButton>(house.window, "dialogSafe")->click();
        QTRY_VERIFY(!house.window.findChild<widgets::Dialog*>());
        QVERIFY(!house.isOut(way) && page && page == house.window.navigator().current());
        house.goOut(way);
        child<QAbstractButton>(house.window, deed)->click();
        QTRY_VERIFY(house.isOut(way));
    }

private slots:
    void unsavedTimes_areAskedAbout_alsoFromAnotherPage_data() {
        QTest::addColumn<QString>("way");
        QTest::addColumn<bool>("elsewhere");
        for (const char* way : {"home", "sign out", "close"}) {
            QTest::addRow("%s", way) << QString(way) << false;
            QTest::addRow("%s, from another page", way) << QString(way) << true;
        }
    }
    void unsavedTimes_areAskedAbout_alsoFromAnotherPage() {
        QFETCH(QString, way);
        QFETCH(bool, elsewhere);
        House house;
        QVERIFY(house.hasEdited());
        if (elsewhere) house.window.follow("/settings");
        QVERIFY(elsewhere == (house.window.navigator().place() == "/settings"));
        house.goOut(way);
        QVERIFY(!house.isOut(way));
        QCOMPARE(house.window.navigator().place(), "/availability");  // What is asked about is seen.
        child<QAbstractButton>(house.window, "dialogSafe")->click();
        QVERIFY(!house.isOut(way));
        QTRY_VERIFY(!house.window.findChild<widgets::Dialog*>());
        house.goOut(way);
        child<QAbstractButton>(house.window, "discardAvailability")->click();
        QTRY_VERIFY(house.isOut(way));
    }

    void timeThatIsHeld_isAskedAbout_data() {
        everyWay();
        QTest::addRow("Ctrl 2") << QString("Ctrl 2");  // A call has no sidebar, and none of its keys.
    }
    void timeThatIsHeld_isAskedAbout() {
        House house;
        QVERIFY(house.isBooking());
        isAskedAbout(house, "releaseTime");
        QTRY_COMPARE(house.house.http.count("PUT " + support::kBookingPath + "/cancel"), 1);
    }
    void call_isAskedAbout_data() { everyWay(); }
    void call_isAskedAbout() {
        House house;
        QVERIFY(house.isCalling());
        isAskedAbout(house, "confirmLeaveCall");
        QTRY_COMPARE(house.house.socket.received.filter("leave_call").size(), 1);
    }

    void newZone_keepsUnsavedTimes() {
        House house;
        QVERIFY(house.hasEdited());
        house.window.follow("/settings");
        auto me = house.house.session.user();
        me.timeZone = {"Europe/London"};
        house.house.session.setUser(me);
        house.window.follow("/availability");
        QVERIFY(qobject_cast<mentor::AvailabilityPage*>(house.window.navigator().current())->hasUnsaved());
    }

    /// The server says that the booking stands: the flow is over and takes its place on the way back along.
    void backAfterABooking_leadsToWhatWasBeforeTheFlow() {
        House house;
        auto booking = support::bookingFor(domain::Party::student);
        booking.status = domain::BookingStatus::confirmed;
        const QString id = QString::fromStdString(domain::toString(booking.id));
        house.house.http.answer("GET /api/bookings/" + id, 200, jsonOf(booking));
        house.window.follow("/mentors/ananya");
        auto* profile = house.window.navigator().current();
        house.window.follow("/bookings/" + id + "/checkout");
        QPointer<widgets::Page> flow = house.window.navigator().current();
        QTRY_COMPARE(house.window.navigator().path(), "/bookings/" + id);
        QTRY_VERIFY(!flow);
        house.window.navigator().back();
        QCOMPARE(house.window.navigator().current(), profile);
    }
};

MC_TEST_RUN {
    support::prepareForWeb(support::Devices::fake);
    QApplication app(argc, argv);
    LeavingTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "leaving_test.moc"
