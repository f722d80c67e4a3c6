#pragma once

#include <QByteArray>
#include <QString>
#include <QUrl>

namespace mc::net {

/// What servers gave this computer to be told from those of people who guess: with it the owner of an account gets in
/// while others are kept waiting. It opens nothing by itself and outlives a sign-out. One file, readable by its owner
/// alone, by server and address of the account. GUI thread only.
class KnownDevices {
public:
    /// The file's folder is made when there is something to keep.
    explicit KnownDevices(QString file) : m_file(std::move(file)) {}

    /// Empty when that server has given none for the account, or the file cannot be read.
    QByteArray token(const QUrl& server, const QString& email) const;
    /// Kept as far as the disk allows: without it the account is only asked to wait like a stranger's.
    void keep(const QUrl& server, const QString& email, const QByteArray& token);

    /// The account has another address from now on.
    void rename(const QUrl& server, const QString& from, const QString& to);

    /// "Mentor Connect 0.1.0, Debian GNU/Linux 12 (bookworm)": what the owner sees in her list of devices.
    static QString ownName();

private:
    QString m_file;
};

}  // namespace mc::net
