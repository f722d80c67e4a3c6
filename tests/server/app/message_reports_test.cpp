#include <QTemporaryDir>
#include <QTest>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "protocol/codec.h"
#include "protocol/message_reports.h"
#include "protocol/messaging.h"
#include "support/qt_print.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#include "support/ws_client.h"
#endif

using namespace mc;
using domain::MessageReportState;
using domain::Role;
using http::Method;
using protocol::MessageInContext;
using protocol::NotificationType;
using test::WsClient;
using tests::Visitor;
using tests::WholeServer;

namespace {

const std::string kInsult = "You are a waste of time.";
const std::string kReport = R"({"reason":"offensive","text":"He insults me."})";

struct MessageReportsWorld {
    QTemporaryDir folder;
    WholeServer server{folder.path().toStdString()};
    Visitor maya = server.person("Maya Nair");
    Visitor rohan = server.mentor("Rohan Mehta");
    Visitor ishaan = server.person("Ishaan Verma");
    Visitor support = server.person("Sam Support", {Role::student, Role::support});
    Visitor finance = server.person("Fin Ance", {Role::student, Role::finance});
    Visitor owner = server.person("Olga Owner", {Role::student, Role::owner});
    bookings::Booking booking = server.paid(maya, rohan, server.slotAfter(48 * domain::kHour));
    domain::ConversationId conversation = *server.rooms.database->read(
        [&](database::Reader& reader) { return server.rooms.messaging.conversationOf(reader, booking.id); });
    std::vector<domain::MessageId> before = talk(6);
    domain::MessageId insult = say(rohan, kInsult);
    std::vector<domain::MessageId> after = talk(6);

    domain::MessageId say(const Visitor& who, const std::string& words) {
        server.clock.advance(3);
        static int number = 0;
        return server.rooms.messaging.send(who.id, conversation, {"c" + std::to_string(++number), words, booking.id})
            .value()
            .id;
    }
    std::vector<domain::MessageId> talk(int count) {
        std::vector<domain::MessageId> ids;
        for (int i = 0; i < count; ++i)
            ids.push_back(say(i % 2 == 0 ? maya : rohan, "Word " + std::to_string(i)));
        return ids;
    }
    WholeServer::Reply ask(const Visitor& who, Method method, const std::string& path, const std::string& body = "") {
        server.clock.advance(61);  // The limits refill.
        return server.ask(method, path, body, server.freshToken(who));
    }
    static std::string of(domain::MessageId id) { return "/api/admin/reported-messages/" + domain::toString(id); }
    WholeServer::Reply report(const Visitor& who, domain::MessageId id, const std::string& body = kReport) {
        return ask(who, Method::post, "/api/messages/" + domain::toString(id) + "/reports", body);
    }
    WholeServer::Reply look(const Visitor& who) { return ask(who, Method::post, of(insult) + "/look"); }
    WholeServer::Reply decide(const Visitor& who, bool hide, std::int64_t version) {
        return ask(who, Method::post, of(insult) + "/decision",
                   protocol::encode(protocol::DecideMessage{hide, "It insults her.", version}));
    }
    protocol::ReportedMessagePage queue(const std::string& which) {
        return protocol::decode<protocol::ReportedMessagePage>(
                   ask(support, Method::get, "/api/admin/reported-messages?queue=" + which).raw)
            .value();
    }
    protocol::Message asReadBy(const Visitor& who) {
        const auto page = server.rooms.messaging.messages(who.id, conversation, {}, {}, 100).value();
        for (const auto& message : page.items)
            if (message.id == insult) return message;
        return {};
    }
    std::string ofBooking(const char* rest) const {
        return "/api/admin/bookings/" + domain::toString(booking.id) + rest;
    }
    protocol::MessageAccess allow(const Visitor& who, bool allowed) {
        const auto reply = ask(who, Method::put, "/api/bookings/" + domain::toString(booking.id) + "/message-access",
                               protocol::encode(protocol::ChooseMessageAccess{allowed}));
        return protocol::decode<protocol::MessageAccess>(reply.raw).value();
    }
    WholeServer::Reply read(const Visitor& who) { return ask(who, Method::post, ofBooking("/messages/look")); }
    std::vector<std::string> deeds(const std::string& action) {
        std::vector<std::string> found;
        for (const auto& entry : server.rooms.database->read(
                 [&](database::Reader& reader) { return audit::AuditLog().search(reader, {.action = action}); }))
            found.push_back(entry.deed.action + ":" + entry.deed.reason);
        return found;
    }
    std::vector<protocol::Notification> bell(const Visitor& who, NotificationType type) {
        std::vector<protocol::Notification> found;
        for (const auto& item : server.rooms.notifications.list(who.id, {50, ""}).value().items)
            if (item.type == type) found.push_back(item);
        return found;
    }
};

}  // namespace

