#pragma once

#include "support/sample_mentors.h"

namespace mc::support {

/// As their mentor gets them: one to answer, one answered that can still be changed, one that stays private.
inline protocol::ReviewPage receivedReviews() {
    auto page = sampleReviews();
    page.items.at(0).mayReply = true;
    page.items.at(0).mayReport = true;
    page.items.at(1).reply->changeableUntil = instant("2026-11-19T12:00:00Z");
    page.items.at(2).isPublic = false;
    page.next.reset();
    return page;
}

/// As admins get them: a review its mentor reported, and an answer a reader did.
inline protocol::ReportedReviewPage reportedReviews() {
    const auto samples = sampleReviews().items;
    protocol::ReportedReviewPage page;
    page.items.resize(2);
    for (std::size_t i = 0; i < 2; ++i) {
        page.items[i].review = samples.at(i);
        page.items[i].mentorName = "Ananya Krishnan";
        page.items[i].mentorId = {1};
        page.items[i].version = 2;
        page.items[i].reportedAt = instant("2026-11-17T09:00:00Z");
    }
    page.items[0].review.state = protocol::ReviewState::reported;
    page.items[0].reports = {{protocol::ReviewPart::review, protocol::ReportReason::untrue,
                              "We never spoke about a cache.", domain::Party::mentor, instant("2026-11-17T09:00:00Z")}};
    page.items[1].review.reply->state = protocol::ReviewState::reported;
    page.items[1].reports = {
        {protocol::ReviewPart::reply, protocol::ReportReason::private_data, "", {}, instant("2026-11-17T09:00:00Z")}};
    page.open = 2;
    return page;
}

}  // namespace mc::support
