#include "domain/slots.h"

#include "domain/openings.h"

#include <QTest>
#include <boost/describe/enum_to_string.hpp>

#include "support/test_program.h"
#include "support/zone_tables.h"

using namespace mc::domain;
using mc::support::day;
using mc::support::utc;
using mc::support::zoneTable;

namespace {

WallTime at(const char* text) {
    return parseWallTime(text).value();
}

/// Thursday 19 November 2026 in London (UTC), asked on the Monday before.
struct Fixture {
    Availability availability;
    std::vector<Busy> busy;
    std::string zone = "Europe/London";
    UtcTime now = utc("2026-11-16T09:00:00Z");

    Fixture() {
        availability.rules.minimumNoticeMinutes = 0;
        availability.windows = {{4, at("10:00"), at("12:00")}};
    }
    SlotCalendar calendar() const { return {availability, std::make_shared<ZoneTable>(zoneTable(zone)), busy}; }
    void book(const char* begin, int minutes, BusyKind kind = BusyKind::session) {
        busy.push_back({{utc(begin), utc(begin) + minutes * kMinute}, kind});
    }
    QString starts(int duration, const char* from = "2026-11-19T00:00:00Z",
                   const char* to = "2026-11-20T00:00:00Z") const {
        QStringList found;
        for (const Slot& slot : calendar().bookable({{utc(from), utc(to)}, duration, now}))
            found << QString::fromStdString(toIso(slot.startsAt).substr(11, 5));
        return found.join(' ');
    }
    QString marks(int duration) const {
        std::vector<Slot> found;
        calendar().marked({{utc("2026-11-19T00:00:00Z"), utc("2026-11-20T00:00:00Z")}, duration, now}, found);
        QStringList text;
        for (const Slot& slot : found)
            text << QString("%1 %2 %3")
                        .arg(QString::fromStdString(toIso(slot.startsAt).substr(11, 5)))
                        .arg(boost::describe::enum_to_string(slot.state, ""))
                        .arg(slot.freeMinutes);
        return text.join(", ");
    }
    QString why(const char* start, int duration = 30) const {
        return boost::describe::enum_to_string(calendar().explain(utc(start), duration, now).reason, "");
    }
};

}  // namespace

class SlotsTest : public QObject {
    Q_OBJECT
private slots:
    void grid_isAnchoredAtEachWindowsStart() {
        Fixture f;
        QCOMPARE(f.starts(30), QString("10:00 10:30 11:00 11:30"));
        f.availability.windows = {{4, at("10:15"), at("11:45")}, {4, at("13:00"), at("14:00")}};
        QCOMPARE(f.starts(30), QString("10:15 10:45 11:15 13:00 13:30"));
        QCOMPARE(f.starts(15), QString("10:15 10:45 11:15 13:00 13:30"));
    }

    void duration_mustFitTheWindow() {
        Fixture f;
        QCOMPARE(f.starts(60), QString("10:00 10:30 11:00"));
        QCOMPARE(f.starts(120), QString("10:00"));
        QCOMPARE(f.starts(45), QString("10:00 10:30 11:00"));
        QCOMPARE(f.starts(20), QString());
        QCOMPARE(f.starts(135), QString());
    }

    void adjacentWindows_areOneStretch() {
        Fixture f;
        f.availability.windows = {
            {4, at("10:00"), at("10:30")}, {4, at("10:30"), at("11:00")}, {4, at("11:15"), at("12:00")}};
        QCOMPARE(f.starts(60), QString("10:00"));
        f.availability.windows = {{4, at("22:00"), at("24:00")}, {5, at("00:00"), at("01:00")}};
        QCOMPARE(f.starts(120), QString("22:00 22:30 23:00"));
        QCOMPARE(f.starts(60, "2026-11-19T23:00:00Z", "2026-11-20T02:00:00Z"), QString("23:00 23:30 00:00"));
    }

    void sixtyOverABookedThirty_isNotOffered() {
        Fixture f;
        f.book("2026-11-19T10:30:00Z", 30);
        QCOMPARE(f.starts(60), QString("11:00"));
        QCOMPARE(f.starts(30), QString("10:00 11:00 11:30"));
    }

    void backToBack_isAllowedUnlessBuffered() {
        Fixture f;
        f.book("2026-11-19T10:30:00Z", 30);
        f.availability.rules.bufferAfterMinutes = 15;
        QCOMPARE(f.starts(30), QString("11:30"));
        QCOMPARE(f.starts(15), QString("10:00 11:30"));
        f.availability.rules = {15, 0, 0, 45, 0};
        QCOMPARE(f.starts(30), QString("11:30"));
    }

