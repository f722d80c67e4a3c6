#include "platform/jobs/outbox.h"

#include <QTest>
#include <atomic>

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
    void failingTooOften_isDead();
    void permanentFailure_isDeadAtOnce();
    void unknownKind_isDead();
    void notBefore_isKept();
    void drain_deliversWhatHandlersEnqueue();
    void threads_wakeOnCommit();
    void threads_wakeWhenTheClockJumps();
    void claimedByADeadProcess_isDeliveredAfterStart();
    void delivered_payloadIsEmptied();
    void forget_removesOldDeliveries();
    void twoHandlersOfAKind_areRefused();

private:
    struct World {
        mc::base::FakeClock clock;
        mc::base::SeededRandom random{1};
        mc::base::IdSource ids{clock, random};
        mc::test::TemporaryDatabase database;
        Outbox outbox{*database, clock, ids, random, {.threads = 2, .maxAttempts = 4, .firstRetry = 10}};
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
    m->outbox.handle("mail", [&](const Delivery& d) { seen.push_back(d); });
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
    m->outbox.handle("mail", [&](const Delivery&) { ++seen; });
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
    m->outbox.handle("refund", [&](const Delivery&) { ++seen; });
    enqueue("refund", "booking-1");
    enqueue("refund", "booking-1");
    m->outbox.drain();
    enqueue("refund", "booking-1");  // Also after it was delivered.
    m->outbox.drain();
    QCOMPARE(seen, 1);
}

void OutboxTest::sameKey_otherKind_deliversBoth() {
    int seen = 0;
    m->outbox.handle("a", [&](const Delivery&) { ++seen; });
    m->outbox.handle("b", [&](const Delivery&) { ++seen; });
    enqueue("a", "k");
    enqueue("b", "k");
    m->outbox.drain();
    QCOMPARE(seen, 2);
}

void OutboxTest::failing_isTriedAgainLater_withTheSameKey() {
    std::vector<Delivery> seen;
    m->outbox.handle("mail", [&](const Delivery& d) {
        seen.push_back(d);
        if (d.attempt == 1) throw std::runtime_error("expected by the test");
    });
    enqueue("mail");
    QCOMPARE(m->outbox.drain(), 0u);
    m->clock.advance(7);  // Ten seconds less a fifth is the earliest.
    QCOMPARE(m->outbox.drain(), 0u);
    m->clock.advance(5);
    QCOMPARE(m->outbox.drain(), 1u);
    QCOMPARE(seen.size(), 2u);
    QCOMPARE(seen[1].attempt, 2);
    QCOMPARE(seen[1].idempotencyKey, seen[0].idempotencyKey);
    QCOMPARE(seen[1].payload, seen[0].payload);
}

void OutboxTest::failing_pausesGrow() {
    m->outbox.handle("mail", [](const Delivery&) { throw std::runtime_error("expected by the test"); });
    enqueue("mail");
    std::vector<mc::domain::Seconds> pauses;
    for (int i = 0; i < 3; ++i) {
        m->outbox.drain();
        const auto due =
            m->database->read([](Reader& r) { return r.scalar<mc::domain::UtcTime>("SELECT due_at FROM outbox"); });
        pauses.push_back(due - m->clock.now());
        m->clock.set(due);
    }
    const std::vector<mc::domain::Seconds> middle{10, 20, 40};
    for (std::size_t i = 0; i < 3; ++i) {
        QVERIFY2(pauses[i] * 10 >= middle[i] * 8 && pauses[i] * 10 <= middle[i] * 12,
                 std::to_string(pauses[i]).c_str());
    }
}

void OutboxTest::failingTooOften_isDead() {
    int seen = 0;
    m->outbox.handle("mail", [&](const Delivery&) {
        ++seen;
        throw std::runtime_error("expected by the test");
    });
    enqueue("mail");
    for (int i = 0; i < 10; ++i) {
        m->outbox.drain();
        m->clock.advance(86400);
    }
    QCOMPARE(seen, 4);
    QCOMPARE(stateOf("mail"), std::string("dead"));
}

void OutboxTest::permanentFailure_isDeadAtOnce() {
    m->outbox.handle("mail", [](const Delivery&) { throw PermanentFailure("expected by the test"); });
    enqueue("mail");
    m->outbox.drain();
    QCOMPARE(stateOf("mail"), std::string("dead"));
}

void OutboxTest::unknownKind_isDead() {
    enqueue("nobody");
    m->outbox.drain();
    QCOMPARE(stateOf("nobody"), std::string("dead"));
}

void OutboxTest::notBefore_isKept() {
    int seen = 0;
    m->outbox.handle("reminder", [&](const Delivery&) { ++seen; });
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
    m->outbox.handle("first", [&](const Delivery&) { enqueue("second"); });
    m->outbox.handle("second", [&](const Delivery&) { ++seen; });
    enqueue("first");
    QCOMPARE(m->outbox.drain(), 2u);
    QCOMPARE(seen, 1);
}

void OutboxTest::threads_wakeOnCommit() {
    std::atomic<int> seen = 0;
    m->outbox.handle("mail", [&](const Delivery&) { ++seen; });
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
    m->outbox.handle("reminder", [&](const Delivery&) { ++seen; });
    m->outbox.start();
    enqueue("reminder", {}, m->clock.now() + 86400);
    QCOMPARE(seen.load(), 0);
    m->clock.advance(86400);
    QTRY_COMPARE(seen.load(), 1);
}

void OutboxTest::claimedByADeadProcess_isDeliveredAfterStart() {
    std::atomic<int> seen = 0;
    m->outbox.handle("mail", [&](const Delivery&) { ++seen; });
    enqueue("mail");
    m->database->write([](Transaction& tx) { tx.execute("UPDATE outbox SET state = 'claimed', attempts = 1"); });
    QCOMPARE(m->outbox.drain(), 0u);
    m->outbox.start();
    QTRY_COMPARE(seen.load(), 1);
}

void OutboxTest::delivered_payloadIsEmptied() {
    m->outbox.handle("mail", [](const Delivery&) {});
    enqueue("mail");
    m->outbox.drain();
    QCOMPARE(m->database->read([](Reader& r) { return r.scalar<std::string>("SELECT payload FROM outbox"); }),
             std::string());
}

void OutboxTest::forget_removesOldDeliveries() {
    m->outbox.handle("mail", [](const Delivery&) {});
    enqueue("mail");
    m->outbox.drain();
    QCOMPARE(m->outbox.forgetDeliveredBefore(m->clock.now()), 0);
    QCOMPARE(m->outbox.forgetDeliveredBefore(m->clock.now() + 1), 1);
}

void OutboxTest::twoHandlersOfAKind_areRefused() {
    m->outbox.handle("mail", [](const Delivery&) {});
    QVERIFY_EXCEPTION_THROWN(m->outbox.handle("mail", [](const Delivery&) {}), std::logic_error);
}

MC_TEST_APPLESS(OutboxTest)
#include "outbox_test.moc"
