#include "scheduling/scheduling_service.h"

#include <QTest>

#include "support/scheduling_house.h"
#include "support/test_program.h"

using namespace mc;
using domain::kDay;
using domain::kMinute;
using support::outcome;
using support::SchedulingHouse;
using support::utc;

class SchedulingServiceTest : public QObject {
    Q_OBJECT
private slots:
    void own_neverSaved_isEmptyInThePersonsZone() {
        SchedulingHouse house;
        const auto mentor = house.addPerson(7, "Asia/Kathmandu");
        const auto availability = house.scheduling.own(mentor);
        QCOMPARE(availability.version, 0);
        QCOMPARE(availability.timeZone.value, std::string("Asia/Kathmandu"));
        QVERIFY(availability.windows.empty());
        QCOMPARE(house.day(mentor, "2026-11-19"), QString());
        QVERIFY(!house.scheduling.nextFree(mentor, 30, house.now));
    }

    void replace_storesEverything() {
        SchedulingHouse house;
        const auto mentor = house.addPerson(7);
        protocol::Availability wanted;
        wanted.timeZone = {"America/Los_Angeles"};
        wanted.windows = {{1, {540}, {720}}, {1, {780}, {1440}}, {5, {0}, {90}}};
        wanted.exceptions = {{{2026, 11, 24}, {}, "Holiday"}, {{2026, 11, 28}, {{{540}, {600}}, {{660}, {900}}}, ""}};
        wanted.vacations = {{{2026, 12, 24}, {2027, 1, 2}}};
        wanted.rules = {15, 30, 120, 60, 4, true};
        wanted.acceptingBookings = false;
        const auto stored = house.scheduling.replace(mentor, wanted, house.now).value();
        QCOMPARE(stored.version, 1);
        const auto read = house.scheduling.own(mentor);
        QCOMPARE(read.version, 1);
        QCOMPARE(read.timeZone.value, wanted.timeZone.value);
        QVERIFY(read.windows == wanted.windows);
        QVERIFY(read.exceptions == wanted.exceptions);
        QVERIFY(read.vacations == wanted.vacations);
        QVERIFY(read.rules == wanted.rules);
        QVERIFY(!read.acceptingBookings);
    }

    void replace_oldVersion_changesNothing() {
        SchedulingHouse house;
        const auto mentor = house.addMentor(7);
        auto wanted = house.scheduling.own(mentor);
        wanted.windows.clear();
        wanted.version = 0;
        QCOMPARE(outcome(house.scheduling.replace(mentor, wanted, house.now)), QString("changed_elsewhere"));
        wanted.version = 2;
        QCOMPARE(outcome(house.scheduling.replace(mentor, wanted, house.now)), QString("changed_elsewhere"));
        QCOMPARE(house.scheduling.own(mentor).windows.size(), std::size_t{7});
        wanted.version = 1;
        QCOMPARE(house.scheduling.replace(mentor, wanted, house.now).value().version, 2);
        QVERIFY(house.scheduling.own(mentor).windows.empty());
    }

    void replace_unsound_namesTheFields() {
        SchedulingHouse house;
        const auto mentor = house.addPerson(7);
        auto wanted = house.scheduling.own(mentor);
        wanted.timeZone = {"Mars/Olympus"};
        wanted.windows = {{1, {720}, {540}}};
        const auto result = house.scheduling.replace(mentor, wanted, house.now);
        QCOMPARE(outcome(result), QString("validation_failed"));
        QCOMPARE(result.error().fields.size(), std::size_t{2});
        QCOMPARE(result.error().fields[0].path, std::string("windows[0].end"));
        QCOMPARE(result.error().fields[1].path, std::string("timeZone"));
    }

    void toggle_closesAndOpens() {
        SchedulingHouse house;
        const auto mentor = house.addMentor(7);
        QVERIFY(!house.day(mentor, "2026-11-19").isEmpty());
        QVERIFY(house.scheduling.setAccepting(mentor, false, house.now));
        QCOMPARE(house.day(mentor, "2026-11-19"), QString());
        QCOMPARE(house.scheduling.own(mentor).version, 2);
        QCOMPARE(house.scheduling.setAccepting(mentor, true, house.now).value().version, 3);
        QVERIFY(!house.day(mentor, "2026-11-19").isEmpty());
        QCOMPARE(outcome(house.scheduling.setAccepting(house.addPerson(8), true, house.now)), QString("invalid_state"));
    }

