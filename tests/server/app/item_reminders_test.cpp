#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#include "support/test_program.h"
#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/kept_mails.h"
#endif

using namespace mc;
using domain::kDay;
using domain::kHour;
using domain::kMinute;
using protocol::NotificationType;
using tests::Visitor;
using tests::WholeServer;

namespace {

constexpr domain::WallTime kEight{8 * 60};

/// A session that was held; its student lives in New York, its mentor in Kolkata.
struct ItemsWorld {
    explicit ItemsWorld(domain::Language language = domain::Language::en) {
        set(student, {.timeZone = domain::ZoneName{"America/New_York"}, .language = language});
    }
    void set(const Visitor& who, protocol::UpdateMe change) {
        change.version = server.rooms.accounts.me(who.id)->version;
        server.rooms.accounts.updateMe(who.id, change).value();
    }
    bookings::Booking now() {
        return *server.rooms.database->read(
            [&](database::Reader& reader) { return server.rooms.bookings.find(reader, booking.id); });
    }
    void write(const std::vector<protocol::ActionItem>& items) {
        server.rooms.sessionNotes
            .write(mentor.id, booking.id, {now().notesVersion, "Well done.", items}, server.clock.now())
            .value();
    }
    void tick(int index, bool done) {
        server.rooms.sessionNotes.tick(student.id, booking.id, index, {now().notesVersion, done}).value();
    }
    domain::UtcTime eight(const std::string& zone, domain::CivilDate date) {
        return *server.rooms.zones.find({zone})->toUtc(date, kEight);
    }
    void at(domain::UtcTime time) {
        server.clock.advance(time - server.clock.now());
        server.rooms.outbox.drain();
    }
    std::vector<protocol::Notification> told(const Visitor& who) {
        std::vector<protocol::Notification> found;
        for (auto& one : server.rooms.notifications.list(who.id, {100, ""}).value().items)
            if (one.type == NotificationType::items_due) found.push_back(std::move(one));
        return found;
    }
    std::vector<mail::Mail> mailsWith(const std::string& words) {
        std::vector<mail::Mail> found;
        for (const auto& mail : mails->mails())
            if (mail.text.find(words) != std::string::npos) found.push_back(mail);
        return found;
    }

    QTemporaryDir folder;
    test::MailBox* mails = nullptr;
    WholeServer server{folder.path().toStdString(), {}, tests::keepingMails(mails)};
    Visitor student = server.person("Maya Nair");
    Visitor mentor = server.mentor("Rohan Mehta");
    bookings::Booking booking = server.completed(student, mentor);
    domain::CivilDate due = domain::addDays(domain::ZoneTable().dateAt(server.clock.now()), 3);
};

}  // namespace

/// What two people agreed to do is told on its day.
class ItemRemindersTest : public QObject {
    Q_OBJECT

private slots:
    void dueItem_isToldToBothInTheirOwnMorning_once() {
        ItemsWorld world;
        world.write({{"Read chapter 4", {}, world.due, false}, {"No day", {}, {}, false}});
        const auto kolkata = world.eight("Asia/Kolkata", world.due);
        const auto newYork = world.eight("America/New_York", world.due);
        world.at(kolkata - kMinute);
        QVERIFY(world.told(world.mentor).empty() && world.told(world.student).empty());
        world.at(kolkata);
        QCOMPARE(world.told(world.mentor).size(), 1u);
        QVERIFY(world.told(world.student).empty());
        world.at(newYork - kMinute);
        QVERIFY(world.told(world.student).empty());
        world.at(newYork);
        const auto told = world.told(world.student);
        QCOMPARE(told.size(), 1u);
        QCOMPARE(*told[0].parameters.item, std::string("Read chapter 4"));
        QCOMPARE(*told[0].parameters.count, 1);
        QCOMPARE(*told[0].parameters.other, std::string("Rohan Mehta"));
        QCOMPARE(told[0].link, "/bookings/" + domain::toString(world.booking.id));
        world.server.rooms.itemReminders.planAll();  // As a restart does.
        world.write({{"Read chapter 4", {}, world.due, false}});
        world.at(newYork + kDay);
        QCOMPARE(world.told(world.student).size(), 1u);
        QCOMPARE(world.told(world.mentor).size(), 1u);
    }

