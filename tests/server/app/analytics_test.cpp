#include <QTemporaryDir>
#include <QTest>

#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "protocol/analytics.h"
#include "protocol/codec.h"
#include "protocol/reviews.h"
#include "support/test_program.h"
#include "support/whole_server.h"
#endif

using namespace mc;
using domain::Role;
using http::Method;
using protocol::AnalyticsFigures;
using protocol::AnalyticsReport;
using tests::Visitor;
using tests::WholeServer;

namespace {

/// One line for one set of figures, for comparing and for showing what differs.
std::string said(const AnalyticsFigures& figures) {
    std::string line;
    for (const auto& money : {figures.gross, figures.commission, figures.gst, figures.net})
        line += std::to_string(money.minor) + ' ';
    for (const int count :
         {figures.sessions, figures.repeatSessions, figures.cancelled, figures.noShows, figures.ratings, figures.stars,
          figures.activeMentors, figures.students, figures.repeatStudents})
        line += std::to_string(count) + ' ';
    return line;
}

struct AnalyticsWorld {
    QTemporaryDir folder;
    WholeServer server{folder.path().toStdString()};
    Visitor maya = server.person("Maya Nair");
    Visitor ravi = server.person("Ravi Nair");
    Visitor rohan = server.mentor("Rohan Mehta");
    Visitor ananya = server.mentor("Ananya Krishnan", 1499);
    Visitor fiona = server.person("Fiona Finance", {Role::student, Role::finance});

    void pass(int days) { server.clock.advance(days * domain::kDay); }
    void keep() { server.edge.analytics().keep(); }
    void rate(const Visitor& student, const bookings::Booking& booking, int stars) {
        const protocol::CreateReview review{.rating = stars, .text = "Helped me", .isPublic = true};
        server.rooms.reviews.create(student.id, booking.id, review).value();
    }
    void cancel(const Visitor& who, domain::Seconds before) {
        const auto booking = server.paid(maya, ananya, server.slotAfter(3 * domain::kDay));
        server.clock.advance(booking.startsAt - server.clock.now() - before);
        server.rooms.bookingChanges.cancel(who.id, booking.id, "Something came up", server.clock.now()).value();
    }
    void nobodyComes() {
        const auto booking = server.paid(ravi, rohan, server.slotAfter(domain::kHour));
        server.clock.advance(booking.endsAt - server.clock.now() + domain::kSettledAfter);
        server.rooms.bookingSweep.run(server.clock.now());
    }
    /// At noon where the operator is.
    void goTo(std::int64_t day) { server.clock.advance((day * domain::kDay + 23400) - server.clock.now().seconds); }
    std::int64_t today() { return domain::toDays(server.edge.analytics().today()); }
    /// "60 of 2880" minutes of that day.
    std::string utilisation(std::int64_t day) {
        for (const auto& bar : report("day").bars)
            if (domain::toDays(bar.from) == day)
                return std::to_string(bar.figures.utilisation.bookedMinutes) + " of " +
                       std::to_string(bar.figures.utilisation.publishedMinutes);
        return "no such day";
    }
    /// Counted from nothing that is kept.
    std::string recounted() {
        server.rooms.database->write([](database::Transaction& tx) { tx.execute("DELETE FROM analytics_days"); });
        return said(report("day").total);
    }
    /// Three held, two of them Maya's; one given back in full, one in half, one kept; one nobody came to.
    void story() {
        rate(maya, server.completed(maya, rohan), 5);
        pass(2);
        rate(maya, server.completed(maya, ananya), 4);
        server.completed(ravi, rohan);
        pass(1);
        cancel(maya, 2 * domain::kDay);
        cancel(maya, 10 * domain::kHour);
        cancel(maya, domain::kHour);
        cancel(ananya, domain::kHour);
        pass(20);
        nobodyComes();
    }
    WholeServer::Reply ask(const std::string& query, const Visitor& who) {
        server.clock.advance(61);  // The limits refill.
        return server.ask(Method::get, "/api/admin/analytics" + query, "", server.freshToken(who));
    }
    AnalyticsReport report(const std::string& by, int days = 90) {
        const auto until = domain::addDays(server.edge.analytics().today(), 1);
        const auto reply = ask("?from=" + domain::toString(domain::addDays(until, -days)) +
                                   "&until=" + domain::toString(until) + "&by=" + by,
                               fiona);
        return protocol::decode<AnalyticsReport>(reply.raw).value();
    }
    std::int64_t balance(ledger::AccountKind kind) {
        return server.rooms.database->read(
            [&](database::Reader& reader) { return server.rooms.ledger.balance(reader, {kind}, {}).minor; });
    }
    std::int64_t number(const std::string& sql) {
        return server.rooms.database->read([&](database::Reader& reader) { return reader.scalar<std::int64_t>(sql); });
    }
};

}  // namespace

