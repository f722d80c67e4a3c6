#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <sstream>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "app/absences_command.h"
#include "platform/base/log.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using tests::WholeServer;

/// The operator sees here what waits for a decision (decision 8); admins have their page for it.
class AbsencesCommandTest : public QObject {
    Q_OBJECT

private:
    struct World {
        QTemporaryDir folder;
        WholeServer server{folder.path().toStdString()};
        tests::Visitor student = server.person("Maya Nair");
        tests::Visitor mentor = server.mentor("Rohan Mehta");
        /// Paid, and nobody came; settled by the platform a day later.
        bookings::Booking nobodyCame() {
            auto booking = server.paid(student, mentor, server.slotAfter(domain::kHour));
            server.clock.advance(booking.endsAt - server.clock.now() + domain::kSettledAfter);
            server.rooms.bookingSweep.run(server.clock.now());
            return booking;
        }
        std::string list() const {
            std::ostringstream out;
            app::runAbsencesCommand({"list"}, folder.path().toStdString(), out);
            return out.str();
        }
    };

private slots:
    void isListedUntilItIsDecidedOrLookedAt() {
        World world;
        QCOMPARE(world.list(), std::string("0 contested, 0 nobody kept.\n"));
        const auto first = world.nobodyCame();
        const auto second = world.nobodyCame();
        QVERIFY(
            world.server.rooms.settlement.contest(world.mentor.id, second.id, "I was there", world.server.clock.now()));
        auto said = world.list();
        QVERIFY2(said.ends_with("1 contested, 1 nobody kept.\n"), said.c_str());
        QVERIFY(said.find(first.code) < said.find(second.code));
        for (const auto* word : {"Maya", "Rohan", "@test.example", "I was there"})
            QVERIFY2(said.find(word) == std::string::npos, word);
        world.server.clock.advance(60 * domain::kDay);
        QCOMPARE(world.list(), said);
        const auto admin = world.server.person("Finance One", {domain::Role::finance});
        const auto now = world.server.clock.now();
        const auto version = [&](const auto& booking) {
            return world.server.rooms.bookingDesk.review(admin.id, booking.id, now)->version;
        };
        QVERIFY(world.server.rooms.settlement.note(admin.id, first.id, "Both were told", version(first), now));
        said = world.list();
        QVERIFY2(said.ends_with("1 contested, 0 nobody kept.\n"), said.c_str());
        const bookings::Ruling ruling{domain::AbsenceRuling::rejected, "The log shows you", version(second)};
        QVERIFY(world.server.rooms.settlement.rule(admin.id, second.id, ruling, now));
        QCOMPARE(world.list(), std::string("0 contested, 0 nobody kept.\n"));
    }

    void contested_isInTheLogEachHour_withoutNames() {
        World world;
        base::log::configure({.level = base::log::Level::warning, .file = world.folder.filePath("log").toStdString()});
        auto& rooms = world.server.rooms;
        const auto booking = world.nobodyCame();
        rooms.bookingSweep.report();
        const auto log = [&] {
            QFile file(world.folder.filePath("log"));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(log().contains("booking.nobody_came"));
        QVERIFY(!log().contains("booking.contested"));
        QVERIFY(rooms.settlement.contest(world.student.id, booking.id, "I waited", world.server.clock.now()));
        rooms.bookingSweep.report();
        base::log::configure({});
        QVERIFY(log().contains("\"event\":\"booking.contested\""));
        QVERIFY(log().contains("\"event\":\"booking.contested_wait\",\"count\":1"));
        QVERIFY(!log().contains("I waited"));
    }

    void otherWords_areNoCommand() {
        const World world;
        std::ostringstream out;
        for (const auto& words : {std::vector<std::string>{}, {"show"}, {"list", "all"}})
            QVERIFY_EXCEPTION_THROWN(app::runAbsencesCommand(words, world.folder.path().toStdString(), out),
                                     app::CommandError);
        QVERIFY_EXCEPTION_THROWN(app::runAbsencesCommand({"list"}, "/nowhere", out), app::CommandError);
    }
};

MC_TEST_CORE(AbsencesCommandTest)
#include "absences_command_test.moc"
