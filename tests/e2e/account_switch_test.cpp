#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include "programs.h"
#ifndef Q_MOC_RUN  // moc of Qt 6.4 loses its way in these headers.
#include "support/network_gate.h"
#include "support/test_program.h"
#endif

using namespace mc;
using e2e::ClientProcess;
using e2e::ServerProcess;
using e2e::waitUntil;
using Mode = test::NetworkGate::Mode;

#define CLIENT(step) QVERIFY2(m_client.step, qPrintable(m_client.trouble()))

/// Two people, one after the other, on one client of the real server. What the first has asked for is answered only when
/// the second is there: nothing of it is shown to her or done in her name.
class AccountSwitchTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    ServerProcess m_server;
    test::NetworkGate m_gate;  ///< Before the client only: the test itself asks the server.
    ClientProcess m_client;
    QString m_maya;  ///< Tokens.
    QString m_kaveri;

    static QByteArray json(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

    QJsonObject get(const QString& path, const QString& token) const {
        return e2e::request("GET", m_server.url() + path, {}, token).json();
    }

    QString signInMaya() const {
        for (const auto& item : get("/api/demo-accounts", {})["items"].toArray()) {
            const auto account = item.toObject();
            if (account["name"] != "Maya Nair") continue;
            const auto body = json({{"userId", account["userId"]}});
            return e2e::request("POST", m_server.url() + "/api/auth/demo-sign-in", body)
                .json()["accessToken"]
                .toString();
        }
        return {};
    }
    QString signUpKaveri() const {
        const QJsonObject body{{"name", "Kaveri Rao"},
                               {"email", "kaveri@students.example"},
                               {"password", kPassword},
                               {"timeZone", "Asia/Kolkata"},
                               {"languages", QJsonArray{"English"}},
                               {"acceptTerms", true},
                               {"agreement", e2e::agreedToFirst()}};
        return e2e::request("POST", m_server.url() + "/api/auth/sign-up", json(body)).json()["accessToken"].toString();
    }

    /// What one has written in her conversation with Rohan Mehta, and who the server says it was.
    QJsonArray written(const QString& token, const QString& words) const {
        QJsonArray found;
        for (const auto& item : get("/api/conversations", token)["items"].toArray()) {
            const auto conversation = item.toObject();
            if (conversation["other"].toObject()["name"] != "Rohan Mehta") continue;
            const auto path = "/api/conversations/" + conversation["id"].toString() + "/messages";
            for (const auto& message : get(path, token)["items"].toArray())
                if (message.toObject()["content"] == words) found << message;
        }
        return found;
    }

    bool signsInAsMaya() { return m_client.click("demoAccount0", 60) && m_client.visible("navFindMentor", 60); }
    bool signsInAsKaveri(const QString& password) {
        return m_client.type("signInEmail", "kaveri@students.example") && m_client.type("signInPassword", password) &&
               m_client.click("signInButton", 60) && m_client.click("verifyLaterLink", 60) &&
               m_client.visible("navFindMentor", 60);
    }
    bool signsOut(bool hasDrafts) {
        return m_client.click("accountButton") && m_client.press("accountMenu", "Up") &&
               m_client.press("accountMenu", "Return") &&
               (!hasDrafts || (m_client.visible("forgetDrafts") && m_client.click("dialogDeed"))) &&
               m_client.visible("entrancePage");
    }
    bool opensRohan() {
        return m_client.click("navMessages") && m_client.openRow("conversationList", "Rohan Mehta", 60) &&
               m_client.visible("messageInput", 60);
    }
    bool isOnDisk(const QByteArray& words) const { return e2e::isOnDisk(m_folder.filePath("home"), words); }
    /// Everything the window says, and its lists, without anything of Maya's.
    void requireNothingOfMaya() {
        const auto all = m_client.ask({{"do", "state"}, {"name", "mainWindow"}})["all"].toString();
        for (const char* word : {"Maya", kOnTheirWay})
            QVERIFY2(!all.contains(word), qPrintable(word + (" in: " + all)));
        for (const char* list : {"conversationList", "bookingList", "upcomingList", "thread"}) {
            const auto rows = m_client.ask({{"do", "rows"}, {"name", list}})["rows"].toArray();
            QVERIFY2(rows.isEmpty(), QJsonDocument(rows).toJson().constData());
        }
        CLIENT(gone("toasts"));
    }

    static constexpr auto kPassword = "a long walk by the sea";
    static constexpr auto kNewPassword = "a short walk in the hills";
    static constexpr auto kOnTheirWay = "Words on their way";
    static constexpr auto kHalf = "Half a sentence of";

private slots:
    void initTestCase() {
        qputenv("XDG_DATA_HOME", m_folder.filePath("home/data").toUtf8());
        qputenv("XDG_CONFIG_HOME", m_folder.filePath("home/config").toUtf8());
        QVERIFY2(m_server.start({"--demo", "--set=demo_students=45", "--set=demo_days=7"}, m_folder.path()),
                 qPrintable(m_server.log()));
        m_gate.leadTo(static_cast<unsigned short>(m_server.url().section(':', -1).toInt()));
        m_maya = signInMaya();
        m_kaveri = signUpKaveri();
        QVERIFY(!m_maya.isEmpty() && !m_kaveri.isEmpty());
        QVERIFY2(m_client.start({"--server=http://127.0.0.1:" + QString::number(m_gate.port()), "--theme=light",
                                 "--profile=e2e-switch"}),
                 qPrintable(m_client.trouble()));
    }

    /// One story: each chapter needs the one before.
    void oneAfterTheOther_nothingGoesFromOneToTheNext() {
        using Chapter = void (AccountSwitchTest::*)();
        for (const Chapter chapter :
             {&AccountSwitchTest::maya_leavesWithEverythingUnderWay, &AccountSwitchTest::kaveri_isShownOnlyHerOwn,
              &AccountSwitchTest::kaveri_signInRunsOut, &AccountSwitchTest::maya_findsWhatWasSent_noDraft,
              &AccountSwitchTest::kaveri_findsHerDraftAgain}) {
            (this->*chapter)();
            if (QTest::currentTestFailed()) return;
        }
    }

private:
    void maya_leavesWithEverythingUnderWay() {
        QVERIFY2(signsInAsMaya(), qPrintable(m_client.trouble()));
        QVERIFY2(opensRohan(), qPrintable(m_client.trouble()));
        CLIENT(click("navSettings"));
        CLIENT(type("settingsName", "Maya Held Back"));
        // A client has six connections, and a page that opens now asks by some: what is to be on its way goes first.
        QTRY_VERIFY_WITH_TIMEOUT(m_gate.isQuiet(), 60'000);
        m_gate.set(Mode::held);
        CLIENT(click("settingsSave"));
        CLIENT(click("navMessages"));
        CLIENT(type("messageInput", kOnTheirWay));
        CLIENT(press("messageInput", "Return"));
        QTRY_COMPARE(m_client.text("messageInput"), "");
        CLIENT(type("messageInput", kHalf + QString(" Maya")));
        CLIENT(click("navBookings"));
        QTRY_COMPARE_WITH_TIMEOUT(get("/api/me", m_maya)["name"].toString(), "Maya Held Back", 60'000);
        QTRY_COMPARE_WITH_TIMEOUT(written(m_maya, kOnTheirWay).size(), 1, 60'000);
        QVERIFY2(signsOut(true), qPrintable(m_client.trouble()));
        CLIENT(gone("toasts"));
        QVERIFY(!isOnDisk(kHalf));
    }

    void kaveri_isShownOnlyHerOwn() {
        CLIENT(type("signInEmail", "kaveri@students.example"));
        m_gate.set(Mode::open);  // Now the answers to Maya come.
        QVERIFY2(signsInAsKaveri(kPassword), qPrintable(m_client.trouble()));
        for (const char* place : {"navHome", "navMessages", "navBookings", "navSettings"}) {
            CLIENT(click(place));
            requireNothingOfMaya();
        }
        QTRY_COMPARE(m_client.text("settingsName"), "Kaveri Rao");
        QCOMPARE(get("/api/me", m_kaveri)["name"].toString(), "Kaveri Rao");
        QVERIFY(get("/api/conversations", m_kaveri)["items"].toArray().isEmpty());
        for (const char* when : {"upcoming", "past"})
            QVERIFY(get(QString("/api/bookings?role=student&when=") + when, m_kaveri)["items"].toArray().isEmpty());
        QCOMPARE(written(m_maya, kOnTheirWay).size(), 1);
    }

    /// Her password is changed elsewhere. What she has typed stays, for her.
    void kaveri_signInRunsOut() {
        CLIENT(type("settingsBio", kHalf + QString(" Kaveri")));
        QVERIFY(waitUntil([&] { return isOnDisk(kHalf); }, 20));
        const auto body = json({{"current", kPassword}, {"new", kNewPassword}});
        QCOMPARE(e2e::request("POST", m_server.url() + "/api/me/password", body, m_kaveri).status, 204);
        (void)m_client.ask({{"do", "click"}, {"name", "navBookings"}});  // It may have noticed by itself.
        CLIENT(visible("entrancePage", 60));
        QVERIFY(isOnDisk(kHalf));
    }

    void maya_findsWhatWasSent_noDraft() {
        QVERIFY2(signsInAsMaya(), qPrintable(m_client.trouble()));
        QVERIFY2(opensRohan(), qPrintable(m_client.trouble()));
        CLIENT(until({{"do", "rows"}, {"name", "thread"}}, [](const QJsonObject& answer) {
            return QJsonDocument(answer["rows"].toArray()).toJson().contains(kOnTheirWay);
        }));
        QCOMPARE(m_client.text("messageInput"), "");
        CLIENT(click("navSettings"));
        QTRY_COMPARE(m_client.text("settingsName"), "Maya Held Back");
        QVERIFY(!m_client.text("settingsBio").contains(kHalf));
        QVERIFY2(signsOut(false), qPrintable(m_client.trouble()));
        QCOMPARE(written(m_maya, kOnTheirWay).size(), 1);
    }

    void kaveri_findsHerDraftAgain() {
        QVERIFY2(signsInAsKaveri(kNewPassword), qPrintable(m_client.trouble()));
        CLIENT(click("navSettings"));
        QTRY_COMPARE(m_client.text("settingsBio"), kHalf + QString(" Kaveri"));
        requireNothingOfMaya();
    }
};

MC_TEST_CORE(AccountSwitchTest)
#include "account_switch_test.moc"
