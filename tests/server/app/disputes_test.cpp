#include <Poco/Zip/ZipArchive.h>

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <set>
#include <sstream>

#include "payments/sandbox/disputes.h"
#include "protocol/codec.h"
#include "protocol/disputes.h"
#include "protocol/payouts.h"
#include "support/books.h"
#include "support/test_program.h"
#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/whole_server.h"
#endif

using namespace mc;
using domain::DisputeState;
using domain::kDay;
using domain::NotificationType;
using domain::rupees;
using http::Method;
using tests::Visitor;
using tests::WholeServer;

namespace {

/// A session of ₹1,000 that was held; its student's bank is the sandbox's.
struct DisputesWorld {
    QTemporaryDir folder;
    WholeServer server{folder.path().toStdString()};
    Visitor maya = server.person("Maya Nair");
    Visitor ananya = server.mentor("Ananya Kapoor");
    Visitor farah = server.person("Farah Finance", {domain::Role::student, domain::Role::finance});
    bookings::Booking booking;
    std::string gatewayId;

    DisputesWorld() {
        server.listen();
        booking = server.completed(maya, ananya);
    }
    void opens(const bookings::Booking& of) {
        const auto payment = server.rooms.database->read([&](database::Reader& reader) {
            return reader.scalar<std::string>(
                "SELECT p.gateway_payment_id FROM payments p JOIN orders o ON o.id = p.order_id "
                "WHERE o.subject_kind = 'session' AND o.subject_id = $1",
                of.id);
        });
        gatewayId = server.bank->disputes().open(payment, {})->id;
        learn();
    }
    void ends(const char* as) {
        if (!server.bank->disputes().move(gatewayId, as)) throw std::runtime_error("the bank may not do that");
        learn();
    }
    /// By asking, as it would without the event.
    void learn() {
        server.rooms.payments.followDisputes(server.clock.now());
        server.rooms.outbox.drain();
    }
    WholeServer::Reply ask(const Visitor& who, Method method, const std::string& path, const std::string& body = {}) {
        return server.ask(method, path, body, server.freshToken(who));
    }
    template <class Answer>
    Answer got(const Visitor& who, Method method, const std::string& path, const std::string& body = {}) {
        return protocol::decode<Answer>(ask(who, method, path, body).raw).value();
    }
    std::vector<protocol::DeskDispute> list(const std::string& queue = "open") {
        return got<protocol::DeskDisputePage>(farah, Method::get, "/api/admin/disputes?queue=" + queue).items;
    }
    std::string of(const protocol::DeskDispute& dispute, const std::string& what) {
        return "/api/admin/disputes/" + domain::toString(dispute.id) + what;
    }
    protocol::DisputeEvidence evidence() {
        return got<protocol::DisputeEvidence>(farah, Method::post, of(list().at(0), "/evidence"));
    }
    protocol::Earnings earnings() { return got<protocol::Earnings>(ananya, Method::get, "/api/earnings"); }
    std::vector<protocol::Notification> bell(const Visitor& who, NotificationType type) {
        auto all = server.rooms.notifications.list(who.id, {50, {}}).value().items;
        std::erase_if(all, [&](const auto& one) { return one.type != type; });
        return all;
    }
    void allowMessages(const Visitor& who) {
        const auto reply = ask(who, Method::put, "/api/bookings/" + domain::toString(booking.id) + "/message-access",
                               R"({"allowed":true})");
        QCOMPARE(reply.status, 200);
    }
    void say(const char* words) {
        const auto conversation = server.rooms.database->read([&](database::Reader& reader) {
            return server.rooms.messaging.conversationOf(reader, booking.id).value();
        });
        server.rooms.messaging.send(maya.id, conversation, {"one", words, booking.id}).value();
    }
    std::int64_t trialSum() {
        return server.rooms.database->read([](database::Reader& reader) { return test::trialSum(reader); });
    }
    std::vector<std::string> deeds() {
        return server.rooms.database->read([](database::Reader& reader) {
            return reader.all<std::string>(
                "SELECT action FROM audit_log WHERE action LIKE 'dispute.%' OR action = "
                "'booking.messages_read' ORDER BY number");
        });
    }
    std::set<std::string> filesOf(const std::string& zip) {
        std::istringstream in(zip);
        const Poco::Zip::ZipArchive archive(in);
        std::set<std::string> names;
        for (auto header = archive.headerBegin(); header != archive.headerEnd(); ++header)
            names.insert(header->first);
        return names;
    }
};

}  // namespace

