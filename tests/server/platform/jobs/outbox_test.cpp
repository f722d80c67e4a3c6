#include "platform/jobs/outbox.h"

#include <QTest>
#include <atomic>
#include <latch>
#include <set>

#include "support/captured_log.h"
#include "support/gate.h"
#include "support/temporary_database.h"
#include "support/test_program.h"

using namespace mc::jobs;
using mc::database::Reader;
using mc::database::Transaction;

class OutboxTest : public QObject {
    Q_OBJECT
private slots:
    void init();
    void cleanup();
    void delivered_onceWithItsPayload();
    void undoneTransaction_deliversNothing();
    void sameKey_deliversOnce();
    void sameKey_otherKind_deliversBoth();
    void failing_isTriedAgainLater_withTheSameKey();
    void failing_pausesGrow();
    void money_isNeverGivenUpOnlySlowed();
    void mail_failingForDays_isStuckAndCounted();
    void bothDownForThreeHours_everythingGoesOutAfterwards();
    void permanentFailure_isStuckAtOnce();
    void whatIsStuck_isReportedUntilSomebodyActs();
    void kindWithoutHandler_isRefused();
    void kindOfAnOlderProgram_isStuckAtStart();
    void silentMailServer_doesNotHoldUpARefund();
    void clockSetBack_neitherNewNorFailedRowsWait();
    void outcomeThatCannotBeWritten_isWrittenLaterAndNotDeliveredAgain();
    void retry_fromAnotherProcess_isNoticed();
    void retry_takesWhatIsStuckOrHasFailed();
    void discard_keepsTheReasonAndDropsThePayload();
    void open_showsNoAddresses();
    void notBefore_isKept();
    void drain_deliversWhatHandlersEnqueue();
    void threads_wakeOnCommit();
    void threads_wakeWhenTheClockJumps();
    void claimedByADeadProcess_isDeliveredAfterStart();
    void cutOffByTheStop_isDueAtTheNextStart();
    void delivered_payloadIsEmptied();
    void forget_removesOldDeliveries();
    void twoHandlersOfAKind_areRefused();

private:
    struct World {
        mc::base::FakeClock clock;
        mc::base::SeededRandom random{1};
        mc::base::IdSource ids{clock, random};
        mc::test::TemporaryDatabase database;
        Outbox outbox{*database, clock, ids, random, {.lookEvery = 1}};
    };
    void enqueue(std::string_view kind, std::string_view key = {}, std::optional<mc::domain::UtcTime> notBefore = {}) {
        m->database->write([&](Transaction& tx) { m->outbox.enqueue(tx, kind, R"({"n":1})", key, notBefore); });
    }
    std::string stateOf(std::string_view kind) {
        return m->database->read(
            [&](Reader& r) { return r.scalar<std::string>("SELECT state FROM outbox WHERE kind = $1", kind); });
    }
    std::unique_ptr<World> m;
};

void OutboxTest::init() {
    m = std::make_unique<World>();
}
void OutboxTest::cleanup() {
    m.reset();
}

void OutboxTest::delivered_onceWithItsPayload() {
    std::vector<Delivery> seen;
    m->outbox.handle("mail", Lane::mail, [&](const Delivery& d) { seen.push_back(d); });
    enqueue("mail", "key-1");
    QCOMPARE(m->outbox.drain(), 1u);
    QCOMPARE(m->outbox.drain(), 0u);
    QCOMPARE(seen.size(), 1u);
    QCOMPARE(seen[0].payload, std::string(R"({"n":1})"));
    QCOMPARE(seen[0].idempotencyKey, std::string("key-1"));
    QCOMPARE(seen[0].attempt, 1);
    QCOMPARE(stateOf("mail"), std::string("done"));
}

void OutboxTest::undoneTransaction_deliversNothing() {
    int seen = 0;
    m->outbox.handle("mail", Lane::mail, [&](const Delivery&) { ++seen; });
    const auto failing = [&] {
        m->database->write([&](Transaction& tx) {
            m->outbox.enqueue(tx, "mail", "{}");
            throw std::runtime_error("expected");
        });
    };
    QVERIFY_EXCEPTION_THROWN(failing(), std::runtime_error);
    m->outbox.drain();
    QCOMPARE(seen, 0);
}

