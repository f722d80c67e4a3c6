#include "messaging/thread_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "support/client_house.h"
#include "support/test_program.h"
#include "widgets/format.h"

using namespace mc;
using messaging::Letter;
using messaging::ThreadModel;
using messaging::ThreadRow;
using Kind = ThreadRow::Kind;
using Delivery = ThreadRow::Delivery;

namespace {

constexpr domain::UserId kMe{101}, kOther{202};

protocol::Message message(std::int64_t sequence, domain::UserId from, const char* text, domain::UtcTime at,
                          const char* clientId = "") {
    protocol::Message one;
    one.id = {sequence};
    one.conversationId = {7};
    one.sequence = sequence;
    one.senderId = from;
    one.clientId = clientId;
    one.content = text;
    one.createdAt = at;
    return one;
}

struct ThreadModelBench {
    ThreadModelBench() {
        model.begin({kMe, "Maya Nair", "Ananya Krishnan", kOther, widgets::zoneTable({"Asia/Kolkata"})});
        model.setNow(now);
    }
    QStringList keys() const {
        QStringList keys;
        for (int i = 0; i < model.rowCount(); ++i)
            keys << model.row(i).key;
        return keys;
    }
    Letter letter(Letter::State state) const { return {{7}, "client-1", "hello", now, state}; }

    domain::UtcTime now = support::kStoryNow;
    ThreadModel model;
    QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

}  // namespace

class ThreadModelTest : public QObject {
    Q_OBJECT
    using Bench = ThreadModelBench;

private slots:
    void take_anyOrderWithRepeats_isSortedOnce() {
        Bench bench;
        bench.model.take({message(3, kOther, "c", bench.now), message(1, kOther, "a", bench.now)});
        bench.model.take({message(2, kOther, "b", bench.now), message(3, kOther, "c", bench.now)});
        QCOMPARE(bench.keys(), QStringList({"d:2026-11-18", "m:1", "m:2", "m:3"}));
    }

    void days_areSeparatedInTheReadersZone() {
        Bench bench;
        // 18:00Z and 19:00Z on the 17th are 23:30 on the 17th and 00:30 on the 18th in Kolkata.
        const auto evening = *domain::parseIso("2026-11-17T18:00:00Z");
        bench.model.take({message(1, kOther, "a", evening), message(2, kOther, "b", evening + domain::kHour)});
        QCOMPARE(bench.keys(), QStringList({"d:2026-11-17", "m:1", "d:2026-11-18", "m:2"}));
        QCOMPARE(bench.model.row(0).text, "Yesterday");
        QCOMPARE(bench.model.row(2).text, "Today");
    }

    void heading_goesOnWithinFiveMinutesOfTheSamePerson() {
        Bench bench;
        bench.model.take({message(1, kOther, "a", bench.now), message(2, kOther, "b", bench.now + 299),
                          message(3, kOther, "c", bench.now + 299 + 300), message(4, kMe, "d", bench.now + 600, "x")});
        QCOMPARE(bench.model.row(1).heading, true);
        QCOMPARE(bench.model.row(2).heading, false);
        QCOMPARE(bench.model.row(3).heading, true);
        QCOMPARE(bench.model.row(4).heading, true);
    }

    void outgoing_confirmed_keepsItsRow() {
        Bench bench;
        bench.model.take({message(1, kOther, "a", bench.now)});
        bench.model.setOutgoing({bench.letter(Letter::State::sending)});
        QCOMPARE(bench.model.row(2).delivery, Delivery::sending);
        QSignalSpy inserted(&bench.model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&bench.model, &QAbstractItemModel::rowsRemoved);
        bench.model.take({message(2, kMe, "hello", bench.now, "client-1")});
        QCOMPARE(bench.model.rowCount(), 3);
        QCOMPARE(bench.model.row(2).delivery, Delivery::sent);
        QCOMPARE(inserted.count() + removed.count(), 0);
    }