    void mail_goesToTheStudentInHerLanguage_data() {
        QTest::addColumn<bool>("hindi");
        QTest::newRow("en") << false;
        QTest::newRow("hi") << true;
    }
    void mail_goesToTheStudentInHerLanguage() {
        QFETCH(bool, hindi);
        ItemsWorld world(hindi ? domain::Language::hi : domain::Language::en);
        world.write({{"Read chapter 4", {}, world.due, false}, {"Write to Asha", {}, world.due, false}});
        world.at(world.eight("America/New_York", world.due));
        const auto mails = world.mailsWith("Read chapter 4");
        QCOMPARE(mails.size(), 1u);
        QVERIFY2(mails[0].text.find(hindi ? "और 1 अन्य" : "and 1 more") != std::string::npos, mails[0].text.c_str());
        QVERIFY2(mails[0].subject.find(hindi ? "आज 2 काम" : "2 things are due today") != std::string::npos,
                 mails[0].subject.c_str());
        QCOMPARE(*world.told(world.student)[0].parameters.count, 2);
    }

    void tickedItem_isNotToldOf() {
        ItemsWorld world;
        world.write({{"Read chapter 4", {}, world.due, false}, {"Write to Asha", {}, world.due, false}});
        world.tick(0, true);
        world.at(world.eight("Asia/Kolkata", world.due));
        QCOMPARE(*world.told(world.mentor)[0].parameters.item, std::string("Write to Asha"));
        world.tick(1, true);
        world.at(world.eight("America/New_York", world.due));
        QVERIFY(world.told(world.student).empty());
        QVERIFY(world.mailsWith("Write to Asha").empty());
    }

    void dayThatWasPutOff_isToldOnTheNewOne() {
        ItemsWorld world;
        world.write({{"Read chapter 4", {}, world.due, false}});
        const auto later = domain::addDays(world.due, 2);
        world.write({{"Read chapter 4", {}, later, false}});
        world.at(world.eight("America/New_York", world.due) + kHour);
        QVERIFY(world.told(world.student).empty());
        world.at(world.eight("America/New_York", later));
        QCOMPARE(world.told(world.student).size(), 1u);
    }

    void whoMovedToAnotherZone_isToldInItsMorning() {
        ItemsWorld world;
        world.set(world.student, {.timeZone = domain::ZoneName{"Asia/Kolkata"}});
        world.write({{"Read chapter 4", {}, world.due, false}});
        world.set(world.student, {.timeZone = domain::ZoneName{"America/New_York"}});
        world.at(world.eight("Asia/Kolkata", world.due));
        QVERIFY(world.told(world.student).empty());
        world.at(world.eight("America/New_York", world.due));
        QCOMPARE(world.told(world.student).size(), 1u);
    }

    void itemOfBeforeThereWereReminders_isToldOf() {
        ItemsWorld world;
        world.write({{"Read chapter 4", {}, world.due, false}});
        world.server.rooms.database->write(
            [](database::Transaction& tx) { tx.execute("DELETE FROM outbox WHERE kind = 'item_reminder'"); });
        world.server.rooms.itemReminders.planAll();
        world.at(world.eight("America/New_York", world.due));
        QCOMPARE(world.told(world.student).size(), 1u);
        QCOMPARE(world.told(world.mentor).size(), 1u);
    }

    /// A server that was down for days says nothing of a day that is over, and one that was down for an hour does.
    void serverThatWasDown_tellsWhileItIsTheDay_data() {
        QTest::addColumn<int>("hours");
        QTest::addColumn<int>("told");
        QTest::newRow("until nine") << 1 << 1;
        QTest::newRow("until the evening") << 15 << 1;
        QTest::newRow("until the next day") << 17 << 0;
    }
    void serverThatWasDown_tellsWhileItIsTheDay() {
        QFETCH(int, hours);
        QFETCH(int, told);
        ItemsWorld world;
        world.write({{"Read chapter 4", {}, world.due, false}});
        world.at(world.eight("America/New_York", world.due) + hours * kHour);
        QCOMPARE(static_cast<int>(world.told(world.student).size()), told);
    }
};

MC_TEST_CORE(ItemRemindersTest)
#include "item_reminders_test.moc"
