#pragma once

#include <vector>

#include "widgets/card.h"

namespace mc::widgets {
class Label;
class StarsView;
}  // namespace mc::widgets

namespace mc::mentor {

/// The average in large letters, and beside it how many gave how many stars. Object names: ratingAverage, ratingTotal.
class RatingCard : public widgets::Card {
    Q_OBJECT

public:
    explicit RatingCard(QWidget* parent = nullptr);

    /// `stars`: how many gave one star, two … five.
    void setRating(double average, const std::vector<int>& stars);

private:
    class Bar;
    widgets::Label* m_average;
    widgets::StarsView* m_view;
    widgets::Label* m_total;
    std::vector<Bar*> m_bars;  ///< Five stars first, as they are shown.
    std::vector<widgets::Label*> m_counts;
};

}  // namespace mc::mentor
