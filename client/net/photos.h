#pragma once

#include <QHash>
#include <QNetworkAccessManager>
#include <QObject>
#include <QSet>
#include <QUrl>
#include <optional>

#include "domain/ids.h"

namespace mc::net {

/// Which photo people have, as the server said last, and the photos themselves: fetched when somebody wants to see one
/// and kept in a bounded cache on disk. They are public and never change under their key, so that they outlive a
/// sign-out. Whoever takes an answer with people in it tells `know`. GUI thread only.
class Photos : public QObject {
    Q_OBJECT
public:
    explicit Photos(QObject* parent = nullptr);

    /// Where photos are kept between runs, made with the first; without it they are fetched anew.
    void keepIn(const QString& folder);
    /// What was known of another server's people is forgotten.
    void setServer(const QUrl& server);

    void know(domain::UserId person, const std::optional<std::string>& key);
    /// Empty for those without a photo and those nobody has said anything of. `person` is the id as text.
    QString keyOf(const QString& person) const { return m_keys.value(person); }

    /// The JPEG of a square with that side (64, 128, 256 or 512): at once when it is there, else later with `arrived`.
    /// One that is missing is not asked for again; one that could not be fetched is after a while.
    QByteArray find(const QString& key, int side);

signals:
    /// A person has another photo, or none.
    void changed(const QString& person);
    void arrived(const QString& key);

private:
    void openFolder();
    void fetch(const QString& path, const QString& key);
    void received(QNetworkReply& reply, const QString& path, const QString& key);

    QNetworkAccessManager m_network;
    QString m_folder;  ///< Until the first photo is asked for.
    QUrl m_server;
    QHash<QString, QString> m_keys;        ///< By person.
    QHash<QString, QByteArray> m_arrived;  ///< By path, until taken.
    QSet<QString> m_asked;                 ///< Under way, missing, or failed a moment ago.
};

}  // namespace mc::net
