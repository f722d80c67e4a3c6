#include "mentor/calendars_card.h"

#include <QComboBox>
#include <QLineEdit>
#include <QTest>

#include "mentor/availability_page.h"
#include "mentor/weekday_row.h"
#include "mentor_fixture.h"
#include "protocol/calendars.h"
#include "support/client_house.h"
#include "support/test_program.h"
#include "widgets/button.h"
#include "widgets/choice.h"
#include "widgets/clock.h"
#include "widgets/label.h"

using namespace mc;
using domain::CalendarHealth;
using protocol::CalendarSource;
using support::HttpStub;

namespace {

CalendarSource calendar(std::int64_t id, const char* name, CalendarHealth health = CalendarHealth::good) {
    CalendarSource source;
    source.id = {id};
    source.name = name;
    source.host = "calendar.example";
    source.health = health;
    source.syncedAt = test::storyNow() - 3 * domain::kMinute;
    if (!domain::isRead(health)) source.failingSince = test::storyNow();
    return source;
}

struct CalendarsCardShown : test::MentorFixture {
    CalendarsCardShown() {
        stub.on("GET /api/calendars", [this](const auto&) {
            return answer(test::json(protocol::CalendarSources{sources, {}, writing}));
        });
    }
    mentor::AvailabilityPage* page() const { return find<mentor::AvailabilityPage>("availabilityPage"); }
    void open(const QSize& size = {1280, 1600}, const QString& query = {}) {
        auto* page = new mentor::AvailabilityPage(api, drafts);
        show(page, 3, size);
        page->arrive({"/availability", {}, QUrlQuery(query)});
    }
    QString state(int place) const {
        auto* label = find<widgets::Label>(qPrintable(QString("calendarState%1").arg(place)));
        return label ? label->text() : QString();
    }
    void click(const char* name) {
        QTRY_VERIFY2(find<QAbstractButton>(name), name);
        find<QAbstractButton>(name)->click();
    }
    /// A calendar that can be written into, besides one that cannot.
    void connectOne() {
        sources = {calendar(1, "Work"), calendar(2, "Family")};
        sources[1].kind = domain::CalendarKind::caldav;
        sources[1].user = "rohan";
    }
    QString written() const { return find<widgets::Label>("sessionsTargetState")->text(); }
    std::vector<CalendarSource> sources;
    protocol::CalendarWriting writing;
};

}  // namespace

class CalendarsCardTest : public QObject {
    Q_OBJECT
    using Shown = CalendarsCardShown;

private slots:
    /// From "why is 18:00 not free?".
    void linkToTheCard_bringsItInSight() {
        Shown shown;
        shown.open({1064, 500}, "show=calendarsCard");
        QTRY_COMPARE(shown.page()->focusWidget(), shown.find<QWidget>("addCalendar"));
        QTRY_VERIFY(!shown.find<QWidget>("addCalendar")->visibleRegion().isEmpty());
    }

    void busyTimes_areHatchedInTheWeek() {
        Shown shown;
        shown.stub.answer("GET /api/calendars/busy", 200,
                          test::json(protocol::ExternalBusyTimes{
                              {{test::instant("2026-11-19T04:30:00Z"), test::instant("2026-11-19T07:00:00Z")},
                               {test::instant("2026-11-24T17:30:00Z"), test::instant("2026-11-24T19:30:00Z")}}}));
        shown.open();
        QStringList busy;
        const auto read = [&] {
            busy.clear();
            for (auto* strip : shown.page()->findChildren<mentor::DayStrip*>())
                busy << strip->accessibleName();
            return !busy.filter("Busy").isEmpty();
        };
        QTRY_VERIFY(read());
        const auto said = [](int from, int until) {
            return QString("Busy elsewhere: %1 – %2")
                .arg(widgets::wallTimeText({from}), widgets::wallTimeText({until}));
        };
        QCOMPARE(busy[widgets::placeOfWeekday(2)], said(23 * 60, 24 * 60));  // What goes on is of the eighth day.
        QCOMPARE(busy[widgets::placeOfWeekday(4)], said(10 * 60, 12 * 60 + 30));
        QCOMPARE(busy.filter("Busy").size(), 2);
        QVERIFY(shown.find<widgets::Label>("busyNote")->isVisible());
        const auto asked = shown.stub.last("GET /api/calendars/busy").query;
        QCOMPARE(asked.queryItemValue("from"), QString("2026-11-17T18:30:00Z"));
        QCOMPARE(asked.queryItemValue("to"), QString("2026-11-24T18:30:00Z"));
    }

