#include <QElapsedTimer>
#include <QTest>
#include <atomic>

#include "support/calendar_house.h"
#include "support/canned_server.h"
#include "support/counting_server.h"
#include "support/hard_events.h"
#include "support/nobodys_server.h"
#include "support/qt_print.h"
#include "support/result_code.h"
#include "support/test_program.h"

using namespace mc;
using domain::CalendarHealth;
using domain::kDay;
using domain::kHour;
using domain::kMinute;
using domain::UserId;
using domain::WhenCalendarFails;
using test::CannedServer;
using test::code;
using House = test::CalendarHouse;
using test::kAnanya;
using test::kRohan;

namespace {

/// Ten to eleven in India: two of the six half hours.
std::string meeting(const std::string& uid = "meeting@example.org") {
    return tests::calendarOf(tests::eventOf(
        "SUMMARY:Secret plans\nDTSTART;TZID=Asia/Kolkata:20260302T100000\nDURATION:PT1H\nRRULE:FREQ=DAILY\n", uid));
}

/// A calendar that answers what it is told to.
struct Calendar {
    explicit Calendar(const char* address = "127.0.0.1")
        : server([this](const std::string&) { return answer; }, address) {}
    std::string answer = CannedServer::ok(meeting(), "ETag: \"1\"\r\n");
    CannedServer server;
    std::string url() const { return server.url("/rohan.ics?key=secret"); }
};

}  // namespace

class SyncTest : public QObject {
    Q_OBJECT

private slots:
    void busyTimes_takeSlotsFromTheirMentorAlone() {
        House house;
        Calendar calendar;
        QCOMPARE(house.free(), 6);
        const auto source = house.add(calendar.url());
        QCOMPARE(source.health, CalendarHealth::good);
        QCOMPARE(source.syncedAt, std::optional(house.clock.now()));
        QCOMPARE(house.free(), 4);
        QCOMPARE(house.free(kAnanya), 6);
        const auto busy = house.sources.busy(kRohan, {house.clock.now(), house.clock.now() + kDay});
        QCOMPARE(busy.items.size(), 1u);
        QCOMPARE(toIso(busy.items[0].startsAt), std::string("2026-03-02T04:30:00Z"));
        QVERIFY(house.sources.busy(kAnanya, {house.clock.now(), house.clock.now() + kDay}).items.empty());
    }

    void restart_knowsTheTimesOfBefore() {
        House house;
        Calendar calendar;
        house.add(calendar.url());
        calendars::ExternalTimes times(house.clock);
        house.db->read([&](database::Reader& reader) { times.load(reader); });
        QCOMPARE(times.known(kRohan, {house.clock.now(), house.clock.now() + kDay}).size(), 1u);
    }

    void unchangedCalendar_isAskedByItsTag() {
        House house;
        Calendar calendar;
        const auto source = house.add(calendar.url());
        calendar.answer = "HTTP/1.1 304 Not Modified\r\n\r\n";
        house.clock.advance(kHour);
        const auto after = house.again(source);
        QCOMPARE(after.health, CalendarHealth::good);
        QCOMPARE(after.syncedAt, std::optional(house.clock.now()));
        QVERIFY(calendar.server.requests().at(1).find("If-None-Match: \"1\"\r\n") != std::string::npos);
        QCOMPARE(house.free(), 4);
    }

    /// What was read reaches 214 days ahead: before that is too short, the calendar is read again, tag or not.
    void unchangedCalendar_isReadAgainBeforeItsTimesEnd() {
        House house;
        Calendar calendar;
        const auto source = house.add(calendar.url());
        house.clock.advance(31 * kDay);
        house.again(source);
        QVERIFY(calendar.server.requests().at(1).find("If-None-Match") == std::string::npos);
        const auto far = house.clock.now() + 200 * kDay;
        QCOMPARE(house.sources.busy(kRohan, {far, far + kDay}).items.size(), 1u);
    }

