#pragma once

#include <QCoreApplication>
#include <QStringList>
#include <span>
#include <vector>

#include "admin/analytics_figures.h"
#include "admin/funnel_chart.h"
#include "widgets/chart_table.h"
#include "widgets/trend_chart.h"

namespace mc::admin {

using widgets::ChartRows;
using widgets::Trend;
using widgets::TrendChart;

/// What charts show of the server's answers, and the tables behind them. `today`: the operator's.
struct AnalyticsCharts {
    Q_DECLARE_TR_FUNCTIONS(AnalyticsCharts)

public:
    static std::span<const Figure> money();
    static std::span<const Figure> rates();

    /// A line for each of the figures, which have one unit; the goal of the first.
    static Trend trend(const protocol::AnalyticsReport& report, std::span<const Figure> figures,
                       protocol::AnalyticsStep by, domain::CivilDate today);
    static ChartRows table(const protocol::AnalyticsReport& report, std::span<const Figure> figures,
                           protocol::AnalyticsStep by);
    /// How many were completed, where the weeks are whole: not how many there would be a week.
    static Trend sessions(const protocol::AnalyticsReport& weeks, domain::CivilDate today);
    static ChartRows sessionsTable(const protocol::AnalyticsReport& weeks);
    static std::vector<FunnelChart::Step> funnel(const protocol::AnalyticsFunnel& funnel);
    static ChartRows funnelTable(const protocol::AnalyticsFunnel& funnel);
    /// What plans bring a month, and what they should.
    static QString plans(const protocol::AnalyticsReport& report);
    /// Which step loses most, in words; where nobody came, why there is nothing to see.
    static QString worst(const protocol::AnalyticsFunnel& funnel);

private:
    static std::vector<Trend::Step> stepsOf(const protocol::AnalyticsReport& report, protocol::AnalyticsStep by);
    static QString title(const protocol::AnalyticsBar& bar, protocol::AnalyticsStep by);
};

}  // namespace mc::admin