    void buffers_ofTwoSessionsAdd_butOtherTimeHasNone() {
        Fixture f;
        f.availability.rules.bufferAfterMinutes = 15;
        f.availability.rules.bufferBeforeMinutes = 30;
        f.availability.windows = {{4, at("09:00"), at("13:00")}};
        f.book("2026-11-19T10:30:00Z", 30);
        QCOMPARE(f.starts(30), QString("09:00 12:00 12:30"));
        f.busy[0].kind = BusyKind::other;
        QCOMPARE(f.starts(30), QString("09:00 09:30 11:30 12:00 12:30"));
    }

    void notice_toTheSecond() {
        Fixture f;
        f.availability.rules.minimumNoticeMinutes = 240;
        f.now = utc("2026-11-19T06:00:00Z");
        QCOMPARE(f.starts(30), QString("10:00 10:30 11:00 11:30"));
        QCOMPARE(f.why("2026-11-19T10:00:00Z"), QString("free"));
        f.now = utc("2026-11-19T06:00:01Z");
        QCOMPARE(f.starts(30), QString("10:30 11:00 11:30"));
        QCOMPARE(f.why("2026-11-19T10:00:00Z"), QString("notice"));
        const UtcRange today{utc("2026-11-19T00:00:00Z"), utc("2026-11-20T00:00:00Z")};
        QVERIFY(f.calendar().firstBookable({today, 30, f.now, false}) == utc("2026-11-19T10:00:00Z"));
    }

    void startOfThisVerySecond_isPast() {
        Fixture f;
        f.now = utc("2026-11-19T10:30:00Z");
        QCOMPARE(f.starts(30), QString("11:00 11:30"));
        QCOMPARE(f.why("2026-11-19T10:30:00Z"), QString("past"));
    }

    void horizon_countsTheMentorsDays() {
        Fixture f;
        f.zone = "Asia/Kolkata";
        f.availability.windows = {{4, at("00:00"), at("24:00")}, {5, at("00:00"), at("24:00")}};
        f.availability.rules.horizonDays = 3;
        // 18:29:59Z on Sunday is still Sunday in Kolkata, so Wednesday is the last day; a second later it is Thursday.
        f.now = utc("2026-11-15T18:29:59Z");
        QCOMPARE(f.starts(30, "2026-11-18T00:00:00Z", "2026-11-21T00:00:00Z"), QString());
        QCOMPARE(f.why("2026-11-18T18:30:00Z"), QString("horizon"));
        f.now = utc("2026-11-15T18:30:00Z");
        QCOMPARE(f.starts(30, "2026-11-19T17:00:00Z", "2026-11-21T00:00:00Z"), QString("17:00 17:30 18:00"));
        // The last session may run past midnight, the day after being offered too.
        QCOMPARE(f.starts(60, "2026-11-19T17:00:00Z", "2026-11-21T00:00:00Z"), QString("17:00 17:30 18:00"));
    }

    void dailyCap_countsTheMentorsCivilDay() {
        Fixture f;
        f.zone = "Asia/Kolkata";
        f.availability.windows = {
            {4, at("00:00"), at("02:00")}, {4, at("22:00"), at("24:00")}, {5, at("00:00"), at("01:00")}};
        f.availability.rules.dailyCap = 1;
        // Thursday 00:30 in Kolkata is still Wednesday in UTC.
        f.book("2026-11-18T19:00:00Z", 30);
        QCOMPARE(f.starts(30, "2026-11-18T00:00:00Z", "2026-11-20T00:00:00Z"), QString("18:30 19:00"));
        QCOMPARE(f.why("2026-11-19T16:30:00Z"), QString("daily_cap"));
        f.busy[0].kind = BusyKind::other;
        QCOMPARE(f.why("2026-11-19T16:30:00Z"), QString("free"));
    }

    void exception_replacesTheDay() {
        Fixture f;
        f.availability.exceptions = {{day("2026-11-19"), {{at("15:00"), at("16:00")}}, "Dentist"}};
        QCOMPARE(f.starts(30), QString("15:00 15:30"));
        f.availability.exceptions[0].windows.clear();
        QCOMPARE(f.starts(30), QString());
        QCOMPARE(f.why("2026-11-19T10:00:00Z"), QString("not_offered"));
        f.availability.exceptions[0].date = day("2026-11-18");
        QCOMPARE(f.starts(30), QString("10:00 10:30 11:00 11:30"));
    }

