#pragma once

#include <QObject>
#include <QPointer>
#include <optional>
#include <vector>

#include "net/api_client.h"
#include "net/load_state.h"
#include "protocol/reviews.h"
#include "text/format.h"

namespace mc::mentor {

/// The reviews a mentor got, newest first, and her answers to them.
class ReviewsController : public QObject {
    Q_OBJECT

public:
    ReviewsController(net::ApiClient& api, domain::UserId mentor, const domain::ZoneName& viewer,
                      QObject* parent = nullptr);

    net::LoadState state() const { return m_state; }
    const domain::Error& error() const { return m_error; }  ///< Only in error.
    const domain::ZoneTable& viewer() const { return m_viewer; }
    const std::vector<protocol::Review>& reviews() const { return m_reviews; }
    int total() const { return m_total; }
    const std::vector<int>& stars() const { return m_stars; }  ///< How many gave one star, two … five.
    /// Over all that count; 0 without any.
    double average() const;
    bool hasMore() const { return m_next.has_value(); }

    /// From the newest; what is shown stays until the answer is there.
    void load();
    void loadMore();
    bool isAnswering(domain::ReviewId review) const;
    void reply(domain::ReviewId review, const QString& text);
    /// The mentor has reported it: she is not asked to do so again.
    void noteReported(domain::ReviewId review);

signals:
    void stateChanged();  ///< Also when there are other reviews.
    void replied(mc::domain::ReviewId review);
    void replyFailed(mc::domain::ReviewId review, const QString& sentence);

private:
    void ask(const std::string& cursor);
    void received(const domain::Result<protocol::ReviewPage>& page, bool first);
    void answered(domain::ReviewId review, const domain::Result<protocol::Review>& answer);
    protocol::Review* find(domain::ReviewId review);

    net::ApiClient& m_api;
    domain::UserId m_mentor;
    domain::ZoneTable m_viewer;
    net::LoadState m_state = net::LoadState::loading;
    domain::Error m_error;
    std::vector<protocol::Review> m_reviews;
    std::vector<int> m_stars;
    int m_total = 0;
    std::optional<std::string> m_next;
    QPointer<net::ApiCall> m_listCall;
    std::vector<domain::ReviewId> m_answering;
};

}  // namespace mc::mentor
