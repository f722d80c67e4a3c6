#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "platform/base/log.h"
#include "platform/crypto/digest.h"
#include "platform/crypto/jwt.h"
#include "protocol/codec.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using http::Method;
using tests::Visitor;
using tests::WholeServer;

/// Whatever is sent, the answer is a problem with a stable code and, for fields, their path; and nothing has happened.
class BadInputTest : public QObject {
    Q_OBJECT

private:
    struct World {
        QTemporaryDir folder;
        WholeServer server{folder.path().toStdString()};
        Visitor student = server.person("Maya Nair");
        Visitor mentor = server.mentor("Rohan Mehta");
        std::string future() const { return domain::toIso(server.slotAfter(48 * domain::kHour)); }
    };

    static std::string bookingBody(const World& world, const std::string& start, int minutes = 30) {
#ifndef Q_MOC_RUN  // Its lexer trips over raw strings.
        return R"({"mentorId":")" + domain::toString(world.mentor.id) + R"(","startsAt":")" + start +
               R"(","durationMinutes":)" + std::to_string(minutes) + R"(,"policyAccepted":true})";
#endif
    }
    static WholeServer::Reply book(World& world, const std::string& body, const std::string& key = "k") {
        return world.server.ask(Method::post, "/api/bookings", body, world.student.token, key);
    }
    static int rows(World& world, const char* table) {
        return world.server.rooms.database->read(
            [&](database::Reader& reader) { return reader.scalar<int>("SELECT COUNT(*) FROM " + std::string(table)); });
    }
    /// A body names each field once.
    static std::string withoutTheFirst(QString body, const QString& field) {
        const auto from = body.indexOf(u'"' + field + u'"');
        const auto end = body.indexOf(u',', from) + 1;
        return body.remove(from, end - from).toStdString();
    }
    static bool names(const WholeServer::Reply& reply, const std::string& path, const std::string& rule) {
        if (!reply.body.is_object() || !reply.body.as_object().contains("errors")) return false;
        for (const auto& error : reply.body.at("errors").as_array())
            if (error.at("path").as_string() == path && error.at("rule").as_string() == rule) return true;
        return false;
    }

