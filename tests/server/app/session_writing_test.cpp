#include <QTest>

#include "support/dav_stand_in.h"
#include "support/qt_print.h"
#include "support/test_program.h"
#include "support/writing_world.h"

using namespace mc;
using domain::CalendarWriteHealth;
using domain::kDay;
using domain::kHour;
using test::DavStandIn;
using tests::WritingWorld;

namespace {

struct WrittenWorld : WritingWorld {
    using WritingWorld::WritingWorld;

    protocol::CalendarSource choosing(const DavStandIn& there, const std::string& name = "Work") {
        const auto source = connect(there.url(), "rohan", "hushhush", name);
        if (choose(source.id).status != 200) qFatal("not chosen");
        return source;
    }
    void remove(const protocol::CalendarSource& source) {
        const auto reply = server.ask(http::Method::delete_, "/api/calendars/" + domain::toString(source.id), {},
                                      server.freshToken(mentor));
        if (reply.status != 204) qFatal("not removed");
    }
    /// Fails for a day and a little, each row in its pauses.
    void letADayPass() {
        for (int hour = 0; hour < 27; ++hour) {
            server.clock.advance(kHour);
            deliver();
        }
    }
    std::string lineOf(const DavStandIn& there, const std::string& name) const {
        const auto text = there.objects().begin()->second.text;
        const auto at = text.find("\n" + name + ":");
        return at == std::string::npos ? std::string() : text.substr(at + 1, text.find('\r', at) - at - 1);
    }
    std::int64_t count(const std::string& sql) {
        return server.rooms.database->read(
            [&](database::Reader& reader) { return reader.scalar<std::int64_t>("SELECT count(*) FROM " + sql); });
    }
};

std::string importedSession(const bookings::Booking& booking) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:" + WritingWorld::uidOf(booking) +
           "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
}

}  // namespace

/// A mentor's sessions in a calendar of hers, on a server that is slow, strict or broken.
class SessionWritingTest : public QObject {
    Q_OBJECT
    using World = WrittenWorld;

private slots:
    void sessions_areWrittenMovedAndTakenOut() {
        World world;
        DavStandIn there;
        const auto booking = world.book();
        world.choosing(there);
        QCOMPARE(world.shown().health, CalendarWriteHealth::waiting);
        world.deliver();
        QCOMPARE(world.shown().health, CalendarWriteHealth::good);
        QVERIFY(world.shown().writtenAt);
        QCOMPARE(there.objects().size(), 1u);
        const auto [name, object] = *there.objects().begin();
        QCOMPARE(name, WritingWorld::uidOf(booking) + ".ics");
        QCOMPARE(world.lineOf(there, "UID"), "UID:" + WritingWorld::uidOf(booking));
        for (const char* none : {"METHOD", "ORGANIZER", "ATTENDEE", "mailto:", "example.com"})
            QVERIFY2(object.text.find(none) == std::string::npos, none);
        QVERIFY(object.text.find("Maya Nair") != std::string::npos);
        QVERIFY(there.last("PUT").find("Authorization: Basic ") != std::string::npos);
        const auto start = world.lineOf(there, "DTSTART");
        (void)world.server.rooms.moves
            .move(world.student.id, booking.id, booking.version, booking.startsAt + kDay, "", world.server.clock.now())
            .value();
        world.deliver();
        QCOMPARE(there.objects().size(), 1u);
        QCOMPARE(world.lineOf(there, "SEQUENCE"), std::string("SEQUENCE:1"));
        QVERIFY(world.lineOf(there, "DTSTART") != start);
        world.cancel(booking);
        world.deliver();
        QCOMPARE(there.objects().size(), 0u);
        QCOMPARE(world.count("calendar_entries"), 0);
    }

    /// What many rows say is done once, as it is then.
    void manyRows_areOneObject() {
        World world;
        DavStandIn there;
        world.choosing(there);
        const auto booking = world.book();
        (void)world.server.rooms.moves
            .move(world.student.id, booking.id, booking.version, booking.startsAt + kDay, "", world.server.clock.now())
            .value();
        world.deliver();
        QCOMPARE(there.count("PUT"), 1);
        QCOMPARE(world.lineOf(there, "SEQUENCE"), std::string("SEQUENCE:1"));
        QVERIFY(world.choose(world.shown().source).status == 200);
        world.deliver();
        QCOMPARE(there.count("PUT"), 1);
    }

