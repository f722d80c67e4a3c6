#pragma once

#include <optional>

#include "protocol/reviews.h"
#include "widgets/card.h"

namespace mc::widgets {
class Label;
class Pill;
class ReadText;
class StarsView;
}  // namespace mc::widgets

namespace mc::booking {

/// What the student said of the session and what the mentor answered. Object names: givenReview, givenState, givenAnswer.
class GivenReview : public widgets::Card {
    Q_OBJECT
public:
    explicit GivenReview(QWidget* parent = nullptr);

    /// Stars alone until the words are there.
    void setStars(int stars);
    void setReview(const protocol::Review& review);
    void setTrouble(const QString& sentence);

private:
    widgets::StarsView* m_stars;
    widgets::Pill* m_state;
    widgets::ReadText* m_words;
    widgets::Label* m_answerOf;
    widgets::ReadText* m_answer;
    widgets::Label* m_trouble;
};

}  // namespace mc::booking
