#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include "programs.h"
#include "support/test_program.h"

using namespace mc;
using e2e::ClientProcess;

#define WINDOW(step) QVERIFY2(client.step, qPrintable(client.trouble()))

/// What an owner closes is closed on the pages of whoever is there, within a second and without loading anything again,
/// and open again as fast (ADM-4). The real server, the real pages.
class FlagsTest : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    e2e::ServerProcess m_server;
    QString m_owner;  ///< Token.

    QString api(const QString& path) const { return m_server.url() + path; }
    static QByteArray json(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

    void signInOwner() {
        for (const auto& account : e2e::request("GET", api("/api/demo-accounts")).json()["items"].toArray())
            if (account.toObject()["role"] == "admin")
                m_owner = e2e::request("POST", api("/api/auth/demo-sign-in"),
                                       json({{"userId", account.toObject()["userId"]}}))
                              .json()["accessToken"]
                              .toString();
        QVERIFY(!m_owner.isEmpty());
    }
    /// From the owner's request until the button of the client's page follows.
    void requireWithinASecond(ClientProcess& client, const QString& flag, QJsonObject value, const QString& button,
                              bool open) {
        const auto flags = e2e::request("GET", api("/api/admin/flags"), {}, m_owner).json()["items"].toArray();
        for (const auto& one : flags)
            if (one.toObject()["flag"] == flag) value["version"] = one.toObject()["version"];
        value["reason"] = "Repairs";
        QElapsedTimer since;
        since.start();
        QCOMPARE(e2e::request("PUT", api("/api/admin/flags/" + flag), json(value), m_owner).status, 200);
        QVERIFY2(client.until({{"do", "state"}, {"name", button}},
                              [open](const QJsonObject& state) { return state["enabled"].toBool() == open; }),
                 qPrintable(client.trouble()));
        const auto took = since.elapsed();
        qInfo("%s: %lld ms from the owner's request to the page", qPrintable(flag), static_cast<long long>(took));
        QVERIFY2(took <= 1000, qPrintable(QString::number(took)));
    }
    bool start(ClientProcess& client, const QStringList& arguments) {
        return client.start(QStringList{"--server=" + m_server.url(), "--theme=light"} + arguments);
    }
    static bool isEnabled(ClientProcess& client, const QString& button) {
        return client.until({{"do", "state"}, {"name", button}},
                            [](const QJsonObject& state) { return state["enabled"].toBool(); });
    }

private slots:
    void initTestCase() {
        QVERIFY2(m_server.start({"--demo", "--set=demo_students=45", "--set=demo_days=7"}, m_folder.path()),
                 qPrintable(m_server.log()));
        signInOwner();
    }

    void bookings_closeOnAProfile_andOpenAgain() {
        ClientProcess client;
        QVERIFY2(start(client, {"--profile=e2e-flags-book", "--demo-role=student", "--page=/mentors/rohan-mehta"}),
                 qPrintable(client.trouble()));
        WINDOW(visible("profilePage"));
        WINDOW(openLaterWeek());
        WINDOW(pick("weekCalendar", ", free", 0));
        QVERIFY2(isEnabled(client, "bookButton"), qPrintable(client.trouble()));
        requireWithinASecond(client, "new_bookings", {{"audience", QJsonArray{}}}, "bookButton", false);
        WINDOW(shows("chosenTime", "New bookings are closed"));
        QVERIFY(!client.pick("weekCalendar", ", free", 0, 0));
        requireWithinASecond(client, "new_bookings", {{"audience", QJsonArray{"students", "mentors"}}}, "bookButton",
                             true);  // With the time that was chosen before.
        WINDOW(click("bookButton"));
        WINDOW(visible("bookingFlow"));
    }

    void applications_closeOnTheLastStep_andOpenAgain() {
        ClientProcess client;
        QVERIFY2(start(client, {"--profile=e2e-flags-apply", "--demo-role=student", "--page=/become-a-mentor"}),
                 qPrintable(client.trouble()));
        for (int step = 0; step < 4; ++step)
            WINDOW(click("applyNext"));
        QVERIFY2(isEnabled(client, "applySubmit"), qPrintable(client.trouble()));
        requireWithinASecond(client, "mentor_applications", {{"percent", 0}}, "applySubmit", false);
        WINDOW(visible("applyClosed"));
        requireWithinASecond(client, "mentor_applications", {{"percent", 100}}, "applySubmit", true);
        WINDOW(gone("applyClosed"));
    }

    void signUps_closeOnTheForm_ofAGuest_andOpenAgain() {
        ClientProcess client;
        QVERIFY2(start(client, {"--profile=e2e-flags-guest"}), qPrintable(client.trouble()));
        WINDOW(click("createAccountLink"));
        WINDOW(type("signUpName", "Leela New"));
        QVERIFY2(isEnabled(client, "signUpButton"), qPrintable(client.trouble()));
        requireWithinASecond(client, "sign_ups", {{"on", false}}, "signUpButton", false);
        WINDOW(visible("signUpClosed"));
        requireWithinASecond(client, "sign_ups", {{"on", true}}, "signUpButton", true);
        QCOMPARE(client.text("signUpName"), "Leela New");
    }

    /// Browsing without an account, she is told the same as everybody.
    void bookings_closeForAGuest_onAProfile() {
        ClientProcess client;
        QVERIFY2(start(client, {"--profile=e2e-flags-browse", "--page=/mentors/rohan-mehta"}),
                 qPrintable(client.trouble()));
        WINDOW(click("lookAroundLink"));
        WINDOW(visible("profilePage"));
        WINDOW(click("nextWeek"));
        WINDOW(pick("weekCalendar", ", free", 0));
        QVERIFY2(isEnabled(client, "bookButton"), qPrintable(client.trouble()));
        requireWithinASecond(client, "new_bookings", {{"audience", QJsonArray{}}}, "bookButton", false);
        requireWithinASecond(client, "new_bookings", {{"audience", QJsonArray{"students", "mentors"}}}, "bookButton",
                             true);
    }
};

MC_TEST_CORE(FlagsTest)
#include "flags_test.moc"