    /// Where she is the student, it is on her calendar as well.
    void sessionsOfHers_areWritten_inWhicheverRole() {
        World world;
        DavStandIn there;
        const auto other = world.server.mentor("Ananya Rao");
        world.choosing(there);
        (void)world.server.paid(world.mentor, other, world.server.slotAfter(2 * kDay));
        world.deliver();
        QCOMPARE(there.objects().size(), 1u);
        QVERIFY(there.objects().begin()->second.text.find("Ananya Rao") != std::string::npos);
    }

    void whatSheChangedThere_isWrittenOver_data() {
        QTest::addColumn<bool>("removed");
        QTest::addColumn<bool>("tags");
        QTest::newRow("edited") << false << true;
        QTest::newRow("removed") << true << true;
        QTest::newRow("edited, without tags") << false << false;
        QTest::newRow("removed, without tags") << true << false;
    }
    void whatSheChangedThere_isWrittenOver() {
        QFETCH(bool, removed);
        QFETCH(bool, tags);
        World world;
        DavStandIn there;
        if (!tags) there.tellNoTags();
        world.choosing(there);
        const auto booking = world.book();
        world.deliver();
        const auto name = there.objects().begin()->first;
        if (removed)
            there.forget(name);
        else
            there.keep(name, importedSession(booking));
        (void)world.server.rooms.moves
            .move(world.student.id, booking.id, booking.version, booking.startsAt + kDay, "", world.server.clock.now())
            .value();
        world.deliver();
        QCOMPARE(world.shown().health, CalendarWriteHealth::good);
        QCOMPARE(there.objects().size(), 1u);
        QCOMPARE(world.lineOf(there, "SEQUENCE"), std::string("SEQUENCE:1"));
    }

    /// Her mail program may have put the invitation there: no second one, and hers stays when she switches off.
    void sessionFromAMail_staysTheOnlyOne() {
        World world;
        DavStandIn there;
        const auto booking = world.book();
        there.keep("from-a-mail.ics", importedSession(booking));
        world.choosing(there);
        world.deliver();
        QCOMPARE(world.shown().health, CalendarWriteHealth::good);
        QCOMPARE(there.objects().size(), 1u);
        QVERIFY(!world.lineOf(there, "SUMMARY").empty());
        QCOMPARE(world.choose(std::nullopt).status, 200);
        world.deliver();
        QCOMPARE(there.objects().size(), 1u);
        QCOMPARE(world.count("calendar_targets"), 0);
    }

    /// The program ended between writing and knowing it: what is there is ours all the same.
    void writtenWithoutKnowing_isTakenOut() {
        World world;
        DavStandIn there;
        const auto booking = world.book();
        there.keep(WritingWorld::uidOf(booking) + ".ics", importedSession(booking));
        world.choosing(there);
        world.deliver();
        QCOMPARE(world.choose(std::nullopt).status, 200);
        world.deliver();
        QCOMPARE(there.objects().size(), 0u);
    }

    void answerThatIsLost_leavesNothingBehind() {
        World world;
        DavStandIn there;
        world.book();
        there.loseAnswers(true);
        world.choosing(there);
        world.deliver();
        QCOMPARE(world.shown().health, CalendarWriteHealth::unreachable);
        QCOMPARE(there.objects().size(), 1u);
        there.loseAnswers(false);
        QCOMPARE(world.choose(std::nullopt).status, 200);
        world.server.clock.advance(kHour);
        world.deliver();
        QCOMPARE(there.objects().size(), 0u);
    }

    void anotherChoice_takesOutOfTheOneBefore() {
        World world;
        DavStandIn before;
        DavStandIn after;
        world.book();
        world.choosing(before);
        world.deliver();
        world.choosing(after, "Home");
        world.deliver();
        QCOMPARE(before.objects().size(), 0u);
        QCOMPARE(after.objects().size(), 1u);
        QCOMPARE(world.choose(std::nullopt).status, 200);
        world.deliver();
        QCOMPARE(after.objects().size(), 0u);
        QVERIFY(!world.shown().source);
        QCOMPARE(world.count("calendar_targets"), 0);
    }

