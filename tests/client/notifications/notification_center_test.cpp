#include "notifications/notification_center.h"

#include <QAbstractItemModelTester>
#include <QListView>
#include <QSignalSpy>

#include "notifications/notification_popup.h"
#include "support/client_house.h"
#include "support/test_program.h"

using namespace mc;
using notifications::NotificationCenter;
using notifications::NotificationModel;
using protocol::NotificationType;
using support::child;
using support::jsonOf;

namespace {

protocol::Notification notification(std::int64_t id, NotificationType type, domain::Party role, bool read = false) {
    protocol::Notification one;
    one.id = {id};
    one.type = type;
    one.parameters.role = role;
    one.parameters.other = "Ananya Krishnan";
    one.parameters.bookingCode = "GRP-20261118-007";
    one.parameters.topic = "Mock interview";
    one.parameters.startsAt = support::kStoryNow + 3600;
    one.parameters.amount = domain::rupees(100000);
    one.link = "/bookings/00000000000ab";
    one.createdAt = support::kStoryNow - id * 600;
    if (read) one.readAt = support::kStoryNow;
    return one;
}

const QString kReadAll = "PUT /api/notifications/read-all";

QString readOf(std::int64_t id) {
    return "PUT /api/notifications/" + QString::fromStdString(toString(domain::NotificationId{id})) + "/read";
}

/// Codes after which nobody knows whether a mark is there.
void lostOnTheWay() {
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("out of reach") << QByteArray("unavailable");
    QTest::newRow("given up by the server") << QByteArray("timeout");
}

constexpr auto kStudent = domain::Party::student;
constexpr auto kMentor = domain::Party::mentor;

struct NotificationCenterBench {
    NotificationCenterBench() {
        protocol::NotificationPage page{{notification(1, NotificationType::booking_confirmed, kStudent),
                                         notification(2, NotificationType::payment_received, kMentor),
                                         notification(3, NotificationType::review_requested, kStudent, true)},
                                        2,
                                        {}};
        house.http.answer("GET /api/notifications", 200, jsonOf(page));
        house.http.answer(kReadAll, 204);
        house.http.answer(readOf(1), 204);
    }
    /// Everything that was asked for has been answered.
    bool isQuiet() const { return house.api.findChildren<net::ApiCall*>().isEmpty(); }

    support::ClientHouse house;
    NotificationCenter center{house.api, house.realtime, house.session};
    QAbstractItemModelTester tester{&center.model(), QAbstractItemModelTester::FailureReportingMode::QtTest};
};

}  // namespace

class NotificationCenterTest : public QObject {
    Q_OBJECT
    using Bench = NotificationCenterBench;

private slots:
    void signIn_loadsTheList() {
        Bench bench;
        bench.house.signIn();
        QTRY_COMPARE(bench.center.model().rowCount(), 3);
        QCOMPARE(bench.center.unread(), 2);
        QCOMPARE(bench.center.state(), net::LoadState::ready);
    }

    void live_newOneComesFirst_repeatReplaces() {
        Bench bench;
        bench.house.signIn();
        QTRY_COMPARE(bench.center.model().rowCount(), 3);
        QVERIFY(bench.house.connectTo("/notifications"));
        QTRY_COMPARE(bench.house.http.count("GET /api/notifications"), 2);
        QTRY_VERIFY(bench.isQuiet());  // Its answer would take the place of what comes now.
        QCOMPARE(bench.center.model().rowCount(), 3);
        QSignalSpy arrived(&bench.center, &NotificationCenter::arrived);
        bench.house.emitEvent("/notifications", "notification",
                              notification(9, NotificationType::refund_processed, kStudent));
        bench.house.emitEvent("/notifications", "notification",
                              notification(9, NotificationType::refund_processed, kStudent));
        bench.house.emitEvent("/notifications", "unread_count", protocol::UnreadNotifications{3});
        QTRY_COMPARE(bench.center.unread(), 3);
        QCOMPARE(arrived.count(), 2);
        QCOMPARE(bench.center.model().rowCount(), 4);
        QCOMPARE(bench.center.model().index(0).data().toString(), "₹1,00,000 was refunded");
    }

