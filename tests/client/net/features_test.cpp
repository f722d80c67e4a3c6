#include "net/features.h"

#include <QTest>

#include "support/http_stub.h"
#include "support/json_of.h"
#include "support/memory_keeper.h"
#include "support/socket_stub.h"
#include "support/test_program.h"

using namespace mc;
using support::jsonOf;

namespace {

const QString kOpen = QStringLiteral("GET /api/features");
const QString kMine = QStringLiteral("GET /api/me/features");

struct FeaturesHouse {
    FeaturesHouse() {
        api.setServer(http.url());
        realtime.setBackoff(5, 10);
    }
    void signIn() {
        protocol::AuthTokens tokens;
        tokens.accessToken = "access";
        tokens.accessExpiresAt = {1'795'000'000};
        tokens.user.id = {101};
        session.adopt(tokens, false);
    }

    support::HttpStub http;
    support::SocketStub socket;
    support::MemoryKeeper keeper;
    net::ApiClient api;
    net::Session session{api, keeper};
    net::RealtimeClient realtime;
    net::Features features{api, realtime, session};
};

}  // namespace

/// What is open for whoever is here.
class FeaturesTest : public QObject {
    Q_OBJECT
    using House = FeaturesHouse;

private slots:
    void guest_joinsOnlyWhatEverybodyMay_andFollowsChanges() {
        House house;
        house.http.answer(kOpen, 200, jsonOf(protocol::Features{.newBookings = false}));
        house.realtime.of("/chat");
        QVERIFY(house.features.now().newBookings && !house.features.isKnown());
        house.realtime.startAsGuest(house.socket.url());
        QTRY_VERIFY(house.features.isKnown());
        QVERIFY(!house.features.now().newBookings);
        QVERIFY(!house.realtime.of("/chat").isJoined());
        QCOMPARE(house.socket.received.filter("40/").size(), 1);
        QVERIFY(!house.socket.authOf("/features").contains("token"));
        house.http.answer(kOpen, 200, jsonOf(protocol::Features{}));
        house.socket.emitEvent("/features", "features_changed", "{}");
        QTRY_VERIFY(house.features.now().newBookings);
    }

    void whoSignsIn_isAskedAboutHerself() {
        House house;
        house.http.answer(kMine, 200, jsonOf(protocol::Features{.mentorApplications = false}));
        house.signIn();
        house.realtime.start(house.socket.url());
        QTRY_VERIFY(house.features.isKnown());
        QVERIFY(!house.features.now().mentorApplications);
        QCOMPARE(house.http.count(kOpen), 0);
        house.http.answer("POST /api/auth/sign-out", 204);
        house.session.signOut();
        QVERIFY(!house.features.isKnown() && house.features.now().mentorApplications);
    }

    /// Whoever is signed in has a connection of her own.
    void listening_isForGuestsAlone() {
        House house;
        house.signIn();
        house.features.listen();
        QCOMPARE(house.realtime.state(), net::RealtimeClient::State::stopped);
    }

    void anotherServer_isNotListenedTo() {
        House house;
        house.http.answer(kOpen, 200, jsonOf(protocol::Features{.signUps = false}));
        house.realtime.startAsGuest(house.socket.url());
        QTRY_VERIFY(house.features.isKnown());
        house.features.forget();
        QVERIFY(!house.features.isKnown() && house.features.now().signUps);
        QCOMPARE(house.realtime.state(), net::RealtimeClient::State::stopped);
    }
};

MC_TEST_GUI(FeaturesTest)
#include "features_test.moc"