/// Messages before the eyes of admins: what one of the two reported, and what both allow; nothing else.
class MessageReportsTest : public QObject {
    Q_OBJECT
    using World = MessageReportsWorld;

private slots:
    void report_isOfTheOthersWords_onceAPersonAndMessage() {
        World world;
        QCOMPARE(world.report(world.rohan, world.insult).status, 403);   // His own.
        QCOMPARE(world.report(world.ishaan, world.insult).status, 404);  // Of two others.
        QCOMPARE(world.report(world.support, world.insult).status, 404);
        QCOMPARE(world.report(world.maya, world.insult, R"({"reason":"rude"})").status, 422);
        QCOMPARE(world.queue("open").open, 0);
        QCOMPARE(world.report(world.maya, world.insult).status, 204);
        QCOMPARE(world.report(world.maya, world.insult, R"({"reason":"other","text":"Again"})").status, 204);
        const auto page = world.queue("open");
        QCOMPARE(page.open, 1);
        QCOMPARE(page.items.at(0).text, std::string("He insults me."));
        QCOMPARE(page.items.at(0).writer, std::string("Rohan Mehta"));
        QCOMPARE(page.items.at(0).reporter, std::string("Maya Nair"));
        QCOMPARE(world.bell(world.support, NotificationType::message_report_waiting).size(), 1u);
        QVERIFY(world.bell(world.finance, NotificationType::message_report_waiting).empty());
        QVERIFY(world.bell(world.rohan, NotificationType::message_report_waiting).empty());
    }

    void lineOfTheSystem_isNotReported() {
        World world;
        const auto first = world.server.rooms.messaging.messages(world.maya.id, world.conversation, 2, {}, 1).value();
        QVERIFY(first.items.at(0).type == protocol::MessageType::system);
        QCOMPARE(world.report(world.maya, first.items.at(0).id).status, 403);
    }

    void reports_areLimited() {
        World world;
        const auto token = world.server.freshToken(world.maya);
        int refused = 0;
        for (int i = 0; i < 25; ++i)
            refused += world.server.ask(Method::post, "/api/messages/" + domain::toString(world.insult) + "/reports",
                                        kReport, token)
                                   .status == 429
                           ? 1
                           : 0;
        QCOMPARE(refused, 5);
    }

    /// The list has no word of it; a look has a few around it and nothing further, and is recorded.
    void look_showsItAndAFewAround_andIsRecorded() {
        World world;
        (void)world.report(world.maya, world.insult);
        const auto list = world.ask(world.support, Method::get, "/api/admin/reported-messages");
        QVERIFY(list.raw.find(kInsult) == std::string::npos);
        QVERIFY(world.deeds("message.").empty());
        const auto shown = protocol::decode<MessageInContext>(world.look(world.support).raw).value();
        QCOMPARE(shown.message.content, kInsult);
        QCOMPARE(shown.message.sender, std::string("Rohan Mehta"));
        QCOMPARE(shown.before.size(), 4u);
        QCOMPARE(shown.before.front().content, std::string("Word 2"));
        QCOMPARE(shown.after.size(), 4u);
        QCOMPARE(shown.after.back().content, std::string("Word 3"));
        QCOMPARE(world.look(world.owner).status, 200);
        QCOMPARE(world.deeds("message."), (std::vector<std::string>{"message.read:", "message.read:"}));
    }