    void live_renewedThenReadElsewhere_isOneReadRowOnTop() {
        Bench bench;
        bench.house.signIn();
        QTRY_COMPARE(bench.center.model().rowCount(), 3);
        QVERIFY(bench.house.connectTo("/notifications"));
        QTRY_COMPARE(bench.house.http.count("GET /api/notifications"), 2);
        QTRY_VERIFY(bench.isQuiet());
        QSignalSpy arrived(&bench.center, &NotificationCenter::arrived);
        auto message = notification(9, NotificationType::new_message, kStudent);
        message.createdAt = support::kStoryNow + 10;
        bench.house.emitEvent("/notifications", "notification", message);
        auto second = notification(8, NotificationType::refund_processed, kStudent);
        second.createdAt = support::kStoryNow + 15;
        bench.house.emitEvent("/notifications", "notification", second);
        message.createdAt = support::kStoryNow + 20;
        bench.house.emitEvent("/notifications", "notification", message);
        QTRY_COMPARE(arrived.count(), 3);
        QCOMPARE(bench.center.model().rowCount(), 5);
        QCOMPARE(bench.center.model().index(0).data().toString(), "New message from Ananya Krishnan");
        message.readAt = support::kStoryNow + 30;
        bench.house.emitEvent("/notifications", "notification", message);
        const auto unread = [&] { return bench.center.model().index(0).data(NotificationModel::UnreadRole).toBool(); };
        QTRY_VERIFY(!unread());
        QCOMPARE(bench.center.model().rowCount(), 5);
        QCOMPARE(arrived.count(), 3);
    }

    void live_allReadElsewhere_isReadHere() {
        Bench bench;
        bench.house.signIn();
        QTRY_COMPARE(bench.center.unread(), 2);
        QVERIFY(bench.house.connectTo("/notifications"));
        QTRY_COMPARE(bench.house.http.count("GET /api/notifications"), 2);
        QTRY_VERIFY(bench.isQuiet());  // Its answer would take the place of what comes now.
        QCOMPARE(bench.center.model().rowCount(), 3);
        bench.house.emitEvent("/notifications", "unread_count", protocol::UnreadNotifications{0});
        QTRY_COMPARE(bench.center.unread(), 0);
        for (int row = 0; row < 3; ++row)
            QVERIFY(!bench.center.model().index(row).data(NotificationModel::UnreadRole).toBool());
    }

    void markAllRead_isShownAtOnceAndTold() {
        Bench bench;
        bench.house.signIn();
        QTRY_COMPARE(bench.center.unread(), 2);
        bench.center.markAllRead();
        QCOMPARE(bench.center.unread(), 0);
        QCOMPARE(bench.center.model().index(0).data(NotificationModel::UnreadRole).toBool(), false);
        QTRY_COMPARE(bench.house.http.count("PUT /api/notifications/read-all"), 1);
    }

    void popup_enterOpensTheLinkAndMarksRead() {
        Bench bench;
        bench.house.signIn();
        QTRY_COMPARE(bench.center.model().rowCount(), 3);
        QWidget window;
        window.resize(1280, 800);
        window.show();
        notifications::NotificationPopup popup(bench.center, &window);
        QSignalSpy links(&popup, &notifications::NotificationPopup::openLink);
        QWidget bell(&window);
        bell.setGeometry(1200, 10, 36, 36);
        popup.popUp(bell);
        support::takePicture(popup, bench.house.theme, "notifications");
        auto* list = child<QListView>(popup, "notificationList");
        list->setCurrentIndex(list->model()->index(0, 0));
        QTest::keyClick(list, Qt::Key_Return);
        QCOMPARE(links.count(), 1);
        QCOMPARE(links[0][0].toString(), "/bookings/00000000000ab");
        QCOMPARE(bench.center.unread(), 1);
        QVERIFY(!popup.isVisible());
    }

    void signOut_whileTheListLoads_nextPersonGetsHerOwn() {
        Bench bench;
        bench.house.http.answer("POST /api/auth/sign-out", 204);
        std::function<void()> release;
        const auto others =
            jsonOf(protocol::NotificationPage{{notification(7, NotificationType::new_message, kStudent)}, 1, {}});
        bench.house.http.hold("GET /api/notifications", 200, others, release);
        bench.house.signIn();
        QTRY_VERIFY(release);
        bench.house.session.signOut();
        bench.house.http.answer("GET /api/notifications", 200, jsonOf(protocol::NotificationPage{}));
        auto other = support::mayaNair();
        other.id = {404};
        bench.house.signIn(other);
        release();
        QTRY_COMPARE(bench.center.state(), net::LoadState::empty);
        QCOMPARE(bench.center.model().rowCount(), 0);
    }

    void news_whileTheListLoads_isThereAfterIt() {
        Bench bench;
        bench.house.signIn();
        QVERIFY(bench.house.connectTo("/notifications"));
        QTRY_COMPARE(bench.house.http.count("GET /api/notifications"), 2);
        QTRY_VERIFY(bench.isQuiet());  // Its answer would take the place of what comes now.
        QCOMPARE(bench.center.model().rowCount(), 3);
        std::function<void()> release;
        const auto before = jsonOf(protocol::NotificationPage{});
        bench.house.http.hold("GET /api/notifications", 200, before, release);
        bench.center.load();
        QTRY_VERIFY(release);
        QSignalSpy arrived(&bench.center, &NotificationCenter::arrived);
        bench.house.emitEvent("/notifications", "notification",
                              notification(9, NotificationType::refund_processed, kStudent));
        QVERIFY(arrived.wait());
        const auto after =
            jsonOf(protocol::NotificationPage{{notification(9, NotificationType::refund_processed, kStudent)}, 1, {}});
        bench.house.http.answer("GET /api/notifications", 200, after);
        release();
        QTRY_COMPARE(bench.center.model().rowCount(), 1);
        QCOMPARE(bench.center.model().index(0).data().toString(), "₹1,00,000 was refunded");
    }

