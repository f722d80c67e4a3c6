#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "mentors/mentor.h"
#include "platform/database/transaction.h"
#include "protocol/mentors.h"

namespace mc::mentors {

struct Application {
    domain::UserId mentor;
    std::string slug;
    ApplicationStatus status = ApplicationStatus::applied;
};
BOOST_DESCRIBE_STRUCT(Application, (), (mentor, slug, status))

struct MentorFigures {
    std::optional<int> responseSeconds;
    int students = 0;           ///< With at least one completed session.
    int returningStudents = 0;  ///< With two or more.
    int yearsOfExperience = 0;
};
BOOST_DESCRIBE_STRUCT(MentorFigures, (), (responseSeconds, students, returningStudents, yearsOfExperience))

/// The SQL of mentors. Free of state. "Listed" means approved and neither suspended nor erased.
class MentorStore {
public:
    std::optional<Application> application(database::Reader& reader, domain::UserId mentor) const;
    bool isSlugTaken(database::Reader& reader, std::string_view slug) const;
    std::optional<Mentor> listed(database::Reader& reader, domain::UserId mentor) const;
    std::optional<Mentor> listedBySlug(database::Reader& reader, std::string_view slug) const;
    std::optional<domain::Money> price(database::Reader& reader, domain::UserId mentor, int minutes) const;

    std::optional<MentorRecord> record(database::Reader& reader, domain::UserId mentor) const;
    std::vector<MentorRecord> records(database::Reader& reader) const;
    std::vector<domain::UserId> listedIds(database::Reader& reader) const;
    std::optional<protocol::OwnMentorProfile> own(database::Reader& reader, domain::UserId mentor) const;
    std::vector<protocol::ExpertiseLevel> expertise(database::Reader& reader, domain::UserId mentor) const;
    std::vector<protocol::ExperienceItem> experience(database::Reader& reader, domain::UserId mentor) const;
    std::vector<protocol::DurationPrice> prices(database::Reader& reader, domain::UserId mentor) const;
    MentorFigures figures(database::Reader& reader, domain::UserId mentor) const;

    /// A first application, or another one after a rejection; the slug of an earlier one stays.
    void putApplication(database::Transaction& tx, domain::UserId mentor, const std::string& slug,
                        domain::UtcTime now) const;
    void putProfile(database::Transaction& tx, domain::UserId mentor, const protocol::OwnMentorProfile& profile) const;
    void decide(database::Transaction& tx, domain::UserId mentor, ApplicationStatus status, domain::UserId admin,
                const std::string& reason, domain::UtcTime now) const;
    void setVerified(database::Transaction& tx, domain::UserId mentor, bool verified) const;
    void addRating(database::Transaction& tx, domain::UserId mentor, int stars, int reviews) const;
    void addCompletedSession(database::Transaction& tx, domain::UserId mentor, domain::UserId student) const;
    void setResponseTime(database::Transaction& tx, domain::UserId mentor, std::optional<domain::Seconds> median) const;
};

}  // namespace mc::mentors
