#pragma once

#include <QCoreApplication>

#include "protocol/payouts.h"
#include "widgets/pill.h"

namespace mc::admin {

/// What admins read of runs and payouts.
class PayoutDeskWords {
    Q_DECLARE_TR_FUNCTIONS(PayoutDeskWords)
public:
    static QString state(const protocol::DeskPayout& payout);
    /// The same in as few words as a table has room for.
    static QString stateWord(const protocol::DeskPayout& payout);
    static widgets::PillTone toneOf(protocol::PayoutState state);
    /// There is more to say or to do than a line of the table can.
    static bool asksForMore(const protocol::DeskPayout& payout);
    /// What an admin can do about it, or what becomes of it by itself; empty when it takes its way.
    static QString next(const protocol::DeskPayout& payout);
    /// "a bank could not be reached"
    static QString why(protocol::PayoutFailure failure);
    /// "Ananya Krishnan: a student’s bank asks it back. ₹1,680.00 before, ₹900.00 waits for approval now."
    static QString change(const protocol::DeskPayoutChange& change);
    /// Why whoever looks may not approve the run, and how it goes on; empty when she may.
    static QString approval(const protocol::DeskPayoutRun& run, bool alone);
    /// "File MC-0000000000002: 3 payouts, ₹2,340.00. Taken by Olga Owner, 25 Jan 2027 at 09:00."
    static QString file(const protocol::DeskBankFile& file, const domain::ZoneTable& zone);
    /// Why somebody is not in the run; empty when she is.
    static QString hold(const protocol::DeskPayoutPreview& preview);
    static QString hold(protocol::PayoutHold hold);
    /// "Made by Olga on 25 Jan 2027, approved by Pavel on 25 Jan 2027"
    static QString decided(const protocol::DeskPayoutRun& run, const domain::ZoneTable& zone);
    /// What all of it comes to, of those that are not withdrawn.
    static domain::Money total(const protocol::DeskPayoutRun& run);

private:
    static QString nextAfter(const protocol::DeskPayout& payout);
};

}  // namespace mc::admin
