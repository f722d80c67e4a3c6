#include "account/second_step_form.h"

#include <algorithm>

#include "account/second_step_words.h"
#include "widgets/button.h"
#include "widgets/text_field.h"

namespace mc::account {

using namespace widgets;

namespace {

constexpr int kDigits = 6;

QString withoutSpaces(QString typed) {
    typed.removeIf([](QChar c) { return c.isSpace() || c == u'-'; });
    return typed;
}

}  // namespace

SecondStepForm::SecondStepForm(QWidget* parent) : Form(tr("One more step"), {}, parent) {
    m_code = addField(QStringLiteral("code"), {}, QStringLiteral("signInCode"));
    m_code->setGlyph(Icon::lock);
    addAction(tr("Sign in"), QStringLiteral("signInCodeButton"));
    m_other = addWayOut({}, {}, QStringLiteral("signInCodeOtherLink"));
    auto* back = addWayOut({}, tr("Back to sign in"), QStringLiteral("signInCodeBackLink"));
    connect(m_other, &Button::clicked, this, [this] {
        ask(!m_recovery);
        focusFirst();
    });
    connect(back, &Button::clicked, this, &SecondStepForm::signInWanted);
    ask(false);
}

void SecondStepForm::setEmail(const QString& email) {
    m_email = email;
    ask(false);
}

void SecondStepForm::ask(bool recovery) {
    m_recovery = recovery;
    clearErrors();
    m_code->setText({});
    m_code->setLabel(recovery ? tr("Recovery code") : tr("Six digits"));
    m_code->setPlaceholder(recovery ? QStringLiteral("abcd-efgh-jkmn-pqrs") : QStringLiteral("123 456"));
    m_code->input()->setInputMethodHints(recovery ? Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText
                                                  : Qt::ImhDigitsOnly);
    setSentence(recovery
                    ? tr("Type one of the recovery codes you kept when you set up the second step. Each works once.")
                    : tr("Your authenticator app shows six digits for %1. Type them here.").arg(m_email));
    m_other->setText(recovery ? tr("Use the app instead") : tr("Use a recovery code instead"));
}

QString SecondStepForm::code() const {
    return withoutSpaces(m_code->text());
}

bool SecondStepForm::check() {
    const QString typed = code();
    const bool digits = std::all_of(typed.begin(), typed.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (!m_recovery && (typed.size() != kDigits || !digits))
        m_code->setError(tr("The app shows six digits."));
    else if (typed.isEmpty())
        m_code->setError(tr("Type one of your recovery codes."));
    const bool good = m_code->error().isEmpty();
    if (!good) focusFirst();
    return good;
}

void SecondStepForm::refuse(const domain::Error& error) {
    if (error.code != domain::ErrorCode::token_invalid) return showError(error);
    m_code->setError(m_recovery ? tr("This is none of your recovery codes, or it was used before.") : wrongCodeWords());
    focusFirst();
}

void SecondStepForm::focusFirst() {
    m_code->input()->setFocus(Qt::OtherFocusReason);
    m_code->input()->selectAll();
}

}  // namespace mc::account
