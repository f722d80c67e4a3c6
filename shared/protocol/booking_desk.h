#pragma once

#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/money_state.h"
#include "domain/absence_ruling.h"
#include "protocol/bookings.h"

/// The admins' desk for bookings (ADM-2): finance and owners. Names are shown, addresses are masked.
namespace mc::protocol {

using domain::AbsenceRuling;

/// Why a booking waits for an admin.
BOOST_DEFINE_FIXED_ENUM_CLASS(DeskNeed, int, nothing,
                              ruling,  // An absence is contested.
                              look)    // Neither kept the session, and nobody has looked yet.

BOOST_DEFINE_FIXED_ENUM_CLASS(DeskQueue, int,
                              waiting,  // What an admin has to decide, the oldest report first.
                              all)      // The latest start first.

/// Without one, the queue's own order.
BOOST_DEFINE_FIXED_ENUM_CLASS(BookingSort, int, latest_start, earliest_start,
                              newest,  // When they were made.
                              oldest)

/// GET /api/admin/bookings?queue=&status=&money=&absence=&length=&from=&until=&q=&as=&order=&limit=&cursor=; `q` is a
/// booking's code or part of a name, of whomever of the two `as` says, and then the latest start is first in either queue.
struct DeskLine {
    domain::BookingId id;
    std::string code;
    BookingStatus status = BookingStatus::held;
    NoShowState noShow = NoShowState::none;
    DeskNeed need = DeskNeed::nothing;
    std::string student;  ///< Names.
    std::string mentor;
    domain::UtcTime startsAt;
    domain::UtcTime endsAt;
    domain::UtcTime madeAt;
    domain::Money total;
};
BOOST_DESCRIBE_STRUCT(DeskLine, (), (id, code, status, noShow, need, student, mentor, startsAt, endsAt, madeAt, total))

struct DeskPage {
    std::vector<DeskLine> items;
    int waiting = 0;  ///< Of everybody's bookings.
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(DeskPage, (), (items, waiting, next))

struct DeskPerson {
    domain::UserId id;
    std::string name;
    std::string email;                      ///< Masked: "a…@example.com". Empty where there is none any more.
    std::optional<std::string> photo = {};  ///< As Me::photo.
};
BOOST_DESCRIBE_STRUCT(DeskPerson, (), (id, name, email, photo))

BOOST_DEFINE_FIXED_ENUM_CLASS(DeskVoice, int, report, contest,
                              note)  // Without stars, of a session that the mentor missed (case 41).

/// What one of the two said about an absence.
struct DeskStatement {
    DeskVoice voice = DeskVoice::report;
    Party by = Party::student;
    std::string text;
    domain::UtcTime at;
};
BOOST_DESCRIBE_STRUCT(DeskStatement, (), (voice, by, text, at))

BOOST_DEFINE_FIXED_ENUM_CLASS(DeskRulingKind, int, upheld, rejected,
                              noted)  // Neither kept it: an admin looked.

struct DeskRuling {
    DeskRulingKind kind = DeskRulingKind::noted;
    std::string admin;  ///< Name.
    std::string reason;
    domain::UtcTime at;
};
BOOST_DESCRIBE_STRUCT(DeskRuling, (), (kind, admin, reason, at))

/// What a ruling would move.
struct DeskChoice {
    AbsenceRuling ruling = AbsenceRuling::upheld;
    domain::Verdict verdict = domain::Verdict::undecided;
    domain::Money toStudent;   ///< Goes back now; zero where it is on its way already.
    domain::Money toMentor;    ///< Is owed now.
    domain::Money byPlatform;  ///< What of it the student has back already, and the platform bears.
};
BOOST_DESCRIBE_STRUCT(DeskChoice, (), (ruling, verdict, toStudent, toMentor, byPlatform))

BOOST_DEFINE_FIXED_ENUM_CLASS(DeskStepKind, int, held, paid,
                              requested,  // Of the mentor, who answers.
                              confirmed, completed, cancelled, declined, expired,
                              no_show,  // Settled as one.
                              reported, contested, ruled, notes_shared, moved,
                              refund_begun,  // By us; the gateway is to do it.
                              refunded)

struct DeskStep {
    DeskStepKind what = DeskStepKind::held;
    domain::UtcTime at;
    std::optional<Party> by;
    std::string admin = {};  ///< Name of the admin who did it for the platform.
};
BOOST_DESCRIBE_STRUCT(DeskStep, (), (what, at, by, admin))

/// GET /api/admin/bookings/{id}: a booking with its whole history.
struct BookingReview {
    domain::BookingId id;
    int version = 0;
    std::string code;
    BookingStatus status = BookingStatus::held;
    DeskNeed need = DeskNeed::nothing;
    DeskPerson student;
    DeskPerson mentor;
    domain::UtcTime startsAt;
    domain::UtcTime endsAt;
    std::string topic;
    PriceSummary price;
    domain::Money mentorReceives;
    PaymentStatus payment = PaymentStatus::none;
    std::optional<RefundState> refund;
    NoShow noShow;
    std::optional<Party> endedBy;
    std::string endReason;
    domain::Attendance attendance;  ///< Who was in the room, and when.
    std::vector<DeskStatement> statements;
    std::optional<DeskRuling> ruling;
    std::vector<DeskChoice> choices;  ///< While an absence is contested.
    std::vector<DeskStep> history;    ///< Oldest first.
    bool mayDecide = true;            ///< Nobody decides about her own session.
    bool canCancel = false;           ///< Everything that was paid would go back.
    bool canComplete = false;
    bool canMove = false;
};
BOOST_DESCRIBE_STRUCT(BookingReview, (),
                      (id, version, code, status, need, student, mentor, startsAt, endsAt, topic, price, mentorReceives,
                       payment, refund, noShow, endedBy, endReason, attendance, statements, ruling, choices, history,
                       mayDecide, canCancel, canComplete, canMove))

/// POST /api/admin/bookings/{id}/absence → BookingReview. Must carry the review's `version` as it was read; another one
/// answers 409 and moves nothing.
struct RuleOnAbsence {
    int version = 0;
    AbsenceRuling ruling = AbsenceRuling::upheld;
    std::string reason;  ///< Both people read it.
};
BOOST_DESCRIBE_STRUCT(RuleOnAbsence, (), (version, ruling, reason))
template <>
inline const FieldLimits& Limits<RuleOnAbsence>::table() {
    static const FieldLimits limits{{"reason", length(1, 1000)}};
    return limits;
}

/// POST /api/admin/bookings/{id}/absence-note → BookingReview. Of a session that neither kept: an admin has looked.
struct NoteOnAbsence {
    int version = 0;
    std::string note;  ///< Admins alone read it.
};
BOOST_DESCRIBE_STRUCT(NoteOnAbsence, (), (version, note))
template <>
inline const FieldLimits& Limits<NoteOnAbsence>::table() {
    static const FieldLimits limits{{"note", length(1, 1000)}};
    return limits;
}

/// POST /api/admin/bookings/{id}/cancel · /complete → BookingReview
struct EndAsAdmin {
    int version = 0;
    std::string reason;  ///< Of a cancellation, both people read it.
};
BOOST_DESCRIBE_STRUCT(EndAsAdmin, (), (version, reason))
template <>
inline const FieldLimits& Limits<EndAsAdmin>::table() {
    static const FieldLimits limits{{"reason", length(1, 500)}};
    return limits;
}

/// POST /api/admin/bookings/{id}/move → BookingReview: to a time the mentor offers, for the two, without asking them.
struct MoveAsAdmin {
    int version = 0;
    domain::UtcTime startsAt;
    std::string reason;  ///< Both people read it.
};
BOOST_DESCRIBE_STRUCT(MoveAsAdmin, (), (version, startsAt, reason))
template <>
inline const FieldLimits& Limits<MoveAsAdmin>::table() {
    static const FieldLimits limits{{"reason", length(1, 500)}};
    return limits;
}

}  // namespace mc::protocol
