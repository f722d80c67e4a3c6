#include <QPushButton>
#include <QSignalSpy>

#include "client/app/window_bench.h"
#include "messaging/chat_panel.h"
#include "protocol/applications.h"
#include "support/test_program.h"
#include "widgets/dialog.h"
#include "widgets/toast.h"

using namespace mc;
using support::Bench;
using support::child;
using support::jsonOf;
using support::Mode;

/// What the main window tells of by itself: news, counts and lost connections.
class WindowNewsTest : public QObject {
    Q_OBJECT

private slots:
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

    void newsOfAnApplication_isNotAnnouncedWhereItIsShown() {
        Bench bench;
        bench.enter();
        auto* toasts = bench.window.findChild<widgets::ToastHost*>();
        protocol::Notification news;
        news.type = protocol::NotificationType::application_questioned;
        news.link = "/become-a-mentor";
        bench.window.follow("/become-a-mentor");
        emit bench.notifications.arrived(news);
        bench.tell("Rohan Mehta", "/messages/8");
        QTRY_COMPARE(toasts->count(), 1);  // They are said together: the message alone.
        QVERIFY(bench.toasts().join(u' ').contains("Rohan Mehta"));
        bench.window.follow("/home");
        emit bench.notifications.arrived(news);
        QTRY_COMPARE(toasts->count(), 2);
    }

    /// The page says it by itself, and why.
    void refusedPayment_isNotAnnouncedWhereItIsPaid() {
        Bench bench;
        bench.enter();
        auto* toasts = bench.window.findChild<widgets::ToastHost*>();
        protocol::Notification news;
        news.type = protocol::NotificationType::payment_failed;
        news.link = "/bookings/" + toString(domain::BookingId{9});
        bench.window.follow("/mentors/ananya-krishnan/book");
        emit bench.notifications.arrived(news);
        bench.tell("Rohan Mehta", "/messages/8");
        QTRY_COMPARE(toasts->count(), 1);  // They are said together: the message alone.
        QVERIFY(bench.toasts().join(u' ').contains("Rohan Mehta"));
        bench.window.follow("/home");
        emit bench.notifications.arrived(news);
        QTRY_COMPARE(toasts->count(), 2);
    }

    void applicationsThatWait_areCountedWhileAnAdminIsAtWork() {
        Bench bench;
        auto me = support::mayaNair();
        me.roles.push_back(protocol::Role::admin);
        me.adminRoles = {protocol::AdminRole::support};
        me.secondFactor = true;
        protocol::ApplicationPage page;
        page.counts.submitted = 3;
        const QString line = "GET /api/admin/mentor-applications";
        bench.house.http.on(line, [&](const auto&) { return support::HttpStub::Answer{200, support::jsonOf(page)}; });
        bench.house.signIn(me);
        bench.window.enter(Mode::student);
        const auto badge = [&] { return child<widgets::SidebarItem>(bench.window, "navApprovals")->count(); };
        QTRY_VERIFY(bench.isQuiet());
        QCOMPARE(bench.house.http.count(line), 0);
        bench.window.enter(Mode::admin);
        QTRY_COMPARE(badge(), 3);
        page.counts.submitted = 4;
        protocol::Notification news;
        news.type = protocol::NotificationType::application_received;
        news.link = "/admin/applications/1";
        emit bench.notifications.arrived(news);
        QTRY_COMPARE(badge(), 4);
        page.counts.submitted = 2;
        emit bench.current()->toast(widgets::Tone::success, "Approved.");
        QTRY_COMPARE(badge(), 2);
        page.counts.submitted = 4;
        emit bench.house.api.clock().minute();
        QTRY_COMPARE(badge(), 4);
        const int asked = bench.house.http.count(line);
        bench.window.enter(Mode::student);
        emit bench.house.api.clock().minute();
        QTRY_VERIFY(bench.isQuiet());
        QCOMPARE(bench.house.http.count(line), asked);
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
};

MC_TEST_GUI(WindowNewsTest)
#include "window_news_test.moc"
