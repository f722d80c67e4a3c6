#include "admin/rating_cases_controller.h"

namespace mc::admin {

RatingCasesController::RatingCasesController(net::ApiClient& api)
    : QueueOf(api, QStringLiteral("/api/admin/rating-cases"), protocol::RatingQueue::waiting) {}

void RatingCasesController::know(const protocol::RatingCase& item) {
    for (const auto& review : item.latest)
        m_api.photos().know(review.authorId, review.authorPhoto);
}

void RatingCasesController::decide(domain::UserId mentor, const protocol::DecideRating& decision) {
    sendDecision<protocol::RatingCase>(domain::toString(mentor), decision,
                                       [this, reinstated = decision.reinstate] { emit decided(reinstated); });
}

}  // namespace mc::admin