    void outgoing_failed_staysAtTheEndAndCanGoAgain() {
        Bench bench;
        bench.model.setOutgoing({bench.letter(Letter::State::refused)});
        bench.model.take({message(1, kOther, "a", bench.now)});
        QCOMPARE(bench.model.row(2).delivery, Delivery::failed);
        QVERIFY(bench.model.data(bench.model.index(2), Qt::AccessibleTextRole).toString().contains("Not sent"));
        bench.model.setOutgoing({bench.letter(Letter::State::waiting)});
        QCOMPARE(bench.model.row(2).delivery, Delivery::waiting);
        QVERIFY(bench.model.data(bench.model.index(2), Qt::AccessibleTextRole).toString().contains("Waiting"));
    }

    void outgoing_thatHasArrived_isNotShownTwice() {
        Bench bench;
        bench.model.take({message(1, kMe, "hello", bench.now, "client-1")});
        bench.model.setOutgoing({bench.letter(Letter::State::waiting)});
        QCOMPARE(bench.model.rowCount(), 2);
    }

    void seen_neverGoesBack() {
        Bench bench;
        bench.model.take({message(1, kMe, "a", bench.now, "1"), message(2, kMe, "b", bench.now + 10, "2")});
        bench.model.setSeen(2, bench.now + 60);
        bench.model.setSeen(1, bench.now + 30);
        QVERIFY(bench.model.row(2).seen.startsWith("Seen"));
    }

    void older_insertedAbove_leavesTheRestAlone() {
        Bench bench;
        bench.model.take({message(11, kOther, "k", bench.now), message(12, kOther, "l", bench.now)});
        QSignalSpy inserted(&bench.model, &QAbstractItemModel::rowsInserted);
        QSignalSpy removed(&bench.model, &QAbstractItemModel::rowsRemoved);
        bench.model.take({message(9, kOther, "i", bench.now - 60), message(10, kOther, "j", bench.now - 30)});
        QCOMPARE(removed.count(), 0);
        QCOMPARE(inserted.count(), 1);
        QCOMPARE(inserted[0][1].toInt(), 1);
        QCOMPARE(inserted[0][2].toInt(), 2);
    }

    void seen_standsUnderTheLastOwnMessageThatWasRead() {
        Bench bench;
        bench.model.take({message(1, kMe, "a", bench.now, "1"), message(2, kMe, "b", bench.now + 10, "2"),
                          message(3, kMe, "c", bench.now + 20, "3")});
        bench.model.setSeen(2, bench.now + 60);
        QCOMPARE(bench.model.row(1).seen, QString());
        QCOMPARE(bench.model.row(2).seen, "Seen " + bench.model.row(2).time.left(3) + "43");
        QCOMPARE(bench.model.row(3).seen, QString());
    }

    void contiguousUntil_stopsAtTheHole() {
        Bench bench;
        bench.model.take({message(4, kOther, "a", bench.now), message(5, kOther, "b", bench.now),
                          message(8, kOther, "c", bench.now)});
        QCOMPARE(bench.model.firstSequence(), 4);
        QCOMPARE(bench.model.contiguousUntil(), 5);
        QCOMPARE(bench.model.lastSequence(), 8);
    }

    void spoken_saysWhatBecameOfIt() {
        Bench bench;
        bench.model.setOutgoing({bench.letter(Letter::State::waiting)});
        const auto last = bench.model.index(bench.model.rowCount() - 1);
        const QString spoken = last.data(Qt::AccessibleTextRole).toString();
        QVERIFY2(spoken.startsWith("You, ") && spoken.endsWith(": hello Waiting to be sent."), qPrintable(spoken));
    }

    void system_line_isNotAMessage() {
        Bench bench;
        auto line = message(1, {}, "", bench.now);
        line.system = protocol::SystemLine{protocol::SystemEvent::booking_cancelled, "GRP-20261118-007"};
        line.type = protocol::MessageType::system;
        bench.model.take({line, message(2, kOther, "a", bench.now)});
        QCOMPARE(bench.model.row(1).kind, Kind::system);
        QCOMPARE(bench.model.row(1).text, "Booking GRP-20261118-007 was cancelled");
        QVERIFY(bench.model.row(2).heading);
    }
};

MC_TEST_GUI(ThreadModelTest)
#include "thread_model_test.moc"
