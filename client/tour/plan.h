#pragma once

namespace mc::tour {

class Tour;

// The tour's storyboard, chapter by chapter, in this order: each goes on where the one before ended.

void planEntrance(Tour& tour);     ///< Ends signed out.
void planStudent(Tour& tour);      ///< Signs Maya in.
void planBooking(Tour& tour);      ///< From a free time to the confirmation.
void planCall(Tour& tour);         ///< The session that is about to start, with its mentor.
void planApplication(Tour& tour);  ///< Maya applies to be a mentor.
void planAdmin(Tour& tour);        ///< Farhan at the desk, until Maya is a mentor.
void planMentor(Tour& tour);       ///< Signs Rohan in; ends without a server.

/// Until nothing is under way to the server.
void beAnswered(Tour& tour);

/// Moves the sandbox's clock; true at once. Used with Tour::until.
bool letPass(Tour& tour, int minutes);

/// The first free time of the shown week; false while it is not known, and false, and on to the next week, when there is
/// none. Used with Tour::until.
bool chooseFreeTime(Tour& tour);

}  // namespace mc::tour
