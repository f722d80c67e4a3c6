#pragma once

#include <QPointer>
#include <optional>

#include "discovery/discovery_controller.h"
#include "discovery/saved_searches.h"
#include "net/drafts.h"
#include "widgets/page.h"

class QHBoxLayout;

namespace mc::widgets {
class Button;
class Drawer;
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
class SearchDialog;

/// Find a mentor (DIS-1, DIS-2): search, filters with counts, chips, sort, a grid that loads on as it is scrolled.
class DiscoveryPage : public widgets::Page {
    Q_OBJECT

public:
    /// `viewer` is the zone in which days and times are shown.
    DiscoveryPage(net::ApiClient& api, net::Drafts& drafts, Favourites& favourites, SavedSearches& searches,
                  const domain::ZoneName& viewer, QWidget* parent = nullptr);
    ~DiscoveryPage() override;

    QString title() const override { return tr("Find a mentor"); }
    QWidget* barCentre() override;
    void arrive(const widgets::PageLink& link) override;
    bool focusSearch() override;
    bool escape() override;
    void reload() override { m_controller.load(); }

    DiscoveryController& controller() { return m_controller; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void buildDrawer();
    /// Filters stand beside the cards where two columns fit too, else in a drawer.
    void foldFilters();
    QWidget* buildResults();
    void buildSort();
    void showState();
    void showFilter();
    void showHead();
    void showEmpty();
    void showStale();
    void openMentor(const QModelIndex& index, bool book);
    void toggleFavourite(const QModelIndex& index);
    void showFavourites();
    QWidget* buildSearches();
    void showSearches();
    void saveSearch();
    /// Once it is known: its filters, and that they were looked at.
    void applySearch();

    net::Drafts& m_drafts;
    Favourites& m_favourites;
    SavedSearches& m_searches;
    DiscoveryController m_controller;
    domain::ZoneTable m_zone;
    QPointer<widgets::SearchBox> m_search;
    FilterPanel* m_filters;
    QWidget* m_filterColumn;  ///< Scrolls them.
    QHBoxLayout* m_row;
    widgets::Button* m_openFilters;
    widgets::Drawer* m_drawer;
    widgets::Label* m_total;
    widgets::FlowLayout* m_chips;
    QWidget* m_chipBox;
    widgets::Select* m_sort;
    widgets::Button* m_save;          ///< Keeps what is looked for.
    widgets::Button* m_openSearches;  ///< Leads to those that are kept.
    QPointer<SearchDialog> m_question;
    std::optional<domain::SearchId> m_wanted;  ///< Of a link whose search is not known yet.
    MentorGrid* m_grid;
    MentorCardDelegate* m_delegate;
    widgets::EmptyState* m_empty;
    widgets::StatePage* m_states;
    QString m_words;  ///< Of the search, as the filter shown has them.
    bool m_loaded = false;
};

}  // namespace mc::discovery
