#include "booking/given_review.h"

#include "widgets/flow_layout.h"
#include "widgets/label.h"
#include "widgets/pill.h"
#include "widgets/read_text.h"
#include "widgets/stars.h"

namespace mc::booking {

using protocol::ReviewState;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

GivenReview::GivenReview(QWidget* parent)
    : Card(parent),
      m_stars(new widgets::StarsView(0, 16)),
      m_state(new widgets::Pill({})),
      m_words(new widgets::ReadText({}, TextRole::body, Token::text2)),
      m_answerOf(new Label(tr("Your mentor answered"), TextRole::label)),
      m_answer(new widgets::ReadText({}, TextRole::body, Token::text2)),
      m_trouble(new Label({}, TextRole::body, Token::text2)) {
    setObjectName(QStringLiteral("givenReview"));
    m_state->setObjectName(QStringLiteral("givenState"));
    m_answer->setObjectName(QStringLiteral("givenAnswer"));
    m_trouble->setWordWrap(true);
    m_answerOf->setBuddy(m_answer);
    m_words->setAccessibleName(tr("Your review"));
    setInset(20);
    auto* head = new QWidget;
    auto* row = new widgets::FlowLayout(head, 12);
    row->addWidget(new Label(tr("Your review"), TextRole::section));
    row->addWidget(m_stars);
    row->addWidget(m_state);
    column()->addWidget(head);
    for (QWidget* part : std::initializer_list<QWidget*>{m_words, m_answerOf, m_answer, m_trouble}) {
        column()->addWidget(part);
        part->hide();
    }
    m_state->hide();
}

void GivenReview::setStars(int stars) {
    m_stars->setRating(stars);
}

void GivenReview::setReview(const protocol::Review& review) {
    setStars(review.rating);
    const bool hidden = review.state == ReviewState::hidden;
    m_state->set(hidden ? tr("Hidden by an admin") : tr("Only for the mentor"),
                 hidden ? widgets::PillTone::danger : widgets::PillTone::neutral,
                 hidden ? widgets::Icon::eyeOff : widgets::Icon::lock);
    m_state->setVisible(hidden || !review.isPublic);
    m_words->setText(QString::fromStdString(review.text));
    m_words->setVisible(!review.text.empty());
    m_answer->setText(review.reply ? QString::fromStdString(review.reply->text) : QString());
    m_answer->setVisible(review.reply.has_value());
    m_answerOf->setVisible(review.reply.has_value());
    m_trouble->hide();
}

void GivenReview::setTrouble(const QString& sentence) {
    m_trouble->setText(sentence);
    m_trouble->show();
}

}  // namespace mc::booking
