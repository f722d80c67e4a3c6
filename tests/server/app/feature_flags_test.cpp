#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "protocol/codec.h"
#include "protocol/feature_flags.h"
#include "support/agreed.h"
#include "support/qt_print.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#include "support/ws_client.h"
#endif

using namespace mc;
using domain::FeatureFlag;
using domain::Role;
using http::Method;
using protocol::Features;
using protocol::FlagList;
using test::WsClient;
using tests::Visitor;
using tests::WholeServer;

namespace {

struct FeatureFlagsWorld {
    QTemporaryDir folder;
    WholeServer server{folder.path().toStdString()};
    Visitor maya = server.person("Maya Nair");
    Visitor rohan = server.mentor("Rohan Mehta");
    Visitor support = server.person("Sam Support", {Role::student, Role::support});
    Visitor owner = server.person("Olga Owner", {Role::student, Role::owner});
    domain::UtcTime inTwoDays = server.slotAfter(48 * domain::kHour);

    WholeServer::Reply put(const std::string& flag, const std::string& body) { return put(owner, flag, body); }
    WholeServer::Reply put(const Visitor& who, const std::string& flag, const std::string& body) {
        server.clock.advance(61);  // The limits refill.
        return server.ask(Method::put, "/api/admin/flags/" + flag, body, server.freshToken(who));
    }
    FlagList list() {
        return protocol::decode<FlagList>(server.ask(Method::get, "/api/admin/flags", "", server.freshToken(owner)).raw)
            .value();
    }
    Features features(const Visitor& who) {
        return protocol::decode<Features>(server.ask(Method::get, "/api/me/features", "", server.freshToken(who)).raw)
            .value();
    }
    WholeServer::Reply signUp(const std::string& email) {
        server.clock.advance(3601);
        return server.ask(
            Method::post, "/api/auth/sign-up",
            R"({"name":"Nora New","email":")" + email +
                R"(","password":"nine purple otters dancing","timeZone":"Asia/Kolkata","languages":["en"],"acceptTerms":true,)" +
                support::agreedToFirstJson() + "}");
    }
    /// The same time whenever it is asked for: put() lets the clock run on.
    WholeServer::Reply book(const Visitor& who, const Visitor& whom, domain::Seconds later = 0) {
        static int key = 0;
        const auto at = domain::toIso(inTwoDays + later);
        return server.ask(Method::post, "/api/bookings",
                          R"({"mentorId":")" + domain::toString(whom.id) + R"(","startsAt":")" + at +
                              R"(","durationMinutes":60,"policyAccepted":true})",
                          server.freshToken(who), "flag-" + std::to_string(++key));
    }
    std::vector<audit::Entry> deeds() {
        return server.rooms.database->read(
            [](database::Reader& reader) { return audit::AuditLog().search(reader, {.subjectKind = "flag"}); });
    }
    static std::string closed(const WholeServer::Reply& reply) {
        return reply.status == 409 && reply.text("code") == "invalid_state" ? reply.text("closed")
                                                                            : std::to_string(reply.status);
    }
};

}  // namespace

/// What owners turn on and off, and that each of them is read.
class FeatureFlagsTest : public QObject {
    Q_OBJECT
    using World = FeatureFlagsWorld;

private slots:
    void signUps_closeAndOpenAgain_atOnce() {
        World world;
        QCOMPARE(world.put("sign_ups", R"({"version":0,"on":false,"reason":"Spam wave"})").status, 200);
        QCOMPARE(World::closed(world.signUp("n@test.example")), std::string("sign_ups"));
        QVERIFY(!protocol::decode<Features>(world.server.ask(Method::get, "/api/features").raw)->signUps);
        QCOMPARE(world.put("sign_ups", R"({"version":1,"on":true,"reason":"It is over"})").status, 200);
        QCOMPARE(world.signUp("n@test.example").status, 201);
    }

    void applications_areForAShare_eachAccountOnItsSide() {
        World world;
        QCOMPARE(world.put("mentor_applications", R"({"version":0,"percent":40,"reason":"Slowly"})").status, 200);
        int in = 0;
        for (int i = 0; i < 12; ++i) {
            const auto person = world.server.person("Person");
            const bool open = domain::placeInShare(FeatureFlag::mentor_applications, person.id) < 40;
            in += open ? 1 : 0;
            QCOMPARE(world.features(person).mentorApplications, open);
            const auto reply = world.server.ask(Method::post, "/api/mentors/apply",
                                                R"({"version":0,"acceptTerms":true})", world.server.freshToken(person));
            QCOMPARE(World::closed(reply), std::string(open ? "404" : "mentor_applications"));  // She has no draft.
        }
        QVERIFY(in < 12);
    }

    void bookings_areForSomeRoles_andWhatIsHeldGoesOn() {
        World world;
        const auto asha = world.server.mentor("Asha Rao");
        QCOMPARE(world.book(world.maya, world.rohan).status, 201);
        QCOMPARE(world.put("new_bookings", R"({"version":0,"audience":["mentors"],"reason":"A try"})").status, 200);
        QCOMPARE(World::closed(world.book(world.maya, asha)), std::string("new_bookings"));
        QCOMPARE(world.book(world.maya, world.rohan).status, 201);  // The slot she holds already.
        QCOMPARE(world.book(world.rohan, asha, 12 * domain::kHour).status, 201);
        QVERIFY(!world.features(world.maya).newBookings && world.features(world.rohan).newBookings);
        QCOMPARE(world.put("new_bookings", R"({"version":1,"audience":[],"reason":"Repairs"})").status, 200);
        QVERIFY(!world.features(world.rohan).newBookings);
    }

