#include "accounts/photos.h"
#include "accounts/photo_routes.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "account_test.h"
#include "accounts/directory.h"
#include "server/platform/images/sample_pictures.h"
#include "support/test_program.h"

using namespace mc;
using http::Method;
using test::halves;

/// A person's photo, from upload to everybody's screen.
class PhotosTest : public test::AccountTest {
    Q_OBJECT

    struct Doors {
        explicit Doors(test::AccountFixture& fixture)
            : router(fixture.clock, &fixture.sessions), photos(*fixture.database, fixture.accounts) {
            routes.add(router);
        }
        http::Router router;
        accounts::Photos photos;
        base::WorkerPool pictures{"picture", 1, 1};
        accounts::PhotoRoutes routes{photos, pictures};
    };

    http::Response send(Method method, const std::string& target, const std::string& body,
                        const std::optional<protocol::AuthTokens>& who, const std::string& type = {},
                        const std::string& known = {}) {
        const auto bearer = who ? "Bearer " + who->accessToken : std::string();
        http::Request::Data data{.method = method, .target = target};
        if (who) data.headers.emplace_back("Authorization", bearer);
        if (!type.empty()) data.headers.emplace_back("Content-Type", type);
        if (!known.empty()) data.headers.emplace_back("If-None-Match", known);
        data.body = body;
        data.remoteAddress = "192.0.2.1";
        data.receivedAt = m->clock.now();
        http::Request request(std::move(data));
        return w->router.handle(request);
    }
    static std::string keyOf(const http::Response& me) {
        const auto json = QJsonDocument::fromJson(QByteArray::fromStdString(std::string(me.bytes()))).object();
        return json["photo"].toString().toStdString();
    }
    static std::string header(const http::Response& response, const std::string& name) {
        for (const auto& [key, value] : response.headers)
            if (key == name) return value;
        return {};
    }
    int squares() {
        return m->database->read(
            [](database::Reader& reader) { return reader.scalar<int>("SELECT count(*) FROM photos"); });
    }

    std::unique_ptr<Doors> w;
    protocol::AuthTokens asha;

private slots:
    void init() {
        m = std::make_unique<test::AccountFixture>();
        w = std::make_unique<Doors>(*m);
        asha = m->signUp();
    }
    void cleanup() {
        w.reset();
        m.reset();
    }

    void photo_isShownInEverySizeForEver() {
        const auto put = send(Method::put, "/api/me/photo", test::pngOf(halves(300, 300)), asha, "image/png");
        QCOMPARE(put.status, 200);
        const auto key = keyOf(put);
        QCOMPARE(key.size(), std::size_t(32));
        for (const int side : accounts::Photos::kSides) {
            const auto shown = send(Method::get, "/api/photos/" + key + "/" + std::to_string(side), "", {});
            QCOMPARE(shown.status, 200);
            QCOMPARE(shown.contentType, std::string("image/jpeg"));
            QCOMPARE(header(shown, "Cache-Control"), std::string("public, max-age=31536000, immutable"));
            QCOMPARE(test::decoded(shown.body).width, side);
            const auto again =
                send(Method::get, "/api/photos/" + key + "/" + std::to_string(side), "", {}, {}, header(shown, "ETag"));
            QCOMPARE(again.status, 304);
            QVERIFY(again.bytes().empty());
        }
        QCOMPARE(m->accounts.me(asha.user.id)->photo.value_or(""), key);
        QCOMPARE(m->database->read([&](database::Reader& reader) {
            return accounts::Directory().find(reader, asha.user.id)->photo.value_or("");
        }),
                 key);
    }

    void photo_isNeededByNobodyWhoMayNotSeeIt_data() {
        QTest::addColumn<QString>("target");
        for (const char* path : {"/65", "/0", "/-64", "/064", "/64.5", "/512x", "/99999999999999999999"})
            QTest::newRow(path) << QString(path);
    }
    void photo_isNeededByNobodyWhoMayNotSeeIt() {
        QFETCH(QString, target);
        const auto key = keyOf(send(Method::put, "/api/me/photo", test::pngOf(halves(64, 64)), asha));
        QCOMPARE(send(Method::get, "/api/photos/" + key + target.toStdString(), "", {}).status, 404);
        QCOMPARE(send(Method::get, "/api/photos/" + std::string(32, '0') + "/64", "", {}).status, 404);
    }

    void another_takesItsPlace_theFormerIsGone() {
        const auto first = keyOf(send(Method::put, "/api/me/photo", test::pngOf(halves(64, 64)), asha));
        const auto second = keyOf(send(Method::put, "/api/me/photo", test::webpOf(halves(90, 90)), asha));
        QVERIFY(first != second);
        QCOMPARE(send(Method::get, "/api/photos/" + first + "/64", "", {}).status, 404);
        QCOMPARE(send(Method::get, "/api/photos/" + second + "/64", "", {}).status, 200);
        QCOMPARE(squares(), 4);
        QCOMPARE(keyOf(send(Method::put, "/api/me/photo", test::webpOf(halves(90, 90)), asha)), second);
        QCOMPARE(squares(), 4);
    }

