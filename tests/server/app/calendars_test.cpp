#include <QTemporaryDir>
#include <QTest>

#include "domain/end_reason.h"
#include "protocol/calendars.h"
#include "protocol/codec.h"
#include "support/canned_server.h"
#include "support/counting_server.h"
#include "support/hard_events.h"
#include "support/test_program.h"
#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/kept_mails.h"
#endif

using namespace mc;
using domain::CalendarHealth;
using http::Method;
using test::CannedServer;
using tests::Visitor;
using tests::WholeServer;

namespace {

std::string basicTime(domain::UtcTime time) {
    auto text = domain::toIso(time);
    std::erase_if(text, [](char c) { return c == '-' || c == ':'; });
    return text;
}

/// A mentor with a calendar of one meeting, on a server that may call this machine.
struct CalendarsWorld {
    explicit CalendarsWorld(const char* network = "127.0.0.0/8", bool instant = true)
        : server(
              folder.path().toStdString(),
              [network](app::Config& config) {
                  if (*network != '\0') config.calendarNetworks = {*http::Network::parse(network)};
              },
              tests::keepingMails(mails)),
          mentor(server.mentor("Rohan Mehta", 1000, instant)) {}

    protocol::CalendarSource add() {
        const auto reply = server.ask(Method::post, "/api/calendars",
                                      "{\"address\":\"" + calendar.url("/me.ics?key=hushhush") +
                                          "\",\"name\":\"Work\",\"tentativeIsBusy\":true,\"whenItFails\":\"go_on\"}",
                                      mentor.token);
        const auto added = protocol::decode<protocol::CalendarSource>(reply.raw).value();
        waitFor(added.id);
        return shown();
    }
    void waitFor(domain::CalendarSourceId id) {
        QTRY_VERIFY_WITH_TIMEOUT(!server.rooms.calendarSync.isSyncing(id), 30'000);
    }
    protocol::CalendarSource shown() {
        const auto reply = server.ask(Method::get, "/api/calendars", {}, mentor.token);
        return protocol::decode<protocol::CalendarSources>(reply.raw).value().items.at(0);
    }

    QTemporaryDir folder;
    test::MailBox* mails = nullptr;
    WholeServer server;
    Visitor student = server.person("Maya Nair");
    Visitor mentor;
    domain::UtcTime meeting = server.slotAfter(2 * domain::kDay);
    std::string answer = CannedServer::ok(
        tests::calendarOf(tests::eventOf("SUMMARY:Secret plans\nDTSTART:" + basicTime(meeting) + "\nDURATION:PT1H\n")));
    CannedServer calendar{[this](const std::string&) { return answer; }};
};

}  // namespace

/// Other calendars of mentors, through the whole server.
class CalendarsTest : public QObject {
    Q_OBJECT
    using World = CalendarsWorld;

private slots:
    void meetingElsewhere_isNoSlot_andNobodyLearnsOfIt() {
        World world;
        QCOMPARE(world.add().health, CalendarHealth::good);
        const auto at = domain::toIso(world.meeting);
        const auto body = "{\"mentorId\":\"" + domain::toString(world.mentor.id) + "\",\"startsAt\":\"" + at +
                          "\",\"durationMinutes\":60,\"policyAccepted\":true}";
        const auto refused =
            world.server.ask(Method::post, "/api/bookings", body, world.student.token, "key-of-a-test");
        QCOMPARE(refused.status, 409);
        QCOMPARE(refused.text("code"), std::string("slot_taken"));
        QVERIFY(!refused.body.as_object().at("alternatives").as_array().empty());
        const auto offered =
            world.server.ask(Method::get, "/api/mentors/" + domain::toString(world.mentor.id) + "/slots?from=" + at, {},
                             world.student.token);
        QVERIFY(offered.raw.find("\"startsAt\":\"" + at + "\",\"state\":\"booked\"") != std::string::npos);
        const auto own = world.server.ask(Method::get, "/api/calendars/busy?from=" + at, {}, world.mentor.token);
        QVERIFY(own.raw.find(at) != std::string::npos);
        const auto list = world.server.ask(Method::get, "/api/calendars", {}, world.mentor.token);
        for (const auto* secret : {"hushhush", "Secret plans"})
            for (const auto& reply : {refused, offered, own, list})
                QVERIFY(reply.raw.find(secret) == std::string::npos);
    }

