#include <QTemporaryDir>
#include <QTest>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "protocol/codec.h"
#include "protocol/outages.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using domain::OutageFate;
using domain::Role;
using http::Method;
using protocol::OutagePreview;
using tests::Visitor;
using tests::WholeServer;

namespace {

const std::string kOutagesAt = "/api/admin/outages";

/// Two students had a session each while the platform was down.
struct OutageDeskWorld {
    OutageDeskWorld() { server.clock.advance(second.endsAt - server.clock.now()); }
    WholeServer::Reply ask(const Visitor& who, Method method, const std::string& path, const std::string& body = "",
                           const std::string& key = "") {
        server.clock.advance(61);  // The limits refill.
        return server.ask(method, path, body, server.freshToken(who), key);
    }
    protocol::OutageSpan span() const { return {first.startsAt, second.endsAt}; }
    WholeServer::Reply preview(const Visitor& who) {
        return ask(who, Method::post, kOutagesAt + "/preview", protocol::encode(span()));
    }
    WholeServer::Reply mark(const Visitor& who, const std::string& key, int sessions = 2) {
        return ask(who, Method::post, kOutagesAt,
                   protocol::encode(protocol::MarkOutage{first.startsAt, second.endsAt, "The disk was full", sessions}),
                   key);
    }
    protocol::OutagePage list() {
        return protocol::decode<protocol::OutagePage>(ask(admin, Method::get, kOutagesAt).raw).value();
    }
    static std::string at(const bookings::Booking& booking, const std::string& rest = "") {
        return "/api/bookings/" + domain::toString(booking.id) + rest;
    }
    protocol::Booking seen(const Visitor& who, const bookings::Booking& booking) {
        return protocol::decode<protocol::Booking>(ask(who, Method::get, at(booking)).raw).value();
    }
    WholeServer::Reply refund(const Visitor& who, const bookings::Booking& booking) {
        return ask(who, Method::put, at(booking, "/outage-refund"),
                   protocol::encode(protocol::RefundForOutage{seen(who, booking).version}));
    }
    WholeServer::Reply move(const Visitor& who, const bookings::Booking& booking) {
        const protocol::MoveBooking body{seen(who, booking).version, server.slotAfter(2 * domain::kDay), ""};
        return ask(who, Method::post, at(booking, "/move"), protocol::encode(body), "move");
    }
    std::vector<std::string> told(const Visitor& who) {
        std::vector<std::string> types;
        for (const auto& item : server.rooms.notifications.list(who.id, {100, ""}).value().items)
            types.push_back(boost::describe::enum_to_string(item.type, ""));
        return types;
    }
    bookings::Booking now(const bookings::Booking& booking) {
        return *server.rooms.database->read(
            [&](database::Reader& reader) { return server.rooms.bookings.find(reader, booking.id); });
    }

    QTemporaryDir folder;
    WholeServer server{folder.path().toStdString()};
    Visitor maya = server.person("Maya Nair");
    Visitor ishaan = server.person("Ishaan Verma");
    Visitor mentor = server.mentor("Rohan Mehta");
    Visitor admin = server.person("Finance One", {Role::student, Role::finance});
    bookings::Booking first = server.paid(maya, mentor, server.slotAfter(domain::kHour));
    bookings::Booking second = server.paid(ishaan, mentor, first.endsAt);
};

}  // namespace

/// Case 39 as an operator, two students and their mentor go through it.
class OutageDeskTest : public QObject {
    Q_OBJECT
    using World = OutageDeskWorld;

private slots:
    /// One takes everything back, one another time: the sandbox counts one refund, and nobody has a strike.
    void marked_eachStudentChooses_andNobodyIsBlamed() {
        World world;
        const auto looked = protocol::decode<OutagePreview>(world.preview(world.admin).raw).value();
        QVERIFY(looked.sessions == 2 && looked.choices == 2 && looked.refunds == 0 && looked.mayMark);
        QCOMPARE(looked.atMost->minor, world.first.total.minor + world.second.total.minor);
        QCOMPARE(looked.items.at(0).student, std::string("Maya Nair"));
        QCOMPARE(looked.items.at(1).mentor, std::string("Rohan Mehta"));
        QCOMPARE(world.mark(world.admin, "one").status, 200);
        QVERIFY(world.list().items.at(0).open == 2);

        const auto waiting = world.seen(world.maya, world.first);
        QVERIFY(waiting.outage && waiting.outage->fate == OutageFate::choice && waiting.outage->chooseBy);
        QVERIFY(waiting.canMove && !waiting.canReportNoShow);
        const auto forMentor = world.seen(world.mentor, world.first);
        QVERIFY(forMentor.outage && !forMentor.canMove && !forMentor.canReportNoShow);

        QCOMPARE(world.refund(world.mentor, world.first).status, 404);
        QCOMPARE(world.refund(world.maya, world.first).status, 200);
        QCOMPARE(world.refund(world.maya, world.first).status, 409);
        const auto moved = world.move(world.ishaan, world.second);
        QCOMPARE(moved.status, 200);
        QVERIFY(!protocol::decode<protocol::Booking>(moved.raw)->outage);
        QVERIFY(world.list().items.at(0).open == 0);

        world.server.clock.advance(domain::kDay);
        world.server.rooms.bookingSweep.run(world.server.clock.now());
        world.server.rooms.outbox.drain();
        const auto refunds = world.server.bank->bank().refunds();
        QCOMPARE(refunds.size(), 1u);
        QCOMPARE(refunds.at(0).amount, world.first.total.minor);
        const auto rate = world.server.rooms.database->read(
            [&](database::Reader& reader) { return world.server.rooms.cancellations.rate(reader, world.mentor.id); });
        QCOMPARE(rate.cancelled, 0);
        for (const auto& booking : {world.now(world.first), world.now(world.second)})
            QVERIFY(!booking.absent && booking.noShow == domain::NoShowState::none);
    }

