#include "account/feed_card.h"

#include <QClipboard>
#include <QDesktopServices>
#include <QGuiApplication>
#include <QVBoxLayout>

#include "net/problem.h"
#include "widgets/button.h"
#include "widgets/dialog.h"
#include "widgets/flow_layout.h"
#include "widgets/fold.h"
#include "widgets/format.h"
#include "widgets/label.h"
#include "widgets/text_field.h"

namespace mc::account {

using namespace widgets;
using net::LoadState;

FeedCard::FeedCard(net::ApiClient& api, const domain::ZoneName& zone, QWidget* parent)
    : Card(parent), m_controller(api), m_zone(zone), m_open(&QDesktopServices::openUrl) {
    setObjectName(u"feedCard"_qs);
    build();
    bind();
    fill();
}

void FeedCard::build() {
    const auto say = [this](const QString& text, TextRole role, Token color) {
        auto* label = new Label(text, role, color);
        label->setWordWrap(true);
        column()->addWidget(label);
        return label;
    };
    say(tr("Your sessions in your own calendar"), TextRole::section, Token::text);
    say(tr("Google Calendar, Apple, Outlook and others can read your confirmed sessions at an address of your own and "
           "follow "
           "each change: when, with whom and about what. Cancelled ones stay for a month, marked as cancelled."),
        TextRole::detail, Token::text2);
    m_state = say({}, TextRole::detail, Token::text3);
    m_state->setObjectName(u"feedState"_qs);
    keepPlace(*m_state);
    m_new = new QWidget;
    auto* shown = new QVBoxLayout(m_new);
    shown->setContentsMargins(0, 0, 0, 0);
    shown->setSpacing(metrics::kRow);
    m_address = new TextField(tr("Your address"));
    m_address->setInputName(u"feedAddress"_qs);
    m_address->input()->setReadOnly(true);
    m_address->setHint(tr("It is shown only now. Whoever has it sees your sessions: give it to your calendar alone."));
    shown->addWidget(m_address);
    column()->addWidget(m_new);
    auto* ways = new QWidget;
    auto* row = new FlowLayout(ways);
    const auto add = [&](const QString& text, Button::Kind kind, const QString& name) {
        auto* button = new Button(text, kind);
        button->setObjectName(name);
        row->addWidget(button);
        return button;
    };
    m_copy = add(tr("Copy address"), Button::Kind::secondary, u"feedCopy"_qs);
    m_copy->setGlyph(Icon::copy);
    m_openIt = add(tr("Open in calendar"), Button::Kind::secondary, u"feedOpen"_qs);
    m_openIt->setGlyph(Icon::externalLink);
    m_make = add(tr("Make an address"), Button::Kind::secondary, u"feedMake"_qs);
    m_revoke = add(tr("Revoke"), Button::Kind::ghost, u"feedRevoke"_qs);
    m_again = add(tr("Try again"), Button::Kind::secondary, u"feedAgain"_qs);
    column()->addWidget(ways);
}

void FeedCard::bind() {
    connect(&m_controller, &FeedController::changed, this, &FeedCard::fill);
    connect(&m_controller, &FeedController::revoked, this, [this] {
        emit toast(Tone::success, tr("The address is revoked. Calendars read nothing there any more."));
    });
    connect(&m_controller, &FeedController::failed, this,
            [this](const domain::Error& error) { emit toast(Tone::error, net::words(error)); });
    connect(m_make, &Button::clicked, this, &FeedCard::make);
    connect(m_revoke, &Button::clicked, this, &FeedCard::askToRevoke);
    connect(m_again, &Button::clicked, this, &FeedCard::load);
    connect(m_openIt, &Button::clicked, this, &FeedCard::openInCalendar);
    connect(m_copy, &Button::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(m_controller.address());
        emit toast(Tone::info, tr("Copied. Your calendar asks for it as a calendar from the web, by its URL."));
    });
}

void FeedCard::load() {
    m_controller.load();
}

void FeedCard::fill() {
    const bool ready = m_controller.state() == LoadState::ready;
    const bool there = ready && m_controller.feed().since;
    const bool known = there && !m_controller.address().isEmpty();
    m_state->setText(stateWords());
    m_state->setColor(m_controller.state() == LoadState::error ? Token::dangerText : Token::text3);
    if (m_address->text() != m_controller.address()) {
        m_address->setText(m_controller.address());
        m_address->input()->setCursorPosition(0);
    }
    m_new->setVisible(known);
    m_copy->setVisible(known);
    m_openIt->setVisible(known);
    m_make->setText(there ? tr("New address") : tr("Make an address"));
    m_make->setKind(there ? Button::Kind::ghost : Button::Kind::secondary);
    m_make->setVisible(m_controller.state() != LoadState::error);
    m_make->setEnabled(ready && !m_controller.isBusy());
    m_revoke->setVisible(there);
    m_revoke->setEnabled(!m_controller.isBusy());
    m_again->setVisible(m_controller.state() == LoadState::error);
}

QString FeedCard::stateWords() {
    if (m_controller.state() == LoadState::error) return net::words(m_controller.error());
    if (m_controller.state() != LoadState::ready) return {};
    const auto& feed = m_controller.feed();
    if (!feed.since) return tr("There is no address yet.");
    const auto& zone = zoneTable(m_zone);
    const QString since = yearDate(zone, *feed.since);
    if (!feed.readAt) return tr("There is an address since %1. No calendar has read it yet.").arg(since);
    return tr("There is an address since %1. A calendar last read it: %2.", "a date; how long ago")
        .arg(since, relativeTime(zone, *feed.readAt, m_controller.now()));
}

void FeedCard::make() {
    if (m_controller.feed().since)
        askToRenew();
    else
        m_controller.renew();
}

void FeedCard::askToRenew() {
    auto* question = ask(tr("Make a new address?"),
                         tr("The one you have stops working in every calendar that reads it. Give those the new one."),
                         tr("Make a new one"), false);
    connect(question, &Dialog::deed, &m_controller, &FeedController::renew);
}

void FeedCard::askToRevoke() {
    auto* question =
        ask(tr("Revoke the address?"),
            tr("Calendars that read it get nothing more. Some go on showing for a while what they have read."),
            tr("Revoke"), true);
    connect(question, &Dialog::deed, &m_controller, &FeedController::revoke);
}

Dialog* FeedCard::ask(const QString& title, const QString& what, const QString& deed, bool danger) {
    if (m_question) m_question->finish();
    m_question = new Dialog(title, this);
    m_question->addSentence(what);
    m_question->setSafe(tr("Keep it"));
    m_question->setDeed(deed, danger ? Button::Kind::danger : Button::Kind::primary)->setObjectName(u"confirmFeed"_qs);
    connect(m_question, &Dialog::deed, m_question, &Dialog::finish);
    m_question->open();
    return m_question;
}

/// webcal:// is what calendar programs answer to.
void FeedCard::openInCalendar() {
    QUrl address(m_controller.address(), QUrl::StrictMode);
    address.setScheme(u"webcal"_qs);
    if (!m_open(address))
        emit toast(Tone::info, tr("No calendar on this computer answered. Copy the address into yours instead."));
}

}  // namespace mc::account
