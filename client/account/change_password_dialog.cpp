#include "account/change_password_dialog.h"

#include <QVBoxLayout>

#include "account/password_strength.h"
#include "net/field_words.h"
#include "net/problem.h"
#include "widgets/label.h"
#include "widgets/text_field.h"

namespace mc::account {

using domain::ErrorCode;
using widgets::TextField;

ChangePasswordDialog::ChangePasswordDialog(CredentialsController& controller, QWidget* over)
    : Dialog(tr("Change your password"), over), m_controller(controller) {
    build();
    bind();
    follow();
}

void ChangePasswordDialog::build() {
    addSentence(tr("You stay signed in here. Every other device is signed out."));
    m_current = new TextField(tr("Current password"));
    m_current->setInputName(QStringLiteral("currentPassword"));
    m_new = new TextField(tr("New password"));
    m_new->setInputName(QStringLiteral("newPassword"));
    for (auto* field : {m_current, m_new}) {
        field->setGlyph(widgets::Icon::lock);
        field->setPassword(true);
        body()->addWidget(field);
    }
    setSafe(tr("Keep the password"));
    m_change = setDeed(tr("Change password"));
    m_change->setObjectName(QStringLiteral("changePassword"));
}

void ChangePasswordDialog::bind() {
    connect(this, &Dialog::deed, this, &ChangePasswordDialog::send);
    for (auto* field : {m_current, m_new}) {
        field->setErrorPlace(true);
        connect(field, &TextField::returnPressed, this, &ChangePasswordDialog::send);
        connect(field, &TextField::textChanged, field, [field] { field->setError({}); });
        connect(field, &TextField::textChanged, this, &ChangePasswordDialog::follow);
    }
    connect(&m_controller, &CredentialsController::busyChanged, this, &ChangePasswordDialog::follow);
    connect(&m_controller, &CredentialsController::passwordChanged, this, &Dialog::finish);
    connect(&m_controller, &CredentialsController::passwordFailed, this, &ChangePasswordDialog::showError);
}

void ChangePasswordDialog::follow() {
    const auto& me = m_controller.me();
    showStrength(*m_new, QString::fromStdString(me.name), QString::fromStdString(me.email));
    m_change->setEnabled(!m_controller.isBusy() && !m_current->text().isEmpty() && !m_new->text().isEmpty());
}

void ChangePasswordDialog::send() {
    if (!m_change->isEnabled()) return;
    const auto& me = m_controller.me();
    const auto strength = strengthOf(m_new->text(), QString::fromStdString(me.name), QString::fromStdString(me.email));
    if (!domain::isAccepted(strength)) {
        m_new->setError(strengthWords(strength));
        return m_new->input()->setFocus(Qt::OtherFocusReason);
    }
    m_controller.changePassword(m_current->text(), m_new->text());
}

void ChangePasswordDialog::showError(const domain::Error& error) {
    const QString current = error.code == ErrorCode::invalid_credentials ? tr("This is not your password.")
                                                                         : net::fieldWords(error, u"current"_qs);
    const QString next = error.code == ErrorCode::weak_password ? net::words(error) : net::fieldWords(error, u"new"_qs);
    m_new->setError(next);
    m_current->setError(current.isEmpty() && next.isEmpty() ? net::words(error) : current);
    (next.isEmpty() ? m_current : m_new)->input()->setFocus(Qt::OtherFocusReason);
}

}  // namespace mc::account
