#pragma once

#include <map>

#include "discovery/review_reports.h"
#include "mentor/reviews_controller.h"
#include "net/drafts.h"
#include "widgets/page.h"

class QVBoxLayout;

namespace mc::widgets {
class Button;
class EmptyState;
class StatePage;
}  // namespace mc::widgets

namespace mc::mentor {

class RatingCard;
class ReceivedReview;

/// "/reviews", the mentor's: what students said of her sessions, with her answers. Object names: reviewsPage,
/// moreReceived.
class ReviewsPage : public widgets::Page {
    Q_OBJECT

public:
    ReviewsPage(net::ApiClient& api, net::Drafts& drafts, domain::UserId mentor, const domain::ZoneName& viewer,
                QWidget* parent = nullptr);

    QString title() const override { return tr("Reviews"); }
    void arrive(const widgets::PageLink& link) override;
    void reload() override { m_controller.load(); }

private:
    QWidget* buildContent();
    void showState();
    void showReviews();
    ReceivedReview* rowFor(const protocol::Review& review);
    ReceivedReview* row(domain::ReviewId review) const;
    void report(domain::ReviewId review);

    ReviewsController m_controller;
    discovery::ReviewReports m_reports;
    net::Drafts& m_drafts;
    RatingCard* m_rating;
    QVBoxLayout* m_rows = nullptr;
    std::map<std::int64_t, ReceivedReview*> m_shown;  ///< By the review's id.
    widgets::Button* m_more;
    widgets::StatePage* m_states;
};

}  // namespace mc::mentor
