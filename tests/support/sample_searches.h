#pragma once

#include "protocol/featured.h"
#include "protocol/searches.h"

/// Searches that somebody keeps, and mentors who are shown first.
namespace mc::support {

inline protocol::SavedSearches sampleSearches() {
    protocol::SavedSearch design;
    design.id = {71};
    design.name = "System design, affordable";
    design.filter.words = "design";
    design.filter.expertise = {"System design"};
    design.filter.priceMax = 120'000;
    design.sort = protocol::MentorSort::price_asc;
    design.fresh = 2;
    design.createdAt = {1'794'000'000};
    protocol::SavedSearch hindi;
    hindi.id = {70};
    hindi.name = "In Hindi";
    hindi.filter.languages = {"Hindi"};
    hindi.filter.ratingMin = 4.5;
    hindi.tellByMail = false;
    hindi.createdAt = {1'793'000'000};
    return {{design, hindi}};
}

inline protocol::FeaturedList sampleFeatured() {
    const auto mentor = [](std::int64_t id, const char* name, protocol::FeaturedState state) {
        return protocol::FeaturedMentor{.mentor = {id},
                                        .slug = "mentor",
                                        .name = name,
                                        .headline = "Staff Engineer at Google",
                                        .photo = {},
                                        .from = {2026, 11, 16},
                                        .until = {2026, 11, 29},
                                        .state = state,
                                        .version = 3,
                                        .changedAt = {1'794'900'000},
                                        .changedBy = "Olga Owner",
                                        .reason = "New here"};
    };
    return {{mentor(1, "Ananya Krishnan", protocol::FeaturedState::shown),
             mentor(2, "Rohan Mehta", protocol::FeaturedState::paused),
             mentor(3, "Sofia Alvarez", protocol::FeaturedState::coming)},
            {2026, 11, 18}};
}

}  // namespace mc::support
