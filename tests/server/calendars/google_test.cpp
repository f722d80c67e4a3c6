#include <QTest>

#include "support/google_house.h"
#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using domain::CalendarHealth;
using test::kRohan;

class GoogleTest : public QObject {
    Q_OBJECT
    using Shown = test::GoogleHouse;

private slots:
    /// It is in her calendar there by the invitation she got. Once it is off, what is there counts until Google follows.
    void sessionOfOurs_isNotCounted_whileItStands() {
        Shown shown;
        const int before = shown.house.free();
        shown.google.setBusy({Shown::atTen()});
        shown.house.sessions = {Shown::rangeAtTen()};
        shown.connect();
        QCOMPARE(shown.house.free(), before);
        shown.house.sessions.clear();
        QCOMPARE(shown.again(), CalendarHealth::good);
        QCOMPARE(shown.house.free(), before - 2);
        shown.google.setBusy({});
        QCOMPARE(shown.again(), CalendarHealth::good);
        QCOMPARE(shown.house.free(), before);
    }

    /// What touches it there is one block with it: all of that stays.
    void sessionBesideAnAppointment_isCountedWithIt() {
        Shown shown;
        const int before = shown.house.free();
        shown.google.setBusy({{"2026-03-02T10:00:00+05:30", "2026-03-02T11:30:00+05:30"}});
        shown.house.sessions = {Shown::rangeAtTen()};
        shown.connect();
        QCOMPARE(shown.house.free(), before - 3);
    }

    void sessionThatIsOff_bringsTheNextReadingForward() {
        Shown shown;
        shown.connect();
        const int asked = shown.google.count("/freeBusy");
        shown.house.sync.run();
        shown.house.waitFor(shown.source.id);
        QCOMPARE(shown.google.count("/freeBusy"), asked);
        shown.house.db->write([&](database::Transaction& tx) { shown.house.sync.sessionChanged(tx, kRohan); });
        shown.house.sync.run();
        shown.house.waitFor(shown.source.id);
        QVERIFY(shown.google.count("/freeBusy") > asked);
    }

    /// Cancelled while Google was asked: what was read is held against sessions that are no more, and is read once more.
    void sessionThatChangesMeanwhile_isReadOnceMore() {
        Shown shown;
        const int before = shown.house.free();
        shown.connect();
        shown.google.setBusy({Shown::atTen()});
        shown.house.sessions = {Shown::rangeAtTen()};
        shown.google.onFreeBusy([&] { shown.house.sessions.clear(); });
        shown.again();
        shown.google.onFreeBusy({});
        shown.house.sync.run();
        shown.house.waitFor(shown.source.id);
        QCOMPARE(shown.house.free(), before - 2);
    }
};

MC_TEST_CORE(GoogleTest)
#include "google_test.moc"
