#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "protocol/codec.h"
#include "protocol/people.h"
#include "support/qt_print.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#include "support/ws_client.h"
#endif

using namespace mc;
using domain::BookingStatus;
using domain::Role;
using domain::SuspensionFate;
using http::Method;
using protocol::PersonReview;
using test::WsClient;
using tests::Visitor;
using tests::WholeServer;

namespace {

const std::string kSuspensionWhy = R"({"reason":"Asked students to pay outside"})";

struct SuspensionWorld {
    QTemporaryDir folder;
    WholeServer server{folder.path().toStdString()};
    Visitor maya = server.person("Maya Nair");
    Visitor rohan = server.mentor("Rohan Mehta");
    Visitor support = server.person("Sam Support", {Role::student, Role::support});
    Visitor owner = server.person("Olga Owner", {Role::student, Role::owner});

    WholeServer::Reply ask(const Visitor& who, Method method, const std::string& path, const std::string& body = "") {
        server.clock.advance(61);  // The limits refill.
        return server.ask(method, "/api/admin/people" + path, body, server.freshToken(who));
    }
    static std::string at(const Visitor& who, const std::string& rest = "") {
        return "/" + domain::toString(who.id) + rest;
    }
    PersonReview review(const Visitor& who) {
        return protocol::decode<PersonReview>(ask(support, Method::get, at(who)).raw).value();
    }
    PersonReview suspend(const Visitor& who) {
        return protocol::decode<PersonReview>(ask(support, Method::post, at(who, "/suspend"), kSuspensionWhy).raw)
            .value();
    }
    bookings::Booking now(const bookings::Booking& booking) {
        return *server.rooms.database->read(
            [&](database::Reader& reader) { return server.rooms.bookings.find(reader, booking.id); });
    }
    bookings::Booking held(const Visitor& student, const Visitor& mentor, domain::UtcTime start) {
        const auto key = "held-" + std::to_string(start.seconds);
        return server.rooms.holds.create(student.id, {mentor.id, start, 60, "DSA", "", true}, key, server.clock.now())
            .value();
    }
    std::int64_t askedBack(const Visitor& student) {
        return server.rooms.database->read([&](database::Reader& reader) {
            return reader.scalar<std::int64_t>(
                "SELECT COALESCE(SUM(r.amount_minor), 0) FROM refunds r JOIN payments p ON p.id = r.payment_id"
                " JOIN orders o ON o.id = p.order_id WHERE o.student_id = $1",
                student.id);
        });
    }
    std::uint16_t port() const {
        const auto url = server.edge.url();
        return static_cast<std::uint16_t>(std::stoi(url.substr(url.rfind(':') + 1)));
    }
    /// Into the call, past the answer.
    void enter(WsClient& socket, const Visitor& who, const bookings::Booking& booking) {
        socket.join("/call", server.freshToken(who));
        socket.send(R"(42/call,7["join_call",{"bookingId":")" + domain::toString(booking.id) + "\"}]");
        for (auto text = socket.receive(); text && !text->starts_with("43/call,7"); text = socket.receive())
            continue;
    }
};

/// The next word that a call is over; empty when the connection ended without.
std::string callEnd(WsClient& socket) {
    for (auto text = socket.receive(); text; text = socket.receive())
        if (text->find("call_ended") != std::string::npos) return *text;
    return {};
}

}  // namespace

/// What a suspension does to what somebody had agreed to.
class SuspensionTest : public QObject {
    Q_OBJECT
    using World = SuspensionWorld;

private slots:
    /// Real sockets, two seconds at most: the clock of the server stands still meanwhile, so that the deed itself ends the
    /// call and no job that comes round.
    void suspendedInACall_theDeedEndsItForBoth_andTheBookingsAreListed() {
        World world;
        world.server.listen();
        const auto later = world.server.paid(world.maya, world.rohan, world.server.slotAfter(48 * domain::kHour));
        const auto running = world.server.paid(world.maya, world.rohan, world.server.slotAfter(domain::kHour));
        world.server.clock.advance(running.startsAt - world.server.clock.now() + domain::kMinute);
        WsClient student(world.port());
        WsClient mentor(world.port());
        world.enter(student, world.maya, running);
        world.enter(mentor, world.rohan, running);
        const auto before = world.review(world.rohan);
        QCOMPARE(before.openBookings, 2);
        QCOMPARE(before.open[0].id, running.id);
        QVERIFY(before.open[0].fate == SuspensionFate::call_ends);
        QVERIFY(before.open[1].fate == SuspensionFate::cancelled);
        QCOMPARE(before.open[1].with, std::string("Maya Nair"));
        QCOMPARE(before.open[1].goesBack, later.total);
        QElapsedTimer since;
        since.start();
        const auto after = world.suspend(world.rohan);
        const auto moved = world.server.clock.offset();
        for (auto* socket : {&student, &mentor}) {
            const auto heard = callEnd(*socket);
            QVERIFY2(heard.find("\"reason\":\"suspended\"") != std::string::npos, heard.c_str());
        }
        const auto took = since.elapsed();
        qInfo("both heard that the call is over %lld ms after the admin's request", static_cast<long long>(took));
        QVERIFY2(took <= 2000, qPrintable(QString::number(took)));
        QVERIFY(world.server.clock.offset() == moved);  // Nobody had to wait for it.
        QVERIFY(mentor.closedByPeer());                 // After that word, which she still hears.
        QCOMPARE(after.openBookings, 1);                // The one that ran: who was there decides.
        QCOMPARE(after.open[0].id, running.id);
        QVERIFY(world.now(running).status == BookingStatus::confirmed);
    }

