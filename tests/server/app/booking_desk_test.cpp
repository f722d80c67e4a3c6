#include <QTemporaryDir>
#include <QTest>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "protocol/codec.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using domain::Role;
using http::Method;
using protocol::BookingReview;
using tests::Visitor;
using tests::WholeServer;

namespace {

struct BookingDeskWorld {
    QTemporaryDir folder;
    WholeServer server{folder.path().toStdString()};
    Visitor student = server.person("Maya Nair");
    Visitor mentor = server.mentor("Rohan Mehta");
    Visitor admin = server.person("Finance One", {Role::student, Role::finance});

    WholeServer::Reply ask(const Visitor& who, Method method, const std::string& path, const std::string& body = "") {
        server.clock.advance(61);  // The limits refill.
        return server.ask(method, path, body, server.freshToken(who), "key-" + std::to_string(++asked));
    }
    int asked = 0;  ///< Each time with a key of its own.
    static std::string desk(const bookings::Booking& booking, const std::string& rest = "") {
        return "/api/admin/bookings/" + domain::toString(booking.id) + rest;
    }
    BookingReview review(const bookings::Booking& booking) {
        return protocol::decode<BookingReview>(ask(admin, Method::get, desk(booking)).raw).value();
    }
    WholeServer::Reply rule(const bookings::Booking& booking, const Visitor& by, int version,
                            const std::string& reason = "The log shows you both.") {
        return ask(by, Method::post, desk(booking, "/absence"),
                   protocol::encode(protocol::RuleOnAbsence{version, domain::AbsenceRuling::upheld, reason}));
    }
    /// Nobody came; a day later that is settled, and the mentor contests it.
    bookings::Booking contested() {
        auto booking = server.paid(student, mentor, server.slotAfter(domain::kHour));
        server.clock.advance(booking.endsAt - server.clock.now() + domain::kSettledAfter);
        server.rooms.bookingSweep.run(server.clock.now());
        return server.rooms.settlement.contest(mentor.id, booking.id, "I was there", server.clock.now()).value();
    }
    std::vector<std::string> told(const Visitor& who) {
        std::vector<std::string> types;
        for (const auto& item : server.rooms.notifications.list(who.id, {100, ""}).value().items)
            types.push_back(boost::describe::enum_to_string(item.type, ""));
        return types;
    }
};

std::string codeOf(const WholeServer::Reply& reply) {
    return reply.text("code");
}

}  // namespace

/// The admins' desk for bookings over its routes (ADM-2).
class BookingDeskTest : public QObject {
    Q_OBJECT
    using World = BookingDeskWorld;

private slots:
    void contestedAbsence_isDecidedOnce_andBothAreTold() {
        World world;
        const auto booking = world.contested();
        const auto before = world.review(booking);
        QVERIFY(before.need == protocol::DeskNeed::ruling && before.mayDecide);
        const auto ruled = world.rule(booking, world.admin, before.version);
        QCOMPARE(ruled.status, 200);
        const auto after = protocol::decode<BookingReview>(ruled.raw).value();
        QVERIFY(after.noShow.state == domain::NoShowState::upheld && after.ruling);
        QCOMPARE(after.ruling->admin, std::string("Finance One"));
        for (const auto* who : {&world.student, &world.mentor})
            QCOMPARE(std::ranges::count(world.told(*who), "no_show_upheld"), 1);
        const auto again = world.rule(booking, world.admin, before.version);
        QCOMPARE(again.status, 409);
        QCOMPARE(codeOf(again), std::string("changed_elsewhere"));
        QCOMPARE(world.rule(booking, world.admin, after.version).status, 409);
        QVERIFY(!world.server.rooms.database
                     ->read([](database::Reader& reader) { return audit::AuditLog().verify(reader); })
                     .brokenAt);
    }

    void withoutAReason_orBySomeoneItIsAbout_nothingIsDecided() {
        World world;
        const auto booking = world.contested();
        const auto version = world.review(booking).version;
        const auto blank = world.rule(booking, world.admin, version, "  ");
        QCOMPARE(blank.status, 422);
        world.server.rooms.database->write([&](database::Transaction& tx) {
            world.server.rooms.accounts.addRole(tx, world.mentor.id, Role::owner).value();
        });
        world.server.secure(world.mentor.id);
        world.server.secure(world.mentor.id);
        const auto refused = world.rule(booking, world.mentor, version);
        QCOMPARE(refused.status, 403);
        QCOMPARE(codeOf(refused), std::string("forbidden"));
        QVERIFY(world.review(booking).need == protocol::DeskNeed::ruling);
    }

