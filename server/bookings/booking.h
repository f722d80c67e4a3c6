#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>

#include "domain/attendance.h"
#include "domain/booking_status.h"
#include "domain/disputes.h"
#include "domain/fees.h"
#include "domain/ids.h"
#include "domain/money.h"
#include "domain/refunds.h"
#include "domain/session_rules.h"
#include "domain/time.h"

namespace mc::bookings {

using domain::BookingStatus;
using domain::NoShowState;
using domain::Party;

/// What was agreed when the booking was made; later changes of rates and rules do not reach it (decisions 6 and 9).
struct Terms {
    domain::Rate commission;
    domain::Rate gateway;
    domain::Rate gst;
    domain::GstMode gstMode = domain::GstMode::contained;
    domain::CancellationPolicy policy;
    domain::UtcTime deadlineStart;  ///< The earliest start it ever had: no laundering (decision 6).
    domain::Rate platformFee = {};

    domain::FeeRates rates() const { return {commission, gateway, gst, gstMode, platformFee}; }
};
BOOST_DESCRIBE_STRUCT(Terms, (), (commission, gateway, gst, gstMode, policy, deadlineStart, platformFee))

/// What the two agreed to do.
struct ActionItem {
    std::string text;
    std::optional<std::string> link;
    std::optional<domain::CivilDate> dueDate;
    bool done = false;
};
BOOST_DESCRIBE_STRUCT(ActionItem, (), (text, link, dueDate, done))

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
    std::optional<domain::UtcTime> requestedAt;  ///< Since when the mentor is asked; absent where she need not be.
    std::optional<domain::UtcTime> acceptedAt;   ///< She said yes; the money is taken then.
    std::optional<domain::UtcTime> paidAt;       ///< Also when nothing was due; absent while money is only reserved.
    std::optional<domain::UtcTime> confirmedAt;
    std::optional<domain::UtcTime> endedAt;  ///< Completed, cancelled, declined, expired or no-show.
    std::optional<Party> endedBy;
    std::string endReason;
    domain::Money price;      ///< The mentor's list price at the time of the hold (case 14).
    int includedMinutes = 0;  ///< Of a plan (PAY-6), borne by the platform as the discount is (decision 10).
    domain::Money included;   ///< What they are worth of the list price.
    domain::Money discount;   ///< Of a plan, on the rest.
    domain::Money credits;    ///< What the student pays with credits (PAY-5).
    domain::Money total;      ///< What the student pays in money.
    Terms terms;
    /// At least 128 random bits, made at confirmation; empty before (decision 18). For the two parties only.
    std::string meetingRoom;
    /// Rises whenever calendars must hear of it (RFC 5545 §3.8.7.4).
    int calendarSequence = 0;
    NoShowState noShow = NoShowState::none;
    std::optional<Party> absent;  ///< With a no-show; empty when neither came. The mentor's is a strike.
    std::optional<domain::UtcTime> noShowReportedAt;
    std::optional<Party> noShowReportedBy;
    std::string notes;
    std::optional<domain::UtcTime> notesSharedAt;
    int notesVersion = 0;  ///< Of notes and action items; rises with each change of either.
    std::optional<domain::UtcTime>
        reviewAt;           ///< When the sweep looks how it went; absent: there is nothing to look for.
    bool priority = false;  ///< Its student's plan had it when she asked for it (P12.2).
    int version = 1;        ///< Rises with each save.

    /// Of which refunds are a part.
    domain::Money paid() const { return credits + total; }
    /// Asked for with money that the bank keeps: nobody has paid anything.
    bool isReserved() const { return requestedAt && !paidAt; }
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
    bool isReported() const { return noShow != NoShowState::none; }
    /// Absent when nobody said that anybody was absent.
    std::optional<domain::AbsenceReport> report() const {
        if (!noShowReportedAt || !noShowReportedBy) return std::nullopt;
        // What an admin decided cannot be contested once more.
        return domain::AbsenceReport{*noShowReportedBy, *noShowReportedAt, noShow != NoShowState::reported};
    }
    /// Case 41: held, and not called into question.
    bool isReviewable() const {
        return status == BookingStatus::completed && (!isReported() || noShow == NoShowState::rejected);
    }
    /// The platform was down: nobody is blamed, and what is left of a report cannot be contested (case 39).
    void clearAbsence() {
        absent.reset();
        if (status == BookingStatus::confirmed) {
            noShow = NoShowState::none;
            noShowReportedAt.reset();
            noShowReportedBy.reset();
        } else if (isReported()) {
            noShow = NoShowState::rejected;
        }
    }
    /// The student has everything back because her mentor was not there, or neither was; nothing about it is open any
    /// more.
    bool isRefundedForAbsence() const {
        const bool stands = noShow == NoShowState::reported || noShow == NoShowState::upheld;
        return stands && !reviewAt && absent != Party::student;
    }
    /// Leaves the states that occupy time. Calendars hear of it when they had heard of the booking.
    void end(BookingStatus as, Party by, std::string_view reason, domain::UtcTime now) {
        status = as;
        endedAt = now;
        endedBy = by;
        endReason = reason;
        reviewAt.reset();
        if (confirmedAt) ++calendarSequence;
    }
};
inline domain::DisputeFate fateOfDisputed(const Booking& booking, domain::UtcTime now) {
    return domain::disputeFate(booking.status, booking.isReported(), booking.endsAt, now);
}
BOOST_DESCRIBE_STRUCT(Booking, (),
                      (id, code, status, studentId, mentorId, startsAt, endsAt, durationMinutes, topic, agenda,
                       policyAccepted, instantBook, createdAt, holdExpiresAt, requestExpiresAt, requestedAt, acceptedAt,
                       paidAt, confirmedAt, endedAt, endedBy, endReason, price, includedMinutes, included, discount,
                       credits, total, terms, meetingRoom, calendarSequence, noShow, absent, noShowReportedAt,
                       noShowReportedBy, notes, notesSharedAt, notesVersion, reviewAt, priority, version))

}  // namespace mc::bookings
