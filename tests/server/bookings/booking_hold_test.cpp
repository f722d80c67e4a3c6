#include <QTest>
#include <thread>

#include "payments/rate_table.h"
#include "support/booking_pair.h"
#include "support/qt_print.h"
#include "support/result_code.h"
#include "support/test_program.h"

using namespace mc;
using domain::BookingStatus;
using domain::kDay;
using domain::kHour;
using domain::kMinute;
using domain::rupees;
using test::BookingHouse;
using test::code;
using test::MentorSpec;

namespace {

domain::UtcTime utc(const char* text) {
    return *domain::parseIso(text);
}

}  // namespace

class BookingHoldTest : public QObject {
    Q_OBJECT
    using Pair = test::BookingPair;

private slots:
    void create_holdsTheTimeForFifteenMinutesAtTheServersPrice() {
        Pair house;
        const auto booking = house.held(house.maya, house.ananya, house.tomorrow, 60);
        QCOMPARE(booking.status, BookingStatus::held);
        QCOMPARE(booking.price.minor, 1000'00);
        QCOMPARE(booking.total.minor, 1000'00);
        QCOMPARE(booking.holdExpiresAt - house.clock.now(), 15 * kMinute);
        QCOMPARE(booking.code, std::string("GRP-20270115-001"));
        QCOMPARE(house.blocksTaken(), 8);
        QVERIFY(booking.meetingRoom.empty());
    }

    void rates_areThoseOfTheDayAndStayWithTheBooking() {
        Pair house;
        const auto set = [&](domain::RateKind kind, const char* value, domain::CivilDate from) {
            (*house.database).write([&](database::Transaction& tx) {
                payments::RateTable()
                    .set(tx, {kind, from, *domain::parseRateValue(kind, value)}, {2027, 1, 15}, house.clock.now())
                    .value();
            });
        };
        set(domain::RateKind::commission, "15", {2027, 1, 16});
        const auto share = [&](const bookings::Booking& booking) {
            return house.seen(booking, house.ananya).mentorReceives.value();
        };
        const auto today = house.paid(house.maya, house.ananya, house.tomorrow);
        QCOMPARE(share(today), rupees(780));
        house.pass(10 * kHour + 30 * kMinute);  // 18:30Z is midnight in India.
        QCOMPARE(share(house.held(house.student("noor"), house.ananya, house.tomorrow + 2 * kHour)), rupees(830));
        QCOMPARE(share(today), rupees(780));
    }

    void launchOffer_leavesANewMentorAllButTheGatewaysFee() {
        Pair house;
        (*house.database).write([&](database::Transaction& tx) {
            payments::RateTable()
                .set(tx, {domain::RateKind::launch_offer, {2027, 1, 16}, 3}, {2027, 1, 15}, house.clock.now())
                .value();
        });
        house.pass(kDay);
        const auto ravi = house.mentor("ravi");
        const auto early = house.held(house.maya, house.ananya, house.in(kDay));
        const auto under = house.held(house.student("noor"), ravi, house.in(kDay + 2 * kHour));
        QCOMPARE(house.seen(early, house.ananya).mentorReceives.value(), rupees(780));
        QCOMPARE(house.seen(under, ravi).mentorReceives.value(), rupees(980));
    }

    void codes_countUpAndBeginAnewWithTheOperatorsDate() {
        Pair house;
        QCOMPARE(house.held(house.maya, house.ananya, house.tomorrow).code, std::string("GRP-20270115-001"));
        QCOMPARE(house.held(house.maya, house.ananya, house.tomorrow + 2 * kHour).code,
                 std::string("GRP-20270115-002"));
        house.pass(10 * kHour + 30 * kMinute);  // 18:30Z is midnight in India.
        QCOMPARE(house.held(house.maya, house.ananya, house.tomorrow + 4 * kHour).code,
                 std::string("GRP-20270116-001"));
    }

    void case1_manyAtOnceForOneSlot_oneWinsOthersGetAlternatives() {
        BookingHouse house;
        const auto ananya = house.mentor("ananya");
        std::vector<domain::UserId> students;
        for (int i = 0; i < 24; ++i)
            students.push_back(house.student("student"));
        const auto start = house.in(kDay);
        std::atomic<int> won{0};
        std::atomic<int> toldOthers{0};
        std::vector<std::thread> threads;
        for (const auto student : students)
            threads.emplace_back([&, student] {
                const auto result =
                    house.holds.create(student, {ananya, start, 60, "t", "", true}, "key", house.clock.now());
                if (result) ++won;
                if (!result && result.error().code == domain::ErrorCode::slot_taken &&
                    result.error().extra.starts_with("{\"alternatives\":[\"2027-"))
                    ++toldOthers;
            });
        for (auto& thread : threads)
            thread.join();
        QCOMPARE(won.load(), 1);
        QCOMPARE(toldOthers.load(), 23);
        QCOMPARE(house.blocksTaken(), 8);
    }

    void case2_sixtyOverABookedThirty_isTaken() {
        Pair house;
        const auto ravi = house.student("ravi");
        house.held(house.maya, house.ananya, house.tomorrow + 30 * kMinute, 30);
        QCOMPARE(code(house.book(ravi, house.ananya, house.tomorrow, 60)), QString("slot_taken"));
        QCOMPARE(code(house.book(ravi, house.ananya, house.tomorrow, 30)), QString("ok"));
    }

    void case3_backToBack_isAllowedUnlessBuffered_data() {
        QTest::addColumn<int>("buffer");
        QTest::addColumn<QString>("expected");
        QTest::newRow("no buffer") << 0 << "ok";
        QTest::newRow("fifteen minutes") << 15 << "slot_taken";
    }
    void case3_backToBack_isAllowedUnlessBuffered() {
        QFETCH(int, buffer);
        QFETCH(QString, expected);
        Pair house(MentorSpec{.bufferAfterMinutes = buffer});
        const auto ravi = house.student("ravi");
        house.held(house.maya, house.ananya, house.tomorrow, 30);
        const auto second = house.book(ravi, house.ananya, house.tomorrow + 30 * kMinute, 30);
        QVERIFY2((expected == "ok") == second.has_value(), qPrintable(code(second)));
    }

    void case4_sameKeySameBody_isTheSameBooking() {
        Pair house;
        const bookings::NewBooking wish{house.ananya, house.tomorrow, 60, "t", "a", true};
        const auto first = house.holds.create(house.maya, wish, "key", house.clock.now());
        house.pass(kMinute);
        const auto second = house.holds.create(house.maya, wish, "key", house.clock.now());
        QCOMPARE(second->id, first->id);
        QVERIFY(second->holdExpiresAt == first->holdExpiresAt);
    }

    void case4_sameKeyOtherBody_isRefused() {
        Pair house;
        bookings::NewBooking wish{house.ananya, house.tomorrow, 60, "t", "a", true};
        QVERIFY(house.holds.create(house.maya, wish, "key", house.clock.now()));
        wish.durationMinutes = 30;
        const auto second = house.holds.create(house.maya, wish, "key", house.clock.now());
        QCOMPARE(code(second), QString("idempotency_key_reused"));
        QCOMPARE(domain::httpStatus(second.error().code), 422);
    }

    void case4_anotherStudentsSameKey_isAnotherBooking() {
        Pair house;
        const auto ravi = house.student("ravi");
        bookings::NewBooking wish{house.ananya, house.tomorrow, 30, "t", "a", true};
        QVERIFY(house.holds.create(house.maya, wish, "key", house.clock.now()));
        wish.startsAt = house.tomorrow + kHour;
        QVERIFY(house.holds.create(ravi, wish, "key", house.clock.now()));
    }

    void case5_timeInTheGap_isNotOffered() {
        Pair house(MentorSpec{.zone = "America/New_York"});
        house.clock.set(utc("2027-03-01T12:00:00Z"));
        auto availability = house.scheduling.own(house.ananya);
        availability.windows = {{7, {150}, {180}}};  // Sundays 02:30–03:00; on 14 March that does not exist.
        QVERIFY(house.scheduling.replace(house.ananya, availability, house.clock.now()));
        QCOMPARE(code(house.book(house.maya, house.ananya, utc("2027-03-14T07:30:00Z"), 30)),
                 QString("slot_not_offered"));
        QCOMPARE(code(house.book(house.maya, house.ananya, utc("2027-03-21T06:30:00Z"), 30)), QString("ok"));
    }

    void case6_timeThatHappensTwice_isTheFirst() {
        Pair house(MentorSpec{.zone = "America/New_York"});
        house.clock.set(utc("2027-10-20T12:00:00Z"));
        auto availability = house.scheduling.own(house.ananya);
        availability.windows = {{7, {90}, {120}}};  // Sundays 01:30–02:00; on 7 November twice.
        QVERIFY(house.scheduling.replace(house.ananya, availability, house.clock.now()));
        QCOMPARE(code(house.book(house.maya, house.ananya, utc("2027-11-07T06:30:00Z"), 30)),
                 QString("slot_not_offered"));
        QCOMPARE(code(house.book(house.maya, house.ananya, utc("2027-11-07T05:30:00Z"), 30)), QString("ok"));
    }

    void case10_studentTravels_theInstantStays() {
        Pair house;
        const auto booking = house.paid(house.maya, house.ananya, house.tomorrow);
        QVERIFY(
            house.accounts.updateMe(house.maya, {.timeZone = domain::ZoneName{"America/Los_Angeles"}, .version = 1}));
        const auto seen = house.seen(booking, house.maya);
        QVERIFY(seen.startsAt == house.tomorrow);
        QCOMPARE(seen.student.timeZone.value, std::string("America/Los_Angeles"));
    }

    void case11_dailyCap_countsTheMentorsCivilDay() {
        Pair house(MentorSpec{.dailyCap = 2});
        const auto saturday = utc("2027-01-15T18:30:00Z");  // Midnight in India.
        house.held(house.maya, house.ananya, saturday, 30);
        house.held(house.student("ravi"), house.ananya, saturday + 23 * kHour, 30);
        QVERIFY(!house.book(house.student("tara"), house.ananya, saturday + 12 * kHour, 30));
        QVERIFY(house.book(house.student("farah"), house.ananya, saturday + 24 * kHour, 30));
    }

    void case12_checkoutCrossesTheMinimumNotice_holdIsHonoured() {
        Pair house(MentorSpec{.minimumNoticeMinutes = 240});
        const auto booking = house.held(house.maya, house.ananya, house.in(4 * kHour));
        house.clock.advance(14 * kMinute);
        const protocol::BookingDetails longer{booking.version, 30, "t", "", true};
        QCOMPARE(code(house.holds.setDetails(house.maya, booking.id, longer, house.clock.now())), QString("ok"));
        QCOMPARE(house.pay(booking).status, BookingStatus::confirmed);
    }

    void case14_priceRisesDuringAHold_theQuotedPriceStands() {
        Pair house;
        const auto booking = house.held(house.maya, house.ananya, house.tomorrow);
        auto profile = house.ownProfiles.own(house.ananya).value().profile;
        for (auto& price : profile.prices)
            price.price = rupees(2000);
        QVERIFY(house.ownProfiles.update(house.ananya, profile));
        QCOMPARE(house.order(booking).amount.minor, 1000'00);
        QCOMPARE(house.pay(booking).price.minor, 1000'00);
    }

    void case16_studentCannotHoldTwoSessionsAtOneTime() {
        Pair house;
        const auto rohan = house.mentor("rohan");
        house.held(house.maya, house.ananya, house.tomorrow, 60);
        QCOMPARE(code(house.book(house.maya, rohan, house.tomorrow + 30 * kMinute, 30)), QString("student_busy"));
        QCOMPARE(code(house.book(house.student("ravi"), rohan, house.tomorrow + 30 * kMinute, 30)), QString("ok"));
    }

    void case16_aMentorWhoLearns_isBusyInBothRoles() {
        Pair house;
        const auto rohan = house.mentor("rohan");
        house.held(house.maya, house.ananya, house.tomorrow, 60);
        QCOMPARE(code(house.book(house.ananya, rohan, house.tomorrow, 60)), QString("student_busy"));
        house.held(house.ananya, rohan, house.tomorrow + 2 * kHour, 60);
        QVERIFY(!house.book(house.maya, house.ananya, house.tomorrow + 2 * kHour, 60));
    }

    void create_refusals_data() {
        QTest::addColumn<QString>("what");
        QTest::addColumn<QString>("expected");
        QTest::newRow("with oneself") << "self"
                                      << "own_mentor";
        QTest::newRow("unknown mentor") << "nobody"
                                        << "not_found";
        QTest::newRow("somebody who is no mentor") << "student"
                                                   << "not_found";
        QTest::newRow("duration not offered") << "duration"
                                              << "validation_failed";
        QTest::newRow("past") << "past"
                              << "slot_not_offered";
        QTest::newRow("beyond the horizon") << "far"
                                            << "slot_not_offered";
        QTest::newRow("off the grid") << "grid"
                                      << "slot_not_offered";
        QTest::newRow("bookings switched off") << "off"
                                               << "mentor_not_accepting";
    }
    void create_refusals() {
        QFETCH(QString, what);
        QFETCH(QString, expected);
        Pair house;
        auto student = house.maya;
        bookings::NewBooking wish{house.ananya, house.tomorrow, 60, "t", "", true};
        if (what == "self") student = house.ananya;
        if (what == "nobody") wish.mentorId = {4711};
        if (what == "student") wish.mentorId = house.student("ravi");
        if (what == "duration") wish.durationMinutes = 45;
        if (what == "past") wish.startsAt = house.in(-kDay);
        if (what == "far") wish.startsAt = house.in(90 * kDay);
        if (what == "grid") wish.startsAt = house.tomorrow + 7 * kMinute;
        if (what == "off") QVERIFY(house.scheduling.setAccepting(house.ananya, false, house.clock.now()));
        QCOMPARE(code(house.holds.create(student, wish, "key", house.clock.now())), expected);
        QCOMPARE(house.blocksTaken(), 0);
        QVERIFY(house.heard.empty());
    }

    void addressNotConfirmed_keepsOneTimeUntilTheCodeIsTyped() {
        Pair house;
        const auto student = house.signUp("new@example.com").user.id;
        const auto booking =
            house.holds.create(student, {house.ananya, house.tomorrow, 60, "t", "", true}, "one", house.clock.now());
        QVERIFY(booking.has_value());
        const auto blocks = house.blocksTaken();
        const auto order = [&] { return house.payments.createOrder(student, booking->id, house.clock.now()); };
        QCOMPARE(code(order()), QString("email_not_verified"));
        // One, not more, and another time of the same mentor in its place.
        const auto rohan = house.mentor("rohan");
        QCOMPARE(code(house.holds.create(student, {rohan, house.tomorrow + 2 * kHour, 60, "t", "", true}, "two",
                                         house.clock.now())),
                 QString("email_not_verified"));
        QCOMPARE(house.blocksTaken(), blocks);
        QVERIFY(house.accounts.verifyEmail(student, house.mailBox.codeFor("new@example.com")).has_value());
        QVERIFY(order().has_value());
        QVERIFY(house.now(*booking).status == domain::BookingStatus::held);
    }

    void refusal_namesNobodysTimes_data() {
        QTest::addColumn<int>("startMinute");
        QTest::addColumn<int>("minutes");
        QTest::newRow("buffer") << 30 << 30;
        QTest::newRow("busy") << 0 << 30;
        QTest::newRow("too short") << -30 << 60;
    }
    void refusal_namesNobodysTimes() {
        QFETCH(int, startMinute);
        QFETCH(int, minutes);
        Pair house(MentorSpec{.bufferAfterMinutes = 15});
        const auto ravi = house.student("ravi");
        house.held(house.maya, house.ananya, house.tomorrow, 30);
        const auto refused = house.book(ravi, house.ananya, house.tomorrow + startMinute * kMinute, minutes);
        QCOMPARE(code(refused), QString("slot_taken"));
        // The other's time is 13:30 in India, 08:00 in UTC.
        const auto detail = QString::fromStdString(refused.error().detail);
        QVERIFY2(!detail.contains(QRegularExpression("\\d")), qPrintable(detail));
        QVERIFY2(!detail.contains("session at"), qPrintable(detail));
    }

    void order_withoutThePolicyAccepted_isRefused() {
        Pair house;
        const auto booking = house.holds.create(house.maya, {house.ananya, house.tomorrow, 60, "t", "", false}, "key",
                                                house.clock.now());
        QCOMPARE(code(house.payments.createOrder(house.maya, booking->id, house.clock.now())),
                 QString("policy_not_accepted"));
        QVERIFY(
            house.holds.setDetails(house.maya, booking->id, {booking->version, 60, "t", "", true}, house.clock.now()));
        QCOMPARE(code(house.payments.createOrder(house.maya, booking->id, house.clock.now())), QString("ok"));
    }

    void order_isNamedByTheBookingsCode_inNoLanguage() {
        Pair house;
        const auto booking = house.held(house.maya, house.ananya, house.tomorrow);
        const auto order = house.payments.createOrder(house.maya, booking.id, house.clock.now());
        QCOMPARE(house.payments.checkoutOrder(order->gatewayOrderId)->description, booking.code);
    }

    void order_afterTheHold_isRefused() {
        Pair house;
        const auto booking = house.held(house.maya, house.ananya, house.tomorrow);
        house.clock.advance(15 * kMinute);
        QCOMPARE(code(house.payments.createOrder(house.maya, booking.id, house.clock.now())), QString("hold_expired"));
    }

    void order_byTheMentorOrAStranger_isNotFound() {
        Pair house;
        const auto booking = house.held(house.maya, house.ananya, house.tomorrow);
        for (const auto other : {house.ananya, house.student("ravi")})
            QCOMPARE(code(house.payments.createOrder(other, booking.id, house.clock.now())), QString("not_found"));
    }
};

MC_TEST_APPLESS(BookingHoldTest)
#include "booking_hold_test.moc"
