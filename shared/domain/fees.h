#pragma once

#include <boost/describe/enum.hpp>

#include "domain/money.h"
#include "domain/time.h"

namespace mc::domain {

/// Where the GST on the commission is found (decision 9).
BOOST_DEFINE_FIXED_ENUM_CLASS(GstMode, int, contained, added_to_mentor, added_to_student)

/// What holds for one booking; by date: domain/rates.h (decision 9). Commission and gateway fee are of the list price, GST of
/// the commission.
struct FeeRates {
    Rate commission = percent(20);
    Rate gateway = percent(2);
    Rate gst = percent(18);
    GstMode gstMode = GstMode::contained;
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

}  // namespace mc::domain