    void list_isOfEverybodysBookings_andSaysWhatWaits() {
        World world;
        const auto booking = world.contested();
        const auto page = [&](const std::string& query) {
            const auto reply = world.ask(world.admin, Method::get, "/api/admin/bookings" + query);
            return protocol::decode<protocol::DeskPage>(reply.raw).value();
        };
        QCOMPARE(page("").items.size(), 1u);
        QCOMPARE(page("").waiting, 1);
        QCOMPARE(page("").items.front().student, std::string("Maya Nair"));
        QCOMPARE(page("?queue=all&status=no_show&q=maya").items.size(), 1u);
        QVERIFY(page("?queue=all&status=completed").items.empty());
        QVERIFY(page("?queue=all&from=" + domain::toIso(booking.endsAt)).items.empty());
    }

    void mails_areThoseOfTheBooking_toWhomAndWhatBecameOfThem_withoutAddresses() {
        World world;
        const auto booking = world.contested();
        const auto other = world.server.paid(world.student, world.mentor, world.server.slotAfter(domain::kDay));
        const auto path = World::desk(booking, "/mails");
        const auto waiting =
            protocol::decode<protocol::DeskMails>(world.ask(world.admin, Method::get, path).raw).value();
        const auto count = [](const protocol::DeskMails& mails, protocol::NotificationType what, domain::Party to) {
            return std::ranges::count_if(mails.items,
                                         [&](const auto& mail) { return mail.what == what && mail.to == to; });
        };
        using enum domain::NotificationType;
        QCOMPARE(count(waiting, booking_confirmed, domain::Party::student), 1);
        QCOMPARE(count(waiting, booking_confirmed, domain::Party::mentor), 1);
        QVERIFY(std::ranges::all_of(waiting.items,
                                    [](const auto& mail) { return mail.state == protocol::DeskMailState::waiting; }));
        world.server.rooms.outbox.drain();
        const auto reply = world.ask(world.admin, Method::get, path);
        const auto sent = protocol::decode<protocol::DeskMails>(reply.raw).value();
        QCOMPARE(sent.items.size(), waiting.items.size());
        QVERIFY(std::ranges::all_of(sent.items,
                                    [](const auto& mail) { return mail.state == protocol::DeskMailState::sent; }));
        QVERIFY(reply.raw.find('@') == std::string::npos);
        QVERIFY(
            protocol::decode<protocol::DeskMails>(world.ask(world.admin, Method::get, World::desk(other, "/mails")).raw)
                ->items.size() < sent.items.size());
        QCOMPARE(world.ask(world.admin, Method::get, "/api/admin/bookings/0000000000001/mails").status, 404);
    }

    void review_holdsNobodysAddress() {
        World world;
        const auto booking = world.contested();
        const auto reply = world.ask(world.admin, Method::get, World::desk(booking));
        QCOMPARE(reply.status, 200);
        for (const auto* who : {&world.student, &world.mentor}) {
            const auto email = world.server.rooms.database->read(
                [&](database::Reader& reader) { return accounts::Directory().contact(reader, who->id)->email; });
            QVERIFY(reply.raw.find(email) == std::string::npos);
        }
    }

    void sessionNeitherKept_isLookedAtWithANote() {
        World world;
        const auto booking = world.server.paid(world.student, world.mentor, world.server.slotAfter(domain::kHour));
        world.server.clock.advance(booking.endsAt - world.server.clock.now() + domain::kSettledAfter);
        world.server.rooms.bookingSweep.run(world.server.clock.now());
        const auto before = world.review(booking);
        QVERIFY(before.need == protocol::DeskNeed::look);
        const auto body = protocol::encode(protocol::NoteOnAbsence{before.version, "Both were told."});
        QCOMPARE(world.ask(world.admin, Method::post, World::desk(booking, "/absence-note"), body).status, 200);
        QCOMPARE(world.ask(world.admin, Method::post, World::desk(booking, "/absence-note"), body).status, 409);
        const auto after = world.review(booking);
        QVERIFY(after.need == protocol::DeskNeed::nothing);
        QCOMPARE(after.ruling->reason, std::string("Both were told."));
    }
};

MC_TEST_CORE(BookingDeskTest)
#include "booking_desk_test.moc"
