#include "app/main_window.h"

#include <QSignalSpy>

#include "client/app/window_bench.h"
#include "support/test_program.h"
#include "widgets/toast.h"
#include "widgets/top_bar.h"

using namespace mc;
using support::Bench;
using support::child;
using support::Mode;
using support::SamplePage;

/// The places of the main window, the ways between them, and whose they are.
class MainWindowTest : public QObject {
    Q_OBJECT

private slots:
    void enter_showsTheFirstPlaceAndOnlyPlacesThatExist() {
        Bench bench;
        bench.enter();
        QCOMPARE(bench.title(), "Home");
        QVERIFY(bench.window.findChild<QWidget*>("navMessages"));
        QVERIFY(!bench.window.findChild<QWidget*>("navBookings"));
        QCOMPARE(bench.sidebar()->current(), 0);
    }

    void link_pushes_backReturns_lastingPageKeepsItsState() {
        Bench bench;
        bench.enter();
        auto* home = bench.current();
        bench.window.follow("/mentors/ananya");
        QCOMPARE(bench.title(), "Profile");
        QCOMPARE(bench.sidebar()->current(), 1);
        QVERIFY(child<QWidget>(bench.window, "backButton")->isVisible());
        QSignalSpy gone(bench.current(), &QObject::destroyed);
        QTest::mouseClick(child<QAbstractButton>(bench.window, "backButton"), Qt::LeftButton);
        QCOMPARE(bench.current(), home);
        QCOMPARE(bench.sidebar()->current(), 0);
        QCOMPARE(home->arrived.size(), 2);
        QVERIFY(gone.wait());
    }

    void newZone_makesKeptPagesAnew() {
        Bench bench;
        bench.enter();
        QPointer<SamplePage> home = bench.current();
        bench.window.follow("/settings");
        auto* settings = bench.current();
        auto me = support::mayaNair();
        me.name = "Maya N";
        bench.house.session.setUser(me);
        bench.window.follow("/home");
        QCOMPARE(bench.current(), home);  // A new name changes no times.
        QCOMPARE(bench.sidebar()->account()->accessibleName(), "Account of Maya N");
        bench.window.follow("/settings");
        me.timeZone = {"Europe/London"};
        bench.house.session.setUser(me);
        QCOMPARE(bench.current(), settings);
        QTRY_VERIFY(!home);
        bench.window.follow("/home");
        QCOMPARE(bench.title(), "Home");
    }

    void barWidgets_moveWithTheirPage() {
        Bench bench;
        bench.enter();
        auto* home = bench.current();
        QVERIFY(home->action->isVisible());
        QVERIFY(child<widgets::TopBar>(bench.window, "topBar")->isAncestorOf(home->action));
        bench.window.follow("/mentors");
        QVERIFY(!home->action->isVisible());
        QCOMPARE(home->action->parentWidget(), home);
    }

    void frames_hideWhatTheyShould() {
        Bench bench;
        bench.enter();
        QCOMPARE(bench.sidebar()->isRail(), false);
        bench.window.follow("/mentors/x/book?at=1");
        QCOMPARE(bench.sidebar()->isRail(), true);
        bench.window.follow("/messages");
        QVERIFY(!child<QWidget>(bench.window, "topBar")->isVisible());
        bench.window.follow("/bookings/1/call");
        QVERIFY(!bench.sidebar()->isVisible());
    }

    void narrowWindow_isARail() {
        Bench bench;
        bench.enter();
        bench.window.resize(1090, 700);
        QTRY_COMPARE(bench.sidebar()->isRail(), true);
        bench.window.resize(1280, 800);
        QTRY_COMPARE(bench.sidebar()->isRail(), false);
    }

    /// Every way out is the same question; the page is left once its answer comes.
    void everyWayOut_asksThePage_data() {
        QTest::addColumn<QString>("way");
        for (const char* way : {"link", "back", "key", "home", "sign out", "close"})
            QTest::newRow(way) << way;
    }
    void everyWayOut_asksThePage() {
        QFETCH(QString, way);
        Bench bench;
        bench.house.http.answer("POST /api/auth/sign-out", 204);
        bench.enter(true);
        bench.window.follow("/mentors/x");
        QPointer<SamplePage> page = bench.current();
        page->leavable = false;
        bench.goOut(way);
        QVERIFY(page->asked);
        QCOMPARE(bench.current(), page);
        QVERIFY(bench.house.session.isSignedIn() && bench.window.isVisible());
        page->asked();
        if (way == "close")
            QTRY_VERIFY(!bench.window.isVisible());
        else if (way == "sign out")
            QVERIFY(!bench.house.session.isSignedIn());
        else
            QVERIFY(bench.current() != page);
    }

