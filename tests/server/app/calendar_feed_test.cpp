#include <QTemporaryDir>
#include <QTest>

#include "protocol/calendars.h"
#include "protocol/codec.h"
#include "support/captured_log.h"
#include "support/test_program.h"
#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/http_ask.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using http::Method;
using tests::Visitor;
using tests::WholeServer;

namespace {

constexpr const char* kFeed = "/api/me/calendar-feed";

struct World {
    QTemporaryDir folder;
    WholeServer server{folder.path().toStdString(), [](app::Config& config) { config.http.accessLog = true; }};
    Visitor student = server.person("Maya Nair");
    Visitor mentor = server.mentor("Rohan Mehta");

    /// The path of a new address.
    std::string make(const Visitor& who) {
        const auto reply = server.ask(Method::post, kFeed, {}, server.freshToken(who));
        const auto address = protocol::decode<protocol::CalendarFeedAddress>(reply.raw).value().address;
        return address.substr(server.rooms.accounts.publicUrl().size());
    }
    protocol::CalendarFeed state(const Visitor& who) {
        const auto reply = server.ask(Method::get, kFeed, {}, server.freshToken(who));
        return protocol::decode<protocol::CalendarFeed>(reply.raw).value();
    }
    /// Nobody is signed in.
    WholeServer::Reply read(const std::string& path) { return server.ask(Method::get, path); }
    http::Response readUnless(const std::string& path, const std::string& tag) {
        http::Request::Data data;
        data.method = Method::get;
        data.target = path;
        data.headers.emplace_back("If-None-Match", tag);
        data.remoteAddress = "127.0.0.1";
        data.receivedAt = server.clock.now();
        http::Request request(std::move(data));
        return server.edge.router().handle(request);
    }
    bookings::Booking paid(domain::Seconds ahead = 5 * domain::kDay) {
        return server.paid(student, mentor, server.slotAfter(ahead));
    }
    bookings::Booking move(const bookings::Booking& booking, domain::Seconds by) {
        return server.rooms.moves
            .move(student.id, booking.id, booking.version, booking.startsAt + by, "", server.clock.now())
            .value();
    }
    bookings::Booking cancel(const bookings::Booking& booking) {
        return server.rooms.bookingChanges.cancel(student.id, booking.id, "I am ill.", server.clock.now()).value();
    }
};

std::size_t times(const std::string& text, std::string_view part) {
    std::size_t count = 0;
    for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1))
        ++count;
    return count;
}

bool has(const std::string& text, std::string_view part) {
    return times(text, part) > 0;
}

/// As a calendar writes it.
std::string stamp(domain::UtcTime time) {
    auto text = domain::toIso(time);
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text;
}

}  // namespace

/// The address at which somebody's calendar programs read her sessions, through the whole server.
class CalendarFeedTest : public QObject {
    Q_OBJECT

private slots:
    void feed_hasTheSessionsOfBothRoles_andNobodyElses() {
        World world;
        const auto other = world.server.person("Somebody Else");
        const auto booking = world.paid();
        for (const auto* who : {&world.student, &world.mentor}) {
            const auto reply = world.read(world.make(*who));
            QCOMPARE(reply.status, 200);
            QCOMPARE(reply.header("Content-Type"), std::string());  // The edge adds it.
            QCOMPARE(times(reply.raw, "BEGIN:VEVENT"), std::size_t(1));
            QVERIFY(has(reply.raw, "UID:booking-" + domain::toString(booking.id)));
            QVERIFY(has(reply.raw, "DTSTART:" + stamp(booking.startsAt)));
            QVERIFY(has(reply.raw, who == &world.student ? "Rohan Mehta" : "Maya Nair"));
            QVERIFY(!has(reply.raw, "test.example"));
        }
        QCOMPARE(times(world.read(world.make(other)).raw, "BEGIN:VEVENT"), std::size_t(0));
    }

    void requestThatNobodyHasAccepted_isNotInIt() {
        World world;
        const auto asked = world.server.mentor("Asked First", 1000, false);
        (void)world.server.paid(world.student, asked, world.server.slotAfter(3 * domain::kDay));
        QCOMPARE(times(world.read(world.make(world.student)).raw, "BEGIN:VEVENT"), std::size_t(0));
    }

    void move_isTheSameEntryLater() {
        World world;
        const auto path = world.make(world.student);
        const auto booking = world.paid();
        const auto before = world.read(path).raw;
        QVERIFY(has(before, "SEQUENCE:0"));
        QVERIFY(has(before, "DTSTAMP:" + stamp(*booking.confirmedAt)));
        world.server.clock.advance(domain::kHour);
        const auto earliest = world.server.clock.now();  // The clock goes on by itself.
        world.move(booking, domain::kDay);
        const auto latest = world.server.clock.now();
        const auto after = world.read(path).raw;
        QCOMPARE(times(after, "BEGIN:VEVENT"), std::size_t(1));
        QVERIFY(has(after, "UID:booking-" + domain::toString(booking.id)));
        QVERIFY(has(after, "SEQUENCE:1"));
        QVERIFY(has(after, "DTSTART:" + stamp(booking.startsAt + domain::kDay)));
        bool stamped = false;
        for (auto at = earliest; at <= latest; at = at + 1)
            stamped |= has(after, "DTSTAMP:" + stamp(at));
        QVERIFY2(stamped, after.c_str());
    }

