#include "booking/confirm_address_dialog.h"

#include <QRegularExpressionValidator>
#include <QVBoxLayout>

#include "net/field_words.h"
#include "net/problem.h"
#include "widgets/label.h"
#include "widgets/text_field.h"

namespace mc::booking {

using widgets::Button;

namespace {

constexpr int kDigits = 6;

}  // namespace

ConfirmAddressDialog::ConfirmAddressDialog(net::ApiClient& api, QWidget* over)
    : Dialog(tr("Confirm your address first"), over), m_confirmation(api) {
    build();
    bind();
    follow();
}

void ConfirmAddressDialog::build() {
    addSentence(tr("We sent six digits to your address when you signed up. Your time stays held meanwhile."));
    m_code = new widgets::TextField(tr("Code from the mail"));
    m_code->setInputName(QStringLiteral("confirmAddressCode"));
    m_code->input()->setMaxLength(kDigits);
    m_code->setErrorPlace(true);
    m_code->input()->setValidator(
        new QRegularExpressionValidator(QRegularExpression(QStringLiteral("[0-9]*")), m_code->input()));
    m_again = m_code->addLabelAction(tr("Send a new code"));
    m_again->setObjectName(QStringLiteral("confirmAddressAgain"));
    body()->addWidget(m_code);
    setSafe(tr("Later"));
    m_confirm = setDeed(tr("Confirm and go on"));
    m_confirm->setObjectName(QStringLiteral("confirmAddress"));
}

void ConfirmAddressDialog::bind() {
    connect(this, &Dialog::deed, this, &ConfirmAddressDialog::send);
    connect(m_code, &widgets::TextField::returnPressed, this, &ConfirmAddressDialog::send);
    connect(m_code, &widgets::TextField::textChanged, this, [this] {
        m_code->setError({});
        follow();
    });
    connect(m_again, &QAbstractButton::clicked, &m_confirmation, &AddressConfirmation::resend);
    connect(&m_confirmation, &AddressConfirmation::busyChanged, this, &ConfirmAddressDialog::follow);
    connect(&m_confirmation, &AddressConfirmation::failed, this, &ConfirmAddressDialog::showError);
    connect(&m_confirmation, &AddressConfirmation::resent, this, [this] {
        m_code->setText({});
        m_code->setHint(tr("A new code is on its way; the old one no longer counts."), widgets::Token::successText,
                        widgets::Icon::checkCircle);
    });
    connect(&m_confirmation, &AddressConfirmation::confirmed, this, [this](const protocol::Me& me) {
        finish();
        emit confirmed(me);
    });
}

void ConfirmAddressDialog::send() {
    if (m_code->text().size() == kDigits) m_confirmation.confirm(m_code->text());
}

void ConfirmAddressDialog::follow() {
    m_confirm->setEnabled(!m_confirmation.isBusy() && m_code->text().size() == kDigits);
    m_again->setEnabled(!m_confirmation.isBusy());
}

void ConfirmAddressDialog::showError(const domain::Error& error) {
    const QString words = net::fieldWords(error, u"code"_qs);
    m_code->setError(words.isEmpty() ? net::words(error) : words);
}

}  // namespace mc::booking
