#include "net/api_client.h"

#include <QSignalSpy>
#include <QTest>

#include "net/field_words.h"
#include "net/problem.h"
#include "protocol/accounts.h"
#include "support/http_stub.h"
#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using domain::ErrorCode;
using support::HttpStub;

namespace {

const QByteArray kTokenExpired = HttpStub::problemBody(401, "token_expired");
const QByteArray kInfo = R"({"name":"Graphora Mentoring","demo":true,"payments":"sandbox","calls":"direct",
    "browseWithoutAccount":true,"operatorZone":"Asia/Kolkata","currency":"INR","priceLeast":{"minor":30000,"currency":"INR"},
    "priceMost":{"minor":300000,"currency":"INR"},"cancellation":{"fullBefore":86400,"partialUntil":14400,
    "partialPercent":50},"platformFeePpm":0,"serverTime":"2026-11-18T11:12:00Z"})";

class Tokens : public net::TokenSource {
public:
    QByteArray accessToken() const override { return token; }
    void refresh() override { ++refreshes; }
    QByteArray token = "old";
    int refreshes = 0;
};

struct ApiClientBench {
    ApiClientBench() { api.setServer(stub.url()); }
    template <class T>
    domain::Result<T> wait(net::ApiJob<T>* job) {
        std::optional<domain::Result<T>> result;
        job->then(&api, [&](const domain::Result<T>& answer) { result.emplace(answer); });
        (void)QTest::qWaitFor([&] { return result.has_value(); });
        return result ? *result : domain::Result<T>(domain::fail(ErrorCode::timeout, "the test waited in vain"));
    }
    HttpStub stub;
    net::ApiClient api;
};

}  // namespace

class ApiClientTest : public QObject {
    Q_OBJECT
    using Bench = ApiClientBench;

private slots:
    void get_typedAnswer_isDecoded() {
        Bench bench;
        bench.stub.answer("GET /api/server-info", 200, kInfo);
        const auto info = bench.wait(bench.api.get<protocol::ServerInfo>("/api/server-info"));
        QVERIFY(info.has_value());
        QCOMPARE(info->name, std::string("Graphora Mentoring"));
        QVERIFY(info->demo);
    }

    void get_query_isEncodedOnce() {
        Bench bench;
        bench.stub.answer("GET /api/mentors", 200, "{}");
        QUrlQuery query;
        query.addQueryItem("q", QUrl::toPercentEncoding("C++ & Qt 50%"));
        bench.wait(bench.api.get<QByteArray>("/api/mentors", query));
        QCOMPARE(bench.stub.last("GET /api/mentors").query.queryItemValue("q", QUrl::FullyDecoded), "C++ & Qt 50%");
    }

    void answer_ofAnotherShape_isAnError() {
        Bench bench;
        bench.stub.answer("GET /api/server-info", 200, R"({"name":5})");
        const auto info = bench.wait(bench.api.get<protocol::ServerInfo>("/api/server-info"));
        QVERIFY(!info.has_value());
        QCOMPARE(info.error().code, ErrorCode::internal);
    }

    void problem_codeAndFieldPaths_arrive() {
        Bench bench;
        bench.stub.problem("POST /api/auth/sign-up", 422, "validation_failed",
                           R"([{"path":"email","rule":"format","kind":"email","message":"email must be an address"}])");
        const auto answer = bench.wait(bench.api.postOpen<void>("/api/auth/sign-up", protocol::SignUp{}));
        QVERIFY(!answer.has_value());
        QCOMPARE(answer.error().code, ErrorCode::validation_failed);
        QCOMPARE(net::fieldWords(answer.error(), "email"), "Write an address like you@example.org.");
        QCOMPARE(net::fieldWords(answer.error(), "name"), QString());
    }

    void problem_pageOfAProxy_isStillAnError() {
        Bench bench;
        bench.stub.answer("GET /api/me", 502, "<html>Bad gateway</html>");
        const auto answer = bench.wait(bench.api.get<protocol::Me>("/api/me"));
        QVERIFY(!answer.has_value());
        QVERIFY(!net::words(answer.error()).isEmpty());
        QVERIFY(!net::words(answer.error()).contains("<html>"));
    }

    void server_closedPort_isUnavailableWithASentence() {
        Bench bench;
        bench.stub.stop();
        QSignalSpy reachable(&bench.api, &net::ApiClient::reachableChanged);
        const auto answer = bench.wait(bench.api.get<protocol::Me>("/api/me"));
        QCOMPARE(answer.error().code, ErrorCode::unavailable);
        QVERIFY(net::words(answer.error()).contains("127.0.0.1"));
        QCOMPARE(reachable.count(), 1);
        QCOMPARE(reachable[0][0].toBool(), false);
    }

    void server_silent_timesOut() {
        Bench bench;
        bench.stub.on("GET /api/me", [](const HttpStub::Request&) { return HttpStub::Answer{200, {}, true}; });
        net::ApiRequest request{"GET", "/api/me", {}, {}, {}};
        request.timeoutMs = 100;
        const auto answer = bench.wait(bench.api.start<protocol::Me>(request));
        QCOMPARE(answer.error().code, ErrorCode::unavailable);
    }

    void post_eachIntent_hasItsKeyAndKeepsItOnRetry() {
        Bench bench;
        bench.stub.answer("POST /api/bookings", 201);
        const net::Intent intent;
        bench.wait(bench.api.post<void>("/api/bookings", intent));
        bench.wait(bench.api.post<void>("/api/bookings", intent));
        bench.wait(bench.api.post<void>("/api/bookings"));
        const auto& sent = bench.stub.requests();
        QCOMPARE(sent[0].headers.value("idempotency-key"), intent.key());
        QCOMPARE(sent[1].headers.value("idempotency-key"), intent.key());
        QVERIFY(!sent[2].headers.value("idempotency-key").isEmpty());
        QVERIFY(sent[2].headers.value("idempotency-key") != intent.key());
    }

