#include "discovery/waitlist_card.h"

#include "widgets/button.h"
#include "widgets/label.h"

namespace mc::discovery {

using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;
using Place = WaitlistController::Place;

WaitlistCard::WaitlistCard(QWidget* parent)
    : Card(parent), m_words(new Label({}, TextRole::detail, Token::text2)), m_button(new Button({})) {
    setObjectName(QStringLiteral("waitlist"));
    column()->setSpacing(8);
    column()->addWidget(new Label(tr("Waitlist"), TextRole::strong));
    m_words->setWordWrap(true);
    column()->addWidget(m_words);
    m_button->setObjectName(QStringLiteral("waitlistButton"));
    column()->addWidget(m_button);
    connect(m_button, &Button::clicked, this, [this] { m_waits ? emit leavePressed() : emit joinPressed(); });
    hide();
}

void WaitlistCard::set(Place place, bool isFull, bool busy) {
    m_waits = place != Place::none;
    if (place == Place::open && !isFull)
        m_words->setText(
            tr("There is free time again. The first of those who wait to choose one has it kept for two "
               "hours."));
    else if (m_waits)
        m_words->setText(tr("You are on the waitlist. You hear of it here and by mail when there is free time."));
    else
        m_words->setText(
            tr("There is no free time in the next %n day(s). Wait for it, and you hear when there is some.", nullptr,
               protocol::kWaitlistDays));
    m_button->setText(m_waits ? tr("Leave the waitlist") : tr("Join the waitlist"));
    m_button->setEnabled(!busy);
    setVisible(isFull || m_waits);
}

}  // namespace mc::discovery