    void busyTimesThatAreNotKnown_areSaid() {
        Shown shown;
        shown.stub.problem("GET /api/calendars/busy", 500, "internal");
        shown.open();
        QTRY_VERIFY(shown.find<widgets::Label>("busyNote")->text().contains("is not shown"));
    }

    void calendars_sayHowTheyAre() {
        Shown shown;
        shown.sources = {calendar(1, "Work"), calendar(2, "Family", CalendarHealth::no_calendar)};
        shown.sources[1].pausesBookings = true;
        shown.open();
        QTRY_COMPARE(shown.state(0), QString("Last read 3 min ago."));
        QCOMPARE(shown.state(1),
                 QString("What is at its address is no calendar, but a web page for example. Last read 3 min ago. Your "
                         "bookings are paused until it can be read."));
    }

    void everyFault_hasItsWords_data() {
        QTest::addColumn<CalendarHealth>("health");
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<CalendarHealth>>(
            [](auto one) { QTest::newRow(one.name) << one.value; });
    }
    void everyFault_hasItsWords() {
        QFETCH(CalendarHealth, health);
        Shown shown;
        shown.sources = {calendar(1, "Work", health)};
        shown.open();
        QTRY_VERIFY(!shown.state(0).isEmpty());
        const bool isQuiet = health == CalendarHealth::good || health == CalendarHealth::waiting;
        QCOMPARE(shown.state(0).count('.') + shown.state(0).count(':') > 1, !isQuiet);
    }

    void adding_sendsWhatWasTyped() {
        Shown shown;
        QByteArray sent;
        shown.stub.on("POST /api/calendars", [&](const HttpStub::Request& request) {
            sent = request.body;
            shown.sources = {calendar(1, "Work")};
            return shown.answer(test::json(shown.sources[0]));
        });
        shown.open();
        shown.click("addCalendar");
        shown.find<QLineEdit>("calendarAddress")->setText(" webcal://calendar.example/me.ics ");
        shown.find<widgets::CheckRow>("calendarPause")->setChecked(true);
        shown.click("confirmAddCalendar");
        QTRY_COMPARE(shown.state(0), QString("Last read 3 min ago."));
        const auto wanted = protocol::decode<protocol::NewCalendarSource>(sent.toStdString()).value();
        QCOMPARE(wanted.address, std::string("webcal://calendar.example/me.ics"));
        QVERIFY(wanted.tentativeIsBusy);
        QCOMPARE(wanted.whenItFails, domain::WhenCalendarFails::pause);
        QTRY_VERIFY(!shown.find<QLineEdit>("calendarAddress"));
    }

    void refusedAddress_isSaidAtTheField() {
        Shown shown;
        shown.stub.on("POST /api/calendars", [](const HttpStub::Request&) {
            return HttpStub::Answer{
                422,
                R"({"code":"validation_failed","errors":[{"path":"address","rule":"format","message":"x","kind":"url"}]})"};
        });
        shown.open();
        shown.click("addCalendar");
        auto* address = shown.find<QLineEdit>("calendarAddress");
        address->setText("my calendar");
        shown.click("confirmAddCalendar");
        QTRY_VERIFY(!address->accessibleDescription().isEmpty());
    }