    void removed_initialsAgain() {
        const auto key = keyOf(send(Method::put, "/api/me/photo", test::pngOf(halves(64, 64)), asha));
        const auto removed = send(Method::delete_, "/api/me/photo", "", asha);
        QCOMPARE(removed.status, 200);
        QVERIFY(!m->accounts.me(asha.user.id)->photo);
        QCOMPARE(send(Method::get, "/api/photos/" + key + "/64", "", {}).status, 404);
        QCOMPARE(squares(), 0);
        QCOMPARE(send(Method::delete_, "/api/me/photo", "", asha).status, 200);
    }

    void oneOfTwoWithTheSamePicture_removesOnlyHerOwn() {
        const auto ravi = m->signUp("ravi@example.org");
        const auto picture = test::pngOf(halves(64, 64));
        const auto hers = keyOf(send(Method::put, "/api/me/photo", picture, asha));
        const auto his = keyOf(send(Method::put, "/api/me/photo", picture, ravi));
        QVERIFY(hers != his);
        (void)send(Method::delete_, "/api/me/photo", "", asha);
        QCOMPARE(send(Method::get, "/api/photos/" + his + "/64", "", {}).status, 200);
    }

    void suspended_isNotShown() {
        const auto key = keyOf(send(Method::put, "/api/me/photo", test::pngOf(halves(64, 64)), asha));
        QVERIFY(write([&](database::Transaction& tx) {
                    return m->accounts.suspend(tx, asha.user.id, "spam");
                }).has_value());
        QCOMPARE(send(Method::get, "/api/photos/" + key + "/64", "", {}).status, 404);
    }

    void change_isToldToTheRoomsToTheRight() {
        int told = 0;
        m->accounts.events().profileChanged.connect(
            [&](database::Transaction&, const auto& event) { told += event.user == asha.user.id ? 1 : 0; });
        (void)send(Method::put, "/api/me/photo", test::pngOf(halves(64, 64)), asha);
        QVERIFY(told > 0);
        const int before = told;
        (void)send(Method::delete_, "/api/me/photo", "", asha);
        QVERIFY(told > before);
    }

    void refused_leavesTheFormerOne_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("type");
        QTest::addColumn<int>("status");
        const auto svg = QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>");
        QTest::newRow("svg that says so") << svg << "image/svg+xml" << 415;
        QTest::newRow("svg that says png") << svg << "image/png" << 422;
        QTest::newRow("gif") << QByteArray("GIF89a@") << "image/gif" << 415;
        QTest::newRow("json") << QByteArray("{}") << "application/json" << 415;
        QTest::newRow("form") << QByteArray("a=b") << "application/x-www-form-urlencoded" << 415;
        QTest::newRow("nothing") << QByteArray() << "image/jpeg" << 422;
        QTest::newRow("bomb") << QByteArray::fromStdString(test::pngHeader(40'000, 40'000)) << "image/png" << 422;
    }
    void refused_leavesTheFormerOne() {
        QFETCH(QByteArray, body);
        QFETCH(QString, type);
        QFETCH(int, status);
        const auto key = keyOf(send(Method::put, "/api/me/photo", test::pngOf(halves(64, 64)), asha));
        const auto answer = send(Method::put, "/api/me/photo", body.toStdString(), asha, type.toStdString());
        QCOMPARE(answer.status, status);
        QCOMPARE(m->accounts.me(asha.user.id)->photo.value_or(""), key);
    }

    void routes_areLimitedInSizeAndNeedASignIn() {
        for (const auto& route : w->router.routes()) {
            if (route.method != Method::put) continue;
            QCOMPARE(route.options.limits.bodyBytes, std::size_t(5 * 1024 * 1024));
            QVERIFY(route.access == http::Access::signedIn);
        }
        QCOMPARE(send(Method::put, "/api/me/photo", test::pngOf(halves(64, 64)), {}, "image/png").status, 401);
    }

    /// Decoding waits for its turn in a pool of its own; a full one says so at once.
    void decoding_isLeftToItsPool() {
        http::Request::Data data{.method = Method::put, .target = "/api/me/photo"};
        const auto bearer = "Bearer " + asha.accessToken;
        data.headers.emplace_back("Authorization", bearer);
        data.remoteAddress = "192.0.2.1";
        http::Request request(std::move(data));
        const auto reply = w->router.start(request, w->router.match(Method::put, "/api/me/photo"));
        const auto* later = std::get_if<http::Later>(&reply);
        QVERIFY(later && later->pool == &w->pictures);
    }
};

MC_TEST_APPLESS(PhotosTest)
#include "photos_test.moc"
