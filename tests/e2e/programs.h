#pragma once

#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>
#include <functional>

namespace mc::e2e {

/// Where the built server is; MC_SERVER_PROGRAM names another build's, one under a sanitizer say.
QString serverProgram();

class ServerProcess;

/// Writes into the file, a client's `--keychain`, what a client keeps of somebody who stays signed in: the first demo
/// account of the role.
bool keepSignIn(const ServerProcess& server, const QString& role, const QString& file);

/// As a client says with a sign-up: agreement to the texts a fresh server has in force.
QJsonObject agreedToFirst();

/// The real server on a free port, with a data directory of its own. Ends with the object.
class ServerProcess {
public:
    /// As `ulimit -n`, for starts to come.
    void limitFiles(unsigned files) { m_files = files; }
    /// Waits until it answers; false (with `log()`) when it does not come up. 0 takes a free port.
    bool start(const QStringList& arguments, const QString& dataDirectory, int port = 0);
    /// SIGKILL: nothing is flushed or closed.
    void kill();
    /// SIGTERM, and waits. Whether it ended by itself, in time and without complaint.
    bool stop();
    ~ServerProcess() { stop(); }
    QString url() const { return m_url; }
    QString log() const;
    QString dataDirectory() const { return m_data; }
    qint64 pid() const { return m_process ? m_process->processId() : 0; }

private:
    std::unique_ptr<QProcess> m_process;
    QString m_url;
    QString m_data;
    unsigned m_files = 0;  ///< 0: as many as the test has.
};

/// A client process of its own under remote control. Every step waits for its condition; what does not come true within
/// the time fails the test with the page's words.
class ClientProcess {
public:
    bool start(const QStringList& arguments);
    /// Without waiting for the window.
    bool launch(const QStringList& arguments);
    /// SIGKILL, as a crash is: nothing is saved on the way.
    void kill();
    ~ClientProcess();

    QJsonObject ask(const QJsonObject& command);
    /// Repeats the command until it succeeds and `good` holds.
    bool until(const QJsonObject& command, const std::function<bool(const QJsonObject&)>& good, int seconds = 20);

    bool click(const QString& name, int seconds = 20);
    bool type(const QString& name, const QString& text);
    bool press(const QString& name, const QString& key);
    bool choose(const QString& name, const QString& text);
    bool visible(const QString& name, int seconds = 20);
    bool gone(const QString& name, int seconds = 20);
    /// Waits until it is painted, and knows at once.
    bool painted(const QString& name);
    bool shows(const QString& name, const QString& text, int seconds = 20);
    /// A part of it, by how its spoken name ends.
    bool pick(const QString& name, const QString& ending, int nth = 0, int seconds = 20);
    bool openRow(const QString& name, const QString& contains, int seconds = 20);
    /// Of a mentor's times, a week that no session of the demo's own student reaches: what is free there she can book.
    bool openLaterWeek();
    /// A key to whatever has the focus.
    bool key(const QString& key);
    bool grab(const QString& file);
    QString text(const QString& name);
    QVariant script(const QString& name, const QString& code);
    /// Presses the sandbox's own button, once its page is there.
    bool paysThere();
    qint64 pid() const { return m_process.processId(); }
    QString trouble() const { return m_trouble; }  ///< Why the last step failed.

private:
    bool awaitLine();
    bool step(const QJsonObject& command, int seconds = 20);
    QProcess m_process;
    QString m_trouble;
};

/// One HTTP exchange, waited for; for what a person would do elsewhere (read a mail, move the test clock).
struct Answer {
    int status = 0;
    QByteArray body;
    QJsonObject json() const;
};
Answer request(const QString& method, const QString& url, const QByteArray& body = {}, const QString& token = {},
               const QList<QPair<QByteArray, QByteArray>>& headers = {});

/// As the mentor whose token it is chooses it: without being asked, or with. False when the server would not.
bool setInstantBooking(const ServerProcess& server, const QString& token, bool instant);

/// Whether a draft with these words is in a file below the folder. They are there half a second after the last key.
bool isOnDisk(const QString& folder, const QByteArray& words);

/// Anonymous memory, MiB, of a process and of all it has started: what is shared with others is not counted.
double memoryOf(qint64 pid);

/// Runs the event loop until the condition holds; false after the time.
bool waitUntil(const std::function<bool()>& condition, int seconds);

}  // namespace mc::e2e