/// A payment that a student's bank asks back, seen from outside of the whole server (PAY-7).
class DisputesTest : public QObject {
    Q_OBJECT
    using World = DisputesWorld;

private slots:
    void opened_isToldToFinance_andFreezesTheMentorsShare() {
        World world;
        world.opens(world.booking);
        const auto dispute = world.list().at(0);
        QCOMPARE(dispute.state, DisputeState::open);
        QCOMPARE(dispute.exposure, rupees(1000));
        QCOMPARE(dispute.code, world.booking.code);
        QCOMPARE(dispute.student, std::string("Maya Nair"));
        QVERIFY(dispute.mayAnswer);
        QCOMPARE(world.bell(world.farah, NotificationType::dispute_waiting).size(), 1u);
        QVERIFY(world.bell(world.maya, NotificationType::dispute_waiting).empty());
        const auto frozen = world.earnings().frozen;
        QCOMPARE(frozen.size(), 1u);
        QCOMPARE(frozen[0].code, world.booking.code);
        QCOMPARE(frozen[0].share, rupees(780));
        QCOMPARE(world.earnings().payable, rupees(780));
    }

    /// The mentor is told that her share waits, and nothing of why.
    void mentor_learnsNoMoreThanSheMay() {
        World world;
        world.opens(world.booking);
        const auto told = world.bell(world.ananya, NotificationType::share_frozen);
        QCOMPARE(told.size(), 1u);
        QVERIFY(!told[0].parameters.amount && !told[0].parameters.dispute && !told[0].parameters.reason);
        const auto raw = world.ask(world.ananya, Method::get, "/api/earnings").raw;
        QVERIFY(raw.find("disp_") == std::string::npos && raw.find("goods_or") == std::string::npos);
        QCOMPARE(world.ask(world.ananya, Method::get, "/api/admin/disputes").status, 403);
        QCOMPARE(world.ask(world.ananya, Method::post, world.of(world.list()[0], "/evidence")).status, 403);
    }

    void evidence_hasWhoWasThere_whatWasAgreed_andTheBooks() {
        World world;
        world.opens(world.booking);
        const auto evidence = world.evidence();
        QVERIFY(evidence.session.has_value());
        QCOMPARE(evidence.session->mentor, std::string("Ananya Kapoor"));
        QVERIFY(evidence.session->policyAccepted);
        QCOMPARE(evidence.session->policy.partialPercent, 50);
        QVERIFY(evidence.price.has_value());
        QCOMPARE(evidence.price->total, rupees(1000));
        QCOMPARE(evidence.documents.size(), 1u);
        QCOMPARE(evidence.order.attempts.size(), 1u);
        QVERIFY(evidence.messages.empty());
        QVERIFY(!evidence.access.student && !evidence.access.mentor);
        QCOMPARE(world.deeds(), std::vector<std::string>{"dispute.evidence_taken"});
    }

    void pack_isOneFile() {
        World world;
        world.opens(world.booking);
        const auto reply = world.ask(world.farah, Method::post, world.of(world.list()[0], "/pack"));
        QCOMPARE(reply.status, 200);
        const auto files = world.filesOf(reply.raw);
        for (const char* name : {"evidence.json", "dispute.csv", "session.csv", "attendance.csv", "policy.csv",
                                 "price.csv", "payments.csv", "refunds.csv", "documents.csv"})
            QVERIFY2(files.contains(name), name);
        QVERIFY(!files.contains("messages.csv"));
        QCOMPARE(world.deeds(), std::vector<std::string>{"dispute.evidence_taken"});
    }

