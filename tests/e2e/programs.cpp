#include "programs.h"

#include <signal.h>
#include <sys/resource.h>

#include <QCoreApplication>
#include <QDir>
#include <QDirIterator>
#include <QEventLoop>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <algorithm>

namespace mc::e2e {

namespace {

/// Qt Test ends a function after five minutes: many rounds, or every page, on a busy machine or under a sanitizer need more.
const bool kPatient = qputenv("QTEST_FUNCTION_TIMEOUT", "3600000");

/// What clients keep (where their windows were, drafts) is of this run alone, and nobody's own.
struct HomeOfItsOwn {
    HomeOfItsOwn() {
        for (const auto* what : {"XDG_CONFIG_HOME", "XDG_DATA_HOME"}) {
            const auto place = folder.filePath(QString::fromLatin1(what));
            QDir().mkpath(place);
            qputenv(what, place.toUtf8());
        }
    }
    QTemporaryDir folder;
};
const HomeOfItsOwn kHome;

}  // namespace

QJsonObject agreedToFirst() {
    QJsonArray texts;
    for (const auto* kind : {"terms", "refunds", "privacy"})
        texts.append(QJsonObject{{"kind", kind}, {"version", 1}});
    return {{"texts", texts}, {"language", "en"}};
}

bool waitUntil(const std::function<bool()>& condition, int seconds) {
    return QTest::qWaitFor(condition, seconds * 1000);
}

bool keepSignIn(const ServerProcess& server, const QString& role, const QString& path) {
    const auto accounts = request("GET", server.url() + "/api/demo-accounts").json()["items"].toArray();
    const auto account = std::find_if(accounts.begin(), accounts.end(),
                                      [&](const auto& one) { return one.toObject()["role"].toString() == role; });
    if (account == accounts.end()) return false;
    const QJsonObject body{{"userId", account->toObject()["userId"]}};
    const auto tokens =
        request("POST", server.url() + "/api/auth/demo-sign-in", QJsonDocument(body).toJson(QJsonDocument::Compact));
    const QByteArray token = tokens.json()["refreshToken"].toString().toLatin1();
    QFile file(path);
    return !token.isEmpty() && file.open(QIODevice::WriteOnly) &&
           file.write(server.url().toLatin1() + '\n' + token) > token.size();
}

QString serverProgram() {
    const auto given = qEnvironmentVariable("MC_SERVER_PROGRAM");
    return given.isEmpty() ? QCoreApplication::applicationDirPath() + "/mentor-connect-server" : given;
}

bool ServerProcess::start(const QStringList& arguments, const QString& dataDirectory, int port) {
    m_data = dataDirectory;
    const auto ready = m_data + "/ready";
    QFile::remove(ready);
    m_process = std::make_unique<QProcess>();
    m_process->setStandardErrorFile(m_data + "/server.log", QIODevice::Append);
    m_process->setStandardOutputFile(m_data + "/server.log", QIODevice::Append);
    if (m_files > 0)
        m_process->setChildProcessModifier([files = m_files] {
            const rlimit limit{files, files};
            ::setrlimit(RLIMIT_NOFILE, &limit);
        });
    m_process->start(
        serverProgram(),
        QStringList{"--data=" + m_data, "--port=" + QString::number(port), "--ready-file=" + ready} + arguments);
    const auto up = [&] { return QFile(ready).size() > 0 || m_process->state() == QProcess::NotRunning; };
    if (!m_process->waitForStarted() || !waitUntil(up, 120) || QFile(ready).size() == 0) return false;
    QFile file(ready);
    if (!file.open(QIODevice::ReadOnly)) return false;
    m_url = QString::fromUtf8(file.readAll()).trimmed();
    return true;
}

void ServerProcess::kill() {
    if (!m_process) return;
    ::kill(static_cast<pid_t>(m_process->processId()), SIGKILL);
    m_process->waitForFinished(10'000);
    m_process.reset();
}

bool ServerProcess::stop() {
    if (!m_process) return true;
    m_process->terminate();
    const bool ended = m_process->waitForFinished(20'000);
    if (!ended) {
        m_process->kill();
        m_process->waitForFinished(5'000);
    }
    const bool inOrder = ended && m_process->exitStatus() == QProcess::NormalExit && m_process->exitCode() == 0;
    m_process.reset();
    return inOrder;
}

QString ServerProcess::log() const {
    QFile file(m_data + "/server.log");
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll().right(4000)) : QString();
}

bool ClientProcess::start(const QStringList& arguments) {
    return launch(arguments) && visible("mainWindow", 60);
}

bool ClientProcess::launch(const QStringList& arguments) {
    m_process.setProcessChannelMode(QProcess::SeparateChannels);
    m_process.setStandardErrorFile(QProcess::nullDevice());
    m_process.start(QCoreApplication::applicationDirPath() + "/mentor-connect-tour",
                    QStringList{"--remote"} + arguments);
    return m_process.waitForStarted();
}

void ClientProcess::kill() {
    m_process.kill();
    m_process.waitForFinished(10'000);
}

ClientProcess::~ClientProcess() {
    if (m_process.state() == QProcess::NotRunning) return;
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(10'000)) {
        m_process.kill();
        m_process.waitForFinished(5'000);
    }
}

/// Not by looking now and then: what is measured is how long the answer took.
bool ClientProcess::awaitLine() {
    const auto isOver = [this] { return m_process.canReadLine() || m_process.state() == QProcess::NotRunning; };
    QEventLoop loop;
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &loop, &QEventLoop::quit);
    QObject::connect(&m_process, &QProcess::stateChanged, &loop, &QEventLoop::quit);
    QTimer::singleShot(30'000, &loop, [&loop] { loop.exit(1); });
    while (!isOver())
        if (loop.exec() != 0) return false;
    return true;
}

QJsonObject ClientProcess::ask(const QJsonObject& command) {
    m_process.write(QJsonDocument(command).toJson(QJsonDocument::Compact) + '\n');
    while (true) {
        if (!awaitLine()) return {{"ok", false}, {"error", "the client does not answer"}};
        if (!m_process.canReadLine()) return {{"ok", false}, {"error", "the client has ended"}};
        // Whatever else writes to standard output is not an answer.
        const auto answer = QJsonDocument::fromJson(m_process.readLine());
        if (answer.isObject() && answer.object().contains("ok")) return answer.object();
    }
}

bool ClientProcess::until(const QJsonObject& command, const std::function<bool(const QJsonObject&)>& good,
                          int seconds) {
    QJsonObject last;
    const bool reached = waitUntil(
        [&] {
            last = ask(command);
            return last["ok"].toBool() && good(last);
        },
        seconds);
    if (!reached)
        m_trouble = QJsonDocument(command).toJson(QJsonDocument::Compact) + " got " +
                    QJsonDocument(last).toJson(QJsonDocument::Compact) + "; the window shows: " +
                    ask({{"do", "state"}, {"name", "mainWindow"}})["all"].toString().left(1500);
    return reached;
}

bool ClientProcess::step(const QJsonObject& command, int seconds) {
    return until(
        command, [](const QJsonObject&) { return true; }, seconds);
}

bool ClientProcess::click(const QString& name, int seconds) {
    return step({{"do", "click"}, {"name", name}}, seconds);
}
bool ClientProcess::type(const QString& name, const QString& text) {
    return step({{"do", "type"}, {"name", name}, {"text", text}});
}
bool ClientProcess::press(const QString& name, const QString& key) {
    return step({{"do", "press"}, {"name", name}, {"key", key}});
}
bool ClientProcess::choose(const QString& name, const QString& text) {
    return step({{"do", "choose"}, {"name", name}, {"text", text}});
}
bool ClientProcess::visible(const QString& name, int seconds) {
    return until(
        {{"do", "state"}, {"name", name}}, [](const QJsonObject& state) { return state["visible"].toBool(); }, seconds);
}
bool ClientProcess::gone(const QString& name, int seconds) {
    return until(
        {{"do", "state"}, {"name", name}}, [](const QJsonObject& state) { return !state["visible"].toBool(); },
        seconds);
}
bool ClientProcess::shows(const QString& name, const QString& text, int seconds) {
    return until(
        {{"do", "state"}, {"name", name}},
        [&](const QJsonObject& state) { return state["all"].toString().contains(text); }, seconds);
}
bool ClientProcess::painted(const QString& name) {
    return ask({{"do", "painted"}, {"name", name}})["ok"].toBool();
}
bool ClientProcess::pick(const QString& name, const QString& ending, int nth, int seconds) {
    return step({{"do", "pick"}, {"name", name}, {"ending", ending}, {"nth", nth}}, seconds);
}

bool ClientProcess::openRow(const QString& name, const QString& contains, int seconds) {
    return step({{"do", "rows"}, {"name", name}, {"open", contains}}, seconds);
}

bool ClientProcess::openLaterWeek() {
    constexpr int kWeeks = 3;  // Hers begin within nine days.
    for (int week = 0; week < kWeeks; ++week)
        if (!click("nextWeek")) return false;
    return true;
}

bool ClientProcess::key(const QString& key) {
    return step({{"do", "key"}, {"key", key}});
}

bool ClientProcess::grab(const QString& file) {
    return step({{"do", "grab"}, {"file", file}});
}

QString ClientProcess::text(const QString& name) {
    const auto state = ask({{"do", "state"}, {"name", name}});
    const auto own = state["text"].toString();
    return own.isEmpty() ? state["all"].toString() : own;
}

bool ClientProcess::paysThere() {
    const QString click =
        "(() => { const b = document.getElementById('pay-success'); if (b) b.click(); return !!b; })()";
    return waitUntil([&] { return script("checkoutView", click).toBool(); }, 60);
}

QVariant ClientProcess::script(const QString& name, const QString& code) {
    return ask({{"do", "script"}, {"name", name}, {"text", code}})["value"].toVariant();
}

bool setInstantBooking(const ServerProcess& server, const QString& token, bool instant) {
    const QString url = server.url() + "/api/mentors/profile";
    auto profile = request("GET", url, {}, token).json()["profile"].toObject();
    profile["instantBook"] = instant;
    return request("PUT", url, QJsonDocument(profile).toJson(QJsonDocument::Compact), token).status == 200;
}

bool isOnDisk(const QString& folder, const QByteArray& words) {
    QDirIterator files(folder, {"*.json"}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(words)) return true;
    }
    return false;
}

double memoryOf(qint64 pid) {
    QFile status(QStringLiteral("/proc/%1/status").arg(pid));
    QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(pid));
    if (!status.open(QIODevice::ReadOnly)) return 0;
    static const QRegularExpression line("RssAnon:\\s+(\\d+) kB");
    double all = line.match(QString::fromUtf8(status.readAll())).captured(1).toDouble() / 1024;
    if (children.open(QIODevice::ReadOnly))
        for (const auto& child : children.readAll().split(' '))
            if (child.toLongLong() > 0) all += memoryOf(child.toLongLong());
    return all;
}

QJsonObject Answer::json() const {
    return QJsonDocument::fromJson(body).object();
}

Answer request(const QString& method, const QString& url, const QByteArray& body, const QString& token,
               const QList<QPair<QByteArray, QByteArray>>& headers) {
    QNetworkAccessManager manager;
    QNetworkRequest ask{QUrl(url)};
    if (!body.isEmpty()) ask.setHeader(QNetworkRequest::ContentTypeHeader, "application/json");
    if (!token.isEmpty()) ask.setRawHeader("Authorization", "Bearer " + token.toUtf8());
    for (const auto& [name, value] : headers)
        ask.setRawHeader(name, value);
    ask.setTransferTimeout(30'000);
    auto* reply = manager.sendCustomRequest(ask, method.toUtf8(), body);
    waitUntil([&] { return reply->isFinished(); }, 35);
    Answer answer{reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll()};
    delete reply;
    return answer;
}

}  // namespace mc::e2e
