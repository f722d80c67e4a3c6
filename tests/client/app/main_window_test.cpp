#include "app/main_window.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QShortcut>
#include <QSignalSpy>

#include "app/pages.h"
#include "booking/bookings.h"
#include "messaging/chat_panel.h"
#include "support/client_house.h"
#include "support/test_program.h"
#include "widgets/focus_ring.h"
#include "widgets/dialog.h"
#include "widgets/nav_rail.h"
#include "widgets/toast.h"
#include "widgets/top_bar.h"

using namespace mc;
using app::Mode;
using support::child;
using support::jsonOf;
using widgets::Page;

namespace {

/// A page that remembers what happened to it.
class SamplePage : public Page {
public:
    explicit SamplePage(QString title, Frame frame = Frame::full) : m_title(std::move(title)), m_frame(frame) {
        action = new QWidget(this);
        action->setObjectName("action" + m_title);
    }
    QString title() const override { return m_title; }
    Frame frame() const override { return m_frame; }
    QWidget* barActions() override { return action; }
    void arrive(const widgets::PageLink& link) override { arrived << link.path; }
    void mayLeave(Leaving, std::function<void()> go) override { leavable ? go() : void(asked = std::move(go)); }
    bool isPassing() const override { return m_frame == Frame::bare; }
    bool escape() override { return std::exchange(inner, false); }
    bool focusSearch() override { return ++searched > 0; }

    QWidget* action;
    QStringList arrived;
    bool leavable = true;
    std::function<void()> asked;  ///< What is done once the person agrees.
    bool inner = false;
    int searched = 0;

private:
    QString m_title;
    Frame m_frame;
};

struct Bench {
    Bench() {
        using app::Audience;
        const auto add = [this](const char* path, const char* title, bool lasting, Audience audience,
                                Page::Frame frame = Page::Frame::full) {
            auto make = [title, frame] { return std::make_unique<SamplePage>(title, frame); };
            lasting ? pages.addLasting({path}, make, audience) : pages.add({path}, make, audience);
        };
        add("/home", "Home", true, Audience::students);
        add("/mentors", "Find", true, Audience::everybody);
        add("/messages", "Messages", true, Audience::members, Page::Frame::ownBar);
        add("/overview", "Overview", true, Audience::mentors);
        add("/settings", "Settings", true, Audience::members);
        add("/mentors/{slug}", "Profile", false, Audience::everybody);
        add("/mentors/{slug}/book", "Book", false, Audience::members, Page::Frame::rail);
        add("/bookings/{id}/call", "Call", false, Audience::members, Page::Frame::bare);
        window.setEntrance(new QWidget);
        window.resize(1280, 800);  // The tests' screen is smaller.
        window.show();
    }
    void enter(bool mentor = false) {
        auto me = support::mayaNair();
        if (mentor) me.roles.push_back(protocol::Role::mentor);
        house.signIn(me);
        window.enter(Mode::student);
    }
    SamplePage* current() { return static_cast<SamplePage*>(window.navigator().current()); }
    QAbstractButton* button(const QString& words) {
        const auto buttons = window.findChildren<QAbstractButton*>();
        const auto found = std::find_if(buttons.begin(), buttons.end(), [&](auto* b) { return b->text() == words; });
        return found == buttons.end() ? nullptr : *found;
    }
    void goOut(const QString& way) {
        if (way == "link") return window.follow("/messages");
        if (way == "back") return child<QAbstractButton>(window, "backButton")->click();
        if (way == "key") {
            QVERIFY(QTest::qWaitForWindowActive(&window));
            return QTest::keyClick(&window, Qt::Key_2, Qt::ControlModifier);
        }
        if (way == "close") return void(window.close());
        sidebar()->account()->click();
        auto* menu = child<QMenu>(window, "accountMenu");
        menu->findChild<QAction*>(way == "home" ? "switchModeAction" : "signOutAction")->trigger();
        menu->close();
    }
    /// Everything that was asked for has been answered.
    bool isQuiet() const { return house.api.findChildren<net::ApiCall*>().isEmpty(); }
    QStringList toasts() const {
        QStringList words;
        for (const auto* toast : window.findChildren<widgets::Toast*>())
            if (!toast->isHidden()) words << toast->text();
        return words;
    }
    void tell(const char* about, const char* link) {
        protocol::Notification one;
        one.type = protocol::NotificationType::new_message;
        one.parameters.other = about;
        one.link = link;
        emit notifications.arrived(one);
    }
    QString title() { return child<QLabel>(window, "pageTitle")->text(); }
    widgets::NavRail* sidebar() { return child<widgets::NavRail>(window, "sidebar"); }

