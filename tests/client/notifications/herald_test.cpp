#include "notifications/herald.h"

#include <QSignalSpy>

#include "support/client_house.h"
#include "support/test_program.h"

using namespace mc;
using protocol::NotificationType;

namespace {

struct HeraldBench {
    HeraldBench() {
        herald.setPause(0);
        QObject::connect(&herald, &notifications::Herald::said,
                         [this](const auto& one) { said << QString::fromStdString(*one.parameters.other); });
    }
    void arrive(NotificationType type, const char* about, const char* link) {
        protocol::Notification one;
        one.type = type;
        one.parameters.other = about;
        one.link = link;
        emit center.arrived(one);
    }
    /// Everything that was heard so far has been decided on once this last one is said.
    QStringList all() {
        arrive(NotificationType::review_received, "end", "");
        if (!QTest::qWaitFor([this] { return said.contains("end"); })) return {"nothing was decided"};
        return said;
    }

    support::ClientHouse house;
    notifications::NotificationCenter center{house.api, house.realtime, house.session};
    notifications::Herald herald{center, house.api.clock()};
    QStringList said;
};

}  // namespace

class HeraldTest : public QObject {
    Q_OBJECT
    using Bench = HeraldBench;

private slots:
    void oneDeed_isSaidOnce_howeverManyRowsTheBellGets() {
        Bench bench;
        bench.arrive(NotificationType::booking_confirmed, "booked", "/bookings/1");
        bench.arrive(NotificationType::payment_received, "paid", "/bookings/1");
        bench.arrive(NotificationType::booking_confirmed, "another", "/bookings/2");
        QCOMPARE(bench.all(), QStringList({"booked", "another", "end"}));
    }

    void later_theSameThingIsNewsAgain() {
        Bench bench;
        bench.arrive(NotificationType::booking_confirmed, "booked", "/bookings/1");
        QTRY_COMPARE(bench.said.size(), 1);
        bench.house.api.clock().set(support::kStoryNow + domain::kMinute);
        bench.arrive(NotificationType::booking_reminder, "soon", "/bookings/1");
        QCOMPARE(bench.all(), QStringList({"booked", "soon", "end"}));
    }

    void ownDeed_isNotSaid_evenWhenItsNewsAreHereFirst() {
        Bench bench;
        bench.arrive(NotificationType::booking_confirmed, "booked", "/bookings/1");
        bench.herald.noteDeed();
        bench.arrive(NotificationType::payment_received, "paid", "/bookings/1");
        bench.arrive(NotificationType::new_message, "message", "/messages/1");
        QCOMPARE(bench.all(), QStringList({"message", "end"}));
        bench.house.api.clock().set(support::kStoryNow + domain::kMinute);
        bench.arrive(NotificationType::booking_cancelled, "cancelled", "/bookings/1");
        QTRY_COMPARE(bench.said.last(), "cancelled");
    }

    void forget_nothingOfTheOneBeforeIsSaid_norHushesTheNext() {
        Bench bench;
        bench.arrive(NotificationType::new_message, "said", "/messages/1");
        QTRY_COMPARE(bench.said.size(), 1);
        bench.herald.noteDeed();
        bench.arrive(NotificationType::new_message, "waits", "/messages/2");
        bench.herald.forget();
        bench.arrive(NotificationType::new_message, "next", "/messages/1");
        bench.arrive(NotificationType::booking_confirmed, "hers", "/bookings/1");
        QCOMPARE(bench.all(), QStringList({"said", "next", "hers", "end"}));
    }

    void whatSheIsLookingAt_isNotSaid() {
        Bench bench;
        bench.herald.setSeeing([](const auto& one) { return one.link == "/messages/1"; });
        bench.arrive(NotificationType::new_message, "here", "/messages/1");
        bench.arrive(NotificationType::new_message, "there", "/messages/2");
        QCOMPARE(bench.all(), QStringList({"there", "end"}));
    }
};

MC_TEST_GUI(HeraldTest)
#include "herald_test.moc"
