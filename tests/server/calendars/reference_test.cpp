#include <QTest>
#include <array>
#include <random>

#include "calendars/expansion.h"
#include "support/calendar_reference.h"
#include "support/hard_events.h"
#include "support/test_program.h"
#include "support/test_seed.h"

using namespace mc::calendars;
using namespace mc::tests;
using mc::domain::parseIso;

namespace {

/// One at a time, always another rule.
class RuleMaker {
public:
    explicit RuleMaker(unsigned seed) : m_random(seed) {}

    Asked next() {
        constexpr std::array kZones{"Asia/Kolkata",     "Asia/Kathmandu",   "Europe/Berlin",
                                    "America/New_York", "Pacific/Apia",     "Australia/Lord_Howe",
                                    "Asia/Tehran",      "America/Santiago", "Africa/Casablanca"};
        m_zone = kZones[pick(kZones.size())];
        m_allDay = chance(4);
        // By day: what happens twice or never is in the table of hard events.
        m_first = QDateTime(QDate(2023, 1, 1).addDays(pick(900)), QTime(5 + pick(13), 15 * pick(4)));
        QString lines =
            "DTSTART" + at(m_first) + (m_allDay ? days() : QString("DURATION:PT%1M\n").arg(15 + 15 * pick(8)));
        const auto repeated = rule();
        lines += "RRULE:" + repeated + '\n';
        // Where a day has several times, the reference takes one for that of an hour later in another season.
        for (int i = repeated.contains("BYHOUR") ? 0 : pick(3); i > 0; --i)
            lines += (chance(2) ? "EXDATE" : "RDATE") + at(m_first.addDays(pick(300)));
        const auto from = QDate(2023, 6, 1).addDays(pick(900)).startOfDay(Qt::UTC).toSecsSinceEpoch();
        return {
            calendarOf(eventOf(lines.toStdString())), {{from}, {from + (10 + pick(120)) * mc::domain::kDay}}, m_zone};
    }

private:
    int pick(std::size_t below) { return static_cast<int>(m_random() % below); }
    bool chance(std::size_t of) { return pick(of) == 0; }
    template <std::size_t Size>
    QString some(const std::array<const char*, Size>& values) {
        QStringList chosen;
        for (int i = 1 + pick(3); i > 0; --i)
            chosen.append(values[static_cast<std::size_t>(pick(Size))]);
        chosen.removeDuplicates();
        return chosen.join(',');
    }
    QString at(const QDateTime& time) const {
        if (m_allDay) return ";VALUE=DATE:" + time.toString("yyyyMMdd") + '\n';
        return ";TZID=" + QString(m_zone) + ':' + time.toString("yyyyMMddTHHmmss") + '\n';
    }
    QString days() { return "DTEND" + at(m_first.addDays(1 + pick(3))); }

