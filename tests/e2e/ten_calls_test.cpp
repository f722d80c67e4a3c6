#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <cstdio>
#include <utility>

#include "steps.h"
#include "support/test_program.h"

using namespace mc;
using e2e::ClientProcess;
using e2e::ServerProcess;

/// A call ends and its page and web engine are gone: ten in a row leave what one leaves. The mentor stays in the room
/// with a client of his own, so that each is a connection with pictures both ways.
class TenCallsTest : public QObject {
    Q_OBJECT

private:
    static constexpr int kCalls = 10;
    static constexpr double kMostMib = 20;

    QTemporaryDir m_folder;
    ServerProcess m_server;
    ClientProcess m_student;
    ClientProcess m_mentor;

    /// The demo's session that is about to start.
    QString joinable() const {
        const auto get = [this](const QString& path, const QString& token) {
            return e2e::request("GET", m_server.url() + path, {}, token).json();
        };
        QString user;
        for (const auto& account : get("/api/demo-accounts", {})["items"].toArray())
            if (user.isEmpty() && account.toObject().value("role") == "student")
                user = account.toObject().value("userId").toString();
        const auto body = QJsonDocument(QJsonObject{{"userId", user}}).toJson();
        const auto token =
            e2e::request("POST", m_server.url() + "/api/auth/demo-sign-in", body).json()["accessToken"].toString();
        const auto now = QDateTime::fromString(get("/api/server-info", {})["serverTime"].toString(), Qt::ISODate);
        for (const auto& item : get("/api/bookings?role=student&when=upcoming", token)["items"].toArray()) {
            const auto booking = item.toObject();
            const auto opens = QDateTime::fromString(booking["joinOpensAt"].toString(), Qt::ISODate);
            if (booking["status"] == "confirmed" && opens <= now) return booking["id"].toString();
        }
        return {};
    }

    static bool sees(ClientProcess& client, const QString& frames) {
        return client.until(
            {{"do", "state"}, {"name", "callPage"}, {"property", frames}},
            [](const QJsonObject& state) { return state["value"].toInt() > 5; }, 60);
    }
    /// From the booking into the room until both pictures move, and back.
    void callOnce() {
        STUDENT(click("joinButton", 60));
        STUDENT(click("lobbyJoinButton", 60));
        STUDENT(visible("leaveCall", 60));
        for (const char* frames : {"localFrames", "remoteFrames"})
            QVERIFY2(sees(m_student, frames), qPrintable(m_student.trouble()));
        STUDENT(click("leaveCall"));
        STUDENT(gone("callPage"));
        STUDENT(visible("joinButton", 60));
    }

    /// Once it stands still: what is over is given back a little later.
    double settled() const {
        double last = 0;
        int still = 0;  // Looks in a row.
        (void)e2e::waitUntil(
            [&] {
                const double before = std::exchange(last, e2e::memoryOf(m_student.pid()));
                still = std::abs(last - before) < 0.5 ? still + 1 : 0;
                return still >= 100;
            },
            30);
        return last;
    }

private slots:
    void tenCalls_leaveWhatOneLeaves() {
        QVERIFY2(m_server.start({"--demo", "--set=demo_students=45", "--set=demo_days=7"}, m_folder.path()),
                 qPrintable(m_server.log()));
        const auto booking = joinable();
        QVERIFY(!booking.isEmpty());
        QVERIFY2(m_student.start({"--server=" + m_server.url(), "--profile=e2e-calls", "--demo-role=student",
                                  "--fake-devices", "--page=/bookings/" + booking}),
                 qPrintable(m_student.trouble()));
        STUDENT(visible("joinButton", 60));
        const double cold = settled();
        QVERIFY2(m_mentor.start({"--server=" + m_server.url(), "--profile=e2e-calls-mentor", "--demo-role=mentor",
                                 "--fake-devices", "--page=/bookings/" + booking}),
                 qPrintable(m_mentor.trouble()));
        for (const char* button : {"joinButton", "lobbyJoinButton"})
            QVERIFY2(m_mentor.click(button, 60), qPrintable(m_mentor.trouble()));
        QVERIFY2(m_mentor.visible("leaveCall", 60), qPrintable(m_mentor.trouble()));
        callOnce();  // The engine itself is loaded once.
        if (QTest::currentTestFailed()) return;
        const double before = settled();
        for (int call = 0; call < kCalls && !QTest::currentTestFailed(); ++call)
            callOnce();
        if (QTest::currentTestFailed()) return;
        const double after = settled();
        std::printf(
            "memory of the student's client and its web engine, calls with the other's picture: before any "
            "%.0f MiB, after the first %.0f MiB, after ten more %.0f MiB (%+.1f)\n",
            cold, before, after, after - before);
        std::fflush(stdout);
        QVERIFY(after - before <= kMostMib);
    }
};

MC_TEST_CORE(TenCallsTest)
#include "ten_calls_test.moc"
