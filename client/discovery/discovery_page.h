#pragma once

#include <QPointer>

#include "discovery/discovery_controller.h"
#include "widgets/page.h"

namespace mc::widgets {
class EmptyState;
class FlowLayout;
class Label;
class SearchBox;
class Select;
class StatePage;
}  // namespace mc::widgets

namespace mc::discovery {

class FilterPanel;
class MentorCardDelegate;
class MentorGrid;

/// Find a mentor (DIS-1, DIS-2): search, filters with counts, chips, sort, a grid that loads on as it is scrolled.
class DiscoveryPage : public widgets::Page {
    Q_OBJECT

public:
    /// `viewer` is the zone in which days and times are shown.
    DiscoveryPage(net::ApiClient& api, const domain::ZoneName& viewer, QWidget* parent = nullptr);
    ~DiscoveryPage() override;

    QString title() const override { return tr("Find a mentor"); }
    QWidget* barCentre() override;
    void arrive(const widgets::PageLink& link) override;
    bool focusSearch() override;
    void reload() override { m_controller.load(); }

    DiscoveryController& controller() { return m_controller; }

private:
    QWidget* buildResults();
    void buildSort();
    void showState();
    void showFilter();
    void showHead();
    void showEmpty();
    void showStale();
    void openMentor(const QModelIndex& index, bool book);

    DiscoveryController m_controller;
    domain::ZoneTable m_zone;
    QPointer<widgets::SearchBox> m_search;
    FilterPanel* m_filters;
    widgets::Label* m_total;
    widgets::FlowLayout* m_chips;
    QWidget* m_chipBox;
    widgets::Select* m_sort;
    MentorGrid* m_grid;
    MentorCardDelegate* m_delegate;
    widgets::EmptyState* m_empty;
    widgets::StatePage* m_states;
    bool m_loaded = false;
};

}  // namespace mc::discovery
