#include "account/email_card.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "net/field_words.h"
#include "net/problem.h"
#include "widgets/button.h"
#include "widgets/flow_layout.h"
#include "widgets/label.h"
#include "widgets/pill.h"
#include "widgets/text_field.h"

namespace mc::account {

using namespace widgets;

namespace {

/// Beside each other, or below where letters are large.
QWidget* inAFlow(std::initializer_list<Button*> buttons) {
    auto* row = new QWidget;
    auto* flow = new FlowLayout(row);
    for (auto* button : buttons)
        flow->addWidget(button);
    return row;
}

}  // namespace

EmailCard::EmailCard(CredentialsController& controller, QWidget* parent) : Card(parent), m_controller(controller) {
    build();
    bind();
}

void EmailCard::build() {
    auto* head = new QHBoxLayout;
    head->addWidget(new Label(tr("Email"), TextRole::section), 1);
    m_state = new Pill(tr("Confirmed"), PillTone::success, Icon::check);
    head->addWidget(m_state);
    m_email = new Label({}, TextRole::body, Token::text2);
    m_email->setObjectName(u"settingsEmail"_qs);
    m_waiting = new Label({}, TextRole::body, Token::text2);
    m_waiting->setObjectName(u"settingsEmailWaiting"_qs);
    for (auto* label : {m_email, m_waiting})
        label->setWordWrap(true);
    column()->addLayout(head);
    column()->addWidget(m_email);
    column()->addWidget(m_waiting);
    addCodeRow();
    addWays();
}

void EmailCard::addCodeRow() {
    m_code = new TextField(tr("Code from the mail"));
    m_code->setInputName(u"settingsCode"_qs);
    m_code->input()->setMaxLength(6);
    m_code->setErrorPlace(true);
    m_confirm = new Button(tr("Confirm"), Button::Kind::secondary);
    m_confirm->setObjectName(u"settingsVerify"_qs);
    m_again = new Button(tr("Send a new code"), Button::Kind::ghost);
    m_again->setObjectName(u"settingsResend"_qs);
    m_codeRow = new QWidget;
    auto* rows = new QVBoxLayout(m_codeRow);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(4);
    rows->addWidget(m_code);
    rows->addWidget(inAFlow({m_confirm, m_again}));
    column()->addWidget(m_codeRow);
}

void EmailCard::addWays() {
    m_change = new Button(tr("Change the address"), Button::Kind::secondary);
    m_change->setObjectName(u"settingsChangeEmail"_qs);
    m_keep = new Button(tr("Keep the present one"), Button::Kind::ghost);
    m_keep->setObjectName(u"settingsKeepEmail"_qs);
    column()->addWidget(inAFlow({m_change, m_keep}));
}

void EmailCard::bind() {
    connect(m_confirm, &Button::clicked, this, &EmailCard::send);
    connect(m_code, &TextField::returnPressed, this, &EmailCard::send);
    connect(m_code, &TextField::textChanged, this, [this] { m_code->setError({}); });
    connect(m_again, &Button::clicked, &m_controller, &CredentialsController::sendAgain);
    connect(m_change, &Button::clicked, this, &EmailCard::changeWanted);
    connect(m_keep, &Button::clicked, &m_controller, &CredentialsController::keepAddress);
    connect(&m_controller, &CredentialsController::busyChanged, this, &EmailCard::follow);
    connect(&m_controller, &CredentialsController::meChanged, this, &EmailCard::fill);
    connect(&m_controller, &CredentialsController::codeSent, this,
            [this] { emit toast(Tone::success, tr("A new code is on its way.")); });
    connect(&m_controller, &CredentialsController::confirmed, this,
            [this] { emit toast(Tone::success, tr("Your email is confirmed.")); });
    connect(&m_controller, &CredentialsController::codeFailed, this, [this](const domain::Error& error) {
        const auto words = net::fieldWords(error, u"code"_qs);
        m_code->setError(words.isEmpty() ? net::words(error) : words);
    });
}

void EmailCard::fill() {
    const auto& me = m_controller.me();
    m_email->setText(QString::fromStdString(me.email));
    m_state->set(me.emailVerified ? tr("Confirmed") : tr("Not confirmed"),
                 me.emailVerified ? PillTone::success : PillTone::warning,
                 me.emailVerified ? Icon::check : Icon::warning);
    m_waiting->setVisible(me.pendingEmail.has_value());
    m_waiting->setText(tr("Waiting for the code we sent to %1. Until then everything stays as it is.")
                           .arg(QString::fromStdString(me.pendingEmail.value_or(""))));
    m_codeRow->setVisible(!me.emailVerified || me.pendingEmail);
    m_keep->setVisible(me.pendingEmail.has_value());
    m_code->setText({});
    follow();
}

void EmailCard::follow() {
    for (auto* button : {m_confirm, m_again, m_keep})
        button->setEnabled(!m_controller.isBusy());
}

void EmailCard::send() {
    if (const auto code = m_code->text().trimmed(); !code.isEmpty()) m_controller.confirm(code);
}

}  // namespace mc::account
