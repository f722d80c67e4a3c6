#pragma once

#include <boost/describe/enum.hpp>
#include <vector>

#include "domain/roles.h"

namespace mc::domain {

/// The texts people are asked about (LEG-1, P14.2): terms of service, privacy notice, refund policy, what mentors agree
/// to with the commission, and what agreeing to a recording means.
BOOST_DEFINE_FIXED_ENUM_CLASS(LegalText, int, terms, privacy, refunds, mentor_terms, recording)

/// What somebody with these roles has to have agreed to, in the order it is shown. A recording is asked about when one is
/// to be made, not before.
std::vector<LegalText> textsToAgree(Roles roles);

}  // namespace mc::domain
