#include "payments/saved_methods.h"

namespace mc::payments {

using domain::ErrorCode;
using domain::fail;

namespace {

domain::Error unreachableNow() {
    return fail(ErrorCode::gateway_unavailable, "The payment service cannot be reached. Try again in a moment.");
}

protocol::SavedMethod toDto(const gateway::Token& token) {
    return {token.id, token.method, token.network, token.last4, token.vpa, token.bank, token.usedAt, token.expiresAt};
}

}  // namespace

std::optional<std::string> SavedMethods::customer(domain::UserId user) const {
    return m_parts.database.read([&](database::Reader& reader) { return m_store.find(reader, user); });
}

domain::Result<protocol::SavedMethods> SavedMethods::look(domain::UserId user) const {
    const auto known = customer(user);
    if (!known) return protocol::SavedMethods{};
    const auto tokens = m_parts.gateway.tokensOf(*known);
    if (!tokens) return unreachableNow();
    protocol::SavedMethods dto{true, {}};
    for (const auto& token : *tokens)
        dto.methods.push_back(toDto(token));
    return dto;
}

domain::Result<protocol::SavedMethods> SavedMethods::keep(domain::UserId user, bool kept) {
    const auto known = customer(user);
    if (kept != known.has_value()) {
        const auto done = kept ? begin(user) : end(user, *known);
        if (!done) return done.error();
    }
    return look(user);
}

domain::Result<void> SavedMethods::begin(domain::UserId user) {
    const auto contact =
        m_parts.database.read([&](database::Reader& reader) { return m_people.contact(reader, user); });
    if (!contact) return fail(ErrorCode::not_found);
    if (!contact->verified) return fail(ErrorCode::email_not_verified, "Confirm your e-mail address first.");
    const auto made = m_parts.gateway.createCustomer(contact->name, contact->email);
    if (!made) return unreachableNow();
    m_parts.database.write([&](database::Transaction& tx) { m_store.keep(tx, user, made->id, m_parts.clock.now()); });
    return {};
}

domain::Result<void> SavedMethods::end(domain::UserId user, const std::string& customerId) {
    const auto tokens = m_parts.gateway.tokensOf(customerId);
    if (!tokens) return unreachableNow();
    for (const auto& token : *tokens)
        if (!m_parts.gateway.removeToken(customerId, token.id)) return unreachableNow();
    m_parts.database.write([&](database::Transaction& tx) { m_store.forget(tx, user); });
    return {};
}

domain::Result<protocol::SavedMethods> SavedMethods::remove(domain::UserId user, const std::string& id) {
    const auto known = customer(user);
    if (!known) return fail(ErrorCode::not_found);
    const auto removed = m_parts.gateway.removeToken(*known, id);
    if (!removed && !removed.error().worthRetrying()) return fail(ErrorCode::not_found);
    if (!removed) return unreachableNow();
    return look(user);
}

}  // namespace mc::payments
