#pragma once

#include "protocol/reliability.h"
#include "widgets/card.h"

namespace mc::widgets {
class IconLabel;
class Label;
}  // namespace mc::widgets

namespace mc::mentor {

/// How much of what she confirmed a mentor cancelled, and what it means for her. Object names: reliabilityCard,
/// cancellationRate, cancellationMeaning.
class ReliabilityCard : public widgets::Card {
    Q_OBJECT

public:
    explicit ReliabilityCard(QWidget* parent = nullptr);

    void show(const protocol::MentorReliability& figures);

private:
    static QString meaning(const protocol::MentorReliability& figures);

    widgets::IconLabel* m_icon;
    widgets::Label* m_rate;
    widgets::Label* m_meaning;
};

}  // namespace mc::mentor
