#include "mentor/listing_card.h"

#include <QHBoxLayout>

#include "discovery/profile_link.h"
#include "widgets/button.h"
#include "widgets/choice.h"
#include "widgets/label.h"

namespace mc::mentor {

using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

ListingCard::ListingCard(QWidget* parent)
    : Card(parent), m_unlisted(new widgets::Switch(tr("Only whoever has the link"))) {
    m_unlisted->setObjectName(QStringLiteral("profileUnlisted"));
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    row->addWidget(new Label(tr("Only whoever has the link"), TextRole::strong), 1);
    row->addWidget(m_unlisted);
    auto* hint = new Label(tr("You are in no list and nobody finds you. Whoever has the link can book you."),
                           TextRole::detail, Token::text2);
    hint->setWordWrap(true);
    auto* copy = new Button(tr("Copy link"));
    copy->setObjectName(QStringLiteral("copyLink"));
    copy->setSize(Button::Size::small);
    copy->setGlyph(widgets::Icon::copy);
    column()->addLayout(row);
    column()->addWidget(hint);
    column()->addWidget(copy, 0, Qt::AlignLeft);
    connect(m_unlisted, &QAbstractButton::clicked, this, &ListingCard::unlistedChosen);
    connect(copy, &Button::clicked, this, &ListingCard::copy);
}

void ListingCard::set(const QString& slug, bool unlisted) {
    m_slug = slug;
    m_unlisted->setChecked(unlisted);
}

void ListingCard::copy() {
    discovery::copyProfileLink(m_slug);
    emit toast(widgets::Tone::success, tr("The link is copied."));
}

}  // namespace mc::mentor
