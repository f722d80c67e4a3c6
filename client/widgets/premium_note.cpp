#include "widgets/premium_note.h"

#include <QVBoxLayout>

#include "widgets/button.h"
#include "widgets/format.h"
#include "widgets/label.h"

namespace mc::widgets {

PremiumNote::PremiumNote(QWidget* parent)
    : QWidget(parent),
      m_words(new Label({}, TextRole::body, Token::text2, this)),
      m_plans(new Button(tr("See the plans"), Button::Kind::link, this)) {
    setObjectName(QStringLiteral("premiumNote"));
    m_words->setWordWrap(true);
    m_plans->setObjectName(QStringLiteral("premiumPlans"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4, 8, 4, 4);
    column->setSpacing(4);
    column->addWidget(m_words);
    column->addWidget(m_plans, 0, Qt::AlignLeft);
    connect(m_plans, &QAbstractButton::clicked, this, &PremiumNote::plansWanted);
    hide();
}

void PremiumNote::setDay(const std::optional<domain::FirstDay>& day, const domain::ZoneTable& yours, bool isSeen) {
    setVisible(day && isSeen);
    if (!day) return;
    m_words->setText(
        tr("Times marked “Premium” can be booked with that plan alone at first. From %1 on, everybody can.")
            .arg(dateAndTime(yours, day->opensAt)));
}

void PremiumNote::point() {
    m_plans->setFocus(Qt::OtherFocusReason);
}

}  // namespace mc::widgets
