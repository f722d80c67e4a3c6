#include "account/change_password_dialog.h"

#include "account/password_strength.h"
#include "net/field_words.h"
#include "net/problem.h"
#include "widgets/text_field.h"

namespace mc::account {

using domain::ErrorCode;

ChangePasswordDialog::ChangePasswordDialog(CredentialsController& controller, QWidget* over)
    : CredentialsDialog(controller, tr("Change your password"),
                        tr("You stay signed in here. Every other device is signed out."), over),
      m_current(addPassword(tr("Current password"), QStringLiteral("currentPassword"))),
      m_new(addPassword(tr("New password"), QStringLiteral("newPassword"))) {
    setAnswers(tr("Keep the password"), tr("Change password"), QStringLiteral("changePassword"));
    connect(m_new, &widgets::TextField::textChanged, this, &ChangePasswordDialog::judge);
    connect(&controller, &CredentialsController::passwordChanged, this, &Dialog::finish);
    connect(&controller, &CredentialsController::passwordFailed, this, [this](const domain::Error& error) {
        const bool weak = error.code == ErrorCode::weak_password;
        showWords(error, passwordWords(error, u"current"_qs),
                  weak ? net::words(error) : net::fieldWords(error, u"new"_qs));
    });
    judge();
}

void ChangePasswordDialog::judge() {
    const auto& me = controller().me();
    showStrength(*m_new, QString::fromStdString(me.name), QString::fromStdString(me.email));
}

void ChangePasswordDialog::send() {
    const auto& me = controller().me();
    const auto strength = strengthOf(m_new->text(), QString::fromStdString(me.name), QString::fromStdString(me.email));
    if (!domain::isAccepted(strength)) return refuse(*m_new, strengthWords(strength));
    controller().changePassword(m_current->text(), m_new->text());
}

}  // namespace mc::account
