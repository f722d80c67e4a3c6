#include <rapidcheck.h>

#include <QTest>
#include <atomic>
#include <map>
#include <thread>

#include "support/scheduling_house.h"
#include "support/test_program.h"

using namespace mc;
using domain::kDay;
using domain::kHour;
using domain::kMinute;
using domain::UserId;
using domain::UtcRange;
using domain::UtcTime;
using support::outcome;
using support::SchedulingHouse;
using support::utc;

// Decision 3 and cases 1, 2, 3, 11, 12 and 16: the database decides whose time it is.
class ClaimsTest : public QObject {
    Q_OBJECT

    static domain::Result<void> check(SchedulingHouse& house, UserId mentor, const char* start, int minutes,
                                      std::int64_t except = 0) {
        return house.db->read([&](database::Reader& reader) {
            return house.scheduling.check(reader, mentor, utc(start), minutes, house.now, {.except = {except}});
        });
    }
    static std::int64_t blocks(SchedulingHouse& house) {
        return house.db->read(
            [](database::Reader& reader) { return reader.scalar<std::int64_t>("SELECT count(*) FROM occupancy"); });
    }

private slots:
    void claim_sameSlot_isTaken() {
        SchedulingHouse house;
        const auto mentor = house.addMentor(7);
        QVERIFY(house.claim(1, mentor, house.addPerson(8), "2026-11-19T10:00:00Z", 30));
        const auto other = house.addPerson(9);
        QCOMPARE(outcome(house.claim(2, mentor, other, "2026-11-19T10:00:00Z", 30)), QString("slot_taken"));
        QCOMPARE(outcome(house.claim(3, mentor, other, "2026-11-19T09:30:00Z", 60)), QString("slot_taken"));
        QCOMPARE(outcome(house.claim(4, mentor, other, "2026-11-19T10:30:00Z", 30)), QString("ok"));
        QCOMPARE(blocks(house), std::int64_t{8});
    }

    void claim_studentTwiceAtOneTime_isBusy() {
        SchedulingHouse house;
        const auto student = house.addPerson(9);
        QVERIFY(house.claim(1, house.addMentor(7), student, "2026-11-19T10:00:00Z", 60));
        QCOMPARE(outcome(house.claim(2, house.addMentor(8), student, "2026-11-19T10:45:00Z", 30)),
                 QString("student_busy"));
        QCOMPARE(blocks(house), std::int64_t{8});
    }

    void claim_mentorSittingAsStudent_isTaken() {
        SchedulingHouse house;
        const auto mentor = house.addMentor(7);
        QVERIFY(house.claim(1, house.addMentor(8), mentor, "2026-11-19T10:00:00Z", 30));
        QCOMPARE(outcome(house.claim(2, mentor, house.addPerson(9), "2026-11-19T10:00:00Z", 30)),
                 QString("slot_taken"));
        QCOMPARE(house.day(mentor, "2026-11-19").left(14), QString("10:00 booked 0"));
    }

    void claim_refusedInsideALargerChange_leavesNothingOfItself() {
        SchedulingHouse house;
        const auto mentor = house.addMentor(7);
        const auto late = house.addPerson(9);
        QVERIFY(house.claim(1, mentor, house.addPerson(8), "2026-11-19T10:30:00Z", 30));
        // A capture after the hold ran out, whose time is gone: the transaction goes on and is kept.
        house.db->write([&](database::Transaction& tx) {
            const UtcRange range{utc("2026-11-19T10:00:00Z"), utc("2026-11-19T11:00:00Z")};
            QCOMPARE(outcome(house.scheduling.claim(tx, {{2}, mentor, late, range})), QString("slot_taken"));
        });
        QCOMPARE(blocks(house), std::int64_t{4});
        QVERIFY(!house.release(2));
        QVERIFY(house.claim(3, mentor, late, "2026-11-19T10:00:00Z", 30));
    }

