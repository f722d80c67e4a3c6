#include "booking/review_card.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

#include "protocol/reviews.h"
#include "widgets/button.h"
#include "widgets/choice.h"
#include "widgets/fold.h"
#include "widgets/label.h"
#include "widgets/stars.h"
#include "widgets/text_area.h"

namespace mc::booking {

using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

namespace {

const QString kStars = QStringLiteral("stars");
const QString kReviewText = QStringLiteral("text");
const QString kPublic = QStringLiteral("public");

int textLimit() {
    const auto* limit = protocol::Limits<protocol::CreateReview>::table().find("text");
    return static_cast<int>(limit->maxLength().value_or(1000));
}

}  // namespace

ReviewCard::ReviewCard(QWidget* parent)
    : Card(parent),
      m_title(new Label({}, TextRole::section, Token::text, this)),
      m_stars(new widgets::StarsInput(tr("Stars"), 24, this)),
      m_words(new Label({}, TextRole::detail, Token::text2, this)),
      m_text(new widgets::TextArea(tr("What helped you?"), this)),
      m_public(new widgets::CheckRow(tr("Show my words on the profile"), this)),
      m_submit(new Button(tr("Send review"), Button::Kind::primary, this)),
      m_error(new Label({}, TextRole::body, Token::dangerText, this)) {
    m_stars->setObjectName(QStringLiteral("reviewStars"));
    m_text->setInputName(QStringLiteral("reviewText"));
    m_text->setLabelNote(tr("optional"));
    m_text->setCounter(textLimit());
    m_text->setRows(3);
    m_public->setObjectName(QStringLiteral("reviewPublic"));
    m_public->setChecked(true);
    m_submit->setObjectName(QStringLiteral("submitReview"));
    m_submit->setEnabled(false);
    m_error->setObjectName(QStringLiteral("reviewError"));
    m_error->setWordWrap(true);
    widgets::keepPlace(*m_error);
    m_error->hide();
    auto* stars = new QHBoxLayout;
    stars->setSpacing(12);
    stars->addWidget(m_stars);
    stars->addWidget(m_words, 1);
    auto* actions = new QHBoxLayout;
    actions->addWidget(m_public, 1);
    actions->addWidget(m_submit);
    setInset(20);
    column()->addWidget(m_title);
    column()->addLayout(stars);
    column()->addWidget(m_text);
    column()->addWidget(m_error);
    column()->addLayout(actions);
    connect(m_stars, &QAbstractSlider::valueChanged, this, [this](int given) {
        m_submit->setEnabled(given > 0);
        m_words->setText(given > 0 ? tr("%n of 5 stars", nullptr, given) : tr("Choose 1 to 5 stars"));
    });
    connect(m_submit, &QAbstractButton::clicked, this, &ReviewCard::submit);
    connect(m_stars, &widgets::StarsInput::picked, this, &ReviewCard::askForWords);
    connect(m_stars, &QAbstractSlider::valueChanged, this, &ReviewCard::edited);
    connect(m_text, &widgets::TextArea::textChanged, this, &ReviewCard::edited);
    connect(m_public, &QCheckBox::toggled, this, &ReviewCard::edited);
    m_words->setText(tr("Choose 1 to 5 stars"));
}

void ReviewCard::setMentor(const QString& firstName) {
    m_title->setText(tr("How was it with %1?").arg(firstName));
}

void ReviewCard::setStars(int stars) {
    if (stars >= 1 && stars <= 5) m_stars->setValue(stars);
}

void ReviewCard::setBusy(bool busy) {
    m_submit->setEnabled(!busy && m_stars->value() > 0);
    m_submit->setText(busy ? tr("Sending …") : tr("Send review"));
}

void ReviewCard::setError(const QString& sentence) {
    m_error->setText(sentence);
    m_error->setVisible(!sentence.isEmpty());
}

QJsonObject ReviewCard::draft() const {
    if (m_stars->value() == 0 && m_text->text().isEmpty()) return {};
    return {{kStars, m_stars->value()}, {kReviewText, m_text->text()}, {kPublic, m_public->isChecked()}};
}

void ReviewCard::restore(const QJsonObject& draft) {
    const QSignalBlocker quiet(this);
    m_stars->setValue(draft[kStars].toInt());
    m_text->setText(draft[kReviewText].toString());
    m_public->setChecked(draft[kPublic].toBool(true));
}

void ReviewCard::askForWords() {
    m_text->input()->setFocus(Qt::OtherFocusReason);
}

void ReviewCard::submit() {
    if (m_stars->value() < 1) return;
    setError({});
    emit submitted(m_stars->value(), m_text->text(), m_public->isChecked());
}

}  // namespace mc::booking
