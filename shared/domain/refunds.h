#pragma once

#include <array>
#include <boost/describe/class.hpp>
#include <boost/describe/enum.hpp>
#include <optional>

#include "domain/booking_status.h"
#include "domain/fees.h"
#include "domain/money.h"
#include "domain/time.h"

namespace mc::domain {

/// Stored with the booking when it is made, so that a later change of the rules does not reach it (decision 6).
struct CancellationPolicy {
    Seconds fullBefore = 24 * kHour;   ///< Notice must be longer than this for everything back.
    Seconds partialUntil = 4 * kHour;  ///< Notice of at least this gives partialPercent back.
    int partialPercent = 50;
    bool operator==(const CancellationPolicy&) const = default;
};
BOOST_DESCRIBE_STRUCT(CancellationPolicy, (), (fullBefore, partialUntil, partialPercent))

BOOST_DEFINE_FIXED_ENUM_CLASS(RefundTier, int, full, partial, none)

/// Decision 6, cases 30 and 31. `startsAt` is the booking's deadline start (see deadlineStart), `cancelledAt` the
/// server's clock at receipt. By the mentor or the platform everything goes back, at any time.
RefundTier refundTier(const CancellationPolicy& policy, UtcTime startsAt, UtcTime cancelledAt, Party cancelledBy);

int percentOf(const CancellationPolicy& policy, RefundTier tier);

/// No laundering (decision 6): after a reschedule the deadlines count from the earliest start the booking ever had.
inline UtcTime deadlineStart(UtcTime deadlineSoFar, UtcTime newStart) {
    return newStart < deadlineSoFar ? newStart : deadlineSoFar;
}

/// One line of the policy as a date: "100 % before Wed 19:00", "50 % until Thu 15:00", "0 % after that".
struct TierLine {
    RefundTier tier = RefundTier::none;
    int percent = 0;
    std::optional<UtcTime> until;  ///< Absent on the last line.
    bool inclusive = false;        ///< Whether the instant itself still belongs to the line.
};
std::array<TierLine, 3> tierLines(const CancellationPolicy& policy, UtcTime startsAt);

/// What a cancellation does with the money. refund + kept == paid.
struct RefundSplit {
    int percent = 0;
    Money refund;  ///< To the student: of what was paid, half up.
    Money kept;    ///< Of what was paid.
    FeeSplit
        retained;  ///< The part of the list price that is not given back, split as a full session is (decision 11).
};
/// What a cancellation keeps of an amount when so many percent of it go back, half up.
Money keptOf(const Money& amount, int percentBack);
/// `paid` is what the student gave, credits included; it is below the list price when a discount was granted.
RefundSplit splitRefund(const Money& paid, const Money& listPrice, int percent, const FeeRates& rates);

/// BKG-3: "cancel now ₹500; after 18:00 ₹250".
struct CancellationPreview {
    int percent = 0;
    Money refund;
    std::optional<UtcTime> changesAt;  ///< First instant of the next tier; absent on the last.
    std::optional<Money> refundAfter;
    Money toCredits = {};  ///< Of the refund.
};
CancellationPreview previewCancellation(const CancellationPolicy& policy, UtcTime startsAt, UtcTime now, Party by,
                                        const Money& paid);

}  // namespace mc::domain
