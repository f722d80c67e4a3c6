#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "protocol/codec.h"
#include "support/test_program.h"
#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/kept_mails.h"
#endif

using namespace mc;
using http::Method;
using protocol::NotificationType;
using tests::Visitor;
using tests::WholeServer;

namespace {

struct SilentMentorsWorld {
    explicit SilentMentorsWorld(domain::Language language = domain::Language::en) {
        server.rooms.accounts
            .updateMe(mentor.id, {.language = language, .version = server.rooms.accounts.me(mentor.id)->version})
            .value();
    }
    bookings::Booking request() {
        return server.paid(student, mentor, server.slotAfter((10 + 2 * m_requests++) * domain::kDay));
    }
    /// Sweeps as the scheduler would, at the end of the answering time.
    void letLapse() {
        const auto booking = request();
        at(*booking.requestExpiresAt);
        server.rooms.bookingSweep.run(server.clock.now());
        server.rooms.outbox.drain();
    }
    void at(domain::UtcTime time) {
        server.clock.advance(time - server.clock.now());
        server.rooms.outbox.drain();
    }
    WholeServer::Reply put(const bookings::Booking& booking, const std::string& answer, const std::string& body) {
        return server.ask(Method::put, "/api/bookings/" + domain::toString(booking.id) + "/" + answer, body,
                          server.freshToken(mentor));
    }
    bool isAccepting() { return server.rooms.scheduling.own(mentor.id).acceptingBookings; }
    int told(NotificationType type) {
        auto items = server.rooms.notifications.list(mentor.id, {100, ""}).value().items;
        return static_cast<int>(std::ranges::count(items, type, &protocol::Notification::type));
    }
    /// With this in the text.
    int mailsWith(const std::string& words) {
        return static_cast<int>(std::ranges::count_if(
            mails->mails(), [&](const mail::Mail& mail) { return mail.text.find(words) != std::string::npos; }));
    }
    /// Path and query of the way back in the mail about the pause.
    std::string wayBack() {
        static const QRegularExpression link(QStringLiteral("(/api/mail/resume-bookings\\?token=\\S+)"));
        for (const auto& mail : mails->mails())
            if (const auto match = link.match(QString::fromStdString(mail.text)); match.hasMatch())
                return match.captured(1).toStdString();
        return {};
    }

    QTemporaryDir folder;
    test::MailBox* mails = nullptr;
    WholeServer server{folder.path().toStdString(), {}, tests::keepingMails(mails)};
    Visitor student = server.person("Maya Nair");
    Visitor mentor = server.mentor("Rohan Mehta", 1000, false);

private:
    int m_requests = 0;
};

}  // namespace

/// Mentors who leave requests unanswered: reminded, then paused, then back by one button.
class SilentMentorsTest : public QObject {
    Q_OBJECT
    using World = SilentMentorsWorld;

private slots:
    void answer_pausesWithIt_whereWanted_data() {
        QTest::addColumn<std::string>("answer");
        QTest::addColumn<std::string>("body");
        QTest::addColumn<bool>("pauses");
        QTest::newRow("accept") << std::string("accept") << std::string(R"({"pause":true})") << true;
        QTest::newRow("accept, no pause") << std::string("accept") << std::string(R"({"pause":false})") << false;
        QTest::newRow("accept, nothing said") << std::string("accept") << std::string() << false;
        QTest::newRow("decline") << std::string("decline") << std::string(R"({"reason":"Away","pause":true})") << true;
        QTest::newRow("decline, nothing said")
            << std::string("decline") << std::string(R"({"reason":"Away"})") << false;
    }
    void answer_pausesWithIt_whereWanted() {
        QFETCH(std::string, answer);
        QFETCH(std::string, body);
        QFETCH(bool, pauses);
        World world;
        const auto booking = world.request();
        QCOMPARE(world.put(booking, answer, body).status, 200);
        QCOMPARE(world.isAccepting(), !pauses);
    }

    /// One request, one transaction: what cannot be paused is not answered, and what cannot be answered pauses nothing.
    void answerAndPause_areBothDoneOrNeither() {
        World world;
        const auto booking = world.request();
        QCOMPARE(world.put(booking, "decline", R"({"reason":"","pause":true})").status, 422);
        QVERIFY(world.isAccepting());
        world.server.rooms.database->write([&](database::Transaction& tx) {
            tx.execute("DELETE FROM availability WHERE mentor_id = $1", world.mentor.id);
        });
        QCOMPARE(world.put(booking, "accept", R"({"pause":true})").status, 409);
        const auto now = world.server.rooms.database->read(
            [&](database::Reader& reader) { return bookings::BookingStore().find(reader, booking.id); });
        QVERIFY(now->status == domain::BookingStatus::requested);
        QVERIFY(!now->confirmedAt);
    }

    void request_isRemindedOfAtHalfAndAtThreeQuarters() {
        World world;
        const auto booking = world.request();
        const auto half = *booking.requestExpiresAt - *booking.requestedAt;
        world.at(*booking.requestedAt + half / 2 - 60);
        QCOMPARE(world.told(NotificationType::request_waiting), 0);
        world.at(*booking.requestedAt + half / 2);
        QCOMPARE(world.told(NotificationType::request_waiting), 1);
        world.server.rooms.reminders.planAll();  // As a restart does.
        world.at(*booking.requestedAt + half * 3 / 4);
        QCOMPARE(world.told(NotificationType::request_waiting), 2);
        world.at(*booking.requestExpiresAt - 60);
        QCOMPARE(world.told(NotificationType::request_waiting), 2);
        QCOMPARE(world.mailsWith("has not heard from you yet"), 2);
    }

