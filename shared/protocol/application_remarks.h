#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <string>

#include "domain/time.h"
#include "protocol/limits.h"

/// What is said about an application, or about a mentor's new headline or company, before it is decided.
namespace mc::protocol {

BOOST_DEFINE_FIXED_ENUM_CLASS(ApplicationVoice, int,
                              question,  // An admin's, to the applicant or the mentor.
                              answer,    // The applicant's, or the mentor's.
                              note)      // An admin's, for admins alone.

struct ApplicationRemark {
    ApplicationVoice voice = ApplicationVoice::question;
    std::string author;  ///< Name; empty for what admins ask: to applicants they are the platform.
    std::string text;
    domain::UtcTime at;
};
BOOST_DESCRIBE_STRUCT(ApplicationRemark, (), (voice, author, text, at))

/// POST /api/mentors/application/answer → OwnApplication, /api/mentors/profile/change/answer → OwnMentorPage; and an admin's
/// question or note.
struct ApplicationText {
    std::string text;
};
BOOST_DESCRIBE_STRUCT(ApplicationText, (), (text))
template <>
inline const FieldLimits& Limits<ApplicationText>::table() {
    static const FieldLimits limits{{"text", length(1, 2000)}};
    return limits;
}

}  // namespace mc::protocol
