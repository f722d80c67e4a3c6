#include "support/radicale.h"

#include <QTest>

#include "support/calendar_house.h"
#include "support/calendar_reference.h"
#include "support/qt_print.h"
#include "support/test_program.h"

using namespace mc;
using domain::CalendarHealth;
using domain::kDay;
using domain::kHour;
using domain::UtcRange;
using House = test::CalendarHouse;
using test::kRohan;

namespace {

/// An hour of 2 March in India, which is two of the mentor's six half hours.
std::string hourAt(const char* time, const std::string& uid, const std::string& more = {}) {
    return tests::calendarOf(tests::eventOf(
        "SUMMARY:Secret plans\nDTSTART;TZID=Asia/Kolkata:20260302T" + std::string(time) + "\nDURATION:PT1H\n" + more,
        uid));
}

/// Without anything in between.
calendars::Reading readAt(House& house, const std::string& address, const UtcRange& window, const char* owner) {
    outgoing::GuardedClient client(House::options().client);
    const calendars::CalDavKind kind(client, house.zones, *house.db);
    const calendars::SourceRow row;
    const calendars::CalendarLogin login{test::Radicale::kUser, "app word"};
    calendars::ExpansionChoices choices;
    choices.owner = {owner};
    return kind.read({row, address, login, window, false, choices});
}

}  // namespace

