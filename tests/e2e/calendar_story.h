#pragma once

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTimeZone>

#include "steps.h"

namespace mc::e2e {

/// A mentor with a calendar elsewhere, which is asked each minute, and a student who looks at her week: real clients and
/// a real server with a clock that can be moved.
class CalendarStory {
protected:
    QString api(const QString& path) const { return m_server.url() + path; }
    static QByteArray json(const QJsonObject& object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

    /// `profiles`: the clients' own.
    void startAll(const QString& profiles, const QStringList& settings = {}) {
        QVERIFY2(m_server.start(
                     QStringList{"--demo", "--set=demo_students=45", "--set=demo_days=7",
                                 "--set=calendars.poll_minutes=1", "--set=calendars.private_networks=127.0.0.0/8"} +
                         settings,
                     m_folder.path()),
                 qPrintable(m_server.log()));
        signInMentor();
        QVERIFY(setInstantBooking(m_server, m_mentorToken, true));
        const QStringList common{"--server=" + m_server.url(), "--theme=light"};
        MENTOR(start(common +
                     QStringList{"--profile=" + profiles + "-mentor", "--demo-role=mentor", "--page=/availability"}));
        STUDENT(start(common + QStringList{"--profile=" + profiles + "-student", "--demo-role=student"}));
    }
    void advance(int seconds) {
        QCOMPARE(request("POST", api("/sandbox/clock"), json({{"advanceSeconds", seconds}})).status, 200);
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
    bool isBusy(const QDateTime& at) {
        const auto path = "/api/calendars/busy?from=" + at.toString(Qt::ISODate);
        const auto busy = request("GET", api(path), {}, m_mentorToken).json()["items"].toArray();
        return std::any_of(busy.begin(), busy.end(), [&](const QJsonValue& one) {
            return QDateTime::fromString(one.toObject()["startsAt"].toString(), Qt::ISODate) <= at;
        });
    }
    bool openWeek() {
        return m_student.click("navFindMentor") && m_student.type("mentorSearch", "rohan mehta") &&
               m_student.openRow("mentorGrid", "Rohan Mehta") && m_student.openLaterWeek();
    }
    /// Chosen, too; empty when there is none.
    QString firstFree() {
        return m_student.ask({{"do", "pick"}, {"name", "weekCalendar"}, {"ending", ", free"}, {"nth", 0}})["text"]
            .toString();
    }

    QTemporaryDir m_folder;
    ServerProcess m_server;
    ClientProcess m_mentor;
    ClientProcess m_student;
    QString m_mentorToken;

private:
    void signInMentor() {
        for (const auto& account : request("GET", api("/api/demo-accounts")).json()["items"].toArray())
            if (account.toObject()["role"] == "mentor")
                m_mentorToken =
                    request("POST", api("/api/auth/demo-sign-in"), json({{"userId", account.toObject()["userId"]}}))
                        .json()["accessToken"]
                        .toString();
        QVERIFY(!m_mentorToken.isEmpty());
    }
};

}  // namespace mc::e2e
