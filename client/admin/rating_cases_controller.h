#pragma once

#include <QObject>
#include <QPointer>
#include <optional>
#include <vector>

#include "net/api_client.h"
#include "net/load_state.h"
#include "protocol/ratings.h"

namespace mc::admin {

/// Mentors who are paused for their ratings, a queue at a time, and what an admin decides about them.
class RatingCasesController : public QObject {
    Q_OBJECT

public:
    explicit RatingCasesController(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    const std::vector<protocol::RatingCase>& items() const { return m_items; }
    int waiting() const { return m_waiting; }
    bool hasMore() const { return m_next.has_value(); }

    protocol::RatingQueue queue() const { return m_queue; }
    void choose(protocol::RatingQueue queue);
    void reload();
    void loadMore();
    /// Upon what was read: the version is that of the case shown then.
    void decide(domain::UserId mentor, const protocol::DecideRating& decision);

signals:
    void stateChanged();  ///< Also when there are other items.
    void decided(bool reinstated);
    void failed(const mc::domain::Error& error);

private:
    void ask(const std::string& cursor);
    void received(const domain::Result<protocol::RatingCasePage>& page, bool first);

    net::ApiClient& m_api;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    protocol::RatingQueue m_queue = protocol::RatingQueue::waiting;
    std::vector<protocol::RatingCase> m_items;
    int m_waiting = 0;
    std::optional<std::string> m_next;
    QPointer<net::ApiCall> m_call;
    bool m_busy = false;
};

}  // namespace mc::admin