    void whatCannotBeRead_changesNothing_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<CalendarHealth>("health");
        const auto row = [](const char* name, const std::string& answer, CalendarHealth health) {
            QTest::newRow(name) << QByteArray::fromStdString(answer) << health;
        };
        auto half = meeting();
        half.resize(half.size() - 20);
        row("a page", CannedServer::ok("<!DOCTYPE html><title>Sign in</title>"), CalendarHealth::no_calendar);
        row("nothing", CannedServer::ok(""), CalendarHealth::no_calendar);
        row("half of it", CannedServer::ok(half), CalendarHealth::cut_short);
        row("less than announced", "HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n" + meeting(),
            CalendarHealth::unreachable);
        row("UTF-16",
            CannedServer::ok(std::string("\xff\xfe"
                                         "B\0E\0G\0I\0N\0:\0V\0",
                                         16)),
            CalendarHealth::no_calendar);
        row("gone", "HTTP/1.1 410 Gone\r\nContent-Length: 0\r\n\r\n", CalendarHealth::not_found);
        row("not for us", "HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n", CalendarHealth::refused);
        row("out of order", "HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n", CalendarHealth::unreachable);
        row("compressed", CannedServer::ok(meeting(), "Content-Encoding: gzip\r\n"), CalendarHealth::compressed);
        row("elsewhere", CannedServer::redirect("http://127.0.0.3/"), CalendarHealth::forbidden);
        row("unmodified, unasked", "HTTP/1.1 204 No Content\r\n\r\n", CalendarHealth::unreachable);
        row("200 MB", "HTTP/1.1 200 OK\r\n\r\n" + std::string(11 * 1024 * 1024, 'x'), CalendarHealth::too_large);
    }
    void whatCannotBeRead_changesNothing() {
        QFETCH(QByteArray, answer);
        QFETCH(CalendarHealth, health);
        House house;
        Calendar calendar;
        const auto source = house.add(calendar.url());
        const auto read = house.clock.now();
        calendar.answer = answer.toStdString();
        house.clock.advance(kHour);
        const auto after = house.again(source);
        QCOMPARE(after.health, health);
        QCOMPARE(after.syncedAt, std::optional(read));
        QCOMPARE(after.failingSince, std::optional(house.clock.now()));
        QCOMPARE(house.free(), 4);
    }

    void tenThousandEvents_areRead() {
        House house;
        Calendar calendar;
        std::string events;
        for (int i = 0; i < 10'000; ++i)
            events += tests::eventOf("DTSTART;TZID=Asia/Kolkata:20260302T100000\nDURATION:PT1H\n", std::to_string(i));
        calendar.answer = CannedServer::ok(tests::calendarOf(events));
        QCOMPARE(house.add(calendar.url()).health, CalendarHealth::good);
        QCOMPARE(house.free(), 4);
    }

    void certificateOfNobody_isSaid() {
        const test::NobodysServer server("localhost");
        House house;
        const auto source = house.add("https://127.0.0.1:" + server.port() + "/me.ics");
        QCOMPARE(source.health, CalendarHealth::certificate);
        QCOMPARE(house.free(), 6);
    }

    void failure_pausesBookingsAfterItsGraceWhereThatIsWanted_data() {
        QTest::addColumn<WhenCalendarFails>("choice");
        QTest::addColumn<int>("freeAfterwards");
        QTest::newRow("pause") << WhenCalendarFails::pause << 0;
        QTest::newRow("go on") << WhenCalendarFails::go_on << 4;
    }
    void failure_pausesBookingsAfterItsGraceWhereThatIsWanted() {
        QFETCH(WhenCalendarFails, choice);
        QFETCH(int, freeAfterwards);
        House house;
        Calendar calendar;
        const auto source = house.add(calendar.url(), choice);
        const auto good = calendar.answer;
        calendar.answer = "HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n";
        house.again(source);
        QCOMPARE(house.free(), 4);
        house.clock.advance(domain::kCalendarGrace);
        QCOMPARE(house.again(source).pausesBookings, choice == WhenCalendarFails::pause);
        QCOMPARE(house.free(), freeAfterwards);
        calendar.answer = good;
        QCOMPARE(house.again(source).pausesBookings, false);
        QCOMPARE(house.free(), 4);
    }

    void failure_isToldOnceAfterADay() {
        House house;
        Calendar calendar;
        std::atomic<int> told{0};
        house.sync.failed.connect([&](database::Transaction& tx, const calendars::CalendarFailed& event) {
            if (event.name == "Work" && event.mentor == kRohan) tx.afterCommit([&] { ++told; });
        });
        const auto source = house.add(calendar.url());
        const auto good = calendar.answer;
        calendar.answer = "HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n";
        house.again(source);
        house.clock.advance(kDay - 1);
        house.sync.warn();
        QCOMPARE(told.load(), 0);
        house.clock.advance(1);
        house.sync.warn();
        house.again(source);
        house.sync.warn();
        QCOMPARE(told.load(), 1);
        calendar.answer = good;
        house.again(source);
        calendar.answer = "HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n";
        house.again(source);
        house.clock.advance(kDay);
        house.sync.warn();
        QCOMPARE(told.load(), 2);
    }

    void ownSessions_areNotForeign() {
        House house;
        Calendar calendar;
        calendar.answer = CannedServer::ok(meeting("booking-0000000000001@mentors.example"));
        house.add(calendar.url());
        QCOMPARE(house.free(), 6);
    }

    void hostileRule_isSaid() {
        House house;
        Calendar calendar;
        calendar.answer = CannedServer::ok(
            tests::calendarOf(tests::eventOf("DTSTART:19260101T000000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY\n")));
        QCOMPARE(house.add(calendar.url()).health, CalendarHealth::costly);
    }

    void removedCalendar_givesItsTimesBack() {
        House house;
        Calendar calendar;
        const auto source = house.add(calendar.url());
        QCOMPARE(code(house.sources.remove(kAnanya, source.id)), QString("not_found"));
        QCOMPARE(house.free(), 4);
        QVERIFY(house.sources.remove(kRohan, source.id).has_value());
        QCOMPARE(house.free(), 6);
        QVERIFY(house.sources.of(kRohan).items.empty());
    }

    void tentative_isReadAgainWhenItCountsOtherwise() {
        House house;
        Calendar calendar;
        calendar.answer = CannedServer::ok(
            tests::calendarOf(
                tests::eventOf("DTSTART;TZID=Asia/Kolkata:20260302T100000\nDURATION:PT1H\nSTATUS:TENTATIVE\n")),
            "ETag: \"1\"\r\n");
        const auto source = house.add(calendar.url());
        QCOMPARE(house.free(), 4);
        QCOMPARE(code(house.sources.change(kRohan, source.id, {9, "Work", false})), QString("changed_elsewhere"));
        QVERIFY(house.sources.change(kRohan, source.id, {1, "Work", false}).has_value());
        house.waitFor(source.id);
        QCOMPARE(house.free(), 6);
    }

    /// Her days are others then, though nothing changed in the calendar.
    void wholeDays_areThoseOfTheZoneSheLivesIn() {
        House house;
        Calendar calendar;
        calendar.answer = CannedServer::ok(
            tests::calendarOf(tests::eventOf("DTSTART;VALUE=DATE:20260302\nDTEND;VALUE=DATE:20260303\n")),
            "ETag: \"1\"\r\n");
        const auto source = house.add(calendar.url());
        const auto begin = [&] {
            const auto busy = house.sources.busy(kRohan, {house.clock.now() - kDay, house.clock.now() + 2 * kDay});
            return busy.items.empty() ? std::string() : toIso(busy.items[0].startsAt);
        };
        QCOMPARE(begin(), std::string("2026-03-01T18:30:00Z"));
        auto availability = house.scheduling.own(kRohan);
        availability.timeZone = {"America/New_York"};
        house.scheduling.replace(kRohan, availability, house.clock.now()).value();
        house.again(source);
        QCOMPARE(begin(), std::string("2026-03-02T05:00:00Z"));
    }

    void addresses_areChecked() {
        House house;
        for (const char* wrong :
             {"ftp://example.org/x.ics", "my calendar", "https://me:word@example.org/x.ics", "https://"})
            QCOMPARE(code(house.sources.add(kRohan, {wrong})), QString("validation_failed"));
        QCOMPARE(house.sources.add(kRohan, {" webcal://calendar.invalid/a.ics "}).value().host,
                 std::string("calendar.invalid"));
        for (int i = 1; i < 10; ++i)
            QVERIFY(house.sources.add(kRohan, {"https://calendar.invalid/" + std::to_string(i)}).has_value());
        QCOMPARE(code(house.sources.add(kRohan, {"https://calendar.invalid/more"})), QString("validation_failed"));
    }

    void addressAndTitles_areNotOnDisk() {
        House house;
        Calendar calendar;
        house.add(calendar.url());
        const auto found = house.db->read([](database::Reader& reader) {
            return reader.scalar<int>(
                "SELECT COUNT(*) FROM calendar_sources WHERE instr(CAST(address AS TEXT), 'secret') > 0");
        });
        QCOMPARE(found, 0);
    }

    void round_asksWhatIsDueAndComesAgainAboutTheSameTimeLater() {
        House house;
        Calendar calendar;
        const auto source = house.add(calendar.url());
        QCOMPARE(calendar.server.requests().size(), 1u);
        house.clock.advance(11 * kMinute);
        house.sync.run();
        house.waitFor(source.id);
        QCOMPARE(calendar.server.requests().size(), 1u);
        house.clock.advance(8 * kMinute);
        house.sync.run();
        house.waitFor(source.id);
        QCOMPARE(calendar.server.requests().size(), 2u);
    }

    void takingTime_asksWhatWasNotAskedForAMinute() {
        House house;
        Calendar calendar;
        house.add(calendar.url());
        house.clock.advance(30);
        house.sync.freshen(kRohan);
        house.clock.advance(30);
        house.sync.freshen(kRohan);
        QTRY_COMPARE(calendar.server.requests().size(), 2u);
    }

    void silentCalendars_keepNobodyWaiting() {
        House house;
        test::CountingServer silent;
        silent.answerWith(test::CountingServer::Way::silence);
        for (int i = 0; i < 8; ++i)
            QVERIFY(house.sources.add(kAnanya, {silent.url() + "/" + std::to_string(i)}).has_value());
        QTRY_COMPARE(silent.requests(), 4);  // The others of its host wait for one of the four.
        Calendar calendar("127.0.0.2");
        QCOMPARE(house.add(calendar.url()).health, CalendarHealth::good);
        QCOMPARE(house.free(), 4);
        QCOMPARE(house.free(kAnanya), 6);
        QCOMPARE(silent.requests(), 4);
    }

    /// More than are asked of one host at a time: those that wait get their turn.
    void calendarsOfOneHost_areAllAsked() {
        House house;
        Calendar calendar;
        std::vector<domain::CalendarSourceId> ids;
        for (int i = 0; i < 9; ++i)
            ids.push_back(house.sources.add(kRohan, {calendar.url() + std::to_string(i)}).value().id);
        for (const auto id : ids)
            house.waitFor(id);
        for (const auto& source : house.sources.of(kRohan).items)
            QCOMPARE(source.health, CalendarHealth::good);
    }

    /// Case 13: what is paid rests on what the calendar says now.
    void paying_waitsForWhatAnsweredLastTime() {
        House house;
        Calendar calendar;
        house.add(calendar.url());
        QCOMPARE(house.free(), 4);
        calendar.answer = CannedServer::ok(tests::calendarOf(""));
        house.clock.advance(4);
        house.sync.freshenBeforePaying(kRohan);
        QCOMPARE(house.free(), 4);  // Asked a moment ago.
        house.clock.advance(1);
        house.sync.freshenBeforePaying(kRohan);
        QCOMPARE(house.free(), 6);
    }

    void paying_afterTheClockWasSetBack_asksAgain() {
        House house;
        Calendar calendar;
        house.add(calendar.url());
        calendar.answer = CannedServer::ok(tests::calendarOf(""));
        house.clock.advance(-kHour);
        house.sync.freshenBeforePaying(kRohan);
        QCOMPARE(house.free(), 6);
    }

    void paying_doesNotWaitForASilentOne() {
        House house;
        test::CountingServer silent;
        silent.answerWith(test::CountingServer::Way::silence);
        QVERIFY(house.sources.add(kRohan, {silent.url() + "/me"}).has_value());
        QTRY_COMPARE(silent.requests(), 1);
        QElapsedTimer waited;
        waited.start();
        house.sync.freshenBeforePaying(kRohan);
        QVERIFY(waited.elapsed() < 10'000);  // Its own deadline is 20 s.
        QVERIFY(house.sync.isSyncing(house.sources.of(kRohan).items.at(0).id));
    }

    void explanation_namesTheCalendar_andTheOneThatPauses() {
        House house;
        Calendar calendar;
        const auto source = house.add(calendar.url(), WhenCalendarFails::pause);
        const auto at = *domain::parseIso("2026-03-03T04:30:00Z");
        const auto ask = [&] { return house.scheduling.explain(kRohan, at, 30, house.clock.now()); };
        const auto elsewhere = [&](domain::Seconds later = 0) {
            const auto free = house.scheduling.checkElsewhere(kRohan, {at + later, at + later + kHour});
            return free ? std::string() : free.error().extra;
        };
        QCOMPARE(ask().calendar, std::optional<std::string>("Work"));
        QCOMPARE(ask().paused, std::optional(false));
        QCOMPARE(elsewhere(), std::string(R"({"busy":"elsewhere"})"));
        QCOMPARE(elsewhere(12 * kHour), std::string());
        calendar.answer = "HTTP/1.1 503 No\r\nContent-Length: 0\r\n\r\n";
        house.again(source);
        house.clock.advance(domain::kCalendarGrace);
        house.again(source);
        QCOMPARE(ask().calendar, std::optional<std::string>("Work"));
        QCOMPARE(ask().paused, std::optional(true));
        QCOMPARE(elsewhere(), std::string(R"({"busy":"elsewhere"})"));  // As far as is known.
        QCOMPARE(elsewhere(12 * kHour), std::string(R"({"busy":"unreadable"})"));
        QVERIFY(!house.scheduling.isBusyElsewhere(kRohan, {at + 12 * kHour, at + 13 * kHour}));
    }
};

MC_TEST_CORE(SyncTest)
#include "sync_test.moc"