void OutboxTest::sameKey_deliversOnce() {
    int seen = 0;
    m->outbox.handle("refund", Lane::money, [&](const Delivery&) { ++seen; });
    enqueue("refund", "booking-1");
    enqueue("refund", "booking-1");
    m->outbox.drain();
    enqueue("refund", "booking-1");  // Also after it was delivered.
    m->outbox.drain();
    QCOMPARE(seen, 1);
}

void OutboxTest::sameKey_otherKind_deliversBoth() {
    int seen = 0;
    m->outbox.handle("a", Lane::mail, [&](const Delivery&) { ++seen; });
    m->outbox.handle("b", Lane::mail, [&](const Delivery&) { ++seen; });
    enqueue("a", "k");
    enqueue("b", "k");
    m->outbox.drain();
    QCOMPARE(seen, 2);
}

void OutboxTest::failing_isTriedAgainLater_withTheSameKey() {
    std::vector<Delivery> seen;
    m->outbox.handle("mail", Lane::mail, [&](const Delivery& d) {
        seen.push_back(d);
        if (d.attempt == 1) throw std::runtime_error("expected by the test");
    });
    enqueue("mail");
    QCOMPARE(m->outbox.drain(), 0u);
    m->clock.advance(3);  // Five seconds less a fifth is the earliest.
    QCOMPARE(m->outbox.drain(), 0u);
    m->clock.advance(3);
    QCOMPARE(m->outbox.drain(), 1u);
    QCOMPARE(seen.size(), 2u);
    QCOMPARE(seen[1].attempt, 2);
    QCOMPARE(seen[1].idempotencyKey, seen[0].idempotencyKey);
    QCOMPARE(seen[1].payload, seen[0].payload);
}

void OutboxTest::failing_pausesGrow() {
    m->outbox.handle("mail", Lane::mail, [](const Delivery&) { throw std::runtime_error("expected by the test"); });
    enqueue("mail");
    std::vector<mc::domain::Seconds> pauses;
    for (int i = 0; i < 3; ++i) {
        m->outbox.drain();
        const auto due =
            m->database->read([](Reader& r) { return r.scalar<mc::domain::UtcTime>("SELECT due_at FROM outbox"); });
        pauses.push_back(due - m->clock.now());
        m->clock.set(due);
    }
    const std::vector<mc::domain::Seconds> middle{5, 10, 20};
    for (std::size_t i = 0; i < 3; ++i) {
        QVERIFY2(pauses[i] * 10 >= middle[i] * 8 && pauses[i] * 10 <= middle[i] * 12,
                 std::to_string(pauses[i]).c_str());
    }
}

namespace {
void alwaysFail(const Delivery&) {
    throw std::runtime_error("expected by the test");
}
}  // namespace

void OutboxTest::money_isNeverGivenUpOnlySlowed() {
    int seen = 0;
    m->outbox.handle("refund", Lane::money, [&](const Delivery& d) {
        ++seen;
        alwaysFail(d);
    });
    enqueue("refund");
    for (int day = 0; day < 60; ++day) {
        m->outbox.drain();
        m->clock.advance(86400);
    }
    QCOMPARE(seen, 60);
    QCOMPARE(stateOf("refund"), std::string("waiting"));
    m->outbox.drain();
    const auto due =
        m->database->read([](Reader& r) { return r.scalar<mc::domain::UtcTime>("SELECT due_at FROM outbox"); });
    QVERIFY(due - m->clock.now() <= 18 * 60);  // A quarter of an hour and a fifth of it.
}

void OutboxTest::mail_failingForDays_isStuckAndCounted() {
    m->outbox.handle("mail", Lane::mail, alwaysFail);
    enqueue("mail", {}, m->clock.now() + 86400);  // Patience begins when it is wanted, not when it is written.
    m->clock.advance(86400);
    for (int hour = 0; hour < 4 * 24; ++hour) {
        m->outbox.drain();
        QCOMPARE(stateOf("mail"), std::string("waiting"));
        m->clock.advance(3600);
    }
    m->outbox.drain();
    QCOMPARE(stateOf("mail"), std::string("stuck"));
    const auto stuck = [&] { return m->database->read([](Reader& r) { return OutboxStore().countStuck(r); }); };
    QCOMPARE(stuck(), 1);
    m->clock.advance(30 * 86400);
    QCOMPARE(m->outbox.forgetDeliveredBefore(m->clock.now()), 0);
    QCOMPARE(stuck(), 1);
}

