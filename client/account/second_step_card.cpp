#include "account/second_step_card.h"

#include <utility>

#include "account/recovery_codes_dialog.h"
#include "account/second_step_dialogs.h"
#include "net/problem.h"
#include "widgets/button.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/pill.h"

namespace mc::account {

using namespace widgets;
using Deed = SecondStepProofDialog::Deed;

namespace {

constexpr int kFewCodes = 3;
constexpr int kCodes = 10;  ///< At first.

Label* wrapped(Token color) {
    auto* label = new Label({}, TextRole::body, color);
    label->setWordWrap(true);
    return label;
}

}  // namespace

SecondStepCard::SecondStepCard(CredentialsController& controller, QWidget* parent)
    : Card(parent), m_controller(controller) {
    setObjectName(u"secondStepCard"_qs);
    build();
    bind();
    fill();
}

void SecondStepCard::build() {
    auto* head = new QWidget;
    auto* flow = new FlowLayout(head);
    flow->setEnds(true);
    flow->addWidget(new Label(tr("Second step at sign-in"), TextRole::section));
    m_state = new Pill(tr("Off"));
    flow->addWidget(m_state);
    column()->addWidget(head);
    m_reason = wrapped(Token::warningText);
    m_reason->setObjectName(u"secondStepReason"_qs);
    m_reason->setText(
        tr("Admins need a second step: with a password alone the administration stays closed. Set it up "
           "here, then go on."));
    m_words = wrapped(Token::text2);
    m_words->setObjectName(u"secondStepWords"_qs);
    m_left = wrapped(Token::text2);
    m_left->setObjectName(u"secondStepLeft"_qs);
    for (auto* label : {m_reason, m_words, m_left})
        column()->addWidget(label);
    auto* ways = new QWidget;
    auto* row = new FlowLayout(ways);
    const auto add = [&](const QString& text, Button::Kind kind, const QString& name) {
        auto* button = new Button(text, kind);
        button->setObjectName(name);
        row->addWidget(button);
        return button;
    };
    m_goOn = add(tr("Go to the administration"), Button::Kind::primary, u"secondStepGo"_qs);
    m_setUp = add(tr("Set up"), Button::Kind::secondary, u"secondStepSetUp"_qs);
    m_codes = add(tr("New recovery codes"), Button::Kind::secondary, u"secondStepCodes"_qs);
    m_off = add(tr("Turn off"), Button::Kind::ghost, u"secondStepOff"_qs);
    m_again = add(tr("Try again"), Button::Kind::secondary, u"secondStepAgain"_qs);
    column()->addWidget(ways);
}

void SecondStepCard::bind() {
    using Controller = CredentialsController;
    connect(m_goOn, &Button::clicked, this, [this] { emit navigate(m_wanted); });
    connect(m_setUp, &Button::clicked, this, [this] { (new SecondStepPasswordDialog(m_controller, this))->open(); });
    connect(m_codes, &Button::clicked, this,
            [this] { (new SecondStepProofDialog(m_controller, Deed::new_codes, this))->open(); });
    connect(m_off, &Button::clicked, this,
            [this] { (new SecondStepProofDialog(m_controller, Deed::turn_off, this))->open(); });
    connect(m_again, &Button::clicked, this, &SecondStepCard::load);
    connect(&m_controller, &Controller::busyChanged, this, &SecondStepCard::follow);
    connect(&m_controller, &Controller::secondFactorChanged, this, [this] {
        fill();
        if (std::exchange(m_waitsForFocus, false)) takeFocus();
    });
    connect(&m_controller, &Controller::secondFactorNotLoaded, this, [this](const domain::Error& error) {
        if (m_controller.secondFactor()) return;  // What was told last is better than nothing.
        m_words->setText(net::words(error));
        m_words->show();
        m_again->show();
    });
    connect(&m_controller, &Controller::secretGiven, this, [this](const protocol::SecondFactorSecret& secret) {
        (new SecondStepSetUpDialog(m_controller, secret, this))->open();
    });
    connect(&m_controller, &Controller::recoveryCodesGiven, this, &SecondStepCard::showCodes);
    connect(&m_controller, &Controller::secondFactorOff, this, [this] {
        emit toast(Tone::success, tr("The second step is off. Your password alone opens the account."));
    });
}

void SecondStepCard::showCodes(const QStringList& codes, bool first) {
    auto* dialog = new RecoveryCodesDialog(codes, QString::fromStdString(m_controller.me().email), this);
    connect(dialog, &Dialog::finished, this, [this, first] {
        if (first) emit toast(Tone::success, tr("The second step is on. Every other device was signed out."));
        takeFocus();
    });
    dialog->open();
}

void SecondStepCard::load() {
    m_again->hide();
    m_controller.loadSecondFactor();
}

void SecondStepCard::explainTo(const QString& link) {
    m_wanted = link;
    m_waitsForFocus = !link.isEmpty();
    fill();
}

void SecondStepCard::takeFocus() {
    for (auto* button : {m_goOn, m_setUp, m_codes})
        if (button->isVisibleTo(this) && button->isEnabled()) return button->setFocus(Qt::TabFocusReason);
}

/// Whether it is on the account says by itself; since when, and how many codes are left, has its place until the server
/// has told: nothing below moves.
void SecondStepCard::fill() {
    const auto& state = m_controller.secondFactor();
    const bool on = state ? state->on : m_controller.me().secondFactor;
    m_state->set(on ? tr("On") : tr("Off"), on ? PillTone::success : PillTone::neutral,
                 on ? std::optional(Icon::check) : std::nullopt);
    m_reason->setVisible(!on && !m_wanted.isEmpty());
    on ? fillOn(state ? *state : protocol::SecondFactor{true, m_controller.now(), kCodes})
       : m_words->setText(tr("With a second step nobody gets in with your password alone: signing in also takes six "
                             "digits from an app on your phone."));
    for (auto* label : {m_words, m_left})
        keepPlace(*label, on);
    m_words->setVisible(!on || state);
    m_left->setVisible(on && state);
    m_goOn->setVisible(on && !m_wanted.isEmpty());
    m_setUp->setVisible(!on);
    m_codes->setVisible(on);
    m_off->setVisible(on);
    m_again->hide();
    follow();
}

void SecondStepCard::fillOn(const protocol::SecondFactor& state) {
    m_words->setText(tr("Signing in takes a code from your authenticator app as well, since %1.")
                         .arg(yearDate(zoneTable(m_controller.me().timeZone), *state.since)));
    m_left->setText(tr("%n recovery code(s) left.", nullptr, state.recoveryCodesLeft));
    m_left->setColor(state.recoveryCodesLeft < kFewCodes ? Token::warningText : Token::text2);
}

void SecondStepCard::follow() {
    for (auto* button : {m_setUp, m_codes, m_off})
        button->setEnabled(m_controller.secondFactor() && !m_controller.isBusy());
}

}  // namespace mc::account
