#include "net/session.h"

#include <QSignalSpy>
#include <QTest>

#include "support/http_stub.h"
#include "support/memory_keeper.h"
#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using net::Session;
using support::HttpStub;

namespace {

const QByteArray kUser = R"({"id":"000000000000a","name":"Maya Nair","email":"maya@students.example",
    "emailVerified":true,"roles":["student"],"timeZone":"Asia/Kolkata","languages":["English"],"bio":""})";

QByteArray tokensJson(const QByteArray& access, const QByteArray& refresh) {
    return R"({"accessToken":")" + access + R"(","accessExpiresAt":"2026-11-18T11:22:00Z","refreshToken":")" + refresh +
           R"(","user":)" + kUser + "}";
}

protocol::AuthTokens tokens(const QByteArray& access, const QByteArray& refresh) {
    return *protocol::decode<protocol::AuthTokens>(tokensJson(access, refresh).toStdString());
}

struct Bench {
    explicit Bench(bool keychain = true) : keeper(keychain) { api.setServer(stub.url()); }
    HttpStub stub;
    support::MemoryKeeper keeper;
    net::ApiClient api;
    Session session{api, keeper};
};

}  // namespace

class SessionTest : public QObject {
    Q_OBJECT

private slots:
    void adopt_notStaying_keepsNothing() {
        Bench bench;
        bench.session.adopt(tokens("a1", "r1"), false);
        QVERIFY(bench.session.isSignedIn());
        QCOMPARE(bench.session.accessToken(), "a1");
        QVERIFY(bench.keeper.kept.isEmpty());
    }

    void adopt_staying_keepsOnlyTheRefreshToken() {
        Bench bench;
        bench.session.adopt(tokens("a1", "r1"), true);
        QVERIFY(bench.keeper.kept.contains("r1"));
        QVERIFY(!bench.keeper.kept.contains("a1"));
    }

    void adopt_stayingWithoutKeychain_saysSo() {
        Bench bench(false);
        QSignalSpy missing(&bench.session, &Session::keychainMissing);
        bench.session.adopt(tokens("a1", "r1"), true);
        QCOMPARE(missing.count(), 1);
        QVERIFY(bench.session.isSignedIn());
    }

    void restore_keptToken_signsInAndRotates() {
        Bench bench;
        bench.session.adopt(tokens("a1", "r1"), true);
        bench.stub.answer("POST /api/auth/refresh", 200, tokensJson("a2", "r2"));
        Session next(bench.api, bench.keeper);
        QSignalSpy signedIn(&next, &Session::signedIn);
        next.restore();
        QVERIFY(signedIn.wait());
        QCOMPARE(bench.stub.last("POST /api/auth/refresh").json()["refreshToken"].toString(), "r1");
        QCOMPARE(next.accessToken(), "a2");
        QVERIFY(bench.keeper.kept.contains("r2"));
    }

    void restore_onAnotherServer_neverShowsItTheToken() {
        Bench bench;
        bench.session.adopt(tokens("a1", "r1"), true);
        HttpStub other;
        bench.api.setServer(other.url());
        Session next(bench.api, bench.keeper);
        QSignalSpy nothing(&next, &Session::nothingToRestore);
        next.restore();
        QCOMPARE(nothing.count(), 1);
        QVERIFY(other.requests().isEmpty());
    }

    void call_withExpiredToken_refreshesAndGoesOn() {
        Bench bench;
        bench.session.adopt(tokens("a1", "r1"), false);
        bench.stub.answerOnce("GET /api/me", 401, HttpStub::problemBody(401, "token_expired"));
        bench.stub.answer("GET /api/me", 200, kUser);
        bench.stub.answer("POST /api/auth/refresh", 200, tokensJson("a2", "r2"));
        bool ok = false;
        bench.api.get<protocol::Me>("/api/me")->then(this, [&](const auto& me) { ok = me && me->name == "Maya Nair"; });
        QTRY_VERIFY(ok);
        QCOMPARE(bench.stub.last("GET /api/me").headers.value("authorization"), "Bearer a2");
    }

    void refresh_refusedByServer_endsTheSession() {
        Bench bench;
        bench.session.adopt(tokens("a1", "r1"), true);
        bench.stub.answer("GET /api/me", 401, HttpStub::problemBody(401, "token_expired"));
        bench.stub.problem("POST /api/auth/refresh", 401, "refresh_reused");
        QSignalSpy out(&bench.session, &Session::signedOut);
        bench.api.get<protocol::Me>("/api/me");
        QVERIFY(out.wait());
        QCOMPARE(out[0][0].value<Session::End>(), Session::End::expired);
        QVERIFY(bench.keeper.kept.isEmpty());
    }

    void refresh_serverGone_keepsTheSession() {
        Bench bench;
        bench.session.adopt(tokens("a1", "r1"), true);
        bench.stub.answer("GET /api/me", 401, HttpStub::problemBody(401, "token_expired"));
        bench.stub.on("POST /api/auth/refresh", [](const auto&) { return HttpStub::Answer{0, {}, false, true}; });
        bool failed = false;
        bench.api.get<protocol::Me>("/api/me")->then(this, [&](const auto& me) { failed = !me; });
        QTRY_VERIFY(failed);
        QVERIFY(bench.session.isSignedIn());
        QVERIFY(bench.keeper.kept.contains("r1"));
    }

    void signOut_tellsTheServerAndForgets() {
        Bench bench;
        bench.stub.answer("POST /api/auth/sign-out", 204);
        bench.session.adopt(tokens("a1", "r1"), true);
        bench.session.signOut();
        QVERIFY(!bench.session.isSignedIn());
        QVERIFY(bench.session.accessToken().isEmpty());
        QVERIFY(bench.keeper.kept.isEmpty());
        QTRY_COMPARE(bench.stub.last("POST /api/auth/sign-out").json()["refreshToken"].toString(), "r1");
    }
};

MC_TEST_CORE(SessionTest)
#include "session_test.moc"
