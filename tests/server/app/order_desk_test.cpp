#include <QTemporaryDir>
#include <QTest>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "protocol/captures.h"
#include "protocol/codec.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using domain::Role;
using http::Method;
using tests::Visitor;
using tests::WholeServer;

namespace {

struct OrderDeskWorld {
    QTemporaryDir folder;
    WholeServer server{folder.path().toStdString()};
    Visitor student = server.person("Maya Nair");
    Visitor mentor = server.mentor("Rohan Mehta");
    Visitor admin = server.person("Finance One", {Role::student, Role::finance});

    WholeServer::Reply ask(const Visitor& who, Method method, const std::string& path, const std::string& body = "") {
        server.clock.advance(61);  // The limits refill.
        return server.ask(method, "/api/admin/orders" + path, body, server.freshToken(who));
    }
    protocol::DeskOrderPage list(const std::string& query = "") {
        return protocol::decode<protocol::DeskOrderPage>(ask(admin, Method::get, query).raw).value();
    }
    std::string addressOf(const Visitor& who) {
        return server.rooms.database->read(
            [&](database::Reader& reader) { return accounts::Directory().contact(reader, who.id)->email; });
    }
    std::vector<std::string> deeds() {
        return server.rooms.database->read([](database::Reader& reader) {
            return reader.all<std::string>("SELECT action || ' ' || reason FROM audit_log ORDER BY number");
        });
    }
};

}  // namespace

/// The desk of orders over its routes (ADM-2).
class OrderDeskRoutesTest : public QObject {
    Q_OBJECT
    using World = OrderDeskWorld;

private slots:
    void orders_areListed_narrowed_andLeadToTheirBooking() {
        World world;
        const auto booking = world.server.paid(world.student, world.mentor, world.server.slotAfter(domain::kHour));
        const auto all = world.list();
        QCOMPARE(all.items.size(), std::size_t(1));
        QCOMPARE(all.items[0].code, booking.code);
        QCOMPARE(all.items[0].student, std::string("Maya Nair"));
        QCOMPARE(world.list("?state=paid&least=100000&most=100000&q=maya").items.size(), std::size_t(1));
        QVERIFY(world.list("?state=quarantined").items.empty());
        QCOMPARE(world.ask(world.admin, Method::get, "?least=-1").status, 422);
        const auto reply = world.ask(world.admin, Method::get, "/" + domain::toString(all.items[0].id));
        QCOMPARE(protocol::decode<protocol::DeskOrder>(reply.raw)->bookingId, std::optional(booking.id));
    }

    void whatWasPaidIn_isListed_andNarrowed() {
        World world;
        const auto booking = world.server.paid(world.student, world.mentor, world.server.slotAfter(domain::kHour));
        const auto list = [&](const std::string& query) {
            world.server.clock.advance(61);
            const auto reply =
                world.server.ask(Method::get, "/api/admin/captures" + query, "", world.server.freshToken(world.admin));
            return protocol::decode<protocol::DeskCapturePage>(reply.raw).value().items;
        };
        const auto all = list("");
        QCOMPARE(all.size(), std::size_t(1));
        QCOMPARE(all[0].code, booking.code);
        QVERIFY(all[0].orderId == world.list().items.at(0).id);
        QCOMPARE(list("?use=accepted&least=100000&most=100000&q=maya&order=oldest").size(), std::size_t(1));
        QVERIFY(list("?use=quarantined").empty());
    }

    void address_isMasked_andShownOnlyWithAReasonThatIsKept() {
        World world;
        world.server.paid(world.student, world.mentor, world.server.slotAfter(domain::kHour));
        const auto path = "/" + domain::toString(world.list().items.at(0).id);
        const auto address = world.addressOf(world.student);
        QVERIFY(world.ask(world.admin, Method::get, path).raw.find(address) == std::string::npos);
        QCOMPARE(world.ask(world.admin, Method::post, path + "/reveal-email", R"({"reason":" "})").status, 422);
        QVERIFY(world.deeds().empty());
        const auto shown = world.ask(world.admin, Method::post, path + "/reveal-email", R"({"reason":"It bounced"})");
        QCOMPARE(shown.text("email"), address);
        QCOMPARE(world.deeds(), std::vector<std::string>{"person.email_revealed It bounced"});
        QCOMPARE(world.ask(world.admin, Method::post, "/0000000000001/reveal-email", R"({"reason":"Why"})").status,
                 404);
    }
};

MC_TEST_APPLESS(OrderDeskRoutesTest)
#include "order_desk_test.moc"
