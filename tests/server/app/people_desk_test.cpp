#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "protocol/codec.h"
#include "protocol/people.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#include "support/ws_client.h"
#endif

using namespace mc;
using domain::Role;
using http::Method;
using protocol::AdminRole;
using protocol::PersonReview;
using test::WsClient;
using tests::Visitor;
using tests::WholeServer;

namespace {

const std::string kWhy = R"({"reason":"Sends spam"})";

struct PeopleDeskWorld {
    QTemporaryDir folder;
    WholeServer server{folder.path().toStdString()};
    Visitor maya = server.person("Maya Nair");
    Visitor support = server.person("Sam Support", {Role::student, Role::support});
    Visitor owner = server.person("Olga Owner", {Role::student, Role::owner});

    WholeServer::Reply ask(const Visitor& who, Method method, const std::string& path, const std::string& body = "") {
        server.clock.advance(61);  // The limits refill.
        return server.ask(method, "/api/admin/people" + path, body, server.freshToken(who));
    }
    static std::string at(const Visitor& who, const std::string& rest = "") {
        return "/" + domain::toString(who.id) + rest;
    }
    PersonReview review(const Visitor& person) {
        return protocol::decode<PersonReview>(ask(owner, Method::get, at(person)).raw).value();
    }
    WholeServer::Reply setRoles(const Visitor& by, const Visitor& person, std::vector<AdminRole> roles,
                                std::int64_t version = 0) {
        if (version == 0) version = review(person).version;
        return ask(by, Method::put, at(person, "/roles"),
                   protocol::encode(protocol::SetAdminRoles{version, std::move(roles), "Joins the desk"}));
    }
    static std::string codeOf(const WholeServer::Reply& reply) { return reply.status < 400 ? "" : reply.text("code"); }
    std::vector<std::string> names(const std::string& query) {
        const auto page = protocol::decode<protocol::PersonPage>(ask(support, Method::get, query).raw).value();
        std::vector<std::string> names;
        for (const auto& item : page.items)
            names.push_back(item.name);
        return names;
    }
    std::vector<std::string> deeds(const Visitor& about) {
        std::vector<std::string> deeds;
        const auto found = server.rooms.database->read([&](database::Reader& reader) {
            return audit::AuditLog().search(reader, {.subjectKind = "user", .subjectId = about.id.value});
        });
        for (const auto& entry : found)
            deeds.push_back(entry.deed.action + ":" + entry.deed.reason);
        return deeds;
    }
};

}  // namespace

/// People, as admins look them up and change them.
class PeopleDeskTest : public QObject {
    Q_OBJECT
    using World = PeopleDeskWorld;

private slots:
    void search_findsByPartOfTheName_wholeAddress_andId() {
        World world;
        const auto ravi = world.server.person("Ravi_100% Nair");
        QCOMPARE(world.names("?q=nair"), (std::vector<std::string>{"Ravi_100% Nair", "Maya Nair"}));
        QCOMPARE(world.names("?q=100%25"), std::vector<std::string>{"Ravi_100% Nair"});
        QCOMPARE(world.names("?q=__________"), std::vector<std::string>());
        QCOMPARE(world.names("?q=P1@test.example"), std::vector<std::string>{"Maya Nair"});
        QCOMPARE(world.names("?q=@test.example"), std::vector<std::string>());  // No guessing at addresses.
        QCOMPARE(world.names("?q=" + domain::toString(ravi.id)), std::vector<std::string>{"Ravi_100% Nair"});
        QCOMPARE(world.names("").size(), 4u);
    }

    void search_isPaged_andRefusesAStrangeCursor() {
        World world;
        const auto first =
            protocol::decode<protocol::PersonPage>(world.ask(world.support, Method::get, "?limit=2").raw);
        QCOMPARE(first->items.size(), 2u);
        const auto rest = protocol::decode<protocol::PersonPage>(
            world.ask(world.support, Method::get, "?limit=2&cursor=" + *first->next).raw);
        QCOMPARE(rest->items.size(), 1u);
        QVERIFY(!rest->next);
        QCOMPARE(rest->items[0].name, std::string("Maya Nair"));
        QCOMPARE(world.ask(world.support, Method::get, "?cursor=nonsense").status, 422);
    }

