#include "calendars/expansion.h"

#include <QTest>

#include "support/processor_time.h"
#include "support/hard_events.h"
#include "support/test_program.h"

using namespace mc::calendars;
using namespace mc::tests;
using mc::domain::parseIso;
using mc::domain::UtcRange;

namespace {

UtcRange range(const char* from, const char* to) {
    return {*parseIso(from), *parseIso(to)};
}
const UtcRange kMarch = range("2026-03-01T00:00:00Z", "2026-03-31T00:00:00Z");

QString words(const std::vector<UtcRange>& ranges) {
    QStringList list;
    for (const auto& one : ranges)
        list.append(QString::fromStdString(toIso(one.begin) + "/" + toIso(one.end)));
    return list.join('\n');
}

}  // namespace

class ExpansionTest : public QObject {
    Q_OBJECT

private slots:
    void hardEvents_takeExactlyTheirTime_data() {
        QTest::addColumn<int>("index");
        const auto events = hardEvents();
        for (int i = 0; i < static_cast<int>(events.size()); ++i)
            QTest::newRow(events[static_cast<std::size_t>(i)].name) << i;
    }
    void hardEvents_takeExactlyTheirTime() {
        QFETCH(int, index);
        const auto event = hardEvents()[static_cast<std::size_t>(index)];
        std::vector<UtcRange> expected;
        for (const auto& [from, to] : event.busy)
            expected.push_back(range(from, to));
        const auto expansion = expand(calendarOf(event.lines), range(event.from, event.to), {.owner = {event.owner}});
        QVERIFY(expansion.whole && expansion.notUnderstood == 0 && !expansion.zoneUnknown && !expansion.ruleTooCostly);
        QCOMPARE(words(expansion.busy), words(expected));
    }

    void tentative_isByChoice() {
        const auto text = calendarOf(eventOf("DTSTART:20260302T100000Z\nDTEND:20260302T110000Z\nSTATUS:TENTATIVE\n"));
        QCOMPARE(expand(text, kMarch, {.tentativeIsBusy = true}).busy.size(), 1u);
        QCOMPARE(expand(text, kMarch, {.tentativeIsBusy = false}).busy.size(), 0u);
    }

    void ownSessions_areNeverCounted() {
        const std::string time = "DTSTART:20260302T100000Z\nDTEND:20260302T110000Z\n";
        const ExpansionChoices ours{.ownDomain = "mentors.example"};
        QCOMPARE(expand(calendarOf(eventOf(time, "booking-7@mentors.example")), kMarch, ours).busy.size(), 0u);
        QCOMPARE(expand(calendarOf(eventOf(time, "booking-7@elsewhere.example")), kMarch, ours).busy.size(), 1u);
    }

    /// What "Google Calendar" and "Outlook" beside a booking make has a UID of theirs.
    void copiesOfOwnSessions_areKnownByTheirCode_data() {
        QTest::addColumn<QString>("lines");
        QTest::addColumn<int>("busy");
        const auto row = [](const char* name, const char* lines, int busy) {
            QTest::newRow(name) << QString(lines) << busy;
        };
        const char* at = "DTSTART:20260302T100000Z\nDTEND:20260302T110000Z\n";
        const auto with = [&](const char* more) { return QString(at) + more; };
        QTest::newRow("a copy") << with("DESCRIPTION:Video call in Mentor Connect\\, booking GRP-20260228-001\n") << 0;
        QTest::newRow("with words of hers") << with("DESCRIPTION:GRP-20260228-001\\nAsk for the slides\n") << 0;
        QTest::newRow("without a code") << with("DESCRIPTION:Lunch\n") << 1;
        QTest::newRow("of another booking") << with("DESCRIPTION:GRP-20260228-0011\n") << 1;
        QTest::newRow("every week") << with("DESCRIPTION:GRP-20260228-001\nRRULE:FREQ=WEEKLY;COUNT=3\n") << 3;
        row("put elsewhere", "DTSTART:20260302T103000Z\nDTEND:20260302T113000Z\nDESCRIPTION:GRP-20260228-001\n", 1);
        row("where it was before", "DTSTART:20260303T100000Z\nDURATION:PT1H\nDESCRIPTION:GRP-20260228-001\n", 0);
    }
    void copiesOfOwnSessions_areKnownByTheirCode() {
        QFETCH(QString, lines);
        QFETCH(int, busy);
        ExpansionChoices choices;
        choices.coded = {{"GRP-20260228-001", range("2026-03-02T10:00:00Z", "2026-03-02T11:00:00Z")},
                         {"GRP-20260228-001", range("2026-03-03T10:00:00Z", "2026-03-03T11:00:00Z")}};
        const auto found = expand(calendarOf(eventOf(lines.toStdString(), "abc@google.com")), kMarch, choices);
        QCOMPARE(found.busy.size(), static_cast<std::size_t>(busy));
    }

