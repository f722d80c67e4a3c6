#include "mentor/payout_details_card.h"

#include "mentor/payout_details_dialog.h"
#include "text/format.h"
#include "text/utf8.h"
#include "widgets/button.h"
#include "widgets/label.h"

namespace mc::mentor {

using protocol::PayoutDetailsKind;
using text::textOf;
using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

PayoutDetailsCard::PayoutDetailsCard(EarningsController& earnings, const domain::ZoneTable& zone, QWidget* parent)
    : Card(parent),
      m_earnings(earnings),
      m_zone(zone),
      m_account(new Label({}, TextRole::strong)),
      m_state(new Label({}, TextRole::detail, Token::text2)),
      m_change(new Button(tr("Change"), Button::Kind::soft)) {
    setObjectName(QStringLiteral("payoutDetailsCard"));
    setInset(20);
    column()->addWidget(new Label(tr("Where you are paid"), TextRole::section));
    m_account->setObjectName(QStringLiteral("payoutAccountShown"));
    m_account->setWordWrap(true);
    m_state->setObjectName(QStringLiteral("payoutAccountState"));
    m_state->setWordWrap(true);
    m_change->setObjectName(QStringLiteral("changePayoutDetails"));
    m_change->setSize(Button::Size::small);
    m_change->setGlyph(widgets::Icon::bank);
    column()->addWidget(m_account);
    column()->addWidget(m_state);
    column()->addWidget(m_change, 0, Qt::AlignLeft);
    connect(m_change, &Button::clicked, this, &PayoutDetailsCard::ask);
}

void PayoutDetailsCard::show(const protocol::PayoutDetails& details) {
    m_change->setText(details.account ? tr("Change") : tr("Enter your details"));
    m_change->setKind(details.account ? Button::Kind::soft : Button::Kind::primary);
    m_account->setVisible(details.account.has_value());
    if (!details.account) {
        m_state->setColor(Token::text2);
        return m_state->setText(tr("A UPI id or a bank account of yours: without it nothing can be paid out."));
    }
    const auto& account = *details.account;
    const QString to = textOf(account.masked);
    m_account->setText(account.kind == PayoutDetailsKind::bank
                           ? tr("%1 · bank account %2, %3", "holder, account, IFSC")
                                 .arg(textOf(account.holder), to, textOf(account.ifsc))
                           : tr("%1 · UPI %2", "holder, UPI id").arg(textOf(account.holder), to));
    m_state->setColor(account.blocked ? Token::dangerText : account.heldUntil ? Token::warningText : Token::text2);
    if (account.blocked)
        m_state->setText(tr("Your bank sent a payout back: nothing is sent there until you have entered it again."));
    else if (account.heldUntil)
        m_state->setText(tr("Changed a short while ago: nothing is sent there before %1.")
                             .arg(text::dateAndTime(m_zone, *account.heldUntil)));
    else
        m_state->setText(tr("In use since %1.").arg(text::yearDate(m_zone, account.changedAt)));
}

void PayoutDetailsCard::ask() {
    if (m_dialog) m_dialog->finish();
    auto* dialog = new PayoutDetailsDialog(m_earnings.details(), this);
    m_dialog = dialog;
    connect(dialog, &PayoutDetailsDialog::wanted, &m_earnings, &EarningsController::change);
    connect(&m_earnings, &EarningsController::changeRefused, dialog, &PayoutDetailsDialog::showRefusal);
    connect(&m_earnings, &EarningsController::changed, dialog, &widgets::Dialog::finish);
    dialog->open();
}

}  // namespace mc::mentor
