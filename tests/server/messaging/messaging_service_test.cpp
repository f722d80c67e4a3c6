#include "messaging/messaging_service.h"

#include <QTemporaryDir>
#include <QTest>
#include <boost/describe/enumerators.hpp>
#include <boost/mp11/algorithm.hpp>

#include "messaging/messaging_store.h"
#include "platform/base/random.h"
#include "support/test_program.h"

using namespace mc;
using namespace mc::messaging;
using domain::BookingId;
using domain::ConversationId;
using domain::ErrorCode;
using domain::UserId;

namespace {

constexpr UserId kMaya{101};
constexpr UserId kRohan{202};
constexpr UserId kStranger{303};
constexpr BookingId kBooking{9001};

struct RecordingPush final : ChatPush {
    std::vector<std::pair<UserId, protocol::Message>> messages;
    std::vector<std::pair<UserId, protocol::UnreadCountEvent>> counts;
    std::vector<std::pair<UserId, protocol::MessageReadEvent>> reads;
    std::vector<std::pair<UserId, protocol::Message>> changes;
    void newMessage(UserId to, const protocol::Message& message) override { messages.emplace_back(to, message); }
    void unread(UserId to, const protocol::UnreadCountEvent& event) override { counts.emplace_back(to, event); }
    void read(UserId to, const protocol::MessageReadEvent& event) override { reads.emplace_back(to, event); }
    void changed(UserId to, const protocol::Message& message) override { changes.emplace_back(to, message); }
};

}  // namespace

class MessagingServiceTest : public QObject {
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
        MessagingService service{*database, clock, ids, [](UserId id) {
                                     protocol::PersonSummary person;
                                     person.id = id;
                                     person.name = "Person " + std::to_string(id.value);
                                     return person;
                                 }};
        World() { service.setPush(push); }
        ConversationId open(BookingId booking = kBooking) {
            return database->write([&](database::Transaction& tx) {
                return service.open(tx, kMaya, kRohan, {booking, "GRP-20261118-007", "DSA", clock.now()});
            });
        }
    };

