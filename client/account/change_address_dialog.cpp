#include "account/change_address_dialog.h"

#include <QVBoxLayout>

#include "account/new_address.h"
#include "net/field_words.h"
#include "net/problem.h"
#include "widgets/label.h"
#include "widgets/text_field.h"

namespace mc::account {

using widgets::TextField;

ChangeAddressDialog::ChangeAddressDialog(CredentialsController& controller, QWidget* over)
    : Dialog(tr("Change your email address"), over), m_controller(controller) {
    build();
    bind();
    follow();
}

void ChangeAddressDialog::build() {
    addSentence(tr("We send six digits to the new address. Your account keeps the present one until you type them."));
    m_email = new TextField(tr("New email"));
    m_email->setInputName(QStringLiteral("newAddress"));
    m_email->setGlyph(widgets::Icon::mail);
    m_password = new TextField(tr("Password"));
    m_password->setInputName(QStringLiteral("addressPassword"));
    m_password->setGlyph(widgets::Icon::lock);
    m_password->setPassword(true);
    body()->addWidget(m_email);
    body()->addWidget(m_password);
    setSafe(tr("Keep the address"));
    m_change = setDeed(tr("Send the code"));
    m_change->setObjectName(QStringLiteral("changeAddress"));
}

void ChangeAddressDialog::bind() {
    connect(this, &Dialog::deed, this, &ChangeAddressDialog::send);
    for (auto* field : {m_email, m_password}) {
        field->setErrorPlace(true);
        connect(field, &TextField::returnPressed, this, &ChangeAddressDialog::send);
        connect(field, &TextField::textChanged, field, [field] { field->setError({}); });
        connect(field, &TextField::textChanged, this, &ChangeAddressDialog::follow);
    }
    connect(&m_controller, &CredentialsController::busyChanged, this, &ChangeAddressDialog::follow);
    connect(&m_controller, &CredentialsController::addressAsked, this, &Dialog::finish);
    connect(&m_controller, &CredentialsController::addressFailed, this, &ChangeAddressDialog::showError);
}

void ChangeAddressDialog::follow() {
    m_change->setEnabled(!m_controller.isBusy() && !m_email->text().trimmed().isEmpty() &&
                         !m_password->text().isEmpty());
}

void ChangeAddressDialog::send() {
    if (!m_change->isEnabled()) return;
    const QString wrong = newAddressFault(m_email->text(), QString::fromStdString(m_controller.me().email));
    if (!wrong.isEmpty()) {
        m_email->setError(wrong);
        return m_email->input()->setFocus(Qt::OtherFocusReason);
    }
    m_controller.changeAddress(m_email->text().trimmed(), m_password->text());
}

void ChangeAddressDialog::showError(const domain::Error& error) {
    const bool wrong = error.code == domain::ErrorCode::invalid_credentials;
    const QString password = wrong ? tr("This is not your password.") : net::fieldWords(error, u"password"_qs);
    const QString email = net::fieldWords(error, u"email"_qs);
    m_password->setError(password);
    m_email->setError(email.isEmpty() && password.isEmpty() ? net::words(error) : email);
    (password.isEmpty() ? m_email : m_password)->input()->setFocus(Qt::OtherFocusReason);
}

}  // namespace mc::account
