#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/ids.h"
#include "domain/money.h"
#include "domain/time.h"
#include "protocol/mentors.h"

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
    std::vector<protocol::DurationPrice> prices;  ///< Rising minutes.
};

/// Decision 17.
struct PriceBounds {
    domain::Money least = domain::rupees(300);
    domain::Money most = domain::rupees(3000);
};

}  // namespace mc::mentors
