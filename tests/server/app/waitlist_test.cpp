#include <QTemporaryDir>
#include <QTest>

#include <future>

#include "protocol/codec.h"
#include "support/test_program.h"
#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/kept_mails.h"
#endif

using namespace mc;
using domain::ErrorCode;
using http::Method;
using protocol::NotificationType;
using tests::Visitor;
using tests::WholeServer;

namespace {

struct WaitlistWorld {
    WaitlistWorld() { close(); }

    void offer(std::vector<domain::WeeklyWindow> windows) {
        auto own = server.rooms.scheduling.own(mentor.id);
        own.windows = std::move(windows);
        server.rooms.scheduling.replace(mentor.id, own, server.clock.now()).value();
    }
    void close() { offer({}); }
    void openAll() {
        std::vector<domain::WeeklyWindow> windows;
        for (int day = 1; day <= 7; ++day)
            windows.push_back({day, {0}, {24 * 60}});
        offer(windows);
    }
    /// One half hour alone, tomorrow.
    void openOne() {
        close();
        auto own = server.rooms.scheduling.own(mentor.id);
        own.exceptions = {{server.rooms.zones.find(own.timeZone)->dateAt(server.clock.now() + domain::kDay),
                           {{{10 * 60}, {10 * 60 + 30}}},
                           ""}};
        server.rooms.scheduling.replace(mentor.id, own, server.clock.now()).value();
    }
    /// Of many that are open, one that is far enough away.
    domain::UtcTime later() const { return server.slotAfter(domain::kDay); }
    domain::UtcTime free() { return server.rooms.scheduling.nextFree(mentor.id, 30, server.clock.now()).value(); }

    void join(const Visitor& student) { server.rooms.waitlist.join(student.id, mentor.id).value(); }
    /// As the scheduler would, a while later.
    void look(domain::Seconds later = 1) {
        server.clock.advance(later);
        server.rooms.bookingSweep.run(server.clock.now());
        server.rooms.waitlist.run();
        server.rooms.outbox.drain();
    }
    /// When she was told last; absent: never.
    std::optional<domain::NotificationId> told(const Visitor& student) {
        for (const auto& one : server.rooms.notifications.list(student.id, {100, ""}).value().items)
            if (one.type == NotificationType::waitlist_opened) return one.id;
        return std::nullopt;
    }
    bool isOpen(const Visitor& student) {
        const auto places = server.rooms.waitlist.of(student.id).places;
        return !places.empty() && places[0].open;
    }
    bool waits(const Visitor& student) { return !server.rooms.waitlist.of(student.id).places.empty(); }
    domain::Result<bookings::Booking> take(const Visitor& student, domain::UtcTime at) {
        return server.rooms.holds.create(student.id, {mentor.id, at, 30, "System design", "", true},
                                         "take-" + std::to_string(++m_takes), server.clock.now());
    }
    static domain::Seconds keptFor(const bookings::Booking& booking) {
        return booking.holdExpiresAt - booking.createdAt;
    }
    int callsTo(const Visitor& student) {
        return server.rooms.database->read([&](database::Reader& reader) {
            return reader.scalar<int>("SELECT count(*) FROM waitlist_calls WHERE student_id = $1", student.id);
        });
    }

    QTemporaryDir folder;
    test::MailBox* mails = nullptr;
    WholeServer server{folder.path().toStdString(), {}, tests::keepingMails(mails)};
    Visitor maya = server.person("Maya Nair");
    Visitor kabir = server.person("Kabir Shah");
    Visitor mentor = server.mentor("Rohan Mehta");

private:
    std::atomic<int> m_takes = 0;
};

}  // namespace

