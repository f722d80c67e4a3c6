#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "platform/database/connection.h"
#include "platform/database/database.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using http::Access;
using http::Method;
using tests::Visitor;
using tests::WholeServer;

namespace {

/// A good body for each route that takes one, so that the answer depends on who asks and not on what. A new route must
/// be entered here or the test fails.
const std::map<std::string, std::string>& bodies() {
    static const std::map<std::string, std::string> kBodies{
        {"POST /api/bookings",
         R"({"mentorId":"0000000000001","startsAt":"2030-01-01T10:00:00Z","durationMinutes":30,"policyAccepted":true})"},
        {"PUT /api/bookings/{id}/details",
         R"({"version":1,"durationMinutes":30,"topic":"DSA","agenda":"","policyAccepted":true})"},
        {"PUT /api/bookings/{id}/cancel", R"({"reason":"My interview moved"})"},
        {"PUT /api/bookings/{id}/decline", R"({"reason":"I cannot"})"},
        {"POST /api/bookings/{id}/move", R"({"version":1,"startsAt":"2027-01-20T10:00:00Z","note":""})"},
        {"PUT /api/bookings/{id}/move", R"({"version":1,"answer":"agree"})"},
        {"PUT /api/bookings/{id}/outage-refund", R"({"version":1})"},
        {"PUT /api/bookings/{id}/accept", ""},
        {"PUT /api/bookings/{id}/absence-note", R"({"text":"I waited for an hour"})"},
        {"PUT /api/bookings/{id}/complete", ""},
        {"PUT /api/bookings/{id}/notes", R"({"version":0,"content":"Well done","actionItems":[]})"},
        {"PUT /api/bookings/{id}/action-items/{index}", R"({"version":0,"done":true})"},
        {"POST /api/bookings/{id}/no-show", R"({"text":"Nobody came"})"},
        {"POST /api/bookings/{id}/contest", R"({"text":"I was there"})"},
        {"POST /api/bookings/{id}/review", R"({"rating":5,"text":"Good","isPublic":true})"},
        {"PUT /api/reviews/{id}/reply", R"({"text":"Thank you"})"},
        {"POST /api/reviews/{id}/reports", R"({"part":"review","reason":"untrue","text":""})"},
        {"POST /api/messages/{id}/reports", R"({"reason":"offensive","text":""})"},
        {"PUT /api/bookings/{id}/message-access", R"({"allowed":true})"},
        {"POST /api/admin/reported-messages/{id}/look", ""},
        {"POST /api/admin/bookings/{id}/messages/look", ""},
        {"POST /api/admin/reported-messages/{id}/decision", R"({"hide":true,"reason":"It insults her","version":1})"},
        {"POST /api/admin/reviews/{id}/decision",
         R"({"part":"review","hide":true,"reason":"It names a person","version":1})"},
        {"POST /api/events", R"({"installation":"AAAAAAAAAAAAAAAAAAAAAA","events":["visit"]})"},
        {"POST /api/events/forget", R"({"installation":"AAAAAAAAAAAAAAAAAAAAAA"})"},
        {"PUT /api/me/analytics-consent", R"({"given":true})"},
        {"POST /api/admin/rating-cases/{id}/decision", R"({"reinstate":true,"reason":"Has explained","version":1})"},
        {"POST /api/payments/create-order", R"({"bookingId":"0000000000001"})"},
        {"POST /api/payments/verify",
         R"({"razorpay_order_id":"order_x","razorpay_payment_id":"pay_x","razorpay_signature":"00"})"},
        {"POST /api/conversations/{id}/messages", R"({"clientId":"c1","content":"Hello"})"},
        {"PUT /api/messages/{id}/read", ""},
        {"PUT /api/notifications/{id}/read", ""},
        {"PUT /api/notifications/read-all", ""},
        {"PUT /api/me", R"({"name":"New Name","version":1})"},
        {"POST /api/me/password", R"({"current":"not hers","new":"another fine phrase"})"},
        {"POST /api/me/email", R"({"email":"new@test.example","password":"not hers"})"},
        {"POST /api/me/email/confirm", R"({"code":"123456"})"},
        {"DELETE /api/me/sessions/{id}", ""},
        {"POST /api/me/agreements", R"({"texts":[{"kind":"terms","version":7}],"language":"en"})"},
        {"POST /api/admin/legal/{kind}",
         R"({"version":1,"texts":[{"language":"en","source":"# Terms"}],"reason":"The law has changed"})"},
        {"POST /api/admin/people/{id}/suspend", R"({"reason":"Sends spam"})"},
        {"POST /api/admin/people/{id}/reinstate", R"({"reason":"Has explained"})"},
        {"PUT /api/admin/people/{id}/roles", R"({"version":1,"adminRoles":["support"],"reason":"Joins us"})"},
        {"POST /api/admin/people/{id}/reveal-email", R"({"reason":"A mail came back"})"},
        {"PUT /api/admin/flags/{name}", R"({"version":0,"on":false,"reason":"Too many at once"})"},
        {"POST /api/me/second-factor", R"({"password":"not hers"})"},
        {"POST /api/me/second-factor/confirm", R"({"code":"123456"})"},
        {"POST /api/me/second-factor/turn-off", R"({"password":"not hers","code":"123456"})"},
        {"POST /api/me/second-factor/recovery-codes", R"({"password":"not hers","code":"123456"})"},
        {"PUT /api/me/favourites/{mentor}", ""},
        {"PUT /api/me/waitlist/{mentor}", ""},
        {"POST /api/me/searches",
         R"({"name":"Go in Pune","filter":{"words":"go","expertise":[],"companies":[],"languages":[]},"sort":"relevance","tellInApp":true,"tellByMail":true})"},
        {"PATCH /api/me/searches/{id}", R"({"tellByMail":false})"},
        {"PUT /api/me/searches/{id}/seen", ""},
        {"DELETE /api/me/searches/{id}", ""},
        {"PUT /api/admin/featured/{id}",
         R"({"version":0,"from":"2030-01-01","until":"2030-01-31","reason":"New here"})"},
        {"DELETE /api/admin/featured/{id}", ""},
        {"DELETE /api/me/waitlist/{mentor}", ""},
        {"DELETE /api/me/favourites/{mentor}", ""},
        {"PUT /api/caldav/target", R"({"version":0})"},
        {"POST /api/admin/disputes/{id}/evidence", ""},
        {"POST /api/admin/disputes/{id}/pack", ""},
        {"PUT /api/admin/disputes/{id}/note", R"({"version":1,"note":"Sent the attendance"})"},
        {"POST /api/admin/payout-runs", ""},
        {"POST /api/admin/payout-runs/{id}/bank-file", ""},
        {"POST /api/admin/payout-runs/{id}/approve", R"({"version":1})"},
        {"POST /api/admin/payout-runs/{id}/reject", R"({"version":1,"reason":"Not this week"})"},
        {"POST /api/admin/payouts/{id}/paid", R"({"reference":"UTR 4711"})"},
        {"POST /api/admin/payouts/{id}/failed", R"({"reason":"No such account","accountIsWrong":true})"},
        {"POST /api/admin/bank-files/{id}/again", ""},
        {"POST /api/admin/bank-files/{id}/put-away", R"({"reason":"The bank was not given it"})"},
        {"PUT /api/payout-details",
         R"({"version":0,"kind":"upi","holder":"Ananya Kapoor","account":"ananya.k@okicici","ifsc":"","password":"not hers"})"},
        {"POST /api/calendars",
         R"({"address":"https://calendar.invalid/maya.ics","name":"","tentativeIsBusy":true,"whenItFails":"go_on"})"},
        {"PUT /api/calendars/{id}", R"({"version":1,"name":"Work","tentativeIsBusy":true,"whenItFails":"go_on"})"},
        {"DELETE /api/calendars/{id}", ""},
        {"POST /api/caldav/discovery", R"({"address":"calendar.invalid","user":"maya","password":"app word"})"},
        {"POST /api/caldav/calendars",
         R"({"user":"maya","password":"app word","calendars":[{"address":"https://calendar.invalid/maya/","name":"Work"}],"tentativeIsBusy":true,"whenItFails":"go_on"})"},
        {"POST /api/calendar-sign-ins", R"({"kind":"google","redirect":"http://127.0.0.1:50000"})"},
        {"POST /api/calendar-sign-ins/code", R"({"state":"c3RhdGU","code":"4/code"})"},
        {"POST /api/calendar-sign-ins/calendars",
         R"({"account":"0000000000001","calendars":[{"id":"maya@example.com","name":"Work"}],"tentativeIsBusy":true,"whenItFails":"go_on"})"},
        {"POST /api/calendars/{id}/sync", ""},
        {"POST /api/calendar-notices/google", ""},
        {"POST /api/calendar-notices/microsoft", R"({"value":[{"subscriptionId":"s","clientState":"c"}]})"},
        {"POST /api/payments/invoices/{id}/mail", ""},
        {"PUT /api/me/billing", R"({"state":"29"})"},
        {"PUT /api/me/plan", R"({"tier":"free"})"},
        {"POST /api/me/plan/checkout", R"({"tier":"pro"})"},
        {"POST /api/me/plan/verify",
         R"({"razorpay_subscription_id":"sub_1","razorpay_payment_id":"pay_1","razorpay_signature":"ab"})"},
        {"PUT /api/me/payment-methods", R"({"kept":true})"},
        {"DELETE /api/me/payment-methods/{id}", ""},
        {"POST /api/me/credits/orders", R"({"pack":{"minor":50000,"currency":"INR"}})"},
        {"POST /api/me/calendar-feed", ""},
        {"DELETE /api/me/calendar-feed", ""},
        {"PUT /api/mentors/toggle-bookings", R"({"accepting":true})"},
        {"PUT /api/mentors/application", R"({"version":0,"form":{}})"},
        {"POST /api/mentors/apply", R"({"version":0,"acceptTerms":true})"},
        {"POST /api/mentors/application/answer", R"({"text":"Since 2019"})"},
        {"DELETE /api/mentors/application/documents/{id}", ""},
        {"POST /api/admin/mentor-applications/{id}/questions", R"({"text":"Since when?"})"},
        {"POST /api/admin/mentor-applications/{id}/notes", R"({"text":"Looks good"})"},
        {"PUT /api/admin/mentor-applications/{id}/evidence",
         R"({"version":1,"evidence":{"identity":true,"employer":true,"linkedIn":true,"experience":true,"price":true,"photo":true}})"},
        {"POST /api/admin/bookings/{id}/absence", R"({"version":1,"ruling":"upheld","reason":"Nobody came"})"},
        {"POST /api/admin/bookings/{id}/cancel", R"({"version":1,"reason":"Outage"})"},
        {"POST /api/admin/bookings/{id}/complete", R"({"version":1,"reason":"They met"})"},
        {"POST /api/admin/bookings/{id}/move", R"({"version":1,"startsAt":"2027-01-20T10:00:00Z","reason":"Outage"})"},
        {"POST /api/admin/outages/preview", R"({"from":"2027-01-20T10:00:00Z","until":"2027-01-20T11:00:00Z"})"},
        {"POST /api/admin/outages",
         R"({"from":"2027-01-20T10:00:00Z","until":"2027-01-20T11:00:00Z","reason":"The disk was full","sessions":0})"},
        {"POST /api/admin/payments/{id}/return", R"({"reason":"Charged twice"})"},
        {"POST /api/admin/orders/{id}/reveal-email", R"({"reason":"A refund came back"})"},
        {"POST /api/admin/orders/{id}/goodwill", R"({"amount":{"minor":100,"currency":"INR"},"reason":"A bad line"})"},
        {"POST /api/admin/payments/{id}/accept", R"({"reason":"One rupee short"})"},
        {"POST /api/admin/proposals/{id}/approve", R"({"reason":"I agree"})"},
        {"POST /api/admin/proposals/{id}/reject", R"({"reason":"Too much"})"},
        {"POST /api/admin/refunds/{id}/retry", ""},
        {"POST /api/admin/refunds/{id}/settle", R"({"reference":"UTR 1","reason":"The gateway is down"})"},
        {"POST /api/admin/deliveries/{id}/retry", ""},
        {"POST /api/admin/bookings/{id}/absence-note", R"({"version":1,"note":"Looked"})"},
        {"POST /api/admin/mentors/{id}/approve", R"({"version":1})"},
        {"POST /api/admin/mentor-changes/{id}/questions", R"({"text":"Since when?"})"},
        {"POST /api/mentors/profile/change/answer", R"({"text":"Since May."})"},
        {"POST /api/admin/mentor-changes/{id}/approve", R"({"version":1})"},
        {"POST /api/admin/mentor-changes/{id}/decline", R"({"version":1,"reason":"Too short"})"},
        {"PUT /api/mentors/profile/listing", R"({"unlisted":true})"},
        {"POST /api/admin/mentors/{id}/reject", R"({"version":1,"reason":"Too short"})"},
    };
    return kBodies;
}

std::string nameOf(const http::Route& route) {
    return std::string(http::toString(route.method)) + " " + route.pattern;
}

/// The pattern with every {…} replaced.
std::string pathOf(const http::Route& route, const std::string& id) {
    std::string path;
    for (std::size_t at = 0; at < route.pattern.size();) {
        if (route.pattern[at] != '{') {
            path += route.pattern[at++];
            continue;
        }
        const auto end = route.pattern.find('}', at);
        path += route.pattern.substr(at + 1, end - at - 1) == "index" ? "0" : id;
        at = end + 1;
    }
    return path;
}

}  // namespace

class AccessMatrixTest : public QObject {
    Q_OBJECT

private:
    struct World {
        QTemporaryDir folder;
        WholeServer server{folder.path().toStdString()};
        Visitor student = server.person("Maya Nair");
        Visitor otherStudent = server.person("Ishaan Verma");
        Visitor mentor = server.mentor("Rohan Mehta");
        Visitor otherMentor = server.mentor("Ananya Krishnan");
        /// With their roles: each kind of admin, none of them anything else.
        std::vector<std::pair<domain::Roles, Visitor>> admins = {
            {{domain::Role::support}, server.person("Support One", {domain::Role::support})},
            {{domain::Role::finance}, server.person("Finance One", {domain::Role::finance})},
            {{domain::Role::owner}, server.person("Owner One", {domain::Role::owner})}};
    };

    static bool isForAdmins(const http::Route& route) {
        return route.access == Access::admin || route.access == Access::support || route.access == Access::finance ||
               route.access == Access::owner;
    }

    static int statusOf(World& world, const http::Route& route, const std::string& id, const Visitor& who) {
        return statusWith(world, route, id, world.server.freshToken(who));
    }

    static int statusWith(World& world, const http::Route& route, const std::string& id, const std::string& token) {
        const auto found = bodies().find(nameOf(route));
        const auto body = found == bodies().end() ? std::string() : found->second;
        // Each ask has a key of its own and the limits refill.
        world.server.clock.advance(61);
        static int key = 0;
        return world.server.ask(route.method, pathOf(route, id), body, token, "matrix-" + std::to_string(++key)).status;
    }

    static bool isOwned(const http::Route& route) {
        return route.pattern.find("{id}") != std::string::npos && route.access != Access::anonymous;
    }

private slots:
    void everyRoute_withoutTokenOrWithAForgedOne_isRefusedUnlessAnonymous() {
        World world;
        for (const auto& route : world.server.edge.router().routes()) {
            const bool open =
                route.access == Access::anonymous || route.access == Access::signature || route.access == Access::local;
            const auto status = statusWith(world, route, "0000000000001", "");
            QVERIFY2(open ? status != 403 : status == 401,
                     qPrintable(QString::fromStdString(nameOf(route)) + " answered " + QString::number(status)));
            if (open) continue;
            const auto forged = statusWith(world, route, "0000000000001", world.student.token + "x");
            QVERIFY2(forged == 401, qPrintable(QString::fromStdString(nameOf(route)) + " took a forged token"));
        }
    }

    void everyRoute_forAnotherRole_is403() {
        World world;
        int checked = 0;
        int forAdmins = 0;
        for (const auto& route : world.server.edge.router().routes()) {
            if (route.access == Access::mentor) {
                QCOMPARE(statusOf(world, route, "0000000000001", world.student), 403);
                ++checked;
            }
            if (!isForAdmins(route)) continue;
            QCOMPARE(statusOf(world, route, "0000000000001", world.student), 403);
            QCOMPARE(statusOf(world, route, "0000000000001", world.mentor), 403);
            for (const auto& [roles, admin] : world.admins) {
                const auto status = statusOf(world, route, "0000000000001", admin);
                QVERIFY2((status == 403) != http::permits(route.access, roles),
                         qPrintable(QString::fromStdString(nameOf(route)) + " answered " + QString::number(status)));
                ++forAdmins;
            }
        }
        QVERIFY(checked >= 3);
        QVERIFY(forAdmins >= 3 * 7);
    }

    /// By the path and not by what the route says of itself.
    void everyAdminPath_isForAdmins() {
        World world;
        int looked = 0;
        for (const auto& route : world.server.edge.router().routes()) {
            if (!route.pattern.starts_with("/api/admin/")) continue;
            ++looked;
            for (const auto* who : {&world.student, &world.mentor}) {
                const auto status = statusOf(world, route, domain::toString(world.otherStudent.id), *who);
                QVERIFY2(status == 403,
                         qPrintable(QString::fromStdString(nameOf(route)) + " answered " + QString::number(status)));
            }
        }
        QVERIFY(looked >= 7);
    }

    /// Whatever her roles: a password alone opens no admin's door (decision 27).
    void everyAdminRoute_forASessionWithoutASecondFactor_is403() {
        World world;
        int looked = 0;
        for (const auto& [roles, admin] : world.admins) {
            for (const auto& route : world.server.edge.router().routes()) {
                if (!isForAdmins(route) || !http::permits(route.access, roles)) continue;
                world.server.clock.advance(61);
                const auto found = bodies().find(nameOf(route));
                const auto reply =
                    world.server.ask(route.method, pathOf(route, "0000000000001"),
                                     found == bodies().end() ? "" : found->second, world.server.passwordToken(admin));
                QVERIFY2(
                    reply.status == 403 && reply.text("code") == "second_factor_required",
                    qPrintable(QString::fromStdString(nameOf(route)) + " answered " + QString::number(reply.status)));
                ++looked;
            }
        }
        QVERIFY(looked >= 2 * 7);
    }

    void everyOwnedObject_missing_is404ForEverybody() {
        World world;
        for (const auto& route : world.server.edge.router().routes()) {
            if (!isOwned(route)) continue;
            if (route.method != Method::get)
                QVERIFY2(bodies().contains(nameOf(route)),
                         qPrintable("no body for " + QString::fromStdString(nameOf(route))));
            std::vector<std::pair<domain::Roles, Visitor>> everybody = world.admins;
            everybody.push_back({{domain::Role::student}, world.student});
            everybody.push_back({{domain::Role::mentor}, world.mentor});
            for (const auto& [roles, who] : everybody) {
                if (!http::permits(route.access, roles)) continue;
                const auto status = statusOf(world, route, "0000000000001", who);
                QVERIFY2(status == 404,
                         qPrintable(QString::fromStdString(nameOf(route)) + " answered " + QString::number(status)));
                const auto nonsense = statusOf(world, route, "not-an-id", who);
                QVERIFY2(nonsense == 404,
                         qPrintable(QString::fromStdString(nameOf(route)) + " for a text that is no id"));
            }
        }
    }

    void everyObjectOfOthers_is404AndUnchanged() {
        World world;
        auto& server = world.server;
        const auto start = server.slotAfter(48 * domain::kHour);
        const auto booking =
            server.rooms.holds
                .create(world.student.id, {world.mentor.id, start, 30, "DSA", "", true}, "k", server.clock.now())
                .value();
        const auto conversation = server.rooms.database->write([&](database::Transaction& tx) {
            return server.rooms.messaging.open(tx, world.student.id, world.mentor.id,
                                               {booking.id, booking.code, "DSA", start});
        });
        const auto message = server.rooms.messaging.send(world.student.id, conversation, {"c", "Hello", {}}).value();
        server.rooms.database->write([&](database::Transaction& tx) {
            server.rooms.notifications.notify(
                tx, {world.student.id, protocol::NotificationType::booking_confirmed, {}, "/bookings/1", "k"});
        });
        const auto notification = server.rooms.notifications.list(world.student.id, {1, ""})->items[0].id;

        for (const auto& route : server.edge.router().routes()) {
            if (!isOwned(route) || isForAdmins(route)) continue;
            std::string id = domain::toString(booking.id);
            if (route.pattern.find("conversations") != std::string::npos) id = domain::toString(conversation);
            if (route.pattern.find("/messages/") != std::string::npos) id = domain::toString(message.id);
            if (route.pattern.starts_with("/api/people/")) id = domain::toString(world.mentor.id);
            if (route.pattern.find("notifications") != std::string::npos) id = domain::toString(notification);
            if (route.pattern.find("/me/sessions/") != std::string::npos)
                id = domain::toString(server.rooms.sessions.authenticate(world.student.token)->session);
            for (const auto* who : {&world.otherStudent, &world.otherMentor}) {
                if (route.access == Access::mentor && who == &world.otherStudent) continue;
                const auto status = statusOf(world, route, id, *who);
                QVERIFY2(status == 404,
                         qPrintable(QString::fromStdString(nameOf(route)) + " answered " + QString::number(status)));
            }
        }
        QCOMPARE(server.rooms.messaging.unreadTotal(world.mentor.id), 1);
        QCOMPARE(server.rooms.notifications.unread(world.student.id), 1);
    }

    void nothingAStudentReceives_holdsAMentorsAddress() {
        World world;
        auto& server = world.server;
        const auto mail = server.rooms.database->read(
            [&](database::Reader& reader) { return accounts::Directory().contact(reader, world.mentor.id)->email; });
        QVERIFY(!mail.empty());
        const auto start = server.slotAfter(48 * domain::kHour);
        const auto booking =
            server.rooms.holds
                .create(world.student.id, {world.mentor.id, start, 30, "DSA", "", true}, "k", server.clock.now())
                .value();
        for (const auto& route : server.edge.router().routes()) {
            if (route.method != Method::get) continue;
            server.clock.advance(61);
            auto id = domain::toString(booking.id);
            if (route.pattern.find("{slug}") != std::string::npos) id = "rohan-mehta";
            if (route.pattern.find("/reviews") != std::string::npos) id = domain::toString(world.mentor.id);
            const auto reply = server.ask(route.method, pathOf(route, id), "", server.freshToken(world.student));
            QVERIFY2(reply.raw.find(mail) == std::string::npos,
                     qPrintable(QString::fromStdString(nameOf(route)) + " tells the mentor's address"));
        }
    }

    /// A mail scanner, a link's preview, a browser that guesses: whoever only looks changes nothing (decision 33).
    void everyGet_changesNothing() {
        World world;
        auto& server = world.server;
        const auto booking = server.paid(world.student, world.mentor, server.slotAfter(5 * domain::kMinute));
        const auto conversation = *server.rooms.database->read(
            [&](database::Reader& reader) { return server.rooms.messaging.conversationOf(reader, booking.id); });
        (void)server.rooms.messaging.send(world.mentor.id, conversation, {"c", "Hello", {}}).value();
        server.clock.advance(std::max<domain::Seconds>(0, booking.startsAt - server.clock.now() - 5 * domain::kMinute));
        const auto token = server.freshToken(world.student);
        const auto mentorToken = server.freshToken(world.mentor);
        const auto ownerToken = server.freshToken(world.admins.back().second);
        // Another one once somebody else has committed: each connection counts for itself, so it asks always the same.
        database::Connection connection((server.config.dataDirectory / "mentor-connect.db").string(),
                                        database::Connection::Mode::read, {});
        const auto version = [&] { return database::Reader(connection).scalar<std::int64_t>("PRAGMA data_version"); };
        const auto mailed = server.rooms.database->read(  // As it stands in the link of a mail.
            [](database::Reader& reader) { return reader.scalar<std::string>("SELECT token FROM message_digests"); });
        int looked = 0;
        for (const auto& route : server.edge.router().routes()) {
            if (route.method != Method::get) continue;
            auto id = domain::toString(booking.id);
            if (route.pattern.find("conversations") != std::string::npos) id = domain::toString(conversation);
            if (route.pattern.starts_with("/api/people/")) id = domain::toString(world.mentor.id);
            if (route.pattern.find("{slug}") != std::string::npos) id = "rohan-mehta";
            const auto& who = isForAdmins(route) ? ownerToken : route.access == Access::mentor ? mentorToken : token;
            const bool isLink = route.pattern.ends_with("/verify-email") || route.pattern.ends_with("/unsubscribe");
            const auto query = isLink ? "?token=" + mailed : std::string();
            const auto before = version();
            for (const auto method : {Method::get, Method::head}) {
                const auto status = server.ask(method, pathOf(route, id) + query, "", who).status;
                QVERIFY2(status < 500 && status != 401 && status != 403,
                         qPrintable(QString::fromStdString(nameOf(route))));
                if (status == 200) ++looked;
            }
            QVERIFY2(version() == before, qPrintable(QString::fromStdString(nameOf(route))));
        }
        QVERIFY2(looked >= 40, qPrintable(QString::number(looked)));
        const auto before = version();
        (void)server.rooms.messaging.send(world.mentor.id, conversation, {"d", "Hello", {}}).value();
        QVERIFY(version() != before);
    }

    void mentorPaths_takeSlugAndId() {
        World world;
        auto& server = world.server;
        const auto isListedWithTimes = [&] {  // The catalogue follows what is saved, a moment later.
            const auto page = server.ask(Method::get, "/api/mentors/rohan-mehta", "", world.student.token);
            return page.body.at("card").as_object().contains("nextFreeAt");
        };
        QTRY_VERIFY(isListedWithTimes());
        int looked = 0;
        for (const auto& route : server.edge.router().routes()) {
            if (route.method != Method::get || route.pattern.find("{slug}") == std::string::npos) continue;
            ++looked;
            const auto ask = [&](const std::string& name) {
                return server.ask(route.method, pathOf(route, name), "", world.student.token);
            };
            const auto bySlug = ask("rohan-mehta");
            const auto byId = ask(domain::toString(world.mentor.id));
            QCOMPARE(bySlug.status, 200);
            QCOMPARE(byId.raw, bySlug.raw);
            QCOMPARE(ask("nobody-at-all").status, 404);
            QCOMPARE(ask("0000000000zzz").status, 404);
        }
        QCOMPARE(looked, 3);
    }

    void everyRoute_declaresARateLimitUnlessLocal() {
        World world;
        QStringList without;
        for (const auto& route : world.server.edge.router().routes()) {
            const bool exempt = route.access == Access::local || route.access == Access::signature ||
                                route.pattern == "/healthz" || route.pattern == "/readyz" ||
                                route.pattern == "/sandbox/checkout.js";
            if (!exempt && route.options.limits.rate.count == 0) without << QString::fromStdString(nameOf(route));
        }
        QVERIFY2(without.isEmpty(), qPrintable("no limit: " + without.join(", ")));
    }
};

MC_TEST_CORE(AccessMatrixTest)
#include "access_matrix_test.moc"