void OutboxTest::bothDownForThreeHours_everythingGoesOutAfterwards() {
    const auto backAt = m->clock.now() + 3 * 3600;
    std::multiset<std::string> delivered;
    const auto outage = [&](const Delivery& d) {
        if (m->clock.now() < backAt) throw std::runtime_error("expected by the test");
        delivered.insert(d.idempotencyKey);
    };
    m->outbox.handle("refund", Lane::money, outage);
    m->outbox.handle("capture", Lane::money, outage);
    m->outbox.handle("mail", Lane::mail, outage);
    for (const auto* kind : {"refund", "capture", "mail"}) {
        enqueue(kind, std::string(kind) + "-1");
        enqueue(kind, std::string(kind) + "-2");
    }
    while (m->clock.now() < backAt) {
        m->outbox.drain();
        m->clock.advance(60);
    }
    QVERIFY(delivered.empty());
    m->clock.advance(36 * 60);  // The longest pause of all.
    m->outbox.drain();
    QVERIFY((delivered ==
             std::multiset<std::string>{"refund-1", "refund-2", "capture-1", "capture-2", "mail-1", "mail-2"}));
}

void OutboxTest::permanentFailure_isStuckAtOnce() {
    m->outbox.handle("refund", Lane::money, [](const Delivery&) { throw PermanentFailure("expected by the test"); });
    enqueue("refund");
    m->outbox.drain();
    QCOMPARE(stateOf("refund"), std::string("stuck"));
}

void OutboxTest::whatIsStuck_isReportedUntilSomebodyActs() {
    const mc::test::CapturedLog log;
    m->outbox.handle("refund", Lane::money, [](const Delivery&) { throw PermanentFailure("expected by the test"); });
    enqueue("refund");
    m->outbox.reportStuck();
    QCOMPARE(log.count("outbox.waits_for_a_person"), 0);
    m->outbox.drain();
    m->outbox.reportStuck();
    m->outbox.reportStuck();
    QCOMPARE(log.count("outbox.waits_for_a_person"), 2);
}

void OutboxTest::kindWithoutHandler_isRefused() {
    QVERIFY_EXCEPTION_THROWN(enqueue("nobody"), std::logic_error);
}

void OutboxTest::kindOfAnOlderProgram_isStuckAtStart() {
    m->outbox.handle("mail", Lane::mail, [](const Delivery&) {});
    m->database->write([](Transaction& tx) {
        tx.execute(
            "INSERT INTO outbox (id, kind, lane, idempotency_key, payload, due_at, wanted_at, created_at)"
            " VALUES (1, 'mail', '', 'a', '', 0, 0, 0), (2, 'telegram', '', 'b', '', 0, 0, 0)");
    });
    m->outbox.start();
    QTRY_COMPARE(stateOf("mail"), std::string("done"));
    QCOMPARE(stateOf("telegram"), std::string("stuck"));
}

void OutboxTest::silentMailServer_doesNotHoldUpARefund() {
    std::latch answer(1);
    std::atomic<int> mails = 0;
    std::atomic<int> refunds = 0;
    m->outbox.handle("mail", Lane::mail, [&](const Delivery&) {
        answer.wait();
        ++mails;
    });
    m->outbox.handle("refund", Lane::money, [&](const Delivery&) { ++refunds; });
    for (int i = 0; i < 10; ++i)
        enqueue("mail");
    m->outbox.start();
    enqueue("refund");
    QTRY_COMPARE(refunds.load(), 1);
    QCOMPARE(mails.load(), 0);
    answer.count_down();
    QTRY_COMPARE(mails.load(), 10);
}

void OutboxTest::clockSetBack_neitherNewNorFailedRowsWait() {
    bool up = false;
    int seen = 0;
    m->outbox.handle("refund", Lane::money, [&](const Delivery& d) {
        if (!up) alwaysFail(d);
        ++seen;
    });
    m->clock.lookForJump();
    enqueue("refund", "failed");
    m->outbox.drain();
    enqueue("refund", "new");
    m->clock.misset(-3600);
    m->clock.lookForJump();
    up = true;
    QCOMPARE(m->outbox.drain(), 2u);
    QCOMPARE(seen, 2);
}

