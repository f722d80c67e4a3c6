#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <array>
#include <set>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/agreed.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using http::Method;
using tests::Visitor;
using tests::WholeServer;

namespace {

struct StoryboardWorld {
    QTemporaryDir folder;
    WholeServer server{folder.path().toStdString()};
    Visitor student = server.person("Maya Nair");
    Visitor mentor = server.mentor("Rohan Mehta");

    boost::json::object card() {
        const auto reply = server.ask(Method::get, "/api/mentors/rohan-mehta");
        return reply.body.as_object().at("card").as_object();
    }
    template <class T>
    T one(const std::string& sql) {
        return server.rooms.database->read([&](database::Reader& reader) { return reader.scalar<T>(sql); });
    }
    std::string reviewsPath() const { return "/api/mentors/" + domain::toString(mentor.id) + "/reviews"; }
    WholeServer::Reply review(const Visitor& by, const bookings::Booking& booking, int stars, const std::string& key) {
        const auto path = "/api/bookings/" + domain::toString(booking.id) + "/review";
        const auto body = "{\"rating\":" + std::to_string(stars) + ",\"text\":\"Clear.\",\"isPublic\":true}";
        return server.ask(Method::post, path, body, server.freshToken(by), key);
    }
    void standing(bool suspended) {
        server.rooms.database
            ->write([&](database::Transaction& tx) {
                return suspended ? server.rooms.accounts.suspend(tx, mentor.id, "spam")
                                 : server.rooms.accounts.reinstate(tx, mentor.id);
            })
            .value();
    }
};

}  // namespace

/// What one room's deed does in the others, all of them wired as they run.
class StoryboardTest : public QObject {
    Q_OBJECT
    using World = StoryboardWorld;

private slots:
    void completedSession_countsOnceEverywhere() {
        World world;
        world.server.completed(world.student, world.mentor);
        QCOMPARE(world.card().at("sessionsCompleted").as_int64(), 1);
        QCOMPARE(world.one<int>("SELECT sessions FROM mentor_students"), 1);
        QCOMPARE(world.one<int>("SELECT count(*) FROM messages WHERE client_id LIKE '%.completed'"), 1);
        QCOMPARE(world.one<int>("SELECT count(*) FROM notifications WHERE type = 'session_completed'"), 1);
    }

    void rating_alwaysEqualsItsRecomputation() {
        World world;
        const auto other = world.server.person("Ishaan Verma");
        int reviews = 0;
        for (const int stars : {5, 1, 4}) {
            const auto& who = stars == 1 ? other : world.student;
            const auto booking = world.server.completed(who, world.mentor);
            const auto key = "review-" + std::to_string(++reviews);
            QCOMPARE(world.review(who, booking, stars, key).status, 201);
            QCOMPARE(world.review(who, booking, stars, key).status, 201);  // The same answer again, not another review.
            QCOMPARE(world.review(who, booking, 5, key + "b").text("code"), std::string("already_reviewed"));
            QCOMPARE(world.one<int>("SELECT rating_count FROM mentors"), reviews);
            QCOMPARE(world.one<int>("SELECT rating_sum FROM mentors"),
                     world.one<int>("SELECT sum(rating) FROM reviews"));
        }
        QCOMPARE(world.card().at("reviewCount").as_int64(), 3);
        QVERIFY(std::abs(world.card().at("ratingAverage").to_number<double>() - 10.0 / 3) < 0.01);
    }

    void suspendedMentor_isNowhereUntilReinstated() {
        World world;
        QCOMPARE(world.review(world.student, world.server.completed(world.student, world.mentor), 5, "r").status, 201);
        const auto statusOf = [&](const std::string& path) { return world.server.ask(Method::get, path).status; };
        const auto total = [&] {
            return world.server.ask(Method::get, "/api/mentors").body.as_object().at("total").as_int64();
        };
        const auto places = {std::string("/api/mentors/rohan-mehta"), std::string("/api/mentors/rohan-mehta/slots"),
                             world.reviewsPath()};
        QTRY_COMPARE(total(), 1);
        for (const auto& path : places)
            QCOMPARE(statusOf(path), 200);
        world.standing(true);
        QTRY_COMPARE(total(), 0);
        for (const auto& path : places)
            QVERIFY2(statusOf(path) == 404, path.c_str());
        world.standing(false);
        QTRY_COMPARE(total(), 1);
        for (const auto& path : places)
            QCOMPARE(statusOf(path), 200);
    }

    void reviews_ofSomebodyWhoIsNoMentor_are404() {
        World world;
        for (const auto& id : {domain::toString(world.student.id), std::string("0000000000001"), std::string("rohan")})
            QCOMPARE(world.server.ask(Method::get, "/api/mentors/" + id + "/reviews").status, 404);
    }

