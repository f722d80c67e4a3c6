#pragma once

#include "protocol/payouts.h"
#include "widgets/chart_card.h"
#include "widgets/trend_chart.h"

namespace mc::widgets {
class SegmentedControl;
}

namespace mc::mentor {

/// What a mentor earned, by week or by month, as a chart with the table behind it. Object names: earnedStep, and those of
/// ChartCard for "earned".
class EarnedCard : public widgets::ChartCard {
    Q_OBJECT

public:
    explicit EarnedCard(QWidget* parent = nullptr) : EarnedCard(new widgets::TrendChart, parent) {}

    void show(const protocol::Earnings& earnings);

private:
    EarnedCard(widgets::TrendChart* chart, QWidget* parent);
    void draw();
    const std::vector<domain::EarnedBar>& bars() const;
    widgets::Trend trend() const;
    widgets::ChartRows rows() const;
    widgets::Trend::Step stepOf(domain::CivilDate from) const;
    bool isByMonth() const;

    protocol::Earnings m_earnings;
    widgets::SegmentedControl* m_step;
    widgets::TrendChart* m_chart;
};

}  // namespace mc::mentor