    void readingNow_looksAgainUntilItIsRead() {
        Shown shown;
        shown.sources = {calendar(1, "Work")};
        shown.stub.on("POST /api/calendars/0000000000001/sync", [&](const HttpStub::Request&) {
            shown.sources[0].syncing = true;
            return shown.answer(test::json(shown.sources[0]));
        });
        shown.open();
        shown.click("syncCalendar0");
        QTRY_COMPARE(shown.state(0), QString("Being read …"));
        QVERIFY(!shown.find<QAbstractButton>("syncCalendar0")->isEnabled());
        shown.sources[0].syncing = false;
        QTRY_COMPARE(shown.state(0), QString("Last read 3 min ago."));
    }

    void removing_asksFirst() {
        Shown shown;
        shown.sources = {calendar(1, "Work")};
        shown.stub.on("DELETE /api/calendars/0000000000001", [&](const HttpStub::Request&) {
            shown.sources.clear();
            return HttpStub::Answer{204, {}};
        });
        shown.open();
        shown.click("removeCalendar0");
        QCOMPARE(shown.sources.size(), 1u);
        shown.click("confirmRemoveCalendar");
        QTRY_VERIFY(shown.sources.empty());
        QTRY_VERIFY(!shown.find<QAbstractButton>("removeCalendar0"));
    }

    void calDav_asksWhoseAndOffersWhatThereIs() {
        Shown shown;
        QByteArray asked;
        QByteArray sent;
        protocol::CalDavCalendars found;
        found.health = CalendarHealth::wrong_password;
        shown.stub.on("POST /api/caldav/discovery", [&](const HttpStub::Request& request) {
            asked = request.body;
            return shown.answer(test::json(found));
        });
        shown.stub.on("POST /api/caldav/calendars", [&](const HttpStub::Request& request) {
            sent = request.body;
            shown.sources = {calendar(1, "Work")};
            return shown.answer(test::json(protocol::CalendarSources{shown.sources}));
        });
        shown.open();
        shown.click("addCalDav");
        auto* goOn = shown.find<QAbstractButton>("calDavGoOn");
        shown.find<QLineEdit>("calDavAddress")->setText(" cloud.example ");
        shown.find<QLineEdit>("calDavUser")->setText("rohan");
        QVERIFY(!goOn->isEnabled());
        shown.find<QLineEdit>("calDavPassword")->setText("wrong");
        shown.click("calDavGoOn");
        auto* refusal = shown.find<widgets::Label>("calDavRefusal");
        QTRY_VERIFY(refusal->text().contains("does not take user and password"));
        QVERIFY(refusal->isVisible());
        QVERIFY(shown.find<QLineEdit>("calDavPassword")->hasFocus());
        found = {CalendarHealth::good,
                 {{"https://cloud.example/work/", "Work", "#1f77b4"}, {"https://cloud.example/home/", "Home", ""}}};
        shown.find<QLineEdit>("calDavPassword")->setText("app word");
        shown.click("calDavGoOn");
        QTRY_VERIFY(shown.find<widgets::CheckRow>("calDavCalendar1"));
        QVERIFY(!shown.find<QLineEdit>("calDavPassword")->isVisible());
        QVERIFY(!goOn->isEnabled());
        shown.find<widgets::CheckRow>("calDavCalendar0")->setChecked(true);
        shown.click("calDavGoOn");
        QTRY_COMPARE(shown.state(0), QString("Last read 3 min ago."));
        const auto account = protocol::decode<protocol::CalDavAccount>(asked.toStdString()).value();
        QCOMPARE(account.address, std::string("cloud.example"));
        const auto wanted = protocol::decode<protocol::NewCalDavSources>(sent.toStdString()).value();
        QCOMPARE(wanted.user, std::string("rohan"));
        QCOMPARE(wanted.password, std::string("app word"));
        QCOMPARE(wanted.calendars.size(), 1u);
        QCOMPARE(wanted.calendars[0].address, std::string("https://cloud.example/work/"));
        QTRY_VERIFY(!shown.find<QWidget>("calDavDialog"));
    }