    void whatIsPast_stays() {
        World world;
        DavStandIn there;
        world.choosing(there);
        world.book(kDay);
        world.deliver();
        world.server.clock.advance(2 * kDay);
        QCOMPARE(world.choose(std::nullopt).status, 200);
        world.deliver();
        QCOMPARE(there.objects().size(), 1u);
        QCOMPARE(world.count("calendar_targets"), 0);
    }

    void chosenAgainBeforeItWasEmpty_isFull() {
        World world;
        DavStandIn there;
        world.book();
        const auto source = world.choosing(there);
        world.deliver();
        there.failWith(503);
        QCOMPARE(world.choose(std::nullopt).status, 200);
        world.deliver();
        world.remove(source);
        there.failWith(0);
        world.choosing(there);
        world.deliver();
        world.letADayPass();
        QCOMPARE(there.objects().size(), 1u);
        QCOMPARE(world.count("calendar_targets"), 1);
    }

    void calendarThatIsRemoved_isEmptied_andNothingIsKeptOfIt() {
        World world;
        DavStandIn there;
        world.book();
        const auto source = world.choosing(there);
        world.deliver();
        world.remove(source);
        QVERIFY(!world.shown().source);
        world.deliver();
        QCOMPARE(there.objects().size(), 0u);
        QCOMPARE(world.count("calendar_targets"), 0);
        QCOMPARE(world.count("calendar_accounts"), 0);
    }