void OutboxTest::outcomeThatCannotBeWritten_isWrittenLaterAndNotDeliveredAgain() {
    std::atomic<int> seen = 0;
    m->outbox.handle("refund", Lane::money, [&](const Delivery&) { ++seen; });
    m->database->write([](Transaction& tx) {  // As a full disk does.
        tx.execute(
            "CREATE TRIGGER full BEFORE UPDATE ON outbox WHEN NEW.state = 'done'"
            " BEGIN SELECT RAISE(ABORT, 'expected by the test'); END");
    });
    m->outbox.start();
    enqueue("refund");
    QTRY_COMPARE(seen.load(), 1);
    QCOMPARE(stateOf("refund"), std::string("claimed"));
    m->database->write([](Transaction& tx) { tx.execute("DROP TRIGGER full"); });
    QTRY_COMPARE(stateOf("refund"), std::string("done"));
    QCOMPARE(seen.load(), 1);
}

void OutboxTest::retry_fromAnotherProcess_isNoticed() {
    std::atomic<bool> up = false;
    m->outbox.handle("refund", Lane::money, [&](const Delivery&) {
        if (!up) throw PermanentFailure("expected by the test");
    });
    enqueue("refund");
    m->outbox.start();
    QTRY_COMPARE(stateOf("refund"), std::string("stuck"));
    up = true;
    const auto other = mc::database::Database::open(m->database.path(), {.migrates = false});
    QCOMPARE(other->write([&](Transaction& tx) { return OutboxStore().retry(tx, {}, m->clock.now()); }), 1);
    QTRY_COMPARE(stateOf("refund"), std::string("done"));
}

void OutboxTest::retry_takesWhatIsStuckOrHasFailed() {
    m->outbox.handle("refund", Lane::money, [](const Delivery&) { throw PermanentFailure("expected by the test"); });
    m->outbox.handle("mail", Lane::mail, alwaysFail);
    enqueue("refund", "r");
    enqueue("mail", "m");
    enqueue("mail", "later", m->clock.now() + 3600);
    m->outbox.drain();
    const auto retry = [&](const Selection& which) {
        return m->database->write([&](Transaction& tx) { return OutboxStore().retry(tx, which, m->clock.now()); });
    };
    const auto rows = m->database->read([](Reader& r) { return OutboxStore().open(r, false); });
    QCOMPARE(rows.size(), 2u);
    QCOMPARE(rows[0].kind, std::string("refund"));
    QCOMPARE(m->database->read([](Reader& r) { return OutboxStore().open(r, true); }).size(), 3u);
    QCOMPARE(retry({.id = {}, .kind = "mail"}), 1);
    QCOMPARE(retry({.id = rows[0].id, .kind = {}}), 1);
    QCOMPARE(stateOf("refund"), std::string("waiting"));
    m->outbox.drain();
    QCOMPARE(retry({}), 2);
}

void OutboxTest::discard_keepsTheReasonAndDropsThePayload() {
    m->outbox.handle("mail", Lane::mail, [](const Delivery&) { throw PermanentFailure("expected by the test"); });
    enqueue("mail");
    m->outbox.drain();
    const auto id = m->database->read([](Reader& r) { return OutboxStore().open(r, false).at(0).id; });
    const auto discard = [&] {
        return m->database->write(
            [&](Transaction& tx) { return OutboxStore().discard(tx, id, "told her by telephone", m->clock.now()); });
    };
    QVERIFY(discard());
    QVERIFY(!discard());
    QCOMPARE(m->database->read([](Reader& r) {
        return r.scalar<std::string>("SELECT state || ':' || discard_reason || ':' || payload FROM outbox");
    }),
             std::string("discarded:told her by telephone:"));
    m->clock.advance(400 * 86400);
    m->outbox.forgetDeliveredBefore(m->clock.now());
    QCOMPARE(stateOf("mail"), std::string("discarded"));
}

void OutboxTest::open_showsNoAddresses() {
    m->outbox.handle("mail", Lane::mail,
                     [](const Delivery&) { throw PermanentFailure("550 no <asha@example.org> here"); });
    enqueue("mail");
    m->outbox.drain();
    QCOMPARE(m->database->read([](Reader& r) { return OutboxStore().open(r, false).at(0).lastError; }),
             std::string("550 no … here"));
}

