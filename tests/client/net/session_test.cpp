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
    "emailVerified":true,"roles":["student"],"adminRoles":[],"secondFactor":false,"timeZone":"Asia/Kolkata","languages":["English"],"bio":"","language":"en",
    "version":1})";

QByteArray tokensJson(const QByteArray& access, const QByteArray& refresh) {
    return R"({"accessToken":")" + access + R"(","accessExpiresAt":"2026-11-18T11:22:00Z","refreshToken":")" + refresh +
           R"(","user":)" + kUser + "}";
}

protocol::AuthTokens tokens(const QByteArray& access, const QByteArray& refresh) {
    return *protocol::decode<protocol::AuthTokens>(tokensJson(access, refresh).toStdString());
}

struct SessionBench {
    explicit SessionBench(bool keychain = true) : keeper(keychain) { api.setServer(stub.url()); }
    HttpStub stub;
    support::MemoryKeeper keeper;
    net::ApiClient api;
    Session session{api, keeper};
};

/// A keychain that asks its owner first.
class SlowKeeper : public support::MemoryKeeper {
public:
    void load(std::function<void(const Kept&)> done) override { answer = std::move(done); }
    std::function<void(const Kept&)> answer;
};

}  // namespace

class SessionTest : public QObject {
    Q_OBJECT
    using Bench = SessionBench;

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

    void restoreAhead_answeredBeforeTheServerIsKnown_signsInOnlyThen() {
        Bench bench;
        bench.session.adopt(tokens("a1", "r1"), true);
        bench.stub.answer("POST /api/auth/refresh", 200, tokensJson("a2", "r2"));
        bench.stub.answer("GET /api/server-info", 200, "{}");
        Session next(bench.api, bench.keeper);
        QSignalSpy signedIn(&next, &Session::signedIn);
        next.restoreAhead();
        QTRY_COMPARE(bench.stub.count("POST /api/auth/refresh"), 1);
        bool answered = false;
        bench.api.getOpen<QByteArray>("/api/server-info")->then(this, [&](const auto&) { answered = true; });
        QTRY_VERIFY(answered);  // Its answer is here too.
        QVERIFY(!next.isSignedIn());
        next.restore();
        QTRY_COMPARE(signedIn.count(), 1);
        QCOMPARE(next.accessToken(), "a2");
        QVERIFY(bench.keeper.kept.contains("r2"));
        QCOMPARE(bench.stub.count("POST /api/auth/refresh"), 1);
    }

    void restoreAhead_serverKnownFirst_signsInWithTheSameAnswer() {
        Bench bench;
        bench.session.adopt(tokens("a1", "r1"), true);
        std::function<void()> release;
        bench.stub.hold("POST /api/auth/refresh", 200, tokensJson("a2", "r2"), release);
        Session next(bench.api, bench.keeper);
        QSignalSpy signedIn(&next, &Session::signedIn);
        next.restoreAhead();
        QTRY_VERIFY(release);
        next.restore();
        release();
        QVERIFY(signedIn.wait());
        QCOMPARE(bench.stub.count("POST /api/auth/refresh"), 1);
    }

    void restoreAhead_anotherServerIsTheOne_theAnswerCountsForNothing() {
        Bench bench;
        bench.session.adopt(tokens("a1", "r1"), true);
        std::function<void()> release;
        bench.stub.hold("POST /api/auth/refresh", 200, tokensJson("a2", "r2"), release);
        Session next(bench.api, bench.keeper);
        QSignalSpy nothing(&next, &Session::nothingToRestore);
        next.restoreAhead();
        QTRY_VERIFY(release);
        HttpStub other;
        bench.api.setServer(other.url());
        next.restore();
        QCOMPARE(nothing.count(), 1);
        release();
        bool answered = false;
        bench.api.getOpen<QByteArray>("/api/server-info")->then(this, [&](const auto&) { answered = true; });
        QTRY_VERIFY(answered);
        QVERIFY(!next.isSignedIn());
        QCOMPARE(other.count("POST /api/auth/refresh"), 0);
    }

    void restoreAhead_serverInTrouble_isAskedAgainOnceItIsKnown() {
        Bench bench;
        bench.session.adopt(tokens("a1", "r1"), true);
        bench.stub.answerOnce("POST /api/auth/refresh", 503, HttpStub::problemBody(503, "unavailable"));
        bench.stub.answer("POST /api/auth/refresh", 200, tokensJson("a2", "r2"));
        Session next(bench.api, bench.keeper);
        QSignalSpy signedIn(&next, &Session::signedIn);
        next.restoreAhead();
        QTRY_COMPARE(bench.stub.count("POST /api/auth/refresh"), 1);
        bool answered = false;
        bench.api.getOpen<QByteArray>("/api/server-info")->then(this, [&](const auto&) { answered = true; });
        QTRY_VERIFY(answered);
        next.restore();
        QVERIFY(signedIn.wait());
        QCOMPARE(bench.stub.count("POST /api/auth/refresh"), 2);
    }

