#pragma once

#include <QObject>
#include <QTimer>
#include <functional>
#include <vector>

#include "app/client.h"

namespace mc::app {

/// Walks the running application through its pages against a demo server and writes a picture of each:
/// `<page>-<light|dark>.png`, 1280 × 800.
class Tour : public QObject {
    Q_OBJECT
public:
    Tour(Client& client, QString folder, QObject* parent = nullptr);
    void start();

signals:
    void finished(bool ok);

private:
    struct Stop {
        QString name;
        std::function<void()> go;
        std::function<bool()> ready;
    };
    void plan();
    void planEntrance();
    void planStudent();
    void planMentor();
    void addSignIn(const QString& name, protocol::Role role);
    void addLink(const QString& name, const QString& link);
    /// A page whose link is only known after a question to the server.
    template <class List>
    void addFound(const QString& name, const QString& question, std::function<QString(const List&)> link);
    void addBell();
    void follow(const QString& link);
    bool isAt(const QString& path) const;
    void next();
    void look();
    void take();
    bool settled() const;

    Client& m_client;
    QString m_folder;
    std::vector<Stop> m_stops;
    std::size_t m_at = 0;
    QTimer m_look;
    QString m_path;  ///< Where the present stop wants to be.
    int m_waited = 0;
    int m_still = 0;
};

}  // namespace mc::app