    void answeredRequest_isNotRemindedOf_data() {
        QTest::addColumn<bool>("accepted");
        QTest::newRow("accepted") << true;
        QTest::newRow("declined") << false;
    }
    void answeredRequest_isNotRemindedOf() {
        QFETCH(bool, accepted);
        World world;
        const auto booking = world.request();
        const auto now = world.server.clock.now();
        if (accepted)
            world.server.rooms.bookingChanges.accept(world.mentor.id, booking.id, now).value();
        else
            world.server.rooms.bookingChanges.decline(world.mentor.id, booking.id, "ill", now).value();
        world.at(*booking.requestExpiresAt - 60);
        QCOMPARE(world.told(NotificationType::request_waiting), 0);
    }

    void twoInARow_pauseHer_andTellHer_data() {
        QTest::addColumn<bool>("hindi");
        QTest::newRow("en") << false;
        QTest::newRow("hi") << true;
    }
    void twoInARow_pauseHer_andTellHer() {
        QFETCH(bool, hindi);
        World world(hindi ? domain::Language::hi : domain::Language::en);
        world.letLapse();
        QVERIFY(world.isAccepting());
        QCOMPARE(world.told(NotificationType::bookings_paused), 0);
        world.letLapse();
        QVERIFY(!world.isAccepting());
        QCOMPARE(world.told(NotificationType::bookings_paused), 1);
        QCOMPARE(world.mailsWith(hindi ? "लगातार दो अनुरोध" : "Two requests in a row"), 1);
        QVERIFY(!world.wayBack().empty());
        const auto page = protocol::decode<protocol::MentorProfile>(
                              world.server.ask(Method::get, "/api/mentors/rohan-mehta", "", "").raw)
                              .value();
        QVERIFY(!page.acceptingBookings);
    }

    void oneAnswerBetween_isNoRow_data() {
        QTest::addColumn<bool>("accepted");
        QTest::newRow("accepted") << true;
        QTest::newRow("declined") << false;
    }
    void oneAnswerBetween_isNoRow() {
        QFETCH(bool, accepted);
        World world;
        world.letLapse();
        const auto booking = world.request();
        const auto now = world.server.clock.now();
        if (accepted)
            world.server.rooms.bookingChanges.accept(world.mentor.id, booking.id, now).value();
        else
            world.server.rooms.bookingChanges.decline(world.mentor.id, booking.id, "ill", now).value();
        world.letLapse();
        QVERIFY(world.isAccepting());
        QCOMPARE(world.told(NotificationType::bookings_paused), 0);
    }

    /// Decision 33.
    void wayBack_aLookChangesNothing_theButtonDoes() {
        World world;
        world.letLapse();
        world.letLapse();
        const auto link = world.wayBack();
        const auto look = world.server.ask(Method::get, link);
        QCOMPARE(look.status, 200);
        QVERIFY(look.raw.find("<button") != std::string::npos);
        QVERIFY(!world.isAccepting());
        const auto pressed = world.server.ask(Method::post, link);
        QCOMPARE(pressed.status, 200);
        QVERIFY(pressed.raw.find("Students can book you.") != std::string::npos);
        QVERIFY(world.isAccepting());
        const auto again = world.server.ask(Method::get, link);  // A second visit says what is already so.
        QVERIFY(again.raw.find("Students can book you.") != std::string::npos);
        QVERIFY(again.raw.find("<button") == std::string::npos);
        QCOMPARE(world.server.ask(Method::post, "/api/mail/resume-bookings?token=nobodys").status, 404);
    }

    void backAgain_itTakesTwoAgain() {
        World world;
        world.letLapse();
        world.letLapse();
        QCOMPARE(world.server.ask(Method::post, world.wayBack()).status, 200);
        world.letLapse();
        QVERIFY(world.isAccepting());
        world.letLapse();
        QVERIFY(!world.isAccepting());
        QCOMPARE(world.mailsWith("Two requests in a row"), 2);
    }

    void whoPausedByHerself_hearsNothingOfIt() {
        World world;
        world.letLapse();
        const auto last = world.request();
        world.server.rooms.scheduling.setAccepting(world.mentor.id, false, world.server.clock.now()).value();
        world.at(*last.requestExpiresAt);
        world.server.rooms.bookingSweep.run(world.server.clock.now());
        world.server.rooms.outbox.drain();
        QCOMPARE(world.told(NotificationType::bookings_paused), 0);
        QVERIFY(world.wayBack().empty());
    }

    /// Mails may wait: who is back by then gets none.
    void backBeforeTheMailLeaves_thereIsNone() {
        World world;
        world.letLapse();
        const auto booking = world.request();
        world.server.clock.advance(*booking.requestExpiresAt - world.server.clock.now());
        world.server.rooms.bookingSweep.run(world.server.clock.now());
        QVERIFY(!world.isAccepting());
        world.server.rooms.scheduling.setAccepting(world.mentor.id, true, world.server.clock.now()).value();
        world.server.rooms.outbox.drain();
        QVERIFY(world.wayBack().empty());
    }
};

MC_TEST_CORE(SilentMentorsTest)
#include "silent_mentors_test.moc"
