#include "mentor/payout_details_dialog.h"

#include <QVBoxLayout>

#include "net/field_words.h"
#include "net/problem.h"
#include "text/utf8.h"
#include "widgets/icon.h"
#include "widgets/segmented_control.h"
#include "widgets/text_field.h"

namespace mc::mentor {

using protocol::PayoutDetailsKind;
using widgets::TextField;

PayoutDetailsDialog::PayoutDetailsDialog(const protocol::PayoutDetails& before, QWidget* over)
    : Dialog(tr("Where you are paid"), over),
      m_version(before.version),
      m_kind(new widgets::SegmentedControl(tr("How you are paid"))),
      m_holder(new TextField(tr("Name of the account’s holder"))),
      m_account(new TextField),
      m_ifsc(new TextField(tr("IFSC of the branch"))),
      m_password(new TextField(tr("Your password"))),
      m_code(new TextField(tr("Code from the app, or a recovery code"))),
      m_takesCode(before.takesCode) {
    setObjectName(QStringLiteral("payoutDialog"));
    addSentence(
        tr("It is kept encrypted, and only its last characters are ever shown. For your safety nothing is sent "
           "to new details for 72 hours."));
    m_kind->addSegment(tr("UPI"));
    m_kind->addSegment(tr("Bank account"));
    m_holder->setInputName(QStringLiteral("payoutHolder"));
    m_account->setInputName(QStringLiteral("payoutAccount"));
    m_ifsc->setInputName(QStringLiteral("payoutIfsc"));
    m_ifsc->setPlaceholder(QStringLiteral("HDFC0001234"));
    body()->addWidget(m_kind);
    addProof();
    for (auto* field : {m_holder, m_account, m_ifsc, m_password, m_code}) {
        field->setErrorPlace(true);
        body()->addWidget(field);
        connect(field, &TextField::textChanged, this, [this, field] {
            field->setError({});
            showWhatIsThere();
        });
    }
    m_code->setVisible(m_takesCode);
    setSafe(tr("Cancel"));
    m_save = setDeed(tr("Save"));  // Before any field has words: they decide whether it can be pressed.
    if (before.account) m_holder->setText(text::textOf(before.account->holder));
    m_save->setObjectName(QStringLiteral("confirmPayoutDetails"));
    const bool bank = before.account && before.account->kind == PayoutDetailsKind::bank;
    m_kind->setCurrent(bank ? 1 : 0);
    showKind();
    connect(m_kind, &widgets::SegmentedControl::currentChanged, this, &PayoutDetailsDialog::showKind);
    connect(this, &Dialog::deed, this, &PayoutDetailsDialog::send);
}

/// As other changes of an account that a stranger at her computer must not make.
void PayoutDetailsDialog::addProof() {
    m_password->setInputName(QStringLiteral("payoutPassword"));
    m_password->setGlyph(widgets::Icon::lock);
    m_password->setPassword(true);
    m_code->setInputName(QStringLiteral("payoutCode"));
    m_code->setGlyph(widgets::Icon::lock);
}

PayoutDetailsKind PayoutDetailsDialog::kind() const {
    return m_kind->current() == 1 ? PayoutDetailsKind::bank : PayoutDetailsKind::upi;
}

void PayoutDetailsDialog::showKind() {
    const bool bank = kind() == PayoutDetailsKind::bank;
    m_account->setLabel(bank ? tr("Account number") : tr("UPI id"));
    m_account->setPlaceholder(bank ? QString() : QStringLiteral("name@bank"));
    m_account->setError({});
    m_ifsc->setVisible(bank);
    showWhatIsThere();
}

void PayoutDetailsDialog::showWhatIsThere() {
    const auto isThere = [](const TextField* field) { return !field->text().trimmed().isEmpty(); };
    const bool bank = kind() == PayoutDetailsKind::bank;
    const bool isProven = !m_password->text().isEmpty() && (!m_takesCode || isThere(m_code));
    m_save->setEnabled(isThere(m_holder) && isThere(m_account) && (!bank || isThere(m_ifsc)) && isProven);
}

void PayoutDetailsDialog::send() {
    m_save->setEnabled(false);
    const bool bank = kind() == PayoutDetailsKind::bank;
    protocol::PayoutDetailsChange change{m_version, kind(), m_holder->text().toStdString(),
                                         m_account->text().trimmed().toStdString(),
                                         bank ? m_ifsc->text().trimmed().toStdString() : std::string()};
    change.password = m_password->text().toStdString();
    if (m_takesCode) change.code = m_code->text().trimmed().toStdString();
    emit wanted(change);
}

/// What fits no field stands below the last one.
void PayoutDetailsDialog::showRefusal(const domain::Error& error) {
    m_save->setEnabled(true);
    m_holder->setError(net::fieldWords(error, QStringLiteral("holder")));
    m_account->setError(net::fieldWords(error, QStringLiteral("account")));
    m_ifsc->setError(net::fieldWords(error, QStringLiteral("ifsc")));
    m_password->setError(net::fieldWords(error, QStringLiteral("password")));
    const QString code = net::fieldWords(error, QStringLiteral("code"));
    m_takesCode = m_takesCode || !code.isEmpty();  // It is since she has opened this that signing in takes one.
    m_code->setVisible(m_takesCode);
    m_code->setError(code);
    if (error.code == domain::ErrorCode::invalid_credentials)
        m_password->setError(tr("This is not your password."));
    else if (error.code == domain::ErrorCode::token_invalid)
        m_code->setError(tr("This code is not right, or it was used before."));
    else if (error.fields.empty())
        m_password->setError(net::words(error));
}

}  // namespace mc::mentor
