#pragma once

#include <boost/describe/enum.hpp>

#include "domain/money.h"
#include "domain/time.h"

namespace mc::domain {

/// Where the GST on the commission is found (decision 9).
BOOST_DEFINE_FIXED_ENUM_CLASS(GstMode, int, contained, added_to_mentor, added_to_student)

/// What holds for one booking; by date: domain/rates.h (decision 9). Commission and gateway fee are of the list price, GST of
/// the commission. The platform fee is on the student's side, of what the session costs her after plan and discount, whether
/// she gives it in money or in credits.
struct FeeRates {
    Rate commission = percent(20);
    Rate gateway = percent(2);
    Rate gst = percent(18);
    GstMode gstMode = GstMode::contained;
    Rate platformFee = {};
};

/// Who gets what of one session. Always: gatewayFee + platformNet + gst + mentorShare == gross, to the paisa.
struct FeeSplit {
    Money listPrice;
    Money gross;        ///< listPrice, plus the GST when it is added on the student's side.
    Money gatewayFee;   ///< 2 %
    Money commission;   ///< 20 %; has the GST in it when contained.
    Money gst;          ///< 18 % on the commission.
    Money platformNet;  ///< The commission without GST.
    Money mentorShare;  ///< 78 %, less the GST when it is added on the mentor's side.
};

/// Mentor's share and gateway fee are rounded half up; the platform takes the remainder (decision 14). A discount does
/// not enter: it is borne by the platform (decision 10). What is retained after a partial refund is split by the same
/// rule (decision 11): give the retained part of the list price. Throws std::logic_error for a negative price or rates
/// above 100 % together.
FeeSplit splitFee(const Money& listPrice, const FeeRates& rates);

/// What a student gives for the platform on top of a session's price: no part of FeeSplit, and the mentor has none of it.
/// Always: net + gst == charged.
struct PlatformFee {
    Money amount;   ///< As it is named to her.
    Money charged;  ///< The amount, plus its GST when that is added on the student's side.
    Money gst;
    Money net;  ///< Without GST.
};

/// The fee's amount, half up, on what is left to pay of a session's price.
Money platformFeeOn(const Money& due, const FeeRates& rates);
/// It contains its GST as the commission does, by the same mode; but no mentor bears the GST of what she has nothing of:
/// where hers is added, the fee's is contained. Throws std::logic_error for a negative amount.
PlatformFee splitPlatformFee(const Money& amount, const FeeRates& rates);

}  // namespace mc::domain
