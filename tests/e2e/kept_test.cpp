#include <algorithm>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include "platform/database/database.h"
#include "steps.h"
#include "support/test_program.h"

using namespace mc;
using e2e::ClientProcess;
using e2e::ServerProcess;
using e2e::waitUntil;
namespace database = mc::database;

#define STARTED(step) QVERIFY2(m_student->step, qPrintable("student: " + m_student->trouble()))

/// Real programs: the client is killed in the middle of a booking, a message and a review, and who stayed signed in is
/// still signed in when it starts again, and everything is there. Then what follows a booking runs to its end: cancel and refund, decline, and a server that was away.
class KeptTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    ServerProcess m_server;
    std::unique_ptr<ClientProcess> m_student;
    ClientProcess m_mentor;
    QString m_mentorToken;

    QString api(const QString& path) const { return m_server.url() + path; }

    static QByteArray json(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

    void signInMentorApi() {
        const auto accounts = e2e::request("GET", api("/api/demo-accounts")).json()["items"].toArray();
        for (const auto& account : accounts) {
            if (account.toObject().value("role") != "mentor") continue;
            m_mentorToken = e2e::request("POST", api("/api/auth/demo-sign-in"),
                                         json(QJsonObject{{"userId", account.toObject().value("userId")}}))
                                .json()["accessToken"]
                                .toString();
        }
    }

    QString keychain() const { return m_folder.filePath("keychain"); }

    bool startStudent() {
        m_student = std::make_unique<ClientProcess>();
        return m_student->start(
                   {"--server=" + m_server.url(), "--theme=light", "--profile=e2e-kept", "--keychain=" + keychain()}) &&
               m_student->visible("navFindMentor", 60);
    }
    void killStudentAfter(const QByteArray& words) {
        QVERIFY(waitUntil([&] { return e2e::isOnDisk(m_folder.filePath("home"), words); }, 20));
        killStudent();
    }
    void killStudent() {
        m_student->kill();
        QVERIFY2(startStudent(), qPrintable(m_student->trouble()));
    }

    bool choosesATime(int nth) {
        auto& student = *m_student;
        return student.click("navFindMentor") && student.type("mentorSearch", "rohan") &&
               student.openRow("mentorGrid", "Rohan Mehta") && student.click("duration30") && student.openLaterWeek() &&
               student.pick("weekCalendar", ", free", nth) && student.click("bookButton") &&
               student.visible("bookingFlow") && student.visible("holdTimer");
    }
    bool comesToTheCheckout() {
        auto& student = *m_student;
        return student.click("policyCheck") && student.click("continueToPayment") &&
               student.visible("checkoutView", 40);
    }
    bool pays() { return comesToTheCheckout() && m_student->paysThere() && m_student->visible("confirmationPage", 60); }

    /// Payments that were taken, as the server's own file has them.
    int taken() const {
        const auto path = m_folder.filePath("mentor-connect.db").toStdString();
        return database::Database::open(path, {.migrates = false})->read([](database::Reader& reader) {
            return reader.scalar<int>("SELECT COUNT(*) FROM payments WHERE status = 'captured'");
        });
    }
    /// Of the list at home.
    int rowsThatSay(const QString& words) {
        const auto rows = m_student->ask({{"do", "rows"}, {"name", "upcomingList"}})["rows"].toArray();
        return static_cast<int>(std::count_if(rows.begin(), rows.end(),
                                              [&](const QJsonValue& row) { return row.toString().contains(words); }));
    }

private slots:
    void initTestCase() {
        qputenv("XDG_DATA_HOME", m_folder.filePath("home/data").toUtf8());
        qputenv("XDG_CONFIG_HOME", m_folder.filePath("home/config").toUtf8());
        QVERIFY2(m_server.start({"--demo", "--set=demo_students=45", "--set=demo_days=7"}, m_folder.path()),
                 qPrintable(m_server.log()));
        signInMentorApi();
        QVERIFY(!m_mentorToken.isEmpty());
        QVERIFY(e2e::setInstantBooking(m_server, m_mentorToken, true));
        QVERIFY(e2e::keepSignIn(m_server, "student", keychain()));
        QVERIFY2(startStudent(), qPrintable(m_student->trouble()));
    }

    /// One story: each chapter needs the one before.
    void killedInTheMiddle_everythingIsThere_andRunsToItsEnd() {
        using Chapter = void (KeptTest::*)();
        for (const Chapter chapter :
             {&KeptTest::booking_killedWhileWriting_goesOnWhereItWas, &KeptTest::booking_killedInTheCheckout_isPaidOnce,
              &KeptTest::booking_killedOncePaid_isConfirmed, &KeptTest::message_killedWhileWriting_isStillThere,
              &KeptTest::review_killedWhileWriting_isStillThere, &KeptTest::cancelled_isRefunded,
              &KeptTest::declined_isToldAndNothingIsTaken, &KeptTest::serverAway_messageGoesWhenItIsBack}) {
            (this->*chapter)();
            if (QTest::currentTestFailed()) return;
        }
    }

private:
    void booking_killedWhileWriting_goesOnWhereItWas() {
        QVERIFY2(choosesATime(0), qPrintable(m_student->trouble()));
        STARTED(choose("bookingTopic", "Something else"));
        STARTED(type("bookingAgenda", "Graphs, and how to say what I think"));
        killStudentAfter("Graphs, and how to say what I think");
        STARTED(openRow("upcomingList", "Not paid yet"));
        STARTED(click("payNow"));
        STARTED(shows("bookingFlow", "Something else"));
        QTRY_COMPARE(m_student->text("bookingAgenda"), "Graphs, and how to say what I think");
        QVERIFY2(pays(), qPrintable(m_student->trouble()));
        STARTED(shows("bookingPage", "Graphs, and how to say what I think"));
    }

    void booking_killedInTheCheckout_isPaidOnce() {
        const int before = taken();
        STARTED(click("navHome"));
        QVERIFY2(choosesATime(0), qPrintable(m_student->trouble()));
        STARTED(choose("bookingTopic", "Something else"));
        QVERIFY2(comesToTheCheckout(), qPrintable(m_student->trouble()));
        killStudent();
        STARTED(openRow("upcomingList", "Not paid yet"));
        STARTED(click("payNow"));
        QVERIFY2(pays(), qPrintable(m_student->trouble()));
        QCOMPARE(taken(), before + 1);
    }

    /// The money is taken and the client is gone before it has heard of it.
    void booking_killedOncePaid_isConfirmed() {
        const int before = taken();
        STARTED(click("navHome"));
        STARTED(visible("upcomingList"));
        const int confirmed = rowsThatSay("Confirmed");
        QVERIFY2(choosesATime(0), qPrintable(m_student->trouble()));
        STARTED(choose("bookingTopic", "Something else"));
        QVERIFY2(comesToTheCheckout(), qPrintable(m_student->trouble()));
        QVERIFY(m_student->paysThere());
        QVERIFY(waitUntil([&] { return taken() == before + 1; }, 30));
        killStudent();
        QVERIFY(waitUntil([&] { return rowsThatSay("Confirmed") == confirmed + 1; }, 60));
        QCOMPARE(rowsThatSay("Not paid yet"), 0);
        QCOMPARE(taken(), before + 1);
    }

    void message_killedWhileWriting_isStillThere() {
        STARTED(click("navMessages"));
        STARTED(openRow("conversationList", "Rohan Mehta"));
        STARTED(type("messageInput", "Half a sentence that"));
        killStudentAfter("Half a sentence that");
        STARTED(click("navMessages"));
        STARTED(openRow("conversationList", "Rohan Mehta"));
        QTRY_COMPARE(m_student->text("messageInput"), "Half a sentence that");
        STARTED(press("messageInput", "Return"));
    }

    void review_killedWhileWriting_isStillThere() {
        STARTED(click("navHome"));
        STARTED(click("writeReview"));
        STARTED(press("reviewStars", "4"));
        STARTED(type("reviewText", "Clear and kind, and"));
        killStudentAfter("Clear and kind, and");
        STARTED(click("writeReview"));
        QTRY_COMPARE(m_student->text("reviewText"), "Clear and kind, and");
        STARTED(click("submitReview"));
        STARTED(gone("submitReview"));
    }

    void cancelled_isRefunded() {
        STARTED(click("navBookings"));
        STARTED(openRow("bookingList", "Rohan Mehta, 30 min"));
        STARTED(click("cancelBooking"));
        STARTED(type("cancelReason", "My interview was moved"));
        STARTED(click("confirmCancel"));
        STARTED(shows("bookingStatus", "Cancelled"));
        STARTED(shows("bookingMoney", "was paid back", 60));
        STARTED(click("navHome"));
        STARTED(visible("studentHome"));
    }

    /// The student stays on her home: what the mentor does is seen there.
    void declined_isToldAndNothingIsTaken() {
        QVERIFY(e2e::setInstantBooking(m_server, m_mentorToken, false));
        QVERIFY2(choosesATime(1), qPrintable(m_student->trouble()));
        STARTED(choose("bookingTopic", "Something else"));
        QVERIFY2(pays(), qPrintable(m_student->trouble()));
        STARTED(click("navHome"));
        STARTED(shows("studentHome", "Upcoming"));
        const auto requested = [](const QJsonObject& answer) {
            // Of this mentor: the demo's student may have asked others.
            const auto rows = answer["rows"].toArray();
            return std::any_of(rows.begin(), rows.end(), [](const QJsonValue& row) {
                return row.toString().contains("Rohan Mehta") && row.toString().contains("Requested");
            });
        };
        STARTED(until({{"do", "rows"}, {"name", "upcomingList"}}, requested));
        QVERIFY2(m_mentor.start({"--server=" + m_server.url(), "--theme=light", "--profile=e2e-kept-mentor",
                                 "--demo-role=mentor"}),
                 qPrintable(m_mentor.trouble()));
        MENTOR(click("navBookings"));
        MENTOR(pick("bookingsTabs", "Requests"));
        MENTOR(openRow("bookingList", "Maya Nair, 30 min"));
        MENTOR(click("declineRequest"));
        MENTOR(type("declineReason", "I am travelling"));
        MENTOR(click("confirmDecline"));
        MENTOR(shows("bookingStatus", "Declined"));
        QVERIFY(waitUntil(
            [&] {
                const auto rows = m_student->ask({{"do", "rows"}, {"name", "upcomingList"}});
                return !requested(rows);
            },
            20));
        STARTED(click("navBookings"));
        STARTED(pick("bookingsTabs", "Past"));
        STARTED(openRow("bookingList", "Declined"));
        STARTED(shows("bookingPage", "I am travelling"));
        STARTED(shows("bookingPage", "You were not charged"));
        STARTED(shows("bookingMoney", "Not taken"));
    }

    void serverAway_messageGoesWhenItIsBack() {
        STARTED(click("navMessages"));
        STARTED(openRow("conversationList", "Rohan Mehta"));
        const int port = m_server.url().section(':', -1).toInt();
        m_server.kill();
        STARTED(type("messageInput", "Written while the server was away"));
        STARTED(press("messageInput", "Return"));
        QVERIFY2(m_server.start({"--demo"}, m_folder.path(), port), qPrintable(m_server.log()));
        MENTOR(click("navMessages"));
        MENTOR(openRow("conversationList", "Maya Nair", 60));
        MENTOR(until(
            {{"do", "rows"}, {"name", "thread"}},
            [](const QJsonObject& answer) {
                return QJsonDocument(answer["rows"].toArray()).toJson().contains("while the server was away");
            },
            90));
    }
};

MC_TEST_CORE(KeptTest)
#include "kept_test.moc"
