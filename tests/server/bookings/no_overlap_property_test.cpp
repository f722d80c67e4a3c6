#include <rapidcheck.h>

#include <QTest>

#include "support/booking_house.h"
#include "support/kept_times.h"
#include "support/test_program.h"

using namespace mc;
using domain::kDay;
using domain::kHour;
using domain::kMinute;
using test::BookingHouse;

namespace {

constexpr std::array kZones{"Asia/Kathmandu", "Europe/London", "America/Los_Angeles", "Australia/Lord_Howe"};

/// Four mentors in odd zones, one of whom also learns, and five students.
struct NoOverlapPropertyTown : BookingHouse {
    NoOverlapPropertyTown() {
        for (const auto* zone : kZones) {
            const auto id = mentor("mentor", {.zone = zone});
            auto profile = ownProfiles.own(id).value().profile;
            profile.prices.clear();
            for (int minutes = 15; minutes <= 120; minutes += 15)
                profile.prices.push_back({minutes, domain::rupees(300 + minutes)});
            ownProfiles.update(id, profile).value();
            mentorIds.push_back(id);
        }
        for (int i = 0; i < 5; ++i)
            studentIds.push_back(student("student"));
        studentIds.push_back(mentorIds.front());
    }

    std::vector<domain::UserId> mentorIds;
    std::vector<domain::UserId> studentIds;
};

template <class T>
const T& noOverlapPropertyPick(const std::vector<T>& from) {
    return from[*rc::gen::inRange<std::size_t>(0, from.size())];
}

}  // namespace

class NoOverlapPropertyTest : public QObject {
    Q_OBJECT
    using Town = NoOverlapPropertyTown;

private slots:
    void randomWishesInRandomZones_neverOverlapForAnybody() {
        Town town;
        int made = 0;
        int refused = 0;
        std::vector<bookings::Booking> live;
        const auto holds = rc::check("no block of anybody's time is taken twice", [&] {
            const auto wishes = *rc::gen::inRange(5, 25);
            const auto day = town.clock.now() + *rc::gen::inRange(1, 5) * kDay;
            for (int i = 0; i < wishes; ++i) {
                const auto start = domain::UtcTime{day.seconds / 900 * 900} + *rc::gen::inRange(0, 24) * 15 * kMinute;
                const auto minutes = *rc::gen::inRange(1, 9) * 15;
                const auto result = town.book(noOverlapPropertyPick(town.studentIds),
                                              noOverlapPropertyPick(town.mentorIds), start, minutes);
                result ? ++made : ++refused;
                if (result) live.push_back(*result);
                if (!live.empty() && *rc::gen::inRange(0, 4) == 0) {
                    const auto& other = noOverlapPropertyPick(live);
                    (void)town.holds.setDetails(other.studentId, other.id,
                                                {town.now(other).version, *rc::gen::inRange(1, 9) * 15, "t", "", true},
                                                town.clock.now());
                }
                if (!live.empty() && *rc::gen::inRange(0, 6) == 0) {
                    const auto& other = noOverlapPropertyPick(live);
                    (void)town.changes.cancel(other.studentId, other.id, "", town.clock.now());
                }
            }
            RC_ASSERT(!test::hasOverlap(*town.database, town.bookings));
            RC_ASSERT(test::occupancyFits(*town.database));
            town.clock.advance(*rc::gen::inRange(0, 20) * kMinute);
            town.sweep.run(town.clock.now());
            RC_ASSERT(test::occupancyFits(*town.database));
        });
        QVERIFY(holds);
        // A test that books nothing, or never meets a taken time, proves nothing.
        QVERIFY2(made > 100, qPrintable(QString::number(made)));
        QVERIFY2(refused > 100, qPrintable(QString::number(refused)));
    }
};

MC_TEST_APPLESS(NoOverlapPropertyTest)
#include "no_overlap_property_test.moc"