/// A CalDAV server that is not ours: Radicale of Debian.
class RadicaleTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase() {
        if (!m_radicale.start()) QSKIP("radicale is not installed");
        if (!m_reference.start()) QSKIP("recurring-ical-events is not installed");
        m_radicale.make("work", "Work &amp; &lt;more&gt;", "#1F77B4ff");
        m_radicale.make("tasks", "Tasks", {}, "VTODO");
    }
    void init() {
        m_calendar = "of-" + std::to_string(++m_made);
        m_radicale.make(m_calendar, "Of this test");
    }

    void discovery_findsCalendarsOfEvents_data() {
        QTest::addColumn<QByteArray>("path");
        QTest::newRow("host") << QByteArray("");
        QTest::newRow("root") << QByteArray("/");
        QTest::newRow("well-known") << QByteArray("/.well-known/caldav");
        QTest::newRow("account") << QByteArray("/rohan/");
        QTest::newRow("nothing there") << QByteArray("/rohan/nothing/");
    }
    void discovery_findsCalendarsOfEvents() {
        QFETCH(QByteArray, path);
        House house;
        const auto found = house.calDav.discover({m_radicale.url(path.toStdString()), "rohan", "app word"}).value();
        QCOMPARE(found.health, CalendarHealth::good);
        const auto work = std::ranges::find(found.items, "Work & <more>", &protocol::CalDavCalendar::name);
        QVERIFY(work != found.items.end());
        QCOMPARE(work->address, m_radicale.calendar("work"));
        QCOMPARE(work->color, std::string("#1f77b4"));
        QVERIFY(std::ranges::find(found.items, "Tasks", &protocol::CalDavCalendar::name) == found.items.end());
    }

    void discovery_ofACalendar_findsThatOne() {
        House house;
        const auto found = house.calDav.discover({m_radicale.calendar("work"), "rohan", "app word"}).value();
        QCOMPARE(found.items.size(), 1u);
        QCOMPARE(found.items[0].name, std::string("Work & <more>"));
    }

    void discovery_withAWrongPassword_saysSo() {
        House house;
        const auto found = house.calDav.discover({m_radicale.url(), "rohan", "wrong"}).value();
        QCOMPARE(found.health, CalendarHealth::wrong_password);
        QVERIFY(found.items.empty());
    }

    /// What the reference says of the text before it went through the server, and the table itself.
    void hardEvents_areTheSame() {
        House house;
        int compared = 0;
        for (const auto& event : tests::hardEvents()) {
            const auto text = tests::calendarOf(event.lines);
            const auto name = "hard-" + std::to_string(compared);
            if (!event.asReference) continue;
            m_radicale.upload(name, text);
            const UtcRange window{*domain::parseIso(event.from), *domain::parseIso(event.to)};
            const auto reading = readAt(house, m_radicale.calendar(name), window, event.owner);
            QVERIFY2(domain::isRead(reading.health), event.name);
            const auto ours = tests::toJson(calendars::joined(*reading.busy, 0));
            const auto theirs = tests::joined(m_reference.ask({text, window, event.owner}).array());
            if (ours != theirs)
                QTest::qFail(qPrintable(QString("%1\nours: %2\ntheirs: %3")
                                            .arg(event.name, QString(QJsonDocument(ours).toJson()),
                                                 QString(QJsonDocument(theirs).toJson()))),
                             __FILE__, __LINE__);
            QCOMPARE(static_cast<std::size_t>(ours.size()), event.busy.size());
            ++compared;
        }
        QVERIFY2(compared >= 14, qPrintable(QString::number(compared)));
    }

    void whatChangesThere_changesSlots() {
        House house;
        m_radicale.put(m_calendar, "a%20b.ics", hourAt("100000", "a b"));
        const auto source = add(house);
        QCOMPARE(source.health, CalendarHealth::good);
        QCOMPARE(house.free(), 4);
        m_radicale.put(m_calendar, "second.ics", hourAt("110000", "second"));
        house.again(source);
        QCOMPARE(house.free(), 2);
        m_radicale.put(m_calendar, "second.ics", hourAt("180000", "second"));
        house.again(source);
        QCOMPARE(house.free(), 4);
        m_radicale.remove(m_calendar, "a%20b.ics");
        QCOMPARE(house.again(source).health, CalendarHealth::good);
        QCOMPARE(house.free(), 6);
    }

    void changedOccurrence_isOfItsSeries() {
        House house;
        const std::string uid = "series@example.org";
        const auto series =
            tests::eventOf("DTSTART;TZID=Asia/Kolkata:20260301T100000\nDURATION:PT1H\nRRULE:FREQ=DAILY\n", uid);
        m_radicale.put(m_calendar, "series.ics", tests::calendarOf(series));
        const auto source = add(house);
        QCOMPARE(house.free(), 4);
        m_radicale.put(
            m_calendar, "series.ics",
            tests::calendarOf(series + tests::eventOf("RECURRENCE-ID;TZID=Asia/Kolkata:20260302T100000\nSEQUENCE:1\n"
                                                      "DTSTART;TZID=Asia/Kolkata:20260302T200000\nDURATION:PT1H\n",
                                                      uid)));
        house.again(source);
        QCOMPARE(house.free(), 6);
    }

    /// The server forgets what its tokens stood for: everything is compared, and nothing is lost.
    void forgottenToken_isBorne() {
        House house;
        m_radicale.put(m_calendar, "removed.ics", hourAt("090000", "removed"));
        m_radicale.put(m_calendar, "changed.ics", hourAt("100000", "changed"));
        const auto source = add(house);
        m_radicale.put(m_calendar, "added.ics", hourAt("110000", "added"));
        m_radicale.put(m_calendar, "changed.ics", hourAt("180000", "changed"));
        m_radicale.remove(m_calendar, "removed.ics");
        house.db->write([&](database::Transaction& tx) {
            tx.execute("UPDATE calendar_sources SET etag = $1",
                       "token http://radicale.org/ns/sync/" + std::string(64, '0'));
        });
        QCOMPARE(house.again(source).health, CalendarHealth::good);
        const auto busy = house.sources.busy(kRohan, {house.clock.now(), house.clock.now() + kDay});
        QCOMPARE(busy.items.size(), 2u);
        QCOMPARE(toIso(busy.items[0].startsAt), std::string("2026-03-02T05:30:00Z"));
        QCOMPARE(toIso(busy.items[1].startsAt), std::string("2026-03-02T12:30:00Z"));
    }

    /// Before what was read gets too short, everything is read again.
    void times_areReadAgainBeforeTheyEnd() {
        House house;
        m_radicale.put(m_calendar, "daily.ics", hourAt("100000", "daily", "RRULE:FREQ=DAILY\n"));
        const auto source = add(house);
        house.clock.advance(31 * kDay);
        house.again(source);
        const auto far = house.clock.now() + 200 * kDay;
        QCOMPARE(house.sources.busy(kRohan, {far, far + kDay}).items.size(), 1u);
    }

    void tentative_isReadAgainWhenItCountsOtherwise() {
        House house;
        m_radicale.put(m_calendar, "maybe.ics", hourAt("100000", "maybe", "STATUS:TENTATIVE\n"));
        const auto source = add(house);
        QCOMPARE(house.free(), 4);
        QVERIFY(house.sources.change(kRohan, source.id, {1, "Work", false}).has_value());
        house.waitFor(source.id);
        QCOMPARE(house.free(), 6);
    }

    void newPassword_countsForAllCalendarsOfTheAccount() {
        House house;
        m_radicale.put(m_calendar, "first.ics", hourAt("100000", "first"));
        const auto items = addSome(house, {m_calendar, "work"});
        QCOMPARE(items.size(), 2u);
        QCOMPARE(items[0].user, std::string("rohan"));
        m_radicale.setPassword("another");
        for (const auto& one : items)
            QCOMPARE(house.again(one).health, CalendarHealth::wrong_password);
        QCOMPARE(house.free(), 4);
        protocol::CalendarSourceChange change{1, "Work"};
        change.password = "another";
        QVERIFY(house.sources.change(kRohan, items[0].id, change).has_value());
        for (const auto& one : items) {
            house.waitFor(one.id);
            QCOMPARE(house.now(one.id).health, CalendarHealth::good);
        }
        m_radicale.setPassword("app word");
    }

    void passwordAndTitles_areNotOnDisk_andGoWithTheLastCalendar() {
        House house;
        m_radicale.put(m_calendar, "first.ics", hourAt("100000", "first"));
        const auto items = addSome(house, {m_calendar, "work"});
        const auto accounts = [&](const std::string& where) {
            return house.db->read([&](database::Reader& reader) {
                return reader.scalar<int>("SELECT COUNT(*) FROM calendar_accounts " + where);
            });
        };
        const auto parts = [&](const std::string& where) {
            return house.db->read([&](database::Reader& reader) {
                return reader.scalar<int>("SELECT COUNT(*) FROM calendar_parts " + where);
            });
        };
        QCOMPARE(accounts("WHERE instr(CAST(password AS TEXT), 'app word') > 0"), 0);
        QCOMPARE(parts("WHERE instr(busy, 'Secret') > 0"), 0);
        QCOMPARE(parts(""), 1);
        QVERIFY(house.sources.remove(kRohan, items[0].id).has_value());
        QCOMPARE(accounts(""), 1);
        QVERIFY(house.sources.remove(kRohan, items[1].id).has_value());
        QCOMPARE(accounts(""), 0);
        QCOMPARE(parts(""), 0);
        QCOMPARE(house.free(), 6);
    }

private:
    std::vector<protocol::CalendarSource> addSome(House& house, const std::vector<std::string>& names) {
        protocol::NewCalDavSources wanted{"rohan", "app word", {}};
        for (const auto& name : names)
            wanted.calendars.push_back({m_radicale.calendar(name), name});
        auto added = house.calDav.add(kRohan, wanted).value().items;
        for (auto& one : added) {
            house.waitFor(one.id);
            one = house.now(one.id);
        }
        return added;
    }
    protocol::CalendarSource add(House& house) { return addSome(house, {m_calendar}).at(0); }

    test::Radicale m_radicale;
    tests::CalendarReference m_reference;
    std::string m_calendar;
    int m_made = 0;
};

MC_TEST_CORE(RadicaleTest)
#include "radicale_test.moc"
