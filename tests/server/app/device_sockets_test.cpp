#include <QTemporaryDir>
#include <QTest>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/test_program.h"
#include "support/whole_server.h"
#include "support/ws_client.h"
#endif

using namespace mc;
using http::Method;
using test::WsClient;
using tests::Visitor;
using tests::WholeServer;

/// Signing a device out, over HTTP, with its sockets.
class DeviceSocketsTest : public QObject {
    Q_OBJECT

    struct World {
        World() { server.listen(); }
        std::uint16_t port() {
            const auto url = server.edge.url();
            return static_cast<std::uint16_t>(std::stoi(url.substr(url.rfind(':') + 1)));
        }
        std::string sessionOf(const std::string& token) {
            return domain::toString(server.rooms.sessions.authenticate(token)->session);
        }
        QTemporaryDir folder;
        WholeServer server{folder.path().toStdString()};
        Visitor maya = server.person("Maya Nair");
        std::string elsewhere = server.freshToken(maya);
    };

private slots:
    void signedOutElsewhere_theSocketThereClosesAndTheOneHereStays() {
        World world;
        WsClient here(world.port());
        WsClient there(world.port());
        here.join("/chat", world.maya.token);
        there.join("/chat", world.elsewhere);
        const auto reply = world.server.ask(Method::delete_, "/api/me/sessions/" + world.sessionOf(world.elsewhere), "",
                                            world.maya.token);
        QCOMPARE(reply.status, 204);
        QCOMPARE(there.receive().value_or(""), std::string("41/chat,"));
        QVERIFY(there.closedByPeer());
        here.send("42/chat,7[\"typing_stop\",{}]");
        const auto answer = here.receive().value_or("");
        QVERIFY2(answer.starts_with("43/chat,7"), answer.c_str());
    }

    void everywhereElse_overHttp() {
        World world;
        QCOMPARE(world.server.ask(Method::delete_, "/api/me/sessions", "", world.maya.token).status, 204);
        QCOMPARE(world.server.ask(Method::get, "/api/me", "", world.elsewhere).status, 401);
        const auto list = world.server.ask(Method::get, "/api/me/sessions", "", world.maya.token);
        QCOMPARE(list.body.at("items").as_array().size(), 1u);
        QVERIFY(list.body.at("items").at(0).at("current").as_bool());
    }
};

MC_TEST_CORE(DeviceSocketsTest)
#include "device_sockets_test.moc"
