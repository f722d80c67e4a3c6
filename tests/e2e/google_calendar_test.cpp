#include "calendar_story.h"
#include "support/google_stand_in.h"
#include "support/test_program.h"

using namespace mc;
using e2e::waitUntil;

/// A mentor signs in to Google in her browser, and what is in her calendar there takes her times away (CAL-1): real
/// clients, a real server, and a stand-in for Google whose page allows everything at once.
class GoogleCalendarTest : public QObject, e2e::CalendarStory {
    Q_OBJECT

    test::GoogleStandIn m_google;

    static std::string textOf(const QDateTime& at) { return at.toString(Qt::ISODate).toStdString(); }

private slots:
    void initTestCase() {
        startAll("e2e-google",
                 {"--set=calendars.google_client_id=client", "--set=calendars.google_client_secret=secret",
                  "--set=calendars.google_url=" + QString::fromStdString(m_google.address())});
    }

    /// One story: each chapter needs the one before.
    void calendarAtGoogle_takesTimes() {
        using Chapter = void (GoogleCalendarTest::*)();
        for (const Chapter chapter :
             {&GoogleCalendarTest::mentor_signsInWithHerBrowser, &GoogleCalendarTest::event_takesASlotWithinTheInterval,
              &GoogleCalendarTest::whatSheTakesBack_asksHerToSignInAgain}) {
            (this->*chapter)();
            if (QTest::currentTestFailed()) return;
        }
    }

private:
    /// Her browser: it goes where the application sends it, and back to the application when she has allowed it.
    void browse() {
        const auto address = m_mentor.ask({{"do", "opened"}})["text"].toString();
        QVERIFY2(address.startsWith(QString::fromStdString(m_google.address())), qPrintable(address));
        const auto page = e2e::request("GET", address);
        QCOMPARE(page.status, 200);
        QVERIFY2(page.body.contains("close this page"), page.body.constData());
    }

    void mentor_signsInWithHerBrowser() {
        MENTOR(visible("availabilityPage"));
        MENTOR(click("signInToGoogle"));
        MENTOR(until({{"do", "opened"}}, [](const QJsonObject&) { return true; }));
        browse();
        MENTOR(visible("signInCalendar1"));
        MENTOR(click("signInGoOn"));
        MENTOR(gone("calendarSignInDialog"));
        MENTOR(shows("calendarsCard", "Maya"));
        MENTOR(shows("calendarState0", "Last read"));
    }

    void event_takesASlotWithinTheInterval() {
        QVERIFY2(openWeek(), qPrintable(m_student.trouble()));
        STUDENT(pick("weekCalendar", ", free", 0));
        const auto words = firstFree();
        const auto at = beginOf(words);
        QVERIFY2(at.isValid(), qPrintable(words));
        m_google.setBusy({{textOf(at), textOf(at.addSecs(3600))}});
        advance(75);  // A minute, and a fifth of it by chance.
        QVERIFY(waitUntil([&] { return isBusy(at); }, 30));
        QVERIFY2(openWeek(), qPrintable(m_student.trouble()));
        // What was shown before stays until the answer is there.
        QVERIFY2(waitUntil([&] { return !firstFree().isEmpty() && firstFree() != words; }, 30), qPrintable(words));
        QVERIFY(!m_server.log().contains("the-access-"));
        QVERIFY(!m_server.log().contains("the-refresh-"));
    }

    void whatSheTakesBack_asksHerToSignInAgain() {
        m_google.takeBack();
        MENTOR(click("syncCalendar0"));
        MENTOR(visible("signInAgain0", 40));
        MENTOR(click("signInAgain0"));
        MENTOR(visible("calendarSignInDialog"));
        const auto before = m_google.grants();
        QVERIFY(waitUntil(
            [&] {
                if (m_google.grants() == before)
                    e2e::request("GET", m_mentor.ask({{"do", "opened"}})["text"].toString());
                return m_google.grants() > before;
            },
            30));
        MENTOR(gone("calendarSignInDialog"));
        MENTOR(until({{"do", "state"}, {"name", "calendarState0"}},
                     [](const QJsonObject& state) { return state["text"].toString().startsWith("Last read"); }));
    }
};

MC_TEST_CORE(GoogleCalendarTest)
#include "google_calendar_test.moc"