    void cancelledSession_staysForAMonth_asCancelled() {
        World world;
        const auto path = world.make(world.student);
        world.cancel(world.paid());
        const auto over = world.read(path).raw;
        QVERIFY(has(over, "STATUS:CANCELLED"));
        QVERIFY(!has(over, "BEGIN:VALARM"));
        world.server.clock.advance(31 * domain::kDay);
        QVERIFY(!has(world.read(path).raw, "BEGIN:VEVENT"));
    }

    void sessionThatWasKept_staysForAYear() {
        World world;
        const auto path = world.make(world.mentor);
        (void)world.server.completed(world.student, world.mentor);
        world.server.clock.advance(360 * domain::kDay);
        QVERIFY(has(world.read(path).raw, "STATUS:CONFIRMED"));
        world.server.clock.advance(6 * domain::kDay);
        QVERIFY(!has(world.read(path).raw, "BEGIN:VEVENT"));
    }

    void whatIsKnown_isNotSentAgain() {
        World world;
        const auto path = world.make(world.student);
        const auto booking = world.paid();
        const auto first = world.read(path);
        const auto tag = first.header("ETag");
        QVERIFY(tag.size() > 10);
        QCOMPARE(first.header("Cache-Control"), std::string("private, no-cache"));
        world.server.clock.advance(domain::kHour);
        const auto known = world.readUnless(path, tag);
        QCOMPARE(known.status, 304);
        QVERIFY(known.bytes().empty());
        QCOMPARE(world.readUnless(path, "\"another\"").status, 200);
        world.move(booking, domain::kDay);
        QCOMPARE(world.readUnless(path, tag).status, 200);
    }

    void address_isToldOnce_andNeitherStoredNorLogged() {
        const test::CapturedLog log;
        World world;
        world.server.listen();
        const auto path = world.make(world.student);
        const auto token = path.substr(path.find("feeds/") + 6, 32);
        tests::HttpAsk ask(world.server.edge.url());
        QCOMPARE(ask("GET", path)->status, 200);
        const auto told = world.server.ask(Method::get, kFeed, {}, world.student.token);
        QVERIFY(!has(told.raw, token));
        const auto kept = world.server.rooms.database->read([](database::Reader& reader) {
            return reader.scalar<std::string>("SELECT token_hash FROM calendar_feeds");
        });
        QVERIFY(kept != token);
        QCOMPARE(kept.size(), std::size_t(64));
        QTRY_VERIFY(log.count("\"route\":\"/api/calendar-feeds/{token}/sessions.ics\"") > 0);
        QCOMPARE(log.count(QByteArray::fromStdString(token)), 0);
    }

    void newAddress_endsTheOldOne_andItCanBeEnded() {
        World world;
        QVERIFY(!world.state(world.student).since);
        const auto first = world.make(world.student);
        const auto second = world.make(world.student);
        QVERIFY(first != second);
        QVERIFY(world.state(world.student).since.has_value());
        QCOMPARE(world.read(first).status, 404);
        QCOMPARE(world.read(second).status, 200);
        QCOMPARE(world.server.ask(Method::delete_, kFeed, {}, world.student.token).status, 204);
        QCOMPARE(world.read(second).status, 404);
        QVERIFY(!world.state(world.student).since);
        QCOMPARE(world.server.ask(Method::delete_, kFeed, {}, world.student.token).status, 204);
    }

    void whenItWasRead_isKnownToTheHour() {
        World world;
        const auto path = world.make(world.student);
        QVERIFY(!world.state(world.student).readAt);
        (void)world.read(path);
        const auto first = world.state(world.student).readAt;
        QVERIFY(first && *first <= world.server.clock.now());
        world.server.clock.advance(domain::kMinute);
        (void)world.read(path);
        QVERIFY(world.state(world.student).readAt == first);
        world.server.clock.advance(domain::kHour);
        const auto earliest = world.server.clock.now();  // The clock goes on by itself.
        (void)world.read(path);
        const auto last = world.state(world.student).readAt;
        QVERIFY(last && *last >= earliest && *last <= world.server.clock.now());
    }

    void oneAddress_isReadSixtyTimesAnHour() {
        World world;
        const auto path = world.make(world.student);
        const auto others = world.make(world.mentor);
        for (int i = 0; i < 60; ++i)
            QCOMPARE(world.read(path).status, 200);
        const auto refused = world.read(path);
        QCOMPARE(refused.status, 429);
        QVERIFY(!refused.header("Retry-After").empty());
        QCOMPARE(world.read(others).status, 200);
        world.server.clock.advance(domain::kHour);
        QCOMPARE(world.read(path).status, 200);
    }

    void whoIsSuspended_hasNoAddress() {
        World world;
        const auto owner = world.server.person("Owner One", {domain::Role::owner});
        const auto path = world.make(world.student);
        const auto target = "/api/admin/people/" + domain::toString(world.student.id) + "/suspend";
        QCOMPARE(world.server.ask(Method::post, target, R"({"reason":"Sends spam"})", owner.token).status, 200);
        QCOMPARE(world.read(path).status, 404);
    }

    void language_isTheReaders() {
        World world;
        (void)world.paid();
        const auto path = world.make(world.student);
        QVERIFY(has(world.read(path).raw, "X-WR-CALNAME:Mentor Connect sessions"));
        world.server.rooms.accounts
            .updateMe(world.student.id, {.language = domain::Language::hi,
                                         .version = world.server.rooms.accounts.me(world.student.id)->version})
            .value();
        const auto hindi = world.read(path).raw;
        QVERIFY(has(hindi, "X-WR-CALNAME:Mentor Connect के सेशन"));
        QVERIFY(has(hindi, "Rohan Mehta के साथ"));
    }
};

MC_TEST_CORE(CalendarFeedTest)
#include "calendar_feed_test.moc"
