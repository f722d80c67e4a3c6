#pragma once

#include <boost/describe/enum.hpp>

namespace mc::domain {

/// Languages that mails and the client are written in, by their BCP 47 tags.
BOOST_DEFINE_FIXED_ENUM_CLASS(Language, int, en, hi)

}  // namespace mc::domain