    void everyOpenBooking_endsAsItWasSaid() {
        World world;
        const auto ishaan = world.server.person("Ishaan Verma");
        const auto asked = world.server.mentor("Asha Rao", 1000, false);
        const auto confirmed = world.server.paid(world.maya, world.rohan, world.server.slotAfter(48 * domain::kHour));
        const auto requested = world.server.paid(world.rohan, asked, world.server.slotAfter(50 * domain::kHour));
        const auto hold = world.held(ishaan, world.rohan, world.server.slotAfter(52 * domain::kHour));
        const auto before = world.review(world.rohan);
        QCOMPARE(before.openBookings, 3);
        QVERIFY(before.open[1].as == domain::Party::student && before.open[2].fate == SuspensionFate::released);
        QCOMPARE(world.suspend(world.rohan).openBookings, 0);
        QVERIFY(world.now(confirmed).status == BookingStatus::cancelled);
        QVERIFY(world.now(requested).status == BookingStatus::cancelled);
        QVERIFY(world.now(hold).status == BookingStatus::cancelled);
        QCOMPARE(world.askedBack(world.maya), confirmed.total.minor);
        QCOMPARE(world.askedBack(world.rohan), 0);  // Only reserved.
        // The reason is the admins' and hers: the other one reads that the platform cancelled.
        QVERIFY(world.now(confirmed).endedBy == domain::Party::platform);
        QVERIFY(world.now(confirmed).endReason.empty());
    }

    /// The hold is gone when the bank says that it was paid: the money goes back, though its time is free.
    void moneyForAHoldWithSomebodySuspended_goesBack() {
        World world;
        const auto hold = world.held(world.maya, world.rohan, world.server.slotAfter(48 * domain::kHour));
        const auto order =
            world.server.rooms.payments.createOrder(world.maya.id, hold.id, world.server.clock.now()).value();
        const auto proof = world.server.bank->checkout({.orderId = order.gatewayOrderId});
        world.server.clock.advance(16 * domain::kMinute);
        world.server.rooms.bookingSweep.run(world.server.clock.now());
        QVERIFY(world.now(hold).status == BookingStatus::expired);
        (void)world.suspend(world.rohan);
        (void)world.server.rooms.payments.verify(world.maya.id, {proof->orderId, proof->paymentId, proof->signature});
        QVERIFY(world.now(hold).status == BookingStatus::expired);
        QCOMPARE(world.askedBack(world.maya), hold.total.minor);
    }

    void reinstated_findsWhatWasCancelledCancelled() {
        World world;
        const auto booking = world.server.paid(world.maya, world.rohan, world.server.slotAfter(48 * domain::kHour));
        (void)world.suspend(world.rohan);
        QCOMPARE(world.ask(world.support, Method::post, World::at(world.rohan, "/reinstate"), kSuspensionWhy).status,
                 200);
        QVERIFY(world.now(booking).status == BookingStatus::cancelled);
        (void)world.server.paid(world.maya, world.rohan, booking.startsAt);  // The time is free again.
    }

    void whyADeedIsClosed_isSaid() {
        World world;
        const auto review = [&](const Visitor& by, const Visitor& whom) {
            return protocol::decode<PersonReview>(world.ask(by, Method::get, World::at(whom)).raw).value();
        };
        using enum domain::PersonDeedBar;
        QVERIFY(review(world.support, world.support).suspendBar == herself);
        QVERIFY(review(world.support, world.owner).suspendBar == owners_only);
        QVERIFY(review(world.support, world.maya).rolesBar == owners_only);
        QVERIFY(!review(world.support, world.maya).suspendBar);
        QVERIFY(!review(world.owner, world.maya).rolesBar);
        QVERIFY(review(world.owner, world.owner).rolesBar == herself);
    }

