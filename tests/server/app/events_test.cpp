#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <set>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "platform/base/log.h"
#include "platform/crypto/digest.h"
#include "protocol/analytics.h"
#include "protocol/codec.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using domain::EventName;
using domain::Role;
using http::Method;
using tests::Visitor;
using tests::WholeServer;

namespace {

const std::string kInstallation = "AAAAAAAAAAAAAAAAAAAAAA";
const std::string kOther = "BBBBBBBBBBBBBBBBBBBBBB";

std::string quoted(const std::string& text) {
    return '"' + text + '"';
}

struct EventsWorld {
    QTemporaryDir folder;
    WholeServer server{folder.path().toStdString()};
    Visitor maya = server.person("Maya Nair");
    Visitor ravi = server.person("Ravi Nair");
    Visitor rohan = server.mentor("Rohan Mehta");
    Visitor fiona = server.person("Fiona Finance", {Role::student, Role::finance});
    int keys = 0;

    WholeServer::Reply ask(Method method, const std::string& path, const std::string& body, const Visitor* who) {
        server.clock.advance(61);  // The limits refill.
        return server.ask(method, path, body, who ? server.freshToken(*who) : "", "k" + std::to_string(++keys));
    }
    WholeServer::Reply report(const std::string& events, const Visitor* who, const std::string& installation = {}) {
        const auto named = installation.empty() ? "" : R"("installation":)" + quoted(installation) + ",";
        return ask(Method::post, "/api/events", "{" + named + R"("events":[)" + events + "]}", who);
    }
    bool choose(const Visitor& who, bool given) {
        const auto reply =
            ask(Method::put, "/api/me/analytics-consent", given ? R"({"given":true})" : R"({"given":false})", &who);
        return reply.body.as_object().at("given").as_bool();
    }
    /// "5 4 3 2 1 1": how many came to each step in all days.
    std::string funnel(const std::string& query = "") {
        server.edge.events().flush();
        const auto reply = ask(Method::get, "/api/admin/analytics/funnel" + query, "", &fiona);
        std::string line;
        for (const auto& count : protocol::decode<protocol::AnalyticsFunnel>(reply.raw).value().steps)
            line += (line.empty() ? "" : " ") + std::to_string(count.visitors);
        return line;
    }
    /// What is kept: "visit 2, slot_selected 1".
    std::string kept() {
        server.edge.events().flush();
        std::string line;
        for (const auto& one : all<std::string>("SELECT event || ' ' || sum(times) FROM analytics_events "
                                                "GROUP BY event ORDER BY min(step), event"))
            line += (line.empty() ? "" : ", ") + one;
        return line;
    }
    template <class T>
    std::vector<T> all(const std::string& sql) {
        return server.rooms.database->read([&](database::Reader& reader) { return reader.all<T>(sql); });
    }
    std::int64_t number(const std::string& sql) { return all<std::int64_t>(sql).front(); }

    /// From a chosen time to a confirmed session as a client does it.
    domain::BookingId book(const Visitor& who) {
        const auto start = domain::toIso(server.slotAfter(3 * domain::kHour));
        const auto held = ask(Method::post, "/api/bookings",
                              R"({"mentorId":")" + domain::toString(rohan.id) + R"(","startsAt":")" + start +
                                  R"(","durationMinutes":30,"topic":"DSA","agenda":"","policyAccepted":true})",
                              &who);
        const auto id = held.text("id");
        const auto order = ask(Method::post, "/api/payments/create-order", R"({"bookingId":)" + quoted(id) + "}", &who);
        const auto proof = server.bank->checkout({.orderId = order.text("gatewayOrderId")});
        ask(Method::post, "/api/payments/verify",
            R"({"razorpay_order_id":)" + quoted(proof->orderId) + R"(,"razorpay_payment_id":)" +
                quoted(proof->paymentId) + R"(,"razorpay_signature":)" + quoted(proof->signature) + "}",
            &who);
        return domain::parseId<domain::BookingId>(id).value();
    }
    void attend(domain::BookingId id) {
        auto& rooms = server.rooms;
        const auto booking = *rooms.database->read([&](auto& reader) { return rooms.bookings.find(reader, id); });
        server.clock.advance(booking.startsAt - server.clock.now());
        for (const auto* who : {&maya, &rohan})
            (void)rooms.calls.join(who->id, id).value();
        server.clock.advance(booking.endsAt - server.clock.now());
        for (const auto* who : {&maya, &rohan})
            rooms.calls.leave(who->id, id);
        (void)rooms.settlement.complete(rohan.id, id, server.clock.now()).value();
    }
};

}  // namespace

