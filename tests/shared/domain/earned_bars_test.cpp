#include "domain/earned_bars.h"

#include <QTest>

#include "support/test_program.h"
#include "support/zone_tables.h"

using namespace mc::domain;
using mc::support::day;
using mc::support::utc;
using mc::support::zoneTable;

namespace {

/// "2026-11-16 780.00, …": the bars that are not empty.
QString writtenBars(const std::vector<EarnedBar>& bars) {
    QStringList words;
    for (const auto& bar : bars)
        if (!bar.earned.isZero())
            words << QString::fromStdString(toString(bar.from)) + ' ' + QString::number(bar.earned.minor);
    return words.join(", ");
}

}  // namespace

/// Earnings by week and month, by the operator's clock.
class EarnedBarsTest : public QObject {
    Q_OBJECT

private slots:
    void entry_countsWhereTheOperatorsClockHasIt_data() {
        QTest::addColumn<QString>("at");
        QTest::addColumn<QString>("week");
        QTest::addColumn<QString>("month");
        const auto row = [](const char* name, const char* at, const char* week, const char* month) {
            QTest::newRow(name) << at << week << month;
        };
        row("now", "2026-11-18T06:00:00Z", "2026-11-16 100", "2026-11-01 100");
        row("Sunday, 23:59:59", "2026-11-15T18:29:59Z", "2026-11-09 100", "2026-11-01 100");
        row("Monday, 00:00", "2026-11-15T18:30:00Z", "2026-11-16 100", "2026-11-01 100");
        row("the last second of October", "2026-10-31T18:29:59Z", "2026-10-26 100", "2026-10-01 100");
        row("the first of November", "2026-10-31T18:30:00Z", "2026-10-26 100", "2026-11-01 100");
        row("the first bar's first second", "2026-10-25T18:30:00Z", "2026-10-26 100", "2026-10-01 100");
        row("before all weeks", "2026-10-25T18:29:59Z", "", "2026-10-01 100");
        row("before all", "2026-08-31T18:29:59Z", "", "");
    }
    void entry_countsWhereTheOperatorsClockHasIt() {
        QFETCH(QString, at);
        const std::vector<EarnedEntry> entries{{utc(qPrintable(at)), paise(100)}};
        const auto now = utc("2026-11-18T06:00:00Z");
        const auto zone = zoneTable("Asia/Kolkata");
        const auto weeks = earnedBars(entries, zone, now, EarnedStep::week, 4, {});
        const auto months = earnedBars(entries, zone, now, EarnedStep::month, 3, {});
        QTEST(writtenBars(weeks), "week");
        QTEST(writtenBars(months), "month");
        QCOMPARE(weeks.size(), std::size_t{4});
        QVERIFY(weeks.front().from == day("2026-10-26"));
        QVERIFY(months.front().from == day("2026-09-01"));
        QVERIFY(months.back().from == day("2026-11-01"));
    }

    void whatIsTakenBack_countsAgainst() {
        const auto now = utc("2026-11-18T06:00:00Z");
        const std::vector<EarnedEntry> entries{{now, paise(78'000)}, {now, paise(-39'000)}};
        const auto bars = earnedBars(entries, zoneTable("Asia/Kolkata"), now, EarnedStep::week, 1, {});
        QCOMPARE(bars.front().earned, paise(39'000));
    }

    void months_overANewYear() {
        const auto bars =
            earnedBars({}, zoneTable("Asia/Kolkata"), utc("2027-01-15T06:00:00Z"), EarnedStep::month, 3, {});
        QVERIFY(bars[0].from == day("2026-11-01") && bars[1].from == day("2026-12-01"));
        QVERIFY(bars[2].from == day("2027-01-01"));
    }
};

MC_TEST_APPLESS(EarnedBarsTest)
#include "earned_bars_test.moc"
