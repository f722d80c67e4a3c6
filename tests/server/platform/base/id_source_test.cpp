#include "platform/base/id_source.h"
#include "support/test_program.h"

#include <QTest>
#include <algorithm>
#include <set>
#include <thread>

using namespace mc::base;

class IdSourceTest : public QObject {
    Q_OBJECT
private slots:
    void next_whileTheClockStands_rises();
    void next_afterTheClockStepsBack_stillRises();
    void next_laterMillisecond_sortsLater();
    void next_twoSources_startAtOtherPlaces();
    void next_fourThreads_neverRepeats();
    void random_token_isNewEachTime();
    void random_seeded_repeats();
    void random_below_staysBelowAndReachesAll();
};

void IdSourceTest::next_whileTheClockStands_rises() {
    FakeClock clock;
    SeededRandom random(1);
    IdSource ids(clock, random);
    auto last = ids.next<mc::domain::BookingId>();
    for (int i = 0; i < 3'000'000; ++i) {  // More than one millisecond's counter holds.
        const auto next = ids.next<mc::domain::BookingId>();
        if (!(next > last)) QFAIL("an id did not rise");
        last = next;
    }
    QVERIFY(last.value > 0);
}

void IdSourceTest::next_afterTheClockStepsBack_stillRises() {
    FakeClock clock;
    SeededRandom random(1);
    IdSource ids(clock, random);
    const auto before = ids.nextValue();
    clock.advance(-3600);
    QVERIFY(ids.nextValue() > before);
}

void IdSourceTest::next_laterMillisecond_sortsLater() {
    FakeClock clock(mc::domain::UtcTime{1'577'836'801});  // One second into 2020.
    SeededRandom random(1);
    IdSource ids(clock, random);
    QCOMPARE(ids.nextValue() >> 21, 1000);
    clock.advanceMillis(1);
    QCOMPARE(ids.nextValue() >> 21, 1001);
}

void IdSourceTest::next_twoSources_startAtOtherPlaces() {
    FakeClock clock;
    SystemRandom random;
    std::set<std::int64_t> first;
    for (int i = 0; i < 50; ++i)
        first.insert(IdSource(clock, random).nextValue());
    QVERIFY(first.size() > 45);
}

void IdSourceTest::next_fourThreads_neverRepeats() {
    SystemClock clock;
    SystemRandom random;
    IdSource ids(clock, random);
    std::vector<std::vector<std::int64_t>> made(4);
    {
        std::vector<std::jthread> threads;
        for (auto& mine : made) {
            threads.emplace_back([&] {
                for (int i = 0; i < 20'000; ++i)
                    mine.push_back(ids.nextValue());
            });
        }
    }
    std::set<std::int64_t> all;
    for (const auto& mine : made) {
        QVERIFY(std::ranges::is_sorted(mine));
        all.insert(mine.begin(), mine.end());
    }
    QCOMPARE(all.size(), 80'000u);
}

void IdSourceTest::random_token_isNewEachTime() {
    SystemRandom random;
    QCOMPARE(random.token(16).size(), 22u);
    QVERIFY(random.token(16) != random.token(16));
}

void IdSourceTest::random_seeded_repeats() {
    SeededRandom a(7);
    SeededRandom b(7);
    SeededRandom c(8);
    const auto token = a.token(20);
    QCOMPARE(b.token(20), token);
    QVERIFY(c.token(20) != token);
}

void IdSourceTest::random_below_staysBelowAndReachesAll() {
    SeededRandom random(3);
    std::set<std::uint64_t> seen;
    for (int i = 0; i < 1000; ++i)
        seen.insert(random.below(6));
    QCOMPARE(seen.size(), 6u);
    QCOMPARE(*seen.rbegin(), 5u);
    QCOMPARE(random.digits(6).size(), 6u);
    QVERIFY_EXCEPTION_THROWN(random.below(0), std::invalid_argument);
}

MC_TEST_APPLESS(IdSourceTest)
#include "id_source_test.moc"