    void nobodyElse_looksOrDecides() {
        World world;
        QCOMPARE(world.look(world.support).status, 404);  // Nobody reported it.
        (void)world.report(world.maya, world.insult);
        for (const auto* who : {&world.maya, &world.rohan, &world.ishaan, &world.finance}) {
            QCOMPARE(world.look(*who).status, 403);
            QCOMPARE(world.decide(*who, true, 1).status, 403);
        }
        QCOMPARE(world.ask(world.support, Method::post, World::of(world.before.at(1)) + "/look").status, 404);
        QVERIFY(world.deeds("message.").empty());
        QVERIFY(!world.asReadBy(world.maya).removed);
    }

    /// Who is an admin as well has her own case decided by another.
    void oneOfTheTwo_neitherLooksNorDecides() {
        World world;
        const auto both = world.server.person("Bela Both", {Role::student, Role::support});
        const auto session = world.server.paid(both, world.rohan, world.server.slotAfter(72 * domain::kHour));
        world.conversation = *world.server.rooms.database->read(
            [&](database::Reader& reader) { return world.server.rooms.messaging.conversationOf(reader, session.id); });
        world.booking = session;
        world.insult = world.say(world.rohan, kInsult);
        QCOMPARE(world.report(both, world.insult).status, 204);
        QVERIFY(!protocol::decode<protocol::ReportedMessagePage>(
                     world.ask(both, Method::get, "/api/admin/reported-messages").raw)
                     ->items.at(0)
                     .mayDecide);
        QCOMPARE(world.look(both).status, 403);
        QCOMPARE(world.decide(both, true, 1).status, 403);
        QCOMPARE(world.look(world.support).status, 200);
    }

    void hidden_isGoneForBoth_andTheRecordKeepsIt() {
        World world;
        world.server.listen();
        const auto url = world.server.edge.url();
        WsClient maya(static_cast<std::uint16_t>(std::stoi(url.substr(url.rfind(':') + 1))));
        maya.join("/chat", world.server.freshToken(world.maya));
        (void)world.report(world.maya, world.insult);
        QCOMPARE(world.decide(world.support, true, 1).status, 200);
        std::optional<std::string> heard;
        do
            heard = maya.receive();
        while (heard && heard->find("message_changed") == std::string::npos);
        QVERIFY(heard && heard->find(R"("removed":true)") != std::string::npos);
        QVERIFY(heard->find(kInsult) == std::string::npos);
        for (const auto* who : {&world.maya, &world.rohan}) {
            const auto message = world.asReadBy(*who);
            QVERIFY(message.removed);
            QCOMPARE(message.content, std::string());
            const auto list =
                world.ask(*who, Method::get,
                          "/api/conversations/" + domain::toString(world.conversation) + "/messages?limit=100");
            QVERIFY(list.raw.find(kInsult) == std::string::npos);
        }
        const auto shown = protocol::decode<MessageInContext>(world.look(world.support).raw).value();
        QCOMPARE(shown.message.content, kInsult);
        QVERIFY(shown.message.removed && shown.report.state == MessageReportState::upheld);
        QCOMPARE(world.deeds("message.hidden"), std::vector<std::string>{"message.hidden:It insults her."});
        QCOMPARE(world.bell(world.maya, NotificationType::message_report_upheld).size(), 1u);
        QCOMPARE(*world.bell(world.rohan, NotificationType::message_hidden).at(0).parameters.reason,
                 std::string("It insults her."));
        QVERIFY(world.bell(world.support, NotificationType::message_report_waiting).at(0).readAt.has_value());
        QCOMPARE(world.queue("open").open, 0);
        QCOMPARE(world.queue("decided").items.size(), 1u);
    }

    void dismissed_stays_andWhoeverReportedItIsTold() {
        World world;
        (void)world.report(world.maya, world.insult);
        QCOMPARE(world.decide(world.owner, false, 1).status, 200);
        QCOMPARE(world.asReadBy(world.maya).content, kInsult);
        QCOMPARE(world.bell(world.maya, NotificationType::message_report_dismissed).size(), 1u);
        QVERIFY(world.bell(world.rohan, NotificationType::message_hidden).empty());
        QCOMPARE(world.deeds("message.kept").size(), 1u);
    }

