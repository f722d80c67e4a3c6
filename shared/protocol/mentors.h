#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/activity.h"
#include "domain/ids.h"
#include "domain/money.h"
#include "domain/profile_change.h"
#include "domain/time.h"
#include "protocol/application_remarks.h"
#include "protocol/limits.h"

namespace mc::protocol {

/// One card of the grid (DIS-1). Never e-mail or phone.
struct MentorCard {
    domain::UserId id;
    std::string slug;
    std::string name;
    std::string headline;  ///< "Staff Engineer at Google"
    std::string company;
    std::vector<std::string> expertise;  ///< Tags, strongest first.
    double ratingAverage = 0;            ///< 0 when there are no reviews.
    int reviewCount = 0;
    int sessionsCompleted = 0;
    std::optional<int> responseSeconds;  ///< Median of first answers over 90 days (decision 28); absent: none yet.
    domain::Money priceFrom;             ///< Price of the shortest offered duration.
    int priceFromMinutes = 30;
    bool verified = false;
    bool instantBook = true;
    bool online = false;
    bool featured = false;  ///< Chosen by those who run the platform to be seen first for a while.
    domain::ZoneName timeZone;
    std::vector<std::string> languages;
    std::optional<domain::UtcTime> nextFreeAt;  ///< Absent: fully booked, or nothing offered.
    std::optional<std::string> photo = {};      ///< As Me::photo.
    std::optional<domain::Activity> active = {};
};
BOOST_DESCRIBE_STRUCT(MentorCard, (),
                      (id, slug, name, headline, company, expertise, ratingAverage, reviewCount, sessionsCompleted,
                       responseSeconds, priceFrom, priceFromMinutes, verified, instantBook, online, featured, timeZone,
                       languages, nextFreeAt, photo, active))

BOOST_DEFINE_FIXED_ENUM_CLASS(MentorSort, int, relevance, price_asc, price_desc, rating, sessions)

struct FacetCount {
    std::string value;
    int count = 0;  ///< Mentors that choosing this value, with all other filters kept, would show.
};
BOOST_DESCRIBE_STRUCT(FacetCount, (), (value, count))

struct MentorFacets {
    std::vector<FacetCount> expertise;
    std::vector<FacetCount> companies;
    std::vector<FacetCount> languages;
    std::vector<FacetCount> ratings;  ///< "3", "4", "4.5"
};
BOOST_DESCRIBE_STRUCT(MentorFacets, (), (expertise, companies, languages, ratings))

/// GET /api/mentors?q=&expertise=&company=&language= (repeatable) &priceMin=&priceMax= (paise for 30 minutes)
/// &ratingMin=&date=YYYY-MM-DD&from=HH:MM&until=HH:MM&zone= &sort=&limit=&cursor=&facets=1
struct MentorPage {
    std::vector<MentorCard> items;
    int total = 0;
    std::optional<std::string> next;
    std::optional<MentorFacets> facets;
};
BOOST_DESCRIBE_STRUCT(MentorPage, (), (items, total, next, facets))

struct ExpertiseLevel {
    std::string tag;
    int level = 1;  ///< 1 familiar, 2 proficient, 3 expert.
};
BOOST_DESCRIBE_STRUCT(ExpertiseLevel, (), (tag, level))
template <>
inline const FieldLimits& Limits<ExpertiseLevel>::table() {
    static const FieldLimits limits{{"tag", length(1, 40).format(Format::line)}, {"level", range(1, 3)}};
    return limits;
}

struct ExperienceItem {
    std::string company;
    std::string title;
    int fromYear = 0;
    std::optional<int> toYear;  ///< Absent: now.
};
BOOST_DESCRIBE_STRUCT(ExperienceItem, (), (company, title, fromYear, toYear))
template <>
inline const FieldLimits& Limits<ExperienceItem>::table() {
    static const FieldLimits limits{{"company", length(1, 80)},
                                    {"title", length(1, 80)},
                                    {"fromYear", range(1950, 2100)},
                                    {"toYear", range(1950, 2100)}};
    return limits;
}

struct DurationPrice {
    int minutes = 30;
    domain::Money price;
};
BOOST_DESCRIBE_STRUCT(DurationPrice, (), (minutes, price))
template <>
inline const FieldLimits& Limits<DurationPrice>::table() {
    static const FieldLimits limits{{"minutes", range(15, 120).multipleOf(15)}};
    return limits;
}

/// GET /api/mentors/{slug} (PRO-1)
struct MentorProfile {
    MentorCard card;
    std::string bio;
    std::string city;
    std::string country;
    int yearsOfExperience = 0;
    std::vector<ExpertiseLevel> expertise;
    std::vector<ExperienceItem> experience;
    std::vector<DurationPrice> prices;
    std::vector<std::string> topics;
    bool acceptingBookings = true;
    std::optional<int> responseSeconds;    ///< Median of first answers over 90 days (decision 28).
    std::optional<int> repeatRatePercent;  ///< Students with two or more sessions; absent below five students.
    bool unlisted = false;                 ///< In no list: whoever sees it has the link.
};
BOOST_DESCRIBE_STRUCT(MentorProfile, (),
                      (card, bio, city, country, yearsOfExperience, expertise, experience, prices, topics,
                       acceptingBookings, responseSeconds, repeatRatePercent, unlisted))

/// PUT /api/mentors/profile → OwnMentorPage: what a mentor says of herself. Never rating, verified, slug or role. A new
/// headline or company waits until an admin has looked into it, the rest is seen at once.
struct OwnMentorProfile {
    std::string headline;
    std::string company;
    std::string bio;
    std::string city;
    std::string country;
    int yearsOfExperience = 0;
    std::vector<ExpertiseLevel> expertise;
    std::vector<ExperienceItem> experience;
    std::vector<DurationPrice> prices;
    std::vector<std::string> topics;
    bool instantBook = true;
    /// As it was read; a profile that changed since is not overwritten (changed_elsewhere).
    std::int64_t version = 0;
    std::vector<std::string> languages = {};
    std::optional<std::string> linkedIn = {};  ///< Address of a public profile; admins see it.
};
BOOST_DESCRIBE_STRUCT(OwnMentorProfile, (),
                      (headline, company, bio, city, country, yearsOfExperience, expertise, experience, prices, topics,
                       instantBook, version, languages, linkedIn))
template <>
inline const FieldLimits& Limits<OwnMentorProfile>::table() {
    static const FieldLimits limits{
        {"headline", length(1, 120).format(Format::line)},
        {"company", maxLength(80).format(Format::line)},
        {"bio", maxLength(2000)},
        {"city", maxLength(80)},
        {"country", maxLength(80)},
        {"yearsOfExperience", range(0, 70)},
        {"expertise", maxItems(12)},
        {"experience", maxItems(20)},
        {"prices", minItems(1).maxItems(8)},
        {"topics", maxItems(12).minLength(1).maxLength(60).format(Format::line)},
        {"languages", minItems(1).maxItems(10).minLength(1).maxLength(40).format(Format::line)},
        {"linkedIn", length(1, 200).format(Format::url)}};
    return limits;
}

using domain::ProfileChangeState;

/// A new headline or company that an admin looks into, or has.
struct ProfileChange {
    ProfileChangeState state = ProfileChangeState::waiting;
    std::string headline;
    std::string company;
    domain::UtcTime submittedAt;
    std::string reason;                           ///< Why it was declined.
    bool questioned = false;                      ///< While it waits: the mentor is to answer first.
    std::vector<ApplicationRemark> remarks = {};  ///< Questions and answers, oldest first.
};
BOOST_DESCRIBE_STRUCT(ProfileChange, (), (state, headline, company, submittedAt, reason, questioned, remarks))

/// GET /api/mentors/profile; DELETE /api/mentors/profile/change takes back what waits, POST …/change/answer answers what was
/// asked about it.
struct OwnMentorPage {
    OwnMentorProfile profile;  ///< As she wishes it: with the headline and company that wait.
    std::string slug;
    std::string shownHeadline;  ///< What students see.
    std::string shownCompany;
    std::optional<ProfileChange> change;  ///< One that waits or was declined last.
    bool unlisted = false;
};
BOOST_DESCRIBE_STRUCT(OwnMentorPage, (), (profile, slug, shownHeadline, shownCompany, change, unlisted))

/// PUT /api/mentors/profile/listing → OwnMentorPage
struct SetListing {
    bool unlisted = false;
};
BOOST_DESCRIBE_STRUCT(SetListing, (), (unlisted))

/// GET /api/mentors/dashboard/stats (MEN-2). Money is read from the ledger.
struct DashboardStats {
    domain::Money earnedThisMonth;
    domain::Money earnedAllTime;
    int sessionsThisMonth = 0;
    int sessionsAllTime = 0;
    double ratingAverage = 0;
    int reviewCount = 0;
    std::optional<int> responseSeconds;
    int pendingRequests = 0;
    bool acceptingBookings = true;
};
BOOST_DESCRIBE_STRUCT(DashboardStats, (),
                      (earnedThisMonth, earnedAllTime, sessionsThisMonth, sessionsAllTime, ratingAverage, reviewCount,
                       responseSeconds, pendingRequests, acceptingBookings))

}  // namespace mc::protocol
