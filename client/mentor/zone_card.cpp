#include "mentor/zone_card.h"

#include <QVBoxLayout>

#include "widgets/button.h"
#include "widgets/format.h"
#include "widgets/label.h"

namespace mc::mentor {

using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

ZoneCard::ZoneCard(QWidget* parent) : Card(parent), m_words(new Label({}, TextRole::body, Token::text2, this)) {
    column()->setSpacing(6);
    column()->addWidget(new Label(tr("Time zone"), TextRole::section, Token::text, this));
    m_words->setObjectName(QStringLiteral("availabilityZone"));
    m_words->setWordWrap(true);
    auto* change = new Button(tr("Change"), Button::Kind::soft, this);
    change->setObjectName(QStringLiteral("changeZone"));
    change->setSize(Button::Size::small);
    change->setGlyph(widgets::Icon::globe);
    change->setAccessibleName(tr("Change the time zone"));
    column()->addWidget(m_words);
    column()->addWidget(change, 0, Qt::AlignLeft);
    connect(change, &QAbstractButton::clicked, this, &ZoneCard::changeWanted);
}

void ZoneCard::setZone(const domain::ZoneTable& zone, domain::UtcTime now) {
    m_words->setText(
        tr("%1, %2", "city and zone").arg(widgets::zoneCity(zone.name()), widgets::zoneAbbreviation(zone, now)));
}

}  // namespace mc::mentor
