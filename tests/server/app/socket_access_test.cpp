#include <QTemporaryDir>
#include <QTest>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/test_program.h"
#include "support/whole_server.h"
#include "support/ws_client.h"
#endif

using namespace mc;
using test::WsClient;
using tests::Visitor;
using tests::WholeServer;

namespace {

bool isProblem(const std::string& ack) {
    return ack.find("urn:mentor-connect:problem") != std::string::npos;
}

/// A pair inside the join window of their session, with a conversation, and somebody who has no part in it.
struct SocketAccessWorld {
    SocketAccessWorld() {
        server.listen();
        server.clock.advance(booking.startsAt - server.clock.now());
    }

    std::uint16_t port() { return static_cast<std::uint16_t>(std::stoi(url().substr(url().rfind(':') + 1))); }
    std::string url() const { return server.edge.url(); }
    std::string filledIn(std::string text) const {
        for (const auto& [name, value] : {std::pair{"@booking", domain::toString(booking.id)},
                                          {"@conversation", domain::toString(conversation)},
                                          {"@message", domain::toString(message)}})
            for (auto at = text.find(name); at != std::string::npos; at = text.find(name))
                text.replace(at, std::string_view(name).size(), value);
        return text;
    }
    /// Sends an event and waits for its ack.
    std::string ask(WsClient& client, const std::string& space, const std::string& event, const std::string& body) {
        client.send("42" + space + ",7[\"" + event + "\"," + filledIn(body) + "]");
        for (auto text = client.receive(); text; text = client.receive())
            if (text->starts_with("43" + space + ",7")) return *text;
        return {};
    }

    QTemporaryDir folder;
    WholeServer server{folder.path().toStdString()};
    Visitor student = server.person("Maya Nair");
    Visitor mentor = server.mentor("Rohan Mehta");
    Visitor stranger = server.person("Ishaan Verma");
    bookings::Booking booking = server.paid(student, mentor, server.slotAfter(domain::kHour));
    domain::ConversationId conversation = server.rooms.database->read(
        [&](database::Reader& reader) { return *server.rooms.messaging.conversationOf(reader, booking.id); });
    domain::MessageId message = server.rooms.messaging.send(mentor.id, conversation, {"m1", "Hello", {}}).value().id;
};

}  // namespace

/// Every event of every namespace is authorised again, by its object.
class SocketAccessTest : public QObject {
    Q_OBJECT
    using World = SocketAccessWorld;

private slots:
    void everyEvent_isForThoseItConcernsOnly_data() {
        QTest::addColumn<QByteArray>("space");
        QTest::addColumn<QByteArray>("event");
        QTest::addColumn<QByteArray>("body");
        const auto row = [](const char* space, const char* event, const char* body) {
            QTest::newRow(event) << QByteArray(space) << QByteArray(event) << QByteArray(body);
        };
        row("/chat", "join_conversation", "{\"conversationId\":\"@conversation\"}");
        row("/chat", "send_message",
            "{\"conversationId\":\"@conversation\",\"clientId\":\"c1\",\"content\":\"Hi\",\"bookingId\":\"@booking\"}");
        row("/chat", "mark_read", "{\"conversationId\":\"@conversation\",\"messageId\":\"@message\"}");
        row("/chat", "typing_start", "{\"conversationId\":\"@conversation\"}");
        row("/chat", "typing_stop", "{\"conversationId\":\"@conversation\"}");
        row("/call", "join_call", "{\"bookingId\":\"@booking\"}");
    }
    void everyEvent_isForThoseItConcernsOnly() {
        QFETCH(QByteArray, space);
        QFETCH(QByteArray, event);
        QFETCH(QByteArray, body);
        World world;
        const auto answer = [&](const Visitor& who) {
            WsClient client(world.port());
            client.join(space.toStdString(), world.server.freshToken(who));
            return world.ask(client, space.toStdString(), event.toStdString(), body.toStdString());
        };
        const auto refused = answer(world.stranger);
        QVERIFY2(refused.find("\"code\":\"not_found\"") != std::string::npos, refused.c_str());
        const auto allowed = answer(world.student);
        QVERIFY2(!allowed.empty() && !isProblem(allowed), allowed.c_str());
    }

