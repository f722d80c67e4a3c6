#pragma once

#include <QString>

#include "protocol/mentors.h"

namespace mc::discovery {

/// How long ago the mentor was there, roughly; empty where nobody knows, or it is longer.
QString activityWords(const protocol::MentorCard& card);

}  // namespace mc::discovery
