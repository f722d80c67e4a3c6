#pragma once

#include "domain/time.h"

namespace mc::domain {

/// The same day of the month so many months later, or its last.
CivilDate addMonths(CivilDate date, int months);

}  // namespace mc::domain
