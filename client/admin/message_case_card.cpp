#include "admin/message_case_card.h"

#include "admin/shown_messages.h"
#include "messaging/report_dialog.h"
#include "text/format.h"
#include "widgets/button.h"
#include "widgets/flow_layout.h"
#include "widgets/label.h"
#include "widgets/read_text.h"

namespace mc::admin {

using protocol::MessageReportState;
using widgets::Button;
using widgets::Label;
using widgets::TextRole;
using widgets::Token;

MessageCaseCard::MessageCaseCard(const protocol::ReportedMessage& item, const domain::ZoneTable& zone, QWidget* parent)
    : Card(parent), m_item(item), m_zone(zone) {
    setObjectName(QStringLiteral("messageCase"));
    setInset(20);
    const auto add = [this](const QString& text, TextRole role, Token color) {
        auto* label = new Label(text, role, color);
        label->setWordWrap(true);
        column()->addWidget(label);
        return label;
    };
    add(headWords(), TextRole::strong, Token::text);
    auto* why = add(tr("%1 · %2", "reason, when")
                        .arg(messaging::ReportWords::reason(item.reason), text::dateAndTime(zone, item.at)),
                    TextRole::detail, Token::text2);
    if (!item.text.empty()) {
        auto* words = new widgets::ReadText(QString::fromStdString(item.text));
        why->setBuddy(words);
        column()->addWidget(words);
    }
    if (const auto state = stateWords(); !state.isEmpty()) add(state, TextRole::detail, Token::text2);
    if (!item.mayDecide) add(tr("This is about you: another admin decides."), TextRole::detail, Token::text2);
    m_look = new Button(tr("Read the message"));
    m_look->setObjectName(QStringLiteral("lookAtMessage"));
    m_look->setEnabled(item.mayDecide);
    column()->addWidget(m_look, 0, Qt::AlignLeft);
    connect(m_look, &Button::clicked, this, [this] {
        m_look->setEnabled(false);
        emit lookWanted();
    });
}

QString MessageCaseCard::headWords() const {
    return tr("%1 reported a message of %2")
        .arg(QString::fromStdString(m_item.reporter), QString::fromStdString(m_item.writer));
}

QString MessageCaseCard::stateWords() const {
    if (!m_item.decidedAt) return {};
    const QString when = text::dateAndTime(m_zone, *m_item.decidedAt);
    return m_item.state == MessageReportState::upheld ? tr("Removed for both, %1").arg(when)
                                                      : tr("It stays: decided %1").arg(when);
}

void MessageCaseCard::lookFailed() {
    m_look->setEnabled(true);
}

void MessageCaseCard::showMessages(const protocol::MessageInContext& context) {
    m_item = context.report;
    auto* messages = new ShownMessages(m_zone);
    messages->add(context);
    column()->addWidget(messages);
    messages->findChild<QWidget*>(QStringLiteral("reportedWords"))
        ->setFocus(Qt::OtherFocusReason);  // Not the one that goes.
    m_look->hide();
    auto* note = new Label(tr("That you read it is in the audit log."), TextRole::detail, Token::text3);
    note->setWordWrap(true);
    column()->addWidget(note);
    addDeeds();
}

void MessageCaseCard::addDeeds() {
    auto* box = new QWidget;
    auto* row = new widgets::FlowLayout(box, 8);
    const auto add = [&](const QString& text, const char* name, bool remove) {
        auto* button = new Button(text, remove ? Button::Kind::dangerOutline : Button::Kind::secondary);
        button->setObjectName(QLatin1String(name));
        row->addWidget(button);
        connect(button, &Button::clicked, this, [this, remove] { emit decisionWanted(remove); });
    };
    if (m_item.state == MessageReportState::open) add(tr("Let it stay …"), "keepMessage", false);
    if (m_item.state == MessageReportState::upheld)
        add(tr("Show it again …"), "restoreMessage", false);
    else
        add(tr("Remove the message …"), "removeMessage", true);
    column()->addWidget(box);
}

}  // namespace mc::admin
