#include "calls/stay_store.h"

#include <QTest>

#include "support/temporary_database.h"
#include "support/test_program.h"

using namespace mc;
using domain::UtcTime;

namespace {

constexpr domain::BookingId kBooking{1};
constexpr domain::UserId kMaya{7};
constexpr domain::UserId kAnanya{8};

struct StayStoreRoom {
    test::TemporaryDatabase db;
    calls::StayStore stays;

    template <class Deed>
    void at(domain::Seconds second, Deed deed, domain::UserId who = kMaya) {
        db->write([&](database::Transaction& tx) { (stays.*deed)(tx, kBooking, who, UtcTime{second}); });
    }
    /// "0..30, 40.." as stored.
    QString of(domain::UserId who = kMaya) {
        QStringList text;
        for (const auto& stay : db->read([&](database::Reader& r) { return stays.staysOf(r, kBooking, who); }))
            text << QString("%1..%2")
                        .arg(stay.from.seconds)
                        .arg(stay.until ? QString::number(stay.until->seconds) : QString());
        return text.join(", ");
    }
    std::int64_t closeAbandoned() {
        return db->write([&](database::Transaction& tx) { return stays.closeAbandoned(tx); });
    }
};

constexpr auto kEnter = &calls::StayStore::enter;
constexpr auto kLeave = &calls::StayStore::leave;
constexpr auto kSee = &calls::StayStore::see;

}  // namespace

class StayStoreTest : public QObject {
    Q_OBJECT
    using Room = StayStoreRoom;

private slots:
    void comingAndGoing_areStays() {
        Room room;
        room.at(0, kEnter);
        QCOMPARE(room.of(), QString("0.."));
        room.at(30, kLeave);
        room.at(40, kEnter);
        QCOMPARE(room.of(), QString("0..30, 40.."));
        QCOMPARE(room.of(kAnanya), QString());
    }

    void secondDevice_goesOnWithTheStay() {
        Room room;
        room.at(0, kEnter);
        room.at(20, kEnter);
        QCOMPARE(room.of(), QString("0.."));
    }

    void leavingTwice_countsOnce() {
        Room room;
        room.at(0, kEnter);
        room.at(30, kLeave);
        room.at(50, kLeave);
        QCOMPARE(room.of(), QString("0..30"));
    }

    void backWithinTheSameSecond_goesOn() {
        Room room;
        room.at(10, kEnter);
        room.at(10, kLeave);
        room.at(10, kEnter);
        QCOMPARE(room.of(), QString("10.."));
    }

    void clockSetBack_endsNoStayBeforeItBegan() {
        Room room;
        room.at(100, kEnter);
        room.at(40, kLeave);
        QCOMPARE(room.of(), QString("100..100"));
    }

    void serverThatDied_loosesWhatCameAfterTheLastHeartbeat() {
        Room room;
        room.at(0, kEnter);
        room.at(0, kEnter, kAnanya);
        room.at(30, kSee);
        room.at(60, kSee);
        QCOMPARE(room.closeAbandoned(), std::int64_t(2));
        QCOMPARE(room.of(), QString("0..60"));
        QCOMPARE(room.of(kAnanya), QString("0..0"));
        room.at(90, kEnter);
        QCOMPARE(room.of(), QString("0..60, 90.."));
        QCOMPARE(room.closeAbandoned(), std::int64_t(1));
    }

    void heartbeatOfSomebodyWhoseStayWasClosed_opensOne() {
        Room room;
        room.at(0, kEnter);
        room.at(5, kLeave);  // The former device's farewell came late.
        room.at(30, kSee);
        QCOMPARE(room.of(), QString("0..5, 30.."));
    }
};

MC_TEST_APPLESS(StayStoreTest)
#include "stay_store_test.moc"
