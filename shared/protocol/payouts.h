#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "domain/earned_bars.h"
#include "domain/ids.h"
#include "domain/money.h"
#include "domain/payout_failures.h"
#include "domain/time.h"
#include "protocol/limits.h"

/// What a mentor is paid out (OUT-1), and the desk where runs are made and approved (OUT-3).
namespace mc::protocol {

using domain::EarnedBar;
using domain::PayoutFailure;
using domain::PayoutHold;
using domain::PayoutRunState;
using domain::PayoutState;
using domain::PayoutWay;

/// One mentor's payout of a week: gross − receivable − tds == net.
struct Payout {
    domain::PayoutId id;
    domain::CivilDate week;  ///< Its Monday.
    PayoutState state = PayoutState::proposed;
    domain::Money gross;       ///< Her share of what she earned, after commission and fee.
    domain::Money receivable;  ///< What was given back after it had been paid out.
    domain::Money tds;         ///< Kept back for the tax office.
    domain::Money net;
    std::string account;  ///< Masked.
    domain::UtcTime madeAt;
    std::optional<domain::UtcTime> paidAt;
    std::string reference;  ///< The bank's, of the transfer.
};
BOOST_DESCRIBE_STRUCT(Payout, (), (id, week, state, gross, receivable, tds, net, account, madeAt, paidAt, reference))

/// GET /api/payouts?cursor=&limit= (own): the newest first; those that are approved.
struct PayoutPage {
    std::vector<Payout> items;
    std::optional<std::string> next;
};
BOOST_DESCRIBE_STRUCT(PayoutPage, (), (items, next))

/// What of a payout is for one session: price − commission − fee == share.
struct PayoutLine {
    std::optional<domain::BookingId> booking;
    std::string code;     ///< GRP-20260218-001; empty for a payout that came back and is sent again.
    std::string student;  ///< Name.
    std::optional<domain::UtcTime> startsAt;
    domain::Money price;       ///< What was kept of the list price.
    domain::Money commission;  ///< With its GST.
    domain::Money fee;         ///< For the payment gateway.
    domain::Money share;       ///< Negative: given back after it had been paid out.
};
BOOST_DESCRIBE_STRUCT(PayoutLine, (), (booking, code, student, startsAt, price, commission, fee, share))

struct PayoutYear {
    std::string year;      ///< "26-27"
    domain::Money earned;  ///< In this payout.
    domain::Money tds;
};
BOOST_DESCRIBE_STRUCT(PayoutYear, (), (year, earned, tds))

/// GET /api/payouts/{id} (own): every line of it.
struct PayoutStatement {
    Payout payout;
    std::string mentor;  ///< Name.
    std::vector<PayoutLine> lines;
    std::vector<PayoutYear> years;
};
BOOST_DESCRIBE_STRUCT(PayoutStatement, (), (payout, mentor, lines, years))

/// What of a payout counts for a financial year.
struct PayoutYearLine {
    Payout payout;
    domain::Money earned;
    domain::Money tds;
};
BOOST_DESCRIBE_STRUCT(PayoutYearLine, (), (payout, earned, tds))

/// GET /api/payout-years?begins=2026 (own): the financial year from April 2026 to March 2027, payout by payout, the oldest
/// first. What came back is there as it was first sent: its tax was kept then.
struct PayoutYearStatement {
    std::string year;    ///< "26-27"
    std::string mentor;  ///< Name.
    std::vector<PayoutYearLine> lines;
    domain::Money earned;
    domain::Money tds;
};
BOOST_DESCRIBE_STRUCT(PayoutYearStatement, (), (year, mentor, lines, earned, tds))

/// Her share of a session whose payment the student's bank asks back: it waits until the bank has decided (PAY-7).
struct FrozenShare {
    domain::BookingId booking;
    std::string code;
    std::string student;  ///< Name.
    domain::UtcTime startsAt;
    domain::Money share;
};
BOOST_DESCRIBE_STRUCT(FrozenShare, (), (booking, code, student, startsAt, share))

/// GET /api/earnings (own): what is owed, and when it comes.
struct Earnings {
    domain::Money payable;   ///< Earned and not paid out.
    domain::Money unearned;  ///< Her share of sessions that are paid and still to come.
    domain::UtcTime nextRun;
    domain::Money nextNet;               ///< What that run pays as things stand; zero when it holds.
    PayoutHold hold = PayoutHold::none;  ///< Why it pays nothing.
    domain::Money least;                 ///< Below it is carried.
    std::string year;                    ///< The financial year that is running: "26-27".
    int yearBegins = 0;                  ///< Its first calendar year: 2026.
    domain::Money paidThisYear;          ///< Before tax; by when it was earned.
    domain::Money tdsThisYear;
    std::vector<EarnedBar> weeks;     ///< What was earned in each of the last, by the operator's clock; the last runs.
    std::vector<EarnedBar> months;    ///< So, too.
    std::vector<FrozenShare> frozen;  ///< Of `payable`.
};
BOOST_DESCRIBE_STRUCT(Earnings, (),
                      (payable, unearned, nextRun, nextNet, hold, least, year, yearBegins, paidThisYear, tdsThisYear,
                       weeks, months, frozen))

/// What a run made now would pay to one mentor, or why nothing. Its figures add up as those of DeskPayout, but for what is
/// carried, of which no tax is taken.
struct DeskPayoutPreview {
    std::string mentor;  ///< Name.
    PayoutHold hold = PayoutHold::none;
    int sessions = 0;
    domain::Money gross;
    domain::Money receivable;
    domain::Money tds;
    domain::Money net;  ///< When it holds: what is carried; negative where more was given back than she has earned.
    std::string account;
    domain::Money price;
    domain::Money commission;
    domain::Money fee;
    domain::Money other;
    domain::Money frozen;  ///< Not in `net`: would be due, but a student's bank asks its payment back.
};
BOOST_DESCRIBE_STRUCT(DeskPayoutPreview, (),
                      (mentor, hold, sessions, gross, receivable, tds, net, account, price, commission, fee, other,
                       frozen))

/// price − commission − fee + other == gross − receivable, and gross − receivable − tds == net.
struct DeskPayout {
    domain::PayoutId id;
    std::string mentor;  ///< Name.
    PayoutState state = PayoutState::proposed;
    PayoutWay way = PayoutWay::provider;
    domain::Money gross;
    domain::Money receivable;
    domain::Money tds;
    domain::Money net;
    std::string account;                          ///< Masked.
    std::string reference;                        ///< The bank's.
    PayoutFailure failure = PayoutFailure::none;  ///< Why it is not paid.
    std::string words;                            ///< The provider's, or an admin's, about it.
    PayoutFailure stopped = PayoutFailure::none;  ///< Approved, and not to be sent for that reason.
    std::string file;                             ///< Reference of the bank's file it is in; empty: of none.
    int sessions = 0;                             ///< That it pays for.
    domain::Money price;                          ///< Of the sessions: what was kept of their list prices.
    domain::Money commission;                     ///< With its GST.
    domain::Money fee;                            ///< For the payment gateway.
    domain::Money other;                          ///< Sent again after it came back, less what was given back.
    std::optional<domain::UtcTime> paidOn;
};
BOOST_DESCRIBE_STRUCT(DeskPayout, (),
                      (id, mentor, state, way, gross, receivable, tds, net, account, reference, failure, words, stopped,
                       file, sessions, price, commission, fee, other, paidOn))

/// What the bank was given to pay by hand.
struct DeskBankFile {
    domain::PayoutFileId id;
    std::string reference;
    std::string madeBy;  ///< Name.
    domain::UtcTime madeAt;
    int payouts = 0;
    domain::Money sum;
    bool offered = false;  ///< It may be taken again: nothing of it ended or was stopped.
    bool stopped = false;  ///< Something of it is not to be paid any more: the bank has to be told.
    bool given = false;    ///< Something of it was paid: the bank has it, and it cannot be put away.
};
BOOST_DESCRIBE_STRUCT(DeskBankFile, (), (id, reference, madeBy, madeAt, payouts, sum, offered, stopped, given))

struct DeskPayoutRun {
    domain::PayoutRunId id;
    int version = 1;
    domain::CivilDate week;
    PayoutRunState state = PayoutRunState::proposed;
    std::optional<std::string> madeBy;  ///< Name; absent: the server, and nobody has checked it yet.
    domain::UtcTime madeAt;
    std::optional<std::string> decidedBy;
    std::optional<domain::UtcTime> decidedAt;
    std::string reason;
    bool mayApprove = false;  ///< By whoever asks: she neither made it nor is paid by it.
    std::vector<DeskPayout> payouts;
    bool paysMe = false;              ///< Whoever asks is paid by it.
    std::vector<DeskBankFile> files;  ///< Those that were not put away, the oldest first.
    bool fileWaits = false;           ///< Something waits to be paid by hand that is in none of them.
};
BOOST_DESCRIBE_STRUCT(DeskPayoutRun, (),
                      (id, version, week, state, madeBy, madeAt, decidedBy, decidedAt, reason, mayApprove, payouts,
                       paysMe, files, fileWaits))

/// What was left out of a run when it was approved, not being what it was when the run was made.
struct DeskPayoutChange {
    std::string mentor;  ///< Name.
    PayoutFailure why = PayoutFailure::none;
    domain::Money before;
    domain::Money now;  ///< What waits for approval instead; zero: nothing.
};
BOOST_DESCRIBE_STRUCT(DeskPayoutChange, (), (mentor, why, before, now))

/// GET /api/admin/payouts: what a run made now would pay, and the newest runs. POST /api/admin/payout-runs makes one. Every
/// deed wants an Idempotency-Key (SEC-4), but the bank's file: whole account numbers are kept in no answer's copy.
struct PayoutDesk {
    domain::CivilDate week;  ///< Its Monday.
    std::vector<DeskPayoutPreview> preview;
    std::vector<DeskPayoutRun> runs;
    std::vector<DeskPayoutChange> changed;  ///< Only in the answer to an approval.
    bool alone = false;                     ///< Nobody besides whoever asks may approve a run.
};
BOOST_DESCRIBE_STRUCT(PayoutDesk, (), (week, preview, runs, changed, alone))

/// POST /api/admin/payout-runs/{id}/approve → PayoutDesk. Another version answers 409.
struct ApprovePayoutRun {
    int version = 1;
};
BOOST_DESCRIBE_STRUCT(ApprovePayoutRun, (), (version))

/// POST /api/admin/payout-runs/{id}/reject → PayoutDesk.
struct RejectPayoutRun {
    int version = 1;
    std::string reason;  ///< For the audit log.
};
BOOST_DESCRIBE_STRUCT(RejectPayoutRun, (), (version, reason))
template <>
inline const FieldLimits& Limits<RejectPayoutRun>::table() {
    static const FieldLimits limits{{"reason", length(1, 500)}};
    return limits;
}

/// POST /api/admin/payouts/{id}/paid → PayoutDesk: it was paid by hand, or a quarantined one has arrived.
struct MarkPayoutPaid {
    std::string reference;  ///< What the transfer is found by, at the bank.
};
BOOST_DESCRIBE_STRUCT(MarkPayoutPaid, (), (reference))
template <>
inline const FieldLimits& Limits<MarkPayoutPaid>::table() {
    static const FieldLimits limits{{"reference", length(1, 80).format(Format::line)}};
    return limits;
}

/// POST /api/admin/payouts/{id}/failed → PayoutDesk: it could not be paid by hand, or a quarantined one was not.
struct MarkPayoutFailed {
    std::string reason;
    bool accountIsWrong = false;  ///< Nothing is paid there any more: she is asked for other details.
};
BOOST_DESCRIBE_STRUCT(MarkPayoutFailed, (), (reason, accountIsWrong))
template <>
inline const FieldLimits& Limits<MarkPayoutFailed>::table() {
    static const FieldLimits limits{{"reason", length(1, 500)}};
    return limits;
}

/// POST /api/admin/bank-files/{id}/put-away → PayoutDesk: the bank was not given it.
struct PutBankFileAway {
    std::string reason;  ///< For the audit log.
};
BOOST_DESCRIBE_STRUCT(PutBankFileAway, (), (reason))
template <>
inline const FieldLimits& Limits<PutBankFileAway>::table() {
    static const FieldLimits limits{{"reason", length(1, 500)}};
    return limits;
}

}  // namespace mc::protocol
