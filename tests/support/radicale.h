#pragma once

#include <sys/prctl.h>

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <csignal>
#include <string>

#include "platform/outgoing/guarded_client.h"

namespace mc::test {

/// Debian's Radicale on a free port of this machine, with one user, whose password may change. Ends with the object.
class Radicale {
public:
    static constexpr const char* kUser = "rohan";

    /// False where it is not installed.
    bool start(const QString& password = "app word") {
        if (QStandardPaths::findExecutable("radicale").isEmpty()) return false;
        setPassword(password);
        QFile settings(m_folder.filePath("settings"));
        if (!settings.open(QIODevice::WriteOnly)) qFatal("no room for Radicale's settings");
        settings.write(QString("[server]\nhosts = 127.0.0.1:0\n[auth]\ntype = htpasswd\nhtpasswd_filename = %1\n"
                               "htpasswd_encryption = plain\ndelay = 0\n[storage]\nfilesystem_folder = %2\n"
                               "[logging]\nlevel = info\n")
                           .arg(m_folder.filePath("users"), m_folder.filePath("kept"))
                           .toUtf8());
        settings.close();
        const auto logFile = m_folder.filePath("log");
        m_process.setProcessChannelMode(QProcess::MergedChannels);
        m_process.setStandardOutputFile(logFile);
        m_process.setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });  // A test may crash.
        // Not by its name: its first line asks for whatever python3 comes first in the PATH.
        m_process.start("/usr/bin/python3", {"-m", "radicale", "--config", settings.fileName()});
        static const QRegularExpression listening("Listening on '\\[127\\.0\\.0\\.1\\]:(\\d+)'");
        QString log;
        while (!log.contains("server ready")) {
            if (m_process.waitForFinished(20)) qFatal("Radicale ended: %s", qPrintable(log));
            QFile written(logFile);
            if (written.open(QIODevice::ReadOnly)) log = QString::fromUtf8(written.readAll());
        }
        m_origin = "http://127.0.0.1:" + listening.match(log).captured(1).toStdString();
        return true;
    }
    ~Radicale() {
        m_process.terminate();
        m_process.waitForFinished();
    }

    void setPassword(const QString& password) {
        m_password = password.toStdString();
        QFile users(m_folder.filePath("users"));
        if (!users.open(QIODevice::WriteOnly)) qFatal("no room for Radicale's users");
        users.write((std::string(kUser) + ':' + m_password + '\n').c_str());
    }
    const std::string& password() const { return m_password; }

    std::string url(const std::string& path = "/") const { return m_origin + path; }
    std::string calendar(const std::string& name) const { return url('/' + std::string(kUser) + '/' + name + '/'); }

    /// An empty calendar. `components`: what it takes, as in "VEVENT".
    void make(const std::string& name, const std::string& shown, const std::string& color = {},
              const std::string& component = "VEVENT") {
        ask("MKCALENDAR", calendar(name),
            "<c:mkcalendar xmlns:d=\"DAV:\" xmlns:c=\"urn:ietf:params:xml:ns:caldav\" "
            "xmlns:a=\"http://apple.com/ns/ical/\"><d:set><d:prop><d:displayname>" +
                shown + "</d:displayname><a:calendar-color>" + color +
                "</a:calendar-color><c:supported-calendar-component-set><c:comp name=\"" + component +
                "\"/></c:supported-calendar-component-set></d:prop></d:set></c:mkcalendar>",
            201);
    }
    /// A whole calendar at once, instead of what was there.
    void upload(const std::string& name, const std::string& text) { ask("PUT", calendar(name), text, 201); }
    /// One file in it, new or changed.
    void put(const std::string& name, const std::string& file, const std::string& text) {
        ask("PUT", calendar(name) + file, text, 201);
    }
    void remove(const std::string& name, const std::string& file) { ask("DELETE", calendar(name) + file, {}, 200); }
    /// All that is in a calendar.
    std::string text(const std::string& name) { return ask("GET", calendar(name), {}, 200); }

private:
    std::string ask(const std::string& method, const std::string& url, const std::string& body, int wanted) {
        outgoing::GuardedClientOptions options;
        options.mayCall = options.mayCallPlainly = [](const std::string&) { return true; };
        outgoing::GuardedClient client(options);
        const auto outcome = client.send({.method = method,
                                          .url = url,
                                          .body = body,
                                          .headers = {{"Content-Type", "text/calendar; charset=utf-8"}},
                                          .user = kUser,
                                          .password = m_password});
        const auto* answer = std::get_if<outgoing::GuardedClient::Answer>(&outcome);
        if (answer == nullptr || answer->status != wanted)
            qFatal("Radicale: %s %s: %d %s", method.c_str(), url.c_str(), answer == nullptr ? 0 : answer->status,
                   answer == nullptr ? "" : answer->body.c_str());
        return answer->body;
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    std::string m_origin;
    std::string m_password;
};

}  // namespace mc::test
