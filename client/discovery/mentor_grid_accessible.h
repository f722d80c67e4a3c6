#pragma once

namespace mc::discovery {

/// Tells assistive technology of each card of a MentorGrid with what can be done to it: "open" and, where there is a
/// free time, "book". Once an application; the grid does it.
void installMentorGridAccessibility();

}  // namespace mc::discovery
