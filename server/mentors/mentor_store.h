#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/profile_change.h"
#include "mentors/mentor.h"
#include "mentors/mentor_directory.h"
#include "platform/database/transaction.h"

namespace mc::mentors {

struct Application {
    domain::UserId mentor;
    std::string slug;
    ApplicationStatus status = ApplicationStatus::applied;
    std::int64_t version = 1;  ///< Rises with every change of the profile or the state.
};
BOOST_DESCRIBE_STRUCT(Application, (), (mentor, slug, status, version))

struct MentorFigures {
    int students = 0;           ///< With at least one completed session.
    int returningStudents = 0;  ///< With two or more.
    int yearsOfExperience = 0;
};
BOOST_DESCRIBE_STRUCT(MentorFigures, (), (students, returningStudents, yearsOfExperience))

/// Everything the page of one mentor shows and the database knows.
struct MentorPage {
    MentorRecord record;
    std::vector<Expertise> expertise;
    std::vector<Experience> experience;
    MentorFigures figures;
};

/// The SQL of mentors. Free of state. "Listed" means approved and in good standing.
class MentorStore {
public:
    std::optional<Application> application(database::Reader& reader, domain::UserId mentor) const;
    bool isSlugTaken(database::Reader& reader, std::string_view slug) const;
    std::optional<Mentor> listed(database::Reader& reader, domain::UserId mentor) const;
    std::optional<Mentor> listedBySlug(database::Reader& reader, std::string_view slug) const;
    std::optional<domain::Money> price(database::Reader& reader, domain::UserId mentor, int minutes) const;
    std::vector<std::string> currencies(database::Reader& reader) const;

    std::optional<MentorRecord> record(database::Reader& reader, domain::UserId mentor) const;
    std::optional<MentorPage> page(database::Reader& reader, std::string_view slug) const;
    std::vector<MentorRecord> records(database::Reader& reader) const;
    std::vector<domain::UserId> listedIds(database::Reader& reader) const;
    std::optional<Profile> own(database::Reader& reader, domain::UserId mentor) const;
    std::vector<Expertise> expertise(database::Reader& reader, domain::UserId mentor) const;
    std::vector<Experience> experience(database::Reader& reader, domain::UserId mentor) const;
    std::vector<Offer> prices(database::Reader& reader, domain::UserId mentor) const;
    MentorFigures figures(database::Reader& reader, domain::UserId mentor) const;
    std::optional<domain::UtcTime> lastSeen(database::Reader& reader, domain::UserId mentor) const;
    Reputation reputation(database::Reader& reader, domain::UserId mentor) const;
    /// Absent for somebody who is no mentor.
    std::optional<domain::UtcTime> approvedAt(database::Reader& reader, domain::UserId mentor) const;

    /// A first application, or another one after a rejection; the slug of an earlier one stays.
    void putApplication(database::Transaction& tx, domain::UserId mentor, const std::string& slug,
                        domain::UtcTime now) const;
    /// changed_elsewhere unless the profile still has its version.
    domain::Result<void> putProfile(database::Transaction& tx, domain::UserId mentor, const Profile& profile) const;
    /// changed_elsewhere when the application is not the one that was read.
    domain::Result<void> approve(database::Transaction& tx, const Application& application, domain::UserId admin,
                                 domain::UtcTime now) const;
    /// Approved another headline and company.
    void putPresentWork(database::Transaction& tx, domain::UserId mentor, const domain::PresentWork& work) const;
    void setUnlisted(database::Transaction& tx, domain::UserId mentor, bool unlisted) const;
    void setVerified(database::Transaction& tx, domain::UserId mentor, bool verified) const;
    void addRating(database::Transaction& tx, domain::UserId mentor, int stars, int reviews) const;
    void addCompletedSession(database::Transaction& tx, domain::UserId mentor, domain::UserId student) const;
    /// True when it is another than before.
    bool setResponseTime(database::Transaction& tx, domain::UserId mentor, std::optional<domain::Seconds> median) const;
};

}  // namespace mc::mentors
