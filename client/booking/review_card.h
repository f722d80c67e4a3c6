#pragma once

#include <QJsonObject>

#include "widgets/card.h"

namespace mc::widgets {
class Button;
class CheckRow;
class Label;
class StarsInput;
class TextArea;
}  // namespace mc::widgets

namespace mc::booking {

/// Asks how the session was: stars are required, words are not (REV-1). Object names: reviewStars, reviewText,
/// reviewPublic, submitReview, reviewError.
class ReviewCard : public widgets::Card {
    Q_OBJECT
public:
    explicit ReviewCard(QWidget* parent);

    void setMentor(const QString& firstName);
    void setStars(int stars);
    void setBusy(bool busy);
    void setError(const QString& sentence);
    /// What is given and not sent; empty when nothing is.
    QJsonObject draft() const;
    void restore(const QJsonObject& draft);
    /// Goes on to the words.
    void askForWords();

signals:
    void submitted(int stars, const QString& text, bool isPublic);
    /// The draft is another one.
    void edited();

private:
    void submit();

    widgets::Label* m_title;
    widgets::StarsInput* m_stars;
    widgets::Label* m_words;
    widgets::TextArea* m_text;
    widgets::CheckRow* m_public;
    widgets::Button* m_submit;
    widgets::Label* m_error;
};

}  // namespace mc::booking
