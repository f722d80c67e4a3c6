#include "net/photos.h"

#include <QNetworkDiskCache>
#include <QNetworkReply>
#include <QTimer>
#include <utility>

namespace mc::net {

namespace {

constexpr qint64 kMostOnDisk = 64LL * 1024 * 1024;
constexpr int kMostWaiting = 200;
constexpr qint64 kLargest = 512 * 1024;
constexpr int kTimeoutMs = 15'000;
constexpr int kAskAgainMs = 20'000;
constexpr int kNotFound = 404;

}  // namespace

Photos::Photos(QObject* parent) : QObject(parent) {
    m_network.setAutoDeleteReplies(true);
}

void Photos::keepIn(const QString& folder) {
    m_folder = folder;
}

void Photos::openFolder() {
    if (m_folder.isEmpty()) return;
    auto* cache = new QNetworkDiskCache(this);
    cache->setCacheDirectory(std::exchange(m_folder, {}));
    cache->setMaximumCacheSize(kMostOnDisk);
    m_network.setCache(cache);
}

void Photos::setServer(const QUrl& server) {
    if (server == m_server) return;
    m_server = server;
    m_arrived.clear();
    m_asked.clear();
    const auto former = std::exchange(m_keys, {});
    for (auto it = former.keyBegin(); it != former.keyEnd(); ++it)
        emit changed(*it);
}

void Photos::know(domain::UserId id, const std::optional<std::string>& key) {
    const auto person = QString::fromStdString(domain::toString(id));
    const auto now = QString::fromStdString(key.value_or(""));
    if (m_keys.value(person) == now) return;
    if (now.isEmpty())
        m_keys.remove(person);
    else
        m_keys.insert(person, now);
    emit changed(person);
}

QByteArray Photos::find(const QString& key, int side) {
    const QString path = QStringLiteral("/api/photos/%1/%2").arg(key).arg(side);
    if (m_arrived.contains(path)) return m_arrived.take(path);
    if (!m_asked.contains(path)) fetch(path, key);
    return {};
}

void Photos::fetch(const QString& path, const QString& key) {
    openFolder();
    m_asked.insert(path);
    QUrl url = m_server;
    url.setPath(path);
    QNetworkRequest request(url);
    request.setTransferTimeout(kTimeoutMs);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::PreferCache);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    auto* reply = m_network.get(request);
    connect(reply, &QNetworkReply::finished, this, [this, reply, path, key, server = m_server] {
        if (server == m_server) received(*reply, path, key);
    });
}

void Photos::received(QNetworkReply& reply, const QString& path, const QString& key) {
    const int status = reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    if (status == kNotFound) return;
    if (reply.error() != QNetworkReply::NoError || reply.bytesAvailable() > kLargest) {
        QTimer::singleShot(kAskAgainMs, this, [this, path] { m_asked.remove(path); });
        return;
    }
    m_asked.remove(path);
    if (m_arrived.size() >= kMostWaiting) m_arrived.clear();  // Nobody came for them.
    m_arrived.insert(path, reply.readAll());
    emit arrived(key);
}

}  // namespace mc::net
