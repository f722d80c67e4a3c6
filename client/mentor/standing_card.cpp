#include "mentor/standing_card.h"

#include <QHBoxLayout>

#include "discovery/review_words.h"
#include "widgets/icon_label.h"
#include "widgets/label.h"

namespace mc::mentor {

using discovery::ReviewWords;
using domain::RatingStanding;
using protocol::MentorRatings;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

constexpr int kStandingIcon = 20;

}  // namespace

StandingCard::StandingCard(QWidget* parent)
    : Card(parent),
      m_title(new Label({}, TextRole::strong)),
      m_meaning(new Label({}, TextRole::detail, Token::warningText)) {
    setObjectName(QStringLiteral("standingCard"));
    m_title->setObjectName(QStringLiteral("standingTitle"));
    m_meaning->setObjectName(QStringLiteral("standingMeaning"));
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(new widgets::IconLabel(widgets::Icon::star, kStandingIcon, Token::warningText), 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(4);
    for (auto* label : {m_title, m_meaning}) {
        label->setWordWrap(true);
        words->addWidget(label);
    }
    row->addLayout(words, 1);
    column()->addLayout(row);
    hide();  // Until there is something to say.
}

void StandingCard::show(const MentorRatings& ratings) {
    m_title->setText(title(ratings));
    m_meaning->setText(meaning(ratings));
    setVisible(ratings.standing != RatingStanding::good);
}

QString StandingCard::title(const MentorRatings& ratings) {
    switch (ratings.standing) {
        case RatingStanding::warned:
            return tr("Your last %Ln review(s) have %1 stars on average", nullptr, ratings.reviews)
                .arg(ReviewWords::average(ratings.average));
        case RatingStanding::paused:
            return tr("Your bookings are paused for your ratings");
        case RatingStanding::kept:
            return tr("Your bookings stay paused");
        case RatingStanding::good:
            break;
    }
    return {};
}

QString StandingCard::meaning(const MentorRatings& ratings) {
    switch (ratings.standing) {
        case RatingStanding::warned:
            return tr("Students expect %1 or more. If the average is below %2 when %Ln more review(s) have come, your "
                      "bookings are paused until an admin has decided. Read under Reviews what was missing.",
                      nullptr, ratings.further)
                .arg(ReviewWords::average(ratings.warnBelow), ReviewWords::average(ratings.pauseBelow));
        case RatingStanding::paused:
            return tr(
                "An admin looks at your sessions and reviews and decides whether you can take bookings again. You "
                "are told here and by mail. What is booked stays as it is: please hold it.");
        case RatingStanding::kept:
            return QStringList{tr("An admin’s reason: %1").arg(QString::fromStdString(ratings.reason)),
                               tr("What is booked stays as it is. An admin may take the pause back; you are told here "
                                  "and by mail.")}
                .join(u'\n');
        case RatingStanding::good:
            break;
    }
    return {};
}

}  // namespace mc::mentor
