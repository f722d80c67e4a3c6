#include <QAbstractButton>
#include <QMenu>
#include <QPointer>

#include "booking/bookings.h"
#include "discovery/favourites.h"
#include "discovery/saved_searches.h"
#include "net/usage_events.h"
#include "app/main_window.h"
#include "app/pages.h"
#include "client/calls/call_room.h"
#include "mentor/availability_page.h"
#include "support/client_house.h"
#include "support/test_program.h"
#include "widgets/dialog.h"
#include "widgets/nav_rail.h"

using namespace mc;
using app::Mode;
using support::child;
using support::jsonOf;

namespace {

/// The real pages in the real window, with stubs at the far end.
struct House {
    House() {
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
    void goOut(const QString& way) {
        if (way == "close") return void(window.close());
        child<widgets::NavRail>(window, "sidebar")->account()->click();
        auto* menu = child<QMenu>(window, "accountMenu");
        menu->findChild<QAction*>(way == "home" ? "switchModeAction" : "signOutAction")->trigger();
        menu->close();
    }
    bool isOut(const QString& way) const {
        if (way == "close") return !window.isVisible();
        return way == "home" ? window.mode() == Mode::student : !house.session.isSignedIn();
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
                           favourites,   searches,       house.settings, usage};
    app::PageRegistry pages;
    app::MainWindow window{services, pages};
};

}  // namespace

/// Nothing is lost on the way out of the real pages.
class LeavingTest : public QObject {
    Q_OBJECT

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

MC_TEST_GUI(LeavingTest)
#include "leaving_test.moc"
