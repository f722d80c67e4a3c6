#include <QtTest>
#include <condition_variable>
#include <mutex>
#include <thread>

#include "platform/base/random.h"
#include "platform/http/database_idempotency.h"
#include "platform/http/router.h"
#include "support/access_matrix.h"
#include "support/edge_fixture.h"
#include "support/temporary_database.h"
#include "support/test_program.h"

using namespace mc;
using domain::SessionId;
using domain::UserId;
using http::Access;
using http::Method;
using http::Request;
using http::Response;
using test::ask;

namespace {

/// A server with one keyed route that counts how often its handler ran.
struct Shop {
    explicit Shop(test::TemporaryDatabase& file, base::FakeClock& time)
        : clock(time), store(*file, clock, random), router(clock, &authenticator, &store) {
        authenticator.put("ada", {UserId{1}, SessionId{1}, {}});
        authenticator.put("bob", {UserId{2}, SessionId{2}, {}});
        router.add({Method::post,
                    "/buy/{what}",
                    Access::signedIn,
                    [this](const Request& request) { return buy(request); },
                    {.idempotency = http::Idempotency::required}});
    }

    Response buy(const Request& request) {
        ++ran;
        lastKey = request.idempotencyKey();
        if (whileRunning) whileRunning();
        auto response = http::json("{\"receipt\":" + std::to_string(ran) + "}", status).with("Location", "/receipts/1");
        return status < 400 ? response : http::problem(failure);
    }
    Response post(const std::string& key, const std::string& body = "{}", const std::string& token = "ada",
                  const std::string& path = "/buy/tea") {
        return ask(router, Method::post, path, token, body, key);
    }

    base::FakeClock& clock;
    base::SystemRandom random;
    test::TableAuthenticator authenticator;
    http::DatabaseIdempotency store;
    http::Router router;
    int ran = 0;
    int status = 201;
    domain::ErrorCode failure = domain::ErrorCode::slot_taken;
    std::string lastKey;
    std::function<void()> whileRunning;
};

bool says(const Response& response, const std::string& code) {
    return response.bytes().find("\"code\":\"" + code + "\"") != std::string_view::npos;
}

}  // namespace

class IdempotencyTest : public QObject {
    Q_OBJECT
private slots:
    void init() {
        m_file = std::make_unique<test::TemporaryDatabase>();
        m_shop = std::make_unique<Shop>(*m_file, m_clock);
    }
    void cleanup() {
        m_shop.reset();
        m_file.reset();
    }

    void sameKeyAndBody_runsOnceAndAnswersTheSame() {
        const auto first = m_shop->post("k1");
        const auto second = m_shop->post("k1");
        QCOMPARE(m_shop->ran, 1);
        QCOMPARE(m_shop->lastKey, std::string("k1"));
        QCOMPARE(first.status, 201);
        QCOMPARE(second.status, 201);
        QCOMPARE(second.body, first.body);
        QCOMPARE(second.contentType, first.contentType);
        QVERIFY(std::find(second.headers.begin(), second.headers.end(),
                          std::pair<std::string, std::string>("Location", "/receipts/1")) != second.headers.end());
    }

    void otherBodyOrPath_is422() {
        m_shop->post("k1", "{\"a\":1}");
        const auto other = m_shop->post("k1", "{\"a\":2}");
        QCOMPARE(other.status, 422);
        QVERIFY(says(other, "idempotency_key_reused"));
        QCOMPARE(m_shop->post("k1", "{\"a\":1}", "ada", "/buy/coffee").status, 422);
        QCOMPARE(m_shop->ran, 1);
    }

    void otherUserOrKey_isAnotherRequest() {
        m_shop->post("k1");
        m_shop->post("k1", "{}", "bob");
        m_shop->post("k2");
        QCOMPARE(m_shop->ran, 3);
    }

    void badKey_is400_data() {
        QTest::addColumn<QByteArray>("key");
        QTest::newRow("missing") << QByteArray();
        QTest::newRow("space") << QByteArray("a b");
        QTest::newRow("not ASCII") << QByteArray("k\xC3\xA9");
        QTest::newRow("too long") << QByteArray(129, 'k');
    }
    void badKey_is400() {
        QFETCH(QByteArray, key);
        const auto response = m_shop->post(key.toStdString());
        QCOMPARE(response.status, 400);
        QVERIFY(says(response, "idempotency_key_required"));
        QCOMPARE(m_shop->ran, 0);
    }

