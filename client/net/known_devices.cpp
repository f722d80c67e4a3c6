#include "net/known_devices.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>
#include <QSysInfo>
#include <QtDebug>

namespace mc::net {

namespace {

constexpr auto kDeviceOwnerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
constexpr int kLongestName = 80;

// Addresses are compared as people mean them, and the file names nobody.
QString keyOf(const QUrl& server, const QString& email) {
    const QByteArray account = server.toEncoded() + '\n' + email.trimmed().toLower().toUtf8();
    return QString::fromLatin1(QCryptographicHash::hash(account, QCryptographicHash::Sha256).toHex().left(32));
}

QJsonObject read(const QString& path) {
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}

}  // namespace

QByteArray KnownDevices::token(const QUrl& server, const QString& email) const {
    return read(m_file).value(keyOf(server, email)).toString().toUtf8();
}

void KnownDevices::keep(const QUrl& server, const QString& email, const QByteArray& token) {
    QJsonObject all = read(m_file);
    const QString key = keyOf(server, email);
    if (all.value(key) == QString::fromUtf8(token)) return;
    all[key] = QString::fromUtf8(token);
    const QString folder = QFileInfo(m_file).path();
    QDir().mkpath(folder);
    QFile::setPermissions(folder, kDeviceOwnerOnly | QFileDevice::ExeOwner);
    QSaveFile file(m_file);
    const QByteArray json = QJsonDocument(all).toJson(QJsonDocument::Compact);
    const bool done = file.open(QIODevice::WriteOnly) && file.setPermissions(kDeviceOwnerOnly) &&
                      file.write(json) == json.size() && file.commit();
    if (!done) qWarning("this computer is not remembered as known: %s", qUtf8Printable(file.errorString()));
}

void KnownDevices::rename(const QUrl& server, const QString& from, const QString& to) {
    if (const QByteArray given = token(server, from); !given.isEmpty()) keep(server, to, given);
}

QString KnownDevices::ownName() {
    const QString name = QCoreApplication::applicationVersion().isEmpty()
                             ? QStringLiteral("Mentor Connect")
                             : QStringLiteral("Mentor Connect ") + QCoreApplication::applicationVersion();
    return (name + QStringLiteral(", ") + QSysInfo::prettyProductName()).left(kLongestName);
}

}  // namespace mc::net
