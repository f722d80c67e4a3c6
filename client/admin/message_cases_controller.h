#pragma once

#include <functional>

#include "admin/queue_controller.h"
#include "protocol/message_reports.h"

namespace mc::admin {

/// Messages that were reported, a queue at a time, and what an admin decides about them (ADM-4).
class MessageCasesController : public QueueOf<protocol::ReportedMessagePage, protocol::MessageQueue> {
    Q_OBJECT

public:
    explicit MessageCasesController(net::ApiClient& api);

    /// The words, and a few around them: recorded by the server each time.
    void look(domain::MessageId message, QObject* context,
              std::function<void(const domain::Result<protocol::MessageInContext>&)> done);
    /// Upon what was read: the version is that of the report shown then.
    void decide(domain::MessageId message, const protocol::DecideMessage& decision);

signals:
    void decided(bool removed);

private:
    int waitingOf(const protocol::ReportedMessagePage& page) const override { return page.open; }
    void know(const protocol::ReportedMessage&) override {}
};

}  // namespace mc::admin
