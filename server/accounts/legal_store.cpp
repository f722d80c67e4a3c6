#include "accounts/legal_store.h"

namespace mc::accounts {

using database::Reader;
using database::Transaction;
using domain::LegalText;

std::vector<LegalVersionRow> LegalStore::inForce(Reader& reader) const {
    return reader.all<LegalVersionRow>(
        "SELECT kind, version, published_at, published_by FROM legal_versions"
        " WHERE (kind, version) IN (SELECT kind, MAX(version) FROM legal_versions GROUP BY kind)");
}

std::optional<LegalVersionRow> LegalStore::inForce(Reader& reader, LegalText kind) const {
    return reader.one<LegalVersionRow>(
        "SELECT kind, version, published_at, published_by FROM legal_versions WHERE kind = $1"
        " ORDER BY version DESC LIMIT 1",
        kind);
}

std::vector<LegalVersionRow> LegalStore::versions(Reader& reader, LegalText kind) const {
    return reader.all<LegalVersionRow>(
        "SELECT kind, version, published_at, published_by FROM legal_versions WHERE kind = $1 ORDER BY version DESC",
        kind);
}

std::optional<LegalVersionRow> LegalStore::version(Reader& reader, LegalText kind, std::int64_t version) const {
    return reader.one<LegalVersionRow>(
        "SELECT kind, version, published_at, published_by FROM legal_versions WHERE kind = $1 AND version = $2", kind,
        version);
}

std::vector<LegalTextRow> LegalStore::texts(Reader& reader, LegalText kind, std::int64_t version) const {
    return reader.all<LegalTextRow>(
        "SELECT language, source, text FROM legal_texts WHERE kind = $1 AND version = $2 ORDER BY language", kind,
        version);
}

void LegalStore::publish(Transaction& tx, const LegalVersionRow& version,
                         const std::vector<LegalTextRow>& texts) const {
    tx.execute("INSERT INTO legal_versions (kind, version, published_at, published_by) VALUES ($1, $2, $3, $4)",
               version.kind, version.version, version.publishedAt, version.publishedBy);
    for (const auto& text : texts)
        tx.execute("INSERT INTO legal_texts (kind, version, language, source, text) VALUES ($1, $2, $3, $4, $5)",
                   version.kind, version.version, text.language, text.source, text.text);
}

std::vector<LegalVersionRow> LegalStore::notAgreedTo(Reader& reader, domain::UserId user) const {
    return reader.all<LegalVersionRow>(
        "SELECT v.kind, v.version, v.published_at, v.published_by FROM legal_versions v"
        " WHERE (v.kind, v.version) IN (SELECT kind, MAX(version) FROM legal_versions GROUP BY kind)"
        " AND NOT EXISTS (SELECT 1 FROM agreements a WHERE a.user_id = $1 AND a.kind = v.kind"
        " AND a.version = v.version)",
        user);
}

std::vector<AgreementRow> LegalStore::agreementsOf(Reader& reader, domain::UserId user) const {
    return reader.all<AgreementRow>(
        "SELECT kind, version, language, agreed_at FROM agreements WHERE user_id = $1"
        " ORDER BY agreed_at DESC, kind, version DESC",
        user);
}

void LegalStore::agree(Transaction& tx, domain::UserId user, const AgreementRow& agreement) const {
    tx.execute(
        "INSERT INTO agreements (user_id, kind, version, language, agreed_at) VALUES ($1, $2, $3, $4, $5)"
        " ON CONFLICT (user_id, kind, version) DO NOTHING",
        user, agreement.kind, agreement.version, agreement.language, agreement.at);
}

std::int64_t LegalStore::peopleWith(Reader& reader, std::int64_t roleBits) const {
    return reader.scalar<std::int64_t>(
        "SELECT COUNT(*) FROM users WHERE (roles & $1) <> 0 AND erased_at IS NULL AND suspended_at IS NULL", roleBits);
}

}  // namespace mc::accounts
