#include "account/usage_card.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

#include "net/problem.h"
#include "widgets/button.h"
#include "widgets/choice.h"
#include "widgets/fold.h"
#include "widgets/format.h"
#include "widgets/label.h"

namespace mc::account {

using namespace widgets;
using net::LoadState;

UsageCard::UsageCard(net::UsageEvents& usage, net::Session& session, QWidget* parent)
    : Card(parent), m_usage(usage), m_session(session) {
    setObjectName(u"usageCard"_qs);
    build();
    connect(m_switch, &QCheckBox::clicked, this, [this](bool given) {
        m_problem.clear();
        m_usage.choose(given);
    });
    connect(m_again, &Button::clicked, this, &UsageCard::load);
    connect(&usage, &net::UsageEvents::changed, this, &UsageCard::fill);
    connect(&usage, &net::UsageEvents::failed, this, [this](const domain::Error& error) {
        m_problem = net::words(error);
        fill();
    });
    fill();
}

void UsageCard::build() {
    auto* row = new QHBoxLayout;
    auto* title = new Label(tr("Help improve Mentor Connect"), TextRole::section);
    title->setWordWrap(true);
    m_switch = new Switch(title->text());
    m_switch->setObjectName(u"usageSwitch"_qs);
    row->addWidget(title, 1);
    row->addWidget(m_switch, 0, Qt::AlignTop);
    column()->addLayout(row);
    const auto add = [this](const QString& text, Token color) {
        auto* label = new Label(text, TextRole::detail, color);
        label->setWordWrap(true);
        column()->addWidget(label);
        return label;
    };
    add(tr("While this is on, the server keeps on which days, and how often, you were here, searched, looked at a "
           "mentor, "
           "chose a time, paid, booked, met, reviewed or wrote: nothing else. Not what you wrote or searched for, and "
           "not "
           "whom you looked at or met."),
        Token::text2);
    add(tr("It is kept for 13 months, under a secret number instead of your name, and only counted. When you turn this "
           "off, all of it is deleted."),
        Token::text2);
    m_stateWords = add({}, Token::text3);
    m_stateWords->setObjectName(u"usageState"_qs);
    keepPlace(*m_stateWords);
    m_again = new Button(tr("Try again"), Button::Kind::link);
    m_again->setObjectName(u"usageAgain"_qs);
    column()->addWidget(m_again, 0, Qt::AlignLeft);
}

void UsageCard::fill() {
    const QSignalBlocker still(m_switch);
    m_switch->setChecked(m_usage.isGiven());
    m_switch->setEnabled(m_usage.state() == LoadState::ready && !m_usage.isBusy());
    m_stateWords->setText(stateWords());
    m_stateWords->setVisible(!m_stateWords->text().isEmpty());
    m_again->setVisible(m_usage.state() == LoadState::error);
}

QString UsageCard::stateWords() const {
    if (!m_problem.isEmpty()) return tr("Your choice is as it was. %1", "why it was not taken").arg(m_problem);
    if (m_usage.state() == LoadState::error) return net::words(m_usage.error());
    if (m_usage.state() != LoadState::ready || m_usage.isBusy()) return {};
    if (!m_usage.isGiven()) return tr("It is off, and nothing is kept.");
    if (!m_usage.since()) return {};
    return tr("On since %1.").arg(yearDate(zoneTable(m_session.user().timeZone), *m_usage.since()));
}

}  // namespace mc::account