/// What is counted of people's way to a session, of whom, and for how long.
class EventsTest : public QObject {
    Q_OBJECT
    using World = EventsWorld;

    std::optional<World> m_world;

private slots:
    void cleanupTestCase() { m_world.reset(); }

    void aBooking_overTheRealRoutes_comesToEveryStep() {
        World world;
        QVERIFY(world.choose(world.maya, true));
        QCOMPARE(world.report(R"("visit")", &world.maya).status, 204);
        QCOMPARE(world.funnel(), "1 0 0 0 0 0");
        QCOMPARE(world.ask(Method::get, "/api/mentors?q=rohan", "", &world.maya).status, 200);
        QCOMPARE(world.funnel(), "1 1 0 0 0 0");
        QCOMPARE(world.ask(Method::get, "/api/mentors/rohan-mehta", "", &world.maya).status, 200);
        QCOMPARE(world.funnel(), "1 1 1 0 0 0");
        QCOMPARE(world.report(R"("slot_selected")", &world.maya).status, 204);
        QCOMPARE(world.funnel(), "1 1 1 1 0 0");
        const auto booking = world.book(world.maya);
        QCOMPARE(world.funnel(), "1 1 1 1 1 1");
        world.attend(booking);
        const auto path = "/api/bookings/" + domain::toString(booking);
        QCOMPARE(world.ask(Method::post, path + "/review", R"({"rating":5,"text":"Good","isPublic":true})", &world.maya)
                     .status,
                 201);
        const auto conversation = world.number("SELECT id FROM conversations");
        QCOMPARE(world
                     .ask(Method::post,
                          "/api/conversations/" + domain::toString(domain::ConversationId{conversation}) + "/messages",
                          R"({"clientId":"c1","content":"Hello"})", &world.maya)
                     .status,
                 201);
        QCOMPARE(world.kept(),
                 "feedback_submitted 1, message_sent 1, session_joined 1, visit 1, search_performed 1, "
                 "mentor_profile_viewed 1, slot_selected 1, payment_succeeded 1, booking_confirmed 1");
        QCOMPARE(world.funnel(), "1 1 1 1 1 1");
    }

    void withoutConsent_nothingIsKept() {
        World world;
        const auto before = world.ask(Method::get, "/api/me/analytics-consent", "", &world.maya);
        QCOMPARE(before.body.as_object().at("given").as_bool(), false);
        QCOMPARE(world.report(R"("visit","slot_selected")", &world.maya).status, 204);
        QCOMPARE(world.ask(Method::get, "/api/mentors?q=rohan", "", &world.maya).status, 200);
        QCOMPARE(world.ask(Method::get, "/api/mentors/rohan-mehta", "", &world.maya).status, 200);
        world.book(world.maya);
        QCOMPARE(world.kept(), "");
        QCOMPARE(world.number("SELECT count(*) FROM analytics_keys"), 0);
        QCOMPARE(world.funnel(), "0 0 0 0 0 0");
    }

    void whatHappened_beforeConsent_isNotKept() {
        World world;
        world.report(R"("visit")", &world.maya);
        QVERIFY(world.choose(world.maya, true));
        QCOMPARE(world.kept(), "");
        world.report(R"("slot_selected")", &world.maya);
        QCOMPARE(world.kept(), "slot_selected 1");
        const auto consent = world.ask(Method::get, "/api/me/analytics-consent", "", &world.maya);
        QVERIFY(consent.body.as_object().at("since").is_string());
        // Given again it stands as it was.
        QVERIFY(world.choose(world.maya, true));
        QCOMPARE(world.ask(Method::get, "/api/me/analytics-consent", "", &world.maya).text("since"),
                 consent.text("since"));
    }