    void timesReadBeforeTheSwitch_doNotPutItBack() {
        SchedulingHouse house;
        const auto mentor = house.addMentor(7);
        const auto read = house.scheduling.own(mentor);
        QVERIFY(house.scheduling.setAccepting(mentor, false, house.now));
        QCOMPARE(outcome(house.scheduling.replace(mentor, read, house.now)), QString("changed_elsewhere"));
        QVERIFY(!house.scheduling.own(mentor).acceptingBookings);
    }

    void slotsFor_showsFreeTooShortAndBooked() {
        SchedulingHouse house;
        const auto mentor = house.addMentor(7);
        const auto student = house.addPerson(8);
        QVERIFY(house.claim(1, mentor, student, "2026-11-19T11:00:00Z", 30));
        QCOMPARE(house.day(mentor, "2026-11-19", 60),
                 QString("10:00 free 60, 10:30 too_short 30, 11:00 booked 0, 11:30 too_short 30"));
        QVERIFY(house.release(1));
        QCOMPARE(house.day(mentor, "2026-11-19", 60),
                 QString("10:00 free 120, 10:30 free 90, 11:00 free 60, 11:30 too_short 30"));
    }

    void slotsFor_refusesNonsense() {
        SchedulingHouse house;
        const auto mentor = house.addMentor(7);
        const auto ask = [&](int minutes, domain::Seconds length) {
            return outcome(house.scheduling.slotsFor(mentor, minutes, {house.now, house.now + length}, house.now));
        };
        QCOMPARE(ask(30, 62 * kDay), QString("ok"));
        QCOMPARE(ask(30, 62 * kDay + 1), QString("validation_failed"));
        QCOMPARE(ask(30, 0), QString("validation_failed"));
        QCOMPARE(ask(30, -kDay), QString("validation_failed"));
        QCOMPARE(ask(40, kDay), QString("validation_failed"));
    }

    void nextFree_skipsWhatIsTaken() {
        SchedulingHouse house;
        const auto mentor = house.addMentor(7);
        const auto student = house.addPerson(8);
        QVERIFY(house.scheduling.nextFree(mentor, 30, house.now) == utc("2026-11-16T10:00:00Z"));
        QVERIFY(house.claim(1, mentor, student, "2026-11-16T10:00:00Z", 60));
        QVERIFY(house.scheduling.nextFree(mentor, 30, house.now) == utc("2026-11-16T11:00:00Z"));
        QVERIFY(house.scheduling.nextFree(mentor, 120, house.now) == utc("2026-11-17T10:00:00Z"));
    }

    void slotsFor_aMentorWhoLearns_showWhatIsTakenAsAStudent() {
        SchedulingHouse house;
        const auto mentor = house.addMentor(7);
        const auto teacher = house.addMentor(9);
        QVERIFY(house.day(mentor, "2026-11-19").startsWith("10:00 free"));
        QVERIFY(house.claim(1, teacher, mentor, "2026-11-19T10:00:00Z", 30));
        QVERIFY(house.day(mentor, "2026-11-19").startsWith("10:00 booked"));
    }

    void alternatives_areTheThreeNearest() {
        SchedulingHouse house;
        const auto mentor = house.addMentor(7);
        const auto student = house.addPerson(8);
        QVERIFY(house.claim(1, mentor, student, "2026-11-19T10:30:00Z", 30));
        const auto near = utc("2026-11-19T10:30:00Z");
        auto error =
            house.scheduling.withAlternatives(domain::fail(domain::ErrorCode::slot_taken), mentor, 30, near, house.now);
        QCOMPARE(error.extra, std::string(R"({"alternatives":["2026-11-19T10:00:00Z","2026-11-19T11:00:00Z",)"
                                          R"("2026-11-19T11:30:00Z"]})"));
        const auto others = house.scheduling.alternatives(mentor, 30, utc("2026-11-19T11:00:00Z"), house.now, 2);
        QVERIFY((others == std::vector{utc("2026-11-19T10:00:00Z"), utc("2026-11-19T11:30:00Z")}));
        QVERIFY(house.scheduling.setAccepting(mentor, false, house.now));
        error = house.scheduling.withAlternatives(std::move(error), mentor, 30, near, house.now);
        QCOMPARE(error.extra, std::string(R"({"alternatives":[]})"));
    }