    void claim_again_movesTheBooking() {
        SchedulingHouse house;
        const auto mentor = house.addMentor(7);
        const auto student = house.addPerson(8);
        QVERIFY(house.claim(1, mentor, student, "2026-11-19T10:00:00Z", 30));
        QVERIFY(house.claim(1, mentor, student, "2026-11-19T10:00:00Z", 60));
        QCOMPARE(blocks(house), std::int64_t{8});
        QVERIFY(house.claim(2, mentor, house.addPerson(9), "2026-11-19T11:00:00Z", 30));
        // Ninety minutes do not fit any more; nothing has changed.
        QCOMPARE(outcome(house.claim(1, mentor, student, "2026-11-19T10:00:00Z", 90)), QString("slot_taken"));
        QCOMPARE(house.day(mentor, "2026-11-19"),
                 QString("10:00 booked 0, 10:30 booked 0, 11:00 booked 0, 11:30 free 30"));
    }

    void release_freesOnce() {
        SchedulingHouse house;
        const auto mentor = house.addMentor(7);
        QVERIFY(house.claim(1, mentor, house.addPerson(8), "2026-11-19T10:00:00Z", 30));
        QVERIFY(house.release(1));
        QVERIFY(!house.release(1));
        QCOMPARE(blocks(house), std::int64_t{0});
    }

    void rolledBack_claimIsNotSeen() {
        SchedulingHouse house;
        const auto mentor = house.addMentor(7);
        const auto student = house.addPerson(8);
        const auto before = house.day(mentor, "2026-11-19");
        const auto result = house.db->write([&](database::Transaction& tx) -> domain::Result<void> {
            const UtcRange range{utc("2026-11-19T10:00:00Z"), utc("2026-11-19T11:00:00Z")};
            house.scheduling.claim(tx, {{2}, mentor, student, range}).value();
            return domain::fail(domain::ErrorCode::payment_failed);
        });
        QVERIFY(!result);
        QCOMPARE(blocks(house), std::int64_t{0});
        QCOMPARE(house.day(mentor, "2026-11-19"), before);
    }

    void check_timeAsAStudent_countsForNoCapAndHasNoBufferAfterIt() {
        SchedulingHouse house;
        const auto mentor = house.addMentor(7);
        const auto teacher = house.addMentor(9);
        auto wanted = house.scheduling.own(mentor);
        wanted.rules.dailyCap = 1;
        wanted.rules.bufferAfterMinutes = 30;
        QVERIFY(house.scheduling.replace(mentor, wanted, house.now));
        QVERIFY(house.claim(1, teacher, mentor, "2026-11-19T10:00:00Z", 30));
        QCOMPARE(outcome(check(house, mentor, "2026-11-19T10:00:00Z", 30)), QString("slot_taken"));
        QCOMPARE(outcome(check(house, mentor, "2026-11-19T10:30:00Z", 30)), QString("ok"));
    }

    void check_sessionThatIsOver_countsForTheDaysCap() {
        SchedulingHouse house;
        const auto mentor = house.addMentor(7);
        auto wanted = house.scheduling.own(mentor);
        wanted.rules.dailyCap = 1;
        QVERIFY(house.scheduling.replace(mentor, wanted, house.now));
        QVERIFY(house.claim(1, mentor, house.addPerson(8), "2026-11-19T10:00:00Z", 30));
        house.now = utc("2026-11-19T10:45:00Z");
        QCOMPARE(outcome(check(house, mentor, "2026-11-19T11:00:00Z", 30)), QString("slot_taken"));
        QCOMPARE(outcome(check(house, mentor, "2026-11-20T10:00:00Z", 30)), QString("ok"));
    }

