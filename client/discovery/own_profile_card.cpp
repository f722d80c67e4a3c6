#include "discovery/own_profile_card.h"

#include "discovery/profile_link.h"
#include "widgets/button.h"
#include "widgets/flow_layout.h"
#include "widgets/label.h"

namespace mc::discovery {

using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

OwnProfileCard::OwnProfileCard(QWidget* parent) : Card(parent), m_words(new Label({}, TextRole::body, Token::text2)) {
    setObjectName(QStringLiteral("ownProfile"));
    setGround(Token::accentSoft);
    setInset(12);
    m_words->setWordWrap(true);
    column()->addWidget(m_words);
    auto* ways = new QWidget;
    auto* flow = new widgets::FlowLayout(ways, 8);
    auto* copy = new Button(tr("Copy link"));
    copy->setObjectName(QStringLiteral("copyOwnLink"));
    copy->setGlyph(widgets::Icon::copy);
    auto* edit = new Button(tr("Edit the profile"));
    edit->setObjectName(QStringLiteral("editOwnProfile"));
    for (auto* button : {copy, edit}) {
        button->setSize(Button::Size::small);
        flow->addWidget(button);
    }
    column()->addWidget(ways);
    connect(copy, &Button::clicked, this, [this] {
        copyProfileLink(m_slug);
        emit toast(widgets::Tone::success, tr("The link is copied."));
    });
    connect(edit, &Button::clicked, this, &OwnProfileCard::editPressed);
    hide();
}

void OwnProfileCard::set(const QString& slug, bool unlisted) {
    m_slug = slug;
    m_words->setText(unlisted ? tr("This is your profile. It is in no list: whoever has the link can book you.")
                              : tr("This is your profile, as students see it."));
}

}  // namespace mc::discovery
