#pragma once

#include <QCoreApplication>

#include "protocol/payouts.h"
#include "widgets/pill.h"

namespace mc::mentor {

/// What a mentor reads of her payouts.
class PayoutWords {
    Q_DECLARE_TR_FUNCTIONS(PayoutWords)
public:
    static QString state(domain::PayoutState state);
    static widgets::PillTone tone(domain::PayoutState state);
    /// Why the next run pays nothing; empty when it pays.
    static QString hold(const protocol::Earnings& earnings);
    /// "₹2,000 earned − ₹780 given back − ₹10 TDS = ₹1,210"
    static QString sum(const protocol::Payout& payout);
    /// "GRP-20260218-001 · Maya Nair", or that it is a payout that came back.
    static QString about(const protocol::PayoutLine& line);
    /// "₹1,000 − ₹200 commission − ₹20 fee = ₹780"
    static QString split(const protocol::PayoutLine& line);
    /// "18 – 24 Jan 2027"
    static QString week(const protocol::Payout& payout);
    /// "payout-2027-01-18.pdf"
    static QString fileName(const protocol::Payout& payout);
};

}  // namespace mc::mentor
