#pragma once

#include <QCoreApplication>
#include <QString>

#include "protocol/bookings.h"

namespace mc::booking {

/// What became of money that goes back, in the reader's language.
class RefundWords {
    Q_DECLARE_TR_FUNCTIONS(RefundWords)
public:
    /// "Refund", or that it was a payment that was not needed.
    static QString title(const protocol::RefundState& refund);
    /// Where it is, and what happens next; days are of the reader's zone.
    static QString next(const protocol::RefundState& refund, const domain::ZoneTable& zone);
    /// Money that is neither used nor given back yet; empty where there is none.
    static QString underReview(const protocol::Booking& booking);
};

}  // namespace mc::booking
