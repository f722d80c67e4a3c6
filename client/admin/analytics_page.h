#pragma once

#include "admin/analytics_controller.h"
#include "admin/analytics_figures.h"
#include "widgets/page.h"

namespace mc::widgets {
class Chart;
class Columns;
class Label;
class Select;
class StatePage;
class TrendChart;
}  // namespace mc::widgets

namespace mc::admin {

class ChartCard;
class FunnelChart;

/// "/admin/analytics": revenue, sessions and rates beside what they should be (P3, G12), and how far people come on their
/// way to a session, for finance and owners. Object names: analyticsPage, figureGross, figureCommission, figureGst,
/// figureNet, figureWeeklySessions, figureRepeat, figureRating, figureMentors, figureUtilisation, figureCancelled,
/// figureNoShows, figureBooking; those of ChartCard for money, funnel, sessions and rates; rateChoice.
class AnalyticsPage : public widgets::Page {
    Q_OBJECT

public:
    /// `zone`: the reader's.
    AnalyticsPage(net::ApiClient& api, const domain::ZoneName& zone, QWidget* parent = nullptr);

    QString title() const override { return tr("Analytics"); }
    void arrive(const widgets::PageLink& link) override;
    void reload() override { m_controller.reload(); }

private:
    QWidget* buildCharts();
    QWidget* buildEmpty();
    QWidget* buildSkeleton();
    ChartCard* addCard(const QString& title, const QString& name, widgets::Chart* chart);
    void showState();
    void fill();
    void fillTiles();
    void addTile(Figure figure, const QString& detail);
    void addConversion();
    void fillCharts();
    void showRate();

    AnalyticsController m_controller;
    widgets::Label* m_days;
    widgets::Columns* m_tiles;
    widgets::TrendChart* m_money;
    FunnelChart* m_funnel;
    widgets::TrendChart* m_sessions;
    widgets::TrendChart* m_rate;
    widgets::Select* m_rateChoice;
    ChartCard* m_moneyCard;
    ChartCard* m_funnelCard;
    ChartCard* m_sessionsCard;
    ChartCard* m_ratesCard;
    widgets::StatePage* m_states;
};

}  // namespace mc::admin
