#pragma once

#include <QJsonObject>
#include <QObject>
#include <QSet>
#include <QString>
#include <QTimer>
#include <optional>

namespace mc::net {

class ApiClient;
class Session;

/// What a person typed and did not send: a message, a review, notes, settings. One file an account, readable by its
/// owner alone, written whole (a crash leaves the file before or the file after) within half a second of the last
/// change. It comes back after a restart or a crash, when the same person signs in to the same server; her own sign-out
/// deletes it, a sign-in that ran out does not.
///
/// Two windows of one account share the file: each writes and drops only what was typed in it, and finds what the other
/// has kept under keys it has not written itself. Words typed under one key in both: the later ones are in the file,
/// and sending the earlier ones does not drop them.
///
/// A draft is a small JSON object under a key such as "review/0000000000abc". Whoever shows a field keeps its words
/// here as they change and drops them once they are sent. Without an account nothing is kept. GUI thread only.
class Drafts : public QObject {
    Q_OBJECT
public:
    /// `folder` is made when the first draft is written. Follows the session by itself.
    Drafts(QString folder, ApiClient& api, Session& session, QObject* parent = nullptr);
    /// Writes what waits.
    ~Drafts() override;

    /// Empty when there is none.
    QJsonObject find(const QString& key);
    /// The draft's only text, for fields that are nothing else.
    QString text(const QString& key);
    void keep(const QString& key, const QJsonObject& draft);
    /// An empty text drops the draft.
    void keepText(const QString& key, const QString& text);
    void drop(const QString& key);
    /// Keys that begin so, in order.
    QStringList keys(const QString& beginning);
    /// Writes now instead of in half a second.
    void flush();

signals:
    /// The words are in memory but could not be put on disk: `reason` is the system's.
    void notKept(const QString& reason);

private:
    void open();
    void close();
    void erase();
    /// Nothing when it could not be read.
    std::optional<QJsonObject> readFile();
    void takeOthers();
    void take(const QString& key, const QJsonValue& onDisk);
    QJsonObject withOwn(QJsonObject all) const;
    bool write(const QJsonObject& all);
    void noteWritten();
    bool remove();
    void changed(const QString& key);
    void forget();

    QString m_folder;
    ApiClient& m_api;
    Session& m_session;
    QString m_path;           ///< Empty while nobody is signed in.
    QJsonObject m_all;        ///< As this window shows it.
    QJsonObject m_onDisk;     ///< As it last read or wrote it.
    QSet<QString> m_own;      ///< Written by this window: no other's words take their place in it.
    QSet<QString> m_changed;  ///< Since it was written.
    QTimer m_later;
};

}  // namespace mc::net
