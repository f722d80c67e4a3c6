#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/booking_status.h"
#include "domain/fees.h"
#include "domain/ids.h"
#include "domain/journal.h"
#include "domain/money.h"
#include "domain/time.h"

/// A mentor's own account in the books (MEN-2; decision 15), for her to check: domain/journal.h.
namespace mc::protocol {

BOOST_DEFINE_FIXED_ENUM_CLASS(JournalOrder, int, newest, oldest)

/// The session a line is about: what was agreed, and how it went.
struct JournalSession {
    domain::BookingId id;
    std::string code;     ///< GRP-20260218-001
    std::string student;  ///< Name.
    domain::UtcTime startsAt;
    domain::BookingStatus status = domain::BookingStatus::confirmed;
    bool questioned = false;  ///< Somebody said that somebody was absent, and that was not rejected.
    domain::Money price;      ///< List price when it was booked, and the rates of that day:
    std::int64_t commissionPpm = 0;
    std::int64_t gatewayPpm = 0;
    std::int64_t gstPpm = 0;
    domain::GstMode gstMode = domain::GstMode::contained;

    domain::JournalSession facts() const {
        domain::FeeRates rates;
        rates.commission.ppm = commissionPpm;
        rates.gateway.ppm = gatewayPpm;
        rates.gst.ppm = gstPpm;
        rates.gstMode = gstMode;
        return {price, rates, status, questioned};
    }
};
BOOST_DESCRIBE_STRUCT(JournalSession, (),
                      (id, code, student, startsAt, status, questioned, price, commissionPpm, gatewayPpm, gstPpm,
                       gstMode))

/// As domain::JournalLine.
struct JournalEntry {
    std::int64_t number = 0;
    domain::UtcTime at;
    domain::MentorMovement movement = domain::MentorMovement::sale;
    domain::SubjectKind subjectKind = domain::SubjectKind::session;
    std::string subjectId;  ///< As ids are written.
    domain::MentorAccount account = domain::MentorAccount::mentor_unearned;
    domain::Money amount;
    domain::Money balance;
    std::optional<domain::UtcTime> availableFrom;
    std::string hash;
    std::optional<JournalSession> session;  ///< Of a line that is about one.

    domain::JournalLine line() const {
        return {number,  at,     movement, {subjectKind, domain::decodeId(subjectId).value_or(0)},
                account, amount, balance,  availableFrom,
                hash};
    }
};
BOOST_DESCRIBE_STRUCT(JournalEntry, (),
                      (number, at, movement, subjectKind, subjectId, account, amount, balance, availableFrom, hash,
                       session))

/// GET /api/mentors/me/journal?order=&cursor=&limit=: her own, from its beginning or the newest lines first.
struct JournalPage {
    std::vector<JournalEntry> items;
    std::optional<std::string> next;
    std::int64_t lines = 0;     ///< All of them.
    std::string head;           ///< Hash of the last; "beginning" before there is one.
    domain::Money unearned;     ///< As the books keep it.
    domain::Money payable;      ///< As the books keep it.
    int completedSessions = 0;  ///< That her sessions count, whatever the books say.

    domain::JournalTotals totals() const { return {lines, head, unearned, payable, completedSessions}; }
};
BOOST_DESCRIBE_STRUCT(JournalPage, (), (items, next, lines, head, unearned, payable, completedSessions))

}  // namespace mc::protocol
