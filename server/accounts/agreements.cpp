#include "accounts/agreements.h"

#include <algorithm>
#include <set>

namespace mc::accounts {

using database::Reader;
using database::Transaction;
using domain::ErrorCode;
using domain::fail;
using domain::LegalText;
using domain::Result;

void recordAgreement(Transaction& tx, domain::UserId user, const std::vector<LegalText>& kinds,
                     domain::Language language, domain::UtcTime now) {
    const LegalStore store;
    for (const auto kind : kinds)
        if (const auto current = store.inForce(tx, kind))
            store.agree(tx, user, {kind, current->version, language, now});
}

Result<void> checkShown(Reader& reader, const std::vector<LegalText>& kinds,
                        const std::optional<protocol::GiveAgreement>& shown) {
    const LegalStore store;
    const auto wasShown = [&](const LegalVersionRow& row) {
        return shown && std::ranges::any_of(shown->texts, [&](const auto& text) {
                   return text.kind == row.kind && text.version == row.version;
               });
    };
    for (const auto kind : kinds) {
        const auto current = store.inForce(reader, kind);
        if (current && !wasShown(*current))
            return domain::Error{ErrorCode::policy_not_accepted,
                                 "Another version of the texts is in force than was shown.",
                                 {},
                                 R"({"agreements":"changed"})"};
    }
    return {};
}

domain::Error notAgreed() {
    return {ErrorCode::policy_not_accepted, "Agree to the texts in force first.", {}, R"({"agreements":"open"})"};
}

std::vector<LegalVersionRow> openTexts(Reader& reader, domain::UserId user, domain::Roles roles) {
    const auto all = LegalStore().notAgreedTo(reader, user);
    std::vector<LegalVersionRow> open;
    for (const auto kind : domain::textsToAgree(roles))
        std::ranges::copy_if(all, std::back_inserter(open), [&](const auto& row) { return row.kind == kind; });
    return open;
}

protocol::Agreements Agreements::of(Reader& reader, const base::Actor& actor) const {
    protocol::Agreements answer;
    for (const auto& row : openTexts(reader, actor.user, actor.roles))
        answer.open.push_back({row.kind, row.version, row.publishedAt});
    for (const auto& row : m_store.agreementsOf(reader, actor.user))
        answer.given.push_back({row.kind, row.version, row.language, row.at});
    return answer;
}

protocol::Agreements Agreements::of(const base::Actor& actor) const {
    return m_database.read([&](Reader& reader) { return of(reader, actor); });
}

Result<protocol::Agreements> Agreements::give(const base::Actor& actor, const protocol::GiveAgreement& request) {
    return m_database.write([&](Transaction& tx) -> Result<protocol::Agreements> {
        const auto now = m_clock.now();
        for (const auto& [kind, version] : request.texts) {
            const auto current = m_store.inForce(tx, kind);
            if (!current) return fail(ErrorCode::not_found);
            if (current->version != version) return fail(ErrorCode::changed_elsewhere);
            m_store.agree(tx, actor.user, {kind, version, request.language, now});
        }
        return of(tx, actor);
    });
}

std::vector<AgreedText> Agreements::agreedBy(Reader& reader, domain::UserId user, domain::UtcTime time) const {
    std::vector<AgreedText> all;
    std::set<domain::LegalText> seen;
    for (const auto& row : m_store.agreementsOf(reader, user)) {
        if (row.at > time || !seen.insert(row.kind).second) continue;
        for (auto& text : m_store.texts(reader, row.kind, row.version))
            if (text.language == row.language) all.push_back({row, std::move(text.text)});
    }
    std::ranges::reverse(all);
    return all;
}

Result<void> Agreements::require(const base::Actor& actor) const {
    const bool open =
        m_database.read([&](Reader& reader) { return !openTexts(reader, actor.user, actor.roles).empty(); });
    if (open) return notAgreed();
    return {};
}

}  // namespace mc::accounts
