#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/application.h"
#include "domain/ids.h"
#include "domain/money.h"
#include "domain/time.h"
#include "protocol/legal.h"
#include "protocol/mentors.h"
#include "protocol/scheduling.h"

namespace mc::protocol {

using domain::ApplicationEvidence;
using domain::ApplicationState;
using domain::KycStatus;

/// A position that may still be half written.
struct ApplicationPosition {
    std::string title;
    std::string company;
    std::optional<int> fromYear;
    std::optional<int> toYear;  ///< Absent: now.
};
BOOST_DESCRIBE_STRUCT(ApplicationPosition, (), (title, company, fromYear, toYear))
template <>
inline const FieldLimits& Limits<ApplicationPosition>::table() {
    static const FieldLimits limits{{"title", maxLength(80).format(Format::line)},
                                    {"company", maxLength(80).format(Format::line)},
                                    {"fromYear", range(0, 9999)},
                                    {"toYear", range(0, 9999)}};
    return limits;
}

/// What an applicant fills in. Nothing but its size is checked while it is a draft, so that half of it can be kept.
struct ApplicationForm {
    std::string headline;
    std::string company;
    std::string bio;
    std::string city;
    std::string country;
    int yearsOfExperience = 0;
    std::vector<ExpertiseLevel> expertise;
    std::vector<ApplicationPosition> experience;
    std::vector<DurationPrice> prices;
    std::vector<std::string> topics;
    std::vector<std::string> languages;
    std::optional<std::string> linkedIn;  ///< Address of a public profile; admins see it.
    bool instantBook = true;
    std::optional<domain::ZoneName> timeZone;  ///< Of `windows`.
    std::vector<WeeklyWindow> windows;         ///< Wished weekly times, in force once approved.
};
BOOST_DESCRIBE_STRUCT(ApplicationForm, (),
                      (headline, company, bio, city, country, yearsOfExperience, expertise, experience, prices, topics,
                       languages, linkedIn, instantBook, timeZone, windows))
template <>
inline const FieldLimits& Limits<ApplicationForm>::table() {
    static const FieldLimits limits{{"headline", maxLength(120).format(Format::line)},
                                    {"company", maxLength(80).format(Format::line)},
                                    {"bio", maxLength(2000)},
                                    {"city", maxLength(80).format(Format::line)},
                                    {"country", maxLength(80).format(Format::line)},
                                    {"yearsOfExperience", range(0, 70)},
                                    {"expertise", maxItems(12)},
                                    {"experience", maxItems(20)},
                                    {"prices", maxItems(8)},
                                    {"topics", maxItems(12).minLength(1).maxLength(60).format(Format::line)},
                                    {"languages", maxItems(10).minLength(1).maxLength(40).format(Format::line)},
                                    {"linkedIn", length(1, 200).format(Format::url)},
                                    {"timeZone", length(1, 64)},
                                    {"windows", maxItems(70)}};
    return limits;
}

/// The members without which it cannot be handed in and that are still empty, by name and in their order.
std::vector<std::string_view> emptyFields(const ApplicationForm& form);

/// GET /api/mentors/application: one's own. Without one yet, an empty draft of version 0.
struct OwnApplication {
    ApplicationState state = ApplicationState::draft;
    ApplicationForm form;
    std::vector<ApplicationRemark> remarks;  ///< Oldest first; no notes.
    std::optional<domain::UtcTime> submittedAt;
    std::optional<domain::UtcTime> decidedAt;
    std::string reason;        ///< Of a rejection.
    std::int64_t version = 0;  ///< As it was read.
};
BOOST_DESCRIBE_STRUCT(OwnApplication, (), (state, form, remarks, submittedAt, decidedAt, reason, version))

/// PUT /api/mentors/application → OwnApplication
struct SaveApplication {
    ApplicationForm form;
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(SaveApplication, (), (form, version))

/// POST /api/mentors/apply → OwnApplication. Consent covers the terms and the commission as shown; where that is not the
/// version in force of the mentors' terms it is refused as SignUp is.
struct SubmitApplication {
    std::int64_t version = 0;
    bool acceptTerms = false;
    std::optional<GiveAgreement> agreement = {};  ///< As SignUp's.
};
BOOST_DESCRIBE_STRUCT(SubmitApplication, (), (version, acceptTerms, agreement))

/// What the middle half of comparable mentors ask for one length.
struct PriceGuide {
    int minutes = 30;
    domain::Money low;
    domain::Money high;
};
BOOST_DESCRIBE_STRUCT(PriceGuide, (), (minutes, low, high))

/// GET /api/mentors/application/guidance?expertise= (repeatable) &years=
struct PriceGuidance {
    std::vector<PriceGuide> items;  ///< Rising minutes; lengths that too few sell are not there.
};
BOOST_DESCRIBE_STRUCT(PriceGuidance, (), (items))

/// What of all applications an admin looks at.
BOOST_DEFINE_FIXED_ENUM_CLASS(ApplicationQueue, int,
                              open,  // Those that wait for an admin, then those that wait for the applicant.
                              approved, rejected)

/// By when they were handed in, or decided upon. Without one the oldest of those that are open come first, and the newest
/// of those that are decided.
BOOST_DEFINE_FIXED_ENUM_CLASS(ApplicationSort, int, oldest, newest)

/// Whom an open one waits for; what mentors wish to change of their profiles is a turn of its own.
BOOST_DEFINE_FIXED_ENUM_CLASS(ApplicationTurn, int, admins, applicant, change)

/// GET /api/admin/mentor-applications?queue=&turn=&q=&order=&limit=&cursor=; `q` is a part of the name, the headline or
/// the company, or a whole address.
struct ApplicationSummary {
    domain::UserId id;  ///< The applicant's.
    std::string name;
    std::string headline;
    std::string company;
    ApplicationState state = ApplicationState::submitted;
    domain::UtcTime submittedAt;
    ApplicationEvidence evidence;
    bool namesLinkedIn = true;  ///< Else there is no public profile to make sure of.
    bool isChange = false;      ///< No application: a mentor's new headline or company. There is no evidence then.
    std::optional<std::string> photo = {};  ///< As Me::photo.
    std::optional<KycStatus> kyc = {};      ///< Absent of a change: who is a mentor was looked into.
};
BOOST_DESCRIBE_STRUCT(ApplicationSummary, (),
                      (id, name, headline, company, state, submittedAt, evidence, namesLinkedIn, isChange, photo, kyc))

/// How many there are of each state.
struct ApplicationCounts {
    int submitted = 0;  ///< With the changes of profiles that wait.
    int questioned = 0;
    int approved = 0;
    int rejected = 0;
};
BOOST_DESCRIBE_STRUCT(ApplicationCounts, (), (submitted, questioned, approved, rejected))

struct ApplicationPage {
    std::vector<ApplicationSummary> items;  ///< Open: whoever waits longest first. Decided: the newest first.
    ApplicationCounts counts;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(ApplicationPage, (), (items, counts, next))

/// GET /api/admin/mentor-applications/{id}
struct ApplicationReview {
    domain::UserId id;
    std::string name;
    domain::UtcTime memberSince;
    bool emailVerified = false;
    ApplicationState state = ApplicationState::submitted;
    ApplicationForm form;
    ApplicationEvidence evidence;
    std::vector<ApplicationRemark> remarks;  ///< Oldest first, notes among them.
    std::optional<domain::UtcTime> submittedAt;
    std::optional<domain::UtcTime> decidedAt;
    std::string reason;
    bool mayDecide = true;  ///< Nobody decides about herself.
    std::int64_t version = 0;
    std::optional<std::string> photo = {};  ///< As Me::photo; absent: there is none to make sure of.
    KycStatus kyc = KycStatus::not_started;
    domain::PaperCounts papers = {};  ///< That are there now.
};
BOOST_DESCRIBE_STRUCT(ApplicationReview, (),
                      (id, name, memberSince, emailVerified, state, form, evidence, remarks, submittedAt, decidedAt,
                       reason, mayDecide, version, photo, kyc, papers))

/// GET /api/admin/mentor-changes/{id}, with the mentor's id: what is to be decided, beside what is seen today.
struct ProfileChangeReview {
    domain::UserId id;
    std::string name;
    std::string slug;
    ProfileChange change;
    std::string shownHeadline;
    std::string shownCompany;
    std::vector<ExperienceItem> experience;
    std::optional<std::string> linkedIn;
    bool mayDecide = true;  ///< Nobody decides about herself, and nothing twice.
    std::int64_t version = 0;
    std::optional<std::string> photo = {};  ///< As Me::photo.
};
BOOST_DESCRIBE_STRUCT(ProfileChangeReview, (),
                      (id, name, slug, change, shownHeadline, shownCompany, experience, linkedIn, mayDecide, version,
                       photo))

/// PUT /api/admin/mentor-applications/{id}/evidence → ApplicationReview
struct SetEvidence {
    ApplicationEvidence evidence;
    std::int64_t version = 0;
    /// How identity, employer or the face were seen; kept as a note. Without it they are refused ("evidence.identity",
    /// "unproven") when they are ticked and there is no paper of them, or no photo.
    std::optional<std::string> note = {};
};
BOOST_DESCRIBE_STRUCT(SetEvidence, (), (evidence, version, note))
template <>
inline const FieldLimits& Limits<SetEvidence>::table() {
    static const FieldLimits limits{{"note", length(1, 1000)}};
    return limits;
}

/// POST /api/admin/mentors/{id}/approve → ApplicationReview, /api/admin/mentor-changes/{id}/approve → ProfileChangeReview
struct ApproveApplication {
    std::int64_t version = 0;
};
BOOST_DESCRIBE_STRUCT(ApproveApplication, (), (version))

/// POST /api/admin/mentors/{id}/reject → ApplicationReview, /api/admin/mentor-changes/{id}/decline → ProfileChangeReview
struct RejectApplication {
    std::int64_t version = 0;
    std::string reason;  ///< The applicant or mentor reads it.
};
BOOST_DESCRIBE_STRUCT(RejectApplication, (), (version, reason))
template <>
inline const FieldLimits& Limits<RejectApplication>::table() {
    static const FieldLimits limits{{"reason", length(1, 1000)}};
    return limits;
}

}  // namespace mc::protocol