    void faults_areSaid_andTriedForADay_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<bool>("ofAll");
        QTest::addColumn<CalendarWriteHealth>("health");
        QTest::newRow("password") << 401 << true << CalendarWriteHealth::wrong_password;
        QTest::newRow("read only") << 403 << false << CalendarWriteHealth::read_only;
        QTest::newRow("gone") << 404 << true << CalendarWriteHealth::gone;
        QTest::newRow("no change fits") << 412 << false << CalendarWriteHealth::rejected;
        QTest::newRow("not understood") << 415 << false << CalendarWriteHealth::rejected;
        QTest::newRow("too much asked") << 429 << false << CalendarWriteHealth::unreachable;
        QTest::newRow("down") << 503 << true << CalendarWriteHealth::unreachable;
        QTest::newRow("full") << 507 << false << CalendarWriteHealth::full;
    }
    void faults_areSaid_andTriedForADay() {
        QFETCH(int, status);
        QFETCH(bool, ofAll);
        QFETCH(CalendarWriteHealth, health);
        World world;
        DavStandIn there;
        const auto source = world.connect(there.url(), "rohan", "hushhush");
        if (ofAll)
            there.failAllWith(status);
        else
            there.failWith(status);
        world.book();
        QCOMPARE(world.choose(source.id).status, 200);
        world.deliver();
        QCOMPARE(world.shown().health, health);
        QVERIFY(world.shown().failingSince);
        QVERIFY(!world.shown().givenUp);
        // Whatever else changes, it is left alone for a moment.
        const auto asked = there.count("PUT");
        world.book(6 * kDay);
        world.deliver();
        QCOMPARE(there.count("PUT"), asked);
        world.letADayPass();
        QVERIFY(there.count("PUT") > asked + 10);
        QCOMPARE(world.shown().health, health);
        QVERIFY(world.shown().givenUp);
        QCOMPARE(world.stuck(), 0);
        QCOMPARE(world.count("outbox WHERE kind = 'calendar_write' AND state <> 'done'"), 0);
        // Another session is a reason to try.
        world.server.clock.advance(kHour);
        world.book(8 * kDay);
        world.deliver();
        QVERIFY(!world.shown().givenUp);
        // She says when it is mended.
        there.failAllWith(0);
        QCOMPARE(world.choose(source.id).status, 200);
        world.deliver();
        QCOMPARE(world.shown().health, CalendarWriteHealth::good);
        QVERIFY(!world.shown().failingSince);
        QCOMPARE(there.objects().size(), 3u);
    }

    void whatCannotBeTakenOut_isSaid_untilSheChoosesAnew_data() {
        QTest::addColumn<bool>("removed");
        QTest::newRow("no calendar") << false;
        QTest::newRow("it is not connected any more") << true;
    }
    void whatCannotBeTakenOut_isSaid_untilSheChoosesAnew() {
        QFETCH(bool, removed);
        World world;
        DavStandIn there;
        world.book();
        const auto source = world.choosing(there);
        world.deliver();
        there.failWith(403);
        if (removed)
            world.remove(source);
        else
            QCOMPARE(world.choose(std::nullopt).status, 200);
        world.deliver();
        QCOMPARE(world.count("calendar_targets WHERE password IS NOT NULL"), removed ? 1 : 0);
        world.letADayPass();
        QCOMPARE(world.shown().leftIn, std::vector<std::string>{"Work"});
        QCOMPARE(world.stuck(), 0);
        QCOMPARE(world.count("calendar_targets WHERE source_id IS NOT NULL OR password IS NOT NULL"), 0);
        there.failWith(0);
        if (removed)
            world.choosing(there);
        else
            QCOMPARE(world.choose(source.id).status, 200);
        world.deliver();
        QVERIFY(world.shown().leftIn.empty());
        QCOMPARE(world.shown().health, CalendarWriteHealth::good);
        QCOMPARE(there.objects().size(), 1u);
    }

    void newPassword_triesAgain() {
        World world;
        DavStandIn there;
        world.book();
        const auto source = world.connect(there.url(), "rohan", "old");
        there.failAllWith(401);
        QCOMPARE(world.choose(source.id).status, 200);
        world.deliver();
        QCOMPARE(world.shown().health, CalendarWriteHealth::wrong_password);
        there.failAllWith(0);
        const auto changed = world.server.ask(
            http::Method::put, "/api/calendars/" + domain::toString(source.id),
            R"({"version":1,"name":"Work","tentativeIsBusy":true,"whenItFails":"go_on","password":"hushhush"})",
            world.mentor.token);
        QCOMPARE(changed.status, 200);
        world.deliver();
        QCOMPARE(world.shown().health, CalendarWriteHealth::good);
        QCOMPARE(there.objects().size(), 1u);
    }

    void privateNetwork_isNotWrittenTo() {
        World world("");
        DavStandIn there;
        world.book();
        world.choosing(there);
        world.deliver();
        QCOMPARE(world.shown().health, CalendarWriteHealth::forbidden);
        QCOMPARE(there.count("PUT"), 0);
    }

    void choice_isOfOnesOwnCalendars_andOfWhatWasRead() {
        World world;
        DavStandIn there;
        const auto source = world.connect(there.url(), "rohan", "hushhush");
        QCOMPARE(world.choose(domain::CalendarSourceId{77}).status, 404);
        QCOMPARE(world.choose(source.id, 5).status, 409);
        const auto file =
            world.server.ask(http::Method::post, "/api/calendars",
                             "{\"address\":\"" + there.url() +
                                 "\",\"name\":\"File\",\"tentativeIsBusy\":true,\"whenItFails\":\"go_on\"}",
                             world.mentor.token);
        QCOMPARE(world.choose(protocol::decode<protocol::CalendarSource>(file.raw).value().id).status, 422);
        const auto chosen = world.choose(source.id, 0);
        QCOMPARE(chosen.status, 200);
        QCOMPARE(world.choose(std::nullopt, 0).status, 409);
        QVERIFY(chosen.raw.find("hushhush") == std::string::npos);
    }

    /// Nobody is left to be told of anything.
    void erasedPerson_endsItsRows() {
        World world;
        DavStandIn there;
        world.book();
        world.choosing(there);
        world.server.rooms.database->write([&](database::Transaction& tx) {
            tx.execute("UPDATE users SET erased_at = 1 WHERE id = $1", world.mentor.id);
        });
        world.deliver();
        QCOMPARE(there.count("PUT"), 0);
        QCOMPARE(world.count("calendar_targets"), 0);
        QCOMPARE(world.stuck(), 0);
    }
};

MC_TEST_CORE(SessionWritingTest)
#include "session_writing_test.moc"
