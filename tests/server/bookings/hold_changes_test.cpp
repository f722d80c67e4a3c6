#include <QTest>
#include <thread>

#include "support/booking_pair.h"
#include "support/qt_print.h"
#include "support/result_code.h"
#include "support/test_program.h"

using namespace mc;
using domain::BookingStatus;
using domain::kDay;
using domain::kHour;
using domain::kMinute;
using test::code;

/// What becomes of a time that somebody keeps while she pays: other details, another time, its end, and how many there are.
class HoldChangesTest : public QObject {
    Q_OBJECT
    using Pair = test::BookingPair;

private slots:
    void details_longer_claimsTheAddedTimeAndPrice() {
        Pair house;
        const auto booking = house.held(house.maya, house.ananya, house.tomorrow, 30);
        const auto changed = house.holds.setDetails(house.maya, booking.id,
                                                    {booking.version, 60, "DSA", "Graphs", true}, house.clock.now());
        QCOMPARE(changed->total.minor, 1000'00);
        QCOMPARE(changed->topic, std::string("DSA"));
        QCOMPARE(changed->endsAt - changed->startsAt, 60 * kMinute);
        QCOMPARE(house.blocksTaken(), 8);
        QVERIFY(changed->holdExpiresAt == booking.holdExpiresAt);
    }

    void details_longerIntoABooking_changesNothing() {
        Pair house;
        house.held(house.student("ravi"), house.ananya, house.tomorrow + 30 * kMinute, 30);
        const auto booking = house.held(house.maya, house.ananya, house.tomorrow, 30);
        const auto changed =
            house.holds.setDetails(house.maya, booking.id, {booking.version, 60, "other", "", true}, house.clock.now());
        QCOMPARE(code(changed), QString("slot_taken"));
        QCOMPARE(house.now(booking).topic, std::string("System design"));
        QCOMPARE(house.now(booking).total.minor, 500'00);
        QCOMPARE(house.blocksTaken(), 8);
    }

    void details_fromAnOldVersion_undoNothing() {
        Pair house;
        const auto booking = house.held(house.maya, house.ananya, house.tomorrow, 30);
        const auto save = [&](int version, const char* topic) {
            return code(
                house.holds.setDetails(house.maya, booking.id, {version, 30, topic, "", true}, house.clock.now()));
        };
        QCOMPARE(save(booking.version, "in one window"), QString("ok"));
        QCOMPARE(save(booking.version, "in another"), QString("changed_elsewhere"));
        QCOMPARE(house.now(booking).topic, std::string("in one window"));
        QCOMPARE(save(house.seen(booking, house.maya).version, "in another"), QString("ok"));
    }

    void details_afterTheHold_areTooLate() {
        Pair house;
        const auto booking = house.held(house.maya, house.ananya, house.tomorrow, 30);
        house.clock.advance(15 * kMinute);
        const protocol::BookingDetails details{booking.version, 30, "t", "", true};
        QCOMPARE(code(house.holds.setDetails(house.maya, booking.id, details, house.clock.now())),
                 QString("hold_expired"));
        house.pass(0);
        QCOMPARE(code(house.holds.setDetails(house.maya, booking.id, details, house.clock.now())),
                 QString("hold_expired"));
    }

    void details_othersBooking_isNotFound() {
        Pair house;
        const auto booking = house.held(house.maya, house.ananya, house.tomorrow, 30);
        const protocol::BookingDetails details{booking.version, 30, "t", "", true};
        for (const auto other : {house.ananya, house.student("ravi")})
            QCOMPARE(code(house.holds.setDetails(other, booking.id, details, house.clock.now())), QString("not_found"));
    }

    void hold_runsOut_freesTheTimeOnce() {
        Pair house;
        const auto booking = house.held(house.maya, house.ananya, house.tomorrow);
        house.pass(15 * kMinute - 1);
        QCOMPARE(house.now(booking).status, BookingStatus::held);
        house.pass(1);
        QCOMPARE(house.now(booking).status, BookingStatus::expired);
        QCOMPARE(house.blocksTaken(), 0);
        house.pass(kHour);
        QCOMPARE(house.heard, std::vector<std::string>{"expired"});
        QVERIFY(house.book(house.student("ravi"), house.ananya, house.tomorrow));
    }

    void hold_releasedByTheStudent_freesTheTimeWithoutAReason() {
        Pair house;
        const auto booking = house.held(house.maya, house.ananya, house.tomorrow);
        QCOMPARE(code(house.changes.cancel(house.maya, booking.id, "", house.clock.now())), QString("ok"));
        QCOMPARE(house.now(booking).status, BookingStatus::cancelled);
        QCOMPARE(house.blocksTaken(), 0);
        QCOMPARE(house.heard.back(), std::string("expired"));
    }

    // Decision 4
    void holds_ofEightMentorsAtOnce_areThreeAtMost() {
        Pair house;
        std::vector<domain::UserId> mentors;
        for (int i = 0; i < 8; ++i)
            mentors.push_back(house.mentor("mentor"));
        std::atomic<int> held{0};
        std::atomic<int> refused{0};
        std::vector<std::thread> threads;
        for (std::size_t i = 0; i < mentors.size(); ++i)
            threads.emplace_back([&, i] {
                const auto result = house.holds.create(
                    house.maya, {mentors[i], house.in(kDay + static_cast<int>(i) * kHour), 60, "t", "", true},
                    "key-" + std::to_string(i), house.clock.now());
                if (result) ++held;
                if (!result && result.error().code == domain::ErrorCode::too_many_holds) ++refused;
            });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(held.load(), 3);
        QCOMPARE(refused.load(), 5);
        QCOMPARE(house.blocksTaken(), 3 * 8);
    }

    void holds_thatArePaidReleasedOrOver_countNoLonger() {
        Pair house;
        const auto paid = house.held(house.maya, house.ananya, house.tomorrow);
        const auto released = house.held(house.maya, house.mentor("rohan"), house.tomorrow + 2 * kHour);
        house.held(house.maya, house.mentor("sofia"), house.tomorrow + 4 * kHour);
        const auto more = [&] {
            return code(house.book(house.maya, house.mentor("farah"), house.tomorrow + 6 * kHour));
        };
        QCOMPARE(more(), QString("too_many_holds"));
        house.pay(paid);
        QVERIFY(house.holds.create(house.maya, {house.mentor("farah"), house.tomorrow + 8 * kHour, 60, "t", "", true},
                                   "a key", house.clock.now()));
        QCOMPARE(more(), QString("too_many_holds"));
        QVERIFY(house.changes.cancel(house.maya, released.id, "", house.clock.now()));
        QCOMPARE(more(), QString("ok"));
        house.clock.advance(15 * kMinute);
        QCOMPARE(code(house.book(house.maya, house.mentor("tara"), house.tomorrow + 10 * kHour)), QString("ok"));
    }

    void sameSlotAgain_isTheSameHold() {
        Pair house;
        const auto first = house.held(house.maya, house.ananya, house.tomorrow);
        house.pass(kMinute);
        const auto second = house.held(house.maya, house.ananya, house.tomorrow);
        QCOMPARE(second.id, first.id);
        QVERIFY(second.holdExpiresAt == first.holdExpiresAt);
        QCOMPARE(house.blocksTaken(), 8);
    }

    void sameSlotAgain_withAnotherLength_isTheSameHoldOfThatLength() {
        Pair house;
        const auto first = house.held(house.maya, house.ananya, house.tomorrow, 30);
        const auto second = house.held(house.maya, house.ananya, house.tomorrow, 60);
        QCOMPARE(second.id, first.id);
        QCOMPARE(second.total.minor, 1000'00);
        QCOMPARE(house.blocksTaken(), 8);
    }

    void anotherTimeOfTheSameMentor_takesThePlaceOfTheFirst() {
        Pair house;
        const auto first = house.held(house.maya, house.ananya, house.tomorrow);
        const auto second = house.held(house.maya, house.ananya, house.tomorrow + 30 * kMinute);
        QCOMPARE(house.now(first).status, BookingStatus::cancelled);
        QCOMPARE(house.now(second).status, BookingStatus::held);
        QCOMPARE(house.blocksTaken(), 8);
    }

    void anotherTimeThatIsTaken_leavesTheFirst() {
        Pair house;
        house.held(house.student("ravi"), house.ananya, house.tomorrow + 2 * kHour);
        const auto first = house.held(house.maya, house.ananya, house.tomorrow);
        QCOMPARE(code(house.book(house.maya, house.ananya, house.tomorrow + 2 * kHour)), QString("slot_taken"));
        QCOMPARE(house.now(first).status, BookingStatus::held);
    }
};

MC_TEST_APPLESS(HoldChangesTest)
#include "hold_changes_test.moc"
