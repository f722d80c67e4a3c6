#include "net/drafts.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>
#include <utility>

#include "net/api_client.h"
#include "net/session.h"

namespace mc::net {

namespace {

constexpr int kPauseMs = 400;
constexpr auto kText = "text";
constexpr auto kOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

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
    m_later.setInterval(kPauseMs);
    connect(&m_later, &QTimer::timeout, this, &Drafts::flush);
    connect(&session, &Session::signedIn, this, &Drafts::open);
    connect(&session, &Session::signedOut, this,
            [this](Session::End end) { end == Session::End::signedOut ? erase() : close(); });
    if (session.isSignedIn()) open();
}

Drafts::~Drafts() {
    flush();
}

void Drafts::open() {
    close();
    m_path = QDir(m_folder).filePath(fileName(m_api.server(), m_session.user()));
    read();
}

void Drafts::read() {
    QFile file(m_path);
    if (!file.exists()) return;
    if (!file.open(QIODevice::ReadOnly)) return emit notKept(file.errorString());
    const auto kept = QJsonDocument::fromJson(file.readAll());
    if (kept.isObject()) {
        m_all = kept.object();
        return;
    }
    // Not ours to throw away: somebody's words may be in it.
    const QString aside = m_path + u".unreadable"_qs;
    QFile::remove(aside);
    if (!file.rename(aside)) emit notKept(file.errorString());
}

void Drafts::close() {
    flush();
    m_path.clear();
    m_all = {};
}

void Drafts::erase() {
    m_later.stop();
    m_changed = false;
    remove();
    m_path.clear();
    m_all = {};
}

QJsonObject Drafts::find(const QString& key) const {
    return m_all.value(key).toObject();
}

QString Drafts::text(const QString& key) const {
    return find(key).value(QLatin1String(kText)).toString();
}

void Drafts::keep(const QString& key, const QJsonObject& draft) {
    if (m_path.isEmpty() || m_all.value(key) == draft) return;
    m_all[key] = draft;
    changed();
}

void Drafts::keepText(const QString& key, const QString& text) {
    text.isEmpty() ? drop(key) : keep(key, {{QLatin1String(kText), text}});
}

void Drafts::drop(const QString& key) {
    if (!m_all.contains(key)) return;
    m_all.remove(key);
    changed();
}

QStringList Drafts::keys(const QString& beginning) const {
    QStringList found = m_all.keys();
    found.removeIf([&](const QString& key) { return !key.startsWith(beginning); });
    return found;
}

/// Not restarted by each letter: whoever types without a pause is kept too.
void Drafts::changed() {
    m_changed = true;
    if (!m_later.isActive()) m_later.start();
}

void Drafts::flush() {
    m_later.stop();
    if (!std::exchange(m_changed, false)) return;
    if (m_path.isEmpty()) return;
    if (m_all.isEmpty()) return remove();
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, kOwnerOnly | QFileDevice::ExeOwner);
    QSaveFile file(m_path);
    const QByteArray json = QJsonDocument(m_all).toJson(QJsonDocument::Compact);
    const bool done = file.open(QIODevice::WriteOnly) && file.setPermissions(kOwnerOnly) &&
                      file.write(json) == json.size() && file.commit();
    if (!done) emit notKept(file.errorString());
}

void Drafts::remove() {
    QFile file(m_path);
    if (file.exists() && !file.remove()) emit notKept(file.errorString());
}

}  // namespace mc::net