/// Students who wait for a mentor without free time.
class WaitlistTest : public QObject {
    Q_OBJECT
    using World = WaitlistWorld;

private slots:
    void joinAndLeave_howeverOften_areDoneOnce() {
        World world;
        const auto ask = [&](Method method) {
            return world.server.ask(method, "/api/me/waitlist/" + domain::toString(world.mentor.id), {},
                                    world.server.freshToken(world.maya));
        };
        for (int i = 0; i < 2; ++i)
            QCOMPARE(ask(Method::put).body.at("places").as_array().size(), 1u);
        QVERIFY(world.waits(world.maya));
        QVERIFY(!world.waits(world.kabir));
        for (int i = 0; i < 2; ++i)
            QCOMPARE(ask(Method::delete_).body.at("places").as_array().size(), 0u);
        QVERIFY(!world.waits(world.maya));
    }
    void join_whereThereIsNothingToWaitFor_isRefused() {
        World world;
        auto& waitlist = world.server.rooms.waitlist;
        QVERIFY(waitlist.join(world.mentor.id, world.mentor.id).error().code == ErrorCode::own_mentor);
        QVERIFY(waitlist.join(world.maya.id, world.kabir.id).error().code == ErrorCode::not_found);
        world.openAll();
        QVERIFY(waitlist.join(world.maya.id, world.mentor.id).error().code == ErrorCode::invalid_state);
        QVERIFY(!world.waits(world.maya));
    }
    void timeOpens_thoseWhoWaitAreTold_inOrder_once() {
        World world;
        world.join(world.kabir);
        world.server.clock.advance(60);
        world.join(world.maya);
        world.look();
        QVERIFY(!world.told(world.kabir));
        world.openAll();
        world.look();
        QVERIFY(world.told(world.kabir) && world.told(world.maya));
        QVERIFY(world.told(world.kabir)->value < world.told(world.maya)->value);
        world.look();
        QCOMPARE(world.callsTo(world.maya), 1);
        const auto mails = world.mails->mails();
        QCOMPARE(std::ranges::count(mails, std::string("Rohan Mehta has free times again"), &mail::Mail::subject), 2);
    }
    void timeOpens_isWrittenInTheReadersLanguage() {
        World world;
        auto& accounts = world.server.rooms.accounts;
        accounts
            .updateMe(world.maya.id, {.language = domain::Language::hi, .version = accounts.me(world.maya.id)->version})
            .value();
        world.join(world.maya);
        world.openAll();
        world.look();
        const std::string subject = "Rohan Mehta के पास अब खाली समय है";
        QCOMPARE(std::ranges::count(world.mails->mails(), subject, &mail::Mail::subject), 1);
    }
    void timeBeyondTheFortnight_isNoneToHearOf() {
        World world;
        world.join(world.maya);
        auto own = world.server.rooms.scheduling.own(world.mentor.id);
        own.exceptions = {
            {world.server.rooms.zones.find(own.timeZone)->dateAt(world.server.clock.now() + 16 * domain::kDay),
             {{{600}, {660}}},
             ""}};
        world.server.rooms.scheduling.replace(world.mentor.id, own, world.server.clock.now()).value();
        world.look();
        QVERIFY(!world.told(world.maya));
    }
    void holdThatRunsOut_opensTime() {
        World world;
        world.openOne();
        const auto booking = world.take(world.kabir, world.free()).value();
        world.join(world.maya);
        world.look();
        QVERIFY(!world.told(world.maya));
        world.look(domain::kHoldLength);  // Nobody paid.
        QVERIFY(world.told(world.maya));
    }
    void firstAnswer_isKeptForTwoHours_theNextIsNot() {
        World world;
        world.join(world.maya);
        world.join(world.kabir);
        world.openAll();
        world.look();
        const auto first = world.take(world.maya, world.later()).value();
        QCOMPARE(world.keptFor(first), bookings::kWaitlistHold);
        const auto second = world.take(world.kabir, world.later() + domain::kHour).value();
        QCOMPARE(world.keptFor(second), domain::kHoldLength);
        // It is hers: nobody else gets that time.
        QVERIFY(world.take(world.kabir, first.startsAt).error().code == ErrorCode::slot_taken);
    }
    void firstAnswer_isKeptNoLongerThanToItsStart() {
        World world;
        world.join(world.maya);
        world.openAll();
        world.look();
        const auto soon = world.take(world.maya, world.server.slotAfter(domain::kHour)).value();
        QCOMPARE(soon.holdExpiresAt, soon.startsAt);
    }
    void anotherChoice_isKeptNoLongerThanTheFirst() {
        World world;
        world.join(world.maya);
        world.openAll();
        world.look();
        const auto first = world.take(world.maya, world.later()).value();
        world.server.clock.advance(domain::kHour);
        const auto second = world.take(world.maya, world.later() + domain::kHour).value();
        QCOMPARE(second.holdExpiresAt, first.holdExpiresAt);
        world.server.clock.advance(domain::kHour);
        QCOMPARE(world.keptFor(world.take(world.maya, world.later() + 2 * domain::kHour).value()), domain::kHoldLength);
    }
    void expiry_passesOnToTheNext() {
        World world;
        world.join(world.maya);
        world.join(world.kabir);
        world.openOne();
        world.look();
        const auto first = world.take(world.maya, world.free()).value();
        world.look();
        QVERIFY(!world.isOpen(world.kabir));  // Told, and gone again.
        QVERIFY(world.waits(world.kabir));
        world.look(bookings::kWaitlistHold);
        QVERIFY(!world.waits(world.maya));
        QVERIFY(world.isOpen(world.kabir));
        QCOMPARE(world.callsTo(world.kabir), 2);
        QCOMPARE(world.keptFor(world.take(world.kabir, first.startsAt).value()), bookings::kWaitlistHold);
    }
    void twoAnswersAtOnce_oneOfThemWins() {
        World world;
        world.join(world.maya);
        world.join(world.kabir);
        world.openAll();
        world.look();
        const auto at = world.later();
        auto one = std::async(std::launch::async, [&] { return world.take(world.maya, at); });
        auto two = std::async(std::launch::async, [&] { return world.take(world.kabir, at); });
        const auto first = one.get();
        const auto second = two.get();
        QCOMPARE(first.has_value() + second.has_value(), 1);
        QVERIFY((first ? second : first).error().code == ErrorCode::slot_taken);
        QCOMPARE(world.keptFor(first ? *first : *second), bookings::kWaitlistHold);
    }
    /// Of another time each, too: there is one first.
    void twoAnswersAtOnce_ofTwoTimes_oneIsKeptLonger() {
        World world;
        world.join(world.maya);
        world.join(world.kabir);
        world.openAll();
        world.look();
        const auto at = world.later();
        auto one = std::async(std::launch::async, [&] { return world.take(world.maya, at).value(); });
        auto two = std::async(std::launch::async, [&] { return world.take(world.kabir, at + domain::kHour).value(); });
        const auto first = world.keptFor(one.get());
        const auto second = world.keptFor(two.get());
        QCOMPARE(std::max(first, second), bookings::kWaitlistHold);
        QCOMPARE(std::min(first, second), domain::kHoldLength);
    }
    void mentorIsFullAgainBeforeAnyAnswer_theyWaitOn() {
        World world;
        const auto other = world.server.person("Zoya Khan");
        world.join(world.maya);
        world.openOne();
        world.look();
        QVERIFY(world.isOpen(world.maya));
        const auto ordinary = world.take(other, world.free()).value();
        QCOMPARE(world.keptFor(ordinary), domain::kHoldLength);  // She has not waited.
        world.look();
        QVERIFY(world.waits(world.maya) && !world.isOpen(world.maya));
    }
    void pausedMentor_opensNothing() {
        World world;
        world.join(world.maya);
        world.openAll();
        world.server.rooms.scheduling.setAccepting(world.mentor.id, false, world.server.clock.now()).value();
        world.look();
        QVERIFY(!world.told(world.maya));
        world.server.rooms.scheduling.setAccepting(world.mentor.id, true, world.server.clock.now()).value();
        world.look();
        QVERIFY(world.told(world.maya));
    }
    void suspended_areNotTold_data() {
        QTest::addColumn<bool>("isMentor");
        QTest::newRow("student") << false;
        QTest::newRow("mentor") << true;
    }
    void suspended_areNotTold() {
        QFETCH(bool, isMentor);
        World world;
        world.join(world.maya);
        world.join(world.kabir);
        world.server.rooms.database->write([&](database::Transaction& tx) {
            (void)world.server.rooms.accounts.suspend(tx, isMentor ? world.mentor.id : world.maya.id, "Spam");
        });
        world.openAll();
        world.look();
        QCOMPARE(world.callsTo(world.maya), 0);
        QCOMPARE(world.callsTo(world.kabir), isMentor ? 0 : 1);
    }
    void tooManyCallsInADay_areNotMade() {
        World world;
        world.join(world.maya);
        for (int i = 0; i < bookings::kCallsADay + 2; ++i) {
            world.openAll();
            world.look();
            world.close();
            world.look();
        }
        QCOMPARE(world.callsTo(world.maya), bookings::kCallsADay);
        world.openAll();
        world.look(domain::kDay);
        QVERIFY(world.isOpen(world.maya));
    }
    void paid_waitsNoLonger() {
        World world;
        world.join(world.maya);
        world.openAll();
        world.look();
        world.server.paid(world.maya, world.mentor, world.later(), 30);
        QVERIFY(!world.waits(world.maya));
    }
    void oneMoreThanMayBeWaitedFor_isRefused() {
        World world;
        for (std::size_t i = 0; i < protocol::kMostWaitedFor; ++i) {
            const auto another = world.server.mentor("Mentor " + std::string(1, static_cast<char>('A' + i)));
            world.server.rooms.database->write([&](database::Transaction& tx) {
                tx.execute("INSERT INTO waitlist (mentor_id, student_id, joined_at) VALUES ($1, $2, 0)", another.id,
                           world.maya.id);
            });
        }
        QVERIFY(world.server.rooms.waitlist.join(world.maya.id, world.mentor.id).error().code ==
                ErrorCode::validation_failed);
    }
};

MC_TEST_CORE(WaitlistTest)
#include "waitlist_test.moc"
