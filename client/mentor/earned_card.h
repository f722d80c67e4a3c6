#pragma once

#include "protocol/payouts.h"
#include "widgets/card.h"
#include "widgets/trend_chart.h"

namespace mc::widgets {
class SegmentedControl;
}

namespace mc::mentor {

/// What a mentor earned, by week or by month, as a chart. Object names: earnedStep, earnedChart.
class EarnedCard : public widgets::Card {
    Q_OBJECT

public:
    explicit EarnedCard(QWidget* parent = nullptr);

    void show(const protocol::Earnings& earnings);

private:
    void draw();
    widgets::Trend trend() const;
    widgets::Trend::Step stepOf(domain::CivilDate from) const;
    bool isByMonth() const;

    protocol::Earnings m_earnings;
    widgets::SegmentedControl* m_step;
    widgets::TrendChart* m_chart;
};

}  // namespace mc::mentor
