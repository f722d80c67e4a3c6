#include <QTest>

#include "calendars/caldav_discovery.h"
#include "calendars/xml_tree.h"
#include "support/calendar_house.h"
#include "support/canned_server.h"
#include "support/hard_events.h"
#include "support/qt_print.h"
#include "support/result_code.h"
#include "support/test_program.h"

using namespace mc;
using domain::CalendarHealth;
using domain::kHour;
using test::CannedServer;
using test::code;
using House = test::CalendarHouse;
using test::kRohan;

namespace {

std::string multistatus(const std::string& content) {
    const auto body = R"(<?xml version="1.0" encoding="utf-8"?><d:multistatus xmlns:d="DAV:" )"
                      R"(xmlns:c="urn:ietf:params:xml:ns:caldav" xmlns:s="http://calendarserver.org/ns/">)" +
                      content + "</d:multistatus>";
    return "HTTP/1.1 207 Multi-Status\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
}

std::string resource(const std::string& href, const std::string& properties) {
    return "<d:response><d:href>" + href + "</d:href><d:propstat><d:prop>" + properties +
           "</d:prop><d:status>HTTP/1.1 200 OK</d:status></d:propstat></d:response>";
}

const std::string kIsCalendar = "<d:resourcetype><d:collection/><c:calendar/></d:resourcetype>";

/// A server that tells of changes by a tag alone, and of one meeting from ten to eleven in India.
struct TagServer {
    std::string answer(const std::string& request) {
        const auto has = [&](const char* word) { return request.find(word) != std::string::npos; };
        if (!instead.empty()) return instead;
        if (has("PROPFIND ")) return multistatus(resource("/me/", kIsCalendar + "<s:getctag>" + tag + "</s:getctag>"));
        if (has("c:calendar-query"))
            return list.empty() ? multistatus(resource("/me/one.ics", "<d:getetag>\"" + tag + "\"</d:getetag>")) : list;
        return data;
    }

    std::string tag = "1";
    std::string instead;
    std::string list;
    std::string data = multistatus(resource(
        "/me/one.ics", "<d:getetag>\"1\"</d:getetag><c:calendar-data>" +
                           tests::calendarOf(tests::eventOf(
                               "DTSTART;TZID=Asia/Kolkata:20260302T100000\nDURATION:PT1H\nRRULE:FREQ=DAILY\n")) +
                           "</c:calendar-data>"));
    CannedServer server{[this](const std::string& request) { return answer(request); }};
};

std::string dataOf(const char* name, const char* time) {
    return resource("/me/" + std::string(name) + ".ics",
                    "<c:calendar-data>" +
                        tests::calendarOf(tests::eventOf(
                            "DTSTART;TZID=Asia/Kolkata:20260302T" + std::string(time) + "\nDURATION:PT1H\n", name)) +
                        "</c:calendar-data>");
}

/// A server that was empty and tells of two meetings since, in two pages, or again and again of the first.
struct PagedServer {
    std::string answer(const std::string& request) const {
        const auto has = [&](const char* word) { return request.find(word) != std::string::npos; };
        const std::string more =
            "<d:response><d:href>/me/</d:href><d:status>HTTP/1.1 507 Insufficient Storage</d:status></d:response>";
        if (has("PROPFIND ")) return multistatus(resource("/me/", kIsCalendar + "<d:sync-token>t0</d:sync-token>"));
        if (has("c:calendar-query")) return multistatus("");
        if (has("c:calendar-multiget")) return multistatus(dataOf("one", "100000") + dataOf("two", "110000"));
        if (has("<d:sync-token>t0") || endless)
            return multistatus(resource("/me/one.ics", "<d:getetag>1</d:getetag>") + more +
                               "<d:sync-token>t1</d:sync-token>");
        return multistatus(resource("/me/two.ics", "<d:getetag>1</d:getetag>") + "<d:sync-token>t2</d:sync-token>");
    }

    bool endless = false;
    CannedServer server{[this](const std::string& request) { return answer(request); }};
};

protocol::CalendarSource add(House& house, const std::string& address) {
    const auto added = house.calDav.add(kRohan, {"rohan", "app word", {{address, "Work"}}}).value().items.at(0);
    house.waitFor(added.id);
    return house.now(added.id);
}

}  // namespace

