#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include "programs.h"
#include "support/hard_events.h"
#include "support/radicale.h"
#ifndef Q_MOC_RUN
#include "platform/database/database.h"
#include "support/books.h"
#endif

using namespace mc;
using e2e::ClientProcess;
using e2e::waitUntil;

#define MENTOR(step) QVERIFY2(m_mentor.step, qPrintable("mentor: " + m_mentor.trouble()))
#define STUDENT(step) QVERIFY2(m_student.step, qPrintable("student: " + m_student.trouble()))

/// A mentor's calendar elsewhere takes her times away (CAL-1, case 13): real clients, a real server, and Radicale, which
/// is asked each minute.
class CalendarTest : public QObject {
    Q_OBJECT

    test::Radicale m_radicale;
    QTemporaryDir m_folder;
    e2e::ServerProcess m_server;
    ClientProcess m_mentor;
    ClientProcess m_student;
    QString m_mentorToken;

    QString api(const QString& path) const { return m_server.url() + path; }
    static QByteArray json(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

    void advance(int seconds) {
        QCOMPARE(e2e::request("POST", api("/sandbox/clock"), json({{"advanceSeconds", seconds}})).status, 200);
    }
    void signInMentor() {
        for (const auto& account : e2e::request("GET", api("/api/demo-accounts")).json()["items"].toArray())
            if (account.toObject()["role"] == "mentor")
                m_mentorToken = e2e::request("POST", api("/api/auth/demo-sign-in"),
                                             json({{"userId", account.toObject()["userId"]}}))
                                    .json()["accessToken"]
                                    .toString();
        QVERIFY(!m_mentorToken.isEmpty());
    }
    /// Of her own day: "Thursday 3 December, 7:00 pm to 8:00 pm, free".
    static QDateTime beginOf(const QString& words) {
        static const QRegularExpression parts("(\\d+) (\\w+), (\\d+:\\d\\d)(?:\\W?([ap]m))?\\b",
                                              QRegularExpression::CaseInsensitiveOption);
        const auto match = parts.match(words);
        const auto today = QDate::currentDate();
        const QString format = match.captured(4).isEmpty() ? "d MMMM yyyy H:mm" : "d MMMM yyyy h:mm ap";
        const auto inYear = [&](int year) {
            return QLocale::c().toDateTime(QString("%1 %2 %3 %4 %5")
                                               .arg(match.captured(1), match.captured(2), QString::number(year),
                                                    match.captured(3), match.captured(4))
                                               .trimmed(),
                                           format);
        };
        auto time = inYear(today.year());
        if (time.date() < today) time = inYear(today.year() + 1);
        time.setTimeZone(QTimeZone("Asia/Kolkata"));
        return time.toUTC();
    }
    /// An hour of hers in her calendar.
    void putEvent(const std::string& name, const QDateTime& begin) {
        m_radicale.put(
            "work", name + ".ics",
            tests::calendarOf(tests::eventOf(
                "SUMMARY:Dentist\nDTSTART:" + begin.toString("yyyyMMddTHHmmssZ").toStdString() + "\nDURATION:PT1H\n",
                name)));
    }
    bool isBusy(const QDateTime& at) {
        const auto path = "/api/calendars/busy?from=" + at.toString(Qt::ISODate);
        const auto busy = e2e::request("GET", api(path), {}, m_mentorToken).json()["items"].toArray();
        return std::any_of(busy.begin(), busy.end(), [&](const QJsonValue& one) {
            return QDateTime::fromString(one.toObject()["startsAt"].toString(), Qt::ISODate) <= at;
        });
    }
    bool openWeek() {
        return m_student.click("navFindMentor") && m_student.type("mentorSearch", "rohan mehta") &&
               m_student.openRow("mentorGrid", "Rohan Mehta") && m_student.click("nextWeek");
    }
    /// Chosen, too; empty when there is none.
    QString firstFree() {
        return m_student.ask({{"do", "pick"}, {"name", "weekCalendar"}, {"ending", ", free"}, {"nth", 0}})["text"]
            .toString();
    }

private slots:
    void initTestCase() {
        if (!m_radicale.start()) QSKIP("radicale is not installed");
        m_radicale.make("work", "Work", "#1f77b4");
        m_radicale.make("home", "Home", "#d62728");
        QVERIFY2(m_server.start({"--demo", "--set=demo_students=45", "--set=demo_days=7",
                                 "--set=calendars.poll_minutes=1", "--set=calendars.private_networks=127.0.0.0/8"},
                                m_folder.path()),
                 qPrintable(m_server.log()));
        signInMentor();
        QVERIFY(e2e::setInstantBooking(m_server, m_mentorToken, true));
        const QStringList common{"--server=" + m_server.url(), "--theme=light"};
        MENTOR(
            start(common + QStringList{"--profile=e2e-calendar-mentor", "--demo-role=mentor", "--page=/availability"}));
        STUDENT(start(common + QStringList{"--profile=e2e-calendar-student", "--demo-role=student"}));
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

QTEST_GUILESS_MAIN(CalendarTest)
#include "calendar_test.moc"
