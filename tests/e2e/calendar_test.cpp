#include "calendar_story.h"
#include "support/hard_events.h"
#include "support/radicale.h"
#ifndef Q_MOC_RUN
#include "platform/database/database.h"
#include "support/books.h"
#include "support/test_program.h"
#endif

using namespace mc;
using e2e::waitUntil;

/// A mentor's calendar elsewhere takes her times away (CAL-1, case 13): real clients, a real server, and Radicale, which
/// is asked each minute.
class CalendarTest : public QObject, e2e::CalendarStory {
    Q_OBJECT

    test::Radicale m_radicale;

    /// An hour of hers in her calendar.
    void putEvent(const std::string& name, const QDateTime& begin) {
        m_radicale.put(
            "work", name + ".ics",
            tests::calendarOf(tests::eventOf(
                "SUMMARY:Dentist\nDTSTART:" + begin.toString("yyyyMMddTHHmmssZ").toStdString() + "\nDURATION:PT1H\n",
                name)));
    }

private slots:
    void initTestCase() {
        if (!m_radicale.start()) QSKIP("radicale is not installed");
        m_radicale.make("work", "Work", "#1f77b4");
        m_radicale.make("home", "Home", "#d62728");
        startAll("e2e-calendar");
    }

    /// One story: each chapter needs the one before.
    void calendarElsewhere_takesTimes() {
        using Chapter = void (CalendarTest::*)();
        for (const Chapter chapter :
             {&CalendarTest::mentor_connectsHerCalendar, &CalendarTest::event_takesASlotWithinTheInterval,
              &CalendarTest::eventDuringTheCheckout_nothingIsPaid, &CalendarTest::password_isRefusedAndGivenAnew}) {
            (this->*chapter)();
            if (QTest::currentTestFailed()) return;
        }
    }

private:
    void mentor_connectsHerCalendar() {
        MENTOR(visible("availabilityPage"));
        MENTOR(click("addCalDav"));
        MENTOR(type("calDavAddress", QString::fromStdString(m_radicale.url())));
        MENTOR(type("calDavUser", test::Radicale::kUser));
        MENTOR(type("calDavPassword", "wrong"));
        MENTOR(click("calDavGoOn"));
        MENTOR(shows("calDavRefusal", "does not take user and password"));
        MENTOR(type("calDavPassword", QString::fromStdString(m_radicale.password())));
        MENTOR(click("calDavGoOn"));
        MENTOR(visible("calDavCalendar1"));
        const auto first = m_mentor.text("calDavCalendar0");
        MENTOR(click(first == "Work" ? "calDavCalendar0" : "calDavCalendar1"));
        MENTOR(click("calDavGoOn"));
        MENTOR(gone("calDavDialog"));
        MENTOR(shows("calendarsCard", "Work"));
        MENTOR(shows("calendarState0", "Last read"));
    }

    void event_takesASlotWithinTheInterval() {
        QVERIFY2(openWeek(), qPrintable(m_student.trouble()));
        STUDENT(pick("weekCalendar", ", free", 0));
        const auto words = firstFree();
        const auto begin = beginOf(words);
        QVERIFY2(begin.isValid(), qPrintable(words));
        putEvent("dentist", begin);
        advance(75);  // A minute, and a fifth of it by chance.
        QVERIFY(waitUntil([&] { return isBusy(begin); }, 30));
        QVERIFY2(openWeek(), qPrintable(m_student.trouble()));
        // What was shown before stays until the answer is there.
        QVERIFY2(waitUntil([&] { return !firstFree().isEmpty() && firstFree() != words; }, 30), qPrintable(words));
        QVERIFY(!m_student.text("profilePage").contains("Dentist"));
    }

    void eventDuringTheCheckout_nothingIsPaid() {
        const auto begin = beginOf(firstFree());
        STUDENT(click("bookButton"));
        STUDENT(visible("bookingTopic"));
        m_student.choose("bookingTopic", "Mock");
        STUDENT(click("policyCheck"));
        STUDENT(click("continueToPayment"));
        STUDENT(visible("checkoutView", 40));
        putEvent("school", begin);
        advance(75);
        QVERIFY(waitUntil([&] { return isBusy(begin); }, 30));
        STUDENT(paysThere());
        STUDENT(visible("holdExpired", 60));
        STUDENT(shows("holdExpired", "Rohan is not free at this time any more"));
        STUDENT(shows("holdExpired", "is on its way back to you"));
        STUDENT(click("holdAgain"));
        STUDENT(visible("slotTaken"));
        STUDENT(visible("alternative0"));
        const auto database =
            database::Database::open(m_folder.filePath("mentor-connect.db").toStdString(), {.migrates = false});
        database->read([](database::Reader& reader) { QCOMPARE(test::trialSum(reader), 0); });
    }

    void password_isRefusedAndGivenAnew() {
        m_radicale.setPassword("another");
        MENTOR(click("syncCalendar0"));
        MENTOR(shows("calendarState0", "does not take user and password"));
        MENTOR(click("changeCalendar0"));
        MENTOR(type("calendarPassword", "another"));
        MENTOR(click("confirmChangeCalendar"));
        MENTOR(gone("calendarChangeDialog"));
        MENTOR(until({{"do", "state"}, {"name", "calendarState0"}},
                     [](const QJsonObject& state) { return state["text"].toString().startsWith("Last read"); }));
    }
};

MC_TEST_CORE(CalendarTest)
#include "calendar_test.moc"
