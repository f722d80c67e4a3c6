#include "mentors/profile_change_store.h"

namespace mc::mentors {

using domain::ProfileChangeState;

std::optional<ProfileChangeRow> ProfileChangeStore::find(database::Reader& reader, domain::UserId mentor) const {
    return reader.one<ProfileChangeRow>(
        "SELECT mentor_id, state, headline, company, version, submitted_at, decided_at, decided_by, reason "
        "FROM mentor_changes WHERE mentor_id = $1",
        mentor);
}

int ProfileChangeStore::waiting(database::Reader& reader) const {
    return reader.scalar<int>("SELECT count(*) FROM mentor_changes WHERE state = 'waiting'");
}

void ProfileChangeStore::ask(database::Transaction& tx, domain::UserId mentor, const domain::PresentWork& wanted,
                             domain::UtcTime now) const {
    tx.execute(
        "INSERT INTO mentor_changes (mentor_id, state, headline, company, submitted_at) VALUES ($1, $2, $3, $4, $5) "
        "ON CONFLICT (mentor_id) DO UPDATE SET state = excluded.state, headline = excluded.headline, "
        "company = excluded.company, submitted_at = excluded.submitted_at, decided_at = NULL, decided_by = NULL, "
        "reason = '', version = mentor_changes.version + 1",
        mentor, ProfileChangeState::waiting, wanted.headline, wanted.company, now);
}

domain::Result<void> ProfileChangeStore::save(database::Transaction& tx, const ProfileChangeRow& row) const {
    return tx.compareAndSwap(
        "UPDATE mentor_changes SET state = $1, decided_at = $2, decided_by = $3, reason = $4, version = version + 1 "
        "WHERE mentor_id = $5 AND version = $6",
        row.state, row.decidedAt, row.decidedBy, row.reason, row.mentor, row.version);
}

}  // namespace mc::mentors
