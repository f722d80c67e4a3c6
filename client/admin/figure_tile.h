#pragma once

#include "widgets/card.h"

namespace mc::widgets {
class IconLabel;
class Label;
}  // namespace mc::widgets

namespace mc::admin {

/// One figure: what it is, how much, whether it is where it should be, and how it has changed. Colours never speak alone.
class FigureTile : public widgets::Card {
    Q_OBJECT

public:
    enum class Tone { quiet, good, bad };

    explicit FigureTile(const QString& label, QWidget* parent = nullptr);

    void setValue(const QString& value);
    /// "Goal 30: met", or what the figure is of; with a sign of its own unless it is quiet.
    void setGoal(const QString& words, Tone tone);
    void setChange(const QString& words, Tone tone);

private:
    void announce();

    widgets::Label* m_label;
    widgets::Label* m_value;
    widgets::IconLabel* m_sign;
    widgets::Label* m_goal;
    widgets::Label* m_change;
};

}  // namespace mc::admin