    void bothAreTold_once() {
        World world;
        QCOMPARE(world.mark(world.admin, "one").status, 200);
        QCOMPARE(world.mark(world.admin, "two").status, 200);
        for (const auto* who : {&world.maya, &world.ishaan})
            QCOMPARE(std::ranges::count(world.told(*who), "outage_choice"), 1);
        QCOMPARE(std::ranges::count(world.told(world.mentor), "outage_choice"), 2);
        QVERIFY(!world.server.rooms.database
                     ->read([](database::Reader& reader) { return audit::AuditLog().verify(reader); })
                     .brokenAt);
    }

    void aSpan_isMarkedOnce_underAnyKey() {
        World world;
        const auto once = world.mark(world.admin, "one");
        QCOMPARE(once.status, 200);
        const auto repeated = world.mark(world.admin, "one");
        const auto again = world.mark(world.admin, "two");
        QVERIFY(once.text("id") == repeated.text("id") && once.text("id") == again.text("id"));
        QCOMPARE(world.list().items.size(), 1u);
        QCOMPARE(world.list().items.front().markedBy, std::string("Finance One"));
    }

    void whatWasNotLookedAt_orIsOnesOwn_isNotMarked() {
        World world;
        QCOMPARE(world.mark(world.admin, "").text("code"), std::string("idempotency_key_required"));
        QCOMPARE(world.mark(world.admin, "few", 1).text("code"), std::string("changed_elsewhere"));
        world.server.rooms.database->write([&](database::Transaction& tx) {
            world.server.rooms.accounts.addRole(tx, world.mentor.id, Role::finance).value();
        });
        world.server.secure(world.mentor.id);
        QVERIFY(!protocol::decode<OutagePreview>(world.preview(world.mentor).raw)->mayMark);
        QCOMPARE(world.mark(world.mentor, "own").text("code"), std::string("forbidden"));
        QVERIFY(world.list().items.empty());
    }

    void aSpanThatIsNotOver_isRefusedAtItsField() {
        World world;
        const protocol::OutageSpan ahead{world.first.startsAt, world.server.clock.now() + domain::kDay};
        const auto refused = world.ask(world.admin, Method::post, kOutagesAt + "/preview", protocol::encode(ahead));
        QCOMPARE(refused.status, 422);
        QVERIFY2(refused.raw.find("\"until\"") != std::string::npos, refused.raw.c_str());
    }

    /// Nobody came, and it was settled before anybody knew why: the students have everything back already.
    void settledAbsence_isCleared_andNothingGoesBackTwice() {
        World world;
        world.server.clock.advance(2 * domain::kDay);
        world.server.rooms.bookingSweep.run(world.server.clock.now());
        QVERIFY(world.now(world.first).status == domain::BookingStatus::no_show);
        const auto looked = protocol::decode<OutagePreview>(world.preview(world.admin).raw).value();
        QVERIFY(looked.sessions == 2 && looked.choices == 0 && !looked.atMost);
        QCOMPARE(world.mark(world.admin, "late").status, 200);
        QVERIFY(world.now(world.first).noShow == domain::NoShowState::rejected);
        const auto seen = world.seen(world.maya, world.first);
        QVERIFY(seen.outage && seen.outage->fate == OutageFate::cleared && !seen.canContest);
        QCOMPARE(std::ranges::count(world.told(world.maya), "outage_settled"), 1);
        world.server.rooms.outbox.drain();
        QCOMPARE(world.server.bank->bank().refunds().size(), 2u);
    }
};

MC_TEST_CORE(OutageDeskTest)
#include "outage_desk_test.moc"