    /// What is read and packed by one press of a button is recorded once, and is the same; a second pack is another taking.
    void evidenceAndPack_areOneTaking() {
        World world;
        world.opens(world.booking);
        world.evidence();
        const auto pack = [&](const Visitor& who) {
            return world.ask(who, Method::post, world.of(world.list()[0], "/pack")).status;
        };
        QCOMPARE(pack(world.farah), 200);
        QCOMPARE(world.deeds(), std::vector<std::string>{"dispute.evidence_taken"});
        QCOMPARE(pack(world.farah), 200);
        QCOMPARE(world.deeds().size(), 2u);
        world.evidence();
        const auto omar = world.server.person("Omar Finance", {domain::Role::student, domain::Role::finance});
        QCOMPARE(pack(omar), 200);
        QCOMPARE(world.deeds().size(), 4u);
        world.server.clock.advance(2 * domain::kMinute);
        QCOMPARE(pack(world.farah), 200);
        QCOMPARE(world.deeds().size(), 5u);
    }

    void messages_areInIt_onlyWhileBothAllowIt() {
        World world;
        world.say("I was there and it was fine");
        world.opens(world.booking);
        world.allowMessages(world.maya);
        QVERIFY(world.evidence().messages.empty());
        world.allowMessages(world.ananya);
        QVERIFY(std::ranges::any_of(world.evidence().messages,
                                    [](const auto& one) { return one.content == "I was there and it was fine"; }));
        const auto reply = world.ask(world.farah, Method::post, world.of(world.list()[0], "/pack"));
        QVERIFY(world.filesOf(reply.raw).contains("messages.csv"));
        QCOMPARE(std::ranges::count(world.deeds(), "booking.messages_read"), 1);
    }

    void note_saysWhatWasSent_once() {
        World world;
        world.opens(world.booking);
        const auto dispute = world.list()[0];
        const auto body = protocol::encode(protocol::NoteDispute{dispute.version, "Sent the attendance"});
        const auto noted = world.got<protocol::DeskDispute>(world.farah, Method::put, world.of(dispute, "/note"), body);
        QCOMPARE(noted.note, std::string("Sent the attendance"));
        QCOMPARE(noted.notedBy, std::string("Farah Finance"));
        QCOMPARE(world.ask(world.farah, Method::put, world.of(dispute, "/note"), body).text("code"),
                 std::string("changed_elsewhere"));
    }

    void nobody_answersAboutHerOwn() {
        World world;
        const auto own = world.server.completed(world.farah, world.ananya);
        world.opens(own);
        const auto dispute = world.list()[0];
        QVERIFY(!dispute.mayAnswer);
        QVERIFY(world.bell(world.farah, NotificationType::dispute_waiting).empty());
        for (const char* what : {"/evidence", "/pack"})
            QCOMPARE(world.ask(world.farah, Method::post, world.of(dispute, what)).text("code"),
                     std::string("forbidden"));
    }

    void lost_isInTheBooks_andTold() {
        World world;
        world.opens(world.booking);
        world.ends("lost");
        QVERIFY(world.list().empty());
        const auto dispute = world.list("over").at(0);
        QCOMPARE(dispute.state, DisputeState::lost);
        QCOMPARE(dispute.deducted, rupees(1000));
        QCOMPARE(world.trialSum(), 0);
        QCOMPARE(world.bell(world.farah, NotificationType::dispute_over).size(), 1u);
        QCOMPARE(world.bell(world.ananya, NotificationType::share_thawed).size(), 1u);
        QVERIFY(world.bell(world.maya, NotificationType::refund_processed).empty());
        QVERIFY(world.earnings().frozen.empty());
        QCOMPARE(world.earnings().payable, rupees(780));
    }

    void won_isThawed_andDueAgain() {
        World world;
        world.opens(world.booking);
        world.ends("won");
        QCOMPARE(world.list("over").at(0).state, DisputeState::won);
        QVERIFY(world.earnings().frozen.empty());
        QCOMPARE(world.earnings().payable, rupees(780));
        QCOMPARE(world.trialSum(), 0);
    }
};

MC_TEST_APPLESS(DisputesTest)
#include "disputes_test.moc"