    /// It may have been on its way when the connection was lost.
    void answerToWhatWasSentBeforeALoss_saysNothingAboutNow() {
        Bench bench;
        std::function<void()> release;
        bench.stub.hold("GET /api/me", 200, "{}", release);
        bench.stub.on("GET /api/mentors", [](const auto&) { return HttpStub::Answer{0, {}, false, true}; });
        bool answered = false;
        bench.api.get<QByteArray>("/api/me")->then(&bench.api, [&](const auto& r) { answered = r.has_value(); });
        QTRY_VERIFY(release);
        QVERIFY(!bench.wait(bench.api.get<QByteArray>("/api/mentors")));
        QVERIFY(!bench.api.isReachable());
        release();
        QTRY_VERIFY(answered);
        QVERIFY(!bench.api.isReachable());
        bench.stub.answer("GET /api/mentors", 200, "{}");
        QVERIFY(bench.wait(bench.api.get<QByteArray>("/api/mentors")));
        QVERIFY(bench.api.isReachable());
    }

    void token_isSentOnlyWhereItBelongs() {
        Bench bench;
        Tokens tokens;
        bench.api.setTokenSource(&tokens);
        bench.stub.answer("GET /api/me", 200, "{}");
        bench.wait(bench.api.get<QByteArray>("/api/me"));
        bench.wait(bench.api.getOpen<QByteArray>("/api/me"));
        QCOMPARE(bench.stub.requests()[0].headers.value("authorization"), "Bearer old");
        QVERIFY(!bench.stub.requests()[1].headers.contains("authorization"));
    }

    void tokenExpired_severalCalls_refreshOnceAndAllSucceed() {
        Bench bench;
        Tokens tokens;
        bench.api.setTokenSource(&tokens);
        bench.stub.on("PUT /api/notifications/read-all", [](const HttpStub::Request& request) {
            const bool fresh = request.headers.value("authorization") == "Bearer new";
            return fresh ? HttpStub::Answer{204, {}} : HttpStub::Answer{401, kTokenExpired};
        });
        int done = 0;
        for (int i = 0; i < 3; ++i)
            bench.api.put<void>("/api/notifications/read-all")->then(&bench.api, [&](const auto& r) {
                done += r ? 1 : 0;
            });
        QTRY_COMPARE(bench.stub.requests().size(), 3);
        QTRY_COMPARE(tokens.refreshes, 1);
        tokens.token = "new";
        bench.api.tokenRefreshed(net::ApiClient::Refresh::renewed);
        QTRY_COMPARE(done, 3);
        QCOMPARE(tokens.refreshes, 1);
        QCOMPARE(bench.stub.requests().size(), 6);
        for (int i = 0; i < 3; ++i) {  // Each repeat carries the key of its first try.
            const auto key = bench.stub.requests()[i].headers.value("idempotency-key");
            const auto& all = bench.stub.requests();
            QCOMPARE(std::count_if(all.begin(), all.end(),
                                   [&](const auto& r) { return r.headers.value("idempotency-key") == key; }),
                     2);
        }
    }

    void tokenExpired_refreshRefused_isUnauthenticated() {
        Bench bench;
        Tokens tokens;
        bench.api.setTokenSource(&tokens);
        bench.stub.answer("GET /api/me", 401, kTokenExpired);
        std::optional<ErrorCode> code;
        bench.api.get<protocol::Me>("/api/me")->then(&bench.api, [&](const auto& r) { code = r.error().code; });
        QTRY_COMPARE(tokens.refreshes, 1);
        bench.api.tokenRefreshed(net::ApiClient::Refresh::refused);
        QTRY_VERIFY(code.has_value());
        QCOMPARE(*code, ErrorCode::unauthenticated);
    }

    void tokenExpired_again_afterRefresh_failsInsteadOfLooping() {
        Bench bench;
        Tokens tokens;
        bench.api.setTokenSource(&tokens);
        bench.stub.answer("GET /api/me", 401, kTokenExpired);
        bool done = false;
        bench.api.get<protocol::Me>("/api/me")->then(&bench.api, [&](const auto&) { done = true; });
        QTRY_COMPARE(tokens.refreshes, 1);
        tokens.token = "new";
        bench.api.tokenRefreshed(net::ApiClient::Refresh::renewed);
        QTRY_VERIFY(done);
        QCOMPARE(tokens.refreshes, 1);
    }

    void context_gone_answerIsNotDelivered() {
        Bench bench;
        bench.stub.answer("GET /api/me", 200, "{}");
        bool called = false;
        auto context = std::make_unique<QObject>();
        auto* job = bench.api.get<QByteArray>("/api/me")->then(context.get(), [&](const auto&) { called = true; });
        QSignalSpy gone(job, &QObject::destroyed);
        context.reset();
        QVERIFY(gone.wait());
        QVERIFY(!called);
    }

    void abort_finishedIsNotEmitted() {
        Bench bench;
        bench.stub.answer("GET /api/me", 200, "{}");
        bool called = false;
        auto* job = bench.api.get<QByteArray>("/api/me")->then(&bench.api, [&](const auto&) { called = true; });
        QSignalSpy gone(job, &QObject::destroyed);
        job->abort();
        QVERIFY(gone.wait());
        QVERIFY(!called);
    }
};

MC_TEST_CORE(ApiClientTest)
#include "api_client_test.moc"
