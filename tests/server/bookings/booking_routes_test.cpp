#include "bookings/booking_routes.h"

#include <QTest>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

#include "payments/payment_routes.h"
#include "platform/http/database_idempotency.h"
#include "protocol/codec.h"
#include "support/booking_house.h"
#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using domain::kDay;
using domain::kMinute;
using http::Method;
using test::BookingHouse;

namespace {

/// The routes without sockets: requests go straight to the router.
struct BookingRoutesDesk : BookingHouse {
    BookingRoutesDesk() {
        bookingRoutes.addTo(router);
        paymentRoutes.addTo(router);
        for (const auto& [token, user] : {std::pair{"maya", maya}, std::pair{"ravi", ravi}})
            people.put(token, {user, {user.value}, {domain::Role::student}});
        people.put("ananya", {ananya, {ananya.value}, {domain::Role::student, domain::Role::mentor}});
    }

    http::Response send(Method method, const std::string& target, const std::string& token,
                        const std::string& body = {}, const std::string& key = {}) {
        const auto bearer = "Bearer " + token;
        http::Request::Data data;
        data.method = method;
        data.target = target;
        data.body = body;
        data.receivedAt = clock.now();
        if (!token.empty()) data.headers.emplace_back("Authorization", bearer);
        if (!key.empty()) data.headers.emplace_back("Idempotency-Key", key);
        http::Request request(data);
        return router.handle(request);
    }
    http::Response together(domain::UserId other, const std::string& query, const std::string& token) {
        return send(Method::get, "/api/people/" + domain::toString(other) + "/sessions?" + query, token);
    }
    std::string wish(int minutes = 60) {
        return boost::json::serialize(boost::json::object{{"mentorId", domain::toString(ananya)},
                                                          {"startsAt", domain::toIso(in(kDay))},
                                                          {"durationMinutes", minutes},
                                                          {"topic", "DSA"},
                                                          {"policyAccepted", true}});
    }
    static std::string orderOf(domain::BookingId booking) {
        return boost::json::serialize(boost::json::object{{"bookingId", domain::toString(booking)}});
    }
    protocol::Booking hold(const std::string& key = "k1") {
        const auto response = send(Method::post, "/api/bookings", "maya", wish(), key);
        return protocol::decode<protocol::Booking>(response.bytes()).value();
    }
    static std::string codeOf(const http::Response& response) {
        const auto value = boost::json::parse(response.bytes());
        return std::string(value.at("code").as_string());
    }

    domain::UserId ananya = mentor("ananya");
    domain::UserId maya = student("maya");
    domain::UserId ravi = student("ravi");
    test::TableAuthenticator people;
    http::DatabaseIdempotency keys{*database, clock, random};
    http::Router router{clock, &people, &keys};
    accounts::Agreements agreements{*database, clock};
    bookings::BookingRoutes bookingRoutes{{bookings, holds, changes, settlement, notes, view}, parts(), agreements};
    base::WorkerPool providers{"provider", 1};
    payments::PaymentRoutes paymentRoutes{payments, agreements, providers, providers};
};

}  // namespace