    void allRead_duringACut_isToldWithTheNextConnection_data() { lostOnTheWay(); }
    void allRead_duringACut_isToldWithTheNextConnection() {
        QFETCH(QByteArray, code);
        Bench bench;
        bench.house.http.problem(kReadAll, 503, code);
        bench.house.signIn();
        QTRY_COMPARE(bench.center.unread(), 2);
        bench.center.markAllRead();
        QTRY_VERIFY(bench.isQuiet());
        QCOMPARE(bench.house.http.count(kReadAll), 1);
        bench.house.http.answer(kReadAll, 204);
        QVERIFY(bench.house.connectTo("/notifications"));
        QTRY_COMPARE(bench.house.http.count(kReadAll), 2);
        QTRY_VERIFY(bench.isQuiet());
        QCOMPARE(bench.center.unread(), 0);
        QVERIFY(!bench.center.model().index(0).data(NotificationModel::UnreadRole).toBool());
        bench.center.load();
        QTRY_VERIFY(bench.isQuiet());
        QCOMPARE(bench.house.http.count(kReadAll), 2);  // The server has said yes.
    }

    void allRead_duringACut_isNotMeantForWhatCameSince() {
        Bench bench;
        bench.house.http.problem(kReadAll, 503, "unavailable");
        bench.house.http.answer(readOf(2), 204);
        bench.house.signIn();
        QTRY_COMPARE(bench.center.unread(), 2);
        bench.center.markAllRead();
        QTRY_VERIFY(bench.isQuiet());
        auto news = notification(9, NotificationType::refund_processed, kStudent);
        news.createdAt = support::kStoryNow + 60;
        const protocol::NotificationPage page{{news, notification(1, NotificationType::booking_confirmed, kStudent),
                                               notification(2, NotificationType::payment_received, kMentor)},
                                              3,
                                              {}};
        bench.house.http.answer("GET /api/notifications", 200, jsonOf(page));
        QVERIFY(bench.house.connectTo("/notifications"));
        QTRY_COMPARE(bench.house.http.count(readOf(1)), 1);
        QTRY_COMPARE(bench.house.http.count(readOf(2)), 1);
        QCOMPARE(bench.house.http.count(kReadAll), 1);
        QCOMPARE(bench.center.unread(), 1);
        QVERIFY(bench.center.model().index(0).data(NotificationModel::UnreadRole).toBool());
        QVERIFY(!bench.center.model().index(1).data(NotificationModel::UnreadRole).toBool());
    }

    void readMark_duringACut_isToldWithTheNextConnection_data() { lostOnTheWay(); }
    void readMark_duringACut_isToldWithTheNextConnection() {
        QFETCH(QByteArray, code);
        Bench bench;
        const QString mark = readOf(1);
        bench.house.http.problem(mark, 503, code);
        bench.house.signIn();
        QTRY_COMPARE(bench.center.model().rowCount(), 3);
        bench.center.markRead(0);
        QTRY_VERIFY(bench.isQuiet());
        QCOMPARE(bench.house.http.count(mark), 1);
        bench.house.http.answer(mark, 204);
        const auto read = jsonOf(
            protocol::NotificationPage{{notification(1, NotificationType::booking_confirmed, kStudent, true)}, 1, {}});
        bench.house.http.answer("GET /api/notifications", 200, read);
        QVERIFY(bench.house.connectTo("/notifications"));
        QTRY_COMPARE(bench.house.http.count(mark), 2);
        QTRY_COMPARE(bench.house.http.count("GET /api/notifications"), 2);
        QTRY_COMPARE(bench.center.unread(), 1);
    }

    void signOut_forgets() {
        Bench bench;
        bench.house.http.answer("POST /api/auth/sign-out", 204);
        bench.house.signIn();
        QTRY_COMPARE(bench.center.unread(), 2);
        bench.house.session.signOut();
        QCOMPARE(bench.center.unread(), 0);
        QCOMPARE(bench.center.model().rowCount(), 0);
    }

    void serverFails_isAnError() {
        Bench bench;
        bench.house.http.problem("GET /api/notifications", 500, "internal");
        bench.house.signIn();
        QTRY_COMPARE(bench.center.state(), net::LoadState::error);
    }
};

MC_TEST_GUI(NotificationCenterTest)
#include "notification_center_test.moc"
