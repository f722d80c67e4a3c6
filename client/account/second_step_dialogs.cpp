#include "account/second_step_dialogs.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QVBoxLayout>

#include "account/qr_view.h"
#include "net/problem.h"
#include "widgets/card.h"
#include "widgets/fold.h"
#include "widgets/label.h"
#include "widgets/text_field.h"

namespace mc::account {

using namespace widgets;

namespace {

constexpr int kGroup = 4;
constexpr int kLeastWords = 240;

QString sentenceOf(SecondStepProofDialog::Deed deed, bool isAdmin) {
    using Deed = SecondStepProofDialog::Deed;
    if (deed == Deed::new_codes) return SecondStepProofDialog::tr("The recovery codes you have no longer count then.");
    if (isAdmin)
        return SecondStepProofDialog::tr(
            "Your password alone opens the account then, and the administration is closed to "
            "you until you set a second step up again.");
    return SecondStepProofDialog::tr("Your password alone opens the account then.");
}

}  // namespace

QString inGroupsOfFour(const QString& secret) {
    QStringList groups;
    for (qsizetype at = 0; at < secret.size(); at += kGroup)
        groups << secret.mid(at, kGroup);
    return groups.join(u' ');
}

// ── The password ──

SecondStepPasswordDialog::SecondStepPasswordDialog(CredentialsController& controller, QWidget* over)
    : CredentialsDialog(
          controller, tr("Set up a second step"),
          tr("You need an authenticator app on your phone: any that shows six digits which change every 30 "
             "seconds. First show that it is you."),
          over),
      m_password(addPassword(tr("Password"), QStringLiteral("secondStepPassword"))) {
    setAnswers(tr("Not now"), tr("Go on"), QStringLiteral("secondStepGoOn"));
    connect(&controller, &CredentialsController::secretGiven, this, &Dialog::finish);
    connect(&controller, &CredentialsController::secondFactorFailed, this,
            [this](const domain::Error& error) { showWords(error, passwordWords(error, u"password"_qs)); });
}

void SecondStepPasswordDialog::send() {
    controller().startSecondFactor(m_password->text());
}

// ── The secret ──

SecondStepSetUpDialog::SecondStepSetUpDialog(CredentialsController& controller,
                                             const protocol::SecondFactorSecret& secret, QWidget* over)
    : CredentialsDialog(controller, tr("Scan the code with your app"),
                        tr("Add an account in your authenticator app, then type the six digits that it shows. Every "
                           "other device is signed out."),
                        over, Width::wide) {
    addSecret(secret);
    m_code = addField(tr("Six digits from the app"), QStringLiteral("secondStepCode"), Icon::lock);
    m_code->input()->setInputMethodHints(Qt::ImhDigitsOnly);
    m_code->setPlaceholder(QStringLiteral("123 456"));
    setAnswers(tr("Not now"), tr("Turn on"), QStringLiteral("secondStepTurnOn"));
    connect(&controller, &CredentialsController::recoveryCodesGiven, this, &Dialog::finish);
    connect(&controller, &CredentialsController::secondFactorFailed, this,
            [this](const domain::Error& error) { showWords(error, codeWords(error)); });
}

/// The picture beside the words, or above them where there is no room.
void SecondStepSetUpDialog::addSecret(const protocol::SecondFactorSecret& secret) {
    const QString typed = QString::fromStdString(secret.secret);
    auto* side = new QWidget;
    auto* words = new QVBoxLayout(side);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(metrics::kRow);
    auto* either =
        new Label(tr("Or type this into the app, as a key that counts by time:"), TextRole::body, Token::text2);
    either->setWordWrap(true);
    words->addWidget(either);
    auto* key = new Label(inGroupsOfFour(typed), TextRole::code);
    key->setObjectName(u"secondStepSecret"_qs);
    key->setWordWrap(true);
    words->addWidget(key);
    auto* copy = new Button(tr("Copy the key"), Button::Kind::secondary);
    copy->setObjectName(u"secondStepCopy"_qs);
    copy->setGlyph(Icon::copy);
    words->addWidget(copy, 0, Qt::AlignLeft);
    words->addStretch(1);
    auto* both =
        new SideBySide(side, new QrView(QString::fromStdString(secret.uri)), QrView::kSide, kLeastWords, metrics::kGap);
    both->setSideFirst(true);
    body()->addWidget(both);
    connect(copy, &Button::clicked, this, [typed] { QGuiApplication::clipboard()->setText(typed); });
}

void SecondStepSetUpDialog::send() {
    controller().confirmSecondFactor(m_code->text().trimmed());
}

// ── Password and code ──

SecondStepProofDialog::SecondStepProofDialog(CredentialsController& controller, Deed deed, QWidget* over)
    : CredentialsDialog(controller,
                        deed == Deed::turn_off ? tr("Turn the second step off?") : tr("Make new recovery codes?"),
                        sentenceOf(deed, !controller.me().adminRoles.empty()), over),
      m_deed(deed),
      m_password(addPassword(tr("Password"), QStringLiteral("proofPassword"))),
      m_code(addField(tr("Code from the app, or a recovery code"), QStringLiteral("proofCode"), Icon::lock)) {
    const bool off = deed == Deed::turn_off;
    setAnswers(off ? tr("Keep it on") : tr("Keep the present ones"), off ? tr("Turn off") : tr("Make new codes"),
               QStringLiteral("proofDeed"));
    connect(&controller, &CredentialsController::secondFactorOff, this, &Dialog::finish);
    connect(&controller, &CredentialsController::recoveryCodesGiven, this, &Dialog::finish);
    connect(&controller, &CredentialsController::secondFactorFailed, this, [this](const domain::Error& error) {
        showWords(error, passwordWords(error, u"password"_qs), codeWords(error));
    });
}

void SecondStepProofDialog::send() {
    const QString code = m_code->text().trimmed();
    if (m_deed == Deed::turn_off) return controller().turnOffSecondFactor(m_password->text(), code);
    controller().makeRecoveryCodes(m_password->text(), code);
}

}  // namespace mc::account
