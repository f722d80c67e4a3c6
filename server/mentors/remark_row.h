#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <string>

#include "domain/ids.h"
#include "domain/time.h"

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

}  // namespace mc::mentors
