#pragma once

#include <QObject>
#include <QPointer>

#include "net/api_client.h"
#include "net/session.h"
#include "protocol/waitlist.h"

namespace mc::discovery {

/// The person's place on the waitlist of one mentor (DIS-3), who is the one `follow` named last. GUI thread only.
class WaitlistController : public QObject {
    Q_OBJECT
public:
    enum class Place {
        none,     ///< Also while nobody has answered yet, and for guests.
        waiting,  ///< There is no free time.
        open,     ///< There is: the first to take one has it kept longer.
    };
    Q_ENUM(Place)

    WaitlistController(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    Place place() const { return m_place; }
    /// A join or a leave is under way.
    bool isBusy() const { return !m_change.isNull(); }
    /// Asks for the place; of nobody but a person who is signed in.
    void follow(domain::UserId mentor);
    /// Only for a person who is signed in; while busy nothing happens.
    void join();
    void leave();

signals:
    void changed();
    void failed(const mc::domain::Error& error);

private:
    void send(net::ApiJob<protocol::Waitlist>* job);
    void take(const protocol::Waitlist& list);
    QString path() const;

    net::ApiClient& m_api;
    domain::UserId m_mentor;
    Place m_place = Place::none;
    QPointer<net::ApiCall> m_question;
    QPointer<net::ApiCall> m_change;
};

}  // namespace mc::discovery
