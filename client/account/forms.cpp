#include "account/forms.h"

#include <QLocale>
#include <QTimeZone>

#include "account/mail_language.h"
#include "account/new_address.h"
#include "account/legal_links.h"
#include "account/password_strength.h"
#include "account/zone_list.h"
#include "domain/text.h"
#include "net/field_words.h"
#include "widgets/button.h"
#include "widgets/choice.h"
#include "widgets/fold.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/select.h"
#include "widgets/text_field.h"

namespace mc::account {

using namespace widgets;
using Kind = net::ServerReport::Kind;

namespace {

void limitToDigits(TextField& field) {
    field.input()->setMaxLength(6);
    field.input()->setInputMethodHints(Qt::ImhDigitsOnly);
    field.setPlaceholder(QStringLiteral("123456"));
}

std::vector<std::string> languagesOfSystem() {
    std::vector<std::string> languages{"English"};
    const auto own = QLocale::languageToString(QLocale::system().language()).toStdString();
    if (own != "English" && own != "C") languages.push_back(own);
    return languages;
}

}  // namespace

// ── Sign in ──

SignInForm::SignInForm(QWidget* parent)
    : Form(tr("Sign in"), tr("Book sessions and teach, on the server of your choice."), parent) {
    m_server = addField({}, tr("Server"), QStringLiteral("signInServer"));
    m_server->setGlyph(Icon::server);
    m_server->setPlaceholder(QStringLiteral("mentors.example.org"));
    m_email = addField(QStringLiteral("email"), tr("Email"), QStringLiteral("signInEmail"));
    m_email->setGlyph(Icon::mail);
    m_password = addField(QStringLiteral("password"), tr("Password"), QStringLiteral("signInPassword"));
    m_password->setGlyph(Icon::lock);
    m_password->setPassword(true);
    auto* forgot = m_password->addLabelAction(tr("Forgot password?"));
    forgot->setObjectName(QStringLiteral("forgotPasswordLink"));
    forgot->setFocusPolicy(Qt::TabFocus);
    m_stay = new CheckRow(tr("Stay signed in on this computer"));
    m_stay->setObjectName(QStringLiteral("staySignedIn"));
    m_stay->setChecked(true);
    column()->addWidget(m_stay);
    addAction(tr("Sign in"), QStringLiteral("signInButton"));
    auto* create = addWayOut(tr("New here?"), tr("Create an account"), QStringLiteral("createAccountLink"));
    m_guest = addWayOut({}, tr("Look around without an account"), QStringLiteral("lookAroundLink"));
    keepPlace(*m_guest);  // The form would jump when the server answers.
    m_guest->hide();
    connect(m_server, &TextField::textChanged, this, &SignInForm::serverTyped);
    connect(forgot, &Button::clicked, this, &SignInForm::forgotten);
    connect(create, &Button::clicked, this, &SignInForm::signUpWanted);
    connect(m_guest, &Button::clicked, this, &SignInForm::guestWanted);
}

void SignInForm::setServerText(const QString& typed) {
    const QSignalBlocker quiet(m_server);
    m_server->setText(typed);
}

QString SignInForm::serverText() const {
    return m_server->text();
}

void SignInForm::showServer(const net::ServerReport& report) {
    m_server->setError({});
    if (report.kind == Kind::good) return m_server->setHint(report.words, Token::successText, Icon::checkCircle);
    if (report.kind == Kind::checking) return m_server->setHint(report.words);
    if (m_server->text().trimmed().isEmpty())
        return m_server->setHint(tr("The people who run your server know its address."));
    m_server->setError(report.words);
}

void SignInForm::setGuestsWelcome(bool welcome) {
    m_guest->setVisible(welcome);
}

protocol::SignIn SignInForm::body() const {
    return {email().toStdString(), m_password->text().toStdString(), {}};
}
bool SignInForm::stay() const {
    return m_stay->isChecked();
}
QString SignInForm::email() const {
    return m_email->text().trimmed();
}
void SignInForm::setEmail(const QString& email) {
    m_email->setText(email);
}

void SignInForm::clear() {
    const QString server = serverText();
    const QSignalBlocker quiet(m_server);
    Form::clear();
    m_server->setText(server);
}

// ── Sign up ──

SignUpForm::SignUpForm(QWidget* parent)
    : Form(tr("Create an account"), tr("For booking sessions. You can apply as a mentor later."), parent) {
    m_closed = new Label(tr("This server takes no new accounts at the moment. Whoever has one can sign in as always."),
                         TextRole::body, Token::warningText);
    m_closed->setObjectName(QStringLiteral("signUpClosed"));
    m_closed->setWordWrap(true);
    m_closed->hide();
    column()->addWidget(m_closed);
    m_name = addField(QStringLiteral("name"), tr("Name"), QStringLiteral("signUpName"));
    m_name->setGlyph(Icon::user);
    m_email = addField(QStringLiteral("email"), tr("Email"), QStringLiteral("signUpEmail"));
    m_email->setGlyph(Icon::mail);
    m_password = addField(QStringLiteral("password"), tr("Password"), QStringLiteral("signUpPassword"));
    m_password->setGlyph(Icon::lock);
    m_password->setPassword(true);
    m_zone = new SelectField(tr("Time zone"));
    m_zone->select()->setObjectName(QStringLiteral("signUpZone"));
    fillZones(*m_zone->select(), systemZone());
    column()->addWidget(m_zone);
    m_terms = new CheckRow(tr("I agree to the terms and the refund policy, and have read the privacy notice"));
    m_terms->setObjectName(QStringLiteral("signUpTerms"));
    column()->addWidget(m_terms);
    auto* texts = new LegalLinks(QStringLiteral("signUp"));
    column()->addWidget(texts);
    connect(texts, &LegalLinks::wanted, this, &SignUpForm::textWanted);
    addAction(tr("Create account"), QStringLiteral("signUpButton"));
    auto* back = addWayOut(tr("Have an account?"), tr("Sign in"), QStringLiteral("backToSignInLink"));
    connect(back, &Button::clicked, this, &SignUpForm::signInWanted);
    for (auto* field : {m_name, m_email, m_password})
        connect(field, &TextField::textChanged, this, &SignUpForm::showStrength);
    showStrength();
}

void SignUpForm::showStrength() {
    account::showStrength(*m_password, m_name->text(), m_email->text());
}

protocol::SignUp SignUpForm::body() const {
    protocol::SignUp body;
    body.name = m_name->text().trimmed().toStdString();
    body.email = m_email->text().trimmed().toStdString();
    body.password = m_password->text().toStdString();
    body.timeZone = chosenZone(*m_zone->select());
    body.languages = languagesOfSystem();
    body.acceptTerms = m_terms->isChecked();
    body.language = mailLanguage();
    return body;
}

void SignUpForm::showClosed(bool closed) {
    m_closed->setVisible(closed);
    setAllowed(!closed);
}

void SignUpForm::askAgain() {
    m_terms->setChecked(false);
    showProblem(tr("The texts have changed since you agreed to them. Please read what is new and agree once more."));
}

void SignUpForm::clear() {
    Form::clear();
    m_terms->setChecked(false);
}

bool SignUpForm::check() {
    bool good = true;
    const auto want = [&](bool ok, TextField& field, const QString& sentence) {
        if (ok) return;
        if (good) field.input()->setFocus(Qt::OtherFocusReason);
        field.setError(sentence);
        good = false;
    };
    want(!m_name->text().trimmed().isEmpty(), *m_name, tr("How should mentors call you?"));
    want(domain::isEmailAddress(m_email->text().trimmed().toStdString()), *m_email,
         tr("Write an address like you@example.org."));
    const auto strength = strengthOf(m_password->text(), m_name->text(), m_email->text());
    want(domain::isAccepted(strength), *m_password, strengthWords(strength));
    if (good && !m_terms->isChecked()) {
        showProblem(tr("Please read and accept the terms first."));
        good = false;
    }
    return good;
}

// ── Codes by mail ──

VerifyForm::VerifyForm(QWidget* parent) : Form(tr("Check your mail"), {}, parent) {
    m_code = addField(QStringLiteral("code"), tr("Code"), QStringLiteral("verifyCode"));
    limitToDigits(*m_code);
    addAction(tr("Confirm"), QStringLiteral("verifyButton"));
    auto* again = addWayOut(tr("No mail?"), tr("Send it again"), QStringLiteral("verifyAgainLink"));
    auto* wrong = addWayOut(tr("Wrong address?"), tr("Correct it"), QStringLiteral("verifyWrongLink"));
    auto* later = addWayOut({}, tr("Do this later"), QStringLiteral("verifyLaterLink"));
    connect(wrong, &Button::clicked, this, &VerifyForm::addressIsWrong);
    connect(again, &Button::clicked, this, &VerifyForm::againWanted);
    connect(later, &Button::clicked, this, &VerifyForm::later);
}

void VerifyForm::setEmail(const QString& email) {
    setSentence(tr("We sent six digits to %1. They show that the address is yours.").arg(email));
    m_code->setText({});
}

void VerifyForm::clear() {
    Form::clear();
    m_code->setHint({});
}

void VerifyForm::sayResent() {
    m_code->setHint(tr("A new code is on its way; the old one no longer counts."), Token::successText,
                    Icon::checkCircle);
}

QString VerifyForm::code() const {
    return m_code->text().trimmed();
}

// ── Another address ──

MendForm::MendForm(QWidget* parent)
    : Form(tr("Correct your address"), tr("We send six digits there instead. Everything else stays as it is."),
           parent) {
    m_email = addField(QStringLiteral("email"), tr("Email"), QStringLiteral("mendEmail"));
    m_email->setGlyph(Icon::mail);
    m_password = addField(QStringLiteral("password"), tr("Password"), QStringLiteral("mendPassword"));
    m_password->setGlyph(Icon::lock);
    m_password->setPassword(true);
    addAction(tr("Send the code"), QStringLiteral("mendButton"));
    auto* back = addWayOut({}, tr("Back to the code"), QStringLiteral("mendBackLink"));
    connect(back, &Button::clicked, this, &MendForm::codeWanted);
    m_password->hide();
}

void MendForm::setEmail(const QString& email, const QString& waiting) {
    m_present = email;
    m_email->setText(waiting.isEmpty() ? email : waiting);
}

void MendForm::focusFirst() {
    m_email->input()->setFocus(Qt::OtherFocusReason);
    m_email->input()->selectAll();
}

void MendForm::clear() {
    Form::clear();
    m_password->hide();
}

bool MendForm::check() {
    const QString wrong = newAddressFault(m_email->text(), m_present);
    m_email->setError(wrong);
    return wrong.isEmpty();
}

QString MendForm::email() const {
    return m_email->text().trimmed();
}
QString MendForm::password() const {
    return m_password->text();
}

/// Long after signing up the server wants to know who asks.
void MendForm::refuse(const domain::Error& error) {
    if (!net::fieldWords(error, QStringLiteral("password")).isEmpty()) m_password->show();
    showError(error);
}

ForgotForm::ForgotForm(QWidget* parent)
    : Form(tr("Forgot your password?"), tr("We send six digits to your address, and you choose a new one."), parent) {
    m_email = addField(QStringLiteral("email"), tr("Email"), QStringLiteral("forgotEmail"));
    m_email->setGlyph(Icon::mail);
    addAction(tr("Send the code"), QStringLiteral("forgotButton"));
    auto* back = addWayOut({}, tr("Back to sign in"), QStringLiteral("forgotBackLink"));
    connect(back, &Button::clicked, this, &ForgotForm::signInWanted);
}

void ForgotForm::setEmail(const QString& email) {
    m_email->setText(email);
}
QString ForgotForm::email() const {
    return m_email->text().trimmed();
}

ResetForm::ResetForm(QWidget* parent) : Form(tr("Choose a new password"), {}, parent) {
    m_code = addField(QStringLiteral("code"), tr("Code from the mail"), QStringLiteral("resetCode"));
    limitToDigits(*m_code);
    m_password = addField(QStringLiteral("password"), tr("New password"), QStringLiteral("resetPassword"));
    m_password->setGlyph(Icon::lock);
    m_password->setPassword(true);
    addAction(tr("Change password"), QStringLiteral("resetButton"));
    auto* back = addWayOut({}, tr("Back to sign in"), QStringLiteral("resetBackLink"));
    connect(back, &Button::clicked, this, &ResetForm::signInWanted);
    connect(m_password, &TextField::textChanged, this, [this] { showStrength(*m_password, {}, m_email); });
}

void ResetForm::setEmail(const QString& email) {
    m_email = email;
    setSentence(tr("If %1 has an account, a code is on its way. Every device will be signed out.").arg(email));
    m_code->setText({});
    m_password->setText({});
}

protocol::ResetPassword ResetForm::body() const {
    return {m_email.toStdString(), m_code->text().trimmed().toStdString(), m_password->text().toStdString()};
}

}  // namespace mc::account
