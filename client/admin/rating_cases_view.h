#pragma once

#include "admin/queue_view.h"
#include "admin/rating_cases_controller.h"
#include "net/drafts.h"

namespace mc::admin {

/// The mentors who are paused for their ratings, in the page of the reviews. Object names: ratingCases, moreCases.
class RatingCasesView : public QueueView {
    Q_OBJECT

public:
    /// `zone`: the admin's.
    RatingCasesView(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneTable& zone);

    RatingCasesController& controller() { return m_controller; }

private:
    RatingCasesView(RatingCasesController* controller, net::Drafts& drafts, const domain::ZoneTable& zone);
    Empty emptyWords() const override;
    std::vector<QWidget*> makeCards() override;
    void askReason(const protocol::RatingCase& item, bool reinstate);

    RatingCasesController& m_controller;
    net::Drafts& m_drafts;
    domain::ZoneTable m_zone;
};

}  // namespace mc::admin
