#pragma once

#include <map>
#include <optional>
#include <span>
#include <vector>

#include "domain/financial_year.h"
#include "domain/money.h"
#include "domain/subject.h"
#include "domain/tds.h"
#include "domain/time.h"

/// The weekly run (decision 12): what of a mentor's account is paid out, and what of it is kept back.
namespace mc::domain {

inline constexpr WallTime kPayoutTime{6 * 60};  ///< On Mondays, by the operator's clock.

/// A week that is over, and when it is paid out. Its first day names it: a mentor has at most one payout of each.
struct PayoutPeriod {
    CivilDate monday;  ///< Its first day, in the operator's zone.
    UtcRange week;     ///< From that day's beginning to the next Monday's.
    UtcTime runsAt;    ///< The Monday after it, 06:00.
    auto operator<=>(const PayoutPeriod&) const = default;
};
/// The last one whose run is due at that instant; the run that comes after it.
PayoutPeriod duePayout(const ZoneTable& operatorZone, UtcTime now);
PayoutPeriod nextPayout(const ZoneTable& operatorZone, UtcTime now);

/// One movement of what a mentor is owed and has not been paid.
struct PayoutItem {
    Subject subject;
    Money amount;           ///< Negative: it was withheld, or given back after it had been paid (case 46).
    UtcTime at;             ///< When it was posted; of what was earned, its financial year (case 45).
    UtcTime availableFrom;  ///< The end of the contest window.
    bool isTaxed = false;   ///< Came back from the bank: its tax was kept when it was first sent (case 48).
    /// Of what takes something back: when that was earned. Its tax was, or would have been, kept in that financial year.
    std::optional<UtcTime> takenFrom = {};
    FinancialYear year() const { return financialYearOf(takenFrom.value_or(at)); }
    bool operator==(const PayoutItem&) const = default;
};

/// What was earned counts when it was posted in the week or before and nobody can contest it any more at the run; what takes
/// something away counts at once, so that what is withheld is never paid, and so does what came back, which was due before.
bool isDue(const PayoutItem& item, const PayoutPeriod& period);

/// What one mentor's run comes to. Paid: gross − receivable − tds == net. Carried: gross − receivable == carried, and no tax
/// is taken.
struct PayoutPlan {
    std::vector<PayoutItem> items;  ///< That are due; paid or carried together.
    Money gross;                    ///< What adds to it.
    Money receivable;               ///< What takes from it, ≥ 0.
    struct Year {
        FinancialYear year;
        Money earned;  ///< In this payout; negative where more was given back than earned.
        Money tds;
        bool operator==(const Year&) const = default;
    };
    std::vector<Year> years;  ///< Rising; of what is paid.
    Money tds;
    Money net;  ///< To be sent; zero when carried, never negative.
    std::optional<Money>
        carried;  ///< All of it waits for the next run: below the threshold (case 43), or nothing is left.
    bool isPaid() const { return !carried; }
};

struct PayoutTerms {
    Money least = rupees(500);
    TdsProfile tds = TdsProfile::one_percent;           ///< Of the financial year that runs: as it is on the day.
    std::map<FinancialYear, TdsProfile> endedTds = {};  ///< Of those that are over: as it was at their end.

    TdsProfile tdsOf(FinancialYear year) const {
        const auto ended = endedTds.find(year);
        return ended == endedTds.end() ? tds : ended->second;
    }
};

/// `before`: what was paid out to her before of each financial year, before tax, and what was kept of that. The order of the
/// items does not matter. All amounts in one currency.
PayoutPlan planPayout(std::span<const PayoutItem> items, const PayoutPeriod& period, const PayoutTerms& terms,
                      const std::map<FinancialYear, TaxedSoFar>& before);

/// More than this UPI does not send at once (NPCI).
inline constexpr Money kMostByUpi{100'000'00, {}};

/// Details that were changed less than 72 hours before hold a payout (decision 12).
inline constexpr Seconds kDetailsRest = 72 * kHour;
bool holdsForDetails(std::optional<UtcTime> detailsChangedAt, UtcTime now);

}  // namespace mc::domain
