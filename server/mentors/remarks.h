#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <string>
#include <vector>

#include "accounts/directory.h"
#include "domain/ids.h"
#include "domain/time.h"
#include "protocol/application_remarks.h"

namespace mc::mentors {

BOOST_DEFINE_ENUM_CLASS(RemarkVoice, question, answer, note)

/// What was said about an application or about a mentor's change, as stored.
struct RemarkRow {
    RemarkVoice voice = RemarkVoice::question;
    domain::UserId author;
    std::string text;
    domain::UtcTime at;
};
BOOST_DESCRIBE_STRUCT(RemarkRow, (), (voice, author, text, at))

enum class Readers {
    admins,
    asked  ///< The applicant or the mentor: no notes, and who of the admins asked is said to nobody.
};
std::vector<protocol::ApplicationRemark> remarksFor(Readers readers, database::Reader& reader,
                                                    const std::vector<RemarkRow>& rows);

}  // namespace mc::mentors