    /// Real sockets: whoever listens hears it within a second, guests as well.
    void everybodyWhoListens_hearsIt_withinASecond() {
        World world;
        world.server.listen();
        const auto url = world.server.edge.url();
        const auto port = static_cast<std::uint16_t>(std::stoi(url.substr(url.rfind(':') + 1)));
        world.server.clock.advance(61);
        const auto owner = world.server.freshToken(world.owner);
        WsClient maya(port);
        WsClient rohan(port);
        WsClient guest(port);
        maya.join("/features", world.server.freshToken(world.maya));
        rohan.join("/features", world.server.freshToken(world.rohan));
        guest.join("/features", "");
        QElapsedTimer since;
        since.start();
        QCOMPARE(
            world.server
                .ask(Method::put, "/api/admin/flags/sign_ups", R"({"version":0,"on":false,"reason":"Spam"})", owner)
                .status,
            200);
        for (auto* socket : {&maya, &rohan, &guest})
            QCOMPARE(socket->receive().value_or(""), std::string(R"(42/features,["features_changed",{}])"));
        const auto took = since.elapsed();
        qInfo("all heard of the change %lld ms after the owner's request", static_cast<long long>(took));
        QVERIFY2(took <= 1000, qPrintable(QString::number(took)));
    }

    void changes_areRecordedWithTheirReason_andShown() {
        World world;
        QCOMPARE(world.list().items.size(), domain::allFlags().size());
        QCOMPARE(world.list().items[0].version, std::int64_t{0});
        (void)world.put("sign_ups", R"({"version":0,"on":false,"reason":"Spam wave"})");
        const auto flag = world.list().items[0];
        QVERIFY(!flag.on && flag.version == 1);
        QCOMPARE(flag.changedBy, std::string("Olga Owner"));
        QCOMPARE(flag.reason, std::string("Spam wave"));
        const auto deeds = world.deeds();
        QCOMPARE(deeds.size(), 1u);
        QCOMPARE(deeds[0].deed.action, std::string("flag.changed"));
        QCOMPARE(deeds[0].deed.detail, std::string(R"({"flag":"sign_ups","before":true,"after":false})"));
    }

    void keptOverARestart() {
        QTemporaryDir folder;
        {
            WholeServer server(folder.path().toStdString());
            const auto owner = server.person("Olga Owner", {Role::student, Role::owner});
            const auto reply = server.ask(Method::put, "/api/admin/flags/sign_ups",
                                          R"({"version":0,"on":false,"reason":"Spam"})", server.freshToken(owner));
            QCOMPARE(reply.status, 200);
        }
        WholeServer server(folder.path().toStdString());
        QVERIFY(!server.rooms.features.isOn(FeatureFlag::sign_ups, {}));
    }

    void badInput_changesNothing_data() {
        QTest::addColumn<QString>("flag");
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("status");
        const auto row = [](const char* name, const char* flag, const char* body, int status) {
            QTest::newRow(name) << flag << body << status;
        };
        row("no flag", "gravity", R"({"version":0,"on":false,"reason":"Why not"})", 404);
        row("no reason", "sign_ups", R"({"version":0,"on":false,"reason":"  "})", 422);
        row("another kind's member", "sign_ups", R"({"version":0,"percent":0,"reason":"Why not"})", 422);
        row("two kinds' members", "sign_ups", R"({"version":0,"on":false,"percent":0,"reason":"Why not"})", 422);
        row("no member", "sign_ups", R"({"version":0,"reason":"Why not"})", 422);
        row("more than all", "mentor_applications", R"({"version":0,"percent":101,"reason":"Why not"})", 422);
        row("less than none", "mentor_applications", R"({"version":0,"percent":-1,"reason":"Why not"})", 422);
        row("not whole", "mentor_applications", R"({"version":0,"percent":1.5,"reason":"Why not"})", 422);
        row("strange role", "new_bookings", R"({"version":0,"audience":["owners"],"reason":"Why not"})", 422);
        row("read before a change", "sign_ups", R"({"version":3,"on":false,"reason":"Why not"})", 409);
        row("as it stands", "sign_ups", R"({"version":0,"on":true,"reason":"Why not"})", 409);
        row("no JSON", "sign_ups", "{", 400);
    }
    void badInput_changesNothing() {
        QFETCH(QString, flag);
        QFETCH(QString, body);
        QFETCH(int, status);
        World world;
        QCOMPARE(world.put(flag.toStdString(), body.toStdString()).status, status);
        QVERIFY(world.deeds().empty());
        for (const auto& item : world.list().items)
            QCOMPARE(item.version, std::int64_t{0});
    }

    void onlyOwners_changeAndRead() {
        World world;
        for (const auto* who : {&world.support, &world.maya})
            QCOMPARE(world.put(*who, "sign_ups", R"({"version":0,"on":false,"reason":"Why not"})").status, 403);
        QVERIFY(world.deeds().empty());
    }
};

MC_TEST_CORE(FeatureFlagsTest)
#include "feature_flags_test.moc"
