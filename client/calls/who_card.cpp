#include "calls/who_card.h"

#include <QHBoxLayout>

#include "calls/call_controller.h"
#include "calls/call_words.h"
#include "widgets/accessible.h"
#include "widgets/avatar.h"
#include "widgets/flow_layout.h"
#include "widgets/label.h"

namespace mc::calls {

using widgets::Label;
using widgets::TextRole;
using widgets::Token;

WhoCard::WhoCard(QWidget* parent)
    : Card(parent),
      m_avatar(new widgets::Avatar(48, {}, {}, this)),
      m_title(new Label({}, TextRole::section, Token::text, this)),
      m_sentence(new Label({}, TextRole::body, Token::text2, this)),
      m_figure(new Label({}, TextRole::display, Token::text, this)),
      m_words(new Label({}, TextRole::detail, Token::text2, this)) {
    setInset(20);
    m_title->setObjectName(QStringLiteral("whoIsHere"));
    m_title->setWordWrap(true);
    m_sentence->setWordWrap(true);
    m_figure->setObjectName(QStringLiteral("lobbyCountdown"));
    m_figure->setTabular(true);
    widgets::setHeading(*m_figure, false);
    m_figure->setAlignment(Qt::AlignRight);
    m_words->setAlignment(Qt::AlignRight);
    auto* texts = new QVBoxLayout;
    texts->setSpacing(0);
    texts->addWidget(m_title);
    texts->addWidget(m_sentence);
    auto* left = new QWidget(this);
    auto* figures = new QVBoxLayout(left);
    figures->setContentsMargins(0, 0, 0, 0);
    figures->setSpacing(0);
    figures->addWidget(m_figure);
    figures->addWidget(m_words);
    auto* who = new QWidget(this);
    auto* person = new QHBoxLayout(who);
    person->setContentsMargins(0, 0, 0, 0);
    person->setSpacing(16);
    person->addWidget(m_avatar);
    person->addLayout(texts, 1);
    auto* row = new widgets::FlowLayout(nullptr, 16);
    row->setEnds(true);
    row->addWidget(who);
    row->addWidget(left);
    column()->addLayout(row);
}

void WhoCard::refresh(const CallController& call) {
    const auto& other = call.other();
    const QString name = CallWords::firstName(other.name);
    m_avatar->setPerson(QString::fromStdString(domain::toString(other.id)), QString::fromStdString(other.name));
    m_avatar->setPresence(other.online ? widgets::Presence::online : widgets::Presence::offline);
    m_title->setText(other.online ? tr("%1 is online").arg(name) : tr("%1 is not here yet").arg(name));
    m_sentence->setText(other.online ? tr("Join, and you meet as soon as both of you are in the room.")
                                     : tr("You can join and wait. The call starts by itself."));
    const auto left = CallWords::timeLeft(call);
    m_figure->setText(left.figure);
    widgets::setSpokenName(*m_figure, CallWords::spoken(left));
    m_words->setText(left.words);
}

}  // namespace mc::calls
