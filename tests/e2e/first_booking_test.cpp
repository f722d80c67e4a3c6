#include <QDateTime>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "steps.h"
#ifndef Q_MOC_RUN
#include "platform/database/database.h"
#include "support/books.h"
#include "support/test_program.h"
#endif

using namespace mc;
using e2e::Answer;
using e2e::ClientProcess;
using e2e::ServerProcess;
using e2e::waitUntil;

// Each step waits for its own condition; what fails says what the window showed.

/// The main job from end to end: a real server, two real clients, nothing called behind their windows but the mail, the
/// mentor's price and the sandbox's clock.
class FirstBookingTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    ServerProcess m_server;
    ClientProcess m_student;
    ClientProcess m_mentor;
    QString m_mentorToken;
    QString m_bookingId;
    bool m_keysOnly = qEnvironmentVariableIsSet("MC_KEYS_ONLY");  ///< The student's: she uses no mouse.

    QString api(const QString& path) const { return m_server.url() + path; }

    static QByteArray json(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

    static QString plainText(const QString& mail) {
        const auto begin = mail.indexOf("\r\n\r\n", mail.indexOf("Content-Type: text/plain")) + 4;
        const auto body = mail.mid(begin, mail.indexOf("\r\n--", begin) - begin);
        return QString::fromUtf8(QByteArray::fromBase64(body.toLatin1()));
    }

    /// The six digits of the newest mail that was written to the new student.
    QString codeFromMail() const {
        const QDir mails(m_folder.filePath("mail"));
        static const QRegularExpression code("^ +(\\d{6})$", QRegularExpression::MultilineOption);
        for (const auto& name : mails.entryList({"*.eml"}, QDir::Files, QDir::Time)) {
            QFile file(mails.filePath(name));
            if (!file.open(QIODevice::ReadOnly)) continue;
            const auto text = QString::fromUtf8(file.readAll());
            if (!text.contains("leela.new@example.org")) continue;
            if (const auto match = code.match(plainText(text)); match.hasMatch()) return match.captured(1);
        }
        return {};
    }

    void signInMentorApi() {
        const auto accounts = e2e::request("GET", api("/api/demo-accounts")).json()["items"].toArray();
        for (const auto& account : accounts) {
            if (account.toObject().value("role") != "mentor") continue;
            const auto tokens = e2e::request("POST", api("/api/auth/demo-sign-in"),
                                             json(QJsonObject{{"userId", account.toObject().value("userId")}}))
                                    .json();
            m_mentorToken = tokens["accessToken"].toString();
        }
    }

    /// ₹1,000 an hour, booked at once.
    void setMentorPrice() {
        auto profile = e2e::request("GET", api("/api/mentors/profile"), {}, m_mentorToken).json()["profile"].toObject();
        profile["instantBook"] = true;
        const auto price = [](int minutes, int rupees) {
            return QJsonObject{{"minutes", minutes},
                               {"price", QJsonObject{{"minor", rupees * 100}, {"currency", "INR"}}}};
        };
        profile["prices"] = QJsonArray{price(30, 600), price(60, 1000)};
        QCOMPARE(e2e::request("PUT", api("/api/mentors/profile"), json(profile), m_mentorToken).status, 200);
    }

    void advanceTo(const QDateTime& time) {
        const auto now = QDateTime::fromString(
            e2e::request("GET", api("/api/server-info")).json()["serverTime"].toString(), Qt::ISODate);
        const auto seconds = now.secsTo(time);
        QVERIFY2(seconds > 0, "the clock only goes forward");
        QCOMPARE(e2e::request("POST", api("/sandbox/clock"), json(QJsonObject{{"advanceSeconds", seconds}})).status,
                 200);
        signInMentorApi();  // Tokens of a former hour are old.
    }

    QJsonObject booking() {
        const auto page =
            e2e::request("GET",
                         api("/api/bookings?role=mentor&when=" + QString(m_bookingId.isEmpty() ? "upcoming" : "past")),
                         {}, m_mentorToken)
                .json();
        for (const auto& item : page["items"].toArray())
            if (item.toObject().value("student").toObject().value("name") == "Leela New") return item.toObject();
        return {};
    }

    int frames(ClientProcess& client, const QString& property) {
        return client.ask({{"do", "state"}, {"name", "callPage"}, {"property", property}})["value"].toInt();
    }
    bool framesAdvance(ClientProcess& client) {
        const auto before = frames(client, "remoteFrames");
        return waitUntil([&] { return frames(client, "remoteFrames") > before + 10; }, 60);
    }

    bool paysByClick() {
        return m_student
            .script("checkoutView",
                    "(() => { const b = document.getElementById('pay-success'); if (b) b.click(); return !!b; })()")
            .toBool();
    }
    /// One step: Enter once the button has the page's focus, else on to the next.
    bool paysByKeys() {
        const bool there =
            m_student.script("checkoutView", "document.hasFocus() && document.activeElement.id").toString() ==
            "pay-success";
        return m_student.key(there ? "Return" : "Tab") && there;
    }

    bool joins(ClientProcess& client, const QString& row) {
        return client.click("navBookings") && client.openRow("bookingList", row) && client.click("joinButton", 40) &&
               client.visible("callPage") && client.click("lobbyJoinButton", 60);
    }

private slots:
    void initTestCase() {
        QVERIFY2(m_server.start({"--demo", "--set=demo_students=45", "--set=demo_days=7"}, m_folder.path()),
                 qPrintable(m_server.log()));
        signInMentorApi();
        QVERIFY(!m_mentorToken.isEmpty());
        setMentorPrice();
        const QStringList common{"--server=" + m_server.url(), "--theme=light", "--fake-devices"};
        const QStringList hers{"--profile=e2e-student" + QString(m_keysOnly ? "-keys" : "")};
        QVERIFY2(m_student.start(common + hers + (m_keysOnly ? QStringList{"--keys-only"} : QStringList())),
                 qPrintable(m_student.trouble()));
        QVERIFY2(m_mentor.start(common + QStringList{"--profile=e2e-mentor", "--demo-role=mentor"}),
                 qPrintable(m_mentor.trouble()));
    }

    /// One story: each chapter needs the one before.
    void aStudent_findsBooksPaysMeetsAndReviews() {
        using Chapter = void (FirstBookingTest::*)();
        for (const Chapter chapter :
             {&FirstBookingTest::student_signsUpAndConfirmsTheAddress,
              &FirstBookingTest::student_findsTheMentorByFilterAndWord, &FirstBookingTest::student_choosesATimeAndPays,
              &FirstBookingTest::both_haveTheInvitationAndTheConversation, &FirstBookingTest::both_joinAndSeeEachOther,
              &FirstBookingTest::chat_arrivesDuringTheCall, &FirstBookingTest::both_stayForAWhile,
              &FirstBookingTest::both_hangUp, &FirstBookingTest::mentor_completesAndStudentReviews,
              &FirstBookingTest::profile_showsTheReview,
              &FirstBookingTest::ledger_sumsToZeroAndSplitsOneThousandRupees}) {
            (this->*chapter)();
            if (QTest::currentTestFailed()) return;
        }
    }

private:
    void student_signsUpAndConfirmsTheAddress() {
        STUDENT(click("createAccountLink"));
        STUDENT(type("signUpName", "Leela New"));
        STUDENT(type("signUpEmail", "leela.new@example.org"));
        STUDENT(type("signUpPassword", "correct horse battery"));
        STUDENT(click("signUpTerms"));
        STUDENT(click("signUpButton"));
        STUDENT(visible("verifyCode"));
        QVERIFY(waitUntil([this] { return !codeFromMail().isEmpty(); }, 20));
        STUDENT(type("verifyCode", codeFromMail()));
        STUDENT(click("verifyButton"));
        STUDENT(visible("navFindMentor"));
    }

    void student_findsTheMentorByFilterAndWord() {
        STUDENT(click("navFindMentor"));
        STUDENT(visible("mentorGrid"));
        STUDENT(click("expertiseDSA"));
        STUDENT(type("mentorSearch", "rohan"));
        STUDENT(shows("mentorTotal", "1 mentor"));
        STUDENT(openRow("mentorGrid", "Rohan Mehta"));
        STUDENT(visible("profilePage"));
    }

    void student_choosesATimeAndPays() {
        STUDENT(click("duration60"));
        STUDENT(openLaterWeek());
        STUDENT(pick("weekCalendar", ", free", 0));
        STUDENT(click("bookButton"));
        STUDENT(visible("bookingFlow"));
        STUDENT(visible("holdTimer"));
        STUDENT(choose("bookingTopic", "Mock"));
        STUDENT(type("bookingAgenda", "A full mock with honest feedback"));
        STUDENT(click("policyCheck"));
        STUDENT(shows("summaryTotal", "1,000.00"));
        STUDENT(click("continueToPayment"));
        STUDENT(visible("checkoutView", 40));
        QVERIFY(waitUntil([this] { return m_keysOnly ? paysByKeys() : paysByClick(); }, 60));
        STUDENT(visible("confirmationPage", 60));
        STUDENT(shows("mainWindow", "GRP-"));
    }

    void both_haveTheInvitationAndTheConversation() {
        QVERIFY(waitUntil([this] { return !booking().isEmpty(); }, 20));
        m_bookingId = booking()["id"].toString();
        const auto invitations = [this] {
            int count = 0;
            const QDir mails(m_folder.filePath("mail"));
            for (const auto& name : mails.entryList({"*.eml"}, QDir::Files)) {
                QFile file(mails.filePath(name));
                if (file.open(QIODevice::ReadOnly) && file.readAll().contains("text/calendar")) ++count;
            }
            return count;
        };
        QVERIFY(waitUntil([&] { return invitations() >= 2; }, 30));
        MENTOR(click("navMessages"));
        MENTOR(openRow("conversationList", "Leela New"));
        MENTOR(visible("messageInput"));
        STUDENT(click("navMessages"));
        STUDENT(openRow("conversationList", "Rohan Mehta"));
    }

    void both_joinAndSeeEachOther() {
        const auto page = e2e::request("GET", api("/api/bookings/" + m_bookingId), {}, m_mentorToken).json();
        const auto startsAt = QDateTime::fromString(page["startsAt"].toString(), Qt::ISODate);
        advanceTo(startsAt.addSecs(-5 * 60));
        QVERIFY2(joins(m_mentor, "Leela New"), qPrintable(m_mentor.trouble()));
        QVERIFY2(joins(m_student, "Rohan Mehta"), qPrintable(m_student.trouble()));
        QVERIFY2(framesAdvance(m_student), "the student sees no moving picture");
        QVERIFY2(framesAdvance(m_mentor), "the mentor sees no moving picture");
    }

    void chat_arrivesDuringTheCall() {
        STUDENT(type("messageInput", "Can you see the whiteboard?"));
        STUDENT(press("messageInput", "Return"));
        MENTOR(until({{"do", "rows"}, {"name", "thread"}}, [](const QJsonObject& answer) {
            return QJsonDocument(answer["rows"].toArray()).toJson().contains("whiteboard");
        }));
        QVERIFY2(framesAdvance(m_mentor), "the picture stopped");
    }

    /// Only what was met can be completed.
    void both_stayForAWhile() {
        const auto page = e2e::request("GET", api("/api/bookings/" + m_bookingId), {}, m_mentorToken).json();
        advanceTo(QDateTime::fromString(page["startsAt"].toString(), Qt::ISODate).addSecs(20 * 60));
        QVERIFY2(framesAdvance(m_student), "the picture stopped");
    }

    void both_hangUp() {
        STUDENT(click("leaveCall"));
        m_student.click("confirmLeaveCall", 3);
        MENTOR(click("leaveCall"));
        m_mentor.click("confirmLeaveCall", 3);
        STUDENT(gone("leaveCall"));
        MENTOR(gone("leaveCall"));
    }

    void mentor_completesAndStudentReviews() {
        const auto page = e2e::request("GET", api("/api/bookings/" + m_bookingId), {}, m_mentorToken).json();
        advanceTo(QDateTime::fromString(page["endsAt"].toString(), Qt::ISODate).addSecs(120));
        // Nobody's clock jumps but the sandbox's: the clients hear of it with what they ask next.
        MENTOR(click("navOverview"));
        STUDENT(click("navFindMentor"));
        MENTOR(visible("overviewPage"));
        STUDENT(visible("mentorGrid"));
        MENTOR(click("navBookings"));
        MENTOR(pick("bookingsTabs", "Past"));
        MENTOR(openRow("bookingList", "Leela New"));
        MENTOR(click("completeButton", 40));
        MENTOR(shows("bookingStatus", "Completed"));
        STUDENT(click("navBookings"));
        STUDENT(pick("bookingsTabs", "Past"));
        STUDENT(openRow("bookingList", "Rohan Mehta"));
        STUDENT(press("reviewStars", "5"));
        STUDENT(type("reviewText", "Strict, kind and exactly what I needed"));
        STUDENT(click("submitReview"));
        STUDENT(gone("submitReview"));
    }

    void profile_showsTheReview() {
        STUDENT(click("navFindMentor"));
        STUDENT(openRow("mentorGrid", "Rohan Mehta"));
        STUDENT(shows("profilePage", "Strict, kind and exactly what I needed"));
    }

    void ledger_sumsToZeroAndSplitsOneThousandRupees() {
        const auto id = domain::parseId<domain::BookingId>(m_bookingId.toStdString());
        QVERIFY(id.has_value());
        m_server.stop();
        const auto database = database::Database::open(m_folder.filePath("mentor-connect.db").toStdString());
        database->read([&](database::Reader& reader) {
            QCOMPARE(test::trialSum(reader), 0);
            std::map<ledger::AccountKind, std::int64_t> sale;
            for (const auto& entry : test::entriesOf(reader, *id))
                if (entry.journal == ledger::JournalKind::sale) sale[entry.kind] += entry.amount.minor;
            QCOMPARE(sale[ledger::AccountKind::gateway_fee], -2000);
            QCOMPARE(sale[ledger::AccountKind::commission] + sale[ledger::AccountKind::gst_payable], -20000);
            QCOMPARE(sale[ledger::AccountKind::gst_payable], -3051);
            QCOMPARE(sale[ledger::AccountKind::mentor_unearned], -78000);
        });
    }
};

MC_TEST_CORE(FirstBookingTest)
#include "first_booking_test.moc"