/// Servers of calendars that are old, wrong or hostile.
class CalDavTest : public QObject {
    Q_OBJECT

private slots:
    void xml_withWhatNobodyNeeds_isNotRead_data() {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("read");
        QTest::newRow("plain") << QByteArray("<?xml version='1.0'?><a xmlns='DAV:'>x &amp; &#233;</a>") << true;
        QTest::newRow("latin") << QByteArray("<?xml version='1.0' encoding='iso-8859-1'?><a>\xe9</a>") << true;
        QTest::newRow("of a character set nobody knows")
            << QByteArray("<?xml version='1.0' encoding='x-klingon'?><a/>") << false;
        QTest::newRow("latin that says it is UTF-8") << QByteArray("<?xml version='1.0'?><a>\xe9</a>") << false;
        QTest::newRow("entity of a file")
            << QByteArray("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>") << false;
        QTest::newRow("entities of entities")
            << QByteArray("<!DOCTYPE a [<!ENTITY x 'ha'><!ENTITY y '&x;&x;'>]><a>&y;</a>") << false;
        QTest::newRow("document type elsewhere") << QByteArray("<!DOCTYPE a SYSTEM 'http://127.0.0.1/'><a/>") << false;
        QTest::newRow("page") << QByteArray("<!DOCTYPE html><title>Sign in</title>") << false;
        QTest::newRow("half") << QByteArray("<a><b>") << false;
        QTest::newRow("nothing") << QByteArray("") << false;
        QTest::newRow("nested without an end") << QByteArray("<a>").repeated(100'000) << false;
        QTest::newRow("a million parts") << "<a>" + QByteArray("<b/>").repeated(1'000'000) + "</a>" << false;
    }
    void xml_withWhatNobodyNeeds_isNotRead() {
        QFETCH(QByteArray, text);
        QFETCH(bool, read);
        QCOMPARE(calendars::readXml(text.toStdString()).has_value(), read);
    }

    void addresses_areThoseOfServers() {
        QCOMPARE(calendars::calDavAddress(" cloud.example ").value(), std::string("https://cloud.example"));
        QCOMPARE(calendars::calDavAddress("http://cloud.example/dav#x").value(),
                 std::string("http://cloud.example/dav"));
        for (const char* wrong : {"", "https://me:word@cloud.example", "ftp://cloud.example", "https://"})
            QVERIFY2(!calendars::calDavAddress(wrong), wrong);
    }

    void unchangedTag_isOneQuestion() {
        House house;
        TagServer there;
        const auto source = add(house, there.server.url("/me/"));
        QCOMPARE(source.health, CalendarHealth::good);
        QCOMPARE(house.free(), 4);
        const auto before = there.server.requests().size();
        QCOMPARE(house.again(source).health, CalendarHealth::good);
        QCOMPARE(there.server.requests().size(), before + 1);
        QVERIFY(there.server.requests().back().find("Authorization: Basic ") != std::string::npos);
        there.tag = "2";
        house.again(source);
        QCOMPARE(there.server.requests().size(), before + 4);
        QCOMPARE(house.free(), 4);
    }

    void changesInPages_areReadToTheLast_data() {
        QTest::addColumn<bool>("endless");
        QTest::addColumn<CalendarHealth>("health");
        QTest::addColumn<int>("free");
        QTest::newRow("two pages") << false << CalendarHealth::good << 2;
        QTest::newRow("without an end") << true << CalendarHealth::too_large << 6;
    }
    void changesInPages_areReadToTheLast() {
        QFETCH(bool, endless);
        QFETCH(CalendarHealth, health);
        QFETCH(int, free);
        House house;
        PagedServer there;
        there.endless = endless;
        const auto source = add(house, there.server.url("/me/"));
        QCOMPARE(house.free(), 6);
        QCOMPARE(house.again(source).health, health);
        QCOMPARE(house.free(), free);
    }

    void whatCannotBeRead_changesNothing_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<CalendarHealth>("health");
        const auto row = [](const char* name, const std::string& answer, CalendarHealth health) {
            QTest::newRow(name) << QByteArray::fromStdString(answer) << health;
        };
        const auto status = [](const char* line) {
            return "HTTP/1.1 " + std::string(line) + "\r\nContent-Length: 0\r\n\r\n";
        };
        const auto said = [](const std::string& body) {
            return "HTTP/1.1 207 Multi-Status\r\nContent-Length: " + std::to_string(body.size()) + "\r\n\r\n" + body;
        };
        row("a page", CannedServer::ok("<!DOCTYPE html><title>Sign in</title>"), CalendarHealth::no_caldav);
        row("no such method", status("405 Method Not Allowed"), CalendarHealth::no_caldav);
        row("password", status("401 Unauthorized"), CalendarHealth::wrong_password);
        row("not for us", status("403 Forbidden"), CalendarHealth::refused);
        row("gone", status("404 Not Found"), CalendarHealth::not_found);
        row("out of order", status("503 No"), CalendarHealth::unreachable);
        row("a page as an answer", said("<!DOCTYPE html><title>Sign in</title>"), CalendarHealth::unreadable);
        row("entities", said("<!DOCTYPE a [<!ENTITY x 'ha'>]><d:multistatus xmlns:d='DAV:'>&x;</d:multistatus>"),
            CalendarHealth::unreadable);
        row("another character set", said("<?xml version='1.0' encoding='x-klingon'?><multistatus xmlns='DAV:'/>"),
            CalendarHealth::unreadable);
        row("half", said("<multistatus xmlns='DAV:'><response>"), CalendarHealth::unreadable);
        row("nothing", multistatus(""), CalendarHealth::no_calendar);
        row("a folder", multistatus(resource("/me/", "<d:resourcetype><d:collection/></d:resourcetype>")),
            CalendarHealth::no_calendar);
        row("elsewhere", CannedServer::redirect("http://127.0.0.3/"), CalendarHealth::forbidden);
        row("compressed", CannedServer::ok("x", "Content-Encoding: gzip\r\n"), CalendarHealth::compressed);
        row("200 MB", "HTTP/1.1 207 Multi-Status\r\n\r\n" + std::string(11 * 1024 * 1024, 'x'),
            CalendarHealth::too_large);
    }
    void whatCannotBeRead_changesNothing() {
        QFETCH(QByteArray, answer);
        QFETCH(CalendarHealth, health);
        House house;
        TagServer there;
        const auto source = add(house, there.server.url("/me/"));
        const auto read = house.clock.now();
        there.instead = answer.toStdString();
        house.clock.advance(kHour);
        const auto after = house.again(source);
        QCOMPARE(after.health, health);
        QCOMPARE(after.syncedAt, std::optional(read));
        QCOMPARE(house.free(), 4);
        there.instead.clear();
        QCOMPARE(house.again(source).health, CalendarHealth::good);
        QCOMPARE(house.free(), 4);
    }