    /// From choosing a time to paying for it they have a moment.
    void holdingATime_hasHerCalendarsAsked() {
        World world;
        world.add();
        QCOMPARE(world.calendar.requests().size(), 1u);
        auto& clock = world.server.clock;
        clock.advance(domain::kMinute);
        const auto later = world.server.slotAfter(3 * domain::kDay);
        QVERIFY(world.server.rooms.holds.create(world.student.id, {world.mentor.id, later, 60, "Go", "", true},
                                                "key-of-a-test", clock.now()));
        QTRY_COMPARE(world.calendar.requests().size(), 2u);
    }

    /// Case 13. Nobody knew of the event when the time was held or asked for, and no round came by since.
    void eventMadeMeanwhile_isFoundBeforeTheMoneyIsTaken_data() {
        QTest::addColumn<bool>("instant");
        QTest::newRow("paid at once") << true;
        QTest::newRow("asked first") << false;
    }
    void eventMadeMeanwhile_isFoundBeforeTheMoneyIsTaken() {
        QFETCH(bool, instant);
        World world("127.0.0.0/8", instant);
        const auto event = std::exchange(world.answer, CannedServer::ok(tests::calendarOf("")));
        const auto source = world.add();
        auto& rooms = world.server.rooms;
        auto& clock = world.server.clock;
        const auto held = rooms.holds
                              .create(world.student.id, {world.mentor.id, world.meeting, 60, "Go", "", true},
                                      "key-of-a-test", clock.now())
                              .value();
        const auto order = rooms.payments.createOrder(world.student.id, held.id, clock.now()).value();
        const auto proof = world.server.bank->checkout({.orderId = order.gatewayOrderId});
        const auto pay = [&] {
            clock.advance(10);
            return rooms.payments.verify(world.student.id, {proof->orderId, proof->paymentId, proof->signature});
        };
        if (!instant) {
            QVERIFY(pay().has_value());
            QVERIFY(rooms.bookingChanges.accept(world.mentor.id, held.id, clock.now()).has_value());
            clock.advance(10);
        }
        world.waitFor(source.id);
        world.answer = event;
        if (instant) QVERIFY(pay().has_value());
        rooms.outbox.drain();
        const auto after =
            rooms.database->read([&](database::Reader& reader) { return *rooms.bookings.find(reader, held.id); });
        QCOMPARE(after.status, instant ? domain::BookingStatus::expired : domain::BookingStatus::declined);
        QCOMPARE(after.endReason, std::string(domain::kMentorBusyElsewhere));
        QCOMPARE(rooms.sandbox->bank().refunds().size(), instant ? 1u : 0u);
        for (const auto& who : {world.student, world.mentor}) {
            const auto news = world.server.ask(Method::get, "/api/notifications", {}, who.token);
            QVERIFY(instant || news.raw.find("mentor_busy_elsewhere") != std::string::npos);
        }
    }

    /// "Google Calendar" beside a booking makes an event with a UID of Google's.
    void sessionThatALinkCopied_isNotForeign_norIsItsCopyAfterwards() {
        World world;
        auto& rooms = world.server.rooms;
        const auto booking = world.server.paid(world.student, world.mentor, world.meeting);
        const auto event = [&](const std::string& code) {
            return CannedServer::ok(tests::calendarOf(tests::eventOf(
                "DTSTART:" + basicTime(world.meeting) +
                    "\nDURATION:PT1H\nDESCRIPTION:Video call in Mentor Connect\\, booking " + code + "\n",
                "abc@google.com")));
        };
        world.answer = event("GRP-20000101-001");
        const auto source = world.add();
        QVERIFY(rooms.scheduling.isBusyElsewhere(world.mentor.id, booking.range()));
        world.answer = event(booking.code);
        rooms.calendarSync.sync(source.id);
        QVERIFY(!rooms.scheduling.isBusyElsewhere(world.mentor.id, booking.range()));
        QVERIFY(rooms.bookingChanges.cancel(world.mentor.id, booking.id, "I am ill.", world.server.clock.now()));
        rooms.calendarSync.sync(source.id);
        QVERIFY(!rooms.scheduling.isBusyElsewhere(world.mentor.id, booking.range()));
    }