    void browsingSwitchedOff_hidesEveryPageOfAMentor() {
        QTemporaryDir folder;
        WholeServer server(folder.path().toStdString(),
                           [](app::Config& config) { config.browseWithoutAccount = false; });
        const auto mentor = server.mentor("Rohan Mehta");
        const auto student = server.person("Maya Nair");
        for (const auto& path : {std::string("/api/mentors"), std::string("/api/mentors/rohan-mehta"),
                                 std::string("/api/mentors/rohan-mehta/slots"),
                                 "/api/mentors/" + domain::toString(mentor.id) + "/reviews"}) {
            QVERIFY2(server.ask(Method::get, path).status == 401, path.c_str());
            QCOMPARE(server.ask(Method::get, path, "", student.token).status, 200);
        }
    }

    void messages_beyondThirtyAMinute_sayWhenToGoOn() {
        World world;
        const auto booking = world.server.paid(world.student, world.mentor, world.server.slotAfter(domain::kDay));
        const auto conversation = world.server.rooms.database->read(
            [&](database::Reader& reader) { return *world.server.rooms.messaging.conversationOf(reader, booking.id); });
        const auto path = "/api/conversations/" + domain::toString(conversation) + "/messages";
        int sent = 0;
        const auto send = [&] {
            const auto body = "{\"clientId\":\"c" + std::to_string(++sent) + "\",\"content\":\"Hello\"}";
            return world.server.ask(Method::post, path, body, world.student.token);
        };
        auto reply = send();
        while (reply.status == 201 && sent < 40)
            reply = send();
        QCOMPARE(sent, 31);
        QCOMPARE(reply.status, 429);
        const auto wait = reply.header("Retry-After");
        QVERIFY2(std::stoi(wait) > 0 && std::stoi(wait) <= 60, wait.c_str());
        world.server.clock.advance(std::stoi(wait));
        QCOMPARE(send().status, 201);
    }

    void signIn_afterManyFailures_saysWhenToGoOn() {
        World world;
        WholeServer::Reply reply;
        for (int i = 0; i < 6; ++i)
            reply = world.server.ask(Method::post, "/api/auth/sign-in",
                                     "{\"email\":\"maya@example.org\",\"password\":\"wrong horse battery\"}");
        QCOMPARE(reply.status, 429);
        const auto wait = std::stoi(reply.header("Retry-After"));
        QVERIFY(wait > 25 && wait <= 30);
        QCOMPARE(reply.body.as_object().at("retryAfter").as_int64(), wait);
    }

    void resending_tooSoon_saysWhenToGoOn() {
        World world;
        const auto made = world.server.ask(
            Method::post, "/api/auth/sign-up",
            "{\"name\":\"Asha Rao\",\"email\":\"asha@example.org\",\"password\":\"correct horse battery\","
            "\"timeZone\":\"Asia/Kolkata\",\"languages\":[],\"acceptTerms\":true," +
                support::agreedToFirstJson() + "}");
        QCOMPARE(made.status, 201);
        const auto again =
            world.server.ask(Method::post, "/api/auth/resend-verification", "", made.text("accessToken"));
        QCOMPARE(again.status, 429);
        const auto wait = std::stoi(again.header("Retry-After"));
        QVERIFY(wait > 50 && wait <= 60);
    }

    void forgedCursors_areRefused_data() {
        QTest::addColumn<QString>("path");
        QTest::newRow("notifications") << "/api/notifications";
        QTest::newRow("conversations") << "/api/conversations";
        QTest::newRow("my sessions") << "/api/bookings";
        QTest::newRow("mentors") << "/api/mentors";
        QTest::newRow("reviews") << "reviews";
    }
    void forgedCursors_areRefused() {
        QFETCH(QString, path);
        World world;
        const auto place = path == "reviews" ? world.reviewsPath() : path.toStdString();
        for (const std::string cursor : {"@@@@", "1", "-1", "99999999999999999999", "zzzzzzzzzzzzz", "1-2-3",
                                         "9223372036854775808-0000000000001", "%27%20OR%201=1--"}) {
            const auto reply = world.server.ask(Method::get, place + "?cursor=" + cursor, "", world.student.token);
            QVERIFY2(reply.status == 422, (place + " took the cursor " + cursor).c_str());
            QCOMPARE(reply.text("code"), std::string("validation_failed"));
        }
    }