    /// Decision 30: only what was done is kept.
    void whatDidNothing_freesTheKey_data() {
        QTest::addColumn<domain::ErrorCode>("failure");
        QTest::newRow("not allowed yet") << domain::ErrorCode::email_not_verified;
        QTest::newRow("not there") << domain::ErrorCode::not_found;
        QTest::newRow("taken") << domain::ErrorCode::slot_taken;
        QTest::newRow("not valid") << domain::ErrorCode::validation_failed;
        QTest::newRow("too often") << domain::ErrorCode::rate_limited;
        QTest::newRow("ours") << domain::ErrorCode::internal;
        QTest::newRow("the gateway's") << domain::ErrorCode::gateway_unavailable;
    }
    void whatDidNothing_freesTheKey() {
        QFETCH(domain::ErrorCode, failure);
        m_shop->failure = failure;
        m_shop->status = domain::httpStatus(failure);
        QCOMPARE(m_shop->post("k1").status, domain::httpStatus(failure));
        m_shop->status = 201;
        const auto done = m_shop->post("k1");
        QCOMPARE(done.status, 201);
        QCOMPARE(m_shop->post("k1").body, done.body);
        QCOMPARE(m_shop->ran, 2);
    }

    /// Nothing was done with the key, so it may as well be used for something else.
    void refusedKey_mayComeWithAnotherBody() {
        m_shop->status = 409;
        QCOMPARE(m_shop->post("k1", "{\"a\":1}").status, 409);
        m_shop->status = 201;
        QCOMPARE(m_shop->post("k1", "{\"a\":2}").status, 201);
    }

    void handlerThatThrows_freesTheKey() {
        m_shop->whileRunning = [] { throw std::runtime_error("gone wrong"); };
        QCOMPARE(m_shop->post("k1").status, 500);
        m_shop->whileRunning = nullptr;
        QCOMPARE(m_shop->post("k1").status, 201);
    }

    void secondRequestWhileTheFirstRuns_is409() {
        Response meanwhile;
        m_shop->whileRunning = [&] {
            m_shop->whileRunning = nullptr;
            meanwhile = m_shop->post("k1");
        };
        QCOMPARE(m_shop->post("k1").status, 201);
        QCOMPARE(meanwhile.status, 409);
        QVERIFY(says(meanwhile, "idempotency_in_flight"));
        QCOMPARE(m_shop->ran, 1);
    }

    void answer_outlivesTheServer() {
        const auto first = m_shop->post("k1");
        m_shop.reset();
        m_file->reopen();
        Shop next(*m_file, m_clock);
        QCOMPARE(next.post("k1").body, first.body);
        QCOMPARE(next.ran, 0);
    }

    void claimOfADeadServer_isTakenOverWithTheSameKey() {
        const http::IdempotencyStore::Claim claim{UserId{1}, "POST /buy/{what}", "k1", "whatever"};
        QVERIFY(!*m_shop->store.claim(claim));
        Shop next(*m_file, m_clock);
        QVERIFY(!*next.store.claim(claim));                  // Taken over …
        QVERIFY(next.store.claim(claim).has_error());        // … once.
        m_shop->store.store(claim, http::json("\"late\""));  // The dead one's words do not count.
        QVERIFY(next.store.claim(claim).has_error());
    }

    void answer_isForgottenAfterADay() {
        m_shop->post("k1");
        m_clock.advance(domain::kDay - 1);
        m_shop->post("k1");
        QCOMPARE(m_shop->ran, 1);
        QCOMPARE(m_shop->store.forgetOld(), std::int64_t(0));
        m_clock.advance(1);
        m_shop->post("k1", "{\"other\":true}");
        QCOMPARE(m_shop->ran, 2);
        m_clock.advance(domain::kDay);
        QCOMPARE(m_shop->store.forgetOld(), std::int64_t(1));
    }

    void manyAtOnce_runOnce() {
        std::atomic<int> ran{0};
        http::Router router(m_clock, &m_shop->authenticator, &m_shop->store);
        router.add({Method::post,
                    "/pay",
                    Access::signedIn,
                    [&](const Request&) {
                        ++ran;
                        return http::json("1", 201);
                    },
                    {.idempotency = http::Idempotency::required}});
        std::atomic<int> made{0};
        std::atomic<int> waiting{0};
        std::vector<std::thread> threads;
        for (int i = 0; i < 16; ++i) {
            threads.emplace_back([&] {
                const auto status = ask(router, Method::post, "/pay", "ada", "{}", "k").status;
                made += status == 201 ? 1 : 0;
                waiting += status == 409 ? 1 : 0;
            });
        }
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(ran.load(), 1);
        QCOMPARE(made + waiting, 16);
    }

private:
    base::FakeClock m_clock;
    std::unique_ptr<test::TemporaryDatabase> m_file;
    std::unique_ptr<Shop> m_shop;
};

MC_TEST_CORE(IdempotencyTest)
#include "idempotency_test.moc"
