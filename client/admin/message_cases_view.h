#pragma once

#include "admin/message_cases_controller.h"
#include "admin/queue_view.h"
#include "net/drafts.h"

namespace mc::admin {

class MessageCaseCard;

/// The messages that somebody reported, in the page of what was reported. Object names: messageCases, moreMessageCases.
class MessageCasesView : public QueueView {
    Q_OBJECT

public:
    /// `zone`: the admin's.
    MessageCasesView(net::ApiClient& api, net::Drafts& drafts, const domain::ZoneTable& zone);

    MessageCasesController& controller() { return m_controller; }

private:
    MessageCasesView(MessageCasesController* controller, net::Drafts& drafts, const domain::ZoneTable& zone);
    Empty emptyWords() const override;
    std::vector<QWidget*> makeCards() override;
    void look(MessageCaseCard& card);
    void askReason(const protocol::ReportedMessage& item, bool remove);

    MessageCasesController& m_controller;
    net::Drafts& m_drafts;
    domain::ZoneTable m_zone;
};

}  // namespace mc::admin
