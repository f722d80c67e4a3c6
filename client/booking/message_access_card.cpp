#include "booking/message_access_card.h"

#include <QHBoxLayout>
#include <QSignalBlocker>

#include "booking/booking_words.h"
#include "net/problem.h"
#include "widgets/button.h"
#include "widgets/choice.h"
#include "widgets/fold.h"
#include "widgets/label.h"

namespace mc::booking {

using net::LoadState;
using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

MessageAccessCard::MessageAccessCard(net::ApiClient& api, QWidget* parent) : Card(parent), m_controller(api) {
    setObjectName(QStringLiteral("messageAccess"));
    auto* row = new QHBoxLayout;
    auto* title = new Label(tr("Support may read our conversation"), TextRole::strong);
    title->setWordWrap(true);
    m_switch = new widgets::Switch(title->text());
    m_switch->setObjectName(QStringLiteral("messageAccessSwitch"));
    row->addWidget(title, 1);
    row->addWidget(m_switch, 0, Qt::AlignTop);
    column()->addLayout(row);
    const auto add = [this](Token color) {
        auto* label = new Label({}, TextRole::detail, color);
        label->setWordWrap(true);
        column()->addWidget(label);
        return label;
    };
    m_about = add(Token::text2);
    m_state = add(Token::text3);
    m_state->setObjectName(QStringLiteral("messageAccessState"));
    widgets::keepPlace(*m_state);
    m_again = new Button(tr("Try again"), Button::Kind::link);
    m_again->setObjectName(QStringLiteral("messageAccessAgain"));
    column()->addWidget(m_again, 0, Qt::AlignLeft);
    connect(m_switch, &QCheckBox::clicked, this, [this](bool allowed) {
        m_problem.clear();
        m_controller.choose(allowed);
    });
    connect(m_again, &Button::clicked, &m_controller, &MessageAccessController::reload);
    connect(&m_controller, &MessageAccessController::changed, this, &MessageAccessCard::fill);
    connect(&m_controller, &MessageAccessController::failed, this, [this](const domain::Error& error) {
        m_problem = net::words(error);
        fill();
    });
    hide();
}

void MessageAccessCard::setBooking(const protocol::Booking& booking) {
    setVisible(booking.conversationId.has_value());
    if (!booking.conversationId) return;
    m_mentor = booking.myRole == domain::Party::mentor;
    m_other = firstName(otherOf(booking).name);
    m_about->setText(
        tr("Your messages are read by you and %1 alone. If something about this session goes wrong, you can "
           "both let support and the owners read them; each time they do is recorded.")
            .arg(m_other));
    m_controller.open(booking.id);
    fill();
}

void MessageAccessCard::fill() {
    const auto& access = m_controller.access();
    const bool ready = m_controller.state() == LoadState::ready;
    const QSignalBlocker still(m_switch);
    m_switch->setChecked(ready && (m_mentor ? access.mentor : access.student));
    m_switch->setEnabled(ready && !m_controller.isBusy());
    m_state->setText(stateWords());
    m_state->setVisible(!m_state->text().isEmpty());
    m_again->setVisible(m_controller.state() == LoadState::error);
}

QString MessageAccessCard::stateWords() const {
    if (!m_problem.isEmpty()) return tr("Your choice is as it was. %1", "why it was not taken").arg(m_problem);
    if (m_controller.state() == LoadState::error) return net::words(m_controller.error());
    if (m_controller.state() != LoadState::ready) return {};
    const auto& access = m_controller.access();
    if (access.student && access.mentor)
        return tr("You both allow it: support can read them now. Switch it off at any time.");
    if (m_mentor ? access.mentor : access.student)
        return tr("You allow it. Nobody reads them until %1 does, too.").arg(m_other);
    if (access.student || access.mentor) return tr("%1 allows it. Nobody reads them unless you do, too.").arg(m_other);
    return tr("Neither of you allows it.");
}

}  // namespace mc::booking
