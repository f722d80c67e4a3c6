#pragma once

#include "protocol/applications.h"

namespace mc::support {

/// Where the applications' story stands.
inline const domain::UtcTime kDeskNow = *domain::parseIso("2026-11-18T11:12:00Z");

inline protocol::ApplicationSummary applicationOf(std::int64_t id, const char* name, domain::Seconds waited) {
    return {domain::UserId{id},
            name,
            "Staff Engineer at Example",
            "Example",
            domain::ApplicationState::submitted,
            kDeskNow - waited,
            {},
            true};
}

/// Two that wait for an admin.
inline protocol::ApplicationPage sampleApplications() {
    protocol::ApplicationPage page;
    page.items = {applicationOf(11, "Tanvi Kulkarni", 4 * domain::kDay),
                  applicationOf(12, "Yusuf Oyelaran", domain::kHour)};
    page.counts = {2, 0, 24, 9};
    return page;
}

/// The first of them, whole.
inline protocol::ApplicationReview sampleReview() {
    protocol::ApplicationReview review;
    review.id = domain::UserId{11};
    review.name = "Tanvi Kulkarni";
    review.memberSince = kDeskNow - 30 * domain::kDay;
    review.emailVerified = true;
    review.form.headline = "Staff Engineer at Example";
    review.form.city = "Pune";
    review.form.bio = "Eight years in payments.";
    review.form.yearsOfExperience = 8;
    review.form.expertise = {{"System design", 3}, {"Backend", 3}};
    review.form.experience = {{"Staff Engineer", "Example", 2019, {}}};
    review.form.prices = {{30, domain::rupees(699)}, {60, domain::rupees(1299)}};
    review.form.topics = {"Mock interview", "Career advice"};
    review.form.languages = {"English", "Hindi"};
    review.form.linkedIn = "https://www.linkedin.com/in/example";
    review.remarks = {{protocol::ApplicationVoice::note, "Farhan Qureshi", "Asked for the photo.", kDeskNow - 3600}};
    review.version = 3;
    review.photo = "face";
    review.papers = {1, 1};
    return review;
}

/// A mentor's own profile, as a student of the stories sees it.
inline protocol::OwnMentorPage sampleOwnPage() {
    protocol::OwnMentorPage page;
    const auto form = sampleReview().form;
    page.profile = {.headline = form.headline,
                    .company = "Example",
                    .bio = form.bio,
                    .city = form.city,
                    .country = "India",
                    .yearsOfExperience = form.yearsOfExperience,
                    .expertise = form.expertise,
                    .experience = {{"Example", "Staff Engineer", 2019, {}}},
                    .prices = form.prices,
                    .topics = form.topics,
                    .instantBook = true,
                    .version = 3,
                    .languages = form.languages,
                    .linkedIn = form.linkedIn};
    page.slug = "tanvi-kulkarni";
    page.shownHeadline = page.profile.headline;
    page.shownCompany = page.profile.company;
    return page;
}

/// What she wishes to be called, and waits for.
inline protocol::ProfileChangeReview sampleChange() {
    const auto page = sampleOwnPage();
    return {.id = domain::UserId{11},
            .name = "Tanvi Kulkarni",
            .slug = page.slug,
            .change = {domain::ProfileChangeState::waiting, "Principal Engineer at Other", "Other",
                       kDeskNow - domain::kHour, ""},
            .shownHeadline = page.shownHeadline,
            .shownCompany = page.shownCompany,
            .experience = page.profile.experience,
            .linkedIn = page.profile.linkedIn,
            .mayDecide = true,
            .version = 2};
}

/// Whole, and handed back with a question.
inline protocol::OwnApplication sampleOwnApplication() {
    protocol::OwnApplication application;
    application.state = domain::ApplicationState::questioned;
    application.form = sampleReview().form;
    application.form.timeZone = domain::ZoneName{"Asia/Kolkata"};
    application.form.windows = {{1, {18 * 60}, {20 * 60}}};
    application.remarks = {{protocol::ApplicationVoice::question, "", "Since when are you there?", kDeskNow - 3600}};
    application.submittedAt = kDeskNow - domain::kDay;
    application.version = 4;
    return application;
}

}  // namespace mc::support
