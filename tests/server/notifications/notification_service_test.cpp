#include "notifications/notification_service.h"

#include <QTemporaryDir>
#include <QTest>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include "notifications/describe_range.h"
#include "platform/base/random.h"
#include "platform/base/zones.h"
#include "protocol/codec.h"
#include "support/test_program.h"

using namespace mc;
using namespace mc::notifications;
using domain::ErrorCode;
using domain::UserId;
using protocol::NotificationType;

namespace {
constexpr UserId kMaya{101};
constexpr UserId kRohan{202};

struct RecordingPush final : BellPush {
    std::vector<protocol::Notification> notifications;
    std::vector<int> counts;
    void notification(UserId, const protocol::Notification& notification) override {
        notifications.push_back(notification);
    }
    void unreadCount(UserId, int count) override { counts.push_back(count); }
    void bookingChanged(UserId, const protocol::BookingChangedEvent&) override {}
};
}  // namespace

class NotificationServiceTest : public QObject {
    Q_OBJECT

private:
    struct World {
        QTemporaryDir folder;
        base::FakeClock clock;
        base::SeededRandom random{7};
        base::IdSource ids{clock, random};
        std::unique_ptr<database::Database> database =
            database::Database::open(folder.filePath("test.db").toStdString(), {.durable = false, .rehearse = true});
        RecordingPush push;
        NotificationService service{*database, clock, ids};
        World() { service.setPush(push); }
        bool tell(const std::string& key, UserId user = kMaya) {
            return database->write([&](database::Transaction& tx) {
                return service.notify(tx, {user, NotificationType::booking_confirmed, {}, "/bookings/1", key});
            });
        }
    };

private slots:
    void notify_sameCauseTwice_isOneLine() {
        World world;
        QVERIFY(world.tell("a"));
        QVERIFY(!world.tell("a"));
        QVERIFY(world.tell("a", kRohan));
        QCOMPARE(world.service.list(kMaya, {10, ""}).value().items.size(), 1u);
        QCOMPARE(world.push.notifications.size(), 2u);
    }

    void notify_whenItsCauseIsUndone_tellsNobody() {
        World world;
        const auto result = world.database->write([&](database::Transaction& tx) -> domain::Result<int> {
            world.service.notify(tx, {kMaya, NotificationType::booking_confirmed, {}, "/x", "k"});
            return domain::fail(ErrorCode::slot_taken);
        });
        QVERIFY(!result.has_value());
        QCOMPARE(world.service.unread(kMaya), 0);
        QVERIFY(world.push.notifications.empty());
    }

    void renew_putsTheCauseOnTopAndUnreadAgain() {
        World world;
        const auto renew = [&] {
            world.database->write([&](database::Transaction& tx) {
                world.service.renew(tx, {kMaya, NotificationType::new_message, {}, "/messages/1", "m:1"});
            });
        };
        renew();
        world.tell("other");
        world.service.markAllRead(kMaya);
        renew();
        const auto page = world.service.list(kMaya, {10, ""}).value();
        QCOMPARE(page.items.size(), 2u);
        QVERIFY(page.items[0].type == NotificationType::new_message);
        QCOMPARE(page.unread, 1);
    }

    void renewed_thenSettled_isOneLineForWhoeverWatches() {
        World world;
        const auto renew = [&](const std::string& from) {
            protocol::NotificationParameters parameters;
            parameters.other = from;
            world.database->write([&](database::Transaction& tx) {
                world.service.renew(tx, {kMaya, NotificationType::new_message, parameters, "/messages/1", "m:1"});
            });
        };
        renew("Rohan");
        world.clock.advance(5);
        renew("Rohan Mehta");
        world.database->write([&](database::Transaction& tx) { world.service.settle(tx, kMaya, "m:1"); });
        const auto& seen = world.push.notifications;
        QCOMPARE(seen.size(), 3u);
        QVERIFY(seen[1].id == seen[0].id && seen[2].id == seen[0].id);
        QVERIFY(seen[0].createdAt < seen[1].createdAt);
        QVERIFY(!seen[1].readAt && seen[2].readAt);
        QCOMPARE(*seen[2].parameters.other, std::string("Rohan Mehta"));
        QCOMPARE(world.push.counts.back(), 0);
        QCOMPARE(world.service.list(kMaya, {10, ""}).value().items.size(), 1u);
    }

