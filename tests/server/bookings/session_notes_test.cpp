#include <QTest>

#include "support/confirmed_session.h"
#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using domain::BookingStatus;
using test::code;

namespace {

/// A session that runs.
struct SessionNotesDesk : test::ConfirmedSession {
    SessionNotesDesk() { passTo(booking.startsAt); }
    domain::Result<bookings::Booking> write(int version, const std::string& content,
                                            std::optional<std::vector<protocol::ActionItem>> items = std::nullopt) {
        return notes.write(ananya, booking.id, {version, content, std::move(items)}, clock.now());
    }
    domain::Result<bookings::Booking> tick(domain::UserId who, int version, int index, bool done) {
        return notes.tick(who, booking.id, index, {version, done});
    }
    protocol::Booking shown() { return seen(booking, maya); }
};

const std::vector<protocol::ActionItem> kItems{
    {"Build a toy Raft", "https://raft.github.io", domain::CivilDate{2027, 2, 1}, false}, {"Read", {}, {}, false}};

}  // namespace

class SessionNotesTest : public QObject {
    Q_OBJECT
    using Desk = SessionNotesDesk;

private slots:
    void write_beforeTheStart_isRefused() {
        test::ConfirmedSession house;
        const auto written = house.notes.write(house.ananya, house.booking.id, {0, "Early", {}}, house.clock.now());
        QCOMPARE(code(written), QString("invalid_state"));
    }

    void write_mentorWritesBothRead() {
        Desk desk;
        QCOMPARE(code(desk.notes.write(desk.maya, desk.booking.id, {0, "Mine", {}}, desk.clock.now())),
                 QString("not_found"));
        QVERIFY(desk.write(0, "Read about quorum.", kItems));
        for (const auto reader : {desk.maya, desk.ananya}) {
            const auto seen = desk.seen(desk.booking, reader);
            QCOMPARE(seen.notes, std::string("Read about quorum."));
            QCOMPARE(seen.notesVersion, 1);
            QCOMPARE(seen.actionItems.front().text, kItems.front().text);
            QVERIFY(seen.actionItems.front().dueDate == kItems.front().dueDate);
        }
    }

    void write_withoutItems_leavesThemAsTheyAre() {
        Desk desk;
        QVERIFY(desk.write(0, "First", kItems));
        QVERIFY(desk.write(1, "Second"));
        QCOMPARE(desk.shown().actionItems.size(), kItems.size());
    }

    /// A tick would mean the first of them, whichever was ticked.
    void write_twoItemsWithTheSameWords_isRefused() {
        Desk desk;
        auto twice = kItems;
        twice.push_back(kItems.back());
        const auto written = desk.write(0, "Notes", twice);
        QCOMPARE(code(written), QString("validation_failed"));
        QCOMPARE(written.error().fields.at(0).path, std::string("actionItems[1].text"));
        QVERIFY(desk.shown().notes.empty());
        QVERIFY(desk.write(0, "Notes", kItems));
    }

    void write_fromAnOldVersion_undoesNothing() {
        Desk desk;
        QVERIFY(desk.write(0, "In the call"));
        QCOMPARE(code(desk.write(0, "In another window")), QString("changed_elsewhere"));
        QCOMPARE(desk.shown().notes, std::string("In the call"));
    }

    void write_afterATick_doesNotTakeItBack() {
        Desk desk;
        QVERIFY(desk.write(0, "Notes", kItems));
        QVERIFY(desk.tick(desk.maya, 1, 0, true));
        QCOMPARE(code(desk.write(1, "Notes, longer", kItems)), QString("changed_elsewhere"));
        QVERIFY(desk.shown().actionItems.front().done);
    }

    void tick_byBoth() {
        Desk desk;
        QVERIFY(desk.write(0, "Notes", kItems));
        QVERIFY(desk.tick(desk.maya, 1, 0, true));
        QVERIFY(desk.tick(desk.ananya, 2, 1, true));
        QVERIFY(desk.tick(desk.ananya, 3, 0, false));
        QVERIFY(!desk.shown().actionItems[0].done && desk.shown().actionItems[1].done);
        QCOMPARE(code(desk.tick(desk.maya, 4, 2, true)), QString("not_found"));
    }

    void tick_ofAListThatIsAnotherByNow_ticksNothing() {
        Desk desk;
        QVERIFY(desk.write(0, "Notes", kItems));
        QVERIFY(desk.write(1, "Notes", std::vector<protocol::ActionItem>{kItems[1], kItems[0]}));
        QCOMPARE(code(desk.tick(desk.maya, 1, 0, true)), QString("changed_elsewhere"));
        QVERIFY(!desk.shown().actionItems[0].done && !desk.shown().actionItems[1].done);
    }

    void eachChange_isTold() {
        Desk desk;
        QVERIFY(desk.write(0, "Notes", kItems));
        QVERIFY(desk.tick(desk.maya, 1, 0, true));
        QCOMPARE(std::ranges::count(desk.heard, "notesShared"), 2);
    }
};

MC_TEST_APPLESS(SessionNotesTest)
#include "session_notes_test.moc"
