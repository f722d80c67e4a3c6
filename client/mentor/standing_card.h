#pragma once

#include "protocol/ratings.h"
#include "widgets/card.h"

namespace mc::widgets {
class Label;
}  // namespace mc::widgets

namespace mc::mentor {

/// What a mentor's last ratings mean for her, and what happens next; hidden while they mean nothing. Object names:
/// standingCard, standingTitle, standingMeaning.
class StandingCard : public widgets::Card {
    Q_OBJECT

public:
    explicit StandingCard(QWidget* parent = nullptr);

    void show(const protocol::MentorRatings& ratings);

private:
    static QString title(const protocol::MentorRatings& ratings);
    static QString meaning(const protocol::MentorRatings& ratings);

    widgets::Label* m_title;
    widgets::Label* m_meaning;
};

}  // namespace mc::mentor