    /// What was still to be paid would wait for it, one after the other.
    void windingDown_nobodyWaitsForASilentCalendar() {
        World world;
        test::CountingServer silent;
        silent.answerWith(test::CountingServer::Way::silence);
        auto& rooms = world.server.rooms;
        const auto source = rooms.calendarSources.add(world.mentor.id, {silent.url() + "/me"}).value().id;
        QTRY_COMPARE(silent.requests(), 1);
        rooms.windDown();
        QTRY_VERIFY(!rooms.calendarSync.isSyncing(source));
    }

    void ownMachine_isNotCalledUnlessTheOperatorSaysSo() {
        World world("");
        QCOMPARE(world.add().health, CalendarHealth::forbidden);
        QVERIFY(world.calendar.requests().empty());
    }

    void calDav_isAskedUnderTheSameRules_andThePasswordComesBackToNobody_data() {
        QTest::addColumn<QByteArray>("network");
        QTest::addColumn<QByteArray>("health");
        QTest::newRow("the operator's") << QByteArray("127.0.0.0/8") << QByteArray("no_caldav");
        QTest::newRow("nobody's") << QByteArray("") << QByteArray("forbidden");
    }
    void calDav_isAskedUnderTheSameRules_andThePasswordComesBackToNobody() {
        QFETCH(QByteArray, network);
        QFETCH(QByteArray, health);
        World world(network.constData());
        const auto login = "\"user\":\"rohan\",\"password\":\"hushhush\"";
        const auto found =
            world.server.ask(Method::post, "/api/caldav/discovery",
                             "{\"address\":\"" + world.calendar.url("/") + "\"," + login + "}", world.mentor.token);
        QCOMPARE(found.status, 200);
        QCOMPARE(found.text("health"), health.toStdString());
        const auto added =
            world.server.ask(Method::post, "/api/caldav/calendars",
                             "{" + std::string(login) + ",\"calendars\":[{\"address\":\"" + world.calendar.url("/me/") +
                                 "\",\"name\":\"Work\"}],\"tentativeIsBusy\":true,"
                                 "\"whenItFails\":\"go_on\"}",
                             world.mentor.token);
        QCOMPARE(added.status, 200);
        world.waitFor(protocol::decode<protocol::CalendarSources>(added.raw).value().items.at(0).id);
        const auto shown = world.shown();
        QCOMPARE(shown.kind, domain::CalendarKind::caldav);
        QCOMPARE(shown.user, std::string("rohan"));
        QVERIFY(!domain::isRead(shown.health));
        const auto list = world.server.ask(Method::get, "/api/calendars", {}, world.mentor.token);
        for (const auto& reply : {found, added, list})
            QVERIFY(reply.raw.find("hushhush") == std::string::npos);
    }

    void failureOfADay_isMailed_data() {
        QTest::addColumn<bool>("hindi");
        QTest::newRow("en") << false;
        QTest::newRow("hi") << true;
    }
    void failureOfADay_isMailed() {
        QFETCH(bool, hindi);
        World world;
        if (hindi)
            world.server.rooms.accounts
                .updateMe(world.mentor.id, {.language = domain::Language::hi,
                                            .version = world.server.rooms.accounts.me(world.mentor.id)->version})
                .value();
        world.answer = "HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n";
        world.add();
        world.server.clock.advance(domain::kDay);
        world.server.rooms.calendarSync.warn();
        world.server.rooms.outbox.drain();
        const auto mails = world.mails->mails();
        QCOMPARE(std::ranges::count_if(mails,
                                       [&](const mail::Mail& mail) {
                                           return mail.subject == (hindi ? "आपका कैलेंडर “Work” पढ़ा नहीं जा रहा"
                                                                         : "Your calendar “Work” cannot be read");
                                       }),
                 1);
    }
};

MC_TEST_CORE(CalendarsTest)
#include "calendars_test.moc"