    void vacation_includesBothDays() {
        Fixture f;
        f.availability.windows = {
            {3, at("10:00"), at("10:30")}, {4, at("10:00"), at("10:30")}, {5, at("10:00"), at("10:30")}};
        f.availability.vacations = {{day("2026-11-18"), day("2026-11-19")}};
        f.availability.exceptions = {{day("2026-11-19"), {{at("15:00"), at("16:00")}}, ""}};
        QCOMPARE(f.starts(30, "2026-11-18T00:00:00Z", "2026-11-21T00:00:00Z"), QString("10:00"));
        QCOMPARE(f.why("2026-11-19T15:00:00Z"), QString("vacation"));
        QCOMPARE(f.why("2026-11-20T10:00:00Z"), QString("free"));
        f.availability.acceptingBookings = false;
        QCOMPARE(f.starts(30, "2026-11-18T00:00:00Z", "2026-11-21T00:00:00Z"), QString());
        QCOMPARE(f.why("2026-11-20T10:00:00Z"), QString("not_accepting"));
    }

    void window_isHalfOpen() {
        Fixture f;
        QCOMPARE(f.starts(30, "2026-11-19T10:30:00Z", "2026-11-19T11:30:00Z"), QString("10:30 11:00"));
        QCOMPARE(f.starts(30, "2026-11-19T11:30:00Z", "2026-11-19T10:30:00Z"), QString());
    }

    void mentorAsStudent_isNotFree() {
        Fixture f;
        f.book("2026-11-19T10:00:00Z", 60, BusyKind::other);
        QCOMPARE(f.starts(30), QString("11:00 11:30"));
        QCOMPARE(f.why("2026-11-19T10:30:00Z"), QString("busy"));
    }

    void marks_drawTheWeek() {
        Fixture f;
        f.availability.windows = {{4, at("12:30"), at("16:30")}};
        f.availability.rules.bufferAfterMinutes = 15;
        f.book("2026-11-19T12:30:00Z", 60);
        f.book("2026-11-19T16:00:00Z", 30);
        QCOMPARE(f.marks(60),
                 QString("12:30 booked 0, 13:00 booked 0, 14:00 free 105, 14:30 free 75, 15:00 too_short 45, "
                         "15:30 too_short 15, 16:00 booked 0"));
    }

    void explain_saysWhy_data() {
        QTest::addColumn<QString>("start");
        QTest::addColumn<int>("duration");
        QTest::addColumn<QString>("reason");
        QTest::newRow("free") << "2026-11-19T09:30:00Z" << 45 << "free";
        QTest::newRow("cut by a session") << "2026-11-19T10:00:00Z" << 30 << "too_short";
        QTest::newRow("booked") << "2026-11-19T10:30:00Z" << 30 << "busy";
        QTest::newRow("buffer") << "2026-11-19T11:00:00Z" << 30 << "buffer";
        QTest::newRow("cut by the window") << "2026-11-19T11:30:00Z" << 60 << "too_short";
        QTest::newRow("after the window") << "2026-11-19T12:00:00Z" << 30 << "not_offered";
        QTest::newRow("off the grid") << "2026-11-19T11:45:00Z" << 15 << "not_offered";
        QTest::newRow("no such length") << "2026-11-19T10:00:00Z" << 40 << "not_offered";
        QTest::newRow("another day") << "2026-11-18T10:00:00Z" << 30 << "not_offered";
        QTest::newRow("past") << "2026-11-12T10:00:00Z" << 30 << "past";
        QTest::newRow("beyond") << "2027-06-03T10:00:00Z" << 30 << "horizon";
    }
    void explain_saysWhy() {
        QFETCH(QString, start);
        QFETCH(int, duration);
        QFETCH(QString, reason);
        Fixture f;
        f.availability.windows = {{4, at("09:00"), at("12:00")}};
        f.availability.rules.bufferAfterMinutes = 15;
        f.book("2026-11-19T10:30:00Z", 30);
        QCOMPARE(f.why(start.toUtf8().constData(), duration), reason);
    }

    void explain_namesTheSessionInTheWay() {
        Fixture f;
        f.availability.rules.bufferAfterMinutes = 15;
        f.book("2026-11-19T10:00:00Z", 60);
        const auto why = f.calendar().explain(utc("2026-11-19T11:00:00Z"), 30, f.now);
        QVERIFY(why.reason == SlotReason::buffer);
        QVERIFY(why.blockedBy == f.busy[0]);
    }