private slots:
    void booking_withABadBody_isRefusedWithPathAndCode_data() {
#ifndef Q_MOC_RUN  // Its lexer trips over raw strings.
        QTest::addColumn<QString>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("rule");
        const auto row = [](const char* name, const char* body, int status, const char* code, const char* path = "",
                            const char* rule = "") {
            QTest::newRow(name) << QString::fromUtf8(body) << status << QString(code) << QString(path) << QString(rule);
        };
        row("not JSON", "{", 400, "malformed_json");
        row("trailing text", R"({} x)", 400, "malformed_json");
        row("an array", "[]", 400, "validation_failed");
        row("nothing in it", "{}", 400, "validation_failed", "mentorId", "required");
        row("time absent", R"({"mentorId":"@mentor","durationMinutes":30,"policyAccepted":true})", 400,
            "validation_failed", "startsAt", "required");
        row("id is a number", R"({"mentorId":5,"startsAt":"@future","durationMinutes":30,"policyAccepted":true})", 400,
            "validation_failed", "mentorId", "type");
        row("minutes are a text",
            R"({"mentorId":"@mentor","startsAt":"@future","durationMinutes":"30","policyAccepted":true})", 400,
            "validation_failed", "durationMinutes", "type");
        row("minutes are a fraction",
            R"({"mentorId":"@mentor","startsAt":"@future","durationMinutes":30.5,"policyAccepted":true})", 400,
            "validation_failed", "durationMinutes", "type");
        row("minutes off the grid",
            R"({"mentorId":"@mentor","startsAt":"@future","durationMinutes":40,"policyAccepted":true})", 400,
            "validation_failed", "durationMinutes", "multiple_of");
        row("minutes beyond all",
            R"({"mentorId":"@mentor","startsAt":"@future","durationMinutes":9000,"policyAccepted":true})", 400,
            "validation_failed", "durationMinutes", "maximum");
        row("time is a word",
            R"({"mentorId":"@mentor","startsAt":"tomorrow","durationMinutes":30,"policyAccepted":true})", 400,
            "validation_failed", "startsAt", "format");
        row("a key twice",
            R"({"mentorId":"@mentor","mentorId":"@mentor","startsAt":"@future","durationMinutes":30,"policyAccepted":true})",
            400, "malformed_json");
#endif
    }
    void booking_withABadBody_isRefusedWithPathAndCode() {
        QFETCH(QString, body);
        QFETCH(int, status);
        QFETCH(QString, code);
        QFETCH(QString, path);
        QFETCH(QString, rule);
        World world;
        body.replace("@mentor", QString::fromStdString(domain::toString(world.mentor.id)));
        body.replace("@future", QString::fromStdString(world.future()));
        const auto reply = book(world, body.toStdString());
        QVERIFY2(reply.status == status || (status == 400 && reply.status == 422), reply.raw.c_str());
        QCOMPARE(QString::fromStdString(reply.text("code")), code);
        if (!path.isEmpty()) QVERIFY2(names(reply, path.toStdString(), rule.toStdString()), reply.raw.c_str());
        QCOMPARE(rows(world, "bookings"), 0);
        QCOMPARE(rows(world, "occupancy"), 0);
    }

    void booking_withTextTooLong_countsCodePoints_data() {
        QTest::addColumn<QString>("field");
        QTest::addColumn<int>("most");
        QTest::addColumn<QString>("letter");
        for (const auto& [field, most] : {std::pair{"topic", 80}, std::pair{"agenda", 500}}) {
            QTest::addRow("%s in Latin", field) << field << most << "a";
            QTest::addRow("%s in Devanagari", field) << field << most << QStringLiteral("न");
            QTest::addRow("%s of emoji", field) << field << most << QStringLiteral("🎓");
        }
    }
    void booking_withTextTooLong_countsCodePoints() {
        QFETCH(QString, field);
        QFETCH(int, most);
        QFETCH(QString, letter);
        World world;
        const auto with = [&](int letters) {
            auto body = bookingBody(world, world.future());
            body.insert(body.size() - 1, (",\"" + field + "\":\"" + letter.repeated(letters) + "\"").toStdString());
            return book(world, body, "k" + std::to_string(letters));
        };
        QVERIFY(names(with(most + 1), field.toStdString(), "max_length"));
        QCOMPARE(rows(world, "bookings"), 0);
        const auto held = with(most);
        QCOMPARE(held.status, 201);
        const auto details =
            "{\"version\":1,\"durationMinutes\":30,\"topic\":\"DSA\",\"agenda\":\"\",\"policyAccepted\":true,\"" +
            field + "\":\"" + letter.repeated(most + 1) + "\"}";
        const auto refused = world.server.ask(Method::put, "/api/bookings/" + held.text("id") + "/details",
                                              withoutTheFirst(details, field), world.student.token);
        QVERIFY2(names(refused, field.toStdString(), "max_length"), refused.raw.c_str());
    }

    void booking_atTheEdgesOfTime_isRefusedInWords_data() {
        QTest::addColumn<QString>("start");
        QTest::addColumn<QString>("code");
        QTest::newRow("year zero") << "0000-01-01T00:00:00Z"
                                   << "validation_failed";
        QTest::newRow("the first year") << "0001-01-01T00:00:00Z"
                                        << "slot_not_offered";
        QTest::newRow("the last second") << "9999-12-31T23:59:59Z"
                                         << "slot_not_offered";
        QTest::newRow("a year of five digits") << "10000-01-01T00:00:00Z"
                                               << "validation_failed";
        QTest::newRow("a leap second") << "2026-12-31T23:59:60Z"
                                       << "validation_failed";
        QTest::newRow("a day that is none") << "2027-02-29T10:00:00Z"
                                            << "validation_failed";
        QTest::newRow("hour 24") << "2027-01-01T24:00:00Z"
                                 << "validation_failed";
        QTest::newRow("a fraction") << "2027-01-01T10:00:00.5Z"
                                    << "validation_failed";
        QTest::newRow("no zone") << "2027-01-01T10:00:00"
                                 << "validation_failed";
        QTest::newRow("an offset that is none") << "2027-01-01T10:00:00+25:00"
                                                << "validation_failed";
        QTest::newRow("digits of another script") << QStringLiteral("२०२७-01-01T10:00:00Z") << "validation_failed";
    }
    void booking_atTheEdgesOfTime_isRefusedInWords() {
        QFETCH(QString, start);
        QFETCH(QString, code);
        World world;
        const auto reply = book(world, bookingBody(world, start.toStdString()));
        QCOMPARE(QString::fromStdString(reply.text("code")), code);
        QCOMPARE(rows(world, "bookings"), 0);
        const auto slots_ = world.server.ask(Method::get, "/api/mentors/rohan-mehta/slots?from=" + start.toStdString());
        QCOMPARE(slots_.status, code == "validation_failed" ? 422 : 200);
    }

    void booking_ofAnIdBeyondAll_isRefused_data() {
        QTest::addColumn<QString>("id");
        for (const char* id :
             {"8000000000000", "zzzzzzzzzzzzz", "", "0000000000001 ", "000000000000O", "' OR '1'='1", "-000000000001"})
            QTest::newRow(*id ? id : "empty") << id;
    }
    void booking_ofAnIdBeyondAll_isRefused() {
        QFETCH(QString, id);
        World world;
        auto body = bookingBody(world, world.future());
        const auto real = domain::toString(world.mentor.id);
        body.replace(body.find(real), real.size(), id.toStdString());
        const auto reply = book(world, body);
        QVERIFY2(names(reply, "mentorId", "format"), reply.raw.c_str());
        QCOMPARE(world.server.ask(Method::get, "/api/bookings/8000000000000", "", world.student.token).status, 404);
    }

    void price_beyondAll_isRefused_data() {
        QTest::addColumn<QString>("minor");
        for (const char* minor :
             {"9223372036854775807", "9223372036854775808", "-1", "1e18", "300.5", "29999", "300001"})
            QTest::newRow(minor) << minor;
    }
    void price_beyondAll_isRefused() {
        QFETCH(QString, minor);
        World world;
        const auto own = world.server.ask(Method::get, "/api/mentors/profile", "", world.mentor.token).raw;
        const auto page = protocol::decode<protocol::OwnMentorPage>(own).value();
        auto wish = protocol::encode(page.profile);
        const std::string known = "\"minor\":50000";
        QVERIFY(wish.find(known) != std::string::npos);
        wish.replace(wish.find(known), known.size(), "\"minor\":" + minor.toStdString());
        const auto reply = world.server.ask(Method::put, "/api/mentors/profile", wish, world.mentor.token);
        QCOMPARE(reply.text("code"), std::string("validation_failed"));
        QCOMPARE(world.server.ask(Method::get, "/api/mentors/profile", "", world.mentor.token).raw, own);
    }

    void booking_inThePastOrOffTheGrid_isNotOffered() {
        World world;
        const auto past = book(world, bookingBody(world, "2020-01-01T10:00:00Z"), "a");
        QCOMPARE(past.text("code"), std::string("slot_not_offered"));
        const auto crooked = domain::toIso(world.server.slotAfter(48 * domain::kHour) + 7 * domain::kMinute);
        QCOMPARE(book(world, bookingBody(world, crooked), "b").text("code"), std::string("slot_not_offered"));
        QCOMPARE(rows(world, "occupancy"), 0);
    }

    void booking_keyAbsentOrReused_isRefused() {
        World world;
        const auto body = bookingBody(world, world.future());
        QCOMPARE(book(world, body, "").text("code"), std::string("idempotency_key_required"));
        const auto first = book(world, body, "one");
        const auto again = book(world, body, "one");
        QCOMPARE(first.status, 201);
        QCOMPARE(again.status, 201);
        QCOMPARE(again.text("id"), first.text("id"));
        const auto other = book(world, bookingBody(world, world.future(), 60), "one");
        QCOMPARE(other.status, 422);
        QCOMPARE(other.text("code"), std::string("idempotency_key_reused"));
        QCOMPARE(rows(world, "bookings"), 1);
    }

    void booking_ofOneself_isRefused() {
        World world;
        const auto reply = world.server.ask(Method::post, "/api/bookings", bookingBody(world, world.future()),
                                            world.mentor.token, "k");
        QCOMPARE(reply.text("code"), std::string("own_mentor"));
    }

    void tokens_expiredForgedOrOfAnotherAlgorithm_are401() {
#ifndef Q_MOC_RUN  // Its lexer trips over raw strings.
        World world;
        auto& server = world.server;
        const auto status = [&](const std::string& token) {
            return server.ask(Method::get, "/api/me", "", token).status;
        };
        QCOMPARE(status(world.student.token), 200);
        const auto unsignedToken =
            "eyJhbGciOiJub25lIiwidHlwIjoiSldUIn0." +
            world.student.token.substr(world.student.token.find('.') + 1,
                                       world.student.token.rfind('.') - world.student.token.find('.'));
        QCOMPARE(status(unsignedToken), 401);
        QCOMPARE(status(crypto::signHs256(R"({"sub":"0000000000001"})", "another-secret-of-thirty-two-bytes!!")), 401);
        QCOMPARE(status("a.b.c"), 401);
        QCOMPARE(status(std::string(5000, 'x')), 401);
        server.clock.advance(601);
        const auto old = server.ask(Method::get, "/api/me", "", world.student.token);
        QCOMPARE(old.status, 401);
        QCOMPARE(old.text("code"), std::string("token_expired"));
#endif
    }

    void webhook_withAWrongSignature_hasNoEffect() {
#ifndef Q_MOC_RUN  // Its lexer trips over raw strings.
        World world;
        auto& server = world.server;
        const std::string body = R"({"entity":"event","event":"payment.captured","payload":{}})";
        const auto send = [&](const std::string& signature) {
            http::Request::Data data;
            data.method = Method::post;
            data.target = "/api/payments/webhook";
            data.body = body;
            data.headers = {{"X-Razorpay-Signature", signature}, {"Content-Type", "application/json"}};
            data.receivedAt = server.clock.now();
            http::Request request(std::move(data));
            return server.edge.router().handle(request).status;
        };
        QCOMPARE(send(""), 400);
        QCOMPARE(send("00"), 400);
        QCOMPARE(send(crypto::hmacSha256Hex("not the secret", body)), 400);
        QCOMPARE(rows(world, "payments"), 0);
#endif
    }

    void verify_replayedWrongOrAnothers_changesNothing() {
#ifndef Q_MOC_RUN  // Its lexer trips over raw strings.
        World world;
        auto& server = world.server;
        const auto other = server.person("Ishaan Verma");
        const auto id = book(world, bookingBody(world, world.future(), 60)).text("id");
        QCOMPARE(server
                     .ask(Method::put, "/api/bookings/" + id + "/details",
                          R"({"version":1,"durationMinutes":60,"topic":"DSA","agenda":"","policyAccepted":true})",
                          world.student.token)
                     .status,
                 200);
        const auto order = server.ask(Method::post, "/api/payments/create-order", R"({"bookingId":")" + id + R"("})",
                                      world.student.token, "order");
        QVERIFY2(order.status == 200 || order.status == 201, order.raw.c_str());
        const auto paid = *server.rooms.sandbox->checkout({order.text("gatewayOrderId"), "upi", true, {}});
        const auto proof = [&](const std::string& signature) {
            return R"({"razorpay_order_id":")" + paid.orderId + R"(","razorpay_payment_id":")" + paid.paymentId +
                   R"(","razorpay_signature":")" + signature + R"("})";
        };
        const auto verify = [&](const std::string& body, const std::string& token, const std::string& key) {
            return server.ask(Method::post, "/api/payments/verify", body, token, key);
        };
        auto wrong = paid.signature;
        wrong[0] = wrong[0] == '0' ? '1' : '0';
        QCOMPARE(verify(proof(wrong), world.student.token, "v1").text("code"), std::string("signature_invalid"));
        QCOMPARE(verify(proof(paid.signature), other.token, "v2").status, 404);
        const auto held = server.ask(Method::get, "/api/bookings/" + id, "", world.student.token);
        QCOMPARE(held.text("status"), std::string("held"));
        QCOMPARE(verify(proof(paid.signature), world.student.token, "v3").status, 200);
        const auto journals = rows(world, "ledger_journals");
        QCOMPARE(verify(proof(paid.signature), world.student.token, "v4").status, 200);
        QCOMPARE(rows(world, "ledger_journals"), journals);
        QCOMPARE(server.ask(Method::get, "/api/bookings/" + id, "", world.student.token).text("status"),
                 std::string("confirmed"));
