#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>

#include "domain/booking_status.h"
#include "domain/fees.h"
#include "domain/ids.h"
#include "domain/money.h"
#include "domain/refunds.h"
#include "domain/session_rules.h"
#include "domain/time.h"
#include "protocol/bookings.h"

namespace mc::bookings {

using domain::BookingStatus;
using domain::Party;
using protocol::NoShowState;

/// What was agreed when the booking was made; later changes of rates and rules do not reach it (decisions 6 and 9).
struct Terms {
    domain::Rate commission;
    domain::Rate gateway;
    domain::Rate gst;
    domain::GstMode gstMode = domain::GstMode::contained;
    domain::CancellationPolicy policy;
    domain::UtcTime deadlineStart;  ///< The earliest start it ever had: no laundering (decision 6).

    domain::FeeRates rates() const { return {{}, commission, gateway, gst, gstMode}; }
};
BOOST_DESCRIBE_STRUCT(Terms, (), (commission, gateway, gst, gstMode, policy, deadlineStart))

/// One booking as it is stored. What others may see of it is protocol::Booking; never hand this out.
struct Booking {
    domain::BookingId id;
    std::string code;  ///< GRP-20260218-001 (decision 22).
    BookingStatus status = BookingStatus::held;
    domain::UserId studentId;
    domain::UserId mentorId;
    domain::UtcTime startsAt;
    domain::UtcTime endsAt;
    int durationMinutes = 30;
    std::string topic;
    std::string agenda;
    bool policyAccepted = false;
    bool instantBook = true;  ///< The mentor's way when it was made (decision 5).
    domain::UtcTime createdAt;
    domain::UtcTime holdExpiresAt;
    std::optional<domain::UtcTime> requestExpiresAt;
    std::optional<domain::UtcTime> paidAt;  ///< Also when nothing was due.
    std::optional<domain::UtcTime> confirmedAt;
    std::optional<domain::UtcTime> endedAt;  ///< Completed, cancelled, declined, expired or no-show.
    std::optional<Party> endedBy;
    std::string endReason;
    domain::Money price;     ///< The mentor's list price at the time of the hold (case 14).
    domain::Money discount;  ///< Borne by the platform (decision 10).
    domain::Money total;     ///< What the student pays.
    Terms terms;
    /// At least 128 random bits, made at confirmation; empty before (decision 18). For the two parties only.
    std::string meetingRoom;
    /// Rises whenever calendars must hear of it (RFC 5545 §3.8.7.4).
    int calendarSequence = 0;
    NoShowState noShow = NoShowState::none;
    std::optional<Party> absent;  ///< With a no-show; empty when neither came.
    std::optional<domain::UtcTime> noShowReportedAt;
    std::optional<Party> noShowReportedBy;
    std::string notes;
    std::optional<domain::UtcTime> notesSharedAt;
    std::optional<domain::UtcTime> reviewAt;  ///< When the sweep looks whether it is over, and how it went.

    domain::UtcRange range() const { return {startsAt, endsAt}; }
    domain::UtcTime joinOpensAt() const { return domain::joinWindow(range()).begin; }
    domain::UtcTime joinClosesAt() const { return domain::joinWindow(range()).end; }
    /// Absent for anybody else.
    std::optional<Party> partyOf(domain::UserId user) const {
        if (user == studentId) return Party::student;
        if (user == mentorId) return Party::mentor;
        return std::nullopt;
    }
    domain::UserId otherOf(domain::UserId user) const { return user == studentId ? mentorId : studentId; }
};
BOOST_DESCRIBE_STRUCT(Booking, (),
                      (id, code, status, studentId, mentorId, startsAt, endsAt, durationMinutes, topic, agenda,
                       policyAccepted, instantBook, createdAt, holdExpiresAt, requestExpiresAt, paidAt, confirmedAt,
                       endedAt, endedBy, endReason, price, discount, total, terms, meetingRoom, calendarSequence,
                       noShow, absent, noShowReportedAt, noShowReportedBy, notes, notesSharedAt, reviewAt))

/// After the end: the student came and the mentor did not. Then it is the student's to say what became of it (decision
/// 8), and no completion may be quicker.
inline bool keptWaiting(const Booking& booking, const domain::Attendance& seen, domain::UtcTime now) {
    return domain::absence(booking.range(), seen, now) == domain::Absence::mentor;
}

}  // namespace mc::bookings
