#include "mentors/document_store.h"

#include "domain/application.h"
#include "domain/profile_change.h"

namespace mc::mentors {

#define MC_DOCUMENT_COLUMNS "id, kind, name, media_type, bytes, at "

std::vector<DocumentRow> DocumentStore::list(database::Reader& reader, domain::UserId applicant) const {
    return reader.all<DocumentRow>(
        "SELECT " MC_DOCUMENT_COLUMNS "FROM application_documents WHERE user_id = $1 ORDER BY id", applicant);
}

std::optional<DocumentRow> DocumentStore::find(database::Reader& reader, domain::UserId applicant,
                                               domain::DocumentId id) const {
    return reader.one<DocumentRow>(
        "SELECT " MC_DOCUMENT_COLUMNS "FROM application_documents WHERE user_id = $1 AND id = $2", applicant, id);
}

std::optional<database::Blob> DocumentStore::sealed(database::Reader& reader, domain::DocumentId id) const {
    return reader.one<database::Blob>("SELECT sealed FROM application_documents WHERE id = $1", id);
}

int DocumentStore::count(database::Reader& reader, domain::UserId applicant) const {
    return reader.scalar<int>("SELECT count(*) FROM application_documents WHERE user_id = $1", applicant);
}

int DocumentStore::count(database::Reader& reader, domain::UserId applicant, domain::DocumentKind kind) const {
    return reader.scalar<int>("SELECT count(*) FROM application_documents WHERE user_id = $1 AND kind = $2", applicant,
                              kind);
}

void DocumentStore::insert(database::Transaction& tx, domain::UserId applicant, const DocumentRow& row,
                           const database::Blob& sealed) const {
    tx.execute(
        "INSERT INTO application_documents (id, user_id, kind, name, media_type, bytes, sealed, at)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        row.id, applicant, row.kind, row.name, row.mediaType, row.bytes, sealed, row.at);
}

bool DocumentStore::remove(database::Transaction& tx, domain::UserId applicant, domain::DocumentId id) const {
    return tx.execute("DELETE FROM application_documents WHERE user_id = $1 AND id = $2", applicant, id) == 1;
}

std::int64_t DocumentStore::removeOld(database::Transaction& tx, domain::UtcTime decided,
                                      domain::UtcTime unused) const {
    return tx.execute(
        "DELETE FROM application_documents WHERE"
        " ((at < $1 AND (user_id IN (SELECT user_id FROM mentor_applications WHERE decided_at < $1)"
        " OR user_id IN (SELECT mentor_id FROM mentor_changes WHERE decided_at < $1)))"
        " OR (at < $2 AND user_id NOT IN (SELECT user_id FROM mentor_applications WHERE state <> $3)))"
        " AND NOT EXISTS (SELECT 1 FROM mentor_changes AS wish WHERE wish.mentor_id = application_documents.user_id"
        " AND application_documents.at >= wish.submitted_at AND (wish.state = $4 OR wish.decided_at >= $1))",
        decided, unused, domain::ApplicationState::draft, domain::ProfileChangeState::waiting);
}

}  // namespace mc::mentors