    void callEndedFromOutside_isOverForBoth_data() {
        QTest::addColumn<QByteArray>("reason");
        QTest::newRow("booking cancelled") << QByteArray("cancelled");
        QTest::newRow("account suspended") << QByteArray("suspended");
    }
    void callEndedFromOutside_isOverForBoth() {
        QFETCH(QByteArray, reason);
        World world;
        const std::string space = "/call";
        WsClient student(world.port());
        WsClient mentor(world.port());
        student.join(space, world.server.freshToken(world.student));
        mentor.join(space, world.server.freshToken(world.mentor));
        const std::string ref = "{\"bookingId\":\"@booking\"}";
        QVERIFY(!isProblem(world.ask(student, space, "join_call", ref)));
        QVERIFY(!isProblem(world.ask(mentor, space, "join_call", ref)));
        auto& rooms = world.server.rooms;
        if (reason == "cancelled")
            QVERIFY(
                rooms.bookingChanges.cancel(world.mentor.id, world.booking.id, "I am ill.", world.server.clock.now()));
        else
            QVERIFY(rooms.database->write(
                [&](database::Transaction& tx) { return rooms.accounts.suspend(tx, world.mentor.id, "Sends spam"); }));
        const auto hears = [](WsClient& client) {
            for (auto text = client.receive(); text; text = client.receive())
                if (text->find("call_ended") != std::string::npos) return *text;
            return std::string();
        };
        for (auto* client : {&student, &mentor})
            QVERIFY(hears(*client).find("\"reason\":\"" + reason.toStdString() + '"') != std::string::npos);
        // And nobody is there any more.
        const auto open = rooms.database->read([](database::Reader& reader) {
            return reader.scalar<int>("SELECT count(*) FROM stays WHERE left_at IS NULL");
        });
        QCOMPARE(open, 0);
    }

    void signal_reachesTheOtherSeatOnly() {
        World world;
        const std::string space = "/call";
        WsClient student(world.port());
        WsClient mentor(world.port());
        WsClient stranger(world.port());
        student.join(space, world.server.freshToken(world.student));
        mentor.join(space, world.server.freshToken(world.mentor));
        stranger.join(space, world.server.freshToken(world.stranger));
        const std::string ref = "{\"bookingId\":\"@booking\"}";
        const std::string signal = "{\"bookingId\":\"@booking\",\"kind\":\"description\",\"payload\":\"sdp\"}";
        QVERIFY(world.ask(student, space, "signal", signal).find("not_found") != std::string::npos);  // Not seated yet.
        QVERIFY(world.ask(student, space, "join_call", ref).find("\"otherPresent\":false") != std::string::npos);
        QVERIFY(world.ask(mentor, space, "join_call", ref).find("\"otherPresent\":true") != std::string::npos);
        QVERIFY(student.receive().value_or("").find("peer_joined") != std::string::npos);
        QVERIFY(world.ask(stranger, space, "signal", signal).find("not_found") != std::string::npos);
        QVERIFY(!isProblem(world.ask(stranger, space, "leave_call", ref)));
        QVERIFY(!isProblem(world.ask(mentor, space, "signal", signal)));
        const auto heard = student.receive().value_or("");  // The mentor's, and nothing of the stranger before it.
        QVERIFY2(heard.find("\"signal\"") != std::string::npos && heard.find("sdp") != std::string::npos,
                 heard.c_str());
    }

    void suspended_socketsCloseAtOnceAndStayOut() {
        World world;
        const auto token = world.server.freshToken(world.student);
        WsClient client(world.port());
        QVERIFY(client.join("/chat", token).starts_with("40/chat"));
        WsClient other(world.port());
        QVERIFY(other.join("/chat", world.server.freshToken(world.mentor)).starts_with("40/chat"));
        world.server.rooms.database
            ->write([&](database::Transaction& tx) {
                return world.server.rooms.accounts.suspend(tx, world.student.id, "spam");
            })
            .value();
        QVERIFY(client.closedByPeer());
        QVERIFY(world.ask(other, "/chat", "join_conversation", "{\"conversationId\":\"@conversation\"}").size() > 10);
        WsClient again(world.port());
        QVERIFY(again.join("/chat", token).starts_with("44/chat"));
        QCOMPARE(world.server.ask(http::Method::get, "/api/me", "", token).status, 401);
    }
};

MC_TEST_CORE(SocketAccessTest)
#include "socket_access_test.moc"
