#include "booking/proposal_card.h"

#include "booking/booking_words.h"
#include "booking/refund_tiers.h"
#include "widgets/button.h"
#include "widgets/flow_layout.h"
#include "widgets/format.h"
#include "widgets/label.h"

namespace mc::booking {

using protocol::MoveAnswer;
using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

ProposalCard::ProposalCard(QWidget* parent) : Card(parent) {
    setObjectName(QStringLiteral("moveProposal"));
    setGround(Token::accentSoft);
    const auto line = [this](TextRole role, Token ink) {
        auto* label = new Label({}, role, ink, this);
        label->setWordWrap(true);
        column()->addWidget(label);
        return label;
    };
    m_title = line(TextRole::section, Token::text);
    m_when = line(TextRole::strong, Token::text);
    m_there = line(TextRole::detail, Token::text2);
    m_note = line(TextRole::body, Token::text);
    m_until = line(TextRole::body, Token::text2);
    m_policyTitle = line(TextRole::label, Token::text2);
    m_policyTitle->setText(tr("If you cancel after agreeing"));
    m_policy = new RefundTiers(this);
    column()->addWidget(m_policy);
    auto* buttons = new QWidget(this);
    m_row = new widgets::FlowLayout(buttons, 12);
    m_agree = addAnswer(tr("Agree"), "agreeMove", MoveAnswer::agree);
    m_agree->setKind(Button::Kind::primary);
    m_decline = addAnswer(tr("Keep the time"), "declineMove", MoveAnswer::decline);
    m_refund = addAnswer(tr("Cancel, everything back"), "refundMove", MoveAnswer::refund);
    m_refund->setKind(Button::Kind::dangerOutline);
    m_withdraw = addAnswer(tr("Take it back"), "withdrawMove", MoveAnswer::withdraw);
    column()->addWidget(buttons);
    hide();
}

Button* ProposalCard::addAnswer(const QString& words, const char* name, MoveAnswer answer) {
    auto* button = new Button(words, Button::Kind::secondary);
    button->setObjectName(QLatin1String(name));
    m_row->addWidget(button);
    connect(button, &QAbstractButton::clicked, this, [this, answer] { emit answered(answer); });
    return button;
}

void ProposalCard::setBooking(const protocol::Booking& booking, domain::UtcTime now) {
    setVisible(booking.move.has_value());
    if (!booking.move) return;
    const bool mine = booking.move->by == booking.myRole;
    const QString other = firstName(otherOf(booking).name);
    auto moved = booking;
    moved.startsAt = booking.move->startsAt;
    moved.endsAt = booking.move->endsAt;
    m_title->setText(mine ? tr("You asked for another time") : tr("%1 asks for another time").arg(other));
    m_when->setText(BookingWords::dayAndTime(moved));
    const QString there = BookingWords::whenThere(moved);
    m_there->setText(there);
    m_there->setVisible(!there.isEmpty());
    m_note->setText(tr("“%1”").arg(text(booking.move->note)));
    m_note->setVisible(!booking.move->note.empty());
    const QString until = widgets::dateAndTime(ownZone(booking), booking.move->answerUntil);
    m_until->setText(mine ? tr("%1 can answer until %2. Until then the session stays where it is.").arg(other, until)
                          : tr("Answer until %1. Without an answer the session stays where it is.").arg(until));
    const bool hasPolicy = !mine && !booking.move->policy.empty();
    m_policyTitle->setVisible(hasPolicy);
    m_policy->setVisible(hasPolicy);
    m_policy->setPolicy(booking.move->policy, ownZone(booking), now);
    m_agree->setVisible(!mine);
    m_decline->setVisible(!mine);
    m_refund->setVisible(!mine && booking.myRole == domain::Party::student);
    m_withdraw->setVisible(mine);
}

void ProposalCard::setBusy(bool busy) {
    for (auto* button : {m_agree, m_decline, m_refund, m_withdraw})
        button->setEnabled(!busy);
}

}  // namespace mc::booking
