#pragma once

#include <QElapsedTimer>
#include <QObject>
#include <QPointer>
#include <QTimer>
#include <QUrl>

class QNetworkAccessManager;
class QNetworkReply;

namespace mc::net {

/// What a server says about itself, in words.
struct ServerReport {
    enum class Kind { checking, good, notOurs, unreachable, malformed };
    Kind kind = Kind::checking;
    QUrl url;
    QString name;         ///< "Graphora Mentoring"; only with good.
    QString words;        ///< "Graphora Mentoring · secure connection · 24 ms", or what is wrong and what to do.
    QByteArray infoJson;  ///< Body of GET /api/server-info; only with good.
    bool demo = false;
    int latencyMs = 0;
};

/// Checks a server address while it is typed: the last text wins, after a pause of 300 ms. What was found out about the
/// text before counts no more from the first letter on.
class ServerProbe : public QObject {
    Q_OBJECT
public:
    explicit ServerProbe(QNetworkAccessManager& network, QObject* parent = nullptr);

    void check(const QString& typed);     ///< Debounced.
    void checkNow(const QString& typed);  ///< At once.
    /// Without the pause; asks a server that did not answer once more. Does nothing while one is being asked or known.
    void hurry();
    const ServerReport& report() const { return m_report; }

    /// What people type, as an address: scheme added (http for this computer, else https), path and query dropped.
    /// Invalid when it cannot be one.
    static QUrl toUrl(const QString& typed);
    /// Whether nobody but that server can answer there: it is encrypted, or on this computer.
    static bool isItself(const QUrl& url);

signals:
    void reportChanged(const mc::net::ServerReport& report);

private:
    void forgetAnswer();
    void ask(const QUrl& url);
    void answered(QNetworkReply& reply, const QUrl& url, int latencyMs);
    void publish(ServerReport report);

    QNetworkAccessManager& m_network;
    QPointer<QNetworkReply> m_reply;
    QTimer m_pause;
    QString m_typed;
    ServerReport m_report;
};

}  // namespace mc::net