    void explain_speaksOfTheMentorsDay() {
        SchedulingHouse house;
        const auto mentor = house.addMentor(7, "Asia/Kolkata");
        const auto student = house.addPerson(8);
        auto wanted = house.scheduling.own(mentor);
        wanted.rules.bufferAfterMinutes = 15;
        QVERIFY(house.scheduling.replace(mentor, wanted, house.now));
        QVERIFY(house.claim(1, mentor, student, "2026-11-19T04:30:00Z", 30));
        const auto why = house.scheduling.explain(mentor, utc("2026-11-19T05:00:00Z"), 30, house.now);
        QVERIFY(!why.free);
        QVERIFY(why.reason == domain::SlotReason::buffer && !why.limit);
        QVERIFY(why.blockedBy == domain::BusyKind::session && why.blockedFrom == utc("2026-11-19T04:30:00Z"));
        QVERIFY(why.booking == domain::BookingId{1});
        QVERIFY(house.scheduling.explain(mentor, utc("2026-11-19T05:30:00Z"), 60, house.now).free);
        const auto far = house.scheduling.explain(mentor, house.now + 200 * domain::kDay, 30, house.now);
        QVERIFY(far.reason == domain::SlotReason::horizon && far.limit == wanted.rules.horizonDays && !far.blockedBy);
    }

    void external_busyTimesAreNotFree() {
        struct Calendar final : scheduling::BusySource {
            std::vector<domain::UtcRange> ranges;
            std::vector<domain::UtcRange> busy(domain::UserId, const domain::UtcRange& window) const override {
                std::vector<domain::UtcRange> found;
                for (const auto& range : ranges)
                    if (range.overlaps(window)) found.push_back(range);
                return found;
            }
        };
        SchedulingHouse house;
        Calendar calendar;
        scheduling::SchedulingService service(*house.db, house.zones, &calendar);
        const auto mentor = house.addMentor(7);
        const auto next = [&] { return domain::toIso(*service.nextFree(mentor, 30, house.now)); };
        QCOMPARE(next(), std::string("2026-11-16T10:00:00Z"));
        calendar.ranges = {{utc("2026-11-16T08:00:00Z"), utc("2026-11-16T10:40:00Z")}};
        service.forget(mentor);
        QCOMPARE(next(), std::string("2026-11-16T11:00:00Z"));
        const auto checked = house.db->read([&](database::Reader& reader) {
            return service.check(reader, mentor, utc("2026-11-16T10:00:00Z"), 30, house.now);
        });
        QCOMPARE(outcome(checked), QString("slot_taken"));
    }

    void changes_areToldOnceOnDisk() {
        SchedulingHouse house;
        std::vector<domain::UserId> after;
        house.scheduling.onChanged([&](domain::UserId mentor) { after.push_back(mentor); });
        const auto mentor = house.addMentor(7);
        const auto student = house.addPerson(8);
        QVERIFY(after == std::vector{mentor});
        QVERIFY(house.claim(1, mentor, student, "2026-11-19T10:00:00Z", 30));
        QCOMPARE(after.size(), std::size_t{2});
        // What is undone is not told.
        QCOMPARE(outcome(house.claim(2, mentor, student, "2026-11-19T10:00:00Z", 30)), QString("slot_taken"));
        QCOMPARE(after.size(), std::size_t{2});
    }

    void loadAll_readsEveryMentor() {
        SchedulingHouse house;
        for (int id = 1; id <= 5; ++id)
            house.addMentor(id);
        house.addPerson(9);
        QCOMPARE(house.scheduling.loadAll(house.now), std::size_t{5});
    }
};

MC_TEST_CORE(SchedulingServiceTest)
#include "scheduling_service_test.moc"
