#pragma once

#include "bookings/booking.h"
#include "platform/database/signal.h"

namespace mc::bookings {

/// Each event is raised inside the transaction that made it true and carries the booking as it is afterwards.
/// Paid; the mentor has until `requestExpiresAt` to answer.
struct BookingRequested {
    Booking booking;
};
/// Paid and, where asked for, accepted. `meetingRoom` is set.
struct BookingConfirmed {
    Booking booking;
};
/// By the mentor, or by the platform when the mentor did not answer (`endedBy`). The student gets everything back.
struct BookingDeclined {
    Booking booking;
};
/// Of a requested or confirmed booking; `endedBy` says by whom.
struct BookingCancelled {
    Booking booking;
    domain::Money refund;  ///< What the student gets back; may be zero.
    int percent = 0;
};
/// A hold ran out or was given up; nothing was paid.
struct BookingExpired {
    Booking booking;
};
/// Money came after the hold was gone and its time was taken (case 22): everything goes back.
struct BookingPaidTooLate {
    Booking booking;
};
struct BookingCompleted {
    Booking booking;
};
/// Said by one of the two, or found by the platform a day after the end.
struct NoShowReported {
    Booking booking;       ///< `absent` is empty when neither came.
    domain::Money refund;  ///< Zero when the student was absent, or the other one may answer first.
    bool waits = false;    ///< The records do not bear it out: nothing happens before the other was silent for a day.
};
/// The other one was silent for a day, or an admin decided so: the report stands, and the money follows.
struct NoShowUpheld {
    Booking booking;
    domain::Money refund;     ///< Zero when the student was absent.
    std::string reason = {};  ///< The admin's words; empty when it stands because nobody contested it.
};
/// An admin decided that whoever contested the report is right.
struct NoShowRejected {
    Booking booking;       ///< `absent` is empty unless the other one turned out to be.
    domain::Money refund;  ///< Zero when the mentor is paid.
    std::string reason;    ///< The admin's words.
};
struct NoShowContested {
    Booking booking;
    Party by = Party::mentor;
};
/// The mentor wrote or changed the notes, or one of the two ticked an action item.
struct NotesShared {
    Booking booking;
    bool first = true;  ///< Nothing was written before.
};

/// One of the two wants another time; the other answers.
struct MoveProposed {
    Booking booking;
    Party by = Party::student;
    domain::UtcTime startsAt;
    std::string note;
};
/// Refused, withdrawn, or left without an answer (`by`: the platform); the session stays where it is.
struct MoveClosed {
    Booking booking;
    Party proposedBy = Party::student;
    Party by = Party::mentor;
    domain::UtcTime startsAt;
    domain::UtcTime proposedAt;
};
struct BookingMoved {
    Booking booking;
    domain::UtcTime before;  ///< The start it had.
    Party askedBy = Party::student;
    int number = 1;  ///< 1, 2, … for each booking.
    std::string note;
};

/// The platform was down during it; the student chooses another time or everything back.
struct OutageChoiceGiven {
    Booking booking;
    domain::UtcTime chooseBy;
};
/// The platform was down during a session that was settled as an absence: nobody is blamed for it any more.
struct OutageSettled {
    Booking booking;
    domain::Money refund;  ///< What the student gets back now; zero where she has it already.
};

/// The mentor said yes; it is confirmed when the money that was reserved for it is taken.
struct BookingAccepted {
    Booking booking;
};

struct BookingEvents {
    database::Signal<BookingRequested> requested;
    database::Signal<BookingAccepted> accepted;
    database::Signal<BookingConfirmed> confirmed;
    database::Signal<BookingDeclined> declined;
    database::Signal<BookingCancelled> cancelled;
    database::Signal<BookingExpired> expired;
    database::Signal<BookingPaidTooLate> paidTooLate;
    database::Signal<BookingCompleted> completed;
    database::Signal<NoShowReported> noShowReported;
    database::Signal<NoShowUpheld> noShowUpheld;
    database::Signal<NoShowRejected> noShowRejected;
    database::Signal<NoShowContested> noShowContested;
    database::Signal<NotesShared> notesShared;
    database::Signal<MoveProposed> moveProposed;
    database::Signal<MoveClosed> moveClosed;
    database::Signal<BookingMoved> moved;
    database::Signal<OutageChoiceGiven> outageChoice;
    database::Signal<OutageSettled> outageSettled;
};

}  // namespace mc::bookings