    void zonesNobodyKnows_areTheOwnersAndSaid() {
        const auto expansion = expand(calendarOf(eventOf("DTSTART;TZID=Nowhere:20260302T100000\nDURATION:PT1H\n")),
                                      kMarch, {.owner = {"Asia/Kolkata"}});
        QVERIFY(expansion.zoneUnknown);
        QCOMPARE(words(expansion.busy), QString("2026-03-02T04:30:00Z/2026-03-02T05:30:00Z"));
    }

    void vendorsPrefix_isSteppedOver() {
        const auto expansion =
            expand(calendarOf(eventOf("DTSTART;TZID=/freeassociation.sourceforge.net/Asia/Kathmandu:20260302T100000\n"
                                      "DURATION:PT1H\n")),
                   kMarch, {});
        QCOMPARE(words(expansion.busy), QString("2026-03-02T04:15:00Z/2026-03-02T05:15:00Z"));
    }

    void freeBusyComponents_areRead() {
        const auto text = calendarOf(
            "BEGIN:VFREEBUSY\nFREEBUSY;FBTYPE=BUSY:20260302T100000Z/PT1H,20260303T100000Z/20260303T113000Z\n"
            "FREEBUSY;FBTYPE=FREE:20260304T100000Z/PT1H\nEND:VFREEBUSY\n");
        QCOMPARE(words(expand(text, kMarch, {}).busy),
                 QString("2026-03-02T10:00:00Z/2026-03-02T11:00:00Z\n2026-03-03T10:00:00Z/2026-03-03T11:30:00Z"));
    }

    void foldedLines_areOne() {
        const auto text = calendarOf(eventOf("DTSTART:2026030\r\n 2T100000Z\r\nDTEND:20260302T1\n\t10000Z\n"));
        QCOMPARE(words(expand(text, kMarch, {}).busy), QString("2026-03-02T10:00:00Z/2026-03-02T11:00:00Z"));
    }