/// What finance and owners read of how the business does.
class AnalyticsTest : public QObject {
    Q_OBJECT
    using World = AnalyticsWorld;

private slots:
    void total_isToThePaisaWhatTheLedgerHolds() {
        World world;
        world.story();
        const auto total = world.report("day").total;
        using enum ledger::AccountKind;
        QVERIFY(total.gross.minor > 0);
        QVERIFY(total.commission.minor > 0);
        QCOMPARE(total.commission.minor, -world.balance(commission));
        QCOMPARE(total.gst.minor, -world.balance(gst_payable));
        QCOMPARE(total.net.minor, -world.balance(commission) - world.balance(promotions) - world.balance(gateway_fee));
        // What was sold and kept is what was captured less what is on its way back.
        QCOMPARE(total.gross.minor, world.number("SELECT sum(total_minor) FROM bookings WHERE paid_at IS NOT NULL") -
                                        world.number("SELECT sum(amount_minor) FROM refunds"));
    }

    void counts_areOfWhatBecameOfTheSessions() {
        World world;
        world.story();
        const auto total = world.report("month").total;
        QCOMPARE(total.sessions, 3);
        QCOMPARE(total.repeatSessions, 1);
        QCOMPARE(total.cancelled, 4);
        QCOMPARE(total.noShows, 1);
        QCOMPARE(total.ratings, 2);
        QCOMPARE(total.stars, 9);
        QCOMPARE(total.activeMentors, 2);
        QCOMPARE(total.students, 2);
        QCOMPARE(total.repeatStudents, 1);
    }

    void students_countOnceInAnyStretch_andAsThoseWhoCameAgain() {
        World world;
        for (int i = 0; i < 3; ++i) {
            world.server.completed(world.maya, world.rohan);
            world.pass(7);
        }
        world.server.completed(world.ravi, world.rohan);
        for (int kept = 0; kept < 2; ++kept) {
            const auto total = world.report("week").total;
            QCOMPARE(total.students, 2);
            QCOMPARE(total.repeatStudents, 1);
            int students = 0;
            for (const auto& bar : world.report("day").bars)
                students += bar.figures.students;
            QCOMPARE(students, 4);
            world.keep();
        }
    }

    void utilisation_isWhatWasBookedOfWhatWasOpen_onDaysThatAreOver() {
        World world;  // Two mentors who are there around the clock.
        const auto day = world.today() + 1;
        world.goTo(day);
        world.server.completed(world.maya, world.rohan);
        world.goTo(day + 1);
        QCOMPARE(world.utilisation(day), "0 of 0");  // Not counted yet.
        world.keep();
        QCOMPARE(world.utilisation(day), "60 of 2880");
        QCOMPARE(world.utilisation(day + 1), "0 of 0");  // Not over.
        (void)world.server.rooms.scheduling.setAccepting(world.ananya.id, false, world.server.clock.now()).value();
        world.goTo(day + 2);
        world.keep();
        QCOMPARE(world.utilisation(day), "60 of 2880");  // Kept as it was.
        QCOMPARE(world.utilisation(day + 1), "0 of 1440");
        const auto total = world.report("month").total.utilisation;
        QCOMPARE(total.publishedMinutes, 2880 + 1440);
        QCOMPARE(total.bookedMinutes, 60);
    }

    void utilisation_leavesOutWhatWasCalledOff_andWhoIsNoMentorNow() {
        World world;
        const auto day = world.today() + 1;
        world.goTo(day);
        const auto start = world.server.slotAfter(domain::kHour);
        const auto booking = world.server.paid(world.maya, world.rohan, start);
        world.server.rooms.bookingChanges.cancel(world.maya.id, booking.id, "Ill", world.server.clock.now()).value();
        world.server.rooms.database
            ->write([&](database::Transaction& tx) {
                return world.server.rooms.accounts.suspend(tx, world.ananya.id, "spam");
            })
            .value();
        world.goTo(day + 1);
        world.keep();
        QCOMPARE(world.utilisation(day), "0 of 1440");
    }

    /// By a process that was halted after it had looked at the clock.
    void whatIsPostedLate_mendsTheDayItBelongsTo() {
        World world;
        const auto booking = world.server.paid(world.maya, world.ananya, world.server.slotAfter(20 * domain::kDay));
        world.pass(6);
        world.keep();
        const auto before = world.report("day").total;
        const auto threeDaysAgo = world.server.clock.now() - 3 * domain::kDay;
        world.server.rooms.bookingChanges.cancel(world.maya.id, booking.id, "My interview moved", threeDaysAgo).value();
        world.keep();
        const auto after = world.report("day");
        QCOMPARE(after.total.cancelled, before.cancelled + 1);
        QCOMPARE(after.total.gross.minor, before.gross.minor - booking.total.minor);
        const auto day = domain::fromDays((threeDaysAgo.seconds + 19800) / domain::kDay);
        for (const auto& bar : after.bars)
            QCOMPARE(bar.figures.cancelled, bar.from == day ? 1 : 0);
        QCOMPARE(world.recounted(), said(after.total));
    }

