#include <QTest>

#include "domain/end_reason.h"
#include "support/test_program.h"
#include "support/written.h"
#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/announcements_world.h"
#endif

using namespace mc;
using database::Transaction;
using domain::Language;
using tests::contains;
using tests::isHindi;
using tests::kMentor;
using tests::kStudent;

/// What stands in the mails about a session, in their calendar files, and in the queue before they go.
class AnnouncedMailsTest : public QObject {
    Q_OBJECT
    using World = tests::AnnouncementsWorld;

private slots:
    void mails_areRenderedOnlyWhenDelivered_andLeaveNothingBehind() {
        World world(Language::hi);
        world.raise(world.sessions().confirmed, {world.booking});
        const auto payloads = [&] {
            return world.server.rooms.database->read([](database::Reader& reader) {
                return reader.all<std::string>("SELECT payload FROM outbox WHERE kind LIKE 'mail.%' ORDER BY id");
            });
        };
        QCOMPARE(payloads().size(), 2u);
        for (const auto& payload : payloads()) {
            QVERIFY2(!contains(payload, "@") && !contains(payload, "VCALENDAR") && !isHindi(payload), payload.c_str());
            QVERIFY(contains(payload, R"("type":"booking_confirmed")"));
        }
        world.server.rooms.outbox.drain();
        for (const auto& payload : payloads())
            QVERIFY2(payload.empty(), payload.c_str());
    }

    void invitations_nameTheReaderAlone() {
        World world(Language::en);
        world.raise(world.sessions().confirmed, {world.booking});
        world.raise(world.sessions().cancelled, {world.endedBy(kStudent), world.booking.total, 100});
        world.server.rooms.outbox.drain();
        for (const auto role : {kStudent, kMentor}) {
            int invitations = 0;
            for (const auto& mail : world.mailsTo(role)) {
                for (const auto& file : mail.attachments) {
                    ++invitations;
                    auto ics = QString::fromStdString(file.content).remove("\r\n ").toStdString();
                    QVERIFY(contains(ics, "mailto:" + world.addressOf(role)));
                    QVERIFY(!contains(ics, world.addressOf(role == kStudent ? kMentor : kStudent)));
                }
            }
            QCOMPARE(invitations, 2);
        }
    }

    void reasonThatIsOurs_isInTheReadersLanguage() {
        World world(Language::hi);
        auto ended = world.endedBy(kStudent);
        ended.endReason = domain::kReleasedBeforePaying;
        world.raise(world.sessions().cancelled, {ended, world.booking.total, 100});
        world.server.rooms.outbox.drain();
        for (const auto role : {kStudent, kMentor}) {
            const auto text = world.mailsTo(role).at(0).text;
            QVERIFY2(contains(text, "भुगतान से पहले यह समय छोड़ दिया गया।"), text.c_str());
            QVERIFY2(!contains(text, std::string(domain::kReleasedBeforePaying)), text.c_str());
        }
    }

    /// A calendar takes the entry out when it is told of the same one, by a later word than it had.
    void cancellation_takesTheEntryOutOfTheCalendar() {
        World world(Language::en);
        world.raise(world.sessions().confirmed, {world.booking});
        world.server.rooms.bookingChanges.cancel(world.student.id, world.booking.id, "ill", world.server.clock.now())
            .value();
        world.server.rooms.outbox.drain();
        const auto uid = "UID:booking-" + domain::toString(world.booking.id) + '@';
        for (const auto role : {kStudent, kMentor}) {
            const auto entered = world.invitation(role, "REQUEST");
            const auto gone = world.invitation(role, "CANCEL");
            QVERIFY2(contains(entered, uid) && contains(entered, "SEQUENCE:0\r\n"), entered.c_str());
            QVERIFY2(contains(gone, uid) && contains(gone, "SEQUENCE:1\r\n"), gone.c_str());
        }
    }

    /// One entry in the calendar, which follows the session: the same UID, a later word, the new time.
    void move_takesTheEntryAlong() {
        World world(Language::en);
        world.raise(world.sessions().confirmed, {world.booking});
        const auto to = world.server.slotAfter(4 * domain::kDay);
        const auto now = world.server.clock.now();
        const auto version = world.server.rooms.database
                                 ->read([&](database::Reader& reader) {
                                     return world.server.rooms.bookings.find(reader, world.booking.id);
                                 })
                                 ->version;
        const auto moved =
            world.server.rooms.moves.move(world.student.id, world.booking.id, version, to, "", now).value();
        world.server.rooms.outbox.drain();
        const auto talks = world.server.ask(http::Method::get, "/api/conversations", {}, world.student.token);
        QVERIFY(contains(talks.raw, "\"startsAt\":\"" + domain::toIso(to)));  // Its thread goes along.
        const auto uid = "UID:booking-" + domain::toString(world.booking.id) + '@';
        for (const auto role : {kStudent, kMentor}) {
            std::vector<std::string> files;
            for (const auto& mail : world.mailsTo(role))
                for (const auto& file : mail.attachments)
                    files.push_back(QString::fromStdString(file.content).remove("\r\n ").toStdString());
            QCOMPARE(files.size(), 2u);
            for (const auto& ics : files)
                QVERIFY(contains(ics, uid) && contains(ics, "METHOD:REQUEST"));
            QVERIFY(contains(files.back(), "SEQUENCE:" + std::to_string(moved.calendarSequence)));
            QVERIFY(moved.calendarSequence > world.booking.calendarSequence);
        }
    }

    void agenda_keepsItsLines() {
        World world(Language::en);
        world.raise(world.sessions().confirmed, {world.booking});
        world.server.rooms.outbox.drain();
        const auto mail = world.mailsTo(kMentor).at(0);
        QVERIFY(contains(mail.text, World::kAgenda));
        QVERIFY(contains(mail.html, "First this.<br>\nThen that."));
    }

    void amounts_areGroupedByLakh() {
        World world(Language::hi);
        auto booking = world.booking;
        booking.total = domain::rupees(100000);
        world.raise(world.sessions().confirmed, {booking});
        world.server.rooms.outbox.drain();
        QVERIFY(contains(world.mailsTo(kStudent).at(0).text, "₹1,00,000\n"));
    }

    void whoCannotBeReached_getsNoMail() {
        World world(Language::en);
        const auto hers = world.addressOf(kStudent);
        world.write(
            [&](Transaction& tx) { world.server.rooms.accounts.suspend(tx, world.student.id, "spam").value(); });
        world.raise(world.sessions().confirmed, {world.booking});
        world.server.rooms.outbox.drain();
        const auto mails = world.mails->mails();
        QVERIFY(!mails.empty());  // The mentor hears of it.
        QVERIFY(std::ranges::none_of(mails, [&](const auto& mail) { return mail.to == hers; }));
    }
};

MC_TEST_CORE(AnnouncedMailsTest)
#include "announced_mails_test.moc"