    /// Two at a time; two have one name, and one begins with a small letter.
    void search_hasTheOrderThatIsAskedFor_pageByPage() {
        World world;
        world.server.person("anita Bose");
        world.server.person("Maya Nair");
        const auto all = [&](const std::string& query) {
            std::vector<std::string> names;
            std::string cursor;
            do {
                const auto page = protocol::decode<protocol::PersonPage>(
                    world.ask(world.support, Method::get, "?limit=2&order=" + query + "&cursor=" + cursor).raw);
                for (const auto& item : page->items)
                    names.push_back(item.name);
                cursor.clear();
                for (const char c : page->next.value_or(""))
                    cursor += c == ' ' ? std::string("%20") : std::string(1, c);
            } while (!cursor.empty());
            return names;
        };
        using Names = std::vector<std::string>;
        QCOMPARE(all("name"), (Names{"anita Bose", "Maya Nair", "Maya Nair", "Olga Owner", "Sam Support"}));
        QCOMPARE(all("name_reversed"), (Names{"Sam Support", "Olga Owner", "Maya Nair", "Maya Nair", "anita Bose"}));
        QCOMPARE(all("oldest"), (Names{"Maya Nair", "Sam Support", "Olga Owner", "anita Bose", "Maya Nair"}));
        QCOMPARE(all("newest"), (Names{"Maya Nair", "anita Bose", "Olga Owner", "Sam Support", "Maya Nair"}));
        QCOMPARE(all("name&q=a%20n"), (Names{"Maya Nair", "Maya Nair"}));
        for (const auto* strange : {"?order=email", "?order=", "?order=name&cursor=nonsense",
                                    "?order=name&cursor=0000000000001", "?order=newest&cursor=0000000000001maya"})
            QCOMPARE(world.ask(world.support, Method::get, strange).status,
                     std::string(strange) == "?order=" ? 200 : 422);
    }

    void search_narrowsByRoleAndState() {
        World world;
        (void)world.server.mentor("Rohan Mehta");
        QCOMPARE(world.ask(world.support, Method::post, World::at(world.maya, "/suspend"), kWhy).status, 200);
        using Names = std::vector<std::string>;
        QCOMPARE(world.names("?role=mentor"), Names{"Rohan Mehta"});
        QCOMPARE(world.names("?role=admin&order=name"), (Names{"Olga Owner", "Sam Support"}));
        QCOMPARE(world.names("?state=suspended"), Names{"Maya Nair"});
        QCOMPARE(world.names("?state=suspended&role=mentor"), Names());
        QCOMPARE(world.names("?state=active&role=student&order=name").front(), std::string("Olga Owner"));
        QCOMPARE(world.names("?state=active&q=maya"), Names());
        QCOMPARE(world.ask(world.support, Method::get, "?role=king").status, 422);
        QCOMPARE(world.ask(world.support, Method::get, "?state=erased").status, 422);
    }

    void review_masksTheAddress_andCounts() {
        World world;
        const auto mentor = world.server.mentor("Rohan Mehta");
        (void)world.server.completed(world.maya, mentor);
        (void)world.server.paid(world.maya, mentor, world.server.slotAfter(48 * domain::kHour));
        const auto reply = world.ask(world.support, Method::get, World::at(world.maya));
        QVERIFY(reply.raw.find("p1@test.example") == std::string::npos);
        const auto maya = world.review(world.maya);
        QCOMPARE(maya.person.email, std::string("p…@test.example"));
        QCOMPARE(maya.asStudent.completed, 1);
        QCOMPARE(maya.asStudent.upcoming, 1);
        QCOMPARE(maya.asMentor.completed, 0);
        QCOMPARE(world.review(mentor).asMentor.completed, 1);
        QVERIFY(maya.devices >= 1 && maya.maySuspend && maya.maySetRoles);
        QCOMPARE(world.ask(world.support, Method::get, "/0000000000001").status, 404);
    }

    void revealedAddress_isRecorded() {
        World world;
        const auto shown = world.ask(world.support, Method::post, World::at(world.maya, "/reveal-email"), kWhy);
        QCOMPARE(shown.text("email"), std::string("p1@test.example"));
        QCOMPARE(world.deeds(world.maya), std::vector<std::string>{"person.email_revealed:Sends spam"});
        QCOMPARE(
            world.ask(world.support, Method::post, World::at(world.maya, "/reveal-email"), R"({"reason":" "})").status,
            422);
    }

