#include "mentor/sessions_target.h"

#include <QVBoxLayout>
#include <algorithm>

#include "text/utf8.h"
#include "widgets/button.h"
#include "widgets/label.h"
#include "widgets/select.h"

namespace mc::mentor {

using domain::CalendarKind;
using domain::CalendarWriteHealth;
using text::textOf;
using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

SessionsTarget::SessionsTarget(CalendarsController& controller, QWidget* parent)
    : QWidget(parent),
      m_controller(controller),
      m_choice(new widgets::SelectField(tr("Write my sessions into"))),
      m_state(new Label({}, TextRole::detail, Token::text2)),
      m_left(new Label({}, TextRole::detail, Token::warningText)),
      m_again(new Button(tr("Try again"))) {
    m_choice->select()->setObjectName(QStringLiteral("sessionsTarget"));
    m_state->setObjectName(QStringLiteral("sessionsTargetState"));
    m_left->setObjectName(QStringLiteral("sessionsTargetLeft"));
    m_again->setObjectName(QStringLiteral("writeSessionsAgain"));
    m_again->setAccessibleName(tr("Write my sessions again"));
    m_again->setSize(Button::Size::small);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_choice);
    for (auto* words : {m_state, m_left}) {
        words->setWordWrap(true);
        column->addWidget(words);
    }
    column->addWidget(m_again, 0, Qt::AlignLeft);
    connect(m_choice->select(), &QComboBox::activated, this,
            [this](int place) { choose(m_choices.at(static_cast<std::size_t>(place))); });
    connect(m_again, &Button::clicked, this, [this] { choose(m_controller.writing().source); });
    connect(&m_controller, &CalendarsController::changed, this, &SessionsTarget::show);
    show();
}

void SessionsTarget::show() {
    const auto& writing = m_controller.writing();
    offer();
    m_state->setText(state());
    m_state->setColor(writing.failingSince ? Token::warningText : Token::text2);
    m_again->setVisible(writing.failingSince.has_value());
    m_again->setEnabled(true);
    QStringList left;
    for (const auto& name : writing.leftIn)
        left << tr("Sessions could not be taken out of “%1”: remove them there yourself.").arg(textOf(name));
    m_left->setText(left.join(u' '));
    m_left->setVisible(!left.isEmpty());
    const bool hasCalendars = m_choices.size() > 1;
    m_choice->setVisible(hasCalendars);
    m_state->setVisible(hasCalendars);
    setVisible(hasCalendars || !left.isEmpty());
}

/// What is open is left open while nothing about it is another.
void SessionsTarget::offer() {
    std::vector<Choice> choices{{}};
    QStringList names{tr("No calendar")};
    for (const auto& source : m_controller.sources()) {
        if (source.kind != CalendarKind::caldav) continue;
        choices.emplace_back(source.id);
        names << textOf(source.name);
    }
    auto* select = m_choice->select();
    select->setEnabled(true);
    if (choices != m_choices || names != m_names) {
        select->clear();
        select->addItems(names);
        m_choices = std::move(choices);
        m_names = std::move(names);
    }
    const auto chosen = std::ranges::find(m_choices, m_controller.writing().source);
    const auto place = chosen == m_choices.end() ? 0 : static_cast<int>(chosen - m_choices.begin());
    if (select->currentIndex() != place) select->setCurrentIndex(place);
}

void SessionsTarget::choose(const Choice& choice) {
    m_choice->select()->setEnabled(false);
    m_again->setEnabled(false);
    m_controller.chooseTarget(choice);
}

QString SessionsTarget::state() const {
    const auto& writing = m_controller.writing();
    if (!writing.source)
        return tr("Confirmed sessions can be in a calendar of yours, and follow when they are moved or cancelled.");
    if (writing.health == CalendarWriteHealth::waiting) return tr("Your sessions are being written …");
    if (writing.health == CalendarWriteHealth::good) return tr("All your sessions to come are in it.");
    return fault(writing.health) + u' ' +
           (writing.givenUp ? tr("It was tried for a day, and is not tried any more.") : tr("It is tried again."));
}

QString SessionsTarget::fault(CalendarWriteHealth health) {
    switch (health) {
        case CalendarWriteHealth::waiting:
        case CalendarWriteHealth::good:
            break;
        case CalendarWriteHealth::wrong_password:
            return tr("Its server does not take user and password: give a new app password with “Change”.");
        case CalendarWriteHealth::read_only:
            return tr("This calendar cannot be written to: allow it there, or choose another one.");
        case CalendarWriteHealth::gone:
            return tr("This calendar is not there any more.");
        case CalendarWriteHealth::full:
            return tr("There is no room left in this calendar.");
        case CalendarWriteHealth::rejected:
            return tr("Its server does not take all of your sessions.");
        case CalendarWriteHealth::forbidden:
            return tr("Its address leads into a private network, which is not called.");
        case CalendarWriteHealth::certificate:
            return tr("The certificate of its server is not trusted.");
        case CalendarWriteHealth::timed_out:
            return tr("Its server takes too long to answer.");
        case CalendarWriteHealth::unreachable:
            return tr("Its server does not answer as it should.");
    }
    return {};
}

}  // namespace mc::mentor