    /// The list has a part that its own server does not give out: nothing is taken for free.
    void partThatIsNotGiven_isNoEmptyTime() {
        House house;
        TagServer there;
        const auto source = add(house, there.server.url("/me/"));
        there.tag = "2";
        there.data = multistatus("");
        QCOMPARE(house.again(source).health, CalendarHealth::cut_short);
        QCOMPARE(house.free(), 4);
    }

    /// What a server does not tell of is not free.
    void listThatIsCut_isNotTakenForWhole() {
        House house;
        TagServer there;
        const auto source = add(house, there.server.url("/me/"));
        there.tag = "2";
        there.list = multistatus(
            "<d:response><d:href>/me/</d:href><d:status>HTTP/1.1 507 Insufficient Storage</d:status></d:response>");
        QCOMPARE(house.again(source).health, CalendarHealth::too_large);
        QCOMPARE(house.free(), 4);
    }

    void partThatIsNoCalendar_isSaid() {
        House house;
        TagServer there;
        there.data = multistatus(resource("/me/one.ics", "<c:calendar-data>Hello</c:calendar-data>"));
        QCOMPARE(add(house, there.server.url("/me/")).health, CalendarHealth::unclear);
    }

    void hostileRule_isSaid() {
        House house;
        TagServer there;
        there.data = multistatus(resource(
            "/me/one.ics",
            "<c:calendar-data>" +
                tests::calendarOf(tests::eventOf("DTSTART:19260101T000000Z\nDURATION:PT1S\nRRULE:FREQ=SECONDLY\n")) +
                "</c:calendar-data>"));
        QCOMPARE(add(house, there.server.url("/me/")).health, CalendarHealth::costly);
    }