private slots:
    void open_makesOneConversationAPairWithALineOfTheSystem() {
        World world;
        const auto first = world.open();
        QCOMPARE(world.open().value, first.value);
        QCOMPARE(world.open(BookingId{9002}).value, first.value);
        const auto page = world.service.list(kMaya, {10, ""}).value();
        QCOMPARE(page.items.size(), 1u);
        QCOMPARE(page.items[0].threads.size(), 2u);
        QCOMPARE(page.items[0].other.id.value, kRohan.value);
        const auto messages = world.service.messages(kMaya, first, {}, {}, 50);
        QVERIFY(messages.has_value());
        QCOMPARE(messages->items.size(), 2u);
        QVERIFY(messages->items[0].type == protocol::MessageType::system);
        QVERIFY(messages->items[0].content.empty());
        QVERIFY(messages->items[0].system->event == protocol::SystemEvent::booking_confirmed);
        QCOMPARE(messages->items[0].system->bookingCode, std::string("GRP-20261118-007"));
        QCOMPARE(page.items[0].unread, 0);
    }

    void send_sameClientIdTwice_storesOnce() {
        World world;
        const auto id = world.open();
        const auto first = world.service.send(kMaya, id, {"c1", "Hello", {}});
        const auto again = world.service.send(kMaya, id, {"c1", "Hello", {}});
        QVERIFY(first.has_value() && again.has_value());
        QCOMPARE(again->id.value, first->id.value);
        QCOMPARE(world.service.messages(kMaya, id, {}, {}, 50)->items.size(), 2u);
    }

    void send_sameClientIdWithOtherWords_isRefusedAsReused() {
        World world;
        const auto id = world.open();
        QVERIFY(world.service.send(kMaya, id, {"c1", "Hello", {}}).has_value());
        const auto reused = [&](const protocol::SendMessage& message) {
            const auto result = world.service.send(kMaya, id, message);
            return !result && result.error().code == ErrorCode::idempotency_key_reused;
        };
        QVERIFY(reused({"c1", "Hello again", {}}));
        QVERIFY(reused({"c1", "Hello", kBooking}));
        QCOMPARE(world.service.messages(kMaya, id, {}, {}, 50)->items.size(), 2u);
        QVERIFY(world.service.send(kRohan, id, {"c1", "My own first", {}}).has_value());
    }

    void note_ofEveryEvent_isOneLineEach() {
        World world;
        const auto id = world.open();
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<protocol::SystemEvent>>([&](auto described) {
            for (int i = 0; i < 2; ++i)
                world.database->write(
                    [&](database::Transaction& tx) { world.service.note(tx, kBooking, described.value); });
            const auto last = *world.service.conversation(kMaya, id)->lastMessage;
            QVERIFY2(last.system->event == described.value || last.sequence == 1, described.name);
        });
        QCOMPARE(world.service.messages(kMaya, id, {}, {}, 50)->items.size(),
                 boost::mp11::mp_size<boost::describe::describe_enumerators<protocol::SystemEvent>>::value);
    }

    void unreadSince_namesWhoWroteThenAndCountsAll() {
        World world;
        const auto id = world.open();
        QVERIFY(world.service.send(kMaya, id, {"c1", "one", {}}).has_value());
        world.clock.advance(100);
        const auto since = world.clock.now();
        const auto unread = [&](UserId user) {
            return world.database->read(
                [&](database::Reader& reader) { return world.service.unreadSince(reader, user, since); });
        };
        QVERIFY(unread(kRohan).empty());
        const auto last = world.service.send(kMaya, id, {"c2", "two", {}});
        QCOMPARE(unread(kRohan).size(), 1u);
        QVERIFY(unread(kRohan)[0].from == kMaya && unread(kRohan)[0].count == 2);
        QVERIFY(unread(kMaya).empty());
        QVERIFY(world.service.markRead(kRohan, last->id).has_value());
        QVERIFY(unread(kRohan).empty());
    }

    void send_byAStranger_isNotFound() {
        World world;
        const auto id = world.open();
        const auto result = world.service.send(kStranger, id, {"c1", "Hello", {}});
        QVERIFY(!result.has_value());
        QVERIFY(result.error().code == ErrorCode::not_found);
        QVERIFY(world.service.messages(kStranger, id, {}, {}, 50).error().code == ErrorCode::not_found);
        QVERIFY(world.service.conversation(kStranger, id).error().code == ErrorCode::not_found);
    }

    void send_namingAnotherPairsBooking_isNotFoundAndStoresNothing() {
        World world;
        const auto id = world.open();
        QVERIFY(world.service.send(kMaya, id, {"c1", "Hi", BookingId{5555}}).error().code == ErrorCode::not_found);
        QCOMPARE(world.service.messages(kMaya, id, {}, {}, 50)->items.size(), 1u);
    }

    void send_overThirtyAMinute_isLimitedUntilTimePasses() {
        World world;
        const auto id = world.open();
        for (int i = 0; i < 30; ++i)
            QVERIFY(world.service.send(kMaya, id, {"c" + std::to_string(i), "x", {}}).has_value());
        QVERIFY(world.service.send(kMaya, id, {"late", "x", {}}).error().code == ErrorCode::rate_limited);
        QVERIFY(world.service.send(kMaya, id, {"c3", "x", {}}).has_value());  // A repetition is free.
        QVERIFY(world.service.send(kRohan, id, {"r1", "x", {}}).has_value());
        world.clock.advance(60);
        QVERIFY(world.service.send(kMaya, id, {"late", "x", {}}).has_value());
    }

    void send_countsAsUnreadForTheOtherOnlyAndPushesToBoth() {
        World world;
        const auto id = world.open();
        world.push.messages.clear();
        QVERIFY(world.service.send(kMaya, id, {"c1", "Hello", kBooking}).has_value());
        QCOMPARE(world.service.unreadTotal(kRohan), 1);
        QCOMPARE(world.service.unreadTotal(kMaya), 0);
        QCOMPARE(world.push.messages.size(), 2u);
        QCOMPARE(world.push.counts.back().first.value, kRohan.value);
        QCOMPARE(world.push.counts.back().second.total, 1);
    }

    void markRead_movesForwardOnlyAndTellsTheSender() {
        World world;
        const auto id = world.open();
        const auto first = world.service.send(kMaya, id, {"c1", "one", {}});
        const auto second = world.service.send(kMaya, id, {"c2", "two", {}});
        QVERIFY(world.service.markRead(kRohan, second->id).has_value());
        QCOMPARE(world.service.unreadTotal(kRohan), 0);
        QVERIFY(world.service.markRead(kRohan, first->id).has_value());
        QCOMPARE(world.service.unreadTotal(kRohan), 0);
        QCOMPARE(world.push.reads.size(), 1u);
        QCOMPARE(world.push.reads[0].first.value, kMaya.value);
        QCOMPARE(world.service.conversation(kMaya, id)->otherReadSequence, second->sequence);
        QVERIFY(world.service.markRead(kStranger, first->id).error().code == ErrorCode::not_found);
    }

    void markRead_namingAnotherConversation_isRefused() {
        World world;
        const auto id = world.open();
        const auto other = world.database->write([&](database::Transaction& tx) {
            return world.service.open(tx, kStranger, kRohan, {BookingId{9003}, "G", "T", {}});
        });
        const auto message = world.service.send(kMaya, id, {"c1", "one", {}});
        QVERIFY(world.service.markRead(kRohan, message->id, other).error().code == ErrorCode::not_found);
        QCOMPARE(world.service.unreadTotal(kRohan), 1);
        QVERIFY(world.service.markRead(kRohan, message->id, id).has_value());
        QCOMPARE(world.service.unreadTotal(kRohan), 0);
    }

    void messages_sequenceIsGaplessAndPagesBothWays() {
        World world;
        const auto id = world.open();
        for (int i = 0; i < 25; ++i) {
            QVERIFY(world.service.send(kMaya, id, {"c" + std::to_string(i), std::to_string(i), {}}).has_value());
            world.clock.advance(10);
        }
        const auto newest = world.service.messages(kRohan, id, {}, {}, 10);
        QCOMPARE(newest->items.size(), 10u);
        QVERIFY(newest->more);
        QCOMPARE(newest->items.back().sequence, 26);
        const auto older = world.service.messages(kRohan, id, newest->items.front().sequence, {}, 100);
        QCOMPARE(older->items.size(), 16u);
        QVERIFY(!older->more);
        const auto repaired = world.service.messages(kRohan, id, {}, 20, 3);
        QCOMPARE(repaired->items.front().sequence, 21);
        QVERIFY(repaired->more);
        std::int64_t expected = 1;
        for (const auto& message : older->items)
            QCOMPARE(message.sequence, expected++);
    }

    void list_pagesByNewestActivity() {
        World world;
        std::vector<ConversationId> ids;
        for (int i = 0; i < 5; ++i) {
            ids.push_back(world.database->write([&](database::Transaction& tx) {
                return world.service.open(tx, kMaya, UserId{500 + i}, {BookingId{100 + i}, "G", "T", {}});
            }));
            world.clock.advance(1);
        }
        QVERIFY(world.service.send(kMaya, ids[0], {"c", "up", {}}).has_value());
        const auto first = world.service.list(kMaya, {2, ""}).value();
        QCOMPARE(first.items.size(), 2u);
        QCOMPARE(first.items[0].id.value, ids[0].value);
        QVERIFY(first.next.has_value());
        const auto rest = world.service.list(kMaya, {10, *first.next}).value();
        QCOMPARE(rest.items.size(), 3u);
        QVERIFY(!rest.next.has_value());
    }
};

MC_TEST_CORE(MessagingServiceTest)
#include "messaging_service_test.moc"