    void check_followsTemplateAndRules() {
        SchedulingHouse house;
        const auto mentor = house.addMentor(7);
        const auto student = house.addPerson(8);
        auto wanted = house.scheduling.own(mentor);
        wanted.rules.dailyCap = 1;
        wanted.rules.minimumNoticeMinutes = 60;
        QVERIFY(house.scheduling.replace(mentor, wanted, house.now));
        QCOMPARE(outcome(check(house, mentor, "2026-11-19T10:00:00Z", 30)), QString("ok"));
        QCOMPARE(outcome(check(house, mentor, "2026-11-19T10:15:00Z", 30)), QString("slot_not_offered"));
        QCOMPARE(outcome(check(house, mentor, "2026-11-19T20:00:00Z", 30)), QString("slot_not_offered"));
        QCOMPARE(outcome(check(house, mentor, "2026-11-01T10:00:00Z", 30)), QString("slot_not_offered"));
        QVERIFY(house.claim(1, mentor, student, "2026-11-19T10:00:00Z", 30));
        QCOMPARE(outcome(check(house, mentor, "2026-11-19T10:00:00Z", 30)), QString("slot_taken"));
        QCOMPARE(outcome(check(house, mentor, "2026-11-19T11:00:00Z", 30)), QString("slot_taken"));
        // A booking that moves within its day does not count against itself (case 11).
        QCOMPARE(outcome(check(house, mentor, "2026-11-19T11:00:00Z", 30, 1)), QString("ok"));
        // Its notice is over now, but the claim it has may be kept and enlarged (case 12).
        house.now = utc("2026-11-19T09:30:00Z");
        QCOMPARE(outcome(check(house, mentor, "2026-11-19T10:00:00Z", 30, 1)), QString("slot_not_offered"));
        QVERIFY(house.claim(1, mentor, student, "2026-11-19T10:00:00Z", 60));
        QVERIFY(house.scheduling.setAccepting(mentor, false, house.now));
        QCOMPARE(outcome(check(house, mentor, "2026-11-19T11:00:00Z", 30)), QString("mentor_not_accepting"));
    }

    void fiveHundredAtOnce_oneWins() {
        SchedulingHouse house;
        const auto mentor = house.addMentor(1);
        constexpr int kStudents = 500;
        constexpr int kThreads = 8;
        for (int i = 0; i < kStudents; ++i)
            house.addPerson(100 + i);
        std::atomic<int> won = 0;
        std::atomic<int> taken = 0;
        std::vector<std::thread> threads;
        for (int t = 0; t < kThreads; ++t)
            threads.emplace_back([&, t] {
                for (int i = t; i < kStudents; i += kThreads) {
                    const auto result = house.claim(1000 + i, mentor, {100 + i}, "2026-11-19T10:00:00Z", 30);
                    if (result)
                        ++won;
                    else if (result.error().code == domain::ErrorCode::slot_taken)
                        ++taken;
                }
            });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(won.load(), 1);
        QCOMPARE(taken.load(), kStudents - 1);
        QCOMPARE(blocks(house), std::int64_t{4});
    }

    void nobody_isEverInTwoSessionsAtOnce() {
        SchedulingHouse house;
        const char* const zones[] = {"Asia/Kathmandu", "Australia/Lord_Howe", "America/Los_Angeles", "Europe/London"};
        std::vector<UserId> people;
        for (int i = 0; i < 4; ++i)
            people.push_back(house.addMentor(i + 1, zones[i]));
        people.push_back(house.addPerson(5));
        std::int64_t booking = 0;
        std::map<std::int64_t, std::pair<std::pair<UserId, UserId>, UtcRange>> kept;
        QVERIFY(rc::check("random claims, moves and releases of any lengths never overlap for anyone", [&] {
            const auto mentor = *rc::gen::elementOf(people);
            const auto student = *rc::gen::elementOf(people);
            RC_PRE(mentor != student);
            const bool again = !kept.empty() && *rc::gen::inRange(0, 3) == 0;
            const auto id = again ? kept.rbegin()->first : ++booking;
            const UtcTime start = house.now + *rc::gen::inRange<domain::Seconds>(0, 96) * 15 * kMinute;
            const UtcRange range{start, start + *rc::gen::inRange<domain::Seconds>(1, 9) * 15 * kMinute};
            const bool free = std::ranges::none_of(kept, [&](const auto& entry) {
                const auto& [who, when] = entry.second;
                const auto meets = [&](UserId person) { return who.first == person || who.second == person; };
                return entry.first != id && when.overlaps(range) && (meets(mentor) || meets(student));
            });
            const auto result = house.db->write([&](database::Transaction& tx) {
                return house.scheduling.claim(tx, {{id}, mentor, student, range});
            });
            RC_ASSERT(result.has_value() == free);
            if (result) kept[id] = {{mentor, student}, range};
            if (kept.size() > 12) {
                RC_ASSERT(house.release(kept.begin()->first));
                kept.erase(kept.begin());
            }
        }));
    }
};

MC_TEST_CORE(ClaimsTest)
#include "claims_test.moc"