    void somethingElse_isNoCalendar_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a page") << QByteArray("<!DOCTYPE html>\n<html><body>BEGIN:VCALENDAR</body></html>");
        QTest::newRow("UTF-16") << QByteArray(
            "\xff\xfe"
            "B\0E\0G\0I\0N\0:\0",
            14);
        QTest::newRow("zeros") << QByteArray(1000, '\0');
        QTest::newRow("a card") << QByteArray("BEGIN:VCARD\nEND:VCARD\n");
    }
    void somethingElse_isNoCalendar() {
        QFETCH(QByteArray, text);
        const auto expansion = expand(text.toStdString(), kMarch, {});
        QVERIFY(!expansion.isCalendar);
        QVERIFY(expansion.busy.empty());
    }

    void otherCharset_harmsNoTimes() {
        const auto latin1 = calendarOf(eventOf("SUMMARY:Caf\xe9\nDTSTART:20260302T100000Z\nDTEND:20260302T110000Z\n"));
        QCOMPARE(expand("\xef\xbb\xbf" + latin1, kMarch, {}).busy.size(), 1u);
    }

    void cutShort_isSaid() {
        auto text = calendarOf(eventOf("DTSTART:20260302T100000Z\nDTEND:20260302T110000Z\n"));
        text.resize(text.size() - std::string("END:VCALENDAR\n").size());
        const auto expansion = expand(text, kMarch, {});
        QVERIFY(expansion.isCalendar && !expansion.whole);
    }

    void unreadableRule_countsItsFirstTimeAndIsSaid() {
        const auto expansion =
            expand(calendarOf(eventOf("DTSTART:20260302T100000Z\nDTEND:20260302T110000Z\nRRULE:FREQ=SOMETIMES\n")),
                   kMarch, {});
        QCOMPARE(expansion.notUnderstood, 1);
        QCOMPARE(expansion.busy.size(), 1u);
    }

    void changesWithoutASeries_areEventsOfTheirOwn() {
        const std::string self = "RECURRENCE-ID:20260302T100000Z\nDTSTART:20260302T100000Z\nDTEND:20260302T110000Z\n";
        const auto expansion = expand(calendarOf(eventOf(self) + eventOf(self)), kMarch, {});
        QCOMPARE(words(expansion.busy), QString("2026-03-02T10:00:00Z/2026-03-02T11:00:00Z"));
    }

    void hostileRules_costLittleAndAreSaid_data() {
        QTest::addColumn<QByteArray>("rule");
        QTest::newRow("each second") << QByteArray("FREQ=SECONDLY");
        QTest::newRow("each second, counted") << QByteArray("FREQ=SECONDLY;COUNT=2000000000");
        QTest::newRow("a century of seconds") << QByteArray(
            "FREQ=YEARLY;BYMONTH=1,2,3,4,5,6,7,8,9,10,11,12;BYDAY=MO,TU,"
            "WE,TH,FR,SA,SU;BYHOUR=0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15"
            ",16,17,18,19,20,21,22,23;BYMINUTE=0,1,2,3,4,5,6,7,8,9,10,11"
            ",12,13,14,15,16,17,18,19,20;BYSECOND=0,1,2,3,4,5,6,7,8,9,10"
            ",11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29");
        QByteArray days("1");
        for (int day = 2; day <= 366; ++day)
            days += "," + QByteArray::number(day);
        QTest::newRow("long lists") << QByteArray("FREQ=DAILY;COUNT=1000000;BYYEARDAY=" + days + ";BYSETPOS=" + days);
        QTest::newRow("each minute, never") << QByteArray("FREQ=MINUTELY;COUNT=5;BYHOUR=3;BYMINUTE=7;BYSETPOS=9");
        QTest::newRow("each day, never") << QByteArray("FREQ=DAILY;COUNT=5;BYMONTH=2;BYMONTHDAY=30");
    }
    void hostileRules_costLittleAndAreSaid() {
        QFETCH(QByteArray, rule);
        const auto text =
            calendarOf(eventOf("DTSTART:19260302T100000Z\nDURATION:PT1S\nRRULE:" + rule.toStdString() + "\n"));
        const auto window = range("2026-03-01T00:00:00Z", "2026-10-01T00:00:00Z");
        const test::ProcessorTime processor;
        const auto expansion = expand(text, window, {});
        const auto taken = processor.milliseconds();
        QVERIFY2(taken <= 50 * kPatience, qPrintable(QString("%1 ms").arg(taken)));
        if (!QByteArray(QTest::currentDataTag()).endsWith("never")) QVERIFY(expansion.ruleTooCostly);
        qInfo() << rule.left(40) << taken << "ms";
    }

    void manyHostileRules_endTogether() {
        std::string events;
        for (int i = 0; i < 10'000; ++i)
            events += eventOf("DTSTART:19260302T100000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY;COUNT=2000000000\n",
                              std::to_string(i));
        const test::ProcessorTime processor;
        QVERIFY(expand(calendarOf(events), kMarch, {}).ruleTooCostly);
        qInfo() << processor.milliseconds() << "ms for 10,000 hostile rules";
        QVERIFY2(processor.milliseconds() <= 1000 * kPatience,
                 qPrintable(QString("%1 ms").arg(processor.milliseconds())));
    }

    void manyChangesOfOneSeries_endSoon() {
        std::string events;
        for (int i = 0; i < 10'000; ++i)
            events += eventOf("DTSTART:20260302T100000Z\nDURATION:PT1H\nRRULE:FREQ=DAILY;COUNT=3\n") +
                      eventOf("RECURRENCE-ID;RANGE=THISANDFUTURE:20260302T10" + std::to_string(10 + i % 50) +
                              "00Z\nDTSTART:20260302T120000Z\nDURATION:PT1H\n");
        const test::ProcessorTime processor;
        QVERIFY(!expand(calendarOf(events), kMarch, {}).busy.empty());
        QVERIFY2(processor.milliseconds() <= 1000 * kPatience, qPrintable(QString::number(processor.milliseconds())));
    }

    void tenThousandEvents_areExpandedQuickly() {
        std::string events;
        for (int i = 0; i < 10'000; ++i)
            events += eventOf("DTSTART;TZID=Asia/Kolkata:20200302T1" + std::to_string(i % 10) +
                                  "0000\nDURATION:PT10M\nRRULE:FREQ=WEEKLY;BYDAY=MO,WE\n",
                              std::to_string(i));
        const test::ProcessorTime processor;
        const auto expansion = expand(calendarOf(events), kMarch, {});
        qInfo() << processor.milliseconds() << "ms for 10,000 weekly events";
        QCOMPARE(expansion.events, 10'000);
        QCOMPARE(expansion.busy.size(), 90u);  // Nine Mondays and Wednesdays, ten times each.
        QVERIFY(!expansion.ruleTooCostly);
        QVERIFY2(processor.milliseconds() <= 1000 * kPatience,
                 qPrintable(QString("%1 ms").arg(processor.milliseconds())));
    }

    void hostileZone_costsLittle() {
        const auto text = calendarOf(
            "BEGIN:VTIMEZONE\nTZID:Evil\nBEGIN:STANDARD\nDTSTART:16010101T000000\nTZOFFSETFROM:+0100\n"
            "TZOFFSETTO:+0200\nRRULE:FREQ=SECONDLY\nEND:STANDARD\nEND:VTIMEZONE\n" +
            eventOf("DTSTART;TZID=Evil:20260302T100000\nDURATION:PT1H\n"));
        const test::ProcessorTime processor;
        expand(text, kMarch, {});
        QVERIFY2(processor.milliseconds() <= 50 * kPatience,
                 qPrintable(QString("%1 ms").arg(processor.milliseconds())));
    }

    void deepNesting_isSteppedOver() {
        std::string text = "BEGIN:VCALENDAR\n";
        for (int i = 0; i < 300'000; ++i)
            text += "BEGIN:VEVENT\n";
        QVERIFY(!expand(text, kMarch, {}).whole);
    }

private:
    static Expansion expand(const std::string& text, UtcRange window, const ExpansionChoices& choices) {
        static const mc::base::Zones zones;
        return expandCalendar(text, window, zones, choices);
    }
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    static constexpr int kPatience = 20;
#else
    static constexpr int kPatience = 1;
#endif
};

MC_TEST_CORE(ExpansionTest)
#include "expansion_test.moc"
