#pragma once

#include "admin/queue_controller.h"
#include "protocol/ratings.h"

namespace mc::admin {

/// Mentors who are paused for their ratings, a queue at a time, and what an admin decides about them.
class RatingCasesController : public QueueOf<protocol::RatingCasePage, protocol::RatingQueue> {
    Q_OBJECT

public:
    explicit RatingCasesController(net::ApiClient& api);

    /// Upon what was read: the version is that of the case shown then.
    void decide(domain::UserId mentor, const protocol::DecideRating& decision);

signals:
    void decided(bool reinstated);

private:
    int waitingOf(const protocol::RatingCasePage& page) const override { return page.waiting; }
    void know(const protocol::RatingCase& item) override;
};

}  // namespace mc::admin