class BookingRoutesTest : public QObject {
    Q_OBJECT
    using Desk = BookingRoutesDesk;

private slots:
    void post_answers201WithTheBookingAndItsPlace() {
        Desk desk;
        const auto response = desk.send(Method::post, "/api/bookings", "maya", desk.wish(), "k1");
        QCOMPARE(response.status, 201);
        const auto booking = protocol::decode<protocol::Booking>(response.bytes()).value();
        QCOMPARE(booking.price->total.minor, 1000'00);
        QCOMPARE(booking.mentor.name, std::string("ananya"));
        QVERIFY(!booking.mentorReceives);
        QCOMPARE(response.headers.front().second, "/api/bookings/" + domain::toString(booking.id));
    }

    void post_takenSlot_answers409WithAlternatives() {
        Desk desk;
        desk.hold();
        const auto response = desk.send(Method::post, "/api/bookings", "ravi", desk.wish(), "k2");
        QCOMPARE(response.status, 409);
        const auto problem = boost::json::parse(response.bytes());
        QCOMPARE(Desk::codeOf(response), std::string("slot_taken"));
        QVERIFY(problem.at("alternatives").as_array().size() == 3);
    }

    void post_needsAKeyAndASignIn() {
        Desk desk;
        QCOMPARE(Desk::codeOf(desk.send(Method::post, "/api/bookings", "maya", desk.wish())),
                 std::string("idempotency_key_required"));
        QCOMPARE(desk.send(Method::post, "/api/bookings", "", desk.wish(), "k1").status, 401);
    }

    void details_withoutATopic_areTaken() {
        Desk desk;
        const auto held = desk.hold();
        const auto response =
            desk.send(Method::put, "/api/bookings/" + domain::toString(held.id) + "/details", "maya",
                      R"({"version":1,"durationMinutes":60,"topic":"","agenda":"Graphs","policyAccepted":true})");
        QCOMPARE(response.status, 200);
        QVERIFY(protocol::decode<protocol::Booking>(response.bytes())->topic.empty());
    }

    void post_moreThanFiveAMinute_isSlowedDown() {
        Desk desk;
        int refused = 0;
        for (int i = 0; i < 6; ++i)
            if (desk.send(Method::post, "/api/bookings", "maya", "{}", "k" + std::to_string(i)).status == 429)
                ++refused;
        QCOMPARE(refused, 1);
    }

    void post_badBodies_sayWhichField_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::newRow("not JSON") << QByteArray("{") << 400;
        QTest::newRow("empty object") << QByteArray("{}") << 422;
        const auto with = [](int minutes, std::size_t agenda) {
            return QByteArray::fromStdString(
                boost::json::serialize(boost::json::object{{"mentorId", "0000000000001"},
                                                           {"startsAt", "2027-01-16T08:00:00Z"},
                                                           {"durationMinutes", minutes},
                                                           {"policyAccepted", true},
                                                           {"agenda", std::string(agenda, 'x')}}));
        };
        QTest::newRow("odd duration") << with(20, 0) << 422;
        QTest::newRow("long agenda") << with(30, 501) << 422;
    }
    void post_badBodies_sayWhichField() {
        QFETCH(QByteArray, body);
        QFETCH(int, status);
        Desk desk;
        const auto response = desk.send(Method::post, "/api/bookings", "maya", body.toStdString(), "k1");
        QCOMPARE(response.status, status);
        QCOMPARE(desk.blocksTaken(), 0);
    }

    void foreignAndMissingBookings_areAlike404_data() {
        QTest::addColumn<QString>("method");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("body");
        QTest::newRow("read") << "get"
                              << ""
                              << "";
        QTest::newRow("preview") << "get"
                                 << "/cancel-preview"
                                 << "";
        QTest::newRow("details")
            << "put"
            << "/details"
            << R"({"version":1,"durationMinutes":30,"topic":"t","agenda":"","policyAccepted":true})";
        QTest::newRow("cancel") << "put"
                                << "/cancel"
                                << R"({"reason":"r"})";
        QTest::newRow("tick") << "put"
                              << "/action-items/0"
                              << R"({"version":0,"done":true})";
        QTest::newRow("no-show") << "post"
                                 << "/no-show"
                                 << R"({"text":"x"})";
        QTest::newRow("contest") << "post"
                                 << "/contest"
                                 << R"({"text":"x"})";
    }
    void foreignAndMissingBookings_areAlike404() {
        QFETCH(QString, method);
        QFETCH(QString, path);
        QFETCH(QString, body);
        Desk desk;
        const auto mine = domain::toString(desk.hold().id);
        const auto verb = method == "get" ? Method::get : method == "put" ? Method::put : Method::post;
        for (const auto& id : {mine, std::string("7zzzzzzzzzzzz"), std::string("nonsense")}) {
            const auto response =
                desk.send(verb, "/api/bookings/" + id + path.toStdString(), "ravi", body.toStdString(), "key-" + id);
            QVERIFY2(response.status == 404, qPrintable(QString::number(response.status)));
            QCOMPARE(Desk::codeOf(response), std::string("not_found"));
        }
    }

