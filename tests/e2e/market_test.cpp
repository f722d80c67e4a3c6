#include <QDateTime>
#include <QDir>
#include <QImage>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include "platform/base/clock.h"
#include "steps.h"
#include "support/one_time_codes.h"
#ifndef Q_MOC_RUN
#include "platform/database/database.h"
#include "support/books.h"
#include "support/test_program.h"
#endif

using namespace mc;
using e2e::ClientProcess;
using e2e::waitUntil;

#define ADMIN(step) QVERIFY2(m_admin.step, qPrintable("admin: " + m_admin.trouble()))

namespace {

const QString kPassword = "correct horse battery";
const QString kOwner = "olga@example.org";
const QString kApplicant = "nila.raman@example.org";
const QString kStudent = "leela.new@example.org";

}  // namespace

/// How the market works, from an empty server on: somebody applies with photo and papers, an admin asks and approves, a
/// student finds, books, meets and reviews, the mentor answers, the answer is reported and hidden, and every record of it
/// adds up. Three real clients; nothing behind their windows but the mail and the sandbox's clock.
class MarketTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    e2e::ServerProcess m_server;
    ClientProcess m_admin;
    ClientProcess m_mentor;
    ClientProcess m_student;
    QString m_bookingId;

    QString api(const QString& path) const { return m_server.url() + path; }
    static QByteArray json(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

    QDateTime serverTime() const {
        return QDateTime::fromString(e2e::request("GET", api("/api/server-info")).json()["serverTime"].toString(),
                                     Qt::ISODate);
    }
    void advanceTo(const QDateTime& time) {
        const auto seconds = serverTime().secsTo(time);
        QVERIFY2(seconds > 0, "the clock only goes forward");
        QCOMPARE(e2e::request("POST", api("/sandbox/clock"), json({{"advanceSeconds", seconds}})).status, 200);
    }
    QString codeFromMail(const QString& to) const {
        const QDir mails(m_folder.filePath("mail"));
        static const QRegularExpression code("^ +(\\d{6})$", QRegularExpression::MultilineOption);
        for (const auto& name : mails.entryList({"*.eml"}, QDir::Files, QDir::Time)) {
            QFile file(mails.filePath(name));
            if (!file.open(QIODevice::ReadOnly)) continue;
            const auto mail = QString::fromUtf8(file.readAll());
            if (!mail.contains(to)) continue;
            const auto begin = mail.indexOf("\r\n\r\n", mail.indexOf("Content-Type: text/plain")) + 4;
            const auto body = mail.mid(begin, mail.indexOf("\r\n--", begin) - begin);
            const auto text = QString::fromUtf8(QByteArray::fromBase64(body.toLatin1()));
            if (const auto match = code.match(text); match.hasMatch()) return match.captured(1);
        }
        return {};
    }
    bool signUp(ClientProcess& client, const QString& name, const QString& address) {
        return client.click("createAccountLink") && client.type("signUpName", name) &&
               client.type("signUpEmail", address) && client.type("signUpPassword", kPassword) &&
               client.click("signUpTerms") && client.click("signUpButton") && client.visible("verifyCode") &&
               waitUntil([&] { return !codeFromMail(address).isEmpty(); }, 20) &&
               client.type("verifyCode", codeFromMail(address)) && client.click("verifyButton") &&
               client.visible("navFindMentor");
    }
    bool picks(ClientProcess& client, const QString& file) {
        return client.visible("fileNameEdit") && client.type("fileNameEdit", file) &&
               client.press("fileNameEdit", "Return") && client.gone("fileNameEdit");
    }
    QString write(const QString& name, const QByteArray& content) const {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) qFatal("no room for a file");
        return file.fileName();
    }
    bool joins(ClientProcess& client, const QString& row) {
        return client.click("navBookings") && client.openRow("bookingList", row) && client.click("joinButton", 40) &&
               client.visible("callPage") && client.click("lobbyJoinButton", 60);
    }
    int frames(ClientProcess& client) {
        return client.ask({{"do", "state"}, {"name", "callPage"}, {"property", "remoteFrames"}})["value"].toInt();
    }
    bool framesAdvance(ClientProcess& client) {
        const auto before = frames(client);
        return waitUntil([&] { return frames(client) > before + 10; }, 60);
    }
    QString run(const QStringList& words) const {
        QProcess command;
        command.start(e2e::serverProgram(), words + QStringList{"--data=" + m_folder.path()});
        if (!command.waitForFinished(60'000) || command.exitCode() != 0)
            return "failed: " + QString::fromUtf8(command.readAllStandardError());
        return QString::fromUtf8(command.readAllStandardOutput());
    }

private slots:
    void initTestCase() {
        QProcess maker;
        maker.start(e2e::serverProgram(),
                    {"create-owner", "--email=" + kOwner, "--name=Olga Owner", "--data=" + m_folder.path()});
        QVERIFY(maker.waitForStarted());
        maker.write(kPassword.toUtf8() + "\n");
        maker.closeWriteChannel();
        QVERIFY(maker.waitForFinished());
        QVERIFY2(m_server.start({}, m_folder.path()), qPrintable(m_server.log()));
        const QStringList common{"--server=" + m_server.url(), "--theme=light", "--fake-devices"};
        ADMIN(start(common + QStringList{"--profile=e2e-market-admin", "--page=/admin/applications"}));
        MENTOR(start(common + QStringList{"--profile=e2e-market-mentor"}));
        STUDENT(start(common + QStringList{"--profile=e2e-market-student"}));
    }

    /// One story: each chapter needs the one before.
    void aMarket_opensFromNothing() {
        using Chapter = void (MarketTest::*)();
        for (const Chapter chapter :
             {&MarketTest::owner_comesInByHerSecondStep, &MarketTest::applicant_signsUpAndBeginsWithAPhoto,
              &MarketTest::applicant_handsInWithPapers, &MarketTest::admin_asksAndTheApplicantAnswers,
              &MarketTest::admin_looksAtTheEvidenceAndApproves, &MarketTest::student_findsAndBooksHer,
              &MarketTest::both_meet, &MarketTest::student_reviewsAndTheMentorAnswers,
              &MarketTest::student_reportsTheAnswerAndTheAdminHidesIt, &MarketTest::owner_readsThatSessionToThePaisa,
              &MarketTest::everyRecord_addsUp}) {
            (this->*chapter)();
            if (QTest::currentTestFailed()) return;
        }
    }

private:
    void owner_comesInByHerSecondStep() {
        ADMIN(type("signInEmail", kOwner));
        ADMIN(type("signInPassword", kPassword));
        ADMIN(click("signInButton"));
        ADMIN(visible("agreeNew0"));  // Made at the machine, she has agreed to nothing yet.
        ADMIN(click("agreeButton"));
        ADMIN(click("secondStepSetUp"));
        ADMIN(type("secondStepPassword", kPassword));
        ADMIN(click("secondStepGoOn"));
        ADMIN(visible("secondStepSecret"));
        const auto secret = m_admin.text("secondStepSecret").remove(' ').toStdString();
        const auto code = QString::fromStdString(test::codeAt(secret, base::SystemClock().now()));
        ADMIN(type("secondStepCode", code));
        ADMIN(click("secondStepTurnOn"));
        ADMIN(visible("recoveryCodes0"));
        ADMIN(click("dialogSafe"));
        ADMIN(click("secondStepGo"));
        ADMIN(visible("approvalsPage"));
    }

    void applicant_signsUpAndBeginsWithAPhoto() {
        QVERIFY2(signUp(m_mentor, "Nila Raman", kApplicant), qPrintable(m_mentor.trouble()));
        QImage face(400, 500, QImage::Format_RGB32);
        face.fill(QColor(40, 90, 140));
        QVERIFY(face.save(m_folder.filePath("face.png")));
        MENTOR(click("accountButton"));
        MENTOR(pick("accountMenu", "Become a mentor"));
        MENTOR(click("settingsPhoto"));
        QVERIFY2(picks(m_mentor, m_folder.filePath("face.png")), qPrintable(m_mentor.trouble()));
        MENTOR(click("usePhoto"));
        MENTOR(visible("settingsRemovePhoto"));
    }

    void applicant_handsInWithPapers() {
        MENTOR(type("applyHeadline", "Staff Engineer at Example"));
        MENTOR(type("applyCompany", "Example"));
        MENTOR(type("applyLanguages", "English, Hindi"));
        MENTOR(type("applyLinkedIn", "https://www.linkedin.com/in/nila-raman"));
        MENTOR(type("applyBio", "I have led three teams and hired for all of them."));
        MENTOR(click("applyNext"));
        MENTOR(type("applyYears", "9"));
        MENTOR(click("addExpertise"));
        MENTOR(type("expertiseTag0", "System design"));
        MENTOR(click("addExperience"));
        MENTOR(type("experienceTitle0", "Staff Engineer"));
        MENTOR(type("experienceCompany0", "Example"));
        MENTOR(type("experienceFrom0", "2019"));
        MENTOR(click("applyNext"));
        MENTOR(type("applyTopics", "Mock interview"));
        MENTOR(click("applyLength60"));
        MENTOR(type("applyPrice60", "1000"));
        MENTOR(click("applyNext"));
        for (int day = 1; day <= 7; ++day)
            MENTOR(click(QString("day%1Add").arg(day)));
        MENTOR(click("applyNext"));
        MENTOR(click("addIdentity"));
        QVERIFY2(picks(m_mentor, write("passport.pdf", "%PDF-1.7\nNila Raman\n%%EOF")), qPrintable(m_mentor.trouble()));
        MENTOR(shows("applyDocuments", "passport.pdf"));
        MENTOR(click("addEmployment"));
        QVERIFY2(picks(m_mentor, write("letter.pdf", "%PDF-1.7\nExample employs Nila Raman\n%%EOF")),
                 qPrintable(m_mentor.trouble()));
        MENTOR(shows("applyDocuments", "letter.pdf"));
        MENTOR(shows("applySaved", "Saved"));
        MENTOR(click("applyConsent"));
        MENTOR(click("applySubmit"));
        MENTOR(shows("applyStateTitle", "Your application is with us"));
    }

    void admin_asksAndTheApplicantAnswers() {
        ADMIN(openRow("applicationsTable", "Nila Raman"));
        ADMIN(shows("applicantName", "Nila Raman"));
        ADMIN(shows("applicationDocuments", "passport.pdf"));
        ADMIN(shows("applicationDocuments", "letter.pdf"));
        ADMIN(shows("applicantKyc", "Checking"));
        ADMIN(type("applicationWords", "How many people did you hire?"));
        ADMIN(click("askApplicant"));
        MENTOR(shows("applyStateTitle", "We have a question"));
        MENTOR(type("applyAnswer", "Fourteen, over six years."));
        MENTOR(click("applySendAnswer"));
        MENTOR(shows("applyStateTitle", "Your application is with us"));
        ADMIN(shows("applicationPanel", "Fourteen, over six years."));
    }

    void admin_looksAtTheEvidenceAndApproves() {
        for (const char* evidence : {"evidenceIdentity", "evidenceEmployer", "evidenceLinkedIn", "evidenceExperience",
                                     "evidencePrice", "evidencePhoto"})
            ADMIN(click(evidence));
        ADMIN(shows("applicantKyc", "Verified"));
        ADMIN(click("approveApplication"));
        ADMIN(click("decideApplication"));
        MENTOR(shows("applyStateTitle", "You are a mentor"));
        MENTOR(click("applyToTimes"));
        MENTOR(visible("availabilityPage"));
    }

    void student_findsAndBooksHer() {
        QVERIFY2(signUp(m_student, "Leela New", kStudent), qPrintable(m_student.trouble()));
        STUDENT(click("navFindMentor"));
        STUDENT(type("mentorSearch", "nila"));
        STUDENT(shows("mentorTotal", "1 mentor"));
        STUDENT(openRow("mentorGrid", "Nila Raman"));
        STUDENT(click("nextWeek"));
        STUDENT(pick("weekCalendar", ", free", 0));
        STUDENT(click("bookButton"));
        STUDENT(choose("bookingTopic", "Mock"));
        STUDENT(click("policyCheck"));
        STUDENT(shows("summaryTotal", "1,000.00"));
        STUDENT(click("continueToPayment"));
        STUDENT(visible("checkoutView", 40));
        STUDENT(paysThere());
        STUDENT(visible("confirmationPage", 60));
    }

    /// What is not met cannot be completed.
    void both_meet() {
        const auto database = database::Database::open(m_folder.filePath("mentor-connect.db").toStdString());
        const auto span = database->read([](database::Reader& reader) {
            return std::pair{reader.scalar<std::int64_t>("SELECT starts_at FROM bookings"),
                             reader.scalar<std::int64_t>("SELECT ends_at FROM bookings")};
        });
        const auto start = QDateTime::fromSecsSinceEpoch(span.first, Qt::UTC);
        advanceTo(start.addSecs(-5 * 60));
        QVERIFY2(joins(m_mentor, "Leela New"), qPrintable(m_mentor.trouble()));
        QVERIFY2(joins(m_student, "Nila Raman"), qPrintable(m_student.trouble()));
        QVERIFY2(framesAdvance(m_student), "the student sees no moving picture");
        advanceTo(start.addSecs(20 * 60));
        QVERIFY2(framesAdvance(m_mentor), "the picture stopped");
        for (auto* client : {&m_student, &m_mentor}) {
            QVERIFY2(client->click("leaveCall"), qPrintable(client->trouble()));
            client->click("confirmLeaveCall", 3);
            QVERIFY2(client->gone("leaveCall"), qPrintable(client->trouble()));
        }
        advanceTo(QDateTime::fromSecsSinceEpoch(span.second, Qt::UTC).addSecs(120));
    }

    void student_reviewsAndTheMentorAnswers() {
        MENTOR(click("navOverview"));  // The clients hear of the clock with what they ask next.
        STUDENT(click("navFindMentor"));
        MENTOR(click("navBookings"));
        MENTOR(pick("bookingsTabs", "Past"));
        MENTOR(openRow("bookingList", "Leela New"));
        MENTOR(click("completeButton", 40));
        MENTOR(shows("bookingStatus", "Completed"));
        STUDENT(click("navBookings"));
        STUDENT(pick("bookingsTabs", "Past"));
        STUDENT(openRow("bookingList", "Nila Raman"));
        STUDENT(press("reviewStars", "4"));
        STUDENT(type("reviewText", "Clear and kind"));
        STUDENT(click("submitReview"));
        STUDENT(gone("submitReview"));
        MENTOR(click("navReviews"));
        MENTOR(shows("reviewsPage", "Clear and kind"));
        MENTOR(click("answerReview"));
        MENTOR(type("replyText", "You were the slowest student I ever had"));
        MENTOR(click("sendReply"));
        MENTOR(gone("sendReply"));  // What is typed shows too.
        MENTOR(shows("reviewsPage", "You were the slowest student I ever had"));
    }

    void student_reportsTheAnswerAndTheAdminHidesIt() {
        STUDENT(click("navFindMentor"));
        STUDENT(openRow("mentorGrid", "Nila Raman"));
        STUDENT(shows("profilePage", "You were the slowest student I ever had"));
        STUDENT(click("reportReply"));
        STUDENT(click("reportReason0"));
        STUDENT(click("sendReport"));
        STUDENT(gone("reportDialog"));
        ADMIN(click("navReported"));
        ADMIN(shows("moderationPage", "You were the slowest student I ever had"));
        ADMIN(click("hideReply"));
        ADMIN(type("decisionReason", "Insults the student"));
        ADMIN(click("decideReview"));
        ADMIN(gone("decideReview"));
        STUDENT(click("navFindMentor"));
        STUDENT(openRow("mentorGrid", "Nila Raman"));
        STUDENT(shows("profilePage", "Clear and kind"));
        QVERIFY(!m_student.text("profilePage").contains("slowest"));
    }

    /// On the page, behind the chart: 20 % of ₹1,000 is the platform's, of which 18/118 is the state's.
    void owner_readsThatSessionToThePaisa() {
        ADMIN(click("navAnalytics"));
        ADMIN(click("moneyTurn"));
        const auto of = [this](const QString& table, int row) {
            return m_admin.ask({{"do", "rows"}, {"name", table}})["cells"].toArray().at(row).toArray();
        };
        const auto sold = [&] {
            QStringList sums;
            for (int row = 0; row < 28; ++row) {
                const auto cells = of("moneyTable", row).toVariantList();
                if (cells.value(1).toString() == u"₹0.00") continue;
                for (const auto& sum : cells.mid(1))
                    sums << sum.toString();
            }
            return sums;
        };
        QVERIFY2(waitUntil([&] { return !sold().isEmpty(); }, 40), qPrintable(m_admin.trouble()));
        QCOMPARE(sold(), (QStringList{"₹1,000.00", "₹169.49", "₹30.51", "₹169.49"}));
        ADMIN(shows("figureGross", "₹1,000.00"));
        ADMIN(shows("figureNet", "₹169.49"));
        ADMIN(shows("figureWeeklySessions", "0.3"));  // One in 28 days.
        ADMIN(shows("figureRating", "Goal 4.5: not met"));
    }

    void everyRecord_addsUp() {
        m_server.stop();
        const auto verified = run({"audit", "verify"});
        QVERIFY2(verified.contains("each as it was written"), qPrintable(verified));
        const auto deeds = run({"audit", "list"});
        for (const char* deed : {"application.questioned", "mentor.approved", "review"})
            QVERIFY2(deeds.contains(deed), qPrintable(deeds));
        const auto books = run({"ledger", "check"});
        QVERIFY2(books.contains("every balance is what its entries sum to"), qPrintable(books));
        QVERIFY2(books.contains("780.00"), qPrintable(books));  // Hers, of 1,000.00.
        const auto database = database::Database::open(m_folder.filePath("mentor-connect.db").toStdString());
        database->read([](database::Reader& reader) {
            QCOMPARE(test::trialSum(reader), 0);
            QCOMPARE(reader.scalar<int>("SELECT rating_sum FROM mentors"), 4);
            QCOMPARE(reader.scalar<int>("SELECT rating_count FROM mentors"), 1);
        });
    }
};

MC_TEST_CORE(MarketTest)
#include "market_test.moc"