    void answerOfAPageThatWentMeanwhile_doesNothing() {
        Bench bench;
        bench.enter();
        bench.window.follow("/mentors/x");
        bench.current()->leavable = false;
        bench.window.follow("/messages");
        const auto late = bench.current()->asked;
        bench.window.enter(Mode::student);  // As after an expiry.
        late();
        QCOMPARE(bench.title(), "Home");
    }

    void call_isGoneOnceLeft_andBackLeadsToWhatWasBeforeIt() {
        Bench bench;
        bench.enter();
        bench.window.follow("/mentors/x");
        bench.window.follow("/bookings/1/call");
        QPointer<SamplePage> call = bench.current();
        emit call->navigate("/mentors/y");
        QCOMPARE(bench.current()->arrived, QStringList{"/mentors/y"});
        QTRY_VERIFY(!call);
        bench.window.navigator().back();
        QCOMPARE(bench.current()->arrived.first(), "/mentors/x");
    }

    void hiddenPage_leadsNowhere() {
        Bench bench;
        bench.enter();
        auto* home = bench.current();
        bench.window.follow("/mentors/x");
        emit home->navigate("/messages");
        emit home->back();
        QCOMPARE(bench.title(), "Profile");
    }

    void pagesLink_isHeldToTheRulesToo() {
        Bench bench;
        bench.window.enter(Mode::guest);
        bench.window.follow("/mentors/x");
        QSignalSpy wanted(&bench.window, &app::MainWindow::signInWanted);
        emit bench.current()->navigate("/mentors/x/book?at=1");
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(bench.title(), "Profile");
    }

    void otherHomesPlace_changesTheHome_orSaysWhoseItIs() {
        Bench bench;
        bench.enter();
        bench.window.follow("/overview");
        QTRY_COMPARE(bench.window.findChild<widgets::ToastHost*>()->count(), 1);
        QCOMPARE(bench.title(), "Home");
        auto me = support::mayaNair();
        me.roles.push_back(protocol::Role::mentor);
        bench.house.session.setUser(me);
        bench.window.follow("/overview");
        QCOMPARE(bench.title(), "Overview");
        QVERIFY(bench.window.mode() == Mode::mentor);
        bench.window.follow("/home");
        QVERIFY(bench.window.mode() == Mode::student);
    }

    void adminsHome_isInTheMenuOfAdminsAlone_andIsKnownByEdgeAndWords() {
        Bench bench;
        const auto wayThere = [&bench]() -> QAction* {
            bench.sidebar()->account()->click();
            auto* menu = child<QMenu>(bench.window, "accountMenu");
            menu->close();
            return menu->findChild<QAction*>("switchToAdminAction");
        };
        bench.enter();
        QVERIFY(!wayThere());
        QVERIFY(!child<QWidget>(bench.window, "modeEdge")->isVisible());
        bench.window.follow("/admin/applications");
        QCOMPARE(bench.title(), "Home");
        QTRY_VERIFY(!bench.window.findChild<QMenu*>("accountMenu"));
        auto me = support::mayaNair();
        me.roles.push_back(protocol::Role::admin);
        me.adminRoles = {protocol::AdminRole::support};
        me.secondFactor = true;
        bench.house.session.setUser(me);
        auto* way = wayThere();
        QVERIFY(way);
        way->trigger();
        QCOMPARE(bench.title(), "Approvals");
        QVERIFY(bench.window.mode() == Mode::admin);
        QVERIFY(child<QWidget>(bench.window, "modeEdge")->isVisible());
        QVERIFY(bench.sidebar()->account()->accessibleDescription().contains("Admin"));
        bench.window.follow("/home");
        QVERIFY(bench.window.mode() == Mode::student);
        QVERIFY(!child<QWidget>(bench.window, "modeEdge")->isVisible());
    }

