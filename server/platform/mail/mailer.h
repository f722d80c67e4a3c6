#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "platform/jobs/outbox.h"
#include "platform/mail/mail.h"
#include "platform/mail/transport.h"

namespace mc::mail {

/// Mails as outbox rows: sent if and only if their cause was committed. A row holds facts; texts, files and the address
/// are made from them by whoever delivers, never in the writer's transaction.
class Mailer {
public:
    /// Makes the mail of facts (JSON); empty when nobody is to get it any more. Runs on the outbox's threads; an
    /// exception is tried again. Facts that are the same make mails that say the same.
    using Compose = std::function<std::optional<Mail>(const std::string& facts)>;

    /// `domain` is the right side of Message-ID.
    Mailer(jobs::Outbox& outbox, Transport& transport, std::string domain);

    /// How mails of a kind are made: "session" goes through rows of the kind "mail.session". Before Outbox::start(); a
    /// kind has one maker.
    void compose(std::string_view kind, Compose compose);

    /// `facts` should hold nothing that can be looked up on delivery, addresses above all; it is emptied once
    /// delivered. `idempotencyKey` as in Outbox::enqueue ("verify:<user>:<token id>"); empty: every call is a mail of
    /// its own.
    void enqueue(database::Transaction& tx, std::string_view kind, std::string_view facts,
                 std::string_view idempotencyKey = {}, std::optional<domain::UtcTime> notBefore = {});

private:
    void handle(const std::string& kind, Compose compose);

    jobs::Outbox& m_outbox;
    Transport& m_transport;
    std::string m_domain;
};

}  // namespace mc::mail