    void explain_localTimeThatDoesNotExist_isAGap() {
        Fixture f;
        f.zone = "Europe/London";
        f.now = utc("2027-03-20T00:00:00Z");
        f.availability.windows = {{7, at("00:00"), at("04:00")}};
        const auto reason = [&](const char* wall) {
            return f.calendar().explain(day("2027-03-28"), at(wall), 30, f.now).reason;
        };
        QVERIFY(reason("01:30") == SlotReason::gap);
        QVERIFY(reason("02:00") == SlotReason::free);
    }

    void sameInstant_fromEveryViewersZone() {
        Fixture f;
        f.zone = "Asia/Kathmandu";
        f.availability.windows = {{4, at("09:00"), at("09:30")}};
        QCOMPARE(f.starts(30), QString("03:15"));
        QCOMPARE(toString(zoneTable("Asia/Kolkata").wallTimeAt(utc("2026-11-19T03:15:00Z"))), std::string("08:45"));
    }

    void occupancyBlocks_coverTheRange() {
        const auto starts = [](const char* begin, Seconds length) {
            QStringList blocks;
            for (const UtcTime block : occupancyBlocks({utc(begin), utc(begin) + length}))
                blocks << QString::fromStdString(toIso(block).substr(11, 5));
            return blocks.join(' ');
        };
        QCOMPARE(starts("2026-11-19T03:15:00Z", 30 * kMinute), QString("03:15 03:30"));
        QCOMPARE(starts("2026-11-19T03:15:00Z", 2 * kHour), QString("03:15 03:30 03:45 04:00 04:15 04:30 04:45 05:00"));
        QCOMPARE(starts("2026-11-19T03:20:00Z", 15 * kMinute), QString("03:15 03:30"));
        QCOMPARE(starts("1969-12-31T23:50:00Z", kMinute), QString("23:45"));
        QCOMPARE(starts("2026-11-19T03:15:00Z", 0), QString());
    }

    void sessionLength_isAMultipleOfFifteenUpToTwoHours() {
        for (int minutes = -15; minutes <= 240; ++minutes)
            QCOMPARE(isSessionLength(minutes), minutes >= 15 && minutes <= 120 && minutes % 15 == 0);
    }

    void calendar_withoutAZone_throws() { QVERIFY_EXCEPTION_THROWN(SlotCalendar({}, nullptr, {}), std::logic_error); }

    void openWithin_isTheTimeOfWindows_takenOrNot_data() {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("from");
        QTest::addColumn<QString>("until");
        QTest::addColumn<int>("minutes");
        QTest::newRow("the whole day") << "Europe/London"
                                       << "2026-11-19T00:00:00Z"
                                       << "2026-11-20T00:00:00Z" << 120;
        QTest::newRow("a part of a window") << "Europe/London"
                                            << "2026-11-19T11:30:00Z"
                                            << "2026-11-19T23:00:00Z" << 30;
        QTest::newRow("another weekday") << "Europe/London"
                                         << "2026-11-20T00:00:00Z"
                                         << "2026-11-21T00:00:00Z" << 0;
        QTest::newRow("two weeks") << "Europe/London"
                                   << "2026-11-19T00:00:00Z"
                                   << "2026-12-03T00:00:00Z" << 240;
        QTest::newRow("her own day in another zone") << "Asia/Kathmandu"
                                                     << "2026-11-18T18:30:00Z"
                                                     << "2026-11-19T18:30:00Z" << 120;
    }
    void openWithin_isTheTimeOfWindows_takenOrNot() {
        QFETCH(const QString, zone);
        QFETCH(const QString, from);
        QFETCH(const QString, until);
        Fixture fixture;
        fixture.zone = zone.toStdString();
        fixture.book("2026-11-19T10:00:00Z", 60);
        const UtcRange range{utc(from.toUtf8().constData()), utc(until.toUtf8().constData())};
        QTEST(static_cast<int>(openWithin(fixture.calendar(), range) / kMinute), "minutes");
    }

    void openWithin_followsExceptionsAndDaysAway() {
        Fixture fixture;
        const UtcRange day{utc("2026-11-19T00:00:00Z"), utc("2026-11-20T00:00:00Z")};
        fixture.availability.exceptions = {{{2026, 11, 19}, {{at("08:00"), at("13:00")}}, ""}};
        QCOMPARE(openWithin(fixture.calendar(), day), 5 * kHour);
        fixture.availability.vacations = {{{2026, 11, 18}, {2026, 11, 19}}};
        QCOMPARE(openWithin(fixture.calendar(), day), 0);
    }
};

MC_TEST_APPLESS(SlotsTest)
#include "slots_test.moc"