    /// Where the second step is set up, with the way on: by the menu, by a link, and at the next start.
    void adminWithoutASecondStep_isLedToItsSetUp() {
        Bench bench;
        bench.enter();
        auto me = support::mayaNair();
        me.roles.push_back(protocol::Role::admin);
        me.adminRoles = {protocol::AdminRole::support};
        bench.house.session.setUser(me);
        const auto isAtSetUp = [&bench] { return bench.title() == "Settings" && bench.window.mode() == Mode::student; };
        QSignalSpy chosen(&bench.window, &app::MainWindow::modeChosen);
        bench.window.follow("/admin/applications");
        QVERIFY(isAtSetUp());
        QCOMPARE(chosen.count(), 0);
        bench.window.follow("/home");
        bench.window.enter(Mode::admin);
        QVERIFY(isAtSetUp());
        me.secondFactor = true;
        bench.house.session.setUser(me);
        bench.window.follow("/admin/applications");
        QCOMPARE(bench.title(), "Approvals");
    }

    void financeAdmin_hasNoApprovals() {
        Bench bench;
        auto me = support::mayaNair();
        me.roles.push_back(protocol::Role::admin);
        me.adminRoles = {protocol::AdminRole::finance};
        me.secondFactor = true;
        bench.house.signIn(me);
        bench.window.enter(Mode::admin);
        QVERIFY(!bench.window.findChild<QWidget*>("navApprovals"));
        bench.window.follow("/admin/applications");
        QVERIFY(bench.title() != "Approvals");
        me.adminRoles = {protocol::AdminRole::owner};
        bench.house.session.setUser(me);
        bench.window.enter(Mode::admin);
        QVERIFY(bench.window.findChild<QWidget*>("navApprovals"));
    }

    void becomingAMentor_isInTheMenuOfWhoeverIsNone() {
        Bench bench;
        const auto offers = [&bench] {
            bench.sidebar()->account()->click();
            auto* menu = child<QMenu>(bench.window, "accountMenu");
            menu->close();
            const bool found = menu->findChild<QAction*>("becomeMentorAction") != nullptr;
            delete menu;
            return found;
        };
        bench.enter();
        QVERIFY(offers());
        bench.enter(true);
        QVERIFY(!offers());
    }

    void signOut_withWordsNotSent_asksBeforeTheyAreDeleted() {
        Bench bench;
        bench.house.http.answer("POST /api/auth/sign-out", 204);
        bench.enter();
        bench.house.drafts.keepText("composer/7", "Half a sente");
        bench.goOut("sign out");
        QVERIFY(bench.house.session.isSignedIn());
        child<QAbstractButton>(bench.window, "dialogSafe")->click();
        QTRY_VERIFY(!bench.window.findChild<QWidget*>("forgetDrafts"));
        QCOMPARE(bench.house.drafts.text("composer/7"), "Half a sente");
        bench.goOut("sign out");
        child<QAbstractButton>(bench.window, "dialogDeed")->click();
        QVERIFY(!bench.house.session.isSignedIn());
        QVERIFY(bench.house.drafts.text("composer/7").isEmpty());
    }

    void guest_askedToSignInForWhatNeedsAnAccount() {
        Bench bench;
        bench.window.enter(Mode::guest);
        QCOMPARE(bench.title(), "Find");
        bench.window.follow("/mentors/ananya");
        QCOMPARE(bench.title(), "Profile");
        QSignalSpy wanted(&bench.window, &app::MainWindow::signInWanted);
        bench.window.follow("/mentors/ananya/book?at=2026-11-19T13:30:00Z");
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toString(), "/mentors/ananya/book?at=2026-11-19T13:30:00Z");
        QCOMPARE(bench.title(), "Profile");
        QVERIFY(!child<QWidget>(bench.window, "bellButton")->isVisible());
    }

    void personWithBothRoles_switchesHomes() {
        Bench bench;
        bench.enter(true);
        QSignalSpy chosen(&bench.window, &app::MainWindow::modeChosen);
        bench.sidebar()->account()->click();
        auto* menu = child<QMenu>(bench.window, "accountMenu");
        auto* change = menu->findChild<QAction*>("switchModeAction");
        QVERIFY(change);
        change->trigger();
        QCOMPARE(bench.title(), "Overview");
        QCOMPARE(chosen.count(), 1);
    }

    void student_hasNoSwitch_butCanSignOut() {
        Bench bench;
        bench.house.http.answer("POST /api/auth/sign-out", 204);
        bench.enter();
        bench.sidebar()->account()->click();
        auto* menu = child<QMenu>(bench.window, "accountMenu");
        QVERIFY(!menu->findChild<QAction*>("switchModeAction"));
        menu->findChild<QAction*>("signOutAction")->trigger();
        QVERIFY(!bench.house.session.isSignedIn());
    }
};

MC_TEST_GUI(MainWindowTest)
#include "main_window_test.moc"