    void withdrawal_deletesHerRowsAndNobodyElses() {
        World world;
        for (const auto* who : {&world.maya, &world.ravi}) {
            QVERIFY(world.choose(*who, true));
            world.report(R"("visit","slot_selected")", who);
        }
        world.server.clock.advance(40 * domain::kDay);
        world.report(R"("visit")", &world.maya);
        QCOMPARE(world.kept(), "visit 3, slot_selected 2");
        QVERIFY(!world.choose(world.maya, false));
        QCOMPARE(world.kept(), "visit 1, slot_selected 1");
        QCOMPARE(world.funnel("?from=2020-01-01"), "1 1 1 1 0 0");
    }

    void whatWaits_whenSheWithdraws_isNotWritten() {
        World world;
        QVERIFY(world.choose(world.maya, true));
        world.report(R"("visit")", &world.maya);
        QVERIFY(!world.choose(world.maya, false));
        QCOMPARE(world.kept(), "");
        world.report(R"("visit")", nullptr, kInstallation);
        QCOMPARE(
            world.ask(Method::post, "/api/events/forget", R"({"installation":)" + quoted(kInstallation) + "}", nullptr)
                .status,
            204);
        QCOMPARE(world.kept(), "");
    }

    void anInstallation_countsOnceAndCanBeForgotten() {
        World world;
        for (int day = 0; day < 3; ++day) {
            QCOMPARE(world.report(R"("visit","search_performed","search_performed")", nullptr, kInstallation).status,
                     204);
            world.server.clock.advance(domain::kDay);
        }
        world.report(R"("visit")", nullptr, kOther);
        QCOMPARE(world.kept(), "visit 4, search_performed 6");
        QCOMPARE(world.funnel(), "2 1 0 0 0 0");
        world.ask(Method::post, "/api/events/forget", R"({"installation":)" + quoted(kInstallation) + "}", nullptr);
        QCOMPARE(world.kept(), "visit 1");
        QCOMPARE(world.funnel(), "1 0 0 0 0 0");
    }

    void whatAClientMayNotSay_isRefusedAndNotKept_data() {
        QTest::addColumn<QString>("events");
        QTest::addColumn<bool>("signedIn");
        QTest::addColumn<QString>("installation");
        const auto here = QString::fromStdString(kInstallation);
        QTest::newRow("a booking, signed in") << R"("visit","booking_confirmed")" << true << "";
        QTest::newRow("a booking, signed out") << R"("booking_confirmed")" << false << here;
        QTest::newRow("a payment") << R"("payment_succeeded")" << false << here;
        QTest::newRow("a search the server has seen itself") << R"("search_performed")" << true << "";
        QTest::newRow("a name nobody knows") << R"("visit","robbed_a_bank")" << false << here;
        QTest::newRow("free text") << R"("I was here")" << false << here;
        QTest::newRow("a thing") << R"({"name":"visit"})" << false << here;
        QTest::newRow("nothing") << "" << false << here;
        QTest::newRow("too many") << QString(R"("visit",)").repeated(20) + R"("visit")" << false << here;
        QTest::newRow("nobody") << R"("visit")" << false << "";
        QTest::newRow("an account with its installation") << R"("visit")" << true << here;
        QTest::newRow("a short id") << R"("visit")" << false << "AAAA";
        QTest::newRow("a long id") << R"("visit")" << false << here + "A";
        QTest::newRow("an id that is an address") << R"("visit")" << false << "maya@students.example.";
    }
    void whatAClientMayNotSay_isRefusedAndNotKept() {
        QFETCH(const QString, events);
        QFETCH(const bool, signedIn);
        QFETCH(const QString, installation);
        if (!m_world) m_world.emplace();  // Nothing is kept in it, row after row.
        auto& world = *m_world;
        QVERIFY(world.choose(world.maya, true));
        const auto reply =
            world.report(events.toStdString(), signedIn ? &world.maya : nullptr, installation.toStdString());
        QCOMPARE(reply.status, 422);
        QCOMPARE(reply.text("code"), "validation_failed");
        QCOMPARE(world.kept(), "");
    }