    void mentorsVerbs_areForbiddenToStudents_data() {
        QTest::addColumn<QString>("path");
        QTest::newRow("accept") << "/accept";
        QTest::newRow("decline") << "/decline";
        QTest::newRow("complete") << "/complete";
        QTest::newRow("notes") << "/notes";
    }
    void mentorsVerbs_areForbiddenToStudents() {
        QFETCH(QString, path);
        Desk desk;
        const auto id = domain::toString(desk.hold().id);
        QCOMPARE(desk.send(Method::put, "/api/bookings/" + id + path.toStdString(), "maya", "{}").status, 403);
    }

    void payOverHttp_endsConfirmed() {
        Desk desk;
        const auto booking = desk.hold();
        const auto body = Desk::orderOf(booking.id);
        const auto made = desk.send(Method::post, "/api/payments/create-order", "maya", body, "o1");
        QCOMPARE(made.status, 200);
        const auto order = protocol::decode<protocol::Order>(made.bytes()).value();
        const auto proof = desk.checkout(order);
        const auto verified =
            desk.send(Method::post, "/api/payments/verify", "maya", protocol::encode(proof), "verify");
        QCOMPARE(protocol::decode<protocol::Order>(verified.bytes())->status, protocol::PaymentStatus::captured);
        const auto seen = desk.send(Method::get, "/api/bookings/" + domain::toString(booking.id), "ananya");
        const auto dto = protocol::decode<protocol::Booking>(seen.bytes()).value();
        QCOMPARE(dto.status, domain::BookingStatus::confirmed);
        QCOMPARE(dto.mentorReceives->minor, 780'00);
        QVERIFY(seen.bytes().find("@example.com") == std::string_view::npos);
        QVERIFY(seen.bytes().find("meetingRoom") == std::string_view::npos);
    }

    void createOrder_ofAnother_is404() {
        Desk desk;
        const auto body = Desk::orderOf(desk.hold().id);
        QCOMPARE(desk.send(Method::post, "/api/payments/create-order", "ravi", body, "o1").status, 404);
    }

    void cancelHold_needsNoBody() {
        Desk desk;
        const auto id = domain::toString(desk.hold().id);
        QCOMPARE(desk.send(Method::put, "/api/bookings/" + id + "/cancel", "maya").status, 200);
        QCOMPARE(desk.blocksTaken(), 0);
    }

    void lists_pageByCursorAndByRole() {
        Desk desk;
        std::vector<bookings::Booking> made;
        for (int i = 0; i < 5; ++i)
            made.push_back(desk.paid(desk.maya, desk.ananya, desk.in(kDay + i * 3600), 60));
        const auto page = [&](const std::string& query, const std::string& who) {
            return protocol::decode<protocol::BookingPage>(
                       desk.send(Method::get, "/api/bookings?" + query, who).bytes())
                .value();
        };
        const auto first = page("when=upcoming&limit=2", "maya");
        QCOMPARE(first.items.size(), std::size_t(2));
        QCOMPARE(first.items.front().id, made.front().id);
        const auto second = page("when=upcoming&limit=4&cursor=" + *first.next, "maya");
        QCOMPARE(second.items.size(), std::size_t(3));
        QVERIFY(!second.next);
        QCOMPARE(page("role=mentor&when=upcoming", "ananya").items.size(), std::size_t(5));
        QCOMPARE(page("role=student&when=upcoming", "ananya").items.size(), std::size_t(0));
        desk.clock.advance(kDay + 2 * 3600);
        const auto past = page("when=past", "maya");
        QCOMPARE(past.items.size(), std::size_t(2));
        QCOMPARE(past.items.front().id, made[1].id);
    }

    void span_hasWhatTakesPlaceInIt_overAndAhead() {
        Desk desk;
        desk.paid(desk.maya, desk.ananya, desk.in(kDay), 60);
        const auto into = desk.paid(desk.maya, desk.ananya, desk.in(kDay + 3600), 60);
        const auto within = desk.paid(desk.maya, desk.ananya, desk.in(kDay + 3 * 3600), 60);
        desk.paid(desk.maya, desk.ananya, desk.in(kDay + 5 * 3600), 60);
        const auto from = desk.in(kDay + 3600 + 1800);
        const auto span = "when=during&from=" + domain::toIso(from) + "&to=" + domain::toIso(from + 3 * 3600 + 1800);
        const auto ids = [&](const std::string& query, const std::string& who) {
            std::vector<domain::BookingId> found;
            const auto page =
                protocol::decode<protocol::BookingPage>(desk.send(Method::get, "/api/bookings?" + query, who).bytes());
            for (const auto& booking : page->items)
                found.push_back(booking.id);
            return found;
        };
        const std::vector expected{into.id, within.id};
        QCOMPARE(ids(span, "maya"), expected);
        QCOMPARE(ids("role=mentor&" + span, "ananya"), expected);
        QCOMPARE(ids(span, "ananya"), std::vector<domain::BookingId>{});
        const auto first = protocol::decode<protocol::BookingPage>(
            desk.send(Method::get, "/api/bookings?limit=1&" + span, "maya").bytes());
        QCOMPARE(ids(span + "&cursor=" + *first->next, "maya"), std::vector{within.id});
        desk.clock.advance(kDay + 2 * 3600);
        QCOMPARE(ids(span, "maya"), expected);
    }

    void span_hasHoldsOfWhoeverHoldsThem() {
        Desk desk;
        const auto held = desk.hold();
        const auto span = "when=during&from=" + domain::toIso(held.startsAt);
        const auto count = [&](const std::string& query, const std::string& who) {
            return protocol::decode<protocol::BookingPage>(
                       desk.send(Method::get, "/api/bookings?" + query, who).bytes())
                ->items.size();
        };
        QCOMPARE(count(span, "maya"), std::size_t(1));
        QCOMPARE(count("role=mentor&" + span, "ananya"), std::size_t(0));
        desk.clock.advance(3600);
        QCOMPARE(count(span, "maya"), std::size_t(0));
    }

    void lists_refuseNonsense_data() {
        QTest::addColumn<QString>("query");
        for (const auto* query : {"when=never", "role=admin", "limit=0", "limit=101", "cursor=abc", "cursor=1-x",
                                  "when=during&from=2026-11-20T00:00:00Z&to=2026-11-20T00:00:00Z",
                                  "when=during&from=2026-11-01T00:00:00Z&to=2027-01-03T00:00:00Z"})
            QTest::newRow(query) << query;
    }
    void lists_refuseNonsense() {
        QFETCH(QString, query);
        Desk desk;
        const auto response = desk.send(Method::get, "/api/bookings?" + query.toStdString(), "maya");
        QCOMPARE(Desk::codeOf(response), std::string("validation_failed"));
    }

    void together_hasWhatTheTwoHad_theLatestFirst() {
        Desk desk;
        const auto rohan = desk.mentor("rohan");
        const auto first = desk.paid(desk.maya, desk.ananya, desk.in(kDay), 60);
        desk.paid(desk.ravi, desk.ananya, desk.in(2 * kDay), 60);
        desk.paid(desk.maya, rohan, desk.in(3 * kDay), 60);
        const auto last = desk.paid(desk.maya, desk.ananya, desk.in(4 * kDay), 60);
        const std::vector expected{last.id, first.id};
        const auto ids = [](const protocol::BookingPage& page) {
            std::vector<domain::BookingId> found;
            for (const auto& booking : page.items)
                found.push_back(booking.id);
            return found;
        };
        desk.clock.advance(2 * kDay);  // One is over, one ahead.
        const auto ask = [&](domain::UserId with, const std::string& query, const std::string& who) {
            const auto answer = desk.together(with, query, who);
            return protocol::decode<protocol::BookingPage>(answer.bytes()).value();
        };
        QCOMPARE(ids(ask(desk.ananya, "", "maya")), expected);
        QCOMPARE(ids(ask(desk.maya, "role=mentor", "ananya")), expected);
        const auto page = ask(desk.ananya, "limit=1", "maya");
        QCOMPARE(ids(page), std::vector{last.id});
        const auto rest = ask(desk.ananya, "limit=1&cursor=" + *page.next, "maya");
        QCOMPARE(ids(rest), std::vector{first.id});
        QVERIFY(!rest.next);
    }

    void together_withWhomNothingWasBooked_is404() {
        Desk desk;
        desk.hold();  // Nothing the two have had: it may run out.
        const auto isMissing = [&](domain::UserId with, const std::string& query, const std::string& who) {
            const auto answer = desk.together(with, query, who);
            return answer.status == 404 && Desk::codeOf(answer) == "not_found";
        };
        QVERIFY(isMissing(desk.ananya, "", "maya"));
        QVERIFY(isMissing(desk.maya, "role=mentor", "ananya"));
        desk.paid(desk.maya, desk.ananya, desk.in(2 * kDay), 60);
        QVERIFY(!isMissing(desk.ananya, "", "maya"));
        QVERIFY(isMissing(desk.maya, "", "ananya"));  // As a student she has booked nobody.
        QVERIFY(isMissing(desk.ananya, "role=mentor", "maya"));
        for (const auto other : {desk.maya, desk.ananya, domain::UserId{4711}})
            for (const auto* role : {"role=student", "role=mentor"})
                QVERIFY2(isMissing(other, role, "ravi"), role);
        QVERIFY(isMissing(desk.maya, "", "maya"));
    }

    void together_tellsNobodysAddress_andRefusesNonsense() {
        Desk desk;
        desk.paid(desk.maya, desk.ananya, desk.in(kDay), 60);
        for (const auto& answer :
             {desk.together(desk.ananya, "", "maya"), desk.together(desk.maya, "role=mentor", "ananya")}) {
            QCOMPARE(answer.status, 200);
            QVERIFY(answer.bytes().find("@example.com") == std::string_view::npos);
        }
        for (const auto* query : {"role=admin", "limit=101", "cursor=abc"})
            QCOMPARE(Desk::codeOf(desk.together(desk.ananya, query, "maya")), std::string("validation_failed"));
    }

    void requests_listTheMostUrgentFirst() {
        Desk desk;
        const auto rohan = desk.mentor("rohan", {.instantBook = false});
        desk.people.put("rohan", {rohan, {rohan.value}, {domain::Role::mentor}});
        const auto later = desk.paid(desk.maya, rohan, desk.in(3 * kDay));
        const auto sooner = desk.paid(desk.ravi, rohan, desk.in(kDay));
        const auto response = desk.send(Method::get, "/api/bookings?role=mentor&when=requests", "rohan");
        const auto page = protocol::decode<protocol::BookingPage>(response.bytes()).value();
        QCOMPARE(page.items.size(), std::size_t(2));
        QCOMPARE(page.items.front().id, sooner.id);
        QCOMPARE(page.items.back().id, later.id);
        const auto stats = desk.send(Method::get, "/api/mentors/dashboard/stats", "rohan");
        QCOMPARE(protocol::decode<protocol::DashboardStats>(stats.bytes())->pendingRequests, 2);
        QCOMPARE(desk.send(Method::get, "/api/mentors/dashboard/stats", "maya").status, 403);
    }
};

MC_TEST_APPLESS(BookingRoutesTest)
#include "booking_routes_test.moc"