    void suspended_isSignedOutEverywhereAtOnce_andReinstatedComesBack() {
        World world;
        world.server.listen();
        const auto url = world.server.edge.url();
        const auto token = world.server.freshToken(world.maya);
        WsClient socket(static_cast<std::uint16_t>(std::stoi(url.substr(url.rfind(':') + 1))));
        socket.join("/chat", token);
        QElapsedTimer since;
        since.start();
        const auto done = world.ask(world.support, Method::post, World::at(world.maya, "/suspend"), kWhy);
        QCOMPARE(socket.receive().value_or(""), std::string("41/chat,"));
        QVERIFY(socket.closedByPeer());
        const auto took = since.elapsed();
        QVERIFY2(took <= 1000, qPrintable(QString::number(took)));
        QCOMPARE(done.status, 200);
        QVERIFY(done.body.at("person").at("suspended").as_bool());
        QCOMPARE(world.server.ask(Method::get, "/api/me", "", token).status, 401);
        QVERIFY(!world.server.rooms.accounts.signInAs(world.maya.id, {}));
        QCOMPARE(World::codeOf(world.ask(world.support, Method::post, World::at(world.maya, "/suspend"), kWhy)),
                 std::string("invalid_state"));
        QCOMPARE(world.ask(world.support, Method::post, World::at(world.maya, "/reinstate"), kWhy).status, 200);
        QVERIFY(world.server.rooms.accounts.signInAs(world.maya.id, {}).has_value());
        QCOMPARE(world.deeds(world.maya),
                 (std::vector<std::string>{"person.reinstated:Sends spam", "person.suspended:Sends spam"}));
    }

    void admins_areTheOwnersToSuspend_andNobodyHerself() {
        World world;
        const auto other = world.server.person("Fin Ance", {Role::student, Role::finance});
        const auto suspend = [&](const Visitor& by, const Visitor& whom) {
            return World::codeOf(world.ask(by, Method::post, World::at(whom, "/suspend"), kWhy));
        };
        QCOMPARE(suspend(world.support, other), std::string("forbidden"));
        QCOMPARE(suspend(world.support, world.support), std::string("forbidden"));
        QCOMPARE(suspend(world.owner, world.owner), std::string("forbidden"));
        QCOMPARE(suspend(world.owner, other), std::string());
        QVERIFY(world.deeds(world.owner).empty() && world.deeds(world.support).empty());
    }

    void roles_areTheOwnersToGive_andCountAtOnce() {
        World world;
        QCOMPARE(world.setRoles(world.support, world.maya, {AdminRole::support}).status, 403);
        QCOMPARE(world.setRoles(world.owner, world.maya, {AdminRole::support, AdminRole::finance}).status, 200);
        QVERIFY((world.review(world.maya).person.adminRoles == std::vector{AdminRole::support, AdminRole::finance}));
        world.server.secure(world.maya.id);
        QCOMPARE(world.ask(world.maya, Method::get, "").status, 200);
        const auto token = world.server.freshToken(world.maya);
        QCOMPARE(world.setRoles(world.owner, world.maya, {}).status, 200);
        QCOMPARE(world.server.ask(Method::get, "/api/admin/people", "", token).status, 403);
        const auto student = world.review(world.maya).person.roles;
        QVERIFY(student == std::vector{protocol::Role::student});
        QCOMPARE(world.deeds(world.maya).size(), 2u);
    }

    void roles_ofTheLastOwner_stay_andNobodyChangesHerOwn() {
        World world;
        QCOMPARE(World::codeOf(world.setRoles(world.owner, world.owner, {AdminRole::owner, AdminRole::finance})),
                 std::string("forbidden"));
        QCOMPARE(world.setRoles(world.owner, world.maya, {AdminRole::owner}).status, 200);
        world.server.secure(world.maya.id);
        QCOMPARE(world.setRoles(world.maya, world.owner, {}).status, 200);  // There is another now.
        QCOMPARE(world.ask(world.owner, Method::get, "").status, 403);
    }

    void roles_readBeforeAChange_areNotOverwritten() {
        World world;
        const auto version = world.review(world.maya).version;
        QCOMPARE(world.setRoles(world.owner, world.maya, {AdminRole::support}, version).status, 200);
        QCOMPARE(World::codeOf(world.setRoles(world.owner, world.maya, {AdminRole::finance}, version)),
                 std::string("changed_elsewhere"));
    }

    /// Roles come by this one way: fields that nobody declared give none.
    void roles_doNotComeByBodyFields() {
        World world;
        const auto token = world.server.freshToken(world.maya);
        const auto me = world.server.ask(Method::get, "/api/me", "", token);
        const auto body = R"({"name":"Maya","version":)" + std::to_string(me.body.at("version").to_number<int>()) +
                          R"(,"roles":["admin"],"adminRoles":["owner"],"secondFactor":true})";
        (void)world.server.ask(Method::put, "/api/me", body, token);
        QVERIFY(world.review(world.maya).person.adminRoles.empty());
        QVERIFY(!world.review(world.maya).secondFactor);
    }
};

MC_TEST_CORE(PeopleDeskTest)
#include "people_desk_test.moc"