void OutboxTest::notBefore_isKept() {
    int seen = 0;
    m->outbox.handle("reminder", Lane::mail, [&](const Delivery&) { ++seen; });
    enqueue("reminder", {}, m->clock.now() + 3600);
    m->clock.advance(3599);
    m->outbox.drain();
    QCOMPARE(seen, 0);
    m->clock.advance(1);
    m->outbox.drain();
    QCOMPARE(seen, 1);
}

void OutboxTest::drain_deliversWhatHandlersEnqueue() {
    int seen = 0;
    m->outbox.handle("first", Lane::mail, [&](const Delivery&) { enqueue("second"); });
    m->outbox.handle("second", Lane::mail, [&](const Delivery&) { ++seen; });
    enqueue("first");
    QCOMPARE(m->outbox.drain(), 2u);
    QCOMPARE(seen, 1);
}

void OutboxTest::threads_wakeOnCommit() {
    std::atomic<int> seen = 0;
    m->outbox.handle("mail", Lane::mail, [&](const Delivery&) { ++seen; });
    m->outbox.start();
    for (int i = 0; i < 20; ++i)
        enqueue("mail");
    QTRY_COMPARE(seen.load(), 20);
    m->outbox.drain();
    QCOMPARE(
        m->database->read([](Reader& r) { return r.scalar<int>("SELECT count(*) FROM outbox WHERE state = 'done'"); }),
        20);
}

void OutboxTest::threads_wakeWhenTheClockJumps() {
    std::atomic<int> seen = 0;
    m->outbox.handle("reminder", Lane::mail, [&](const Delivery&) { ++seen; });
    m->outbox.start();
    enqueue("reminder", {}, m->clock.now() + 86400);
    QCOMPARE(seen.load(), 0);
    m->clock.advance(86400);
    QTRY_COMPARE(seen.load(), 1);
}

void OutboxTest::claimedByADeadProcess_isDeliveredAfterStart() {
    std::atomic<int> seen = 0;
    m->outbox.handle("mail", Lane::mail, [&](const Delivery&) { ++seen; });
    enqueue("mail");
    m->database->write([](Transaction& tx) { tx.execute("UPDATE outbox SET state = 'claimed', attempts = 1"); });
    QCOMPARE(m->outbox.drain(), 0u);
    m->outbox.start();
    QTRY_COMPARE(seen.load(), 1);
}

void OutboxTest::cutOffByTheStop_isDueAtTheNextStart() {
    std::latch begun(1);
    mc::test::Gate end;
    std::atomic<int> seen = 0;
    m->outbox.handle("mail", Lane::mail, [&](const Delivery&) {
        if (seen > 0) return void(++seen);
        begun.count_down();
        end.pass();
        ++seen;
        throw std::runtime_error("hung up");
    });
    enqueue("mail");
    m->outbox.start();
    begun.wait();
    m->outbox.windDown();
    end.open();
    m->outbox.stop();
    QCOMPARE(seen.load(), 1);
    m->outbox.start();  // At once: the clock stands still, and a failure's pause would be for ever.
    QTRY_COMPARE(seen.load(), 2);
    QTRY_COMPARE(stateOf("mail"), std::string("done"));
}

void OutboxTest::delivered_payloadIsEmptied() {
    m->outbox.handle("mail", Lane::mail, [](const Delivery&) {});
    enqueue("mail");
    m->outbox.drain();
    QCOMPARE(m->database->read([](Reader& r) { return r.scalar<std::string>("SELECT payload FROM outbox"); }),
             std::string());
}

void OutboxTest::forget_removesOldDeliveries() {
    m->outbox.handle("mail", Lane::mail, [](const Delivery&) {});
    enqueue("mail");
    m->outbox.drain();
    QCOMPARE(m->outbox.forgetDeliveredBefore(m->clock.now()), 0);
    QCOMPARE(m->outbox.forgetDeliveredBefore(m->clock.now() + 1), 1);
}

void OutboxTest::twoHandlersOfAKind_areRefused() {
    m->outbox.handle("mail", Lane::mail, [](const Delivery&) {});
    QVERIFY_EXCEPTION_THROWN(m->outbox.handle("mail", Lane::mail, [](const Delivery&) {}), std::logic_error);
}

MC_TEST_APPLESS(OutboxTest)
#include "outbox_test.moc"