    QString rule() {
        constexpr std::array kFrequencies{"YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY"};
        const int kind = pick(m_allDay ? 4 : 5);
        QString text = QString("FREQ=%1;INTERVAL=%2")
                           .arg(kFrequencies[static_cast<std::size_t>(kind)])
                           .arg(kind == 4 ? 1 : 1 + pick(3));
        if (chance(3))
            text += QString(";COUNT=%1").arg(1 + pick(60));
        else if (chance(3))
            text += until();
        constexpr std::array kDays{"MO", "TU", "WE", "TH", "FR", "SA", "SU"};
        constexpr std::array kNth{"1MO", "-1FR", "2TU", "3WE", "-2TH", "5SA", "4SU"};
        constexpr std::array kMonths{"1", "2", "3", "5", "7", "9", "10", "12"};
        constexpr std::array kMonthDays{"1", "5", "13", "29", "30", "31", "-1", "-3"};
        constexpr std::array kYearDays{"1", "45", "60", "100", "200", "365", "366", "-1", "-60"};
        constexpr std::array kWeeks{"1", "10", "20", "52", "53", "-1", "-5"};
        if (chance(3)) text += ";BYMONTH=" + some(kMonths);
        if (kind < 2) {
            if (chance(3))
                text += ";BYMONTHDAY=" + some(kMonthDays);
            else if (kind == 0 && chance(4))
                text += ";BYYEARDAY=" + some(kYearDays);
            else if (kind == 0 && chance(4))
                text += ";BYWEEKNO=" + some(kWeeks) + ";BYDAY=" + some(kDays);
            else if (chance(2))
                text += ";BYDAY=" + (chance(2) ? some(kNth) : some(kDays));
            if (text.contains("BYDAY") && !text.contains("BYWEEKNO") && chance(3))
                text += ";BYSETPOS=" + some(std::array{"1", "-1", "2", "3"});
        } else {
            if (chance(2)) text += ";BYDAY=" + some(kDays);
            if (kind == 3 && chance(5)) text += ";BYMONTHDAY=" + some(kMonthDays);
        }
        if (!m_allDay && kind < 4 && chance(5)) text += ";BYHOUR=" + some(std::array{"6", "9", "12", "17"});
        if (!m_allDay && kind == 4) text += ";BYHOUR=" + some(std::array{"6", "9", "12", "17"});
        if (chance(4)) text += ";WKST=" + QString(chance(2) ? "SU" : "TH");
        return text;
    }
    /// At night, where no occurrence is near.
    QString until() {
        const auto day = m_first.date().addDays(1 + pick(400));
        if (m_allDay) return ";UNTIL=" + day.toString("yyyyMMdd");
        return ";UNTIL=" + QDateTime(day, QTime(0, 30), QTimeZone(m_zone)).toUTC().toString("yyyyMMddTHHmmss") + 'Z';
    }

    std::mt19937 m_random;
    const char* m_zone = "";
    bool m_allDay = false;
    QDateTime m_first;
};

}  // namespace

/// Busy times beside those of a library that is not ours: python3-recurring-ical-events of Debian.
class ReferenceTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        if (!m_reference.start()) QSKIP("recurring-ical-events is not installed");
    }

    void hardEvents_areTheSame() {
        int compared = 0;
        for (const auto& event : hardEvents()) {
            if (!event.asReference) continue;
            compare({calendarOf(event.lines), {*parseIso(event.from), *parseIso(event.to)}, event.owner}, event.name);
            if (QTest::currentTestFailed()) return;
            ++compared;
        }
        QVERIFY2(compared >= 14, qPrintable(QString::number(compared)));
    }

    void randomRules_areTheSame() {
        const auto seed = mc::test::testSeed();
        RuleMaker maker(seed);
        int busy = 0;
        for (int i = 0; i < 1000; ++i) {
            busy += compare(maker.next(), qPrintable(QString("rule %1 of seed %2").arg(i).arg(seed)));
            if (QTest::currentTestFailed()) return;
        }
        qInfo() << busy << "of 1000 had busy times";
        QVERIFY(busy > 300);
    }

private:
    /// Whether there was anything to compare.
    bool compare(const Asked& asked, const char* what) {
        const auto ours = expandCalendar(asked.calendar, asked.window, m_zones, {.owner = {asked.owner}});
        const auto theirs = m_reference.ask(asked);
        const auto expected = joined(theirs.array());
        const bool same = theirs.isArray() && toJson(ours.busy) == expected;
        if (!same)
            QTest::qFail(qPrintable(QString("%1\n%2\nours:   %3\ntheirs: %4")
                                        .arg(what, QString::fromStdString(asked.calendar),
                                             QJsonDocument(toJson(ours.busy)).toJson(QJsonDocument::Compact),
                                             theirs.toJson(QJsonDocument::Compact))),
                         __FILE__, __LINE__);
        return !expected.isEmpty();
    }

    CalendarReference m_reference;
    mc::base::Zones m_zones;
};

MC_TEST_CORE(ReferenceTest)
#include "reference_test.moc"