    void whatIsKnownOfSomebody_isPagedAndMasked() {
        World world;
        const auto done = world.server.completed(world.maya, world.rohan);
        const auto next = world.server.paid(world.maya, world.rohan, world.server.slotAfter(48 * domain::kHour));
        const auto first = protocol::decode<protocol::PersonBookingPage>(
            world.ask(world.support, Method::get, World::at(world.maya, "/bookings?limit=1")).raw);
        QCOMPARE(first->items.size(), 1u);
        QCOMPARE(first->items[0].code, next.code);
        QCOMPARE(first->items[0].with, std::string("Rohan Mehta"));
        const auto rest = protocol::decode<protocol::PersonBookingPage>(
            world.ask(world.support, Method::get, World::at(world.maya, "/bookings?limit=1&cursor=" + *first->next))
                .raw);
        QCOMPARE(rest->items[0].code, done.code);
        QVERIFY(!rest->next);
        const auto hers = protocol::decode<protocol::PersonBookingPage>(
            world.ask(world.support, Method::get, World::at(world.rohan, "/bookings")).raw);
        QVERIFY(hers->items.size() == 2 && hers->items[0].as == domain::Party::mentor);
        for (const auto* part : {"/bookings?cursor=nonsense", "/payments?cursor=nonsense"})
            QCOMPARE(world.ask(world.owner, Method::get, World::at(world.maya, part)).status, 422);
        for (const auto* part : {"", "/bookings", "/payments", "/reports", "/sessions"}) {
            const auto reply = world.ask(world.owner, Method::get, World::at(world.maya, part));
            QCOMPARE(reply.status, 200);
            QVERIFY2(reply.raw.find("@test.example") == std::string::npos || std::string(part).empty(), part);
            QVERIFY2(reply.raw.find("p1@") == std::string::npos, part);
        }
    }

    void payments_areFinancesAndTheOwners_andSayWhatWentBack() {
        World world;
        const auto kept = world.server.paid(world.maya, world.rohan, world.server.slotAfter(48 * domain::kHour));
        const auto ended = world.server.paid(world.maya, world.rohan, world.server.slotAfter(52 * domain::kHour));
        QVERIFY(
            world.server.rooms.bookingChanges.cancel(world.rohan.id, ended.id, "I am ill.", world.server.clock.now()));
        QCOMPARE(world.ask(world.support, Method::get, World::at(world.maya, "/payments")).status, 403);
        const auto page = protocol::decode<protocol::PersonPaymentPage>(
            world.ask(world.owner, Method::get, World::at(world.maya, "/payments")).raw);
        QCOMPARE(page->items.size(), 2u);
        QCOMPARE(page->items[0].code, ended.code);
        QCOMPARE(page->items[0].returned.minor + page->items[0].returning.minor, ended.total.minor);
        QCOMPARE(page->items[1].code, kept.code);
        QVERIFY(page->items[1].state == protocol::PersonPaymentState::paid);
        QCOMPARE(page->items[1].returning.minor, 0);
    }

    void reports_ofWhatSheWrote_andByHer() {
        World world;
        const auto booking = world.server.completed(world.maya, world.rohan);
        const auto token = world.server.freshToken(world.maya);
        QCOMPARE(world.server
                     .ask(Method::post, "/api/bookings/" + domain::toString(booking.id) + "/review",
                          R"({"rating":1,"text":"He never listens","isPublic":true})", token, "review")
                     .status,
                 201);
        const auto review = world.server.rooms.database->read(
            [](database::Reader& reader) { return reader.scalar<domain::ReviewId>("SELECT id FROM reviews"); });
        const auto path = "/api/reviews/" + domain::toString(review) + "/reports";
        QCOMPARE(world.server
                     .ask(Method::post, path, R"({"part":"review","reason":"untrue","text":"We spoke"})",
                          world.server.freshToken(world.rohan))
                     .status,
                 204);
        const auto reports = [&](const Visitor& who) {
            return protocol::decode<protocol::PersonReports>(
                       world.ask(world.support, Method::get, World::at(who, "/reports")).raw)
                .value()
                .items;
        };
        QCOMPARE(reports(world.maya).size(), 1u);
        QVERIFY(!reports(world.maya)[0].byHer);
        QCOMPARE(reports(world.maya)[0].other, std::string("Rohan Mehta"));
        QVERIFY(reports(world.maya)[0].state == domain::ReviewState::reported);
        QVERIFY(reports(world.rohan)[0].byHer);
        QCOMPARE(reports(world.rohan)[0].other, std::string("Maya Nair"));
        QVERIFY(reports(world.owner).empty());
    }

    void sessions_areHers() {
        World world;
        const auto devices = protocol::decode<protocol::SignedInDevices>(
            world.ask(world.support, Method::get, World::at(world.maya, "/sessions")).raw);
        QCOMPARE(devices->items.size(), 1u);
        QCOMPARE(devices->items[0].name, std::string("test"));
        QVERIFY(!devices->items[0].current);
        (void)world.suspend(world.maya);
        const auto none = protocol::decode<protocol::SignedInDevices>(
            world.ask(world.support, Method::get, World::at(world.maya, "/sessions")).raw);
        QVERIFY(none->items.empty());
    }
};

MC_TEST_CORE(SuspensionTest)
#include "suspension_test.moc"
