#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/attendance.h"
#include "domain/booking_status.h"
#include "domain/ids.h"
#include "domain/money.h"
#include "domain/outages.h"
#include "domain/time.h"
#include "protocol/limits.h"
#include "protocol/payments.h"

namespace mc::protocol {

using domain::BookingStatus;
using domain::NoShowState;
using domain::Party;

/// POST /api/bookings (Idempotency-Key) → 201 Booking in state held: both people's blocks are claimed for 15 minutes.
/// 409 slot_taken carries {"alternatives": ["2026-…Z", …]}. The server sets the price.
struct CreateBooking {
    domain::UserId mentorId;
    domain::UtcTime startsAt;
    int durationMinutes = 30;
    std::optional<std::string> topic;
    std::optional<std::string> agenda;
    bool policyAccepted = false;  ///< May come later with BookingDetails; payment needs it.
};
BOOST_DESCRIBE_STRUCT(CreateBooking, (), (mentorId, startsAt, durationMinutes, topic, agenda, policyAccepted))
template <>
inline const FieldLimits& Limits<CreateBooking>::table() {
    static const FieldLimits limits{
        {"durationMinutes", range(15, 120).multipleOf(15)}, {"topic", maxLength(80)}, {"agenda", maxLength(500)}};
    return limits;
}

/// PUT /api/bookings/{id}/details (the student, while held) → Booking. A longer duration claims the added blocks or
/// answers 409 and changes nothing. Must carry the Booking's `version` as it was read; another one answers 409.
struct BookingDetails {
    int version = 0;
    int durationMinutes = 30;
    std::string topic;  ///< Empty: none of those the mentor offers.
    std::string agenda;
    bool policyAccepted = false;
};
BOOST_DESCRIBE_STRUCT(BookingDetails, (), (version, durationMinutes, topic, agenda, policyAccepted))
template <>
inline const FieldLimits& Limits<BookingDetails>::table() {
    static const FieldLimits limits{
        {"durationMinutes", range(15, 120).multipleOf(15)}, {"topic", maxLength(80)}, {"agenda", maxLength(500)}};
    return limits;
}

/// The other person, without anything to reach them by.
struct PersonSummary {
    domain::UserId id;
    std::string name;
    domain::ZoneName timeZone;
    std::string headline;             ///< Mentors only.
    std::optional<std::string> slug;  ///< Mentors only.
    bool online = false;
    std::optional<std::string> photo = {};  ///< As Me::photo.
};
BOOST_DESCRIBE_STRUCT(PersonSummary, (), (id, name, timeZone, headline, slug, online, photo))

/// One line of the cancellation policy as dates: `percent` back when cancelled before `until`.
struct RefundTier {
    int percent = 0;
    std::optional<domain::UtcTime> until;  ///< Absent: from the previous line's instant on.
    bool inclusive = false;                ///< Whether the instant itself still belongs to this line.
};
BOOST_DESCRIBE_STRUCT(RefundTier, (), (percent, until, inclusive))

struct ActionItem {
    std::string text;
    std::optional<std::string> link;
    std::optional<domain::CivilDate> dueDate;
    bool done = false;
};
BOOST_DESCRIBE_STRUCT(ActionItem, (), (text, link, dueDate, done))
template <>
inline const FieldLimits& Limits<ActionItem>::table() {
    static const FieldLimits limits{{"text", length(1, 200)}, {"link", maxLength(500).format(Format::url)}};
    return limits;
}

/// PUT /api/bookings/{id}/notes (the booking's mentor) → Booking. Must carry the Booking's `notesVersion` as it was
/// read; another one answers 409. Without action items these stay as they are.
struct SessionNotes {
    int version = 0;
    std::string content;
    std::optional<std::vector<ActionItem>> actionItems;
};
BOOST_DESCRIBE_STRUCT(SessionNotes, (), (version, content, actionItems))
template <>
inline const FieldLimits& Limits<SessionNotes>::table() {
    static const FieldLimits limits{{"content", maxLength(5000)}, {"actionItems", maxItems(30)}};
    return limits;
}

/// PUT /api/bookings/{id}/action-items/{index} (either party). `version`: the Booking's `notesVersion` as it was read,
/// so that the index still means the same item; another one answers 409.
struct ToggleActionItem {
    int version = 0;
    bool done = false;
};
BOOST_DESCRIBE_STRUCT(ToggleActionItem, (), (version, done))

struct NoShow {
    NoShowState state = NoShowState::none;
    std::optional<Party> absent;
    std::optional<domain::UtcTime> reportedAt;
    std::optional<domain::UtcTime> contestUntil;
};
BOOST_DESCRIBE_STRUCT(NoShow, (), (state, absent, reportedAt, contestUntil))

/// Another time that one of the two wants for a session, until the other answers.
struct MoveProposal {
    Party by = Party::student;
    domain::UtcTime startsAt;
    domain::UtcTime endsAt;
    std::string note;
    domain::UtcTime answerUntil;
    std::vector<RefundTier> policy = {};  ///< Of the session at that time; the student's.
};
BOOST_DESCRIBE_STRUCT(MoveProposal, (), (by, startsAt, endsAt, note, answerUntil, policy))

/// The platform was down during a session (case 39): its student chooses, moving it without asking or having everything
/// back (RefundForOutage); or it was settled as an absence, and nobody is blamed for it any more.
struct BookingOutage {
    domain::OutageFate fate = domain::OutageFate::choice;
    std::optional<domain::UtcTime> chooseBy;  ///< Of a choice: everything goes back then.
};
BOOST_DESCRIBE_STRUCT(BookingOutage, (), (fate, chooseBy))

/// GET /api/bookings/{id}; fields by role: `mentorReceives` only for the mentor, `price` only for the student.
struct Booking {
    domain::BookingId id;
    int version = 0;   ///< For BookingDetails.
    std::string code;  ///< GRP-20260218-001
    BookingStatus status = BookingStatus::held;
    Party myRole = Party::student;
    PersonSummary mentor;
    PersonSummary student;
    domain::UtcTime startsAt;
    domain::UtcTime endsAt;
    int durationMinutes = 30;
    std::string topic;
    std::string agenda;
    domain::UtcTime createdAt;
    std::optional<domain::UtcTime> holdExpiresAt;
    std::optional<domain::UtcTime> requestExpiresAt;
    bool instantBook = true;                    ///< False: the mentor is asked, and the money taken when she accepts.
    std::optional<domain::UtcTime> acceptedAt;  ///< While requested: she has, and the money is being taken.
    domain::UtcTime joinOpensAt;
    domain::UtcTime joinClosesAt;
    std::optional<PriceSummary> price;
    std::optional<domain::Money> mentorReceives;
    PaymentStatus payment = PaymentStatus::none;
    std::optional<RefundState> refund;
    std::optional<domain::Money> creditsBack;  ///< Of the credits it was paid with: they have returned.
    std::vector<RefundTier> policy;
    std::optional<domain::ConversationId> conversationId;
    std::string notes;
    std::vector<ActionItem> actionItems;
    int notesVersion = 0;  ///< For SessionNotes and ToggleActionItem.
    NoShow noShow;
    std::optional<Party> endedBy;  ///< Who cancelled or declined.
    std::string endReason;
    std::optional<int> myRating;  ///< Stars the student gave, once reviewed.
    bool canReview = false;
    bool canComplete = false;
    bool canReportNoShow = false;
    bool recordsBearOut = false;  ///< With canReportNoShow: the report would count at once.
    bool canContest = false;
    bool canMove = false;
    std::optional<MoveProposal> move = {};  ///< Waits for the answer of whoever did not propose it.
    std::optional<BookingOutage> outage = {};
    bool priority = false;                  ///< Of a request: its student's plan puts it before others.
    std::vector<RefundState> refunds = {};  ///< Each by itself, the oldest first, those of unused money among them.
};
BOOST_DESCRIBE_STRUCT(Booking, (),
                      (id, version, code, status, myRole, mentor, student, startsAt, endsAt, durationMinutes, topic,
                       agenda, createdAt, holdExpiresAt, requestExpiresAt, instantBook, acceptedAt, joinOpensAt,
                       joinClosesAt, price, mentorReceives, payment, refund, creditsBack, policy, conversationId, notes,
                       actionItems, notesVersion, noShow, endedBy, endReason, myRating, canReview, canComplete,
                       canReportNoShow, recordsBearOut, canContest, canMove, move, outage, priority, refunds))

/// GET /api/bookings?role=student|mentor&when=upcoming|past|requests&limit=&cursor=, when=during&from=&to= (62 days)
/// GET /api/people/{id}/sessions?role=student|mentor&limit=&cursor= (BKG-8): those with that person, the latest first;
/// 404 where there are none.
struct BookingPage {
    std::vector<Booking> items;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(BookingPage, (), (items, next))

/// PUT /api/bookings/{id}/cancel · /decline. A held booking is released by cancel without a reason.
struct EndBooking {
    std::string reason;
};
BOOST_DESCRIBE_STRUCT(EndBooking, (), (reason))
template <>
inline const FieldLimits& Limits<EndBooking>::table() {
    static const FieldLimits limits{{"reason", length(1, 500)}};
    return limits;
}

/// POST /api/bookings/{id}/move (either party, Idempotency-Key) → Booking: moved at once, or with `move` set, as the
/// preview said. `version`: the Booking's as it was read; another one answers 409.
struct MoveBooking {
    int version = 0;
    domain::UtcTime startsAt;
    std::string note;  ///< To the other one.
};
BOOST_DESCRIBE_STRUCT(MoveBooking, (), (version, startsAt, note))
template <>
inline const FieldLimits& Limits<MoveBooking>::table() {
    static const FieldLimits limits{{"note", maxLength(300)}};
    return limits;
}

/// agree and decline by whoever did not propose it, withdraw by whoever did; refund by the student, of the mentor's:
/// the session is cancelled and everything goes back.
BOOST_DEFINE_FIXED_ENUM_CLASS(MoveAnswer, int, agree, decline, withdraw, refund)
/// PUT /api/bookings/{id}/move → Booking
struct AnswerMove {
    int version = 0;
    MoveAnswer answer = MoveAnswer::agree;
};
BOOST_DESCRIBE_STRUCT(AnswerMove, (), (version, answer))

/// GET /api/bookings/{id}/move-preview?startsAt=…: what moving to that start would mean; refused where it would be.
struct MovePreview {
    bool atOnce = false;                         ///< Without the other one's consent.
    std::optional<domain::UtcTime> answerUntil;  ///< Unless at once.
    std::vector<RefundTier> policy;              ///< Of the moved session; never better than before.
};
BOOST_DESCRIBE_STRUCT(MovePreview, (), (atOnce, answerUntil, policy))

/// GET /api/bookings/{id}/cancel-preview (BKG-3)
struct CancelPreview {
    int percent = 0;
    domain::Money refund;
    std::optional<domain::UtcTime> changesAt;  ///< When the next tier begins.
    std::optional<domain::Money> refundAfter;
    domain::Money toCredits = {};  ///< Of the refund: what returns to the credits it was paid with.
};
BOOST_DESCRIBE_STRUCT(CancelPreview, (), (percent, refund, changesAt, refundAfter, toCredits))

/// POST /api/bookings/{id}/no-show: the other party was absent. POST /api/bookings/{id}/contest
struct Statement {
    std::string text;
};
BOOST_DESCRIBE_STRUCT(Statement, (), (text))
template <>
inline const FieldLimits& Limits<Statement>::table() {
    static const FieldLimits limits{{"text", maxLength(1000)}};
    return limits;
}

}  // namespace mc::protocol
