#include <QTest>
#include <algorithm>

#include "bookings/booking_lists.h"
#include "support/booking_house.h"
#include "support/qt_print.h"
#include "support/result_code.h"
#include "support/test_program.h"

using namespace mc;
using domain::kDay;
using domain::kHour;
using domain::Party;
using domain::PlanTier;
using domain::SlotState;
using test::code;

namespace {

/// Ananya keeps the last day that can be booked, sixty days ahead, for Premium.
struct FirstHouse : test::BookingHouse {
    FirstHouse() : ananya(mentor("ananya")), maya(student("maya")), ravi(student("ravi")), kept(in(60 * kDay)) {
        auto availability = scheduling.own(ananya);
        availability.rules.premiumFirstDay = true;
        scheduling.replace(ananya, availability, clock.now()).value();
    }
    void begin(domain::UserId who, PlanTier tier) {
        const auto checkout_ = plans.checkout(who, tier).value();
        const auto done = *sandbox.subscribe(checkout_.subscriptionId, {.method = "card"});
        plans.verify(who, {done.subscriptionId, done.paymentId, done.signature}).value();
    }
    /// Half an hour that a plan pays wholly.
    bookings::Booking included(domain::UserId who, domain::UserId mentor_, domain::UtcTime start) {
        const auto booking = held(who, mentor_, start, 30);
        order(booking);
        return now(booking);
    }
    SlotState stateFor(std::optional<domain::UserId> viewer) {
        const auto list = scheduling.slotsFor(ananya, 60, {kept, kept + 1}, clock.now(), viewer).value();
        return list.items.front().state;
    }
    domain::UserId ananya;
    domain::UserId maya;
    domain::UserId ravi;
    domain::UtcTime kept;
};

}  // namespace

/// Priority booking (P12.2): kept times, and the order of requests.
class BookedFirstTest : public QObject {
    Q_OBJECT

private slots:
    void hold_ofAKeptTime_takesPremium() {
        FirstHouse house;
        const auto refused = house.book(house.maya, house.ananya, house.kept);
        QCOMPARE(code(refused), QString("slot_for_premium"));
        QVERIFY(refused.error().extra.find("alternatives") != std::string::npos);
        QVERIFY(refused.error().extra.find(domain::toIso(house.kept + kHour)) == std::string::npos);
        house.begin(house.maya, PlanTier::pro);
        QCOMPARE(code(house.book(house.maya, house.ananya, house.kept)), QString("slot_for_premium"));
        house.begin(house.ravi, PlanTier::premium);
        QVERIFY(house.book(house.ravi, house.ananya, house.kept));
    }

    void keptTime_isForEverybody_fromHerMidnightOn() {
        FirstHouse house;
        house.clock.advance(10 * kHour + 29 * domain::kMinute);  // 23:59 in India.
        QCOMPARE(code(house.book(house.maya, house.ananya, house.kept)), QString("slot_for_premium"));
        house.clock.advance(domain::kMinute);
        QVERIFY(house.book(house.maya, house.ananya, house.kept));
    }

    void search_showsThem_toWhomTheyAreFor() {
        FirstHouse house;
        house.begin(house.ravi, PlanTier::premium);
        QCOMPARE(house.stateFor(std::nullopt), SlotState::premium);
        QCOMPARE(house.stateFor(house.maya), SlotState::premium);
        QCOMPARE(house.stateFor(house.ravi), SlotState::free);
        QCOMPARE(house.stateFor(house.ananya), SlotState::free);
        const auto day =
            house.scheduling.slotsFor(house.ananya, 60, {house.kept, house.kept + 1}, house.clock.now(), house.ravi)
                .value()
                .firstDay;
        QVERIFY(day && day->keeps(house.kept));
        QCOMPARE(day->opensAt, house.in(10 * kHour + 30 * domain::kMinute));
    }

    void move_ofAStudent_asksTheSame_andHerMentorGivesHerOwn() {
        FirstHouse house;
        const auto booking = house.paid(house.maya, house.ananya, house.in(5 * kDay));
        const auto now = house.clock.now();
        QCOMPARE(code(house.moves.preview(house.maya, booking.id, house.kept, now)), QString("slot_for_premium"));
        QCOMPARE(code(house.moves.move(house.maya, booking.id, booking.version, house.kept, {}, now)),
                 QString("slot_for_premium"));
        QVERIFY(house.moves.preview(house.ananya, booking.id, house.kept, now));
        const auto asked = house.moves.move(house.ananya, booking.id, booking.version, house.kept, {}, now).value();
        const auto moved =
            house.moves.answer(house.maya, booking.id, asked.version, bookings::MoveReply::agree, now).value();
        QCOMPARE(moved.startsAt, house.kept);
    }

    void requests_withPriority_standFirst_thenByDeadline() {
        FirstHouse house;
        const auto rohan = house.mentor("rohan", {.instantBook = false});
        house.begin(house.ravi, PlanTier::premium);
        const auto zoya = house.student("zoya");
        house.begin(zoya, PlanTier::pro);
        const auto soonest = house.paid(house.maya, rohan, house.in(kDay));
        const auto soon = house.paid(zoya, rohan, house.in(kDay + 2 * kHour));
        const auto later = house.included(house.ravi, rohan, house.in(4 * kDay));
        const auto first = house.included(house.ravi, rohan, house.in(2 * kDay));
        std::vector<domain::BookingId> seen;
        bookings::ListQuery query{rohan, Party::mentor, bookings::When::requests, {}, 1};
        for (bool more = true; more;) {
            const auto page = (*house.database)
                                  .read([&](database::Reader& reader) {
                                      return bookings::listBookings(reader, query, house.clock.now());
                                  })
                                  .value();
            for (const auto& booking : page.items)
                seen.push_back(booking.id);
            more = page.next.has_value();
            if (more) query.cursor = *page.next;
        }
        QCOMPARE(seen, (std::vector{first.id, later.id, soonest.id, soon.id}));
        QVERIFY(house.seen(first, rohan).priority);
        QVERIFY(!house.seen(soonest, rohan).priority);
    }
};

MC_TEST_APPLESS(BookedFirstTest)
#include "booked_first_test.moc"