#endif
    }

    void mentorList_withBadQueries_saysWhich_data() {
        QTest::addColumn<QString>("query");
        QTest::newRow("sort") << "sort=cheapest";
        QTest::newRow("price") << "priceMin=abc";
        QTest::newRow("rating") << "ratingMin=nine";
        QTest::newRow("date") << "date=2026-13-40";
        QTest::newRow("limit") << "limit=100000";
        QTest::newRow("cursor") << "cursor=@@@@";
    }
    void mentorList_withBadQueries_saysWhich() {
        QFETCH(QString, query);
        World world;
        const auto reply = world.server.ask(Method::get, "/api/mentors?" + query.toStdString());
        QVERIFY2(reply.status == 400 || reply.status == 422, reply.raw.c_str());
        QCOMPARE(reply.text("code"), std::string("validation_failed"));
    }

    void theLog_neverHoldsSecrets() {
#ifndef Q_MOC_RUN  // Its lexer trips over raw strings.
        const QTemporaryDir logs;
        base::log::configure({base::log::Level::debug, logs.filePath("log").toStdString()});
        {
            World world;
            auto& server = world.server;
            server.listen();
            (void)server.ask(Method::post, "/api/auth/sign-in",
                             R"({"email":"maya.secret@example.org","password":"hunter2hunter2"})");
            (void)server.ask(Method::get, "/api/me?token=" + world.student.token, "", world.student.token);
            (void)server.ask(Method::get, "/api/me", "", world.student.token + "x");
            (void)book(world, "{\"agenda\":\"my-private-agenda\"");
        }
        base::log::configure({});
        QFile file(logs.filePath("log"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto text = file.readAll();
        QVERIFY(!text.isEmpty());
        for (const auto* secret : {"hunter2hunter2", "maya.secret@example.org", "my-private-agenda", "eyJ"})
            QVERIFY2(!text.contains(secret), secret);
#endif
    }
};

MC_TEST_CORE(BadInputTest)
#include "bad_input_test.moc"
