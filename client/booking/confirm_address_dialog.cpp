#include "booking/confirm_address_dialog.h"

#include <QRegularExpressionValidator>
#include <QVBoxLayout>

#include "domain/text.h"
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
    addCorrection();
    setSafe(tr("Later"));
    m_confirm = setDeed(tr("Confirm and go on"));
    m_confirm->setObjectName(QStringLiteral("confirmAddress"));
}

void ConfirmAddressDialog::addCorrection() {
    m_wrong = new Button(tr("Wrong address?"), Button::Kind::link);
    m_wrong->setObjectName(QStringLiteral("confirmAddressWrong"));
    body()->addWidget(m_wrong, 0, Qt::AlignLeft);
    m_correction = new QWidget;
    auto* column = new QVBoxLayout(m_correction);
    column->setContentsMargins(0, 0, 0, 0);
    m_address = new widgets::TextField(tr("The right email"));
    m_address->setInputName(QStringLiteral("rightAddress"));
    m_password = new widgets::TextField(tr("Password"));
    m_password->setInputName(QStringLiteral("rightAddressPassword"));
    m_password->setPassword(true);
    m_password->hide();
    m_send = new Button(tr("Send the code there"), Button::Kind::secondary);
    m_send->setObjectName(QStringLiteral("sendToRightAddress"));
    column->addWidget(m_address);
    column->addWidget(m_password);
    column->addWidget(m_send, 0, Qt::AlignLeft);
    body()->addWidget(m_correction);
    m_correction->hide();
}

void ConfirmAddressDialog::bind() {
    connect(m_wrong, &Button::clicked, this, [this] {
        m_wrong->hide();
        m_correction->show();
        m_address->input()->setFocus(Qt::OtherFocusReason);
    });
    connect(m_send, &Button::clicked, this, &ConfirmAddressDialog::correct);
    for (auto* field : {m_address, m_password}) {
        connect(field, &widgets::TextField::returnPressed, this, &ConfirmAddressDialog::correct);
        connect(field, &widgets::TextField::textChanged, field, [field] { field->setError({}); });
    }
    connect(&m_confirmation, &AddressConfirmation::notCorrected, this, &ConfirmAddressDialog::showCorrectionError);
    connect(&m_confirmation, &AddressConfirmation::corrected, this, [this](const QString& email) {
        m_correction->hide();
        m_wrong->show();
        m_code->setText({});
        m_code->setHint(tr("We sent a code to %1.").arg(email), widgets::Token::successText,
                        widgets::Icon::checkCircle);
        m_code->input()->setFocus(Qt::OtherFocusReason);
    });
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
    m_send->setEnabled(!m_confirmation.isBusy());
}

void ConfirmAddressDialog::correct() {
    const QString email = m_address->text().trimmed();
    if (domain::isEmailAddress(email.toStdString())) return m_confirmation.correct(email, m_password->text());
    m_address->setError(tr("Write an address like you@example.org."));
}

/// Long after signing in the server wants to know who asks.
void ConfirmAddressDialog::showCorrectionError(const domain::Error& error) {
    const bool wrong = error.code == domain::ErrorCode::invalid_credentials;
    const QString password = wrong ? tr("This is not your password.") : net::fieldWords(error, u"password"_qs);
    const QString address = net::fieldWords(error, u"email"_qs);
    if (!password.isEmpty()) m_password->show();
    m_password->setError(password);
    m_address->setError(address.isEmpty() && password.isEmpty() ? net::words(error) : address);
}

void ConfirmAddressDialog::showError(const domain::Error& error) {
    const QString words = net::fieldWords(error, u"code"_qs);
    m_code->setError(words.isEmpty() ? net::words(error) : words);
}

}  // namespace mc::booking
