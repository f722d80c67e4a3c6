#pragma once

#include <QObject>
#include <QTcpServer>

class QTcpSocket;

namespace mc::mentor {

/// Waits at 127.0.0.1 for what a browser comes back with from a sign-in (RFC 8252 §7.3). One answer is taken: the one
/// with the state that was sent along; whatever else calls is told that nothing is here.
class LoopbackListener : public QObject {
    Q_OBJECT

public:
    explicit LoopbackListener(QObject* parent = nullptr);

    /// False when this machine has no free port.
    bool listen();
    /// "http://127.0.0.1:PORT"
    QString redirect() const;
    void expect(const QString& state) { m_state = state; }

signals:
    void came(const QString& code);
    /// She did not allow it, or the place she signed in at would not have it.
    void refused();

private:
    void accept();
    void read(QTcpSocket* socket);
    void answer(QTcpSocket* socket, int status, const QString& sentence);

    QTcpServer m_server;
    QString m_state;
};

}  // namespace mc::mentor