    void reports_areFewAndSmall() {
        World world;
        const auto body = R"({"installation":)" + quoted(kInstallation) + R"(,"events":["visit"]})";
        const auto status = [&] { return world.server.ask(Method::post, "/api/events", body).status; };
        for (int i = 0; i < 30; ++i)
            QCOMPARE(status(), 204);
        QCOMPARE(status(), 429);
        for (const auto& route : world.server.edge.router().routes())
            if (route.pattern.starts_with("/api/events")) QCOMPARE(route.options.limits.bodyBytes, 2048);
    }

    void pseudonyms_sayNothingOfTheAccount() {
        World world;
        QVERIFY(world.choose(world.maya, true));
        world.report(R"("visit")", &world.maya);
        QCOMPARE(world.kept(), "visit 1");
        const auto visitor = world.number("SELECT visitor FROM analytics_events");
        QVERIFY(visitor != world.maya.id.value);
        // Whoever knows ids and the way they are hashed lacks the key, which is not legible in the table.
        for (const auto& name : {"account:" + domain::toString(world.maya.id), domain::toString(world.maya.id)})
            for (const auto& hash : {crypto::sha256Hex(name), crypto::hmacSha256Hex("", name)})
                QVERIFY(static_cast<std::int64_t>(std::stoull(hash.substr(0, 16), nullptr, 16)) != visitor);
        const auto sealed = world.all<database::Blob>("SELECT sealed_key FROM analytics_keys").front();
        const auto key = world.server.rooms.sealer.open(sealed).value();
        const std::string bytes(reinterpret_cast<const char*>(sealed.data()), sealed.size());
        QVERIFY(bytes.find(key) == std::string::npos);
        // Days and counts are all that is said of when.
        const auto columns = world.all<std::string>("SELECT name FROM pragma_table_info('analytics_events')");
        QCOMPARE(columns, (std::vector<std::string>{"visitor", "day", "event", "step", "times"}));
    }

    void theSameAccount_isSomebodyElseOnAnotherServer() {
        std::set<std::int64_t> visitors;
        for (int i = 0; i < 2; ++i) {
            World world;
            world.report(R"("visit")", nullptr, kInstallation);
            QCOMPARE(world.kept(), "visit 1");
            visitors.insert(world.number("SELECT visitor FROM analytics_events"));
        }
        QCOMPARE(visitors.size(), std::size_t{2});
    }

    void afterThirteenMonths_nothingIsLeft() {
        World world;
        world.report(R"("visit")", nullptr, kInstallation);
        QCOMPARE(world.kept(), "visit 1");
        const auto day = world.number("SELECT day FROM analytics_events");
        const auto advanceTo = [&](std::int64_t wanted) {
            const domain::UtcTime noon{wanted * domain::kDay + domain::kDay / 4};
            world.server.clock.advance(noon - world.server.clock.now());
            world.server.edge.events().forgetOld();
        };
        auto last = domain::fromDays(day);
        last = last.month == 12 ? domain::CivilDate{last.year + 2, 1, 1}
                                : domain::CivilDate{last.year + 1, last.month + 1, 1};
        advanceTo(domain::toDays(last));
        QCOMPARE(world.number("SELECT count(*) FROM analytics_events"), 1);
        world.report(R"("visit")", nullptr, kInstallation);
        QCOMPARE(world.kept(), "visit 2");
        const bool sameKey = world.number("SELECT count(*) FROM analytics_keys") == 1;
        QCOMPARE(world.funnel("?from=2020-01-01"), sameKey ? "1 0 0 0 0 0" : "2 0 0 0 0 0");  // Under two she is two.
        advanceTo(domain::toDays(last) + 32);
        QCOMPARE(world.number("SELECT count(*) FROM analytics_events WHERE day = " + std::to_string(day)), 0);
        QCOMPARE(world.number("SELECT count(*) FROM analytics_events"), 1);
        QCOMPARE(world.funnel("?from=2020-01-01"), "1 0 0 0 0 0");
        advanceTo(domain::toDays(last) + 900);
        for (const auto* table : {"analytics_events", "analytics_funnel", "analytics_keys"})
            QCOMPARE(world.number(std::string("SELECT count(*) FROM ") + table), 0);
    }