    /// And pictures of it, for people to look at.
    void longNames_areShownAndOffered() {
        Shown shown;
        shown.sources = {calendar(1, "Work"), calendar(2, "Family and everything else that takes my evenings"),
                         calendar(3, "Choir", CalendarHealth::wrong_password)};
        shown.sources[2].kind = domain::CalendarKind::caldav;
        shown.sources[2].user = "rohan.mehta@example.org";
        shown.sources[2].host = "cloud.example.org";
        shown.stub.on("POST /api/caldav/discovery", [&](const HttpStub::Request&) {
            return shown.answer(test::json(protocol::CalDavCalendars{
                CalendarHealth::good,
                {{"https://cloud.example/work/", "Work", "#1f77b4"},
                 {"https://cloud.example/home/", "Family and everything else that takes my evenings", "#d62728"},
                 {"https://cloud.example/x/", "Birthdays", ""}}}));
        });
        shown.open();
        QTRY_VERIFY(shown.find<QAbstractButton>("changeCalendar2"));
        shown.picture("calendars");
        shown.click("changeCalendar2");
        shown.picture("calendars-password");
        shown.click("addCalDav");
        shown.picture("calendars-caldav");
        shown.find<QLineEdit>("calDavAddress")->setText("cloud.example.org");
        shown.find<QLineEdit>("calDavUser")->setText("rohan");
        shown.find<QLineEdit>("calDavPassword")->setText("app word");
        shown.click("calDavGoOn");
        QTRY_VERIFY(shown.find<widgets::CheckRow>("calDavCalendar2"));
        shown.picture("calendars-choice");
    }

    void changing_sendsNameAndRules() {
        Shown shown;
        shown.sources = {calendar(1, "Work")};
        shown.sources[0].version = 7;
        QByteArray sent;
        shown.stub.on("PUT /api/calendars/0000000000001", [&](const HttpStub::Request& request) {
            sent = request.body;
            return shown.answer(test::json(shown.sources[0]));
        });
        shown.open();
        shown.click("changeCalendar0");
        QVERIFY(!shown.find<QLineEdit>("calendarPassword"));
        shown.find<QLineEdit>("calendarName")->setText("Office");
        shown.find<widgets::CheckRow>("calendarTentative")->setChecked(false);
        shown.click("confirmChangeCalendar");
        QTRY_VERIFY(!shown.find<QWidget>("calendarChangeDialog"));
        const auto wanted = protocol::decode<protocol::CalendarSourceChange>(sent.toStdString()).value();
        QCOMPARE(wanted.version, 7);
        QCOMPARE(wanted.name, std::string("Office"));
        QVERIFY(!wanted.tentativeIsBusy);
        QVERIFY(!wanted.password);
    }

    void refusedPassword_isGivenAnew() {
        Shown shown;
        shown.sources = {calendar(1, "Work", CalendarHealth::wrong_password)};
        shown.sources[0].kind = domain::CalendarKind::caldav;
        shown.sources[0].user = "rohan";
        QByteArray sent;
        shown.stub.on("PUT /api/calendars/0000000000001", [&](const HttpStub::Request& request) {
            sent = request.body;
            shown.sources[0] = calendar(1, "Work");
            return shown.answer(test::json(shown.sources[0]));
        });
        shown.open();
        QTRY_VERIFY(shown.find<QAbstractButton>("changeCalendar0"));
        QCOMPARE(shown.find<QAbstractButton>("changeCalendar0")->text(), QString("New password"));
        shown.click("changeCalendar0");
        QVERIFY(!shown.find<QAbstractButton>("confirmChangeCalendar")->isEnabled());
        shown.find<QLineEdit>("calendarPassword")->setText("another");
        shown.click("confirmChangeCalendar");
        QTRY_COMPARE(shown.state(0), QString("Last read 3 min ago."));
        QCOMPARE(protocol::decode<protocol::CalendarSourceChange>(sent.toStdString())->password,
                 std::optional<std::string>("another"));
    }

