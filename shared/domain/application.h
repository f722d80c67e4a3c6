#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <string_view>
#include <vector>

namespace mc::domain {

/// How far an application to be a mentor has come (MEN-1).
BOOST_DEFINE_FIXED_ENUM_CLASS(ApplicationState, int,
                              draft,       // Being written: nobody else sees it.
                              submitted,   // An admin is to ask or to decide.
                              questioned,  // An admin asked; the applicant's turn.
                              approved, rejected)

/// The applicant's: writing, and handing in (again, once mended after a rejection or changed after a question).
constexpr bool mayEdit(ApplicationState state) {
    return state == ApplicationState::draft || state == ApplicationState::questioned ||
           state == ApplicationState::rejected;
}
constexpr bool mayAnswer(ApplicationState state) {
    return state == ApplicationState::questioned;
}
/// An admin's: asking, noting what is true of it, deciding.
constexpr bool isOpen(ApplicationState state) {
    return state == ApplicationState::submitted || state == ApplicationState::questioned;
}

/// How far it is known who an applicant is (ADM-1).
BOOST_DEFINE_FIXED_ENUM_CLASS(KycStatus, int,
                              not_started,  // There is no paper of identity.
                              checking,     // There is one, and an admin is to look at it.
                              verified,     // An admin has made sure.
                              mismatch)     // Declined, though there was one, without anybody having made sure.

/// `identity`: an admin ticked it. `papers`: of identity; of what is decided, as many as there were then.
KycStatus kycStatus(ApplicationState state, bool identity, int papers);

/// What an admin has made sure of before anybody becomes a mentor.
struct ApplicationEvidence {
    bool identity = false;
    bool employer = false;
    bool linkedIn = false;  ///< Only where the applicant named a profile.
    bool experience = false;
    bool price = false;
    bool photo = false;
    bool operator==(const ApplicationEvidence&) const = default;
};
BOOST_DESCRIBE_STRUCT(ApplicationEvidence, (), (identity, employer, linkedIn, experience, price, photo))

/// So many papers of an applicant there are.
struct PaperCounts {
    int identity = 0;
    int employment = 0;
    bool operator==(const PaperCounts&) const = default;
};
BOOST_DESCRIBE_STRUCT(PaperCounts, (), (identity, employment))

/// The members that are ticked anew and of which there is no paper, or no photo, by name: how they were seen has to be said.
std::vector<std::string_view> unproven(const ApplicationEvidence& before, const ApplicationEvidence& ticked,
                                       PaperCounts papers, bool hasPhoto);

/// The members that are still missing, by name; none: it may be approved.
std::vector<std::string_view> missing(const ApplicationEvidence& evidence, bool namesLinkedIn);

}  // namespace mc::domain
