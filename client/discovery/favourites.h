#pragma once

#include <QObject>
#include <vector>

#include "net/api_client.h"
#include "net/session.h"
#include "protocol/favourites.h"

namespace mc::discovery {

/// The mentors the person keeps (DIS-3), as every page shows them. What she keeps or drops is seen at once and told to the
/// server; where it says no, it is as before. Loaded with each sign-in, empty for guests. GUI thread only.
class Favourites : public QObject {
    Q_OBJECT
public:
    Favourites(net::ApiClient& api, net::Session& session, QObject* parent = nullptr);

    /// Whether there is somebody to keep them for.
    bool isOffered() const { return m_session.isSignedIn(); }
    /// The latest kept first.
    const std::vector<domain::UserId>& mentors() const { return m_mentors; }
    bool has(domain::UserId mentor) const;
    /// Only while offered; the same again does nothing.
    void set(domain::UserId mentor, bool kept);
    void load();

signals:
    void changed();
    void failed(const mc::domain::Error& error);

private:
    void show(domain::UserId mentor, bool kept);

    net::ApiClient& m_api;
    net::Session& m_session;
    std::vector<domain::UserId> m_mentors;
    int m_waiting = 0;  ///< Changes that are under way: only the last one's answer is the whole truth.
    int m_number = 0;   ///< Of the last change: what was asked before it may be old.
};

}  // namespace mc::discovery