    void sessions_areWrittenIntoOneThatCanBe() {
        Shown shown;
        shown.connectOne();
        QByteArray sent;
        shown.stub.on("PUT /api/caldav/target", [&](const HttpStub::Request& request) {
            sent = request.body;
            shown.writing = {4, domain::CalendarSourceId{2}};
            return shown.answer(test::json(shown.writing));
        });
        shown.writing.version = 3;
        shown.open();
        auto* choice = shown.find<QComboBox>("sessionsTarget");
        QTRY_COMPARE(choice->count(), 2);
        QCOMPARE(choice->currentText(), QString("No calendar"));
        QCOMPARE(choice->itemText(1), QString("Family"));
        choice->setCurrentIndex(1);
        emit choice->activated(1);
        QTRY_COMPARE(shown.written(), QString("Your sessions are being written …"));
        const auto wanted = protocol::decode<protocol::CalendarWritingChoice>(sent.toStdString()).value();
        QCOMPARE(wanted.version, 3);
        QCOMPARE(wanted.source, std::optional(domain::CalendarSourceId{2}));
        // It looks again by itself.
        shown.writing.health = domain::CalendarWriteHealth::good;
        QTRY_COMPARE(shown.written(), QString("All your sessions to come are in it."));
        QVERIFY(!shown.find<QAbstractButton>("writeSessionsAgain")->isVisible());
        QCOMPARE(choice->currentText(), QString("Family"));
    }

    void choiceThatIsRefused_isAsItWas() {
        Shown shown;
        shown.connectOne();
        shown.stub.on("PUT /api/caldav/target", [](const HttpStub::Request&) {
            return HttpStub::Answer{409, R"({"code":"changed_elsewhere"})"};
        });
        shown.open();
        auto* choice = shown.find<QComboBox>("sessionsTarget");
        QTRY_COMPARE(choice->count(), 2);
        choice->setCurrentIndex(1);
        emit choice->activated(1);
        QTRY_COMPARE(choice->currentText(), QString("No calendar"));
        QVERIFY(choice->isEnabled());
    }

    void withoutACalendarToWriteInto_nothingIsOffered() {
        Shown shown;
        shown.sources = {calendar(1, "Work")};
        shown.open();
        QTRY_COMPARE(shown.state(0), QString("Last read 3 min ago."));
        QVERIFY(!shown.find<QComboBox>("sessionsTarget")->isVisible());
        QVERIFY(!shown.find<widgets::Label>("sessionsTargetState")->isVisible());
    }

    void everyFaultOfWriting_hasItsWords_data() {
        QTest::addColumn<domain::CalendarWriteHealth>("health");
        boost::mp11::mp_for_each<boost::describe::describe_enumerators<domain::CalendarWriteHealth>>(
            [](auto one) { QTest::newRow(one.name) << one.value; });
    }
    void everyFaultOfWriting_hasItsWords() {
        QFETCH(domain::CalendarWriteHealth, health);
        Shown shown;
        shown.connectOne();
        shown.writing = {1, domain::CalendarSourceId{2}, health};
        const bool isQuiet =
            health == domain::CalendarWriteHealth::good || health == domain::CalendarWriteHealth::waiting;
        if (!isQuiet) shown.writing.failingSince = test::storyNow();
        shown.open();
        QTRY_VERIFY(!shown.written().isEmpty() && shown.find<QComboBox>("sessionsTarget")->currentIndex() == 1);
        QCOMPARE(shown.written().endsWith("It is tried again."), !isQuiet);
        QCOMPARE(shown.find<QAbstractButton>("writeSessionsAgain")->isVisible(), !isQuiet);
    }

