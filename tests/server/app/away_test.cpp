#include <QTemporaryDir>
#include <QTest>

#include "protocol/availability_impact.h"
#include "protocol/codec.h"
#include "protocol/scheduling.h"
#include "support/qt_print.h"
#include "support/test_program.h"
#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/whole_server.h"
#include "support/zone_tables.h"
#endif

using namespace mc;
using domain::kHour;
using http::Method;
using protocol::AvailabilityImpact;
using tests::Visitor;
using tests::WholeServer;

namespace {

const std::string kPath = "/api/mentors/availability/impact";

/// A mentor with sessions, who thinks about going away.
struct AwayWorld {
    domain::ZoneTable zone() const { return support::zoneTable("Asia/Kolkata"); }
    domain::CivilDate date(int days) const { return domain::addDays(m_today, days); }
    /// Of the mentor's day so far ahead.
    domain::UtcTime midnight(int days) const { return *zone().startOf(date(days)); }
    bookings::Booking booked(int days) { return server.paid(student, mentor, midnight(days) + 12 * kHour); }
    protocol::Availability own() { return server.rooms.scheduling.own(mentor.id); }
    /// With a vacation from one day ahead to another.
    protocol::Availability away(int first, int last) {
        auto wanted = own();
        wanted.vacations.push_back({date(first), date(last)});
        return wanted;
    }
    WholeServer::Reply ask(const protocol::Availability& wanted, const Visitor& who) {
        return server.ask(Method::post, kPath, protocol::encode(wanted), server.freshToken(who));
    }
    AvailabilityImpact impact(const protocol::Availability& wanted) {
        return protocol::decode<AvailabilityImpact>(ask(wanted, mentor).raw).value();
    }

    QTemporaryDir folder;
    WholeServer server{folder.path().toStdString()};
    Visitor student = server.person("Maya Nair");
    Visitor mentor = server.mentor("Rohan Mehta");

private:
    domain::CivilDate m_today = zone().dateAt(server.clock.now());
};

}  // namespace

/// A vacation over paid bookings (case 15): what it would mean is said before it is saved.
class AwayTest : public QObject {
    Q_OBJECT
    using World = AwayWorld;

private slots:
    void vacation_listsTheSessionsItCovers_soonestFirst_andSavesNothing() {
        World world;
        const auto later = world.booked(5);
        const auto before = world.booked(2);
        const auto first = world.booked(3);
        const auto version = world.own().version;
        const auto impact = world.impact(world.away(3, 6));
        QCOMPARE(impact.sessions.size(), 2u);
        QCOMPARE(impact.sessions[0].booking.id, first.id);
        QCOMPARE(impact.sessions[1].booking.id, later.id);
        QVERIFY(impact.sessions[0].booking.mentorReceives.has_value());
        QVERIFY(!impact.sessions[0].booking.price.has_value());  // What the student pays is hers.
        QCOMPARE(world.own().version, version);
        QVERIFY(world.own().vacations.empty());
        Q_UNUSED(before);
    }

    void closedDay_isAwayToo_otherTimesAreNot() {
        World world;
        const auto session = world.booked(3);
        auto wanted = world.own();
        wanted.exceptions.push_back({world.date(3), {}, ""});
        QCOMPARE(world.impact(wanted).sessions.size(), 1u);
        wanted.exceptions[0].windows.push_back({{540}, {600}});
        QVERIFY(world.impact(wanted).sessions.empty());
        Q_UNUSED(session);
    }

    void daysThatAreAwayAlready_areNotAskedAboutAgain() {
        World world;
        world.booked(3);
        world.server.rooms.scheduling.replace(world.mentor.id, world.away(3, 3), world.server.clock.now()).value();
        world.booked(6);
        const auto impact = world.impact(world.away(5, 7));
        QCOMPARE(impact.sessions.size(), 1u);
        QCOMPARE(impact.sessions[0].booking.startsAt, world.midnight(6) + 12 * kHour);
    }

    void otherTimes_areOutsideTheVacation_andFreeForBoth() {
        World world;
        const auto other = world.server.mentor("Ananya Krishnan");
        world.booked(3);
        // The student is with somebody else when the day before ends.
        const auto taken = world.midnight(3) - kHour;
        world.server.paid(world.student, other, taken);
        const auto impact = world.impact(world.away(3, 30));
        QCOMPARE(impact.sessions.size(), 1u);
        const auto& times = impact.sessions[0].otherTimes;
        QCOMPARE(times.size(), 3u);
        for (const auto at : times)
            QVERIFY2(at + kHour <= taken, domain::toIso(at).c_str());
        QVERIFY(std::ranges::is_sorted(times));
    }

    void cancelling_saysWhatEachMoreWouldMean() {
        World world;
        for (int i = 0; i < 9; ++i)
            world.server.completed(world.student, world.mentor);
        world.booked(3);
        world.booked(4);
        const auto impact = world.impact(world.away(3, 6));
        QCOMPARE(impact.reliability.sessions, 9);
        QCOMPARE(impact.reliability.percent, 0);
        QCOMPARE(impact.cancelling.size(), 2u);
        QCOMPARE(impact.cancelling[0].percent, 10);
        QCOMPARE(impact.cancelling[0].reliability, domain::Reliability::warned);
        QCOMPARE(impact.cancelling[1].percent, 18);
    }

    void requests_areListed_andCostNothing() {
        World world;
        world.mentor = world.server.mentor("Kabir Rao", 1000, false);
        world.booked(3);
        const auto impact = world.impact(world.away(3, 6));
        QCOMPARE(impact.sessions.size(), 1u);
        QCOMPARE(impact.sessions[0].booking.status, domain::BookingStatus::requested);
        QVERIFY(impact.cancelling.empty());
    }

    void wrongTimes_areRefused_asTheyWouldBe() {
        World world;
        auto wanted = world.away(6, 3);
        QCOMPARE(world.ask(wanted, world.mentor).status, 422);
        wanted = world.away(3, 6);
        wanted.timeZone = {"Mars/Phobos"};
        QCOMPARE(world.ask(wanted, world.mentor).status, 422);
        QCOMPARE(world.ask(world.away(3, 6), world.student).status, 403);
    }
};

MC_TEST_CORE(AwayTest)
#include "away_test.moc"
