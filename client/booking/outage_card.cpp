#include "booking/outage_card.h"

#include "booking/booking_words.h"
#include "text/format.h"
#include "widgets/button.h"
#include "widgets/flow_layout.h"
#include "widgets/label.h"

namespace mc::booking {

using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

OutageCard::OutageCard(QWidget* parent) : Card(parent) {
    setObjectName(QStringLiteral("outageCard"));
    setGround(Token::accentSoft);
    auto* title = new Label(tr("The platform was down during this session"), TextRole::section, Token::text, this);
    m_words = new Label({}, TextRole::body, Token::text, this);
    for (auto* label : {title, m_words}) {
        label->setWordWrap(true);
        column()->addWidget(label);
    }
    m_choice = new QWidget(this);
    auto* row = new widgets::FlowLayout(m_choice, 12);
    m_move = new Button(tr("Choose another time"), Button::Kind::primary);
    m_move->setObjectName(QStringLiteral("outageMove"));
    m_refund = new Button(tr("Everything back"), Button::Kind::dangerOutline);
    m_refund->setObjectName(QStringLiteral("outageRefund"));
    row->addWidget(m_move);
    row->addWidget(m_refund);
    column()->addWidget(m_choice);
    connect(m_move, &QAbstractButton::clicked, this, &OutageCard::otherTimeWanted);
    connect(m_refund, &QAbstractButton::clicked, this, &OutageCard::refundWanted);
    hide();
}

void OutageCard::setBooking(const protocol::Booking& booking) {
    const bool open = booking.outage && booking.outage->chooseBy;
    setVisible(open);
    if (!open) return;
    m_words->setText(wordsOf(booking, *booking.outage->chooseBy));
    const bool isFree = booking.price && booking.price->paid().isZero();
    m_refund->setText(isFree ? tr("Cancel the session") : tr("Everything back"));
    m_choice->setVisible(booking.myRole == domain::Party::student);
}

QString OutageCard::wordsOf(const protocol::Booking& booking, domain::UtcTime chooseBy) {
    const QString other = firstName(otherOf(booking).name);
    const QString until = text::dateAndTime(ownZone(booking), chooseBy);
    if (booking.myRole == domain::Party::mentor)
        return tr("Nothing of it counts against you. %1 chooses another time that you offer, or has everything back, "
                  "until %2.")
            .arg(other, until);
    if (booking.price && booking.price->paid().isZero())
        return tr("We are sorry; nobody is blamed for it. Choose another time of %1’s, without asking, until %2. After "
                  "that the session is cancelled.")
            .arg(other, until);
    return tr("We are sorry; nobody is blamed for it. Choose another time of %1’s, without asking, or have everything "
              "back, until %2. After that everything goes back to you.")
        .arg(other, until);
}

void OutageCard::setBusy(bool busy) {
    m_move->setEnabled(!busy);
    m_refund->setEnabled(!busy);
}

}  // namespace mc::booking
