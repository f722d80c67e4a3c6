#pragma once

#include <QCoreApplication>
#include <QString>

#include "admin/analytics_figures.h"
#include "domain/funnel.h"
#include "widgets/tokens.h"

namespace mc::admin {

/// How figures are called and written, in the reader's language.
struct AnalyticsWords {
    Q_DECLARE_TR_FUNCTIONS(AnalyticsWords)

public:
    static QString name(Figure figure);
    /// "₹1,62,350.00", "41.5", "43 %", "4.62"; a dash where there is none.
    static QString value(Unit unit, std::optional<std::int64_t> number, domain::Currency currency);
    /// The same where there is little room: money without paise that are none.
    static QString brief(Unit unit, std::int64_t number, domain::Currency currency);
    static QString goal(Unit unit, std::int64_t goal, domain::Currency currency);               ///< "Goal 30"
    static QString reached(Unit unit, std::int64_t goal, bool met, domain::Currency currency);  ///< "Goal 30: met"
    /// "+8 %", "+2 points", "as before", "before 0"; empty where there is nothing to compare.
    static QString change(Unit unit, std::optional<std::int64_t> now, std::optional<std::int64_t> before,
                          domain::Currency currency);
    static QString step(domain::FunnelStep step);
    static QString count(std::int64_t count);
    static QString percent(std::int64_t permyriad);
    /// "19 Nov 2026", "16 – 22 Nov 2026"; `until` is not included.
    static QString days(domain::CivilDate from, domain::CivilDate until);
};

}  // namespace mc::admin
