#pragma once

#include "domain/time.h"
#include "protocol/message_reports.h"
#include "widgets/card.h"

namespace mc::widgets {
class Button;
}

namespace mc::admin {

/// A message that was reported: by whom and why; its words, and those around it, once the admin has asked for them; and
/// what can be decided then. Object names: messageCase, lookAtMessage, removeMessage, keepMessage, restoreMessage.
class MessageCaseCard : public widgets::Card {
    Q_OBJECT

public:
    MessageCaseCard(const protocol::ReportedMessage& item, const domain::ZoneTable& zone, QWidget* parent = nullptr);

    const protocol::ReportedMessage& item() const { return m_item; }
    /// Shows what was looked at: nobody decides about what she has not read.
    void showMessages(const protocol::MessageInContext& context);
    void lookFailed();

signals:
    void lookWanted();
    /// `remove`: else it stays, or comes back.
    void decisionWanted(bool remove);

private:
    QString headWords() const;
    QString stateWords() const;
    void addDeeds();

    protocol::ReportedMessage m_item;
    domain::ZoneTable m_zone;
    widgets::Button* m_look;
};

}  // namespace mc::admin
