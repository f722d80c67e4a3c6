#pragma once

#include <set>

#include "domain/subject.h"
#include "platform/database/transaction.h"

namespace mc::payments {

/// What an open dispute holds fast: whoever pays mentors leaves it out (case 37).
std::set<domain::Subject> disputedSubjects(database::Reader& reader);

}  // namespace mc::payments
