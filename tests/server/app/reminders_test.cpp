#include <QTemporaryDir>
#include <QTest>
#include <algorithm>

#include "support/test_program.h"
#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/kept_mails.h"
#endif

using namespace mc;
using tests::Visitor;
using tests::WholeServer;

namespace {

struct RemindersWorld {
    int reminders(const Visitor& who) {
        int count = 0;
        for (const auto& one : server.rooms.notifications.list(who.id, {100, ""}).value().items)
            count += one.type == protocol::NotificationType::booking_reminder ? 1 : 0;
        return count;
    }
    int remindersOfBoth() { return reminders(student) + reminders(mentor); }
    int remindingMails() {
        int count = 0;
        for (const auto& mail : mails->mails())
            count += mail.subject.find("starts soon") != std::string::npos ? 1 : 0;
        return count;
    }
    void at(domain::UtcTime time) {
        server.clock.advance(time - server.clock.now());
        server.rooms.outbox.drain();
    }

    QTemporaryDir folder;
    test::MailBox* mails = nullptr;
    WholeServer server{folder.path().toStdString(), {}, tests::keepingMails(mails)};
    Visitor student = server.person("Maya Nair");
    Visitor mentor = server.mentor("Rohan Mehta");
    bookings::Booking booking = server.paid(student, mentor, server.slotAfter(domain::kDay));
};

struct MailsThatWait final : mail::Transport {
    void send(const mail::Mail& mail, const std::string&) override {
        if (isDown) throw std::runtime_error("the mail server is down");
        mails.push_back(mail);
    }
    bool isDown = true;
    std::vector<mail::Mail> mails;
};

}  // namespace

class RemindersTest : public QObject {
    Q_OBJECT
    using World = RemindersWorld;

private slots:
    void confirmedSession_isRemindedOfOnceAQuarterOfAnHourBefore() {
        World world;
        world.at(world.booking.startsAt - 16 * domain::kMinute);  // The clock runs on while this looks.
        QCOMPARE(world.remindersOfBoth(), 0);
        world.at(world.booking.startsAt - 15 * domain::kMinute);
        QCOMPARE(world.reminders(world.student), 1);
        QCOMPARE(world.reminders(world.mentor), 1);
        QCOMPARE(world.remindingMails(), 2);
        world.server.rooms.reminders.planAll();  // As a restart does.
        world.at(world.booking.startsAt - domain::kMinute);
        QCOMPARE(world.remindersOfBoth(), 2);
        QCOMPARE(world.remindingMails(), 2);
    }

    void cancelledSession_isNotRemindedOf() {
        World world;
        world.server.rooms.bookingChanges.cancel(world.student.id, world.booking.id, "ill", world.server.clock.now())
            .value();
        world.at(world.booking.startsAt - 10 * domain::kMinute);
        QCOMPARE(world.remindersOfBoth(), 0);
        QCOMPARE(world.remindingMails(), 0);
    }

    void restart_beforeItIsDue_stillRemindsOnceBehindNoMail() {
        QTemporaryDir folder;
        test::MailBox* mails = nullptr;
        const auto path = folder.path().toStdString();
        bookings::Booking booking;
        {
            WholeServer server(path, {}, tests::keepingMails(mails));
            booking =
                server.paid(server.person("Maya Nair"), server.mentor("Rohan Mehta"), server.slotAfter(domain::kDay));
        }
        for (int start = 0; start < 2; ++start) {
            WholeServer server(path, {}, tests::keepingMails(mails));
            server.clock.advance(booking.startsAt - server.clock.now() - 10 * domain::kMinute);
            server.rooms.reminders.planAll();
            server.rooms.outbox.drain();
            server.rooms.database->read([&](database::Reader& reader) {
                QCOMPARE(reader.scalar<int>("SELECT COUNT(*) FROM notifications WHERE type = 'booking_reminder'"), 2);
                QCOMPARE(reader.scalar<int>("SELECT COUNT(*) FROM outbox WHERE lane = 'reminder'"), 1);
            });
        }
    }

    void mailThatWaitedUntilTheSessionBegan_isNotSent_data() {
        QTest::addColumn<int>("secondsBefore");
        QTest::addColumn<int>("mails");
        QTest::newRow("two minutes before") << 120 << 2;  // The clock runs on while mails are sent.
        QTest::newRow("at the start") << 0 << 0;
    }
    void mailThatWaitedUntilTheSessionBegan_isNotSent() {
        QFETCH(int, secondsBefore);
        QTemporaryDir folder;
        auto transport = std::make_unique<MailsThatWait>();
        auto& mails = *transport;
        WholeServer server(folder.path().toStdString(), {}, {.mailTransport = std::move(transport)});
        const auto student = server.person("Maya Nair");
        const auto booking = server.paid(student, server.mentor("Rohan Mehta"), server.slotAfter(domain::kDay));
        server.clock.advance(booking.startsAt - 15 * domain::kMinute - server.clock.now());
        server.rooms.outbox.drain();
        server.rooms.database->write([&](database::Transaction& tx) {
            tx.execute("UPDATE outbox SET due_at = $1 WHERE lane = 'mail'", booking.startsAt - secondsBefore);
        });
        mails.isDown = false;
        server.clock.advance(booking.startsAt - secondsBefore - server.clock.now());
        server.rooms.outbox.drain();
        const auto reminding = std::ranges::count_if(
            mails.mails, [](const auto& mail) { return mail.subject.find("starts soon") != std::string::npos; });
        QTEST(static_cast<int>(reminding), "mails");
        QVERIFY(mails.mails.size() >= 2);  // The confirmations come all the same.
        server.rooms.database->read([](database::Reader& reader) {
            QCOMPARE(reader.scalar<int>("SELECT count(*) FROM outbox WHERE lane = 'mail' AND state <> 'done'"), 0);
        });
    }

    void sessionThatBeganWhileTheServerWasDown_isNotRemindedOf() {
        World world;
        world.at(world.booking.startsAt);
        QCOMPARE(world.remindersOfBoth(), 0);
    }

    void sessionsOfBeforeThereWereReminders_getTheirs() {
        World world;
        const auto planned = [&] {
            return world.server.rooms.database->read([](database::Reader& reader) {
                return reader.scalar<int>("SELECT COUNT(*) FROM outbox WHERE kind = 'reminder'");
            });
        };
        world.server.rooms.database->write(
            [](database::Transaction& tx) { tx.execute("DELETE FROM outbox WHERE kind = 'reminder'"); });
        world.server.rooms.reminders.planAll();
        world.server.rooms.reminders.planAll();
        QCOMPARE(planned(), 1);
        world.at(world.booking.startsAt - 10 * domain::kMinute);
        QCOMPARE(world.remindersOfBoth(), 2);
    }
};

MC_TEST_CORE(RemindersTest)
#include "reminders_test.moc"
