#include "booking/devices_card.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "widgets/card.h"
#include "widgets/fold.h"
#include "widgets/icon_label.h"
#include "widgets/label.h"

namespace mc::booking {

using widgets::Icon;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

DevicesCard::DevicesCard(QWidget* parent) : QWidget(parent) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 12, 0, 0);
    column->addWidget(new Label(tr("Before the session"), TextRole::section, Token::text, this));
    auto* card = new widgets::Card(this);
    card->setObjectName(QStringLiteral("checkDevices"));
    card->setAccessibleName(tr("Check your devices"));
    card->setClickable(true);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    for (auto* words : {new Label(tr("Check your devices"), TextRole::strong, Token::text, card),
                        new Label(tr("Camera, microphone and network"), TextRole::detail, Token::text2, card)}) {
        words->setWordWrap(true);
        texts->addWidget(words);
    }
    row->addWidget(new widgets::IconLabel(Icon::headphones, 20, Token::text2, card));
    row->addLayout(texts, 1);
    row->addWidget(new widgets::IconLabel(Icon::chevronRight, 16, Token::text2, card));
    card->column()->addLayout(row);
    widgets::setScaledMaximumWidth(*card, 352);
    auto* place = new QHBoxLayout;  // Its height is that of its own width, not of the page's.
    place->addWidget(card, 1);
    place->addStretch();
    column->addLayout(place);
    connect(card, &widgets::Card::clicked, this, &DevicesCard::wanted);
}

}  // namespace mc::booking
