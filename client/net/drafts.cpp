#include "net/drafts.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QLockFile>
#include <QSaveFile>
#include <utility>

#include "net/api_client.h"
#include "net/session.h"

namespace mc::net {

namespace {

constexpr int kDraftPauseMs = 400;
/// Another window needs milliseconds for its write. One that hangs for so long is not waited for: words typed here count
/// for more.
constexpr int kLockMs = 1'000;
constexpr auto kText = "text";
constexpr auto kDraftOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

// The name says nothing about the person.
QString fileName(const QUrl& server, const protocol::Me& me) {
    const QByteArray account = server.toEncoded() + '\n' + QByteArray::fromStdString(toString(me.id));
    return QString::fromLatin1(QCryptographicHash::hash(account, QCryptographicHash::Sha256).toHex().left(32)) +
           u".json"_qs;
}

}  // namespace

Drafts::Drafts(QString folder, ApiClient& api, Session& session, QObject* parent)
    : QObject(parent), m_folder(std::move(folder)), m_api(api), m_session(session) {
    m_later.setSingleShot(true);
    m_later.setInterval(kDraftPauseMs);
    connect(&m_later, &QTimer::timeout, this, &Drafts::flush);
    connect(&session, &Session::signedIn, this, &Drafts::open);
    connect(&session, &Session::signedOut, this,
            [this](Session::End end) { end == Session::End::signedOut ? erase() : close(); });
    if (session.isSignedIn()) open();
}

Drafts::~Drafts() {
    blockSignals(true);  // Whoever could be told is gone already.
    flush();
}

void Drafts::open() {
    close();
    m_path = QDir(m_folder).filePath(fileName(m_api.server(), m_session.user()));
    takeOthers();
}

std::optional<QJsonObject> Drafts::readFile() {
    QFile file(m_path);
    if (!file.exists()) return QJsonObject();
    if (!file.open(QIODevice::ReadOnly)) {
        emit notKept(file.errorString());
        return {};
    }
    const auto kept = QJsonDocument::fromJson(file.readAll());
    if (kept.isObject()) return kept.object();
    // Not ours to throw away: somebody's words may be in it.
    const QString aside = m_path + u".unreadable"_qs;
    QFile::remove(aside);
    if (file.rename(aside)) return QJsonObject();
    emit notKept(file.errorString());
    return {};
}

/// What another window has kept, changed or sent since.
void Drafts::takeOthers() {
    if (m_path.isEmpty()) return;
    const auto all = readFile();
    if (!all) return;
    for (const auto& key : m_all.keys())
        if (!all->contains(key)) take(key, QJsonValue::Undefined);
    for (auto one = all->begin(); one != all->end(); ++one)
        take(one.key(), one.value());
}

void Drafts::take(const QString& key, const QJsonValue& onDisk) {
    if (m_own.contains(key)) return;
    for (auto* each : {&m_all, &m_onDisk})
        onDisk.isUndefined() ? each->remove(key) : void((*each)[key] = onDisk);
}

void Drafts::close() {
    flush();
    forget();
}

/// With the lock: what another window is just writing would be there again afterwards.
void Drafts::erase() {
    if (!m_path.isEmpty() && QFile::exists(m_path)) {
        QLockFile lock(m_path + u".lock"_qs);
        lock.tryLock(kLockMs);
        remove();
    }
    forget();
}

void Drafts::forget() {
    m_later.stop();
    m_path.clear();
    m_all = {};
    m_onDisk = {};
    m_own.clear();
    m_changed.clear();
}

QJsonObject Drafts::find(const QString& key) {
    takeOthers();
    return m_all.value(key).toObject();
}

QString Drafts::text(const QString& key) {
    return find(key).value(QLatin1String(kText)).toString();
}

void Drafts::keep(const QString& key, const QJsonObject& draft) {
    if (m_path.isEmpty() || m_all.value(key) == draft) return;
    m_all[key] = draft;
    changed(key);
}

void Drafts::keepText(const QString& key, const QString& text) {
    text.isEmpty() ? drop(key) : keep(key, {{QLatin1String(kText), text}});
}

void Drafts::drop(const QString& key) {
    if (!m_all.contains(key)) return;
    m_all.remove(key);
    changed(key);
}

QStringList Drafts::keys(const QString& beginning) {
    takeOthers();
    QStringList found = m_all.keys();
    found.removeIf([&](const QString& key) { return !key.startsWith(beginning); });
    return found;
}

/// Not restarted by each letter: whoever types without a pause is kept too.
void Drafts::changed(const QString& key) {
    m_own.insert(key);
    m_changed.insert(key);
    if (!m_later.isActive()) m_later.start();
}

void Drafts::flush() {
    m_later.stop();
    if (m_changed.isEmpty() || m_path.isEmpty()) return;
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, kDraftOwnerOnly | QFileDevice::ExeOwner);
    QLockFile lock(m_path + u".lock"_qs);
    lock.tryLock(kLockMs);  // Where there can be none, there can be no file either: that is said below.
    const auto others = readFile();
    if (!others) return;
    if (write(withOwn(*others))) noteWritten();
}

void Drafts::noteWritten() {
    for (const auto& key : std::exchange(m_changed, {})) {
        if (m_all.contains(key)) {
            m_onDisk[key] = m_all[key];
            continue;
        }
        m_onDisk.remove(key);
        m_own.remove(key);
    }
}

/// What was dropped here goes, unless somebody has typed something else there since.
QJsonObject Drafts::withOwn(QJsonObject all) const {
    for (const auto& key : m_changed) {
        if (m_all.contains(key))
            all[key] = m_all[key];
        else if (all.value(key) == m_onDisk.value(key))
            all.remove(key);
    }
    return all;
}

bool Drafts::write(const QJsonObject& all) {
    if (all.isEmpty()) return remove();
    QSaveFile file(m_path);
    const QByteArray json = QJsonDocument(all).toJson(QJsonDocument::Compact);
    const bool done = file.open(QIODevice::WriteOnly) && file.setPermissions(kDraftOwnerOnly) &&
                      file.write(json) == json.size() && file.commit();
    if (!done) emit notKept(file.errorString());
    return done;
}

bool Drafts::remove() {
    QFile file(m_path);
    const bool done = !file.exists() || file.remove();
    if (!done) emit notKept(file.errorString());
    return done;
}

}  // namespace mc::net
