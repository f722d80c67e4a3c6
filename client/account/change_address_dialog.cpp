#include "account/change_address_dialog.h"

#include "account/new_address.h"
#include "net/field_words.h"
#include "widgets/text_field.h"

namespace mc::account {

ChangeAddressDialog::ChangeAddressDialog(CredentialsController& controller, QWidget* over)
    : CredentialsDialog(
          controller, tr("Change your email address"),
          tr("We send six digits to the new address. Your account keeps the present one until you type them."), over),
      m_email(addField(tr("New email"), QStringLiteral("newAddress"), widgets::Icon::mail)),
      m_password(addPassword(tr("Password"), QStringLiteral("addressPassword"))) {
    setAnswers(tr("Keep the address"), tr("Send the code"), QStringLiteral("changeAddress"));
    connect(&controller, &CredentialsController::addressAsked, this, &Dialog::finish);
    connect(&controller, &CredentialsController::addressFailed, this, [this](const domain::Error& error) {
        showWords(error, net::fieldWords(error, u"email"_qs), passwordWords(error, u"password"_qs));
    });
}

void ChangeAddressDialog::send() {
    const QString wrong = newAddressFault(m_email->text(), QString::fromStdString(controller().me().email));
    if (!wrong.isEmpty()) return refuse(*m_email, wrong);
    controller().changeAddress(m_email->text().trimmed(), m_password->text());
}

}  // namespace mc::account