    void pricesAndPolicyOfTheOperator_areToldAndHold() {
        QTemporaryDir folder;
        const domain::CancellationPolicy policy{48 * domain::kHour, 12 * domain::kHour, 30};
        WholeServer server(folder.path().toStdString(), [&](app::Config& config) {
            config.prices = {domain::rupees(400), domain::rupees(1500)};
            config.cancellation = policy;
        });
        const auto info = server.ask(Method::get, "/api/server-info").body.as_object();
        QCOMPARE(info.at("priceLeast").at("minor").as_int64(), 400'00);
        QCOMPARE(info.at("priceMost").at("minor").as_int64(), 1500'00);
        QCOMPARE(info.at("cancellation").at("fullBefore").as_int64(), 48 * domain::kHour);
        QCOMPARE(info.at("cancellation").at("partialPercent").as_int64(), 30);
        const auto mentor = server.mentor("Rohan Mehta");
        auto profile = server.rooms.ownProfiles.own(mentor.id).value().profile;
        profile.prices = {{30, domain::rupees(399)}, {60, domain::rupees(1501)}};
        const auto refused = server.rooms.ownProfiles.update(mentor.id, profile);
        QCOMPARE(refused.error().fields.size(), 2u);
        const auto booking = server.paid(server.person("Maya Nair"), mentor, server.slotAfter(3 * domain::kDay));
        QVERIFY(booking.terms.policy == policy);
    }

    /// What is kept for a while only: codes and tokens, answers to repeated requests, deliveries, what payments heard.
    void whatIsOld_isForgottenByItself() {
        World world;
        auto& server = world.server;
        server.ask(Method::post, "/api/auth/sign-up",
                   "{\"name\":\"Asha Rao\",\"email\":\"asha@example.org\",\"password\":\"correct horse battery\","
                   "\"timeZone\":\"Asia/Kolkata\",\"languages\":[],\"acceptTerms\":true," +
                       support::agreedToFirstJson() + "}");
        const auto wish = "{\"mentorId\":\"" + domain::toString(world.mentor.id) + "\",\"startsAt\":\"" +
                          domain::toIso(server.slotAfter(domain::kDay)) +
                          "\",\"durationMinutes\":30,\"policyAccepted\":true}";
        QCOMPARE(server.ask(Method::post, "/api/bookings", wish, world.student.token, "key").status, 201);
        server.rooms.database->write([&](database::Transaction& tx) {
            payments::RefundStore().insertEarly(tx, "pay_of_nobody", {"rfnd_1", domain::rupees(5)}, server.clock.now());
        });
        server.rooms.outbox.drain();
        const auto count = [&](const char* table) {
            return world.one<int>(std::string("SELECT count(*) FROM ") + table);
        };
        const auto tables = {"email_codes", "refresh_tokens", "idempotency", "outbox", "early_refunds"};
        for (const auto* table : tables)
            QVERIFY2(count(table) > 0, table);
        server.clock.advance(91 * domain::kDay);
        server.listen();
        for (const auto* table : tables)
            QTRY_VERIFY2(count(table) == 0, table);
    }

    void everyChangeOfAPlan_takesAnIdempotencyKey() {
        World world;
        int seen = 0;
        for (const auto& route : world.server.edge.router().routes()) {
            if (!route.pattern.starts_with("/api/me/plan") || route.method == Method::get) continue;
            QVERIFY2(route.options.idempotency == http::Idempotency::required, route.pattern.c_str());
            ++seen;
        }
        QCOMPARE(seen, 3);
    }

    void everyPostOfMoneyOrBookings_takesAnIdempotencyKey() {
        // Those of admins that only look, however much of it is recorded.
        const std::set<std::string> looks{"/api/admin/bookings/{id}/messages/look",
                                          "/api/admin/disputes/{id}/evidence",
                                          "/api/admin/disputes/{id}/pack",
                                          "/api/admin/orders/{id}/reveal-email",
                                          "/api/admin/outages/preview",
                                          "/api/admin/payout-runs/{id}/bank-file"};
        const auto moves = [&](const std::string& pattern) {
            constexpr std::array kRooms{"/api/bookings",      "/api/payments",       "/api/me/credits",
                                        "/api/me/plan",       "/api/admin/bookings", "/api/admin/deliveries",
                                        "/api/admin/dispute", "/api/admin/orders",   "/api/admin/outages",
                                        "/api/admin/payment", "/api/admin/payout",   "/api/admin/proposals",
                                        "/api/admin/refunds"};
            return !looks.contains(pattern) &&
                   std::ranges::any_of(kRooms, [&](const char* room) { return pattern.starts_with(room); });
        };
        World world;
        int seen = 0;
        for (const auto& route : world.server.edge.router().routes()) {
            if (route.method != Method::post || !moves(route.pattern) || route.access == http::Access::signature)
                continue;
            QVERIFY2(route.options.idempotency == http::Idempotency::required, route.pattern.c_str());
            ++seen;
        }
        QVERIFY(seen >= 25);
    }
};

MC_TEST_CORE(StoryboardTest)
#include "storyboard_test.moc"
