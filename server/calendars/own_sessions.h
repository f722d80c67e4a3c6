#pragma once

#include <vector>

#include "domain/time.h"

namespace mc::calendars {

/// When somebody is busy by a calendar that tells of times and of nothing else, without what sessions of hers explain.
/// `busy`: ascending, joined. `sessions`: those that stand, in any order.
///
/// Such a calendar joins what overlaps or touches, so that a session she has in it by invitation cannot be told from
/// what lies over it or beside it. A block goes only when sessions within it fill it exactly, to the second: while they
/// stand their time is taken anyway, and nothing else is let go. A block that is longer, shorter or has a rest stays
/// whole: with a part cut out of it, an appointment that reaches into her session would count for its rest alone. What
/// has been cancelled or moved explains nothing, as it might be an appointment she made in its place; it counts until
/// the calendar itself has let go of it. Pure.
std::vector<domain::UtcRange> withoutSessions(std::vector<domain::UtcRange> busy,
                                              std::vector<domain::UtcRange> sessions);

}  // namespace mc::calendars
