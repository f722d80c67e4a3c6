#include "admin/message_cases_controller.h"

namespace mc::admin {

MessageCasesController::MessageCasesController(net::ApiClient& api)
    : QueueOf(api, QStringLiteral("/api/admin/reported-messages"), protocol::MessageQueue::open) {}

void MessageCasesController::look(domain::MessageId message, QObject* context,
                                  std::function<void(const domain::Result<protocol::MessageInContext>&)> done) {
    m_api.post<protocol::MessageInContext>(caseAt(domain::toString(message), QStringLiteral("/look")))
        ->then(context, std::move(done));
}

void MessageCasesController::decide(domain::MessageId message, const protocol::DecideMessage& decision) {
    sendDecision<protocol::ReportedMessage>(domain::toString(message), decision,
                                            [this, removed = decision.hide] { emit decided(removed); });
}

}  // namespace mc::admin