    /// The host says where its calendars are: the password follows it there, which a redirect alone would not bring about.
    void wellKnownPlaceOnAnotherHost_isAskedWithThePassword() {
        House house;
        CannedServer calendars(
            [](const std::string& request) {
                if (request.find("Authorization: Basic ") == std::string::npos)
                    return std::string("HTTP/1.1 401 Unauthorized\r\nContent-Length: 0\r\n\r\n");
                if (request.starts_with("PROPFIND /dav/ "))
                    return multistatus(resource(
                        "/dav/", "<d:current-user-principal><d:href>/me/</d:href></d:current-user-principal>"));
                if (request.find("Depth: 0") != std::string::npos)
                    return multistatus(
                        resource("/me/", "<c:calendar-home-set><d:href>/me/all/</d:href></c:calendar-home-set>"));
                return multistatus(
                    resource("/me/all/", "<d:resourcetype><d:collection/></d:resourcetype>") +
                    resource("/me/all/home/", kIsCalendar +
                                                  "<d:displayname>At\nhome</d:displayname>"
                                                  "<c:supported-calendar-component-set><c:comp name=\"VEVENT\"/>"
                                                  "</c:supported-calendar-component-set>"));
            },
            "127.0.0.2");
        CannedServer host([&](const std::string&) { return CannedServer::redirect(calendars.url("/dav/")); });
        const auto found = house.calDav.discover({host.url(), "rohan", "app word"}).value();
        QCOMPARE(found.health, CalendarHealth::good);
        QCOMPARE(found.items.size(), 1u);
        QCOMPARE(found.items[0].address, calendars.url("/me/all/home/"));
        QCOMPARE(found.items[0].name, std::string("At home"));
    }

    void discovery_saysWhyThereIsNothing_data() {
        QTest::addColumn<QByteArray>("answer");
        QTest::addColumn<CalendarHealth>("health");
        QTest::newRow("a page") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello")
                                << CalendarHealth::no_caldav;
        QTest::newRow("nothing") << QByteArray("HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n")
                                 << CalendarHealth::no_caldav;
        QTest::newRow("within a private network")
            << QByteArray::fromStdString(CannedServer::redirect("http://127.0.0.3/")) << CalendarHealth::forbidden;
        QTest::newRow("principal within a private network")
            << QByteArray::fromStdString(multistatus(resource(
                   "/", "<d:current-user-principal><d:href>http://127.0.0.3/</d:href></d:current-user-principal>")))
            << CalendarHealth::forbidden;
    }
    void discovery_saysWhyThereIsNothing() {
        QFETCH(QByteArray, answer);
        QFETCH(CalendarHealth, health);
        House house;
        CannedServer server([&](const std::string&) { return answer.toStdString(); });
        const auto found = house.calDav.discover({server.url(), "rohan", "app word"}).value();
        QCOMPARE(found.health, health);
        QVERIFY(found.items.empty());
    }

    void tooManyCalendars_areRefusedWhole() {
        House house;
        protocol::NewCalDavSources wanted{"rohan", "app word", {}};
        for (int i = 0; i < 6; ++i)
            wanted.calendars.push_back({"https://calendar.invalid/" + std::to_string(i) + '/', "Work"});
        QCOMPARE(house.calDav.add(kRohan, wanted).value().items.size(), 6u);
        QCOMPARE(code(house.calDav.add(kRohan, wanted)), QString("validation_failed"));
        QCOMPARE(house.sources.of(kRohan).items.size(), 6u);
    }

    void erasedMentor_leavesNoCalendarAndNoPassword() {
        House house;
        TagServer there;
        const auto source = add(house, there.server.url("/me/"));
        house.db->write(
            [](database::Transaction& tx) { tx.execute("UPDATE users SET erased_at = 1 WHERE id = $1", kRohan); });
        const auto asked = there.server.requests().size();
        house.sync.sync(source.id);
        QCOMPARE(there.server.requests().size(), asked);
        QCOMPARE(house.db->read([](database::Reader& reader) {
            return reader.scalar<int>(
                "SELECT (SELECT COUNT(*) FROM calendar_accounts) + "
                "(SELECT COUNT(*) FROM calendar_sources) + (SELECT COUNT(*) FROM calendar_parts)");
        }),
                 0);
    }

    void password_isOfCalendarsThatAskForOne() {
        House house;
        const auto source = house.sources.add(kRohan, {"https://calendar.invalid/a.ics"}).value();
        protocol::CalendarSourceChange change{1, "Work"};
        change.password = "app word";
        QCOMPARE(code(house.sources.change(kRohan, source.id, change)), QString("validation_failed"));
    }
};

MC_TEST_CORE(CalDavTest)
#include "caldav_test.moc"