    void everyType_isKeptAndReadAsItWas() {
        World world;
        protocol::NotificationParameters all{domain::Party::mentor,
                                             "Maya",
                                             "GRP-1",
                                             "DSA",
                                             domain::UtcTime{5},
                                             domain::UtcTime{6},
                                             domain::rupees(100000),
                                             domain::Party::platform,
                                             domain::Party::student,
                                             "ill",
                                             4};
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<NotificationType>>([&](auto described) {
            world.database->write([&](database::Transaction& tx) {
                world.service.notify(tx, {kMaya, described.value, all, "/x", described.name});
            });
            const auto one = world.service.list(kMaya, {1, ""}).value().items[0];
            QVERIFY2(one.type == described.value, described.name);
            QCOMPARE(protocol::encode(one.parameters), protocol::encode(all));
        });
    }

    void markRead_ofSomebodyElse_isNotFound() {
        World world;
        world.tell("a");
        const auto id = world.service.list(kMaya, {10, ""}).value().items[0].id;
        QVERIFY(world.service.markRead(kRohan, id).error().code == ErrorCode::not_found);
        QCOMPARE(world.service.unread(kMaya), 1);
        QVERIFY(world.service.markRead(kMaya, id).has_value());
        QCOMPARE(world.service.unread(kMaya), 0);
        QCOMPARE(world.push.counts.back(), 0);
    }

    void markAllRead_touchesNobodyElses() {
        World world;
        world.tell("a");
        world.tell("b");
        world.tell("a", kRohan);
        world.service.markAllRead(kMaya);
        QCOMPARE(world.service.unread(kMaya), 0);
        QCOMPARE(world.service.unread(kRohan), 1);
    }

    void list_pagesNewestFirst() {
        World world;
        for (int i = 0; i < 5; ++i)
            world.tell(std::to_string(i));
        const auto first = world.service.list(kMaya, {3, ""}).value();
        QCOMPARE(first.items.size(), 3u);
        QVERIFY(first.items[0].id > first.items[1].id);
        const auto rest = world.service.list(kMaya, {3, *first.next}).value();
        QCOMPARE(rest.items.size(), 2u);
        QVERIFY(!rest.next.has_value());
    }

    void describeRange_namesTheZone_data() {
        QTest::addColumn<int>("offsetMinutes");
        QTest::addColumn<QString>("abbreviation");
        QTest::addColumn<QString>("expected");
        QTest::newRow("letters") << 330 << "IST"
                                 << "Thu 19 Nov 2026, 19:00 – 20:00 IST";
        QTest::newRow("no letters") << 345 << "+0545"
                                    << "Thu 19 Nov 2026, 19:15 – 20:15 UTC+05:45";
        QTest::newRow("west") << -570 << "-0930"
                              << "Thu 19 Nov 2026, 04:00 – 05:00 UTC-09:30";
        QTest::newRow("past midnight") << 630 << "ACDT"
                                       << "Fri 20 Nov 2026, 00:00 – 01:00 ACDT";
        QTest::newRow("over midnight") << 600 << "AEST"
                                       << "Thu 19 Nov 2026, 23:30 – Fri 20 Nov 2026, 00:30 AEST";
    }
    void describeRange_namesTheZone() {
        QFETCH(int, offsetMinutes);
        QFETCH(QString, abbreviation);
        QFETCH(QString, expected);
        const domain::ZoneTable zone(domain::ZoneName{"X"}, {{{0}, offsetMinutes * 60, abbreviation.toStdString()}});
        const auto begin = *domain::parseIso("2026-11-19T13:30:00Z");
        QCOMPARE(QString::fromStdString(describeRange(zone, {begin, begin + 3600})), expected);
    }

    void describeRange_overAChangeOfTheClock_namesBoth() {
        const auto berlin = base::Zones().find({"Europe/Berlin"});
        const auto autumn = *domain::parseIso("2026-10-25T00:30:00Z");
        const auto spring = *domain::parseIso("2026-03-29T00:30:00Z");
        QCOMPARE(describeRange(*berlin, {autumn, autumn + 3600}),
                 std::string("Sun 25 Oct 2026, 02:30 CEST – 02:30 CET"));
        QCOMPARE(describeRange(*berlin, {spring, spring + 3600}),
                 std::string("Sun 29 Mar 2026, 01:30 CET – 03:30 CEST"));
    }

    void describeRange_inHindi() {
        const auto kolkata = base::Zones().find({"Asia/Kolkata"});
        const auto begin = *domain::parseIso("2026-11-19T13:30:00Z");
        QCOMPARE(describeRange(*kolkata, {begin, begin + 3600}, domain::Language::hi),
                 std::string("गुरु, 19 नवंबर 2026, 19:00 – 20:00 IST"));
    }
};

MC_TEST_CORE(NotificationServiceTest)
#include "notification_service_test.moc"
