#include "scheduling/mentor_times.h"

#include <QTest>

#include "support/scheduling_house.h"
#include "support/test_program.h"

using namespace mc;
using support::SchedulingHouse;
using support::utc;

class MentorTimesTest : public QObject {
    Q_OBJECT
private slots:
    void freeTimes_areBookableApartFromNotice() {
        SchedulingHouse house;
        const auto mentor = house.addMentor(7);
        const scheduling::MentorTimes times(house.scheduling, [](database::Reader&, domain::UserId) { return 60; });
        auto wanted = house.scheduling.own(mentor);
        wanted.rules.minimumNoticeMinutes = 240;
        QVERIFY(house.scheduling.replace(mentor, wanted, house.now));
        QVERIFY(house.claim(1, mentor, house.addPerson(8), "2026-11-16T10:00:00Z", 30));
        const auto free = house.db->read([&](database::Reader& reader) {
            return times.freeTimes(reader, mentor, {house.now, utc("2026-11-17T10:31:00Z")});
        });
        QCOMPARE(free.noticeSeconds, domain::Seconds{4 * domain::kHour});
        QVERIFY(free.starts == (std::vector{utc("2026-11-16T10:30:00Z"), utc("2026-11-16T11:00:00Z"),
                                            utc("2026-11-17T10:00:00Z"), utc("2026-11-17T10:30:00Z")}));
    }

    void acceptingBookings_isTheSwitch() {
        SchedulingHouse house;
        const auto mentor = house.addMentor(7);
        const auto other = house.addPerson(8);
        const scheduling::MentorTimes times(house.scheduling, [](database::Reader&, domain::UserId) { return 30; });
        const auto accepting = [&](domain::UserId person) {
            return house.db->read([&](database::Reader& reader) { return times.acceptingBookings(reader, person); });
        };
        QVERIFY(accepting(mentor));
        QVERIFY(!accepting(other));
        QVERIFY(house.scheduling.setAccepting(mentor, false, house.now));
        QVERIFY(!accepting(mentor));
    }
};

MC_TEST_CORE(MentorTimesTest)
#include "mentor_times_test.moc"
