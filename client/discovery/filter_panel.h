#pragma once

#include <QMap>
#include <QWidget>
#include <functional>
#include <vector>

#include "discovery/mentor_filter.h"

class QVBoxLayout;

namespace mc::widgets {
class Button;
class CheckRow;
class Input;
class Label;
class RangeSlider;
class SegmentedControl;
class Select;
}  // namespace mc::widgets

namespace mc::discovery {

/// The filters beside the grid. Counts are what choosing would give; a value that gives nothing stays, dimmed. Emits
/// the whole filter after each change; words and order of the search are not its business and are kept.
class FilterPanel : public QWidget {
    Q_OBJECT

public:
    /// `today` is the viewer's; the days of "Available on" start with it.
    FilterPanel(domain::CivilDate today, const QString& zoneAbbreviation, QWidget* parent = nullptr);

    void setFilter(const MentorFilter& filter);
    /// Of the price: what the server offers between.
    void setScale(const PriceScale& scale);
    void setFacets(const protocol::MentorFacets& facets);
    /// How many mentors the person keeps; absent: nobody is signed in, and there is nothing to choose.
    void setFavourites(std::optional<int> count);

signals:
    void filterChanged(const MentorFilter& filter);

private:
    /// A facet as rows of checkboxes that stay where they are while their counts change.
    struct Facet {
        QVBoxLayout* rows = nullptr;
        QStringList order;
        QMap<QString, widgets::CheckRow*> boxes;
        QMap<QString, int> counts;
        QStringList MentorFilter::*chosen = nullptr;
        QString name;
    };

    QVBoxLayout* section(const QString& title);
    void buildFavourites();
    void buildPrice();
    void buildRating();
    void buildDay(domain::CivilDate today, const QString& zone);
    QWidget* buildWindow(const QString& zone);
    void prepareTime(widgets::Input* input, const QString& words, const QString& name,
                     std::optional<domain::WallTime> MentorFilter::*member);
    void setTimeFault(widgets::Input& input, bool wrong);
    void buildCompany();
    void updateFacet(Facet& facet, const std::vector<protocol::FacetCount>& counts);
    widgets::CheckRow* boxOf(Facet& facet, const QString& value);
    void showCompanies();
    void showExpertise();
    void change(const std::function<void(MentorFilter&)>& edit);
    void showPrice(int lower, int upper);

    MentorFilter m_filter;
    PriceScale m_scale;
    QVBoxLayout* m_column;
    Facet m_expertise;
    Facet m_companies;
    Facet m_languages;
    widgets::Button* m_clear;
    widgets::CheckRow* m_favourites = nullptr;
    widgets::Button* m_moreExpertise = nullptr;
    widgets::RangeSlider* m_price = nullptr;
    widgets::Label* m_priceLow = nullptr;
    widgets::Label* m_priceHigh = nullptr;
    widgets::SegmentedControl* m_rating = nullptr;
    widgets::Select* m_day = nullptr;
    QWidget* m_window = nullptr;
    widgets::Input* m_from = nullptr;
    widgets::Input* m_until = nullptr;
    widgets::Label* m_timeFault = nullptr;
    widgets::Input* m_company = nullptr;
    std::vector<domain::CivilDate> m_days;
    bool m_allExpertise = false;
    QWidget* m_waiting = nullptr;  ///< Where the expertise will stand.
    bool m_quiet = false;          ///< While setFilter moves the controls.
};

}  // namespace mc::discovery
