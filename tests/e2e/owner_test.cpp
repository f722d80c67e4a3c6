#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include "platform/base/clock.h"
#include "programs.h"
#include "support/one_time_codes.h"
#include "support/test_program.h"

using namespace mc;

#define OWNER(step) QVERIFY2(m_owner.step, qPrintable(m_owner.trouble()))

namespace {
const QString kEmail = "olga@example.org";
const QString kOwnersPassword = "correct horse battery";
}  // namespace

/// Real programs: the first owner is made at the machine, signs in, is led to the second step, sets it up and gets on to the
/// administration; whoever has her password alone gets nowhere.
class OwnerTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    e2e::ServerProcess m_server;
    e2e::ClientProcess m_owner;
    QString m_secret;
    QString m_recovery;

    QString api(const QString& path) const { return m_server.url() + path; }
    static QByteArray json(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }
    e2e::Answer signIn() const {
        return e2e::request("POST", api("/api/auth/sign-in"), json({{"email", kEmail}, {"password", kOwnersPassword}}));
    }
    int approvals(const QString& token) const {
        return e2e::request("GET", api("/api/admin/mentor-applications"), {}, token).status;
    }
    /// What her application shows now, or a little later.
    QString code(int steps = 0) const {
        return QString::fromStdString(test::codeAt(m_secret.toStdString(), base::SystemClock().now(), steps));
    }

private slots:
    void initTestCase() {
        QProcess maker;
        maker.start(e2e::serverProgram(),
                    {"create-owner", "--email=" + kEmail, "--name=Olga Owner", "--data=" + m_folder.path()});
        QVERIFY(maker.waitForStarted());
        maker.write(kOwnersPassword.toUtf8() + "\n");
        maker.closeWriteChannel();
        QVERIFY(maker.waitForFinished());
        QCOMPARE(maker.exitCode(), 0);
        QVERIFY2(m_server.start({}, m_folder.path()), qPrintable(m_server.log()));
        QVERIFY2(m_owner.start({"--server=" + m_server.url(), "--theme=light", "--profile=e2e-owner",
                                "--page=/admin/applications"}),
                 qPrintable(m_owner.trouble()));
    }

    void password_alone_opensNoAdminsDoor() {
        const auto answer = signIn();
        QCOMPARE(answer.status, 200);
        QCOMPARE(answer.json()["user"].toObject()["adminRoles"].toArray(), QJsonArray{"owner"});
        QCOMPARE(approvals(answer.json()["accessToken"].toString()), 403);
    }

    void owner_isLedToTheSecondStep_andOnToTheAdministration() {
        OWNER(type("signInEmail", kEmail));
        OWNER(type("signInPassword", kOwnersPassword));
        OWNER(click("signInButton"));
        OWNER(visible("agreeNew0"));  // Made at the machine, she has agreed to nothing yet.
        OWNER(click("agreeButton"));
        OWNER(visible("secondStepReason"));
        OWNER(click("secondStepSetUp"));
        OWNER(type("secondStepPassword", kOwnersPassword));
        OWNER(click("secondStepGoOn"));
        OWNER(visible("secondStepSecret"));
        m_secret = m_owner.text("secondStepSecret").remove(' ');
        QCOMPARE(m_secret.size(), 32);
        OWNER(type("secondStepCode", code()));
        OWNER(click("secondStepTurnOn"));
        OWNER(visible("recoveryCodes0"));
        m_recovery = m_owner.text("recoveryCodes0").section('\n', 0, 0);
        OWNER(click("dialogSafe"));
        OWNER(click("secondStepGo"));
        OWNER(visible("approvalsPage"));
    }

    void nextSignIn_takesTheCode() {
        const auto challenged = signIn();
        QCOMPARE(challenged.status, 403);
        QCOMPARE(challenged.json()["code"].toString(), "second_factor_required");
        QJsonObject answer{{"challenge", challenged.json()["challenge"]}, {"code", code(-1)}};
        QCOMPARE(e2e::request("POST", api("/api/auth/second-factor"), json(answer)).status, 400);  // Used, or older.
        answer["code"] = m_recovery;
        const auto in = e2e::request("POST", api("/api/auth/second-factor"), json(answer));
        QCOMPARE(in.status, 200);
        QCOMPARE(approvals(in.json()["accessToken"].toString()), 200);
        QCOMPARE(e2e::request("GET", api("/api/me/second-factor"), {}, in.json()["accessToken"].toString())
                     .json()["recoveryCodesLeft"]
                     .toInt(),
                 9);
    }
};

MC_TEST_CORE(OwnerTest)
#include "owner_test.moc"