    void overload_isDroppedAndCounted() {
        World world;
        const auto path = world.folder.filePath("log");
        base::log::configure({.file = path.toStdString()});
        auto& events = world.server.edge.events();
        for (std::size_t i = 0; i < admin::EventLog::kMostWaiting + 7; ++i)
            events.record({{}, kInstallation}, EventName::visit);
        events.flush();
        base::log::configure({});
        QCOMPARE(world.number("SELECT sum(times) FROM analytics_events"),
                 static_cast<std::int64_t>(admin::EventLog::kMostWaiting));
        QFile log(path);
        QVERIFY(log.open(QIODevice::ReadOnly));
        const auto text = log.readAll();
        QVERIFY2(text.contains(R"("event":"analytics.dropped","events":7)"), text.constData());
        QVERIFY(!text.contains(kInstallation.c_str()));
    }

    void whatWaits_whenTheServerStops_isWritten() {
        World world;
        world.report(R"("visit")", nullptr, kInstallation);
        world.server.edge.stop();
        QCOMPARE(world.number("SELECT sum(times) FROM analytics_events"), 1);
    }

    void keysThatCannotBeOpened_takeWhatWasKeptWithThem() {
        World world;
        world.report(R"("visit")", nullptr, kInstallation);
        QVERIFY(world.choose(world.maya, true));
        QCOMPARE(world.kept(), "visit 1");
        const auto start = [&](const crypto::Sealer& sealer) {
            admin::EventLog(*world.server.rooms.database, world.server.clock, world.server.rooms.zones,
                            world.server.config.operatorZone, sealer);
            return world.number("SELECT count(*) FROM analytics_events");
        };
        QCOMPARE(start(world.server.rooms.sealer), 1);
        QCOMPARE(start(crypto::Sealer({{"1", crypto::Sealer::newKey()}}, "1")), 0);
        QCOMPARE(world.number("SELECT count(*) FROM analytics_funnel"), 0);
        QCOMPARE(world.number("SELECT count(*) FROM analytics_consents"), 1);
    }

    void searches_areWhatIsAskedFor_data() {
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("kept");
        QTest::newRow("the list as it opens") << ""
                                              << "";
        QTest::newRow("another order") << "?sort=rating"
                                       << "";
        QTest::newRow("cards of favourites") << "?q=rohan&mentor=0000000000001"
                                             << "";
        QTest::newRow("words") << "?q=rohan"
                               << "search_performed 1";
        QTest::newRow("a filter") << "?expertise=DSA"
                                  << "search_performed 1";
        QTest::newRow("a bad question") << "?ratingMin=9"
                                        << "";
        QTest::newRow("a price") << "?priceMax=100000"
                                 << "search_performed 1";
    }
    void searches_areWhatIsAskedFor() {
        QFETCH(const QString, query);
        World world;
        QVERIFY(world.choose(world.maya, true));
        world.ask(Method::get, "/api/mentors" + query.toStdString(), "", &world.maya);
        QTEST(QString::fromStdString(world.kept()), "kept");
    }

    void aPageThatIsNotThere_isNoView() {
        World world;
        QVERIFY(world.choose(world.maya, true));
        QCOMPARE(world.ask(Method::get, "/api/mentors/nobody", "", &world.maya).status, 404);
        QCOMPARE(world.ask(Method::get, "/api/mentors/rohan-mehta", "", nullptr).status, 200);
        QCOMPARE(world.kept(), "");
    }

    void funnel_isForFinanceAndOfRealStretches() {
        World world;
        const auto path = std::string("/api/admin/analytics/funnel");
        QCOMPARE(world.ask(Method::get, path, "", &world.maya).status, 403);
        QCOMPARE(world.ask(Method::get, path + "?from=2026-11-02&until=2026-11-02", "", &world.fiona).status, 422);
        QCOMPARE(world.funnel("?from=2026-11-02&until=2026-11-03"), "0 0 0 0 0 0");
        world.report(R"("visit")", nullptr, kInstallation);
        QCOMPARE(world.funnel("?from=0001-01-01&until=9999-12-31"), "1 0 0 0 0 0");
        QCOMPARE(world.funnel("?from=9998-01-01&until=9999-12-31"), "0 0 0 0 0 0");
    }
};

MC_TEST_CORE(EventsTest)
#include "events_test.moc"
