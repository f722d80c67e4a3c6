#include <QTest>

#include "support/booking_house.h"
#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using domain::BookingStatus;
using domain::kDay;
using domain::kMinute;
using test::BookingHouse;

/// What is wrong with some bookings harms no others.
class BookingSweepTest : public QObject {
    Q_OBJECT

private slots:
    void hold_thatCannotBeSwept_doesNotStopTheOthers() {
        BookingHouse house;
        const auto ananya = house.mentor("ananya");
        const auto stuck = house.held(house.student("maya"), ananya, house.in(kDay));
        const auto other = house.held(house.student("ravi"), ananya, house.in(2 * kDay));
        house.bookings.events().expired.connect(
            [id = stuck.id](database::Transaction&, const bookings::BookingExpired& event) {
                if (event.booking.id == id) throw std::runtime_error("expected");
            });
        house.clock.advance(15 * kMinute);
        QCOMPARE(house.sweep.run(house.clock.now()), 1);
        QCOMPARE(house.now(stuck).status, BookingStatus::held);
        QCOMPARE(house.now(other).status, BookingStatus::expired);
    }

    void moreHoldsThatCannotBeSweptThanABatch_doNotStopTheOthers() {
        BookingHouse house;
        const auto first = house.held(house.student("maya"), house.mentor("ananya"), house.in(kDay));
        (*house.database).write([&](database::Transaction& tx) {
            auto copy = first;
            for (int i = 1; i <= 200; ++i) {
                copy.id.value = first.id.value + i;
                copy.code = first.code + std::to_string(i);
                bookings::BookingStore().insert(tx, copy, {"copy-" + std::to_string(i), ""});
            }
        });
        house.clock.advance(1);
        const auto last = house.held(house.student("ravi"), house.mentor("rohan"), first.startsAt);
        house.bookings.events().expired.connect([&](database::Transaction&, const bookings::BookingExpired& event) {
            if (event.booking.id != last.id) throw std::runtime_error("expected");
        });
        house.clock.advance(15 * kMinute);
        QCOMPARE(house.sweep.run(house.clock.now()), 1);
        QCOMPARE(house.now(last).status, BookingStatus::expired);
        QCOMPARE(house.now(first).status, BookingStatus::held);
    }
};

MC_TEST_APPLESS(BookingSweepTest)
#include "booking_sweep_test.moc"
