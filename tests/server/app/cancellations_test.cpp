#include <QTemporaryDir>
#include <QTest>

#include "protocol/codec.h"
#include "protocol/reliability.h"
#include "support/test_program.h"
#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/kept_mails.h"
#endif

using namespace mc;
using domain::Reliability;
using http::Method;
using protocol::NotificationType;
using tests::Visitor;
using tests::WholeServer;

namespace {

struct CancellationsWorld {
    explicit CancellationsWorld(domain::Language language = domain::Language::en) {
        server.rooms.accounts
            .updateMe(mentor.id, {.language = language, .version = server.rooms.accounts.me(mentor.id)->version})
            .value();
    }
    void keep(int sessions) {
        for (int i = 0; i < sessions; ++i)
            server.completed(student, mentor);
        server.rooms.outbox.drain();
    }
    bookings::Booking booked() { return server.paid(student, mentor, server.slotAfter(5 * domain::kDay)); }
    /// By one of the two; each lies at another time, as the clock moves on.
    void cancel(const Visitor& who) {
        const auto booking = booked();
        server.clock.advance(60);
        server.rooms.bookingChanges.cancel(who.id, booking.id, "Something came up", server.clock.now()).value();
        server.rooms.outbox.drain();
    }
    bool isAccepting() { return server.rooms.scheduling.own(mentor.id).acceptingBookings; }
    domain::CancellationRate rate() {
        return server.rooms.database->read(
            [&](database::Reader& reader) { return server.rooms.cancellations.rate(reader, mentor.id); });
    }
    std::vector<protocol::Notification> told(NotificationType type = NotificationType::bookings_paused) {
        auto items = server.rooms.notifications.list(mentor.id, {100, ""}).value().items;
        std::erase_if(items, [type](const auto& item) { return item.type != type; });
        return items;
    }
    int mailsWith(const std::string& words) {
        return static_cast<int>(std::ranges::count_if(
            mails->mails(), [&](const mail::Mail& mail) { return mail.text.find(words) != std::string::npos; }));
    }

    QTemporaryDir folder;
    test::MailBox* mails = nullptr;
    WholeServer server{folder.path().toStdString(), {}, tests::keepingMails(mails)};
    Visitor student = server.person("Maya Nair");
    Visitor mentor = server.mentor("Rohan Mehta");
};

}  // namespace

/// Mentors who cancel what they confirmed: warned, then paused, then back by themselves.
class CancellationsTest : public QObject {
    Q_OBJECT
    using World = CancellationsWorld;

private slots:
    void oneOfTen_warnsOnce_andAFurtherOneBelowTheUpperBoundTellsNothingNew() {
        World world;
        world.keep(9);
        world.cancel(world.mentor);
        QCOMPARE(world.rate().percent, 10);
        QCOMPARE(world.mailsWith("Cancelled by you: 1 of the last 10"), 1);
        world.cancel(world.mentor);  // Two of eleven.
        QCOMPARE(world.mailsWith("Cancelled by you:"), 1);
        const auto warned = world.told(NotificationType::cancellations_warned);
        QCOMPARE(warned.size(), 1u);
        QCOMPARE(warned[0].link, std::string("/overview"));
        QVERIFY(world.isAccepting());
        QVERIFY(world.told().empty());
    }

    void betterAgain_andWorseAgain_warnsAgain() {
        World world;
        world.keep(9);
        world.cancel(world.mentor);
        world.keep(1);  // One of eleven.
        QCOMPARE(world.rate().reliability, Reliability::good);
        world.cancel(world.mentor);
        QCOMPARE(world.mailsWith("Cancelled by you:"), 2);
    }

    void atTheUpperBound_pausesHer_andTellsWhy_data() {
        QTest::addColumn<bool>("hindi");
        QTest::newRow("en") << false;
        QTest::newRow("hi") << true;
    }
    void atTheUpperBound_pausesHer_andTellsWhy() {
        QFETCH(bool, hindi);
        World world(hindi ? domain::Language::hi : domain::Language::en);
        world.keep(8);
        world.cancel(world.mentor);
        QVERIFY(world.isAccepting());
        world.cancel(world.mentor);  // Two of ten.
        QVERIFY(!world.isAccepting());
        const auto told = world.told();
        QCOMPARE(told.size(), 1u);
        QCOMPARE(told[0].parameters.reason.value_or(""), std::string(domain::kCancelledTooOften));
        QCOMPARE(world.mailsWith(hindi ? "बहुत-से सेशन रद्द" : "You cancelled too many of your last"), 1);
        QCOMPARE(world.mailsWith("/api/mail/resume-bookings?token="), 1);
        QCOMPARE(world.mailsWith("Two requests in a row"), 0);
    }

    void backAgain_theNextCancellationPausesAgain() {
        World world;
        world.keep(8);
        world.cancel(world.mentor);
        world.cancel(world.mentor);
        QVERIFY(!world.isAccepting());
        world.server.rooms.scheduling.setAccepting(world.mentor.id, true, world.server.clock.now()).value();
        world.cancel(world.mentor);
        QVERIFY(!world.isAccepting());
        QCOMPARE(world.told().size(), 1u);  // The same line, renewed.
    }

    void others_countForNothing() {
        World world;
        world.keep(8);
        world.cancel(world.student);
        world.cancel(world.student);
        const auto booking = world.booked();
        world.server.rooms.bookingChanges
            .cancelAs(world.server.person("Sunil Support", {domain::Role::support}).id, booking.id, "Double booked",
                      booking.version, world.server.clock.now())
            .value();
        QCOMPARE(world.rate().sessions, 8);
        QCOMPARE(world.rate().cancelled, 0);
        QVERIFY(world.isAccepting());
    }

    void figures_areHerOwn_withTheOperatorsBounds() {
        World world;
        world.keep(9);
        world.cancel(world.mentor);
        const std::string path = "/api/mentors/dashboard/reliability";
        const auto answer = world.server.ask(Method::get, path, "", world.server.freshToken(world.mentor));
        QCOMPARE(answer.status, 200);
        const auto shown = protocol::decode<protocol::MentorReliability>(answer.raw).value();
        QCOMPARE(shown.sessions, 10);
        QCOMPARE(shown.cancelled, 1);
        QCOMPARE(shown.percent, 10);
        QCOMPARE(shown.reliability, Reliability::warned);
        QCOMPARE(shown.last, 20);
        QCOMPARE(shown.least, 10);
        QCOMPARE(shown.warnAt, 10);
        QCOMPARE(shown.pauseAt, 20);
        QCOMPARE(world.server.ask(Method::get, path, "", world.server.freshToken(world.student)).status, 403);
    }

    void fewSessions_sayNothingYet() {
        World world;
        world.keep(1);
        world.cancel(world.mentor);
        QVERIFY(world.isAccepting());
        QCOMPARE(world.mailsWith("Cancelled by you:"), 0);
    }
};

MC_TEST_CORE(CancellationsTest)
#include "cancellations_test.moc"
