#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/money.h"
#include "domain/time.h"

namespace mc::mentors {

BOOST_DEFINE_ENUM_CLASS(ApplicationStatus, applied, approved, rejected)

/// A mentor as the rooms to the right need one: bookings, payments, mails. Fit for students' eyes.
struct Mentor {
    domain::UserId id;
    std::string slug;
    std::string name;
    std::string headline;
    domain::ZoneName zone;
    bool instantBook = true;  ///< Decision 5: skips `requested`.
};
BOOST_DESCRIBE_STRUCT(Mentor, (), (id, slug, name, headline, zone, instantBook))

struct Expertise {
    std::string tag;
    int level = 1;  ///< 1 familiar, 2 proficient, 3 expert.
};
BOOST_DESCRIBE_STRUCT(Expertise, (), (tag, level))

struct Experience {
    std::string company;
    std::string title;
    int fromYear = 0;
    std::optional<int> toYear;  ///< Absent: now.
};
BOOST_DESCRIBE_STRUCT(Experience, (), (company, title, fromYear, toYear))

/// A length the mentor sells and its list price.
struct Offer {
    int minutes = 30;
    domain::Money price;
};
BOOST_DESCRIBE_STRUCT(Offer, (), (minutes, price))

/// What mentors write of themselves.
struct Profile {
    std::string headline;
    std::string company;
    std::string bio;
    std::string city;
    std::string country;
    int yearsOfExperience = 0;
    std::vector<Expertise> expertise;
    std::vector<Experience> experience;
    std::vector<Offer> prices;
    std::vector<std::string> topics;
    bool instantBook = true;
    std::int64_t version = 0;  ///< As it was read.
    std::vector<std::string> languages = {};
    std::optional<std::string> linkedIn = {};  ///< Address of a public profile; admins see it.
    bool unlisted = false;
};

/// What the catalogue shows of one approved mentor.
struct MentorRecord {
    domain::UserId id;
    std::string slug;
    std::string name;
    std::string headline;
    std::string company;
    std::string bio;
    std::string city;
    std::string country;
    int yearsOfExperience = 0;
    domain::ZoneName zone;
    bool verified = false;
    bool instantBook = true;
    std::int64_t ratingSum = 0;  ///< Stars of all reviews together.
    int ratingCount = 0;
    int sessionsCompleted = 0;
    std::optional<int> responseSeconds;  ///< Decision 28.
    std::vector<std::string> languages;
    std::vector<std::string> expertise;  ///< Strongest first.
    std::vector<std::string> topics;
    std::vector<Offer> prices;         ///< Rising minutes.
    std::optional<std::string> photo;  ///< Key of it.
    bool unlisted = false;             ///< In no list; the page is there for whoever has its link.
    std::optional<domain::UtcTime> lastSeenAt;
};

/// Decision 17.
struct PriceBounds {
    domain::Money least = domain::rupees(300);
    domain::Money most = domain::rupees(3000);
};

}  // namespace mc::mentors