    support::ClientHouse house;
    messaging::Conversations conversations{house.api, house.realtime, house.session, house.drafts};
    notifications::NotificationCenter notifications{house.api, house.realtime, house.session};
    booking::Bookings bookings{house.api, house.realtime, house.session};
    app::Services services{house.api,    house.realtime, house.session, house.theme,   house.languages,
                           house.drafts, conversations,  bookings,      notifications, house.devices};
    app::PageRegistry pages;
    app::MainWindow window{services, pages};
};

}  // namespace

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

    void ctrlDigit_picksASidebarItem() {
        Bench bench;
        bench.enter();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        QTest::keyClick(&bench.window, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(bench.title(), "Find");
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

    void message_inTheConversationThatIsOpen_isNotAnnounced() {
        Bench bench;
        bench.enter();
        auto* toasts = bench.window.findChild<widgets::ToastHost*>();
        messaging::ChatPanel panel(bench.conversations, bench.current());
        panel.openConversation({7});
        panel.show();
        protocol::Notification news;
        news.type = protocol::NotificationType::new_message;
        news.parameters.other = "Rohan Mehta";
        news.link = "/messages/" + toString(domain::ConversationId{7});
        emit bench.notifications.arrived(news);
        news.link = "/messages/" + toString(domain::ConversationId{8});
        emit bench.notifications.arrived(news);
        QTRY_COMPARE(toasts->count(), 1);
        panel.hide();
        news.link = "/messages/" + toString(domain::ConversationId{7});
        emit bench.notifications.arrived(news);
        QTRY_COMPARE(toasts->count(), 2);
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

    void escape_leavesTheInnermostFirst() {
        Bench bench;
        bench.enter();
        bench.window.follow("/mentors/x");
        bench.current()->inner = true;
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        QTest::keyClick(&bench.window, Qt::Key_Escape);
        QCOMPARE(bench.title(), "Profile");
        QTest::keyClick(&bench.window, Qt::Key_Escape);
        QCOMPARE(bench.title(), "Home");
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
        QCOMPARE(bench.title(), "Home");
        QCOMPARE(bench.window.findChild<widgets::ToastHost*>()->count(), 1);
        auto me = support::mayaNair();
        me.roles.push_back(protocol::Role::mentor);
        bench.house.session.setUser(me);
        bench.window.follow("/overview");
        QCOMPARE(bench.title(), "Overview");
        QVERIFY(bench.window.mode() == Mode::mentor);
        bench.window.follow("/home");
        QVERIFY(bench.window.mode() == Mode::student);
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

    void ctrlK_searchesWhereThePageCan() {
        Bench bench;
        bench.enter();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        QTest::keyClick(&bench.window, Qt::Key_K, Qt::ControlModifier);
        QCOMPARE(bench.current()->searched, 1);
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

    void unreachableServer_showsTheBannerUntilItAnswers() {
        Bench bench;
        bench.enter();
        auto* banner = child<QWidget>(bench.window, "offlineBanner");
        QTRY_VERIFY(bench.isQuiet());  // What a sign-in asks for is answered too, and a late answer is one.
        QVERIFY(!banner->isVisible());
        bench.house.http.on("GET /api/me", [](const auto&) { return support::HttpStub::Answer{0, {}, false, true}; });
        bench.house.api.get<void>("/api/me");
        QTRY_VERIFY(banner->isVisible());
        bench.house.http.answer("GET /api/me", 200, jsonOf(support::mayaNair()));
        bench.house.api.get<void>("/api/me");
        QTRY_VERIFY(!banner->isVisible());
    }

    void notification_becomesAToastThatOpensItsPage() {
        Bench bench;
        bench.enter();
        protocol::Notification one;
        one.id = {5};
        one.type = protocol::NotificationType::booking_confirmed;
        one.parameters.role = domain::Party::student;
        one.parameters.other = "Ananya";
        one.link = "/mentors/ananya";
        emit bench.notifications.arrived(one);
        QAbstractButton* open = nullptr;
        QTRY_VERIFY((open = bench.button("Open")));
        open->click();
        QCOMPARE(bench.title(), "Profile");
    }

    void entrance_nothingOfThePersonIsSeenOrLeadsAnywhere() {
        Bench bench;
        bench.enter();
        bench.window.follow("/mentors/ananya");
        bench.tell("Ananya", "/messages/1");
        QTRY_COMPARE(bench.toasts(), QStringList{"New message from Ananya"});
        bench.window.post(widgets::Tone::error, "Not saved");
        bench.tell("Rohan", "/messages/2");  // Waits for a moment before it is said.
        bench.sidebar()->account()->click();
        QPointer<QMenu> menu = child<QMenu>(bench.window, "accountMenu");
        auto* dialog = new widgets::Dialog("Sign out?", &bench.window);
        QSignalSpy safe(dialog, &widgets::Dialog::safe);
        dialog->open();
        bench.window.showEntrance();
        QCOMPARE(bench.toasts(), QStringList());
        QVERIFY(!menu || !menu->isVisible());
        QCOMPARE(safe.count(), 1);
        QCOMPARE(bench.window.windowTitle(), "Mentor Connect");
        QVERIFY(bench.window.mode() == Mode::guest);
        bench.enter();
        bench.tell("Kavya", "/messages/1");  // Where the one before had news too.
        QTRY_VERIFY(!bench.toasts().isEmpty());
        QCOMPARE(bench.toasts(), QStringList{"New message from Kavya"});
    }

    void f6_walksTheRegions() {
        Bench bench;
        bench.enter();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        bench.sidebar()->item(0)->setFocus();
        QTest::keyClick(&bench.window, Qt::Key_F6);
        QVERIFY(child<QWidget>(bench.window, "topBar")->isAncestorOf(bench.window.focusWidget()));
    }

    void mentorAccepts_studentGetsOneToast_mentorOnlyThePagesOwn() {
        Bench bench;
        bench.enter();
        auto* toasts = bench.window.findChild<widgets::ToastHost*>();
        protocol::Notification news;
        news.link = "/bookings/1";
        for (const auto type :
             {protocol::NotificationType::booking_confirmed, protocol::NotificationType::payment_received}) {
            news.type = type;
            emit bench.notifications.arrived(news);
        }
        QTRY_COMPARE(toasts->count(), 1);
        bench.house.api.clock().set(support::kStoryNow + domain::kMinute);
        emit bench.current()->toast(widgets::Tone::success, "Accepted");
        emit bench.notifications.arrived(news);
        news.link = "/mentors/ananya";
        emit bench.notifications.arrived(news);
        QTRY_COMPARE(toasts->count(), 3);  // The page's own, and the news of something else.
    }

    void toast_coversNoButton() {
        Bench bench;
        bench.enter();
        auto* send = new QPushButton("Send", bench.current());
        send->setGeometry(bench.current()->width() - 120, bench.current()->height() - 60, 100, 40);
        send->show();
        bench.window.post(widgets::Tone::info, "Something happened");
        const auto* toasts = bench.window.findChild<widgets::ToastHost*>();
        const QRect place(send->mapTo(&bench.window, QPoint(0, 0)), send->size());
        QVERIFY(toasts->isVisible());
        QVERIFY(!toasts->geometry().intersects(place));
        QVERIFY(bench.window.rect().contains(toasts->geometry()));
    }

    void dialog_keepsTheKeys() {
        Bench bench;
        bench.enter();
        auto* before = bench.current();
        auto* dialog = new widgets::Dialog("Cancel this session?", before);
        dialog->setSafe("Keep it");
        QPointer<widgets::Dialog> open(dialog);
        dialog->open();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        QTest::keyClick(&bench.window, Qt::Key_2, Qt::ControlModifier);
        QTest::keyClick(&bench.window, Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(bench.current(), before);
        QTest::keyClick(&bench.window, Qt::Key_Escape);
        QTRY_VERIFY(!open);
        QCOMPARE(bench.current(), before);
    }

    /// The page goes (the sign-in has run out, say) with its dialog open.
    void dialog_goesWithItsPage() {
        Bench bench;
        bench.enter();
        bench.window.follow("/mentors/x");
        QPointer<widgets::Dialog> dialog = new widgets::Dialog("Decline?", bench.current());
        QSignalSpy safe(dialog, &widgets::Dialog::safe);
        dialog->setDeed("Decline");
        dialog->open();
        bench.window.showEntrance();
        QCOMPARE(safe.count(), 1);
        QTRY_VERIFY(!dialog);
        bench.enter();
        QCOMPARE(bench.title(), "Home");
    }

    void dialog_keepsThePagesKeysToo() {
        Bench bench;
        bench.enter();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        QShortcut save(QKeySequence::Save, bench.current());
        QSignalSpy saved(&save, &QShortcut::activated);
        QTest::keyClick(&bench.window, Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(saved.count(), 1);
        auto* dialog = new widgets::Dialog("Decline?", bench.current());
        dialog->setDeed("Decline");
        dialog->open();
        QTest::keyClick(bench.window.focusWidget(), Qt::Key_S, Qt::ControlModifier);
        QCOMPARE(saved.count(), 1);
        dialog->finish();
    }

    void keySheet_opensWithF1AndQuestionMark_once_notWhileTyping() {
        Bench bench;
        bench.enter();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        QLineEdit field(bench.current());
        field.show();
        field.setFocus();
        QTest::keyClick(&field, '?');
        QCOMPARE(field.text(), "?");
        QVERIFY(!bench.window.findChild<QWidget*>("keySheet"));
        bench.sidebar()->item(0)->setFocus();
        QTest::keyClick(bench.sidebar()->item(0), '?');
        auto* sheet = bench.window.findChild<QWidget*>("keySheet");
        QVERIFY(sheet && sheet->isVisible());
        support::takePicture(bench.window, bench.house.theme, "key-sheet");
        QVERIFY(sheet->isAncestorOf(bench.window.focusWidget()));
        QTest::keyClick(&bench.window, Qt::Key_F1);
        QCOMPARE(bench.window.findChildren<QWidget*>("keySheet").size(), 1);
        QTest::keyClick(bench.window.focusWidget(), Qt::Key_Escape);
        QTRY_VERIFY(!bench.window.findChild<QWidget*>("keySheet"));
    }

    /// Whatever the Tab key comes to shows it: by the ring, or by what the control draws itself.
    void focus_isSeenWhereverTabGoes_data() {
        QTest::addColumn<QString>("link");
        for (const char* link : {"/home", "/mentors", "/messages", "/bookings", "/settings", "/availability"})
            QTest::newRow(link) << link;
    }
    void focus_isSeenWhereverTabGoes() {
        QFETCH(QString, link);
        Bench bench;
        app::PageRegistry real;
        app::registerPages(real, bench.services);
        app::MainWindow window(bench.services, real);
        window.setEntrance(new QWidget);
        window.show();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        auto me = support::mayaNair();
        me.roles.push_back(protocol::Role::mentor);
        bench.house.signIn(me);
        window.enter(Mode::mentor, link);
        const auto* ring = window.findChild<widgets::FocusRing*>();
        QVERIFY(ring);
        const QWidget* first = nullptr;
        for (int i = 0; i < 200; ++i) {
            QTest::keyClick(window.focusWidget() ? window.focusWidget() : &window, Qt::Key_Tab);
            const auto* focus = window.focusWidget();
            QVERIFY(focus);
            if (focus == first) return;
            if (!first) first = focus;
            const bool seen = widgets::ownsFocus(focus) || (ring->isVisible() && ring->target() == focus);
            QVERIFY2(seen, focus->metaObject()->className());
        }
    }

    void focus_isSeenInADialog() {
        Bench bench;
        bench.enter();
        QVERIFY(QTest::qWaitForWindowActive(&bench.window));
        QTest::keyClick(&bench.window, Qt::Key_F1);
        const auto* ring = bench.window.findChild<widgets::FocusRing*>();
        for (int i = 0; i < 3; ++i) {
            QTest::keyClick(bench.window.focusWidget(), Qt::Key_Tab);
            QVERIFY(child<QWidget>(bench.window, "keySheet")->isAncestorOf(bench.window.focusWidget()));
            QCOMPARE(ring->target(), bench.window.focusWidget());
            QVERIFY(ring->isVisible());
        }
    }

    void registry_saysWhoMaySee_data() {
        using app::Access;
        using app::Audience;
        QTest::addColumn<Audience>("audience");
        QTest::addColumn<Mode>("mode");
        QTest::addColumn<bool>("alsoMentor");
        QTest::addColumn<Access>("access");
        QTest::newRow("open to guests") << Audience::everybody << Mode::guest << false << Access::open;
        QTest::newRow("guest") << Audience::members << Mode::guest << false << Access::signIn;
        QTest::newRow("guest, mentors") << Audience::mentors << Mode::guest << false << Access::signIn;
        QTest::newRow("member") << Audience::members << Mode::student << false << Access::open;
        QTest::newRow("student, mentors") << Audience::mentors << Mode::student << false << Access::refused;
        QTest::newRow("both, mentors") << Audience::mentors << Mode::student << true << Access::otherHome;
        QTest::newRow("mentor, mentors") << Audience::mentors << Mode::mentor << true << Access::open;
        QTest::newRow("mentor, students") << Audience::students << Mode::mentor << true << Access::otherHome;
    }
    void registry_saysWhoMaySee() {
        QFETCH(app::Audience, audience);
        QFETCH(Mode, mode);
        QFETCH(bool, alsoMentor);
        app::PageRegistry::Found found;
        found.audience = audience;
        std::vector roles{protocol::Role::student};
        if (alsoMentor) roles.push_back(protocol::Role::mentor);
        const auto homes = mode == Mode::guest ? std::vector<Mode>() : app::homesOf(roles);
        QTEST(found.access(mode, homes), "access");
    }

    void registry_links_data() {
        QTest::addColumn<QString>("link");
        QTest::addColumn<bool>("known");
        QTest::newRow("plain") << "/home" << true;
        QTest::newRow("part") << "/mentors/ananya" << true;
        QTest::newRow("query") << "/mentors/ananya/book?at=1&minutes=60" << true;
        QTest::newRow("unknown") << "/admin" << false;
        QTest::newRow("too deep") << "/mentors/a/b/c" << false;
        QTest::newRow("web address") << "https://evil.example/home" << false;
        QTest::newRow("other host") << "//evil.example/home" << false;
        QTest::newRow("script") << "javascript:alert(1)" << false;
    }
    void registry_links() {
        QFETCH(QString, link);
        QFETCH(bool, known);
        Bench bench;
        QCOMPARE(bench.pages.knows(link), known);
    }
};

MC_TEST_GUI(MainWindowTest)
#include "main_window_test.moc"
