#include "platform/mail/mailer.h"

#include "platform/mail/former_row.h"

namespace mc::mail {
namespace {

std::string rowKind(std::string_view kind) {
    return "mail." + std::string(kind);
}

/// Trying again makes no address of what is none.
void requireSendable(const Mail& mail) try { requireSafe(mail); } catch (const std::invalid_argument& e) {
    throw jobs::PermanentFailure(e.what());
}

}  // namespace

Mailer::Mailer(jobs::Outbox& outbox, Transport& transport, std::string domain)
    : m_outbox(outbox), m_transport(transport), m_domain(std::move(domain)) {
    handle(kFormerKind, [](const std::string& payload) { return std::optional(mailOfFormerRow(payload)); });
}

void Mailer::compose(std::string_view kind, Compose compose) {
    handle(rowKind(kind), std::move(compose));
}

void Mailer::handle(const std::string& kind, Compose compose) {
    m_outbox.handle(kind, jobs::Lane::mail, [this, compose = std::move(compose)](const jobs::Delivery& delivery) {
        const auto mail = compose(delivery.payload);
        if (!mail) return;
        requireSendable(*mail);
        m_transport.send(*mail, domain::toString(delivery.id) + '@' + m_domain);
    });
}

void Mailer::enqueue(database::Transaction& tx, std::string_view kind, std::string_view facts,
                     std::string_view idempotencyKey, std::optional<domain::UtcTime> notBefore) {
    m_outbox.enqueue(tx, rowKind(kind), facts, idempotencyKey, notBefore);
}

}  // namespace mc::mail