    void bars_sumUpToTheTotal_whateverTheyStandFor() {
        World world;
        world.story();
        for (const auto* by : {"day", "week", "month"}) {
            const auto report = world.report(by);
            auto sum = report.total;
            auto from = report.from;
            for (const auto& bar : report.bars) {
                QVERIFY(bar.from == from);
                from = bar.until;
                sum.gross -= bar.figures.gross;
                sum.net -= bar.figures.net;
                sum.sessions -= bar.figures.sessions;
            }
            QVERIFY(from == report.until);
            QCOMPARE(sum.gross.minor, 0);
            QCOMPARE(sum.net.minor, 0);
            QCOMPARE(sum.sessions, 0);
        }
    }

    void daysThatAreKept_sayWhatCountingSays() {
        World world;
        world.story();
        const auto counted = world.report("day");
        const auto weeks = world.report("week");
        const auto months = world.report("month", 80);
        QCOMPARE(world.number("SELECT count(*) FROM analytics_days"), 0);
        world.keep();
        QVERIFY(world.number("SELECT count(*) FROM analytics_days") > 20);
        world.keep();
        const auto kept = world.report("day");
        QCOMPARE(said(kept.total), said(counted.total));
        for (std::size_t i = 0; i < kept.bars.size(); ++i)
            QCOMPARE(said(kept.bars[i].figures), said(counted.bars[i].figures));
        for (std::size_t i = 0; i < weeks.bars.size(); ++i)
            QCOMPARE(said(world.report("week").bars[i].figures), said(weeks.bars[i].figures));
        for (std::size_t i = 0; i < months.bars.size(); ++i)
            QCOMPARE(said(world.report("month", 80).bars[i].figures), said(months.bars[i].figures));
        // What happens later stands beside them.
        world.server.completed(world.ravi, world.rohan);
        QCOMPARE(world.report("day").total.sessions, 4);
    }

    void aDay_beginsAtTheOperatorsMidnight() {
        World world;
        const auto booking = world.server.completed(world.maya, world.rohan);
        const auto local = booking.endedAt->seconds + 19800;  // Asia/Kolkata.
        const auto day = domain::fromDays(local / domain::kDay);
        const auto report = world.report("day");
        QCOMPARE(report.zone, std::string("Asia/Kolkata"));
        for (const auto& bar : report.bars)
            QCOMPARE(bar.figures.sessions, bar.from == day ? 1 : 0);
    }

    void aHiddenReview_countsNoLongerOnTheDayItWasGiven() {
        World world;
        world.story();
        world.keep();
        const auto id = domain::ReviewId{world.number("SELECT id FROM reviews WHERE rating = 4")};
        world.server.rooms.reviews
            .report(world.ravi.id, id, {domain::ReviewPart::review, domain::ReportReason::other, ""})
            .value();
        const auto version = world.number("SELECT version FROM reviews WHERE rating = 4");
        world.server.rooms.moderation
            .decide(world.fiona.id, id, {domain::ReviewPart::review, true, "It names me", version})
            .value();
        const auto total = world.report("month").total;
        QCOMPARE(total.ratings, 1);
        QCOMPARE(total.stars, 5);
        QCOMPARE(world.recounted(), said(world.report("day").total));
    }

    void goals_areThoseOfThePlan() {
        World world;
        const auto goals = world.report("month").goals;
        QVERIFY(goals == domain::goalsIn(domain::Currency{}));
        QCOMPARE(goals.weeklySessions, 30);
    }

    void stretches_thatAreNone_areRefused() {
        World world;
        QCOMPARE(world.ask("?from=2026-11-02&until=2026-11-02", world.fiona).text("code"),
                 std::string("validation_failed"));
        QCOMPARE(world.ask("?from=2024-01-01&until=2026-01-01", world.fiona).status, 422);
        QCOMPARE(world.ask("?from=2024-01-01&until=2026-01-01&by=week", world.fiona).status, 200);
        QCOMPARE(world.ask("?from=2001-01-01&until=2026-01-01&by=month", world.fiona).status, 422);
        QCOMPARE(world.ask("", world.fiona).status, 200);
        QCOMPARE(world.ask("", world.maya).status, 403);
    }
};

MC_TEST_CORE(AnalyticsTest)
#include "analytics_test.moc"
