#pragma once

#include <string_view>

#include "platform/jobs/outbox.h"
#include "platform/mail/mail.h"
#include "platform/mail/transport.h"

namespace mc::mail {

/// Mails as outbox rows of kind "mail": sent if and only if their cause was committed.
class Mailer {
public:
    /// Registers the handler: construct before Outbox::start(). `domain` is the right side of Message-ID.
    Mailer(jobs::Outbox& outbox, Transport& transport, std::string domain);

    /// Throws std::invalid_argument for a mail that requireSafe refuses. `idempotencyKey` as in Outbox::enqueue
    /// ("verify:<user>:<token id>"); empty: every call is a mail of its own.
    void enqueue(database::Transaction& tx, const Mail& mail, std::string_view idempotencyKey = {});

private:
    void deliver(const jobs::Delivery& delivery);

    jobs::Outbox& m_outbox;
    Transport& m_transport;
    std::string m_domain;
};

}  // namespace mc::mail
