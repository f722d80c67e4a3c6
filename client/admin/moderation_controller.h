#pragma once

#include <QObject>
#include <QPointer>
#include <optional>
#include <vector>

#include "net/api_client.h"
#include "net/load_state.h"
#include "protocol/reviews.h"

namespace mc::admin {

/// Reviews that were reported, a queue at a time, and what an admin decides about them (ADM-4).
class ModerationController : public QObject {
    Q_OBJECT

public:
    explicit ModerationController(net::ApiClient& api, QObject* parent = nullptr) : QObject(parent), m_api(api) {}

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    const std::vector<protocol::ReportedReview>& items() const { return m_items; }
    int open() const { return m_open; }  ///< How many wait.
    bool hasMore() const { return m_next.has_value(); }

    protocol::ReviewQueue queue() const { return m_queue; }
    void choose(protocol::ReviewQueue queue);
    void reload();
    void loadMore();

    bool isBusy() const { return m_busy; }
    /// About the words as they were read: `version` is that of the review shown then.
    void decide(domain::ReviewId review, const protocol::DecideReview& decision);

signals:
    void stateChanged();  ///< Also when there are other items.
    void busyChanged();
    void decided(bool hidden);
    void failed(const mc::domain::Error& error);

private:
    void ask(const std::string& cursor);
    void received(const domain::Result<protocol::ReportedReviewPage>& page, bool first);

    net::ApiClient& m_api;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    protocol::ReviewQueue m_queue = protocol::ReviewQueue::open;
    std::vector<protocol::ReportedReview> m_items;
    int m_open = 0;
    std::optional<std::string> m_next;
    QPointer<net::ApiCall> m_listCall;
    bool m_busy = false;
};

}  // namespace mc::admin