    void restoreAhead_refused_endsInNothingToRestore() {
        Bench bench;
        bench.session.adopt(tokens("a1", "r1"), true);
        bench.stub.problem("POST /api/auth/refresh", 401, "refresh_reused");
        Session next(bench.api, bench.keeper);
        QSignalSpy nothing(&next, &Session::nothingToRestore);
        next.restoreAhead();
        QTRY_COMPARE(bench.stub.count("POST /api/auth/refresh"), 1);
        next.restore();
        QTRY_COMPARE(nothing.count(), 1);
        QVERIFY(bench.keeper.kept.isEmpty());
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

    void refresh_answeredByNobodyWhoKnows_keepsTheSession_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("server's own trouble") << 500 << HttpStub::problemBody(500, "internal");
        QTest::newRow("too fast") << 429 << HttpStub::problemBody(429, "rate_limited");
        QTest::newRow("too slow") << 408 << HttpStub::problemBody(408, "timeout");
        QTest::newRow("starting") << 503 << HttpStub::problemBody(503, "unavailable");
        QTest::newRow("captive portal says 200") << 200 << QByteArray("<html>Accept our terms</html>");
        QTest::newRow("captive portal redirects") << 302 << QByteArray("<html>Moved</html>");
        QTest::newRow("captive portal wants a sign-in") << 401 << QByteArray("<html>Sign in to the Wi-Fi</html>");
        QTest::newRow("a proxy forbids") << 403 << QByteArray("<html>Forbidden</html>");
    }
    void refresh_answeredByNobodyWhoKnows_keepsTheSession() {
        QFETCH(int, status);
        QFETCH(QByteArray, body);
        Bench bench;
        bench.session.setPatience(5, 10);
        bench.session.adopt(tokens("a1", "r1"), true);
        bench.stub.answerOnce("GET /api/me", 401, HttpStub::problemBody(401, "token_expired"));
        bench.stub.answerOnce("POST /api/auth/refresh", status, body);
        bench.stub.answer("POST /api/auth/refresh", 200, tokensJson("a2", "r2"));
        QSignalSpy out(&bench.session, &Session::signedOut);
        std::optional<domain::ErrorCode> code;
        bench.api.get<protocol::Me>("/api/me")->then(this, [&](const auto& me) { code = me.error().code; });
        QTRY_VERIFY(code.has_value());
        QCOMPARE(*code, domain::ErrorCode::unavailable);  // Not "please sign in again".
        QTRY_COMPARE(bench.session.accessToken(), "a2");  // Tried again by itself.
        QCOMPARE(out.count(), 0);
        QVERIFY(bench.keeper.kept.contains("r2"));
    }

    void restore_serverInTrouble_triesAgain() {
        Bench bench;
        bench.session.adopt(tokens("a1", "r1"), true);
        Session next(bench.api, bench.keeper);
        next.setPatience(5, 10);
        bench.stub.answerOnce("POST /api/auth/refresh", 503, HttpStub::problemBody(503, "unavailable"));
        bench.stub.answer("POST /api/auth/refresh", 200, tokensJson("a2", "r2"));
        QSignalSpy signedIn(&next, &Session::signedIn);
        next.restore();
        QVERIFY(signedIn.wait());
        QCOMPARE(next.accessToken(), "a2");
    }

    void signOut_whileTheTokenIsRefreshed_theLateAnswerIsDropped() {
        Bench bench;
        bench.session.adopt(tokens("a1", "r1"), true);
        std::function<void()> release;
        bench.stub.hold("POST /api/auth/refresh", 200, tokensJson("a2", "r2"), release);
        bench.session.refresh();
        QTRY_VERIFY(release);
        bench.session.signOut();
        release();
        QTRY_COMPARE(bench.stub.count("POST /api/auth/sign-out"), 1);
        bench.api.getOpen<QByteArray>("/api/server-info");  // Answered after the late one would have been.
        QTRY_COMPARE(bench.stub.count("GET /api/server-info"), 1);
        QVERIFY(!bench.session.isSignedIn());
        QVERIFY(bench.session.accessToken().isEmpty());
        QVERIFY(bench.keeper.kept.isEmpty());
    }

    void otherAccount_whileTheTokenIsRefreshed_keepsItsOwnTokens() {
        Bench bench;
        bench.session.adopt(tokens("a1", "r1"), false);
        std::function<void()> release;
        bench.stub.hold("POST /api/auth/refresh", 200, tokensJson("a2", "r2"), release);
        bench.session.refresh();
        QTRY_VERIFY(release);
        bench.session.adopt(tokens("b1", "s1"), false);
        release();
        bench.api.getOpen<QByteArray>("/api/server-info");
        QTRY_COMPARE(bench.stub.count("GET /api/server-info"), 1);
        QCOMPARE(bench.session.accessToken(), "b1");
    }

    void restore_slowKeychain_doesNotReplaceWhoSignedInMeanwhile() {
        Bench bench;
        bench.session.adopt(tokens("a1", "r1"), true);
        SlowKeeper slow;
        Session next(bench.api, slow);
        next.restore();
        next.adopt(tokens("b1", "s1"), false);
        slow.answer({bench.keeper.kept, true});
        bench.stub.answer("POST /api/auth/refresh", 200, tokensJson("a2", "r2"));
        next.refresh();
        QTRY_COMPARE(bench.stub.count("POST /api/auth/refresh"), 1);
        QCOMPARE(bench.stub.last("POST /api/auth/refresh").json()["refreshToken"].toString(), "s1");
    }

    void lateAnswer_ofAnotherAccount_isDropped_data() {
        QTest::addColumn<bool>("another");
        QTest::newRow("signed out") << false;
        QTest::newRow("another account") << true;
    }
    void lateAnswer_ofAnotherAccount_isDropped() {
        QFETCH(bool, another);
        Bench bench;
        bench.session.adopt(tokens("a1", "r1"), false);
        std::function<void()> release;
        bench.stub.hold("GET /api/conversations", 200, R"({"items":[]})", release);
        bool told = false;
        bench.api.get<QByteArray>("/api/conversations")->then(this, [&](const auto&) { told = true; });
        QTRY_VERIFY(release);
        another ? bench.session.adopt(tokens("b1", "s1"), false) : bench.session.signOut();
        release();
        bench.api.getOpen<QByteArray>("/api/server-info");
        QTRY_COMPARE(bench.stub.count("GET /api/server-info"), 1);
        QCoreApplication::processEvents();
        QVERIFY(!told);
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
