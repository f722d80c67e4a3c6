#include <QTest>

#include "domain/funnel.h"
#include "domain/goals.h"
#include "support/test_program.h"

using namespace mc::domain;
using enum EventName;

/// What is counted of the way to a session, and what the business is to reach.
class FunnelTest : public QObject {
    Q_OBJECT

private slots:
    void event_hasItsStep_data() {
        QTest::addColumn<EventName>("event");
        QTest::addColumn<std::optional<FunnelStep>>("step");
        QTest::addColumn<bool>("reportedSignedIn");
        QTest::addColumn<bool>("reportedOtherwise");
        const auto row = [](const char* name, EventName event, std::optional<FunnelStep> step, bool in, bool out) {
            QTest::newRow(name) << event << step << in << out;
        };
        row("visit", visit, FunnelStep::visit, true, true);
        row("search", search_performed, FunnelStep::search, false, true);
        row("profile", mentor_profile_viewed, FunnelStep::profile, false, true);
        row("slot", slot_selected, FunnelStep::slot, true, true);
        row("payment", payment_succeeded, FunnelStep::payment, false, false);
        row("confirmation", booking_confirmed, FunnelStep::confirmation, false, false);
        row("session", session_joined, std::nullopt, false, false);
        row("review", feedback_submitted, std::nullopt, false, false);
        row("message", message_sent, std::nullopt, false, false);
    }
    void event_hasItsStep() {
        QFETCH(const EventName, event);
        QFETCH(const std::optional<FunnelStep>, step);
        QCOMPARE(stepOf(event), step);
        QTEST(mayReport(event, true), "reportedSignedIn");
        QTEST(mayReport(event, false), "reportedOtherwise");
    }

    void steps_areInTheOrderOfTheWay() {
        const auto steps = allSteps();
        QCOMPARE(steps.size(), std::size_t{6});
        for (std::size_t i = 0; i < steps.size(); ++i)
            QCOMPARE(static_cast<std::size_t>(steps[i]), i);
    }

    void events_areKeptForThirteenMonths_data() {
        QTest::addColumn<CivilDate>("today");
        QTest::addColumn<CivilDate>("first");
        QTest::newRow("in the middle of a month") << CivilDate{2026, 11, 18} << CivilDate{2025, 10, 18};
        QTest::newRow("over a new year") << CivilDate{2027, 1, 1} << CivilDate{2025, 12, 1};
        QTest::newRow("in January of a year") << CivilDate{2027, 2, 3} << CivilDate{2026, 1, 3};
        QTest::newRow("a month without that day") << CivilDate{2026, 3, 31} << CivilDate{2025, 2, 28};
        QTest::newRow("a leap year") << CivilDate{2029, 3, 30} << CivilDate{2028, 2, 29};
        QTest::newRow("the last of a long month") << CivilDate{2026, 12, 31} << CivilDate{2025, 11, 30};
    }
    void events_areKeptForThirteenMonths() {
        QFETCH(const CivilDate, today);
        QFETCH(const CivilDate, first);
        QCOMPARE(toString(fromDays(firstKeptDay(today))), toString(first));
    }

    void keys_changeOnTheFirstOfAMonth_everyThirteenMonths() {
        int changes = 0;
        const auto from = toDays({2026, 1, 1});
        const auto until = toDays({2039, 1, 1});  // Thirteen years are twelve times thirteen months.
        for (auto day = from; day < until; ++day) {
            if (keyPeriod(fromDays(day)) == keyPeriod(fromDays(day - 1))) continue;
            QCOMPARE(fromDays(day).day, 1);
            ++changes;
        }
        QCOMPARE(changes, 12);
    }

    void goals_areThoseOfTheThirdMonth() {
        const auto goals = goalsIn(Currency{});
        QCOMPARE(goals.recurringRevenue->minor, 50'000 * 100);
        QCOMPARE(goals.weeklySessions, 30);
        QCOMPARE(goals.activeMentors, 15);
        QCOMPARE(goals.averageRating, 4.5);
        QCOMPARE(goals.repeatPercent, 40);
    }

    void goals_inAnotherCurrency_nameNoRevenue() {
        const auto goals = goalsIn(Currency{{'E', 'U', 'R'}});
        QVERIFY(!goals.recurringRevenue);
        QCOMPARE(goals.weeklySessions, 30);
    }
};

MC_TEST_APPLESS(FunnelTest)
#include "funnel_test.moc"