    void whatWasGivenUp_isSaid_andTriedAgainWhenShePressesSo() {
        Shown shown;
        shown.connectOne();
        shown.writing = {1, domain::CalendarSourceId{2}, domain::CalendarWriteHealth::read_only};
        shown.writing.failingSince = test::storyNow() - 30 * domain::kHour;
        shown.writing.givenUp = true;
        shown.writing.leftIn = {"Old calendar"};
        QByteArray sent;
        shown.stub.on("PUT /api/caldav/target", [&](const HttpStub::Request& request) {
            sent = request.body;
            shown.writing = {2, domain::CalendarSourceId{2}, domain::CalendarWriteHealth::good};
            return shown.answer(test::json(shown.writing));
        });
        shown.open();
        QTRY_VERIFY(shown.written().endsWith("is not tried any more."));
        QVERIFY(shown.find<widgets::Label>("sessionsTargetLeft")->text().contains("Old calendar"));
        shown.click("writeSessionsAgain");
        QTRY_COMPARE(shown.written(), QString("All your sessions to come are in it."));
        QCOMPARE(protocol::decode<protocol::CalendarWritingChoice>(sent.toStdString())->source,
                 std::optional(domain::CalendarSourceId{2}));
        QVERIFY(!shown.find<widgets::Label>("sessionsTargetLeft")->isVisible());
    }

    /// And pictures of it, for people to look at.
    void writing_fitsWithLongNames_data() {
        QTest::addColumn<QSize>("size");
        QTest::newRow("wide") << QSize(1280, 1600);
        QTest::newRow("narrow") << QSize(800, 1900);
    }
    void writing_fitsWithLongNames() {
        QFETCH(QSize, size);
        for (const auto& language : {QStringLiteral("en"), QStringLiteral("hi")}) {
            support::ClientHouse speaker;  // Its language is the program's.
            speaker.languages.choose(language);
            Shown shown;
            shown.connectOne();
            shown.sources[1].name = "Family and everything else that takes my evenings and weekends";
            shown.writing = {1, domain::CalendarSourceId{2}, domain::CalendarWriteHealth::good};
            const auto picture = [&](const char* name) {
                shown.picture(QStringLiteral("writing-%1-%2-%3").arg(name, QTest::currentDataTag(), language));
            };
            shown.open(size);
            auto* choice = shown.find<QComboBox>("sessionsTarget");
            QTRY_COMPARE(choice->currentIndex(), 1);
            auto* card = shown.find<mentor::CalendarsCard>("calendarsCard");
            QTRY_VERIFY(choice->mapTo(card, QPoint(choice->width(), 0)).x() <= card->width());
            choice->setFocus();  // It is scrolled to.
            picture("good");
            shown.writing.health = domain::CalendarWriteHealth::wrong_password;
            shown.writing.failingSince = test::storyNow() - 30 * domain::kHour;
            shown.writing.givenUp = true;
            shown.writing.leftIn = {"Old calendar"};
            card->controller().load();
            QTRY_VERIFY(shown.find<QAbstractButton>("writeSessionsAgain")->isVisible());
            shown.find<QAbstractButton>("writeSessionsAgain")->setFocus();
            picture("failing");
        }
    }

    void removingTheOneThatIsWrittenInto_saysWhatFollows() {
        Shown shown;
        shown.connectOne();
        shown.writing = {1, domain::CalendarSourceId{2}, domain::CalendarWriteHealth::good};
        shown.open();
        const auto said = [&](const char* button) {
            shown.click(button);
            QStringList words;
            for (auto* label : shown.page()->window()->findChildren<widgets::Label*>())
                if (label->isVisible()) words << label->text();
            return words.filter("taken out of it").size();
        };
        QTRY_COMPARE(shown.written(), QString("All your sessions to come are in it."));
        QCOMPARE(said("removeCalendar0"), 0);
        QCOMPARE(said("removeCalendar1"), 1);
    }

    void refusedChange_isSaidInTheDialog() {
        Shown shown;
        shown.sources = {calendar(1, "Work")};
        shown.stub.on("PUT /api/calendars/0000000000001", [](const HttpStub::Request&) {
            return HttpStub::Answer{409, R"({"code":"changed_elsewhere"})"};
        });
        shown.open();
        shown.click("changeCalendar0");
        shown.click("confirmChangeCalendar");
        QTRY_VERIFY(!shown.find<widgets::Label>("calendarRefusal")->text().isEmpty());
        QVERIFY(shown.find<widgets::Label>("calendarRefusal")->isVisible());
    }
};

MC_TEST_GUI(CalendarsCardTest)
#include "calendars_card_test.moc"