    void decision_isUponWhatWasRead_andCanBeTurned() {
        World world;
        (void)world.report(world.maya, world.insult);
        QCOMPARE(world.decide(world.support, true, 4).status, 409);
        QCOMPARE(world.decide(world.support, true, 1).status, 200);
        QCOMPARE(world.decide(world.support, true, 2).status, 409);  // It is so already.
        QCOMPARE(world.decide(world.owner, false, 1).status, 409);   // Read before.
        QVERIFY(world.asReadBy(world.maya).removed);
        QCOMPARE(world.decide(world.owner, false, 2).status, 200);
        QCOMPARE(world.asReadBy(world.rohan).content, kInsult);
        QCOMPARE(world.deeds("message.").size(), 2u);
    }

    /// One is not enough, and what is taken back closes it at once.
    void conversation_isReadOnlyWhileBothAllowIt_andEachLookIsRecorded() {
        World world;
        QCOMPARE(world.read(world.support).status, 403);
        QVERIFY(world.allow(world.maya, true).student);
        QCOMPARE(world.read(world.owner).status, 403);
        QVERIFY(world.deeds("booking.messages_read").empty());
        QVERIFY(world.allow(world.rohan, true).mentor);
        const auto page = protocol::decode<protocol::ShownMessagePage>(world.read(world.support).raw).value();
        QCOMPARE(page.items.size(), 13u);
        QCOMPARE(page.items.at(6).content, kInsult);
        QVERIFY(!page.more);
        QCOMPARE(world.read(world.owner).status, 200);
        QCOMPARE(world.deeds("booking.messages_read").size(), 2u);
        QVERIFY(!world.allow(world.maya, false).student);
        QCOMPARE(world.read(world.support).status, 403);
        QCOMPARE(world.deeds("booking.messages_read").size(), 2u);
    }

    void consent_isOfItsTwoAlone_andForThatBooking() {
        World world;
        const auto path = "/api/bookings/" + domain::toString(world.booking.id) + "/message-access";
        for (const auto* who : {&world.ishaan, &world.support, &world.owner}) {
            QCOMPARE(world.ask(*who, Method::get, path).status, 404);
            QCOMPARE(world.ask(*who, Method::put, path, R"({"allowed":true})").status, 404);
        }
        (void)world.allow(world.maya, true);
        (void)world.allow(world.rohan, true);
        const auto other = world.server.paid(world.maya, world.rohan, world.server.slotAfter(96 * domain::kHour));
        QCOMPARE(world
                     .ask(world.support, Method::post,
                          "/api/admin/bookings/" + domain::toString(other.id) + "/messages/look")
                     .status,
                 403);
        QCOMPARE(world.read(world.finance).status, 403);
        QCOMPARE(world.read(world.maya).status, 403);
    }

    /// What the desk of bookings says beside it has no word of any message, whoever allowed what.
    void everyOtherAnswerOfAdmins_hasNoWordOfThem() {
        World world;
        (void)world.report(world.maya, world.insult);
        (void)world.allow(world.maya, true);
        (void)world.allow(world.rohan, true);
        const auto overview = world.ask(world.support, Method::get, world.ofBooking("/message-access"));
        const auto messages = protocol::decode<protocol::BookingMessages>(overview.raw).value();
        QVERIFY(messages.access.student && messages.access.mentor);
        QCOMPARE(messages.reports.size(), 1u);
        const auto person = "/api/admin/people/" + domain::toString(world.rohan.id);
        for (const auto& path : {world.ofBooking(""), world.ofBooking("/mails"), world.ofBooking("/ledger"),
                                 world.ofBooking("/message-access"), std::string("/api/admin/bookings?queue=all"),
                                 person, person + "/reports", person + "/bookings",
                                 std::string("/api/admin/reported-messages"), std::string("/api/admin/audit")}) {
            const auto reply = world.ask(world.owner, Method::get, path);
            QVERIFY2(reply.status == 200, path.c_str());
            QVERIFY2(reply.raw.find(kInsult) == std::string::npos && reply.raw.find("Word 1") == std::string::npos,
                     path.c_str());
        }
        QCOMPARE(
            world.ask(world.support, Method::get, "/api/conversations/" + domain::toString(world.conversation)).status,
            404);
    }
};

MC_TEST_CORE(MessageReportsTest)
#include "message_reports_test.moc"
